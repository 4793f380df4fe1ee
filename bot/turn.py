"""One turn, in order: who, which language and zone, what is open, what was understood, which dialog."""

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.earlier import Earlier
from bot.languages.texts import texts
from bot.model.calendars import Calendars
from bot.model.commands import Aside, Unclear
from bot.model.conversations import Arrival, Click, Clock, Edit, Incoming, Message, Reply
from bot.model.errors import RaincheckError
from bot.model.plans import Question
from bot.model.stores import SeenActivities
from bot.understanding import understand
from dialogs.beside import beside, guide, welcome
from dialogs.choose import Choosing, settled
from dialogs.confirm import Confirming
from dialogs.requests import Requests
from dialogs.scene import Scene
from dialogs.trouble import trouble_text

LONGEST_SENTENCE = 1000
"""Characters; nobody means one thing with more."""

WELCOME = "welcome"
"""Installing sends two activities; whichever comes first is greeted."""

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
        choosing: Choosing,
        earlier: Earlier,
    ) -> None:
        self._clock = clock
        self._calendars = calendars
        self._seen = seen
        self._requests = requests
        self._confirming = confirming
        self._choosing = choosing
        self._earlier = earlier

    async def __call__(self, incoming: Incoming) -> Reply | None:
        """The reply; None where nothing is to be said (an activity that was read before)."""
        now = await self._clock.now()
        if not isinstance(incoming, Click) and not await self._is_new(incoming, now):
            return None
        if incoming.conversation.is_group:
            return None if isinstance(incoming, Arrival) else Reply(text=texts(incoming.language)("only-personal"))
        try:
            return await self._reply(incoming, now)
        except RaincheckError as error:
            log.warning("a turn ended in %s", type(error).__name__)
            return Reply(text=trouble_text(error, texts(incoming.language)))

    async def _is_new(self, incoming: Incoming, now: datetime) -> bool:
        key = WELCOME if isinstance(incoming, Arrival) else incoming.activity_id
        return await self._seen.is_new(incoming.conversation.conversation_id, key, now)

    async def _reply(self, incoming: Incoming, now: datetime) -> Reply | None:
        scene = await self._scene(incoming, now)
        match incoming:
            case Arrival():
                return welcome(scene)
            case Edit():
                return Reply(text=scene.texts("edited"))
            case Click():
                return await self._clicked(scene, incoming)
            case Message(text=text) if not text.strip():
                return Reply(text=scene.texts("empty"))
            case Message(text=text) if len(text) > LONGEST_SENTENCE:
                return Reply(text=scene.texts("too-long"))
            case Message():
                return await self._said(scene, incoming)

    async def _scene(self, incoming: Incoming, now: datetime) -> Scene:
        """The client's zone if it sent one (Android sends none), else the mailbox's."""
        calendar = self._calendars.of(incoming.user)
        zone = "UTC"
        if isinstance(incoming, Message | Click):
            zone = incoming.zone or (await calendar.settings()).zone
        return Scene(
            user=incoming.user,
            conversation=incoming.conversation,
            language=incoming.language,
            texts=texts(incoming.language),
            zone=zone,
            now=now.astimezone(ZoneInfo(zone)),
            calendar=calendar,
        )

    async def _said(self, scene: Scene, message: Message) -> Reply | None:
        before = self._earlier.of(scene.user, scene.conversation)
        understood = understand(message.text, scene.now, scene.language, before)
        if isinstance(understood, Unclear):
            return await self._beside(scene, understood)
        self._earlier.add(scene.user, scene.conversation, message.text)
        return await self._requests.answer(scene, understood)

    async def _beside(self, scene: Scene, said: Unclear) -> Reply | None:
        match said.aside:
            case Aside.YES:
                return await self._confirming.yes(scene)
            case Aside.NO:
                return await self._no(scene)
            case Aside.PICK if await self._choosing.is_open(scene):
                return await self._picked(scene, await self._choosing.written(scene, said.pick or 0), "no-such-pick")
            case _:
                return beside(scene, said)

    async def _no(self, scene: Scene) -> Reply:
        asked = await self._choosing.is_open(scene)
        await self._choosing.close(scene)
        left = await self._confirming.no(scene)
        return left or Reply(text=scene.texts("all-kept" if asked else "nothing-open"))

    async def _picked(self, scene: Scene, picked: tuple[Question, str] | None, otherwise: str) -> Reply:
        if picked is None:
            return Reply(text=scene.texts(otherwise))
        question, event = picked
        return await self._requests.answer(scene, question.commands, settled(question, event))

    async def _clicked(self, scene: Scene, click: Click) -> Reply | None:
        """Nothing but the button that was pressed by hand may do anything."""
        if click.automatic or click.verb == "refresh":
            return await self._confirming.refresh(scene, click)
        match click.verb:
            case "confirm":
                return await self._confirming.confirm(scene, click)
            case "keep":
                return await self._confirming.keep(scene, click)
            case "pick":
                return await self._picked(scene, await self._choosing.pressed(scene, click), "question-gone")
            case "help":
                return guide(scene)
            case _:
                return Reply(text=scene.texts("plan-gone"))
