"""Weighs and times pages of quotations: `python -m tests.bench.quotation_pages [ARTICLES]`.

Bars: at most 7 KB of HTML besides the words, which stand in a page at most four times, and 1 ms of
processor time for each page, derived, rendered and written in one process.
"""

from __future__ import annotations

import html
import json
import re
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy2, copytree

from generator.derive.ledger import LedgerEntry
from generator.engine.driver import Place, load_site
from generator.engine.plugin import RunOptions
from generator.engine.theme import describe_site, find_theme, set_up_templates
from generator.engine.writer import PageWriter
from generator.outputs.assets import load_assets
from generator.pipeline import build_site, render_content
from tests.bench.archive import write_archive
from tests.conftest import REPOSITORY

ARTICLES = 500
"""Articles of the archive, unless the command line says otherwise; each has four quotations."""
_TAG = re.compile(r"<[^>]*>")
ADDRESS = "https://example.org/news/"
"""Address of the site: without one, pages have no share links."""


def weigh(text: str, words: str) -> tuple[int, int]:
    """Return the bytes of a page besides a quotation's words, and how often these stand in it.

    Markup inside the words counts as what is besides them.
    """
    tags = _TAG.findall(text)
    shown = " ".join(_TAG.sub("", text).split())
    plain = " ".join(words.split())
    forms = {plain, html.escape(plain), html.escape(plain, quote=False)}
    forms |= {json.dumps(words, ensure_ascii=False)[1:-1]}
    bytes_, times = len(text.encode()), 0
    for form in sorted(forms, key=len, reverse=True):
        found = shown.count(form) + sum(tag.count(form) for tag in tags)
        shown = shown.replace(form, "")
        tags = [tag.replace(form, "") for tag in tags]
        bytes_ -= found * len(form.encode())
        times += found
    return bytes_, times


def measure(directory: Path, articles: int) -> tuple[list[int], list[int], float]:
    """Return bytes and occurrences of each page, and milliseconds of processor time a page."""
    write_archive(directory, articles=articles, seed=1)
    copytree(REPOSITORY / "theme", directory / "theme")
    copy2(REPOSITORY / "mkdocs.yml", directory)
    config, plugin = load_site(Place(directory / "mkdocs.yml", url=ADDRESS))
    plugin.on_config(config)
    plugin.options = RunOptions(now=datetime(2026, 1, 1, tzinfo=UTC))
    rendering = render_content(plugin.source_of(config))
    assets = load_assets(find_theme())
    config.extra["isnad"] = describe_site(
        plugin.settings, rendering.library, assets.addresses, is_preview=False
    )
    env = set_up_templates(config.theme.get_env())
    writer = PageWriter(env, config, directory / "site")
    started = time.process_time()
    without = build_site(rendering, plugin.settings)
    derived = time.process_time() - started
    pages = [page for page in without.quotation_pages if page.template == "quotation.html"]
    writer.write_page(pages[0])
    started = time.process_time()
    for page in pages:
        writer.write_page(page)
    written = time.process_time() - started
    entries = {entry.url: entry for entry in rendering.ledger.entries}
    weights = [_weigh_page(directory / "site", entries[page.url]) for page in pages]
    print(f"whole site derived in {derived:.2f} s, {len(without.pages)} other pages among it")
    return (
        [weight for weight, _ in weights],
        [times for _, times in weights],
        1000 * written / len(pages),
    )


def _weigh_page(site: Path, entry: LedgerEntry) -> tuple[int, int]:
    text = (site / entry.url / "index.html").read_text(encoding="utf-8")
    return weigh(text, entry.quotation.words)


def main(arguments: list[str]) -> int:
    """Measure, print what was measured, and return the exit status."""
    articles = int(arguments[0]) if arguments else ARTICLES
    with tempfile.TemporaryDirectory() as directory:
        weights, times, milliseconds = measure(Path(directory), articles)
    print(f"{len(weights)} pages of quotations, {articles} articles")
    print(
        f"bytes besides the words: median {statistics.median(weights):.0f}, "
        f"largest {max(weights)}; the words stand in a page at most {max(times)} times"
    )
    print(f"processor time: {milliseconds:.2f} ms a page, rendered and written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
