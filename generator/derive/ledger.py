"""Every quotation of the site, with its permanent id and its speaker's role that day."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.config import Settings
from generator.model.actor import Actor, Role
from generator.model.article import Article
from generator.model.ids import ActorId, ArticleId, QuotationId, TopicId, Url
from generator.model.library import Library
from generator.model.quotation import Quotation, Speaker
from generator.model.rendered import RenderedArticle
from generator.text.dates import parse_partial_date
from generator.text.fold import fold_key
from generator.text.words import iter_words

# Crockford's base 32: no letter that is easily taken for another.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_SHORTEST = 10


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

    @property
    def url(self) -> Url:
        """Its page, or its place in the article where it has no page."""
        if self.has_page:
            return Url(f"quotations/{self.id}/")
        return Url(f"{self.article.url}#{self.id}")


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


def keep_ledger(
    library: Library, rendered: Mapping[ArticleId, RenderedArticle], settings: Settings
) -> Ledger:
    """Return the ledger of a site.

    Ids come from the words alone, so a quotation keeps its id wherever it stands; where two
    have the same words, the later one's id is made longer.
    """
    taken: set[str] = set()
    entries: list[LedgerEntry] = []
    for article in by_date(library.articles.values()):
        if article.id not in rendered:
            continue
        for quotation in rendered[article.id].quotations:
            quotation_id = _make_id(quotation, taken)
            taken.add(quotation_id)
            roles = tuple(
                _role_that_day(speaker, quotation, article, library)
                for speaker in quotation.speakers
            )
            entries.append(
                LedgerEntry(
                    quotation_id,
                    quotation,
                    article,
                    roles,
                    _has_page(quotation, settings),
                )
            )
    return _index(entries, library)


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles oldest first; those of one moment by id."""
    return tuple(sorted(articles, key=lambda article: (article.date.at, article.id)))


def words_key(words: str) -> str:
    """Return what a quotation's id is made from: its folded words without any mark.

    A comma, a haraka or a different hamza seat does not change it.
    """
    return " ".join(fold_key(word.text) for word in iter_words(words))


def find_role(actor: Actor, year: int, month: int, day: int) -> Role | None:
    """Return the first role that an actor held on a day, or None."""
    today = (year, month, day)
    for role in actor.roles:
        began = role.since is None or role.since.first_day() <= today
        lasted = role.until is None or today <= role.until.last_day()
        if began and lasted and not (role.former and role.until is None):
            return role
    return None


def _make_id(quotation: Quotation, taken: set[str]) -> QuotationId:
    key = words_key(quotation.words) or quotation.words
    seeds = [key, f"{key}\n{quotation.article}", f"{key}\n{quotation.article}\n{quotation.number}"]
    for extra, seed in enumerate(seeds):
        candidate = _encode(seed, _SHORTEST + 2 * extra)
        if candidate not in taken:
            return QuotationId(candidate)
    return QuotationId(_encode(seeds[-1], 26))


def _encode(text: str, length: int) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    letters: list[str] = []
    for _ in range(length):
        number, index = divmod(number, 32)
        letters.append(_ALPHABET[index])
    return f"q-{''.join(letters)}"


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


def _index(entries: Sequence[LedgerEntry], library: Library) -> Ledger:
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
    )
