"""The days that these tests are about."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.times import Span

BERLIN, LOS_ANGELES, TOKYO = (ZoneInfo(name) for name in ("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo"))

TUESDAY = datetime(2026, 11, 24, tzinfo=BERLIN)
WEDNESDAY = datetime(2026, 11, 25, tzinfo=BERLIN)
THREE = Span(TUESDAY.replace(hour=15), TUESDAY.replace(hour=15, minute=15))
