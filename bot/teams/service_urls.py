"""Where answers may be sent to. An activity names its ``serviceUrl`` itself: a forged one would get the bot's token."""

from collections.abc import Callable

from yarl import URL

from bot.model.hosts import is_loopback

ServiceUrls = Callable[[str], bool]
"""Whether the bot may send to a service URL."""


def teams_hosts(hosts: frozenset[str]) -> ServiceUrls:
    """Only the hosts that are named, on any port; https except on loopback."""

    def allowed(url: str) -> bool:
        parsed = _parsed(url)
        if parsed is None or parsed.host not in hosts:
            return False
        return parsed.scheme == "https" or is_loopback(parsed.host)

    return allowed


def loopback_only(url: str) -> bool:
    """Local mode: any port of this machine, and nothing else."""
    parsed = _parsed(url)
    return parsed is not None and is_loopback(parsed.host or "")


def _parsed(url: str) -> URL | None:
    """Read as the client reads it that will send there: two readings of one URL are how a check is passed by."""
    try:
        parsed = URL(url)
    except (ValueError, TypeError):
        return None
    plain = parsed.scheme in {"http", "https"} and parsed.user is None and parsed.password is None
    return parsed if plain and not parsed.query_string and not parsed.fragment else None
