"""What keeps an article that asks a question from having its board, or a voice's words from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.config import Settings
from generator.derive.boards import FEWEST_VOICES, Voice, find_voices, gather_answers
from generator.derive.ledger import Ledger, LedgerEntry
from generator.diagnostics import Diagnostics, Location, quotation_rules
from generator.model.article import Article
from generator.model.ids import Position
from generator.model.library import Library


def check_boards(library: Library, ledger: Ledger, settings: Settings, found: Diagnostics) -> None:
    """Warn of questions without a board, and of quotations chosen for a place that is taken.

    Files with errors are passed over: a quotation that could not be read is missing from its board
    for that. So are drafts that quote nobody yet.
    """
    broken = found.files_with_errors()
    for article in library.articles.values():
        if not article.question or article.withdrawn or article.source_text.file in broken:
            continue
        entries = ledger.by_article.get(article.id, ())
        if article.draft and not entries:
            continue
        _check_board(article, entries, found)
        # Where pages are made of `lead` alone, it says more than who stands on the board.
        if settings.quotation_pages != "lead":
            _check_leads(article, entries, found)


def _check_board(article: Article, entries: Sequence[LedgerEntry], found: Diagnostics) -> None:
    quoted = _name_voices(entries)
    answered = _name_voices([one for group in gather_answers(entries).values() for one in group])
    if len(answered) >= FEWEST_VOICES:
        return
    place = article.fields.get("question", Position(1, 1))
    at = Location(article.source_text.file, place.line, place.column)
    if not quoted:
        found.add(quotation_rules.QUESTION_WITHOUT_QUOTATIONS, at)
    elif len(quoted) < FEWEST_VOICES:
        found.add(quotation_rules.QUESTION_TO_ONE_VOICE, at, name=next(iter(quoted.values())))
    else:
        name = next(iter(answered.values()))
        found.add(quotation_rules.STANCE_OF_ONE_VOICE, at, name=name)


def _check_leads(article: Article, entries: Sequence[LedgerEntry], found: Diagnostics) -> None:
    for group in gather_answers(entries).values():
        leads: dict[Voice, list[LedgerEntry]] = defaultdict(list)
        for entry in group:
            if entry.quotation.is_lead:
                for voice in find_voices(entry.quotation):
                    leads[voice].append(entry)
        for voice, (first, *others) in leads.items():
            for entry in others:
                place = entry.quotation.position
                found.add(
                    quotation_rules.SECOND_LEAD,
                    Location(article.source_text.file, place.line, place.column),
                    name=voice[0],
                    line=first.quotation.position.line,
                )


def _name_voices(entries: Sequence[LedgerEntry]) -> dict[Voice, str]:
    return {voice: voice[0] for entry in entries for voice in find_voices(entry.quotation)}
