"""What a person does in the chat: open it, write, edit, press a button."""

from asyncio import Lock
from collections import defaultdict
from dataclasses import replace
from typing import Any

from bot.local.teams import activities
from bot.local.teams.activities import Activity, Envelope
from bot.local.teams.answers import SOMETHING_WENT_WRONG, Answer, NewCard, Note, answer_shown
from bot.local.teams.chats import Chats
from bot.local.teams.conversation import ChatMessage, Conversation, Sender
from bot.local.teams.delivery import BotSilent, Delivery

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
NO_ANSWER = "Not delivered: Raincheck did not answer."
REFUSED = "Not delivered: Raincheck refused it."


class Acts:
    """Turns each act into an activity for the bot, and shows in the chat what came of it."""

    def __init__(self, chats: Chats, delivery: Delivery) -> None:
        self._chats = chats
        self._delivery = delivery
        self._opening: defaultdict[str, Lock] = defaultdict(Lock)

    async def open(self, envelope: Envelope) -> None:
        """Add the bot, once for each chat; tried again at the next opening where the bot was not there."""
        conversation = self._conversation(envelope)
        async with self._opening[envelope.person.id]:
            if not conversation.installed:
                installed = await self._trouble(activities.installation(envelope, self._next_id(envelope))) is None
                joined = await self._trouble(activities.arrival(envelope, self._next_id(envelope))) is None
                conversation.installed = installed and joined
                self._chats.keep(envelope.person.id)

    async def say(self, envelope: Envelope, text: str) -> ChatMessage:
        """Write a message; it stands in the chat before the bot has it."""
        await self.open(envelope)
        message = ChatMessage(self._next_id(envelope), Sender.PERSON, envelope.at, text)
        self._chats.put(envelope.person.id, message)
        return await self._delivered(envelope, message, activities.message(envelope, message.id, text))

    async def edit(self, envelope: Envelope, message: ChatMessage, text: str) -> ChatMessage:
        """Change an own message."""
        edited = replace(message, text=text, edited=True, undelivered=None)
        self._chats.put(envelope.person.id, edited)
        return await self._delivered(envelope, edited, activities.edited_message(envelope, edited.id, text))

    async def submit(self, envelope: Envelope, card: ChatMessage, value: Any) -> Note | None:
        """Press an Action.Submit; None where the bot took it, and says what it has to say in messages."""
        activity = activities.submitted(envelope, self._next_id(envelope), card.id, value)
        if await self._trouble(activity) is None:
            return None
        return Note(SOMETHING_WENT_WRONG, is_error=True)

    async def execute(self, envelope: Envelope, card: ChatMessage, action: dict[str, Any]) -> Answer:
        """Press an Action.Execute; a new card takes the old one's place."""
        try:
            said = await self._delivery.deliver(activities.executed(envelope, self._next_id(envelope), card.id, action))
        except BotSilent:
            return Note(SOMETHING_WENT_WRONG, is_error=True)
        answer = answer_shown(said.status, said.body)
        if isinstance(answer, NewCard):
            self._replace_card(envelope.person.id, card.id, answer.card)
        return answer

    def _replace_card(self, person_id: str, message_id: str, card: dict[str, Any]) -> None:
        message = self._chats.of(person_id).messages.get(message_id)
        if message is not None:
            attachment = {"contentType": ADAPTIVE_CARD, "content": card}
            self._chats.put(person_id, replace(message, attachments=(attachment,)))

    async def _delivered(self, envelope: Envelope, message: ChatMessage, activity: Activity) -> ChatMessage:
        trouble = await self._trouble(activity)
        if trouble is None:
            return message
        undelivered = replace(message, undelivered=trouble)
        self._chats.put(envelope.person.id, undelivered)
        return undelivered

    async def _trouble(self, activity: Activity) -> str | None:
        try:
            answer = await self._delivery.deliver(activity)
        except BotSilent:
            return NO_ANSWER
        return None if answer.accepted else REFUSED

    def _conversation(self, envelope: Envelope) -> Conversation:
        return self._chats.of(envelope.person.id)

    def _next_id(self, envelope: Envelope) -> str:
        return self._conversation(envelope).next_id(envelope.at)
