"""Markdown that was begun and not finished: a reader would see its marks, or lose what it holds."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from generator.diagnostics import Diagnostics, Wording, file_rules, markdown_rules
from generator.load.report import name_character
from generator.model.ids import SourceText, Span
from generator.render.elements import UNPRINTABLE
from generator.render.prose import SourceLink, covers, find_code
from generator.render.raw_html import find_tag, report_tag
from generator.render.slots import strip_marks
from generator.text.words import PRIVATE_USE

_FOOTNOTE_TEXT = re.compile(r"^[ \t>]*\[\^(?P<label>[^\]\n]+)\]:", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^(?P<label>[^\]\n]+)\]")
_ENTITY = re.compile(r"&#(?:\d{1,8}|[xX][0-9A-Fa-f]{1,8});")
_MARKUP = re.compile(
    r"(?P<fence>```|~~~)|(?P<comment><!--)|(?P<bold>\*\*)|(?P<list>\{:)"
    r"|(?P<scheme>(?<!\w)(?:actor|topic|article|quote):[a-z0-9]|\[\[[^\[\]\n]+\]\])"
    r"|(?P<link>\]\(|\][ ]\((?=https?:|(?:quote|actor|topic|article):|\.\.?/))"
    r"|(?P<reference>\[(?!…|كذا)[^\[\]\n]+\]\[(?!…|كذا)[^\[\]\n]+\])"
)
_ADDRESS = re.compile(
    r"^(?:[ ]{0,3}>)*[ ]{0,3}\[(?P<label>[^\[\]^\n][^\[\]\n]*)\]:[ \t]*\S+[ \t]*"
    r"(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ \t]*$",
    re.MULTILINE,
)
_LABEL = re.compile(r"\[([^\[\]\n]*)\]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ ][^\n]*)?$", re.MULTILINE)
_QUOTED = re.compile(r"^(?:[ \t]{0,3}>)+[ ]?")
_TABLE_RULE = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?")
_CELL_CODE = re.compile(r"`[^`\n]*`")
_PRINTED_TAG = re.compile(
    r"</?(?!(?:actor|topic|article|quote):)[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>|<\?.*?\?>"
    # What a `>` at the beginning of a line, which opens a blockquote, has cut off.
    r"|</?(?:script|style|iframe|object|embed|svg|math|img|video|audio|form|div|span)\b[^<>]*\Z",
    re.DOTALL | re.IGNORECASE,
)
_ADVICE = {
    "fence": Wording(
        "أغلقه بسطر ليس فيه إلا العلامات نفسها", "close it with a line of the same marks alone"
    ),
    "bold": Wording(
        "اجعل النجمتين ملاصقتين لأول الكلام الغليظ وآخره",
        "let the two stars touch the first and the last of the bold words",
    ),
    "list": Wording(
        "اجعلها سطرًا وحدها بعد فقرتها مباشرة؛ وبعد الاقتباس يُقبل سطر فارغ واحد، "
        "وبعد الرابط لا تُقبل مسافة",
        "let it be a line of its own right after its paragraph, or one blank line after a "
        "quotation; after a link no space may stand before it",
    ),
    "reference": Wording(
        "أضف سطرًا فيه عنوان الرابط: [اسمه]: https://…",
        "add a line with the link's address: [its name]: https://…",
    ),
}
_MOST_REPORTED = 20
"""Leftovers of one body: more of them come of one mistake."""
_CONTEXT = 16
"""Characters after a mark by which it is found again in the source."""


def check_source(source: SourceText, found: Diagnostics) -> None:
    """Report footnotes without mark or text, and entities for characters that no page may hold."""
    _check_conflicts(source, found)
    if "|" in source.text:
        _check_tables(source, found)
    if "]:" in source.text:
        _check_addresses(source, found)
    if "[^" not in source.text and "&#" not in source.text:
        return
    code = find_code(source.text)
    texts = _find(_FOOTNOTE_TEXT, source, code)
    # «نص[^1]:» is a mark before a colon: only what begins its line is the text of a footnote.
    begun = {match.start("label") for match in texts}
    marks = [
        match for match in _find(_FOOTNOTE_MARK, source, code) if match.start("label") not in begun
    ]
    labelled = Counter(match["label"] for match in texts)
    used = {match["label"] for match in marks}
    for match in marks:
        if match["label"] not in labelled:
            found.add(
                markdown_rules.UNDEFINED_FOOTNOTE,
                source.location(match.start()),
                label=match["label"],
            )
    seen: set[str] = set()
    for match in texts:
        label = match["label"]
        at = source.location(match.start("label") - 2)
        if label in seen:
            found.add(markdown_rules.DUPLICATE_FOOTNOTE, at, label=label)
        elif label not in used:
            found.add(markdown_rules.UNUSED_FOOTNOTE, at, label=label)
        seen.add(label)
    for match in _find(_ENTITY, source, code):
        character = html.unescape(match.group())
        if not character or UNPRINTABLE.search(character):
            is_private = bool(PRIVATE_USE.search(character))
            rule = file_rules.PRIVATE_USE_CHARACTER if is_private else file_rules.CONTROL_CHARACTER
            name = name_character(character) if character else match.group()
            found.add(rule, source.location(match.start()), character=name)


def _check_addresses(source: SourceText, found: Diagnostics) -> None:
    """Report `[كلمة]: …` that no link uses: Markdown takes it for an address, and drops it.

    Of two that have the same label the first is dropped.
    """
    code = find_code(source.text)
    defined = _find(_ADDRESS, source, code)
    last = {_label(match["label"]): match.start() for match in defined}
    written = Counter(_label(label) for label in _LABEL.findall(source.text))
    definitions = Counter(_label(match["label"]) for match in defined)
    for match in defined:
        label = _label(match["label"])
        if written[label] <= definitions[label] or match.start() != last[label]:
            at = source.location(match.start("label") - 1)
            found.add(markdown_rules.UNUSED_ADDRESS, at, label=match["label"])


def _label(written: str) -> str:
    return " ".join(written.split()).lower()


def _check_conflicts(source: SourceText, found: Diagnostics) -> None:
    for match in _CONFLICT.finditer(source.text):
        mark = match.group().strip()
        found.add(markdown_rules.CONFLICT_MARKER, source.location(match.start()), mark=mark)


def _check_tables(source: SourceText, found: Diagnostics) -> None:
    """Report rows with more cells than the head: Python-Markdown leaves the rest out."""
    code = find_code(source.text)
    columns = 0
    offset = 0
    previous = ""
    for line in source.text.split("\n"):
        text = _QUOTED.sub("", line).strip()
        if not columns and "|" in previous and _TABLE_RULE.fullmatch(text):
            columns = _count_cells(previous)
            if _count_cells(text) != columns:
                columns = 0
        elif columns and "|" in text and not covers(code, offset):
            cells = _count_cells(text)
            if cells > columns:
                at = source.location(offset)
                found.add(markdown_rules.EXTRA_TABLE_CELL, at, cells=cells, columns=columns)
        else:
            columns = 0
        previous = text
        offset += len(line) + 1


def _count_cells(row: str) -> int:
    """Return how many cells a row has; bars that are escaped or inside code part nothing."""
    plain = _CELL_CODE.sub("", row.replace("\\|", "")).strip()
    return plain.removeprefix("|").removesuffix("|").count("|") + 1


def check_leftovers(
    root: etree.Element, source: SourceText, links: Sequence[SourceLink], found: Diagnostics
) -> None:
    """Report Markdown's own marks in the words of a tree: they would be printed as they are."""
    if not any(
        _MARKUP.search(part) for node in root.iter() for part in (node.text, node.tail) if part
    ):
        return
    code: tuple[Span, ...] | None = None
    position = 0
    reported = 0
    for text in _texts(root):
        for match in _MARKUP.finditer(text):
            if code is None:
                code = find_code(source.text)
            offset = _locate(source.text, text[match.start() : match.end() + _CONTEXT], position)
            if offset is None or covers(code, offset) or source.text[offset - 1 : offset] == "\\":
                continue
            position = offset + 1
            if match.lastgroup in {"link", "scheme"} and (
                _is_quoted(links, offset) or _follows_link(text, match)
            ):
                continue  # reported with the quotation, or with the bracket before it
            _report(match, text, source, offset, found)
            reported += 1
            if reported == _MOST_REPORTED:
                return


def check_printed_tags(
    root: etree.Element, source: SourceText, reported: frozenset[int], found: Diagnostics
) -> None:
    """Report HTML tags in the words of a tree: readers would see them.

    `reported` are places that need no second report. This finds what only Markdown knows to be no
    code, or no link.
    """
    if "<" not in source.text or not any(
        _PRINTED_TAG.search(part) for node in root.iter() for part in (node.text, node.tail) if part
    ):
        return
    code = find_code(source.text)
    position = 0
    texts = (match.group() for text in _texts(root) for match in _PRINTED_TAG.finditer(text))
    for tag in islice(texts, _MOST_REPORTED):
        places = find_tag(source.text, tag)
        outside = [place for place in places if not covers(code, place)]
        ahead = [place for place in (*outside, *places) if place >= position]
        offset = next(iter((*ahead, *outside, *places)), 0)
        position = offset + 1
        if offset not in reported:
            report_tag(source, offset, tag, "off", found)


def _report(
    match: re.Match[str], text: str, source: SourceText, offset: int, found: Diagnostics
) -> None:
    kind = match.lastgroup or ""
    if kind == "comment":
        found.add(markdown_rules.UNCLOSED_COMMENT, source.location(offset))
    elif kind == "scheme":
        line, _, _ = text[match.start() :].partition("\n")
        found.add(markdown_rules.UNREAD_LINK, source.location(offset), text=line[:60])
    elif kind == "link":
        start = max(text.rfind("[", 0, match.start()), 0)
        line, _, _ = text[start:].partition("\n")
        opening = offset - (match.start() - start)
        if source.text[opening : opening + 1] == "[":
            offset = opening
        found.add(markdown_rules.UNREAD_LINK, source.location(offset), text=line[:60])
    else:
        advice = _ADVICE[kind]
        found.add(
            markdown_rules.LEFTOVER_MARKUP,
            source.location(offset),
            mark=match.group()[:40],
            advice_ar=advice.ar,
            advice_en=advice.en,
        )


def _is_quoted(links: Sequence[SourceLink], offset: int) -> bool:
    """Return whether a place is inside the words of a `quote:` link."""
    return any(
        link.href.startswith("quote:") and link.text.start <= offset < link.text.end
        for link in links
    )


def _follows_link(text: str, match: re.Match[str]) -> bool:
    """Return whether a scheme stands in the round brackets of a link that is reported itself."""
    return match.lastgroup == "scheme" and text[: match.start()].rstrip().endswith(("](", "] ("))


def _locate(source: str, words: str, position: int) -> int | None:
    """Find words of a page in its source: the whole of them, else their beginning."""
    words, _, _ = words.partition("\n")
    for length in range(len(words), 1, -2):
        offset = source.find(words[:length], position)
        if offset >= 0:
            return offset
    return None


def _texts(root: etree.Element) -> list[str]:
    texts: list[str] = []

    def gather(node: etree.Element) -> None:
        if node.tag not in {"code", "pre"}:
            texts.append(strip_marks(node.text or ""))
            for child in node:
                gather(child)
                texts.append(strip_marks(child.tail or ""))

    gather(root)
    return texts


def _find(
    pattern: re.Pattern[str], source: SourceText, code: tuple[Span, ...]
) -> list[re.Match[str]]:
    return [
        match
        for match in pattern.finditer(source.text)
        if not covers(code, match.start())
        and source.text[match.start() - 1 : match.start()] != "\\"
    ]
