"""An article's words with their neighbours, and the places where a known form may stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.link.forms import Node, Readings, Sense, Strength
from generator.link.gazetteer import Gazetteer
from generator.link.hard_words import read_word
from generator.link.spellings import find_key
from generator.link.surroundings import TITLES
from generator.model.ids import ActorId
from generator.text.fold import fold
from generator.text.words import WORD, is_plain_gap

_QUOTE_LINE: Final = re.compile(r"[^\S\n]*\n[^\S\n]*(?:>[^\S\n]*)+\Z")
_BLOCK_BORDER: Final = re.compile(r"\n[^\S\n>]*(?:>[^\S\n]*)*\n|\ufffc|\n[^\S\n]*(?:[#|]|[-*+] )")
_DOTLESS: Final = re.compile(r"(?<!\w)[وف]?(?:فى|الذى|التى)(?!\w)")
_DASHES: Final = frozenset(("-", "\u2010", "\u2011", "\u2013", "\u2014", "/"))
_COMPARABLE_MARKS: Final = re.compile("[\u064b-\u0652\u0670]+")


class Candidate(NamedTuple):
    """Words that are a known form, before any rule was asked."""

    first: int
    """Number of its first word in the passage."""
    last: int
    """Number of its last word."""
    particles: str
    """Folded particles joined to its first word: «ول»."""
    start: int
    """Offset in the source of its first letter after the particles."""
    end: int
    """Offset after its last letter and marks."""
    head: str
    """Its first word, folded, without particles."""
    senses: tuple[Sense, ...]
    """Whom it may name."""

    def having(self, *strengths: Strength) -> tuple[Sense, ...]:
        """Return the senses of these strengths."""
        return tuple([sense for sense in self.senses if sense.strength in strengths])

    def actors(self, *strengths: Strength) -> tuple[ActorId, ...]:
        """Return whom it may name by these strengths, each once, in order of ids."""
        found = {sense.actor for sense in self.senses if sense.strength in strengths}
        return tuple(sorted(found)) if len(found) > 1 else tuple(found)


class Passage:
    """The words of a text, by number from 0, and what lies between them."""

    __slots__ = (
        "_beginnings",
        "_borders",
        "_ends",
        "_is_dotless",
        "_name_ends",
        "_starts",
        "gazetteer",
        "raw",
        "text",
    )

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self.text: Final = text
        """The source, same offsets."""
        self.gazetteer: Final = gazetteer
        """What can be named."""
        matches = list(WORD.finditer(text))
        self._starts: Final = list(map(re.Match.start, matches))
        self._ends: Final = list(map(re.Match.end, matches))
        self.raw: Final[list[str]] = list(map(re.Match.group, matches))
        """The words as written."""
        self._beginnings: Final = gazetteer.find_beginnings(self.raw)
        self._borders: list[int] | None = None
        self._is_dotless: bool | None = None
        self._name_ends: frozenset[int] | None = None

    def start(self, number: int) -> int:
        """Return the offset of a word."""
        return self._starts[number]

    def end(self, number: int) -> int:
        """Return the offset after a word."""
        return self._ends[number]

    def word(self, number: int) -> str:
        """Return a word, folded."""
        return self.gazetteer.fold(self.raw[number])

    def gap(self, number: int) -> str:
        """Return what lies between a word and the next."""
        return self.text[self._ends[number] : self._starts[number + 1]]

    def is_joined(self, number: int) -> bool:
        """Return whether only space lies between a word and the next, so that a name may cross."""
        if not 0 <= number < len(self.raw) - 1:
            return False
        gap = self.text[self._ends[number] : self._starts[number + 1]]
        if gap in (" ", "_") or is_plain_gap(gap):
            return True  # «#صدام_حفتر» is one name
        # The next line of the same blockquote.
        if _QUOTE_LINE.match(gap) is None:
            return False
        line = self.text.rfind("\n", 0, self.end(number)) + 1
        return self.text[line : self.end(number)].lstrip().startswith(">")

    def is_comma(self, number: int) -> bool:
        """Return whether a comma, and nothing else, parts a word from the next."""
        return 0 <= number < len(self.raw) - 1 and self.gap(number).strip() in ("،", ",")

    def is_dash(self, number: int) -> bool:
        """Return whether a dash or slash, and nothing else, parts a word from the next."""
        return 0 <= number < len(self.raw) - 1 and self.gap(number).strip() in _DASHES

    def before(self, number: int) -> str:
        """Return the folded word right before a word with only space between, or ""."""
        return self.word(number - 1) if self.is_joined(number - 1) else ""

    def after(self, number: int) -> str:
        """Return the folded word right after a word with only space between, or ""."""
        return self.word(number + 1) if self.is_joined(number) else ""

    def block(self, number: int) -> int:
        """Return the number of the paragraph, heading or list entry that a word stands in."""
        if self._borders is None:
            self._borders = [match.start() for match in _BLOCK_BORDER.finditer(self.text)]
        return bisect_left(self._borders, self.start(number))

    def is_dotless(self) -> bool:
        """Return whether the text writes ى where others write a final ي: «فى», «الذى»."""
        if self._is_dotless is None:
            self._is_dotless = _DOTLESS.search(self.text) is not None
        return self._is_dotless

    def ends_otherwise(self, number: int, form: str) -> bool:
        """Return whether a word ends in ى and the form it folds like in ي: «المنفى», «المنفي»."""
        return (
            self.raw[number].endswith("\u0649")  # ARABIC LETTER ALEF MAKSURA
            and form.endswith("\u064a")  # ARABIC LETTER YEH
            and not self.is_dotless()
        )

    def ends_name(self, number: int) -> bool:
        """Return whether a word is the last of a full name of several words."""
        if self._name_ends is None:
            self._name_ends = frozenset(
                found.last
                for found in self.find_candidates()
                if found.last > found.first and found.having(Strength.FULL)
            )
        return number in self._name_ends

    def follows(self, candidate: Candidate, heads: frozenset[str]) -> bool:
        """Return whether one of `heads`, its particles on or off, governs a form."""
        if candidate.particles or not self.before(candidate.first):
            return False
        return any(
            rest in heads and len(rest) > 1 for _, _, rest in self.peeled(candidate.first - 1)
        )

    def find_candidates(self) -> list[Candidate]:
        """Return the known forms in text order: the longest at each word, none overlapping."""
        return self.read_heads([(number, b.names) for number, b in self._beginnings if b.names])

    def find_titles(self) -> list[Candidate]:
        """Return the known titles in text order: the longest at each word, none overlapping."""
        return self.read_heads([(number, b.titles) for number, b in self._beginnings if b.titles])

    def find_cues(self) -> Iterator[tuple[int, str]]:
        """Yield the numbers of the words that may begin a cue, and the cue's first word."""
        for number, beginnings in self._beginnings:
            for cue in beginnings.cues:
                yield number, cue

    def read_heads(self, heads: list[tuple[int, Readings]]) -> list[Candidate]:
        """Return the forms that begin at these words: the longest at each, none overlapping.

        Of two that overlap the first stands, unless it cuts the other off: `_is_cut`.
        """
        found: list[Candidate] = []
        free = 0
        for number, ways in heads:
            candidate = self._read_longest(number, ways)
            if candidate is None:
                continue
            if number < free:
                if not _is_cut(found[-1], candidate):
                    continue
                found.pop()
            found.append(candidate)
            free = candidate.last + 1
        return found

    def read_word(self, number: int) -> list[Candidate]:
        """Return the known forms of one word that a word may be, particles on and off."""
        return [
            Candidate(
                number,
                number,
                particles,
                self.offset_in_word(number, length),
                self.end(number),
                rest,
                node.senses,
            )
            for length, particles, rest, node in self.gazetteer.readings(self.raw[number])
            if node.senses
        ]

    def offset_in_word(self, number: int, length: int) -> int:
        """Return the source offset of a word after its first `length` folded letters."""
        if length == 0:
            return self.start(number)
        raw = self.raw[number]
        if len(raw) == len(self.word(number)):
            return self.start(number) + length
        return self.start(number) + fold(raw).starts[length]

    def peeled(self, number: int) -> Iterator[tuple[int, str, str]]:
        """Yield the readings of a word as (letters of particles, particles, folded rest)."""
        for reading in read_word(self.word(number)):
            yield reading.length, reading.particles, reading.rest

    def key(self, candidate: Candidate) -> str:
        """Return a candidate's folded words without particles, the same for all spellings."""
        rest = range(candidate.first + 1, candidate.last + 1)
        return " ".join(find_key((candidate.head, *(self.word(number) for number in rest))))

    def marks(self, candidate: Candidate) -> bool:
        """Return whether a candidate is written with vowels."""
        return _COMPARABLE_MARKS.search(self.text, candidate.start, candidate.end) is not None

    def _read_longest(self, number: int, ways: Readings) -> Candidate | None:
        """Return the longest known form that begins at a word; of equals the one less peeled."""
        best: tuple[int, int, str, str, Node] | None = None
        for length, particles, rest, node in ways:
            last, end_node = self._walk(number, node)
            if end_node is not None and (best is None or last > best[0]):
                best = (last, length, particles, rest, end_node)
        if best is None:
            return None
        last, length, particles, rest, end_node = best
        start = self.offset_in_word(number, length)
        return Candidate(number, last, particles, start, self.end(last), rest, end_node.senses)

    def _walk(self, number: int, node: Node) -> tuple[int, Node | None]:
        """Return the last word of the longest form below a node, and its node or None."""
        best: tuple[int, Node | None] = (number, node if node.senses else None)
        current: Node | None = node
        while current is not None and current.children and number + 1 < len(self.raw):
            if not self.is_joined(number):
                current = current.children.get(self.gap(number).strip())
                if current is None:
                    break
            number += 1
            current = current.children.get(self.word(number))
            if current is not None and current.senses:
                best = (number, current)
        return best


def _is_cut(left: Candidate, right: Candidate) -> bool:
    """Return whether a form takes its first words from a name that is more than it.

    In «الملك سلطان بن جابر» the alias «الملك سلطان» ends within the name «سلطان بن جابر». Of equal
    length the name stands whose words before it are only its title.
    """
    if right.last <= left.last or not right.having(Strength.FULL):
        return False
    longer = (right.last - right.first) - (left.last - left.first)
    return longer > 0 or (longer == 0 and right.first == left.first + 1 and left.head in TITLES)
