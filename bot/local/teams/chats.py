"""Everybody's chats: kept in a folder, so that a restart does not lose them, and announced as they change."""

import asyncio
import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from bot.local.teams.announcements import Announcements
from bot.local.teams.conversation import ChatMessage, Conversation

log = logging.getLogger(__name__)

CHATS_KEPT = 100
"""Beyond it the chat that was opened first is forgotten."""

VERSION = 1
PAUSE = 0.2
"""Seconds in which changes are gathered before they are written."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What a file of the folder holds."""

    person_id: str
    conversation: Conversation


class Chats:
    """All conversations, by the person's object id. An async context manager: entering reads the folder."""

    def __init__(self, folder: Path, announcements: Announcements) -> None:
        self._folder = folder
        self._announcements = announcements
        self._conversations: dict[str, Conversation] = {}
        self._unwritten: set[str] = set()
        self._changed = asyncio.Event()
        self._closing = asyncio.Event()
        self._writer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        for stored in await asyncio.to_thread(_read_all, self._folder):
            self._conversations[stored.person_id] = stored.conversation
        self._writer = asyncio.create_task(self._keep_writing())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._changed.set()
        if self._writer is not None:
            await self._writer

    def of(self, person_id: str) -> Conversation:
        """That person's conversation; an empty one where there was none."""
        if person_id not in self._conversations:
            if len(self._conversations) >= CHATS_KEPT:
                self._forget(next(iter(self._conversations)))
            self._conversations[person_id] = Conversation()
        return self._conversations[person_id]

    def put(self, person_id: str, message: ChatMessage) -> None:
        """Add or replace a message."""
        self.of(person_id).put(message)
        self._announcements.announce(person_id, "message", message.as_json())
        self.keep(person_id)

    def remove(self, person_id: str, message_id: str) -> None:
        """Take a message out."""
        self.of(person_id).messages.pop(message_id, None)
        self._announcements.announce(person_id, "removed", {"id": message_id})
        self.keep(person_id)

    def keep(self, person_id: str) -> None:
        """Have this conversation written soon."""
        self._unwritten.add(person_id)
        self._changed.set()

    def clear(self) -> None:
        """Empty every chat; the bot is added anew when one is opened again."""
        for person_id in list(self._conversations):
            self._forget(person_id)
            self._announcements.announce(person_id, "cleared", {})

    def _forget(self, person_id: str) -> None:
        del self._conversations[person_id]
        self.keep(person_id)

    async def _keep_writing(self) -> None:
        while not self._closing.is_set():
            await self._changed.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), PAUSE)
            self._changed.clear()
            await self._write()

    async def _write(self) -> None:
        persons, self._unwritten = self._unwritten, set()
        for person_id in persons:
            try:
                await asyncio.to_thread(_write_file, self._file(person_id), self._stored(person_id))
            except OSError as error:
                log.warning("A chat could not be written: %s", type(error).__name__)

    def _stored(self, person_id: str) -> str | None:
        conversation = self._conversations.get(person_id)
        if conversation is None:
            return None
        return json.dumps({"version": VERSION, "person": person_id, **conversation.as_json()})

    def _file(self, person_id: str) -> Path:
        return self._folder / f"{quote(person_id, safe='')}.json"


def _write_file(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = file.with_suffix(".new")
    whole.write_text(text, encoding="utf-8")
    whole.replace(file)


def _read_all(folder: Path) -> list[Stored]:
    stored = (_read(file) for file in sorted(folder.glob("*.json"))[:CHATS_KEPT])
    return [one for one in stored if one is not None]


def _read(file: Path) -> Stored | None:
    try:
        content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if content["version"] != VERSION:
            raise ValueError("unknown version")
        return Stored(content["person"], Conversation.from_json(content))
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("A stored chat cannot be read and starts empty: %s", type(error).__name__)
        return None
