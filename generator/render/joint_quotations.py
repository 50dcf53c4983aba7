"""What several who said the same words together share, and where their voices say otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.diagnostics import Diagnostics, Location, quotation_rules
from generator.render.registry import name_key
from generator.render.speakers import Credit
from generator.text.dates import parse_partial_date

_FIELDS: Final = ("stance", "said", "lang", "translator")
"""What a voice says of its words, and a quotation of all its speakers at once."""
_NOTHING: Final = "—"


def find_shared(credits: Sequence[Credit], field: str) -> str:
    """Return what the voices of all speakers say in `field`, or "" where they differ.

    What one voice says is never given to another: a stance that is not shared is nobody's. What
    weakens the words, a translation or a day unknown, holds unless another voice says otherwise.
    """
    values = [_value(credit, field) for credit in credits]
    return max(values, key=bool) if _agree(values, field) else ""


def report_differences(
    credits: Sequence[Credit], attributes: Mapping[str, str], at: Location, found: Diagnostics
) -> None:
    """Warn of each field in which the voices differ, unless the card's own list decides it."""
    for field in _FIELDS:
        values = [(credit.speaker.name, _value(credit, field)) for credit in credits]
        if field in attributes or _agree([value for _, value in values], field):
            continue
        found.add(
            quotation_rules.DIFFERING_VOICES,
            at,
            field=field,
            values="، ".join(f"{name}: {value or _NOTHING}" for name, value in values),
        )


def _agree(values: Sequence[str], field: str) -> bool:
    if field != "stance" and not any(map(parse_partial_date, values)):
        values = [value for value in values if value]
    # Harakat part no two answers.
    return len({name_key(value) for value in values}) <= 1


def _value(credit: Credit, field: str) -> str:
    values = {
        "stance": credit.stance,
        "said": credit.said,
        "lang": credit.lang,
        "translator": credit.translator,
    }
    return " ".join(values[field].split())
