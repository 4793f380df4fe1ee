"""German.

umlauts   every word also without them
times     words for times
zones     time zones by name
texts.ftl what people read
"""

from bot.languages.de.commands import COMMANDS
from bot.languages.de.times import TIMES
from bot.languages.language import Language

GERMAN = Language("de", TIMES, COMMANDS, day_first=True, counts_24_hours=True, glues_nouns=True)
