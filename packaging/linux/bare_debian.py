"""A Debian with nothing but its base, in a folder: made with debootstrap, entered with chroot, thrown away after."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from common.steps import need, run, step, stop

USER = "door"
HOME = f"/home/{USER}"
# In a mount namespace of its own, which ends with the command: nothing stays mounted, whatever becomes of us.
_ENTER = """\
mount -t proc proc "$1/proc"
mount --bind /dev "$1/dev"
mount -t tmpfs tmpfs "$1/dev/shm"
mount -t devpts devpts "$1/dev/pts"
mkdir -p /tmp/.X11-unix "$1/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
root=$1 user=$2
shift 2
exec chroot --userspec="$user" "$root" "$@"
"""
_PASSING = ("proc", "dev", "sys", "run", "tmp", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log")
"""What the system keeps for itself; its files come and go."""
_OF_THIS_MACHINE = ("TMPDIR", "PYTHONPATH", "VIRTUAL_ENV", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY")
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class BareDebian:
    """One such system. Needs root, and a machine whose apt reaches a Debian archive."""

    def __init__(self, work: Path, suite: str) -> None:
        self._base = work / f"base-{suite}"
        self._suite = suite
        self.root = work / "root"

    def make(self) -> None:
        """A fresh copy of the base, with one user; the base itself is fetched once."""
        if not (self._base / "etc/apt").is_dir():
            shutil.rmtree(self._base, ignore_errors=True)
            with step(f"debootstrap {self._suite}"):
                debootstrap = need("debootstrap", "debootstrap")
                run([debootstrap, "--variant=minbase", self._suite, self._base, archive()])
        run(["rm", "--recursive", "--force", "--one-file-system", self.root])
        run(["cp", "--archive", "--reflink=auto", self._base, self.root])
        for name in ("etc/resolv.conf", "etc/hosts"):
            if Path("/", name).exists():
                shutil.copyfile(Path("/", name), self.root / name)
        # As on a server: what is installed starts no services here.
        (self.root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        (self.root / "usr/sbin/policy-rc.d").chmod(0o755)
        self.run("useradd", "--create-home", USER)
        self.run("apt-get", "update", "--quiet")

    def command(self, *words: str | Path, user: str = "root:root") -> list[str]:
        """What to start here, so that `words` run there."""
        home = HOME if user == USER else "/root"
        ours = [word for name in _OF_THIS_MACHINE for word in ("-u", name)]
        theirs = [f"HOME={home}", f"PATH={_PATH}", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
        inside = ["env", *ours, *theirs, *map(str, words)]
        return ["unshare", "--mount", "sh", "-ec", _ENTER, "sh", str(self.root), user, *inside]

    def run(self, *words: str | Path, user: str = "root:root") -> str:
        """Runs something inside; its standard output. Raises BuildError where it fails."""
        return run(self.command(*words, user=user))

    def files(self) -> set[str]:
        """Every file and folder, but what the system keeps for itself."""
        pruned = [word for name in _PASSING for word in ("-path", f"./{name}", "-prune", "-o")]
        return set(run(["find", ".", *pruned, "-print"], cwd=self.root).splitlines())

    def packages(self) -> set[str]:
        """The packages that are installed, or left half removed."""
        return set(self.run("dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n").splitlines())

    def remove(self) -> None:
        """Throws the copy away; the base stays for the next."""
        run(["rm", "--recursive", "--force", "--one-file-system", self.root])


def archive() -> str:
    """The Debian archive that this machine's apt uses."""
    said = run(
        [need("apt-get", "apt"), "indextargets", "--format", "$(REPO_URI) $(ORIGIN) $(LABEL)", "Created-By: Packages"]
    )
    for line in said.splitlines():
        address, _, origin = line.partition(" ")
        if origin == "Debian Debian":
            return address
    return stop("This machine's apt knows no Debian archive, from which a bare Debian could be made.")


def started(command: Sequence[str], **variables: str) -> subprocess.Popen[str]:
    """A program that runs beside us, with its words kept."""
    import os

    return subprocess.Popen(
        command, env={**os.environ, **variables}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
