"""A request's body → an activity, or what is wrong with it."""

import json
from dataclasses import dataclass
from typing import Any

from botbuilder.schema import Activity

REQUIRED = (("type",), ("serviceUrl",), ("channelId",), ("conversation", "id"), ("from", "id"), ("recipient", "id"))
"""What an activity cannot be answered without."""

NUMBERED = frozenset({"message", "messageUpdate", "invoke"})
"""Types of what somebody did. Teams gives each of them an id: without, what comes twice could not be told apart.

Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""

TEXTS = ("id", "text", "name", "locale", "localTimezone", "replyToId", "action")
"""What must be text where it is given: Bot Framework's SDK would write out anything else as Python spells it."""

IDS = ("id", "replyToId")
"""What becomes a part of a path."""


@dataclass(frozen=True, slots=True)
class Malformed:
    """A body that holds no activity."""

    status: int
    sentence: str
    """For whoever sent it; nothing of the body."""


def activity_json(body: bytes, content_type: str) -> dict[str, Any] | Malformed:
    """The body as a JSON object, without the two kinds of character that no database and no other system takes."""
    if content_type != "application/json":
        return Malformed(415, "Send the activity as application/json.")
    try:
        read = json.loads(body, parse_constant=_refuse)
        clean = _clean(read) if b"\\u" in body else read
    except (ValueError, RecursionError):
        return Malformed(400, "The body is not JSON.")
    return clean if isinstance(clean, dict) else Malformed(400, "The body is not a JSON object.")


def activity_in(read: dict[str, Any]) -> Activity | Malformed:
    """The activity that a JSON object holds."""
    for path in REQUIRED:
        if not _filled(read, path):
            return Malformed(400, f"The activity has no {'.'.join(path)}.")
    if read["type"] in NUMBERED and not _filled(read, ("id",)):
        return Malformed(400, "The activity has no id.")
    for name in TEXTS:
        if not isinstance(read.get(name), str | None):
            return Malformed(400, f"The activity's {name} is not text.")
    for name in IDS:
        if read.get(name) and not _filled(read, (name,)):
            return Malformed(400, f"The activity's {name} is not an id.")
    try:
        return Activity.deserialize(read)
    except Exception:
        return Malformed(400, "The activity is not of Bot Framework's shape.")


def _filled(read: dict[str, Any], path: tuple[str, ...]) -> bool:
    """Whether there is text, and more of it than dots, which would lead a path astray."""
    value: Any = read
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return isinstance(value, str) and bool(value.strip("."))


def _clean(value: Any) -> Any:
    """Without half characters (lone surrogates) and NUL, which only escapes can bring into JSON."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
    if isinstance(value, list):
        return [_clean(entry) for entry in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(entry) for key, entry in value.items()}
    return value


def _refuse(constant: str) -> None:
    raise ValueError(constant)
