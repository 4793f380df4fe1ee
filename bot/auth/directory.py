"""How MSAL reaches the authority.

MSAL's own client ignores ``SSL_CERT_FILE``, obeys ``REQUESTS_CA_BUNDLE`` and ``CURL_CA_BUNDLE`` over everything, and
waits without end. Nor does it know plain http, which the simulated authority on loopback speaks: MSAL is told https,
and it is put right here.
"""

import ssl
import time
from http.cookiejar import DefaultCookiePolicy
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from bot.model.hosts import is_safe

LIMITS = (3.0, 10.0)
"""Seconds to connect, and between two pieces of an answer."""

DAY = 86_400.0
"""Seconds for which the authority's description of itself is kept."""


class NetworkNeeded(Exception):
    """MSAL wants the network where it must not block the event loop: ask again on a thread."""


class Answer:
    """What MSAL reads of an answer. Source: ``msal.oauth2cli.http.Response``."""

    def __init__(self, status_code: int, text: str, headers: dict[str, str]) -> None:
        self.status_code = status_code
        self.text = text
        self.headers = headers

    def raise_for_status(self) -> None:
        """Raise for 4xx and 5xx, as MSAL expects of its client."""
        if self.status_code >= 400:
            raise requests.HTTPError(str(self.status_code))


class Directory:
    """The authority over HTTP, for many threads; keeps no cookie and no answer but the authority's description.

    ``authority`` is its address, https unless on loopback. Raises ``ValueError`` otherwise.
    """

    def __init__(self, authority: str) -> None:
        if not is_safe(authority):
            raise ValueError("the authority's address must be https, except on loopback")
        parts = urlsplit(authority)
        self._real = f"{parts.scheme}://{parts.netloc}"
        self._told = f"https://{parts.netloc}"
        self.authority = self._told + parts.path.rstrip("/")
        """As MSAL is told."""
        self._session = _session()
        self._described: dict[str, tuple[float, Answer]] = {}
        self._lock = Lock()

    def get(self, url: str, **options: Any) -> Answer:
        """The authority's description, fetched once a day; may take ``LIMITS``."""
        with self._lock:
            known = self.described(url)
            return known or self._describe(url, options)

    def post(self, url: str, **options: Any) -> Answer:
        """One request for a token; never repeated, never remembered."""
        return self._sent("POST", url, options)

    def described(self, url: str) -> Answer | None:
        """What ``get`` found out before."""
        fetched, answer = self._described.get(url, (0.0, None))
        return answer if time.monotonic() - fetched < DAY else None

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _describe(self, url: str, options: dict[str, Any]) -> Answer:
        answer = self._sent("GET", url, options)
        if answer.status_code == 200:
            self._described[url] = (time.monotonic(), answer)
        return answer

    def _sent(self, method: str, url: str, options: dict[str, Any]) -> Answer:
        if not url.startswith(self._told + "/"):
            raise ValueError("MSAL would leave the authority")
        real = self._real + url.removeprefix(self._told)
        answer = self._session.request(method, real, timeout=LIMITS, allow_redirects=False, **options)
        return Answer(answer.status_code, answer.text.replace(self._real, self._told), dict(answer.headers))


class OfflineDirectory:
    """The same without the network: a hit in the cache may be had on the event loop, and nothing else."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def get(self, url: str, **_options: Any) -> Answer:
        """What is known already. Raises ``NetworkNeeded``."""
        known = self._directory.described(url)
        if known is None:
            raise NetworkNeeded
        return known

    def post(self, _url: str, **_options: Any) -> Answer:
        """Raises ``NetworkNeeded``."""
        raise NetworkNeeded

    def close(self) -> None:
        """Nothing is open."""


class _SystemTrust(HTTPAdapter):
    """Certificates by the system's store, or ``SSL_CERT_FILE`` where that is set, instead of the store of requests."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, ssl_context=ssl.create_default_context(), **options)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:  # noqa: ARG002
        conn.cert_reqs = "CERT_REQUIRED"


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.mount("https://", _SystemTrust())
    return session
