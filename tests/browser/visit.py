"""Opens pages in Chromium and keeps a record of everything that went wrong on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    Response,
)

from tests.browser.chromium import HOW_TO_HELP, LAUNCH_ARGUMENTS, find_chromium

ColorScheme = Literal["light", "dark"]
"""What the reader's system prefers."""

PATIENCE: Final = 10_000
"""Milliseconds to wait for anything on a page; all of it comes from this machine."""

_ABORTED: Final = "net::ERR_ABORTED"


@dataclass(slots=True)
class Visit:
    """One browser tab, and what it complained of since it was opened."""

    page: Page
    """The tab."""
    console: list[str] = field(default_factory=list)
    """Errors and warnings printed to the console, and exceptions that nothing caught."""
    failures: list[str] = field(default_factory=list)
    """Requests that failed or were answered with an error, but for the page itself."""
    pages_asked_for: int = 0
    """How often the tab was sent to a page, redirects among them."""
    strangers: list[str] = field(default_factory=list)
    """Requests to any host but the site's own."""

    def complaints(self) -> dict[str, list[str]]:
        """Return every list that is not empty, by name."""
        named = {
            "console": self.console,
            "failed requests": self.failures,
            "requests to others": self.strangers,
        }
        return {name: entries for name, entries in named.items() if entries}

    def settle(self) -> None:
        """Wait until the page has loaded all it asks for, fonts and icon among them."""
        self.page.wait_for_load_state("networkidle")


@contextmanager
def launch(playwright: Playwright) -> Iterator[Browser]:
    """Start the machine's Chromium without a window."""
    executable = find_chromium()
    if executable is None:
        raise FileNotFoundError(HOW_TO_HELP)
    browser = playwright.chromium.launch(
        executable_path=str(executable), args=list(LAUNCH_ARGUMENTS)
    )
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def open_tab(
    browser: Browser, address: str, *, width: int = 1280, scheme: ColorScheme = "light"
) -> Iterator[Visit]:
    """Open a fresh tab that may speak to the host of `address` alone; nothing is loaded yet."""
    host = urlsplit(address).netloc
    context = browser.new_context(
        viewport={"width": width, "height": 844 if width < 600 else 900},
        color_scheme=scheme,
        locale="ar",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page())

    def note_console(message: ConsoleMessage) -> None:
        # The browser reports the status of a missing page itself as an error; a visit to such a
        # page is asked for its status instead.
        own_status = message.text.startswith("Failed to load resource") and (
            message.location.get("url") == visit.page.url
        )
        if message.type in {"error", "warning"} and not own_status:
            visit.console.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def note_exception(exception: Error) -> None:
        visit.console.append(f"exception: {exception.message}")

    def note_request(request: Request) -> None:
        if request.is_navigation_request():
            visit.pages_asked_for += 1
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != host:
            visit.strangers.append(request.url)

    def note_failure(request: Request) -> None:
        # Leaving a page ends what it still loads: that is nobody's fault. A tab that stayed on its
        # first page has no such excuse.
        if request.failure == _ABORTED and visit.pages_asked_for > 1:
            return
        visit.failures.append(f"{request.url}: {request.failure}")

    def note_response(response: Response) -> None:
        of_the_page = response.request.is_navigation_request()
        if response.status >= HTTPStatus.BAD_REQUEST and not of_the_page:
            visit.failures.append(f"{response.url}: {response.status}")

    visit.page.on("console", note_console)
    visit.page.on("pageerror", note_exception)
    visit.page.on("request", note_request)
    visit.page.on("requestfailed", note_failure)
    visit.page.on("response", note_response)
    try:
        yield visit
    finally:
        context.close()
