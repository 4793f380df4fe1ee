"""Who speaks, where and when: what every dialog knows of a turn."""

from dataclasses import dataclass
from datetime import datetime

from bot.languages.texts import Texts
from bot.model.calendars import UserCalendar
from bot.model.conversations import ConversationReference
from bot.model.people import User


@dataclass(frozen=True, slots=True)
class Scene:
    """One turn, as a dialog sees it."""

    user: User
    conversation: ConversationReference
    language: str
    """BCP 47 tag of the user's client."""

    texts: Texts
    """In that language."""

    zone: str
    """IANA name; the zone in which the user names times and the bot answers."""

    now: datetime
    """Aware, in ``zone``."""

    calendar: UserCalendar
