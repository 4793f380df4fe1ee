"""A card that can no longer be pressed, and why."""

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.plans import Plan, PlanState
from cards.frame import card, facts, heading
from cards.meeting import meeting_facts, subject


def kept_card(plan: Plan, texts: Texts) -> Card:
    """The user chose to leave everything as it is."""
    return _closed(plan, kept_text(plan, texts), texts)


def kept_text(plan: Plan, texts: Texts) -> str:
    """The same in a sentence."""
    if len(plan.steps) > 1:
        return texts("kept-several")
    return texts("kept", subject=subject(plan.steps[0].event, texts))


def expired_card(plan: Plan, texts: Texts) -> Card:
    """Too old, or the meeting has begun."""
    return _closed(plan, texts("expired"), texts)


def replaced_card(plan: Plan, texts: Texts) -> Card:
    """A newer plan for the same event took its place."""
    return _closed(plan, texts("replaced"), texts)


def closed_card(plan: Plan, state: PlanState, texts: Texts) -> Card:
    """Whatever closed it."""
    match state:
        case PlanState.DISMISSED:
            return kept_card(plan, texts)
        case PlanState.REPLACED:
            return replaced_card(plan, texts)
        case _:
            return expired_card(plan, texts)


def note_card(text: str) -> Card:
    """A sentence in the place of a card whose plan or question is no longer known."""
    return card([heading(text)], summary=text)


def _closed(plan: Plan, said: str, texts: Texts) -> Card:
    pairs = meeting_facts(plan.steps[0].event, texts) if len(plan.steps) == 1 else []
    return card([heading(said), *facts(pairs)], summary=said)
