"""What follows an inline quotation: its hedge, the full stop, the mark that links to its page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable

from generator.render.elements import plain_text
from generator.render.speech import Vocabulary, find_hedge_end

_GAP = re.compile(r"\s*[،,؛]?\s*(?P<bracket>\()?\s*")
_STOP = re.compile(r"[)]?[.،؛؟!…:]*")


def quote_link(address: str, speaker: str, *, is_direct: bool) -> etree.Element:
    """Return the mark after an inline quotation: a link to the quotation's own page."""
    reported = "" if is_direct else " quote__link--reported"
    link = etree.Element("a", {"class": f"quote__link{reported}", "href": address})
    link.set("aria-label", f"صفحة قول {speaker}")
    return link


def attach_closer(
    parent: etree.Element,
    quote: etree.Element,
    vocabulary: Vocabulary,
    mark: etree.Element | None,
    stashed: Callable[[int], str],
) -> str:
    """Wrap the hedge that follows a quotation, put the mark after it, and return the hedge.

    Returns "" where nothing qualifies the quotation. The words themselves do not change.
    """
    tail = quote.tail or ""
    gap_match = _GAP.match(tail)
    gap = gap_match.group() if gap_match else ""
    is_bracketed = gap_match is not None and gap_match["bracket"] is not None
    rest = tail[len(gap) :]
    index = list(parent).index(quote) + 1
    end = rest.find(")") if is_bracketed and ")" in rest else find_hedge_end(rest)
    if not vocabulary.opens_hedge(rest) or (end is None and _meets_quotation(parent, index)):
        _place_mark(parent, quote, tail, mark)
        return ""
    hedge = etree.Element("span", {"class": "quote__hedge"})
    quote.tail = gap
    if end is None:
        hedge.text = rest
        after = _swallow(parent, index, hedge)
    else:
        hedge.text, after = rest[:end], rest[end:]
    hedge.tail = ""
    parent.insert(index, hedge)
    _place_mark(parent, hedge, after, mark)
    return " ".join(plain_text(hedge, stashed).split())


def _meets_quotation(parent: etree.Element, index: int) -> bool:
    """Return whether another quotation begins before a hedge ends: it is no part of the hedge."""
    for sibling in parent[index:]:
        if any(inner.get("href", "").startswith("quote:") for inner in sibling.iter("a")):
            return True
        if find_hedge_end(sibling.tail or "") is not None:
            return False
    return False


def _swallow(parent: etree.Element, index: int, hedge: etree.Element) -> str:
    """Move what follows into a hedge until it ends, and return the text after it."""
    while index < len(parent):
        child = parent[index]
        tail = child.tail or ""
        parent.remove(child)
        hedge.append(child)
        end = find_hedge_end(tail)
        if end is not None:
            child.tail = tail[:end]
            return tail[end:]
    return ""


def _place_mark(
    parent: etree.Element, before: etree.Element, text: str, mark: etree.Element | None
) -> None:
    """Put the mark after the stop that follows, so that no line breaks between the two."""
    if mark is None:
        before.tail = text
        return
    stop = _STOP.match(text)
    before.tail = ""
    holder = etree.Element("span", {"class": "nobreak"})
    holder.text = stop.group() if stop else None
    holder.append(mark)
    holder.tail = text[stop.end() :] if stop else text
    parent.insert(list(parent).index(before) + 1, holder)
