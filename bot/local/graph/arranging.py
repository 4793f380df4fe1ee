"""``$filter`` and ``$orderby``, as far as people use them on events.

Source: https://learn.microsoft.com/graph/filter-query-parameter
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.local.graph import errors
from bot.local.graph.mailboxes import Entry

COMPARISON = re.compile(r"([\w/]+)\s+(eq|ne|ge|gt|le|lt)\s+('(?:[^']|'')*'|[\w.:+-]+)")
SEARCH = re.compile(r"(contains|startswith)\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)")
TIMES = {"start/dateTime": "start", "end/dateTime": "end"}

TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda has, wants: bool(has == wants),
    "ne": lambda has, wants: bool(has != wants),
    "ge": lambda has, wants: bool(has >= wants),
    "gt": lambda has, wants: bool(has > wants),
    "le": lambda has, wants: bool(has <= wants),
    "lt": lambda has, wants: bool(has < wants),
    "contains": lambda has, wants: str(wants).casefold() in str(has).casefold(),
    "startswith": lambda has, wants: str(has).casefold().startswith(str(wants).casefold()),
}


def arranged(entries: list[Entry], condition: str, order: str) -> list[Entry]:
    """The entries that fit, in the order that was asked for. Raises ``GraphError`` 400 for what is not understood."""
    clauses = [_clause(each.strip()) for each in re.split(r"\s+and\s+", condition)] if condition.strip() else []
    fitting = [entry for entry in entries if all(fits(entry) for fits in clauses)]
    for each in reversed([part.strip() for part in order.split(",") if part.strip()]):
        name, _, direction = each.partition(" ")
        if direction.strip().casefold() not in ("", "asc", "desc"):
            raise errors.bad_request(f"Syntax error in $orderby '{each}'.")
        fitting.sort(key=lambda entry: _rank(_value(entry, name)), reverse=direction.strip().casefold() == "desc")
    return fitting


def _clause(text: str) -> Callable[[Entry], bool]:
    if match := SEARCH.fullmatch(text):
        test, name, wanted = match.groups()
        return lambda entry: TESTS[test](_value(entry, name), wanted.replace("''", "'"))
    if match := COMPARISON.fullmatch(text):
        name, test, literal = match.groups()
        value = _literal(name, literal)
        return lambda entry: _compared(test, _value(entry, name), value)
    raise errors.bad_request("Invalid filter clause.")


def _compared(test: str, has: Any, wants: Any) -> bool:
    try:
        return TESTS[test](has, wants)
    except TypeError:
        raise errors.bad_request("A filter compares values of different types.") from None


def _rank(value: Any) -> tuple[bool, Any]:
    """Nothing comes before everything."""
    return value is not None, value


def _value(entry: Entry, name: str) -> Any:
    if name in TIMES:
        return getattr(entry, TIMES[name])
    value = entry.fields.get(name)
    if isinstance(value, dict | list) or name not in entry.fields:
        raise errors.bad_request(
            f"The property '{name}' does not exist on type 'microsoft.graph.event' or cannot be used."
        )
    return value


def _literal(name: str, text: str) -> Any:
    plain = text[1:-1].replace("''", "'") if text.startswith("'") else text
    if name in TIMES:
        try:
            at = datetime.fromisoformat(plain)
        except ValueError:
            raise errors.bad_request("Invalid filter clause.") from None
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return {"true": True, "false": False, "null": None}.get(text, plain)
