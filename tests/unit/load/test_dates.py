"""Dates as Arabic hands type them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from generator.load.dates import is_hijri, parse_moment, parse_partial
from tests.unit.load.conftest import Desk, write_article

TRIPOLI = ZoneInfo("Africa/Tripoli")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-12-18", "2025-12-18T00:00:00+02:00"),
        ("2025/12/18", "2025-12-18T00:00:00+02:00"),
        ("٢٠٢٥-١٢-١٨", "2025-12-18T00:00:00+02:00"),
        ("۲۰۲۵/۱۲/۱۸", "2025-12-18T00:00:00+02:00"),  # EXTENDED ARABIC-INDIC DIGITS
        ("\u200f2025-12-18\u00a0", "2025-12-18T00:00:00+02:00"),  # RLM, NO-BREAK SPACE
        ("18 ديسمبر 2025", "2025-12-18T00:00:00+02:00"),
        ("2025-12-18 14:30", "2025-12-18T14:30:00+02:00"),
        ("2025-12-18T14:30", "2025-12-18T14:30:00+02:00"),
        ("2025-12-18 14:30:05", "2025-12-18T14:30:05+02:00"),
        ("2025-12-18T14:30Z", "2025-12-18T16:30:00+02:00"),
        ("2025-12-18T14:30+03:00", "2025-12-18T13:30:00+02:00"),
        ("2025-12-18 14:30 -0330", "2025-12-18T20:00:00+02:00"),
        ("٢٠٢٥/١٢/١٨ ٢:٣٠ م", "2025-12-18T14:30:00+02:00"),
        ("18 ديسمبر 2025، 12:05 ص", "2025-12-18T00:05:00+02:00"),
    ],
)
def test_moment(written: str, expected: str) -> None:
    """A time without a zone is in the site's, one with another zone is told in the site's."""
    moment = parse_moment(written, TRIPOLI)
    assert moment is not None
    assert moment.at.isoformat() == expected
    assert moment.has_time is (":" in written)


@pytest.mark.parametrize(
    "written",
    ["", "أمس", "2025", "2025-12", "2025-02-30", "2025-13-01", "2025-12-18 25:00", "0000-01-01",
     "2025-12-18T14:30+99:00", "2025-12-18 13:30 م", "9999999999-01-01", "1447-06-27", "x" * 999],
)  # fmt: skip
def test_no_moment(written: str) -> None:
    assert parse_moment(written, TRIPOLI) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2021", "2021"), ("٢٠٢١/٥", "2021-05"), ("2021-05-03", "2021-05-03")],
)
def test_partial(written: str, expected: str) -> None:
    partial = parse_partial(written)
    assert partial is not None
    assert partial.isoformat() == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("1447-06-27", True), ("27 جمادى الآخرة 1447", True), ("2025-12-18 1430", False)],
)
def test_hijri(written: str, expected: bool) -> None:
    """A year of the Islamic calendar is not taken for the Middle Ages."""
    assert is_hijri(written) is expected


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("2025-02-30", "bad-date", "ليس في الشهر 2 من سنة 2025 يوم 30"),
        ("2025-13-02", "bad-date", "الشهر من 1 إلى 12، وهنا 13"),
        ("2025-12-18 25:00", "bad-date", "الساعة من 00:00 إلى 23:59"),
        ("أمس", "bad-date", "date: 2025-12-18"),
        ("27 رجب 1446", "hijri-date", "date_note"),
        ("2525-01-01", "far-future-date", "السنة"),
    ],
)
def test_date_that_is_told(desk: Desk, written: str, code: str, hint: str) -> None:
    (found,) = desk.check_article(write_article(date=written))
    assert found.code == code
    assert hint in found.hint()
