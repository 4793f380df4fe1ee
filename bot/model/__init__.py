"""Values and protocols that every part shares: no I/O, no clock, no SDK.

times          what was said of a time, and the spans that come of it
people         who writes, and who is met
events         what stands in a calendar
commands       what a sentence asks for, in words only
plans          what will be done, to which events, and what became of it
calendars      the protocols behind which Microsoft Graph stands
stores         the protocols behind which the database stands
conversations  what arrives from Teams, and what is answered
hosts          which hosts are this machine itself
throttling     how long to wait after a 429
errors         everything that can go wrong, in one tree
"""
