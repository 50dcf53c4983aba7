"""Dates and times as editors type them, read as moments in the site's time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

from generator.diagnostics import Wording
from generator.model.dates import Moment, PartialDate
from generator.text.bidi import strip_bidi
from generator.text.dates import parse_partial_date
from generator.text.fold import fold_digits

_TIME: Final = re.compile(
    r"(?P<day>.*?\d)"
    r"(?:[Tt]|\s*،?\s+(?:الساعة\s+)?)"
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:\.\d+)?)?)"
    r"\s*(?P<half>ص|م|صباحا|صباحًا|مساء|مساءً|AM|PM|am|pm)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?"
)
_AFTERNOON: Final = frozenset({"م", "مساء", "مساءً", "PM", "pm"})
_HIJRI: Final = re.compile(r"(?:.*\D)?(1[34]\d\d)(?:\D.*)?")
_YEAR: Final = re.compile(r"\d{4}")
_SPACES: Final = re.compile(r"\s+")
_HIJRI_MONTHS: Final = re.compile(
    "محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|ذي القعدة|ذي الحجة"
)
EARLIEST_YEAR: Final = 1500
"""Years before it are Hijri, or misprints."""
LATEST_YEAR: Final = 2999
"""Years after it are misprints too."""


def parse_moment(text: str, zone: ZoneInfo) -> Moment | None:
    """Return the moment that `text` writes, or None where it writes none that exists.

    Understood are 2025-12-18, 2025/12/18, «18 ديسمبر 2025», each alone or with 14:30, 14:30:05 or
    2:30 م and a zone (Z, +02:00), in Western, Arabic-Indic or Persian digits. The moment is given
    in `zone`, whatever zone was written, so that its day is the newsroom's.
    """
    plain = _plain(text)
    day = _parse_day(plain)
    if day is not None:
        return _make_moment(day, 0, 0, 0, zone, has_time=False)
    found = _TIME.fullmatch(plain)
    if found is None:
        return None
    day = _parse_day(found["day"])
    offset = _parse_zone(found["zone"])
    if day is None or (found["zone"] and offset is None):
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] in _AFTERNOON else 0)
    moment = _make_moment(day, hour, minute, second, offset or zone, has_time=True)
    return _in_zone(moment, zone) if moment is not None else None


def parse_partial(text: str) -> PartialDate | None:
    """Return the year, month or day that `text` writes, or None where it writes none."""
    parts = parse_partial_date(_plain(text))
    if parts is None or not EARLIEST_YEAR <= parts.year <= LATEST_YEAR:
        return None
    return PartialDate(parts.year, parts.month, parts.day)


def is_hijri(text: str) -> bool:
    """Return whether `text` looks like a date of the Islamic calendar: year 1300 to 1499."""
    plain = _plain(text)
    if _HIJRI_MONTHS.search(plain):
        return True
    return len(_YEAR.findall(plain)) == 1 and _HIJRI.fullmatch(plain) is not None


def advise_date(text: str) -> Wording | None:
    """Return what is wrong with a date that was not understood, where that can be said."""
    numbers = [int(number) for number in re.findall(r"\d{1,9}", _plain(text))]
    if len(numbers) < 3:
        return None
    year, month, day = numbers[:3]
    if year > LATEST_YEAR or year < EARLIEST_YEAR:
        return None
    if not 1 <= month <= 12:
        return Wording(
            f"الشهر من 1 إلى 12، وهنا {month}: اكتب السنة ثم الشهر ثم اليوم، مثل 2025-12-18",
            f"months run from 1 to 12, and this is {month}: write year, month, day: 2025-12-18",
        )
    if not 1 <= day <= 31 or parse_partial_date(f"{year:04}-{month:02}-{day:02}") is None:
        return Wording(
            f"ليس في الشهر {month} من سنة {year} يوم {day}",
            f"month {month} of {year} has no day {day}",
        )
    if len(numbers) > 3:
        return Wording(
            "الساعة من 00:00 إلى 23:59، وبعدها المنطقة إن كُتبت، مثل: 2025-12-18 14:30 أو "
            "2025-12-18T14:30+02:00",
            "hours run from 00:00 to 23:59, then the zone, if any: 2025-12-18 14:30 or "
            "2025-12-18T14:30+02:00",
        )
    return None


def _plain(text: str) -> str:
    return _SPACES.sub(" ", strip_bidi(fold_digits(text))).strip()


def _parse_day(text: str) -> PartialDate | None:
    parts = parse_partial_date(text)
    if parts is None or parts.day is None or not EARLIEST_YEAR <= parts.year <= LATEST_YEAR:
        return None
    return PartialDate(parts.year, parts.month, parts.day)


def _parse_zone(written: str | None) -> timezone | None:
    if not written:
        return None
    if written in "Zz" or written in ("UTC", "GMT"):
        return UTC
    digits = written[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if written[0] == "-" else offset)


def _make_moment(
    day: PartialDate,
    hour: int,
    minute: int,
    second: int,
    zone: ZoneInfo | timezone,
    *,
    has_time: bool,
) -> Moment | None:
    try:
        at = datetime(day.year, day.month or 1, day.day or 1, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
    return Moment(at, has_time)


def _in_zone(moment: Moment, zone: ZoneInfo) -> Moment | None:
    try:
        return Moment(moment.at.astimezone(zone), moment.has_time)
    except OverflowError:
        return None
