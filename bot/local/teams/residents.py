"""The people who can chat, and the names under which Teams knows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


class Resident(Protocol):
    """Somebody who lives in the simulated Microsoft 365."""

    @property
    def id(self) -> str:
        """The directory's object id: the activities' ``from.aadObjectId``."""
        ...

    @property
    def name(self) -> str: ...

    @property
    def address(self) -> str:
        """SMTP address, also the user principal name."""
        ...

    @property
    def time_zone(self) -> str:
        """The zone in which this person's client runs; Windows' name or IANA's."""
        ...


def channel_id(person: Resident) -> str:
    """Teams' own id of a user, which is not the directory's."""
    return f"29:{person.id}"


def conversation_id(person: Resident) -> str:
    """The personal chat with the bot: the same after a restart and after starting over."""
    return f"a:{person.id}"


@dataclass(frozen=True, slots=True)
class Residents:
    """Finds people by any of their names; None where nobody has it."""

    people: Callable[[], Sequence[Resident]]
    """Read at every look-up, because starting over may change who lives there."""

    def named(self, name: str) -> Resident | None:
        """By object id, address or channel id, without regard to case."""
        wanted = name.casefold()
        for person in self.people():
            if wanted in (person.id.casefold(), person.address.casefold(), channel_id(person).casefold()):
                return person
        return None

    def in_conversation(self, conversation: str) -> Resident | None:
        """Whose personal chat this is."""
        return next((person for person in self.people() if conversation_id(person) == conversation), None)
