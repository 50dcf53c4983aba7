"""What was published stays: each change of it needs a correction, a withdrawal or a new place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_changes
from datetime import date
from typing import Final

from generator.derive.corrections import (
    explain_speaker,
    explain_words,
    find_changed_words,
    find_withdrawal,
    propose_speaker,
    propose_withdrawal,
    propose_withdrawn_file,
    propose_words,
)
from generator.derive.identity import speaker_names
from generator.derive.ledger import Ledger, LedgerEntry, quotation_url
from generator.diagnostics import Diagnostics, Location, Wording, publication_rules
from generator.model.article import Article
from generator.model.dates import Moment
from generator.model.ids import ArticleId, Position, QuotationId, Url, file_of
from generator.model.library import Absence, ContentKind, Library
from generator.model.publication import PublishedQuotation, QuotationState
from generator.text.spoken import find_difference

_MOST_SHOWN: Final = 60
"""Words of a quotation that a diagnostic shows of one that is gone."""
_STATES: Final = {
    Absence.DRAFT: Wording("مسودة", "a draft"),
    Absence.FUTURE: Wording("مؤجلا إلى تاريخ آت", "dated in the future"),
}


@dataclass(frozen=True, slots=True)
class Departure:
    """A published quotation that is gone, with what readers are told at its address."""

    record: PublishedQuotation
    """What was published."""
    date: Moment
    """When it was withdrawn."""
    reason: str
    """Printed at its address."""
    article: Article | None
    """The article that tells of it, where there is one."""


def find_departures(library: Library, ledger: Ledger) -> tuple[Departure, ...]:
    """Return what was withdrawn, by id: in `withdrawn.yml`, by a correction or with its article."""
    gone = {record.id: record for record in ledger.gone}
    standing = {entry.id for entry in ledger.entries}
    published = library.publication.quotations
    for record in published.values():
        if record.state is QuotationState.WITHDRAWN and record.id not in standing:
            gone[record.id] = record
    found = {id_: _find_departure(record, library) for id_, record in sorted(gone.items())}
    for record in published.values():
        other = found.get(record.into) if record.into else None
        if other is not None:
            found[record.id] = with_changes(other, record=record)
    return tuple(departure for _, departure in sorted(found.items()) if departure is not None)


def _find_departure(record: PublishedQuotation, library: Library) -> Departure | None:
    article = library.articles.get(record.article)
    listed = library.publication.withdrawn.get(record.id)
    if listed is not None:
        return Departure(record, listed.date, listed.reason, article)
    if article is None:
        return None
    correction = find_withdrawal(article.corrections, record.id)
    if correction is not None:
        return Departure(record, correction.date, correction.text, article)
    if article.withdrawn is not None:
        return Departure(record, article.withdrawn.date, article.withdrawn.reason, article)
    return None


def find_earlier_addresses(ledger: Ledger) -> dict[Url, Url]:
    """Return addresses of quotations that lead elsewhere now.

    Where two became one the address leads to the other; where a quotation had a page and has none
    any more it leads to its place in the article.
    """
    urls = {entry.id: entry.url for entry in ledger.entries}
    addresses = {quotation_url(id_): urls[twin] for id_, twin in ledger.merged.items()}
    for entry in ledger.entries:
        if entry.record is not None and entry.record.has_page and not entry.has_page:
            addresses[quotation_url(entry.id)] = entry.url
    return addresses


def check_published(library: Library, ledger: Ledger, today: date, found: Diagnostics) -> None:
    """Report every change of what was published that no correction accounts for.

    `today` is the date of the corrections that are proposed.
    """
    if not library.publication.quotations:
        return
    begun = {a.id for a in library.articles.values() if "corrections" in a.fields}
    _check_missing(library, ledger, today, begun, found)
    for entry in ledger.entries:
        if entry.record is not None:
            _check_entry(entry, entry.record, today, begun, found)
    _check_listed(library, ledger, found)
    _check_forgotten(library, ledger, today, found)
    _check_renamed(library, ledger, found)
    _check_early(library, ledger, found)


def _check_missing(
    library: Library, ledger: Ledger, today: date, begun: set[ArticleId], found: Diagnostics
) -> None:
    """Report quotations that are gone, and of which nobody says why."""
    departed = {departure.record.id for departure in find_departures(library, ledger)}
    moved = _redirected(library)
    missing: dict[ArticleId, list[PublishedQuotation]] = defaultdict(list)
    for record in ledger.gone:
        if record.id not in departed and record.id not in ledger.twins and record.id not in moved:
            missing[record.article].append(record)
    for article, records in missing.items():
        _report_missing(library, article, records, today, begun, found)


def _begin(article: Article, item: str, begun: set[ArticleId]) -> str:
    """Return a proposed correction, below the name of the field where the article has none yet.

    Of several in one article, which is shown in the order of calls, the first names it.
    """
    if article.id in begun:
        return item
    begun.add(article.id)
    return f"corrections:\n{item}"


def _check_entry(
    entry: LedgerEntry,
    record: PublishedQuotation,
    today: date,
    begun: set[ArticleId],
    found: Diagnostics,
) -> None:
    place = _place(entry)
    changed = find_changed_words(entry)
    if changed is not None and not explain_words(entry, *changed):
        was, now = find_difference(*changed)
        found.add(
            publication_rules.CHANGED_QUOTATION,
            place,
            id=entry.id,
            speaker=speaker_names(entry.quotation),
            was=was,
            now=now,
            entry=_begin(entry.article, propose_words(entry, today), begun),
        )
    if not entry.has_same_speakers and not explain_speaker(entry, record):
        found.add(
            publication_rules.CHANGED_SPEAKER,
            place,
            id=entry.id,
            was=speaker_names(record),
            now=speaker_names(entry.quotation),
            entry=_begin(entry.article, propose_speaker(entry, record, today), begun),
        )
    if len(entry.corrections) < record.corrections:
        found.add(
            publication_rules.LOST_CORRECTION,
            place,
            id=entry.id,
            before=record.corrections,
            now=len(entry.corrections),
        )


def _check_listed(library: Library, ledger: Ledger, found: Diagnostics) -> None:
    """Report quotations that stand in an article and are said to be withdrawn."""
    listed = library.publication.withdrawn
    for entry in ledger.entries:
        is_corrected_away = find_withdrawal(entry.corrections, entry.id) is not None
        if entry.id in listed or is_corrected_away:
            found.add(
                publication_rules.WITHDRAWN_QUOTATION,
                _place(entry),
                id=entry.id,
                where="content/withdrawn.yml" if entry.id in listed else "corrections",
                words=_show_words(entry.quotation.words),
            )


def _check_forgotten(library: Library, ledger: Ledger, today: date, found: Diagnostics) -> None:
    """Report what was withdrawn and of which nothing says so any more."""
    told = {departure.record.id for departure in find_departures(library, ledger)}
    told |= {entry.id for entry in ledger.entries}
    for record in library.publication.quotations.values():
        if record.state is QuotationState.WITHDRAWN and record.id not in told:
            found.add(
                publication_rules.FORGOTTEN_WITHDRAWAL,
                record.location,
                id=record.id,
                entry=propose_withdrawn_file([record.id], today),
            )


def _check_renamed(library: Library, ledger: Ledger, found: Diagnostics) -> None:
    """Report articles whose quotations stand elsewhere now, and whose own address leads nowhere."""
    held = {file_of(article.url) for article in library.articles.values()}
    held |= _old_addresses(library)
    reported: set[tuple[ArticleId, ArticleId]] = set()
    for entry in ledger.entries:
        before = entry.record.article if entry.record is not None else entry.article.id
        pair = (before, entry.article.id)
        is_gone = before not in library.articles and not library.find_absence(
            ContentKind.ARTICLE, before
        )
        # With a slug of its own an article may have kept its address.
        is_lost = "slug" not in entry.article.fields and file_of(f"articles/{before}/") not in held
        if is_gone and is_lost and pair not in reported:
            reported.add(pair)
            old = [*(f"/{url}" for url in entry.article.redirect_from), f"/articles/{before}/"]
            found.add(
                publication_rules.UNREDIRECTED_ARTICLE,
                Location(entry.article.source_text.file),
                article=before,
                line=f"redirect_from: [{', '.join(old)}]",
            )


def _check_early(library: Library, ledger: Ledger, found: Diagnostics) -> None:
    """Report articles that are no longer published, but in this run because drafts are."""
    held: dict[ArticleId, list[str]] = defaultdict(list)
    for entry in ledger.entries if library.early else ():
        if entry.record is not None and entry.article.id in library.early:
            held[entry.article.id].append(entry.id)
    for article_id, ids in held.items():
        article = library.articles[article_id]
        state = library.early[article_id]
        place = article.fields.get("draft" if state is Absence.DRAFT else "date", Position(1, 1))
        location = Location(article.source_text.file, place.line, place.column)
        _report_unpublished(location, state, ids, found)


def _report_unpublished(
    location: Location, state: Absence, ids: Sequence[str], found: Diagnostics
) -> None:
    words = _STATES[state]
    found.add(
        publication_rules.UNPUBLISHED_ARTICLE,
        location,
        state_ar=words.ar,
        state_en=words.en,
        ids="، ".join(ids),
    )


def _report_missing(
    library: Library,
    article_id: ArticleId,
    records: Sequence[PublishedQuotation],
    today: date,
    begun: set[ArticleId],
    found: Diagnostics,
) -> None:
    """Report the quotations of one article that are gone."""
    article = library.articles.get(article_id)
    ids = [record.id for record in records]
    if article is not None:
        place = article.fields.get("corrections", Position(1, 1))
        for number, record in enumerate(records):
            found.add(
                publication_rules.MISSING_QUOTATION,
                Location(article.source_text.file, place.line, place.column),
                # Shown in this order, the first of them names the field.
                _order=f"{number:05}",
                id=record.id,
                speaker=speaker_names(record),
                words=_show_words(record.words),
                entry=_begin(article, propose_withdrawal(article, record.id, today), begun),
            )
        return
    absent = library.absent.get((ContentKind.ARTICLE, article_id))
    if absent is not None and absent.absence in _STATES:
        root = records[0].location.file.rpartition("/quotations/")[0]
        _report_unpublished(Location(f"{root}/{absent.path}"), absent.absence, ids, found)
        return
    found.add(
        publication_rules.MISSING_ARTICLE,
        records[0].location,
        article=article_id,
        ids="، ".join(ids),
        entry=propose_withdrawn_file(ids, today),
    )


def _redirected(library: Library) -> frozenset[QuotationId]:
    """Return the quotations whose address an editor gave to something else."""
    files = _old_addresses(library)
    return frozenset(
        id_ for id_ in library.publication.quotations if file_of(quotation_url(id_)) in files
    )


def _old_addresses(library: Library) -> set[str]:
    """Return the files of all addresses that editors redirect."""
    files = {
        file_of(url)
        for group in (library.articles, library.topics, library.pages)
        for holder in group.values()
        for url in holder.redirect_from
    }
    return files | {file_of(u) for actor in library.actors.values() for u in actor.redirect_from}


def _show_words(words: str) -> str:
    shown = words.split()
    return " ".join(shown[:_MOST_SHOWN]) + (" …" if len(shown) > _MOST_SHOWN else "")


def _place(entry: LedgerEntry) -> Location:
    place = entry.quotation.position
    return Location(entry.article.source_text.file, place.line, place.column)
