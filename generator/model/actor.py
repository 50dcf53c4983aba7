"""An actor: a person, state, organisation, place or outlet that has a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.article import Gender
from generator.model.dates import Day, PartialDate
from generator.model.ids import ActorId, ArticleId, Position, SourceText, Url
from generator.model.linking import NO_WISHES, LinkWishes


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    PLACE = "place"
    OUTLET = "outlet"


class RelationType(StrEnum):
    """How this actor stands to another; read from this actor's file outwards."""

    PARENT_OF = "parent-of"
    CHILD_OF = "child-of"
    SIBLING_OF = "sibling-of"
    SPOUSE_OF = "spouse-of"
    MEMBER_OF = "member-of"
    LEADS = "leads"
    PART_OF = "part-of"
    LOCATED_IN = "located-in"
    ALLY_OF = "ally-of"
    RIVAL_OF = "rival-of"
    PARTY_TO_AGREEMENT_WITH = "party-to-agreement-with"


SOURCED_RELATIONS = frozenset(
    {RelationType.ALLY_OF, RelationType.RIVAL_OF, RelationType.PARTY_TO_AGREEMENT_WITH}
)
"""Relations that accuse or ally, and so must name the article they come from."""


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A bare form that means this actor when nothing nearer says otherwise."""

    form: str
    """As written: «حفتر»."""
    since: PartialDate | None = None
    """First day it means this actor."""
    until: PartialDate | None = None
    """Last day it means this actor."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who disputes a title, and where."""

    by: tuple[ActorId, ...]
    """Those who dispute it."""
    note: str
    """What they say of it, in the editor's words."""
    source: ArticleId | None
    """The article that reports the dispute."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title or office, and when it was held."""

    title: str
    """As printed."""
    since: PartialDate | None
    """First day; None when not known."""
    until: PartialDate | None
    """Last day; None when current, or when only known to be over."""
    former: bool
    """Whether it is over since a day that nobody knows: `until: unknown`."""
    source: ArticleId | None
    """The article that gives it."""
    disputed: Dispute | None
    """Set where somebody disputes it."""

    def is_held(self, day: Day) -> bool:
        """Return whether it was held on a day; one that is over since nobody knows when was not."""
        began = self.since is None or self.since.first_day() <= day
        lasted = self.until is None or day <= self.until.last_day()
        return began and lasted and not (self.former and self.until is None)


@dataclass(frozen=True, slots=True)
class Relation:
    """How this actor stands to another."""

    type: RelationType
    """Read as: this actor is TYPE that one."""
    actor: ActorId
    """That one."""
    since: PartialDate | None
    """First day."""
    until: PartialDate | None
    """Last day."""
    source: ArticleId | None
    """The article that reports it."""
    position: Position | None = field(default=None, compare=False)
    """Where the entry begins."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor file."""

    id: ActorId
    """File name without `.md`."""
    slug: str
    """Last part of its address."""
    source_text: SourceText
    """The profile, in Markdown."""
    name: str
    """As printed in Arabic."""
    latin: str
    """As written in Latin letters; "" when not given."""
    kind: ActorKind
    """What sort of actor."""
    gender: Gender | None = None
    """Chooses the wording of its page."""
    aliases: tuple[str, ...] = ()
    """Full forms that always mean this actor."""
    short: tuple[ShortForm, ...] = ()
    """Bare forms that mean this actor unless something nearer says otherwise."""
    ambiguous: tuple[str, ...] = ()
    """Forms that mean this actor only with a cue."""
    cues: tuple[str, ...] = ()
    """Words that allow an ambiguous form."""
    nisba: tuple[str, ...] = ()
    """The adjective's masculine singular: «باكستاني»."""
    roles: tuple[Role, ...] = ()
    """In the order written: of several current ones the first is printed."""
    relations: tuple[Relation, ...] = ()
    """Stated in this file."""
    same_as: tuple[str, ...] = ()
    """Authority addresses."""
    merged_into: ActorId | None = None
    """The actor that took this one's place."""
    redirect_from: tuple[Url, ...] = ()
    """Earlier addresses, relative to the site's root."""
    links: LinkWishes = NO_WISHES
    """What the page wants linked, where it differs from the site."""
    fields: Mapping[str, Position] = field(default_factory=dict, compare=False)
    """Where each field stands: `name`, `aliases.0`; for later diagnostics."""

    @property
    def url(self) -> Url:
        """Address relative to the site's root."""
        return Url(f"actors/{self.slug}/")
