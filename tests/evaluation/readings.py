"""What the corpora's scorers call: a text to its times, or to the command in it, as ``app.py explain`` answers."""

from collections.abc import Mapping
from typing import Any

from bot.explain import explained

NAMES = {"propose": "propose_new_time"}
"""Intents that the scorer calls otherwise."""


def dates(text: str, now: str, locale: str) -> tuple[str, str | None] | None:
    """Start and end of the only time in a text."""
    when = _reading(text, now, locale)["when"]
    return (when["start"], when["end"]) if when else None


def commands(text: str, now: str, locale: str) -> dict[str, Any]:
    """The first command of a text."""
    read = _reading(text, now, locale)
    when, new_time = read["when"] or {}, read["newTime"] or {}
    return {
        "intent": NAMES.get(read["intent"], read["intent"]),
        "title": read["title"],
        "people": read["people"],
        "start": when.get("start"),
        "end": when.get("end"),
        "comment": read["comment"] or "",
        "new_start": new_time.get("start"),
        "send_response": read["sendResponse"],
    }


def _reading(text: str, now: str, locale: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = explained({"text": text, "now": now, "locale": locale})["reading"]
    return read
