"""Names that editors give: of fields, of files, of people; and what may hide in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.diagnostics import Wording, field_rules
from generator.load.other_schemas import SCHEMAS
from generator.load.reading import Reading
from generator.load.report import Report, name_character, shorten_value
from generator.load.schema import Field, Group, field_groups
from generator.model.ids import Position
from generator.text.bidi import has_bidi
from generator.text.fold import fold_key
from generator.text.nearest import find_nearest
from generator.text.slugs import is_slug

LONGEST_SLUG: Final = 80
"""Most bytes of an id or slug: some file systems stop at 255 for a whole name."""
INVISIBLE: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters that no eye sees in a name: bidi controls, zero widths, soft hyphen."""
_JOINERS: Final = frozenset("\u200c\u200d")  # ZERO WIDTH (NON-)JOINER: letters need them in Persian


def is_id(text: str) -> bool:
    """Return whether `text` may be an id or a slug."""
    return len(text) <= LONGEST_SLUG and is_slug(text)


def nearest_name(word: str, known: Iterable[str]) -> str:
    """Return the one known name nearest to `word`, or ""."""
    found = find_nearest(word, known, 1)
    return found[0] if found else ""


def report_invisible(
    text: str, where: Wording, position: Position, report: Report, *, allow_joiners: bool = False
) -> bool:
    """Report each invisible character of a name once, by its Unicode name; say whether any was."""
    seen = dict.fromkeys(INVISIBLE.findall(text))
    for character in seen:
        if allow_joiners and character in _JOINERS:
            continue
        rule = field_rules.BIDI_CONTROL if has_bidi(character) else field_rules.INVISIBLE_CHARACTER
        report.add(rule, position, where=where, character=name_character(character))
    return any(not (allow_joiners and character in _JOINERS) for character in seen)


def report_unknown_field(name: str, group: Group, reading: Reading, position: Position) -> str:
    """Report a field that a group does not have; return the one that was likely meant, or ""."""
    report = reading.report
    home = _find_home(name, group)
    if home is not None:
        report.add(field_rules.MISPLACED_FIELD, position, name=name, here=group.label, home=home)
        return ""
    nearest = _nearest_field(name, group.fields)
    known = "، ".join(group.by_name)
    report.add(
        field_rules.UNKNOWN_FIELD,
        position,
        name=shorten_value(name),
        nearest=nearest,
        known=known,
    )
    return nearest


def _nearest_field(name: str, fields: Iterable[Field]) -> str:
    fields = tuple(fields)
    folded = fold_key(name)
    for field in fields:
        if folded in (fold_key(word) for word in field.arabic):
            return field.name
    plain = re.sub(r"[\s-]+", "_", name.lower())
    names = tuple(field.name for field in fields)
    if plain in names:
        return plain
    return nearest_name(plain, names)


def _find_home(name: str, group: Group) -> Wording | None:
    """Return what has a field of that name: a group of this file, else another kind, or None."""
    for _, inner in field_groups(group):
        if name in inner.by_name:
            return inner.label
    for schema in SCHEMAS.values():
        if name in schema.group.by_name:
            return schema.group.label
    return None
