"""Names of languages in Arabic."""

from __future__ import annotations

from generator.text.languages import LANGUAGES, is_arabic, name_language


def test_a_tag_is_read_by_its_primary_subtag() -> None:
    """In any case, whatever country or script follows."""
    assert name_language("en") == name_language("EN-gb") == name_language("en_US") == "الإنجليزية"
    assert name_language("zh-Hans-CN") == "الصينية"


def test_a_language_that_is_not_listed_has_no_name() -> None:
    """Arabic is none to translate from."""
    assert name_language("tlh") == name_language("") == name_language("ar") == ""
    assert is_arabic("ar-LY")
    assert not is_arabic("arz")


def test_names_stand_after_a_preposition() -> None:
    """Definite, or a name that is so by itself."""
    assert all(name.startswith("ال") or name == "الهوسا" for name in LANGUAGES.values())
