"""Nothing grows with the number of articles, save counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.config import Settings
from generator.model.page import Page
from generator.pipeline import Source, build_site, render_content
from tests.bench.archive import write_archive
from tests.unit.newsroom import NOW

FEW, MANY = 150, 450


def build(directory: Path, articles: int) -> dict[str, Page]:
    """Return every page of a generated archive."""
    content = write_archive(directory, articles=articles, seed=7)
    settings = Settings()
    site = build_site(render_content(Source(content, settings, NOW)), settings)
    return {page.url: page for page in (*site.pages, *site.quotation_pages)}


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Page], dict[str, Page]]:
    """Return the pages of two archives of the same newsroom, one three times the other."""
    return (
        build(tmp_path_factory.mktemp("few"), FEW),
        build(tmp_path_factory.mktemp("many"), MANY),
    )


def size(page: Page) -> int:
    """Return how much a template is handed for a page."""
    return len(json.dumps(dict(page.meta), ensure_ascii=False)) + len(page.body)


FIFTY_ITEMS = 110_000
"""Characters that a list of fifty teasers or quotations is handed, and some more."""


@pytest.mark.parametrize(
    "template", ["home.html", "article.html", "quotation.html", "topics.html", "404.html"]
)
def test_no_page_grows_with_the_site(
    archives: tuple[dict[str, Page], dict[str, Page]], template: str
) -> None:
    """The largest page of each kind is what it was with a third of the articles."""
    few, many = (
        max(size(page) for page in pages.values() if page.template == template)
        for pages in archives
    )
    assert many < few * 1.25 + 500


@pytest.mark.parametrize(
    "template", ["actor.html", "actors.html", "topic.html", "quotations.html", "month.html"]
)
def test_no_list_grows_past_fifty_items(
    archives: tuple[dict[str, Page], dict[str, Page]], template: str
) -> None:
    """What does not fit goes to older pages."""
    for page in archives[1].values():
        if page.template == template:
            assert size(page) < FIFTY_ITEMS, page.url


def test_the_home_page_is_of_one_size(
    archives: tuple[dict[str, Page], dict[str, Page]],
) -> None:
    """Readers on slow lines load it most."""
    few, many = (size(pages[""]) for pages in archives)
    assert abs(many - few) < 4000


def test_no_list_is_longer_than_a_page(
    archives: tuple[dict[str, Page], dict[str, Page]],
) -> None:
    """Fifty articles or quotations at most, and ten times fewer in an article's own lists."""
    for page in archives[1].values():
        for name in ("articles", "quotes"):
            listed = page.meta.get(name)
            if isinstance(listed, list):
                held = sum(len(group["items"]) if "items" in group else 1 for group in listed)
                assert held <= 50, page.url
