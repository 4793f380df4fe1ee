"""Turns over real HTTP: what is said to what arrives, in time, and what happens when something goes wrong."""

import asyncio
import logging

import pytest
from aiohttp import web

from bot.model.conversations import Arrival, Click, Edit, Message, Reply
from tests.teams.conftest import Bot
from tests.teams.people import CARD, PHRASES, activity

NEW_CARD = {**CARD, "body": [{"type": "TextBlock", "text": "Declined"}]}
ADAPTIVE = "application/vnd.microsoft.card.adaptive"


async def test_answers_a_message_with_a_card(bot: Bot) -> None:
    bot.turn.reply = Reply(card=CARD, text="Decline?")
    assert await bot.told() == (202, None)
    sent = bot.connector.said[0]
    assert sent.path == "/v3/conversations/a%3A1%3Bmessageid%3D7/activities/1760000000001"
    assert sent.body["attachments"] == [{"contentType": ADAPTIVE, "content": CARD}]
    assert sent.body["summary"] == "Decline?"
    assert sent.body["replyToId"] == "1760000000001"
    assert sent.body["recipient"]["id"] == "29:user"
    assert "text" not in sent.body


async def test_answers_a_message_with_a_sentence(bot: Bot) -> None:
    bot.turn.reply = Reply(text="Hello.")
    assert await bot.told() == (202, None)
    assert bot.connector.texts == ["Hello."]


async def test_may_say_nothing(bot: Bot) -> None:
    assert await bot.told() == (202, None)
    assert bot.connector.said == []


async def test_a_click_is_answered_with_the_card_that_takes_its_place(bot: Bot) -> None:
    bot.turn.reply = Reply(card=NEW_CARD, text="Declined", in_place=True, plan="p-1")
    assert await bot.clicked() == (200, {"statusCode": 200, "type": ADAPTIVE, "value": NEW_CARD})
    assert bot.connector.sent == []
    assert bot.turn.shown == [(bot.turn.reply, "1760")]


async def test_a_click_is_answered_with_a_sentence(bot: Bot) -> None:
    bot.turn.reply = Reply(text="This card is not yours.")
    expected = {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "This card is not yours.",
    }
    assert await bot.clicked() == (200, expected)


@pytest.mark.parametrize("reply", [None, Reply()])
async def test_a_click_is_never_answered_with_an_empty_body(bot: Bot, reply: Reply | None) -> None:
    bot.turn.reply = reply
    status, answer = await bot.clicked()
    assert (status, answer["value"]) == (200, PHRASES.nothing)


async def test_a_submit_turns_the_pressed_card_into_the_new_one(bot: Bot) -> None:
    bot.turn.reply = Reply(card=NEW_CARD, in_place=True, question="q-1")
    assert await bot.told(text=None, value={"verb": "pick"}, replyToId="1760") == (202, None)
    sent = bot.connector.said[0]
    assert (sent.method, sent.path) == ("PUT", "/v3/conversations/a%3A1%3Bmessageid%3D7/activities/1760")
    assert sent.body["attachments"][0]["content"] == NEW_CARD
    assert bot.turn.shown == [(bot.turn.reply, "1760")]


async def test_a_submit_may_be_answered_with_another_card(bot: Bot) -> None:
    bot.turn.reply = Reply(card=NEW_CARD)
    await bot.told(text=None, value={"verb": "pick"}, replyToId="1760")
    assert [request.method for request in bot.connector.said] == ["POST"]


async def test_a_submit_of_no_card_that_is_known_is_answered_with_a_new_one(bot: Bot) -> None:
    bot.turn.reply = Reply(card=NEW_CARD, in_place=True)
    await bot.told(text=None, value={"verb": "pick"})
    assert [request.method for request in bot.connector.said] == ["POST"]


async def test_tells_which_activity_shows_the_plan(bot: Bot) -> None:
    bot.turn.reply = Reply(card=CARD, plan="p-1")
    await bot.told()
    assert bot.turn.shown == [(bot.turn.reply, "sent-1")]


async def test_tells_nothing_about_a_card_that_shows_neither_plan_nor_question(bot: Bot) -> None:
    bot.turn.reply = Reply(card=CARD)
    await bot.told()
    assert bot.turn.shown == []


async def test_other_cards_change_as_well(bot: Bot) -> None:
    bot.turn.reply = Reply(text="Done.", other_cards={"7": CARD, "8": NEW_CARD})
    bot.connector.answers.extend([web.Response(status=201), web.Response(status=404)])
    await bot.told()
    await bot.adapter.drain(1)
    assert [(request.method, request.path[-2:]) for request in bot.connector.said] == [
        ("POST", "01"),
        ("PUT", "/7"),
        ("PUT", "/8"),
    ]


async def test_a_click_changes_other_cards_as_well(bot: Bot) -> None:
    bot.turn.reply = Reply(card=NEW_CARD, other_cards={"7": CARD})
    assert (await bot.clicked())[0] == 200
    await bot.adapter.drain(1)
    assert [request.path[-2:] for request in bot.connector.said] == ["/7"]


async def test_shows_that_it_is_at_work_when_a_turn_takes_longer(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(text="Hello."), 0.15
    await bot.told()
    await bot.adapter.drain(5)
    assert [request.body["type"] for request in bot.connector.sent] == ["typing", "message"]


async def test_a_quick_turn_needs_no_word_about_it(bot: Bot) -> None:
    bot.turn.reply = Reply(text="Hello.")
    await bot.told()
    await asyncio.sleep(0.15)
    assert [request.body["type"] for request in bot.connector.sent] == ["message"]


async def test_a_slow_message_is_taken_in_time_and_answered_later(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(text="Hello."), 0.35
    assert await bot.told() == (202, None)
    assert bot.connector.texts == []
    await bot.adapter.drain(1)
    assert bot.connector.texts == ["Hello."]


async def test_a_slow_click_is_answered_in_time_and_its_card_changes_later(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(card=NEW_CARD, plan="p-1"), 0.35
    status, answer = await bot.clicked()
    assert (status, answer["value"]) == (200, PHRASES.slow)
    await bot.adapter.drain(1)
    sent = bot.connector.said[0]
    assert (sent.method, sent.path[-5:]) == ("PUT", "/1760")
    assert sent.body["attachments"][0]["content"] == NEW_CARD
    assert bot.turn.shown == [(bot.turn.reply, "1760")]


async def test_a_slow_click_may_end_in_a_sentence(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(text="It was not possible."), 0.35
    await bot.clicked()
    await bot.adapter.drain(1)
    assert bot.connector.texts == ["It was not possible."]


async def test_a_turn_that_never_ends_is_given_up(bot: Bot) -> None:
    bot.turn.delay = 60
    assert await bot.told() == (202, None)
    await bot.adapter.drain(2)
    assert bot.connector.texts == [PHRASES.failed]


async def test_a_turn_that_fails_says_so_and_logs_no_content(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    bot.turn.error = KeyError("Quarterly layoffs")
    with caplog.at_level(logging.DEBUG, "bot"):
        assert await bot.told(text="decline Quarterly layoffs") == (202, None)
    assert bot.connector.texts == [PHRASES.failed]
    assert "a turn failed: KeyError at " in caplog.text
    assert "layoffs" not in caplog.text


async def test_a_click_that_fails_is_answered_with_an_error(bot: Bot) -> None:
    bot.turn.error = RuntimeError("inside")
    expected = {
        "statusCode": 500,
        "type": "application/vnd.microsoft.error",
        "value": {"code": "BotError", "message": PHRASES.failed},
    }
    assert await bot.clicked() == (200, expected)
    assert bot.connector.sent == []


async def test_an_arrival_that_fails_is_not_spoken_of(bot: Bot) -> None:
    bot.turn.error = RuntimeError("inside")
    assert await bot.told(type="installationUpdate", action="add", text=None) == (202, None)
    assert bot.connector.said == []


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_what_cannot_be_delivered_fails_nothing_else(bot: Bot, status: int) -> None:
    bot.turn.reply = Reply(card=CARD, plan="p-1")
    bot.connector.answers.append(web.Response(status=status))
    assert await bot.told() == (202, None)
    assert len(bot.connector.said) == 1
    assert bot.turn.shown == []


async def test_a_card_is_shown_even_if_nobody_can_remember_where(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(reply: Reply, activity_id: str) -> None:
        raise RuntimeError(activity_id, reply)

    monkeypatch.setattr(bot.adapter._delivery, "_shown", fail)
    bot.turn.reply = Reply(card=CARD, plan="p-1")
    assert (await bot.clicked())[1]["value"] == CARD


async def test_many_turns_run_at_once(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(text="Hello."), 0.05
    answers = await asyncio.gather(*(bot.told(id=f"m-{n}") for n in range(50)))
    assert answers == [(202, None)] * 50
    await bot.adapter.drain(5)
    assert len(bot.connector.texts) == 50


async def test_a_turn_goes_on_when_the_client_leaves(bot: Bot) -> None:
    bot.turn.reply, bot.turn.delay = Reply(text="Hello."), 0.2
    leaving = asyncio.create_task(bot.told())
    await asyncio.sleep(0.1)
    leaving.cancel()
    await bot.adapter.drain(1)
    assert bot.connector.texts == ["Hello."]


async def test_what_is_not_done_by_the_end_is_given_up(bot: Bot) -> None:
    bot.turn.delay = 60
    waiting = asyncio.create_task(bot.told())
    await asyncio.sleep(0.1)
    await bot.adapter.drain(0.05)
    assert (await waiting)[0] == 503


async def test_replies_are_never_gathered_into_the_answer(bot: Bot) -> None:
    bot.turn.reply = Reply(text="Hello.")
    assert await bot.told(deliveryMode="expectReplies") == (202, None)
    assert bot.connector.texts == ["Hello."]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, Message),
        ({"text": None}, Message),
        ({"text": None, "value": {"verb": "pick"}}, Click),
        ({"value": {}}, Click),
        ({"type": "messageUpdate", "channelData": {"eventType": "editMessage"}}, Edit),
        ({"type": "messageUpdate"}, Edit),
        ({"type": "installationUpdate", "action": "add"}, Arrival),
        ({"type": "installationUpdate", "action": "add-upgrade"}, Arrival),
        ({"type": "conversationUpdate", "membersAdded": [{"id": "29:new"}]}, Arrival),
    ],
)
async def test_knows_what_concerns_it(bot: Bot, changes: dict[str, object], kind: type) -> None:
    assert (await bot.told(**changes))[0] == 202
    assert [type(incoming) for incoming in bot.turn.arrived] == [kind]


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "typing"},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageDelete"},
        {"type": "messageUpdate", "channelData": {"eventType": "undeleteMessage"}},
        {"type": "installationUpdate", "action": "remove"},
        {"type": "installationUpdate"},
        {"type": "conversationUpdate", "membersRemoved": [{"id": "29:old"}]},
        {"type": "conversationUpdate"},
        {"type": "endOfConversation"},
        {"type": "event", "name": "application/vnd.microsoft.readReceipt"},
        {"type": "something/new"},
    ],
)
async def test_lets_the_rest_pass(bot: Bot, changes: dict[str, object]) -> None:
    assert await bot.told(**changes) == (202, None)
    assert bot.turn.arrived == []
    assert bot.connector.sent == []


@pytest.mark.parametrize("name", ["signin/tokenExchange", "composeExtension/query", "task/fetch", "", None])
async def test_does_not_pretend_to_know_an_invoke(bot: Bot, name: str | None) -> None:
    status, _ = await bot.clicked(name=name)
    assert status == 501
    assert bot.turn.arrived == []


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "x",
        {},
        {"action": "x"},
        {"action": {"type": "Action.Execute"}},
        {"action": {"type": "Action.Execute", "verb": ""}},
        {"action": {"type": "Action.Execute", "verb": 7}},
        {"action": {"type": "Action.Execute", "verb": "confirm", "data": "x"}},
        {"action": {"type": "Action.Submit", "verb": "confirm", "data": {}}},
    ],
)
async def test_refuses_a_click_that_is_none(bot: Bot, value: object) -> None:
    status, answer = await bot.clicked(value=value)
    assert (status, answer["statusCode"], answer["type"]) == (400, 400, "application/vnd.microsoft.error")
    assert set(answer["value"]) == {"code", "message"}
    assert bot.turn.arrived == []


async def test_works_with_a_token_as_well(guarded: Bot) -> None:
    guarded.turn.reply = Reply(card=CARD)
    token = guarded.framework.token(guarded.connector.url)
    assert await guarded.post(activity(guarded.connector.url), token) == (202, None)
    assert len(guarded.connector.said) == 1


async def test_no_library_logs_what_was_written(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    bot.turn.reply = Reply(card={**CARD, "fallbackText": "Quarterly layoffs"}, text="Quarterly layoffs")
    with caplog.at_level(logging.DEBUG):
        await bot.told(text="Quarterly layoffs")
        await bot.told(text="Quarterly layoffs", entities="Quarterly layoffs")
        await bot.told(text="Quarterly layoffs", timestamp="Quarterly layoffs")
        await bot.told(type="Quarterly layoffs")
        await bot.clicked(name="Quarterly layoffs")
        await bot.clicked(value={"action": {"type": "Quarterly layoffs"}})
        await bot.told(text="Quarterly layoffs", serviceUrl="http://layoffs.example")
        bot.connector.answers.append(web.Response(status=400, text="Quarterly layoffs"))
        await bot.told(text="Quarterly layoffs")
    assert "layoffs" not in caplog.text
