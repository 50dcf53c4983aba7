"""What MkDocs makes of our pages: the same site however it is started, at any address."""

from __future__ import annotations

import html
import os
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import REPOSITORY, run_isnad
from tests.unit.derive.newspaper import write_many, write_short
from tests.unit.newsroom import make_picture, open_newsroom, write_article
from tests.unit.test_cli import fingerprint

SETTINGS = (
    "site_name: محبرة برس\nsite_url: !ENV [SITE_URL, '']\ndocs_dir: content\n"
    "theme:\n  name: isnad\nplugins:\n  isnad:\n    format: 1\n"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with something of everything, built once by `isnad build` into `site`."""
    directory = tmp_path_factory.mktemp("place")
    newsroom = open_newsroom(directory)
    newsroom.write("media/boats.png", make_picture())
    newsroom.write("pages/about.md", "---\ntitle: عن الموقع\n---\n\n[القارب](article:first-boat)\n")
    newsroom.write(
        "articles/2025/x.md",
        write_article(
            "## قسم\n\nجاء نعمان الورّاق، وانظر [القسم](#قسم) و[المملكة](actor:ink-kingdom).\n\n"
            "> كلام.\n>\n> — نعمان الورّاق؛ لـ«دواة برس»\n\n![قوارب](../../media/boats.png)\n",
            "redirect_from: [2024/x/, old.html]\n",
        ),
    )
    write_many(newsroom, 60, body="جاء نعمان الورّاق.\n\n> كلام NUMBER.\n>\n> — نعمان الورّاق\n")
    (directory / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    result = run_isnad("build", cwd=directory)
    assert result.returncode == 0, result.stdout + result.stderr
    return directory


def mkdocs(place: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs itself."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=place,
        env={**os.environ, "PYTHONUTF8": "1", "SITE_URL": "", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_mkdocs_alone_builds_the_same_site(place: Path) -> None:
    """From `mkdocs.yml`, byte for byte, without the banner about its own end."""
    result = mkdocs(place, "build", "--strict", "-d", "by-mkdocs")
    assert result.returncode == 0, result.stderr
    assert "MkDocs 2" not in result.stdout + result.stderr
    assert fingerprint(place / "by-mkdocs") == fingerprint(place / "site")


def test_a_strict_build_counts_our_warnings_alone(place: Path) -> None:
    """MkDocs warns of `--dirty` itself, which is nothing that content could mend."""
    result = mkdocs(place, "build", "--strict", "--dirty", "-d", "dirty")
    assert result.returncode == 0, result.stderr


def test_mkdocs_alone_tells_mistakes_and_keeps_the_last_site(tmp_path: Path) -> None:
    """In the same words; strictness counts our warnings."""
    newsroom = open_newsroom(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    write_short(newsroom, "y", "2025-03-01", "# عنوان\n")
    assert mkdocs(tmp_path, "build").returncode == 0
    before = fingerprint(tmp_path / "site")
    strict = mkdocs(tmp_path, "build", "--strict")
    assert strict.returncode == 1
    assert "[level-one-heading]" in strict.stderr
    write_short(newsroom, "y", "2025-03-01", "[نص](absent.md)\n")
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 1
    assert "[broken-link]" in result.stderr
    assert "Traceback" not in result.stderr
    assert fingerprint(tmp_path / "site") == before


def addresses(page: Path) -> list[str]:
    """Return every address that a page links to or loads."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(r'(?:href|src)="([^"]*)"', text)
    found += re.findall(r'content="0; url=([^"]*)"', text)
    return [html.unescape(address) for address in found]


def test_every_address_inside_the_site_is_relative_and_leads_somewhere(place: Path) -> None:
    """So it works at a domain's root, below any path, and as files on a disk with a server.

    The page for missing addresses alone names the root, since it is shown at any depth.
    """
    site = place / "site"
    for page in site.rglob("*.html"):
        folder = page.parent.relative_to(site).as_posix()
        for address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme or address.startswith("#"):
                continue
            if page.name == "404.html":
                assert address.startswith("/")
                target = parts.path.lstrip("/")
            else:
                assert not address.startswith("/"), f"{page}: {address}"
                target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
            assert not target.startswith(".."), f"{page}: {address}"
            file = site / unquote(target)
            assert file.is_file() or (file / "index.html").is_file(), f"{page}: {address}"


def test_every_anchor_inside_the_site_exists(place: Path) -> None:
    """Links to headings and quotations of other pages among them."""
    site = place / "site"
    ids: dict[Path, set[str]] = {}
    for page in site.rglob("*.html"):
        ids[page] = set(re.findall(r'\bid="([^"]*)"', page.read_text(encoding="utf-8")))
    for page in ids:
        folder = page.parent.relative_to(site).as_posix()
        for address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme or not parts.fragment or page.name == "404.html":
                continue
            target = site / posixpath.normpath(posixpath.join(folder, parts.path or page.name))
            target = target / "index.html" if target.is_dir() else target
            assert unquote(parts.fragment) in ids[target], f"{page}: {address}"


def test_an_address_changes_only_what_must_be_whole(place: Path) -> None:
    """Canonical addresses, the sitemap, and the page for missing addresses; links stay relative."""
    address = "https://example.org/repo/"
    result = run_isnad("build", "--url", address, "--site", "at-repo", cwd=place)
    assert result.returncode == 0
    plain, whole = fingerprint(place / "site"), fingerprint(place / "at-repo")
    assert set(whole) - set(plain) == {"sitemap.xml"}
    page = (place / "at-repo/articles/x/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{address}articles/x/">' in page
    assert f'href="{address}actors/' not in page
    for found in addresses(place / "at-repo/404.html"):
        assert found.startswith(("/repo/", "#", address)), found


def test_a_redirect_stands_at_each_earlier_address(place: Path) -> None:
    """A folder or a file, as it was."""
    for old, target in (("2024/x/index.html", "../../articles/x/"), ("old.html", "articles/x/")):
        assert f"url={target}" in (place / "site" / old).read_text(encoding="utf-8")


def test_no_file_of_the_parent_theme_is_published(place: Path) -> None:
    """Its scripts, search index and pages stay out: what is not ours is not loaded either."""
    files = set(fingerprint(place / "site"))
    assert not {file for file in files if file.startswith(("search/", "css/", "js/"))}
    assert not {file for file in files if "material" in file or "bundle" in file}
    assert "sitemap.xml" not in files
    assert not {file for file in files if file.endswith(".gz")}


def test_the_repositorys_own_content_builds_the_same_from_elsewhere(
    tmp_path: Path, place: Path
) -> None:
    """A build does not depend on the working directory or on the path of the content."""
    shutil.copytree(place / "content", tmp_path / "deep/er/content")
    shutil.copy(place / "mkdocs.yml", tmp_path / "deep/er/mkdocs.yml")
    result = run_isnad(
        "build", "-f", "deep/er/mkdocs.yml", "--site", str(tmp_path / "out"), cwd=tmp_path
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert fingerprint(tmp_path / "out") == fingerprint(place / "site")
    assert REPOSITORY.is_dir()
