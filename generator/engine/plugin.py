"""The MkDocs plugin: runs the pipeline and hands MkDocs pages whose body is HTML already."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

from generator.config import Settings, parse_settings
from generator.derive.site import EMPTY_SITE
from generator.diagnostics import Diagnostics, Language, Severity, format_diagnostics
from generator.engine.folders import mark_site
from generator.engine.pages import WrappedPage, wrap_page
from generator.engine.settings_faults import find_unknown, report_unknown
from generator.engine.settings_file import locate_setting
from generator.engine.theme import describe_site, find_theme, set_up_templates, use_theme
from generator.engine.writer import PagesUnderWay, PageWriter, write_texts
from generator.model.ids import file_of
from generator.outputs.assets import Assets, load_assets
from generator.outputs.filters import filter_files
from generator.outputs.redirects import redirect_pages
from generator.outputs.sitemap import sitemap_files
from generator.pipeline import (
    Progress,
    Source,
    build_site,
    no_progress,
    render_content,
    without_bad_files,
)

log = get_plugin_logger("isnad")

# Folders of the theme that readers load files from; its templates and sources stay out.
_PUBLISHED_ASSETS = ("assets/fonts/", "assets/favicon.svg")


@dataclass(slots=True)
class RunOptions:
    """What a command wants of one build, beyond what `mkdocs.yml` says."""

    drafts: bool = False
    """Whether drafts and future articles are built."""
    now: datetime | None = None
    """What articles are in the future of; None for the clock."""
    is_strict: bool = False
    """Whether warnings stop the build too, unless it keeps going."""
    keep_going: bool = False
    """Whether files with errors are left out instead of stopping the build."""
    language: Language = "ar"
    """Language of diagnostics."""
    progress: Progress = no_progress
    """Shown while articles are rendered and pages written."""
    is_preview: bool = False
    """Whether the site is only shown on this machine."""
    is_driven: bool = False
    """Whether our own command runs MkDocs, and prints the diagnostics itself."""


class ContentError(PluginError):
    """The content has errors: nothing was written."""


class _Unchecked(Config):
    """No schema: the settings are checked by `generator.config`, with everything else."""


class IsnadPlugin(BasePlugin[_Unchecked]):
    """Builds the site of a content directory."""

    def __init__(self) -> None:
        self.config = _Unchecked()
        self.options = RunOptions()
        self.settings = Settings()
        self.diagnostics = Diagnostics()
        self.page_count = 0
        self._raw: Mapping[str, object] = {}
        self._site = EMPTY_SITE
        self._advance = no_progress("", 0)
        self._assets = Assets({}, {})
        self._published: frozenset[str] = frozenset()
        self._quotations: PagesUnderWay | None = None

    def load_config(
        self, options: Mapping[str, object], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Keep the settings as written: they are checked with everything else, not before."""
        self._raw = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive between the builds of `mkdocs serve`, and know that they are previews."""
        del dirty
        self.options.is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and take MkDocs' own outputs out of the way."""
        self.diagnostics = Diagnostics()
        self.settings = self.read_settings(config, self.diagnostics)
        if config.strict:
            self.options.is_strict = True
            _count_ours_alone()
        use_theme(config)
        config.nav = []
        return config

    def read_settings(self, config: MkDocsConfig, found: Diagnostics) -> Settings:
        """Return the site's settings, with mistakes in `found`."""
        file = config.config_file_path or ""
        for name in find_unknown(config):
            report_unknown(name, file, found)
        return parse_settings(
            self._raw,
            config.site_name or "",
            config.site_url or "",
            lambda path: locate_setting(file, path),
            found,
        )

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load, render and derive before MkDocs empties the site, so that errors change nothing."""
        rendering = render_content(self.source_of(config), self.options.progress)
        self.diagnostics.extend(rendering.diagnostics)
        self._report()
        if self.options.keep_going and rendering.library.publication.is_readable:
            rendering = without_bad_files(rendering, self.settings)
        elif self.diagnostics.has_errors or (self.options.is_strict and self.diagnostics.found):
            raise ContentError("في المحتوى أخطاء؛ لم يتغير الموقع.")
        mark_site(Path(config.site_dir))
        self._assets = load_assets(find_theme())
        config.extra["isnad"] = describe_site(
            self.settings,
            rendering.library,
            self._assets.addresses,
            is_preview=self.options.is_preview,
        )
        self._site = build_site(rendering, self.settings)

    def source_of(self, config: MkDocsConfig) -> Source:
        """Return what to read and how."""
        content = Path(config.docs_dir)
        file = Path(config.config_file_path or "").resolve()
        is_own = file.parent in content.resolve().parents
        return Source(
            content,
            self.settings,
            self._now(),
            self.options.drafts,
            show_path(content),
            locate_setting(config.config_file_path or "", "footer") if is_own else None,
        )

    def _now(self) -> datetime:
        """Return the moment of this build, in the site's zone where none is said."""
        zone = self.settings.timezone
        moment = self.options.now or datetime.now(zone)
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish our pages, the theme's fonts and the pictures that pages show; nothing else."""
        kept = [file for file in files if file.src_uri.startswith(_PUBLISHED_ASSETS)]
        pages = [wrap_page(page, config) for page in self._site.pages]
        media = [
            File(
                path,
                config.docs_dir,
                config.site_dir,
                use_directory_urls=True,
                inclusion=InclusionLevel.NOT_IN_NAV,
            )
            for path in self._site.media
        ]
        self._advance = self.options.progress("write", len(pages) + len(self._site.quotation_pages))
        self.page_count = 0
        files = Files([*kept, *media, *pages])
        self._published = frozenset(file.dest_uri for file in files)
        return files

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make templates escape by default, and begin the pages that MkDocs does not write."""
        env = set_up_templates(env)
        writer = PageWriter(env, config, Path(config.site_dir))
        self._quotations = writer.begin(self._site.quotation_pages)
        return env

    def on_post_page(self, output: str, *, page: object, config: MkDocsConfig) -> str:
        """Count pages for the progress bar."""
        if isinstance(page, WrappedPage):
            self.page_count += 1
            self._advance(self.page_count)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what MkDocs does not: quotations, redirects, sitemap, filters, styles, scripts."""
        site = Path(config.site_dir)
        before = self.page_count
        self.page_count += len(self._site.quotation_pages)
        if self._quotations is not None:
            self._quotations.finish(lambda done: self._advance(before + done))
        pages = (*self._site.pages, *self._site.quotation_pages)
        others = {
            **sitemap_files(pages, self.settings.url),
            **filter_files(self._site.facets, self.settings.digits),
            **self._assets.files,
        }
        write_texts(others, site)
        taken = {*others, *self._published, *(file_of(page.url) for page in pages)}
        script = self._assets.addresses.get("redirect_script", "")
        redirects = redirect_pages(self._site.redirects, self.settings.url, taken, script)
        write_texts(redirects, site)

    def on_build_error(self, *, error: Exception) -> None:
        """Stop what runs beside a build that failed."""
        del error
        if self._quotations is not None:
            self._quotations.stop()

    def _report(self) -> None:
        """Log the diagnostics, where no command of ours prints them."""
        if self.options.is_driven:
            return
        for diagnostic in self.diagnostics.sorted():
            text = format_diagnostics([diagnostic], "text", self.options.language).rstrip()
            if diagnostic.severity is Severity.ERROR:
                log.error(text)
            else:
                log.warning(text)


def _count_ours_alone() -> None:
    """Let a strict build of MkDocs count no warning but ours: it has one about `--dirty` itself."""
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, CountHandler):
            handler.addFilter(_is_ours)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name == "mkdocs.plugins.isnad"


def show_path(path: Path) -> str:
    """Return a path as editors are shown it: from where they are, with forward slashes."""
    relative = os.path.relpath(path)
    shown = str(path) if relative.startswith("..") else relative
    return shown.replace(os.sep, "/")
