"""Where there is no keyring: a sealed file, its key elsewhere, and nothing readable in the data folder."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from station.credentials import open_secret_store
from station.domain.trouble import Trouble, TroubleKind

SECRETS = {"username": "door-user", "password": "s3cret-pa$$ wörd", "token": "meowmeowmeow"}


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "keys"
    monkeypatch.setenv("STATION_KEY_DIR", str(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


def _trouble(result: object) -> Trouble:
    assert isinstance(result, Trouble), result
    return result


def test_secrets_come_back_after_a_restart(folder: Path) -> None:
    store = open_secret_store(folder)
    assert store.read("door") == {}
    assert store.write("door", SECRETS) is None
    assert store.write("other ‒ / name", {"token": "t"}) is None
    again = open_secret_store(folder)
    assert again.read("door") == SECRETS
    assert again.read("other ‒ / name") == {"token": "t"}
    assert again.remove("door") is None
    assert open_secret_store(folder).read("door") == {}
    assert open_secret_store(folder).read("other ‒ / name") == {"token": "t"}


def test_no_secret_is_readable_in_the_data_folder(folder: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        for secret in SECRETS.values():
            assert secret.encode() not in content
            assert secret.encode("utf-16-le") not in content
        assert b"gAAAA" in content or b"folder_id" in content  # Fernet's mark: sealed, or the mark alone


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_key_and_file_are_for_their_owner_alone(folder: Path, keys: Path) -> None:
    keys.mkdir(mode=0o755)
    open_secret_store(folder).write("door", SECRETS)
    (key,) = keys.iterdir()
    assert stat.S_IMODE(keys.stat().st_mode) == 0o700
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    key.chmod(0o644)
    assert open_secret_store(folder).read("door") == SECRETS
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_missing_key_is_trouble_and_nothing_is_overwritten(folder: Path, keys: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (key,) = keys.iterdir()
    moved = key.rename(keys.parent / "elsewhere")
    store = open_secret_store(folder)
    sealed = (folder / "secrets.sealed").read_bytes()
    for result in (store.read("door"), store.write("new", {"token": "t"}), store.remove("door")):
        assert _trouble(result).kind is TroubleKind.SECRET_STORE
        assert "missing" in _trouble(result).detail
    assert (folder / "secrets.sealed").read_bytes() == sealed
    moved.rename(key)
    assert store.read("door") == SECRETS


def test_a_wrong_key_is_trouble(folder: Path, keys: Path, tmp_path: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (key,) = keys.iterdir()
    open_secret_store(tmp_path / "second").write("door", SECRETS)
    (other,) = set(keys.iterdir()) - {key}
    key.write_bytes(other.read_bytes())
    assert _trouble(open_secret_store(folder).read("door")).kind is TroubleKind.SECRET_STORE


@pytest.mark.parametrize("content", [b"", b"no key at all", b"\xff" * 44])
def test_a_file_that_is_no_key_is_trouble(folder: Path, keys: Path, content: bytes) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (key,) = keys.iterdir()
    key.write_bytes(content)
    assert _trouble(open_secret_store(folder).read("door")).kind is TroubleKind.SECRET_STORE


@pytest.mark.parametrize("content", [b"", b"{}", b"gAAAAA", bytes(range(256))])
def test_a_damaged_file_is_trouble(folder: Path, content: bytes) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (folder / "secrets.sealed").write_bytes(content)
    assert _trouble(open_secret_store(folder).read("door")).kind is TroubleKind.SECRET_STORE


def test_a_damaged_mark_is_trouble(folder: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (folder / "secrets-place.json").write_text("{")
    store = open_secret_store(folder)
    assert _trouble(store.read("door")).kind is TroubleKind.SECRET_STORE
    assert _trouble(store.write("door", {})).kind is TroubleKind.SECRET_STORE


def test_a_key_never_lies_in_the_data_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATION_KEY_DIR", str(folder / "sub" / ".." / "keys"))
    trouble = _trouble(open_secret_store(folder).write("door", SECRETS))
    assert trouble.kind is TroubleKind.SECRET_STORE
    assert "STATION_KEY_DIR" in trouble.detail
    assert not list(folder.rglob("*.key"))


def test_a_key_folder_that_cannot_be_made_is_trouble(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("STATION_KEY_DIR", str(tmp_path / "file" / "keys"))
    assert "can't be written" in _trouble(open_secret_store(folder).write("door", SECRETS)).detail
    assert not (folder / "secrets.sealed").exists()


def test_a_data_folder_that_cannot_be_written_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    trouble = _trouble(open_secret_store(tmp_path / "file").write("door", SECRETS))
    assert trouble.kind is TroubleKind.SECRET_STORE


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, TroubleKind.DISK_FULL),
        (errno.EROFS, TroubleKind.NOT_WRITABLE),
        (errno.EIO, TroubleKind.SECRET_STORE),
    ],
)
def test_a_write_that_fails_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: TroubleKind
) -> None:
    store = open_secret_store(folder)
    store.write("door", SECRETS)
    before = sorted(path.name for path in folder.iterdir())

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert _trouble(store.write("second", {"token": "t"})).kind is kind
    monkeypatch.undo()
    monkeypatch.setenv("STATION_KEY_DIR", str(folder.parent / "keys"))
    assert sorted(path.name for path in folder.iterdir()) == before
    assert open_secret_store(folder).read("door") == SECRETS
    assert open_secret_store(folder).read("second") == {}


def test_writing_the_same_again_writes_nothing(folder: Path) -> None:
    store = open_secret_store(folder)
    store.write("door", SECRETS)
    sealed = (folder / "secrets.sealed").read_bytes()
    assert store.write("door", dict(SECRETS)) is None
    assert store.remove("never there") is None
    assert (folder / "secrets.sealed").read_bytes() == sealed


def test_a_sealed_file_that_cannot_be_read_is_trouble(folder: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    (folder / "secrets.sealed").unlink()
    (folder / "secrets.sealed").mkdir()
    assert _trouble(open_secret_store(folder).read("door")).kind is TroubleKind.SECRET_STORE


def test_two_folders_have_two_keys(folder: Path, tmp_path: Path, keys: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    open_secret_store(tmp_path / "second").write("door", {"token": "t"})
    assert len(list(keys.iterdir())) == 2
    assert open_secret_store(folder).read("door") == SECRETS


def test_a_moved_folder_keeps_its_secrets(folder: Path, tmp_path: Path) -> None:
    open_secret_store(folder).write("door", SECRETS)
    folder.rename(tmp_path / "moved")
    assert open_secret_store(tmp_path / "moved").read("door") == SECRETS


def test_the_description_says_what_it_means(folder: Path, keys: Path) -> None:
    text = open_secret_store(folder).describe()
    assert str(keys) in text
    assert "copy of the data folder" in text


def test_without_the_variable_the_key_is_in_the_persons_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STATION_KEY_DIR")
    store = open_secret_store(folder)
    assert store.write("door", SECRETS) is None
    assert "station-keys" in store.describe()
    assert open_secret_store(folder).read("door") == SECRETS
