"""Words without the article that are surely no part of a person's name, whatever stands beside."""

from __future__ import annotations

from typing import Final

from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.hard_words import NEVER_PEELED
from generator.link.passage import Passage
from generator.link.surroundings import (
    ACCUSATIVE_PERSONS,
    IMPERFECTS,
    NO_NAMES,
    OBJECTS,
    OFFICES,
    OWNED,
    VERBS,
)
from generator.model.actor import ActorKind
from generator.text.clitics import ARTICLE

_FATHATAN: Final = "\u064b"  # ARABIC FATHATAN
_PRONOUNS: Final = ("ها", "هم", "هما", "هن")
_EXPLAINED: Final = NO_NAMES | OBJECTS | OFFICES | OWNED | VERBS | ACCUSATIVE_PERSONS


def is_explained(passage: Passage, number: int) -> bool:
    """Return whether a word without the article is surely no part of a person's name.

    It is an ordinary word by the tables, a verb or a participle by its letters, has a pronoun or a
    particle joined to it, or is a known land or body.
    """
    word, raw = passage.word(number), passage.raw[number]
    if word in _EXPLAINED or len(word) < 3 or not "ء" <= word[0] <= "ي":
        return True
    return (
        _is_bent(word, raw)
        or _is_verb(word)
        or _has_particle(passage, number)
        or _is_known_thing(passage, number)
    )


def _is_bent(word: str, raw: str) -> bool:
    """Return whether a word ends as names do not: «كلمته», «خطابا», «مؤكدا»."""
    if raw.endswith("ه") and len(word) > 3:  # ARABIC LETTER HEH, not TEH MARBUTA
        return True
    if word.endswith(_PRONOUNS) and len(word) > 4:
        return True
    if word.endswith("وا") and len(word) > 3:
        return True  # «فروا»
    if not word.endswith("ا"):
        return False
    is_participle = word.startswith("م") and len(word) > 4
    return is_participle or _FATHATAN in raw or word[:-1] in OBJECTS


def _is_verb(word: str) -> bool:
    """Return whether a word is a verb by its letters: «يقول», «سيزور», «قالت»."""
    if word.removeprefix("س").startswith("ي"):
        return word.removeprefix("س") in IMPERFECTS or word.endswith(("ون", "ان", "وا"))
    return word.endswith("ت") and not word.endswith("ات") and len(word) > 3


def _has_particle(passage: Passage, number: int) -> bool:
    """Return whether a particle is joined to a word: «ببيان», «لمتابعة», «والوفد»."""
    word = passage.word(number)
    if word in NEVER_PEELED:
        return False
    return any(
        length and (particles[0] == "و" or rest.startswith(ARTICLE) or _is_ordinary(rest))
        for length, particles, rest in passage.peeled(number)
    )


def _is_ordinary(rest: str) -> bool:
    """Return whether what a particle leaves is no part of a name."""
    if rest in _EXPLAINED or rest in GIVEN_NAMES:
        return len(rest) > 2
    return rest.endswith(("ه", "ات")) and len(rest) > 4


def _is_known_thing(passage: Passage, number: int) -> bool:
    """Return whether a word is the full name of a state, a place or a body."""
    personas = passage.gazetteer.personas
    return any(
        sense.strength is Strength.FULL and personas[sense.actor].kind is not ActorKind.PERSON
        for candidate in passage.read_word(number)
        for sense in candidate.senses
    )
