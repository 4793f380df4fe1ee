"""Opens the database and brings its schema up to date."""

import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage.tables import SCHEMA

MIGRATING = 0x7261696E
"""The key of PostgreSQL's advisory lock under which one replica migrates and the others wait."""

SYNCHRONOUS_NORMAL = (
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
)


def sqlite_url(folder: Path) -> str:
    """The URL of the default database, a file in the data folder."""
    return f"sqlite+aiosqlite:///{folder / 'raincheck.db'}"


class Database:
    """One database, SQLite or PostgreSQL, as an async context manager; open means migrated."""

    def __init__(self, url: str) -> None:
        """``url`` is SQLAlchemy's: ``sqlite:///…`` with a file, or ``postgresql://…``."""
        self.url = with_driver(sa.make_url(url))
        self._engine: AsyncEngine | None = None

    @property
    def is_postgresql(self) -> bool:
        """Whether several processes share it."""
        return self.url.get_backend_name() == "postgresql"

    async def __aenter__(self) -> Self:
        """Open, and migrate if it is due."""
        silence("sqlalchemy", "aiosqlite", "alembic", "psycopg")
        self._engine = postgresql_engine(self.url) if self.is_postgresql else sqlite_engine(self.url)
        try:
            await migrate(self._engine)
        except BaseException:
            await self._engine.dispose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every connection."""
        if self._engine is not None:
            await self._engine.dispose()
            self._engine = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A connection whose statements take effect together when the block ends, or not at all."""
        if self._engine is None:
            raise RuntimeError("the database is not open")
        async with self._engine.begin() as connection:
            yield connection


def with_driver(url: sa.URL) -> sa.URL:
    """The URL with the async driver that is installed, whichever it named."""
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}
    return url.set(drivername=drivers[url.get_backend_name()])


def silence(*names: str) -> None:
    """Keep SQL libraries from logging parameters at DEBUG and INFO: they hold subjects and comments."""
    for name in names:
        logging.getLogger(name).setLevel(logging.WARNING)


def sqlite_engine(url: sa.URL) -> AsyncEngine:
    """One connection for everything: several writers wait for each other in SQLite's back-off, up to 0.3 s."""
    write_ahead(url)
    engine = create_async_engine(url, pool_size=1, max_overflow=0, hide_parameters=True)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        for pragma in SYNCHRONOUS_NORMAL:
            cursor.execute(pragma)
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A transaction that reads first and writes then would fail if another process wrote in between.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def write_ahead(url: sa.URL) -> None:
    """Set WAL once, on the file: twice as many writes a second. Later, while another writes, it would be refused."""
    with closing(sqlite3.connect(str(url.database))) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def postgresql_engine(url: sa.URL) -> AsyncEngine:
    """A small pool; a connection that the server closed meanwhile is replaced."""
    return create_async_engine(url, pool_size=5, max_overflow=5, pool_pre_ping=True, hide_parameters=True)


async def migrate(engine: AsyncEngine) -> None:
    """Bring the schema up to date; one process at a time, the others find it done."""
    async with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATING)))
        if await revision(connection) != SCHEMA:
            await connection.run_sync(upgrade)


async def revision(connection: AsyncConnection) -> str | None:
    """The revision that the schema is at; None for an empty database."""
    if not await connection.run_sync(lambda plain: sa.inspect(plain).has_table("alembic_version")):
        return None
    found = await connection.execute(sa.text("SELECT version_num FROM alembic_version"))
    return found.scalar_one_or_none()


def upgrade(connection: sa.Connection) -> None:
    """Run what Alembic finds missing, in the caller's transaction."""
    from alembic import command, config  # noqa: PLC0415  (0.2 s, and seldom due)

    settings = config.Config()
    here = str(Path(__file__).parent / "migrations")
    settings.set_main_option("script_location", here.replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
