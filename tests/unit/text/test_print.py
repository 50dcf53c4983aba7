"""What is printed: dates, counted nouns, slugs, order, direction, and hints."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.dates import get_month_names

from generator.text.bidi import find_bidi_controls, find_direction, has_bidi, strip_bidi
from generator.text.collation import OTHER, index_letter, sort_key
from generator.text.dates import (
    DateParts,
    Months,
    find_month,
    format_date,
    month_name,
    parse_partial_date,
)
from generator.text.nearest import find_nearest, measure_distance
from generator.text.plurals import (
    ARTICLE,
    MINUTE,
    QUOTATION,
    STANCE,
    TIME,
    count,
    count_oblique,
    find_category,
    reading_time,
    spell_count,
)
from generator.text.slugs import heading_id, is_slug, propose_slug

NBSP = "\u00a0"


def test_six_forms_of_a_counted_noun() -> None:
    """CLDR's six categories, each with its own form."""
    numbers = (0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200)
    assert [count(n, QUOTATION).replace(NBSP, " ") for n in numbers] == [
        "لا أقوال", "قول واحد", "قولان", "3 أقوال", "10 أقوال", "11 قولًا", "99 قولًا", "100 قول",
        "101 قول", "102 قول", "103 أقوال", "111 قولًا", "200 قول",
    ]  # fmt: skip
    assert count(2, TIME) == "مرتان"
    assert count(11, MINUTE, "arabic") == f"١١{NBSP}دقيقة"
    assert find_category(-3) == "few"


def test_categories_are_those_of_cldr() -> None:
    """Babel's copy of CLDR gives every number the same category."""
    rule = Locale("ar").plural_form
    assert all(find_category(number) == rule(number) for number in range(1000))


REGIONS: tuple[tuple[str, Months], ...] = (
    ("ar_AE", "gulf"), ("ar_EG", "egypt"), ("ar_LY", "libya"), ("ar_SY", "levant"),
    ("ar_IQ", "iraq"), ("ar_MA", "maghreb-ma"), ("ar_TN", "maghreb-tn"), ("ar_DZ", "maghreb-dz"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "months"), REGIONS)
def test_months_are_those_of_cldr(locale: str, months: Months) -> None:
    """Each region's months are spelt as in Babel's copy of CLDR."""
    names = get_month_names("wide", locale=locale)
    for month in range(1, 13):
        assert month_name(month, months).replace(NBSP, " ") == names[month]


def test_the_dual_after_a_verb_or_a_preposition() -> None:
    """Of every noun, feminine or not; the other forms stay as they are."""
    nouns = (ARTICLE, QUOTATION, TIME)
    assert [count_oblique(2, noun) for noun in nouns] == ["مقالين", "قولين", "مرتين"]
    for number in (0, 1, 3, 11, 100, 102):
        assert count_oblique(number, ARTICLE) == count(number, ARTICLE)


def test_reading_time() -> None:
    """180 words a minute, rounded up, at least one."""
    assert reading_time(0) == "دقيقة واحدة"
    assert reading_time(181) == "دقيقتين"
    assert reading_time(540) == f"3{NBSP}دقائق"


def test_dates_by_region() -> None:
    """The same day as five regions print it."""
    day = date(2025, 7, 16)
    assert format_date(day) == f"16{NBSP}يوليو/تموز{NBSP}2025"
    assert format_date(day, "maghreb-tn") == f"16{NBSP}جويلية{NBSP}2025"
    assert format_date(day, "maghreb-ma") == f"16{NBSP}يوليوز{NBSP}2025"
    assert format_date(day, "libya", "arabic") == f"١٦{NBSP}يوليو{NBSP}٢٠٢٥"
    assert format_date(DateParts(2025, 1), "levant") == f"كانون{NBSP}الثاني{NBSP}2025"
    assert format_date(DateParts(2025)) == "2025"
    assert month_name(12, "gulf") == "ديسمبر"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025", (2025, None, None)),
        ("٢٠٢٥-٠٧", (2025, 7, None)),
        ("2025-07-16", (2025, 7, 16)),
        ("16/7/2025", (2025, 7, 16)),
        ("١٦ يوليو/تموز ٢٠٢٥", (2025, 7, 16)),
        ("16\u00a0كانون الثاني 2025", (2025, 1, 16)),
        ("فيفري 2011", (2011, 2, None)),
        ("يوليو/آب 2025", None),
        ("2025-13", None),
        ("2025-02-30", None),
        ("0000", None),
        ("أمس", None),
    ],
)
def test_dates_as_typed(text: str, parts: tuple[int, int | None, int | None] | None) -> None:
    """Western and Arabic digits, any region's months; a day that does not exist is none."""
    assert parse_partial_date(text) == parts


def test_months_by_any_name() -> None:
    """A month is known by its name in every region."""
    assert [find_month(name) for name in ("أغشت", "آب", "أوت", "غشت", "أغسطس")] == [8] * 5
    assert find_month("ربيع") is None


def test_slugs() -> None:
    """Short, Latin, lower case; the Latin name first."""
    assert propose_slug("خليفة حفتر", "Khalifa Haftar") == "khalifa-haftar"
    assert is_slug(propose_slug("نُعمان الورّاق"))
    assert propose_slug("؟؟") == ""
    assert len(propose_slug("كلمة " * 60)) <= 60
    assert not is_slug("Two Words")
    assert not is_slug("a--b")


def test_heading_ids() -> None:
    """Arabic letters stay, harakat and marks go, words are joined by hyphens."""
    assert heading_id("تقويةُ نفوذٍ: «حفتر» و NATO") == "تقوية-نفوذ-حفتر-و-nato"
    assert heading_id("؟!") == ""
    assert len(heading_id("كلمة " * 60)) <= 80


def test_order_of_names() -> None:
    """The article does not count, nor the seat of a hamza; Latin comes last."""
    names = ["خالد", "أحمد", "الباجي", "ألمانيا", "آدم", "Zed", "حفتر", "3 أسماء"]
    ordered = ["3 أسماء", "أحمد", "آدم", "ألمانيا", "الباجي", "حفتر", "خالد", "Zed"]
    assert sorted(names, key=sort_key) == ordered
    assert [index_letter(n) for n in ("الحفيان", "ألمانيا", "Zed", "٣", "")] == [
        "ح", "ا", "Z", OTHER, OTHER,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat sank.", "ltr"),
        ("The boat of نعمان الورّاق sank.", "ltr"),
        ("نعمان الورّاق said that the paper boat would float again.", "ltr"),
        ("He wrote «قارب الورق الذي غرق في بحر الحبر» twice.", "ltr"),
        ("NATO هو الذي كتب هذا (2025)، ثم غرق.", "rtl"),
        ("NATO غرق.", "rtl"),
        ("2025 عام الورق", "rtl"),
        ("“The Paper Boats of the Inland Sea” رواية قرأتها.", "rtl"),
        ("(Paper Boats Limited) شركة", "rtl"),
        ("12 حفتر Haftar", "rtl"),
        ("«The boat sank.»", "ltr"),
        ("«قال», she said", "ltr"),
        ("שלום", "rtl"),
        ("Лодка", "ltr"),
        ("12 — «؟»", None),
        ("", None),
    ],
)
def test_direction(text: str, expected: str | None) -> None:
    """Most letters decide, not the first; what is in marks counts only where it is all."""
    assert find_direction(text) == expected


def test_bidi_controls_are_named() -> None:
    """Each is found with its Unicode name, and can be taken out."""
    text = "حفتر\u202eHaftar\u200f"
    assert find_bidi_controls(text) == (
        (4, "RIGHT-TO-LEFT OVERRIDE"),
        (11, "RIGHT-TO-LEFT MARK"),
    )
    assert has_bidi(text)
    assert not has_bidi(strip_bidi(text))


def test_nearest_names() -> None:
    """Nearest first, folded, in an order that does not depend on the input's."""
    known = ["محمد البرغثي", "محمد البرعصي", "خليفة حفتر", "أحمد"]
    assert find_nearest("محمد البرغتي", known) == ("محمد البرغثي", "محمد البرعصي")
    assert find_nearest("محمد البرغتي", reversed(known)) == find_nearest("محمد البرغتي", known)
    assert find_nearest("زقزوق", known) == ()
    assert find_nearest("اَحمد", known, 1) == ("أحمد",)


def test_distance() -> None:
    """Put in, left out, exchanged, swapped: one each; more than the limit is limit + 1."""
    assert measure_distance("ابجد", "ابد", 2) == 1
    assert measure_distance("ابجد", "اجبد", 2) == 1
    assert measure_distance("ابجد", "هوزح", 2) == 3
    assert measure_distance("", "", 0) == 0


@pytest.mark.parametrize(
    ("number", "stances", "times"),
    [
        (1, "موقف واحد", "مرة واحدة"),
        (2, "موقفان", "مرتان"),
        (3, "ثلاثة مواقف", "ثلاث مرات"),
        (6, "ستة مواقف", "ست مرات"),
        (8, "ثمانية مواقف", "ثماني مرات"),
        (10, "عشرة مواقف", "عشر مرات"),
        (11, "11 موقفًا", "11 مرة"),
        (103, "103 مواقف", "103 مرات"),
    ],
)
def test_small_counts_are_spelled_by_gender(number: int, stances: str, times: str) -> None:
    """From 3 to 10 the number takes the other gender than its noun."""
    assert spell_count(number, STANCE).replace("\u00a0", " ") == stances
    assert spell_count(number, TIME).replace("\u00a0", " ") == times
