"""What stands in a source and no reader sees: comments, and invisible marks before Markdown's own.

All of it is painted over with spaces, so that an offset in the painted source is an offset in the
file.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.ids import SourceText, Span
from generator.render.prose import COMMENT, covers, find_code

# Editors of right-to-left text put these before a `>` or a dash, where Markdown would no longer
# know it: no-break space, zero-width characters, direction marks, a stray byte-order mark.
_INVISIBLE = "\u00a0\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_BEFORE_MARK = re.compile(
    rf"^(?P<before>(?:[ \t]{{0,3}}>)*[ \t]{{0,3}})(?P<unseen>[{_INVISIBLE}]{{1,3}})"
    r"(?=[ \t\u00a0]*(?:[>#—–]|--|[-*+][ ]))",
    re.MULTILINE,
)
_AFTER_QUOTE_MARK = re.compile(
    rf"^(?P<before>[ \t]{{0,3}}>[> \t]*)(?P<unseen>[{_INVISIBLE}]+)$", re.MULTILINE
)


def hide_unseen(source: SourceText) -> tuple[SourceText, tuple[Span, ...]]:
    """Return a source in which what no reader sees is spaces, and where its comments stood."""
    text = _BEFORE_MARK.sub(_blank_marks, source.text)
    text = _AFTER_QUOTE_MARK.sub(_blank_marks, text)
    if "<!--" not in text:
        return (source if text == source.text else replace(source, text=text)), ()
    code = find_code(text)
    comments = tuple(
        Span(*match.span()) for match in COMMENT.finditer(text) if not covers(code, match.start())
    )
    for span in comments:
        comment = text[span.start : span.end]
        blank = "".join("\n" if character == "\n" else " " for character in comment)
        text = text[: span.start] + blank + text[span.end :]
    return replace(source, text=text), comments


def _blank_marks(match: re.Match[str]) -> str:
    return match["before"] + " " * len(match["unseen"])
