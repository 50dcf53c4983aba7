"""Blockquotes with attribution lines: read in the source, before Markdown sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics, field_rules, quotation_rules
from generator.model.ids import SourceText, Span
from generator.render.attribution import ATTRIBUTION_LINE, Attribution, parse_attribution
from generator.render.prose import covers, find_blockquote_runs, find_code
from generator.render.slots import card_slot
from generator.render.speakers import SpeakerIndex
from generator.text.dates import parse_partial_date
from generator.text.fold import fold_digits
from generator.text.nearest import find_nearest

_PREFIX = re.compile(
    r"(?P<bullet>[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<marks>(?:[ \t]{0,12}>)+) ?"
)
_ATTRIBUTE_LIST = re.compile(r"[ \t]*\{:(?P<inside>[^{}\n]*)\}[ \t]*$")
_FOLLOWING_LIST = re.compile(r"[ \t]*\n(?P<list>\{:[^{}\n]*\})[ \t]*(?=\n|$)")
_ATTRIBUTE = re.compile(
    r"#(?P<id>[^\s#=\"'{}]+)"
    r"|(?P<name>[^\s=\"'{}#]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'"
    # Marks of the words' own may stand inside the same marks round the value.
    r"|“(?P<curly>(?:[^“”]|“[^“”]*”)*)”|«(?P<angle>(?:[^«»]|«[^«»]*»)*)»|(?P<bare>[^\s\"'{}]+))"
    r"|(?P<flag>[^\s=\"'{}#]+)"
)
# U+2012 FIGURE DASH, U+2015 HORIZONTAL BAR, U+2212 MINUS SIGN and U+0640 TATWEEL, the dash of
# Arabic keyboards: no attribution begins with them. A dash before the dash makes an item of a list.
_DASHED_NAME = re.compile(
    r"(?:(?<=[\s>»”\".])|^)(?:-[ \t]+)?[—–\u2012\u2015\u2212\u0640~-]{1,2}[ \u00a0]?"
    r"(?P<rest>[^\n]+)$",
    re.MULTILINE,
)
_NAME_BELOW = re.compile(r"\s*\n[ ]{0,3}(?:—|–|--)[ \u00a0]?(?P<rest>[^\n]+)$", re.MULTILINE)
_VALUES = ("verb", "stance", "hedge", "said", "lang", "translator", "excerpt")
_FLAGS = ("lead", "continues")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the source on its way to Markdown."""

    span: Span
    """What is replaced; empty for an insertion."""
    text: str
    """What stands there instead."""


@dataclass(frozen=True, slots=True)
class AttributeList:
    """What an attribute list of a quotation says."""

    values: Mapping[str, str]
    """Values by name; flags have the value ""."""
    places: Mapping[str, int]
    """Offset of each attribute in the source."""


@dataclass(frozen=True, slots=True)
class CardSource:
    """What the source says of one quotation card."""

    span: Span
    """The blockquote in the body's source."""
    attributions: tuple[tuple[Attribution, int], ...]
    """Each attribution with the offset of its speaker's name; () in an interview."""
    attributes: Mapping[str, str]
    """Values of its attribute list; flags have the value ""."""


@dataclass(slots=True)
class CardScan:
    """All cards of a body, and the edits that hand them to Markdown as slots."""

    cards: list[CardSource] = field(default_factory=list)
    """In order; the index is the slot's number."""
    edits: list[Edit] = field(default_factory=list)
    """In order, not overlapping."""
    attribution_lines: list[Span] = field(default_factory=list)
    """Where attribution lines stand, dash included."""


@dataclass(slots=True)
class _Run:
    """One blockquote while it is read."""

    span: Span
    attributions: list[tuple[Attribution, int]] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)
    lists: list[Span] = field(default_factory=list)
    lazy_lists: list[Span] = field(default_factory=list)
    """Those of `lists` inside the blockquote that have no `>` of their own."""
    has_words: bool = False
    prefix: str = "> "
    """What the latest line begins with, list marks as spaces."""
    slot_prefix: str = ""
    """The prefix where the first attribution line stands; "" before there is one."""
    is_lazy: bool = False
    """Whether the first attribution line has no `>` of its own."""
    depth: int = 0
    """How many blockquotes the first attribution line stands in."""
    end: int = 0
    is_attributed: bool = False


def scan_cards(source: SourceText, speakers: SpeakerIndex, found: Diagnostics) -> CardScan:
    """Find every blockquote that is a quotation and read its attribution and attributes.

    A blockquote without an attribution line is a card only in an interview, where it is the
    interviewee's answer; otherwise it stays an ordinary blockquote.
    """
    scan = CardScan()
    code = find_code(source.text) if ">" in source.text else ()
    for span in find_blockquote_runs(source.text):
        if covers(code, span.start):
            continue
        run = _read_run(source, span, speakers, found)
        if not run.is_attributed:
            _look_for_attribution(source, run, speakers, found)
            if not speakers.interviewee:
                continue
        if not run.has_words:
            found.add(quotation_rules.EMPTY_QUOTATION, source.location(span.start))
        _take_card(source, run, scan, found)
    return scan


def _read_run(source: SourceText, span: Span, speakers: SpeakerIndex, found: Diagnostics) -> _Run:
    run = _Run(span)
    offset = span.start
    for line in source.text[span.start : span.end].splitlines(keepends=True):
        prefix = _PREFIX.match(line)
        start = offset + (prefix.end() if prefix else 0)
        end = offset + len(line.rstrip("\n"))
        if prefix:
            run.prefix = " " * prefix.start("marks") + prefix["marks"] + " "
        known, listed = len(run.lines), len(run.lists)
        _read_line(source, run, Span(start, end), speakers, found)
        if len(run.lines) > known:
            depth = run.prefix.count(">")
            if not known:
                run.slot_prefix, run.is_lazy, run.depth = run.prefix, prefix is None, depth
            elif depth != run.depth and prefix is not None:
                # One of the two would be given the other's words.
                found.add(quotation_rules.MISPLACED_QUOTATION, source.location(run.span.start))
        if prefix is None:
            run.lazy_lists += run.lists[listed:]
        run.end = end
        offset += len(line)
    following = _FOLLOWING_LIST.match(source.text, span.end)
    if following:
        run.lists.append(Span(*following.span("list")))
    return run


def _read_line(
    source: SourceText, run: _Run, line: Span, speakers: SpeakerIndex, found: Diagnostics
) -> None:
    text = source.text[line.start : line.end]
    if _ATTRIBUTE_LIST.match(text):
        run.lists.append(line)
        return
    match = ATTRIBUTION_LINE.match(text)
    if match:
        run.is_attributed = True
        run.lines.append(line)
        attribution = parse_attribution(
            match["rest"], speakers.vocabulary, speakers.is_known_name, speakers.is_outlet
        )
        rest_at = line.start + match.start("rest")
        if attribution is None:
            found.add(
                quotation_rules.UNREADABLE_ATTRIBUTION,
                source.location(line.start + match.start("dash")),
                line=text.strip(),
            )
            return
        if attribution.suggestion:
            found.add(
                quotation_rules.CHANNEL_WITHOUT_SEMICOLON,
                source.location(rest_at),
                line=attribution.suggestion,
            )
        run.attributions.append((attribution, rest_at + attribution.name_offset))
    elif text.strip():
        if run.is_attributed:
            found.add(
                quotation_rules.TEXT_AFTER_ATTRIBUTION,
                source.location(line.start),
                text=text.strip()[:60],
            )
        run.has_words = True


def _look_for_attribution(
    source: SourceText, run: _Run, speakers: SpeakerIndex, found: Diagnostics
) -> None:
    """Warn of a known name after a dash where no attribution is read: beside the words, below."""
    end = min((*(span.start for span in run.lists), run.span.end))
    words = source.text[run.span.start : end].rstrip(" \t\n>")
    last = run.span.start + words.rfind("\n") + 1
    below = run.span.start + len(source.text[run.span.start : run.span.end].rstrip())
    for pattern, start in ((_DASHED_NAME, last), (_NAME_BELOW, below)):
        match = pattern.search(source.text, start)
        if match is None or match.start() > max(run.span.end, start + 3):
            continue
        read = parse_attribution(
            match["rest"], speakers.vocabulary, speakers.is_known_name, speakers.is_outlet
        )
        if read is not None and speakers.is_known_name(read.name):
            found.add(
                quotation_rules.POSSIBLE_ATTRIBUTION,
                source.location(match.start("rest")),
                name=read.name,
                line=match["rest"].strip(),
            )
            return


def _take_card(source: SourceText, run: _Run, scan: CardScan, found: Diagnostics) -> None:
    if len(run.lists) > 1:
        found.add(quotation_rules.SEVERAL_ATTRIBUTE_LISTS, source.location(run.lists[1].start))
    attributes: dict[str, str] = {}
    for span in run.lists:
        attributes |= read_attributes(source, span, found).values
    prefix = run.slot_prefix or run.prefix
    # Parted from what stands before and after it, so that it is a paragraph of its own.
    slot = f"\n{prefix}{card_slot(len(scan.cards))}\n{prefix}"
    replaced = dict.fromkeys((*run.lines, *run.lists), "")
    # Nothing at all would end the blockquote there, before the slot.
    replaced |= dict.fromkeys(run.lazy_lists, prefix)
    if run.lines:
        replaced[run.lines[0]] = prefix + slot if run.is_lazy else slot
    else:
        scan.edits.append(Edit(Span(run.end, run.end), f"\n{prefix}{slot}"))
    scan.edits += [Edit(span, text) for span, text in replaced.items()]
    scan.edits.sort(key=lambda edit: edit.span)
    scan.attribution_lines += run.lines
    scan.cards.append(CardSource(run.span, tuple(run.attributions), attributes))


def read_attributes(source: SourceText, span: Span, found: Diagnostics) -> AttributeList:
    """Read the attribute list that stands at `span`, and report what no quotation may have."""
    attributes: dict[str, str] = {}
    places: dict[str, int] = {}
    match = _ATTRIBUTE_LIST.match(source.text[span.start : span.end])
    if match is None:
        return AttributeList(attributes, places)
    for item in _ATTRIBUTE.finditer(match["inside"]):
        at = span.start + match.start("inside") + item.start()
        places[item["name"] or item["flag"] or "id"] = at
        if item["id"]:
            attributes["id"] = item["id"]
        elif item["flag"] in _FLAGS:
            attributes[item["flag"]] = ""
        elif item["name"] in _VALUES:
            values = (item["double"], item["single"], item["curly"], item["angle"], item["bare"])
            value = next(value for value in values if value is not None)
            attributes[item["name"]] = value
            if item["name"] == "said" and not _may_be_said(value):
                example = '{: said="2025-12-17" }'
                place = source.location(at)
                found.add(field_rules.BAD_DATE, place, value=value, name="said", example=example)
        else:
            name = item["name"] or item["flag"]
            found.add(
                quotation_rules.UNKNOWN_QUOTATION_ATTRIBUTE,
                source.location(at),
                name=name,
                nearest=next(iter(find_nearest(name, (*_VALUES, *_FLAGS), 1)), ""),
            )
    return AttributeList(attributes, places)


def _may_be_said(text: str) -> bool:
    """Return whether this is a day that exists, or words such as «غير معلوم»."""
    return not fold_digits(text)[:1].isdecimal() or parse_partial_date(text) is not None
