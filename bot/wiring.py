"""Builds the parts and hands them to each other; the only place that does.

async with raincheck(settings) as origin:      # serves from here on
    ...
"""

import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, web
from aiohttp.typedefs import Middleware

from bot.auth.keys import local_key
from bot.auth.local_sso import LocalSignIn
from bot.auth.sealing import Seal
from bot.auth.tokens import UserTokens
from bot.clock import FollowedClock, SystemClock
from bot.earlier import Earlier
from bot.graph.calendar import GraphCalendars
from bot.graph.client import GraphClient
from bot.graph.transport import Patience as GraphPatience
from bot.languages.texts import texts
from bot.local.microsoft365 import Microsoft365
from bot.local.teams.client import TeamsClient
from bot.model.conversations import Clock, Reply
from bot.model.errors import SettingsWrong
from bot.model.plans import Outcome, Plan
from bot.model.stores import Plans, Questions
from bot.performing.confirming import Performing
from bot.performing.patience import Patience
from bot.settings import Settings
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database, sqlite_url
from bot.storage.folder import own_folder
from bot.storage.plans import StoredPlans
from bot.storage.questions import StoredQuestions
from bot.storage.replicas import replica
from bot.storage.retention import Retention
from bot.storage.seen import StoredSeenActivities
from bot.storage.tokens import StoredTokenCaches
from bot.storage.workflows import Workflows
from bot.teams.adapter import Adapter, Limits
from bot.teams.connector import Connector
from bot.teams.credential import ClientCredentials, ClientSecret, Credential, NoCredential
from bot.teams.delivery import Phrases
from bot.teams.inbound import FromTeams, FromThisMachine, Inbound
from bot.teams.keys import SigningKeys
from bot.teams.retries import Patience as ConnectorPatience
from bot.teams.service_urls import ServiceUrls, loopback_only, teams_hosts
from bot.turn import Turn
from bot.web import Routes, application, drain, site
from cards.outcome import outcome_card
from dialogs.confirm import Confirming
from dialogs.questions import Asking
from dialogs.requests import Requests

LOCAL_TENANT = "raincheck"
LOCAL_APP = "raincheck-on-this-machine"
"""Local mode's simulated authority takes any app id and any secret."""

CLICK_WAITS = 6.0
"""Seconds until a click is answered with "Working on it". Teams gives up after 15, and some pass on the way."""

FORGETS = timedelta(hours=1)
DRAINS = 10.0
"""Seconds that turns, then the work they began, then open connections have to end when the program stops."""

LOCAL_TIMEOUT = ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class World:
    """What the bot lives in: Microsoft's, or what stands for it on one machine."""

    clock: Clock
    graph_url: str
    authority_url: str
    routes: tuple[Routes, ...] = ()


@asynccontextmanager
async def raincheck(settings: Settings, around: Sequence[Middleware] = ()) -> AsyncIterator[str]:
    """The bot, and in local mode Microsoft 365 beside it, serving until the block ends; yields its origin.

    ``around`` is wrapped around every request. Raises ``SettingsWrong`` where the address is taken.
    """
    listening = listen(settings.host, settings.port)
    origin = _origin(settings.host, listening)
    async with AsyncExitStack() as open_parts:
        open_parts.enter_context(own_folder(settings.data))
        http = await open_parts.enter_async_context(ClientSession(cookie_jar=DummyCookieJar()))
        world = await _world(settings, origin, http, open_parts)
        adapter, workflows = await _bot(settings, world, http, open_parts)
        app = application(adapter=adapter, routes=world.routes, local=settings.local)
        app.middlewares.extend(around)
        await open_parts.enter_async_context(serving(app, listening))
        open_parts.push_async_callback(_drain, app, workflows)
        if settings.microsoft365:
            await _register(http, settings.microsoft365, origin)
        yield origin


@asynccontextmanager
async def microsoft365_alone(settings: Settings) -> AsyncIterator[str]:
    """The simulated Microsoft 365 without a bot, for one that registers itself from another process."""
    listening = listen(settings.host, settings.port)
    async with AsyncExitStack() as open_parts:
        open_parts.enter_context(own_folder(settings.data))
        simulation, client = await _simulation(settings, open_parts)
        app = site(local=True)
        simulation.add_routes(app)
        client.add_routes(app)
        await open_parts.enter_async_context(serving(app, listening))
        yield _origin(settings.host, listening)


def listen(host: str, port: int) -> socket.socket:
    """A bound socket, so that the port is known before anything is built; ``::`` is every address, of IPv4 as well.

    Raises ``SettingsWrong``.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    both = host == "::" and socket.has_dualstack_ipv6()
    try:
        return socket.create_server((host, port), family=family, backlog=128, dualstack_ipv6=both)
    except (OSError, OverflowError) as error:
        raise SettingsWrong(
            f"Port {port} on {host} cannot be used; is Raincheck running already? Try another --port."
        ) from error


@asynccontextmanager
async def serving(app: web.Application, listening: socket.socket) -> AsyncIterator[None]:
    """The application on a socket; running requests are drained at the end."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=DRAINS)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield
    finally:
        await runner.cleanup()


async def _drain(app: web.Application, workflows: Workflows) -> None:
    """First of all when the program stops: in local mode Graph and the cards that change stand on this very server."""
    await drain(app, DRAINS)
    await workflows.drain()


def _origin(host: str, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def _world(settings: Settings, origin: str, http: ClientSession, open_parts: AsyncExitStack) -> World:
    if not settings.local:
        return World(SystemClock(), settings.graph_url, settings.authority_url)
    if settings.microsoft365:
        there = settings.microsoft365.rstrip("/")
        to_its_page = partial(_add_redirect, url=f"{there}/")
        return World(FollowedClock(http, there), *_addresses(there), routes=(to_its_page,))
    simulation, client = await _simulation(settings, open_parts)
    client.register_bot(f"{origin}/api/messages")
    return World(simulation.clock, *_addresses(origin), routes=(simulation.add_routes, client.add_routes))


async def _simulation(settings: Settings, open_parts: AsyncExitStack) -> tuple[Microsoft365, TeamsClient]:
    simulation = await open_parts.enter_async_context(Microsoft365(settings.data / "microsoft365"))
    client = TeamsClient(
        simulation.people,
        simulation.clock,
        tenant=LOCAL_TENANT,
        folder=settings.data / "teams",
        answers_within=15.0,
    )
    return simulation, await open_parts.enter_async_context(client)


def _addresses(microsoft365: str) -> tuple[str, str]:
    return f"{microsoft365}/graph/v1.0", f"{microsoft365}/identity/{LOCAL_TENANT}"


async def _bot(
    settings: Settings, world: World, http: ClientSession, open_parts: AsyncExitStack
) -> tuple[Adapter, Workflows]:
    database = await open_parts.enter_async_context(Database(settings.database_url or sqlite_url(settings.data)))
    plans, questions = StoredPlans(database), StoredQuestions(database)
    calendars = await _calendars(settings, world, database, open_parts)
    connector = _connector(settings, http)
    # A SQLite file has one process, whichever folder it was started with.
    workflows = Workflows(database.url, replica(settings.data) if database.is_postgresql else "raincheck", DRAINS)
    show = partial(_show, connector)
    performing = Performing(plans, StoredAttempts(database), calendars, world.clock, workflows, show, Patience())
    await open_parts.enter_async_context(workflows)
    await open_parts.enter_async_context(Retention(database, workflows, world.clock, FORGETS))
    await performing.resume()
    adapter = Adapter(
        turn=_turn(world.clock, calendars, StoredSeenActivities(database), plans, questions, performing),
        shown=partial(_remember, plans, questions),
        connector=connector,
        inbound=_inbound(settings, http),
        phrases=_phrases,
        limits=Limits(),
    )
    return adapter, workflows


def _turn(
    clock: Clock,
    calendars: GraphCalendars,
    seen: StoredSeenActivities,
    plans: Plans,
    questions: Questions,
    performing: Performing,
) -> Turn:
    confirming, asking = Confirming(plans, performing, CLICK_WAITS), Asking(questions)
    return Turn(clock, calendars, seen, Requests(confirming, asking), confirming, asking, Earlier())


async def _calendars(
    settings: Settings, world: World, database: Database, open_parts: AsyncExitStack
) -> GraphCalendars:
    keys = settings.token_keys or (local_key(settings.data),)
    app_id = settings.app_id or LOCAL_APP
    secret = settings.app_password or LOCAL_APP
    tokens = UserTokens(world.authority_url, app_id, secret, Seal(keys), StoredTokenCaches(database))
    signed_in = LocalSignIn(tokens, world.authority_url, app_id) if settings.local else tokens
    await open_parts.enter_async_context(signed_in)
    client = GraphClient(world.graph_url, signed_in, GraphPatience())
    return GraphCalendars(await open_parts.enter_async_context(client))


def _connector(settings: Settings, http: ClientSession) -> Connector:
    allowed: ServiceUrls = loopback_only if settings.local else teams_hosts(settings.service_url_hosts)
    credential: Credential = NoCredential()
    if settings.app_id:
        login = f"{settings.channel_login_url}/oauth2/v2.0/token"
        secret = ClientSecret(login, settings.app_id, settings.app_password, settings.channel_scope)
        credential = ClientCredentials(http, secret)
    return Connector(session=http, credential=credential, service_urls=allowed, patience=ConnectorPatience())


def _inbound(settings: Settings, http: ClientSession) -> Inbound:
    if not settings.app_id:
        return FromThisMachine()
    return FromTeams(
        app_id=settings.app_id,
        issuer=settings.token_issuer,
        tenants=settings.allowed_tenants,
        service_urls=teams_hosts(settings.service_url_hosts),
        keys=SigningKeys(http, settings.openid_metadata_url),
    )


def _phrases(language: str) -> Phrases:
    said = texts(language)
    return Phrases(failed=said("failed"), slow=said("working-more"), nothing=said("nothing-open"))


async def _remember(plans: Plans, questions: Questions, reply: Reply, activity_id: str) -> None:
    """Which activity shows a plan or a question, so that it can change there later."""
    if reply.plan:
        await plans.shown(reply.plan, activity_id)
    if reply.question:
        await questions.shown(reply.question, activity_id)


async def _show(connector: Connector, plan: Plan, outcome: Outcome) -> None:
    """The card turns into what became of the plan, for everybody who sees it."""
    if plan.card:
        card = outcome_card(plan, outcome, texts(plan.language))
        await connector.update(plan.conversation, plan.card, card)


async def _register(http: ClientSession, microsoft365: str, origin: str) -> None:
    """Tell a simulation elsewhere where its Teams finds the bot."""
    body = {"endpoint": f"{origin}/api/messages"}
    async with http.post(f"{microsoft365.rstrip('/')}/local/bot", json=body, timeout=LOCAL_TIMEOUT) as answer:
        answer.raise_for_status()


def _add_redirect(app: web.Application, url: str) -> None:
    async def to_the_page(_request: web.Request) -> web.Response:
        raise web.HTTPFound(url)

    app.router.add_get("/", to_the_page)
