"""The simulated Microsoft Graph.

door          what every request passes: faults, token, permissions, throttling, log
paths         which operation a method and a path mean
calls         one request as an operation sees it, and its answer
errors        what Graph says when it refuses
reading       who somebody is, mailbox settings, calendar views, single events
responding    decline, tentativelyAccept, accept
answering     events as JSON, page by page
tenant        everybody's mailboxes, and how the copies of a meeting find each other
mailboxes     items, series and their days
recurrence    the days of a series
defaults      what Graph completes
ids, zones, preferring   ids as Exchange makes them, time zones, the Prefer header
"""
