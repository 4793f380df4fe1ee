"""Names of time zones: Windows names and others that Microsoft Graph uses, to IANA names and back."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import tz_win, win_tz

UTC = "UTC"

SPELT_OTHERWISE = {
    # Graph lists these two among its IANA names; they are none as they are written.
    # Source: https://learn.microsoft.com/graph/api/resources/datetimetimezone
    "Asia/Toshkent (Tashkent)": "Asia/Tashkent",
    "Asia/Astana (Almaty)": "Asia/Almaty",
    "tzone://Microsoft/Utc": UTC,
    "Etc/UTC": UTC,
    "Coordinated Universal Time": UTC,
    # Windows has given these two up, and mailboxes from before have not.
    "Kamchatka Standard Time": "Asia/Kamchatka",
    "Mid-Atlantic Standard Time": "Etc/GMT+2",
}


@lru_cache(maxsize=1024)
def iana_zone(name: str | None) -> str | None:
    """The IANA name of a zone by any name that Graph or Teams gives it.

    None for what names no zone: ``Customized Time Zone`` and ``tzone://Microsoft/Custom``, which stand for rules
    that only that mailbox or event has, and anything that is not known. Whoever asks falls back to a zone of their own.
    """
    if not name:
        return None
    name = SPELT_OTHERWISE.get(name, name)
    if name in win_tz:
        return SPELT_OTHERWISE.get(win_tz[name], win_tz[name])
    return name if _is_known(name) else None


def windows_zone(iana: str) -> str | None:
    """The Windows name of an IANA zone; None where Windows has none for it."""
    return tz_win.get(iana)


def _is_known(name: str) -> bool:
    """Whether the zone database has it. Names come from outside: a path or a folder's name is no zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
