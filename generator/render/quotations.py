"""The quotations of one body, from its tree: cards and `quote:` links, in the order of the text."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_changes

from generator.config import QuotationPages
from generator.diagnostics import Diagnostics, Location, quotation_rules
from generator.model.article import Article
from generator.model.ids import SourceText, Span
from generator.model.quotation import Quotation, QuotationShape, Speaker
from generator.render.attribution import read_channel_and_hedge, split_parts
from generator.render.card_context import read_card_context, text_before
from generator.render.cards import AttributeList, CardSource
from generator.render.channels import ChannelReader
from generator.render.closers import attach_closer, quote_link
from generator.render.editors_words import mark_editors_words
from generator.render.elements import HEADINGS, Place, plain_text, readable, remove, unwrap, walk
from generator.render.joint_quotations import find_shared, report_differences
from generator.render.links import LinkResolver
from generator.render.slots import CARD_SLOT, card_slot, id_slot
from generator.render.speakers import Credit, SpeakerIndex
from generator.render.verbs import Telling, find_verb
from generator.render.words import isolate_words, put_marks, read_words
from generator.text.excerpts import find_excerpt


@dataclass(frozen=True, slots=True)
class _CreditLine:
    """One attribution line of a card."""

    credit: Credit
    channel: str
    hedge: str


class QuotationReader:
    """Takes the quotations out of the tree of one article."""

    def __init__(
        self,
        article: Article,
        speakers: SpeakerIndex,
        channels: ChannelReader,
        cards: Sequence[CardSource],
        lists: Mapping[int, AttributeList],
        links: LinkResolver,
        stashed: Callable[[int], str],
        root_path: str,
        *,
        pages: QuotationPages,
        found: Diagnostics,
    ) -> None:
        self._article = article
        self._source: SourceText = article.source_text
        self._speakers = speakers
        self._channels = channels
        self._cards = cards
        self._lists = lists
        self._links = links
        self._stashed = stashed
        self._root_path = root_path
        self._pages = pages
        self._found = found
        self._heading = ("", "")
        self._placed: set[int] = set()
        self.quotations: list[Quotation] = []
        """In the order of the text; `html` of cards is filled by `finish`."""
        self.card_elements: dict[int, list[etree.Element]] = {}
        """What stands in each card, by the quotation's number."""
        self.spans: dict[int, Span] = {}
        """Where each quotation stands in the source, by its number."""

    def read(self, root: etree.Element) -> None:
        """Find every quotation of the tree and leave a slot, or a `span`, in its place."""
        for place in walk(root):
            element = place.element
            if element.tag in HEADINGS:
                self._heading = (
                    " ".join(plain_text(element, self._stashed).split()),
                    element.get("id", ""),
                )
            elif element.tag == "a" and element.get("href", "").startswith("quote:"):
                self._read_inline(place)
            elif element.tag == "blockquote":
                self._read_card(place)
        for number, card in enumerate(self._cards):
            if number not in self._placed:
                self._found.add(
                    quotation_rules.MISPLACED_QUOTATION, self._source.location(card.span.start)
                )

    def _read_card(self, place: Place) -> None:
        blockquote = place.element
        slot = next(
            (
                (child, match)
                for child in blockquote
                if (match := CARD_SLOT.fullmatch((child.text or "").strip())) and child.tag == "p"
            ),
            None,
        )
        if slot is None:
            return
        child, match = slot
        blockquote.remove(child)
        number = int(match[1])
        self._placed.add(number)
        card = self._cards[number]
        for nested in [
            inner
            for inner in walk(blockquote)
            if inner.element.tag == "a" and inner.element.get("href", "").startswith("quote:")
        ]:
            link = self._links.take(nested.element.get("href", ""))
            at = self._source.location(link.span.start if link else card.span.start)
            self._found.add(
                quotation_rules.QUOTATION_IN_QUOTATION,
                at,
                id=nested.element.get("href", "").partition(":")[2],
            )
            unwrap(nested.parent, nested.element)
        quotation = self._describe_card(place, card)
        if quotation is None:
            return
        isolate_words(blockquote)
        mark_editors_words(blockquote)
        if quotation.is_direct:
            put_marks(blockquote, "mark mark--open", "mark")
        self.card_elements[quotation.number] = list(blockquote)
        if (blockquote.text or "").strip():
            loose = etree.Element("p")
            loose.text = blockquote.text
            self.card_elements[quotation.number].insert(0, loose)
        self.quotations.append(quotation)
        remove(place.parent, blockquote, f"\n{card_slot(quotation.number)}\n")

    def _describe_card(self, place: Place, card: CardSource) -> Quotation | None:
        credits = self._credit_card(card)
        words = read_words(place.element, self._stashed, needs_marks=False)
        if not credits:
            return None
        if not words.text:
            self._found.add(quotation_rules.EMPTY_QUOTATION, self._source.location(card.span.start))
            return None
        attribution = next((line for line, _ in card.attributions), None)
        first = credits[0].credit
        if words.is_unbalanced:
            self._found.add(
                quotation_rules.UNBALANCED_MARKS,
                self._source.location(card.span.start),
                speaker=first.speaker.name,
            )
        verb = attribution.verb if attribution else ""
        hedge = _tell_apart([(one.credit.speaker.name, one.hedge) for one in credits])
        channel = _tell_apart(
            [(one.credit.speaker.name, one.channel or one.credit.channel) for one in credits]
        )
        joint = self._with_stances([one.credit for one in credits])
        at = self._source.location(card.span.start)
        report_differences(joint, card.attributes, at, self._found)
        quotation = self._describe(
            QuotationShape.CARD, words.text, words.is_direct, joint, channel, card.span
        )
        context = read_card_context(
            place, self._stashed, is_interview=bool(self._speakers.interviewee)
        )
        verb = verb or self._find_verb(context.lead_in.removesuffix(":"), quotation)
        return self._with_attributes(
            with_changes(
                quotation,
                verb=verb,
                hedge=hedge,
                context=context.lead_in,
                asked=context.asked,
                before=context.before,
            ),
            card.attributes,
            lambda _: at,
        )

    def _with_attributes(
        self,
        quotation: Quotation,
        attributes: Mapping[str, str],
        locate: Callable[[str], Location],
    ) -> Quotation:
        """Return a quotation with what its attribute list says, which comes before all else."""
        written = attributes.get("excerpt", "")
        excerpt = find_excerpt(quotation.words, written) or ""
        if written and not excerpt:
            at = locate("excerpt")
            self._found.add(quotation_rules.EXCERPT_NOT_IN_WORDS, at, excerpt=written)
        if "continues" in attributes and not any(
            _share_speaker(earlier.speakers, quotation.speakers) for earlier in self.quotations
        ):
            self._found.add(quotation_rules.CONTINUES_NOTHING, locate("continues"))
        return with_changes(
            quotation,
            verb=attributes.get("verb", quotation.verb),
            hedge=attributes.get("hedge", quotation.hedge),
            stance=attributes.get("stance", quotation.stance),
            said=attributes.get("said", quotation.said),
            lang=attributes.get("lang", quotation.lang),
            translator=attributes.get("translator", quotation.translator),
            excerpt=excerpt,
            is_lead="lead" in attributes,
            continues="continues" in attributes,
            anchor=attributes.get("id", ""),
        )

    def _credit_card(self, card: CardSource) -> list[_CreditLine]:
        if not card.attributions:
            credit = self._speakers.credit_interviewee() if self._speakers.interviewee else None
            return [_CreditLine(credit, "", "")] if credit else []
        credits: list[_CreditLine] = []
        for line, offset in card.attributions:
            credit = self._speakers.credit_attribution(
                line, self._source.location(offset), self._found
            )
            if credit is not None:
                credits.append(_CreditLine(credit, line.channel, line.hedge))
        return credits

    def _find_verb(self, text: str, quotation: Quotation) -> str:
        names = [speaker.name for speaker in quotation.speakers]
        said = [one.name for earlier in self.quotations for one in earlier.speakers]
        voices = [voice.name for voice in self._article.voices]
        telling = Telling(
            names,
            quotation.speakers[0].gender if len(names) == 1 else None,
            [name for name in dict.fromkeys((*voices, *said)) if name not in names],
        )
        return find_verb(text, telling, self._speakers.vocabulary)

    def _read_inline(self, place: Place) -> None:
        link = place.element
        href = link.get("href", "")
        source_link = self._links.take(href)
        start = source_link.span.start if source_link else self._find(href)
        at = self._source.location(start)
        if source_link and "](" in self._text_of(source_link.text.start, source_link.text.end):
            self._found.add(quotation_rules.NESTED_QUOTATION_LINK, at, id=href.partition(":")[2])
        parts = split_parts(link.get("title", ""), "؛")
        role = parts[0].strip()
        channel, hedge = read_channel_and_hedge(parts[1:], self._speakers.vocabulary)
        credit = self._speakers.credit_id(href.partition(":")[2], role, at, self._found)
        if not "".join(link.itertext()).strip():
            self._found.add(quotation_rules.EMPTY_QUOTE_LINK, at, id=href.partition(":")[2])
            credit = None
        if credit is None:
            unwrap(place.parent, link)
            return
        words = read_words(link, self._stashed, needs_marks=True)
        if words.is_unbalanced:
            self._found.add(quotation_rules.UNBALANCED_MARKS, at, speaker=credit.speaker.name)
        quotation = self._describe(
            QuotationShape.INLINE,
            words.text,
            words.is_direct,
            self._with_stances([credit]),
            channel,
            source_link.text if source_link else Span(start, start),
        )
        quotation = with_changes(quotation, hedge=hedge)
        listed = self._lists.get(source_link.span.start) if source_link else None
        if listed is None:
            self.quotations.append(self._place_inline(place, quotation))
            return
        quotation = self._with_attributes(
            quotation, listed.values, lambda name: self._source.location(listed.places[name])
        )
        placed = self._place_inline(place, quotation)
        hedge = listed.values.get("hedge", placed.hedge)
        verb = listed.values.get("verb", placed.verb)
        self.quotations.append(with_changes(placed, hedge=hedge, verb=verb))

    def _place_inline(self, place: Place, quotation: Quotation) -> Quotation:
        """Make the `a` a `span` with its marks, its hedge and the link to its own page.

        A hedge beside the words is what the reader sees: it comes before one in the link's title.
        """
        span = place.element
        span.tag = "span"
        span.attrib.clear()
        reported = "" if quotation.is_direct else " quote--reported"
        span.set("class", f"quote{reported}")
        span.set("id", id_slot(quotation.number))
        isolate_words(span)
        mark_editors_words(span)
        if quotation.is_direct:
            put_marks(span, "quote__mark", "quote__mark")
        mark = None
        if self._pages == "all" or (self._pages == "lead" and quotation.is_lead):
            mark = quote_link(
                f"{self._root_path}quotations/{id_slot(quotation.number)}/",
                quotation.speakers[0].name,
                is_direct=quotation.is_direct,
            )
        verb = self._find_verb(readable(text_before(place.parent, span), self._stashed), quotation)
        hedge = attach_closer(place.parent, span, self._speakers.vocabulary, mark, self._stashed)
        self._note_speaker(place.parent, quotation)
        context = self._context(place.parent, span)
        return with_changes(quotation, verb=verb, hedge=hedge or quotation.hedge, context=context)

    def _note_speaker(self, paragraph: etree.Element, quotation: Quotation) -> None:
        """Name the speakers of a paragraph on it, for the one note in its margin."""
        if paragraph.tag != "p":
            return
        name = quotation.speakers[0].name
        channel = "".join(part.text for part in quotation.channel)
        noted = paragraph.get("data-speaker", "")
        if noted:
            if name not in noted.split("، "):
                paragraph.set("data-speaker", f"{noted}، {name}")
            if channel != paragraph.get("data-channel", ""):
                paragraph.attrib.pop("data-channel", None)
            return
        paragraph.set("class", f"{paragraph.get('class', '')} quoted".strip())
        paragraph.set("data-speaker", name)
        if channel:
            paragraph.set("data-channel", channel)
        if not quotation.is_direct:
            paragraph.set("data-reported", "")

    def _context(self, paragraph: etree.Element, span: etree.Element) -> str:
        """Return the paragraph around an inline quotation as HTML, its words in `<mark>`."""
        parts: list[str] = []

        def gather(node: etree.Element) -> None:
            if node is span:
                parts.append("<mark>")
            parts.append(html.escape(node.text or "", quote=False))
            for child in node:
                if not (child.tag == "sup" and child.get("id", "").startswith("fnref")):
                    gather(child)
                if child is span:
                    parts.append("</mark>")
                parts.append(html.escape(child.tail or "", quote=False))

        gather(paragraph)
        holder = etree.Element("p")
        holder.text = "".join(parts)
        return re.sub(r"\s+", " ", plain_text(holder, self._stashed)).strip()

    def _describe(
        self,
        shape: QuotationShape,
        words: str,
        is_direct: bool,
        credits: Sequence[Credit],
        channel: str,
        span: Span,
    ) -> Quotation:
        first = credits[0]
        self.spans[len(self.quotations)] = span
        heading, heading_id = self._heading
        return Quotation(
            article=self._article.id,
            number=len(self.quotations),
            shape=shape,
            words=words,
            html="",
            is_direct=is_direct,
            speakers=tuple(credit.speaker for credit in credits),
            verb="",
            channel=self._channels.read(channel or first.channel),
            hedge="",
            said=find_shared(credits, "said"),
            stance=find_shared(credits, "stance"),
            lang=find_shared(credits, "lang"),
            translator=find_shared(credits, "translator"),
            excerpt="",
            is_lead=False,
            continues=False,
            anchor="",
            heading=heading,
            heading_id=heading_id,
            context="",
            position=self._source.position(span.start),
        )

    def _with_stances(self, credits: Sequence[Credit]) -> list[Credit]:
        """Return credits with the stance of the heading above, for voices without one."""
        if not self._article.stances_from_headings:
            return list(credits)
        heading = self._heading[0]
        return [with_changes(credit, stance=credit.stance or heading) for credit in credits]

    def _find(self, href: str) -> int:
        """Return where an address stands that no inline link of the source has."""
        return max(self._source.text.find(href), 0)

    def _text_of(self, start: int, end: int) -> str:
        return self._source.text[start:end]


def _tell_apart(values: Sequence[tuple[str, str]]) -> str:
    """Return what is said of the words of several speakers: each one's own, unless all have it."""
    if len({value for _, value in values}) == 1:
        return values[0][1]
    return "، ".join(f"{name}: {value}" for name, value in values if value)


def _share_speaker(left: Sequence[Speaker], right: Sequence[Speaker]) -> bool:
    return not {speaker.name for speaker in left}.isdisjoint(speaker.name for speaker in right)
