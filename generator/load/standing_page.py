"""A standing page's front matter and text as a record."""

from __future__ import annotations

from generator.diagnostics import field_rules, file_rules
from generator.load.article_parts import read_link_wishes
from generator.load.reading import Reading, Record, read_unique
from generator.model.ids import PageId, Position, SourceText, Url
from generator.model.standing_page import StandingPage


def read_standing_page(record: Record, body: SourceText, reading: Reading) -> StandingPage | None:
    """Return the page, or None where what it cannot be without is missing or wrong."""
    page = StandingPage(
        id=PageId(reading.file.id),
        slug=record.text("slug") or reading.file.id,
        source_text=body,
        title=record.text("title"),
        summary=record.text("summary"),
        redirect_from=tuple(Url(url) for url in read_unique(record, "redirect_from", reading)),
        draft=record.find("draft", bool) or False,
        links=read_link_wishes(record),
        fields=reading.positions,
    )
    if not body.text.strip():
        reading.report.add(file_rules.EMPTY_BODY, Position(max(1, body.first_line - 1), 1))
    if page.draft:
        reading.report.add(field_rules.DRAFT_IN_REPOSITORY, reading.position("draft"))
    return page if record.has("title") else None
