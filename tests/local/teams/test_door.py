import json
from pathlib import Path

import pytest

from bot.local.teams.chat import LONGEST_TEXT
from bot.local.teams.door import LARGEST_BODY
from bot.local.teams.pages import FOLDER
from tests.fakes.local_bot import LocalBot
from tests.local.teams.conftest import ALEX, Person

MESSAGES = f"/local/chat/{ALEX.id}/messages"
PATHS = ["/", "/page/logo.svg", "/local/bot", f"/local/chat/{ALEX.id}", f"/local/chat/{ALEX.id}/stream"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["example.com", "raincheck.example:3978", "127.0.0.1.example.com", "["])
async def test_another_name_of_this_machine_is_refused(alex: Person, path: str, host: str) -> None:
    assert (await alex.calls("GET", path, headers={"Host": host}))[0] == 403


@pytest.mark.parametrize("origin", ["http://example.com", "null", "http://127.0.0.1:1", "http://localhost"])
async def test_another_page_is_refused(alex: Person, bot: LocalBot, origin: str) -> None:
    status, _ = await alex.calls("POST", MESSAGES, {"text": "decline everything"}, headers={"Origin": origin})
    assert status == 403
    assert not bot.received


async def test_the_own_page_is_welcome(alex: Person) -> None:
    assert (await alex.calls("POST", MESSAGES, {"text": "hello"}, headers={"Origin": alex.url}))[0] == 201


@pytest.mark.parametrize("conversation", [f"a:{ALEX.id}", "a:nobody"])
async def test_the_connector_answers_no_other_page_either(alex: Person, conversation: str) -> None:
    path = f"/teams/v3/conversations/{conversation}/activities"
    status, _ = await alex.calls("POST", path, {"type": "message"}, headers={"Origin": "http://example.com"})
    assert status == 403


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[" * 20_000, "application/json", 400),
        (b"[]", "application/json", 400),
        (b"{}", "application/json", 400),
        (b'{"text": 7}', "application/json", 400),
        (b'{"text": "hello"}', "text/plain", 415),
        (json.dumps({"text": "x" * (LONGEST_TEXT + 1)}).encode(), "application/json", 400),
        (b" " * (LARGEST_BODY + 1), "application/json", 413),
    ],
)
async def test_what_is_no_message_never_reaches_the_bot(
    alex: Person, bot: LocalBot, body: bytes, kind: str, status: int
) -> None:
    async with alex.session.post(alex.url + MESSAGES, data=body, headers={"Content-Type": kind}) as response:
        assert response.status == status
    assert not bot.received


async def test_a_body_without_a_length_is_bounded_too(alex: Person) -> None:
    async def parts() -> object:
        for _ in range(9):
            yield b" " * (LARGEST_BODY // 8)

    headers = {"Content-Type": "application/json"}
    async with alex.session.post(alex.url + MESSAGES, data=parts(), headers=headers) as response:
        assert response.status == 413


async def test_the_page_comes_with_a_policy_that_lets_nothing_else_in(alex: Person) -> None:
    async with alex.session.get(alex.url) as response:
        policy = response.headers["Content-Security-Policy"]
        text = await response.text()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in text
    assert "style=" not in text
    assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("name", sorted(str(file.relative_to(FOLDER)) for file in FOLDER.glob("*/*.[cj]s*")))
async def test_every_script_and_style_is_served(alex: Person, name: str) -> None:
    assert (await alex.calls("GET", f"/page/{name}"))[0] == 200


@pytest.mark.parametrize("name", ["build.py", "package.json", "index.html", "js", "nothing.js", "..%2Fteams%2Fdoor.py"])
async def test_nothing_else_of_the_folder_is_served(alex: Person, name: str) -> None:
    assert (await alex.calls("GET", f"/page/{name}"))[0] == 404


def test_the_page_names_no_other_host() -> None:
    for file in [*FOLDER.glob("js/*.js"), *FOLDER.glob("css/*.css")]:
        lines = [line for line in Path(file).read_text().splitlines() if not line.lstrip().startswith("//")]
        assert "://" not in "\n".join(lines), file.name
