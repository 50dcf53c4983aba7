"""The order of Arabic names in lists, and the letter they stand under."""

from __future__ import annotations

from typing import Final

from generator.text.fold import INVISIBLE, MARKS, fold_key

# Dictionary order (hija'i), with ء before ا as CLDR's Arabic collation has it.
_LETTERS: Final = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_RANK: Final = {letter: chr(0x0100 + number) for number, letter in enumerate(_LETTERS)}
_SAME: Final = {"ؤ": "و", "ئ": "ي", "پ": "ب", "چ": "ج", "ڤ": "ف", "ڨ": "ق", "گ": "ك", "ژ": "ز"}
OTHER: Final = "#"
"""Index letter of a name that begins with a digit or a sign."""


def sort_key(name: str) -> tuple[str, str, str]:
    """Return the key that sorts names as an Arabic index does.

    The article of each word does not count, nor do harakat and the seat of a hamza; among equal
    names the written form decides. Latin names come after Arabic ones, digits before both.
    """
    words = [_without_article(word) for word in name.split()]
    plain = " ".join(words)
    return ("".join(_rank(letter) for letter in plain), fold_key(name), name)


def index_letter(name: str) -> str:
    """Return the letter a name is listed under: «حفتر» and «الحفيان» under «ح»; Latin in capitals.

    A name that begins with neither is under `OTHER`.
    """
    for letter in _without_article(name.strip()):
        same = _SAME.get(letter, letter)
        if same in _RANK:
            return "ا" if same == "ء" else same
        if letter.isalpha():
            return letter.upper()
        if letter.isdigit():
            return OTHER
    return OTHER


def _rank(letter: str) -> str:
    same = _SAME.get(letter, letter)
    if same in _RANK:
        return _RANK[same]
    return letter if letter < "a" else chr(0x0200) + letter


def _without_article(word: str) -> str:
    """Return a word folded, without ال; the alef of «ألمانيا» carries a hamza and is no article."""
    bare = "".join(letter for letter in word if letter not in MARKS and letter not in INVISIBLE)
    # «الله» and words of one letter after ال keep it.
    if bare.startswith("ال") and len(bare) > 3 and not bare.startswith("الله"):
        bare = bare[2:]
    return fold_key(bare)
