"""What every command is asked: its options, and the values that they take."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ParamSpec
from zoneinfo import ZoneInfo

import click

from generator.cli_words import WORDS, choose_language

Parameters = ParamSpec("Parameters")

LANGUAGE = choose_language(sys.argv)
"""Language of this run."""


def say(name: str) -> str:
    """Return a sentence of the interface in the language of this run."""
    return WORDS[name].fill(LANGUAGE, {})


class Moment(click.ParamType[datetime]):
    """A day or a moment, in ISO 8601 or as articles write it."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return the moment, or fail as Click does."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            moment = _read_moment(str(value))
        if moment is None:
            self.fail(say("bad-now").replace("VALUE", str(value)), param, ctx)
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


def shared_options(
    *more_formats: str, without: tuple[str, ...] = ()
) -> Callable[[Callable[Parameters, None]], Callable[Parameters, None]]:
    """Give a command the options that every command has.

    `--format` has more values, or lacks some of the usual ones.
    """
    formats = [one for one in ("text", "json", "github") if one not in without]
    options = [
        click.option(
            "-f",
            "--config-file",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help=say("config"),
        ),
        click.option(
            "--content",
            type=click.Path(file_okay=False, path_type=Path),
            help=say("content"),
        ),
        click.option(
            "--format",
            "shape",
            type=click.Choice([*formats, *more_formats]),
            default="text",
            show_default=True,
            help=say("format-quotes" if without else "format-links" if more_formats else "format"),
        ),
        click.option("--json", "as_json", is_flag=True, help=say("json")),
        click.option(
            "--lang",
            type=click.Choice(["ar", "en"]),
            default=LANGUAGE,
            show_default=True,
            help=say("lang"),
        ),
        click.option("--now", type=Moment(), metavar="DATE", help=say("now")),
        click.help_option("-h", "--help", help=say("help")),
    ]

    def give(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
        for option in reversed(options):
            command = option(command)
        return command

    return give


def find_folder(content: Path | None) -> Path | None:
    """Return the content directory that was asked for, or refuse one that is not there."""
    if content is not None and not content.is_dir():
        text = WORDS["no-content"].fill(LANGUAGE, {"path": str(content)})
        raise click.UsageError(text)
    return content
