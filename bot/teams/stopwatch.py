"""For measuring how long things take."""

import asyncio


def seconds() -> float:
    """On the event loop's own clock, which nobody sets: only the difference of two means something."""
    return asyncio.get_running_loop().time()
