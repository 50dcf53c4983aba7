"""Spellings of one name: «أبو بكر» and «أبي بكر», «ابن» and «بن», «عبد الله» and «عبدالله».

Each spelling stands in the tree of forms, and the first of them is the key that all share. Words
are folded. Source: the five nouns of Arabic grammar that bend by a long vowel (أبو، أخو، حمو، فو،
ذو), of which three stand in names; the rule that «ابن» between two names is written «بن»; the habit
of some newsrooms to write compound names as one word («عبدالله»، «سعدالدين»، «أبوبكر»); and names
that some countries write with a vowel's letter and others without («الرحمان»، «داوود»).
"""

from __future__ import annotations

from itertools import product
from typing import Final

from generator.link.given_names import COMPOUND_HEADS
from generator.text.clitics import ARTICLE

Edges = tuple[str, ...]
"""A form's folded words, and the marks between them."""

_BENDING: Final = (("ابو", "ابي", "ابا"), ("اخو", "اخي", "اخا"), ("ذو", "ذي", "ذا"))
"""Words that take another letter in each case: nominative, genitive, accusative."""
_KUNYA: Final = frozenset(_BENDING[0])
_BENT: Final = {word: tuple((case,) for case in cases) for cases in _BENDING for word in cases}
_SON: Final = (("بن",), ("ابن",))
"""Within a name, and where «ابن» keeps its alef: at the beginning of a line or of a name."""
_VARIANTS: Final = {
    word: tuple((other,) for other in group)
    for group in (
        ("داود", "داوود"),
        ("اسحاق", "اسحق"),
        ("اسماعيل", "اسمعيل"),
        ("ياسين", "يس"),
        ("رؤوف", "رءوف", "رؤف"),
        ("الرؤوف", "الرءوف", "الرؤف"),
        ("الرحمن", "الرحمان"),
        ("الاله", "الالاه", "الالة"),
        ("الشؤون", "الشئون"),
        ("المسؤولين", "المسئولين"),
    )
    for word in group
}
"""Ways to write one word, the first of which is the key."""
_SERVANT: Final = "عبد"
_TAILS: Final = ("الدين", "الله", "الاسلام")
"""Second words of compounds that are also written joined to the first: «سعدالدين»."""
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
    head, _ = _split_compound(word)
    return head == _SERVANT


def _read_pieces(edges: Edges) -> list[tuple[Edges, ...]]:
    """Return for each piece of a form, one word or two, its spellings, the key's first."""
    pieces: list[tuple[Edges, ...]] = []
    number = 0
    while number < len(edges):
        head, tail = _read_compound(edges, number)
        if tail:
            pieces.append(_spell_compound(head, tail))
            number += 1 if edges[number] != head else 2
        else:
            pieces.append(_spell(edges, number))
            number += 1
    return pieces


def _read_compound(edges: Edges, number: int) -> tuple[str, str]:
    """Return the two words of a compound name, whether joined or apart, or two empty ones."""
    word = edges[number]
    if number + 1 < len(edges):
        after = edges[number + 1]
        is_compound = (
            (word == _SERVANT and after.startswith(ARTICLE) and len(after) > len(ARTICLE) + 1)
            or (word in COMPOUND_HEADS and after in _TAILS)
            or (word in _KUNYA and after[:1].isalpha() and not after.isascii())
        )
        if is_compound:
            return word, after
    return _split_compound(word)


def _split_compound(word: str) -> tuple[str, str]:
    """Return the two words of a compound name that is written as one, or two empty ones."""
    name = word.removeprefix(_SERVANT)
    if name != word and name.startswith(ARTICLE) and len(name) > len(ARTICLE) + 1:
        return _SERVANT, name
    for tail in _TAILS:
        head = word.removesuffix(tail)
        if head != word and head in COMPOUND_HEADS:
            return head, tail
    return "", ""


def _spell_compound(head: str, tail: str) -> tuple[Edges, ...]:
    """Return the spellings of a compound, apart in every case and joined, the key's first."""
    tails = [variant for (variant,) in _VARIANTS.get(tail, ((tail,),))]
    heads = [case for (case,) in _BENT.get(head, ((head,),))]
    apart = tuple((one, other) for other in tails for one in heads)
    return apart + tuple((heads[0] + other,) for other in tails)


def _spell(edges: Edges, number: int) -> tuple[Edges, ...]:
    word = edges[number]
    if number + 1 < len(edges):
        if word in _BENT:
            return _BENT[word]
        if number and (word,) in _SON:
            return _SON
    return _VARIANTS.get(word, ((word,),))
