"""The editor's words in square brackets, set apart from the quoted words they stand in."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Final

from generator.text.editorial import keep_outer

_UNREAD: Final = frozenset({"code", "pre", "sup"})


def mark_editors_words(element: etree.Element) -> None:
    """Put a `span` round what stands in square brackets in an element's words.

    The brackets may hold other elements, a link of the linker's for one; where markup parts the
    two, nothing is put.
    """
    for node in list(element.iter()):
        if node.tag not in _UNREAD:
            _mark(node)


def _mark(parent: etree.Element) -> None:
    children = list(parent)
    pieces = [parent.text or "", *(child.tail or "" for child in children)]
    if not any("]" in piece for piece in pieces):
        return
    starts = [sum(map(len, pieces[:number])) for number in range(len(pieces))]
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    for start, piece in zip(starts, pieces, strict=True):
        for offset, character in enumerate(piece):
            if character == "[":
                stack.append(start + offset)
            elif character == "]" and stack:
                pairs.append((stack.pop(), start + offset + 1))
    # From the last to the first, so that what is still to come keeps its place.
    for opening, closing in reversed(keep_outer(pairs)):
        first = _piece_of(opening, starts, pieces)
        last = _piece_of(closing - 1, starts, pieces)
        _wrap(parent, children, first, last, opening - starts[first], closing - starts[last])


def _piece_of(offset: int, starts: list[int], pieces: list[str]) -> int:
    return next(
        number
        for number, (start, piece) in enumerate(zip(starts, pieces, strict=True))
        if start <= offset < start + len(piece)
    )


def _wrap(
    parent: etree.Element,
    children: list[etree.Element],
    first: int,
    last: int,
    opening: int,
    closing: int,
) -> None:
    """Wrap from a place in the text after one child to a place in the text after another.

    Children are counted from 1; before the first of them stands the parent's own text.
    """
    span = etree.Element("span", {"class": "editors"})
    before = _text_after(parent, children, first)
    after = _text_after(parent, children, last)
    span.text = before[opening : closing if first == last else None]
    span.tail = after[closing:]
    _put_after(parent, children, first, before[:opening])
    for number in range(first + 1, last + 1):
        parent.remove(children[number - 1])
        span.append(children[number - 1])
    if last > first:
        children[last - 1].tail = after[:closing]
    index = list(parent).index(children[first - 1]) + 1 if first else 0
    parent.insert(index, span)


def _text_after(parent: etree.Element, children: list[etree.Element], number: int) -> str:
    return (children[number - 1].tail if number else parent.text) or ""


def _put_after(
    parent: etree.Element, children: list[etree.Element], number: int, text: str
) -> None:
    if number:
        children[number - 1].tail = text
    else:
        parent.text = text
