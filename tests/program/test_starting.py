"""Starting and stopping, as somebody at a terminal sees it."""

import asyncio
import os
import re
import signal
import socket
from pathlib import Path

import pytest
from aiohttp import ClientSession

import app
from tests.program.process import Program, started

pytestmark = pytest.mark.slow


def local(folder: Path, *more: str) -> tuple[str, ...]:
    return ("--port", "0", "--data", str(folder), "--no-browser", *more)


async def test_serves_until_it_is_told_to_stop_and_ends_quietly(tmp_path: Path) -> None:
    async with Program(*local(tmp_path)) as program, ClientSession() as http:
        async with http.get(f"{program.origin}/healthz") as answer:
            assert answer.status == 200
        async with http.get(program.origin) as answer:
            assert "simulat" in (await answer.text()).lower()
        assert await program.stop() == 0
        assert "Traceback" not in await program.errors()


async def test_the_simulation_alone_says_what_is_wrong_as_the_whole_program_does(tmp_path: Path) -> None:
    async with Program("simulate", *local(tmp_path)) as program, ClientSession() as http:
        async with http.get(f"{program.origin}/nowhere") as answer:
            assert (answer.status, await answer.json()) == (404, {"error": "There is nothing here."})
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
        async with http.get(program.origin, headers={"Host": "evil.example"}) as answer:
            assert answer.status == 403


async def test_two_run_side_by_side(tmp_path: Path) -> None:
    one, two = Program(*local(tmp_path / "one")), Program(*local(tmp_path / "two"))
    async with one, two, ClientSession() as http:
        assert one.origin != two.origin
        async with http.post(f"{one.origin}/local/reset", json={"people": [], "events": {}}) as answer:
            assert answer.status in {200, 204, 400}
        async with http.get(f"{two.origin}/local/people") as answer:
            assert len(await answer.json()) > 1


@pytest.mark.parametrize(
    ("arguments", "environ", "said"),
    [
        ((), {"MicrosoftAppId": "11111111-1111-1111-1111-111111111111"}, "MicrosoftAppPassword"),
        ((), {"HOST": "192.0.2.1"}, "HOST must be 127.0.0.1"),
        (("--port", "70000"), {}, "port"),
        (("--microsoft365", "http://127.0.0.1:9"), {}, "start it first: uv run app.py simulate --port 9"),
        (("--data", __file__), {}, f"{__file__} cannot be used as the data folder"),
    ],
)
async def test_says_in_one_message_why_it_does_not_start(
    tmp_path: Path, arguments: tuple[str, ...], environ: dict[str, str], said: str
) -> None:
    process = await started("--data", str(tmp_path), "--no-browser", *arguments, environ={**os.environ, **environ})
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert said in errors.decode()
    assert not re.search("Traceback|WARNING|ssl:", errors.decode())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("simulate", "--microsoft365", "http://127.0.0.1:9"), "simulate has no option --microsoft365"),
        (("explain", "--port", "3"), "explain has no option --port"),
        (("explain", "--no-browser"), "explain has no option --no-browser"),
        (("--prot", "1"), "there is no option or command --prot"),
        (("sreve",), "there is no option or command sreve"),
        (("serve", "1"), "there is no option or command 1"),
    ],
)
def test_makes_nothing_of_what_it_does_not_know(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(list(arguments))
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


async def test_an_interruption_while_it_loads_ends_it_quietly(tmp_path: Path) -> None:
    process = await started(*local(tmp_path))
    await asyncio.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = await process.communicate()
    assert process.returncode in {0, 130}
    assert not errors


async def test_says_so_when_the_port_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        process = await started("--port", port, "--data", str(tmp_path), "--no-browser")
        _, errors = await process.communicate()
    assert process.returncode != 0
    assert "Try another --port" in errors.decode()
    assert "Traceback" not in errors.decode()


async def test_helps_at_the_command_line() -> None:
    process = await started("--help")
    said, _ = await process.communicate()
    assert process.returncode == 0
    for command in ("serve", "explain", "simulate"):
        assert command in said.decode()
