"""Spellings of one name: «أبو بكر» bends by case to «أبي بكر» and «أبا بكر», «ابن» loses its alef.

Each spelling stands in the tree of forms, and the first of them is the key that all share. Words
are folded. Source: the five nouns of Arabic grammar that bend by a long vowel (أبو، أخو، حمو، فو،
ذو), of which three stand in names, and the rule that «ابن» between two names is written «بن».
"""

from __future__ import annotations

from itertools import product
from typing import Final

Edges = tuple[str, ...]
"""A form's folded words, and the marks between them."""

_BENDING: Final = (("ابو", "ابي", "ابا"), ("اخو", "اخي", "اخا"), ("ذو", "ذي", "ذا"))
"""Words that take another letter in each case: nominative, genitive, accusative."""
_BENT: Final = {word: tuple((case,) for case in cases) for cases in _BENDING for word in cases}
_SON: Final = (("بن",), ("ابن",))
"""Within a name, and where «ابن» keeps its alef: at the beginning of a line or of a name."""
_MOST: Final = 32
"""Spellings of one form, lest a long one have thousands."""


def list_spellings(edges: Edges) -> tuple[Edges, ...]:
    """Return every spelling of a form; the first is the same whichever is given."""
    ways: list[tuple[Edges, ...]] = []
    count = 1
    for way in _read_pieces(edges):
        count *= len(way)
        ways.append(way if count <= _MOST else way[:1])
    return tuple(sum(pieces, ()) for pieces in product(*ways))


def find_key(edges: Edges) -> Edges:
    """Return the spelling that stands for all of them: the nominative, «بن» within a name."""
    return sum((way[0] for way in _read_pieces(edges)), ())


def _read_pieces(edges: Edges) -> list[tuple[Edges, ...]]:
    """Return for each piece of a form its spellings, the key's first."""
    return [_spell(edges, number) for number in range(len(edges))]


def _spell(edges: Edges, number: int) -> tuple[Edges, ...]:
    word = edges[number]
    if number + 1 < len(edges):
        if word in _BENT:
            return _BENT[word]
        if number and (word,) in _SON:
            return _SON
    return ((word,),)
