"""Commands and a calendar: what will be done, what is asked, what is refused. Plain functions over values.

decide     a sentence's commands and a calendar to a decision
steps      a command and one event to a step, under the rules that are known before Graph is asked
bulk       a command and many events
roles      what an intent comes to, by how the user stands to the meeting
new_time   the time that is proposed or moved to
openings   free times of the user's own, and what stands in the way of a time
"""

from bot.planning.decide import decide
from bot.planning.openings import clashes, free_times

__all__ = ["clashes", "decide", "free_times"]
