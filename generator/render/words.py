"""Quoted words in the tree: their marks read, their plain text taken."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass

from generator.render.elements import plain_text
from generator.render.marks import read_marks
from generator.text.bidi import find_direction

_BLOCKS = frozenset(
    {"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"}
)


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """What quoted words say and how."""

    text: str
    """Plain, blocks parted by a blank line, inner marks as “ ”."""
    is_direct: bool
    """Whether they are given as said."""
    is_unbalanced: bool
    """Whether a mark is opened and never closed."""


@dataclass(slots=True)
class _Piece:
    """One run of text of the tree."""

    node: etree.Element
    is_tail: bool
    is_code: bool = False
    """Whether it is an element whose text is not read, and stays as it is."""

    @property
    def text(self) -> str:
        if self.is_code:
            return ""
        return (self.node.tail if self.is_tail else self.node.text) or ""

    def put(self, text: str) -> None:
        if self.is_code:
            return
        if self.is_tail:
            self.node.tail = text
        else:
            self.node.text = text


def read_words(
    element: etree.Element, stashed: Callable[[int], str], *, needs_marks: bool
) -> QuotedWords:
    """Read the marks of an element's words, mend them in place, and return what they say."""
    pieces: list[_Piece] = []
    _gather(element, pieces)
    joined = "".join(piece.text for piece in pieces)
    marked = read_marks(joined, needs_marks=needs_marks)
    offset = 0
    for piece in pieces:
        length = len(piece.text)
        piece.put("".join(marked.keep[offset : offset + length]))
        offset += length
    _trim(pieces)
    return QuotedWords(_blocks_text(element, stashed), marked.is_direct, marked.is_unbalanced)


def put_marks(element: etree.Element, opening_class: str, closing_class: str) -> None:
    """Put « before the first and » after the last of an element's words, each in a span."""
    first = _edge_block(element, 0)
    opening = etree.Element("span", {"class": opening_class})
    opening.text = "«"
    opening.tail = first.text
    first.text = None
    first.insert(0, opening)
    last = _edge_block(element, -1)
    closing = etree.SubElement(last, "span", {"class": closing_class})
    closing.text = "»"


def isolate_words(element: etree.Element) -> None:
    """Wrap words in a script of the other direction, so that their stop and our marks keep sides.

    In an element that holds paragraphs or lists, the words of each innermost block are wrapped by
    themselves.
    """
    inside = [block for block in element.iter() if block.tag in _BLOCKS and block is not element]
    for block in [block for block in inside if not _holds_blocks(block)] or [element]:
        if find_direction("".join(block.itertext())) != "ltr":
            continue
        isolated = etree.Element("bdi", {"dir": "ltr"})
        isolated.text, block.text = block.text, None
        for child in list(block):
            block.remove(child)
            isolated.append(child)
        block.append(isolated)


def _gather(node: etree.Element, pieces: list[_Piece]) -> None:
    pieces.append(_Piece(node, is_tail=False))
    for child in node:
        is_footnote = child.tag == "sup" and (child.get("id") or "").startswith("fnref")
        if child.tag in {"code", "pre"}:
            pieces.append(_Piece(child, is_tail=False, is_code=True))
        elif not is_footnote:
            _gather(child, pieces)
        pieces.append(_Piece(child, is_tail=True))


def _trim(pieces: list[_Piece]) -> None:
    """Take white space off both ends, so that the marks stand against the words.

    Space that an element was left with alone goes too; line breaks between blocks stay.
    """
    for piece in pieces:
        if piece.is_code or piece.text.strip():
            piece.put(piece.text.lstrip())
            break
        piece.put(piece.text.strip(" \t"))
    for piece in reversed(pieces):
        if piece.is_code or piece.text.strip():
            piece.put(piece.text.rstrip())
            break
        piece.put(piece.text.strip(" \t"))


def _edge_block(element: etree.Element, index: int) -> etree.Element:
    """Return the innermost block at the beginning (0) or end (-1) of an element."""
    block = element
    while True:
        blocks = [child for child in block if _holds_blocks(child) or child.tag in _BLOCKS]
        if not blocks or (index == -1 and (block[-1].tail or "").strip()):
            return block
        block = blocks[index]


def _holds_blocks(element: etree.Element) -> bool:
    return any(inside.tag in _BLOCKS for inside in element.iter() if inside is not element)


def _blocks_text(element: etree.Element, stashed: Callable[[int], str]) -> str:
    """Return plain text with a blank line between blocks."""
    texts: list[str] = []

    def gather(node: etree.Element) -> None:
        blocks = [child for child in node if child.tag in _BLOCKS or _holds_blocks(child)]
        if not blocks:
            texts.append(plain_text(node, stashed))
            return
        loose = etree.Element("p")
        loose.text = node.text
        for child in node:
            if child in blocks:
                texts.append(plain_text(loose, stashed))
                loose = etree.Element("p")
                gather(child)
                loose.text = child.tail
            else:
                loose.append(child)
        texts.append(plain_text(loose, stashed))

    gather(element)
    lines = (" ".join(text.split()) for text in texts)
    return "\n\n".join(line for line in lines if line)
