"""What was published before: the quotations of `content/quotations/` and `withdrawn.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics.record import Location
from generator.model.dates import Moment
from generator.model.ids import ActorId, ArticleId, QuotationId


class QuotationState(StrEnum):
    """What became of a published quotation."""

    PUBLISHED = "published"
    """It stands as it was first published."""
    CORRECTED = "corrected"
    """Its words or its speaker were corrected since."""
    MERGED = "merged"
    """It became one with another of the same words; its address leads there."""
    WITHDRAWN = "withdrawn"
    """It is gone; its id is never given to other words."""


@dataclass(frozen=True, slots=True)
class PublishedSpeaker:
    """Whose words they are."""

    name: str
    """As printed."""
    actor: ActorId | None = None
    """The page of that name, where it has one."""


@dataclass(frozen=True, slots=True)
class PublishedQuotation:
    """One line of `content/quotations/YYYY.jsonl`."""

    id: QuotationId
    """Permanent."""
    article: ArticleId
    """Where it stands, or stood last."""
    speakers: tuple[PublishedSpeaker, ...]
    """In the order of the attribution lines; () once it is withdrawn."""
    words: str
    """As last accepted, paragraphs parted by a blank line; "" once it is withdrawn."""
    state: QuotationState
    """What became of it."""
    has_page: bool
    """Whether it ever had a page of its own, whose address then holds for good."""
    year: int
    """Which file it stands in: the year it was first published."""
    corrections: int = 0
    """How many corrections of it were accepted."""
    number: int = 0
    """Place in its article, from 1, where others may have the same words; else 0."""
    place: str = ""
    """Hash of what it stands with in its article, where others may have the same words."""
    into: QuotationId | None = None
    """What it became one with."""
    location: Location = field(default=Location(""), compare=False)
    """Its line."""


@dataclass(frozen=True, slots=True)
class WithdrawnQuotation:
    """One entry of `content/withdrawn.yml`."""

    id: QuotationId
    """Of the quotation that is gone."""
    date: Moment
    """When it was withdrawn."""
    reason: str
    """Printed at its address."""
    location: Location = field(default=Location(""), compare=False)
    """Where the entry stands."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything that was published before, as far as the repository remembers."""

    quotations: Mapping[QuotationId, PublishedQuotation] = field(default_factory=dict)
    """By id, withdrawn ones among them."""
    withdrawn: Mapping[QuotationId, WithdrawnQuotation] = field(default_factory=dict)
    """By id."""
    is_readable: bool = True
    """False where a file has errors: what it lacks is not known, so nothing may be written."""
