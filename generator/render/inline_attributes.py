"""Attribute lists right after `quote:` links: read in the source, and never printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics
from generator.model.ids import SourceText, Span
from generator.render.cards import AttributeList, Edit, read_attributes
from generator.render.prose import SourceLink

# No space before it, as in every attribute list of Python-Markdown that belongs to a link.
_LIST = re.compile(r"\{:[^{}\n]*\}")


@dataclass(slots=True)
class InlineScan:
    """The attribute lists of a body's `quote:` links."""

    lists: dict[int, AttributeList] = field(default_factory=dict)
    """What each list says, by the offset at which its link begins."""
    edits: list[Edit] = field(default_factory=list)
    """What takes the lists out of the source on its way to Markdown, in order."""


def scan_inline_attributes(
    source: SourceText, links: Sequence[SourceLink], found: Diagnostics
) -> InlineScan:
    """Find and read the attribute list of every `quote:` link that has one."""
    scan = InlineScan()
    for link in links:
        match = _LIST.match(source.text, link.span.end)
        if match is not None and link.href.startswith("quote:"):
            span = Span(*match.span())
            scan.lists[link.span.start] = read_attributes(source, span, found)
            scan.edits.append(Edit(span, ""))
    return scan
