"""Carries a confirmed plan out, durably, each step once.

confirming  a plan is confirmed, its workflow runs, and whoever waits learns what became of it
stepping    one step of it: look, mark, write; and look again before any second attempt
looking     an event as it is now, compared with what the card showed
ways        how each action is carried out, and how to see that it was
patience    how long and how often
"""
