"""Lists of Arabic words that rules go by, read from the files of `data/` beside this module.

Each file states its source. Words are folded as names are, so that no rule depends on a spelling.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Final, TypedDict, cast

from generator.text.fold import fold_key

_DATA: Final = files("generator.link") / "data"
_SURROUNDINGS: Final[dict[str, str]] = tomllib.loads(
    (_DATA / "surroundings.toml").read_text("utf-8")
)


class HardWordEntry(TypedDict, total=False):
    """One `[[word]]` of `data/hard_words.toml`, whose head explains the fields."""

    form: str
    before: str
    after: str
    beside: str
    phrases: list[str]
    particles: str
    vowels: str
    adjective: bool
    verbal_noun: bool
    governs: bool
    common: bool


def fold_words(text: str) -> frozenset[str]:
    """Return the folded words of a text in which spaces part them."""
    return frozenset(fold_key(word) for word in text.split())


def read_words(name: str) -> frozenset[str]:
    """Return the folded words of a text file; lines that begin with `#` are comments."""
    lines = (_DATA / name).read_text("utf-8").splitlines()
    return fold_words(" ".join(line for line in lines if not line.startswith("#")))


def read_hard_words() -> list[HardWordEntry]:
    """Return the entries of `data/hard_words.toml`, as they are written."""
    text = (_DATA / "hard_words.toml").read_text("utf-8")
    return cast("list[HardWordEntry]", tomllib.loads(text)["word"])


def read_surroundings(name: str) -> frozenset[str]:
    """Return the folded words of one list of `data/surroundings.toml`."""
    return fold_words(_SURROUNDINGS[name])
