"""What stands in a source and no reader sees: comments, and invisible marks before Markdown's own.

Comments are cut out, so that a line that begins with one is read as if it were not there. Marks
become spaces, one for one. Places in the file are those of what was written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from generator.model.ids import Position, SourceText
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


@dataclass(frozen=True, slots=True)
class _CutSource(SourceText):
    """A source without its comments, which knows where in the file each character stood."""

    written: SourceText
    """The source with its comments."""
    cuts: tuple[int, ...]
    """Offsets in `text` where comments were cut out, in order."""
    shifts: tuple[int, ...]
    """For each cut, how many characters were left out up to there."""

    def position(self, offset: int) -> Position:
        """Return the place in the file of the character at `offset` of `text`."""
        cut = bisect_right(self.cuts, offset)
        return self.written.position(offset + (self.shifts[cut - 1] if cut else 0))


def hide_unseen(source: SourceText) -> SourceText:
    """Return a source without what no reader sees; its places are still those of the file."""
    text = _BEFORE_MARK.sub(_blank_marks, source.text)
    text = _AFTER_QUOTE_MARK.sub(_blank_marks, text)
    if text != source.text:
        source = replace(source, text=text)
    return _cut_comments(source) if "<!--" in text else source


def _cut_comments(source: SourceText) -> SourceText:
    code = find_code(source.text)
    parts: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    end = left_out = 0
    for match in COMMENT.finditer(source.text):
        if covers(code, match.start()):
            continue
        parts.append(source.text[end : match.start()])
        cuts.append(match.start() - left_out)
        end = match.end()
        left_out += end - match.start()
        shifts.append(left_out)
    text = "".join((*parts, source.text[end:]))
    return _CutSource(
        text, source.first_line, source.file, source.path, source, tuple(cuts), tuple(shifts)
    )


def _blank_marks(match: re.Match[str]) -> str:
    return match["before"] + " " * len(match["unseen"])
