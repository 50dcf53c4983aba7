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
_FEW: Final = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
"""3 to 10 before a feminine noun; a masculine one adds «ة»."""
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
    is_feminine: bool = False
    """Whether its numbers from 3 to 10 lose their «ة» in words: «ثلاث مرات»."""


ARTICLE: Final = CountedNoun("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال")
"""مقال: article."""
QUOTATION: Final = CountedNoun("لا أقوال", "قول واحد", "قولان", "أقوال", "قولًا", "قول")
"""قول: quotation."""
TIME: Final = CountedNoun("ولا مرة", "مرة واحدة", "مرتان", "مرات", "مرة", "مرة", is_feminine=True)
"""مرة: time, occurrence."""
MINUTE: Final = CountedNoun(
    "أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة", is_feminine=True
)
"""دقيقة: minute."""
NAME: Final = CountedNoun("لا أسماء", "اسم واحد", "اسمان", "أسماء", "اسمًا", "اسم")
"""اسم: name, an actor in a list."""
VOICE: Final = CountedNoun("لا أصوات", "صوت واحد", "صوتان", "أصوات", "صوتًا", "صوت")
"""صوت: voice."""
STANCE: Final = CountedNoun("لا مواقف", "موقف واحد", "موقفان", "مواقف", "موقفًا", "موقف")
"""موقف: stance, an answer to an article's question."""
QUESTION: Final = CountedNoun("لا أسئلة", "سؤال واحد", "سؤالان", "أسئلة", "سؤالًا", "سؤال")
"""سؤال: question that an article asks."""
TOPIC: Final = CountedNoun("لا موضوعات", "موضوع واحد", "موضوعان", "موضوعات", "موضوعًا", "موضوع")
"""موضوع: topic."""
PARAGRAPH: Final = CountedNoun(
    "لا فقرات", "فقرة واحدة", "فقرتان", "فقرات", "فقرة", "فقرة", is_feminine=True
)
"""فقرة: paragraph."""
ROLE: Final = CountedNoun("لا صفات", "صفة واحدة", "صفتان", "صفات", "صفة", "صفة", is_feminine=True)
"""صفة: role, the title in which somebody spoke."""
MONTH: Final = CountedNoun("لا أشهر", "شهر واحد", "شهران", "أشهر", "شهرًا", "شهر")
"""شهر: month."""
PAGE: Final = CountedNoun(
    "لا صفحات", "صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة", is_feminine=True
)
"""صفحة: page of the built site."""
RESULT: Final = CountedNoun(
    "لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة", is_feminine=True
)
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


def count_oblique(number: int, noun: CountedNoun, digits: Digits = "western") -> str:
    """Return number and noun after a verb or a preposition: «في مقالين», «ورد مرتين»."""
    phrase = count(number, noun, digits)
    # Of the six forms the dual alone is written otherwise.
    return f"{phrase.removesuffix('ان')}ين" if find_category(number) == "two" else phrase


def spell_count(number: int, noun: CountedNoun, digits: Digits = "western") -> str:
    """Return number and noun with 3 to 10 in words: «أربعة مواقف», «ثماني مرات», «11 موقفًا»."""
    if not 3 <= number <= 10:
        return count(number, noun, digits)
    word = _FEW[number - 3]
    return f"{word if noun.is_feminine else f'{word}ة'}{NO_BREAK_SPACE}{noun.few}"


def write_number(number: int, digits: Digits = "western") -> str:
    """Return a number in the site's digits, without grouping."""
    text = str(number)
    return text.translate(_ARABIC_DIGITS) if digits == "arabic" else text


def reading_minutes(words: int) -> int:
    """Return how many minutes a text of so many words takes, rounded up, at least 1."""
    return max(1, -(-words // WORDS_A_MINUTE))


def reading_time(words: int, digits: Digits = "western") -> str:
    """Return the reading time of a text of so many words as it stands after «قراءة»: «دقيقتين»."""
    return count_oblique(reading_minutes(words), MINUTE, digits)
