"""The sitemap, and what is not in it."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest

from generator.config import Settings
from generator.model.ids import Url
from generator.model.page import Page
from generator.outputs import sitemap
from generator.outputs.sitemap import sitemap_files
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import Newsroom

ADDRESS = "https://example.org/repo/"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(files: dict[str, str], name: str = "sitemap.xml") -> dict[str, str]:
    """Return address and day of each entry of a sitemap."""
    root = etree.fromstring(files[name])  # noqa: S314 - our own output
    return {
        entry.findtext("s:loc", "", NAMESPACE): entry.findtext("s:lastmod", "", NAMESPACE)
        for entry in root.findall("s:url", NAMESPACE)
    }


def all_pages(newsroom: Newsroom, url: str) -> tuple[Page, ...]:
    """Return every page of a newsroom at an address."""
    site = newsroom.read(Settings(url=url)).derive()
    return (*site.pages, *site.quotation_pages)


def test_a_site_without_an_address_has_no_sitemap(newsroom: Newsroom) -> None:
    """The protocol wants whole addresses, and none is made up."""
    assert sitemap_files(all_pages(newsroom, ""), "") == {}


def test_an_entry_has_the_day_its_page_last_changed(newsroom: Newsroom) -> None:
    """Not the day of the build: a page that did not change says so."""
    write_short(newsroom, "y", "2025-03-05", "> قول.\n>\n> — نعمان الورّاق\n")
    write_short(newsroom, "z", "2025-03-04", "نص.\n", "updated: 2025-04-01\n")
    files = sitemap_files(all_pages(newsroom, ADDRESS), ADDRESS)
    entries = read(files)
    assert entries[f"{ADDRESS}articles/first-boat/"].startswith("2025-02-01")
    assert entries[f"{ADDRESS}articles/z/"].startswith("2025-04-01")
    assert entries[f"{ADDRESS}actors/numan-warraq/"].startswith("2025-03-05")
    assert any(url.startswith(f"{ADDRESS}quotations/q-") for url in entries)
    assert files == sitemap_files(all_pages(newsroom, ADDRESS), ADDRESS)


def test_what_no_search_engine_should_list_is_left_out(newsroom: Newsroom) -> None:
    """The page for missing addresses, and articles taken down."""
    write_short(
        newsroom, "y", "2025-03-05", "نص.\n", "withdrawn: {date: 2025-03-06, reason: خطأ.}\n"
    )
    entries = read(sitemap_files(all_pages(newsroom, ADDRESS), ADDRESS))
    assert ADDRESS in entries
    assert f"{ADDRESS}404.html" not in entries
    assert f"{ADDRESS}articles/y/" not in entries


def test_a_large_sitemap_is_split(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past what the protocol allows it becomes an index of parts, each address in one of them."""
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 3)
    pages = [
        Page(Url(f"p{n}/"), "page.html", "", {"canonical": f"{ADDRESS}p{n}/", "modified": ""})
        for n in range(7)
    ]
    files = sitemap_files(pages, ADDRESS)
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    index = etree.fromstring(files["sitemap.xml"])  # noqa: S314 - our own output
    assert [loc.text for loc in index.findall("s:sitemap/s:loc", NAMESPACE)] == [
        f"{ADDRESS}sitemap-{n}.xml" for n in (1, 2, 3)
    ]
    held = [url for n in (1, 2, 3) for url in read(files, f"sitemap-{n}.xml")]
    assert sorted(held) == [f"{ADDRESS}p{n}/" for n in range(7)]


def test_what_xml_would_misread_is_escaped() -> None:
    """An ampersand in an address, for one."""
    page = Page(Url("a&b/"), "page.html", "", {"canonical": f"{ADDRESS}a&b/", "modified": ""})
    assert f"{ADDRESS}a&b/" in read(sitemap_files([page], ADDRESS))
