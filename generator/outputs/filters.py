"""What the filter form of the lists of quotations offers, as one small file for its script."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Final

from generator.derive.facets import BY_NAME_LABEL, LISTS, Facets, FacetValue
from generator.text.plurals import QUOTATION, Digits

FILTERS: Final = "quotations/filters.json"
"""Path of the file in the site."""


def filter_files(facets: Facets, digits: Digits) -> dict[str, str]:
    """Return the file by its path: for each facet rows of key, label and count.

    Labels of one facet are unique, so that a reader's choice means one row. `lists` says where the
    list of a key is: a site may have thousands, and each address would double its row. The forms of
    the noun and the digits are the site's own, for the script to say how many were found.
    """
    held = {
        "digits": digits,
        "forms": {
            "zero": QUOTATION.zero,
            "one": QUOTATION.one,
            "two": QUOTATION.two,
            "few": QUOTATION.few,
            "many": QUOTATION.many,
            "other": QUOTATION.other,
        },
        "lists": LISTS,
        "facets": {str(kind): _rows(values) for kind, values in facets.values.items()},
    }
    return {FILTERS: json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n"}


def _rows(values: Iterable[FacetValue]) -> list[list[str | int]]:
    values = list(values)
    namesakes = Counter(value.name for value in values if not value.is_by_name)
    taken: set[str] = set()
    rows: list[list[str | int]] = []
    for value in values:
        label = value.name
        if value.is_by_name and namesakes[label]:
            label += f" ({BY_NAME_LABEL})"
        elif namesakes[label] > 1:
            label += f" ({value.key})"
        if label in taken:
            label += f" ({value.key})"
        taken.add(label)
        rows.append([value.key, label, len(value.entries)])
    return rows
