"""What is said beside commands and has an answer: help, thanks, yes, "the second one", "remind me"."""

from bot.model.commands import Aside, Unclear
from bot.understanding.sentence import Sentence


def aside(said: Sentence) -> Unclear | None:
    """The aside that a whole text is; None where it is none."""
    spoken = tuple(word for index, word in enumerate(said.words) if not said.is_pause(index))
    spoken = tuple(word for word in spoken if word.isalnum() or len(word) > 1 or word in "?#'")
    for candidate in (spoken, _without_politeness(said, spoken)):
        if found := said.vocabulary.asides.get(candidate):
            return Unclear(aside=found)
        if pick := said.vocabulary.picks.get(candidate):
            return Unclear(aside=Aside.PICK, pick=pick)
    return _led(said) or _picked_by_verb(said)


def _picked_by_verb(said: Sentence) -> Unclear | None:
    """ "Decline the second one": a pick, where a question with a list is open."""
    for index in range(len(said)):
        if verb := said.vocabulary.verb_at(said.words, index, len(said)):
            rest = tuple(
                word
                for number, word in enumerate(said.words[verb[1] :], verb[1])
                if not said.is_pause(number) and word != verb[0].particle
            )
            pick = said.vocabulary.picks.get(_without_politeness(said, rest)) if len(rest) > 1 else None
            return Unclear(aside=Aside.PICK, pick=pick) if pick else None
        if not said.vocabulary.leads.at(said.words, index):
            return None
    return None


def _without_politeness(said: Sentence, spoken: tuple[str, ...]) -> tuple[str, ...]:
    words = list(spoken)
    while len(words) > 1 and (tail := said.vocabulary.tails.at(words, len(words) - 1)) and tail[1] == len(words):
        words.pop()
    while len(words) > 1 and (lead := said.vocabulary.leads.at(words, 0)) and lead[1] < len(words):
        words = words[lead[1] :]
    return tuple(words)


def _led(said: Sentence) -> Unclear | None:
    index = 0
    while index < len(said):
        if found := said.vocabulary.aside_leads.at(said.words, index):
            return Unclear(aside=found[0])
        lead = said.vocabulary.leads.at(said.words, index)
        if not lead:
            return None
        index = lead[1]
    return None
