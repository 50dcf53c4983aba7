"""The report of `isnad links`."""

from __future__ import annotations

import json

from generator.desk.links import (
    DoubtLine,
    MentionLine,
    format_links,
    list_doubts,
    list_mentions,
    unread_files,
)
from generator.diagnostics import Diagnostics
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import Newsroom, first_line_of_body

LINE = first_line_of_body()


def test_every_mention_in_a_body_is_a_line(newsroom: Newsroom) -> None:
    """In the order of files and text; titles, summaries and captions are left out."""
    edition = newsroom.publish(
        "جاء ونعمان الورّاق.\n\n## نعمان الورّاق\n\nوالورّاق محبري من مملكة المحابر.\n",
        title="نعمان الورّاق في العنوان",
        summary="مملكة المحابر في الخلاصة.",
    )
    lines = list_mentions(edition.rendering)
    assert [
        (line.line, line.column, line.surface, line.actor, line.form, line.linked) for line in lines
    ] == [
        (LINE, 6, "نعمان الورّاق", "numan-warraq", "name", True),
        (LINE + 2, 4, "نعمان الورّاق", "numan-warraq", "name", False),
        (LINE + 4, 2, "الورّاق", "numan-warraq", "short", False),
        (LINE + 4, 10, "محبري", "ink-kingdom", "nisba", False),
        (LINE + 4, 19, "مملكة المحابر", "ink-kingdom", "name", True),
    ]
    assert {line.file for line in lines} == {"articles/2025/x.md"}


def test_a_mention_that_is_no_link_says_why(newsroom: Newsroom) -> None:
    """After a colon, behind the rule that found it."""
    edition = newsroom.publish("نعمان الورّاق.\n\nنعمان الورّاق.\n\n[نعمان الورّاق](actor:)\n")
    reasons = [line.reason for line in list_mentions(edition.rendering)]
    assert ":" not in reasons[0]
    assert reasons[1].endswith(": repeated")
    assert reasons[2].endswith(": never")


def test_files_come_in_order(newsroom: Newsroom) -> None:
    """By path, not by date."""
    write_short(newsroom, "b", "2025-01-01", "نعمان الورّاق.\n")
    write_short(newsroom, "a", "2025-05-01", "نعمان الورّاق.\n")
    lines = list_mentions(newsroom.read().rendering)
    assert [line.file for line in lines] == ["articles/2025/a.md", "articles/2025/b.md"]


def test_doubts_are_lines_of_their_own(newsroom: Newsroom) -> None:
    """A form that two actors share names neither without a cue."""
    for name, given in (("zayd", "زيد"), ("amr", "عمرو")):
        newsroom.write(
            f"actors/{name}-hibr.md",
            f"---\nname: {given} الحبر\nkind: person\nshort: [الحبر]\n---\n\nسيرة.\n",
        )
    edition = newsroom.publish("مضى الحبر إلى الميناء.\n")
    (doubt,) = list_doubts(edition.rendering)
    assert (doubt.line, doubt.column, doubt.surface) == (LINE, 5, "الحبر")
    assert set(doubt.candidates) == {"zayd-hibr", "amr-hibr"}
    assert list_mentions(edition.rendering) == ()


MENTION = MentionLine("articles/x.md", 3, 5, "نعمان", "numan", "name", True, "name")
DOUBT = DoubtLine("articles/x.md", 4, 6, "الحبر", ("a", "b"), "no-cue")


def test_json_is_a_flat_list_of_mentions() -> None:
    """With the fields that are promised, in their order."""
    (line,) = json.loads(format_links([MENTION], [DOUBT], "content", "json", "ar"))
    assert list(line) == [
        "file",
        "line",
        "column",
        "surface",
        "actor",
        "form",
        "linked",
        "reason",
    ]
    assert json.loads(format_links([], [], "content", "json", "ar")) == []


def test_text_shows_both_with_their_counts() -> None:
    """A line each, the place first."""
    text = format_links([MENTION], [DOUBT], "content", "text", "ar").splitlines()
    assert text[0].startswith("content/articles/x.md:3:5: نعمان ← numan [name, name]")
    assert text[1].startswith("content/articles/x.md:4:6: شك [no-cue] الحبر: a، b")
    assert text[2] == "الأسماء: 1، منها روابط: 1؛ المشكوك فيه: 1"


def test_annotations_are_of_doubts_alone() -> None:
    """A reviewer has nothing to do about the rest."""
    text = format_links([MENTION], [DOUBT], "content", "github", "en")
    assert text == ("::notice file=content/articles/x.md,line=4,col=6,title=no-cue::الحبر: a, b\n")


def test_only_files_that_could_not_be_read_are_told(newsroom: Newsroom) -> None:
    """Mistakes of a body are left to `isnad check`: its mentions are listed all the same."""
    write_short(newsroom, "bad-body", "2025-03-01", "نعمان الورّاق [نص](absent.md)\n")
    newsroom.write("articles/2025/bad-file.md", "---\ntitle: بلا بقية\n---\n\nنص.\n")
    rendering = newsroom.read().rendering
    unread = unread_files(rendering, Diagnostics())
    assert {one.location.file for one in unread.found} == {"content/articles/2025/bad-file.md"}
    assert [line.file for line in list_mentions(rendering)] == ["articles/2025/bad-body.md"]
