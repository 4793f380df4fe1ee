import asyncio
import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.graph.calendar import GraphCalendar, GraphCalendars
from bot.graph.client import CALENDAR, GraphClient
from bot.graph.transport import Patience
from bot.model.calendars import InvitationReply
from bot.model.errors import CalendarUnavailable, OutcomeUnknown, SignInNeeded
from bot.model.people import User
from tests.fakes.certificates import https_server
from tests.graph.days import TUESDAY, WEDNESDAY
from tests.graph.server import ALEX, SHORT, Answer, FakeTokens, GraphServer, graph_client, graph_server, refused

ME = Answer(200, {"displayName": "Alex", "mail": "alex@contoso.com"})

CLAIMS = json.dumps({"access_token": {"nbf": {"essential": True, "value": "1604106651"}}})


def challenge() -> Answer:
    encoded = base64.b64encode(CLAIMS.encode()).decode().rstrip("=")
    header = f'Bearer realm="", error="insufficient_claims", claims="{encoded}"'
    return refused(401, "InvalidAuthenticationToken", WWW_Authenticate=header)


async def test_every_request_asks_for_immutable_ids_and_carries_the_token_and_an_id_of_its_own(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(ME)
    await calendar.me()
    await calendar.me()
    first, second = server.seen
    assert first.headers["Authorization"] == f"Bearer token-of-{ALEX.id}"
    assert first.headers["Prefer"] == 'IdType="ImmutableId"'
    assert first.headers["client-request-id"] != second.headers["client-request-id"]
    assert first.path.startswith("/v1.0/me?")


async def test_tokens_are_asked_for_below_graphs_own_origin(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    server.tell(ME)
    await calendar.me()
    [(user, scopes, claims)] = tokens.asked
    assert user == ALEX
    assert f"{server.origin}/Calendars.ReadWrite" in scopes
    assert claims is None


async def test_a_claims_challenge_is_decoded_and_the_write_sent_again(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    server.tell(challenge(), Answer(202))
    await calendar.decline("AAMk=", InvitationReply())
    assert [claims for _, _, claims in tokens.asked] == [None, CLAIMS]
    assert server.methods() == ["POST", "POST"]


async def test_a_challenge_that_stays_ends_in_a_sign_in_with_its_claims(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(challenge())
    with pytest.raises(SignInNeeded) as raised:
        await calendar.decline("AAMk=", InvitationReply())
    assert raised.value.claims == CLAIMS


async def test_a_token_that_graph_does_not_take_is_given_back_and_the_read_repeated(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    server.tell(refused(401, "InvalidAuthenticationToken"), ME)
    await calendar.me()
    assert tokens.refused == [f"token-of-{ALEX.id}"]
    assert len(tokens.asked) == len(server.seen) == 2


async def test_a_write_with_such_a_token_is_not_repeated(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    server.tell(refused(401, "InvalidAuthenticationToken"), Answer(202))
    with pytest.raises(SignInNeeded):
        await calendar.decline("AAMk=", InvitationReply())
    assert tokens.refused == [f"token-of-{ALEX.id}"]
    assert len(server.seen) == 1


async def test_users_at_once_each_get_their_own_token(client: GraphClient, server: GraphServer) -> None:
    server.tell(ME)
    users = [User(f"user-{number}", "contoso") for number in range(50)]
    await asyncio.gather(*(GraphCalendars(client).of(user).me() for user in users))
    assert {seen.headers["Authorization"] for seen in server.seen} == {f"Bearer token-of-{user.id}" for user in users}


async def test_one_mailbox_is_asked_four_things_at_once_and_no_more(client: GraphClient, server: GraphServer) -> None:
    server.tell(replace(ME, delay=0.02))
    await asyncio.gather(*(GraphCalendars(client).of(ALEX).me() for _ in range(12)))
    assert server.most_at_once == 4


async def test_one_mailbox_does_not_wait_for_another(client: GraphClient, server: GraphServer) -> None:
    server.tell(replace(ME, delay=0.1))
    users = [User(f"user-{number}", "contoso") for number in range(12)]
    await asyncio.gather(*(GraphCalendars(client).of(user).me() for user in users))
    assert server.most_at_once > 4


async def test_no_cookie_of_one_user_reaches_another(client: GraphClient, server: GraphServer) -> None:
    server.tell(Answer(200, {"displayName": "Alex"}, {"Set-Cookie": "session=of-alex; Path=/"}))
    await GraphCalendars(client).of(ALEX).me()
    await GraphCalendars(client).of(User("bo", "contoso")).me()
    assert "Cookie" not in server.seen[1].headers


@pytest.mark.parametrize("url", ["http://graph.example.com/v1.0", "ftp://127.0.0.1/v1.0", "https:///v1.0", "v1.0"])
def test_only_https_is_taken_for_graph_except_on_loopback(url: str) -> None:
    with pytest.raises(ValueError, match="https"):
        GraphClient(url, FakeTokens(), Patience())


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example.com/v1.0/me/calendarView?$skip=10",
        "{origin}.evil.example.com/v1.0/me/calendarView?$skip=10",
        "{origin}@evil.example.com/v1.0/me/calendarView?$skip=10",
        "http://user@{host}/v1.0/me/calendarView?$skip=10",
        "http://127.0.0.1:1/v1.0/me/calendarView?$skip=10",
        "http://[broken",
        7,
    ],
)
async def test_a_next_page_elsewhere_is_not_asked_for(
    calendar: GraphCalendar, server: GraphServer, link: object
) -> None:
    if isinstance(link, str):
        link = link.format(origin=server.origin, host=server.origin.removeprefix("http://"))
    server.tell(Answer(200, {"value": [], "@odata.nextLink": link}))
    with pytest.raises(CalendarUnavailable):
        await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin")
    assert len(server.seen) == 1


async def test_the_token_stays_at_home_when_a_builder_is_sent_elsewhere(
    client: GraphClient, tokens: FakeTokens
) -> None:
    async with graph_server() as elsewhere:
        graph = client.of(ALEX, CALENDAR)
        builder = graph.builders.me.with_url(f"{elsewhere.origin}/v1.0/me")
        with pytest.raises(CalendarUnavailable):
            await graph.read(builder.to_get_request_information)
        assert not elsewhere.seen
    assert not tokens.asked


async def test_a_redirect_is_not_followed(calendar: GraphCalendar, server: GraphServer) -> None:
    async with graph_server() as elsewhere:
        server.tell(Answer(307, headers={"Location": f"{elsewhere.origin}/v1.0/me"}))
        with pytest.raises(OutcomeUnknown):
            await calendar.decline("AAMk=", InvitationReply())
        assert not elsewhere.seen


async def test_a_delete_that_was_cut_is_not_repeated(client: GraphClient, server: GraphServer) -> None:
    graph = client.of(ALEX, CALENDAR)
    server.tell(Answer(cuts=True))
    with pytest.raises(OutcomeUnknown):
        await graph.write(graph.builders.me.events.by_event_id("AAMk=").to_delete_request_information())
    assert server.methods() == ["DELETE"]


async def test_connections_are_closed_at_the_end(server: GraphServer, tokens: FakeTokens) -> None:
    server.tell(ME)
    async with graph_client(server, tokens, SHORT) as client:
        await GraphCalendars(client).of(ALEX).me()
    with pytest.raises(RuntimeError, match="closed"):
        await GraphCalendars(client).of(ALEX).me()


async def test_certificates_are_checked_against_ssl_cert_file(
    server: GraphServer, tokens: FakeTokens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.tell(ME)
    app = web.Application()
    app.router.add_get("/v1.0/me", server.answer)
    async with https_server(app, tmp_path) as (origin, certificate):
        async with GraphClient(f"{origin}/v1.0", tokens, SHORT) as client:
            with pytest.raises(CalendarUnavailable):
                await GraphCalendars(client).of(ALEX).me()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        async with GraphClient(f"{origin}/v1.0", tokens, SHORT) as client:
            assert (await GraphCalendars(client).of(ALEX).me()).name == "Alex"
