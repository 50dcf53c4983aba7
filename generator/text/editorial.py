"""What an editor puts into quoted words in square brackets: «[كذا]», «[…]», a name supplied."""

from __future__ import annotations

import re
from typing import Final

_BRACKET: Final = re.compile(r"[\[\]]|\n[^\S\n]*\n")
_SPACE: Final = re.compile(r"[^\S\n]{2,}")
_BEFORE_MARK: Final = re.compile(r"[^\S\n]+(?=[.،؛؟!:…»”)])")
_AFTER_MARK: Final = re.compile(r"(?<=[«“(])[^\S\n]+")


def find_editors_words(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of what stands in square brackets, brackets included, in order.

    Of brackets inside brackets it is the outer pair. A bracket without its other half, in the
    same paragraph, is a character like any other.
    """
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            stack.append(match.start())
        elif match[0] != "]":
            stack.clear()
        elif stack:
            pairs.append((stack.pop(), match.end()))
    return keep_outer(pairs)


def keep_outer(pairs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the ranges that stand in no other, in order."""
    outer: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if not outer or outer[-1][1] <= start:
            outer.append((start, end))
    return tuple(outer)


def without_editors_words(text: str) -> str:
    """Return quoted words as they were said: nothing in square brackets, the space around mended.

    Words without brackets come back as they are.
    """
    ranges = find_editors_words(text)
    if not ranges:
        return text
    parts: list[str] = []
    position = 0
    for start, end in ranges:
        parts.append(text[position:start])
        position = end
    return "\n\n".join(
        _AFTER_MARK.sub("", _BEFORE_MARK.sub("", _SPACE.sub(" ", paragraph))).strip()
        for paragraph in "".join((*parts, text[position:])).split("\n\n")
    ).strip()
