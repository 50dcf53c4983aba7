"""Written vowels, where they tell apart names that share their letters: «عُمان» and «عمّان»."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.link.forms import Sense
from generator.text.fold import INVISIBLE, MARKS, fold_key

_SUKUN: Final = "\u0652"  # ARABIC SUKUN
_VOWELS: Final = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650")  # FATHATAN .. KASRA


def choose_by_vowels(surface: str, senses: Iterable[Sense]) -> tuple[Sense, ...]:
    """Return the senses that the vowels written in `surface` agree with best.

    A sense whose own spelling carries another vowel on the same letter is out; of the others those
    that share most written marks are kept. Without marks in `surface` all are kept.
    """
    marks = _read_marks(surface)
    everyone = tuple(senses)
    if not any(marks):
        return everyone
    agreeing: list[tuple[int, Sense]] = []
    for sense in everyone:
        agreement = _compare(marks, _read_marks(_align(sense.written, surface)))
        if agreement is not None:
            agreeing.append((agreement, sense))
    most = max((count for count, _ in agreeing), default=0)
    return tuple(sense for count, sense in agreeing if count == most)


def count_agreeing_marks(surface: str, written: str) -> int:
    """Return how many written marks two spellings share; 0 where they contradict each other."""
    return _compare(_read_marks(surface), _read_marks(_align(written, surface))) or 0


def have_distinct_marks(left: str, right: str) -> bool:
    """Return whether each of two spellings of the same letters has a mark that the other lacks."""
    ours, theirs = _read_marks(left), _read_marks(right)
    pairs = tuple(zip(ours, theirs, strict=False))
    return any(a - b for a, b in pairs) and any(b - a for a, b in pairs)


def _align(written: str, surface: str) -> str:
    """Return `written` without its article where `surface` lost the alef of its own to «ل»."""
    folded, wanted = fold_key(written), fold_key(surface)
    if folded.startswith("ال") and wanted == folded[1:]:
        return written[1:]
    return written


def _read_marks(text: str) -> tuple[frozenset[str], ...]:
    """Return for each letter the marks that stand on it."""
    letters: list[set[str]] = []
    for character in text:
        if character in MARKS:
            if letters:
                letters[-1].add(character)
        elif character not in INVISIBLE:
            letters.append(set())
    return tuple(frozenset(marks - {_SUKUN}) for marks in letters)


def _compare(left: tuple[frozenset[str], ...], right: tuple[frozenset[str], ...]) -> int | None:
    """Return how many marks agree, or None where two vowels on one letter differ."""
    if len(left) != len(right):
        return 0
    agreeing = 0
    # The last letter's vowel is its case ending and says nothing of the name.
    for number, (ours, theirs) in enumerate(zip(left, right, strict=True)):
        last = number == len(left) - 1
        vowels, others = ours & _VOWELS, theirs & _VOWELS
        if vowels and others and vowels != others and not last:
            return None
        agreeing += len((ours & theirs) - (_VOWELS if last else frozenset()))
    return agreeing
