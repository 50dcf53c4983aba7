"""Forms and what they may mean: the pieces that the gazetteer is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from generator.link.given_names import COMPOUND_TAILS, GIVEN_NAMES
from generator.link.spellings import find_key, list_spellings
from generator.link.surroundings import NAME_LINKS, RANK_TAILS, TITLES
from generator.model.actor import ActorKind
from generator.model.article import Gender
from generator.model.dates import PartialDate
from generator.model.ids import ActorId
from generator.model.mention import MentionForm
from generator.text.fold import fold_key
from generator.text.words import WORD, is_plain_gap

_PATRONYMIC: Final = frozenset({"بن", "ابن", "بنت"})


class Strength(StrEnum):
    """How much a form says by itself."""

    FULL = "full"
    """Always its actor."""
    SHORT = "short"
    """Its actor when nothing nearer says otherwise."""
    AMBIGUOUS = "ambiguous"
    """Its actor only with a cue."""
    NISBA = "nisba"
    """The adjective of its actor."""
    WEAK_NISBA = "weak-nisba"
    """An adjective of its actor that is an ordinary word more often: «المالية»."""
    FIRST_WORD = "first-word"
    """First word of a person's name, once that stood in full."""
    LAST_WORD = "last-word"
    """Last word of a person's name, once that stood in full."""
    ROLE = "role"
    """A title, between its dates."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One actor that a form may mean."""

    actor: ActorId
    """Whom it means; for a merged actor, the one it was merged into."""
    strength: Strength
    """How much the form says by itself."""
    form: MentionForm
    """What the actor is named by."""
    written: str
    """The form as its editor wrote it, vowels and all."""
    since: PartialDate | None = None
    """First day it means this actor."""
    until: PartialDate | None = None
    """Last day it means this actor."""


@dataclass(slots=True)
class Node:
    """A place in the tree of words."""

    senses: tuple[Sense, ...] = ()
    """Whom the words up to here may mean."""
    children: dict[str, Node] = field(default_factory=dict)
    """By the next folded word, or the mark before it."""


Readings = tuple[tuple[int, str, str, Node], ...]
"""For a word as written: letters of particles, the particles, the word left, its node."""


Day = tuple[int, int, int]
"""Year, month, day."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title that somebody held."""

    title: tuple[str, ...]
    """Its folded words."""
    since: PartialDate | None
    """First day; None when not known."""
    until: PartialDate | None
    """Last day; None when current."""

    def holds_on(self, day: Day | None) -> bool:
        """Return whether its dates do not deny that it was held on a day; yes without one."""
        if day is None:
            return True
        is_begun = self.since is None or self.since.first_day() <= day
        return is_begun and (self.until is None or day <= self.until.last_day())


@dataclass(frozen=True, slots=True)
class Persona:
    """What the rules need to know of an actor besides its forms."""

    kind: ActorKind
    """Person, state, organisation, place, outlet."""
    cues: tuple[tuple[str, ...], ...]
    """Folded words of each cue."""
    surname: str
    """Folded last word of a person's name; "" for others."""
    given: str
    """Folded first word of a person's name; "" for others."""
    states: frozenset[ActorId]
    """States and places that its relations name or whose adjective stands in one of its forms."""
    gender: Gender | None = None
    """A person's, where its file declares it."""
    owns_surname: bool = False
    """Whether the surname is a declared short form of this person."""
    offices: tuple[Office, ...] = ()
    """A person's titles, but those that are over since nobody knows when."""
    heads: frozenset[str] = frozenset()
    """First words of full forms that go on with an ambiguous form: «وكالة» of «وكالة مدار»."""


def split_form(form: str) -> tuple[str, ...]:
    """Return the edges of a form: its folded words, and the marks written between them."""
    edges: list[str] = []
    end = 0
    for match in WORD.finditer(form):
        gap = form[end : match.start()]
        if edges and not is_plain_gap(gap):
            edges.append(gap.strip())
        folded = fold_key(match.group())
        if folded:
            edges.append(folded)
        end = match.end()
    return tuple(edges)


def split_name(name: str) -> tuple[str, str]:
    """Return the keys of the first and last word of a person's name that may stand for it alone.

    Compounds stay whole («عبد العزيز», «سيف الإسلام»); a name told by the father's («فلان بن
    فلان») has no last word; a name of one word has neither. Titles before a name are no part of
    it: in «الفريق أول ركن فارس فرّاج» the first word is «فارس».
    """
    written = fold_key(name).split()
    words = _drop_titles(written)
    if len(words) < 2:
        return (find_word_key(words[0]) if words != written and words else "", "")
    name = " ".join(words)
    first = " ".join(words[:2]) if words[1] in COMPOUND_TAILS or _binds(words[0]) else words[0]
    last = words[-1]
    if last in COMPOUND_TAILS or _binds(words[-2]):
        last = " ".join(words[-2:])
    if not _PATRONYMIC.isdisjoint(words) or last == name:
        last = ""
    return (find_word_key(first if first != name else ""), find_word_key(last))


def _drop_titles(words: list[str]) -> list[str]:
    """Return the words of a name without the titles and ranks before it.

    A title that is a given name too («الأمين») is one where a single word follows it.
    """
    names = words
    while names and names[0] in (TITLES if names is words else TITLES | RANK_TAILS):
        if len(names) == 2 and names[0] in GIVEN_NAMES:
            break
        names = names[1:]
    return names


def find_word_key(words: str) -> str:
    """Return the folded spelling that stands for all spellings of words parted by spaces."""
    return " ".join(find_key(tuple(words.split())))


def _binds(word: str) -> bool:
    return word in NAME_LINKS


def insert(tree: Node, edges: tuple[str, ...], senses: tuple[Sense, ...]) -> None:
    """Put the senses of a form into a tree, in all its spellings."""
    for spelling in list_spellings(edges):
        node = tree
        for edge in spelling:
            node = node.children.setdefault(edge, Node())
        node.senses = senses
