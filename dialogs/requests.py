"""A command: reads the calendar, decides, and hands over to one of the other conversations."""

from collections.abc import Mapping

from bot.model.commands import Command, Unclear
from bot.model.conversations import Reply
from bot.model.plans import Answer, Clarify, Confirm, Decision, NotACommand, NotFound, Reason, Refused
from bot.planning import decide
from dialogs.agenda import agenda
from dialogs.ask_time import ask_time
from dialogs.beside import beside
from dialogs.choose import choose
from dialogs.confirm import Confirming
from dialogs.questions import Asking
from dialogs.reading import Reading, hints, read
from dialogs.refuse import missing, not_found, refused
from dialogs.scene import Scene


class Requests:
    """From commands to a card that asks, lists or confirms."""

    def __init__(self, confirming: Confirming, asking: Asking) -> None:
        self._confirming = confirming
        self._asking = asking

    async def answer(
        self, scene: Scene, commands: tuple[Command, ...], chosen: Mapping[int, str] | None = None
    ) -> Reply:
        """What the commands come to in the calendar as it is now; ``chosen``: what earlier answers settled."""
        settled = chosen or {}
        reading = await read(scene, commands)
        decision = decide(commands, reading.calendar, scene.now, settled, scene.language)
        await self._asking.close(scene)
        if isinstance(decision, Clarify):
            return await self._ask(scene, commands, decision, settled, reading)
        return await self._told(scene, commands, decision, reading)

    async def _ask(
        self,
        scene: Scene,
        commands: tuple[Command, ...],
        asked: Clarify,
        chosen: Mapping[int, str],
        reading: Reading,
    ) -> Reply:
        match asked:
            case Clarify(reason=Reason.WHICH_MEETING, candidates=(_, *_)):
                return await choose(scene, self._asking, commands, asked, chosen)
            case Clarify(reason=Reason.WHICH_TIME, candidates=(_,)):
                return await ask_time(scene, self._asking, commands, asked, chosen, reading)
            case _:
                return missing(scene, asked)

    async def _told(self, scene: Scene, commands: tuple[Command, ...], decision: Decision, reading: Reading) -> Reply:
        match decision:
            case Confirm(steps=steps):
                return await self._confirming.ask(scene, steps, await hints(scene, commands, steps, reading))
            case Answer():
                return agenda(scene, decision)
            case NotFound():
                return not_found(scene, decision)
            case Refused():
                return refused(scene, decision)
            case NotACommand(aside=aside):
                return beside(scene, Unclear(aside=aside))
            case Clarify():
                raise ValueError("a question is asked, not told")
