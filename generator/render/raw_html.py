"""Raw HTML in content: refused, or, where a site allows it, cleaned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import nh3

from generator.config import RawHtml
from generator.diagnostics import Diagnostics, markdown_rules
from generator.model.ids import SourceText, Span

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

_NAME = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9-]*)")
_ATTRIBUTE = re.compile(r"\s([^\s=<>\"'/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")


def check_tags(
    source: SourceText, tags: Sequence[Span], raw_html: RawHtml, found: Diagnostics
) -> None:
    """Report every raw tag where HTML is off, and where it is not, those that may not stand."""
    for span in tags:
        tag = source.text[span.start : span.end]
        rule = markdown_rules.RAW_HTML
        if raw_html == "clean":
            if _is_allowed(tag):
                continue
            rule = markdown_rules.UNSAFE_HTML
        found.add(rule, source.location(span.start), tag=" ".join(tag.split())[:80])


def clean_html(html: str) -> str:
    """Return HTML in which nothing stands that could run or load anything."""
    attributes = {
        "*": set(_ATTRIBUTES | _OWN_ATTRIBUTES | _DATA),
    }
    return nh3.clean(
        html,
        tags=set(_TAGS | _OWN_TAGS),
        attributes=attributes,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _is_allowed(tag: str) -> bool:
    name = _NAME.match(tag)
    if name is None or name[1].lower() not in _TAGS:
        return False
    inside = tag[name.end() :].rstrip(">").rstrip("/")
    return all(match[1].lower() in _ATTRIBUTES for match in _ATTRIBUTE.finditer(inside))
