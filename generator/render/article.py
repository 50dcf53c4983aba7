"""One article's Markdown, rendered once: HTML, mentions and quotations."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping, Sequence
from dataclasses import replace as with_changes

from generator.config import Settings
from generator.diagnostics import Diagnostics, Location, file_rules, markdown_rules, reference_rules
from generator.link.gazetteer import Gazetteer
from generator.link.matcher import find_mentions
from generator.link.overrides import find_unused
from generator.link.policy import Zone, ZoneKind
from generator.model.article import Article
from generator.model.dates import Day
from generator.model.ids import ActorId, Position, SourceText
from generator.model.linking import NO_WISHES, LinkWishes
from generator.model.mention import Mention, MentionForm
from generator.model.page import TocEntry
from generator.model.quotation import Quotation
from generator.model.rendered import LinkDecision, PlacedDoubt, RenderedArticle, RenderedText
from generator.render.attributes import check_attributes, check_fences
from generator.render.cards import CardScan, Edit, scan_cards
from generator.render.channels import ChannelReader
from generator.render.dispute_marks import DisputeMarker
from generator.render.disputed_titles import DisputedTitles, day_said
from generator.render.elements import HEADINGS, plain_text, spell_out_entities, walk
from generator.render.figures import make_figures, make_tables_scrollable, name_admonitions
from generator.render.inline_attributes import scan_inline_attributes
from generator.render.link_choice import choose_policy
from generator.render.links import LinkResolver
from generator.render.markdown_setup import MarkdownParser, TooDeepError
from generator.render.mention_links import link_mentions
from generator.render.mentions import (
    add_explicit,
    choose_edits,
    credit_speakers,
    drop_settled,
    join_roles,
    keep_clear_roles,
    name_actors,
    place_mentions,
    settle,
)
from generator.render.month_names import keep_months_whole
from generator.render.prose import Prose, read_prose
from generator.render.quotations import QuotationReader
from generator.render.raw_html import check_passed, check_tags, clean_html
from generator.render.registry import Registry, name_key
from generator.render.slips import check_leftovers, check_printed_tags, check_source
from generator.render.slots import ID_SLOT, id_slot, strip_marks
from generator.render.speakers import SpeakerIndex
from generator.render.speech import build_vocabulary
from generator.render.unseen import hide_unseen
from generator.text.words import count_words

ARTICLE_ROOT = "../../"
"""The site's root as seen from an article's address."""

_LEVEL_ONE = re.compile(r" {0,3}#(?!#)|[^\n]*\n=+[ \t]*(?:\n|\Z)")
_PAINTED = re.compile("[\ufffc\u200b]+")


class BodyRenderer:
    """Renders the bodies of one site: what is the same for all of them is made once.

    A rendered body depends on nothing but its source, the gazetteer, the registry and the
    settings, so bodies can be rendered in any order and in several processes.
    """

    def __init__(self, registry: Registry, gazetteer: Gazetteer, settings: Settings) -> None:
        self._registry = registry
        self._gazetteer = gazetteer
        self._settings = settings
        self._parser = MarkdownParser(settings.raw_html)
        self._channels = ChannelReader(registry, gazetteer)
        self._titles = DisputedTitles({a.id: a for a in registry.actors.values()}.values())
        self._vocabulary = build_vocabulary(settings.verbs, settings.channels, settings.hedges)

    def render_article(self, article: Article) -> RenderedArticle:
        """Return an article's HTML with everything found in it, its diagnostics among them."""
        source = hide_unseen(article.source_text)
        article = with_changes(article, source_text=source, link=self._follow_merged(article.link))
        found = Diagnostics()
        prose = read_prose(source.text)
        self._check_overrides(article, prose, found)
        speakers = SpeakerIndex(article, self._registry, self._vocabulary)
        scan = scan_cards(source, speakers, found)
        inline = scan_inline_attributes(source, prose.links, found)
        zones = _with_attributions(prose.zones, scan)
        found_mentions = find_mentions(
            prose.text,
            self._gazetteer,
            about=frozenset(article.about),
            overrides=article.link,
            on=article.date.at.date(),
            context=f"{article.title}\n\n{article.summary}",
        )
        mentions = add_explicit(found_mentions.mentions, prose, self._registry)
        policy = choose_policy(self._settings.links, article.links)
        roles = keep_clear_roles(found_mentions.roles, mentions, prose)
        if policy.roles:
            mentions, roles = join_roles(mentions, roles)
        linking = choose_edits(prose, mentions, zones, policy, self._registry, ARTICLE_ROOT)
        links = LinkResolver(
            source, self._registry, prose.links, ARTICLE_ROOT, found, has_quotations=True
        )
        quotations = QuotationReader(
            article,
            speakers,
            self._channels,
            scan.cards,
            inline.lists,
            links,
            self._parser.stashed,
            ARTICLE_ROOT,
            pages=self._settings.quotation_pages,
            found=found,
        )
        marker = DisputeMarker(self._titles, _find_held((*mentions, *roles)), on=article.date.day())
        html, toc, ids, linked = self._render(
            source,
            prose,
            [*scan.edits, *inline.edits, *linking.edits],
            linking.addresses,
            links,
            found,
            quotations,
            marker,
        )
        if not html:
            # Where `load/` says it of a body without a single character.
            found.add(file_rules.EMPTY_BODY, Location(source.file, max(1, source.first_line - 1)))
        records = name_actors(self._finish_quotations(quotations), quotations.spans, mentions, scan)
        decisions = settle(linking, mentions, linked, prose)
        decisions = credit_speakers(mentions, decisions, records, self._registry)
        return RenderedArticle(
            article=article.id,
            html=html,
            toc=toc,
            mentions=place_mentions(source, *_with_roles(mentions, decisions, roles)),
            doubts=tuple(
                PlacedDoubt(doubt, source.position(doubt.span.start))
                for doubt in drop_settled(found_mentions.doubts, prose)
            ),
            front_mentions=self._read_front(article, prose),
            quotations=records,
            word_count=_count_words(prose, scan),
            media=tuple(dict.fromkeys(links.media)),
            diagnostics=found.sorted(),
            ids=ids,
            anchor_links=tuple(links.elsewhere),
            disputes=tuple(marker.noted),
        )

    def render_text(
        self,
        source: SourceText,
        root: str,
        *,
        links: LinkWishes = NO_WISHES,
        own: ActorId | None = None,
        on: Day | None = None,
    ) -> RenderedText:
        """Return the HTML of a profile, an introduction or a standing page.

        `root` is the site's root as seen from the page; `links` what its file wants linked; `own`
        the actor whose page it is, who is not linked on it. Titles are not: the text has no day.
        For those that somebody disputes the day is `on`; None is any day.
        """
        found = Diagnostics()
        source = hide_unseen(source)
        prose = read_prose(source.text)
        about = frozenset({own}) if own else frozenset()
        mentions = add_explicit(
            find_mentions(prose.text, self._gazetteer, about=about).mentions, prose, self._registry
        )
        policy = choose_policy(self._settings.links, links)
        linking = choose_edits(
            prose, mentions, prose.zones, policy, self._registry, root, never=about
        )
        resolver = LinkResolver(
            source, self._registry, prose.links, root, found, has_quotations=False
        )
        marker = DisputeMarker(self._titles, on=on, own=own)
        html, toc, ids, _ = self._render(
            source,
            prose,
            linking.edits,
            linking.addresses,
            resolver,
            found,
            None,
            marker,
        )
        return RenderedText(
            html,
            toc,
            tuple(dict.fromkeys(resolver.media)),
            found.sorted(),
            ids,
            tuple(resolver.elsewhere),
            tuple(marker.noted),
        )

    def _render(
        self,
        source: SourceText,
        prose: Prose,
        edits: Sequence[Edit],
        addresses: Mapping[int, str],
        links: LinkResolver,
        found: Diagnostics,
        quotations: QuotationReader | None,
        marker: DisputeMarker,
    ) -> tuple[str, tuple[TocEntry, ...], frozenset[str], frozenset[int]]:
        """Return the HTML, its headings, its ids, and the numbers of the mentions that are links.

        Ids of quotations are slots yet, and left out.
        """
        linked: frozenset[int] = frozenset()
        toc: list[TocEntry] = []
        ids: set[str] = set()
        raw_html = self._settings.raw_html
        reported = check_tags(source, prose.tags, raw_html, found)

        def read(root: etree.Element) -> None:
            nonlocal linked
            check_leftovers(root, source, prose.links, found)
            if raw_html == "off":
                check_printed_tags(root, source, reported, found)
            else:
                check_passed(source, self._parser.passed(), reported, found)
            spell_out_entities(root, self._parser.stashed)
            # What is listed before mentions are linked is the editor's, whatever its class.
            written = [place for place in walk(root) if place.element.tag in {"a", "img"}]
            linked = link_mentions(root, addresses)
            check_attributes(root, source, found, edits)
            self._lower_headings(root, source, prose, found)
            for place in written:
                links.resolve(place)
            make_figures(root, self._settings.video_hosts)
            make_tables_scrollable(root)
            name_admonitions(root)
            keep_months_whole(root)
            toc.extend(self._list_headings(root))
            if quotations is not None:
                quotations.read(root)
                days = {one.number: day_said(one) for one in quotations.quotations}
                marker.days |= {id_slot(number): day for number, day in days.items() if day}
                for number, elements in quotations.card_elements.items():
                    for element in elements:
                        marker.underline(element, days.get(number))
            marker.mark_body(root)
            ids.update(
                name
                for element in root.iter()
                if (name := element.get("id")) and not ID_SLOT.search(name)
            )

        check_source(source, found)
        check_fences(source, found)
        markdown = _apply(source.text, edits)
        try:
            html = self._parser.convert(markdown, read)
        except TooDeepError:
            found.add(markdown_rules.TOO_DEEP, source.location(0))
            html = "\n"  # the body is not empty, only unread
        links.check_anchors(frozenset(ids))
        # Whatever the source seemed to hold: only Markdown knows what it took for HTML.
        return strip_marks(self._clean(html)), tuple(toc), frozenset(ids), linked

    def _lower_headings(
        self, root: etree.Element, source: SourceText, prose: Prose, found: Diagnostics
    ) -> None:
        """Make level-one headings level two: the page's title is its only level one."""
        written = [
            zone.span.start
            for zone in prose.zones
            if zone.kind is ZoneKind.HEADING and _LEVEL_ONE.match(source.text, zone.span.start)
        ]
        for element in root.iter("h1"):
            title = " ".join(plain_text(element, self._parser.stashed).split())
            offset = written.pop(0) if written else max(source.text.find(title), 0)
            found.add(markdown_rules.LEVEL_ONE_HEADING, source.location(offset), title=title)
            element.tag = "h2"

    def _list_headings(self, root: etree.Element) -> list[TocEntry]:
        return [
            TocEntry(
                element.get("id", ""),
                " ".join(plain_text(element, self._parser.stashed).split()),
                int(str(element.tag)[1]),
            )
            for element in root.iter()
            if element.tag in HEADINGS
        ]

    def _finish_quotations(self, quotations: QuotationReader) -> tuple[Quotation, ...]:
        """Return the quotations with the HTML that other pages show of them, clean too."""
        return tuple(
            with_changes(
                record,
                html=self._clean(self._parser.serialise(quotations.card_elements[record.number])),
            )
            if record.number in quotations.card_elements
            else with_changes(record, context=self._clean(record.context))
            for record in quotations.quotations
        )

    def _clean(self, html: str) -> str:
        return clean_html(html) if self._settings.raw_html == "clean" else html

    def _follow_merged(
        self, overrides: Mapping[str, ActorId | None]
    ) -> Mapping[str, ActorId | None]:
        """Return an article's `link` map with the actors that took the place of merged ones."""
        return {
            words: actor
            if actor is None or (known := self._registry.actors.get(actor)) is None
            else known.id
            for words, actor in overrides.items()
        }

    def _check_overrides(self, article: Article, prose: Prose, found: Diagnostics) -> None:
        """Warn of words in the `link` map that the article does not have."""
        if not article.link:
            return
        texts = (prose.text, _join_front(article, prose))
        for words in find_unused(article.link, texts, self._gazetteer):
            place = article.fields.get(f"link.{words}", Position(1, 1))
            found.add(
                reference_rules.UNUSED_OVERRIDE,
                Location(article.source_text.file, place.line, place.column),
                value=words,
            )

    def _read_front(self, article: Article, prose: Prose) -> tuple[ActorId, ...]:
        """Return who is named in title, summary and captions, which feed the index only."""
        text = _join_front(article, prose)
        named = find_mentions(
            text,
            self._gazetteer,
            about=frozenset(article.about),
            overrides=article.link,
            on=article.date.at.date(),
        ).mentions
        return tuple(dict.fromkeys(mention.actor for mention in named))


def _find_held(mentions: Sequence[Mention]) -> Mapping[str, frozenset[ActorId]]:
    """Return whom the linker finds titles to name, by their folded words."""
    held: dict[str, frozenset[ActorId]] = {}
    for mention in mentions:
        if mention.form is MentionForm.ROLE:
            key = name_key(mention.surface)
            held[key] = held.get(key, frozenset()) | {mention.actor}
    return held


def _join_front(article: Article, prose: Prose) -> str:
    """Return title, summary and captions, each a paragraph."""
    captions = [link.title for link in prose.links if link.is_picture]
    if article.picture is not None:
        captions.append(article.picture.caption)
    return "\n\n".join(part for part in (article.title, article.summary, *captions) if part)


def _with_roles(
    mentions: Sequence[Mention], decisions: Sequence[LinkDecision], roles: Sequence[Mention]
) -> tuple[tuple[Mention, ...], tuple[LinkDecision, ...]]:
    """Return mentions and decisions with the titles among them, which are suggestions: no links."""
    pairs = [*zip(mentions, decisions, strict=True), *((role, LinkDecision.ROLE) for role in roles)]
    pairs.sort(key=lambda pair: (pair[0].span.start, -pair[0].span.end))
    return tuple(mention for mention, _ in pairs), tuple(decision for _, decision in pairs)


def _with_attributions(zones: Sequence[Zone], scan: CardScan) -> tuple[Zone, ...]:
    lines = (Zone(span, ZoneKind.ATTRIBUTION) for span in scan.attribution_lines)
    return tuple(sorted((*zones, *lines), key=lambda zone: (zone.span.start, zone.span.end)))


def _count_words(prose: Prose, scan: CardScan) -> int:
    """Count the words a reader reads: without markup and attribution lines."""
    credited = sum(
        count_words(prose.text[line.start : line.end]) for line in scan.attribution_lines
    )
    return count_words(_PAINTED.sub(" ", prose.text)) - credited


def _apply(text: str, edits: Sequence[Edit]) -> str:
    """Return a source with edits made; they do not overlap."""
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start < position:
            continue
        parts += (text[position : edit.span.start], edit.text)
        position = edit.span.end
    return "".join((*parts, text[position:]))
