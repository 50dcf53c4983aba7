"""What a page of a quotation weighs: 10,000 articles bring 40,000 of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from tests.bench.quotation_pages import weigh
from tests.conftest import run_isnad

MOST_BYTES: Final = 7 * 1024
"""Besides the words."""
MOST_TIMES: Final = 4
"""That the words may stand in the page."""


def test_pages_of_quotations_are_light(publication: Path, published_site: Path) -> None:
    """Share links, structured data and all: of the site's own content, at an address."""
    quotations = json.loads(run_isnad("quotes", "--json", cwd=publication).stdout)
    assert quotations
    for quotation in quotations:
        page = published_site / quotation["url"] / "index.html"
        weight, times = weigh(page.read_text(encoding="utf-8"), quotation["words"])
        assert weight <= MOST_BYTES, quotation["id"]
        assert 1 <= times <= MOST_TIMES, quotation["id"]
