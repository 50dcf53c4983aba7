"""What every command prints: diagnostics, their number, notes, a bar of progress."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final

import click

from generator.cli_words import WORDS
from generator.diagnostics import Diagnostics, Format, Language, Severity, format_diagnostics

OK: Final = 0
"""Exit status: all well, warnings too."""
CONTENT: Final = 1
"""Exit status: mistakes in content."""
USAGE: Final = 2
"""Exit status: wrong usage."""
OURS: Final = 3
"""Exit status: our own fault."""


def print_diagnostics(found: Diagnostics, shape: Format, language: Language) -> None:
    """Print every diagnostic in its order."""
    click.echo(format_diagnostics(found.sorted(), shape, language), nl=False)


def note(text: str, shape: Format) -> None:
    """Print a line for people: beside the data, never in it."""
    click.echo(text, err=shape != "text")


def summarise(found: Diagnostics, shape: Format, language: Language) -> None:
    """Print how many mistakes there are, for people."""
    if shape != "text":
        return
    every = found.sorted()
    errors = sum(one.severity is Severity.ERROR for one in every)
    counts = {"errors": str(errors), "warnings": str(len(every) - errors)}
    name = "summary" if every else "clean"
    click.echo(WORDS[name].fill(language, counts), err=True)


def exit_status(found: Diagnostics, strict: bool) -> int:
    """Return what a run ends with; `strict` takes warnings for errors."""
    return CONTENT if found.has_errors or (strict and found.found) else OK


class Progress:
    """A bar for what takes longer than a second; silent where nobody is watching."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._started = time.monotonic()
        self._bar: click._termui_impl.ProgressBar[int] | None = None
        self._is_shown = sys.stderr.isatty()

    def begin(self, label: str, total: int) -> Callable[[int], None]:
        """Begin a step; the bar appears once the run has lasted a second."""
        self.end()
        done_before = 0

        def advance(done: int) -> None:
            nonlocal done_before
            if not self._is_shown or time.monotonic() - self._started < 1:
                return
            if self._bar is None:
                text = WORDS[f"progress-{label}"].fill(self._language, {})
                self._bar = click.progressbar(length=total, label=text, file=sys.stderr)
                self._bar.__enter__()
            self._bar.update(done - done_before)
            done_before = done

        return advance

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
