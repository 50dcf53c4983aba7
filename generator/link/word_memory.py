"""What words as written may begin, remembered: most words of an article are met again and again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from generator.link.forms import Node, Readings
from generator.link.hard_words import read_word
from generator.text.clitics import ARTICLE, CONJUNCTIONS, PREPOSITIONS, Reading
from generator.text.fold import fold_key

_PARTICLES: Final = CONJUNCTIONS | PREPOSITIONS
_MOST: Final = 300_000
"""Words remembered before the memory is emptied."""


class Beginnings(NamedTuple):
    """What a word as written may begin, its particles on or off."""

    names: Readings
    """Names, short and ambiguous forms, adjectives."""
    titles: Readings
    """Titles."""
    cues: tuple[str, ...]
    """First words of cues, as their editors wrote them, folded."""


class Folds(dict[str, str]):
    """Folded words by the words as written, filled as they are asked for."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        folded = self[word] = fold_key(word)
        return folded


class WordMemory(dict[str, Beginnings | None]):
    """What words as written may begin, filled as they are asked for; None for nothing."""

    def __init__(self, names: Node, titles: Node, cues: Iterable[str], folds: Folds) -> None:
        super().__init__()
        self._names = names.children
        self._titles = titles.children
        self._cues = _list_cue_forms(cues)
        self._folds = folds

    def __missing__(self, word: str) -> Beginnings | None:
        if len(self) >= _MOST:
            self.clear()
        folded = self._folds[word]
        found = self._find(read_word(folded) if folded[:1] in _PARTICLES else None, folded)
        self[word] = found
        return found

    def _find(self, ways: tuple[Reading, ...] | None, folded: str) -> Beginnings | None:
        """Return what a folded word may begin in these ways; None for the word as it is."""
        if ways is None:
            if folded not in self._names and folded not in self._titles:
                cues = self._cues.get(folded)
                return Beginnings((), (), cues) if cues else None
            ways = (Reading(0, folded, ""),)
        names = _read(ways, self._names)
        titles = _read(ways, self._titles)
        cues = tuple([cue for way in ways for cue in self._cues.get(way.rest, ())])
        return Beginnings(names, titles, cues) if names or titles or cues else None


def _read(ways: tuple[Reading, ...], children: Mapping[str, Node]) -> Readings:
    return tuple(
        [
            (way.length, way.particles, way.rest, children[way.rest])
            for way in ways
            if way.rest in children
        ]
    )


def _list_cue_forms(cues: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the cues by the words that stand for them: an adjective has its article or not."""
    forms: dict[str, tuple[str, ...]] = {}
    for cue in sorted(set(cues)):
        for form in {cue, _turn_article(cue), *_list_duals(cue)} - {""}:
            forms[form] = (*forms.get(form, ()), cue)
    return forms


def _list_duals(cue: str) -> tuple[str, ...]:
    """Return the forms of a noun before two names: «حركتا فتح وحماس», «حزبي …»."""
    if len(cue) < 3 or cue.startswith(ARTICLE) or cue.endswith(("ي", "يه")):
        return ()
    stem = cue[:-1] + "ت" if cue.endswith("ه") else cue
    return (stem + "ا", stem + "ي")


def _turn_article(word: str) -> str:
    """Return an adjective with its article taken off or put on; "" for what is no adjective."""
    if not word.endswith(("ي", "يه")) or len(word) < 4:
        return ""
    return word.removeprefix(ARTICLE) if word.startswith(ARTICLE) else ARTICLE + word
