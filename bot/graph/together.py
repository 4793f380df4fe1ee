"""The same read for several things at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from bot.graph.client import AT_ONCE

S = TypeVar("S")
T = TypeVar("T")


async def together(read: Callable[[S], Awaitable[T]], of: Iterable[S]) -> list[T]:
    """What is read of each, in their order; where one fails, the others are no longer read.

    No more begin than Graph serves at a time: time limits count from the beginning.
    """
    gate = asyncio.Semaphore(AT_ONCE)

    async def in_turn(thing: S) -> T:
        async with gate:
            return await read(thing)

    reads = [asyncio.ensure_future(in_turn(thing)) for thing in of]
    try:
        return await asyncio.gather(*reads)
    finally:
        for each in reads:
            each.cancel()
