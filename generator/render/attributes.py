"""Attributes that a body may carry: attribute lists can set any, so most are refused."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Diagnostics, markdown_rules
from generator.model.ids import SourceText
from generator.render.cards import Edit

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
_LIST: Final = re.compile(r"\{(?P<inside>[^{}\n]*)\}")
_FENCE_LIST: Final = re.compile(r"^ *(?:`{3,}|~{3,})[ ]*\{(?P<inside>[^\n]*)\}[ ]*$", re.MULTILINE)
_FENCE_ITEM: Final = re.compile(r"[^\s\"']+(?:\"[^\"\n]*\"|'[^'\n]*')?[^\s]*")
_FENCE_ALLOWED: Final = re.compile(r":?[.#][\w.+#-]+|:")


def check_attributes(
    root: etree.Element, source: SourceText, found: Diagnostics, edits: Sequence[Edit] = ()
) -> None:
    """Take every attribute away that a body may not set, and report it.

    Lists that an edit has taken out of the source are a quotation's.
    """
    written = _Written(source, edits)
    for element in root.iter():
        if not element.attrib:
            continue
        if element.tag in {"td", "th"} and element.get("style") in _ALIGNMENT:
            element.set("class", _ALIGNMENT[element.attrib.pop("style")])
        # What Python-Markdown makes of an empty list, `{: }`.
        element.attrib.pop(":", None)
        allowed = _EVERYWHERE | _BY_TAG.get(str(element.tag), frozenset())
        for name in [name for name in element.attrib if name not in allowed]:
            del element.attrib[name]
            found.add(
                markdown_rules.ATTRIBUTE_NOT_ALLOWED,
                source.location(written.take(name)),
                name=name,
                allowed="، ".join(sorted(allowed - {"href", "src"})),
            )


def check_fences(source: SourceText, found: Diagnostics) -> None:
    """Report what a fence's attribute list may not set: anything but the language and an id."""
    for fence in _FENCE_LIST.finditer(source.text):
        for item in _FENCE_ITEM.finditer(fence["inside"]):
            if _FENCE_ALLOWED.fullmatch(item.group()) is None:
                found.add(
                    markdown_rules.ATTRIBUTE_NOT_ALLOWED,
                    source.location(fence.start("inside") + item.start()),
                    name=item.group().partition("=")[0],
                    allowed="class، id",
                )


class _Written:
    """Where the attribute lists of a source name each attribute."""

    def __init__(self, source: SourceText, edits: Sequence[Edit]) -> None:
        self._source = source
        self._edits = edits
        self._places: dict[str, list[int]] | None = None

    def take(self, name: str) -> int:
        """Return the offset of the next attribute of that name, each only once."""
        if self._places is None:
            self._places = defaultdict(list)
            for listed in _LIST.finditer(self._source.text):
                at = listed.start()
                if any(edit.span.start <= at < edit.span.end for edit in self._edits):
                    continue
                for word in re.finditer(r"[^\s=\"'{}:]+", listed["inside"]):
                    self._places[word.group()].append(listed.start("inside") + word.start())
        places = self._places.get(name)
        if places:
            return places.pop(0)
        first = _LIST.search(self._source.text)
        return first.start() if first else 0
