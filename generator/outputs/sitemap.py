"""The sitemap, with the days on which pages really changed (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.model.page import Page

MOST_ADDRESSES = 50_000
"""Addresses that one sitemap may hold, by the protocol."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(pages: Iterable[Page], site_url: str) -> dict[str, str]:
    """Return the sitemap's files by path in the site; none where the site has no address.

    One `sitemap.xml`; past 50,000 addresses it is an index of `sitemap-1.xml` and so on.
    """
    if not site_url:
        return {}
    entries = [
        _entry(page) for page in sorted(pages, key=lambda page: page.url) if page.meta["canonical"]
    ]
    parts = [
        entries[start : start + MOST_ADDRESSES]
        for start in range(0, max(len(entries), 1), MOST_ADDRESSES)
    ]
    if len(parts) == 1:
        return {"sitemap.xml": _urlset(parts[0])}
    files = {f"sitemap-{number}.xml": _urlset(part) for number, part in enumerate(parts, 1)}
    index = "".join(
        f"  <sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in files
    )
    files["sitemap.xml"] = f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{index}</sitemapindex>\n'
    return files


def _entry(page: Page) -> str:
    location = escape(str(page.meta["canonical"]))
    modified = page.meta["modified"]
    day = f"<lastmod>{escape(str(modified))}</lastmod>" if modified else ""
    return f"  <url><loc>{location}</loc>{day}</url>\n"


def _urlset(entries: list[str]) -> str:
    return f'{_HEAD}<urlset xmlns="{_NAMESPACE}">\n{"".join(entries)}</urlset>\n'
