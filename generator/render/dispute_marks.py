"""Disputed titles in rendered prose: underlined, and noted beside the first place of each."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.dates import Day
from generator.model.ids import ActorId
from generator.model.rendered import DisputedTitle
from generator.render.disputed_titles import NOBODY, DisputedTitles, ShownTitle
from generator.render.elements import HEADINGS
from generator.render.slots import dispute_slot

_BLOCKS: Final = HEADINGS | {"p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "summary"}
_HOLDERS: Final = frozenset(
    {"div", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "blockquote", "figure", "details"}
)
_UNREAD: Final = frozenset({"code", "pre", "script", "style"})
_BARRIER: Final = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: no title crosses it."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of text in a block."""

    parent: etree.Element
    child: etree.Element | None
    """The element whose tail it is; None for the parent's own text."""
    start: int
    """Offset in the text of the block."""
    text: str
    on: Day | None
    """The day of these words."""


class DisputeMarker:
    """Underlines the disputed titles of one body and remembers which are noted."""

    def __init__(
        self,
        titles: DisputedTitles,
        held: Mapping[str, frozenset[ActorId]] = NOBODY,
        *,
        on: Day | None,
        own: ActorId | None = None,
    ) -> None:
        """`on` is the day of the text; `own` is whose page it is: it says itself what is disputed.

        What the linker `held` it found on that day.
        """
        self._titles = titles
        self._held = held
        self._own = own
        self._on = on
        self.days: dict[str, Day] = {}
        """By id, the day of an element's words where it is another: a quotation in a sentence."""
        self.noted: list[DisputedTitle] = []
        """Titles with a note, in order; the index is the slot's number."""

    def mark_body(self, root: etree.Element) -> None:
        """Underline every disputed title of a body and leave a slot where each is shown first."""
        if not self._titles:
            return
        for top in list(root):
            slots = []
            for title in dict.fromkeys(self.underline(top)):
                if title.actor != self._own and title not in self.noted:
                    slots.append(dispute_slot(len(self.noted)))
                    self.noted.append(title)
            if slots:
                _put_note(root, top, "\n".join(slots))

    def underline(self, element: etree.Element, on: Day | None = None) -> list[DisputedTitle]:
        """Underline every disputed title in an element, and return them in order.

        `on` is the day of its words, where that is not the text's.
        """
        if not self._titles:
            return []
        found: list[DisputedTitle] = []
        for block in _list_blocks(element):
            runs: list[_Run] = []
            _gather(block, runs, 0, on or self._on, self.days)
            text = "".join(run.text for run in runs)
            shown = self._find(text, runs)
            found += (one.title for one in shown)
            for one in reversed(shown):
                for run in reversed(runs):
                    _wrap(run, one.span.start - run.start, one.span.end - run.start)
        return found

    def _find(self, text: str, runs: list[_Run]) -> list[ShownTitle]:
        """Return what a block shows, each place asked on the day of its own words."""
        shown: list[ShownTitle] = []
        for day in dict.fromkeys(run.on for run in runs):
            held = self._held if day == self._on else NOBODY
            shown += (
                one
                for one in self._titles.find(text, held, on=day)
                if any(
                    run.on == day and run.start <= one.span.start < run.start + len(run.text)
                    for run in runs
                )
            )
        return sorted(shown, key=lambda one: one.span.start)


def _list_blocks(element: etree.Element) -> list[etree.Element]:
    return [node for node in element.iter() if node.tag in _BLOCKS or node.tag == "div"]


def _gather(
    node: etree.Element, runs: list[_Run], offset: int, on: Day | None, days: Mapping[str, Day]
) -> int:
    """List the runs of text of a block; what is a block itself, or unread, parts them."""
    inside = days.get(node.get("id") or "", on)
    offset = _add(runs, node, None, node.text or "", offset, inside)
    for child in node:
        is_mark = child.tag == "sup" and (child.get("id") or "").startswith("fnref")
        if child.tag in _UNREAD or child.tag in _BLOCKS or child.tag in _HOLDERS:
            offset = _add(runs, child, child, _BARRIER, offset, inside)
        elif not is_mark:
            offset = _gather(child, runs, offset, inside, days)
        offset = _add(runs, node, child, child.tail or "", offset, inside)
    return offset


def _add(
    runs: list[_Run],
    parent: etree.Element,
    child: etree.Element | None,
    text: str,
    offset: int,
    on: Day | None,
) -> int:
    if text:
        runs.append(_Run(parent, child, offset, text, on))
    return offset + len(text)


def _wrap(run: _Run, start: int, end: int) -> None:
    """Put a `span` round part of a run; nothing where the two do not meet."""
    start, end = max(start, 0), min(end, len(run.text))
    if start >= end or run.child is run.parent:
        return
    span = etree.Element("span", {"class": "disputed__title"})
    span.text = run.text[start:end]
    # What follows may hold another title already: only the run's own text is cut.
    written = (run.parent.text if run.child is None else run.child.tail) or ""
    span.tail = written[end:]
    if run.child is None:
        run.parent.text = written[:start]
        run.parent.insert(0, span)
    else:
        run.child.tail = written[:start]
        run.parent.insert(list(run.parent).index(run.child) + 1, span)


def _put_note(root: etree.Element, top: etree.Element, slots: str) -> None:
    """Put slots beside a paragraph, in an element that holds both; below anything else."""
    index = list(root).index(top)
    if top.tag == "p":
        holder = etree.Element("div", {"class": "noted"})
        holder.tail, top.tail = top.tail, f"\n{slots}\n"
        root.remove(top)
        holder.append(top)
        root.insert(index, holder)
        return
    holder = etree.Element("div", {"class": "noted noted--below"})
    holder.text = slots
    holder.tail, top.tail = top.tail, "\n"
    root.insert(index + 1, holder)
