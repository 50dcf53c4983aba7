"""The article's own `link:` map, which decides before every rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.link.forms import Node, Readings, Sense, Strength, insert, split_form
from generator.link.gazetteer import Gazetteer
from generator.link.passage import Candidate, Passage
from generator.model.ids import ActorId
from generator.model.mention import MentionForm


def find_overridden(
    passage: Passage, overrides: Mapping[str, ActorId | None]
) -> tuple[tuple[Candidate, ActorId | None], ...]:
    """Return where the map's forms stand, with joined particles or without, and whom they name.

    None means nobody. Forms are compared folded, the longest first.
    """
    tree = Node()
    decided: dict[str, ActorId | None] = {}
    for written, actor in sorted(overrides.items()):
        edges = split_form(written)
        if edges:
            # The actor is looked up by the written form: a sense must name somebody.
            sense = Sense(ActorId(written), Strength.FULL, MentionForm.ALIAS, written)
            insert(tree, edges, (sense,))
            decided[written] = actor
    heads: list[tuple[int, Readings]] = []
    for number in range(len(passage.raw)):
        ways = tuple(
            (length, particles, rest, tree.children[rest])
            for length, particles, rest in passage.peeled(number)
            if rest in tree.children
        )
        if ways:
            heads.append((number, ways))
    return tuple(
        (candidate, decided[candidate.senses[0].written]) for candidate in passage.read_heads(heads)
    )


def find_unused(
    overrides: Mapping[str, ActorId | None], texts: Iterable[str], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the map's forms that stand in none of an article's texts, in the map's order."""
    left = dict.fromkeys(overrides)
    for text in texts:
        for candidate, _ in find_overridden(Passage(text, gazetteer), overrides):
            for sense in candidate.senses:
                left.pop(sense.written, None)
    return tuple(left)


def keep_longest(
    decided: Sequence[tuple[Candidate, ActorId | None]], names: Sequence[Candidate]
) -> tuple[tuple[Candidate, ActorId | None], ...]:
    """Return what the map decides, but for words that are a part of a longer name."""
    longer: dict[int, Candidate] = {
        number: name for name in names for number in range(name.first, name.last + 1)
    }
    return tuple(
        (candidate, actor)
        for candidate, actor in decided
        if (name := longer.get(candidate.first)) is None
        or name.last - name.first <= candidate.last - candidate.first
    )


def drop_overlapping(
    candidates: Sequence[Candidate], decided: Sequence[Candidate]
) -> list[Candidate]:
    """Return the candidates that share no word with those decided."""
    words = {number for one in decided for number in range(one.first, one.last + 1)}
    return [
        candidate
        for candidate in candidates
        if words.isdisjoint(range(candidate.first, candidate.last + 1))
    ]


def find_form(candidates: Sequence[Candidate], decided: Candidate, actor: ActorId) -> MentionForm:
    """Return what the decided words are for their actor anyway: a nisba stays one."""
    for candidate in candidates:
        if candidate.first == decided.first and candidate.last == decided.last:
            for sense in candidate.senses:
                if sense.actor == actor:
                    return sense.form
    return MentionForm.ALIAS
