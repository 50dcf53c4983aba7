"""What stands before a name and tells its bearer's gender: «قالت الوردي», «الوزيرة الوردي»."""

from __future__ import annotations

from typing import Final

from generator.link.passage import Candidate, Passage
from generator.link.surroundings import IMPERFECTS, OFFICES, SAYING, SPEECH_VERBS, TITLES, VERBS
from generator.model.article import Gender
from generator.model.ids import ActorId
from generator.text.clitics import ARTICLE

_FEMININE: Final = "ه"  # TEH MARBUTA, folded
_FEMININE_VERBS: Final = (
    frozenset(verb for verb in SPEECH_VERBS if verb.endswith("ت"))
    | frozenset(verb + "ت" for verb in VERBS if not verb.endswith("ت"))
    | (frozenset("ت" + verb[1:] for verb in IMPERFECTS) - VERBS)
)
_FEMININE_OFFICES: Final = frozenset(office + _FEMININE for office in OFFICES)
_LONGEST_OFFICE: Final = 4
"""How many definite words may stand between an office's first word and its holder's name."""


def contradicts(passage: Passage, candidate: Candidate, actor: ActorId) -> bool:
    """Return whether a verb or title before a name is of the other gender than a person's.

    Only a declared gender is contradicted.
    """
    declared = passage.gazetteer.personas[actor].gender
    return declared is not None and _find_gender(passage, candidate) not in (None, declared)


def _find_gender(passage: Passage, candidate: Candidate) -> Gender | None:
    """Return the gender of the verb, title or office right before a name."""
    before = passage.before(candidate.first)
    if candidate.particles or not before:
        return None
    rests = {rest for _, _, rest in passage.peeled(candidate.first - 1)}
    if not rests.isdisjoint(_FEMININE_VERBS):
        return Gender.FEMININE
    if not rests.isdisjoint(SAYING):
        return Gender.MASCULINE
    if not rests.isdisjoint(TITLES):
        is_feminine = before.endswith(_FEMININE)
        return Gender.FEMININE if is_feminine else Gender.MASCULINE
    return _find_office(passage, candidate.first - 1)


def _find_office(passage: Passage, number: int) -> Gender | None:
    """Return the gender of an office whose last word stands at a place: «وزيرة الخارجية»."""
    for place in range(number, number - _LONGEST_OFFICE, -1):
        if not passage.word(place).startswith(ARTICLE) or not passage.is_joined(place - 1):
            return None
        rests = {rest for _, _, rest in passage.peeled(place - 1)}
        if not rests.isdisjoint(_FEMININE_OFFICES):
            return Gender.FEMININE
        if not rests.isdisjoint(OFFICES):
            return Gender.MASCULINE
    return None
