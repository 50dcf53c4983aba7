r"""Where words and sentences begin and end, in Arabic and Latin.

Python's `\w` leaves out harakat and so cuts vocalised words in pieces, and `\b` knows nothing of
marks: neither is used. A word is a letter or digit and the letters, digits, marks, tatweels and
invisible characters that follow it; a change between Arabic and another script ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PRIVATE_USE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Characters that have no meaning of their own: rendering uses them for marks, so no text may."""

# What is no letter, digit or mark: the separators, by block. Everything else counts as a letter,
# so that scripts which this table does not know still make words.
_SEPARATORS: Final = (
    r"\x00-/:-@\[-`{-\xa9\xab-\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7"
    r"\u02c2-\u02c5\u02d2-\u02df\u037e\u0387\u055a-\u055f\u0589-\u058a\u05be\u05c0\u05c3\u05c6"
    r"\u05f3\u05f4\u0700-\u070d"
    r"\u0600-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe"
    r"\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2065\u207a-\u207e\u208a-\u208e\u20a0-\u20cf"
    r"\u2100-\u2101\u2103-\u2106\u2108-\u2109\u2114\u2116-\u2118\u211e-\u2123\u2190-\u245f"
    r"\u249c-\u24e9\u2500-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ud800-\uf8ff"
    r"\ufd3e\ufd3f\ufdfc-\ufdff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40"
    r"\uff5b-\uff65\uffe0-\uffff"
    r"\U0001f000-\U0001faff\U000e0000-\U0010ffff"
)
_MARKS: Final = (
    r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    r"\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_INVISIBLE: Final = (
    r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
_ARABIC: Final = (
    r"\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff"
    r"\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufd3d\ufd40-\ufdfb\ufe70-\ufefc"
)
_DIGITS: Final = r"0-9\u0660-\u0669\u06f0-\u06f9"

WORD: Final = re.compile(
    rf"[{_ARABIC}][{_ARABIC}{_DIGITS}{_MARKS}]*(?:[{_INVISIBLE}]+[{_ARABIC}{_DIGITS}{_MARKS}]+)*"
    rf"|[^{_SEPARATORS}{_MARKS}{_INVISIBLE}{_ARABIC}][^{_SEPARATORS}{_INVISIBLE}{_ARABIC}]*"
    rf"(?:[{_INVISIBLE}]+[^{_SEPARATORS}{_INVISIBLE}{_ARABIC}]+)*"
)
"""One word; what lies between two matches is punctuation, space or nothing."""
_PLAIN_GAP: Final = re.compile(rf"(?:[^\S\n]|[{_INVISIBLE}])*(?:\n(?:[^\S\n]|[{_INVISIBLE}])*)?\Z")
_SENTENCE_END: Final = re.compile(
    r"(?<!\d)[.]+(?=[\s»\"”)\]]|\Z)|[!?\u061f\u06d4\u2026]+|\n[^\S\n]*(?:\n|\Z)|\ufffc"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands."""

    text: str
    """As written, with its marks."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    return tuple(iter_words(text))


def iter_words(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order."""
    for match in WORD.finditer(text):
        yield Word(match.group(), match.start(), match.end())


def count_words(text: str) -> int:
    """Return how many words `text` has."""
    return sum(1 for _ in WORD.finditer(text))


def is_plain_gap(gap: str) -> bool:
    """Return whether what lies between two words is only space: at most one line end, no mark.

    A barrier is any punctuation, a blank line or U+FFFC OBJECT REPLACEMENT CHARACTER.
    """
    return gap == " " or _PLAIN_GAP.match(gap) is not None


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the sentences of `text`, in order, without outer space.

    A sentence ends after «.», «!», «؟», «۔» or «…», at a blank line and at U+FFFC OBJECT
    REPLACEMENT CHARACTER; a full stop inside a number does not end it.
    """
    borders = [match.end() for match in _SENTENCE_END.finditer(text)]
    ranges: list[tuple[int, int]] = []
    start = 0
    for border in [*borders, len(text)]:
        piece = text[start:border]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            ranges.append((start + lead, start + len(piece.rstrip())))
        start = border
    return tuple(ranges)
