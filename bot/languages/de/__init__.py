"""German.

umlauts       every word also as it is written without them
times         words for times
zones         time zones as people call them
holidays      days that have a name
commands      words for commands, put together from:
verbs         what asks for something, in front and at the end
statements    what is said of oneself or of a meeting
comments      what introduces words for the others, and quietness
meetings      words that name a meeting
other_things  what is cancelled and is none
conversation  politeness, questions, asides
texts.ftl     what people read
"""

from bot.languages.de.commands import COMMANDS
from bot.languages.de.times import TIMES
from bot.languages.language import Language

GERMAN = Language("de", TIMES, COMMANDS, day_first=True, counts_24_hours=True, glues_nouns=True)
