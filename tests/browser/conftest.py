"""A browser and a served site for the whole test run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.server import serve_site
from tests.browser.visit import launch


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests; each takes a tab with a context of its own."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


@dataclass(frozen=True, slots=True)
class Served:
    """A built site and where a browser finds it."""

    site: Path
    """The site's directory."""
    address: str
    """Its address, with a final slash."""
    knows_address: bool
    """Whether it was built for this address. Only then can a page for missing addresses find its
    own style sheet, because it is shown at any depth."""


@pytest.fixture(scope="session")
def at_root(built_site: Path) -> Iterator[Served]:
    """Serve the site, built for no address, at a domain's root."""
    with serve_site(built_site) as address:
        yield Served(built_site, address, knows_address=True)


@pytest.fixture(scope="session")
def below_path(built_site: Path) -> Iterator[Served]:
    """Serve the same files below a path that the build knew nothing of."""
    with serve_site(built_site, "/repo/") as address:
        yield Served(built_site, address, knows_address=False)


@pytest.fixture(scope="session")
def as_published(published_site: Path) -> Iterator[Served]:
    """Serve the site built for a path below that path, as GitHub Pages does."""
    with serve_site(published_site, "/repo/") as address:
        yield Served(published_site, address, knows_address=True)


@pytest.fixture(params=["at_root", "below_path", "as_published"])
def served(request: pytest.FixtureRequest) -> Served:
    """Return the site in each of the ways it can be served."""
    served = request.getfixturevalue(request.param)
    assert isinstance(served, Served)
    return served
