"""A request before anybody looked at what it asks for; also one that came inside a batch."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

from multidict import CIMultiDict, CIMultiDictProxy

ROOT = "/graph/v1.0"


@dataclass(frozen=True)
class Arrival:
    """One request, as on the wire."""

    method: str
    raw_path: str
    """Without host, with query, percent-encoded."""

    headers: CIMultiDict[str] | CIMultiDictProxy[str]
    text: str
    origin: str
    """Scheme and host that the simulation was reached at."""

    @property
    def path(self) -> str:
        """Below ``/v1.0``, without query, percent-encoded."""
        return self.raw_path.partition("?")[0].removeprefix(ROOT)

    @property
    def url(self) -> str:
        """Absolute, without query."""
        return self.origin + self.raw_path.partition("?")[0]

    @cached_property
    def query(self) -> dict[str, str]:
        """Names without ``$`` and in lower case."""
        given = parse_qsl(self.raw_path.partition("?")[2], keep_blank_values=True)
        return {name.removeprefix("$").casefold(): value for name, value in given}

    @cached_property
    def json(self) -> Any:
        """The body; the text itself where it is no JSON, None where there is none."""
        try:
            return json.loads(self.text) if self.text else None
        except ValueError:
            return self.text
