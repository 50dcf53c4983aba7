"""Arabic names of languages, as they stand after «عن»: «ترجمة سلمى القصب عن الإنجليزية»."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final[Mapping[str, str]] = {
    "am": "الأمهرية",
    "az": "الأذرية",
    "ber": "الأمازيغية",
    "bg": "البلغارية",
    "bn": "البنغالية",
    "ckb": "الكردية السورانية",
    "cs": "التشيكية",
    "da": "الدنماركية",
    "de": "الألمانية",
    "el": "اليونانية",
    "en": "الإنجليزية",
    "es": "الإسبانية",
    "fa": "الفارسية",
    "fi": "الفنلندية",
    "fr": "الفرنسية",
    "ha": "الهوسا",
    "he": "العبرية",
    "hi": "الهندية",
    "hu": "المجرية",
    "hy": "الأرمنية",
    "id": "الإندونيسية",
    "it": "الإيطالية",
    "ja": "اليابانية",
    "ka": "الجورجية",
    "kab": "القبائلية",
    "kmr": "الكردية الكرمانجية",
    "ko": "الكورية",
    "ku": "الكردية",
    "ms": "الملايوية",
    "mt": "المالطية",
    "nb": "النرويجية",
    "nl": "الهولندية",
    "no": "النرويجية",
    "pl": "البولندية",
    "ps": "البشتوية",
    "pt": "البرتغالية",
    "ro": "الرومانية",
    "ru": "الروسية",
    "so": "الصومالية",
    "sr": "الصربية",
    "sv": "السويدية",
    "sw": "السواحلية",
    "syr": "السريانية",
    "ti": "التغرينية",
    "tr": "التركية",
    "uk": "الأوكرانية",
    "ur": "الأردية",
    "vi": "الفيتنامية",
    "zgh": "الأمازيغية",
    "zh": "الصينية",
}
"""By primary language subtag (BCP 47, RFC 5646 section 2.2.1)."""


def is_arabic(tag: str) -> bool:
    """Return whether a language tag means Arabic, of whatever country."""
    return _primary(tag) == "ar"


def name_language(tag: str) -> str:
    """Return the name of a tag's language, «الإنجليزية» for `en-GB`; "" for one not listed."""
    return LANGUAGES.get(_primary(tag), "")


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()
