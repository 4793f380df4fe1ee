"""The confirmation card: what exactly will happen, before the click."""

from dataclasses import dataclass
from datetime import date

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Event, EventType
from bot.model.plans import Action, Plan, Reason, Step
from bot.model.times import Part, Span
from cards.frame import Element, button, card, facts, heading, hint, line, link, warning
from cards.meeting import meeting_facts, people, subject, when

COMMENT, DAY, TIME, SLOT, TAKE = "comment", "date", "time", "slot", "take-"
"""Ids of the inputs; ``TAKE`` is followed by the number of the step, from 0."""

ROLES = frozenset({Reason.ORGANIZER, Reason.NOT_ORGANIZER})
"""Why a decline became a cancel or the other way round: true of many at once, so a long card says it once."""

NO_SLOT = "none"
LONGEST_COMMENT = 1000


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user should know beside the plan itself."""

    clashes: tuple[Event, ...] = ()
    """The user's own events at the proposed time."""

    free: tuple[Span, ...] = ()
    """Times to offer where none was said."""

    mailbox_zone: str = ""
    """IANA name; empty where it is unknown."""

    looked_until: date | None = None
    """The last day that was looked at, where "all" was said without a time."""


def confirm_card(plan: Plan, texts: Texts, hints: Hints) -> Card:
    """The card for a plan of one or several steps; its buttons carry the plan's id and nothing else."""
    if len(plan.steps) > 1:
        return _several(plan, texts, hints)
    return _single(plan, plan.steps[0], texts, hints)


def _single(plan: Plan, step: Step, texts: Texts, hints: Hints) -> Card:
    title = texts(f"ask-{act(step)}", subject=subject(step.event, texts))
    body = [
        heading(title),
        *facts(meeting_facts(step.event, texts)),
        *_series(step, texts),
        *_because(step, texts),
        *_new_time(step, texts, hints),
        *_offer(texts, hints),
        *_comment(step, texts),
        *_zone(plan, texts, hints),
        hint(consequence(step, texts)),
    ]
    data = {"plan": plan.id}
    actions = [
        button(texts(f"do-{act(step)}"), "confirm", data, style=_style([step])),
        button(texts("keep"), "keep", data),
        *_outlook(step, texts),
    ]
    new_time = f" → {texts.span(step.proposed)}" if step.proposed else ""
    return card(body, actions, summary=f"{title} {when(step.event, texts)}{new_time}")


def _several(plan: Plan, texts: Texts, hints: Hints) -> Card:
    title = texts("ask-several", ticked=sum(step.ticked for step in plan.steps), count=len(plan.steps))
    body = [heading(title)]
    for number, step in enumerate(plan.steps):
        body.append(_entry(number, step, texts))
    if any(step.reason in ROLES for step in plan.steps):
        body.append(hint(texts("because-roles")))
    if hints.looked_until:
        body.append(hint(texts("looked-until", day=texts.day(hints.looked_until))))
    body += [*_comment_for_all(plan, texts), *_zone(plan, texts, hints)]
    body += _told_in_all(plan, texts)
    actions_meant = {step.action for step in plan.steps}
    all_of_them = f"do-several-{actions_meant.pop()}" if len(actions_meant) == 1 else "do-several"
    data = {"plan": plan.id}
    actions = [
        button(texts(all_of_them), "confirm", data, style=_style(plan.steps)),
        button(texts("keep-several"), "keep", data),
    ]
    return card(body, actions, summary=title)


def tellers(plan: Plan) -> list[Step]:
    """The steps with which a message can go out."""
    return [step for step in plan.steps if step.send_response and step.action.carries_message]


def shares_its_message(plan: Plan) -> bool:
    """Whether one input stands for the messages of all steps."""
    return len({step.comment for step in tellers(plan)}) == 1


def act(step: Step) -> str:
    """The name of what is done, as the texts spell it."""
    proposes = step.proposed is not None and step.action in {Action.DECLINE, Action.TENTATIVE}
    return f"{step.action}-propose" if proposes else str(step.action)


def consequence(step: Step, texts: Texts) -> str:
    """Who will hear of it, and what cannot be taken back."""
    event = step.event
    if not isinstance(event, Event):
        return texts("told-customer", names=people(event, texts))
    match step.action:
        case Action.CANCEL:
            return texts("told-attendees", count=len(event.attendees))
        case Action.RESCHEDULE if event.attendees:
            return texts("told-moved", count=len(event.attendees))
        case Action.DELETE | Action.RESCHEDULE:
            return texts("told-own")
    if not step.send_response:
        return texts("told-nobody")
    name = event.organizer.name or event.organizer.address
    return texts("told-organizer-propose" if step.proposed else "told-organizer", name=name)


def _entry(number: int, step: Step, texts: Texts) -> Element:
    """A tick and what it stands for; the title of a toggle is Markdown in Teams, so no subject stands in it."""
    done = texts(f"line-{act(step)}", time=texts.span(step.proposed) if step.proposed else "")
    ticked = str(step.ticked).lower()
    toggle = {"type": "Input.Toggle", "id": f"{TAKE}{number}", "title": done, "value": ticked, "wrap": True}
    named = line(f"{subject(step.event, texts)}, {when(step.event, texts)}", weight="Bolder")
    because = [] if step.reason in ROLES else _because(step, texts)
    told = [] if _answers(step) else [hint(consequence(step, texts))]
    return {"type": "Container", "separator": number > 0, "items": [named, toggle, *because, *told]}


def _answers(step: Step) -> bool:
    """Whether an organizer gets an answer, and nobody else anything."""
    return step.send_response and step.action in {Action.DECLINE, Action.TENTATIVE, Action.ACCEPT}


def _told_in_all(plan: Plan, texts: Texts) -> list[Element]:
    """What follows of all answers; what follows of anything else stands with it, for it differs."""
    return [hint(texts("told-organizers"))] if any(_answers(step) for step in plan.steps) else []


def _new_time(step: Step, texts: Texts, hints: Hints) -> list[Element]:
    proposed = step.proposed
    if proposed is None:
        return []
    fact = texts("fact-new-time" if step.action is Action.RESCHEDULE else "fact-suggest")
    day = {"type": "Input.Date", "id": DAY, "label": texts("new-day-label"), "value": f"{proposed.start:%Y-%m-%d}"}
    time = {"type": "Input.Time", "id": TIME, "label": texts("new-time-label"), "value": f"{proposed.start:%H:%M}"}
    columns = [{"type": "Column", "width": "stretch", "items": [field]} for field in (day, time)]
    return [
        *facts([(fact, texts.span(proposed))]),
        *[hint(said) for said in _guesses(proposed, texts)],
        *_clash(hints, texts),
        {"type": "ColumnSet", "columns": columns},
    ]


def _guesses(span: Span, texts: Texts) -> list[str]:
    start = texts.time(span.start)
    minutes = int(span.duration.total_seconds() // 60)
    said = {
        Part.DAY: texts("guessed-day"),
        Part.TIME: texts("guessed-time", start=start),
        Part.HALF_OF_DAY: texts("guessed-half_of_day", start=start),
        Part.DURATION: texts("lasts", minutes=minutes),
    }
    return [text for part, text in said.items() if part in span.assumed]


def _clash(hints: Hints, texts: Texts) -> list[Element]:
    if not hints.clashes:
        return []
    first, *more = hints.clashes
    values: dict[str, str | int] = {"subject": subject(first, texts), "when": when(first, texts)}
    if more:
        return [warning(texts("clash-more", count=len(more), **values))]
    return [warning(texts("clash", **values))]


def _offer(texts: Texts, hints: Hints) -> list[Element]:
    if not hints.free:
        return []
    choices = [{"title": texts("offer-none"), "value": NO_SLOT}]
    choices += [{"title": texts.span(span), "value": f"{span.start:%Y-%m-%dT%H:%M}"} for span in hints.free]
    return [
        {
            "type": "Input.ChoiceSet",
            "id": SLOT,
            "label": texts("offer-label"),
            "style": "expanded",
            "value": NO_SLOT,
            "choices": choices,
        }
    ]


def _comment(step: Step, texts: Texts) -> list[Element]:
    if not step.action.carries_message:
        return [hint(texts("without-message"))] if step.comment else []
    if not step.send_response:
        return []
    name = _reader(step, texts)
    return [_comment_input(texts("message-label", name=name) if name else texts("message-label-all"), step, texts)]


def _reader(step: Step, texts: Texts) -> str:
    """Who reads the message, where that is one person."""
    event = step.event
    if not isinstance(event, Event):
        return people(event, texts)
    return "" if event.is_organizer else event.organizer.name or event.organizer.address


def _comment_for_all(plan: Plan, texts: Texts) -> list[Element]:
    """One message for all steps, where they all send the same one; else each keeps its own."""
    told = tellers(plan)
    if not told:
        return []
    if shares_its_message(plan):
        return [_comment_input(texts("message-label-all"), told[0], texts)]
    return [line(f"{subject(step.event, texts)}: {step.comment}") for step in told if step.comment]


def _comment_input(label: str, step: Step, texts: Texts) -> Element:
    return {
        "type": "Input.Text",
        "id": COMMENT,
        "label": label,
        "placeholder": texts("message-hint"),
        "isMultiline": True,
        "maxLength": LONGEST_COMMENT,
        "value": step.comment or "",
    }


def _series(step: Step, texts: Texts) -> list[Element]:
    one_of_many = isinstance(step.event, Event) and step.event.type in {EventType.OCCURRENCE, EventType.EXCEPTION}
    return [hint(texts("occurrence-only"))] if one_of_many else []


def _because(step: Step, texts: Texts) -> list[Element]:
    if step.reason is Reason.NOT_ORGANIZER and step.action is Action.TENTATIVE:
        return [hint(texts("because-not_organizer-moves"))]
    return [hint(texts(f"because-{step.reason}"))] if step.reason else []


def _zone(plan: Plan, texts: Texts, hints: Hints) -> list[Element]:
    if not hints.mailbox_zone or hints.mailbox_zone == plan.zone:
        return []
    return [hint(texts("zone-differs", zone=plan.zone, mailbox=hints.mailbox_zone))]


def _outlook(step: Step, texts: Texts) -> list[Element]:
    url = step.event.web_link if isinstance(step.event, Event) else ""
    return [link(texts("open-in-outlook"), url)] if url else []


def _style(steps: tuple[Step, ...] | list[Step]) -> str:
    """Red for what cannot be taken back."""
    for_good = {Action.CANCEL, Action.DELETE, Action.CANCEL_BOOKING}
    return "destructive" if any(step.action in for_good for step in steps) else "positive"
