"""Which files are content, and what is said of those that only look so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.unit.load.conftest import OUTLET, Desk, write_article


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("articles/2025/a.txt", "wrong-extension"),
        ("articles/2025/a.MD", "wrong-extension"),
        ("articles/a.markdown", "wrong-extension"),
        ("articles/a.md.txt", "wrong-extension"),
        ("articles/a.docx", "stray-file"),
        ("a.md", "stray-file"),
        ("recipes/a.md", "stray-file"),
        ("media/a.md", "stray-file"),
        ("articles/x.md/y.md", "not-a-file"),
        ("Articles/a.md", "wrong-folder"),
        ("artcles/a.md", "wrong-folder"),
        ("مقالات/a.md", "wrong-folder"),
        ("Media/a.jpg", "wrong-folder"),
    ],
)
def test_file_that_is_not_read(desk: Desk, path: str, code: str) -> None:
    """Nothing that an editor may have meant as content is dropped in silence."""
    desk.write(path, "x")
    assert desk.codes() == [code]


@pytest.mark.parametrize(
    "path",
    ["README.md", "articles/.x.md", "articles/x.md~", "articles/#x.md#", "articles/.x.md.swp",
     "articles/~$x.md", ".git/a.md", "media/a.jpg", "addresses.lock"],
)  # fmt: skip
def test_file_that_is_passed_over(desk: Desk, path: str) -> None:
    """Hidden files, what editors leave behind, and the program's own files."""
    desk.write(path, "x")
    assert desk.codes() == []


@pytest.mark.parametrize(
    ("name", "code", "proposed"),
    [
        ("قوارب", "bad-id", "qwarb-wrqya-fy-myna-almhabr.md"),
        ("My Boats_2", "bad-id", "my-boats-2.md"),
        ("a" * 90, "bad-id", "a" * 60 + ".md"),
        ("a--b", "bad-id", "a-b.md"),
        ("README", "bad-id", "readme.md"),
        ("a\nb", "bad-id", "a-b.md"),
        ("a\u202eb", "bidi-control", ""),  # RIGHT-TO-LEFT OVERRIDE
        ("a\u200bb", "invisible-character", ""),  # ZERO WIDTH SPACE
        ("page", "reserved-id", ""),
    ],
)
def test_name_that_cannot_be_an_address(desk: Desk, name: str, code: str, proposed: str) -> None:
    desk.write(f"articles/{name}.md", write_article())
    (found,) = desk.check()
    assert found.code == code
    assert proposed in found.hint()
    assert "\n" not in found.location.file


def test_name_that_is_not_utf8(desk: Desk) -> None:
    path = Path(os.fsdecode(os.fsencode(desk.content / "articles") + b"/\xff.md"))
    try:
        path.write_bytes(write_article().encode())
    except OSError:
        pytest.skip("this disk takes no such name")
    assert desk.codes() == ["bad-id"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("../../outside.md", "link-outside-content"),
        ("nowhere.md", "broken-symlink"),
        ("linked.md", "broken-symlink"),
        ("../..", "link-outside-content"),
    ],
)
def test_symbolic_link(desk: Desk, target: str, code: str) -> None:
    """A link is followed within the content directory only."""
    desk.content.with_name("outside.md").write_text(write_article(), encoding="utf-8")
    name = "linked" if target == "../.." else "linked.md"
    (desk.content / "articles" / name).symlink_to(target)
    assert desk.codes() == [code]


def test_folder_links_within_are_read_once(desk: Desk) -> None:
    """A link to a folder that is read anyhow, or to its own folder, adds nothing."""
    (desk.content / "articles/again").symlink_to(".")
    (desk.content / "articles/all").symlink_to("..")
    library, diagnostics = desk.load()
    assert not diagnostics.found
    assert len(library.articles) == 1


def test_pipe_is_not_waited_for(desk: Desk) -> None:
    os.mkfifo(desk.content / "articles/x.md")
    assert desk.codes() == ["not-a-file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_file_that_may_not_be_read(desk: Desk) -> None:
    (desk.content / "articles/2025/first-boat.md").chmod(0)
    assert "unreadable-file" in desk.codes()


def test_no_content(desk: Desk) -> None:
    """A missing directory is an error, an empty one a warning."""
    shutil.rmtree(desk.content / "articles")
    desk.write("actors/mihbara-press.md", OUTLET)
    assert desk.codes() == ["no-articles"]
    shutil.rmtree(desk.content)
    assert desk.codes() == ["unreadable-file"]
