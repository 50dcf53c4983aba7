"""The command `isnad`: arguments, exit statuses and printing."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, cast
from zoneinfo import ZoneInfo

import click

from generator import __version__
from generator.cli_words import WORDS, choose_language
from generator.config import SettingsError
from generator.diagnostics import (
    Diagnostics,
    Format,
    Language,
    Severity,
    format_diagnostics,
)
from generator.engine.folders import UnusablePlaceError
from generator.text.plurals import PAGE, count

if TYPE_CHECKING:
    from generator.desk.links_output import Grouping, LinksFormat

Parameters = ParamSpec("Parameters")

OK, CONTENT, USAGE, OURS = 0, 1, 2, 3
"""Exit statuses: all well (warnings too), mistakes in content, wrong usage, our own fault."""

_LANGUAGE = choose_language(sys.argv)


def _say(name: str) -> str:
    """Return a sentence of the interface in the language of this run."""
    return WORDS[name].fill(_LANGUAGE, {})


class _Moment(click.ParamType[datetime]):
    """A day or a moment, in ISO 8601 or as articles write it."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            moment = _read_moment(str(value))
        if moment is None:
            self.fail(_say("bad-now").replace("VALUE", str(value)), param, ctx)
        return moment


def _read_moment(text: str) -> datetime | None:
    """Return a moment written as `date:` in an article may be; without a zone if none is said."""
    from generator.load.dates import parse_moment

    here, there = (parse_moment(text, ZoneInfo(zone)) for zone in ("UTC", "Asia/Tokyo"))
    if here is None or there is None:
        return None
    # What is written without a zone is the same hour everywhere; the site's own zone is not known
    # yet, so it is left open.
    clock = here.at.replace(tzinfo=None)
    return clock if clock == there.at.replace(tzinfo=None) else here.at


def _shared(
    *more_formats: str,
) -> Callable[[Callable[Parameters, None]], Callable[Parameters, None]]:
    """Give a command the options that every command has, and more values of `--format`."""
    options = [
        click.option(
            "-f",
            "--config-file",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help=_say("config"),
        ),
        click.option(
            "--content",
            type=click.Path(file_okay=False, path_type=Path),
            help=_say("content"),
        ),
        click.option(
            "--format",
            "shape",
            type=click.Choice(["text", "json", "github", *more_formats]),
            default="text",
            show_default=True,
            help=_say("format-links" if more_formats else "format"),
        ),
        click.option("--json", "as_json", is_flag=True, help=_say("json")),
        click.option(
            "--lang",
            type=click.Choice(["ar", "en"]),
            default=_LANGUAGE,
            show_default=True,
            help=_say("lang"),
        ),
        click.option("--now", type=_Moment(), metavar="DATE", help=_say("now")),
        click.help_option("-h", "--help", help=_say("help")),
    ]

    def give(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
        for option in reversed(options):
            command = option(command)
        return command

    return give


@click.group(
    help=_say("program"),
    epilog=_say("epilog"),
    context_settings={"max_content_width": 100},
)
@click.help_option("-h", "--help", help=_say("help"))
@click.version_option(
    __version__, "-V", "--version", message="isnad %(version)s", help=_say("version")
)
def cli() -> None:
    """Hold the commands together."""


@cli.command(help=_say("build"), short_help=_say("build-short"))
@_shared()
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help=_say("site"))
@click.option("--url", metavar="URL", help=_say("url"))
@click.option("--drafts", is_flag=True, help=_say("drafts"))
@click.option("--strict", is_flag=True, help=_say("strict"))
@click.option("--keep-going", is_flag=True, help=_say("keep-going"))
def build(
    config_file: Path | None,
    content: Path | None,
    shape: Format,
    as_json: bool,
    lang: Language,
    now: datetime | None,
    site: Path | None,
    url: str | None,
    drafts: bool,
    strict: bool,
    keep_going: bool,
) -> None:
    """Build the site."""
    from generator.engine.driver import Place, build_place
    from generator.engine.plugin import RunOptions, show_path

    shape = "json" if as_json else shape
    place = Place(config_file, _folder(content), site, url)
    started = time.monotonic()
    progress = _Progress(lang)
    try:
        outcome = build_place(
            place, RunOptions(drafts, now, strict, keep_going, lang, progress.begin)
        )
    finally:
        progress.end()
    _print(outcome.diagnostics, shape, lang)
    if outcome.was_written:
        seconds = f"{time.monotonic() - started:.1f}"
        values = {
            "pages": str(outcome.pages),
            "counted": count(outcome.pages, PAGE),
            "site": show_path(outcome.site),
            "seconds": seconds,
        }
        text = WORDS["built"].fill(lang, values)
        _note(text, shape)
    _summarise(outcome.diagnostics, shape, lang)
    if not outcome.was_written:
        click.echo(WORDS["not-written"].fill(lang, {}), err=True)
    raise SystemExit(CONTENT if not outcome.was_written else _status(outcome.diagnostics, strict))


@cli.command(help=_say("check"), short_help=_say("check-short"))
@_shared()
@click.option("--strict", is_flag=True, help=_say("strict-check"))
def check(
    config_file: Path | None,
    content: Path | None,
    shape: Format,
    as_json: bool,
    lang: Language,
    now: datetime | None,
    strict: bool,
) -> None:
    """Check the content."""
    from generator.engine.driver import Place, read_source
    from generator.pipeline import render_content

    shape = "json" if as_json else shape
    place = Place(config_file, _folder(content))
    source, _, found = read_source(place, now=now, drafts=True)
    progress = _Progress(lang)
    try:
        found.extend(render_content(source, progress.begin).diagnostics)
    finally:
        progress.end()
    _print(found, shape, lang)
    _summarise(found, shape, lang)
    raise SystemExit(_status(found, strict))


@cli.command(help=_say("links"), short_help=_say("links-short"))
@_shared("full", "markdown")
@click.option(
    "--by",
    "grouping",
    type=click.Choice(["place", "article", "actor"]),
    default="place",
    show_default=True,
    help=_say("by"),
)
@click.option("--strict", is_flag=True, help=_say("strict-links"))
def links(
    config_file: Path | None,
    content: Path | None,
    shape: LinksFormat,
    as_json: bool,
    lang: Language,
    now: datetime | None,
    grouping: Grouping,
    strict: bool,
) -> None:
    """Report mentions."""
    from generator.desk.links import fails, report_links, unread_files
    from generator.desk.links_output import format_links
    from generator.engine.driver import Place, read_source
    from generator.pipeline import render_content

    shape = "json" if as_json else shape
    place = Place(config_file, _folder(content))
    source, _, found = read_source(place, now=now, drafts=True)
    progress = _Progress(lang)
    try:
        rendering = render_content(source, progress.begin)
    finally:
        progress.end()
    report = report_links(rendering)
    click.echo(format_links(report, source.shown_as, shape, lang, grouping), nl=False)
    unread = unread_files(rendering, found)
    # Annotations are data; in every other shape mistakes are told beside it.
    annotates = shape == "github"
    told = format_diagnostics(unread.sorted(), "github" if annotates else "text", lang)
    click.echo(told, nl=False, err=not annotates)
    raise SystemExit(CONTENT if fails(unread, found) or (strict and report.doubts) else OK)


@cli.command(help=_say("serve"), short_help=_say("serve-short"))
@_shared()
@click.option("--drafts/--no-drafts", default=True, show_default=True, help=_say("serve-drafts"))
@click.option("--host", default="127.0.0.1", show_default=True, help=_say("host"))
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help=_say("port")
)
@click.option("--open", "opens", is_flag=True, help=_say("open"))
def serve(
    config_file: Path | None,
    content: Path | None,
    shape: Format,
    as_json: bool,
    lang: Language,
    now: datetime | None,
    drafts: bool,
    host: str,
    port: int,
    opens: bool,
) -> None:
    """Serve the site."""
    from generator.engine.driver import Place
    from generator.engine.plugin import RunOptions
    from generator.engine.server import serve_place

    shape = "json" if as_json else shape

    def report(found: Diagnostics) -> None:
        _print(found, shape, lang)
        _summarise(found, shape, lang)

    def announce(address: str) -> None:
        _note(WORDS["serving"].fill(lang, {"address": address}), shape)

    progress = _Progress(lang)
    try:
        serve_place(
            Place(config_file, _folder(content)),
            lambda: RunOptions(drafts, now, language=lang, progress=progress.begin),
            host,
            port,
            report,
            announce,
            progress.end,
            opens_browser=opens,
        )
    except OSError as problem:
        text = WORDS["cannot-serve"].fill(
            lang, {"host": host, "port": str(port), "reason": problem.strerror or str(problem)}
        )
        raise click.UsageError(text) from problem


def main() -> None:
    """Run the command; every way out is one of the four exit statuses."""
    language = _LANGUAGE
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


def _folder(content: Path | None) -> Path | None:
    if content is not None and not content.is_dir():
        text = WORDS["no-content"].fill(_LANGUAGE, {"path": str(content)})
        raise click.UsageError(text)
    return content


def _shape_of(arguments: list[str]) -> Format:
    """Return the format asked for, where a run ended before its options were handed on."""
    for place, argument in enumerate(arguments):
        value = argument.partition("=")[2] or "".join(arguments[place + 1 : place + 2])
        if argument == "--json":
            return "json"
        if argument.startswith("--format") and value in {"text", "json", "github"}:
            return cast(Format, value)
    return "text"


def _print(found: Diagnostics, shape: Format, language: Language) -> None:
    click.echo(format_diagnostics(found.sorted(), shape, language), nl=False)


def _note(text: str, shape: Format) -> None:
    """Print a line for people: beside the data, never in it."""
    click.echo(text, err=shape != "text")


def _summarise(found: Diagnostics, shape: Format, language: Language) -> None:
    """Print how many mistakes there are, for people."""
    if shape != "text":
        return
    every = found.sorted()
    errors = sum(one.severity is Severity.ERROR for one in every)
    counts = {"errors": str(errors), "warnings": str(len(every) - errors)}
    name = "summary" if every else "clean"
    click.echo(WORDS[name].fill(language, counts), err=True)


def _status(found: Diagnostics, strict: bool) -> int:
    return CONTENT if found.has_errors or (strict and found.found) else OK


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


class _Progress:
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
