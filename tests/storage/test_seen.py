"""Which activities were read."""

import asyncio

from bot.storage.database import Database
from bot.storage.seen import StoredSeenActivities
from tests.fakes.plans import NOW


async def test_an_activity_is_new_exactly_once(database: Database) -> None:
    seen = StoredSeenActivities(database)
    answers = await asyncio.gather(*(seen.is_new("chat", "activity-1", NOW) for _ in range(10)))
    assert sum(answers) == 1


async def test_tells_conversations_and_activities_apart(database: Database) -> None:
    seen = StoredSeenActivities(database)
    assert await seen.is_new("chat", "activity-1", NOW)
    assert await seen.is_new("chat", "activity-2", NOW)
    assert await seen.is_new("group", "activity-1", NOW)
