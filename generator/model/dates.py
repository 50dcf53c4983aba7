"""Points in time as newsrooms know them: a moment, or only a day, a month or a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Day = tuple[int, int, int]
"""Year, month and day: days compare as these do."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was published or updated."""

    at: datetime
    """With its time zone; 00:00 where only the day was written."""
    has_time: bool
    """Whether the hour was written, and so may be printed."""

    def day(self) -> Day:
        """Return its day in its own zone."""
        return (self.at.year, self.at.month, self.at.day)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the month or the day may not be known."""

    year: int
    """Four digits."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31; only where the month is known."""

    def first_day(self) -> tuple[int, int, int]:
        """Return the earliest day it may be, as (year, month, day)."""
        return (self.year, self.month or 1, self.day or 1)

    def last_day(self) -> tuple[int, int, int]:
        """Return the latest day it may be, as (year, month, day); every month counts 31 days."""
        return (self.year, self.month or 12, self.day or 31)

    def isoformat(self) -> str:
        """Return `2025`, `2025-07` or `2025-07-16`."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
