"""Pages at earlier addresses."""

from __future__ import annotations

import posixpath
import re

import pytest

from generator.model.ids import Url, file_of
from generator.outputs.redirects import redirect_pages


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("", "index.html"),
        ("articles/x/", "articles/x/index.html"),
        ("2024/boats", "2024/boats/index.html"),
        ("boats.html", "boats.html"),
        ("404.html", "404.html"),
    ],
)
def test_an_address_is_served_from_one_file(url: str, file: str) -> None:
    """As a plain web server would look for it."""
    assert file_of(url) == file


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2024/boats/", "articles/boats/"),
        ("boats.html", "articles/boats/"),
        ("a/b/c/d/", "actors/x/"),
        ("old/", ""),
        ("actors/x/", "actors/y/"),
    ],
)
@pytest.mark.parametrize("address", ["", "https://example.org/repo/"])
def test_a_redirect_leads_there_from_any_root(old: str, new: str, address: str) -> None:
    """Its target is relative, so that it holds at a domain's root and under a path."""
    pages = redirect_pages({Url(old): Url(new)}, address)
    (file,) = pages
    (target,) = re.findall(r'content="0; url=([^"]*)"', pages[file])
    reached = posixpath.normpath(posixpath.join("/repo", posixpath.dirname(file), target))
    assert reached == posixpath.normpath(f"/repo/{new}")
    assert f'<a href="{target}">' in pages[file]
    assert 'name="robots" content="noindex"' in pages[file]
    assert "<script" not in pages[file]
    if address:
        assert f'<link rel="canonical" href="{address}{new}">' in pages[file]


def test_an_address_cannot_break_out_of_its_page() -> None:
    """Whatever an editor wrote is escaped."""
    (page,) = redirect_pages({Url("a/"): Url('x"><script>/')}, "").values()
    assert "<script>" not in page


def test_a_redirect_never_takes_the_place_of_a_page() -> None:
    """What the site writes otherwise stays."""
    redirects = {Url("index.html"): Url("articles/x/"), Url("old/"): Url("articles/x/")}
    assert set(redirect_pages(redirects, "", {"index.html"})) == {"old/index.html"}
