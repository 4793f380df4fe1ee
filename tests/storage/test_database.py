"""Opening the database, and bringing its schema up to date."""

import asyncio
import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage import migrations
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database, revision, sqlite_url, with_driver
from bot.storage.plans import StoredPlans, row_of
from bot.storage.tables import SCHEMA, metadata, plans
from tests.fakes.plans import NOW, a_plan, an_event
from tests.storage.databases import BOTH, database_url


async def test_migrations_end_where_the_tables_stand(database: Database) -> None:
    def differences(connection: sa.Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.transaction() as connection:
        assert await connection.run_sync(differences) == []


def test_knows_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


@pytest.mark.parametrize("kind", BOTH)
async def test_opens_again_with_what_was_stored(kind: str, tmp_path: Path) -> None:
    with database_url(kind, tmp_path) as url:
        async with Database(url) as first:
            await StoredPlans(first).add(a_plan())
        async with Database(url) as second:
            found = await StoredPlans(second).find("plan-1")
    assert found is not None
    assert found[0] == a_plan()


async def test_goes_on_from_an_attempt_that_was_made_before_attempts_had_marks(tmp_path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with closing(sqlite3.connect(tmp_path / "raincheck.db")) as plain:
        engine = sa.create_engine("sqlite://", creator=lambda: plain, poolclass=sa.StaticPool)
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
            connection.execute(sa.insert(plans).values(row_of(a_plan())))
            connection.exec_driver_sql("INSERT INTO attempts VALUES ('plan-1', 0, 1, 1000), ('plan-1', 1, 0, 1000)")
    async with Database(sqlite_url(tmp_path)) as database:
        attempts = StoredAttempts(database)
        earlier = await attempts.last("plan-1", 0)
        assert earlier is not None
        assert await attempts.last("plan-1", 1) is None
        assert await attempts.mark("plan-1", 0, NOW, earlier)
        assert await attempts.mark("plan-1", 0, NOW, earlier) is None


@pytest.mark.parametrize("kind", BOTH)
async def test_several_that_open_at_once_migrate_once(kind: str, tmp_path: Path) -> None:
    with database_url(kind, tmp_path) as url:
        opened = [Database(url) for _ in range(3)]
        await asyncio.gather(*(each.__aenter__() for each in opened))
        async with opened[0].transaction() as connection:
            assert await revision(connection) == SCHEMA
        await asyncio.gather(*(each.__aexit__(None, None, None) for each in opened))


async def test_a_transaction_that_breaks_off_leaves_nothing(database: Database) -> None:
    async def break_off() -> None:
        async with database.transaction() as connection:
            await connection.execute(sa.insert(plans).values(row_of(a_plan())))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await break_off()
    assert await StoredPlans(database).find("plan-1") is None


async def test_sqlite_is_set_up_for_one_writer_and_many_readers(tmp_path: Path) -> None:
    async with Database(sqlite_url(tmp_path)) as database, database.transaction() as connection:
        settings = [
            (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert settings == ["wal", 1, 1, 10000]


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("sqlite:///raincheck.db", "sqlite+aiosqlite"),
        ("postgresql://bot@db/raincheck", "postgresql+psycopg"),
        ("postgresql+asyncpg://bot@db/raincheck", "postgresql+psycopg"),
    ],
)
def test_uses_the_drivers_that_are_installed(url: str, driver: str) -> None:
    assert with_driver(sa.make_url(url)).drivername == driver


async def test_logs_nothing_of_what_is_stored(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    plan = a_plan(zone="Europe/Berlin")
    with caplog.at_level(logging.DEBUG):
        await StoredPlans(database).add(plan)
        with pytest.raises(sa.exc.IntegrityError) as twice:
            await StoredPlans(database).add(plan)
    assert an_event().subject not in caplog.text + str(twice.value)


@pytest.mark.slow
def test_loads_alembic_only_when_a_migration_is_due(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys\n"
        "from bot.storage.database import Database\n"
        "async def main():\n"
        "    async with Database(sys.argv[1]): print('alembic' in sys.modules)\n"
        "asyncio.run(main())"
    )
    arguments = [sys.executable, "-c", program, sqlite_url(tmp_path)]
    runs = [subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=30) for _ in range(2)]  # noqa: S603
    assert [run.stdout.strip() for run in runs] == ["True", "False"]
