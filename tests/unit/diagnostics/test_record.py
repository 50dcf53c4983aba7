"""Diagnostics: how they are told, in what order, and that every rule is well formed."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from generator.diagnostics import (
    CATALOGUE,
    Diagnostics,
    Location,
    Rule,
    Severity,
    Wording,
    quotation_rules,
)
from generator.diagnostics import markdown_rules as rules
from generator.diagnostics.record import error


def places_of(sentence: str) -> set[str]:
    """Return the names of the values that a sentence shows."""
    return {
        name.removesuffix("_ar").removesuffix("_en")
        for _, name, _, _ in Formatter().parse(sentence)
        if name
    }


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.code)
def test_a_rule_says_the_same_in_both_languages(rule: Rule) -> None:
    """No value in one that the other lacks, save where Arabic grammar counts in the noun."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.code)
    for wording in (rule.message, rule.hint, rule.plain_hint):
        if wording is not None:
            assert places_of(wording.ar) <= places_of(wording.en)
            assert wording.ar.strip()
            assert wording.en.strip()
            assert not wording.ar.endswith(".")
    assert re.search("[\u0600-\u06ff]", rule.message.ar)


def test_a_code_is_given_once() -> None:
    """Two rules of one code could not be told apart."""
    with pytest.raises(ValueError, match="two rules"):
        error(rules.BROKEN_LINK.code, Wording("أ", "a"), Wording("ب", "b"))


def test_diagnostics_are_told_once_in_the_order_of_the_files() -> None:
    """By file, line and column; the order they were found in does not matter."""
    found = Diagnostics()
    found.add(rules.BROKEN_LINK, Location("b.md", 2, 1), href="x", nearest="")
    found.add(rules.BROKEN_LINK, Location("b.md", 1, 9), href="x", nearest="")
    found.add(rules.BROKEN_LINK, Location("a.md", 7, 1), href="x", nearest="")
    found.add(rules.BROKEN_LINK, Location("b.md", 2, 1), href="x", nearest="")
    assert [(one.location.file, one.location.line) for one in found.sorted()] == [
        ("a.md", 7),
        ("b.md", 1),
        ("b.md", 2),
    ]


def test_a_hint_without_its_value_is_the_plain_one() -> None:
    """Nothing is suggested where nothing is near."""
    found = Diagnostics()
    found.add(rules.BROKEN_LINK, Location("a.md"), href="x", nearest="y.md")
    found.add(rules.BROKEN_LINK, Location("b.md"), href="x", nearest="")
    near, far = found.sorted()
    assert "y.md" in near.hint("ar")
    assert "article:id" in far.hint("en")
    assert "«»" not in far.hint("ar")


def test_braces_in_a_value_are_not_read_again() -> None:
    """An editor may write them."""
    found = Diagnostics()
    found.add(quotation_rules.UNKNOWN_SPEAKER, Location("a.md"), name="{name} {0}", nearest="")
    assert "{name} {0}" in found.sorted()[0].message("ar")


def test_warnings_alone_are_no_errors() -> None:
    """They are published."""
    found = Diagnostics()
    found.add(rules.LEVEL_ONE_HEADING, Location("a.md"), title="x")
    assert found.sorted()[0].severity is Severity.WARNING
    assert not found.has_errors
    assert found.files_with_errors() == frozenset()
