"""Where words and sentences begin and end."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.clitics import find_readings
from generator.text.words import WORD, count_words, find_sentences, find_words, is_plain_gap


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("حَفْتَر وحـفـتـر", ["حَفْتَر", "وحـفـتـر"]),
        ("لـ«حفتر»، ثم", ["لـ", "حفتر", "ثم"]),
        ("الـNATO الناتو", ["الـ", "NATO", "الناتو"]),
        ("عربي21 و«سي إن إن»", ["عربي21", "و", "سي", "إن", "إن"]),
        ("l'Orient-Le Jour", ["l", "Orient", "Le", "Jour"]),
        ("\u200b\u200bحفتر\u200b\u200b", ["حفتر"]),
        ("حف\u200bتر", ["حف\u200bتر"]),
        ("١٬٢٠٠ دينار؟!", ["١", "٢٠٠", "دينار"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Vocalised, stretched and mixed words are whole; punctuation is no part of them."""
    assert [word.text for word in find_words(text)] == words
    assert count_words(text) == len(words)


@given(st.text())
def test_offsets_cut_out_the_words(text: str) -> None:
    """Offsets are those of the text."""
    for word in find_words(text):
        assert text[word.start : word.end] == word.text


def test_every_arabic_letter_and_digit_makes_a_word() -> None:
    """The table agrees with Unicode on the blocks that newsrooms write in."""
    for code in (*range(0x20, 0x590), *range(0x600, 0x700), *range(0x2000, 0x2100)):
        character = chr(code)
        category = unicodedata.category(character)
        if category in ("Lo", "Lu", "Ll", "Nd") and code not in range(0x2071, 0x20A0):
            assert WORD.fullmatch(character), hex(code)
        if category[0] in "PSZ" and code not in (*range(0x2C2, 0x386), 0x3F6, 0x482, 0x58D, 0x58E):
            assert code == 0x58F or not WORD.fullmatch(character), hex(code)


def test_gaps() -> None:
    """Space and one line end join words; punctuation and a blank line part them."""
    for gap in (" ", "  ", "\n", " \n ", "\u00a0", "\u200b \u200b", ""):
        assert is_plain_gap(gap)
    for gap in ("، ", "\n\n", " «", "-", "\ufffc", ". "):
        assert not is_plain_gap(gap)


def test_sentences() -> None:
    """Stops, question marks, blank lines and objects end a sentence; a decimal does not."""
    text = "قال ذلك. هل صح؟ نعم 3.5 مرات\n\nعنوان\ufffc آخر…"
    found = [text[start:end] for start, end in find_sentences(text)]
    assert found == ["قال ذلك.", "هل صح؟", "نعم 3.5 مرات", "عنوان\ufffc", "آخر…"]


def test_particles_and_their_stacks() -> None:
    """The whole word comes first; then what is left under each particle."""
    assert [r.rest for r in find_readings("فبباكستان")] == ["فبباكستان", "بباكستان", "باكستان"]
    assert "الولايات" in [r.rest for r in find_readings("وللولايات")]
    assert "اللاذقيه" in [r.rest for r in find_readings("للاذقيه")]
    assert [r.rest for r in find_readings("حفتر")] == ["حفتر"]
    assert [r.rest for r in find_readings("ول")] == ["ول"]
    assert [r.particles for r in find_readings("وبليبيا")] == ["", "و", "وب"]
    for reading in find_readings("وللولايات"):
        assert reading.length == len(reading.particles)
