"""Where a token may go: Graph's own origin, and nowhere else."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, urlsplit

from bot.model.hosts import is_safe

USUAL_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port."""

    scheme: str
    host: str
    """Without a port, and without brackets."""
    port: int | None

    @classmethod
    def of(cls, url: str) -> Self:
        """Raises ``ValueError`` unless it is https; plain http is for loopback only."""
        if not is_safe(url):
            raise ValueError("Graph's address must be https, except on loopback")
        parts = urlsplit(url)
        return cls(parts.scheme, parts.hostname or "", _port(parts))

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port != USUAL_PORTS[self.scheme] else "")

    def leads_to(self, url: str) -> bool:
        """Whether an address, which may come from an answer, is at this origin."""
        try:
            parts = urlsplit(url)
            named = (parts.scheme, parts.hostname, _port(parts))
        except ValueError:
            return False
        return named == (self.scheme, self.host, self.port) and parts.username is None


def _port(parts: SplitResult) -> int | None:
    return parts.port or USUAL_PORTS.get(parts.scheme)
