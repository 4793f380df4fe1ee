"""A database for tests: a fresh SQLite file, or a schema of its own in PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from bot.storage.database import Database, sqlite_url

POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/test"
BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]


@contextmanager
def postgresql_url() -> Iterator[str]:
    """A URL whose tables stand in a schema of their own, which is dropped in the end. Skips without a server."""
    schema = f"raincheck_{uuid4().hex}"
    try:
        server = psycopg.connect(POSTGRESQL, autocommit=True, connect_timeout=2)
    except psycopg.OperationalError:
        pytest.skip("no PostgreSQL at 127.0.0.1:5432 with trust authentication and a database named test")
    with server:
        server.execute(f"CREATE SCHEMA {schema}")
        try:
            yield f"{POSTGRESQL}?options=-csearch_path%3D{schema}"
        finally:
            server.execute(f"DROP SCHEMA {schema} CASCADE")
            server.execute(f"DROP SCHEMA IF EXISTS {schema}_dbos CASCADE")


@contextmanager
def database_url(kind: str, folder: Path) -> Iterator[str]:
    """A URL of a fresh database of this kind."""
    if kind == "sqlite":
        yield sqlite_url(folder)
    else:
        with postgresql_url() as url:
            yield url


@asynccontextmanager
async def open_database(kind: str, folder: Path) -> AsyncIterator[Database]:
    """A fresh database of this kind."""
    with database_url(kind, folder) as url:
        async with Database(url) as database:
            yield database
