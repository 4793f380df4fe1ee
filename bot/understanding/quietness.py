"""Words that ask for no response to be sent: "quietly", "without telling anyone", "don't notify the organizer"."""

from bot.understanding.sentence import Sentence


def quiet_tokens(said: Sentence) -> set[int]:
    """The tokens that ask for it; empty where nothing does."""
    asked: set[int] = set()
    index = 0
    while index < len(said):
        end = _quiet(said, index)
        asked.update(range(index, end))
        index = max(end, index + 1)
    return asked


def _quiet(said: Sentence, index: int) -> int:
    quiet = said.vocabulary.quiet.at(said.words, index)
    whisper = said.vocabulary.whispers.at(said.words, index)
    end = max(quiet[1] if quiet else index, whisper[1] if whisper else index)
    if not whisper or end != whisper[1]:
        return end
    ends = said.vocabulary.whisper_ends.get(said.word(index))
    if ends is None:
        return _past_whom(said, end)
    closed = ends.at(said.words, _past_whom(said, end)) or ends.at(said.words, end)
    return closed[1] if closed else index


def _past_whom(said: Sentence, index: int) -> int:
    """The token after whom it is kept from: "the organizer", "Raj and Ana", "anyone"."""
    if others := said.vocabulary.others.at(said.words, index):
        return others[1]
    while said.word(index) in said.table.determiners:
        index += 1
    end = index + 1
    while end + 1 < len(said) and said.word(end) in said.table.and_ and said.is_capitalised(end + 1):
        end += 2
    return min(end, len(said))
