"""One turn, in order: who, which language and zone, what is open, what was understood, which dialog."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.earlier import Earlier
from bot.languages.texts import texts
from bot.model.calendars import Calendars
from bot.model.commands import Aside, Unclear, Understood
from bot.model.conversations import Arrival, Click, Clock, Edit, Incoming, Message, Reply
from bot.model.errors import AccessDenied, RaincheckError
from bot.model.plans import Question, Reason
from bot.model.stores import SeenActivities
from bot.model.times import TimePhrase
from bot.understanding import understand
from cards.closed import note_card
from dialogs.ask_time import pressed_time, with_time
from dialogs.beside import beside, guide, welcome
from dialogs.choose import pressed, settled, written
from dialogs.confirm import Confirming
from dialogs.questions import Asking
from dialogs.requests import Requests
from dialogs.scene import Scene
from dialogs.trouble import trouble_text

LONGEST_SENTENCE = 1000
"""Characters; nobody means one thing with more."""

MOST_COMMANDS = 10
"""In one sentence; more are no sentence."""

UNKNOWN_ZONE = "UTC"

AT_ONCE = timedelta(seconds=3)

log = logging.getLogger(__name__)


class Turn:
    """What the bot answers to one thing that arrives."""

    def __init__(
        self,
        clock: Clock,
        calendars: Calendars,
        seen: SeenActivities,
        requests: Requests,
        confirming: Confirming,
        asking: Asking,
        earlier: Earlier,
    ) -> None:
        self._clock = clock
        self._calendars = calendars
        self._seen = seen
        self._requests = requests
        self._confirming = confirming
        self._asking = asking
        self._earlier = earlier

    async def __call__(self, incoming: Incoming) -> Reply | None:
        """The reply; None where nothing is to be said (an activity that was read before)."""
        now = await self._clock.now()
        if not isinstance(incoming, Click) and not await self._is_new(incoming, now):
            return None
        if incoming.conversation.is_group:
            return None if isinstance(incoming, Arrival) else Reply(text=texts(incoming.language)("only-personal"))
        try:
            reply = await self._reply(incoming, now)
        except RaincheckError as error:
            log.warning("a turn ended in %s", type(error).__name__)
            reply = Reply(text=trouble_text(error, texts(incoming.language)))
        if reply is not None:
            self._earlier.answered(incoming.user, incoming.conversation, reply)
        return reply

    async def _is_new(self, incoming: Incoming, now: datetime) -> bool:
        """An edit bears the id of the message that was edited."""
        if isinstance(incoming, Arrival):
            return await self._is_newcomer(incoming, now)
        key = f"edit of {incoming.activity_id}" if isinstance(incoming, Edit) else incoming.activity_id
        return await self._seen.is_new(incoming.conversation.conversation_id, key, now)

    async def _is_newcomer(self, incoming: Arrival, now: datetime) -> bool:
        """Installing sends two activities within a moment; whichever comes first is greeted."""
        moment = int(now.timestamp() // AT_ONCE.total_seconds())
        keys = [f"welcome {moment}", f"welcome {moment - 1}"]
        return all([await self._seen.is_new(incoming.conversation.conversation_id, key, now) for key in keys])

    async def _reply(self, incoming: Incoming, now: datetime) -> Reply | None:
        zone = incoming.zone if isinstance(incoming, Message | Click) else None
        scene = self._scene(incoming, now, zone or UNKNOWN_ZONE)
        match incoming:
            case Arrival():
                return welcome(scene)
            case Edit():
                return Reply(text=scene.texts("edited"))
            case Click(verb="pick" | "time", zone=None, automatic=False):
                return await self._clicked(await _at_home(scene), incoming)
            case Click():
                return await self._clicked(scene, incoming)
            case Message(text=text) if not text.strip():
                return Reply(text=scene.texts("empty"))
            case Message(text=text) if len(text) > LONGEST_SENTENCE:
                return Reply(text=scene.texts("too-long"))
            case Message():
                return await self._said(scene, incoming)

    def _scene(self, incoming: Incoming, now: datetime, zone: str) -> Scene:
        return Scene(
            user=incoming.user,
            conversation=incoming.conversation,
            language=incoming.language,
            texts=texts(incoming.language),
            zone=zone,
            now=now.astimezone(ZoneInfo(zone)),
            calendar=self._calendars.of(incoming.user),
        )

    async def _said(self, scene: Scene, message: Message) -> Reply:
        understood = self._understood(scene, message)
        speaks_of_time = not isinstance(understood, Unclear) or understood.when is not None
        if message.zone is None and speaks_of_time:
            scene = await _at_home(scene)
            understood = self._understood(scene, message)
        if isinstance(understood, Unclear):
            return await self._beside(scene, understood)
        if len(understood) > MOST_COMMANDS:
            return Reply(text=scene.texts("too-long"))
        self._earlier.add(scene.user, scene.conversation, scene.now, message.text)
        return await self._requests.answer(scene, understood)

    def _understood(self, scene: Scene, message: Message) -> Understood:
        before = self._earlier.of(scene.user, scene.conversation, scene.now)
        return understand(message.text, scene.now, scene.language, before)

    async def _beside(self, scene: Scene, said: Unclear) -> Reply:
        """Not a command by itself: perhaps the answer to what was asked last."""
        question = await self._asking.now_open(scene)
        match said, question:
            case Unclear(aside=Aside.YES), _:
                asked_last = partial(self._earlier.was_asked_last, scene.user, scene.conversation)
                return await self._confirming.yes(scene, asked_last)
            case Unclear(aside=Aside.NO), _:
                return await self._no(scene, question)
            case Unclear(aside=Aside.PICK), Question():
                return await self._written(scene, question, written(question, said.pick or 0))
            case Unclear(aside=None, when=TimePhrase() as time), Question(asks=Reason.WHICH_TIME):
                return _below(question, await self._timed(scene, question, time), scene)
            case _:
                return beside(scene, said)

    async def _no(self, scene: Scene, question: Question | None) -> Reply:
        await self._asking.close(scene)
        left = await self._confirming.no(scene)
        return left or Reply(text=scene.texts("all-kept" if question else "nothing-open"))

    async def _clicked(self, scene: Scene, click: Click) -> Reply | None:
        """Nothing but the button that was pressed by hand may do anything."""
        if click.automatic or click.verb == "refresh":
            return await self._confirming.refresh(scene, click)
        match click.verb:
            case "confirm":
                return await self._confirming.confirm(scene, click)
            case "keep":
                return _for_everybody(click, await self._confirming.keep(scene, click))
            case "pick" | "time":
                return _for_everybody(click, await self._answered(scene, click))
            case "help":
                return guide(scene)
            case _:
                return Reply(text=scene.texts("plan-gone"))

    async def _answered(self, scene: Scene, click: Click) -> Reply:
        """A button of a card that asks."""
        question = await self._asking.now_open(scene)
        event = pressed(question, click) if question and click.verb == "pick" else None
        time = pressed_time(question, click) if question and click.verb == "time" else None
        if question and event:
            return await self._picked(scene, question, event)
        if question and time:
            return await self._timed(scene, question, time)
        return Reply(text=scene.texts("question-gone"))

    async def _written(self, scene: Scene, question: Question, event: str | None) -> Reply:
        if event is None:
            return Reply(text=scene.texts("no-such-pick"))
        return _below(question, await self._picked(scene, question, event), scene)

    async def _picked(self, scene: Scene, question: Question, event: str) -> Reply:
        return await self._requests.answer(scene, question.commands, settled(question, event))

    async def _timed(self, scene: Scene, question: Question, time: TimePhrase) -> Reply:
        return await self._requests.answer(scene, with_time(question, time), question.chosen)


async def _at_home(scene: Scene) -> Scene:
    """The scene in the mailbox's zone, for a client that names none (Android): asked for where a time matters."""
    try:
        zone = (await scene.calendar.settings()).zone
    except AccessDenied:
        return scene
    return replace(scene, zone=zone, now=scene.now.astimezone(ZoneInfo(zone)))


def _for_everybody(click: Click, reply: Reply) -> Reply:
    """An invoke's answer changes the card where it was pressed; the user's other devices see it once it is edited."""
    if not (click.card and reply.card):
        return reply
    return replace(reply, other_cards={**reply.other_cards, click.card: reply.card})


def _below(question: Question, reply: Reply, scene: Scene) -> Reply:
    """The card that asked points to the answer, so that nobody answers it again."""
    if not question.card:
        return reply
    pointing = note_card(scene.texts("answered"))
    return replace(reply, other_cards={**reply.other_cards, question.card: pointing})
