"""Diagnostics as text for people, JSON for programs and annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

from generator.diagnostics.record import Diagnostic, Language, Severity, Wording

Format = Literal["text", "json", "github"]
"""Shapes that diagnostics can be written in."""

_SEVERITY = {
    Severity.ERROR: Wording("خطأ", "error"),
    Severity.WARNING: Wording("تنبيه", "warning"),
}
_HINT = Wording("تلميح", "hint")

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions
_GITHUB_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def format_diagnostics(
    diagnostics: Iterable[Diagnostic], shape: Format, language: Language = "ar"
) -> str:
    """Return the diagnostics as one text that ends in a newline, or as "" when there are none.

    JSON is always a list, also when it is empty.
    """
    if shape == "json":
        return format_json(diagnostics, language)
    line = _format_text if shape == "text" else _format_annotation
    return "".join(f"{line(diagnostic, language)}\n" for diagnostic in diagnostics)


def format_json(diagnostics: Iterable[Diagnostic], language: Language = "ar") -> str:
    """Return a JSON list of `{file, line, column, code, severity, message, hint}`."""
    records = [
        {
            "file": diagnostic.location.file,
            "line": diagnostic.location.line,
            "column": diagnostic.location.column,
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            "message": diagnostic.message(language),
            "hint": diagnostic.hint(language),
        }
        for diagnostic in diagnostics
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _format_text(diagnostic: Diagnostic, language: Language) -> str:
    place = diagnostic.location
    severity = _SEVERITY[diagnostic.severity].fill(language, {})
    return (
        f"{place.file}:{place.line}:{place.column}: {severity} [{diagnostic.code}] "
        f"{diagnostic.message(language)}\n"
        f"  {_HINT.fill(language, {})}: {diagnostic.hint(language)}"
    )


def _format_annotation(diagnostic: Diagnostic, language: Language) -> str:
    place = diagnostic.location
    text = f"{diagnostic.message(language)}\n{diagnostic.hint(language)}"
    return (
        f"::{diagnostic.severity.value} file={place.file.translate(_GITHUB_PROPERTY)},"
        f"line={place.line},col={place.column},title={diagnostic.code}"
        f"::{text.translate(_GITHUB_DATA)}"
    )
