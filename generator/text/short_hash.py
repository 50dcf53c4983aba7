"""A few letters that stand for a text: parts of addresses that never change."""

from __future__ import annotations

import hashlib
from typing import Final

# Crockford's base 32: no letter that is easily taken for another.
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"


def short_hash(text: str, length: int) -> str:
    """Return `length` characters of base 32, at most 51, from the SHA-256 of a text."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    letters: list[str] = []
    for _ in range(length):
        number, index = divmod(number, 32)
        letters.append(_ALPHABET[index])
    return "".join(letters)
