"""Excerpts: exact parts of a quotation's words, in whole words."""

from __future__ import annotations

import pytest

from generator.text.excerpts import find_excerpt

WORDS = "القارب “الورقي” يطفو، لكنه لا يحمل\n\nحبرا ولا ملاحا."


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("لكنه لا يحمل", "لكنه لا يحمل"),
        ("القارب «الورقي» يطفو", "القارب “الورقي” يطفو"),
        ('القارب "الورقي" يطفو', "القارب “الورقي” يطفو"),
        ("لا  يحمل حبرا", "لا يحمل حبرا"),
        ("ولا ملاحا.", "ولا ملاحا."),
        ("القارب الورقي", None),
        ("قارب", None),
        ("لكنه لا يحم", None),
        ("ملاحا", "ملاحا"),
        ("غرق القارب", None),
        ("", None),
        (" ", None),
    ],
)
def test_an_excerpt_is_whole_words_of_the_words(written: str, found: str | None) -> None:
    """However its marks and spaces are typed, what is shown is the speaker's."""
    assert find_excerpt(WORDS, written) == found


def test_a_later_place_counts_where_the_first_is_inside_a_word() -> None:
    """«قلم» inside «قلمه» is not the word, the one after it is."""
    assert find_excerpt("قلمه غير قلم الكاتب", "قلم الكاتب") == "قلم الكاتب"
    assert find_excerpt("قلمه غير قلم", "قلم") == "قلم"
