"""Attributes that a body may carry: attribute lists can set any, so most are refused."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Final

from generator.diagnostics import Diagnostics, markdown_rules
from generator.model.ids import SourceText

_EVERYWHERE: Final = frozenset({"class", "id", "title", "lang", "dir"})
_BY_TAG: Final = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
    "ol": frozenset({"start"}),
    "li": frozenset({"value"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
}
# Python-Markdown's tables write an inline style, which the page's policy forbids.
_ALIGNMENT: Final = {
    "text-align: left;": "align-start",
    "text-align: center;": "align-center",
    "text-align: right;": "align-end",
}


def check_attributes(root: etree.Element, source: SourceText, found: Diagnostics) -> None:
    """Take every attribute away that a body may not set, and report it."""
    for element in root.iter():
        if not element.attrib:
            continue
        if element.tag in {"td", "th"} and element.get("style") in _ALIGNMENT:
            element.set("class", _ALIGNMENT[element.attrib.pop("style")])
        allowed = _EVERYWHERE | _BY_TAG.get(str(element.tag), frozenset())
        for name in [name for name in element.attrib if name not in allowed]:
            del element.attrib[name]
            offset = max(source.text.find(name), 0)
            found.add(
                markdown_rules.ATTRIBUTE_NOT_ALLOWED,
                source.location(offset),
                name=name,
                allowed="، ".join(sorted(allowed)),
            )
