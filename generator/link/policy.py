"""Which mentions become links: a choice of the site and of the page, apart from finding them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.ids import ActorId, Span
from generator.model.mention import Mention, MentionForm


class Frequency(StrEnum):
    """How often one actor is linked."""

    FIRST = "first"
    """At its first mention in the article."""
    SECTION = "section"
    """At its first mention under each heading."""
    ALL = "all"
    """At every mention."""


class LinkSpan(StrEnum):
    """What a link covers."""

    NAME = "name"
    """The name without joined particles."""
    WORD = "word"
    """The whole words, their particles included."""


class ZoneKind(StrEnum):
    """What stands in a part of the source."""

    HEADING = "heading"
    """A heading: nothing is linked in it."""
    LINK = "link"
    """The text of a link that the editor wrote: nothing is linked in it."""
    MARKUP = "markup"
    """Markup that cuts a name in two: nothing is linked in it."""
    QUOTATION = "quotation"
    """Somebody's words: linked as `in_quotations` says."""
    ATTRIBUTION = "attribution"
    """An attribution line: it names its speaker by itself, nothing more is linked in it."""
    NEVER = "never"
    """`[نص](actor:)`: the editor wants no link here."""
    SECTION = "section"
    """What stands under one heading, up to the next."""


class Unlinked(StrEnum):
    """Why a mention is no link; `LINKED` where it is one."""

    LINKED = "linked"
    """It is one."""
    REPEATED = "repeated"
    """The actor was linked before, in the article or section."""
    HEADING = "heading"
    """It stands in a heading."""
    LINK = "link"
    """It stands in a link that the editor wrote."""
    MARKUP = "markup"
    """Markup cuts the name in two."""
    ATTRIBUTION = "attribution"
    """It stands in an attribution line, which names its speaker by itself."""
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


@dataclass(frozen=True, slots=True)
class LinkPolicy:
    """What a site, or one page, wants linked."""

    frequency: Frequency = Frequency.FIRST
    """How often one actor is linked."""
    in_quotations: bool = True
    """Whether a mention in a quotation is linked where nothing before it names the actor."""
    nisba: bool = False
    """Whether adjectives are linked."""
    roles: bool = False
    """Whether titles are linked."""
    span: LinkSpan = LinkSpan.NAME
    """What a link covers."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the source of which the policy must know."""

    span: Span
    """Half-open range in the body's source, in code points."""
    kind: ZoneKind
    """What stands there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What became of each mention."""

    links: frozenset[int]
    """Indices of the mentions that become links."""
    reasons: tuple[Unlinked, ...]
    """For each mention, in order, why it is a link or none."""


_FORBIDDEN = {
    ZoneKind.HEADING: Unlinked.HEADING,
    ZoneKind.LINK: Unlinked.LINK,
    ZoneKind.ATTRIBUTION: Unlinked.ATTRIBUTION,
    ZoneKind.NEVER: Unlinked.NEVER,
    ZoneKind.MARKUP: Unlinked.MARKUP,
}


@dataclass(slots=True)
class _Progress:
    """What was seen so far, from the article's beginning."""

    named: set[ActorId] = field(default_factory=set)
    """Actors named before, by anything but an adjective or a title."""
    linked: set[tuple[ActorId, int]] = field(default_factory=set)
    """Actors linked before, with the section they were linked in (0 for the whole article)."""
    titled: set[tuple[ActorId, int]] = field(default_factory=set)
    """The same of actors linked by a title, after which their name is a link yet."""


def choose_links(
    mentions: Sequence[Mention],
    zones: Sequence[Zone],
    policy: LinkPolicy,
    *,
    never: frozenset[ActorId] = frozenset(),
) -> Choice:
    """Return which mentions become links, and for each of the others why not.

    `mentions` are in text order and do not overlap. `never` are actors that this page does not
    link: the one whose page it is.
    """
    progress = _Progress()
    inside = _find_zones(mentions, zones)
    reasons: list[Unlinked] = []
    for index, mention in enumerate(mentions):
        kinds = inside[index]
        section = 0
        if policy.frequency is Frequency.SECTION:
            section = 1 + sum(
                1
                for zone in zones
                if zone.kind is ZoneKind.SECTION and zone.span.start <= mention.span.start
            )
        reason = _judge(mention, kinds, policy, progress, section, never)
        reasons.append(reason)
        if reason is Unlinked.LINKED:
            is_title = mention.form is MentionForm.ROLE
            (progress.titled if is_title else progress.linked).add((mention.actor, section))
        if mention.form not in (MentionForm.NISBA, MentionForm.ROLE):
            progress.named.add(mention.actor)
    links = frozenset(i for i, reason in enumerate(reasons) if reason is Unlinked.LINKED)
    return Choice(links, tuple(reasons))


def _judge(
    mention: Mention,
    kinds: frozenset[ZoneKind],
    policy: LinkPolicy,
    progress: _Progress,
    section: int,
    never: frozenset[ActorId],
) -> Unlinked:
    for kind, reason in _FORBIDDEN.items():
        if kind in kinds:
            return reason
    checks: Mapping[Unlinked, bool] = {
        Unlinked.SELF: mention.actor in never,
        Unlinked.NISBA: mention.form is MentionForm.NISBA and not policy.nisba,
        Unlinked.ROLE: mention.form is MentionForm.ROLE and not policy.roles,
        Unlinked.QUOTATION: ZoneKind.QUOTATION in kinds and _is_closed(mention, policy, progress),
        Unlinked.REPEATED: policy.frequency is not Frequency.ALL
        and (
            (mention.actor, section) in progress.linked
            or (mention.form is MentionForm.ROLE and (mention.actor, section) in progress.titled)
        ),
    }
    return next((reason for reason, holds in checks.items() if holds), Unlinked.LINKED)


def _is_closed(mention: Mention, policy: LinkPolicy, progress: _Progress) -> bool:
    """Return whether a quotation keeps this mention from being a link."""
    return not policy.in_quotations or mention.actor in progress.named


def _find_zones(
    mentions: Sequence[Mention], zones: Sequence[Zone]
) -> tuple[frozenset[ZoneKind], ...]:
    return tuple(
        frozenset(
            zone.kind
            for zone in zones
            if zone.span.start < mention.span.end and mention.span.start < zone.span.end
        )
        for mention in mentions
    )
