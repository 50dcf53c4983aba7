"""Diagnostics as text, JSON and annotations."""

from __future__ import annotations

import json

from generator.diagnostics import Diagnostics, Location, format_diagnostics
from generator.diagnostics import markdown_rules as rules

FOUND = Diagnostics()
FOUND.add(rules.BROKEN_LINK, Location("content/a,b:c.md", 3, 7), href="100%\nx", nearest="y")
FOUND.add(rules.LEVEL_ONE_HEADING, Location("content/z.md", 1, 1), title="عنوان")


def test_text_is_a_line_and_its_hint() -> None:
    """File, line and column first, so that editors can jump there."""
    lines = format_diagnostics(FOUND.sorted(), "text", "ar").splitlines()
    assert lines[-2:] == [
        "content/z.md:1:1: تنبيه [level-one-heading] عنوان من المستوى الأول داخل النص: «عنوان»",
        "  تلميح: اكتبه بعلامتين: ## عنوان",
    ]
    english = format_diagnostics(FOUND.sorted(), "text", "en").splitlines()
    assert english[-2].startswith("content/z.md:1:1: warning [level-one-heading] a level-one")


def test_json_is_always_a_list() -> None:
    """Of the fields that are promised, and no other."""
    assert json.loads(format_diagnostics([], "json")) == []
    first, second = json.loads(format_diagnostics(FOUND.sorted(), "json"))
    assert set(first) == {"file", "line", "column", "code", "severity", "message", "hint"}
    assert (first["file"], first["line"], first["column"]) == ("content/a,b:c.md", 3, 7)
    assert (first["severity"], second["severity"]) == ("error", "warning")


def test_annotations_escape_what_github_would_misread() -> None:
    """One line each, whatever the values hold."""
    lines = format_diagnostics(FOUND.sorted(), "github", "en").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=content/a%2Cb%3Ac.md,line=3,col=7,title=broken-link::the link “100%25%0Ax”"
    )
    assert lines[1].startswith("::warning file=content/z.md,line=1,col=1,")


def test_nothing_is_an_empty_text() -> None:
    """Standard output holds data only."""
    assert format_diagnostics([], "text") == ""
    assert format_diagnostics([], "github") == ""
