"""Replicas that share a database, and do not take each other's work for their own."""

import asyncio
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.storage.replicas import replica
from bot.storage.workflows import Payload, Workflows
from tests.storage.databases import postgresql_url

ANOTHER = """
import asyncio, sys
import sqlalchemy as sa
from bot.storage.workflows import Workflows

async def work(payload):
    print("taken up", flush=True)

async def main(url, schema, name):
    workflows = Workflows(sa.make_url(url), executor=name, drain=1, schema=schema)
    workflows.register("work", work)
    async with workflows:
        await asyncio.sleep(2)

asyncio.run(main(*sys.argv[1:]))
"""
"""Another replica: it starts, and stops a little later."""


def test_has_one_name_after_a_restart(tmp_path: Path) -> None:
    assert replica(tmp_path) == replica(tmp_path) != ""


def test_has_a_name_of_its_own(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    assert replica(tmp_path / "one") != replica(tmp_path / "two")


def test_a_name_that_was_not_written_to_its_end_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "replica").touch()
    assert replica(tmp_path) == replica(tmp_path) != ""


@pytest.mark.slow
async def test_a_replica_that_starts_leaves_alone_what_another_is_at(tmp_path: Path) -> None:
    runs, ended = [], asyncio.Event()

    async def work(payload: Payload) -> None:
        runs.append(payload)
        await ended.wait()

    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with postgresql_url() as url:
        schema = url.rpartition("%3D")[2] + "_dbos"
        workflows = Workflows(sa.make_url(url), executor=replica(tmp_path / "one"), drain=5, schema=schema)
        workflows.register("work", work)
        async with workflows:
            await workflows.start("work", "id", {})
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", ANOTHER, url, schema, replica(tmp_path / "two"), stdout=asyncio.subprocess.PIPE
            )
            printed, _ = await process.communicate()
            ended.set()
    assert (runs, printed) == ([{}], b"")
