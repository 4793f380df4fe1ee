"""What survives a restart."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.local import requests
from bot.local.documents import VERSION, Documents
from bot.local.requests import Requests


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[Documents]:
    found = Documents(tmp_path / "folder" / "documents.sqlite")
    found.open()
    yield found
    found.close()


def test_reads_what_was_written_in_the_order_of_the_ids(documents: Documents) -> None:
    documents.write({("item", "b"): {"n": 2}, ("item", "a"): {"n": 1}, ("other", "c"): {}})
    assert list(documents.read("item").items()) == [("a", {"n": 1}), ("b", {"n": 2})]
    documents.write({("item", "a"): None, ("item", "b"): {"n": 3}})
    assert documents.read("item") == {"b": {"n": 3}}
    documents.clear("item")
    assert documents.read("item") == {}
    assert documents.read("other") == {"c": {}}


def test_writes_all_or_nothing(documents: Documents) -> None:
    with pytest.raises(TypeError):
        documents.write({("item", "a"): {"n": 1}, ("item", "b"): {"n": object()}})
    assert documents.read("item") == {}


def test_starts_afresh_from_a_file_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "documents.sqlite"
    first = Documents(path)
    first.open()
    first.write({("item", "a"): {}})
    first.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    again = Documents(path)
    again.open()
    assert again.read("item") == {}
    again.close()


def test_says_that_it_is_closed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        Documents(tmp_path / "x").read("item")


def test_the_log_forgets_the_oldest(documents: Documents, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "KEPT", 2)
    log = Requests(documents)
    numbers = [log.arrived(datetime.now(UTC), None, "GET", f"/{n}", None) for n in range(3)]
    log.answered(numbers[0], 200)
    log.answered(numbers[2], 200)
    revived = Requests(documents)
    revived.load()
    assert [(entry["path"], entry["status"]) for entry in revived.all()] == [("/1", None), ("/2", 200)]
    assert log.all() == revived.all()
