"""What tests ask of the quotations of one article."""

from __future__ import annotations

from tests.unit.newsroom import Edition


def speakers(edition: Edition) -> list[list[str]]:
    """Return the names of the speakers of each quotation."""
    return [[speaker.name for speaker in one.speakers] for one in edition.quotations]


def words(edition: Edition) -> list[str]:
    """Return the words of each quotation."""
    return [one.words for one in edition.quotations]
