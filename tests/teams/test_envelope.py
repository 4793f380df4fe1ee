"""Bodies that hold no activity."""

import io
import json
import logging
import random
from typing import Any

import pytest

from tests.teams.conftest import Bot
from tests.teams.people import activity, click

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"garbage",
        b"{",
        b"null",
        b"[]",
        b'"x"',
        b"7",
        b"NaN",
        b'{"type": NaN}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 30_000 + b"1" + b"}" * 30_000,
        b'{"type": ' + b"9" * 5000 + b"}",
        b"{}",
        b'{"type": "message"}',
    ],
    ids=lambda body: repr(body[:16]),
)
async def test_refuses_what_is_no_activity(bot: Bot, body: bytes) -> None:
    status, answer = await bot.post(None, json=None, data=body, headers=JSON)
    assert (status, list(answer)) == (400, ["error"])
    assert bot.turn.arrived == []


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
async def test_refuses_other_content_types(bot: Bot, content_type: str) -> None:
    body = json.dumps(activity(bot.connector.url)).encode()
    status, _ = await bot.post(None, json=None, data=body, headers={"Content-Type": content_type})
    assert status == 415


@pytest.mark.parametrize("nothing", [None, "", "."])
async def test_refuses_what_somebody_did_and_nobody_could_tell_apart_when_it_comes_twice(
    bot: Bot, nothing: str | None
) -> None:
    for status, answer in (await bot.told(id=nothing), await bot.clicked(id=nothing)):
        assert (status, list(answer)) == (400, ["error"])
    assert bot.turn.arrived == []


async def test_takes_an_arrival_without_an_id(bot: Bot) -> None:
    assert await bot.told(type="conversationUpdate", membersAdded=[{"id": "29:new"}], id=None) == (202, None)
    assert len(bot.turn.arrived) == 1


async def test_takes_json_with_a_charset(bot: Bot) -> None:
    body = json.dumps(activity(bot.connector.url)).encode()
    status, _ = await bot.post(None, json=None, data=body, headers={"Content-Type": "application/json; charset=utf-8"})
    assert status == 202


@pytest.mark.parametrize(
    "changes",
    [
        {"type": None},
        {"type": ""},
        {"type": 7},
        {"type": ["message"]},
        {"serviceUrl": None},
        {"channelId": None},
        {"conversation": None},
        {"conversation": {}},
        {"conversation": "x"},
        {"conversation": {"id": ""}},
        {"conversation": {"id": ".."}},
        {"conversation": {"id": 7}},
        {"conversation": {"id": "a:1", "isGroup": "yes"}},
        {"from": None},
        {"from": {"id": None}},
        {"from": [1]},
        {"recipient": None},
        {"text": 7},
        {"text": ["a"]},
        {"text": {"a": 1}},
        {"id": {"a": 1}},
        {"replyToId": 7},
        {"id": ".."},
        {"replyToId": "."},
        {"locale": []},
        {"timestamp": "yesterday"},
        {"localTimestamp": 5},
        {"entities": "x"},
        {"entities": [1]},
        {"membersAdded": {}},
        {"attachments": [7]},
        {"suggestedActions": {"actions": "x"}},
    ],
    ids=str,
)
async def test_refuses_an_activity_of_another_shape(bot: Bot, changes: dict[str, Any]) -> None:
    status, answer = await bot.told(**changes)
    assert (status, list(answer)) == (400, ["error"])
    assert bot.turn.arrived == []
    assert bot.connector.sent == []


@pytest.mark.parametrize(
    "changes",
    [
        {"channelData": "x"},
        {"channelData": []},
        {"entities": [{}, {"type": "mention"}, {"type": "mention", "mentioned": 7, "text": 7}, {"type": "clientInfo"}]},
        {"entities": [None, {"type": "clientInfo", "timezone": 7}]},
        {"from": {"id": "29:user"}},
        {"attachments": [None, {"contentType": "text/html", "content": "<p>hi</p>"}]},
        {"unheardOf": {"deep": [1, 2]}},
        {"value": "text"},
        {"value": 7},
    ],
    ids=str,
)
async def test_takes_what_is_odd_and_harmless(bot: Bot, changes: dict[str, Any]) -> None:
    assert await bot.told(**changes) == (202, None)
    assert len(bot.turn.arrived) == 1


async def test_drops_characters_that_no_other_system_takes(bot: Bot) -> None:
    body = json.dumps(activity(bot.connector.url, text="a\ud800b\0c😀")).encode()
    await bot.post(None, json=None, data=body, headers=JSON)
    assert [getattr(incoming, "text", None) for incoming in bot.turn.arrived] == ["a\ufffdbc😀"]


async def test_refuses_a_body_that_is_too_large(bot: Bot) -> None:
    for size in (300_000, 2_000_000):
        status, answer = await bot.post(None, json=None, data=io.BytesIO(b" " * size), headers=JSON)
        assert (status, answer) == (413, {"error": "The request is too large."})


async def test_refuses_a_body_that_is_not_what_its_encoding_says(bot: Bot) -> None:
    headers = {**JSON, "Content-Encoding": "gzip"}
    status, _ = await bot.post(None, json=None, data=b"garbage", headers=headers, skip_auto_headers=[])
    assert status == 400


JUNK: list[Any] = [
    None,
    "",
    "x",
    "\ud83d",
    0,
    -1,
    1e308,
    True,
    [],
    [None],
    ["x"],
    {},
    {"id": None},
    {"id": "x"},
    {"type": 7},
]


def spoilt(read: Any, chance: random.Random) -> Any:
    """The same with something else in one place, however deep."""
    if not isinstance(read, dict) or not read or chance.random() < 0.2:
        return chance.choice(JUNK)
    name = chance.choice(list(read))
    return {**read, name: spoilt(read[name], chance)}


async def test_whatever_arrives_has_an_answer(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    """Seeded, so that it fails for everybody or for nobody."""
    chance = random.Random(2)  # noqa: S311
    entities = [{"type": "mention", "text": "<at>x</at>", "mentioned": {"id": "x"}}, {"type": "clientInfo"}]
    kinds = [
        activity(bot.connector.url, entities=entities, membersAdded=[{"id": "x"}], suggestedActions={"actions": []}),
        click(bot.connector.url),
    ]
    for _ in range(1000):
        body = json.dumps(spoilt(spoilt(chance.choice(kinds), chance), chance)).encode()
        answer = await bot.adapter.answer(body, "application/json", None)
        assert answer.status in {200, 202, 400, 403, 501}
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
