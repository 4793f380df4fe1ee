"""What survives a restart: JSON documents in one SQLite file."""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Json = dict[str, Any]
"""A JSON object."""

Key = tuple[str, str]
"""Kind and id of a document."""

VERSION = 1
"""Of the documents' shape. A file of another version is emptied: a simulation starts afresh rather than guess."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
  kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID
"""


class Documents:
    """A few thousand small documents, kept in memory by those who own them and written here on each change.

    Writes run on the loop: without waiting for the disk one takes some 50 µs, less than a thread's hand-over,
    and what was written survives the process being killed (though not the machine losing power).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def open(self) -> None:
        """Open the file, and make it where there is none. Raises ``OSError`` or ``sqlite3.Error``."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(self._path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(SCHEMA)
        if self._connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            self._connection.execute("DELETE FROM documents")
            self._connection.execute(f"PRAGMA user_version = {VERSION}")

    def close(self) -> None:
        """Close the file; harmless where it is not open."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def read(self, kind: str) -> dict[str, Json]:
        """Every document of a kind, by id and in the order of the ids."""
        rows = self._open.execute("SELECT id, body FROM documents WHERE kind = ? ORDER BY id", (kind,))
        return {document_id: json.loads(body) for document_id, body in rows}

    def write(self, documents: Mapping[Key, Json | None]) -> None:
        """All of them or, if the process dies meanwhile, none; None deletes."""
        with_body = [(*key, json.dumps(body)) for key, body in documents.items() if body is not None]
        self._open.execute("BEGIN")
        self._open.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", with_body)
        self._open.executemany(
            "DELETE FROM documents WHERE kind = ? AND id = ?", [key for key, body in documents.items() if body is None]
        )
        self._open.execute("COMMIT")

    def clear(self, *kinds: str) -> None:
        """Delete every document of these kinds."""
        self._open.executemany("DELETE FROM documents WHERE kind = ?", [(kind,) for kind in kinds])

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the documents are not open")
        return self._connection
