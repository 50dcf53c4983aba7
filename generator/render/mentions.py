"""Mentions on their way through Markdown: marked in the source, placed in the file."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.link.policy import (
    Choice,
    Frequency,
    LinkPolicy,
    LinkSpan,
    Unlinked,
    Zone,
    ZoneKind,
    choose_links,
)
from generator.model.ids import ActorId, SourceText, Span
from generator.model.mention import Doubt, MatchReason, Mention, MentionForm
from generator.model.quotation import Quotation
from generator.model.rendered import LinkDecision, PlacedMention
from generator.render.cards import CardScan, Edit
from generator.render.prose import TRANSPARENT, Prose, SourceLink
from generator.render.registry import Registry, name_key
from generator.render.slots import MOST_MARKS, closing_mark, opening_mark

_BLANK_LINE = re.compile(r"\n[ \t>]*(?=\n)")

_IN_LINKS = frozenset({LinkDecision.LINK, LinkDecision.HEADING})
"""What the policy says of a mention in a link that the editor wrote, a heading around it or not."""
_DECISIONS = {reason: LinkDecision(reason.value) for reason in Unlinked}


@dataclass(frozen=True, slots=True)
class Linking:
    """What the policy says of the mentions of one body, and the marks that carry it."""

    decisions: tuple[LinkDecision, ...]
    """For each mention."""
    edits: tuple[Edit, ...]
    """Marks to be put into the source."""
    addresses: dict[int, str]
    """For each mention that is to be a link, where it leads."""


def choose_edits(
    prose: Prose,
    mentions: Sequence[Mention],
    zones: Sequence[Zone],
    policy: LinkPolicy,
    registry: Registry,
    root: str,
    *,
    never: frozenset[ActorId] = frozenset(),
) -> Linking:
    """Return which mentions become links, as marks to be put into the source.

    A mention that cannot be a link leaves it to the next one that the policy would choose.
    """
    cut = [
        Zone(mention.span, ZoneKind.MARKUP) for mention in mentions if _is_cut(prose, mention.span)
    ]
    choice = choose_links(mentions, (*zones, *cut), policy, never=never)
    decisions = [_DECISIONS[reason] for reason in choice.reasons]
    for number in _find_repeated(prose, mentions, choice, zones, policy):
        decisions[number] = LinkDecision.REPEATED
    edits: list[Edit] = []
    addresses: dict[int, str] = {}
    for number, mention in enumerate(mentions[:MOST_MARKS]):
        actor = registry.actors.get(mention.actor)
        if decisions[number] is not LinkDecision.LINKED or actor is None:
            continue
        span = mention.span
        addresses[number] = root + actor.url
        start = _word_start(prose.text, span.start) if policy.span is LinkSpan.WORD else span.start
        edits.append(Edit(Span(start, start), opening_mark(number)))
        edits.append(Edit(Span(span.end, span.end), closing_mark(number)))
    return Linking(tuple(decisions), tuple(edits), addresses)


def _is_cut(prose: Prose, span: Span) -> bool:
    """Return whether markup stands inside a mention, or an underscore in it or beside it.

    Python-Markdown looks at the letters beside an underscore; a mark there would change what is
    emphasised.
    """
    if "_" in prose.source and "_" in prose.source[max(0, span.start - 1) : span.end + 1]:
        return True
    painted = prose.text[span.start : span.end]
    return TRANSPARENT in painted and any(
        character == TRANSPARENT != written
        for character, written in zip(painted, prose.source[span.start : span.end], strict=True)
    )


def _find_repeated(
    prose: Prose,
    mentions: Sequence[Mention],
    choice: Choice,
    zones: Sequence[Zone],
    policy: LinkPolicy,
) -> list[int]:
    """Return the mentions chosen after the editor linked the same actor by `[نص](actor:id)`.

    Such a link counts as the first one, in the article or under its heading.
    """
    texts = [link.text for link in prose.links if _names_actor(link)]
    if not texts or policy.frequency is Frequency.ALL:
        return []
    sections = [zone.span.start for zone in zones if zone.kind is ZoneKind.SECTION]
    linked: set[tuple[ActorId, int]] = set()
    repeated: list[int] = []
    for number, mention in enumerate(mentions):
        section = 0
        if policy.frequency is Frequency.SECTION:
            section = bisect_right(sections, mention.span.start)
        if choice.reasons[number] is Unlinked.LINK:
            if any(_holds(text, mention.span) for text in texts):
                linked.add((mention.actor, section))
        elif number in choice.links and (mention.actor, section) in linked:
            repeated.append(number)
    return repeated


def _word_start(text: str, offset: int) -> int:
    """Return where the word begins of which a name is the end: «بليبيا» at its ب."""
    while offset and (text[offset - 1].isalpha() or unicodedata.combining(text[offset - 1])):
        offset -= 1
    return offset


def add_explicit(
    mentions: Sequence[Mention], prose: Prose, registry: Registry
) -> tuple[Mention, ...]:
    """Return the mentions with those that the editor made by `[نص](actor:id)` in their place.

    Inside such a link the editor's actor is the only one named. The words of all are what a reader
    reads.
    """
    mentions = tuple(
        mention
        if (surface := prose.read(mention.span)) == mention.surface
        else replace(mention, surface=surface)
        for mention in mentions
    )
    explicit = [
        link
        for link in prose.links
        if link.href.startswith("actor:")
        and registry.actors.get(link.href[6:]) is not None
        and prose.read(link.text).strip()
    ]
    kept = [
        mention
        for mention in mentions
        if not any(_overlaps(mention.span, link.text) for link in explicit)
    ]
    named = [_name_explicitly(link, prose, registry, mentions) for link in explicit]
    return tuple(sorted((*kept, *named), key=lambda mention: mention.span))


def drop_settled(doubts: Sequence[Doubt], prose: Prose) -> tuple[Doubt, ...]:
    """Return the doubts that no `[نص](actor:id)` and no `[نص](actor:)` has settled."""
    explicit = [link.text for link in prose.links if link.href.startswith("actor:")]
    return tuple(
        replace(doubt, surface=prose.read(doubt.span))
        for doubt in doubts
        if not any(_overlaps(doubt.span, text) for text in explicit)
    )


def keep_clear_roles(
    roles: Sequence[Mention], mentions: Sequence[Mention], prose: Prose
) -> tuple[Mention, ...]:
    """Return the titles that nothing else decides: a name may stand in one, «رئيس ليبيا».

    What the editor settled is settled, and a title that a name crosses is none.
    """
    explicit = [link.text for link in prose.links if _names_actor(link)]
    return tuple(
        replace(role, surface=prose.read(role.span))
        for role in roles
        if not any(_overlaps(role.span, text) for text in explicit)
        and not any(
            _overlaps(role.span, mention.span)
            and (mention.reason is MatchReason.OVERRIDE or not _holds(role.span, mention.span))
            for mention in mentions
        )
    )


def join_roles(
    mentions: tuple[Mention, ...], roles: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the mentions with the titles among them that may be links, and the other titles.

    A title in which a name stands («رئيس ليبيا») leaves the link to the name.
    """
    holding = {
        role.span
        for role in roles
        if any(_overlaps(role.span, mention.span) for mention in mentions)
    }
    joined = [*mentions, *(role for role in roles if role.span not in holding)]
    left = tuple(role for role in roles if role.span in holding)
    return tuple(sorted(joined, key=lambda mention: mention.span)), left


def settle(
    linking: Linking, mentions: Sequence[Mention], linked: frozenset[int], prose: Prose
) -> tuple[LinkDecision, ...]:
    """Return the decisions as they came out of Markdown."""
    explicit = {link.text for link in prose.links if link.href.startswith("actor:")}
    decisions = list(linking.decisions)
    for number, mention in enumerate(mentions):
        if decisions[number] is LinkDecision.LINKED and number not in linked:
            decisions[number] = LinkDecision.MARKUP
        elif decisions[number] in _IN_LINKS and any(
            _holds(text, mention.span) for text in explicit
        ):
            decisions[number] = LinkDecision.EXPLICIT
    return tuple(decisions)


def credit_speakers(
    mentions: Sequence[Mention],
    decisions: Sequence[LinkDecision],
    quotations: Sequence[Quotation],
    registry: Registry,
) -> tuple[LinkDecision, ...]:
    """Return the decisions with what the cards link themselves: their speakers and outlets."""
    credited: set[ActorId] = set()
    urls = {part.url for quotation in quotations for part in quotation.channel if part.url}
    for quotation in quotations:
        credited |= {speaker.actor for speaker in quotation.speakers if speaker.actor}
    credited |= {actor.id for actor in registry.actors.values() if actor.url in urls}
    return tuple(
        LinkDecision.CREDIT
        if decision is LinkDecision.ATTRIBUTION
        and mention.actor in credited
        and mention.form is not MentionForm.NISBA
        else decision
        for mention, decision in zip(mentions, decisions, strict=True)
    )


def name_actors(
    quotations: Sequence[Quotation],
    spans: Mapping[int, Span],
    mentions: Sequence[Mention],
    scan: CardScan,
) -> tuple[Quotation, ...]:
    """Return the quotations with the actors that their words name, attribution lines left out."""
    words = [
        mention
        for mention in mentions
        if not any(_holds(line, mention.span) for line in scan.attribution_lines)
    ]
    return tuple(
        replace(
            quotation,
            named=tuple(
                dict.fromkeys(
                    mention.actor
                    for mention in words
                    if _holds(spans[quotation.number], mention.span)
                )
            ),
        )
        for quotation in quotations
    )


def place_mentions(
    source: SourceText, mentions: Sequence[Mention], decisions: Sequence[LinkDecision]
) -> tuple[PlacedMention, ...]:
    """Return each mention with its place in the file and the block it stands in."""
    blanks = [match.start() for match in _BLANK_LINE.finditer(source.text)]
    return tuple(
        PlacedMention(
            mention,
            source.position(mention.span.start),
            decision,
            bisect_right(blanks, mention.span.start),
        )
        for mention, decision in zip(mentions, decisions, strict=True)
    )


def _name_explicitly(
    link: SourceLink, prose: Prose, registry: Registry, mentions: Sequence[Mention]
) -> Mention:
    actor = registry.actors[link.href[6:]]
    for mention in mentions:
        if mention.actor == actor.id and _holds(link.text, mention.span):
            return mention
    surface = prose.read(link.text)
    is_name = name_key(surface) == name_key(actor.name)
    form = MentionForm.NAME if is_name else MentionForm.ALIAS
    return Mention(link.text, surface, actor.id, form, MatchReason.OVERRIDE)


def _names_actor(link: SourceLink) -> bool:
    return link.href.startswith("actor:") and link.href != "actor:"


def _overlaps(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
