"""Quotation marks in quoted words: outer ones taken off, inner ones made “ ”."""

from __future__ import annotations

from dataclasses import dataclass

_OPEN = "«“„"
_CLOSE = "»”"
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words with what their marks say of them."""

    keep: tuple[str, ...]
    """The same characters one by one: inner marks replaced, those to take off as ""."""
    is_direct: bool
    """Whether the words are given as said; False where no mark opens them."""
    is_unbalanced: bool
    """Whether a mark lacks its other half: opened and never closed, or closed amid the words."""

    @property
    def text(self) -> str:
        """The words without their outer marks."""
        return "".join(self.keep)


def read_marks(text: str, *, needs_marks: bool) -> MarkedWords:
    """Read the quotation marks of quoted words.

    With `needs_marks` (a `quote:` link) words without an opening mark are reported speech; without
    (a card) they are direct unless a mark is closed that was never opened.
    """
    keep = list(text)
    stack: list[int] = []
    pairs: dict[int, int] = {}
    stray: list[int] = []
    for offset, character in enumerate(text):
        if character in _OPEN:
            stack.append(offset)
        elif character in _CLOSE:
            if stack:
                pairs[stack.pop()] = offset
            else:
                stray.append(offset)
        elif character == _STRAIGHT and not _is_measure(text, offset):
            if (stack and text[stack[-1]] == _STRAIGHT) or (
                stack and offset == len(text.rstrip()) - 1
            ):
                pairs[stack.pop()] = offset
            else:
                stack.append(offset)
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip()) - 1
    outer = pairs.pop(first, None) if pairs.get(first) == last and last > first else None
    opens_unclosed = first in stack
    for start, end in pairs.items():
        keep[start], keep[end] = "“", "”"
    for offset in (*stray, *stack):
        keep[offset] = ""
    if outer is not None:
        keep[first] = keep[last] = ""
    has_stray_close = last in stray
    is_direct = (outer is not None or opens_unclosed) if needs_marks else not has_stray_close
    is_unbalanced = bool(stack) or any(offset != last for offset in stray)
    return MarkedWords(tuple(keep), is_direct, is_unbalanced)


def _is_measure(text: str, offset: int) -> bool:
    """Return whether a straight mark after a digit stands for inches: 5"."""
    before = text[offset - 1] if offset else ""
    after = text[offset + 1] if offset + 1 < len(text) else ""
    return before.isdigit() and after.isspace()
