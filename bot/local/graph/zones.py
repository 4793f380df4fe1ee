"""Time zone names and Graph's ``dateTimeTimeZone``.

Graph knows zones by their Windows names and by IANA's, reads both, and answers with the name it was asked in.
Source: https://learn.microsoft.com/graph/api/resources/datetimetimezone
"""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import tz_win, win_tz

from bot.local.documents import Json

AS_DOCUMENTED = {
    "Asia/Toshkent (Tashkent)": "Asia/Tashkent",
    "Asia/Astana (Almaty)": "Asia/Almaty",
    "tzone://Microsoft/Utc": "UTC",
    "UTC": "UTC",
}
"""Names in Microsoft's list that are no zone's name as they stand."""


class UnknownZone(ValueError):
    """Neither a Windows nor an IANA name."""


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of that name, Windows' names in any case. Raises ``UnknownZone``."""
    iana = AS_DOCUMENTED.get(name) or _WINDOWS.get(name.casefold()) or name
    if not name or (iana not in tz_win and iana != "UTC"):
        raise UnknownZone(name)
    return ZoneInfo(iana)


def windows_name(iana: str) -> str:
    """What Exchange calls an IANA zone; the name itself where Windows has none."""
    return tz_win.get(iana, iana)


def moment(value: Json) -> datetime:
    """The aware moment that a ``dateTimeTimeZone`` names; an offset in ``dateTime`` wins over ``timeZone``.

    Raises ``UnknownZone`` or ``ValueError``.
    """
    at = datetime.fromisoformat(value["dateTime"])
    return at if at.tzinfo else at.replace(tzinfo=zone(value.get("timeZone") or "UTC"))


def date_time_time_zone(at: datetime, name: str) -> Json:
    """A moment as Graph writes it: wall-clock time in the named zone, seven decimals, no offset."""
    return {"dateTime": wall_clock(at.astimezone(zone(name))), "timeZone": name}


def wall_clock(at: datetime) -> str:
    """``2026-11-24T15:00:00.0000000``"""
    return f"{at.replace(tzinfo=None).isoformat(timespec='microseconds')}0"


def instant(at: datetime) -> str:
    """A moment as Graph's ``DateTimeOffset``: ``2026-11-24T14:00:00Z``"""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


_WINDOWS = {name.casefold(): iana for name, iana in win_tz.items()}
