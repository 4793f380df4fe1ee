"""What was said a moment ago in a conversation: in memory only, and not for long."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.model.conversations import ConversationReference, Reply
from bot.model.people import User

SENTENCES = 5
CONVERSATIONS = 10_000
REMEMBERED = timedelta(hours=1)
"""After that "it" is anybody's guess, and "tomorrow" was another day."""

SOMETHING_ELSE = ""


@dataclass(slots=True)
class Exchange:
    """What one user and the bot said to each other last."""

    sentences: list[tuple[datetime, str]] = field(default_factory=list)
    """The user's, oldest first."""

    asked: str | None = None
    """The plan that the bot asked about last, ``SOMETHING_ELSE``, or None where it is not known."""


class Earlier:
    """The last words of each user in each conversation; gone with the process."""

    def __init__(self) -> None:
        self._exchanges: OrderedDict[tuple[str, str, str], Exchange] = OrderedDict()

    def of(self, user: User, conversation: ConversationReference, now: datetime) -> tuple[str, ...]:
        """What the user said within the last hour, oldest first, for "it" and "that one"."""
        said = self._exchange(user, conversation).sentences
        return tuple(text for at, text in said if now - at < REMEMBERED)

    def add(self, user: User, conversation: ConversationReference, now: datetime, text: str) -> None:
        """Remember one more sentence of the user's."""
        exchange = self._exchange(user, conversation)
        exchange.sentences = [*exchange.sentences, (now, text)][-SENTENCES:]

    def answered(self, user: User, conversation: ConversationReference, reply: Reply) -> None:
        """Remember what the bot said last: a plan to confirm, or something else."""
        self._exchange(user, conversation).asked = reply.plan or reply.asks_again or SOMETHING_ELSE

    def was_asked_last(self, user: User, conversation: ConversationReference, plan: str) -> bool:
        """Whether a "yes" answers that plan's card, as far as is known: after a restart it is not."""
        return self._exchange(user, conversation).asked in {plan, None}

    def _exchange(self, user: User, conversation: ConversationReference) -> Exchange:
        """The one silent longest is forgotten when there are too many."""
        key = (user.tenant, user.id, conversation.conversation_id)
        exchange = self._exchanges.setdefault(key, Exchange())
        self._exchanges.move_to_end(key)
        if len(self._exchanges) > CONVERSATIONS:
            self._exchanges.popitem(last=False)
        return exchange
