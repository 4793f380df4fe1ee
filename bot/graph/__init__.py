"""Microsoft Graph's rim: everything that is known of Graph's addresses, JSON, headers and errors.

events    Graph's events and bookings to the bot's values, and times back (no SDK: ``explain`` reads with it too)
zones     Windows and IANA names of time zones (no SDK)
"""
