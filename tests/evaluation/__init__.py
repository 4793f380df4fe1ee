"""How well sentences are understood, in figures: ``python -m tests.evaluation`` prints them, each beside its floor.

figures   one figure, its floor, and the line it is printed in
readings  what the corpora's own scorers call
corpora   times and commands written by others, scored by their scorers
plans     that nothing in small talk and near misses ever becomes a plan
"""
