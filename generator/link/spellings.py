"""Spellings of one name: «أبو بكر» and «أبي بكر», «ابن» and «بن», «عبد الله» and «عبدالله».

Each spelling stands in the tree of forms, and the first of them is the key that all share. Words
are folded. Source: the five nouns of Arabic grammar that bend by a long vowel (أبو، أخو، حمو، فو،
ذو), of which three stand in names; the rule that «ابن» between two names is written «بن»; and the
habit of some newsrooms to write «عبد» and the name of God after it as one word.
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
_SERVANT: Final = "عبد"
_ARTICLE: Final = "ال"
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


def is_joined_servant(word: str) -> bool:
    """Return whether a word is «عبد» and the name after it in one: «عبدالواسع»."""
    return word != _SERVANT and _read_servant((word,)) != ""


def _read_pieces(edges: Edges) -> list[tuple[Edges, ...]]:
    """Return for each piece of a form, one word or two, its spellings, the key's first."""
    pieces: list[tuple[Edges, ...]] = []
    number = 0
    while number < len(edges):
        name = _read_servant(edges[number : number + 2])
        if name:
            pieces.append(((_SERVANT, name), (_SERVANT + name,)))
            number += 1 if edges[number] != _SERVANT else 2
        else:
            pieces.append(_spell(edges, number))
            number += 1
    return pieces


def _read_servant(edges: Edges) -> str:
    """Return the name after «عبد» with its article, whether joined to it or apart, or ""."""
    word, after = (*edges, "")[:2]
    name = after if word == _SERVANT else word.removeprefix(_SERVANT)
    is_name = name != word and name.startswith(_ARTICLE) and len(name) > len(_ARTICLE) + 1
    return name if is_name else ""


def _spell(edges: Edges, number: int) -> tuple[Edges, ...]:
    word = edges[number]
    if number + 1 < len(edges):
        if word in _BENT:
            return _BENT[word]
        if number and (word,) in _SON:
            return _SON
    return ((word,),)
