"""What the bot gets, held against what Microsoft's own client was recorded to send."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.local_bot import LocalBot
from tests.local.teams.conftest import ALEX, JO, TENANT, Person

RECORDED = Path(__file__).parents[4] / "shared" / "activities"


def recorded(name: str) -> dict[str, Any]:
    file = RECORDED / f"{name}.json"
    if not file.exists():
        pytest.skip("the recorded activities are not beside the project")
    activity: dict[str, Any] = json.loads(file.read_text())
    return activity


def shape(value: Any) -> Any:
    """Names and types, without what the values say."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    return [shape(part) for part in value] if isinstance(value, list) else type(value).__name__


async def a_card(alex: Person, bot: LocalBot) -> str:
    await alex.writes("hello")
    return await bot.says(bot.of_type("message")[-1], attachments=[])


async def test_a_message_has_the_recorded_shape(alex: Person, bot: LocalBot) -> None:
    await alex.writes("decline tomorrow's standup")
    sent = bot.of_type("message")[0]
    assert shape(sent) == shape(recorded("playground/message_personal"))
    assert sent["text"] == "decline tomorrow's standup"


async def test_opening_the_chat_adds_the_bot_once_as_recorded(alex: Person, bot: LocalBot) -> None:
    for _ in range(2):
        assert (await alex.calls("POST", f"/local/chat/{ALEX.id}/open", {}))[0] == 204
    installed, joined = bot.received
    shown = shape(recorded("playground/installationUpdate_add_personal"))
    del shown["entities"]
    shown["from"]["name"] = "str"
    assert shape(installed) == shown
    assert joined["type"] == "conversationUpdate"
    assert {"id": joined["recipient"]["id"]} in joined["membersAdded"]


async def test_a_pressed_execute_is_the_recorded_invoke(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    action = {"type": "Action.Execute", "title": "Decline", "verb": "confirm", "data": {"plan": "p", "note": "sorry"}}
    await alex.presses(card, action)
    sent, known = bot.of_type("invoke")[0], recorded("synthetic/invoke_adaptiveCard_action_manual")
    assert sent["name"] == known["name"]
    assert sent["replyToId"] == card
    assert sent["value"] == {"action": action, "trigger": "manual"}
    assert known["value"]["trigger"] == "manual"


async def test_a_pressed_submit_is_a_message_with_a_value_and_no_text(alex: Person, bot: LocalBot) -> None:
    card = await a_card(alex, bot)
    await alex.presses(card, {"type": "Action.Submit", "data": {"plan": "p", "op": "o", "kind": "k", "note": "n"}})
    sent = bot.of_type("message")[-1]
    assert shape(sent) == shape(recorded("playground/message_action_submit_value"))
    assert sent["replyToId"] == card


async def test_an_edit_keeps_the_id_of_the_message(alex: Person, bot: LocalBot) -> None:
    message = await alex.writes("decline standup")
    path = f"/local/chat/{ALEX.id}/messages/{message['id']}"
    status, edited = await alex.calls("PUT", path, {"text": "decline standup on Monday"})
    sent = bot.of_type("messageUpdate")[0]
    assert status == 200
    assert edited["edited"]
    assert sent["id"] == message["id"]
    assert sent["text"] == "decline standup on Monday"
    assert sent["channelData"]["eventType"] == "editMessage"


async def test_times_are_in_the_zone_of_whoever_writes(alex: Person, bot: LocalBot) -> None:
    await alex.writes("hello", JO)
    sent = bot.of_type("message")[0]
    assert sent["timestamp"] == "2026-11-20T09:00:00.000Z"
    assert sent["localTimestamp"] == "2026-11-20T10:00:00.000+01:00"
    assert sent["localTimezone"] == "Europe/Berlin", "an IANA name, whatever the mailbox calls it"
    assert sent["from"] == {"id": f"29:{JO.id}", "name": JO.name, "aadObjectId": JO.id}
    assert sent["channelData"]["tenant"]["id"] == TENANT


@pytest.mark.parametrize(("asked", "sent"), [("de-AT", "de-AT"), ("", "en-GB"), ("../../etc", "en-GB"), (7, "en-GB")])
async def test_the_language_is_the_browsers_if_it_is_one(alex: Person, bot: LocalBot, asked: Any, sent: str) -> None:
    await alex.calls("POST", f"/local/chat/{ALEX.id}/messages", {"text": "hello", "locale": asked})
    activity = bot.of_type("message")[0]
    assert activity["locale"] == sent
    assert activity["entities"][0]["country"] == sent[-2:]


async def test_the_service_url_is_the_socket_and_not_what_a_caller_claims(alex: Person, bot: LocalBot) -> None:
    path = f"/local/chat/{ALEX.id}/messages"
    await alex.calls("POST", path, {"text": "hello"}, headers={"Host": "127.0.0.1:1"})
    assert bot.of_type("message")[0]["serviceUrl"] == f"{alex.url}/teams"


async def test_ids_grow_even_when_the_clock_goes_back(alex: Person) -> None:
    first = await alex.writes("one")
    alex.clock.move(-(await alex.clock.now() - (await alex.clock.now()).replace(year=2020)))
    second = await alex.writes("two")
    assert int(second["id"]) > int(first["id"])
