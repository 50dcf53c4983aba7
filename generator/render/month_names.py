"""Months named twice, «يوليو/تموز», which no line may break."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from generator.render.elements import insert_after_text, walk
from generator.text.dates import find_month

_PAIR = re.compile(r"(?<!\S)(?P<first>[^\W\d_]+)/(?P<second>[^\W\d_]+)")
_UNTOUCHED = frozenset({"code", "pre", "a"})


def keep_months_whole(root: etree.Element) -> None:
    """Wrap month names joined by a slash so that no line ends between them."""
    for place in list(walk(root)):
        element = place.element
        if element.tag in _UNTOUCHED or place.inside & _UNTOUCHED:
            continue
        if element.text and "/" in element.text:
            _wrap(element, None, element.text)
        for child in list(element):
            if child.tail and "/" in child.tail:
                _wrap(element, child, child.tail)


def _wrap(parent: etree.Element, before: etree.Element | None, text: str) -> None:
    for match in reversed(list(_PAIR.finditer(text))):
        if find_month(match["first"]) is None or find_month(match["second"]) is None:
            continue
        whole = etree.Element("span", {"class": "nobreak"})
        whole.text = match.group()
        insert_after_text(parent, before, match.start(), whole)
        whole.tail = (whole.tail or "")[len(match.group()) :]
