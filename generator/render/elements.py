"""Small operations on the element tree that Python-Markdown makes of a body."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.render.slots import CARD_SLOT, ID_SLOT, strip_marks

STASHED: Final = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""Python-Markdown's placeholder for raw HTML, fenced code and entities."""
_OTHER_PLACEHOLDER: Final = re.compile("\x02[^\x03]*\x03")

UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""What no page may hold, also where an entity stands for it."""

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD: Final = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands in its tree."""

    element: etree.Element
    """The element."""
    parent: etree.Element
    """What it stands in."""
    inside: frozenset[str]
    """Tags of everything around it."""


def walk(root: etree.Element) -> Iterator[Place]:
    """Yield every element below `root` in the order of the text, each before its children.

    The list of an element's children is taken when it is reached, so that what a caller puts
    into the tree is not visited.
    """
    stack: list[Place] = [
        Place(child, root, frozenset({root.tag})) for child in reversed(list(root))
    ]
    while stack:
        place = stack.pop()
        yield place
        inside = place.inside | {place.element.tag}
        stack += [Place(child, place.element, inside) for child in reversed(list(place.element))]


def plain_text(element: etree.Element, stashed: Callable[[int], str]) -> str:
    """Return the words of an element as a reader sees them, without footnote marks."""
    parts: list[str] = []

    def gather(node: etree.Element) -> None:
        parts.append(node.text or "")
        for child in node:
            if child.tag == "sup" and (child.get("id") or "").startswith("fnref"):
                pass
            elif child.tag == "br":
                parts.append("\n")
            elif child.tag not in _UNREAD:
                gather(child)
            parts.append(child.tail or "")

    gather(element)
    return readable("".join(parts), stashed)


def readable(text: str, stashed: Callable[[int], str]) -> str:
    """Return text with entities spelled out and every placeholder, slot and mark gone."""
    text = STASHED.sub(lambda match: _spell_out(stashed(int(match[1]))), text)
    text = _OTHER_PLACEHOLDER.sub("", text)
    return strip_marks(ID_SLOT.sub("", CARD_SLOT.sub("", text)))


def spell_out_entities(root: etree.Element, stashed: Callable[[int], str]) -> None:
    """Put the characters that entities stand for into the tree's own text."""
    for node in root.iter():
        if node.text and "\x02" in node.text and node.tag != "code":
            node.text = _with_characters(node.text, stashed)
        if node.tail and "\x02" in node.tail:
            node.tail = _with_characters(node.tail, stashed)


def _with_characters(text: str, stashed: Callable[[int], str]) -> str:
    def spell(match: re.Match[str]) -> str:
        raw = stashed(int(match[1]))
        if not (raw.startswith("&") and raw.endswith(";")):
            return match.group()
        characters = html.unescape(raw)
        # An ampersand stays aside: with the words after it, it could be read as an entity again.
        is_kept = characters == "&" or UNPRINTABLE.search(characters)
        return match.group() if is_kept else characters

    return STASHED.sub(spell, text)


def _spell_out(raw: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", raw))


def replace(parent: etree.Element, old: etree.Element, new: etree.Element) -> None:
    """Put `new` where `old` stands, with the text that follows it."""
    new.tail = old.tail
    parent[list(parent).index(old)] = new


def unwrap(parent: etree.Element, element: etree.Element) -> None:
    """Take an element away and leave what it holds."""
    index = list(parent).index(element)
    children = list(element)
    parent.remove(element)
    _append_text(parent, index, element.text or "")
    for offset, child in enumerate(children):
        parent.insert(index + offset, child)
    _append_text(parent, index + len(children), element.tail or "")


def remove(parent: etree.Element, element: etree.Element, text: str = "") -> None:
    """Take an element and what it holds away, leaving `text` and what follows it."""
    index = list(parent).index(element)
    parent.remove(element)
    _append_text(parent, index, text + (element.tail or ""))


def insert_after_text(
    parent: etree.Element, before: etree.Element | None, offset: int, element: etree.Element
) -> None:
    """Put an element into the text that follows `before`, or that `parent` begins with."""
    if before is None:
        text = parent.text or ""
        parent.text = text[:offset]
        index = 0
    else:
        text = before.tail or ""
        before.tail = text[:offset]
        index = list(parent).index(before) + 1
    element.tail = text[offset:]
    parent.insert(index, element)


def _append_text(parent: etree.Element, index: int, text: str) -> None:
    if not text:
        return
    if index == 0:
        parent.text = (parent.text or "") + text
    else:
        parent[index - 1].tail = (parent[index - 1].tail or "") + text
