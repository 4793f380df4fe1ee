"""The bot's now: the computer's, or that of a simulated Microsoft 365 elsewhere."""

from datetime import UTC, datetime

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.model.errors import CalendarUnavailable

PATIENCE = ClientTimeout(total=5)


class SystemClock:
    """The computer's clock."""

    async def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)


class FollowedClock:
    """The clock of a simulation in another process, which people and tests may move."""

    def __init__(self, http: ClientSession, microsoft365: str) -> None:
        """``microsoft365`` is the simulation's origin, without a slash at its end."""
        self._http = http
        self._url = f"{microsoft365}/local/clock"

    async def now(self) -> datetime:
        """Aware, in UTC. Raises ``CalendarUnavailable`` where the simulation does not answer."""
        try:
            async with self._http.get(self._url, timeout=PATIENCE) as answer:
                answer.raise_for_status()
                return datetime.fromisoformat((await answer.json())["now"]).astimezone(UTC)
        except (ClientError, TimeoutError, KeyError, ValueError) as error:
            raise CalendarUnavailable("no clock") from error
