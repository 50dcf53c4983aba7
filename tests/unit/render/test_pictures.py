"""Pictures, figures and videos inside a body."""

from __future__ import annotations

import pytest

from generator.config import Settings
from tests.unit.newsroom import Newsroom, first_line_of_body, make_picture

LINE = first_line_of_body()


@pytest.fixture
def newsroom_with_picture(newsroom: Newsroom) -> Newsroom:
    """Return a newsroom whose media folder holds a picture of 16 by 9."""
    newsroom.write("media/boats.png", make_picture(16, 9))
    return newsroom


PICTURE = '<img alt="قوارب" height="9" loading="lazy" src="../../media/boats.png" width="16">'


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("", ""),
        ("تعليق", "<figcaption>تعليق</figcaption>"),
        ("تعليق؛ المصدر", '<figcaption>تعليق <span class="credit">المصدر</span></figcaption>'),
        ("؛ المصدر", '<figcaption><span class="credit">المصدر</span></figcaption>'),
    ],
)
def test_a_picture_alone_is_a_figure(
    newsroom_with_picture: Newsroom, title: str, caption: str
) -> None:
    """Its size is known before it loads; its title is «تعليق؛ المصدر»."""
    written = f' "{title}"' if title else ""
    edition = newsroom_with_picture.publish(f"نص.\n\n![قوارب](../../media/boats.png{written})\n")
    assert edition.codes == []
    assert f"<figure>{PICTURE}\n{caption}</figure>" in edition.html
    assert edition.article.media == ("media/boats.png",)


@pytest.mark.parametrize(
    "written", ["../../media/boats.png", "media/boats.png", "boats.png", "/media/boats.png"]
)
def test_a_picture_is_found_by_any_sensible_path(
    newsroom_with_picture: Newsroom, written: str
) -> None:
    """From the file, from the content directory, or by its name."""
    edition = newsroom_with_picture.publish(f"![قوارب]({written})\n")
    assert edition.codes == []
    assert PICTURE in edition.html


def test_a_picture_in_a_sentence_is_no_figure(newsroom_with_picture: Newsroom) -> None:
    """It stays where it stands."""
    html = newsroom_with_picture.publish("قبل ![قوارب](../../media/boats.png) بعد\n").html
    assert "<figure>" not in html
    assert PICTURE in html


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("![](../../media/boats.png)", "picture-without-alt"),
        ("![ ](../../media/boats.png)", "picture-without-alt"),
        ("![قوارب](https://example.org/x.png)", "remote-picture"),
        ("![قوارب](//example.org/x.png)", "remote-picture"),
        ("![قوارب](data:image/png;base64,AAAA)", "unsafe-link"),
        ("![قوارب](javascript:alert)", "unsafe-link"),
        ("![قوارب](../../media/absent.png)", "missing-picture"),
        ("![قوارب](../../../boats.png)", "picture-outside-media"),
        ("![قوارب](../../media/../actors/numan-warraq.md)", "picture-outside-media"),
    ],
)
def test_what_is_wrong_with_a_picture_is_told_at_its_address(
    newsroom_with_picture: Newsroom, body: str, code: str
) -> None:
    """And nothing is loaded from anywhere else."""
    edition = newsroom_with_picture.publish(f"نص.\n\n{body}\n")
    assert edition.places == [(code, LINE + 2, body.index("](") + 3)]
    assert "example.org" not in edition.html


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.youtube.com/watch?v=paper", "youtube.com"),
        ("https://youtu.be/paper", "youtu.be"),
        ("https://m.youtube.com/watch?v=paper", "youtube.com"),
    ],
)
def test_a_bare_link_to_a_video_is_a_plate(newsroom: Newsroom, address: str, host: str) -> None:
    """It links there; nothing is loaded from the host."""
    html = newsroom.publish(f"نص.\n\n{address}\n\nنص.\n").html
    assert f'<figure class="video"><a href="{address}">' in html
    assert f'<bdi dir="ltr">{host}</bdi>' in html
    assert "<iframe" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "line",
    ["شاهد https://youtu.be/paper هنا", "https://example.org/v", "https://youtu.be.example.org/v"],
)
def test_other_addresses_are_no_videos(newsroom: Newsroom, line: str) -> None:
    """Inside a sentence, or of a host that the site does not list."""
    assert "<figure" not in newsroom.publish(f"{line}\n").html


def test_a_site_lists_its_own_hosts(newsroom: Newsroom) -> None:
    """`video_hosts` in the settings."""
    settings = Settings(video_hosts=("video.example.org",))
    html = newsroom.publish("https://video.example.org/v\n", settings=settings).html
    assert '<figure class="video">' in html


def test_a_wide_table_can_be_scrolled_by_keyboard(newsroom: Newsroom) -> None:
    """On a phone it scrolls in its own frame."""
    html = newsroom.publish("| أ | ب |\n|:--|--:|\n| ج | د |\n").html
    assert '<table tabindex="0">' in html
    assert 'class="align-start"' in html
    assert "style=" not in html
