"""What stands beside the name of a body or place and makes it another's: adjectives, fields."""

from __future__ import annotations

from typing import Final

from generator.link.forms import Strength
from generator.link.hard_words import is_state_adjective
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import (
    ASSOCIATIONS,
    BODIES,
    DEFINITE_ADJECTIVES,
    FIELDS,
    GENERIC_BODIES,
    LARGER_NAMES,
    NAME_ADJECTIVES,
    PERSONS,
    TIME_WORDS,
    VERBS,
)
from generator.link.word_lists import fold_words
from generator.model.ids import ActorId
from generator.text.clitics import ARTICLE

_OWN_ADJECTIVES: Final = fold_words("الداخلي المركزي المحلي الأعلى والدفاع الإسلامي")
"""What makes a generic body's name another's: «مجلس الأمن الداخلي»."""


def goes_on(passage: Passage, candidate: Candidate, actor: ActorId) -> bool:
    """Return whether the name of an organisation or place is part of another's.

    «مجلس الأمن القومي» is not the council; where an actor's forms or relations say whose it is,
    another state's adjective after it makes it that state's («طرابلس اللبنانية»).
    """
    after = passage.after(candidate.last)
    if after in LARGER_NAMES or (after in FIELDS and candidate.head in ASSOCIATIONS):
        return True
    is_generic = candidate.head in GENERIC_BODIES
    if is_generic and (after in NAME_ADJECTIVES or after in _OWN_ADJECTIVES):
        return True
    related = passage.gazetteer.personas[actor].states
    if not related and not is_generic:
        return False
    states = find_described(passage, candidate)
    if states:
        return not states & related
    return is_state_adjective(after)


def is_cut_short(passage: Passage, candidate: Candidate) -> bool:
    """Return whether the short form of a body is cut out of another's name.

    «حكومة الوفاق الوطني» is no «حزب الوفاق»: an adjective of the kind that names are made of
    follows, or any adjective where a word for a body stands before.
    """
    after = passage.after(candidate.last)
    if after in NAME_ADJECTIVES:
        return True
    if after in TIME_WORDS or not after.startswith(ARTICLE) or not after.endswith(("ي", "يه")):
        return False
    return not find_described(passage, candidate) and passage.follows(candidate, BODIES)


def is_described(passage: Passage, candidate: Candidate) -> bool:
    """Return whether an adjective that is no state's describes a form: «الاستقلال السياسي».

    What may be somebody's name, or follows a verb whose subject the form is, is no adjective of it.
    """
    after = passage.after(candidate.last)
    if candidate.first != candidate.last or not candidate.head.startswith(ARTICLE):
        return False
    if not after.startswith(ARTICLE) or len(after) < 5 or after in TIME_WORDS | PERSONS:
        return False
    ending = "يه" if candidate.head.endswith("ه") else "ي"
    is_adjective = after.endswith(ending) or after in DEFINITE_ADJECTIVES
    if not is_adjective or passage.before(candidate.first) in VERBS:
        return False
    return not passage.gazetteer.readings(passage.raw[candidate.last + 1])


def find_described(passage: Passage, candidate: Candidate) -> frozenset[ActorId]:
    """Return the states whose adjective stands right after a name, with its article."""
    after = passage.after(candidate.last)
    if not after.startswith(ARTICLE):
        return frozenset()
    return frozenset(
        sense.actor
        for length, _, _, node in passage.gazetteer.readings(passage.raw[candidate.last + 1])
        for sense in node.senses
        if not length and sense.strength is Strength.NISBA
    )
