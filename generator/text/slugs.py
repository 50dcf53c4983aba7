"""Addresses: short Latin slugs for files, and readable ids for headings."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from slugify import slugify

from generator.text.fold import INVISIBLE, MARKS
from generator.text.words import WORD

MAX_SLUG: Final = 60
"""Longest slug proposed; file systems stop at 255 bytes, readers long before."""
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DROP: Final = dict.fromkeys(map(ord, MARKS | INVISIBLE), "")
MAX_HEADING_ID: Final = 80
"""Longest heading id, in code points, cut between words."""

# A plain reading of Arabic letters, for people to mend: python-slugify's own table turns
# «حفتر» into "hftr" too, but «ة» into "@" and «ع» into a grave accent, which it then drops.
_LATIN: Final = (
    ("ا", "a"), ("أ", "a"), ("إ", "i"), ("آ", "a"), ("ٱ", "a"), ("ب", "b"), ("ت", "t"),
    ("ث", "th"), ("ج", "j"), ("ح", "h"), ("خ", "kh"), ("د", "d"), ("ذ", "dh"), ("ر", "r"),
    ("ز", "z"), ("س", "s"), ("ش", "sh"), ("ص", "s"), ("ض", "d"), ("ط", "t"), ("ظ", "z"),
    ("ع", "a"), ("غ", "gh"), ("ف", "f"), ("ق", "q"), ("ك", "k"), ("ل", "l"), ("م", "m"),
    ("ن", "n"), ("ه", "h"), ("و", "w"), ("ي", "y"), ("ى", "a"), ("ة", "a"), ("ء", ""),
    ("ؤ", "w"), ("ئ", "y"), ("پ", "p"), ("چ", "ch"), ("ڤ", "v"), ("گ", "g"), ("ک", "k"),
    ("ی", "y"), ("،", " "), ("؛", " "), ("؟", " "),
)  # fmt: skip


def is_slug(text: str) -> bool:
    """Return whether `text` is lower-case Latin letters and digits joined by single hyphens."""
    return len(text) <= 200 and _SLUG.fullmatch(text) is not None


def propose_slug(name: str, latin: str = "") -> str:
    """Return a slug of at most 60 characters from the Latin name, else from the Arabic one.

    It is "" where neither holds a letter or digit. A proposal only: an editor corrects it.
    """
    plain = unicodedata.normalize("NFC", latin or name).translate(_DROP)
    slug = slugify(plain, max_length=MAX_SLUG, word_boundary=True, replacements=list(_LATIN))
    if not slug and latin:
        return propose_slug(name)
    return slug


def heading_id(text: str) -> str:
    """Return a stable id that can be read: the heading's words joined by hyphens.

    Arabic letters stay as written, harakat and tatweel go, Latin becomes lower case. It is ""
    where the heading has no word. Numbering of equal ids is the caller's.
    """
    plain = unicodedata.normalize("NFC", text.translate(_DROP)).lower()
    words = WORD.findall(plain)
    while len(words) > 1 and len("-".join(words)) > MAX_HEADING_ID:
        words.pop()
    return "-".join(words)[:MAX_HEADING_ID]
