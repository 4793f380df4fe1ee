"""From a sentence to what it says, in words only: no calendar, no clock, no I/O.

understand  puts the steps together
tokens      the text cut into tokens, once
lexicon     phrases of several words, looked up at a token
vocabulary  a language's command words as lexicons
spelling    the word that was meant by a misspelt one
sentence    what every step reads from
times       the times in it
quietness   words that ask for no response to be sent
comments    the user's own words for the others
remarks     reasons that are given in passing
clause      what a clause is, and where one may begin
clauses     the verbs, and what belongs to each
closing     likewise, where the verb stands last
aims        where a clause says to what time something moves
contents    the times and words that a clause holds
intents     one clause to commands
context     what clauses of one text say together
objects     what a verb is about, meeting by meeting
exceptions  what is left out of "all"
meetings    the words that name one meeting
people      the names among them
evidence    whether they can name a meeting at all
questions   questions about the calendar, and other topics
asides      help, thanks, yes, "the second one"
"""

from bot.understanding.understand import understand

__all__ = ["understand"]
