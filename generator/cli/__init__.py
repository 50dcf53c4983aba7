"""The command `isnad`: every way out of it is one of four exit statuses."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path
from typing import cast

import click

from generator import __version__
from generator.cli.commands import cli
from generator.cli.options import LANGUAGE
from generator.cli.printing import CONTENT, OURS, USAGE
from generator.cli.quotes import quotes
from generator.cli_words import WORDS
from generator.config import SettingsError
from generator.diagnostics import Format, Language, format_diagnostics
from generator.engine.folders import UnusablePlaceError

cli.add_command(quotes)


def main() -> None:
    """Run the command; every way out is one of the four exit statuses."""
    language = LANGUAGE
    try:
        cli(standalone_mode=False)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.Abort:
        click.echo(WORDS["interrupted"].fill(language, {}), err=True)
        sys.exit(130)
    except click.ClickException as mistake:
        mistake.show()
        sys.exit(USAGE)
    except UnusablePlaceError as problem:
        text = WORDS[problem.name].fill(language, problem.values)
        click.UsageError(text).show()
        sys.exit(USAGE)
    except SettingsError as problem:
        shape = _shape_of(sys.argv)
        click.echo(format_diagnostics(problem.diagnostics.sorted(), shape, language), nl=False)
        sys.exit(CONTENT)
    except (BrokenPipeError, SystemExit):
        raise
    except Exception as fault:
        _confess(fault, language)
        sys.exit(OURS)


def _shape_of(arguments: list[str]) -> Format:
    """Return the format asked for, where a run ended before its options were handed on."""
    for place, argument in enumerate(arguments):
        value = argument.partition("=")[2] or "".join(arguments[place + 1 : place + 2])
        if argument == "--json":
            return "json"
        if argument.startswith("--format") and value in {"text", "json", "github"}:
            return cast(Format, value)
    return "text"


def _confess(fault: Exception, language: Language) -> None:
    """Say that the fault is ours, and keep what a report of it needs in a file."""
    report = Path(tempfile.gettempdir()) / "isnad-fault.txt"
    text = "".join(traceback.format_exception(fault))
    try:
        report.write_text(f"isnad {__version__}\n{text}", encoding="utf-8")
        place = str(report)
    except OSError:
        place = "-"
    values = {"fault": f"{type(fault).__name__}: {fault}", "report": place}
    click.echo(WORDS["our-fault"].fill(language, values), err=True)
