"""The simulation's now: the computer's clock, moved."""

import time
from datetime import UTC, datetime, timedelta

from bot.local.documents import Documents


class LocalClock:
    """A clock that people and tests may move, so that tomorrow's reminder can be seen today.

    It goes on at the usual pace from wherever it was moved to, and the move survives a restart.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._ahead = timedelta()

    def load(self) -> None:
        """Take up the move of an earlier run."""
        stored = self._documents.read("clock").get("ahead")
        self._ahead = timedelta(seconds=stored["seconds"]) if stored else timedelta()

    async def now(self) -> datetime:
        """Aware, in UTC."""
        return self.moment()

    def moment(self) -> datetime:
        """As ``now``, for plain functions."""
        return self.unmoved() + self._ahead

    def unmoved(self) -> datetime:
        """The computer's own now: what tokens live by, since MSAL looks at that clock too. Aware, in UTC."""
        return datetime.fromtimestamp(time.time(), UTC)

    def move_to(self, now: datetime) -> None:
        """From here on it is ``now`` (aware)."""
        self._keep(now - self.unmoved())

    def advance(self, by: timedelta) -> None:
        """Move by so much, backwards too. Raises ``OverflowError`` beyond the calendar's ends."""
        self.move_to(self.moment() + by)

    def _keep(self, ahead: timedelta) -> None:
        self._ahead = ahead
        self._documents.write({("clock", "ahead"): {"seconds": ahead.total_seconds()}})
