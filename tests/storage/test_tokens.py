"""Sealed token caches."""

from bot.model.people import User
from bot.storage.database import Database
from bot.storage.tokens import StoredTokenCaches
from tests.fakes.plans import ALEX


async def test_keeps_the_newest_cache_of_each_user(database: Database) -> None:
    caches = StoredTokenCaches(database)
    assert await caches.load(ALEX) is None
    await caches.save(ALEX, b"first")
    await caches.save(ALEX, b"\x00second\xff")
    assert await caches.load(ALEX) == b"\x00second\xff"
    assert await caches.load(User(ALEX.id, "another-tenant")) is None


async def test_forgets_a_cache(database: Database) -> None:
    caches = StoredTokenCaches(database)
    await caches.save(ALEX, b"sealed")
    await caches.delete(ALEX)
    await caches.delete(ALEX)
    assert await caches.load(ALEX) is None
