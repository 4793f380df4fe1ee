"""Raincheck: a Teams bot that clears a calendar in a sentence.

    sentence → Command → Plan → confirmation → Outcome → (later) Reminder

Imports point down, and CI checks it:

    wiring → web, local → turn → dialogs → cards → performing → graph, auth, teams, storage
           → understanding, resolving, planning → languages → model
"""
