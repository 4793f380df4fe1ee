"""What Graph and the connector of Teams ask for with a 429.

Sources: https://learn.microsoft.com/graph/throttling,
https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
"""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that ``Retry-After`` asks for, as a number or as a date; None where it is missing or unreadable.

    A date is read against the server's own ``Date``, so that the two clocks need not agree. ``headers`` find their
    names in any case, as those of HTTP libraries do.
    """
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, until.total_seconds())
