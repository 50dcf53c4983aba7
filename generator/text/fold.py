"""One folding of Arabic text for names and for search, with a map back to the source.

The rules are those of `docs/` and of `tests/vectors/fold.json`, which holds the browser's version
to the same result. Order: invisible characters go, NFC, the table below, NFC again.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, Literal

Purpose = Literal["names", "search"]
"""What the folded text is compared for; they differ in the letters that carry a hamza."""

TATWEEL: Final = "\u0640"
"""ARABIC TATWEEL, the stretching stroke."""

# Ranges are inclusive.
_MARKS: Final = (
    (0x0610, 0x061A),  # honorifics and small high letters
    (0x064B, 0x065F),  # FATHATAN .. WAVY HAMZA BELOW: the harakat
    (0x0670, 0x0670),  # SUPERSCRIPT ALEF
    (0x06D6, 0x06DC),  # small high ligatures and marks of the Quran
    (0x06DF, 0x06E8),  # small high marks of the Quran, SMALL WAW and SMALL YEH among them
    (0x06EA, 0x06ED),  # low marks of the Quran
    (0x0898, 0x089F),  # marks of the Quran, Unicode 14
    (0x08CA, 0x08E1),  # marks of the Quran, Unicode 14 and 9
    (0x08E3, 0x08FF),  # tone and Quran marks
)
_INVISIBLE: Final = (
    (0x00AD, 0x00AD),  # SOFT HYPHEN
    (0x034F, 0x034F),  # COMBINING GRAPHEME JOINER
    (0x061C, 0x061C),  # ARABIC LETTER MARK
    (0x0640, 0x0640),  # ARABIC TATWEEL
    (0x180E, 0x180E),  # MONGOLIAN VOWEL SEPARATOR
    (0x200B, 0x200F),  # ZERO WIDTH SPACE .. RIGHT-TO-LEFT MARK
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x2064),  # WORD JOINER .. INVISIBLE PLUS
    (0x2066, 0x206F),  # bidi isolates and deprecated format characters
    (0xFE00, 0xFE0F),  # VARIATION SELECTORS
    (0xFEFF, 0xFEFF),  # ZERO WIDTH NO-BREAK SPACE
)
_LETTERS: Final = {
    "\u0622": "\u0627",  # ALEF WITH MADDA ABOVE -> ALEF
    "\u0623": "\u0627",  # ALEF WITH HAMZA ABOVE -> ALEF
    "\u0625": "\u0627",  # ALEF WITH HAMZA BELOW -> ALEF
    "\u0671": "\u0627",  # ALEF WASLA -> ALEF
    "\u0672": "\u0627",  # ALEF WITH WAVY HAMZA ABOVE -> ALEF
    "\u0673": "\u0627",  # ALEF WITH WAVY HAMZA BELOW -> ALEF
    "\u0675": "\u0627",  # HIGH HAMZA ALEF -> ALEF
    "\u0649": "\u064a",  # ALEF MAKSURA -> YEH
    "\u06cc": "\u064a",  # FARSI YEH -> YEH
    "\u06d2": "\u064a",  # YEH BARREE -> YEH
    "\u06d0": "\u064a",  # E -> YEH
    "\u0678": "\u0626",  # HIGH HAMZA YEH -> YEH WITH HAMZA ABOVE
    "\u06d3": "\u0626",  # YEH BARREE WITH HAMZA ABOVE -> YEH WITH HAMZA ABOVE
    "\u0629": "\u0647",  # TEH MARBUTA -> HEH
    "\u06be": "\u0647",  # HEH DOACHASHMEE -> HEH
    "\u06c0": "\u0647",  # HEH WITH YEH ABOVE -> HEH
    "\u06c1": "\u0647",  # HEH GOAL -> HEH
    "\u06c2": "\u0647",  # HEH GOAL WITH HAMZA ABOVE -> HEH
    "\u06c3": "\u0647",  # TEH MARBUTA GOAL -> HEH
    "\u06d5": "\u0647",  # AE -> HEH
    "\u06a9": "\u0643",  # KEHEH -> KAF
    "\u06aa": "\u0643",  # SWASH KAF -> KAF
    "\u0676": "\u0624",  # HIGH HAMZA WAW -> WAW WITH HAMZA ABOVE
}
_HAMZA_CARRIERS: Final = {
    "\u0624": "\u0648",  # WAW WITH HAMZA ABOVE -> WAW
    "\u0626": "\u064a",  # YEH WITH HAMZA ABOVE -> YEH
}
_DIGITS: Final = (0x0660, 0x06F0)  # ARABIC-INDIC DIGIT ZERO, EXTENDED ARABIC-INDIC DIGIT ZERO
_PRESENTATION_FORMS: Final = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_LATIN: Final = ((0x0041, 0x024F), (0x1E00, 0x1EFF))
# Starters that NFC may join to the letter before them: Hangul vowels and final consonants.
_JOINING_JAMO: Final = (0x1160, 0x11FF)


def _each(ranges: tuple[tuple[int, int], ...]) -> list[int]:
    return [code for first, last in ranges for code in range(first, last + 1)]


def _build_table(*, hamza_carriers: bool) -> dict[int, str]:
    table = dict.fromkeys(_each(_MARKS) + _each(_INVISIBLE), "")
    table |= {ord(letter): folded for letter, folded in _LETTERS.items()}
    if hamza_carriers:
        table |= {ord(letter): folded for letter, folded in _HAMZA_CARRIERS.items()}
        table[0x0678] = table[0x06D3] = "\u064a"  # YEH
        table[0x0676] = "\u0648"  # WAW
    for zero in _DIGITS:
        table |= {zero + value: str(value) for value in range(10)}
    for code in _each(_LATIN):
        lower = chr(code).lower()
        if len(lower) == 1 and lower != chr(code):
            table[code] = lower
    for code in _each(_PRESENTATION_FORMS):
        expanded = unicodedata.normalize("NFKC", chr(code))
        if expanded != chr(code):
            # A mark shown alone decomposes to a space and the mark: the space is no text.
            table[code] = expanded.lstrip(" ").translate(table)
    return table


_TABLES: Final[dict[Purpose, dict[int, str]]] = {
    "names": _build_table(hamza_carriers=False),
    "search": _build_table(hamza_carriers=True),
}
_SHOWN_MARKS: Final = frozenset(
    code
    for code in _each(_PRESENTATION_FORMS)
    if unicodedata.category(unicodedata.normalize("NFKC", chr(code))[-1]).startswith("M")
)
"""Presentation forms of marks: they belong to the letter before them, as the marks do."""
_DROP_INVISIBLE: Final = dict.fromkeys(_each(_INVISIBLE), "")
_COMMON: Final = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Words of nothing but the letters of standard Arabic, which no normalisation touches."""
_COMMON_TABLE: Final = {
    code: _TABLES["names"].get(code, code)
    for code in (*range(0x0621, 0x063B), *range(0x0641, 0x064B))
}
_DIGIT_TABLE: Final = {zero + value: str(value) for zero in _DIGITS for value in range(10)}
MARKS: Final = frozenset(chr(code) for code in _each(_MARKS))
"""Harakat and Quranic marks: what is written on a letter and is not one."""
INVISIBLE: Final = frozenset(chr(code) for code in _each(_INVISIBLE))
"""Characters that show nothing and part nothing: bidi controls, joiners, tatweel."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters came from."""

    text: str
    """The folded text; may be shorter or longer than the source."""
    starts: tuple[int, ...]
    """For each folded character, offset in the source of the first character it came from."""
    ends: tuple[int, ...]
    """For each folded character, offset in the source after its letter and marks."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source's half-open range for `text[start:end]`, last letter's marks included.

        An empty range gives an empty one. A part of an expanded character gives all of it.
        """
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self._source_end()
            return (at, at)
        return (self.starts[start], self.ends[end - 1])

    def folded_offset(self, source: int) -> int:
        """Return the offset in `text` of the first character from `source` on."""
        return bisect_left(self.starts, source)

    def _source_end(self) -> int:
        return self.ends[-1] if self.ends else 0


def fold_key(word: str, for_: Purpose = "names") -> str:
    """Return `fold(word, for_).text` without the map: the quick form, for keys.

    Folding twice changes nothing.
    """
    if word.isascii():
        return word.lower()
    if for_ == "names" and _COMMON.fullmatch(word):
        return word.translate(_COMMON_TABLE)
    plain = unicodedata.normalize("NFC", word.translate(_DROP_INVISIBLE))
    return unicodedata.normalize("NFC", plain.translate(_TABLES[for_]))


def fold(text: str, for_: Purpose = "names") -> Folded:
    """Return `text` folded, with a map to the source.

    Harakat, tatweel, Quranic marks, bidi controls and zero-width characters go; آأإٱ become ا, ى
    becomes ي, ة becomes ه, Persian and Urdu letter shapes become Arabic ones, presentation forms
    are expanded, digits become ASCII, Latin becomes lower case. `search` also makes ؤ into و
    and ئ into ي.
    """
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = fold_key(text[start:end], for_)
        if piece:
            last = end
            while last > start + 1 and text[last - 1] in INVISIBLE and text[last - 1] != TATWEEL:
                last -= 1
            folded.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([last] * len(piece))
    return Folded("".join(folded), tuple(starts), tuple(ends))


def fold_digits(text: str) -> str:
    """Return `text` with Arabic-Indic and Persian digits as ASCII ones, of the same length."""
    return text.translate(_DIGIT_TABLE)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Return ranges of a letter and what belongs to it, so that NFC never joins two of them."""
    clusters: list[tuple[int, int]] = []
    start = 0
    for offset, character in enumerate(text):
        # A mark before the first letter is a cluster of its own, and folds to nothing or itself.
        if offset > start and not _continues(character):
            clusters.append((start, offset))
            start = offset
    if start < len(text):
        clusters.append((start, len(text)))
    return clusters


def _continues(character: str) -> bool:
    if character < "\u0300":
        return character == "\u00ad"
    if character in INVISIBLE or character in MARKS:
        return True
    code = ord(character)
    if _JOINING_JAMO[0] <= code <= _JOINING_JAMO[1] or code in _SHOWN_MARKS:
        return True
    return unicodedata.category(character).startswith("M")
