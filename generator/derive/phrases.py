"""Dates and counts in the words of one site."""

from __future__ import annotations

from dataclasses import dataclass

from generator.config import Settings
from generator.model.dates import Moment, PartialDate
from generator.model.page import Plain
from generator.text.dates import DateLike, format_date, month_name
from generator.text.plurals import (
    ARTICLE,
    QUOTATION,
    TIME,
    CountedNoun,
    count,
    count_oblique,
    reading_time,
    spell_count,
    write_number,
)

_UNBROKEN_SLASH = "/\u2060"
"""A slash and a WORD JOINER: no line ends inside «يوليو/تموز»."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Writes dates and counts with the months and digits that the site chose."""

    settings: Settings
    """The site's settings."""

    def date(self, moment: Moment) -> dict[str, Plain]:
        """Return `{iso, text}` of a moment: «18 ديسمبر/كانون الأول 2025»."""
        day = moment.at.date()
        iso = moment.at.isoformat() if moment.has_time else day.isoformat()
        return {"iso": iso, "text": self._unbroken(day)}

    def partial(self, date: PartialDate) -> str:
        """Return a date of which the day or month may not be known."""
        return self._unbroken(date)

    def month(self, year: int, month: int) -> str:
        """Return «ديسمبر/كانون الأول 2025»."""
        name = month_name(month, self.settings.months).replace("/", _UNBROKEN_SLASH)
        return f"{name}\u00a0{self.number(year)}"

    def number(self, number: int) -> str:
        """Return a number in the site's digits."""
        return write_number(number, self.settings.digits)

    def articles(self, number: int) -> str:
        """Return «3 مقالات»."""
        return count(number, ARTICLE, self.settings.digits)

    def quotations(self, number: int) -> str:
        """Return «3 أقوال»."""
        return count(number, QUOTATION, self.settings.digits)

    def count(self, number: int, noun: CountedNoun) -> str:
        """Return a number with its noun, in the nominative."""
        return count(number, noun, self.settings.digits)

    def oblique(self, number: int, noun: CountedNoun) -> str:
        """Return a number with its noun after a verb or a preposition: «مقالين»."""
        return count_oblique(number, noun, self.settings.digits)

    def spelled(self, number: int, noun: CountedNoun) -> str:
        """Return a number with its noun, small numbers in words: «أربعة مواقف»."""
        return spell_count(number, noun, self.settings.digits)

    def page_of(self, number: int, pages: int) -> str:
        """Return «صفحة 3 من 12»."""
        return f"صفحة {self.number(number)} من {self.number(pages)}"

    def mentioned(self, number: int) -> str:
        """Return «ورد الاسم 3 مرات», which fits a man, a woman and a state."""
        return f"ورد الاسم {self.times(number)}"

    def times(self, number: int) -> str:
        """Return «3 مرات», the count in the accusative."""
        return self.oblique(number, TIME)

    def reading(self, words: int) -> str:
        """Return «قراءة 3 دقائق», the count in the genitive."""
        return f"قراءة {reading_time(words, self.settings.digits)}"

    def _unbroken(self, date: DateLike) -> str:
        text = format_date(date, self.settings.months, self.settings.digits)
        return text.replace("/", _UNBROKEN_SLASH)
