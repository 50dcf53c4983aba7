"""Dates as Arabic newsrooms print and type them: regional months, digits, missing parts."""

from __future__ import annotations

import calendar
import re
from typing import Final, Literal, NamedTuple, Protocol

from generator.text.fold import fold_digits, fold_key
from generator.text.plurals import NO_BREAK_SPACE, Digits, write_number

Months = Literal[
    "dual", "gulf", "egypt", "libya", "levant", "iraq", "maghreb-ma", "maghreb-tn", "maghreb-dz"
]
"""Which month names are printed; `dual` is «يوليو/تموز»."""

# CLDR's wide names for ar-EG, ar-SY, ar-MA and ar-TN; a test holds them to Babel's copy.
_GULF: Final = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_MOROCCO: Final = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
)  # fmt: skip
_TUNISIA: Final = (
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
    "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_NAMES: Final[dict[Months, tuple[str, ...]]] = {
    "dual": tuple(f"{gulf}/{levant}" for gulf, levant in zip(_GULF, _LEVANT, strict=True)),
    "gulf": _GULF,
    "egypt": _GULF,
    "libya": _GULF,
    "levant": _LEVANT,
    "iraq": _LEVANT,
    "maghreb-ma": _MOROCCO,
    "maghreb-tn": _TUNISIA,
    "maghreb-dz": _TUNISIA,
}
_OTHER_SPELLINGS: Final = {
    "ابريل": 4, "إبريل": 4, "نيسان": 4, "مايس": 5, "حزيران": 6, "يوليه": 7, "يونيه": 6,
    "أوكتوبر": 10, "اكتوبر": 10, "أغشت": 8, "غشت": 8, "شتمبر": 9, "دجمبر": 12, "نوفنبر": 11,
    "جانفى": 1, "فيفرى": 2,
}  # fmt: skip

_MONTH_OF_NAME: Final = {
    fold_key(name): number
    for names in (_GULF, _LEVANT, _MOROCCO, _TUNISIA)
    for number, name in enumerate(names, 1)
} | {fold_key(name): number for name, number in _OTHER_SPELLINGS.items()}

_NUMERIC: Final = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_WRITTEN: Final = re.compile(r"(?:(\d{1,2})\s+)?([^\d/]+?)(?:\s*/\s*([^\d/]+?))?،?\s+(\d{4})")


class DateLike(Protocol):
    """Anything with a year and perhaps a month and a day: `datetime.date`, `PartialDate`."""

    @property
    def year(self) -> int:
        """Four digits."""
        ...

    @property
    def month(self) -> int | None:
        """1 to 12, or None."""
        ...

    @property
    def day(self) -> int | None:
        """1 to 31, or None."""
        ...


class DateParts(NamedTuple):
    """A date of which the month or the day may not be known."""

    year: int
    """Four digits."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31; only where the month is known."""


def month_name(month: int, months: Months = "dual") -> str:
    """Return the name of month 1 to 12 as a region prints it: «يوليو/تموز»."""
    return _NAMES[months][month - 1].replace(" ", NO_BREAK_SPACE)


def format_date(date: DateLike, months: Months = "dual", digits: Digits = "western") -> str:
    """Return «16 يوليو/تموز 2025», «يوليو/تموز 2025» or «2025», joined by NO-BREAK SPACE."""
    parts = [write_number(date.year, digits)]
    if date.month is not None:
        parts.insert(0, month_name(date.month, months))
        if date.day is not None:
            parts.insert(0, write_number(date.day, digits))
    return NO_BREAK_SPACE.join(parts)


def parse_partial_date(text: str) -> DateParts | None:
    """Return the date that `text` writes, or None where it writes none that exists.

    Understood are 2025, 2025-07, 2025-07-16, 2025/7/16, 16/7/2025 and «16 يوليو/تموز 2025», with
    any region's month names, Arabic-Indic or Persian digits and no-break spaces. Of two months
    joined by a slash both must be the same one.
    """
    plain = fold_digits(text).replace(NO_BREAK_SPACE, " ").strip()
    if match := _NUMERIC.fullmatch(plain):
        year, month, day = match.groups()
        return _check(int(year), int(month) if month else None, int(day) if day else None)
    if match := _DAY_FIRST.fullmatch(plain):
        day, month, year = match.groups()
        return _check(int(year), int(month), int(day))
    if match := _WRITTEN.fullmatch(plain):
        day, name, second, year = match.groups()
        number = find_month(name)
        if number is None or (second is not None and find_month(second) != number):
            return None
        return _check(int(year), number, int(day) if day else None)
    return None


def find_month(name: str) -> int | None:
    """Return the number of a month by its name in any region, or None."""
    return _MONTH_OF_NAME.get(fold_key(" ".join(name.split())))


def _check(year: int, month: int | None, day: int | None) -> DateParts | None:
    if year == 0 or (month is not None and not 1 <= month <= 12):
        return None
    last_day = calendar.monthrange(year, month)[1] if month is not None else 31
    if day is not None and not 1 <= day <= last_day:
        return None
    return DateParts(year, month, day)
