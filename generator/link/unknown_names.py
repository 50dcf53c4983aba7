"""Names of people whom nobody knows here: candidates for a new actor.

A given name, then what a name is made of: further given names, «بن», «عبد الـ», and a last word
that is a given name too or carries the article. Nothing is linked by this; `isnad links` lists the
names that recur.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.link.forms import Strength
from generator.link.gazetteer import Gazetteer
from generator.link.given_names import COMPOUND_TAILS, GIVEN_NAMES
from generator.link.guards import is_given_name
from generator.link.hard_words import HARD_WORDS
from generator.link.passage import Passage
from generator.link.surroundings import (
    FUNCTION_WORDS,
    KINSHIP,
    NAME_LINKS,
    SPEECH_VERBS,
    TIME_WORDS,
    TITLES,
    VERB_NAMES,
)
from generator.link.word_lists import fold_words
from generator.model.ids import Span
from generator.model.mention import Mention

_MOST_WORDS: Final = 5
_IN_HEH: Final = fold_words("عبده طه نزيه وجيه نبيه فقيه شبيه")
"""Given names that end in the letter HEH, as pronouns do."""
_NO_NAME: Final = FUNCTION_WORDS | TIME_WORDS | SPEECH_VERBS | TITLES | KINSHIP | VERB_NAMES


@dataclass(frozen=True, slots=True)
class UnknownName:
    """Words that read like a person's name and name no actor."""

    span: Span
    """Half-open range in the body's source, without joined particles."""
    surface: str
    """The words as written."""
    key: str
    """The words folded: the same for every spelling."""


def find_unknown_names(
    prose: str, gazetteer: Gazetteer, mentions: Sequence[Mention]
) -> tuple[UnknownName, ...]:
    """Return the names of unknown people in text order; `mentions` are those found in `prose`."""
    passage = Passage(prose, gazetteer)
    taken = _find_taken(passage, (mention.span for mention in mentions))
    found: list[UnknownName] = []
    number = 0
    while number < len(passage.raw):
        length = _begins_name(passage, number)
        last = _find_end(passage, number, taken) if length is not None else number
        if length is None or last == number or not taken.isdisjoint(range(number, last + 1)):
            number += 1
            continue
        span = Span(passage.offset_in_word(number, length), passage.end(last))
        words = [passage.word(number)[length:]]
        words += [passage.word(other) for other in range(number + 1, last + 1)]
        found.append(UnknownName(span, prose[span.start : span.end], " ".join(words)))
        number = last + 1
    return tuple(found)


def _find_taken(passage: Passage, spans: Iterable[Span]) -> frozenset[int]:
    """Return the numbers of the words that mentions cover."""
    ranges = list(spans)
    return frozenset(
        number
        for number in range(len(passage.raw))
        if any(s.start < passage.end(number) and passage.start(number) < s.end for s in ranges)
    )


def _begins_name(passage: Passage, number: int) -> int | None:
    """Return how many letters of particles a given name carries, or None where there is none."""
    before = passage.before(number)
    if before in GIVEN_NAMES or not is_given_name(passage, number):
        return None
    word = passage.word(number)
    if _is_ordinary(passage, number, word, before):
        return None
    if word in GIVEN_NAMES:
        return 0
    return next((n for n, _, rest in passage.peeled(number) if n and rest in GIVEN_NAMES), None)


def _is_ordinary(passage: Passage, number: int, word: str, before: str) -> bool:
    """Return whether a word that may be a given name is none here.

    It has a pronoun («رحمه الله»), describes what stands before it («التعاون العربي المشترك»), or
    is a hard word in the company that gives it away («حسن الجوار»).
    """
    in_heh = passage.raw[number].endswith("ه") and not word.endswith("الله")  # ARABIC LETTER HEH
    if in_heh and word not in _IN_HEH:
        return True
    if word.startswith("ال") and before.startswith("ال") and before not in TITLES:
        return True
    hard = HARD_WORDS.get(word)
    after = passage.after(number)
    return hard is not None and (after in hard.after or before in hard.before)


def _find_end(passage: Passage, first: int, taken: frozenset[int]) -> int:
    """Return the last word of the name that begins at `first`; `first` where it stands alone."""
    last = first
    number = first
    while number - first < _MOST_WORDS and passage.is_joined(number):
        number += 1
        word = passage.word(number)
        if number in taken or word in _NO_NAME:
            break
        if word in NAME_LINKS:
            continue
        if word in GIVEN_NAMES or word in COMPOUND_TAILS:
            last = number
        elif word.startswith("ال") and len(word) > 4 and not _is_adjective(passage, number):
            return number
        else:
            break
    return last


def _is_adjective(passage: Passage, number: int) -> bool:
    readings = passage.gazetteer.readings(passage.raw[number])
    return any(sense.strength is Strength.NISBA for *_, node in readings for sense in node.senses)
