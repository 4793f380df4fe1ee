"""SQLite before 3.42 does not know ``unixepoch('subsec')``, which DBOS asks for on Python 3.12 and newer.

It answers NULL, and DBOS cannot even make its tables. Debian 12 has such a SQLite, whichever Python runs on it.
Source: https://sqlite.org/lang_datefunc.html (3.42.0: the "subsec" modifier)
"""

import sqlite3
import time
from typing import Any

import sqlalchemy as sa

SUBSEC = (3, 42)


def teach_subsec() -> None:
    """Give every SQLite connection that is opened from now on the function it lacks; once is enough."""
    if sqlite3.sqlite_version_info < SUBSEC and not sa.event.contains(sa.Engine, "connect", _teach):
        sa.event.listen(sa.Engine, "connect", _teach)


def _teach(connection: Any, _record: Any) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.create_function("unixepoch", -1, _unixepoch)


def _unixepoch(*asked: str) -> float | None:
    """Now, in seconds since 1970; NULL, as SQLite has it, for anything else that may be asked."""
    return round(time.time(), 3) if asked == ("subsec",) else None
