"""Help, greetings, and what else is said beside commands."""

from bot.model.commands import Aside, Intent, Unclear
from bot.model.conversations import Card, Reply
from cards.guide import help_card, welcome_card
from dialogs.scene import Scene

TEXTS = {
    Aside.GREETING: "greeting",
    Aside.THANKS: "thanks",
    Aside.REMIND: "remind-not-done",
    Aside.UNDO: "undo-not-done",
    Aside.SIGN_OUT: "sign-out-not-done",
    Aside.PREFERENCES: "preferences-not-done",
}


def welcome(scene: Scene) -> Reply:
    """The bot was installed, or somebody joined."""
    return _shown(welcome_card(scene.texts))


def guide(scene: Scene) -> Reply:
    """What can be written."""
    return _shown(help_card(scene.texts))


def beside(scene: Scene, said: Unclear) -> Reply:
    """No command: the answer to what was said instead, or what to say."""
    if said.aside is Aside.HELP:
        return guide(scene)
    if said.intent is Intent.CREATE:
        return Reply(text=scene.texts("create-not-done"))
    return Reply(text=scene.texts(TEXTS.get(said.aside, "unclear") if said.aside else "unclear"))


def _shown(card: Card) -> Reply:
    return Reply(card=card, text=card["speak"])
