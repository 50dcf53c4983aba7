"""The positions board: who answered an article's question, in what words, under which stance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.derive.identity import words_key
from generator.derive.ledger import Ledger, LedgerEntry
from generator.model.article import Article
from generator.model.ids import ActorId, ArticleId, Url
from generator.model.quotation import Quotation, Speaker

FEWEST_VOICES = 2
"""Voices without which there is no board."""
_OMISSION = "…"
_STOPS = " .،؛"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One quotation on a board: it stands for all who said its words."""

    entry: LedgerEntry
    """The quotation, from the ledger."""
    words: str
    """As shown: the editor's excerpt with «…» where words are left out, else all of them."""
    is_excerpt: bool
    """Whether `words` are less than the whole."""


@dataclass(frozen=True, slots=True)
class Stance:
    """One answer to the question."""

    title: str
    """The editor's words, or "" where the article names no stances."""
    rows: tuple[BoardRow, ...]
    """One for each voice, in the order of the text; never empty."""


@dataclass(frozen=True, slots=True)
class Board:
    """All answers to the question of one article."""

    article: Article
    """Which asks the question."""
    stances: tuple[Stance, ...]
    """In the order of the text; one without a title where the article names none."""
    voices: int
    """How many answered, each counted once."""

    @property
    def url(self) -> Url:
        """Its own address, below its article's."""
        return Url(f"{self.article.url}positions/")

    @property
    def has_stances(self) -> bool:
        """Whether the editor named the stances."""
        return bool(self.stances[0].title)


Voice = tuple[str, ActorId | None, str]
"""Name, page and reason for withholding the name: no two voices of an article share all three."""


def gather_boards(ledger: Ledger) -> dict[ArticleId, Board]:
    """Return the board of every article that has one."""
    boards = (
        find_board(entries[0].article, entries)
        for entries in ledger.by_article.values()
        if entries[0].article.question
    )
    return {board.article.id: board for board in boards if board is not None}


def find_board(article: Article, entries: Sequence[LedgerEntry]) -> Board | None:
    """Return an article's board, or None without a question or with fewer than two voices.

    `entries` are the article's, in the order of the text.
    """
    if not article.question:
        return None
    by_stance = gather_answers(entries)
    voices = {
        voice
        for group in by_stance.values()
        for entry in group
        for voice in find_voices(entry.quotation)
    }
    if len(voices) < FEWEST_VOICES:
        return None
    stances = tuple(
        Stance(" ".join(group[0].quotation.stance.split()), _choose_rows(group))
        for group in by_stance.values()
    )
    return Board(article, stances, len(voices))


def gather_answers(entries: Sequence[LedgerEntry]) -> dict[str, list[LedgerEntry]]:
    """Return the quotations that answer a question, by stance, in the order of the text.

    Stances that differ in harakat or marks alone are one; the first spelling is printed. Where any
    quotation has a stance, those without one did not answer the question and are left out.
    """
    by_stance: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        stance = entry.quotation.stance.strip()
        by_stance[words_key(stance) or stance].append(entry)
    if len(by_stance) > 1:
        by_stance.pop("", None)
    return by_stance


def _choose_rows(entries: Sequence[LedgerEntry]) -> tuple[BoardRow, ...]:
    """Return one quotation for each voice; what several said together is one row."""
    by_voice: Mapping[Voice, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        for voice in find_voices(entry.quotation):
            by_voice[voice].append(entry)
    chosen = {(entry := _choose(said)).id: entry for said in by_voice.values()}
    return tuple(_describe_row(entry) for entry in chosen.values())


def _choose(said: Sequence[LedgerEntry]) -> LedgerEntry:
    """Return the editor's `lead`, else the first that does not carry on another, else the first."""
    return next(
        (entry for entry in said if entry.quotation.is_lead),
        next((entry for entry in said if not entry.quotation.continues), said[0]),
    )


def _describe_row(entry: LedgerEntry) -> BoardRow:
    quotation = entry.quotation
    words = " ".join(quotation.words.split())
    excerpt = " ".join(quotation.excerpt.split())
    if not excerpt or excerpt.strip(_STOPS) == words.strip(_STOPS) or excerpt not in words:
        return BoardRow(entry, quotation.words, is_excerpt=False)
    before = "" if words.startswith(excerpt) else _OMISSION
    after = "" if words.rstrip(_STOPS).endswith(excerpt.rstrip(_STOPS)) else _OMISSION
    return BoardRow(entry, f"{before}{excerpt}{after}", is_excerpt=True)


def find_voices(quotation: Quotation) -> tuple[Voice, ...]:
    """Return all who said the words together."""
    return tuple(_voice(speaker) for speaker in quotation.speakers)


def _voice(speaker: Speaker) -> Voice:
    return (speaker.name, speaker.actor, speaker.anonymous)
