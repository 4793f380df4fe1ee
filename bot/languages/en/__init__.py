"""English.

times     words for times
holidays  days that have a name
zones     names of time zones
commands  words for commands
texts.ftl what people read
"""

from bot.languages.en.commands import COMMANDS
from bot.languages.en.times import TIMES
from bot.languages.language import Language

ENGLISH = Language("en", TIMES, COMMANDS, day_first=True, month_first_regions=frozenset({"", "us", "ph"}))
