"""An article after rendering: its HTML and everything found on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic, Location
from generator.model.ids import ActorId, ArticleId, Position, Url
from generator.model.mention import Doubt, Mention
from generator.model.page import TocEntry
from generator.model.quotation import Quotation


class LinkDecision(StrEnum):
    """Whether a mention became a link, and if not, why."""

    LINKED = "linked"
    """By the policy."""
    EXPLICIT = "explicit"
    """By the editor: `[نص](actor:id)`."""
    CREDIT = "credit"
    """Its card links the speaker or the outlet."""
    REPEATED = "repeated"
    """Linked before, in the article or section."""
    HEADING = "heading"
    """It stands in a heading."""
    LINK = "link"
    """It stands in another link that the editor wrote."""
    ATTRIBUTION = "attribution"
    """It stands in an attribution line and is neither its speaker nor its outlet."""
    QUOTATION = "quotation"
    """It stands in somebody's words, and the article named the actor before."""
    NISBA = "nisba"
    """The site does not link adjectives."""
    ROLE = "role"
    """The site does not link titles."""
    NEVER = "never"
    """The editor wants no link here."""
    SELF = "self"
    """It stands on the actor's own page."""
    MARKUP = "markup"
    """Markup cuts the name in two."""


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A mention with its place in the file and what became of it."""

    mention: Mention
    """Who is named, and by what."""
    position: Position
    """Line and column in the file."""
    decision: LinkDecision
    """Whether it is a link."""
    paragraph: int
    """Number of the block it stands in, from 0; mentions of one block appear together."""

    @property
    def is_linked(self) -> bool:
        """Whether a reader can follow it."""
        return self.decision in {
            LinkDecision.LINKED,
            LinkDecision.EXPLICIT,
            LinkDecision.CREDIT,
        }


@dataclass(frozen=True, slots=True)
class PlacedDoubt:
    """A doubt with its place in the file."""

    doubt: Doubt
    """What may be named."""
    position: Position
    """Line and column in the file."""


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link to a place in a page whose ids are known only when every body is rendered."""

    page: Url
    """Address of the page."""
    anchor: str
    """Id of the place."""
    location: Location
    """Where the link stands."""
    is_own: bool
    """Whether it stands on that page itself."""


@dataclass(frozen=True, slots=True)
class DisputedTitle:
    """A title in an actor's file that somebody disputes."""

    actor: ActorId
    """Whose title it is said to be."""
    title: str
    """As the file has it."""


@dataclass(frozen=True, slots=True)
class RenderedArticle:
    """What rendering gives: a pure function of source, gazetteer, registry and settings."""

    article: ArticleId
    """Which article."""
    html: str
    """The body, with slots for cards and for the ids of quotations."""
    toc: tuple[TocEntry, ...] = ()
    """Headings in order."""
    mentions: tuple[PlacedMention, ...] = ()
    """In order of the text."""
    doubts: tuple[PlacedDoubt, ...] = ()
    """In order of the text."""
    front_mentions: tuple[ActorId, ...] = ()
    """Actors named in title, summary and captions: they feed the index only."""
    quotations: tuple[Quotation, ...] = ()
    """In order; `number` is the index."""
    word_count: int = 0
    """Words of the body, for the reading time."""
    media: tuple[str, ...] = ()
    """Files it shows, relative to the content directory."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with its body."""
    ids: frozenset[str] = frozenset()
    """What can be linked to in it; the permanent ids of quotations are not among them."""
    anchor_links: tuple[AnchorLink, ...] = ()
    """Links that are still to be checked."""
    disputes: tuple[DisputedTitle, ...] = ()
    """Disputed titles that its prose shows, each once; the note on each has a slot."""


@dataclass(frozen=True, slots=True)
class RenderedText:
    """A profile, an introduction or a standing page after rendering."""

    html: str
    """The body."""
    toc: tuple[TocEntry, ...] = ()
    """Headings in order."""
    media: tuple[str, ...] = ()
    """Files it shows, relative to the content directory."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with it."""
    ids: frozenset[str] = frozenset()
    """What can be linked to in it."""
    anchor_links: tuple[AnchorLink, ...] = ()
    """Links that are still to be checked."""
    disputes: tuple[DisputedTitle, ...] = ()
    """Disputed titles that it shows, each once; the note on each has a slot."""
