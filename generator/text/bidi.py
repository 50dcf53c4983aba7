"""Direction of text, and the invisible characters that change it."""

from __future__ import annotations

import re
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
_STRONG: Final = frozenset({"L", "R", "AL"})
# A title or a name in another script mostly stands in marks or brackets.
_ENCLOSED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]")
_CLEARLY: Final = 2
"""How many times as many Latin letters as Arabic ones make a sentence of theirs."""
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
    """Return the direction that most of `text` is written in, or None where it has no letters.

    Not the first strong letter's (rule P2 of Unicode Standard Annex 9): an Arabic sentence may
    begin with «NATO», an English one with an Arabic name. What stands in marks or brackets, such as
    a title in its own script, counts only where nothing stands outside. Text is Arabic unless the
    other letters clearly outweigh the Arabic ones, or are more and both begin and end it.
    """
    kinds = _strong_kinds(_ENCLOSED.sub(" ", text)) or _strong_kinds(text)
    if not kinds:
        return None
    left = kinds.count("L")
    right = len(kinds) - left
    if left > _CLEARLY * right:
        return "ltr"
    return "ltr" if left > right and kinds[0] == kinds[-1] == "L" else "rtl"


def _strong_kinds(text: str) -> str:
    """Return `L` or `R` for each letter of `text`; «؟» and «؛» are strong and no letters."""
    kinds = map(unicodedata.bidirectional, filter(str.isalpha, text))
    return "".join("L" if kind == "L" else "R" for kind in kinds if kind in _STRONG)
