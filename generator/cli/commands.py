"""The commands of `isnad`: build, check, links and serve."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli.options import find_folder, say, shared_options
from generator.cli.printing import (
    CONTENT,
    OK,
    Progress,
    exit_status,
    note,
    print_diagnostics,
    summarise,
)
from generator.cli_words import WORDS
from generator.diagnostics import Diagnostics, Format, Language, format_diagnostics
from generator.text.plurals import PAGE, count

if TYPE_CHECKING:
    from generator.desk.links_output import Grouping, LinksFormat


@click.group(
    help=say("program"),
    epilog=say("epilog"),
    context_settings={"max_content_width": 100},
)
@click.help_option("-h", "--help", help=say("help"))
@click.version_option(
    __version__, "-V", "--version", message="isnad %(version)s", help=say("version")
)
def cli() -> None:
    """Hold the commands together."""


@cli.command(help=say("build"), short_help=say("build-short"))
@shared_options()
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help=say("site"))
@click.option("--url", metavar="URL", help=say("url"))
@click.option("--drafts", is_flag=True, help=say("drafts"))
@click.option("--strict", is_flag=True, help=say("strict"))
@click.option("--keep-going", is_flag=True, help=say("keep-going"))
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
    place = Place(config_file, find_folder(content), site, url)
    started = time.monotonic()
    progress = Progress(lang)
    try:
        outcome = build_place(
            place, RunOptions(drafts, now, strict, keep_going, lang, progress.begin)
        )
    finally:
        progress.end()
    print_diagnostics(outcome.diagnostics, shape, lang)
    if outcome.was_written:
        seconds = f"{time.monotonic() - started:.1f}"
        values = {
            "pages": str(outcome.pages),
            "counted": count(outcome.pages, PAGE),
            "site": show_path(outcome.site),
            "seconds": seconds,
        }
        text = WORDS["built"].fill(lang, values)
        note(text, shape)
    summarise(outcome.diagnostics, shape, lang)
    if not outcome.was_written:
        click.echo(WORDS["not-written"].fill(lang, {}), err=True)
    status = exit_status(outcome.diagnostics, strict)
    raise SystemExit(status if outcome.was_written else CONTENT)


@cli.command(help=say("check"), short_help=say("check-short"))
@shared_options()
@click.option("--strict", is_flag=True, help=say("strict-check"))
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
    place = Place(config_file, find_folder(content))
    source, _, found = read_source(place, now=now, drafts=True)
    progress = Progress(lang)
    try:
        found.extend(render_content(source, progress.begin).diagnostics)
    finally:
        progress.end()
    print_diagnostics(found, shape, lang)
    summarise(found, shape, lang)
    raise SystemExit(exit_status(found, strict))


@cli.command(help=say("links"), short_help=say("links-short"))
@shared_options("full", "markdown")
@click.option(
    "--by",
    "grouping",
    type=click.Choice(["place", "article", "actor"]),
    default="place",
    show_default=True,
    help=say("by"),
)
@click.option("--strict", is_flag=True, help=say("strict-links"))
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
    place = Place(config_file, find_folder(content))
    source, _, found = read_source(place, now=now, drafts=True)
    progress = Progress(lang)
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


@cli.command(help=say("serve"), short_help=say("serve-short"))
@shared_options()
@click.option("--drafts/--no-drafts", default=True, show_default=True, help=say("serve-drafts"))
@click.option("--host", default="127.0.0.1", show_default=True, help=say("host"))
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help=say("port")
)
@click.option("--open", "opens", is_flag=True, help=say("open"))
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
        print_diagnostics(found, shape, lang)
        summarise(found, shape, lang)

    def announce(address: str) -> None:
        note(WORDS["serving"].fill(lang, {"address": address}), shape)

    progress = Progress(lang)
    try:
        serve_place(
            Place(config_file, find_folder(content)),
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
