"""Given names that share the surname of the name after them: «صدام وخالد حفتر» names two."""

from __future__ import annotations

from generator.link.forms import Node, Strength
from generator.link.passage import Candidate, Passage
from generator.model.actor import ActorKind
from generator.model.ids import ActorId


def find_coordinated(
    passage: Passage, candidate: Candidate, *, is_full: bool
) -> tuple[tuple[Candidate, ActorId], ...]:
    """Return the persons whose given names «و» joins to a name, last first.

    `candidate` is a person's full name, or a surname after a given name that nobody known bears
    («صدام وعمر حفتر»).
    """
    first = candidate.first if is_full else candidate.first - 1
    beyond = candidate.first + 1 if is_full else candidate.first
    surname = tuple(passage.word(number) for number in range(beyond, candidate.last + 1))
    found: list[tuple[Candidate, ActorId]] = []
    while surname:
        joined = _find_given(passage, first)
        if joined is None:
            break
        number, ways = joined
        for length, particles, given in ways:
            actor = _find_bearer(passage, given, surname)
            if actor is not None:
                start = passage.offset_in_word(number, length)
                end = passage.end(number)
                piece = Candidate(number, number, particles, start, end, given, ())
                found.append((piece, actor))
                break
        else:
            break
        first = number
    return tuple(found)


def _find_given(
    passage: Passage, first: int
) -> tuple[int, tuple[tuple[int, str, str], ...]] | None:
    """Return the word that «و» joins to the one at `first`, and its readings."""
    if first < 1:
        return None
    if passage.before(first) == "و":
        number = first - 2
    elif passage.word(first).startswith("و"):
        number = first - 1
    else:
        return None
    if number < 0 or not passage.is_joined(number):
        return None
    return number, tuple(passage.peeled(number))


def _find_bearer(passage: Passage, given: str, surname: tuple[str, ...]) -> ActorId | None:
    """Return the one person whose full name is this given name with that surname."""
    gazetteer = passage.gazetteer
    node: Node | None = gazetteer.tree.children.get(given)
    for word in surname:
        node = node.children.get(word) if node is not None else None
    senses = node.senses if node is not None else ()
    actors = {sense.actor for sense in senses if sense.strength is Strength.FULL}
    persons = [a for a in actors if gazetteer.personas[a].kind is ActorKind.PERSON]
    return persons[0] if len(actors) == 1 and persons else None
