"""Pictures every kind of page: `python -m tests.browser.screenshots OUT [SITE]`.

Writes OUT/KIND-WIDTH-SCHEME.png, whole pages, from SITE or from a site built for the purpose.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import get_args

from playwright.sync_api import sync_playwright

from tests.browser.page_kinds import PageKind, find_page
from tests.browser.server import serve_site
from tests.browser.visit import ColorScheme, launch, open_tab
from tests.conftest import run_isnad

WIDTHS = (1280, 390)


def write_screenshots(site: Path, out: Path) -> list[Path]:
    """Picture one page of every kind that `site` has, and return the files written."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    with (
        serve_site(site) as address,
        sync_playwright() as playwright,
        launch(playwright) as browser,
    ):
        for kind in PageKind:
            try:
                page_address = address + find_page(site, kind)
            except LookupError as missing:
                print(missing, file=sys.stderr)
                continue
            for width in WIDTHS:
                for scheme in get_args(ColorScheme):
                    picture = out / f"{kind}-{width}-{scheme}.png"
                    with open_tab(browser, address, width=width, scheme=scheme) as visit:
                        visit.page.goto(page_address, wait_until="networkidle")
                        visit.page.screenshot(path=picture, full_page=True)
                    written.append(picture)
    return written


def main(arguments: list[str]) -> int:
    """Write the pictures that the command line asks for; return the exit status."""
    match arguments:
        case [out, site]:
            pictures = write_screenshots(Path(site), Path(out))
        case [out]:
            with tempfile.TemporaryDirectory() as directory:
                site_directory = Path(directory, "site")
                result = run_isnad("build", "--site", str(site_directory))
                if result.returncode:
                    print(result.stdout, result.stderr, file=sys.stderr)
                    return result.returncode
                pictures = write_screenshots(site_directory, Path(out))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    print(f"{len(pictures)} pictures in {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
