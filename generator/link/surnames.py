"""Whether the word after a given name is that person's surname: «وليد قرنفل» is not any «وليد»."""

from __future__ import annotations

from enum import Enum
from typing import Final

from generator.link.explained import is_explained
from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.guards import find_title, is_given_name
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import (
    FUNCTION_WORDS,
    IMPERFECTS,
    NAME_LINKS,
    NO_NAMES,
    OBJECTS,
    SPEECH_VERBS,
    SUCCESSION,
    VERB_NAMES,
    VERBS,
)
from generator.text.clitics import ARTICLE

_ALI: Final = "علي"


_NO_NOUNS: Final = VERBS | SPEECH_VERBS | IMPERFECTS | FUNCTION_WORDS


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
    if after in VERB_NAMES and _governs(passage, candidate.last + 1):
        return Likelihood.NO
    gazetteer = passage.gazetteer
    if after in gazetteer.given_names or after in NAME_LINKS or after in gazetteer.surnames:
        return Likelihood.YES
    if after in SUCCESSION:
        return Likelihood.YES
    if not after.startswith(ARTICLE):
        return Likelihood.NO if is_explained(passage, candidate.last + 1) else Likelihood.MAYBE
    if len(after) > 4 and after.removeprefix(ARTICLE) not in OBJECTS:
        readings = gazetteer.readings(passage.raw[candidate.last + 1])
        is_adjective = any(
            sense.strength is Strength.NISBA for *_, node in readings for sense in node.senses
        )
        return Likelihood.MAYBE if is_adjective or not after.endswith("ي") else Likelihood.YES
    return Likelihood.NO


def _governs(passage: Passage, number: int) -> bool:
    """Return whether an object or a preposition follows a word that may be a verb."""
    after = passage.after(number)
    return after in FUNCTION_WORDS or after.startswith(ARTICLE)


def is_first_name(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a nisba is a given name here: «الأمير تركي», «تركي بن نعمان»."""
    if candidate.head not in GIVEN_NAMES:
        return False
    likelihood = likelihood_of_name_after(passage, candidate)
    if find_title(passage, candidate) or likelihood is Likelihood.YES:
        return True
    # «تركي الدخيل»: no adjective without a noun before it.
    return likelihood is Likelihood.MAYBE and not _has_noun_before(passage, candidate)


def _has_noun_before(passage: Passage, candidate: Candidate) -> bool:
    """Return whether what stands before an indefinite adjective may be the noun it describes."""
    if candidate.head.startswith(ARTICLE) or "و" in candidate.particles:
        return candidate.head.startswith(ARTICLE)
    if not passage.before(candidate.first):
        return False
    heads = {rest for _, _, rest in passage.peeled(candidate.first - 1)}
    return heads.isdisjoint(_NO_NOUNS)
