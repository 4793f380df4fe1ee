"""The program as a process of its own, started as the README says."""

import asyncio
import re
import signal
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 30.0
STOPS_WITHIN = 20.0


class Program:
    """``app.py`` with some arguments; an async context manager that knows where it serves."""

    def __init__(self, *arguments: str, environ: dict[str, str] | None = None) -> None:
        self._arguments = arguments
        self._environ = environ
        self.origin = ""

    async def __aenter__(self) -> Self:
        self.process = await started(*self._arguments, environ=self._environ)
        assert self.process.stdout is not None
        line = (await asyncio.wait_for(self.process.stdout.readline(), STARTS_WITHIN)).decode()
        found = re.search(r"http://[\d.]+:\d+", line)
        assert found, line + (await self.errors())
        self.origin = found[0]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def stop(self) -> int:
        """Ask it to end; returns its exit status."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), STOPS_WITHIN)

    async def kill(self) -> None:
        """As a power cut does."""
        self.process.kill()
        await self.process.wait()

    async def errors(self) -> str:
        """What it wrote to standard error, once it has ended."""
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()


async def started(*arguments: str, environ: dict[str, str] | None = None) -> asyncio.subprocess.Process:
    """The process, with standard output and error to be read."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "app.py"),
        *arguments,
        cwd=ROOT,
        env=environ,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
