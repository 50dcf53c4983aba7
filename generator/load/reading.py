"""One file while it is read: its front matter, what was found so far, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from sys import intern
from typing import TypeVar

from generator.config import Settings
from generator.diagnostics import Rule, field_rules
from generator.load.discovery import ContentFile
from generator.load.front_matter import FrontMatter
from generator.load.pictures import Pictures
from generator.load.report import START, Report, shorten_value
from generator.load.schema import Field, FieldType, ReferenceKind
from generator.model.ids import Position

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that one file names of another."""

    name: str
    """The field that holds it: `voices.0.actor`."""
    of: ReferenceKind
    """What it must lead to."""
    id: str
    """As written, without spaces around it; not yet known to lead anywhere."""
    position: Position
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A name written where an id might have stood."""

    name: str
    """As printed."""


@dataclass(slots=True)
class Reading:
    """One file while it is read."""

    file: ContentFile
    """Which file."""
    front: FrontMatter
    """Its front matter."""
    report: Report
    """What is wrong with it."""
    settings: Settings
    """What the site chose."""
    pictures: Pictures
    """The pictures of the content directory."""
    now: datetime
    """The clock of this build."""
    positions: dict[str, Position] = field(default_factory=dict)
    """Where each value stands, by its path: `title`, `voices.0.actor`."""
    references: list[Reference] = field(default_factory=list)
    """Every id it names."""

    def position(self, path: str) -> Position:
        """Return where a value stands, or that of the nearest group that holds it."""
        while path:
            found = self.positions.get(path)
            if found is not None:
                return found
            path = path.rpartition(".")[0]
        return START


# Not frozen: one is made for every value, and a frozen one takes three times as long to make.
@dataclass(slots=True)
class Place:
    """Where a value stands: in which file, which field, under which path."""

    reading: Reading
    """The file."""
    field: Field
    """The field."""
    type: FieldType
    """What is wanted here: the field's type, or that of a list's items."""
    path: str
    """`title`, `voices.0.actor`."""
    position: Position
    """Line and column."""

    @property
    def name(self) -> str:
        """The field as editors know it, without numbers: `voices.actor`."""
        return plain_path(self.path)

    def report(self, rule: Rule, **values: object) -> None:
        """Record a breach of `rule` here; `{name}` is the field unless it is given."""
        self.reading.report.add(rule, self.position, **{"name": self.name, **values})


def join_path(path: str, name: str) -> str:
    """Return the path of what is called `name` within `path`; equal paths are one string."""
    return intern(f"{path}.{name}" if path else name)


def plain_path(path: str) -> str:
    """Return a path without the numbers of items: `voices.0.actor` is `voices.actor`."""
    return ".".join(part for part in path.split(".") if not part.isdecimal())


@dataclass(frozen=True, slots=True)
class Record:
    """The values of a group of fields that were read."""

    path: str
    """Path of the group, or "" for a file's own fields."""
    values: Mapping[str, object]
    """By the names of the fields; what is absent or wrong is not there."""

    def has(self, name: str) -> bool:
        """Return whether the field was given a value that could be read."""
        return name in self.values

    def path_of(self, name: str) -> str:
        """Return the path of one of its fields."""
        return join_path(self.path, name)

    def find(self, name: str, type_: type[Value]) -> Value | None:
        """Return the value of a field, or None where it has none."""
        value = self.values.get(name)
        return value if isinstance(value, type_) else None

    def text(self, name: str) -> str:
        """Return the text of a field, or ""."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def list(self, name: str, type_: type[Value]) -> tuple[Value, ...]:
        """Return the items of a field that are of one type, or ()."""
        values = self.values.get(name)
        if not isinstance(values, tuple):
            return ()
        return tuple(value for value in values if isinstance(value, type_))


def read_unique(record: Record, name: str, reading: Reading) -> tuple[str, ...]:
    """Return the texts of a list without repetitions, each of which is reported."""
    items = record.list(name, str)
    if len(set(items)) == len(items):
        return items
    first: dict[str, int] = {}
    path = record.path_of(name)
    for number, item in enumerate(items):
        position = reading.position(f"{path}.{number}")
        if item in first:
            reading.report.add(
                field_rules.REPEATED_ITEM,
                position,
                value=shorten_value(item),
                name=plain_path(path),
                line=first[item],
            )
        else:
            reading.positions[f"{path}.{len(first)}"] = position
            first[item] = position.line
    return tuple(first)
