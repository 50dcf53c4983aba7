"""Mentions that the policy chose become links in the tree."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Mapping

from generator.render.elements import HEADINGS
from generator.render.slots import MARK, is_opening, mark_number, strip_marks


def link_mentions(root: etree.Element, addresses: Mapping[int, str]) -> frozenset[int]:
    """Turn marked mentions into links and take every mark out of the tree.

    `addresses` gives the address for each mention's number. A mention whose two marks do not stand
    in one run of text, or that stands in a heading, link or code after all, is left as plain text.
    Returns the numbers of those that became links.
    """
    linked: set[int] = set()
    _visit(root, addresses, linked, may_link=True)
    return frozenset(linked)


def _visit(
    node: etree.Element, addresses: Mapping[int, str], linked: set[int], *, may_link: bool
) -> None:
    inside = may_link and not _forbids_links(node)
    for name, value in node.attrib.items():
        # An attribute list may name an attribute and give it no value.
        if value is None:
            node.set(name, "")  # type: ignore[unreachable]
        elif MARK.search(value):
            node.set(name, strip_marks(value))
    for child in list(node):
        _visit(child, addresses, linked, may_link=inside)
        if child.tail and MARK.search(child.tail):
            _split_tail(node, child, addresses, linked, may_link=inside)
    if node.text and MARK.search(node.text):
        _split_text(node, addresses, linked, may_link=inside)


def _forbids_links(node: etree.Element) -> bool:
    if node.tag == "a":
        return not node.get("href", "").startswith("quote:")
    return node.tag in HEADINGS or node.tag in {"code", "pre", "figcaption"}


def _split_text(
    node: etree.Element, addresses: Mapping[int, str], linked: set[int], *, may_link: bool
) -> None:
    node.text, links = _split(node.text or "", addresses, linked, may_link)
    for index, link in enumerate(links):
        node.insert(index, link)


def _split_tail(
    parent: etree.Element,
    child: etree.Element,
    addresses: Mapping[int, str],
    linked: set[int],
    *,
    may_link: bool,
) -> None:
    child.tail, links = _split(child.tail or "", addresses, linked, may_link)
    index = list(parent).index(child) + 1
    for offset, link in enumerate(links):
        parent.insert(index + offset, link)


def _split(
    text: str, addresses: Mapping[int, str], linked: set[int], may_link: bool
) -> tuple[str, list[etree.Element]]:
    """Return the text before the first link, and the links with the text after each."""
    before = ""
    links: list[etree.Element] = []
    position = 0

    def append(piece: str) -> None:
        nonlocal before
        if links:
            links[-1].tail = (links[-1].tail or "") + piece
        else:
            before += piece

    for mark in MARK.finditer(text):
        if mark.start() < position:
            continue
        append(text[position : mark.start()])
        position = mark.end()
        if not may_link or not is_opening(mark.group()):
            continue
        number = mark_number(mark.group())
        end = text.find(chr(ord(mark.group()) + 1), position)
        if end < 0 or number not in addresses:
            continue
        link = etree.Element("a", {"class": "actor", "href": addresses[number]})
        link.text = strip_marks(text[position:end])
        links.append(link)
        linked.add(number)
        position = end + 1
    append(text[position:])
    return before, links
