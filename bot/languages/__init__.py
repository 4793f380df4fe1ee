"""Languages: a folder of words for each.

language    the shape of one: the tables that understanding is written over
time_words  those of them that times are made of
languages   which one speaks to a locale
en          English
texts       what people read, by language
"""
