"""What became of a plan, in the place of its confirmation card."""

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Event
from bot.model.plans import Action, Outcome, Plan, Step, StepOutcome, Verdict
from cards.confirm import act
from cards.frame import Element, card, facts, heading, hint, line, link
from cards.meeting import meeting_facts, people, subject

SIGNS = {
    Verdict.DONE: ("✓", "Good"),
    Verdict.ALREADY: ("✓", "Default"),
    Verdict.REFUSED: ("✗", "Attention"),
    Verdict.UNKNOWN: ("?", "Warning"),
    Verdict.SKIPPED: ("–", "Default"),
}


def outcome_card(plan: Plan, outcome: Outcome, texts: Texts) -> Card:
    """The card after everything was tried: one entry for each step."""
    if len(plan.steps) == 1:
        return _single(plan.steps[0], outcome.steps[0], texts)
    title = _several_title(outcome, texts)
    body: list[Element] = [heading(title)]
    for step, became in zip(plan.steps, outcome.steps, strict=True):
        body += [_verdict(step, became, texts), *_details(became, texts)]
    return card(body, summary=title)


def working_card(plan: Plan, texts: Texts) -> Card:
    """While it lasts: nothing on it can be pressed."""
    title = texts("working")
    names = [line(subject(step.event, texts)) for step in plan.steps if step.ticked]
    return card([heading(title), *names, hint(texts("working-more"))], summary=title)


def verdict_text(step: Step, became: StepOutcome, texts: Texts) -> str:
    """What became of one step, in a sentence without its full stop."""
    name = subject(step.event, texts)
    match became.verdict:
        case Verdict.DONE:
            return texts(f"done-{act(step)}", subject=name, time=texts.span(step.proposed) if step.proposed else "")
        case Verdict.ALREADY:
            return texts(f"already-{step.action}", subject=name)
        case Verdict.REFUSED:
            return texts(f"couldnt-{step.action}", subject=name)
        case Verdict.UNKNOWN:
            return texts(f"unknown-{step.action}", subject=name)
        case Verdict.SKIPPED:
            return texts("skipped", subject=name)


def _single(step: Step, became: StepOutcome, texts: Texts) -> Card:
    said = verdict_text(step, became, texts)
    sign, color = SIGNS[became.verdict]
    title = {**line(f"{sign} {said}", weight="Bolder", size="Medium", color=color), "id": "heading"}
    body = [title, *facts(meeting_facts(step.event, texts)), *_sent(step, became, texts), *_details(became, texts)]
    url = step.event.web_link if isinstance(step.event, Event) and became.verdict is not Verdict.DONE else ""
    return card(body, [link(texts("open-in-outlook"), url)] if url else [], summary=said)


def _verdict(step: Step, became: StepOutcome, texts: Texts) -> Element:
    sign, color = SIGNS[became.verdict]
    return line(f"{sign} {verdict_text(step, became, texts)}", color=color)


def _sent(step: Step, became: StepOutcome, texts: Texts) -> list[Element]:
    if became.verdict is not Verdict.DONE:
        return []
    pairs = [(texts("fact-message"), step.comment)] if step.comment and step.action.carries_message else []
    return [*facts(pairs), *[hint(said) for said in _told(step, texts)]]


def _told(step: Step, texts: Texts) -> list[str]:
    event = step.event
    if not isinstance(event, Event):
        return [texts("was-told-customer", names=people(event, texts))]
    if step.action in {Action.CANCEL, Action.RESCHEDULE, Action.DELETE}:
        return [texts("was-told-attendees", count=len(event.attendees))] if event.attendees else []
    if not step.send_response:
        return [texts("was-told-nobody")]
    return [texts("was-told", name=event.organizer.name or event.organizer.address)]


def _details(became: StepOutcome, texts: Texts) -> list[Element]:
    said = []
    if became.reason:
        said.append(texts(f"why-{became.reason}"))
    if became.problem:
        said.append(texts(f"problem-{became.problem}"))
    if became.verdict is Verdict.UNKNOWN:
        said.append(texts("unknown-what-now"))
    if became.request_id and became.verdict in {Verdict.REFUSED, Verdict.UNKNOWN}:
        said.append(texts("request-id", id=became.request_id))
    return [hint(sentence) for sentence in said]


def _several_title(outcome: Outcome, texts: Texts) -> str:
    tried = [step for step in outcome.steps if step.verdict is not Verdict.SKIPPED]
    good = sum(step.verdict in {Verdict.DONE, Verdict.ALREADY} for step in tried)
    return texts("several-done", done=good, all=len(tried))
