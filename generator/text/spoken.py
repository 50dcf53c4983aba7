"""What of quoted words was spoken: letters and digits, without what is a writer's choice."""

from __future__ import annotations

import re
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
_FEW_WORDS: Final = 6
"""Words up to which letters are compared too: of more, words tell enough."""
_MANY_WORDS: Final = 200
"""Words from which their order is not compared."""
_AROUND: Final = 2
"""Words kept on each side of a difference."""
_CLAUSE_ENDS: Final = ".،؛:؟!…"
_STOPS: Final = " .،؛:"
_NEGATIVE: Final = re.compile(r"(?<![\w٪%])[-\u2212](?=\d)")  # MINUS SIGN
_DECIMAL: Final = re.compile(r"(?<=\d)[.٫](?=\d)")
_SIGNS: Final = str.maketrans(
    {
        "%": " بالمئة ",
        "٪": " بالمئة ",
        "‰": " بالألف ",
        "$": " دولار ",
        "€": " يورو ",
        "£": " جنيه ",
        "¥": " ين ",
        "+": " زائد ",
        "=": " يساوي ",
        "°": " درجة ",
    }
)
_SAID_ALOUD: Final = re.compile(r"[%٪‰$€£¥+=°]|[-\u2212.٫](?=\d)")


def spoken_words(text: str) -> str:
    """Return the words of a quotation, parted by single spaces, as they are compared.

    Punctuation, quotation marks, harakat, tatweel, the kind of digits and what the editor put in
    `[…]` are the writer's. Letters are the speaker's: «هذه» is not «هذة». So are signs that are
    said aloud: `5%` is «5 بالمئة», and neither `-5` nor `1.5` is two numbers.
    """
    spoken = unicodedata.normalize("NFC", without_editors_words(text))
    if _SAID_ALOUD.search(spoken):
        spoken = _DECIMAL.sub(" فاصلة ", _NEGATIVE.sub(" ناقص ", spoken)).translate(_SIGNS)
    words = (word.text.translate(_UNSPOKEN) for word in iter_words(spoken))
    return fold_digits(" ".join(word for word in words if word))


def vowels_differ(left: str, right: str) -> bool:
    """Return whether two texts of the same letters have different vowels where both write them."""
    pairs = zip(_split(left), _split(right), strict=False)
    return any(_vowels_differ(one, other) for one, other in pairs)


def _vowels_differ(left: str, right: str) -> bool:
    if left == right:
        return False
    ours, theirs = _cluster(left), _cluster(right)
    if [letter for letter, _ in ours] != [letter for letter, _ in theirs]:
        return False
    return any(
        not (one <= other or other <= one)
        for (_, one), (_, other) in zip(ours, theirs, strict=True)
    )


def _cluster(word: str) -> list[tuple[str, frozenset[str]]]:
    """Return the letters of a word, each with its harakat."""
    letters: list[tuple[str, frozenset[str]]] = []
    for character in unicodedata.normalize("NFC", word):
        if character in MARKS and letters:
            letter, marks = letters[-1]
            letters[-1] = (letter, marks | {character})
        elif character.isalnum():
            letters.append((character, frozenset()))
    return letters


def _split(text: str) -> list[str]:
    return [word.text for word in iter_words(without_editors_words(text))]


def fingerprint(text: str) -> str:
    """Return 32 hexadecimal digits that change with a spoken letter and with nothing else."""
    return sha256((spoken_words(text) or text).encode()).hexdigest()[:32]


def alikeness(left: str, right: str) -> float:
    """Return how much of two spoken texts is equal, 0 to 1; 0 where they are not one text edited.

    Both come from `spoken_words`.
    """
    ours, theirs = left.split(), right.split()
    longest = max(len(ours), len(theirs))
    matchers = [SequenceMatcher(None, ours, theirs, autojunk=False)]
    if longest <= _FEW_WORDS:
        matchers.append(SequenceMatcher(None, left, right, autojunk=False))
    # Of long texts it is enough which words they share: their order costs time that grows with
    # the square.
    best = max(
        quick if longest > _MANY_WORDS or quick < _ALIKE_FROM else one.ratio()
        for one in matchers
        for quick in (one.quick_ratio(),)
    )
    return best if best >= _ALIKE_FROM else 0.0


def find_difference(before: str, after: str) -> tuple[str, str]:
    """Return the part of two texts in which they differ, with a word or two of its clause around.

    Both parts hold at least one word of their text, so that each can be found in it again.
    """
    old, new = (without_editors_words(text).split() for text in (before, after))
    shortest = min(len(old), len(new))
    start = 0
    while start < shortest and _is_same(old[start], new[start]):
        start += 1
    end = 0
    while end < shortest - start and _is_same(old[-1 - end], new[-1 - end]):
        end += 1
    led = 0
    while led < _AROUND and led < start and old[start - led - 1][-1] not in _CLAUSE_ENDS:
        led += 1
    last = old[len(old) - end - 1] if len(old) > end else ""
    followed = 0
    while followed < _AROUND and followed < end and (not last or last[-1] not in _CLAUSE_ENDS):
        last = old[len(old) - end + followed]
        followed += 1
    if led == followed == 0 and (start == len(old) - end or start == len(new) - end):
        # Of a word that was put in, or left out, by itself there is nothing to find again.
        led, followed = min(1, start), min(1, end)
    first, after_last = start - led, end - followed
    was, now = (" ".join(words[first : len(words) - after_last]) for words in (old, new))
    return was.strip(_STOPS) or was, now.strip(_STOPS) or now


def _is_same(left: str, right: str) -> bool:
    return spoken_words(left) == spoken_words(right) and not _vowels_differ(left, right)
