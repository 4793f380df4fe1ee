from typing import Any

import pytest

from tests.fakes.local_bot import Activity, LocalBot
from tests.local.teams.conftest import ALEX, JO, TENANT, Person

CARD = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard", "body": []}}


@pytest.fixture
async def hello(alex: Person, bot: LocalBot) -> Activity:
    """A message of Alex's that the bot has read."""
    await alex.writes("hello")
    return bot.of_type("message")[0]


async def test_what_the_bot_says_stands_in_the_chat(alex: Person, bot: LocalBot, hello: Activity) -> None:
    said = await bot.says(hello, text="Good morning", attachments=[CARD])
    message = (await alex.reads())[-1]
    assert message["id"] == said
    assert message["sender"] == "bot"
    assert message["text"] == "Good morning"
    assert message["attachments"] == [CARD]


async def test_a_reply_to_an_activity_is_a_message_too(alex: Person, bot: LocalBot, hello: Activity) -> None:
    url = f"{bot.activities_of(hello)}/{hello['id']}"
    assert (await bot.calls("POST", url, {"type": "message", "text": "Yes?"}))[0] == 201
    assert (await alex.reads())[-1]["text"] == "Yes?"


async def test_an_update_takes_the_place_of_the_message(alex: Person, bot: LocalBot, hello: Activity) -> None:
    said = await bot.says(hello, text="Working on it")
    await bot.says(hello, text="Something else")
    url = f"{bot.activities_of(hello)}/{said}"
    assert await bot.calls("PUT", url, {"type": "message", "attachments": [CARD]}) == (200, {"id": said})
    _, updated, other = await alex.reads()
    assert (updated["text"], updated["attachments"]) == ("", [CARD])
    assert other["text"] == "Something else"


async def test_a_deleted_message_is_gone(alex: Person, bot: LocalBot, hello: Activity) -> None:
    said = await bot.says(hello, text="Oops")
    url = f"{bot.activities_of(hello)}/{said}"
    assert (await bot.calls("DELETE", url))[0] == 200
    assert (await bot.calls("DELETE", url))[0] == 404
    assert len(await alex.reads()) == 1


async def test_typing_is_no_message(alex: Person, bot: LocalBot, hello: Activity) -> None:
    assert (await bot.calls("POST", bot.activities_of(hello), {"type": "typing"}))[0] == 201
    assert len(await alex.reads()) == 1


async def test_the_bot_cannot_change_what_a_person_wrote(alex: Person, bot: LocalBot, hello: Activity) -> None:
    url = f"{bot.activities_of(hello)}/{hello['id']}"
    status, answer = await bot.calls("PUT", url, {"type": "message", "text": "I never said that"})
    assert (status, answer["error"]["code"]) == (404, "ActivityNotFoundInConversation")
    assert (await alex.reads())[0]["text"] == "hello"


async def test_an_unknown_conversation_is_not_found(bot: LocalBot, hello: Activity) -> None:
    url = bot.activities_of({**hello, "conversation": {"id": "a:nobody"}})
    status, answer = await bot.calls("POST", url, {"type": "message", "text": "Anybody?"})
    assert (status, answer["error"]["code"]) == (404, "ConversationNotFound")


@pytest.mark.parametrize("name", [f"29:{JO.id}", JO.id, JO.address])
async def test_a_conversation_that_the_bot_begins_is_that_persons_chat(
    alex: Person, bot: LocalBot, hello: Activity, name: str
) -> None:
    url = f"{hello['serviceUrl']}/v3/conversations"
    status, answer = await bot.calls("POST", url, {"members": [{"id": name}], "tenantId": TENANT, "isGroup": False})
    assert status == 201
    await bot.says({**hello, "conversation": answer}, text="Your meeting was moved")
    assert [message["text"] for message in await alex.reads(JO)] == ["Your meeting was moved"]


@pytest.mark.parametrize("members", [None, [], "29:", [{"id": "29:nobody"}], [7]])
async def test_no_conversation_begins_with_nobody(bot: LocalBot, hello: Activity, members: Any) -> None:
    url = f"{hello['serviceUrl']}/v3/conversations"
    assert (await bot.calls("POST", url, {"members": members}))[0] == 404


async def test_a_member_is_described_as_teams_does(bot: LocalBot, hello: Activity) -> None:
    members = bot.activities_of(hello).removesuffix("activities") + "members"
    status, member = await bot.calls("GET", f"{members}/{hello['from']['id']}")
    assert status == 200
    assert member["aadObjectId"] == ALEX.id
    assert member["userPrincipalName"] == ALEX.address
    assert member["tenantId"] == TENANT
    assert (await bot.calls("GET", f"{members}/29:nobody"))[0] == 404


@pytest.mark.parametrize("text", ["x" * 60_000, "😀" * 30_000])
async def test_what_is_too_big_for_teams_is_refused(bot: LocalBot, hello: Activity, text: str) -> None:
    status, answer = await bot.calls("POST", bot.activities_of(hello), {"type": "message", "text": text})
    assert (status, answer["error"]["code"]) == (413, "MessageSizeTooBig")


@pytest.mark.parametrize("attachments", ["card", [7], {"a": 1}])
async def test_attachments_that_are_none_are_refused(bot: LocalBot, hello: Activity, attachments: Any) -> None:
    assert (await bot.calls("POST", bot.activities_of(hello), {"type": "message", "attachments": attachments}))[
        0
    ] == 400
