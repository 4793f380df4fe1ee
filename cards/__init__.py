"""Adaptive Cards: values in, JSON out; one builder a card.

    frame     the parts every card is made of
    meeting   a meeting, in facts and in a line
    confirm   what will happen, before the click
    outcome   what became of it, in its place
    closed    a card that can no longer be pressed
    choose    which one is meant
    ask_time  to when
    agenda    what stands in the calendar
    guide     welcome and help

Source: https://learn.microsoft.com/adaptive-cards/ and, for what Teams makes of them,
https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
"""
