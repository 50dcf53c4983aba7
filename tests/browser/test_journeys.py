"""From the sample article a reader reaches the people and states in it, and comes back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Served
from tests.browser.visit import open_tab

ARTICLE = "articles/haftar-pakistan-agreements/"


@pytest.mark.parametrize("actor", ["khalifa-haftar", "saddam-haftar", "pakistan"])
@pytest.mark.parametrize("width", [390, 1280])
def test_article_to_actor_and_back(
    browser: Browser, served: Served, actor: str, width: int
) -> None:
    """A link in the article leads to the actor's page, and a link there to the article."""
    with open_tab(browser, served.address, width=width) as visit:
        page = visit.page
        page.goto(served.address + ARTICLE)
        visit.settle()
        page.locator(f'main a[href$="actors/{actor}/"]:visible').first.click()
        expect(page).to_have_url(f"{served.address}actors/{actor}/")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")

        visit.settle()
        back = 'main a[href*="articles/haftar-pakistan-agreements/"]:visible'
        page.locator(back).first.click()
        page.wait_for_url(f"{served.address}{ARTICLE}**")
        expect(page.locator("h1")).to_have_count(1)
        visit.settle()
        assert visit.complaints() == {}


def test_home_to_article(browser: Browser, served: Served) -> None:
    """The home page leads to the article with one click."""
    with open_tab(browser, served.address) as visit:
        visit.page.goto(served.address)
        visit.settle()
        visit.page.locator('a[href$="articles/haftar-pakistan-agreements/"]:visible').first.click()
        expect(visit.page).to_have_url(served.address + ARTICLE)
        visit.settle()
        assert visit.complaints() == {}


def test_a_failure_is_told_also_after_leaving(browser: Browser, served: Served) -> None:
    """What is missing counts however many pages were opened; what was only left behind does not."""
    with open_tab(browser, served.address) as visit:
        visit.page.goto(served.address)
        visit.page.goto(served.address + ARTICLE)
        visit.page.evaluate("fetch('/no-such-file.woff2')")
        visit.settle()
        assert any("no-such-file.woff2: 404" in failure for failure in visit.failures)
        assert "requests to others" not in visit.complaints()
