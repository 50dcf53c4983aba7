"""Square brackets in quoted words: the editor's, and no part of what was said."""

from __future__ import annotations

import pytest

from generator.text.editorial import find_editors_words, without_editors_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("نزلت القوارب هاذه [كذا] أمس", "نزلت القوارب هاذه أمس"),
        ("نزلت القوارب هاذه [كذا].", "نزلت القوارب هاذه."),
        ("نزلت هاذه[كذا] أمس", "نزلت هاذه أمس"),
        ("[قال] إنها نزلت […] أمس", "إنها نزلت أمس"),
        ("نزلت [القوارب [الورقية] كلها] أمس", "نزلت أمس"),
        ("نزلت [القوارب [كذا] أمس", "نزلت [القوارب أمس"),
        ("نزلت القوارب] أمس [كذا]", "نزلت القوارب] أمس"),
        ("قال “[نعم] لا [كذا]” ثم", "قال “لا” ثم"),
        ("أول [كذا]\n\n[مقدمة] ثان", "أول\n\nثان"),
        ("أول [مفتوح\n\nثان] آخر", "أول [مفتوح\n\nثان] آخر"),
        ("بلا  معقوفين .", "بلا  معقوفين ."),
        ("[كذا]", ""),
        ("", ""),
    ],
)
def test_the_editors_words_are_taken_out(text: str, said: str) -> None:
    """With the space that they leave, and nothing else."""
    assert without_editors_words(text) == said


def test_the_outer_pair_is_found() -> None:
    """Ranges hold their brackets and do not overlap."""
    assert find_editors_words("أ [ب [ج] د] [ه]") == ((2, 11), (12, 15))
