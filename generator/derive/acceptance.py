"""What the repository remembers once this state of the site is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.corrections import find_changed_words
from generator.derive.identity import find_places
from generator.derive.ledger import Ledger, LedgerEntry
from generator.derive.permanence import find_departures
from generator.model.ids import QuotationId
from generator.model.library import Library
from generator.model.publication import (
    Publication,
    PublishedQuotation,
    PublishedSpeaker,
    QuotationState,
    WithdrawnQuotation,
)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What publishing changes in the record."""

    publication: Publication
    """The record afterwards."""
    added: tuple[QuotationId, ...]
    """New quotations."""
    corrected: tuple[QuotationId, ...]
    """Whose words or speaker changed."""
    moved: tuple[QuotationId, ...]
    """Which stand in another article now."""
    merged: tuple[QuotationId, ...]
    """Which became one with another of the same words."""
    withdrawn: tuple[QuotationId, ...]
    """Which are gone."""
    repunctuated: tuple[QuotationId, ...]
    """Whose punctuation or harakat changed, and nothing that is spoken."""


def accept_quotations(library: Library, ledger: Ledger) -> Acceptance:
    """Return the record with everything that is published now.

    Nothing is forgotten: what is gone keeps its id and loses its words. Of files that could not be
    read the record stays as it was. Articles published before their time are not accepted.
    """
    before = library.publication
    quotations = dict(before.quotations)
    changes: dict[str, list[QuotationId]] = defaultdict(list)
    places = _find_places(ledger)
    for entry in ledger.entries:
        if entry.article.id in library.early:
            continue
        quotations[entry.id] = _accept(entry, *places[entry.id])
        for change in _find_changes(entry):
            changes[change].append(entry.id)
    for id_, other in ledger.twins.items():
        quotations[id_] = _empty(quotations[id_], QuotationState.MERGED, other)
        changes["merged"].append(id_)
    listed = dict(before.withdrawn)
    for departure in find_departures(library, ledger):
        record = departure.record
        if record.state is QuotationState.MERGED:
            continue
        entry_of_file = WithdrawnQuotation(record.id, departure.date, departure.reason)
        listed.setdefault(record.id, entry_of_file)
        if record.state is not QuotationState.WITHDRAWN:
            changes["withdrawn"].append(record.id)
            quotations[record.id] = _empty(record, QuotationState.WITHDRAWN)
    return Acceptance(
        Publication(quotations, listed),
        **{
            name: tuple(changes[name])
            for name in ("added", "corrected", "moved", "merged", "withdrawn", "repunctuated")
        },
    )


def _find_changes(entry: LedgerEntry) -> Iterator[str]:
    """Yield what publishing changes in the record of a quotation."""
    record = entry.record
    if record is None or record.state is QuotationState.WITHDRAWN:
        yield "added"
        return
    if _is_corrected(entry):
        yield "corrected"
    elif record.words != entry.quotation.words:
        yield "repunctuated"
    if record.article != entry.article.id:
        yield "moved"


def _find_places(ledger: Ledger) -> dict[QuotationId, tuple[int, str]]:
    """Return the number and the place of each quotation; 0 and "" where its words are its own."""
    return {
        entry.id: (entry.quotation.number + 1, place.hash) if place.is_needed else (0, "")
        for entries in ledger.by_article.values()
        for entry, place in zip(
            entries, find_places([entry.quotation for entry in entries]), strict=True
        )
    }


def _empty(
    record: PublishedQuotation, state: QuotationState, into: QuotationId | None = None
) -> PublishedQuotation:
    """Return a record without words and speakers: what is left of one that is gone."""
    return PublishedQuotation(
        record.id,
        record.article,
        (),
        "",
        state,
        record.has_page,
        record.year,
        number=record.number,
        place=record.place,
        into=into,
    )


def _accept(entry: LedgerEntry, number: int, place: str) -> PublishedQuotation:
    quotation, record = entry.quotation, entry.record
    state = QuotationState.PUBLISHED
    if record is not None and record.state is not QuotationState.WITHDRAWN:
        state = QuotationState.CORRECTED if _is_corrected(entry) else record.state
    return PublishedQuotation(
        entry.id,
        entry.article.id,
        tuple(PublishedSpeaker(speaker.name, speaker.actor) for speaker in quotation.speakers),
        quotation.words,
        state,
        entry.has_page or (record is not None and record.has_page),
        record.year if record is not None else entry.article.date.at.year,
        len(entry.corrections),
        number,
        place,
    )


def _is_corrected(entry: LedgerEntry) -> bool:
    return find_changed_words(entry) is not None or not entry.has_same_speakers
