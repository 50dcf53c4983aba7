"""Runs MkDocs for our own commands: configuration, one build, and what came of it."""

from __future__ import annotations

import gc
import io
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.config import Settings, SettingsError
from generator.diagnostics import Diagnostics
from generator.engine.folders import (
    UnusablePlaceError,
    check_apart,
    check_site,
    check_url,
)
from generator.engine.plugin import ContentError, IsnadPlugin, RunOptions, show_path
from generator.engine.settings_faults import explain_refusal
from generator.pipeline import Source

# What a directory without `mkdocs.yml` is built with.
_DEFAULTS = """\
site_name: إسناد
docs_dir: content
theme:
  name: isnad
plugins:
  isnad: {}
"""

# As MkDocs says that `docs_dir` is not there, and that it and `site_dir` are not apart.
_NO_FOLDER = re.compile(r"Config value 'docs_dir': The path '(?P<path>.*)' isn't an existing")
_NOT_APART = re.compile(r"Config value 'site_dir': .*docs_dir: '(?P<path>.*)'\)")


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

    Raises `SettingsError` where the file cannot be read or MkDocs refuses it, and
    `UnusablePlaceError` where there is no content, or the site's folder or address cannot be used.
    """
    file = place.config_file or next(
        (path for name in ("mkdocs.yml", "mkdocs.yaml") if (path := Path(name)).is_file()), None
    )
    source = str(file) if file is not None else io.StringIO(_DEFAULTS)
    shown = show_path(file) if file is not None else "mkdocs.yml"
    content = place.content or (_usual_content(file) if file is not None else None)
    check_url(place.url)
    if place.site is not None:
        check_apart(place.site, content or Path("content"), file)
    overrides = {
        "docs_dir": str(content.resolve()) if content else None,
        "site_dir": str(place.site.resolve()) if place.site else None,
        "site_url": place.url,
    }
    with _captured_log() as messages:
        try:
            config = load_config(source, **overrides)
        except (Abort, ConfigurationError, OSError, UnicodeDecodeError) as problem:
            _refuse_folders(place, messages)
            refusal = explain_refusal(file, shown, messages, problem)
            raise SettingsError(refusal) from problem
    plugin = config.plugins.get("isnad")
    if not isinstance(plugin, IsnadPlugin):
        plugin = IsnadPlugin()
        plugin.load_config({}, None)
        config.plugins["isnad"] = plugin
    return config, plugin


def build_place(place: Place, options: RunOptions) -> Outcome:
    """Build a site once.

    Raises what `load_site` does, and `UnusablePlaceError` where the site's folder cannot be written
    or holds something else, which MkDocs would take away. A preview has a folder of its own.
    """
    config, plugin = load_site(place)
    if not options.is_preview:
        check_apart(Path(config.site_dir), Path(config.docs_dir), place.config_file)
        check_site(Path(config.site_dir))
    plugin.options = options
    options.is_driven = True
    # Strictness is counted over our diagnostics alone, by the plugin.
    options.is_strict = options.is_strict or config.strict
    config.strict = False
    with _captured_log() as messages, _without_collection():
        try:
            build(config)
        except Abort as problem:
            if isinstance(problem.__context__, ContentError):
                return Outcome(plugin.diagnostics, False, 0, Path(config.site_dir))
            raise RuntimeError("; ".join(messages) or str(problem)) from problem
    return Outcome(plugin.diagnostics, True, plugin.page_count, Path(config.site_dir))


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


def _refuse_folders(place: Place, messages: Iterable[str]) -> None:
    """Refuse what was asked for where MkDocs' messages say that a folder will not do."""
    for message in messages:
        missing = _NO_FOLDER.match(message)
        if missing is not None:
            raise UnusablePlaceError("no-content-here", path=show_path(Path(missing["path"])))
        not_apart = _NOT_APART.match(message)
        if not_apart is not None and place.site is not None:
            content = show_path(Path(not_apart["path"]))
            raise UnusablePlaceError("site-and-content", site=str(place.site), content=content)


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
