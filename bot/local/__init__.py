"""A simulated Microsoft 365 for one machine: see ``microsoft365`` for what it serves and where.

microsoft365   the whole, for wiring
identity       the authority that issues tokens, and the Teams client's silent sign-on
sign_in        the authority's sign-in page
graph/         Microsoft Graph: mailboxes and what can be done to them
control        the control surface: people, calendars, requests, faults, clock, reset
stocking       fills the mailboxes: fresh weeks, or what a reset gives
weeks          the team, and its two weeks of meetings
clock          the simulation's now
documents      what survives a restart
teams, page/   the Teams-like page

Nothing here imports ``bot.graph``, ``bot.teams`` or ``bot.auth``: it is Microsoft's side of the door.
"""
