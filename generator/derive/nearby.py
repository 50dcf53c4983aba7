"""Quotations to read beside one: by the same speaker, never later ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.derive.ledger import Ledger, LedgerEntry
from generator.model.ids import ActorId, QuotationId, TopicId

_IN_ARTICLE = 2
_EARLIER = 2


@dataclass(frozen=True, slots=True)
class Nearby:
    """What a quotation's page names besides it; nothing of it changes with a later article."""

    in_article: tuple[LedgerEntry, ...] = ()
    """Others of the same speaker in the same article, the nearest first."""
    earlier: tuple[LedgerEntry, ...] = ()
    """Of the same speaker on one of the topics, from earlier articles, the newest first."""
    before: LedgerEntry | None = None
    """What this one continues."""
    after: LedgerEntry | None = None
    """What continues this one."""


@dataclass(slots=True)
class _Heard:
    """What a speaker was quoted with on one topic, as far as it is still of use."""

    current: list[LedgerEntry] = field(default_factory=list)
    earlier: list[LedgerEntry] = field(default_factory=list)

    def before(self, entry: LedgerEntry) -> list[LedgerEntry]:
        """Return quotations of articles before this one's, oldest first."""
        if self.current and self.current[-1].article.id != entry.article.id:
            self.earlier = (self.earlier + self.current)[-_EARLIER:]
            self.current = []
        return self.earlier


def find_nearby(ledger: Ledger) -> Mapping[QuotationId, Nearby]:
    """Return what stands beside every quotation of a site, in time that grows as their number."""
    nearby: dict[QuotationId, Nearby] = {}
    heard: dict[tuple[ActorId, TopicId], _Heard] = defaultdict(_Heard)
    for entries in ledger.by_article.values():
        after = {previous.id: entry for entry, previous in _continuations(entries)}
        before = {entry.id: previous for entry, previous in _continuations(entries)}
        by_name = _group_by_speaker(entries)
        for entry in entries:
            nearby[entry.id] = Nearby(
                _find_in_article(entry, by_name[_speaker(entry)]),
                _find_earlier(entry, heard),
                before.get(entry.id),
                after.get(entry.id),
            )
    return nearby


def _continuations(entries: Sequence[LedgerEntry]) -> list[tuple[LedgerEntry, LedgerEntry]]:
    """Return each part of a speech that was interrupted, with the part before it."""
    pairs: list[tuple[LedgerEntry, LedgerEntry]] = []
    latest: dict[str, LedgerEntry] = {}
    for entry in entries:
        names = [speaker.name for speaker in entry.quotation.speakers]
        previous = next((latest[name] for name in names if name in latest), None)
        if entry.quotation.continues and previous is not None:
            pairs.append((entry, previous))
        latest |= dict.fromkeys(names, entry)
    return pairs


def _group_by_speaker(entries: Sequence[LedgerEntry]) -> dict[str, list[LedgerEntry]]:
    groups: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        groups[_speaker(entry)].append(entry)
    return groups


def _speaker(entry: LedgerEntry) -> str:
    return entry.quotation.speakers[0].name


def _find_in_article(entry: LedgerEntry, group: Sequence[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    place = next(number for number, other in enumerate(group) if other.id == entry.id)
    around = group[max(0, place - _IN_ARTICLE) : place + _IN_ARTICLE + 1]
    others = [other for other in around if other.id != entry.id]
    others.sort(key=lambda other: abs(other.quotation.number - entry.quotation.number))
    return tuple(others[:_IN_ARTICLE])


def _find_earlier(
    entry: LedgerEntry, heard: dict[tuple[ActorId, TopicId], _Heard]
) -> tuple[LedgerEntry, ...]:
    """Return earlier quotations, and remember this one for those that come after."""
    actor = entry.quotation.speakers[0].actor
    if actor is None or entry.quotation.speakers[0].anonymous:
        return ()
    found: dict[QuotationId, LedgerEntry] = {}
    for topic in entry.article.topics:
        known = heard[actor, topic]
        found |= {other.id: other for other in known.before(entry)}
        known.current = [*known.current, entry][-_EARLIER:]
    newest = sorted(found.values(), key=lambda other: (other.article.date.at, other.article.id))
    return tuple(newest[-1 : -_EARLIER - 1 : -1])
