"""Quotation marks: outer ones taken off, inner ones made “ ”, and what they say of the words."""

from __future__ import annotations

import pytest

from generator.render.marks import read_marks

# « U+00AB, » U+00BB, “ U+201C, ” U+201D, „ U+201E, " U+0022


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("نعم", "نعم"),
        ("«نعم»", "نعم"),
        ("“نعم”", "نعم"),
        ('"نعم"', "نعم"),
        (" «نعم» ", " نعم "),
        ("قلت «نعم» ولا", "قلت “نعم” ولا"),
        ('قلت "نعم" ولا', "قلت “نعم” ولا"),
        ("««نعم» ولا»", "“نعم” ولا"),
        ("«قلت «نعم»»", "قلت “نعم”"),
        ("«نعم» و«لا»", "“نعم” و“لا”"),
        ('"نعم" و"لا"', "“نعم” و“لا”"),
        ('قارب طوله 5" فقط', 'قارب طوله 5" فقط'),
        ("", ""),
        ("«»", ""),
    ],
)
def test_outer_marks_go_and_inner_marks_become_curly(written: str, words: str) -> None:
    """The card puts its own «» round the words: typed ones are not doubled."""
    assert read_marks(written, needs_marks=False).text == words


@pytest.mark.parametrize(
    ("written", "is_unbalanced"),
    [
        ("«نعم» و«لا»", False),
        ("كلام بالمعنى»", False),
        ("«فتحت ولم تغلق", True),
        ("كلام بلا فتح» ثم كلام", True),
    ],
)
def test_a_mark_without_its_other_half_is_told(written: str, is_unbalanced: bool) -> None:
    """A closing one at the very end is no slip: it says that the words are reported."""
    assert read_marks(written, needs_marks=False).is_unbalanced is is_unbalanced


@pytest.mark.parametrize("written", ["نعم", "«نعم»", "«نعم» و«لا»", "«فتحت ولم تغلق"])
def test_a_card_is_direct_speech(written: str) -> None:
    """An attribution line says that these are the words, with marks or without."""
    assert read_marks(written, needs_marks=False).is_direct


@pytest.mark.parametrize("written", ["إن القوارب ستنزل»", "إن القوارب ستنزل”"])
def test_a_mark_that_closes_what_never_opened_makes_speech_reported(written: str) -> None:
    """The writer began in his own words: the end is shown without a mark."""
    marked = read_marks(written, needs_marks=False)
    assert not marked.is_direct
    assert marked.text == "إن القوارب ستنزل"


@pytest.mark.parametrize(
    ("written", "is_direct"),
    [("«نعم»", True), ("“نعم”", True), ('"نعم"', True), ("نعم", False), ("قلت «نعم»", False)],
)
def test_an_inline_quotation_is_direct_only_inside_marks(written: str, is_direct: bool) -> None:
    """Words without outer marks in a `quote:` link are reported speech."""
    assert read_marks(written, needs_marks=True).is_direct is is_direct


@pytest.mark.parametrize("written", ["«نعم", "قلت «نعم ولا", "«قلت «نعم»"])
def test_a_mark_left_open_is_told_and_not_printed(written: str) -> None:
    """No lone mark reaches a reader."""
    marked = read_marks(written, needs_marks=False)
    assert marked.is_unbalanced
    assert marked.text.count("“") == marked.text.count("”")
    assert "«" not in marked.text


def test_marks_are_read_one_for_one() -> None:
    """Each character of the words keeps its place, so that marks across emphasis can be mended."""
    written = "«قلت «نعم» ولا»"
    assert len(read_marks(written, needs_marks=False).keep) == len(written)
