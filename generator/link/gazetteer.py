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
from generator.link.word_memory import Beginnings, Folds, WordMemory
from generator.model.actor import Actor
from generator.model.ids import ActorId
from generator.text.words import WORD

_State = tuple[Node, Node, Mapping[ActorId, Persona]]


class Gazetteer:
    """Everything that can be named on a site. Built once, the same for all articles."""

    __slots__ = (
        "_folds",
        "_memory",
        "given_names",
        "personas",
        "role_tree",
        "surnames",
        "tree",
    )

    def __init__(
        self,
        tree: Node,
        role_tree: Node,
        personas: Mapping[ActorId, Persona],
    ) -> None:
        self.tree: Final = tree
        """Names, aliases, short and ambiguous forms, nisba."""
        self.role_tree: Final = role_tree
        """Titles."""
        self.personas: Final = personas
        """What the rules know of each actor."""
        self.given_names: Final = GIVEN_NAMES | {
            persona.given for persona in personas.values() if persona.given
        }
        """Words that stand first in persons' names: common ones, and those of known persons."""
        self.surnames: Final = frozenset(
            persona.surname for persona in personas.values() if persona.surname
        )
        """Words that stand last in the names of known persons."""
        self._folds = Folds()
        cues = (cue[0] for persona in personas.values() for cue in persona.cues)
        self._memory = WordMemory(tree, role_tree, cues, self._folds)

    def readings(self, word: str) -> Readings:
        """Return the ways in which a word as written may begin a known form; mostly none."""
        found = self._memory[word]
        return found.names if found is not None else ()

    def find_beginnings(self, words: Sequence[str]) -> list[tuple[int, Beginnings]]:
        """Return the numbers of the words that may begin something known, and what."""
        # Every word of the site goes through here: no bytecode is run for one that begins nothing.
        found = list(map(self._memory.__getitem__, words))
        return [(number, each) for number, each in compress(enumerate(found), found) if each]

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
            lines.append(f"{actor}\t{persona.offices}\t{sorted(persona.heads)}")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[type[Gazetteer], _State]:
        return (Gazetteer, (self.tree, self.role_tree, self.personas))


def build_gazetteer(actors: Iterable[Actor]) -> Gazetteer:
    """Return everything that can be named, from the site's actors.

    Forms of a merged actor mean the actor it was merged into. A form listed as ambiguous is
    ambiguous even if it is the name. A name that two actors claim is ambiguous for both.
    """
    collector = Collector(actors)
    return Gazetteer(
        collector.make_tree(),
        collector.make_role_tree(),
        collector.describe_actors(),
    )


def find_article_words(prose: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Return every folded word that a text may name somebody with, particles on and off."""
    words: set[str] = set()
    for word in set(WORD.findall(prose)):
        words.update(reading.rest for reading in read_word(gazetteer.fold(word)))
    return frozenset(words)


def _describe(node: Node) -> Iterator[str]:
    """Yield one line for each sense below a node, in a fixed order."""
    for sense in node.senses:
        dates = f"{sense.since}\t{sense.until}"
        yield f"\t{sense.actor}\t{sense.strength.value}\t{sense.written}\t{dates}"
    for edge in sorted(node.children):
        for line in _describe(node.children[edge]):
            yield f" {edge}{line}"
