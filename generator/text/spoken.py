"""What of quoted words was spoken: letters and digits, without what is a writer's choice."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Final

from generator.text.editorial import without_editors_words
from generator.text.fold import INVISIBLE, MARKS, TATWEEL, fold_digits
from generator.text.words import iter_words

_UNSPOKEN: Final = dict.fromkeys(map(ord, (*MARKS, *INVISIBLE, TATWEEL)), None)
_ALIKE_FROM: Final = 0.6
"""Share of equal words, or letters, from which two texts are taken for one that was edited."""
_MANY_WORDS: Final = 40
"""Words from which letters are not compared one by one: words tell enough, and time grows."""
_AROUND: Final = 2
"""Words kept on each side of a difference."""


def spoken_words(text: str) -> str:
    """Return the words of a quotation, parted by single spaces, as they are compared.

    Punctuation, quotation marks, harakat, tatweel, the kind of digits and what the editor put in
    `[…]` are the writer's. Letters are the speaker's: «هذه» is not «هذة».
    """
    spoken = unicodedata.normalize("NFC", without_editors_words(text))
    words = (word.text.translate(_UNSPOKEN) for word in iter_words(spoken))
    return fold_digits(" ".join(word for word in words if word))


def fingerprint(text: str) -> str:
    """Return 32 hexadecimal digits that change with a spoken letter and with nothing else."""
    return sha256((spoken_words(text) or text).encode()).hexdigest()[:32]


def alikeness(left: str, right: str) -> float:
    """Return how much of two spoken texts is equal, 0 to 1; 0 where they are not one text edited.

    Both come from `spoken_words`.
    """
    ours, theirs = left.split(), right.split()
    matchers = [SequenceMatcher(None, ours, theirs, autojunk=False)]
    if max(len(ours), len(theirs)) <= _MANY_WORDS:
        matchers.append(SequenceMatcher(None, left, right, autojunk=False))
    best = max((one.ratio() for one in matchers if one.quick_ratio() >= _ALIKE_FROM), default=0.0)
    return best if best >= _ALIKE_FROM else 0.0


def find_difference(before: str, after: str) -> tuple[str, str]:
    """Return the part of two texts in which they differ, with a few words around it.

    Both parts hold at least one word of their text, so that each can be found in it again.
    """
    old, new = before.split(), after.split()
    old_keys, new_keys = ([spoken_words(word) for word in words] for words in (old, new))
    start = 0
    while start < min(len(old), len(new)) and old_keys[start] == new_keys[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old_keys[-1 - end] == new_keys[-1 - end]:
        end += 1
    start = max(0, start - _AROUND)
    end = max(0, end - _AROUND)
    return " ".join(old[start : len(old) - end]), " ".join(new[start : len(new) - end])
