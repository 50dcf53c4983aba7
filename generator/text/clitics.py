"""Particles that Arabic writes joined to the next word, as possible readings of a word.

A reading says how many letters are particles and what word is left. Which reading is right is for
the caller's dictionary to say: «ولد» may be و + لد, and is not.
"""

from __future__ import annotations

from typing import Final, NamedTuple

CONJUNCTIONS: Final = frozenset("وف")
"""WAW and FEH: and, so."""
PREPOSITIONS: Final = frozenset("بلك")
"""BEH, LAM, KAF: in, for, like."""
ARTICLE: Final = "ال"
"""ALEF LAM: the."""


class Reading(NamedTuple):
    """One way to take a word apart."""

    length: int
    """Letters of the folded word, from its beginning, that are particles."""
    rest: str
    """The word that is left; for «لل» its article is given back: «لليبي» may leave «الليبي»."""
    particles: str
    """The particles as letters: «و», «ول»."""


def find_readings(word: str) -> tuple[Reading, ...]:
    """Return the ways to read a folded word, the whole word first, then shorter rests.

    Taken off are و or ف, then ب, ل or ك. After ل the article's alef is not written: «للجزائر» is
    ل + الجزائر, and its particles count one letter, so that the lam that is left stands for the
    article. A name that begins with lam after its article loses one of three: «للاذقية» is
    ل + اللاذقية. At least two letters are left.
    """
    readings = [Reading(0, word, "")]
    if len(word) < 3:
        return tuple(readings)
    if word[0] in CONJUNCTIONS:
        readings.append(Reading(1, word[1:], word[0]))
        readings.extend(_prepositions(word[1:], 1, word[0]))
    readings.extend(_prepositions(word, 0, ""))
    return tuple(readings)


def _prepositions(word: str, taken: int, before: str) -> list[Reading]:
    if len(word) < 3 or word[0] not in PREPOSITIONS:
        return []
    letter = word[0]
    readings = [Reading(taken + 1, word[1:], before + letter)]
    if word.startswith("لل") and len(word) > 3:
        readings.append(Reading(taken + 1, ARTICLE + word[2:], before + letter))
        readings.append(Reading(taken + 1, ARTICLE + word[1:], before + letter))
    return readings
