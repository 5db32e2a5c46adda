"""The system's keyring, as far as it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import null
from keyring.errors import NoKeyringError

from station.credentials import open_secret_store
from station.credentials.keyring_store import KeyringStore
from station.credentials.sealed_file import SealedFileStore
from station.credentials.system_keyring import find_keyring, keeps
from station.domain.trouble import Trouble, TroubleKind
from tests.credentials.keyrings import BrokenKeyring, ForgetfulKeyring, MemoryKeyring

SECRETS = {"username": "door", "password": "pa$$ wörd\n"}


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[None]:
    """Whatever a test sets is taken back."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_secrets_come_back_and_go(tmp_path: Path) -> None:
    store = open_secret_store(tmp_path, MemoryKeyring())
    assert store.read("door") == {}
    assert store.write("door", SECRETS) is None
    assert store.read("door") == SECRETS
    assert store.remove("door") is None
    assert store.remove("door") is None
    assert store.read("door") == {}


def test_two_data_folders_share_nothing_and_one_keeps_its_own(tmp_path: Path) -> None:
    system = MemoryKeyring()
    first = open_secret_store(tmp_path / "a", system)
    second = open_secret_store(tmp_path / "b", system)
    first.write("door", SECRETS)
    second.write("door", {"token": "other"})
    assert open_secret_store(tmp_path / "a", system).read("door") == SECRETS
    assert open_secret_store(tmp_path / "b", system).read("door") == {"token": "other"}


def test_nothing_is_written_before_there_is_a_secret(tmp_path: Path) -> None:
    store = open_secret_store(tmp_path, MemoryKeyring())
    store.read("door")
    store.remove("door")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_bound_to_a_keyring_never_falls_back_to_a_file(tmp_path: Path) -> None:
    open_secret_store(tmp_path, MemoryKeyring()).write("door", SECRETS)
    store = open_secret_store(tmp_path)  # the tests' system has no keyring
    for result in (store.read("door"), store.write("door", {}), store.remove("door")):
        assert isinstance(result, Trouble)
        assert result.kind is TroubleKind.SECRET_STORE
    assert "can't be reached" in store.describe()


def test_a_broken_keyring_is_trouble_without_the_secret(tmp_path: Path) -> None:
    store = open_secret_store(tmp_path, BrokenKeyring())
    for result in (store.read("door"), store.write("door", SECRETS), store.remove("door")):
        assert isinstance(result, Trouble)
        assert result.kind is TroubleKind.SECRET_STORE
        assert SECRETS["password"] not in repr(result)


def test_an_entry_changed_by_something_else_is_trouble(tmp_path: Path) -> None:
    system = MemoryKeyring()
    store = open_secret_store(tmp_path, system)
    store.write("door", SECRETS)
    system.entries = dict.fromkeys(system.entries, "not json")
    assert isinstance(store.read("door"), Trouble)


@pytest.mark.parametrize("backend", [null.Keyring, ForgetfulKeyring, BrokenKeyring, MemoryKeyring])
def test_only_known_keyrings_are_found(backend: type, tmp_path: Path) -> None:
    keyring.set_keyring(backend())
    assert find_keyring(try_out=True) is None
    assert isinstance(open_secret_store(tmp_path), SealedFileStore)


def test_a_known_keyring_is_found_and_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryKeyring, "__module__", "keyring.backends.Windows")
    system = MemoryKeyring()
    keyring.set_keyring(system)
    store = open_secret_store(tmp_path)
    assert isinstance(store, KeyringStore)
    assert system.entries == {}, "the trial entry was left behind"
    store.write("door", SECRETS)
    assert "keyring" in store.describe()
    assert isinstance(open_secret_store(tmp_path), KeyringStore)


def test_a_known_keyring_that_keeps_nothing_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ForgetfulKeyring, "__module__", "keyring.backends.Windows")
    keyring.set_keyring(ForgetfulKeyring())
    assert find_keyring(try_out=True) is None


def test_a_secret_service_without_a_bus_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    monkeypatch.setattr(MemoryKeyring, "__module__", "keyring.backends.SecretService")
    keyring.set_keyring(MemoryKeyring())
    assert find_keyring(try_out=False) is None


def test_the_trial() -> None:
    assert keeps(MemoryKeyring())
    assert not keeps(ForgetfulKeyring())
    assert not keeps(BrokenKeyring())


def test_a_machine_without_any_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_there() -> object:
        raise NoKeyringError

    monkeypatch.setattr(keyring, "get_keyring", none_there)
    assert find_keyring(try_out=True) is None
