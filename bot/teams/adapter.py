"""An activity arrives, a turn is made of it, its reply goes out.

    adapter = Adapter(turn=…, shown=…, connector=…, inbound=…, phrases=…, limits=…)
    await adapter.answer(body, content_type, authorization) → Answer(status, body)
    await adapter.drain(seconds)

Botbuilder's own ``CloudAdapter`` answers every Adaptive Card invoke with HTTP 500; this one keeps the pipeline under it
(``CloudAdapterBase``: turn context, middleware, invoke responses) and brings its own ends.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes

from bot.model.conversations import Incoming, Message, Reply
from bot.model.errors import TeamsError, trace_of
from bot.teams.activities import incoming
from bot.teams.answers import error_answer, text_answer
from bot.teams.bridge import CheckedAlready
from bot.teams.connector import Connector
from bot.teams.delivery import Arrived, Delivery, Phrases, Shown
from bot.teams.envelope import Malformed, activity_in, activity_json
from bot.teams.inbound import Inbound

logger = logging.getLogger(__name__)


class Turn(Protocol):
    """Decides what is said to what arrives."""

    async def __call__(self, incoming: Incoming) -> Reply | None:
        """None: nothing is said."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How long things may take, in seconds."""

    answer: float = 10
    """Until Teams has its answer, whether the turn is over or not: Teams waits 15 s, and some pass on the way."""

    turn: float = 120
    """Until a turn is given up."""

    typing: float = 0.2
    """Until the writer is told that the bot is at work; what is answered sooner needs no such word."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What HTTP answers."""

    status: int
    body: dict[str, Any] | None = None


class Adapter(CloudAdapterBase):  # type: ignore[misc] # botbuilder has no types
    """Bot Framework's end of every turn."""

    def __init__(
        self,
        *,
        turn: Turn,
        shown: Shown,
        connector: Connector,
        inbound: Inbound,
        phrases: Callable[[str], Phrases],
        limits: Limits,
    ) -> None:
        """``phrases`` are asked for by BCP 47 tag."""
        self._checked = CheckedAlready(connector)
        super().__init__(self._checked)
        self._turn = turn
        self._connector = connector
        self._inbound = inbound
        self._delivery = Delivery(connector, shown, phrases)
        self._phrases = phrases
        self._limits = limits
        self._running: set[asyncio.Task[Any]] = set()

    async def answer(self, body: bytes, content_type: str, authorization: str | None) -> Answer:
        """What to answer to a POST; by then the turn is over, or goes on in the background."""
        read = activity_json(body, content_type)
        if isinstance(read, Malformed):
            return _refused(read.status, read.sentence)
        rejection = await self._inbound.rejection(read, authorization)
        if rejection is not None:
            logger.warning("a request was not believed: %s", rejection.reason)
            return _refused(rejection.status, "This request cannot be accepted.")
        activity = activity_in(read)
        if isinstance(activity, Malformed):
            return _refused(activity.status, activity.sentence)
        return await self._answer_to(activity)

    async def drain(self, seconds: float) -> None:
        """Let what runs come to its end, and give up what has not by then."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while self._running and loop.time() < until:
            await asyncio.wait(self._running, timeout=until - loop.time())
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _answer_to(self, activity: Activity) -> Answer:
        meant = incoming(activity)
        if isinstance(meant, Malformed):
            return Answer(meant.status, error_answer(meant.status, "BadRequest", meant.sentence).body)
        if meant is not None:
            return await self._answer_in_time(Arrived(meant, activity))
        return _refused(501, "The bot has no answer to this invoke.") if _is_invoke(activity) else Answer(202)

    async def _answer_in_time(self, arrived: Arrived) -> Answer:
        """The turn's own answer; where that takes too long a first word, and the turn says the rest when it is done."""
        running = self._start(self._pass_on(arrived))
        await asyncio.wait({running}, timeout=self._limits.answer)
        if running.cancelled():
            return _refused(503, "The bot is shutting down.")
        if not running.done():
            arrived.late = True
            slow = text_answer(self._phrases(arrived.incoming.language).slow)
            return Answer(200, slow.body) if arrived.is_invoke else Answer(202)
        invoked = running.result()
        return Answer(202) if invoked is None else Answer(invoked.status, invoked.body)

    async def _pass_on(self, arrived: Arrived) -> InvokeResponse | None:
        """Through botbuilder's pipeline: turn context, middleware, and the turn at its end."""

        async def logic(context: TurnContext) -> None:
            await self._take_turn(context, arrived)

        # Replies that are gathered into the answer get no ids, so no card among them could ever change in place.
        arrived.activity.delivery_mode = None
        return await self.process_activity(self._checked.passed(), arrived.activity, logic)

    async def _take_turn(self, context: TurnContext, arrived: Arrived) -> None:
        """Whatever goes wrong ends here: said to the user in a sentence, and logged without what anybody wrote."""
        try:
            reply = await self._reply(arrived.incoming)
            await self._delivery.deliver(context, arrived, reply)
        except TeamsError as error:
            logger.warning("a reply could not be delivered: %s", error)
        except Exception as error:
            logger.error("a turn failed: %s", trace_of(error))
            await self._apologise(context, arrived)
        else:
            if reply is not None and reply.other_cards:
                self._start(self._delivery.change_others(arrived, reply))

    async def _reply(self, meant: Incoming) -> Reply | None:
        """The turn, within its time; whoever wrote sees meanwhile that the bot is at work."""
        typing = asyncio.get_running_loop().call_later(self._limits.typing, self._show_typing, meant)
        try:
            async with asyncio.timeout(self._limits.turn):
                return await self._turn(meant)
        finally:
            typing.cancel()

    def _show_typing(self, meant: Incoming) -> None:
        if isinstance(meant, Message):
            self._start(self._type(meant))

    async def _type(self, meant: Message) -> None:
        try:
            await self._connector.type(meant.conversation)
        except TeamsError as error:
            logger.info("typing could not be shown: %s", error)

    async def _apologise(self, context: TurnContext, arrived: Arrived) -> None:
        try:
            await self._delivery.apologise(context, arrived)
        except TeamsError as error:
            logger.warning("an apology could not be delivered: %s", error)

    def _start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """In the background, held on to until it is done: the loop itself forgets tasks."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task


def _is_invoke(activity: Activity) -> bool:
    return bool(activity.type == ActivityTypes.invoke)


def _refused(status: int, sentence: str) -> Answer:
    return Answer(status, {"error": sentence})
