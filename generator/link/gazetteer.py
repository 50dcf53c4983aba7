"""What can be named: every form of every actor, folded, in one tree of words.

The tree's edges are folded words; where a form is written with a mark between two words
(«سان-جرمان») the mark is an edge too, so that nothing else crosses punctuation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import Final

from generator.link.collector import Collector
from generator.link.forms import Node, Persona, Readings
from generator.link.given_names import GIVEN_NAMES
from generator.link.hard_words import read_word
from generator.model.actor import Actor
from generator.model.ids import ActorId
from generator.text.clitics import ARTICLE, CONJUNCTIONS, PREPOSITIONS
from generator.text.fold import fold_key
from generator.text.words import WORD

_PARTICLES: Final = CONJUNCTIONS | PREPOSITIONS
_MOST_CACHED: Final = 300_000
"""Words remembered before the memory of readings is emptied."""


class _Folds(dict[str, str]):
    """Folded words by the words as written, filled as they are asked for."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_CACHED:
            self.clear()
        folded = self[word] = fold_key(word)
        return folded


class _WordReadings(dict[str, Readings]):
    """How words as written may begin a form of one tree, filled as they are asked for.

    Most words of an article are met again and again: each costs one look-up.
    """

    def __init__(self, tree: Node, folds: _Folds) -> None:
        super().__init__()
        self._children = tree.children
        self._folds = folds

    def __missing__(self, word: str) -> Readings:
        if len(self) >= _MOST_CACHED:
            self.clear()
        children = self._children
        folded = self._folds[word]
        found: Readings = ()
        if folded[:1] in _PARTICLES:
            found = tuple(
                (way.length, way.particles, way.rest, children[way.rest])
                for way in read_word(folded)
                if way.rest in children
            )
        elif folded in children:
            found = ((0, "", folded, children[folded]),)
        self[word] = found
        return found


class _CueReadings(dict[str, tuple[str, ...]]):
    """Which cues words as written may begin, filled as they are asked for."""

    def __init__(self, forms: Mapping[str, tuple[str, ...]], folds: _Folds) -> None:
        super().__init__()
        self._forms = forms
        self._folds = folds

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_CACHED:
            self.clear()
        forms = self._forms
        folded = self._folds[word]
        if folded[:1] in _PARTICLES:
            ways = read_word(folded)
            found = tuple([cue for way in ways for cue in forms.get(way.rest, ())])
        else:
            found = forms.get(folded, ())
        self[word] = found
        return found


_State = tuple[Node, Node, Mapping[ActorId, Persona], Mapping[str, tuple[ActorId, ...]]]


class Gazetteer:
    """Everything that can be named on a site. Built once, the same for all articles."""

    __slots__ = (
        "_cues",
        "_folds",
        "_names",
        "_roles",
        "given_names",
        "personas",
        "role_tree",
        "shared_forms",
        "surnames",
        "tree",
    )

    def __init__(
        self,
        tree: Node,
        role_tree: Node,
        personas: Mapping[ActorId, Persona],
        shared_forms: Mapping[str, tuple[ActorId, ...]],
    ) -> None:
        self.tree: Final = tree
        """Names, aliases, short and ambiguous forms, nisba."""
        self.role_tree: Final = role_tree
        """Titles."""
        self.personas: Final = personas
        """What the rules know of each actor."""
        self.shared_forms: Final = shared_forms
        """Forms that two or more actors claim without calling them ambiguous, as first written,
        with the actors in order of their ids. They are ambiguous for all of them."""
        self.given_names: Final = GIVEN_NAMES | {
            persona.given for persona in personas.values() if persona.given
        }
        """Words that stand first in persons' names: common ones, and those of known persons."""
        self.surnames: Final = frozenset(
            persona.surname for persona in personas.values() if persona.surname
        )
        """Words that stand last in the names of known persons."""
        self._folds = _Folds()
        self._names = _WordReadings(tree, self._folds)
        self._roles = _WordReadings(role_tree, self._folds)
        cues = (cue[0] for persona in personas.values() for cue in persona.cues)
        self._cues = _CueReadings(_list_cue_forms(cues), self._folds)

    def readings(self, word: str) -> Readings:
        """Return the ways in which a word as written may begin a known form; mostly none."""
        return self._names[word]

    def find_heads(self, words: Sequence[str]) -> list[tuple[int, Readings]]:
        """Return the numbers of the words that may begin a known form, and in which ways."""
        return _find_heads(self._names, words)

    def find_title_heads(self, words: Sequence[str]) -> list[tuple[int, Readings]]:
        """Return the numbers of the words that may begin a known title, and in which ways."""
        return _find_heads(self._roles, words) if self.role_tree.children else []

    def find_cues(self, words: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
        """Return the numbers of the words that may begin a cue, particles on or off, and which."""
        cues = list(map(self._cues.__getitem__, words))
        return list(compress(enumerate(cues), cues))

    def fold(self, word: str) -> str:
        """Return the folded word, remembered."""
        return self._folds[word]

    def find_fingerprint(self, words: Iterable[str]) -> str:
        """Return a text that changes only when an article with these folded words may change.

        `words` are all readings of the article's words, as `find_article_words` gives them. The
        text lists every form whose first word is among them, in a fixed order.
        """
        lines: list[str] = []
        for word in sorted(set(words)):
            for name, tree in (("", self.tree), ("role ", self.role_tree)):
                node = tree.children.get(word)
                if node is not None:
                    lines.extend(f"{name}{word}{line}" for line in _describe(node))
            if word in self.given_names and word not in GIVEN_NAMES:
                lines.append(f"given {word}")
        actors = {line.split("\t")[1] for line in lines if "\t" in line}
        for actor in sorted(actors):
            persona = self.personas[ActorId(actor)]
            kind = f"{persona.kind.value}\t{persona.gender or ''}"
            lines.append(f"{actor}\t{kind}\t{persona.cues}\t{sorted(persona.states)}")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[type[Gazetteer], _State]:
        return (Gazetteer, (self.tree, self.role_tree, self.personas, self.shared_forms))


def build_gazetteer(actors: Iterable[Actor]) -> Gazetteer:
    """Return everything that can be named, from the site's actors.

    Forms of a merged actor mean the actor it was merged into. A form listed as ambiguous is
    ambiguous even if it is the name. A form that two actors claim is ambiguous for both.
    """
    collector = Collector(actors)
    return Gazetteer(
        collector.make_tree(),
        collector.make_role_tree(),
        collector.describe_actors(),
        collector.find_shared(),
    )


def find_article_words(prose: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Return every folded word that a text may name somebody with, particles on and off."""
    words: set[str] = set()
    for word in set(WORD.findall(prose)):
        words.update(reading.rest for reading in read_word(gazetteer.fold(word)))
    return frozenset(words)


def _find_heads(readings: _WordReadings, words: Sequence[str]) -> list[tuple[int, Readings]]:
    # Every word of the site goes through here: no bytecode is run for those that begin nothing.
    ways = list(map(readings.__getitem__, words))
    return list(compress(enumerate(ways), ways))


def _list_cue_forms(cues: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the cues by the words that stand for them: an adjective has its article or not."""
    forms: dict[str, tuple[str, ...]] = {}
    for cue in sorted(set(cues)):
        for form in {cue, _turn_article(cue)} - {""}:
            forms[form] = (*forms.get(form, ()), cue)
    return forms


def _turn_article(word: str) -> str:
    """Return an adjective with its article taken off or put on; "" for what is no adjective."""
    if not word.endswith(("ي", "يه")) or len(word) < 4:
        return ""
    return word.removeprefix(ARTICLE) if word.startswith(ARTICLE) else ARTICLE + word


def _describe(node: Node) -> Iterator[str]:
    """Yield one line for each sense below a node, in a fixed order."""
    for sense in node.senses:
        dates = f"{sense.since}\t{sense.until}"
        yield f"\t{sense.actor}\t{sense.strength.value}\t{sense.written}\t{dates}"
    for edge in sorted(node.children):
        for line in _describe(node.children[edge]):
            yield f" {edge}{line}"
