"""Raw HTML in content: refused, or, where a site allows it, cleaned."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import Final

import nh3

from generator.config import RawHtml
from generator.diagnostics import Diagnostics, markdown_rules
from generator.model.ids import SourceText, Span
from generator.render.elements import UNPRINTABLE

# What an editor may write by hand. Links and pictures are Markdown's: only those are checked.
_TAGS: Final = frozenset(
    "abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption"
    " figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span"
    " strong sub summary sup table tbody td tfoot th thead tr u ul var".split()
)
_ATTRIBUTES: Final = frozenset(
    ("class", "id", "lang", "dir", "title", "markdown", "colspan", "rowspan", "scope", "open")
)
# What rendering itself writes, besides.
_OWN_TAGS: Final = frozenset(("a", "img"))
_OWN_ATTRIBUTES: Final = frozenset(
    ("href", "src", "alt", "width", "height", "loading", "start", "value", "aria-label", "tabindex")
)
_DATA: Final = frozenset(("data-speaker", "data-channel", "data-reported"))

_NAME: Final = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9-]*)")
_ATTRIBUTE: Final = re.compile(r"[\s/]*([^\s=<>\"'/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_WORDS_COMPARED: Final = 6
"""Words of a tag by which it is found again in the source."""
_WHOLE_TAG: Final = re.compile(r"</?[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^\"'<>])*>")
_NUMBERED: Final = re.compile(r"&#(?:[0-9]+|[xX][0-9A-Fa-f]+);?")
# Entities that Python-Markdown writes and the cleaner would spell otherwise: with these marks in
# their stead a page without raw HTML keeps its bytes.
_SPELLINGS: Final = {"&quot;": "\ue00d", "&#160;": "\ue00e"}
# Browsers take both slashes for one and drop what is invisible before them.
_OTHER_HOST: Final = re.compile(r"[\x00-\x20]*[/\\][\t\n\r]*[/\\]")


def check_tags(
    source: SourceText, tags: Sequence[Span], raw_html: RawHtml, found: Diagnostics
) -> frozenset[int]:
    """Report every raw tag where HTML is off, and where it is not, those that may not stand.

    Returns where they stand.
    """
    reported: set[int] = set()
    for span in tags:
        tag = source.text[span.start : span.end]
        if raw_html == "clean" and is_allowed(tag):
            continue
        report_tag(source, span.start, tag, raw_html, found)
        reported.add(span.start)
    return frozenset(reported)


def check_passed(
    source: SourceText, passed: Iterable[str], reported: frozenset[int], found: Diagnostics
) -> None:
    """Report what Markdown took for HTML and may not stand, where the source showed no tag.

    `passed` is HTML as written, in order; `reported` are places that need no second report.
    """
    position = 0
    for written in passed:
        for match in _WHOLE_TAG.finditer(written):
            tag = match.group()
            if is_allowed(tag):
                continue
            places = find_tag(source.text, tag)
            offset = next((place for place in places if place >= position), (*places, 0)[0])
            position = offset + 1
            if offset not in reported:
                report_tag(source, offset, tag, "clean", found)


def find_tag(source: str, tag: str) -> list[int]:
    """Return where a tag may stand in a source: its words as written, whatever lies between.

    That may be a tab that Markdown made spaces, or the `>` of a blockquote's next line.
    """
    words = [re.escape(word) for word in tag.split()[:_WORDS_COMPARED]]
    return [match.start() for match in re.finditer(r"[\s>]+".join(words), source)]


def report_tag(
    source: SourceText, offset: int, tag: str, raw_html: RawHtml, found: Diagnostics
) -> None:
    """Report one tag."""
    rule = markdown_rules.UNSAFE_HTML if raw_html == "clean" else markdown_rules.RAW_HTML
    found.add(rule, source.location(offset), tag=" ".join(tag.split())[:80])


def clean_html(text: str) -> str:
    """Return HTML in which nothing stands that could run or load anything.

    Slots stay, and nothing can forge one: no entity for a private-use character is let through.
    """
    text = _NUMBERED.sub(_drop_unprintable, text)
    for entity, mark in _SPELLINGS.items():
        text = text.replace(entity, mark)
    text = _CLEANER.clean(text).replace("&nbsp;", "\u00a0")
    for entity, mark in _SPELLINGS.items():
        text = text.replace(mark, entity)
    return text


def is_allowed(tag: str) -> bool:
    """Return whether a tag and all its attributes may stand."""
    name = _NAME.match(tag)
    if name is None or name[1].lower() not in _TAGS:
        return False
    inside = tag[name.end() :].rstrip(">").rstrip("/")
    return all(match[1].lower() in _ATTRIBUTES for match in _ATTRIBUTE.finditer(inside))


def _drop_unprintable(entity: re.Match[str]) -> str:
    return "" if UNPRINTABLE.search(html.unescape(entity.group())) else entity.group()


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    """Return an attribute's value, or None for an address that rendering itself never writes."""
    del tag
    if name == "src" and not value.startswith("../"):
        return None
    if name == "href" and _OTHER_HOST.match(value):
        return None
    return value


_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS | _OWN_TAGS),
    attributes={"*": set(_ATTRIBUTES | _OWN_ATTRIBUTES | _DATA)},
    attribute_filter=_keep_attribute,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
