"""The command `isnad quotes`: the ledger, its acceptance, and the balance of sources."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import Moment, find_folder, say, shared_options
from generator.cli.printing import (
    CONTENT,
    OK,
    Progress,
    print_diagnostics,
    summarise,
)
from generator.diagnostics import Language, Severity
from generator.diagnostics.output import format_diagnostics

if TYPE_CHECKING:
    from generator.desk.quotes_output import QuotesFormat


@click.command(help=say("quotes"), short_help=say("quotes-short"))
@shared_options("markdown", without=("github",))
@click.option("--accept", "accepts", is_flag=True, help=say("accept"))
@click.option("--report", "reports", is_flag=True, help=say("report"))
@click.option("--topic", metavar="ID", help=say("topic"))
@click.option("--since", type=Moment(), metavar="DATE", help=say("since"))
def quotes(
    config_file: Path | None,
    content: Path | None,
    shape: QuotesFormat,
    as_json: bool,
    lang: Language,
    now: datetime | None,
    accepts: bool,
    reports: bool,
    topic: str | None,
    since: datetime | None,
) -> None:
    """List quotations, accept them, or report who is quoted."""
    from generator.derive.acceptance import accept_quotations
    from generator.desk.balance import report_balance
    from generator.desk.publication import describe_files, write_publication
    from generator.desk.quotes import list_quotations
    from generator.desk.quotes_output import (
        format_acceptance,
        format_balance,
        format_quotations,
    )
    from generator.engine.driver import Place, read_source
    from generator.pipeline import render_content

    if accepts and reports:
        raise click.UsageError(say("accept-or-report"))
    if (topic is not None or since is not None) and not reports:
        raise click.UsageError(say("report-alone"))
    shape = "json" if as_json else shape
    place = Place(config_file, find_folder(content))
    lists = not accepts and not reports
    source, _, found = read_source(place, now=now, drafts=lists)
    progress = Progress(lang)
    try:
        rendering = render_content(source, progress.begin)
    finally:
        progress.end()
    found.extend(rendering.diagnostics)
    if topic is not None and topic not in rendering.library.topics:
        raise click.UsageError(say("no-topic").replace("VALUE", topic))
    if accepts and found.has_errors:
        print_diagnostics(found, "text", lang)
        summarise(found, "text", lang)
        click.echo(say("not-accepted"), err=True)
        raise SystemExit(CONTENT)
    if accepts:
        acceptance = accept_quotations(rendering.library, rendering.ledger)
        before = rendering.library.publication
        written = write_publication(source.content, before, acceptance.publication)
        files = describe_files(written, source.shown_as)
        text = format_acceptance(acceptance, files, shape, lang)
    elif reports:
        day = since.date() if since is not None else None
        balance = report_balance(rendering, topic, day)
        text = format_balance(balance, source.shown_as, shape, lang)
    else:
        text = format_quotations(list_quotations(rendering), source.shown_as, shape, lang)
    click.echo(text, nl=False)
    errors = [one for one in found.sorted() if one.severity is Severity.ERROR]
    click.echo(format_diagnostics(errors, "text", lang), nl=False, err=True)
    raise SystemExit(CONTENT if errors else OK)
