"""The ``Prefer`` header.

Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview#request-headers and …/outlook-immutable-id
"""

import re
from collections.abc import Iterable

from bot.local.graph import errors, zones
from bot.local.graph.calls import Preferences

PREFERENCE = re.compile(r'([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))')


def preferences(headers: Iterable[str]) -> Preferences:
    """Read one or several ``Prefer`` headers, comma-joined or repeated.

    Raises ``GraphError`` 400 for an unknown zone; other preferences that nobody knows are ignored.
    """
    given = {name.casefold(): quoted or bare for name, quoted, bare in PREFERENCE.findall(", ".join(headers))}
    applied = []
    if "outlook.timezone" in given:
        applied.append(f'outlook.timezone="{_known(given["outlook.timezone"])}"')
    immutable_ids = given.get("idtype", "").casefold() == "immutableid"
    if immutable_ids:
        applied.append('IdType="ImmutableId"')
    return Preferences(given.get("outlook.timezone", "UTC"), immutable_ids, tuple(applied))


def _known(name: str) -> str:
    try:
        zones.zone(name)
    except zones.UnknownZone as unknown:
        raise errors.zone_not_supported(name) from unknown
    return name
