"""What a user said before, for "it" and "that one": in memory only, and not for long."""

from collections import OrderedDict, deque

from bot.model.conversations import ConversationReference
from bot.model.people import User

SENTENCES = 5
CONVERSATIONS = 10_000


class Earlier:
    """The last sentences of each user in each conversation, oldest first; gone with the process."""

    def __init__(self) -> None:
        self._said: OrderedDict[tuple[str, str], deque[str]] = OrderedDict()

    def of(self, user: User, conversation: ConversationReference) -> tuple[str, ...]:
        """Oldest first; empty where nothing was said."""
        return tuple(self._said.get((user.id, conversation.conversation_id), ()))

    def add(self, user: User, conversation: ConversationReference, text: str) -> None:
        """Remember one more sentence, and forget whoever has been silent longest when there are too many."""
        key = (user.id, conversation.conversation_id)
        self._said.setdefault(key, deque(maxlen=SENTENCES)).append(text)
        self._said.move_to_end(key)
        if len(self._said) > CONVERSATIONS:
            self._said.popitem(last=False)
