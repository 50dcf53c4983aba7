"""Words that report speech: verbs of saying, honorifics, openers of channels and of hedges.

The verbs are the most frequent ones of Arabic news (قال، أكد، أضاف…), counted in the Jawhara FM
part of the ANT corpus, with the closers found beside them. A site adds its own in its settings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.text.fold import fold_key

_VERB_STEMS = (
    "قال",
    "أكد",
    "أضاف",
    "أوضح",
    "أفاد",
    "أعلن",
    "أشار",
    "ذكر",
    "اعتبر",
    "شدد",
    "تابع",
    "لفت",
    "صرح",
    "كشف",
    "ختم",
    "اختتم",
    "استطرد",
    "أردف",
    "زاد",
    "نوه",
    "نبه",
    "حذر",
    "دعا",
    "طالب",
    "تساءل",
    "علق",
    "رد",
    "أجاب",
    "زعم",
    "اتهم",
    "نفى",
    "أقر",
    "اعترف",
    "توقع",
    "كتب",
    "وصف",
    "أعرب",
    "عبر",
    "بين",
    "واصل",
    "استدرك",
    "رجح",
    "جدد",
    "تعهد",
    "ناشد",
    "يقول",
    "يرى",
    "يؤكد",
    "يضيف",
    "يوضح",
    "تقول",
    "ترى",
    "تؤكد",
    "تضيف",
    "توضح",
    "قالوا",
    "أكدوا",
    "رأى",
)
# Verbs whose feminine is not the masculine and ت.
_IRREGULAR_FEMININES = ("رأت", "دعت", "نفت", "لفتت")

HONORIFICS = (
    "المشير",
    "الفريق أول",
    "الفريق",
    "اللواء",
    "العميد",
    "العقيد",
    "المقدم",
    "الرائد",
    "النقيب",
    "الجنرال",
    "الدكتور",
    "الدكتورة",
    "د.",
    "البروفيسور",
    "البروفيسورة",
    "الأستاذ",
    "الأستاذة",
    "أ.",
    "المهندس",
    "المهندسة",
    "الشيخ",
    "الشيخة",
    "السيد",
    "السيدة",
    "الآنسة",
    "الحاج",
    "الحاجة",
    "الأمير",
    "الأميرة",
    "الملك",
    "الملكة",
    "السفير",
    "السفيرة",
    "القاضي",
    "القاضية",
    "المستشار",
    "المستشارة",
    "النائب",
    "النائبة",
    "الوزير",
    "الوزيرة",
    "الرئيس",
    "الرئيسة",
    "الكاتب",
    "الكاتبة",
)
"""Titles that may stand before a name; they are kept with the role."""

_CHANNEL_OPENERS = (
    "عبر",
    "خلال",
    "على منصة",
    "على شاشة",
    "على حسابه",
    "على حسابها",
    "على صفحته",
    "على صفحتها",
    "نقلا عن",
    "في بيان",
    "في تصريح",
    "في تصريحات",
    "في مقابلة",
    "في حوار",
    "في حديث",
    "في مؤتمر",
    "في لقاء",
    "في كلمة",
    "في خطاب",
    "في رسالة",
    "في تغريدة",
    "في منشور",
    "في تدوينة",
    "تصريحات",
    "تصريح",
    "حديث",
    "مقابلة",
    "حوار",
    "بيان",
    "أمام",
)

_RELAY_OPENERS = (
    "نقلا عن",
    "نقل عنه",
    "نقل عنها",
    "نقل عنهم",
    "نقلت عنه",
    "نقلت عنها",
    "نقلت عنهم",
    "نقله",
    "نقلها",
    "نقلته",
    "نقلتها",
    "أوردته",
    "أوردتها",
    "نشرته",
    "نشرتها",
    "بثته",
    "بثتها",
)

_HEDGE_OPENERS = (
    "وفق",
    "وفقا",
    "حسب",
    "بحسب",
    "على حد",
    "كما قال",
    "كما قالت",
    "كما قالوا",
    "كما وصف",
    "كما وصفه",
    "كما وصفها",
    "كما وصفت",
    "كما يقول",
    "كما تقول",
    "كما يرى",
    "كما ترى",
    "كما ذكر",
    "كما ذكرت",
    "كما أكد",
    "كما أكدت",
    "كما ورد",
    "كما جاء",
    "كما نقل",
    "كما نقلت",
    "على ما قال",
    "على ما قالت",
    "على ما يبدو",
    "طبقا",
    "في رأيه",
    "في رأيها",
    "برأيه",
    "برأيها",
    "في تقديره",
    "في تقديرها",
    "بتقديره",
    "بتقديرها",
    "بتعبيره",
    "بتعبيرها",
    "في نظره",
    "في نظرها",
)

_OUTLET_KINDS = ("لوكالة", "لصحيفة", "لقناة", "لموقع", "لإذاعة", "لمجلة", "لجريدة", "لشبكة")

# What ends a hedge in running text. A full stop inside a number does not.
_HEDGE_END = re.compile(r"[،؛؟!…\n]|[.](?!\d)|[:](?!\S)")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one site, folded for comparison."""

    verbs: frozenset[str]
    """Single words, with and without و and ف."""
    channels: tuple[tuple[str, ...], ...]
    """Openers, as folded words."""
    hedges: tuple[tuple[str, ...], ...]
    """Openers, as folded words."""

    def is_verb(self, word: str) -> bool:
        """Return whether a word is a verb of saying."""
        return fold_key(word) in self.verbs

    def opens_channel(self, text: str) -> bool:
        """Return whether a part of an attribution line begins as a channel does.

        «لـ» with its tatweel is one; a bare ل is not, since «لجنة» begins with it too.
        """
        return text.lstrip().startswith(("لـ", "ل«")) or _opens(text, self.channels)

    def opens_relay(self, text: str) -> bool:
        """Return whether a part says who passed the words on: «ونقلت عنها «المحبرة»»."""
        return _opens(text, _relays())

    def opens_hedge(self, text: str) -> bool:
        """Return whether a part of an attribution line or sentence begins as a hedge does."""
        return _opens(text, self.hedges)


@lru_cache(maxsize=8)
def build_vocabulary(
    verbs: tuple[str, ...] = (), channels: tuple[str, ...] = (), hedges: tuple[str, ...] = ()
) -> Vocabulary:
    """Return the known words and a site's own, ready to compare with."""
    stems = {*_VERB_STEMS, *_IRREGULAR_FEMININES, *verbs}
    plain = {stem for stem in stems if not stem.endswith(("ى", "ا", "ت", "وا"))}
    forms = stems | {f"{stem}{ending}" for stem in plain for ending in ("ت", "وا")}
    folded = {fold_key(form) for form in forms}
    joined = {f"{particle}{form}" for form in folded for particle in ("و", "ف")}
    return Vocabulary(
        frozenset(folded | joined),
        tuple(_words(opener) for opener in (*_CHANNEL_OPENERS, *channels)),
        tuple(_words(opener) for opener in (*_HEDGE_OPENERS, *hedges)),
    )


def names_outlet_kind(text: str) -> bool:
    """Return whether a part begins with «لوكالة», «لصحيفة» and their like."""
    return text.lstrip().startswith(_OUTLET_KINDS)


def find_hedge_end(text: str) -> int | None:
    """Return where a hedge that begins `text` ends, or None where the text ends first.

    Marks inside «» do not end it: «وفق تصريحاته لـ«عربي21»».
    """
    depth = 0
    for offset, character in enumerate(text):
        if character in "«“(":
            depth += 1
        elif character in "»”)":
            depth = max(0, depth - 1)
        elif depth == 0 and _HEDGE_END.match(text, offset):
            return offset
    return None


@lru_cache(maxsize=1)
def _relays() -> tuple[tuple[str, ...], ...]:
    return tuple(_words(f"{joined}{opener}") for joined in ("", "و") for opener in _RELAY_OPENERS)


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold_key(word) for word in text.split())


def _opens(text: str, openers: tuple[tuple[str, ...], ...]) -> bool:
    words = tuple(fold_key(word.strip("،؛:.!؟…)»")) for word in text.split(maxsplit=3)[:3])
    return any(words[: len(opener)] == opener for opener in openers)
