"""Who writes, and who is met."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a meeting, as Graph's ``emailAddress`` names them."""

    name: str
    address: str
    """SMTP address as Graph spells it; compare without regard to case. Empty where Graph gives none."""


@dataclass(frozen=True, slots=True)
class User:
    """Who writes to the bot, as the activity says and the channel vouches for."""

    id: str
    """The activity's ``from.aadObjectId``, in lower case. Owns plans and tokens."""

    tenant: str
    """The activity's ``channelData.tenant.id``."""

    name: str = ""
    """Display name, for greetings; may be empty."""
