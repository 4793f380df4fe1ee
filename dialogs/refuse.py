"""Not found, not possible, or something is missing: said in a sentence, and nothing is done."""

from bot.model.conversations import Reply
from bot.model.plans import Clarify, NotFound, Reason, Refused
from cards.meeting import subject, when
from dialogs.scene import Scene


def not_found(scene: Scene, decision: NotFound) -> Reply:
    """A command, and no such meeting; what comes closest is named, never acted on."""
    if not decision.near:
        return Reply(text=scene.texts("not-found"))
    near = decision.near[0]
    said = scene.texts("not-found-near", subject=subject(near, scene.texts), when=when(near, scene.texts))
    return Reply(text=said)


def refused(scene: Scene, decision: Refused | Clarify) -> Reply:
    """Understood, and not possible."""
    why = scene.texts(f"why-{decision.reason}")
    events = decision.events if isinstance(decision, Refused) else decision.candidates
    if len(events) == 1:
        return Reply(text=scene.texts("refused", subject=subject(events[0], scene.texts), why=why))
    return Reply(text=scene.texts("refused-all", why=why))


def missing(scene: Scene, decision: Clarify) -> Reply:
    """A question that has nothing to pick from."""
    match decision.reason:
        case Reason.WHICH_TIME:
            return Reply(text=scene.texts("which-time"))
        case Reason.WHICH_MEETING | Reason.NOTHING_NAMED:
            return Reply(text=scene.texts("nothing-named"))
        case _:
            return refused(scene, decision)
