"""Titles that somebody disputes, wherever words show them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.link.given_names import GIVEN_NAMES
from generator.link.word_lists import fold_words
from generator.model.actor import Actor, ActorKind, Role
from generator.model.dates import Day, PartialDate
from generator.model.ids import ActorId, Span
from generator.model.quotation import Quotation
from generator.model.rendered import DisputedTitle
from generator.render.speech import HONORIFICS
from generator.text.clitics import Reading, find_readings
from generator.text.dates import parse_partial_date
from generator.text.fold import fold_key
from generator.text.words import Word, find_words, is_plain_gap, iter_words

_SHIFTERS: Final = fold_words(
    "نائب نائبة نواب مستشار مستشارة مستشارو مستشاري مساعد مساعدة وكيل وكيلة مرشح مرشحة"
)
"""Words before a title that make another title of it: «نائب رئيس النقابة»."""
_FORMER: Final = fold_words("السابق السابقة الأسبق السابقين المقبل المنتخب المستقيل المقال")
_NO_ADJECTIVES: Final = fold_words("الذي التي الحالي الحالية الماضي الماضية")
_INSIDE: Final = fold_words("في")
_HONORIFICS: Final = frozenset(fold_key(word) for title in HONORIFICS for word in title.split())
_MOST_HONORIFICS: Final = 3
_APPOSED: Final = re.compile(r"[،,(–—-]")
# What may stand between a title and the name it belongs to.
_BESIDE: Final = re.compile("[\\s،,()«»“”\"'\u2013\u2014\u200b-]*")
_LETTERS: Final = range(0x0600, 0x0700)
_UNWRITTEN: Final = (
    r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060-\u2069]*"
)
_PRESENTATION: Final = r"[\ufb50-\ufdff\ufe70-\ufefc]"

NOBODY: Final[Mapping[str, frozenset[ActorId]]] = {}
"""What the linker says of titles where it was not asked."""


@dataclass(frozen=True, slots=True)
class ShownTitle:
    """One place where words show a disputed title."""

    span: Span
    """Half-open range in the text, without joined particles."""
    title: DisputedTitle
    """Whose title it is."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A disputed title as it is compared."""

    title: DisputedTitle
    role: Role
    """Its record, which says when it was held."""
    words: tuple[str, ...]
    """Folded."""
    undisputed: frozenset[str]
    """The actor's other titles, folded: a shortening that is one of them is not disputed."""
    names: tuple[tuple[str, ...], ...]
    """What the actor is called, as folded words."""
    shared: tuple[tuple[Role, frozenset[int]], ...]
    """Titles of other actors with the same first words, and how many words these are."""


class _Keys:
    """The words of a text folded, each when it is asked for: few of them ever are."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._folded: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, number: int) -> str:
        if number not in self._folded:
            self._folded[number] = fold_key(self._words[number].text)
        return self._folded[number]


@dataclass(slots=True)
class _Passage:
    """A text being searched."""

    text: str
    words: tuple[Word, ...]
    keys: _Keys
    held: Mapping[str, frozenset[ActorId]]
    on: Day | None

    def gap(self, before: int) -> str:
        """Return what stands between a word and the next one."""
        return self.text[self.words[before].end : self.words[before + 1].start]

    def is_joined(self, before: int) -> bool:
        """Return whether a word is followed by another with nothing but space between."""
        return 0 <= before < len(self.words) - 1 and is_plain_gap(self.gap(before))

    def is_beside(self, before: int) -> bool:
        """Return whether only space, a comma, a dash, brackets or marks part a word from the next.

        A blank line parts them.
        """
        if not 0 <= before < len(self.words) - 1:
            return False
        gap = self.gap(before)
        return "\n\n" not in gap and _BESIDE.fullmatch(gap) is not None


@dataclass(frozen=True, slots=True)
class _Match:
    """Words that are those of a title."""

    entry: _Entry
    reading: Reading
    first: int
    last: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1


class DisputedTitles:
    """Finds the disputed titles of a site in any text.

    Words that are a disputed title, or shorten it to no fewer than two words of its beginning, are
    shown as that actor's where they stand beside the actor's name. Elsewhere they are, unless a
    neighbour makes them another's («نائب رئيس النقابة», «رئيس النقابة السابق», «رئيس النقابة
    المحبري», another's name beside them), where the linker says that they name the actor, or where
    no other actor has a title with these words: «رئيس الحكومة» may be two men's. Away from a name
    a title is only its holder's of the day: whoever held it before or after is another.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        actors = [actor for actor in actors if actor.merged_into is None]
        self._by_first: dict[str, list[_Entry]] = {}
        self._persons: dict[str, list[tuple[str, ...]]] = {}
        self._pattern: re.Pattern[str] | None = None
        self._beginnings: re.Pattern[str] | None = None
        if not any(role.disputed for actor in actors for role in actor.roles):
            return
        entries = list(_list_entries(actors))
        for entry in entries:
            self._by_first.setdefault(entry.words[0], []).append(entry)
        for actor in actors:
            if actor.kind is ActorKind.PERSON:
                for name in (actor.name, *actor.aliases):
                    words = _keys(name)
                    if words:
                        self._persons.setdefault(words[-1], []).append(words)
                        self._persons.setdefault(words[0], []).append(words)
        loosely = "|".join(sorted({_loosely(entry.words) for entry in entries}))
        self._pattern = re.compile(f"{loosely}|{_PRESENTATION}")
        # Of overlapping beginnings each is wanted.
        self._beginnings = re.compile(f"(?={loosely})")

    def __bool__(self) -> bool:
        """Return whether any title is disputed: most sites have none."""
        return self._pattern is not None

    def find(
        self,
        text: str,
        held: Mapping[str, frozenset[ActorId]] = NOBODY,
        *,
        on: Day | None,
    ) -> tuple[ShownTitle, ...]:
        """Return where a text shows a disputed title, in order, the longest of each place.

        `held` tells whom the linker found a title to name, by its folded words; `on` is the day
        of the text, None for a text that might be of any.
        """
        if self._pattern is None or not self._pattern.search(text):
            return ()
        words = find_words(text)
        passage = _Passage(text, words, _Keys(words), held, on)
        shown: list[ShownTitle] = []
        position = 0
        for number in self._list_beginnings(text, words):
            if number < position or (match := self._match(passage, number)) is None:
                continue
            position = match.last + 1
            start = _skip_letters(words[match.first], match.reading.length)
            shown.append(ShownTitle(Span(start, words[match.last].end), match.entry.title))
        return tuple(shown)

    def _list_beginnings(self, text: str, words: Sequence[Word]) -> Iterable[int]:
        """Return the words at which a title may begin: all of them where letters are ligatures."""
        if self._beginnings is None or re.search(_PRESENTATION, text):
            return range(len(words))
        starts = [word.start for word in words]
        found = (bisect_right(starts, hit.start()) - 1 for hit in self._beginnings.finditer(text))
        return sorted({number for number in found if number >= 0})

    def _match(self, passage: _Passage, number: int) -> _Match | None:
        matches = [
            _Match(entry, reading, number, number + count - 1)
            for reading in find_readings(passage.keys[number])
            for entry in self._by_first.get(reading.rest, ())
            if (count := _count_words(passage, number, entry.words))
        ]
        matches.sort(key=lambda match: -match.count)
        return next((match for match in matches if self._is_theirs(passage, match)), None)

    def _is_theirs(self, passage: _Passage, match: _Match) -> bool:
        entry = match.entry
        phrase = " ".join(entry.words[: match.count])
        is_whole = match.count == len(entry.words)
        if not is_whole and (match.count < 2 or phrase in entry.undisputed):
            return False
        if _stands_beside(passage, match, entry.names):
            return True
        if match.count < 2 or not _holds(entry.role, passage.on) or _is_shifted(passage, match):
            return False
        if _is_continued(passage, match, is_whole) or self._is_anothers(passage, match):
            return False
        if phrase in passage.held:
            return entry.title.actor in passage.held[phrase]
        return not any(
            match.count in counts for role, counts in entry.shared if _holds(role, passage.on)
        )

    def _is_anothers(self, passage: _Passage, match: _Match) -> bool:
        """Return whether another person's name stands beside a title, a listed given name too."""
        after = _skip_honorifics(passage, match.last)
        if after is not None:
            key = passage.keys[after]
            if key in GIVEN_NAMES or any(
                _reads(passage, after, name) for name in self._persons.get(key, ())
            ):
                return True
        before = match.first - 1
        if not passage.is_beside(before) or not _APPOSED.search(passage.gap(before)):
            return False
        return (
            passage.keys[before] in GIVEN_NAMES
            or (passage.is_joined(before - 1) and passage.keys[before - 1] in GIVEN_NAMES)
            or any(
                _reads(passage, before - len(name) + 1, name)
                for name in self._persons.get(passage.keys[before], ())
            )
        )


def day_said(quotation: Quotation) -> Day | None:
    """Return the first day on which words may have been said, or None where no date tells it."""
    day = parse_partial_date(quotation.said)
    return PartialDate(*day).first_day() if day is not None else None


def _list_entries(actors: Sequence[Actor]) -> Iterable[_Entry]:
    titles = [(actor.id, role, _keys(role.title)) for actor in actors for role in actor.roles]
    for actor in actors:
        names = (actor.name, *actor.aliases, *actor.ambiguous, *(s.form for s in actor.short))
        for role in actor.roles:
            words = _keys(role.title)
            if role.disputed is None or not words:
                continue
            yield _Entry(
                DisputedTitle(actor.id, role.title),
                role,
                words,
                frozenset(" ".join(_keys(one.title)) for one in actor.roles if not one.disputed),
                tuple(key for name in names if (key := _keys(name))),
                tuple(
                    (other, shared)
                    for holder, other, others in titles
                    if holder != actor.id and (shared := _find_shared(words, others))
                ),
            )


def _holds(role: Role, on: Day | None) -> bool:
    return on is None or role.is_held(on)


def _find_shared(words: tuple[str, ...], other: tuple[str, ...]) -> frozenset[int]:
    """Return the lengths of a title's beginnings that another has, unless they are shifted."""
    shared: set[int] = set()
    for start, word in enumerate(other):
        if word != words[0] or (start and other[start - 1] in _SHIFTERS):
            continue
        pairs = zip(words, other[start:], strict=False)
        same = next(
            (number for number, (left, right) in enumerate(pairs) if left != right),
            min(len(words), len(other) - start),
        )
        shared.update(range(1, same + 1))
    return frozenset(shared)


def _count_words(passage: _Passage, number: int, title: Sequence[str]) -> int:
    """Return how many words from here on are a title's, the first one already read as such."""
    count = 1
    while (
        count < len(title)
        and passage.is_joined(number + count - 1)
        and passage.keys[number + count] == title[count]
    ):
        count += 1
    return count


def _stands_beside(passage: _Passage, match: _Match, names: Sequence[tuple[str, ...]]) -> bool:
    """Return whether one of the names follows a title or stands right before it."""
    after = _skip_honorifics(passage, match.last)
    if after is not None and any(_reads(passage, after, name) for name in names):
        return True
    before = match.first - 1
    if match.reading.particles or not passage.is_beside(before):
        return False
    return any(_reads(passage, before - len(name) + 1, name) for name in names)


def _skip_honorifics(passage: _Passage, last: int) -> int | None:
    """Return the word beside a title's end, past «المشير» and its like; None where none is."""
    for _ in range(_MOST_HONORIFICS + 1):
        if not passage.is_beside(last):
            return None
        last += 1
        if passage.keys[last] not in _HONORIFICS:
            return last
    return None


def _reads(passage: _Passage, first: int, name: Sequence[str]) -> bool:
    """Return whether a name stands here; a particle may be joined to its first word."""
    if first < 0 or first + len(name) > len(passage.keys):
        return False
    rest = [passage.keys[number] for number in range(first + 1, first + len(name))]
    readings = (reading.rest for reading in find_readings(passage.keys[first]))
    return (
        rest == list(name[1:])
        and name[0] in readings
        and all(passage.is_joined(number) for number in range(first, first + len(name) - 1))
    )


def _is_shifted(passage: _Passage, match: _Match) -> bool:
    """Return whether the word before makes another title, or the one after another time."""
    if passage.is_joined(match.last) and passage.keys[match.last + 1] in _FORMER:
        return True
    before = match.first - 1
    return (
        not match.reading.particles
        and passage.is_joined(before)
        and any(one.rest in _SHIFTERS for one in find_readings(passage.keys[before]))
    )


def _is_continued(passage: _Passage, match: _Match, is_whole: bool) -> bool:
    """Return whether the next word goes on with another title: «وزير الورق المحبري».

    After a title that is shortened, any definite word does: «القائد الأعلى للشرطة».
    """
    if not passage.is_joined(match.last):
        return False
    key = passage.keys[match.last + 1]
    if key in _NO_ADJECTIVES:
        return False
    if is_whole:
        return key.startswith("ال") and key.endswith(("ي", "يه"))
    return key.startswith(("ال", "لل")) or key in _INSIDE


def _skip_letters(word: Word, number: int) -> int:
    """Return where a word goes on after its first letters, their marks included."""
    offset = 0
    while number and offset < len(word.text):
        offset += 1
        if offset == len(word.text) or fold_key(word.text[offset]):
            number -= 1
    return word.start + offset


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for word in iter_words(text) if (key := fold_key(word.text)))


def _loosely(words: Sequence[str]) -> str:
    """Return a pattern for the first two words of a title in any spelling, and more besides.

    It only rules texts out, as fast as can be; after ل an article's alef is not written.
    """
    first = words[0].removeprefix("ا") if words[0].startswith("ال") else words[0]
    spelled = [_spell_loosely(word) for word in (first, *words[1:2])]
    return r"\W+".join(spelled)


def _spell_loosely(word: str) -> str:
    return _UNWRITTEN.join(f"[{_spellings().get(letter, '')}{letter}]" for letter in word)


@cache
def _spellings() -> dict[str, str]:
    """Return for each folded letter the letters that fold to it."""
    spellings: dict[str, str] = {}
    for code in _LETTERS:
        letter = chr(code)
        folded = fold_key(letter)
        if len(folded) == 1 and folded != letter and letter.isalpha():
            spellings[folded] = spellings.get(folded, "") + letter
    return spellings
