"""A reply goes out: into the answer to an invoke, in the place of a card, or as a new message."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes

from bot.model.conversations import Arrival, Click, Edit, Incoming, Reply
from bot.model.errors import TeamsError, trace_of
from bot.teams.answers import card_answer, error_answer, message, text_answer
from bot.teams.connector import Connector

logger = logging.getLogger(__name__)


class Shown(Protocol):
    """Is told which activity shows a plan or a question."""

    async def __call__(self, reply: Reply, activity_id: str) -> None:
        """Once the card was sent."""
        ...


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the rim says by itself, in one language; plain text, none of them empty."""

    failed: str
    """A turn ended in a way that nobody foresaw: what it did is not known."""

    slow: str
    """A click takes longer than Teams waits for: the card changes when it is done."""

    nothing: str
    """A click came to nothing: there is nothing left to do, or it is being done already."""


@dataclass(slots=True)
class Arrived:
    """One activity on its way through a turn."""

    incoming: Incoming
    activity: Activity
    late: bool = False
    """True once Teams was answered without waiting any longer."""

    @property
    def is_invoke(self) -> bool:
        """Whether HTTP's answer is what the user sees."""
        return bool(self.activity.type == ActivityTypes.invoke)

    @property
    def awaits_answer(self) -> bool:
        """Whether it is an invoke, and Teams still waits."""
        return self.is_invoke and not self.late


class Delivery:
    """Knows the forms a reply can take."""

    def __init__(self, connector: Connector, shown: Shown, phrases: Callable[[str], Phrases]) -> None:
        self._connector = connector
        self._shown = shown
        self._phrases = phrases

    async def deliver(self, context: TurnContext, arrived: Arrived, reply: Reply | None) -> None:
        """Say it, and tell where. Raises ``TeamsError``."""
        if reply is None or not (reply.card or reply.text):
            await self._say_nothing(context, arrived)
        elif arrived.is_invoke:
            await self._answer(context, arrived, reply)
        else:
            await self._note(reply, await _send(context, reply, _card_to_replace(arrived, reply)))

    async def apologise(self, context: TurnContext, arrived: Arrived) -> None:
        """Say that something went wrong, to people who did something. Raises ``TeamsError``."""
        if isinstance(arrived.incoming, Arrival | Edit):
            return
        sentence = self._phrases(arrived.incoming.language).failed
        if arrived.awaits_answer:
            await _answer_invoke(context, error_answer(500, "BotError", sentence))
        else:
            await context.send_activity(message(None, sentence))

    async def change_others(self, arrived: Arrived, reply: Reply) -> None:
        """Cards that stand elsewhere. One that cannot be changed is harmless: a click on it is checked."""
        for activity_id, card in reply.other_cards.items():
            try:
                await self._connector.update(arrived.incoming.conversation, activity_id, card)
            except TeamsError as error:
                logger.warning("another card could not be changed: %s", error)

    async def _answer(self, context: TurnContext, arrived: Arrived, reply: Reply) -> None:
        """In the place of the pressed card. Nothing is awaited between looking whether Teams waits and answering it."""
        pressed = _pressed(arrived)
        if reply.card and pressed:
            await self._note(reply, pressed)
        if not arrived.awaits_answer:
            await _send(context, reply, pressed)
        elif reply.card:
            await _answer_invoke(context, card_answer(reply.card))
        else:
            await _answer_invoke(context, text_answer(reply.text))

    async def _say_nothing(self, context: TurnContext, arrived: Arrived) -> None:
        if arrived.awaits_answer:
            await _answer_invoke(context, text_answer(self._phrases(arrived.incoming.language).nothing))

    async def _note(self, reply: Reply, activity_id: str) -> None:
        """That the card cannot be changed later is no reason to hide what it says now."""
        if not activity_id or not (reply.plan or reply.question):
            return
        try:
            await self._shown(reply, activity_id)
        except Exception as error:
            logger.error("where a card stands could not be stored: %s", trace_of(error))


async def _answer_invoke(context: TurnContext, answer: InvokeResponse) -> None:
    """Botbuilder's way: it stays in the turn's context until the pipeline is through."""
    await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=answer))


async def _send(context: TurnContext, reply: Reply, in_place_of: str | None) -> str:
    """The id of the activity that now says it."""
    activity = message(reply.card, reply.text)
    if in_place_of and reply.card:
        activity.id = in_place_of
        await context.update_activity(activity)
        return in_place_of
    sent = await context.send_activity(activity)
    return str(sent.id or "") if sent else ""


def _pressed(arrived: Arrived) -> str | None:
    return arrived.incoming.card if isinstance(arrived.incoming, Click) else None


def _card_to_replace(arrived: Arrived, reply: Reply) -> str | None:
    return _pressed(arrived) if reply.in_place else None
