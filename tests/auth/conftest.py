from collections.abc import AsyncIterator

import pytest

from bot.auth.tokens import UserTokens
from tests.auth.authority import Authority, MemoryCaches, running_authority, user_tokens


@pytest.fixture
async def authority() -> AsyncIterator[Authority]:
    async with running_authority() as running:
        yield running


@pytest.fixture
def caches() -> MemoryCaches:
    return MemoryCaches()


@pytest.fixture
async def tokens(authority: Authority, caches: MemoryCaches) -> AsyncIterator[UserTokens]:
    async with user_tokens(authority, caches) as running:
        yield running
