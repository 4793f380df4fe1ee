"""A clock that stands still until it is moved."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands at one moment."""

    def __init__(self, now: datetime) -> None:
        self.at = now.astimezone(UTC)

    async def now(self) -> datetime:
        """Aware, in UTC."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Go on, or back."""
        self.at += by
