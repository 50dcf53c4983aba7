"""Whether the word after a given name is that person's surname: «وليد جنبلاط» is not any «وليد»."""

from __future__ import annotations

from enum import Enum
from typing import Final

from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.guards import NO_NAMES, find_title, is_given_name
from generator.link.hard_words import NEVER_PEELED
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import ACCUSATIVE_PERSONS, NAME_LINKS, OBJECTS, SUCCESSION, VERBS
from generator.model.actor import ActorKind

_ARTICLE: Final = "ال"
_ALI: Final = "علي"
_FATHATAN: Final = "\u064b"  # ARABIC FATHATAN
_PRONOUNS: Final = ("ها", "هم", "هما", "هن")
_EXPLAINED: Final = NO_NAMES | OBJECTS | VERBS | ACCUSATIVE_PERSONS


class Likelihood(Enum):
    """Whether a neighbouring word belongs to the same name."""

    NO = 0
    MAYBE = 1
    YES = 2


def likelihood_of_name_after(passage: Passage, candidate: Candidate) -> Likelihood:
    """Return whether the word after a given name is that person's surname or second name."""
    after = passage.after(candidate.last)
    if after == _ALI:
        is_name = is_given_name(passage, candidate.last + 1)
        return Likelihood.YES if is_name else Likelihood.NO
    if not after or after in NO_NAMES:
        return Likelihood.NO
    gazetteer = passage.gazetteer
    if after in gazetteer.given_names or after in NAME_LINKS or after in gazetteer.surnames:
        return Likelihood.YES
    if after in SUCCESSION:
        return Likelihood.YES
    if not after.startswith(_ARTICLE):
        is_explained = _is_explained(passage, candidate.last + 1)
        return Likelihood.NO if is_explained else Likelihood.MAYBE
    if len(after) > 4 and after.removeprefix(_ARTICLE) not in OBJECTS:
        readings = gazetteer.readings(passage.raw[candidate.last + 1])
        is_adjective = any(
            sense.strength is Strength.NISBA for *_, node in readings for sense in node.senses
        )
        return Likelihood.MAYBE if is_adjective or not after.endswith("ي") else Likelihood.YES
    return Likelihood.NO


def is_first_name(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a nisba is a given name here: «الأمير تركي», «تركي بن نعمان»."""
    if candidate.head not in GIVEN_NAMES:
        return False
    return (
        find_title(passage, candidate) != ""
        or likelihood_of_name_after(passage, candidate) is Likelihood.YES
    )


def _is_explained(passage: Passage, number: int) -> bool:
    """Return whether a word without the article is surely no surname after a given name.

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
    if not word.endswith("ا"):
        return False
    is_participle = word.startswith("م") and len(word) > 4
    return is_participle or _FATHATAN in raw or word[:-1] in OBJECTS


def _is_verb(word: str) -> bool:
    """Return whether a word is a verb by its letters: «يقول», «سيزور», «قالت»."""
    if word.startswith(("ي", "سي")):
        return True
    return word.endswith("ت") and not word.endswith("ات") and len(word) > 3


def _has_particle(passage: Passage, number: int) -> bool:
    """Return whether a particle is joined to a word: «ببيان», «لمتابعة», «والوفد»."""
    word = passage.word(number)
    if word in NEVER_PEELED:
        return False
    return any(
        length and (particles[0] == "و" or rest.startswith(_ARTICLE) or _is_ordinary(rest))
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
