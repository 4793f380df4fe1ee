"""Values to JSON with a version, and back: never pickle.

A moment is stored as wall-clock time with its zone's name (RFC 9557: ``2026-11-24T15:00:00+01:00[Europe/Berlin]``), so
that clock changes are still counted after a restart. What cannot be read, because an older or newer program wrote it or
because it is broken, is dropped with a line in the log and treated as if it had never been there.
"""

import json
import logging
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union

from bot.model.commands import MeetingWords
from bot.model.events import Occasion
from bot.model.times import TimePhrase

logger = logging.getLogger(__name__)

VERSION = 1
"""Raised when a value can no longer be read as it was stored; a field with a default may be added without."""

T = TypeVar("T")

MOMENT = re.compile(r"(?P<at>[^\[]+)\[(?P<zone>[^\]]+)\]")
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


def plain(value: Any) -> str:
    """The value as JSON. Raises ``ValueError`` for a moment without a named zone."""
    return json.dumps({"version": VERSION, "value": converter.unstructure(value)}, ensure_ascii=False)


def from_plain(text: str | None, kind: type[T]) -> T | None:
    """The value that ``plain`` stored; None where there is none that can be read."""
    if text is None:
        return None
    try:
        stored = json.loads(text)
        if stored["version"] != VERSION:
            logger.warning("dropped a stored %s of version %r", kind.__name__, stored["version"])
            return None
        return converter.structure(stored["value"], kind)
    except UNREADABLE as error:
        logger.warning("dropped a stored %s that cannot be read: %s", kind.__name__, type(error).__name__)
        return None


def moment_as_text(moment: datetime) -> str:
    """RFC 9557; only for moments in a named zone."""
    name = "UTC" if moment.tzinfo is UTC else getattr(moment.tzinfo, "key", None)
    if name is None:
        raise ValueError("a moment needs a named zone")
    return f"{moment.isoformat()}[{name}]"


def moment_from_text(text: str) -> datetime:
    """The same wall-clock time in the same zone; the offset only tells the two hours of a clock change apart."""
    parts = MOMENT.fullmatch(text)
    if parts is None:
        raise ValueError("not a moment with a zone")
    said = datetime.fromisoformat(parts["at"])
    local = said.replace(tzinfo=ZoneInfo(parts["zone"]))
    other = local.replace(fold=1)
    return other if said.utcoffset() == other.utcoffset() != local.utcoffset() else local


TEXTS: dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    datetime: (moment_as_text, moment_from_text),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    timedelta: (timedelta.total_seconds, lambda seconds: timedelta(seconds=seconds)),
}
"""How each kind of time is written and read."""


def structured(read: Callable[[Any], T], stored: Any, _kind: type) -> T:
    """What ``read`` makes of it, in the shape that cattrs calls."""
    return read(stored)


def new_converter() -> Converter:
    """A converter for the values of ``bot.model``."""
    made = make_converter(detailed_validation=False)
    for kind, (write, read) in TEXTS.items():
        made.register_unstructure_hook(kind, write)
        made.register_structure_hook(kind, partial(structured, read))
    nest(made, TimePhrase, "alternatives")
    nest(made, MeetingWords, "exceptions")
    configure_tagged_union(Occasion, made, tag_name="kind", tag_generator=lambda kind: kind.__name__)
    return made


def nest(made: Converter, kind: type, field: str) -> None:
    """Let ``field`` hold more of its own kind, which cattrs cannot see: the annotation is a name in quotation marks."""
    inner: dict[str, Any] = {
        field: override(
            unstruct_hook=lambda values: [made.unstructure(value, kind) for value in values],
            struct_hook=lambda stored, _: tuple(made.structure(value, kind) for value in stored),
        )
    }
    made.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, made, **inner))
    made.register_structure_hook(kind, make_dict_structure_fn(kind, made, **inner))


converter = new_converter()
