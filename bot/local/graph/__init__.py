"""The simulated Microsoft Graph.

How a request goes:
door           HTTP in, HTTP out
arrivals       a request before anybody looked at what it asks for
service        the log, faults, token, throttling, then the operation
access         whose mailbox is meant, and whether the caller may use it
paths          which operation a method and a path mean, and which permission it wants
calls          a request as an operation sees it, and its answer
preferring     the Prefer header
batching       several requests in one
errors         what Graph says when it refuses

What can be asked for:
reading        people, mailbox settings, calendar views, events, instances
responding     decline, tentativelyAccept, accept
cancelling     cancel, delete
editing        create, update
calendars      calendars, groups of them, shared ones
availability   getSchedule, findMeetingTimes
bookings       Microsoft Bookings
answering      events as JSON, page by page
arranging      $filter and $orderby

What is kept:
tenant         everybody's mailboxes, and how the copies of a meeting find each other
mailboxes      items, series and their days
businesses     Bookings businesses and their appointments
recurrence     the days of a series
defaults       what Graph completes
checking       whether JSON can be an event at all
ids, zones, durations   ids as Exchange makes them, time zones, ISO 8601 durations
"""
