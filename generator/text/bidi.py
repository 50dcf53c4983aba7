"""Direction of text, and the invisible characters that change it."""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

Direction = Literal["rtl", "ltr"]
"""Values of HTML's `dir`."""

# Unicode Standard Annex 9, section 2: the explicit formatting characters.
_CONTROLS: Final = {
    "\u061c": "ARABIC LETTER MARK",
    "\u200e": "LEFT-TO-RIGHT MARK",
    "\u200f": "RIGHT-TO-LEFT MARK",
    "\u202a": "LEFT-TO-RIGHT EMBEDDING",
    "\u202b": "RIGHT-TO-LEFT EMBEDDING",
    "\u202c": "POP DIRECTIONAL FORMATTING",
    "\u202d": "LEFT-TO-RIGHT OVERRIDE",
    "\u202e": "RIGHT-TO-LEFT OVERRIDE",
    "\u2066": "LEFT-TO-RIGHT ISOLATE",
    "\u2067": "RIGHT-TO-LEFT ISOLATE",
    "\u2068": "FIRST STRONG ISOLATE",
    "\u2069": "POP DIRECTIONAL ISOLATE",
}
_STRIP: Final = dict.fromkeys(map(ord, _CONTROLS), "")


def find_bidi_controls(text: str) -> tuple[tuple[int, str], ...]:
    """Return offset and Unicode name of each bidi control in `text`, in order."""
    return tuple(
        (offset, _CONTROLS[character])
        for offset, character in enumerate(text)
        if character in _CONTROLS
    )


def has_bidi(text: str) -> bool:
    """Return whether `text` holds a bidi control."""
    return any(character in text for character in _CONTROLS)


def strip_bidi(text: str) -> str:
    """Return `text` without bidi controls."""
    return text.translate(_STRIP)


def find_direction(text: str) -> Direction | None:
    """Return the direction of the first strong character, or None where there is none.

    Rule P2 of Unicode Standard Annex 9, without its skipping of isolates.
    """
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return None


def direction(text: str, default: Direction = "rtl") -> Direction:
    """Return the direction of the first strong character, or `default`."""
    return find_direction(text) or default
