"""The simulated Microsoft 365 of local mode: identity, Graph, and the control surface, on one aiohttp application.

It stands on Microsoft's side of the door: nothing of ``bot.graph``, ``bot.teams`` or ``bot.auth`` is imported here,
so that it cannot share their mistakes. Where it listens (ORIGIN below, e.g. ``http://127.0.0.1:3978``) it takes from
each request's ``Host``, which must be loopback.

For whoever builds a client against it:

    GRAPH_URL        ORIGIN/graph/v1.0
    AUTHORITY_URL    https://127.0.0.1:PORT/identity/{tenant}; any tenant id. MSAL: ``authority=`` with
                     ``instance_discovery=False``, or ``oidc_authority=`` with ``/v2.0`` appended. MSAL insists on
                     https; it is served over http, so MSAL's ``http_client`` must rewrite the scheme for loopback
                     (every address in the OpenID document is advertised as https too).
    document         ORIGIN/identity/{tenant}/v2.0/.well-known/openid-configuration (issuer …/identity/{tenant}/v2.0)
    keys             ORIGIN/identity/{tenant}/discovery/v2.0/keys
    token            POST ORIGIN/identity/{tenant}/oauth2/v2.0/token: on-behalf-of, refresh_token, authorization_code,
                     client_credentials; any client id and secret; the access token's audience is what stands before
                     the last ``/`` of the scopes (``ORIGIN/Calendars.ReadWrite`` → ``ORIGIN``)
    consent          a person of a reset with ``"consented": false`` gets ``consent_required`` on behalf of them until
                     they picked themselves on the sign-in page; ``"hasMailbox": false``: 404
                     MailboxNotEnabledForRESTAPI; ``"keepDeclined": true``: declined events stay;
                     ``"sharedWith": {address: role}``: who may use the calendar; ``"members": [address]``: a group
    sign-in page     ORIGIN/identity/{tenant}/oauth2/v2.0/authorize: authorization code with PKCE; who it is, is picked;
                     redirect_uri must be on loopback
    Teams' silent    POST ORIGIN/identity/{tenant}/sso with JSON {"aadObjectId": …, "audience": …} → {"token": JWT},
    sign-on          version 2.0, ``oid`` as given, ``preferred_username`` the mailbox it stands for
    scopes           Graph checks them per route: Calendars.ReadWrite for events, MailboxSettings.Read for
                     mailboxSettings, User.Read for /me, Calendars.ReadWrite.Shared for other people's calendars,
                     Group.ReadWrite.All for groups, BookingsAppointment.ReadWrite.All for bookings; ``.default`` has
                     them all
    local            ORIGIN/local/people, calendar, requests, faults, clock, reset: see design.md, "Local mode";
                     ORIGIN/local/feed: server-sent ``changed`` whenever a calendar, the clock or the log did
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.local.clock import LocalClock
from bot.local.control import Control
from bot.local.documents import Documents
from bot.local.faults import Faults
from bot.local.feed import Feed
from bot.local.graph.door import Door
from bot.local.graph.service import Service
from bot.local.graph.tenant import Tenant
from bot.local.identity import Identity
from bot.local.people import Person
from bot.local.requests import Requests
from bot.local.sign_in import SignIn
from bot.local.stocking import fill, fresh_weeks


class Microsoft365:
    """The whole of it. What was changed survives a restart, and the process being killed."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds its state, and is made where it does not exist."""
        self._documents = Documents(folder / "microsoft365.sqlite")
        self._clock = LocalClock(self._documents)
        self._tenant = Tenant(self._documents)
        self._requests = Requests(self._documents)
        feed, faults = Feed(), Faults()
        sign_in = SignIn(self.people, self._clock.unmoved)
        self._identity = Identity(folder / "identity.pem", self._person, sign_in, self._clock.unmoved)
        self._door = Door(Service(self._tenant, self._identity, self._clock, faults, self._requests, feed))
        self._control = Control(self._tenant, self._clock, faults, self._requests, feed)

    @property
    def clock(self) -> LocalClock:
        """The simulation's now, which is the bot's as well: ``bot.model.conversations.Clock``."""
        return self._clock

    def people(self) -> Sequence[Person]:
        """Who lives there now; the first is who an unknown user is taken for."""
        return self._tenant.people

    def add_routes(self, app: web.Application) -> None:
        """``/graph/v1.0/…``, ``/identity/…`` and ``/local/…``."""
        self._door.add_routes(app)
        self._identity.add_routes(app)
        self._control.add_routes(app)

    async def __aenter__(self) -> Self:
        """Take up what an earlier run left, or make fresh weeks. Raises ``OSError`` for a folder it cannot use."""
        self._documents.open()
        await asyncio.to_thread(self._identity.load)
        self._clock.load()
        self._requests.load()
        self._tenant.load()
        if not self._tenant.people:
            fill(self._tenant, fresh_weeks(self._clock.moment()), self._clock.moment())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._documents.close()

    def _person(self, user_id: str) -> Person:
        return self._tenant.of_writer(user_id).owner
