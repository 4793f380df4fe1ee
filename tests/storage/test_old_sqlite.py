"""An old SQLite under a new Python."""

import sqlite3
import time
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from bot.storage import old_sqlite


@pytest.fixture(autouse=True)
def untaught() -> Iterator[None]:
    """As before any database was opened; afterwards as it was."""
    was_taught = sa.event.contains(sa.Engine, "connect", old_sqlite._teach)
    if was_taught:
        sa.event.remove(sa.Engine, "connect", old_sqlite._teach)
    yield
    is_taught = sa.event.contains(sa.Engine, "connect", old_sqlite._teach)
    if is_taught and not was_taught:
        sa.event.remove(sa.Engine, "connect", old_sqlite._teach)
    if was_taught and not is_taught:
        sa.event.listen(sa.Engine, "connect", old_sqlite._teach)


def test_a_table_can_be_made_whose_rows_know_when_they_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    old_sqlite.teach_subsec()
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        connection.execute(
            sa.text("CREATE TABLE t (a INTEGER, at INTEGER NOT NULL DEFAULT (unixepoch('subsec') * 1000))")
        )
        connection.execute(sa.text("INSERT INTO t (a) VALUES (1)"))
        at = connection.execute(sa.text("SELECT at FROM t")).scalar_one()
    engine.dispose()
    assert abs(at / 1000 - time.time()) < 5


def test_a_new_sqlite_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 42, 0))
    old_sqlite.teach_subsec()
    assert not sa.event.contains(sa.Engine, "connect", old_sqlite._teach)
