"""Which writes were about to go out."""

import asyncio
from datetime import UTC

import pytest

from bot.model.stores import Attempt
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from tests.fakes.plans import NOW, a_plan, at


@pytest.fixture
async def attempts(database: Database) -> StoredAttempts:
    """The store under test, and a plan to attempt."""
    await StoredPlans(database).add(a_plan())
    return StoredAttempts(database)


async def test_counts_attempts_of_each_step(attempts: StoredAttempts) -> None:
    assert await attempts.last("plan-1", 0) is None
    assert await attempts.mark("plan-1", 0, NOW, earlier=0)
    assert await attempts.mark("plan-1", 0, at(20, 10), earlier=1)
    assert await attempts.last("plan-1", 0) == Attempt(2, at(20, 10).astimezone(UTC))
    assert await attempts.last("plan-1", 1) is None


async def test_of_two_at_one_step_one_makes_the_attempt(attempts: StoredAttempts) -> None:
    marked = await asyncio.gather(*(attempts.mark("plan-1", 0, NOW, earlier=0) for _ in range(10)))
    assert sum(marked) == 1


async def test_an_attempt_that_was_answered_with_a_no_is_none(attempts: StoredAttempts) -> None:
    await attempts.mark("plan-1", 0, NOW, earlier=0)
    await attempts.take_back("plan-1", 0)
    assert await attempts.last("plan-1", 0) is None
    assert await attempts.mark("plan-1", 0, NOW, earlier=0)
