"""Which writes were about to go out."""

import asyncio

import pytest

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
    first = await attempts.mark("plan-1", 0, NOW, earlier=None)
    assert first is not None
    second = await attempts.mark("plan-1", 0, at(20, 10), earlier=first)
    assert second is not None
    assert (first.count, second.count) == (1, 2)
    assert await attempts.last("plan-1", 0) == second
    assert await attempts.last("plan-1", 1) is None


async def test_of_two_at_one_step_one_makes_the_attempt(attempts: StoredAttempts) -> None:
    marked = await asyncio.gather(*(attempts.mark("plan-1", 0, NOW, earlier=None) for _ in range(10)))
    assert len([each for each in marked if each]) == 1


async def test_an_attempt_that_was_answered_with_a_no_is_none(attempts: StoredAttempts) -> None:
    refused = await attempts.mark("plan-1", 0, NOW, earlier=None)
    assert refused is not None
    await attempts.take_back("plan-1", 0, refused, earlier=None)
    assert await attempts.last("plan-1", 0) is None
    assert await attempts.mark("plan-1", 0, NOW, earlier=None)


async def test_the_attempt_before_a_no_stays(attempts: StoredAttempts) -> None:
    cut = await attempts.mark("plan-1", 0, NOW, earlier=None)
    refused = await attempts.mark("plan-1", 0, at(20, 10), earlier=cut)
    assert refused is not None
    await attempts.take_back("plan-1", 0, refused, earlier=cut)
    assert await attempts.last("plan-1", 0) == cut
    assert await attempts.mark("plan-1", 0, NOW, earlier=cut)


async def test_whoever_read_an_attempt_that_was_taken_back_since_cannot_go_on_from_it(attempts: StoredAttempts) -> None:
    mine = await attempts.mark("plan-1", 0, NOW, earlier=None)
    read_by_another = await attempts.last("plan-1", 0)
    assert mine is not None
    await attempts.take_back("plan-1", 0, mine, earlier=None)
    assert await attempts.mark("plan-1", 0, NOW, earlier=None)
    assert await attempts.mark("plan-1", 0, NOW, earlier=read_by_another) is None


async def test_takes_back_no_attempt_of_another(attempts: StoredAttempts) -> None:
    mine = await attempts.mark("plan-1", 0, NOW, earlier=None)
    theirs = await attempts.mark("plan-1", 0, NOW, earlier=mine)
    assert mine is not None
    await attempts.take_back("plan-1", 0, mine, earlier=None)
    assert await attempts.last("plan-1", 0) == theirs
