"""Commands and a calendar to a decision: what to confirm, to ask, to answer or to refuse."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.languages.texts import FALLBACK, texts
from bot.model.commands import Command, Intent, Unclear, Understood, Which
from bot.model.events import Calendar, Event, Occasion
from bot.model.plans import Answer, Clarify, Confirm, Decision, NotACommand, NotFound, Reason, Refused, Step
from bot.model.times import Span
from bot.planning.bulk import bulk_steps
from bot.planning.roles import can_be_answered
from bot.planning.steps import InWords, Obstacle, step
from bot.resolving import agenda, matches
from bot.resolving.choice import ordered
from bot.resolving.filler import filler
from bot.resolving.meeting import has_lapsed
from bot.resolving.naming import is_empty

DOABLE = frozenset(Intent) - {Intent.QUERY, Intent.CREATE, Intent.OTHER}

ANSWERS = frozenset({Intent.ACCEPT, Intent.TENTATIVE})
"""What only makes sense for an invitation of another, and also for one that was declined before."""

NOTHING_CHOSEN: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command of one sentence is decided against."""

    calendar: Calendar
    now: datetime
    filler: Collection[str]
    in_words: InWords


def decide(
    understood: Understood,
    calendar: Calendar,
    now: datetime,
    chosen: Mapping[int, str] = NOTHING_CHOSEN,
    locale: str = FALLBACK,
) -> Decision:
    """What comes of a sentence in a calendar.

    ``chosen`` holds what the user picked: index of a command to event id. ``locale`` (BCP 47) is the user's: a time
    that goes into a message is worded in it. All commands must come to something; the first that does not decides.
    """
    if isinstance(understood, Unclear):
        return NotACommand(understood.aside)
    here = now.astimezone(ZoneInfo(calendar.zone))
    setting = Setting(calendar, here, filler(locale), lambda span: _in_words(span, calendar.zone, locale))
    asked = [command for command in understood if command.intent is Intent.QUERY]
    if not any(command.intent in DOABLE for command in understood):
        return _answer(asked, setting) if asked else NotACommand()
    return _plan(understood, setting, chosen)


def _in_words(span: Span, zone: str, locale: str) -> str:
    spoken = texts(locale)
    return spoken("proposal-in-words", when=spoken.span(span), zone=zone)


def _answer(asked: Sequence[Command], setting: Setting) -> Answer:
    listed = {
        one.id: one
        for command in asked
        for one in agenda(command.meeting, setting.calendar, setting.now, setting.filler)
    }
    return Answer(ordered(listed.values()))


@dataclass(frozen=True, slots=True)
class Share:
    """What one command of a sentence comes to."""

    steps: tuple[Step, ...]
    is_bulk: bool


def _plan(commands: Sequence[Command], setting: Setting, chosen: Mapping[int, str]) -> Decision:
    shares: list[Share] = []
    for index, command in enumerate(commands):
        if command.intent not in DOABLE:
            continue
        share = _share(command, index, shares, setting, chosen.get(index))
        if not isinstance(share, Share):
            return share
        shares.append(share)
    steps = tuple(_without_repeats(shares))
    return Confirm(steps, next((one.reason for one in steps if one.ticked and one.reason), None))


def _without_repeats(shares: Sequence[Share]) -> Iterator[Step]:
    """Each event once: what is said of one meeting counts more than what is said of all, and of two the later."""
    bulk_first = sorted(shares, key=lambda share: not share.is_bulk)
    meant = {one.event.id: one for share in bulk_first for one in share.steps}
    yield from (one for share in shares for one in share.steps if meant[one.event.id] is one)


def _share(
    command: Command, index: int, before: Sequence[Share], setting: Setting, picked: str | None
) -> Share | Clarify | NotFound | Refused:
    meant = _meant(command, index, before, setting, picked)
    if not isinstance(meant, tuple):
        return meant
    if command.meeting.which is Which.ALL and picked is None:
        return _bulk(command, index, meant, setting)
    if len(meant) > 1:
        return Clarify(Reason.WHICH_MEETING, meant, index)
    made = step(command, meant[0], setting.now, setting.in_words)
    return _stopped(made, meant, index) if isinstance(made, Obstacle) else Share((made,), is_bulk=False)


def _bulk(
    command: Command, index: int, meant: Sequence[Occasion], setting: Setting
) -> Share | Clarify | NotFound | Refused:
    """Several at once. What is left alone unless it is named does not make a plan by itself."""
    is_named = bool(command.meeting.title or command.meeting.booking) and not is_empty(command.meeting, setting.filler)
    made = bulk_steps(command, meant, is_named, setting.now, setting.in_words)
    if isinstance(made, Obstacle):
        return _stopped(made, meant, index)
    if not any(one.ticked for one in made):
        return NotFound(index, tuple(one.event for one in made))
    return Share(made, is_bulk=True)


def _stopped(obstacle: Obstacle, events: Sequence[Occasion], index: int) -> Clarify | Refused:
    if obstacle.asks:
        return Clarify(obstacle.reason, tuple(events), index)
    return Refused(obstacle.reason, tuple(events), index)


def _meant(
    command: Command, index: int, before: Sequence[Share], setting: Setting, picked: str | None
) -> tuple[Occasion, ...] | Clarify | NotFound | Refused:
    words, calendar, now = command.meeting, setting.calendar, setting.now
    if picked is not None:
        return _picked(picked, index, command, setting)
    is_bare = is_empty(words, setting.filler) and words.when is None and words.mine_to_organize is None
    if is_bare and words.anaphor and before:
        return tuple(one.event for one in before[-1].steps)
    if is_bare and (words.which is Which.ONE or words.anaphor):
        return Clarify(Reason.NOTHING_NAMED, command=index)
    found = matches(words, calendar, now, setting.filler, declined_too=command.intent in ANSWERS)
    if found.is_exception_unknown:
        return Clarify(Reason.WHICH_EXCEPTION, command=index)
    if found.fitting:
        return _suitable(command, found.fitting)
    if found.lapsed and words.which is not Which.ALL:
        return Refused(lapse(found.lapsed[0], now), found.lapsed, index)
    return NotFound(index, found.near)


def _suitable(command: Command, fitting: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """Of several, an answer can only be meant for invitations of others."""
    if command.intent not in ANSWERS:
        return fitting
    return tuple(one for one in fitting if can_be_answered(one)) or fitting


def _picked(event_id: str, index: int, command: Command, setting: Setting) -> tuple[Occasion, ...] | NotFound | Refused:
    """What the user chose from a list, as it is now: it may have gone since."""
    occasions: tuple[Occasion, ...] = (*setting.calendar.events, *setting.calendar.bookings)
    for one in occasions:
        if one.id == event_id:
            if has_lapsed(one, setting.now, declined_too=command.intent in ANSWERS):
                return Refused(lapse(one, setting.now), (one,), index)
            return (one,)
    return NotFound(index)


def lapse(occasion: Occasion, now: datetime) -> Reason:
    """Why nothing can be done to an occasion any more."""
    if isinstance(occasion, Event) and occasion.is_cancelled:
        return Reason.ALREADY_CANCELLED
    if occasion.span.end <= now:
        return Reason.OVER
    return Reason.ALREADY_DECLINED
