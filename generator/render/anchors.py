"""Links to a place in another page, checked when every body is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from generator.diagnostics import Diagnostics, markdown_rules
from generator.model.ids import Url
from generator.model.rendered import AnchorLink
from generator.render.links import QUOTATION_ID
from generator.text.nearest import find_nearest

TEMPLATE_IDS: Final = frozenset(
    (
        *("content", "contents", "speakers", "named", "related", "share", "positions"),
        *(
            "facts",
            "roles",
            "said",
            "named-in",
            "with",
            "articles",
            "pinned",
            "actors",
            "near",
            "questions",
        ),
    )
)
"""Ids that the templates of articles, actors and topics give their own sections."""


def check_anchor_links(
    links: Iterable[AnchorLink],
    ids: Mapping[Url, frozenset[str]],
    find_quotations: Callable[[], Mapping[Url, frozenset[str]]],
    found: Diagnostics,
) -> None:
    """Report links to places that a page does not have.

    `ids` are those of every page with a body; a page without one is left alone. `find_quotations`
    gives the ids of quotations by page, and is asked only where a link needs it.
    """
    quotations: Mapping[Url, frozenset[str]] | None = None
    for link in links:
        known = ids.get(link.page)
        if known is None or link.anchor in known or link.anchor in TEMPLATE_IDS:
            continue
        if link.anchor.startswith(QUOTATION_ID):
            if quotations is None:
                quotations = find_quotations()
            if link.anchor in quotations.get(link.page, ()):
                continue
        nearest = next(iter(find_nearest(link.anchor, sorted(known), 1)), "")
        rule = (
            markdown_rules.UNKNOWN_ANCHOR
            if link.is_own
            else markdown_rules.UNKNOWN_ANCHOR_ELSEWHERE
        )
        found.add(rule, link.location, anchor=link.anchor, nearest=nearest)
