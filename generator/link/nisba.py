"""The forms of a nisba, the adjective of a state or place, from its masculine singular."""

from __future__ import annotations

from typing import Final

from generator.text.clitics import ARTICLE
from generator.text.fold import fold_key

_ENDINGS: Final = (
    "",  # masculine singular: ليبي
    "ه",  # feminine singular: ليبية, folded
    "ان",  # masculine dual: ليبيان
    "ين",  # masculine dual and plural, oblique: ليبيين
    "ون",  # masculine plural: ليبيون
    "ات",  # feminine plural: ليبيات
    "تان",  # feminine dual: ليبيتان
    "تين",  # feminine dual, oblique: ليبيتين
    "ا",  # masculine singular, accusative: ليبيا
)

# Plurals that the language forms otherwise, by the folded singular; compiled by hand.
_OTHER_PLURALS: Final = {
    "روسي": ("روس",),
    "الماني": ("المان",),
    "افغاني": ("افغان",),
    "تركي": ("اتراك",),
    "كردي": ("اكراد", "كرد"),
    "عربي": ("عرب",),
    "امريكي": ("امريكان",),
    "اميركي": ("اميركان",),
    "انجليزي": ("انجليز",),
    "انكليزي": ("انكليز",),
    "ارمني": ("ارمن",),
    "امازيغي": ("امازيغ",),
    "مغربي": ("مغاربه",),
    "هندي": ("هنود",),
    "يهودي": ("يهود",),
    "شيشاني": ("شيشان",),
    "شركسي": ("شركس",),
    "اوزبكي": ("اوزبك",),
    "طاجيكي": ("طاجيك",),
    "كازاخي": ("كازاخ",),
    "قرغيزي": ("قرغيز",),
    "تركماني": ("تركمان",),
    "تتري": ("تتار", "تتر"),
    "ايغوري": ("ايغور",),
    "سرياني": ("سريان",),
    "كلداني": ("كلدان",),
    "بربري": ("بربر",),
    "افريقي": ("افارقه",),
    "تونسي": ("توانسه",),
    "اسباني": ("اسبان",),
    "ايطالي": ("طليان",),
    "صربي": ("صرب",),
    "كرواتي": ("كروات",),
    "بلغاري": ("بلغار",),
    "تشيكي": ("تشيك",),
}
# «الأمريكيتان»: the two continents.
_NO_PEOPLE: Final = frozenset({"امريكيتان", "امريكيتين", "اميركيتان", "اميركيتين"})
ACCUSATIVE: Final = "يا"
"""Ending of the indefinite accusative: «تونسيا»; a state's name often ends the same."""


def expand_nisba(nisba: str) -> frozenset[str]:
    """Return the folded forms of a nisba, each with and without the article.

    A word that does not end in ي (an irregular plural: «روس») is taken as it is. Of several words
    all are inflected alike: «كوري جنوبي» gives «الكورية الجنوبية».
    """
    words = nisba.split()
    if len(words) > 1 and all(fold_key(word).endswith("ي") for word in words):
        return _expand_all([fold_key(word.removeprefix(ARTICLE)) for word in words])
    # Before folding, or «ألماني» would lose what looks like an article.
    plain = nisba.strip()
    stem = fold_key(plain.removeprefix(ARTICLE))
    if not stem:
        return frozenset()
    endings = _ENDINGS if stem.endswith("ي") else ("",)
    forms = {stem + ending for ending in endings} | set(_OTHER_PLURALS.get(stem, ()))
    forms -= _NO_PEOPLE
    return frozenset(forms | {ARTICLE + form for form in forms if not form.endswith(ACCUSATIVE)})


def _expand_all(stems: list[str]) -> frozenset[str]:
    """Return the forms of a nisba of several words, each with and without the article."""
    return frozenset(
        " ".join(article + stem + ending for stem in stems)
        for ending in _ENDINGS
        for article in ("", ARTICLE)
        if not (article and ending == ACCUSATIVE[-1])
    )
