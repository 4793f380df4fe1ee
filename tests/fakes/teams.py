"""Teams as the bot meets it: people who write and press buttons, and the connector that takes the answers."""

import asyncio
import copy
import uuid
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, web

from tests.cards.schema import buttons, check_card, inputs, words

TENANT = "00000000-0000-0000-0000-00000000aaaa"
ANSWER_WITHIN = 10.0


@dataclass
class Shown:
    """What a person sees: a card or a text, and the id of the activity it stands in."""

    activity: str
    card: dict[str, Any] | None = None
    text: str = ""
    status: int = 200

    @property
    def words(self) -> str:
        """Everything there is to read."""
        return "\n".join(part for part in (words(self.card) if self.card else "", self.text) if part)

    def shows(self, *phrases: str) -> bool:
        """Whether all of it is there to read; fails with what is there instead."""
        missing = [phrase for phrase in phrases if phrase not in self.words]
        assert not missing, f"{missing} not in:\n{self.words}"
        return True

    @property
    def buttons(self) -> list[str]:
        """The titles of the buttons."""
        return [button["title"] for button in buttons(self.card)] if self.card else []


class Teams:
    """The connector: keeps what the bot sends, by the id it hands out."""

    def __init__(self) -> None:
        self.activities: dict[str, dict[str, Any]] = {}
        self.order: list[str] = []
        self.fails_with: list[int] = []
        """Statuses that the next messages are answered with."""
        self.url = ""
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v3/conversations/{conversation}/activities", self._post)
        app.router.add_post("/v3/conversations/{conversation}/activities/{activity}", self._post)
        app.router.add_put("/v3/conversations/{conversation}/activities/{activity}", self._put)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _post(self, request: web.Request) -> web.Response:
        return await self._keep(request, f"sent-{uuid.uuid4()}")

    async def _put(self, request: web.Request) -> web.Response:
        return await self._keep(request, request.match_info["activity"])

    async def _keep(self, request: web.Request, activity_id: str) -> web.Response:
        activity = await request.json()
        if self.fails_with and activity["type"] != "typing":
            return web.json_response({"error": {"code": "Fault"}}, status=self.fails_with.pop(0))
        activity["conversation"] = {"id": request.match_info["conversation"]}
        async with self._changed:
            if activity_id not in self.activities and activity["type"] != "typing":
                self.order.append(activity_id)
            self.activities[activity_id] = activity
            self._changed.notify_all()
        return web.json_response({"id": activity_id})

    def shown(self, activity_id: str) -> Shown:
        """What stands in an activity now."""
        activity = self.activities[activity_id]
        for attachment in activity.get("attachments") or []:
            if attachment["contentType"] == "application/vnd.microsoft.card.adaptive":
                return Shown(activity_id, card=check_card(attachment["content"]))
        return Shown(activity_id, text=activity.get("text", ""))

    async def next(self, after: int) -> Shown:
        """The first message that the bot sends after it had sent ``after`` of them."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: len(self.order) > after), ANSWER_WITHIN)
        return self.shown(self.order[after])

    async def until(self, activity_id: str, phrase: str, within: float = ANSWER_WITHIN) -> Shown:
        """The activity once it shows a phrase; ``within`` so many seconds."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: phrase in self.shown(activity_id).words), within)
        return self.shown(activity_id)


@dataclass
class Writer:
    """Somebody who writes to the bot from a Teams client."""

    teams: Teams
    http: ClientSession
    bot: str
    """The bot's origin."""

    id: str
    """Directory object id."""

    name: str = "Somebody"
    zone: str | None = "Europe/Berlin"
    locale: str = "en-GB"
    conversation: str = field(default_factory=lambda: f"a:{uuid.uuid4()}")

    def activity(self, kind: str, **fields: Any) -> dict[str, Any]:
        """An activity as Teams sends it."""
        return (
            {
                "type": kind,
                "id": str(uuid.uuid4()),
                "channelId": "msteams",
                "serviceUrl": self.teams.url,
                "timestamp": "2026-11-20T08:00:00.123Z",
                "locale": self.locale,
                "from": {"id": f"29:{self.id}", "name": self.name, "aadObjectId": self.id},
                "recipient": {"id": "28:bot", "name": "Raincheck"},
                "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": self.conversation},
                "channelData": {"tenant": {"id": TENANT}},
            }
            | ({"localTimezone": self.zone} if self.zone else {})
            | fields
        )

    async def post(self, activity: Any, **options: Any) -> tuple[int, Any]:
        """Deliver an activity: the status and the JSON that the bot answers with."""
        async with self.http.post(f"{self.bot}/api/messages", json=activity, **options) as answer:
            return answer.status, await answer.json(content_type=None) if answer.content_length else None

    async def says(self, text: str, **fields: Any) -> Shown:
        """Write, and read the first answer."""
        before = len(self.teams.order)
        status, _ = await self.post(self.activity("message", text=text, textFormat="plain", **fields))
        assert status in {200, 201, 202}
        return await self.teams.next(before)

    async def presses(self, shown: Shown, title: str, typed: dict[str, str] | None = None) -> Shown:
        """Press a button, with the card's inputs as they are but for what was typed; see what stands there then."""
        return await self.executes(shown, self.pressed(shown, title, typed))

    def pressed(self, shown: Shown, title: str, typed: dict[str, str] | None = None) -> dict[str, Any]:
        """The action that a client sends when a button is pressed."""
        assert shown.card is not None
        button = next(button for button in buttons(shown.card) if button["title"] == title)
        filled = {name: entry.get("value", "") for name, entry in inputs(shown.card).items()}
        action = copy.deepcopy(button)
        action["data"] = {**filled, **(typed or {}), **button["data"]}
        return {key: action[key] for key in ("type", "title", "verb", "data")}

    async def executes(self, shown: Shown, action: dict[str, Any]) -> Shown:
        """Send an Action.Execute; a card in the answer takes the place of the one that was pressed."""
        value = {"action": action, "trigger": "manual"}
        invoke = self.activity("invoke", name="adaptiveCard/action", replyToId=shown.activity, value=value)
        status, body = await self.post(invoke)
        assert status == 200, (status, body)
        if body["type"] == "application/vnd.microsoft.card.adaptive":
            return Shown(shown.activity, card=check_card(body["value"]), status=body["statusCode"])
        said = body["value"] if isinstance(body["value"], str) else body["value"]["message"]
        assert said, "Teams shows an error where the answer is empty"
        return Shown(shown.activity, text=said, status=body["statusCode"])

    async def submits(self, shown: Shown, title: str, typed: dict[str, str] | None = None) -> None:
        """The same button in a client that only knows Action.Submit."""
        data = self.pressed(shown, title, typed)["data"]
        status, _ = await self.post(self.activity("message", value=data, replyToId=shown.activity))
        assert status in {200, 201, 202}
