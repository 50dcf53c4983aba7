"""Words that a reader copies take along who said them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Served
from tests.browser.visit import open_tab

QUOTATION = "q-70hn4m6myq"


@pytest.mark.parametrize(
    ("path", "control", "parts"),
    [
        (
            "actors/rabia-bouras/",
            f"#{QUOTATION} [data-copy-quotation]",
            ["«", "»", "— ربيعة بوراص، ", "، لـ«عربي21»، حسب تقديرها", f"/quotations/{QUOTATION}/"],
        ),
        (
            f"quotations/{QUOTATION}/",
            "[data-copy-from]",
            ["ربيعة بوراص، ", "، لـ«عربي21»، حسب تقديرها، نُشر في «إسناد» في 18 ديسمبر"],
        ),
    ],
    ids=["card", "citation"],
)
def test_words_are_copied_with_their_chain(
    browser: Browser, at_root: Served, path: str, control: str, parts: list[str]
) -> None:
    """From a card, and from the citation on the quotation's own page."""
    with open_tab(browser, at_root.address, width=1280) as visit:
        page = visit.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(at_root.address + path)
        page.wait_for_load_state("networkidle")
        page.locator(control).first.click()
        page.wait_for_function("document.querySelector('.toast').textContent !== ''")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert isinstance(copied, str)
        positions = [copied.find(part) for part in parts]
        assert -1 not in positions, copied
        assert positions == sorted(positions)
        assert visit.complaints() == {}
