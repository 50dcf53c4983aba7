"""One-word values: dates, ids, addresses, choices. Each reader takes the text as written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Wording, field_rules
from generator.load.dates import advise_date, is_hijri, parse_moment, parse_partial
from generator.load.names import INVISIBLE, is_id, nearest_name, report_invisible
from generator.load.reading import Place, Printed, Reference
from generator.load.report import shorten_value
from generator.load.schema import (
    Address,
    Choice,
    Date,
    FieldType,
    Id,
    Language,
    Number,
    OldAddress,
    PartialDay,
    PicturePath,
    QuotationKey,
    Slug,
    Switch,
    VoiceKey,
)
from generator.model.dates import Moment, PartialDate
from generator.model.ids import Url
from generator.text.fold import fold_digits, fold_key
from generator.text.slugs import propose_slug

UNKNOWN: Final = "unknown"
"""Stands for a day that is past but not known."""

_TRUE: Final = frozenset({"true", "yes", "on", "y", "نعم", "صح", "صحيح"})
_FALSE: Final = frozenset({"false", "no", "off", "n", "لا", "خطأ"})
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
QUOTATION_KEY: Final = re.compile(r"q-[a-z2-7]{10,52}|q-[0-9a-z]{10,52}")
_VOICE: Final = re.compile(r"[^\s()\[\]<>\"'«»:/#?،؛]{1,80}")
_NEVER_IN_ADDRESS: Final = re.compile(
    r"[\s<>\"{}|\\^`\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ID_WRITTEN_AS_PATH: Final = re.compile(r"(?:.*[/\\:])?([a-z0-9-]+)(?:\.md)?/?")
_EXAMPLES: Final = {
    "article": "paper-boats",
    "actor": "numan-warraq",
    "outlet": "mihbara-press",
    "place": "inkwell-harbour",
    "topic": "paper-navy",
}
_ID_LIKE: Final = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.md)?|(?:\.{0,2}/)?\w+/[\w/-]+(?:\.md)?")
_FILE_NAME: Final = re.compile(r"[^/]+\.[a-z0-9]{1,5}")
_LONGEST_NAME: Final = 255

Reader = Callable[[str, Place], object | None]
"""Returns the value that a text means in a place, or reports why it means none."""


def read_choice(text: str, place: Place) -> str | None:
    """Return the chosen word."""
    type_ = place.type
    assert isinstance(type_, Choice)
    if text in type_.values:
        return text
    folded = fold_key(text)
    meant = next((word for said, word in type_.meant.items() if fold_key(said) == folded), "")
    place.report(
        field_rules.UNKNOWN_VALUE,
        value=shorten_value(text),
        nearest=meant or nearest_name(text, type_.values),
        known="، ".join(type_.values),
    )
    return None


def read_switch(text: str, place: Place) -> bool | None:
    """Return whether a switch is on."""
    word = text.lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    _report_type(text, place)
    return None


def read_number(text: str, place: Place) -> int | None:
    """Return a whole number from 1."""
    digits = fold_digits(text)
    if digits.isascii() and digits.isdecimal() and len(digits) <= 6 and int(digits) > 0:
        return int(digits)
    _report_type(text, place)
    return None


def read_date(text: str, place: Place) -> Moment | str | None:
    """Return a moment, or the text itself where the field also takes words."""
    type_ = place.type
    assert isinstance(type_, Date)
    moment = parse_moment(text, place.reading.settings.timezone)
    if moment is not None:
        return moment.at.date().isoformat() if type_.or_text else moment
    if type_.or_text and not fold_digits(text)[:1].isdecimal():
        return text
    _report_date(text, place)
    return None


def read_partial_day(text: str, place: Place) -> PartialDate | str | None:
    """Return a year, month or day, or `unknown` where the field takes it."""
    type_ = place.type
    assert isinstance(type_, PartialDay)
    if type_.or_unknown and (text.lower() == UNKNOWN or fold_key(text) == fold_key("غير معروف")):
        return UNKNOWN
    day = parse_partial(text)
    if day is not None:
        return day
    _report_date(text, place)
    return None


def read_address(text: str, place: Place) -> str | None:
    """Return an http or https address."""
    try:
        parts = urlsplit(text)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
        is_address = is_address and (parts.port is None or parts.port > 0)
    except ValueError:
        is_address = False
    if is_address and not _NEVER_IN_ADDRESS.search(text):
        return text
    place.report(field_rules.BAD_URL, value=shorten_value(text))
    return None


def read_old_address(text: str, place: Place) -> Url | None:
    """Return an earlier address relative to the site's root, decoded, with its last slash."""
    problem = _find_address_problem(text)
    if problem is None:
        path = unquote(urlsplit(text).path).strip("/")
        last = path.rpartition("/")[2]
        return Url(path if _FILE_NAME.fullmatch(last) else f"{path}/")
    place.report(field_rules.BAD_REDIRECT, value=shorten_value(text), reason=problem)
    return None


def _find_address_problem(text: str) -> Wording | None:
    try:
        parts = urlsplit(text)
    except ValueError:
        return Wording("عنوان لا يُقرأ", "it cannot be read as an address")
    path = unquote(parts.path).strip("/")
    names = path.split("/")
    if parts.scheme not in ("", "http", "https"):
        return Wording("لا يبدأ بـ http", "it does not begin with http")
    if parts.query or parts.fragment:
        return Wording(
            "ما بعد «?» أو «#» لا يصل إلى موقع ثابت", "a static site never sees what follows ? or #"
        )
    if not path:
        return Wording("هو الصفحة الأولى", "it is the home page")
    if any(name in ("", ".", "..") for name in names):
        return Wording("فيه «..» أو «//»", "it holds .. or //")
    if "\\" in path or _CONTROL.search(path) or "\ufffd" in path or INVISIBLE.search(path):
        return Wording("فيه حرف لا يصلح لاسم ملف", "it holds a character that no file name can")
    if any(len(name.encode()) > _LONGEST_NAME for name in names):
        return Wording("جزء منه أطول من 255 بايت", "a part of it is longer than 255 bytes")
    return None


def read_slug(text: str, place: Place) -> str | None:
    """Return the last part of an address."""
    if is_id(text):
        return text
    where = Wording(f"«{place.name}»", place.name)
    if not report_invisible(text, where, place.position, place.reading.report):
        proposed = propose_slug(text)
        place.report(
            field_rules.BAD_SLUG,
            value=shorten_value(text),
            key=place.field.name,
            proposed=proposed,
        )
    return None


def read_language(text: str, place: Place) -> str | None:
    """Return the tag of a language."""
    if _LANGUAGE.fullmatch(text):
        return text
    place.report(field_rules.BAD_LANGUAGE, value=shorten_value(text))
    return None


def read_quotation_key(text: str, place: Place) -> str | None:
    """Return the id of a published quotation."""
    if QUOTATION_KEY.fullmatch(text):
        return text
    place.report(field_rules.BAD_QUOTATION_ID, value=shorten_value(text))
    return None


def read_voice_key(text: str, place: Place) -> str | None:
    """Return the id of a voice within its article."""
    where = Wording(f"«{place.name}»", place.name)
    if report_invisible(text, where, place.position, place.reading.report, allow_joiners=True):
        return None
    if _VOICE.fullmatch(text):
        return text
    place.report(field_rules.BAD_VOICE_ID, value=shorten_value(text), proposed=propose_slug(text))
    return None


def read_picture_path(text: str, place: Place) -> str | None:
    """Return the path of a picture as written; whether it is one is seen with the whole group."""
    if _CONTROL.search(text):
        _report_type(text, place)
        return None
    return text


def read_id(text: str, place: Place) -> str | Printed | None:
    """Return an id as written, and keep it to be looked up once all files are read.

    Where a printed name may stand in its place, what does not look like an id is that name.
    """
    type_ = place.type
    assert isinstance(type_, Id)
    if is_id(text):
        place.reading.references.append(Reference(place.path, type_.of, text, place.position))
        return text
    is_printed = type_.or_text and not _ID_LIKE.fullmatch(text)
    if not text:
        place.report(field_rules.EMPTY_FIELD, example=place.field.line)
        return None
    where = Wording(f"«{place.name}»", place.name)
    if report_invisible(
        text, where, place.position, place.reading.report, allow_joiners=is_printed
    ):
        return None
    if is_printed:
        return Printed(" ".join(text.split()))
    path = _ID_WRITTEN_AS_PATH.fullmatch(text)
    if path is not None and path[1] != text:
        nearest = path[1]
        example = _EXAMPLES[type_.of]
        place.report(
            field_rules.BAD_REFERENCE, value=shorten_value(text), nearest=nearest, example=example
        )
        return None
    place.reading.references.append(Reference(place.path, type_.of, text, place.position))
    return text


def _report_date(text: str, place: Place) -> None:
    if is_hijri(text):
        place.report(field_rules.HIJRI_DATE, value=shorten_value(text))
        return
    advice = advise_date(text)
    values: dict[str, object] = {"value": shorten_value(text), "example": place.field.line}
    if advice is not None:
        values["advice"] = advice
    place.report(field_rules.BAD_DATE, **values)


def _report_type(text: str, place: Place) -> None:
    shown = shorten_value(text)
    place.report(
        field_rules.WRONG_TYPE,
        found=Wording(f"«{shown}»", shown),
        wanted=place.type.wanted,
        example=place.field.line,
    )


SCALARS: Final[dict[type[FieldType], Reader]] = {
    Choice: read_choice,
    Switch: read_switch,
    Number: read_number,
    Date: read_date,
    PartialDay: read_partial_day,
    Address: read_address,
    OldAddress: read_old_address,
    Slug: read_slug,
    Id: read_id,
    Language: read_language,
    QuotationKey: read_quotation_key,
    VoiceKey: read_voice_key,
    PicturePath: read_picture_path,
}
"""The reader of each type of one-word value."""
