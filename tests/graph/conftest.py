from collections.abc import AsyncIterator

import pytest

from bot.graph.calendar import GraphCalendar, GraphCalendars
from bot.graph.client import GraphClient
from tests.graph.server import ALEX, HURRIED, FakeTokens, GraphServer, graph_client, graph_server


@pytest.fixture(scope="session")
async def graph() -> AsyncIterator[GraphServer]:
    async with graph_server() as running:
        yield running


@pytest.fixture
async def server(graph: GraphServer) -> AsyncIterator[GraphServer]:
    yield graph
    graph.forget()


@pytest.fixture(scope="session")
def all_tokens() -> FakeTokens:
    return FakeTokens()


@pytest.fixture
def tokens(all_tokens: FakeTokens) -> FakeTokens:
    all_tokens.asked.clear()
    all_tokens.refused.clear()
    return all_tokens


@pytest.fixture(scope="session")
async def client(graph: GraphServer, all_tokens: FakeTokens) -> AsyncIterator[GraphClient]:
    async with graph_client(graph, all_tokens) as running:
        yield running


@pytest.fixture(scope="session")
async def hurried_client(graph: GraphServer, all_tokens: FakeTokens) -> AsyncIterator[GraphClient]:
    async with graph_client(graph, all_tokens, HURRIED) as running:
        yield running


@pytest.fixture
def calendar(client: GraphClient) -> GraphCalendar:
    return GraphCalendars(client).of(ALEX)


@pytest.fixture
def hurried(hurried_client: GraphClient) -> GraphCalendar:
    """For answers that never come."""
    return GraphCalendars(hurried_client).of(ALEX)
