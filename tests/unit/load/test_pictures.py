"""A picture is a file in `media`, a picture by its bytes, called as it is written."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from generator.load.pictures import Pictures
from tests.unit.load.conftest import Desk, write_article


def draw(kind: str) -> bytes:
    """Return a picture of 40 by 30 pixels."""
    drawn = BytesIO()
    Image.new("RGB", (40, 30)).save(drawn, kind)
    return drawn.getvalue()


HEADER = b"IHDR" + struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)
BOMB = b"\x89PNG\r\n\x1a\n\0\0\0\r" + HEADER + struct.pack(">I", zlib.crc32(HEADER))


@pytest.fixture
def album(desk: Desk) -> Desk:
    """Return a content directory with pictures of all sorts."""
    desk.write("media/boat.jpg", draw("JPEG"))
    desk.write("media/boat.png", draw("JPEG"))
    desk.write("media/Tall.PNG", draw("PNG"))
    desk.write("media/page.jpg", "<!doctype html><html></html>")
    desk.write("media/empty.jpg", b"")
    desk.write("media/cut.png", draw("PNG")[:50])
    desk.write("media/bomb.png", BOMB)
    desk.write("media/plan.svg", '<svg viewBox="0 0 20 10"></svg>')
    desk.write("media/live.svg", "<svg onload='x'></svg>")
    desk.write("media/fake.svg", "x")
    desk.write("media/plan.html", "<svg></svg><img src=x onerror=x>")
    desk.write("media/spaced.svg", "<svg><x:script xmlns:x='http://www.w3.org/2000/svg'/></svg>")
    desk.write("media/moved.svg", "<svg><set to='java&#115;cript:x'/></svg>")
    desk.write("media/styled.svg", "<svg><style>@import 'https://example.org/x';</style></svg>")
    desk.write("media/heavy.jpg", draw("JPEG") + b"\0" * 6_000_000)
    desk.write("elsewhere/boat.jpg", draw("JPEG"))
    (desk.content / "media/linked.jpg").symlink_to("../elsewhere/boat.jpg")
    return desk


@pytest.mark.parametrize(
    "path", ["media/boat.jpg", "../../media/boat.jpg", "/media/boat.jpg", "boat.jpg"]
)
def test_picture(album: Desk, path: str) -> None:
    """Written from the file, from the content directory or from `media`, it is the same one."""
    album.write("articles/2025/x.md", write_article(f"image: {{file: {path}, alt: قارب}}"))
    library, diagnostics = album.load()
    assert not diagnostics.found
    (article,) = (article for article in library.articles.values() if article.id == "x")
    picture = article.picture
    assert picture is not None
    assert (picture.path, picture.width, picture.height) == ("media/boat.jpg", 40, 30)


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("media/boat.jpeg", "missing-picture", "media/boat.jpg"),
        ("media/Boat.jpg", "missing-picture", "media/boat.jpg"),
        ("media/tall.png", "missing-picture", "media/Tall.PNG"),
        ("media\\boat.jpg", None, ""),
        ("media/", "missing-picture", "content/media"),
        ("media/ship.gif", "missing-picture", "content/media"),
        ("elsewhere/boat.jpg", "picture-outside-media", "media/boat.jpg"),
        ("media/../elsewhere/boat.jpg", "picture-outside-media", "media/boat.jpg"),
        ("../../../boat.jpg", "picture-outside-media", "media/boat.jpg"),
        ("/etc/hostname", "picture-outside-media", "media/hostname"),
        ("media/linked.jpg", "picture-outside-media", "media/linked.jpg"),
        ("https://example.org/boat.jpg", "picture-outside-media", "نزّل"),
        ("media/boat.png", "picture-type-mismatch", "boat.jpg"),
        ("media/page.jpg", "not-a-picture", "JPEG"),
        ("media/empty.jpg", "not-a-picture", "JPEG"),
        ("media/cut.png", "not-a-picture", "JPEG"),
        ("media/bomb.png", "not-a-picture", "JPEG"),
        ("media/plan.svg", None, ""),
        ("media/live.svg", "unsafe-picture", "PNG"),
        ("media/fake.svg", "not-a-picture", "JPEG"),
        ("media/plan.html", "picture-type-mismatch", "plan.svg"),
        ("media/spaced.svg", "unsafe-picture", "PNG"),
        ("media/moved.svg", "unsafe-picture", "PNG"),
        ("media/styled.svg", "unsafe-picture", "PNG"),
        ("media/heavy.jpg", "heavy-picture", "2400"),
    ],
)
def test_picture_that_is_told(album: Desk, path: str, code: str | None, hint: str) -> None:
    found = album.check_article(write_article(f"image: {{file: '{path}', alt: قارب}}"))
    found = tuple(each for each in found if each.code != "stray-file")
    assert [each.code for each in found] == ([code] if code else [])
    if code:
        assert hint in found[0].hint()


@pytest.mark.parametrize(
    ("path", "may_be_linked"),
    [
        ("media/boat.jpg", True),
        ("media/plan.svg", True),
        ("media/live.svg", False),
        ("media/plan.html", False),
        ("media/absent.pdf", False),
    ],
)
def test_what_a_browser_would_run_is_not_published(
    album: Desk, path: str, may_be_linked: bool
) -> None:
    """A page or a script stands on the site's own address once it is linked."""
    assert Pictures(album.content).holds_file(path) is may_be_linked


def test_picture_needs_words(desk: Desk) -> None:
    """`alt` is required once there is a picture."""
    desk.write("media/boat.jpg", draw("JPEG"))
    (found,) = desk.check_article(write_article("image: media/boat.jpg"))
    assert found.code == "missing-field"
    assert "image.alt" in found.message()
