"""The words that name a meeting and a calendar: which events fit. Plain functions over values.

reading    which days of the calendar must be read
meeting    the events that a command names
agenda     the events that a question asks about
naming     by title and people
titles     how well a title fits
people     who is in it, and in which role
windows    by time
choice     of those that fit, the ones that are meant
traits     what an event can be called by
spelling   words as people type them
"""

from bot.resolving.agenda import agenda
from bot.resolving.meeting import Matches, matches
from bot.resolving.reading import reach

__all__ = ["Matches", "agenda", "matches", "reach"]
