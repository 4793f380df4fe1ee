import asyncio
import json
from typing import Any

import pytest

from bot.local.teams.answers import SOMETHING_WENT_WRONG
from bot.local.teams.conversation import MESSAGES_KEPT
from tests.fakes.local_bot import Activity, LocalBot
from tests.local.teams.conftest import ALEX, JO, Person

OLD = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "Decline?"}]}
NEW = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "Declined"}]}
ADAPTIVE = "application/vnd.microsoft.card.adaptive"
CONFIRM = {"type": "Action.Execute", "verb": "confirm", "data": {"plan": "p"}}
WRONG = {"outcome": "note", "text": SOMETHING_WENT_WRONG, "isError": True}


async def a_card(alex: Person, bot: LocalBot) -> str:
    await alex.writes("decline")
    return await bot.says(bot.of_type("message")[-1], attachments=[{"contentType": ADAPTIVE, "content": OLD}])


def answering(bot: LocalBot, answer: Any) -> None:
    async def turn(_bot: LocalBot, _activity: Activity) -> Any:
        return answer

    bot.turn = turn


async def test_the_answer_of_a_turn_stands_in_the_chat_once_the_message_was_taken(alex: Person, bot: LocalBot) -> None:
    async def echo(bot: LocalBot, activity: Activity) -> None:
        if activity["type"] == "message":
            await bot.says(activity, text=f"You said {activity['text']}")

    bot.turn = echo
    await alex.writes("hello")
    assert [message["text"] for message in await alex.reads()] == ["hello", "You said hello"]


async def test_a_card_in_the_answer_of_a_click_takes_the_cards_place(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    answering(bot, {"statusCode": 200, "type": ADAPTIVE, "value": NEW})
    assert await alex.presses(card, CONFIRM) == {"outcome": "card"}
    message = (await alex.reads())[-1]
    assert message["id"] == card
    assert message["attachments"] == [{"contentType": ADAPTIVE, "content": NEW}]


async def test_a_sentence_in_the_answer_leaves_the_card(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    answering(bot, {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Not yours"})
    assert await alex.presses(card, CONFIRM) == {"outcome": "note", "text": "Not yours", "isError": False}
    assert (await alex.reads())[-1]["attachments"][0]["content"] == OLD


async def test_an_error_in_the_answer_is_shown_with_its_message(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    value = {"code": "Expired", "message": "This plan has expired"}
    answering(bot, {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": value})
    assert await alex.presses(card, CONFIRM) == {"outcome": "note", "text": "This plan has expired", "isError": True}


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        [],
        {"type": "application/vnd.microsoft.activity.message", "value": ""},
        {"type": ADAPTIVE, "value": "no card"},
        {"type": "application/vnd.microsoft.error", "value": {}},
        {"type": "something/else", "value": NEW},
    ],
)
async def test_an_answer_that_teams_does_not_know_is_something_that_went_wrong(
    alex: Person, bot: LocalBot, answer: Any
) -> None:
    card = await a_card(alex, bot)
    answering(bot, answer)
    assert await alex.presses(card, CONFIRM) == WRONG


@pytest.mark.parametrize("action", [CONFIRM, {"type": "Action.Submit", "data": {}}])
async def test_a_failing_bot_is_something_that_went_wrong(alex: Person, bot: LocalBot, action: Any) -> None:
    card = await a_card(alex, bot)
    bot.status = 500
    assert await alex.presses(card, action) == WRONG


async def test_a_bot_that_takes_longer_than_teams_waits_is_something_that_went_wrong(
    alex: Person, bot: LocalBot
) -> None:
    card = await a_card(alex, bot)
    bot.delay = 0.8
    assert await alex.presses(card, CONFIRM) == WRONG


async def test_a_taken_submit_was_sent(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    assert await alex.presses(card, {"type": "Action.Submit", "data": {"plan": "p"}}) == {"outcome": "sent"}


@pytest.mark.parametrize("action", [None, [], {"type": "Action.Execute"}, {"type": "Action.OpenUrl"}])
async def test_a_button_that_teams_does_not_route_is_refused(alex: Person, bot: LocalBot, action: Any) -> None:
    card = await a_card(alex, bot)
    path = f"/local/chat/{ALEX.id}/messages/{card}/actions"
    assert (await alex.calls("POST", path, {"action": action}))[0] == 400
    assert not bot.of_type("invoke")


async def test_a_message_that_nobody_took_says_so(alex: Person, bot: LocalBot) -> None:
    bot.status = 503
    assert (await alex.writes("hello"))["undelivered"] == "Not delivered: Raincheck refused it."
    alex.client.register_bot("http://127.0.0.1:9/api/messages")
    assert (await alex.writes("hello?"))["undelivered"] == "Not delivered: Raincheck did not answer."


async def test_the_bot_is_added_again_where_it_was_not_there_the_first_time(alex: Person, bot: LocalBot) -> None:
    bot.status = 503
    await alex.writes("hello")
    bot.status = 200
    await alex.writes("hello again")
    await alex.writes("and again")
    assert len(bot.of_type("installationUpdate")) == 2


async def test_people_do_not_read_each_others_chats(alex: Person) -> None:
    await alex.writes("a secret")
    assert await alex.reads(JO) == []


async def test_a_person_is_found_by_address_and_nobody_else_is(alex: Person) -> None:
    await alex.writes("hello")
    _, chat = await alex.calls("GET", f"/local/chat/{ALEX.address.upper()}")
    assert [message["text"] for message in chat["messages"]] == ["hello"]
    assert (await alex.calls("GET", "/local/chat/nobody"))[0] == 404


async def test_only_an_own_message_can_be_edited(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    for message in (card, "1"):
        status, _ = await alex.calls("PUT", f"/local/chat/{ALEX.id}/messages/{message}", {"text": "mine now"})
        assert status == 404


async def test_the_oldest_messages_are_forgotten(alex: Person, bot: LocalBot) -> None:
    await alex.writes("the first")
    hello = bot.of_type("message")[0]
    for number in range(MESSAGES_KEPT):
        await bot.says(hello, text=str(number))
    messages = await alex.reads()
    assert len(messages) == MESSAGES_KEPT
    assert messages[0]["text"] == "0"


async def test_clearing_empties_every_chat_and_adds_the_bot_anew(alex: Person, bot: LocalBot) -> None:
    await alex.writes("hello")
    assert (await alex.calls("DELETE", "/local/chat"))[0] == 204
    assert await alex.reads() == []
    await alex.writes("hello")
    assert len(bot.of_type("installationUpdate")) == 2


async def test_the_newest_registered_bot_gets_the_messages(alex: Person, bot: LocalBot) -> None:
    async with LocalBot() as newer:
        assert (await alex.calls("POST", "/local/bot", {"endpoint": newer.endpoint}))[0] == 204
        assert await alex.calls("GET", "/local/bot") == (200, {"endpoint": newer.endpoint})
        await alex.writes("hello")
        assert newer.of_type("message")
        assert not bot.received


@pytest.mark.parametrize("endpoint", [None, "", "https://127.0.0.1/", "http://example.com/", "http://[", "file:///etc"])
async def test_a_bot_elsewhere_is_refused(alex: Person, bot: LocalBot, endpoint: Any) -> None:
    assert (await alex.calls("POST", "/local/bot", {"endpoint": endpoint}))[0] == 400
    assert (await alex.calls("GET", "/local/bot"))[1] == {"endpoint": bot.endpoint}


async def test_whoever_listens_is_told_of_every_change(alex: Person, bot: LocalBot) -> None:
    async with alex.session.get(f"{alex.url}/local/chat/{ALEX.id}/stream") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await told(stream.content) == (": open", None)
        await alex.writes("hello")
        assert (await told(stream.content))[0] == "event: message"
        hello = bot.of_type("message")[0]
        await bot.calls("POST", bot.activities_of(hello), {"type": "typing"})
        assert await told(stream.content) == ("event: typing", {})
        said = await bot.says(hello, text="Hi")
        assert (await told(stream.content))[1]["text"] == "Hi"
        await bot.calls("DELETE", f"{bot.activities_of(hello)}/{said}")
        assert await told(stream.content) == ("event: removed", {"id": said})
        await alex.writes("not for Alex", JO)
        alex.client.clear()
        assert await told(stream.content) == ("event: cleared", {})


async def told(content: Any) -> tuple[str, Any]:
    """The next event's first line and data."""
    frame = (await asyncio.wait_for(content.readuntil(b"\n\n"), 2)).decode().strip().split("\n")
    return frame[0], json.loads(frame[1].removeprefix("data: ")) if len(frame) > 1 else None
