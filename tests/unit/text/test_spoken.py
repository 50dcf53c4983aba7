"""What of quoted words was spoken, and how two texts of it are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.spoken import (
    alikeness,
    find_difference,
    fingerprint,
    spoken_words,
    vowels_differ,
)

WORDS = "نزلت القوارب كلها إلى الماء، ولم يبق منها في الميناء شيء."
TEXTS = st.text(
    st.sampled_from("ابتةهويىءأإآؤئ ـ\u064e\u0651\u200f،.«»\"'[]()123١٢٣abc\n-") | st.characters(),
    max_size=40,
)
PROSE = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize(
    "written",
    [
        WORDS.replace("،", ""),
        WORDS.replace("نزلت", "نَزَلَتْ"),
        WORDS.replace("كلها", "«كلها»"),
        WORDS.replace("كلها", "كلـــها"),
        WORDS.replace("كلها", "كلها [أي قوارب الورق]"),
        WORDS.replace("كلها", "كلها [أي [كل] القوارب]"),
        WORDS.replace(" ", "\u200f  "),
        WORDS.replace(". ", "!\n\n"),
    ],
)
def test_what_is_the_writers_does_not_count(written: str) -> None:
    """Marks, vowels, spaces, and what the editor put in."""
    assert spoken_words(written) == spoken_words(WORDS)
    assert fingerprint(written) == fingerprint(WORDS)


def test_kinds_of_digits_do_not_count() -> None:
    """A number is the same number."""
    assert spoken_words("صنعنا ١٢ قاربا") == spoken_words("صنعنا 12 قاربا")
    assert spoken_words("صنعنا ۱۲ قاربا") == spoken_words("صنعنا 12 قاربا")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("هذه", "هذة"),
        ("أنزلت", "انزلت"),
        ("على", "علي"),
        ("مسؤول", "مسئول"),
        ("صنعنا 12", "صنعنا 13"),
        ("لا ينسى", "ينسى"),
    ],
)
def test_letters_are_the_speakers(one: str, other: str) -> None:
    """Each of them."""
    assert spoken_words(one) != spoken_words(other)
    assert fingerprint(one) != fingerprint(other)


def test_marks_alone_are_told_apart() -> None:
    """Where nothing was spoken, the marks are what there is."""
    assert spoken_words("…") == spoken_words("؟!") == ""
    assert fingerprint("…") != fingerprint("؟!")


@given(TEXTS)
def test_spoken_words_are_settled(text: str) -> None:
    """Once taken from a text they are their own spoken words, parted by single spaces."""
    spoken = spoken_words(text)
    assert spoken_words(spoken) == spoken
    assert spoken == " ".join(spoken.split())


@given(PROSE, PROSE)
def test_likeness_is_a_share(one: str, other: str) -> None:
    """Of 0 to 1, and 1 of equal texts."""
    left, right = spoken_words(one), spoken_words(other)
    assert 0 <= alikeness(left, right) <= 1
    assert alikeness(left, left) == 1


def test_an_edited_text_is_alike_and_another_is_not() -> None:
    """A word of many makes no other text; other words do."""
    edited = spoken_words(WORDS.replace("كلها", "جميعها"))
    assert alikeness(spoken_words(WORDS), edited) > 0.8
    assert alikeness(spoken_words(WORDS), spoken_words("هذا يوم للورق لا ينساه أحد.")) == 0
    assert alikeness("", spoken_words(WORDS)) == 0


def test_long_texts_are_compared_by_words() -> None:
    """A text of hundreds of words too is found again after an edit."""
    words = [f"كلمة{number}" for number in range(500)]
    edited = [*words[:100], "غيرها", *words[101:]]
    assert alikeness(" ".join(words), " ".join(edited)) > 0.9


@given(PROSE, PROSE)
def test_a_difference_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    """Each part stands in its text, and one in the place of the other makes the other text."""
    was, now = find_difference(before, after)
    assert was
    assert now
    assert was in before
    assert now in after
    places = [n for n in range(len(before)) if before.startswith(was, n)]
    goal = spoken_words(after)
    assert any(spoken_words(before[:n] + now + before[n + len(was) :]) == goal for n in places)


def test_a_difference_is_short() -> None:
    """A few words around what changed, however long the texts are."""
    long = " ".join(["ورق"] * 100)
    was, now = find_difference(f"{long} قديم {long}", f"{long} جديد {long}")
    assert (was, now) == ("ورق ورق قديم ورق ورق", "ورق ورق جديد ورق ورق")


def test_a_difference_stays_in_its_clause() -> None:
    """What readers are shown does not end in the middle of the next one."""
    before = "نزلت القوارب أخف من الخشب وأرخص، ولا ينقصها إلا حبر."
    after = before.replace("من الخشب", "من القطن")
    assert find_difference(before, after) == ("أخف من الخشب وأرخص", "أخف من القطن وأرخص")


@pytest.mark.parametrize(
    ("left", "right"),
    [("5%", "5"), ("5%", "5‰"), ("5$", "5€"), ("-5", "5"), ("1.5", "1-5"), ("5°", "5")],
)
def test_signs_that_are_said_aloud_are_words(left: str, right: str) -> None:
    """«خمسة بالمئة» is not «خمسة»."""
    assert spoken_words(left) != spoken_words(right)


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("سيُصحح", "سيَصحح", True),
        ("سيُصحح", "سيصحح", False),
        ("مدرّسة", "مدرَّسة", False),
        ("مدرِّسة", "مدرَّسة", True),
        ("كلام", "كلام", False),
    ],
)
def test_vowels_differ_where_both_are_written(left: str, right: str, differ: bool) -> None:
    """What one text leaves open the other may say."""
    assert vowels_differ(left, right) is differ
