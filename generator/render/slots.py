"""Places in rendered HTML that are filled later, and marks that carry positions through Markdown.

All are private-use characters, which content may not contain, so that none can be mistaken for
text. Python-Markdown passes them through untouched.
"""

from __future__ import annotations

import re
from typing import Final

CARD_OPEN: Final = "\ue000"
ID_OPEN: Final = "\ue001"
DISPUTE_OPEN: Final = "\ue002"
SLOT_CLOSE: Final = "\ue00f"
_FIRST_MARK: Final = 0xF0000
_LAST_MARK: Final = 0xFFFFD

CARD_SLOT: Final = re.compile(f"{CARD_OPEN}(\\d+){SLOT_CLOSE}")
"""Where the card of the quotation with that number stands."""
ID_SLOT: Final = re.compile(f"{ID_OPEN}(\\d+){SLOT_CLOSE}")
"""Where the permanent id of the quotation with that number goes."""
DISPUTE_SLOT: Final = re.compile(f"{DISPUTE_OPEN}(\\d+){SLOT_CLOSE}")
"""Where the note on the disputed title with that number goes."""
MARK: Final = re.compile("[\U000f0000-\U000ffffd]")
"""Beginning (even) or end (odd) of a mention that becomes a link."""

MOST_MARKS: Final = (_LAST_MARK - _FIRST_MARK) // 2
"""Mentions of one article that can be carried at once."""


def card_slot(number: int) -> str:
    """Return the slot of a quotation card."""
    return f"{CARD_OPEN}{number}{SLOT_CLOSE}"


def id_slot(number: int) -> str:
    """Return the slot of a quotation's permanent id."""
    return f"{ID_OPEN}{number}{SLOT_CLOSE}"


def dispute_slot(number: int) -> str:
    """Return the slot of the note on a disputed title."""
    return f"{DISPUTE_OPEN}{number}{SLOT_CLOSE}"


def opening_mark(number: int) -> str:
    """Return the mark before the mention with that number."""
    return chr(_FIRST_MARK + 2 * number)


def closing_mark(number: int) -> str:
    """Return the mark after the mention with that number."""
    return chr(_FIRST_MARK + 2 * number + 1)


def mark_number(mark: str) -> int:
    """Return the number of the mention a mark belongs to."""
    return (ord(mark) - _FIRST_MARK) // 2


def is_opening(mark: str) -> bool:
    """Return whether a mark stands before its mention."""
    return (ord(mark) - _FIRST_MARK) % 2 == 0


def strip_marks(text: str) -> str:
    """Return text without marks; slots stay."""
    return MARK.sub("", text)
