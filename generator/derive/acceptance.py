"""What the repository remembers once this state of the site is published."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.corrections import find_changed_words
from generator.derive.identity import have_same_speakers
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
    withdrawn: tuple[QuotationId, ...]
    """Which are gone."""


def accept_quotations(library: Library, ledger: Ledger) -> Acceptance:
    """Return the record with everything that is published now.

    Nothing is forgotten: what is gone keeps its id and loses its words. Of files that could not be
    read the record stays as it was. Articles published before their time are not accepted.
    """
    before = library.publication
    quotations = dict(before.quotations)
    added: list[QuotationId] = []
    corrected: list[QuotationId] = []
    moved: list[QuotationId] = []
    for entry in ledger.entries:
        if entry.article.id in library.early:
            continue
        quotations[entry.id] = _accept(entry)
        if entry.record is None or entry.record.state is QuotationState.WITHDRAWN:
            added.append(entry.id)
            continue
        if _is_corrected(entry, entry.record):
            corrected.append(entry.id)
        if entry.record.article != entry.article.id:
            moved.append(entry.id)
    withdrawn: list[QuotationId] = []
    listed = dict(before.withdrawn)
    for departure in find_departures(library, ledger):
        record = departure.record
        # An article that is withdrawn tells of itself, and may come back.
        if record.id not in listed and departure.article and departure.article.withdrawn:
            continue
        listed.setdefault(
            record.id, WithdrawnQuotation(record.id, departure.date, departure.reason)
        )
        if record.state is not QuotationState.WITHDRAWN:
            withdrawn.append(record.id)
            quotations[record.id] = PublishedQuotation(
                record.id,
                record.article,
                (),
                "",
                QuotationState.WITHDRAWN,
                record.has_page,
                record.year,
            )
    return Acceptance(
        Publication(quotations, listed),
        tuple(added),
        tuple(corrected),
        tuple(moved),
        tuple(withdrawn),
    )


def _accept(entry: LedgerEntry) -> PublishedQuotation:
    quotation, record = entry.quotation, entry.record
    state = QuotationState.PUBLISHED
    if record is not None and record.state is not QuotationState.WITHDRAWN:
        state = QuotationState.CORRECTED if _is_corrected(entry, record) else record.state
    return PublishedQuotation(
        entry.id,
        entry.article.id,
        tuple(PublishedSpeaker(speaker.name, speaker.actor) for speaker in quotation.speakers),
        quotation.words,
        state,
        entry.has_page or (record is not None and record.has_page),
        record.year if record is not None else entry.article.date.at.year,
    )


def _is_corrected(entry: LedgerEntry, record: PublishedQuotation) -> bool:
    return find_changed_words(entry) is not None or not have_same_speakers(record, entry.quotation)
