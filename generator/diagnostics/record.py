"""What is wrong with a site's content, and where: the records every room reports with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from string import Formatter
from typing import Final, Literal

Language = Literal["ar", "en"]
"""Languages that diagnostics are printed in."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file that an editor can open."""

    file: str
    """Path as shown to the editor, with forward slashes (`content/articles/2025/x.md`)."""
    line: int = 1
    """Line, from 1."""
    column: int = 1
    """Column, from 1, in code points of the source line."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in each language of the program, with `{named}` places for values."""

    ar: str
    """Arabic, the default."""
    en: str
    """English."""

    def fill(self, language: Language, values: dict[str, str]) -> str:
        """Return the sentence in `language` with `values` in their places."""
        return (self.ar if language == "ar" else self.en).format_map(defaultdict(str, values))


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of mistake: its stable code and how it is told."""

    code: str
    """Stable, lower case, hyphenated; printed in brackets and listed in `docs/errors.md`."""
    severity: Severity
    """What the mistake does to a build."""
    message: Wording
    """One sentence that says what is wrong."""
    hint: Wording
    """One sentence that says how to mend it."""
    plain_hint: Wording | None = None
    """The hint where a value of `hint` is missing, such as when no known name is near."""

    def __post_init__(self) -> None:
        if self.code in CATALOGUE:
            raise ValueError(f"two rules are called {self.code}")
        CATALOGUE[self.code] = self


CATALOGUE: Final[dict[str, Rule]] = {}
"""Every rule by its code, in the order they are defined."""


def error(code: str, message: Wording, hint: Wording, plain_hint: Wording | None = None) -> Rule:
    """Define a rule whose breach stops publishing."""
    return Rule(code, Severity.ERROR, message, hint, plain_hint)


def warning(code: str, message: Wording, hint: Wording, plain_hint: Wording | None = None) -> Rule:
    """Define a rule whose breach is reported but published."""
    return Rule(code, Severity.WARNING, message, hint, plain_hint)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake found in one place."""

    rule: Rule
    """Which kind of mistake."""
    location: Location
    """Where it is."""
    values: tuple[tuple[str, str], ...] = ()
    """Names and values for the places in the rule's sentences."""

    @property
    def code(self) -> str:
        """The rule's stable code."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity

    def message(self, language: Language = "ar") -> str:
        """Say in one sentence what is wrong."""
        return self.rule.message.fill(language, dict(self.values))

    def hint(self, language: Language = "ar") -> str:
        """Say in one sentence how to mend it."""
        values = dict(self.values)
        if self.rule.plain_hint is not None and any(
            not values.get(name) for name in _places(self.rule.hint.en)
        ):
            return self.rule.plain_hint.fill(language, values)
        return self.rule.hint.fill(language, values)

    def sort_key(self) -> tuple[Location, str, tuple[tuple[str, str], ...]]:
        """Order by file, line and column, then by code, so that output never depends on chance."""
        return (self.location, self.rule.code, self.values)


def _places(sentence: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(sentence) if name)


@dataclass(slots=True)
class Diagnostics:
    """All diagnostics of a run, collected while it goes on."""

    found: list[Diagnostic] = field(default_factory=list)
    """In the order they were found; `sorted()` gives the order they are shown in."""

    def add(self, rule: Rule, location: Location, **values: object) -> None:
        """Record a breach of `rule` at `location`; `values` fill the places in its sentences."""
        filled = tuple((name, str(value)) for name, value in sorted(values.items()))
        self.found.append(Diagnostic(rule, location, filled))

    def extend(self, diagnostics: Diagnostics | tuple[Diagnostic, ...]) -> None:
        """Take over what another step found."""
        self.found.extend(
            diagnostics.found if isinstance(diagnostics, Diagnostics) else diagnostics
        )

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Return every diagnostic once, by file, line and column."""
        return tuple(sorted(set(self.found), key=Diagnostic.sort_key))

    @property
    def has_errors(self) -> bool:
        """Whether anything found stops publishing."""
        return any(found.severity is Severity.ERROR for found in self.found)

    def files_with_errors(self) -> frozenset[str]:
        """Return the files, as in `Location.file`, in which an error was found."""
        return frozenset(
            found.location.file for found in self.found if found.severity is Severity.ERROR
        )
