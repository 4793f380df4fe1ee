"""A plan is shown on a card, edited there, and confirmed or left, once."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.conversations import Card, Click, Reply
from bot.model.plans import Outcome, Plan, PlanState, Step
from bot.model.stores import Plans
from bot.performing.confirming import Performing
from cards.closed import closed_card, expired_card, kept_card, kept_text, note_card, replaced_card
from cards.confirm import Hints, act, confirm_card
from cards.meeting import subject
from cards.outcome import outcome_card, working_card
from dialogs.edits import Unusable, edited
from dialogs.scene import Scene

LIFETIME = timedelta(hours=24)

MOST_STEPS = 60
"""On one card: nobody reads more, and Teams takes no message above some 100 KB."""

Found = tuple[Plan, PlanState, Outcome | None]
"""A stored plan, where it stands, and what became of it."""


class Confirming:
    """Everything between a plan and its outcome."""

    def __init__(self, plans: Plans, performing: Performing, patience: float) -> None:
        self._plans = plans
        self._performing = performing
        self._patience = patience
        """Seconds that a click waits for the outcome: Teams gives up after 15."""

    async def ask(self, scene: Scene, steps: tuple[Step, ...], hints: Hints) -> Reply:
        """Store a new plan and show its card; older cards for the same event are closed."""
        if len(steps) > MOST_STEPS:
            return Reply(text=scene.texts("too-many", count=len(steps)))
        plan = Plan(
            id=secrets.token_urlsafe(16),
            owner=scene.user,
            conversation=scene.conversation,
            steps=steps,
            zone=scene.zone,
            language=scene.language,
            created=scene.now,
            expires=_expiry(steps, scene.now),
        )
        older = await self._plans.add(plan)
        card = confirm_card(plan, scene.texts, hints)
        here = [old for old in older if old.conversation.conversation_id == scene.conversation.conversation_id]
        closed = {old.card: replaced_card(old, scene.texts) for old in here if old.card}
        return Reply(card=card, text=card["speak"], plan=plan.id, other_cards=closed)

    async def confirm(self, scene: Scene, click: Click) -> Reply:
        """The button that does it."""
        found = await self._own(scene, click)
        if isinstance(found, Reply):
            return found
        plan, state, outcome = found
        if closed := _closed(scene, plan, state, outcome):
            return _in_place(closed)
        if state is PlanState.OPEN:
            wanted = edited(plan, click.data, scene.now)
            if isinstance(wanted, Unusable):
                return Reply(text=scene.texts(wanted.text))
            plan = replace(wanted, card=plan.card or click.card)
        return _in_place(await self._became(scene, plan))

    async def keep(self, scene: Scene, click: Click) -> Reply:
        """The button that leaves everything as it is."""
        found = await self._own(scene, click)
        if isinstance(found, Reply):
            return found
        plan = found[0]
        if await self._plans.change(plan.id, PlanState.OPEN, PlanState.DISMISSED):
            return _in_place(kept_card(plan, scene.texts))
        return _in_place(await self._as_it_is(scene, plan))

    async def yes(self, scene: Scene, was_asked_last: Callable[[str], bool]) -> Reply:
        """A typed "yes": counts while exactly one plan is open, and answers its card.

        Where the bot has said something else since (``was_asked_last`` of the plan's id), it asks again. The card
        follows, as after any outcome. A plan whose card never arrived was seen by nobody, and is not confirmed.
        """
        stored = await self._plans.open_of(scene.user, scene.conversation.conversation_id, scene.now)
        open_plans = [plan for plan in stored if plan.card]
        if len(open_plans) != 1:
            return Reply(text=scene.texts("several-open" if open_plans else "nothing-open"))
        if not was_asked_last(open_plans[0].id):
            return Reply(text=_once_more(open_plans[0], scene), asks_again=open_plans[0].id)
        plan = edited(open_plans[0], {}, scene.now)
        if isinstance(plan, Unusable):
            return Reply(text=scene.texts(plan.text))
        return Reply(text=(await self._became(scene, plan))["speak"])

    async def no(self, scene: Scene) -> Reply | None:
        """A typed "no" or "never mind": leaves every open plan as it is; None where there is none."""
        open_plans = await self._plans.open_of(scene.user, scene.conversation.conversation_id, scene.now)
        left = [plan for plan in open_plans if await self._plans.change(plan.id, PlanState.OPEN, PlanState.DISMISSED)]
        if not left:
            return None
        said = kept_text(left[0], scene.texts) if len(left) == 1 else scene.texts("all-kept")
        cards = {plan.card: kept_card(plan, scene.texts) for plan in left if plan.card}
        return Reply(text=said, other_cards=cards)

    async def refresh(self, scene: Scene, click: Click) -> Reply | None:
        """A client asks by itself what a card looks like now; an open one stays as it is."""
        found = await self._plans.find(str(click.data.get("plan")))
        if found is None or not _owns(scene, found[0]):
            return None
        closed = _closed(scene, *found)
        return _in_place(closed) if closed else None

    async def _own(self, scene: Scene, click: Click) -> Found | Reply:
        """The plan on the card; what to say instead where it is unknown, or somebody else's."""
        found = await self._plans.find(str(click.data.get("plan")))
        if found is None:
            return _in_place(note_card(scene.texts("plan-gone")))
        return found if _owns(scene, found[0]) else Reply(text=scene.texts("not-yours"))

    async def _became(self, scene: Scene, plan: Plan) -> Card:
        """The outcome if it came in time; else whatever closed the plan meanwhile, or that it lasts."""
        await self._performing.confirm(plan, self._patience)
        return await self._as_it_is(scene, plan)

    async def _as_it_is(self, scene: Scene, plan: Plan) -> Card:
        """The card of the plan as it is stored now: of several clicks the first one's edits count."""
        found = await self._plans.find(plan.id)
        if found is None:
            return note_card(scene.texts("plan-gone"))
        return _closed(scene, *found) or working_card(found[0], scene.texts)


def _closed(scene: Scene, plan: Plan, state: PlanState, outcome: Outcome | None) -> Card | None:
    """The card of a plan that can no longer be confirmed; None while it can, or while it is performed."""
    if state is PlanState.DONE and outcome:
        return outcome_card(plan, outcome, scene.texts)
    if state in {PlanState.DISMISSED, PlanState.REPLACED}:
        return closed_card(plan, state, scene.texts)
    if state is PlanState.OPEN and plan.expires <= scene.now:
        return expired_card(plan, scene.texts)
    return None


def _once_more(plan: Plan, scene: Scene) -> str:
    if len(plan.steps) > 1:
        return scene.texts("once-more-several", count=len(plan.steps))
    step = plan.steps[0]
    return scene.texts("once-more", question=scene.texts(f"ask-{act(step)}", subject=subject(step.event, scene.texts)))


def _owns(scene: Scene, plan: Plan) -> bool:
    return (plan.owner.id, plan.owner.tenant) == (scene.user.id, scene.user.tenant)


def _expiry(steps: tuple[Step, ...], now: datetime) -> datetime:
    """After a day, or when the first meeting starts; one that runs already can be left until its end."""
    ends = [step.event.span.start if step.event.span.start > now else step.event.span.end for step in steps]
    return min([now + LIFETIME, *ends])


def _in_place(card: Card) -> Reply:
    return Reply(card=card, text=card["speak"], in_place=True)
