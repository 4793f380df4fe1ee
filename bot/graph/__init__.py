"""Microsoft Graph's rim: everything that is known of Graph's addresses, JSON, headers and errors.

calendar   what a user's calendar can be asked and told; each write is sent once
event      one event, at any address
addresses  where an event or a booking stands, in every form that Graph's pages give (no SDK)
builders   msgraph-sdk's builder for each of these forms
bookings   the appointments of the businesses that a user works for
view       a stretch of the calendar, read to the last page
calendars  which calendars there are, and the groups they are kept in
pages      any list, read to its last page
together   the same read for several things at a time
bodies     what goes out with a write
rules      which rule of an event Graph has refused by
errors     Graph's refusals and broken connections, as the bot's errors
client     one HTTP client for all users
user_token each user's token on their requests, where msgraph-sdk asks for it
origin     where a token may go
transport  one attempt: connections, time limits, and what a failure says
mailbox    owner and settings, from JSON (no SDK)
events     Graph's events and bookings to the bot's values, and times back (no SDK: ``explain`` reads with it too)
zones      Windows and IANA names of time zones (no SDK)
"""
