"""What is wrong with one file, collected while it is read, and how values are shown to editors."""

from __future__ import annotations

import errno
import unicodedata
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostics, Location, Rule, Severity, Wording
from generator.model.ids import Position

START = Position(1, 1)
"""Where a diagnostic about a whole file points."""

_LONGEST_SHOWN: Final = 80
_FAILURES: Final = {
    errno.EACCES: Wording("لا إذن بقراءته", "permission denied"),
    errno.ENOENT: Wording("لا وجود له", "it does not exist"),
    errno.ENOTDIR: Wording("ليس مجلدا", "it is no folder"),
    errno.ENAMETOOLONG: Wording("مساره أطول مما يسمح به النظام", "its path is too long"),
    errno.EIO: Wording("خطأ في القرص", "the disk reports an error"),
}


@dataclass(slots=True)
class Report:
    """Collects the diagnostics of one file."""

    file: str
    """Path as shown to editors."""
    diagnostics: Diagnostics
    """Where they go."""
    has_errors: bool = False
    """Whether any of them stops the file from being published."""

    def add(self, rule: Rule, position: Position = START, **values: object) -> None:
        """Record a breach of `rule` at `position`; a `Wording` fills `{name_ar}` and `{name_en}`.

        Values come from files: they are cut to one short line without invisible characters.
        """
        filled: dict[str, str] = {}
        for name, value in values.items():
            if isinstance(value, Wording):
                filled[f"{name}_ar"], filled[f"{name}_en"] = value.ar, value.en
            else:
                filled[name] = show_value(str(value))
        self.diagnostics.add(rule, Location(self.file, position.line, position.column), **filled)
        if rule.severity is Severity.ERROR:
            self.has_errors = True


def show_value(value: str, longest: int = 400) -> str:
    """Return `value` as one line in which invisible characters are shown by their code points."""
    if value.isprintable() and len(value) <= longest:
        return value
    line = " ".join(value.split())
    shown = "".join(
        character
        if character.isprintable() or character in "\u00a0\u200c"  # NO-BREAK SPACE, ZWNJ
        else f"<U+{ord(character):04X}>"
        for character in line[:longest]
    )
    return shown + ("…" if len(line) > longest else "")


def shorten_value(value: str) -> str:
    """Return the beginning of `value`, for sentences that quote it."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rstrip() + "…"


def explain_failure(problem: OSError) -> Wording:
    """Return why the system would not read a file."""
    known = _FAILURES.get(problem.errno or 0)
    said = problem.strerror or type(problem).__name__
    return known or Wording(said, said)


def name_character(character: str) -> str:
    """Return the code point and Unicode name of a character: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    return f"{code} {name}" if name else code
