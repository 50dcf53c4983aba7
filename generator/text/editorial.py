"""What in quoted words is not the speaker's: `[…]`, which the editor put in."""

from __future__ import annotations

import re
from typing import Final

_BRACKETED: Final = re.compile(r"\s*\[[^\[\]]*\]")


def without_editors_words(text: str) -> str:
    """Return quoted words without what stands in square brackets."""
    previous = None
    while previous != text:
        previous, text = text, _BRACKETED.sub("", text)
    return text.strip()
