"""Whatever arrives: a clear sentence or the right status, nothing lost, nothing done twice, no stack trace."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.conversations.house import House
from tests.fakes.teams import Writer

SENTENCE = "decline tomorrow's standup, suggest Tuesday 3pm"
RECORDED = Path(__file__).parents[3] / "shared" / "activities"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There were no words in that message."),
        ("   ", "There were no words in that message."),
        ("decline " * 1250, "That is too long"),
        ("🙂🙃🙂", "I didn’t understand that"),
        ("احذف الاجتماع غدا", "I didn’t understand that"),
        ("\u202edecline\u202c", ""),
        ("<script>alert(1)</script>", "I didn’t understand that"),
        ("'; DROP TABLE plans; --", "I didn’t understand that"),
    ],
)
async def test_answers_any_text_in_a_sentence(alex: Writer, house: House, text: str, said: str) -> None:
    answer = await alex.says(text)
    assert answer.shows(said)
    assert "Traceback" not in answer.words
    assert await house.writes() == []


async def test_reads_an_activity_that_arrives_twice_once(alex: Writer) -> None:
    activity = alex.activity("message", text=SENTENCE)
    await alex.post(activity)
    await alex.post(activity)
    await alex.says("thanks")
    assert len(alex.teams.order) == 2


async def test_an_edited_message_changes_nothing(alex: Writer, house: House) -> None:
    message = alex.activity("message", text=SENTENCE)
    await alex.post(message)
    edit = {**message, "type": "messageUpdate", "text": "decline everything"}
    edit["channelData"] = {**message["channelData"], "eventType": "editMessage"}
    await alex.post(edit)
    assert (await alex.teams.next(1)).shows("I go by what you wrote first.")
    assert await house.writes() == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"plan": None},
        {"plan": ["x"]},
        {"plan": "no-such-plan"},
        {"plan": {"$ne": ""}},
        {"plan": "x" * 10_000},
        {"plan": "'; DROP TABLE plans; --"},
    ],
)
async def test_forged_card_data_does_nothing(alex: Writer, house: House, data: dict[str, Any]) -> None:
    card = await alex.says(SENTENCE)
    forged = {"type": "Action.Execute", "verb": "confirm", "data": {"verb": "confirm", **data}}
    assert (await alex.executes(card, forged)).shows("I no longer know this card. Nothing was sent.")
    assert await house.writes() == []


async def test_an_unknown_verb_does_nothing(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    action = alex.pressed(card, "Decline and propose")
    action["verb"] = action["data"]["verb"] = "confirm-everything"
    assert (await alex.executes(card, action)).shows("Nothing was sent.")
    assert await house.writes() == []


async def test_a_refresh_by_the_client_itself_confirms_nothing(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    value = {"action": alex.pressed(card, "Decline and propose"), "trigger": "automatic"}
    status, _ = await alex.post(
        alex.activity("invoke", name="adaptiveCard/action", replyToId=card.activity, value=value)
    )
    assert status == 200
    assert await house.writes() == []


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        ("{", "application/json", 400),
        ("[]", "application/json", 400),
        ('"text"', "application/json", 400),
        ("null", "application/json", 400),
        ("{}", "application/json", 400),
        ("\xff\xfe", "application/json", 400),
        (json.dumps({"type": "message"}), "application/json", 400),
        ("type=message", "application/x-www-form-urlencoded", 415),
        (json.dumps({"type": "message", "text": "x" * 2_000_000}), "application/json", 413),
    ],
)
async def test_refuses_a_broken_body(house: House, body: str, content_type: str, status: int) -> None:
    url = f"{house.origin}/api/messages"
    data = BytesIO(body.encode("latin-1"))
    async with house.http.post(url, data=data, headers={"Content-Type": content_type}) as answer:
        assert answer.status == status
        assert "Traceback" not in await answer.text()


async def test_ignores_activity_types_it_does_not_know(alex: Writer) -> None:
    status, _ = await alex.post(alex.activity("somethingNew"))
    assert status in {200, 202}
    assert alex.teams.order == []


async def test_refuses_to_answer_to_an_address_beyond_this_machine(alex: Writer) -> None:
    status, _ = await alex.post(alex.activity("message", text=SENTENCE, serviceUrl="https://evil.example/"))
    assert status in {401, 403}


async def test_speaks_of_calendars_to_one_person_alone(alex: Writer, house: House) -> None:
    conversation = {"conversationType": "groupChat", "isGroup": True, "id": "19:group@thread.v2"}
    answer = await alex.says("<at>Raincheck</at> what's on tomorrow?", conversation=conversation)
    assert answer.shows("I only work in a chat with you alone")
    assert await house.requests() == []


async def test_welcomes_once(alex: Writer) -> None:
    await alex.post(alex.activity("installationUpdate", action="add"))
    members = [{"id": "28:bot"}, {"id": f"29:{alex.id}", "aadObjectId": alex.id}]
    await alex.post(alex.activity("conversationUpdate", membersAdded=members))
    await alex.says("thanks")
    assert len(alex.teams.order) == 2
    assert alex.teams.shown(alex.teams.order[0]).shows("Hello, I’m Raincheck")


@pytest.mark.skipif(not RECORDED.exists(), reason="the recorded activities lie beside the project and are not here")
@pytest.mark.parametrize("name", sorted(path.name for path in RECORDED.rglob("*.json") if "reply" not in path.name))
async def test_answers_every_recorded_activity(alex: Writer, name: str) -> None:
    activity = json.loads(next(RECORDED.rglob(name)).read_text(encoding="utf-8"))
    if "type" not in activity:
        pytest.skip("no activity, but a conversation reference")
    status, _ = await alex.post({**activity, "serviceUrl": alex.teams.url})
    assert status in {200, 201, 202, 501}
