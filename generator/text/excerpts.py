"""The part of a quotation's words that its editor chose to stand for the whole."""

from __future__ import annotations

from typing import Final

from generator.text.words import iter_words

# However an editor types the inner marks of the words, they are the same marks.
_MARKS: Final = str.maketrans(dict.fromkeys("«»“”„", '"'))


def find_excerpt(words: str, written: str) -> str | None:
    """Return the part of `words` that `written` is, or None where it is none.

    White space is made even, and a part that begins or ends inside a word is none: a word without
    its first letter or its last may be another word.
    """
    whole = " ".join(words.split())
    part = " ".join(written.split())
    if not part:
        return None
    plain, wanted = whole.translate(_MARKS), part.translate(_MARKS)
    start = plain.find(wanted)
    while start != -1:
        end = start + len(part)
        if not any(
            word.start < edge < word.end for word in iter_words(whole) for edge in (start, end)
        ):
            return whole[start:end]
        start = plain.find(wanted, start + 1)
    return None
