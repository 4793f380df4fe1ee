"""The conversations: one file each, between what was understood and the cards.

scene      who speaks, where and when
requests   a command: reads the calendar, decides, and hands over to one of the others
confirm    a plan is shown, edited, confirmed or left
edits      what the inputs of a confirmation card change
choose     several fit: which one is meant
agenda     a question about the calendar
refuse     not found, not possible, or something is missing
beside     help, greetings, and what else is said beside commands
trouble    the calendar or the sign-in fails
"""
