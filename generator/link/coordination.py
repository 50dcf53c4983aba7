"""Given names that share the surname of the name after them: «صدام وخالد حفتر» names two."""

from __future__ import annotations

from generator.link.forms import Node, Strength
from generator.link.given_names import COMPOUND_TAILS
from generator.link.guards import is_given_name
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import NAME_LINKS
from generator.model.actor import ActorKind
from generator.model.ids import ActorId


def find_coordinated(
    passage: Passage, candidate: Candidate, *, is_full: bool
) -> tuple[tuple[Candidate, ActorId], ...]:
    """Return the persons whose given names «و» joins to a name, last first.

    `candidate` is a person's full name, or a surname after a given name that nobody known bears
    («صدام وعمر حفتر»). A given name may be of two words: «نورة وعبد الرحمن آل كوكب».
    """
    if is_full:
        first = candidate.first
        beyond = first + _count_words(passage, first, candidate.head)
    else:
        first = find_given_start(passage, candidate.first - 1)
        beyond = candidate.first
    surname = tuple(passage.word(number) for number in range(beyond, candidate.last + 1))
    found: list[tuple[Candidate, ActorId]] = []
    while surname:
        last = _find_joined(passage, first)
        if last is None:
            break
        first = find_given_start(passage, last)
        joined = _find_given(passage, first, last, surname)
        if joined is not None:
            found.append(joined)
        elif not is_given_name(passage, first):
            break  # a brother nobody knows does not end the list: «صدام وبلقاسم وخالد حفتر»
    return tuple(found)


def find_given_start(passage: Passage, last: int, heads: frozenset[str] = NAME_LINKS) -> int:
    """Return the first word of the given name that ends at a place: that of «عبد الرحمن».

    `heads` are the words that stand before the second word of such a name.
    """
    if not passage.before(last):
        return last
    before = {rest for _, _, rest in passage.peeled(last - 1)}
    is_compound = passage.word(last) in COMPOUND_TAILS or not before.isdisjoint(heads)
    return last - 1 if is_compound else last


def _find_given(
    passage: Passage, start: int, last: int, surname: tuple[str, ...]
) -> tuple[Candidate, ActorId] | None:
    """Return the given name from `start` to `last`, and who bears it with this surname."""
    tail = tuple(passage.word(number) for number in range(start + 1, last + 1))
    for length, particles, rest in passage.peeled(start):
        actor = _find_bearer(passage, (rest, *tail, *surname))
        if actor is not None:
            at = passage.offset_in_word(start, length)
            return Candidate(start, last, particles, at, passage.end(last), rest, ()), actor
    return None


def _find_joined(passage: Passage, first: int) -> int | None:
    """Return the word that «و» joins to the one at `first`."""
    if passage.before(first) == "و":
        number = first - 2
    elif passage.word(first).startswith("و"):
        number = first - 1
    else:
        return None
    return number if passage.is_joined(number) else None


def _count_words(passage: Passage, first: int, head: str) -> int:
    """Return of how many words the given name at a place is; `head` is the first, peeled."""
    return 2 if head in NAME_LINKS or passage.after(first) in COMPOUND_TAILS else 1


def _find_bearer(passage: Passage, name: tuple[str, ...]) -> ActorId | None:
    """Return the one person whose full name these words are."""
    gazetteer = passage.gazetteer
    node: Node | None = gazetteer.tree
    for word in name:
        node = node.children.get(word) if node is not None else None
    senses = node.senses if node is not None else ()
    actors = {sense.actor for sense in senses if sense.strength is Strength.FULL}
    persons = [a for a in actors if gazetteer.personas[a].kind is ActorKind.PERSON]
    return persons[0] if len(actors) == 1 and persons else None
