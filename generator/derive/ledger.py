"""Every quotation of the site, with its permanent id and its speaker's role that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.config import Settings
from generator.derive.identity import have_same_speakers, words_key
from generator.derive.matching import Candidate, Identities, identify
from generator.model.actor import Actor, Role
from generator.model.article import Article, Correction
from generator.model.ids import ActorId, ArticleId, QuotationId, TopicId, Url
from generator.model.library import Absence, ContentKind, Library
from generator.model.publication import PublishedQuotation
from generator.model.quotation import Quotation, Speaker
from generator.model.rendered import RenderedArticle
from generator.text.dates import parse_partial_date
from generator.text.spoken import fingerprint


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """What is printed as a speaker's role that day."""

    title: str
    """As printed, or ""."""
    disputed: Role | None = None
    """The role's record, where somebody disputes it."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One published quotation."""

    id: QuotationId
    """Permanent."""
    quotation: Quotation
    """The record as its article gives it."""
    article: Article
    """Where it was published."""
    roles: tuple[PrintedRole, ...]
    """The role of each speaker that day, in their order."""
    has_page: bool
    """Whether it has a page of its own."""
    record: PublishedQuotation | None = None
    """What was published of it before; None for a new one."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected of it, in any article: its own, or one that it stood in before."""
    has_same_speakers: bool = True
    """Whether it is by those whose words it was published as."""

    @property
    def url(self) -> Url:
        """Its page, or its place in the article where it has no page."""
        return quotation_url(self.id) if self.has_page else Url(f"{self.article.url}#{self.id}")

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits of the words as spoken: they change with a letter, no comma."""
        return fingerprint(self.quotation.words)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All quotations of a site."""

    entries: tuple[LedgerEntry, ...]
    """Oldest article first, then in the order of the text."""
    by_article: Mapping[ArticleId, tuple[LedgerEntry, ...]]
    """In the order of the text."""
    by_speaker: Mapping[ActorId, tuple[LedgerEntry, ...]]
    """Of actors with a page, and of institutions that were spoken for; oldest first."""
    by_topic: Mapping[TopicId, tuple[LedgerEntry, ...]]
    """Oldest first."""
    gone: tuple[PublishedQuotation, ...] = ()
    """What was published and stands nowhere now, by id."""
    twins: Mapping[QuotationId, QuotationId] = field(default_factory=dict)
    """Of those that are gone, the quotation of the same speaker that has the same words."""
    merged: Mapping[QuotationId, QuotationId] = field(default_factory=dict)
    """What became one with another that stands: now, or in an earlier publication."""


def quotation_url(id_: QuotationId) -> Url:
    """Return the address of a quotation's own page."""
    return Url(f"quotations/{id_}/")


def keep_ledger(
    library: Library, rendered: Mapping[ArticleId, RenderedArticle], settings: Settings
) -> Ledger:
    """Return the ledger of a site.

    What was published keeps its id; a new quotation's is made from its words, and is longer where
    another has the same words.
    """
    candidates = [
        Candidate(article, quotation)
        for article in by_date(library.articles.values())
        if article.id in rendered
        for quotation in rendered[article.id].quotations
    ]
    unread = {
        ArticleId(file.id)
        for file in library.absent.values()
        if file.kind is ContentKind.ARTICLE and file.absence is Absence.ERRORS
    }
    identities = identify(candidates, library.publication, unread, library.find_actor)
    corrections = _gather_corrections(library)
    entries = [
        LedgerEntry(
            id_,
            candidate.quotation,
            candidate.article,
            tuple(
                _role_that_day(speaker, candidate.quotation, candidate.article, library)
                for speaker in candidate.quotation.speakers
            ),
            _has_page(candidate.quotation, settings),
            record,
            corrections.get(id_, ()),
            record is None
            or not record.speakers
            or have_same_speakers(record, candidate.quotation, library.find_actor),
        )
        for candidate, id_, record in zip(
            candidates, identities.ids, identities.records, strict=True
        )
    ]
    return _index(entries, identities, library)


def _gather_corrections(library: Library) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections of each quotation, by its id, in the order written."""
    held: dict[str, list[Correction]] = defaultdict(list)
    for article in library.articles.values():
        for correction in article.corrections:
            if correction.quote:
                held[correction.quote].append(correction)
    return {id_: tuple(corrections) for id_, corrections in held.items()}


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles oldest first; those of one moment by id."""
    return tuple(sorted(articles, key=lambda article: (article.date.at, article.id)))


def find_role(actor: Actor, year: int, month: int, day: int) -> Role | None:
    """Return the first role that an actor held on a day, or None."""
    return next((role for role in actor.roles if role.is_held((year, month, day))), None)


def _role_that_day(
    speaker: Speaker, quotation: Quotation, article: Article, library: Library
) -> PrintedRole:
    """Return the role from the line or the voice, else the one held on the day it was said."""
    actor = library.find_actor(speaker.actor) if speaker.actor else None
    title, disputed = speaker.role, None
    if actor is not None and title:
        disputed = find_disputed(actor, title)
    elif actor is not None:
        published = article.date.at.date()
        day = parse_partial_date(quotation.said) or published
        role = find_role(actor, day.year, day.month or 1, day.day or 1)
        if role is not None:
            title, disputed = role.title, role if role.disputed else None
    return PrintedRole(_with_honorific(speaker.honorific, title), disputed)


def _with_honorific(honorific: str, title: str) -> str:
    """Return «الدكتور، عميد المعهد»; «النائبة في المجلس» says «النائبة» by itself."""
    if not honorific or f"{words_key(title)} ".startswith(f"{words_key(honorific)} "):
        return title
    return f"{honorific}، {title}" if title else honorific


def find_disputed(actor: Actor, title: str) -> Role | None:
    """Return the disputed role that a printed title holds or shortens, or None.

    Shortened is what leaves out the end: «القائد الأعلى» of «القائد الأعلى للحرس». A single word
    is none, and neither is a title that the actor's file has undisputed.
    """
    printed = words_key(title)
    others = {words_key(role.title) for role in actor.roles if role.disputed is None}
    for role in actor.roles:
        recorded = words_key(role.title)
        shortens = (
            " " in printed and printed not in others and f"{recorded} ".startswith(f"{printed} ")
        )
        if role.disputed is not None and (f" {recorded} " in f" {printed} " or shortens):
            return role
    return None


def newest_first(entries: Sequence[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Return quotations by the newest article first, those of one article as they stand in it."""
    groups = [list(group) for _, group in groupby(entries, key=lambda entry: entry.article.id)]
    return tuple(entry for group in reversed(groups) for entry in group)


def _has_page(quotation: Quotation, settings: Settings) -> bool:
    if settings.quotation_pages == "lead":
        return quotation.is_lead
    return settings.quotation_pages == "all"


def _index(entries: Sequence[LedgerEntry], identities: Identities, library: Library) -> Ledger:
    by_article: dict[ArticleId, list[LedgerEntry]] = defaultdict(list)
    by_speaker: dict[ActorId, list[LedgerEntry]] = defaultdict(list)
    by_topic: dict[TopicId, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_article[entry.article.id].append(entry)
        credited = (
            library.find_actor(one)
            for speaker in entry.quotation.speakers
            for one in (speaker.actor, speaker.institution)
            if one is not None
        )
        for actor_id in dict.fromkeys(actor.id for actor in credited if actor is not None):
            by_speaker[actor_id].append(entry)
        for topic in entry.article.topics:
            by_topic[topic].append(entry)
    return Ledger(
        tuple(entries),
        {key: tuple(value) for key, value in by_article.items()},
        {key: tuple(value) for key, value in by_speaker.items()},
        {key: tuple(value) for key, value in by_topic.items()},
        identities.gone,
        identities.twins,
        _follow_merged(entries, identities.twins, library),
    )


def _follow_merged(
    entries: Sequence[LedgerEntry], twins: Mapping[QuotationId, QuotationId], library: Library
) -> dict[QuotationId, QuotationId]:
    """Return where the address of each quotation leads that became one with another."""
    published = library.publication.quotations
    steps = {record.id: record.into for record in published.values() if record.into} | dict(twins)
    if not steps:
        return {}
    standing = {entry.id for entry in entries}
    merged: dict[QuotationId, QuotationId] = {}
    for start in sorted(steps):
        seen = {start}
        place = start
        while place in steps and steps[place] not in seen:
            place = steps[place]
            seen.add(place)
        if place in standing and start not in standing:
            merged[start] = place
    return merged
