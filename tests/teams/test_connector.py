"""The way out: every answer of the connector, over real HTTP."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.model.conversations import Card, ConversationReference, Teams
from bot.model.errors import ConversationGone, MessageBlocked, TeamsError, TeamsUnavailable
from bot.teams.connector import Connector
from bot.teams.credential import ClientCredentials, ClientSecret, NoCredential
from bot.teams.retries import Patience
from bot.teams.service_urls import loopback_only, teams_hosts
from tests.teams import microsoft
from tests.teams.conftest import QUICK
from tests.teams.people import CARD
from tests.teams.token_service import TokenService


def reference(url: str, **changes: Any) -> ConversationReference:
    parts = {
        "conversation_id": "19:ab@thread.tacv2;messageid=1",
        "tenant": "t",
        "bot_id": "28:bot",
        "user_id": "29:user",
    }
    return ConversationReference(service_url=url, **{**parts, **changes})


@pytest.fixture
def out(session: aiohttp.ClientSession) -> Connector:
    return Connector(session=session, credential=NoCredential(), service_urls=loopback_only, patience=QUICK)


def test_is_what_the_rest_of_the_bot_speaks_through(out: Connector) -> None:
    teams: Teams = out
    assert teams is out


async def test_sends_a_card_with_its_summary_and_says_where_it_stands(
    out: Connector, connector: microsoft.Connector
) -> None:
    assert await out.send(reference(connector.url), CARD, "Decline?") == "sent-1"
    sent = connector.sent[0]
    assert (sent.method, sent.path) == (
        "POST",
        "/v3/conversations/19%3Aab%40thread.tacv2%3Bmessageid%3D1/activities",
    )
    assert sent.body == {
        "type": "message",
        "channelId": "msteams",
        "serviceUrl": connector.url,
        "from": {"id": "28:bot"},
        "recipient": {"id": "29:user"},
        "conversation": {"id": "19:ab@thread.tacv2;messageid=1"},
        "summary": "Decline?",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}],
    }
    assert sent.authorization is None


async def test_sends_plain_text(out: Connector, connector: microsoft.Connector) -> None:
    await out.send(reference(connector.url), None, "It is 5 < 6 & *not* bold.")
    assert connector.sent[0].body["text"] == "It is 5 < 6 & *not* bold."
    assert connector.sent[0].body["textFormat"] == "plain"
    assert "attachments" not in connector.sent[0].body


async def test_puts_a_card_in_the_place_of_another(out: Connector, connector: microsoft.Connector) -> None:
    await out.update(reference(f"{connector.url}/emea/"), "17;6:0", CARD)
    sent = connector.sent[0]
    assert sent.method == "PUT"
    assert sent.path.startswith("/emea/v3/conversations/19%3A")
    assert sent.path.endswith("/activities/17%3B6%3A0")
    assert sent.body["id"] == "17;6:0"
    assert sent.body["attachments"][0]["content"] == CARD


async def test_a_card_goes_out_to_the_letter(out: Connector, connector: microsoft.Connector) -> None:
    card: Card = {
        "type": "AdaptiveCard",
        "n": None,
        "deep": [{"x": [1, 2.5, True, None, "é😀"]}],
        "emptyList": [],
        "emptyMap": {},
    }
    await out.send(reference(connector.url), card)
    assert connector.sent[0].body["attachments"][0]["content"] == card


@pytest.mark.parametrize("status", [412, 429, 502, 503, 504])
async def test_tries_again(out: Connector, connector: microsoft.Connector, status: int) -> None:
    connector.answers.extend([web.Response(status=status), web.Response(status=status)])
    assert await out.send(reference(connector.url), None, "hi") == "sent-3"
    connector.answers.append(web.Response(status=status))
    await out.update(reference(connector.url), "1", CARD)
    assert [request.method for request in connector.sent] == ["POST"] * 3 + ["PUT"] * 2


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, TeamsUnavailable),
        (401, TeamsUnavailable),
        (403, MessageBlocked),
        (404, ConversationGone),
        (405, TeamsUnavailable),
        (413, TeamsUnavailable),
        (500, TeamsUnavailable),
        (307, TeamsUnavailable),
    ],
)
async def test_takes_a_no_for_an_answer(
    out: Connector, connector: microsoft.Connector, status: int, error: type[TeamsError]
) -> None:
    for call in (out.send(reference(connector.url), None, "hi"), out.update(reference(connector.url), "1", CARD)):
        connector.answers.append(web.Response(status=status, headers={"Location": f"{connector.url}/elsewhere"}))
        with pytest.raises(error):
            await call
    assert len(connector.sent) == 2


@pytest.mark.parametrize("status", [412, 429, 502, 503, 504])
async def test_gives_up_after_some_attempts(out: Connector, connector: microsoft.Connector, status: int) -> None:
    connector.answers.extend([web.Response(status=status) for _ in range(9)])
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(connector.url), None, "hi")
    assert len(connector.sent) == QUICK.attempts


@pytest.mark.slow
async def test_waits_as_long_as_it_is_asked_to(session: aiohttp.ClientSession, connector: microsoft.Connector) -> None:
    patience = Patience(attempts=3, attempt=1, total=5, first_pause=0.01, longest_pause=0.02)
    out = Connector(session=session, credential=NoCredential(), service_urls=loopback_only, patience=patience)
    connector.answers.append(web.Response(status=429, headers={"Retry-After": "1"}))
    began = time.monotonic()
    await out.send(reference(connector.url), None, "hi")
    assert 0.95 < time.monotonic() - began < 2


async def test_does_not_wait_longer_than_it_has_time(out: Connector, connector: microsoft.Connector) -> None:
    connector.answers.append(web.Response(status=429, headers={"Retry-After": "3600"}))
    began = time.monotonic()
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(connector.url), None, "hi")
    assert time.monotonic() - began < 0.5


async def test_a_time_out_is_not_repeated(out: Connector, connector: microsoft.Connector) -> None:
    connector.answers.append(5.0)
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(connector.url), None, "hi")
    assert len(connector.sent) == 1


async def test_what_was_cut_after_it_was_sent_is_not_said_twice(out: Connector, connector: microsoft.Connector) -> None:
    connector.answers.append("cut")
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(connector.url), None, "hi")
    assert len(connector.sent) == 1


async def test_replacing_a_card_is_tried_again_after_a_cut(out: Connector, connector: microsoft.Connector) -> None:
    connector.answers.append("cut")
    await out.update(reference(connector.url), "1", CARD)
    assert [request.method for request in connector.sent] == ["PUT", "PUT"]


async def test_what_never_went_out_is_tried_again(
    session: aiohttp.ClientSession, connector: microsoft.Connector, unused_tcp_port: int
) -> None:
    patience = Patience(attempts=50, total=2, first_pause=0.02, longest_pause=0.02)
    out = Connector(session=session, credential=NoCredential(), service_urls=loopback_only, patience=patience)
    sending = asyncio.create_task(out.send(reference(f"http://127.0.0.1:{unused_tcp_port}"), None, "hi"))
    await asyncio.sleep(0.05)
    async with TestServer(connector.app(), host="127.0.0.1", port=unused_tcp_port, shutdown_timeout=0.1):
        assert await sending == "sent-1"


async def test_says_so_when_nobody_listens(out: Connector, unused_tcp_port: int) -> None:
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(f"http://127.0.0.1:{unused_tcp_port}"), None, "hi")


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"garbage", b"\xff", b'{"id": null}'])
async def test_what_was_taken_is_not_sent_again_for_want_of_an_id(
    out: Connector, connector: microsoft.Connector, body: bytes
) -> None:
    connector.answers.append(web.Response(status=201, body=body, content_type="application/json"))
    assert await out.send(reference(connector.url), None, "hi") == ""
    assert len(connector.sent) == 1


async def test_nothing_goes_to_a_host_that_is_not_allowed(
    session: aiohttp.ClientSession, connector: microsoft.Connector
) -> None:
    allowed = teams_hosts(frozenset({"smba.trafficmanager.net"}))
    out = Connector(session=session, credential=NoCredential(), service_urls=allowed, patience=QUICK)
    with pytest.raises(TeamsUnavailable):
        await out.send(reference(connector.url), None, "hi")
    with pytest.raises(TeamsUnavailable):
        await out.update(reference("http://smba.trafficmanager.net/"), "1", CARD)
    assert connector.sent == []


async def test_typing_is_tried_once(out: Connector, connector: microsoft.Connector) -> None:
    await out.type(reference(connector.url))
    assert [request.body["type"] for request in connector.sent] == ["typing"]


@pytest.fixture
async def proven(session: aiohttp.ClientSession, tokens: TokenService) -> Connector:
    client = ClientSecret(tokens.address, "app", "s3cret", "https://api.botframework.com/.default")
    credential = ClientCredentials(session, client)
    return Connector(session=session, credential=credential, service_urls=loopback_only, patience=QUICK)


async def test_one_token_serves_many_calls(
    proven: Connector, connector: microsoft.Connector, tokens: TokenService
) -> None:
    await asyncio.gather(*(proven.send(reference(connector.url), None, "hi") for _ in range(20)))
    assert {request.authorization for request in connector.sent} == {"Bearer token-1"}
    assert tokens.asked == [
        {
            "grant_type": "client_credentials",
            "client_id": "app",
            "client_secret": "s3cret",
            "scope": "https://api.botframework.com/.default",
        }
    ]


async def test_a_refused_token_is_replaced_once(
    proven: Connector, connector: microsoft.Connector, tokens: TokenService
) -> None:
    await proven.send(reference(connector.url), None, "hi")
    connector.answers.append(web.Response(status=401))
    await proven.send(reference(connector.url), None, "hi")
    assert [request.authorization for request in connector.sent] == ["Bearer token-1"] * 2 + ["Bearer token-2"]
    connector.answers.extend([web.Response(status=401), web.Response(status=401)])
    with pytest.raises(TeamsUnavailable):
        await proven.send(reference(connector.url), None, "hi")
    assert len(tokens.asked) == 3


async def test_the_token_does_not_follow_a_redirect(
    proven: Connector, connector: microsoft.Connector, tokens: TokenService
) -> None:
    connector.answers.append(web.Response(status=308, headers={"Location": tokens.address}))
    with pytest.raises(TeamsUnavailable):
        await proven.send(reference(connector.url), None, "hi")
    assert len(tokens.asked) == 1


async def test_nothing_is_sent_without_a_token(
    proven: Connector, connector: microsoft.Connector, tokens: TokenService
) -> None:
    tokens.status = 401
    with pytest.raises(TeamsUnavailable):
        await proven.send(reference(connector.url), None, "hi")
    assert connector.sent == []
