"""One folding, held to the vectors that the browser's version is held to as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.fold import fold, fold_digits, fold_key

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "fold.json").read_text(encoding="utf-8")
)
PURPOSES: tuple[Literal["names", "search"], ...] = ("names", "search")
# Arabic letters and marks, Latin, joiners, Hangul, Indic vowels: what composes and what goes.
TEXTS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.characters(min_codepoint=0x0300, max_codepoint=0x036F),
        st.sampled_from("aEoO\u200c\u200f\u0640\u1100\u1161\u11a8\u09c7\u09be\u0b47\u0b3e\ufefb"),
        st.characters(),
    )
)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["rule"])
def test_vector(vector: dict[str, str]) -> None:
    """Each vector folds for names and for search as written down."""
    for purpose in PURPOSES:
        assert fold(vector["text"], purpose).text == vector[purpose]
        assert fold_key(vector["text"], purpose) == vector[purpose]


def test_there_are_enough_vectors() -> None:
    """The browser's version is held to at least 200 cases."""
    assert len(VECTORS) >= 200


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text folds to itself."""
    for purpose in PURPOSES:
        folded = fold_key(text, purpose)
        assert fold_key(folded, purpose) == folded


@given(TEXTS)
def test_map_leads_back_to_the_source(text: str) -> None:
    """Each folded character comes from a range of the source that folds to it, in order."""
    folded = fold(text)
    assert folded.text == fold_key(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    for at in range(len(folded.text)):
        start, end = folded.source_span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[at] in fold_key(text[start:end])
    assert list(folded.starts) == sorted(folded.starts)


def test_span_holds_the_marks_of_its_last_letter() -> None:
    """A name's last haraka belongs to it, a direction mark after it does not."""
    text = "\u0648\u062d\u064e\u0641\u0652\u062a\u064e\u0631\u064d\u200f\u060c"  # «وحَفْتَرٍ»، RLM
    folded = fold(text)
    start = folded.text.index("حفتر")
    left, right = folded.source_span(start, start + 4)
    assert text[left:right] == text[1:9]


def test_empty_span() -> None:
    """An empty range stays empty, also at the end."""
    folded = fold("حَفتر")
    assert folded.source_span(2, 2) == (3, 3)
    assert folded.source_span(4, 4) == (5, 5)
    assert fold("").source_span(0, 0) == (0, 0)


def test_folded_offset() -> None:
    """A source offset has its place in the folded text."""
    assert fold("حَفْتَر").folded_offset(4) == 2


def test_digits_keep_their_places() -> None:
    """Digits fold one by one."""
    assert fold_digits("٢٠٢٥ و۱۲ و7") == "2025 و12 و7"
