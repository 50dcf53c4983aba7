"""Mistakes in content as records: file, line, column, stable code, sentence and hint.

The rules stand in modules by what they are about; importing this package defines them all, so
`CATALOGUE` is complete and `docs/errors.md` can be generated from it.
"""

from generator.diagnostics import (
    field_rules,
    file_rules,
    markdown_rules,
    publication_rules,
    quotation_rules,
    reference_rules,
    site_rules,
)
from generator.diagnostics.output import Format, format_diagnostics, format_json
from generator.diagnostics.record import (
    CATALOGUE,
    Diagnostic,
    Diagnostics,
    Language,
    Location,
    Rule,
    Severity,
    Wording,
)

__all__ = [
    "CATALOGUE",
    "Diagnostic",
    "Diagnostics",
    "Format",
    "Language",
    "Location",
    "Rule",
    "Severity",
    "Wording",
    "field_rules",
    "file_rules",
    "format_diagnostics",
    "format_json",
    "markdown_rules",
    "publication_rules",
    "quotation_rules",
    "reference_rules",
    "site_rules",
]
