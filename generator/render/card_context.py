"""What stands before a quotation in its text: lead-in, narration, the question it answers."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass

from generator.render.elements import Place, plain_text

_BARRIER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER, where an earlier quotation stands."""


@dataclass(frozen=True, slots=True)
class CardContext:
    """What leads to one card; all plain text."""

    lead_in: str
    """The paragraph right before it, where it ends in a colon; or ""."""
    before: str
    """The paragraph right before it, where it is narration that does not lead in; or ""."""
    asked: str
    """In an interview: the bold paragraphs of the question it answers; or ""."""


def read_card_context(
    place: Place, stashed: Callable[[int], str], *, is_interview: bool
) -> CardContext:
    """Return what stands before a card.

    A card or a heading ends it: what stood before that is theirs. A question may be parted from
    its answer by narration («ابتسم ثم قال:»).
    """
    above: list[tuple[str, bool]] = []
    siblings = list(place.parent)
    for element in reversed(siblings[: siblings.index(place.element)]):
        # The slot of a card is loose text after the element before it.
        if element.tag != "p" or (element.tail or "").strip():
            break
        is_question = is_interview and _is_bold(element)
        if not is_question and any(asked for _, asked in above):
            break
        above.append((" ".join(plain_text(element, stashed).split()), is_question))
        if not is_interview:
            break
    asked = " ".join(text for text, is_question in reversed(above) if is_question)
    nearest, is_question = above[0] if above else ("", False)
    if is_question or not nearest:
        return CardContext("", "", asked)
    if nearest.endswith(":"):
        return CardContext(nearest, "", asked)
    return CardContext("", nearest, asked)


def text_before(parent: etree.Element, child: etree.Element) -> str:
    """Return the text of an element up to one of its children.

    Each earlier quotation of it is U+FFFC, and so is the hedge that qualifies it.
    """
    parts = [parent.text or ""]
    for sibling in parent:
        if sibling is child:
            break
        is_quoted = any(
            name in {"quote", "quote__hedge"} for name in sibling.get("class", "").split()
        )
        parts.append(_BARRIER if is_quoted else "".join(sibling.itertext()))
        parts.append(sibling.tail or "")
    return "".join(parts)


def _is_bold(paragraph: etree.Element) -> bool:
    """Return whether a paragraph is nothing but bold words."""
    loose = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
    return (
        len(paragraph) > 0
        and not loose.strip(" \n:؟?")
        and all(child.tag in {"strong", "b"} for child in paragraph)
    )
