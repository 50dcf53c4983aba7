"""Names told with the fathers': «عادل بن أحمد الورّاق» is «عادل الورّاق»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.link.coordination import find_given_start
from generator.link.forms import Sense, Strength
from generator.link.passage import Candidate, Passage
from generator.link.spellings import find_key
from generator.link.surroundings import NAME_LINKS
from generator.model.actor import ActorKind
from generator.model.mention import MentionForm

_SON: Final = frozenset({"بن", "ابن", "بنت", "ابنه"})
_HEADS: Final = NAME_LINKS - _SON
_MOST_FATHERS: Final = 4


def join_patronymics(passage: Passage, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with each surname that a known given name and fathers stand before.

    Such a name is its bearer's full one; what was read inside it is gone.
    """
    joined: list[Candidate] = []
    for candidate in candidates:
        longer = _find_longer(passage, candidate)
        if longer is not None:
            while joined and joined[-1].last >= longer.first:
                joined.pop()
        joined.append(longer or candidate)
    return joined


def _find_longer(passage: Passage, candidate: Candidate) -> Candidate | None:
    """Return the whole name that ends in a surname, or None where it is nobody's known."""
    if candidate.particles or not candidate.having(Strength.SHORT, Strength.LAST_WORD):
        return None
    first = _find_given(passage, candidate.first)
    if first is None:
        return None
    last_of_given = _end_of_given(passage, first)
    tail = tuple(passage.word(number) for number in range(first + 1, last_of_given + 1))
    surname = passage.key(candidate)
    for length, particles, rest in passage.peeled(first):
        given = " ".join(find_key((rest, *tail)))
        senses = _find_bearers(passage, candidate, given, surname)
        if len(senses) == 1:
            at = passage.offset_in_word(first, length)
            return Candidate(first, candidate.last, particles, at, candidate.end, rest, senses)
    return None


def _find_given(passage: Passage, surname: int) -> int | None:
    """Return where the given name begins before «بن …» and a surname."""
    number = surname - 1
    found: int | None = None
    for _ in range(_MOST_FATHERS):
        if not passage.is_joined(number):
            break
        father = find_given_start(passage, number, _HEADS)
        if passage.before(father) not in _SON or not passage.before(father - 1):
            break
        number = father - 2
        found = find_given_start(passage, number, _HEADS)
    return found


def _end_of_given(passage: Passage, first: int) -> int:
    """Return the last word of the given name at a place: what stands before the first «بن»."""
    last = first
    while passage.after(last) not in _SON:
        last += 1
    return last


def _find_bearers(
    passage: Passage, candidate: Candidate, given: str, surname: str
) -> tuple[Sense, ...]:
    """Return as full names the persons of this given name and this surname, each once."""
    personas = passage.gazetteer.personas
    return tuple(
        Sense(actor, Strength.FULL, MentionForm.ALIAS, f"{given} {surname}")
        for actor in candidate.actors(Strength.SHORT, Strength.LAST_WORD)
        if personas[actor].kind is ActorKind.PERSON
        and personas[actor].given == given
        and personas[actor].surname == surname
    )
