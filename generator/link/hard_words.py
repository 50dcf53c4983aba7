"""Known hard words: names that are also ordinary words, and the company that gives them away.

An entry says only that in this company a word is not, or not surely, a name; never who anybody is.
The words are in `data/hard_words.toml` and `data/unpeeled_words.txt`, with their source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.link.word_lists import HardWordEntry, fold_words, read_hard_words, read_words
from generator.text.clitics import ARTICLE, CONJUNCTIONS, Reading, find_readings
from generator.text.fold import fold_key

_EMPTY: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class HardWord:
    """A form that is also an ordinary word."""

    before: frozenset[str] = _EMPTY
    """Words right before it that make it ordinary."""
    after: frozenset[str] = _EMPTY
    """Words right after it that make it ordinary."""
    phrases: frozenset[tuple[str, ...]] = frozenset()
    """Phrases right before it that make it ordinary, as folded words: «ضيق في الصدر»."""
    particles: frozenset[str] = _EMPTY
    """Joined particles that make it ordinary unless a cue stands beside it: «بحماس»."""
    is_adjective: bool = False
    """Whether it is an adjective: ordinary after any indefinite noun («مبلغ مالي»)."""
    is_verbal_noun: bool = False
    """Whether it governs the noun after it: ordinary before any noun («فتح الباب»)."""
    governs: bool = False
    """Whether a definite noun after it makes it ordinary: «حماس الجماهير»."""
    beside: frozenset[str] = _EMPTY
    """Words nearby that make it doubtful: beside «القارات» America is a continent."""
    vowels: tuple[str, ...] = ()
    """Vocalised spellings of the ordinary word: «قُطر»."""
    is_common: bool = True
    """Whether the ordinary sense is so frequent that a bare word without a cue is no doubt."""


def _read_hard_word(entry: HardWordEntry) -> HardWord:
    return HardWord(
        before=fold_words(entry.get("before", "")),
        after=fold_words(entry.get("after", "")),
        phrases=frozenset(
            tuple(fold_key(word) for word in phrase.split()) for phrase in entry.get("phrases", ())
        ),
        particles=frozenset(entry.get("particles", "").split()),
        is_adjective=entry.get("adjective", False),
        is_verbal_noun=entry.get("verbal_noun", False),
        governs=entry.get("governs", False),
        beside=fold_words(entry.get("beside", "")),
        vowels=tuple(entry.get("vowels", "").split()),
        is_common=entry.get("common", True),
    )


HARD_WORDS: Final[Mapping[str, HardWord]] = {
    fold_key(entry["form"]): _read_hard_word(entry) for entry in read_hard_words()
}
"""Hard words by their folded form."""

STATE_ADJECTIVES: Final = read_words("state_adjectives.txt")
"""Adjectives of states, whether actors or not, in the masculine singular."""

IN_ALEF_MAQSURA: Final = read_words("words_in_alef_maqsura.txt")
"""Ordinary words that end in ى, which folds like ي."""

NEVER_PEELED: Final = read_words("unpeeled_words.txt")
"""Words whose first letter is their own although it looks like a joined particle."""


def read_word(word: str) -> tuple[Reading, ...]:
    """Return the ways to read a folded word, without those that would cut a known word.

    «كبيره» is no ك + «بيره», nor is «وكبيره» و + ك + «بيره».
    """
    if word in NEVER_PEELED:
        return (Reading(0, word, ""),)
    ways = find_readings(word)
    if word[:1] in CONJUNCTIONS and word[1:] in NEVER_PEELED:
        return tuple(way for way in ways if way.rest in (word, word[1:]))
    return ways


def is_state_adjective(word: str) -> bool:
    """Return whether a folded word is a definite adjective of a state, actor or not."""
    plain = word.removeprefix(ARTICLE)
    return plain != word and plain.removesuffix("ه") in STATE_ADJECTIVES


STATE_HEADS: Final = fold_words(
    "دولة دول جمهورية مملكة سلطنة إمارة حكومة شمال شرق غرب جنوب وسط العاصمة"
)
"""Words before a state's or place's name that confirm it."""
