"""What a content file may say: types of values, and fields, from which validation works.

The tables of fields stand in `article_schema`, `actor_schema` and `other_schemas`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostics import Wording
from generator.model.library import ContentKind

ReferenceKind = Literal["article", "actor", "outlet", "place", "topic"]
"""What an id must lead to; outlets and places are actors of a kind."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words as written; numbers, dates and yes/no are words too."""

    longest: int = 0
    """Most characters allowed; 0 for any number."""
    shortest: int = 0
    """Fewest letters allowed."""
    is_name: bool = False
    """Whether it names somebody, and so may hold no invisible character."""
    wanted: Wording = Wording("نص", "text")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    values: tuple[str, ...]
    """The words."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """Arabic and other words that editors may write, and the word they mean; for suggestions."""
    wanted: Wording = Wording("كلمة من القيم المقبولة", "one of the known values")


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    wanted: Wording = Wording("true أو false", "true or false")


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from 1."""

    wanted: Wording = Wording("عدد صحيح من 1", "a whole number from 1")


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or a day and time."""

    or_text: bool = False
    """Whether words such as «غير معلوم» may stand in its place."""
    wanted: Wording = Wording("تاريخ", "a date")


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A year, a month or a day."""

    or_unknown: bool = False
    """Whether `unknown` may stand in its place."""
    wanted: Wording = Wording("تاريخ: سنة أو شهر أو يوم", "a date: a year, a month or a day")


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address."""

    wanted: Wording = Wording("عنوان على الشبكة", "a web address")


@dataclass(frozen=True, slots=True)
class OldAddress:
    """A path on this site, or on an older one, that leads here."""

    wanted: Wording = Wording("مسار قديم", "an old path")


@dataclass(frozen=True, slots=True)
class Slug:
    """Last part of an address."""

    wanted: Wording = Wording("عنوان لاتيني قصير", "a short Latin address")


@dataclass(frozen=True, slots=True)
class Id:
    """Name of another content file, without folder and `.md`."""

    of: ReferenceKind
    """What it must lead to."""
    or_text: bool = False
    """Whether a printed name may stand in its place: whatever does not look like an id."""
    or_null: bool = False
    """Whether null has a meaning of its own."""
    wanted: Wording = Wording("معرّف: اسم ملف بلا .md", "an id: a file's name without .md")


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag."""

    wanted: Wording = Wording("رمز لغة", "a language tag")


@dataclass(frozen=True, slots=True)
class QuotationKey:
    """Id of a published quotation."""

    wanted: Wording = Wording("معرّف قول", "a quotation's id")


@dataclass(frozen=True, slots=True)
class VoiceKey:
    """Id of a voice within its article: no spaces or brackets."""

    wanted: Wording = Wording("معرّف بلا مسافات", "an id without spaces")


@dataclass(frozen=True, slots=True)
class PicturePath:
    """A picture below the content directory's `media`."""

    wanted: Wording = Wording("مسار صورة", "the path of a picture")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of values; a single value counts as a list of one."""

    of: FieldType
    """What each item is."""
    separators: str = ""
    """Marks that part several items written as one text."""
    wanted: Wording = Wording("قائمة", "a list")


@dataclass(frozen=True, slots=True)
class Surfaces:
    """A map of words in the text to ids."""

    of: Id
    """What each word leads to."""
    wanted: Wording = Wording("كلمات ولكل منها معرّف", "words, each with an id")


@dataclass(frozen=True, slots=True)
class Group:
    """Named fields."""

    label: Wording
    """What the fields together are called."""
    fields: tuple[Field, ...]
    """In the order of the documents."""
    shorthand: str = ""
    """The field that a bare text stands for, or "" where fields are always named."""
    wanted: Wording = Wording("حقول من الشكل «اسم: قيمة»", "fields such as name: value")
    by_name: Mapping[str, Field] = field(init=False, compare=False, repr=False)
    """The fields by their names."""
    required: tuple[Field, ...] = field(init=False, compare=False, repr=False)
    """The fields that are always there."""

    def __post_init__(self) -> None:
        required = tuple(field for field in self.fields if field.required)
        object.__setattr__(self, "required", required)
        object.__setattr__(self, "by_name", {field.name: field for field in self.fields})


FieldType: TypeAlias = (
    Text
    | Choice
    | Switch
    | Number
    | Date
    | PartialDay
    | Address
    | OldAddress
    | Slug
    | Id
    | Language
    | QuotationKey
    | VoiceKey
    | PicturePath
    | Listed
    | Surfaces
    | Group
)
"""Every type that a field may have."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field."""

    name: str
    """As editors write it."""
    type: FieldType
    """What it holds."""
    meaning: Wording
    """What it is for, in one sentence."""
    example: str
    """A value that can be pasted after `name: `; lists of fields as one flow item."""
    required: bool = False
    """Whether every file has it."""
    arabic: tuple[str, ...] = ()
    """Arabic words by which an editor may call it; for suggestions."""

    @property
    def line(self) -> str:
        """The field as an editor may paste it."""
        return f"{self.name}: {self.example}"


@dataclass(frozen=True, slots=True)
class Schema:
    """All fields of one kind of content file."""

    kind: ContentKind
    """Which kind."""
    folder: str
    """Where files of this kind stand."""
    group: Group
    """Its fields."""


def field_groups(group: Group) -> tuple[tuple[str, Group], ...]:
    """Return the groups inside `group`, at any depth, each with its path: `roles.disputed`."""
    found: list[tuple[str, Group]] = []
    for inner in group.fields:
        type_ = inner.type.of if isinstance(inner.type, Listed) else inner.type
        if isinstance(type_, Group):
            found.append((inner.name, type_))
            found += [(f"{inner.name}.{path}", deeper) for path, deeper in field_groups(type_)]
    return tuple(found)
