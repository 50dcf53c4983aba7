"""The prose of a Markdown source, character for character in its place.

Names are looked for in the source, not in the rendered page, so that every mention has an exact
line and column. What is no prose (code, addresses, HTML, markup) is painted over with characters
that the matcher knows, one for one, so that an offset in the painted text is an offset in the
source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from generator.link.policy import Zone, ZoneKind
from generator.model.ids import Span

BARRIER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: no name crosses it."""
TRANSPARENT = "\u200b"
"""ZERO WIDTH SPACE: markup inside text, as if it were not there."""

FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?(?P=fence)[ ]*$", re.MULTILINE)
CODE_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TAG = re.compile(r"(?<!\]\()(?<!\]: )</?[A-Za-z][^<>\n]*>|<![A-Za-z][^<>]*>|<\?.*?\?>", re.DOTALL)
AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>")
_ADDRESS = re.compile(r"\bhttps?://[^\s<>«»()]+|\bwww\.[^\s<>«»()]+|\b[\w.+-]+@[\w-]+\.[\w.-]+")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:?")
_BRACKETED = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*"
_DESTINATION = (
    r"\(\s*(?P<href><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?:\s+(?P<title>\"[^\"]*\"|'[^']*'))?\s*\)"
)
LINK = re.compile(rf"\[(?P<text>{_BRACKETED})\]{_DESTINATION}")
"""A link; a picture where `!` stands before it. That mark, which may be missing, is no part of the
pattern: one that begins with a certain character is found several times as fast."""
_REFERENCED = re.compile(rf"\[(?P<text>{_BRACKETED})\][ ]?\[[^\[\]\n]*\]")
ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|\{[ ]*[#.][^{}\n]*\}")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9A-Fa-f]+);")
_HEADING = re.compile(r"^(?P<marks> {0,3}#{1,6})(?=[^#\n])[^\n]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"(?<=\n)(?:=+|-+)[ \t]*$", re.MULTILINE)
_ADMONITION = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[^\n]*$", re.MULTILINE)
_BULLET = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)]|:)[ \t]+", re.MULTILINE)
_QUOTE_PREFIX = re.compile(r"^(?:[ \t]{0,12}>)+ ?", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTE_START = re.compile(rf"(?:{_ITEM.pattern})*(?:[ \t]{{0,12}}>)+ ?")
_RULE = re.compile(r"^[ ]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE)
_TABLE_ROW = re.compile(r"^.*(?<!\\)\|.*$", re.MULTILINE)
_EMPHASIS = re.compile(r"\*+|~~|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|\\(?=[\\`*_{}\[\]()>#+\-.!])")
_CONTAINER = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^[^\]]+\]:|:[ \t]|!!!|\?\?\?")

# Control characters, which no source holds, for markup that parts no words and for what does.
_CLOSED, _GAP = "\x00", "\x01"
_MARKED = re.compile(r"\s*[\x00\x01][\s\x00\x01]*")


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A Markdown link or picture as it stands in the source."""

    span: Span
    """The whole of it."""
    text: Span
    """What stands between its square brackets."""
    href: str
    """Its address, without angle brackets."""
    href_at: int
    """Offset of the address."""
    title: str
    """Its title, without marks."""
    is_picture: bool
    """Whether it begins with `!`."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What the linker reads of one source."""

    source: str
    """The Markdown itself."""
    text: str
    """As long as the source; barriers and transparent characters where there is no prose."""
    zones: tuple[Zone, ...]
    """Headings, links, quotations and sections, by where they begin."""
    links: tuple[SourceLink, ...]
    """Inline links and pictures, in order."""
    tags: tuple[Span, ...]
    """Raw HTML outside code and comments."""

    def read(self, span: Span) -> str:
        """Return words as a reader reads them: markup gone, one space where it left a gap.

        All that was not painted over is as written.
        """
        painted = self.text[span.start : span.end]
        written = self.source[span.start : span.end]
        if painted == written:
            return written
        marked = "".join(
            letter if letter == paint else _CLOSED if paint == TRANSPARENT else _GAP
            for letter, paint in zip(written, painted, strict=True)
        )
        return _MARKED.sub(lambda gap: " " if gap[0].strip(_CLOSED) else "", marked).strip()


class _Canvas:
    """A source being painted over."""

    def __init__(self, source: str) -> None:
        self.text = source

    def paint(self, start: int, end: int, character: str = BARRIER) -> None:
        """Paint a range, keeping its line ends."""
        covered = self.text[start:end]
        painted = "\n".join(character * len(line) for line in covered.split("\n"))
        self.text = self.text[:start] + painted + self.text[end:]

    def paint_all(self, pattern: re.Pattern[str], character: str = BARRIER) -> list[Span]:
        """Paint every match of a pattern and return where they were."""
        spans: list[Span] = []

        def cover(match: re.Match[str]) -> str:
            spans.append(Span(*match.span()))
            return "\n".join(character * len(line) for line in match.group().split("\n"))

        self.text = pattern.sub(cover, self.text)
        return spans


def read_prose(source: str) -> Prose:
    """Return the prose of a Markdown source, with its zones, links and raw tags."""
    canvas = _Canvas(source)
    zones: list[Zone] = []
    if "`" in source or "~~~" in source:
        canvas.paint_all(FENCE)
        canvas.paint_all(CODE_SPAN)
    for span in _find_indented_code(canvas.text):
        canvas.paint(span.start, span.end)
    tags: list[Span] = []
    if "<" in source:
        canvas.paint_all(COMMENT)
        canvas.paint_all(AUTOLINK)
        tags = canvas.paint_all(TAG)
    zones += _find_headings(canvas)
    canvas.paint_all(_ADMONITION)
    canvas.paint_all(_RULE)
    zones += _find_blockquotes(canvas)
    links = _find_links(canvas, zones) if "[" in source else []
    if "{" in source:
        canvas.paint_all(ATTRIBUTES)
    if "&" in source:
        canvas.paint_all(_ENTITY)
    if "@" in source or "://" in source or "www." in source:
        canvas.paint_all(_ADDRESS)
    canvas.paint_all(_BULLET)
    if "|" in source:
        canvas.text = _TABLE_ROW.sub(lambda row: row.group().replace("|", BARRIER), canvas.text)
    if any(mark in source for mark in "*_~\\"):
        canvas.paint_all(_EMPHASIS, TRANSPARENT)
    zones += _find_sections(zones, len(source))
    zones.sort(key=lambda zone: (zone.span.start, zone.span.end))
    return Prose(source, canvas.text, tuple(zones), tuple(links), tuple(tags))


def find_code(source: str) -> tuple[Span, ...]:
    """Return the ranges of a source that are code, in order."""
    canvas = _Canvas(source)
    spans: list[Span] = []
    if "`" in source or "~~~" in source:
        spans = canvas.paint_all(FENCE) + canvas.paint_all(CODE_SPAN)
    spans += _find_indented_code(canvas.text)
    return tuple(sorted(spans))


def covers(spans: tuple[Span, ...], offset: int) -> bool:
    """Return whether one of the ordered, separate spans holds an offset."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _find_indented_code(text: str) -> list[Span]:
    """Find blocks set in by four columns that no list, footnote or admonition owns."""
    if "\n    " not in text and "\n\t" not in text and not text.startswith(("    ", "\t")):
        return []
    found: list[Span] = []
    offset = 0
    in_container = False
    after_blank = True
    for line in text.splitlines(keepends=True):
        is_blank = not line.strip()
        is_indented = line.startswith(("    ", "\t")) and not is_blank
        if not is_indented and not is_blank and after_blank:
            in_container = _CONTAINER.match(line) is not None
        elif not is_indented and not is_blank and _CONTAINER.match(line):
            in_container = True
        if is_indented and not in_container and (after_blank or _touches(found, offset)):
            found.append(Span(offset, offset + len(line.rstrip("\n"))))
        after_blank = is_blank
        offset += len(line)
    return found


def _touches(found: list[Span], offset: int) -> bool:
    return bool(found) and found[-1].end + 1 == offset


def _find_headings(canvas: _Canvas) -> list[Zone]:
    zones: list[Zone] = []
    for match in _HEADING.finditer(canvas.text):
        zones.append(Zone(Span(*match.span()), ZoneKind.HEADING))
    for match in _HEADING.finditer(canvas.text):
        canvas.paint(*match.span("marks"))
    for match in _UNDERLINE.finditer(canvas.text):
        start = canvas.text.rfind("\n", 0, match.start() - 1) + 1
        title = canvas.text[start : match.start() - 1]
        if title.strip() and not title.lstrip().startswith((">", "#")) and "|" not in title:
            zones.append(Zone(Span(start, match.start() - 1), ZoneKind.HEADING))
            canvas.paint(*match.span())
    return zones


def _find_sections(zones: list[Zone], length: int) -> list[Zone]:
    """Return what stands under each heading, up to the next."""
    starts = sorted(zone.span.start for zone in zones if zone.kind is ZoneKind.HEADING)
    return [Zone(Span(start, end), ZoneKind.SECTION) for start, end in pairwise([*starts, length])]


def _find_blockquotes(canvas: _Canvas) -> list[Zone]:
    """Find runs of `>` lines and paint their prefixes as spaces."""
    if ">" not in canvas.text:
        return []
    zones = [Zone(span, ZoneKind.QUOTATION) for span in find_blockquote_runs(canvas.text)]
    canvas.text = _QUOTE_PREFIX.sub(lambda prefix: " " * len(prefix.group()), canvas.text)
    return zones


def find_blockquote_runs(text: str) -> list[Span]:
    """Return every run of lines that Markdown takes as one blockquote, in order.

    A run begins with a `>` line, which may be the beginning of a list item, and ends at a blank
    line; lines without `>` that follow directly belong to it, as in all Markdown.
    """
    runs: list[Span] = []
    offset = 0
    start: int | None = None
    is_listed = False
    for line in text.splitlines(keepends=True):
        if start is not None and (not line.strip() or (is_listed and _ITEM.match(line))):
            runs.append(Span(start, offset))
            start = None
        if start is None and _QUOTE_START.match(line):
            start = offset
            is_listed = _ITEM.match(line) is not None
        offset += len(line)
    if start is not None:
        runs.append(Span(start, offset))
    return runs


def _zone_kind(href: str) -> ZoneKind:
    if href.startswith("quote:"):
        return ZoneKind.QUOTATION
    return ZoneKind.NEVER if href == "actor:" else ZoneKind.LINK


def _find_links(canvas: _Canvas, zones: list[Zone]) -> list[SourceLink]:
    links: list[SourceLink] = []
    canvas.paint_all(_REFERENCE)
    for match in LINK.finditer(canvas.text):
        href = match["href"]
        is_picture = canvas.text[max(0, match.start() - 1) : match.start()] == "!"
        link = SourceLink(
            Span(match.start() - is_picture, match.end()),
            Span(*match.span("text")),
            href.removeprefix("<").removesuffix(">"),
            match.start("href") + href.startswith("<"),
            (match["title"] or "")[1:-1],
            is_picture,
        )
        links.append(link)
    for link in links:
        if link.is_picture:
            canvas.paint(link.span.start, link.span.end)
            continue
        zones.append(Zone(link.text, _zone_kind(link.href)))
        canvas.paint(link.span.start, link.text.start, TRANSPARENT)
        canvas.paint(link.text.end, link.span.end, TRANSPARENT)
    for match in _REFERENCED.finditer(canvas.text):
        zones.append(Zone(Span(*match.span("text")), ZoneKind.LINK))
        canvas.paint(match.start(), match.start("text"), TRANSPARENT)
        canvas.paint(match.end("text"), match.end(), TRANSPARENT)
    canvas.paint_all(_FOOTNOTE)
    return links
