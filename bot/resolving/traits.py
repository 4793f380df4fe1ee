"""What an occasion can be called by: the words of its title, and the people in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from bot.model.events import Booking, Calendar, Event, Occasion
from bot.model.people import Person
from bot.resolving.spelling import initials, joined, tokens

Name = frozenset[str]
"""The words that one person can be called by."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One occasion with everything that a sentence may call it by, folded."""

    occasion: Occasion
    subject: tuple[str, ...]
    title: frozenset[str]
    """Every word that stands for the title or a part of it; for a booking also its business's."""

    hosts: tuple[Name, ...]
    """Whose meeting it is: the organizer; of a booking, its customers."""

    others: tuple[Name, ...]
    """Everybody in it but the user."""

    pair: bool
    """Only the user and one other person."""

    @property
    def words(self) -> frozenset[str]:
        """Everything a title may hold: people write "Raj 1:1" as readily as "1:1 with Raj"."""
        return self.title.union(*self.others)


def traits(calendar: Calendar) -> tuple[Traits, ...]:
    """The traits of everything in a calendar."""
    # The same few people meet again and again.
    named = cache(partial(_name, me=calendar.me))
    events = (_of_event(event, calendar.me, named) for event in calendar.events)
    return (*events, *(_of_booking(booking, named) for booking in calendar.bookings))


def same_person(one: Person, other: Person) -> bool:
    """By address where both have one, in any case; else by name."""
    if one.address and other.address:
        return one.address.casefold() == other.address.casefold()
    return bool(one.name) and one.name.casefold() == other.name.casefold()


def _of_event(event: Event, me: Person, named: Callable[[Person], Name]) -> Traits:
    subject = tokens(event.subject)
    everybody = (event.organizer, *event.attendees)
    others = tuple(name for person in everybody if not same_person(person, me) and (name := named(person)))
    return Traits(event, subject, _title(subject), (named(event.organizer),), others, pair=len(others) == 1)


def _of_booking(booking: Booking, named: Callable[[Person], Name]) -> Traits:
    service, business = tokens(booking.service), tokens(booking.business)
    customers = tuple(map(named, booking.customers))
    return Traits(booking, service, _title(service) | _title(business), customers, customers, pair=len(customers) == 1)


def _title(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset((*words, *joined(words), *filter(None, [initials(words)])))


def _name(person: Person, me: Person) -> Name:
    """The name and the address; of strangers also the domain, because people say "the call with Contoso"."""
    local, _, domain = person.address.casefold().partition("@")
    elsewhere = domain if domain != me.address.casefold().partition("@")[2] else ""
    return frozenset(tokens(person.name.partition("@")[0]) + tokens(local) + tokens(elsewhere.rpartition(".")[0]))
