"""Reading times: a list of small parsers, then a list of refiners, then completion.

reader      tokens, and what each may mean in a time by the language's tables
pieces      what a parser found
days        parsers for days
spans       parsers for stretches of days
offsets     parsers for counted time
clocks      parsers for times of day
parsers     the list of them
refiners    joins neighbours: ranges, a day and its time, zones
fallback    stamps that dateparser knows better
completion  to a time phrase, with what was assumed
arithmetic  days reckoned from days
"""
