"""Counted nouns in the six forms that Arabic has for them.

Categories and their numbers are CLDR's plural rules for `ar`: zero 0, one 1, two 2, few 3 to 10
(of the last two digits), many 11 to 99, other 100, 101, 102, 200, …
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Category = Literal["zero", "one", "two", "few", "many", "other"]
"""CLDR's names of the six forms."""
Digits = Literal["western", "arabic"]
"""0123456789 or ٠١٢٣٤٥٦٧٨٩."""

_ARABIC_DIGITS: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WORDS_A_MINUTE: Final = 180
"""Reading speed used for reading times."""
NO_BREAK_SPACE: Final = "\u00a0"
"""NO-BREAK SPACE: keeps a number and its noun on one line."""


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The six forms of a noun; zero, one and two are whole phrases, the others follow a number."""

    zero: str
    """«لا أقوال»."""
    one: str
    """«قول واحد»."""
    two: str
    """«قولان»."""
    few: str
    """«أقوال», after 3 to 10."""
    many: str
    """«قولًا», after 11 to 99."""
    other: str
    """«قول», after 100, 101, 102, 200, …"""


ARTICLE: Final = CountedNoun("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال")
"""مقال: article."""
QUOTATION: Final = CountedNoun("لا أقوال", "قول واحد", "قولان", "أقوال", "قولًا", "قول")
"""قول: quotation."""
TIME: Final = CountedNoun("ولا مرة", "مرة واحدة", "مرتان", "مرات", "مرة", "مرة")
"""مرة: time, occurrence."""
MINUTE: Final = CountedNoun("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة")
"""دقيقة: minute."""
NAME: Final = CountedNoun("لا أسماء", "اسم واحد", "اسمان", "أسماء", "اسمًا", "اسم")
"""اسم: name, an actor in a list."""
VOICE: Final = CountedNoun("لا أصوات", "صوت واحد", "صوتان", "أصوات", "صوتًا", "صوت")
"""صوت: voice."""
TOPIC: Final = CountedNoun("لا موضوعات", "موضوع واحد", "موضوعان", "موضوعات", "موضوعًا", "موضوع")
"""موضوع: topic."""
PARAGRAPH: Final = CountedNoun("لا فقرات", "فقرة واحدة", "فقرتان", "فقرات", "فقرة", "فقرة")
"""فقرة: paragraph."""
MONTH: Final = CountedNoun("لا أشهر", "شهر واحد", "شهران", "أشهر", "شهرًا", "شهر")
"""شهر: month."""
PAGE: Final = CountedNoun("لا صفحات", "صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة")
"""صفحة: page of the built site."""
RESULT: Final = CountedNoun("لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة")
"""نتيجة: result of a search."""


def find_category(number: int) -> Category:
    """Return CLDR's category of a whole number, for which its sign does not matter."""
    number = abs(number)
    if number < 3:
        return ("zero", "one", "two")[number]
    rest = number % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


def count(number: int, noun: CountedNoun, digits: Digits = "western") -> str:
    """Return number and noun as read: «قول واحد», «قولان», «3 أقوال», «11 قولًا», «100 قول».

    Number and noun are joined by a NO-BREAK SPACE.
    """
    category = find_category(number)
    if category == "zero":
        return noun.zero
    if category == "one":
        return noun.one
    if category == "two":
        return noun.two
    form = {"few": noun.few, "many": noun.many, "other": noun.other}[category]
    return f"{write_number(number, digits)}{NO_BREAK_SPACE}{form}"


def write_number(number: int, digits: Digits = "western") -> str:
    """Return a number in the site's digits, without grouping."""
    text = str(number)
    return text.translate(_ARABIC_DIGITS) if digits == "arabic" else text


def reading_minutes(words: int) -> int:
    """Return how many minutes a text of so many words takes, rounded up, at least 1."""
    return max(1, -(-words // WORDS_A_MINUTE))


def reading_time(words: int, digits: Digits = "western") -> str:
    """Return the reading time of a text of so many words: «دقيقتان», «3 دقائق»."""
    return count(reading_minutes(words), MINUTE, digits)
