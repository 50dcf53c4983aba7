"""Every field of `content/withdrawn.yml`."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.schema import Date, Field, Group, Listed, QuotationKey, Text

_ENTRY: Final = Group(
    Wording("القول المسحوب (withdrawn.yml)", "a withdrawn quotation (withdrawn.yml)"),
    (
        Field(
            "id",
            QuotationKey(),
            Wording("معرّف القول المسحوب", "id of the withdrawn quotation"),
            "q-4k7m2v9tqa",
            required=True,
            arabic=("القول", "المعرف"),
        ),
        Field(
            "date",
            Date(),
            Wording("يوم سُحب", "the day it was withdrawn"),
            "2025-12-22",
            required=True,
            arabic=("التاريخ",),
        ),
        Field(
            "reason",
            Text(),
            Wording("يُطبع في عنوانه", "printed at its address"),
            "طلب القائل سحبه.",
            required=True,
            arabic=("السبب",),
        ),
    ),
)

WITHDRAWN_FILE: Final = Group(
    Wording("الأقوال المسحوبة", "withdrawn quotations"),
    (
        Field(
            "withdrawn",
            Listed(_ENTRY),
            Wording("كل قول مسحوب", "each withdrawn quotation"),
            "[{id: q-4k7m2v9tqa, date: 2025-12-22, reason: طلب القائل سحبه.}]",
        ),
    ),
)
"""The file as one field: it is a list, and is read as a map of that list."""
