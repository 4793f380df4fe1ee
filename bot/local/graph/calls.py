"""One request as an operation sees it, and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.local.documents import Json
from bot.local.graph import errors, ids
from bot.local.graph.mailboxes import Entry, Mailbox
from bot.local.graph.tenant import Tenant


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the ``Prefer`` header asks for."""

    zone: str = "UTC"
    """The name of a zone as it was given; answers name it in the same way."""

    immutable_ids: bool = False
    applied: tuple[str, ...] = ()
    """What is repeated in ``Preference-Applied``."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request, understood as far as every operation needs it."""

    tenant: Tenant
    caller: Mailbox
    """Of the person whose token came with it."""

    mailbox: Mailbox
    """Whose calendar the path means."""

    params: Mapping[str, str]
    """What stands in the path: ``user``, ``event`` …; ids exactly, percent-decoded."""

    query: Mapping[str, str]
    """Names without ``$`` and in lower case."""

    body: Json
    """Names in camel case, however they were written; empty where there was none."""

    if_match: str | None
    """The etag that an event must still have."""

    preferences: Preferences
    url: str
    """Absolute, without its query."""

    origin: str
    """Scheme and host that this simulation was reached at."""

    now: datetime
    """Aware."""

    @property
    def folder(self) -> str:
        """Name of the calendar that the path means; empty for the mailbox's own. Raises ``GraphError`` 404."""
        wanted = self.params.get("calendar")
        if wanted is None:
            return ""
        for name in self.mailbox.folders:
            if ids.folder_id(self.mailbox.key, name) == wanted:
                return name
        raise errors.item_not_found()

    @property
    def entry(self) -> Entry:
        """What the path's event id stands for in that mailbox.

        Raises ``GraphError`` 400 for what is no id, which is checked first, and 404 for what is gone.
        """
        event_id, mailbox = ids.immutable(self.params["event"]), self.mailbox
        if not mailbox.knows(event_id) and not ids.is_well_formed(event_id):
            raise errors.malformed_id()
        entry = mailbox.find(event_id)
        if entry is None or ("calendar" in self.params and entry.item.folder != self.folder):
            raise errors.item_not_found()
        return entry


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    status: int
    body: Any = None
    """JSON; None for no body. An ordered answer's text goes out as it is."""

    headers: Mapping[str, str] = field(default_factory=dict)


ACCEPTED = Answer(202)
"""How actions answer: done, and nothing to say."""

NO_CONTENT = Answer(204)


def camel_cased(body: Any) -> Any:
    """The same JSON with names in camel case, without annotations: the service reads ``Comment`` and ``comment`` alike.

    Source: the examples on https://learn.microsoft.com/graph/api/event-cancel and …/event-decline
    """
    if isinstance(body, dict):
        named = {name: value for name, value in body.items() if not name.startswith("@")}
        return {name[:1].lower() + name[1:]: camel_cased(value) for name, value in named.items()}
    return [camel_cased(each) for each in body] if isinstance(body, list) else body
