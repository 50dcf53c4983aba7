"""Names of people whom nobody knows here."""

from __future__ import annotations

import pytest

from generator.link import build_gazetteer, find_mentions
from generator.link.unknown_names import find_unknown_names
from tests.unit.link.test_properties import GAZETTEER


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال منذر الصبّاغ كلمته، ولمنذر الصباغ رأي", ["منذر الصبّاغ", "منذر الصباغ"]),
        ("التقى محمد بن سعيد وفدا", ["محمد بن سعيد"]),
        ("وصل عبدالله صالح أمس", ["عبدالله صالح"]),
        ("قال نعمان الورّاق كلمته", []),
        ("أشرف الوزير على الحفل", []),
        ("وصل محمد أمس", []),
    ],
)
def test_unknown_names(text: str, names: list[str]) -> None:
    """A given name and what follows it, unless it names an actor."""
    mentions = find_mentions(text, GAZETTEER).mentions
    found = find_unknown_names(text, GAZETTEER, mentions)
    assert [name.surface for name in found] == names
    assert all(text[n.span.start : n.span.end] == n.surface for n in found)


@pytest.mark.parametrize(
    "text",
    [
        "قال رحمه الله كلمته",
        "سياسة حسن الجوار",
        "شهر رمضان المبارك",
        "التعاون العربي المشترك",
        "ناشد المواطنين",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    """What only looks like a given name begins none."""
    assert find_unknown_names(text, build_gazetteer(()), ()) == ()
