"""The simulated authority's sign-in page: pick who you are, and go back with a code.

Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
"""

import base64
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from html import escape
from urllib.parse import urlencode

from aiohttp import web
from yarl import URL

from bot.local.loopback import loopback_only
from bot.local.people import Person
from bot.model.hosts import is_loopback

GOOD_FOR = timedelta(minutes=10)

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in to the simulated Microsoft 365</title>
<style>
:root {{ color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }}
body {{ max-width: 24rem; margin: 10vh auto; padding: 0 1rem }}
button {{ display: block; width: 100%; margin: .5rem 0; padding: .75rem 1rem; font: inherit; text-align: start }}
</style>
<h1>Who are you?</h1>
<p>This is a simulation: nobody is asked for a password.</p>
<form method="post">{buttons}</form>
</html>"""

FORM_POST = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Signing in</title>
<body onload="document.forms[0].submit()">
<form method="post" action="{action}">{fields}<noscript><button>Continue</button></noscript></form>
</body></html>"""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a code stands for, once."""

    user_id: str
    redirect_uri: str
    challenge: str
    """PKCE, S256; empty where the client sent none."""

    nonce: str
    expires: datetime
    """Aware; the unmoved clock."""


class SignIn:
    """Hands out codes at ``/identity/{tenant}/oauth2/v2.0/authorize``, and takes them back for tokens."""

    def __init__(self, people: Callable[[], Sequence[Person]], now: Callable[[], datetime]) -> None:
        self._people = people
        self._now = now
        self._grants: dict[str, Grant] = {}
        self._consented: set[str] = set()

    def add_routes(self, app: web.Application) -> None:
        """The page, and what its buttons send."""
        address = "/identity/{tenant}/oauth2/v2.0/authorize"
        app.router.add_get(address, loopback_only(self._show))
        app.router.add_post(address, loopback_only(self._picked))

    def redeem(self, given: Mapping[str, str]) -> Grant | None:
        """What a token request's ``code`` stands for; None unless redirect URI and PKCE verifier fit it as well."""
        grant = self._grants.pop(given.get("code", ""), None)
        if grant is None or grant.expires < self._now() or grant.redirect_uri != given.get("redirect_uri"):
            return None
        verifier = given.get("code_verifier", "")
        return grant if not grant.challenge or _challenge(verifier) == grant.challenge else None

    def has_consented(self, user_id: str) -> bool:
        """Whether somebody was here before, since the start: picking oneself is consenting."""
        return user_id in self._consented

    async def _show(self, request: web.Request) -> web.Response:
        if not _is_ours(request.query.get("redirect_uri", "")):
            return web.Response(status=400, text="redirect_uri must lead back to this machine.")
        if request.query.get("prompt") == "none":
            return _back(request.query, {"error": "interaction_required"})
        buttons = "".join(
            f'<button name="user" value="{escape(who.id)}">{escape(who.name)}<br>{escape(who.address)}</button>'
            for who in self._people()
        )
        return web.Response(text=PAGE.format(buttons=buttons), content_type="text/html")

    async def _picked(self, request: web.Request) -> web.Response:
        wanted, form = request.query, await request.post()
        if not _is_ours(wanted.get("redirect_uri", "")):
            return web.Response(status=400, text="redirect_uri must lead back to this machine.")
        code, user_id = secrets.token_urlsafe(32), str(form.get("user", ""))
        self._consented.add(user_id)
        self._grants[code] = Grant(
            user_id=user_id,
            redirect_uri=wanted["redirect_uri"],
            challenge=wanted.get("code_challenge", ""),
            nonce=wanted.get("nonce", ""),
            expires=self._now() + GOOD_FOR,
        )
        return _back(wanted, {"code": code})


def _is_ours(redirect_uri: str) -> bool:
    """A code goes to this machine only."""
    try:
        return is_loopback(URL(redirect_uri).host or "")
    except ValueError:
        return False


def _back(wanted: Mapping[str, str], result: dict[str, str]) -> web.Response:
    """To the client, in the way that it asked for."""
    result |= {"state": wanted["state"]} if "state" in wanted else {}
    if wanted.get("response_mode") != "form_post":
        separator = "&" if "?" in wanted["redirect_uri"] else "?"
        return web.Response(status=302, headers={"Location": wanted["redirect_uri"] + separator + urlencode(result)})
    fields = "".join(f'<input type="hidden" name="{name}" value="{escape(text)}">' for name, text in result.items())
    page = FORM_POST.format(action=escape(wanted["redirect_uri"]), fields=fields)
    return web.Response(text=page, content_type="text/html")


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
