"""Reading times: a list of small parsers, then a list of refiners, then completion.

reader       tokens, and what each may mean in a time by the language's tables
pieces       what a parser found
figures      numbers as they stand in dates
days         parsers for days by their names
dates        parsers for dates by their month
holidays     parser for days that have a name of their own
named        the list of all parsers for days
spans        parsers for stretches of days
offsets      parsers for counted time
runs         parsers for runs of it that touch now
beside       parsers for what stands beside another time
clocks       parsers for times of day
parsers      the list of them
around       what a refiner is
day_by_day   refiners that make one day of two pieces
day_and_time refiners that join a day and a time
ranges       refiners for stretches with two ends
edges        refiners for what stands around a time
refiners     the list of them
fallback     stamps that dateparser knows better
completion   to a time phrase, with what was assumed
only         the one time that a text speaks of
arithmetic   days reckoned from days
"""
