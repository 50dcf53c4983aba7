"""Runs MkDocs for our own commands: configuration, one build, and what came of it."""

from __future__ import annotations

import gc
import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from yaml import MarkedYAMLError

from generator.config import Settings, SettingsError
from generator.diagnostics import Diagnostics, Location, Wording, site_rules
from generator.engine.plugin import ContentError, IsnadPlugin, RunOptions, show_path
from generator.load.yaml_slips import explain_syntax
from generator.pipeline import Source, render_content

# What a directory without `mkdocs.yml` is built with.
_DEFAULTS = """\
site_name: إسناد
docs_dir: content
theme:
  name: isnad
plugins:
  isnad: {}
"""

_NOT_YAML = Wording("ليس بصيغة YAML", "this is no YAML")


@dataclass(frozen=True, slots=True)
class Place:
    """What is built, from where, to where."""

    config_file: Path | None = None
    """`mkdocs.yml`; None looks in the working directory and does without where there is none."""
    content: Path | None = None
    """The content directory, where it is not the one of `mkdocs.yml`."""
    site: Path | None = None
    """The built site, where it is not the one of `mkdocs.yml`."""
    url: str | None = None
    """The site's address, where it is not the one of `mkdocs.yml`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build."""

    diagnostics: Diagnostics
    """Everything that was found."""
    was_written: bool
    """Whether the site is new; False leaves the last one as it was."""
    pages: int
    """Pages written."""
    site: Path
    """Where they are."""


def load_site(place: Place) -> tuple[MkDocsConfig, IsnadPlugin]:
    """Return MkDocs' configuration of a site and our plugin in it.

    Raises `SettingsError` where the file cannot be read or MkDocs refuses it.
    """
    file = place.config_file or next(
        (path for name in ("mkdocs.yml", "mkdocs.yaml") if (path := Path(name)).is_file()), None
    )
    source = str(file) if file is not None else io.StringIO(_DEFAULTS)
    shown = show_path(file) if file is not None else "mkdocs.yml"
    content = place.content or (_usual_content(file) if file is not None else None)
    overrides = {
        "docs_dir": str(content.resolve()) if content else None,
        "site_dir": str(place.site.resolve()) if place.site else None,
        "site_url": place.url,
    }
    with _captured_log() as messages:
        try:
            config = load_config(source, **overrides)
        except (Abort, ConfigurationError, OSError, UnicodeDecodeError) as problem:
            raise SettingsError(_explain(file, shown, messages, problem)) from problem
    plugin = config.plugins.get("isnad")
    if not isinstance(plugin, IsnadPlugin):
        plugin = IsnadPlugin()
        plugin.load_config({}, None)
        config.plugins["isnad"] = plugin
    return config, plugin


def build_place(place: Place, options: RunOptions) -> Outcome:
    """Build a site once. Raises `SettingsError` where `mkdocs.yml` cannot be used."""
    config, plugin = load_site(place)
    plugin.options = options
    options.is_driven = True
    # Strictness is counted over our diagnostics alone, by the command.
    config.strict = False
    with _captured_log() as messages, _without_collection():
        try:
            build(config)
        except Abort as problem:
            if isinstance(problem.__context__, ContentError):
                return Outcome(plugin.diagnostics, False, 0, Path(config.site_dir))
            raise RuntimeError("; ".join(messages) or str(problem)) from problem
    return Outcome(plugin.diagnostics, True, plugin.page_count, Path(config.site_dir))


def check_strictly(place: Place, *, now: datetime | None, drafts: bool) -> Diagnostics:
    """Return everything that is wrong with a site, without writing anything."""
    source, _, found = read_source(place, now=now, drafts=drafts)
    found.extend(render_content(source).diagnostics)
    return found


def read_source(
    place: Place, *, now: datetime | None, drafts: bool
) -> tuple[Source, Settings, Diagnostics]:
    """Return what a command that builds nothing reads, and what is wrong with the settings."""
    config, plugin = load_site(place)
    found = Diagnostics()
    plugin.settings = plugin.read_settings(config, found)
    plugin.options = RunOptions(drafts=drafts, now=now)
    return plugin.source_of(config), plugin.settings, found


def _usual_content(file: Path) -> Path | None:
    """Return the folder `content` beside a settings file that names none; MkDocs' own is `docs`."""
    folder = file.parent / "content"
    try:
        names_one = re.search(r"^(?:docs_dir|INHERIT)\b", file.read_text("utf-8-sig"), re.MULTILINE)
    except (OSError, UnicodeDecodeError):
        return None
    return folder if names_one is None and folder.is_dir() else None


def _explain(
    file: Path | None, shown: str, messages: list[str], problem: BaseException
) -> Diagnostics:
    """Return why MkDocs cannot use the settings, in the words that front matter is told in."""
    found = Diagnostics()
    fault = problem.__cause__ or problem.__context__
    if file is not None and isinstance(fault, MarkedYAMLError):
        mark = fault.problem_mark
        location = Location(shown, mark.line + 1, mark.column + 1) if mark else Location(shown)
        explained = explain_syntax(file.read_text(encoding="utf-8-sig", errors="replace"), fault)
        said = explained.problem if explained else _NOT_YAML
        found.add(site_rules.UNREADABLE_SETTINGS, location, reason_ar=said.ar, reason_en=said.en)
        return found
    for reason in messages or [" ".join(str(problem).split())]:
        found.add(
            site_rules.UNREADABLE_SETTINGS, Location(shown), reason_ar=reason, reason_en=reason
        )
    return found


@contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the garbage collector: a build keeps nearly all it makes, and looking costs a fifth.

    What is there is set aside too, so that forked processes share it instead of copying it.
    """
    was_enabled = gc.isenabled()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()


@contextmanager
def _captured_log() -> Iterator[list[str]]:
    """Keep MkDocs' own messages from the terminal; what it warns of is in the list."""
    messages: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(" ".join(record.getMessage().split()))

    logger = logging.getLogger("mkdocs")
    keeper = Keeper(logging.WARNING)
    propagates = logger.propagate
    logger.addHandler(keeper)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(keeper)
        logger.propagate = propagates
