"""The page's own files, with headers under which nothing else can run in it."""

from pathlib import Path

from aiohttp import web

from bot.local.teams.door import guarded

FOLDER = Path(__file__).parent.parent / "page"

SERVED = frozenset({".css", ".js", ".svg"})
"""What may be asked for by name; the folder also holds what builds the page."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
"""``data:`` for pictures, because cards may carry theirs; nothing comes from another host."""


class Pages:
    """Serves ``folder``: its ``index.html`` at ``/``, scripts, styles and pictures below ``/page/``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def routes(self) -> list[web.RouteDef]:
        """The page and its files."""
        return [web.get("/", guarded(self._index)), web.get("/page/{name:.+}", guarded(self._file))]

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(self._folder / "index.html", headers=HEADERS)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = (self._folder / request.match_info["name"]).resolve()
        if not file.is_relative_to(self._folder.resolve()) or file.suffix not in SERVED or not file.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(file, headers=HEADERS)
