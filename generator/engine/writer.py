"""Writes pages without MkDocs: those of quotations, of which there are four to an article."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.pool import Pool
from pathlib import Path
from types import SimpleNamespace

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from generator.model.ids import file_of
from generator.model.page import Page

SEQUENTIAL_BELOW = 400
"""Pages below which starting processes costs more than it saves, as `make bench` measures."""
_CHUNK = 50


class PageWriter:
    """Writes page records with the templates that MkDocs uses for its own."""

    def __init__(self, env: jinja2.Environment, config: MkDocsConfig, site: Path) -> None:
        self._env = env
        self._config = config
        self._site = site

    def write_page(self, record: Page) -> None:
        """Write a page with its template, which sees of it what MkDocs would show."""
        page = SimpleNamespace(meta=record.meta, content=record.body)
        html = self._env.get_template(record.template).render(page=page, config=self._config)
        write_text(self._site / file_of(record.url), html)

    def begin(self, records: Sequence[Page]) -> PagesUnderWay:
        """Begin to write many pages beside this process, as far as the machine has processors.

        Where it has one, or cannot fork, or the pages are few, they are written by
        `PagesUnderWay.finish`.
        """
        workers = os.cpu_count() or 1
        can_fork = "fork" in multiprocessing.get_all_start_methods()
        if workers < 2 or len(records) < SEQUENTIAL_BELOW or not can_fork:
            return PagesUnderWay(self, records, None)
        # Compiled once here, so that no worker compiles it again.
        for template in sorted({record.template for record in records}):
            self._env.get_template(template)
        context = multiprocessing.get_context("fork")
        return PagesUnderWay(self, records, context.Pool(workers, _start_worker, (self, records)))


class PagesUnderWay:
    """Pages that are being written while MkDocs writes its own."""

    def __init__(self, writer: PageWriter, records: Sequence[Page], pool: Pool | None) -> None:
        self._writer = writer
        self._records = records
        self._pool = pool
        self._written = pool.imap(_write_one, range(len(records)), _CHUNK) if pool else None

    def finish(self, advance: Callable[[int], None]) -> None:
        """Wait until all are written; `advance` is called with how many are."""
        if self._written is None:
            for done, record in enumerate(self._records, 1):
                self._writer.write_page(record)
                advance(done)
        else:
            for done, _ in enumerate(self._written, 1):
                advance(done)
        self.stop()

    def stop(self) -> None:
        """Leave no process behind, also where something went wrong."""
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()
            self._pool = None


# Set in each worker when it starts.
_worker: tuple[PageWriter, Sequence[Page]] | None = None


def _start_worker(writer: PageWriter, records: Sequence[Page]) -> None:
    global _worker  # noqa: PLW0603 - a worker has no other way to be handed what it shares
    # Ctrl-C is the parent's to handle: it ends the pool.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = (writer, records)


def _write_one(number: int) -> None:
    if _worker is None:
        raise RuntimeError("a page was asked for before the worker started")
    writer, records = _worker
    writer.write_page(records[number])


def write_texts(files: Mapping[str, str], site: Path) -> None:
    """Write files by their path in the site."""
    for path, text in files.items():
        write_text(site / path, text)


def write_text(file: Path, text: str) -> None:
    """Write one file as UTF-8, its folders with it, and whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.tmp")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(file)
