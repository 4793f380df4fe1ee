"""The service that gives the bot its token for the connector, faked."""

import asyncio
from dataclasses import dataclass, field

from aiohttp import web


@dataclass
class TokenService:
    """Gives token-1, token-2, …"""

    asked: list[dict[str, str]] = field(default_factory=list)
    lifetime: float | str = 3600
    status: int = 200
    delay: float = 0
    body: bytes | None = None
    url: str = ""

    @property
    def address(self) -> str:
        return f"{self.url}/oauth2/v2.0/token"

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/oauth2/v2.0/token", self._give)
        return app

    async def _give(self, request: web.Request) -> web.Response:
        form = await request.post()
        self.asked.append({name: str(value) for name, value in form.items()})
        given = {"access_token": f"token-{len(self.asked)}", "expires_in": self.lifetime, "token_type": "Bearer"}
        await asyncio.sleep(self.delay)
        if self.body is not None:
            return web.Response(body=self.body, status=self.status)
        return web.json_response(given if self.status == 200 else {"error": "invalid_client"}, status=self.status)
