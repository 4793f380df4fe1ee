"""The life of the process: settings, log, signals, and the page that opens."""

import asyncio
import logging
import os
import signal
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession

from bot.clock import FollowedClock
from bot.model.errors import CalendarUnavailable, SettingsWrong
from bot.settings import Options, Settings
from bot.wiring import microsoft365_alone, raincheck

TALKATIVE = ("aiohttp", "azure", "botbuilder", "botframework", "httpx", "msal", "msrest", "requests", "urllib3")
"""Libraries whose own lines hold what passes through them: a booking business's address stands in httpx's every URL."""

STARTS = {"serve": raincheck, "simulate": microsoft365_alone}


def main(command: str, options: Options) -> int:
    """Run until the process is told to stop; returns the exit status. What is wrong is said in one message."""
    try:
        settings = Settings.read(os.environ, options, Path(".env"))
        log_from(settings.log_level)
        asyncio.run(_run(command, settings))
    except SettingsWrong as wrong:
        print(wrong, file=sys.stderr)  # noqa: T201
        return 2
    except (ClientError, OSError) as error:
        print(f"Raincheck could not start: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def log_from(level: str) -> None:
    """Log to standard error. Libraries that would log addresses, parameters or tokens are held back at every level."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


async def _run(command: str, settings: Settings) -> None:
    asked_to_stop = asyncio.Event()
    for asked in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: Ctrl+C ends the loop by itself
            asyncio.get_running_loop().add_signal_handler(asked, asked_to_stop.set)
    if settings.microsoft365:
        await _find(settings.microsoft365)
    async with STARTS[command](settings) as origin:
        if not asked_to_stop.is_set():
            _announce(command, settings, origin)
        await asked_to_stop.wait()


async def _find(microsoft365: str) -> None:
    """Look for the simulation before anything is built on it. Raises ``SettingsWrong``."""
    try:
        async with ClientSession() as http:
            await FollowedClock(http, microsoft365).now()
    except CalendarUnavailable as error:
        start = f"uv run app.py simulate --port {urlsplit(microsoft365).port or 80}"
        raise SettingsWrong(f"No simulated Microsoft 365 answers at {microsoft365}; start it first: {start}") from error


def _announce(command: str, settings: Settings, origin: str) -> None:
    what = "Raincheck" if command == "serve" else "The simulated Microsoft 365"
    print(f"{what} is running at {origin} (Ctrl+C ends it)", flush=True)  # noqa: T201
    if settings.local:
        print(f"It is a simulation on this machine; what it keeps is in {settings.data}", flush=True)  # noqa: T201
    if settings.local and settings.browser:
        webbrowser.open(origin)
