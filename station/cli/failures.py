"""How a command says that it could not do its work: one sentence, one next step, exit code 3."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

import click

from station.cli.exit_codes import ExitCode
from station.cli.output import write_note
from station.domain.trouble import Trouble, TroubleKind

_WRONG_USE = frozenset({TroubleKind.PROFILE_UNKNOWN, TroubleKind.SETTING_INVALID, TroubleKind.SECTION_UNSET})
"""What another command line puts right; everything else needs the world to change."""


class CouldNotError(click.ClickException):
    """Raised by a command; `main` prints it and ends with exit code 3."""

    exit_code = ExitCode.NOT_DONE

    def show(self, file: IO[Any] | None = None) -> None:
        """Prints the sentence on standard error."""
        for line in self.message.splitlines():
            write_note(line)


_NEXT_STEPS = {
    TroubleKind.UNREACHABLE: "Check the address and the network, then try again.",
    TroubleKind.SILENT: "Try again; `station queue` shows what is still open.",
    TroubleKind.UNAUTHORIZED: "Remove the profile and add it again with the right credentials.",
    TroubleKind.BUSY: "Wait a little, then try again.",
    TroubleKind.BROKEN: "Try again later; if it stays, call the vendor.",
    TroubleKind.REDIRECTED: "Ask the vendor for the new address and add the profile with it.",
    TroubleKind.SECRET_MISSING: "Remove the profile and add it again with its secrets.",
    TroubleKind.DISK_FULL: "Free some space on the disk, then try again.",
    TroubleKind.PROFILE_UNKNOWN: "`station profile list` shows those that exist.",
    TroubleKind.SECTION_UNSET: "Choose one: `station profile set NAME --set KEY=VALUE`.",
    TroubleKind.CAMERA_MISSING: "Plug it in, or name another with --camera.",
}
"""Where the window's next step means the window."""


def exit_code_of(trouble: Trouble) -> ExitCode:
    """2 where the command line was wrong, else 3."""
    return ExitCode.WRONG_USE if trouble.kind in _WRONG_USE else ExitCode.NOT_DONE


def could_not(trouble: Trouble) -> CouldNotError:
    """The exception for a trouble, in the words the window uses."""
    return CouldNotError(sentence(trouble))


def sentence(trouble: Trouble) -> str:
    """What happened and what to do, in one line."""
    return " ".join(trouble_sentences(trouble))


def trouble_sentences(trouble: Trouble) -> tuple[str, str]:
    """What happened, and what to do: the window's words where they fit a command line."""
    from station.ui.words import trouble_words  # brings QtCore: only when there is trouble

    words = trouble_words(trouble)
    what = f"{words.sentence.removesuffix('.')} ({trouble.detail})." if trouble.detail else words.sentence
    return what, _NEXT_STEPS.get(trouble.kind, words.next_step)


def report_fault(error: Exception, folder: Path) -> None:
    """A bug: its stack goes to the log, one sentence to the person. Never the exception's text (it may hold data)."""
    from station.cli.fault_log import log_fault

    place = log_fault(error, folder)
    write_note(f"A fault in Station ({type(error).__name__}); details in {place}. Please send that file to support.")
