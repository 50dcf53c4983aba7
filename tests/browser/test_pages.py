"""A page of every kind opens, reads from right to left, fits, and speaks to nobody else."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Served
from tests.browser.page_kinds import PageKind, find_page
from tests.browser.visit import ColorScheme, open_tab

EVERY_KIND = pytest.mark.parametrize("kind", list(PageKind), ids=str)
EVERY_WIDTH = pytest.mark.parametrize("width", [390, 1280])
EVERY_SCHEME = pytest.mark.parametrize("scheme", ["light", "dark"])


@EVERY_KIND
@EVERY_WIDTH
def test_page_opens_cleanly(browser: Browser, served: Served, kind: PageKind, width: int) -> None:
    """It answers 200, is right-to-left Arabic, fits the width, and nothing on it fails."""
    url = served.address + find_page(served.site, kind)
    if kind is PageKind.NOT_FOUND and not served.knows_address:
        url = served.address  # this one page needs its address: see Served.knows_address
    with open_tab(browser, served.address, width=width) as visit:
        response = visit.page.goto(url, wait_until="networkidle")
        assert response is not None
        assert response.status == 200
        root = visit.page.locator("html")
        assert root.get_attribute("dir") == "rtl"
        assert root.get_attribute("lang") == "ar"
        assert visit.page.title().strip()
        assert visit.page.locator("h1").count() == 1
        spilled = visit.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert spilled <= 0, f"{url} is {spilled} px wider than a window of {width} px"
        assert visit.complaints() == {}


@EVERY_KIND
@EVERY_WIDTH
@EVERY_SCHEME
def test_page_is_accessible(
    browser: Browser,
    at_root: Served,
    kind: PageKind,
    width: int,
    scheme: ColorScheme,
) -> None:
    """Axe finds nothing serious or critical, in light and in dark, on a phone and on a desk."""
    url = at_root.address + find_page(at_root.site, kind)
    with open_tab(browser, at_root.address, width=width, scheme=scheme) as visit:
        visit.page.goto(url, wait_until="networkidle")
        results = Axe().run(visit.page).response
        found = [
            f"{violation['id']}: {violation['help']}: {node['html']}"
            for violation in results["violations"]
            if violation["impact"] in {"serious", "critical"}
            for node in violation["nodes"]
        ]
        assert found == []
        assert visit.complaints() == {}


@pytest.mark.parametrize("missing", ["no-such-page", "articles/none/", "a/b/c/d.html"])
@pytest.mark.parametrize("way", ["at_root", "as_published"])
def test_missing_address_shows_the_sites_own_page(
    browser: Browser, request: pytest.FixtureRequest, way: str, missing: str
) -> None:
    """An address that leads nowhere answers 404 with the site's page, whole at any depth."""
    served: Served = request.getfixturevalue(way)
    with open_tab(browser, served.address) as visit:
        response = visit.page.goto(served.address + missing, wait_until="networkidle")
        assert response is not None
        assert response.status == 404
        assert visit.page.locator("html").get_attribute("dir") == "rtl"
        assert visit.complaints() == {}
        links = visit.page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
        assert served.address in links, "no link leads to the home page"
