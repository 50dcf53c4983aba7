"""What quotations can be chosen by: who said them, their topic, whom they name, their year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.derive.identity import words_key
from generator.derive.ledger import Ledger, LedgerEntry
from generator.model.actor import Actor
from generator.model.ids import ActorId, QuotationId, TopicId, Url
from generator.model.library import Library
from generator.text.collation import sort_key
from generator.text.plurals import Digits, write_number
from generator.text.short_hash import short_hash
from generator.text.slugs import propose_slug

_HASH_LENGTH = 6
_BY_NAME = "~"
ANONYMOUS = "anonymous"
"""Last part of the address of what was said by those whose names are withheld."""
_ANONYMOUS_NAME = "بلا اسم"
BY_NAME_LABEL = "بالاسم وحده"
"""Printed beside a name without a page."""


class FacetKind(StrEnum):
    """A question that a filter answers."""

    SPEAKER = "speaker"
    """Who said it, or in whose name it was said."""
    TOPIC = "topic"
    """What its article is filed under."""
    NAME = "name"
    """Whom the words name."""
    YEAR = "year"
    """When its article was published, in the site's zone."""


LISTS: Mapping[str, str] = {
    FacetKind.SPEAKER: "actors/*/quotations/",
    FacetKind.TOPIC: "topics/*/quotations/",
    FacetKind.NAME: "actors/*/named-in/",
    FacetKind.YEAR: "quotations/year/*/",
    _BY_NAME: "quotations/speaker/*/",
}
"""Where each facet's lists are, the key at the star; `~` stands for printed names."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One answer, with its quotations."""

    key: str
    """What stands for it in addresses and in lists: the slug of an actor or topic, a year, or `~`
    with the key of a printed name."""
    name: str
    """As printed."""
    url: Url
    """Its list of quotations."""
    entries: tuple[LedgerEntry, ...]
    """Oldest first."""
    actor: ActorId | None = None
    """The actor it is, where it is one."""
    topic: TopicId | None = None
    """The topic it is, where it is one."""

    @property
    def is_by_name(self) -> bool:
        """Whether it is a printed name without a page: two people may bear it."""
        return self.key.startswith(_BY_NAME) and not self.is_anonymous

    @property
    def is_anonymous(self) -> bool:
        """Whether it stands for all whose names are withheld."""
        return self.key == _BY_NAME + ANONYMOUS


@dataclass(frozen=True, slots=True)
class Facets:
    """Every quotation of a site under everything it can be chosen by."""

    values: Mapping[FacetKind, tuple[FacetValue, ...]]
    """Names and titles in the order of the alphabet, those without a name first; years newest
    first."""
    keys: Mapping[QuotationId, Mapping[FacetKind, str]]
    """The keys of each quotation, parted by spaces."""
    named_in: Mapping[ActorId, tuple[LedgerEntry, ...]]
    """Quotations of others that name an actor, each once, oldest first."""


NO_FACETS = Facets({}, {}, {})
"""Of a site without quotations."""


def find_facets(library: Library, ledger: Ledger, digits: Digits) -> Facets:
    """Return the facets of a site's quotations.

    A speaker with a page is that page, whatever was printed; another is the printed name. Whoever
    has no name is one value together with all others who have none, never one with a namesake.
    """
    speakers = _Gathered()
    topics = _Gathered()
    names = _Gathered()
    years = _Gathered()
    named_in: dict[ActorId, list[LedgerEntry]] = defaultdict(list)
    keys: dict[QuotationId, Mapping[FacetKind, str]] = {}
    for entry in ledger.entries:
        credited = credited_actors(entry, library)
        named = [actor for actor in _named(entry, library) if actor.id not in credited]
        for actor in named:
            named_in[actor.id].append(entry)
        keys[entry.id] = {
            FacetKind.SPEAKER: speakers.add(entry, _speakers(entry, credited.values(), library)),
            FacetKind.TOPIC: topics.add(entry, _topics(entry, library)),
            FacetKind.NAME: names.add(entry, (_of_actor(actor, FacetKind.NAME) for actor in named)),
            FacetKind.YEAR: years.add(entry, [_year(entry, digits)]),
        }
    return Facets(
        {
            FacetKind.SPEAKER: speakers.by_name(),
            FacetKind.TOPIC: topics.by_name(),
            FacetKind.NAME: names.by_name(),
            FacetKind.YEAR: tuple(sorted(years.values(), key=lambda year: year.key, reverse=True)),
        },
        keys,
        {actor_id: tuple(entries) for actor_id, entries in named_in.items()},
    )


def credited_actors(entry: LedgerEntry, library: Library) -> dict[ActorId, Actor]:
    """Return those with a page who said a quotation or in whose name it was said."""
    found = (
        library.find_actor(one)
        for speaker in entry.quotation.speakers
        for one in (speaker.actor, speaker.institution)
        if one is not None
    )
    return {actor.id: actor for actor in found if actor is not None}


def name_key(name: str) -> str:
    """Return a key for addresses that a printed name gives by itself, whatever else is printed.

    Spellings that differ in marks and in the seat of a hamza alone have one key.
    """
    folded = words_key(name) or name
    parts = (propose_slug(folded), short_hash(folded, _HASH_LENGTH))
    return "-".join(part for part in parts if part)


def _named(entry: LedgerEntry, library: Library) -> Iterable[Actor]:
    found = (library.find_actor(actor) for actor in entry.quotation.named)
    return {actor.id: actor for actor in found if actor is not None}.values()


def _speakers(entry: LedgerEntry, credited: Iterable[Actor], library: Library) -> list[FacetValue]:
    values = [_of_actor(actor, FacetKind.SPEAKER) for actor in credited]
    for speaker in entry.quotation.speakers:
        if speaker.anonymous:
            values.append(_of_printed_name(ANONYMOUS, _ANONYMOUS_NAME))
        elif speaker.actor is None or library.find_actor(speaker.actor) is None:
            values.append(_of_printed_name(name_key(speaker.name), speaker.name))
    return values


def _of_actor(actor: Actor, kind: FacetKind) -> FacetValue:
    return FacetValue(actor.slug, actor.name, _list_of(kind, actor.slug), (), actor.id)


def _of_printed_name(key: str, name: str) -> FacetValue:
    return FacetValue(_BY_NAME + key, name, _list_of(_BY_NAME, key), ())


def _topics(entry: LedgerEntry, library: Library) -> list[FacetValue]:
    found = (library.topics.get(topic) for topic in entry.article.topics)
    return [
        FacetValue(
            topic.slug, topic.title, _list_of(FacetKind.TOPIC, topic.slug), (), topic=topic.id
        )
        for topic in found
        if topic is not None
    ]


def _year(entry: LedgerEntry, digits: Digits) -> FacetValue:
    year = entry.article.date.at.year
    key = f"{year:04}"
    return FacetValue(key, write_number(year, digits), _list_of(FacetKind.YEAR, key), ())


def _list_of(kind: str, key: str) -> Url:
    return Url(LISTS[kind].replace("*", key))


class _Gathered:
    """Values of one facet while they are being gathered; the name first printed is kept."""

    def __init__(self) -> None:
        self._values: dict[str, FacetValue] = {}
        self._entries: dict[str, list[LedgerEntry]] = defaultdict(list)

    def add(self, entry: LedgerEntry, values: Iterable[FacetValue]) -> str:
        """Put a quotation under its values, each once, and return their keys."""
        found = {value.key: value for value in values}
        for key, value in found.items():
            self._values.setdefault(key, value)
            self._entries[key].append(entry)
        return " ".join(found)

    def values(self) -> Sequence[FacetValue]:
        """Return every value with its quotations."""
        return [
            FacetValue(
                value.key,
                value.name,
                value.url,
                tuple(self._entries[key]),
                value.actor,
                value.topic,
            )
            for key, value in self._values.items()
        ]

    def by_name(self) -> tuple[FacetValue, ...]:
        """Return every value in the order of the alphabet; namesakes with a page come first."""
        return tuple(
            sorted(
                self.values(),
                key=lambda value: (
                    not value.is_anonymous,
                    sort_key(value.name),
                    value.is_by_name,
                    value.key,
                ),
            )
        )
