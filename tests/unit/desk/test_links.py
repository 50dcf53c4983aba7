"""The report of `isnad links`."""

from __future__ import annotations

import json

import pytest

from generator.desk.links import (
    DoubtLine,
    LinksReport,
    MentionLine,
    NamePlace,
    UnknownLine,
    fails,
    list_doubts,
    list_mentions,
    list_unknown,
    unread_files,
)
from generator.desk.links_output import Grouping, LinksFormat, format_links
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


def test_a_title_is_whoever_held_it_that_day(newsroom: Newsroom) -> None:
    """A line of its own, never a link, with the state that is named in it as another."""
    newsroom.write(
        "actors/zayd.md",
        "---\nname: زيد الحبر\nkind: person\nroles:\n  - title: رئيس مملكة المحابر\n"
        "    since: 2025-01-01\n---\n\nسيرة.\n",
    )
    title = "رئيس مملكة المحابر"
    edition = newsroom.publish(
        f"قال {title} كلمته. وقال [{title}](actor:numan-warraq). ثم {title} زيد الحبر.\n"
    )
    lines = [(one.surface, one.actor, one.form) for one in list_mentions(edition.rendering)]
    assert lines == [
        (title, "zayd", "role"),
        ("مملكة المحابر", "ink-kingdom", "name"),
        (title, "numan-warraq", "alias"),
        ("مملكة المحابر", "ink-kingdom", "name"),
        ("زيد الحبر", "zayd", "name"),
    ]
    (first, *_) = list_mentions(edition.rendering)
    assert not first.linked
    assert first.reason == "role: role"


def test_files_come_in_order(newsroom: Newsroom) -> None:
    """By path, not by date."""
    write_short(newsroom, "b", "2025-01-01", "نعمان الورّاق.\n")
    write_short(newsroom, "a", "2025-05-01", "نعمان الورّاق.\n")
    lines = list_mentions(newsroom.read().rendering)
    assert [line.file for line in lines] == ["articles/2025/a.md", "articles/2025/b.md"]


def write_namesakes(newsroom: Newsroom) -> None:
    """Write two people whose short form is one."""
    for name, given in (("zayd", "زيد"), ("amr", "عمرو")):
        newsroom.write(
            f"actors/{name}-hibr.md",
            f"---\nname: {given} الحبر\nkind: person\nshort: [الحبر]\n---\n\nسيرة.\n",
        )


def test_doubts_are_lines_of_their_own(newsroom: Newsroom) -> None:
    """A form that two actors share names neither without a cue."""
    write_namesakes(newsroom)
    edition = newsroom.publish("مضى الحبر إلى الميناء.\n")
    (doubt,) = list_doubts(edition.rendering)
    assert (doubt.line, doubt.column, doubt.surface) == (LINE, 5, "الحبر")
    assert set(doubt.candidates) == {"zayd-hibr", "amr-hibr"}
    assert list_mentions(edition.rendering) == ()


def test_a_doubt_says_what_settles_it(newsroom: Newsroom) -> None:
    """A link to each who may be meant, and one to nobody; each of them ends the doubt."""
    write_namesakes(newsroom)
    edition = newsroom.publish("مضى الحبر إلى الميناء.\n")
    (doubt,) = list_doubts(edition.rendering)
    assert doubt.edits == ("[الحبر](actor:amr-hibr)", "[الحبر](actor:zayd-hibr)", "[الحبر](actor:)")
    for edit in doubt.edits:
        settled = newsroom.publish(f"مضى {edit} إلى الميناء.\n")
        assert list_doubts(settled.rendering) == ()


@pytest.mark.parametrize(
    ("body", "context"),
    [
        ("مضى الحبر إلى الميناء.\n", "مضى ⟦الحبر⟧ إلى الميناء."),
        (
            f"{'كلمة ' * 20}الحبر {'كلمة ' * 20}\n",
            f"…{'كلمة ' * 11}⟦الحبر⟧ {'كلمة ' * 11}".strip() + "…",
        ),
        ("أول\n\nمضى\nالحبر\n\nآخر\n", "مضى ⟦الحبر⟧"),
    ],
)
def test_a_doubt_shows_the_words_around_it(newsroom: Newsroom, body: str, context: str) -> None:
    """Of its own paragraph, on one line, cut between words."""
    write_namesakes(newsroom)
    (doubt,) = list_doubts(newsroom.publish(body).rendering)
    assert doubt.context == context


@pytest.mark.parametrize(
    ("body", "count", "edits"),
    [
        ("قال [الحبر هنا](https://example.org) كلمة.\n", 1, ["link: {الحبر: amr-hibr}"]),
        (
            "مضى الحبر. ثم عاد الحبر.\n",
            2,
            ["[الحبر](actor:amr-hibr)", "link: {الحبر: amr-hibr}", "link: {الحبر: null}"],
        ),
    ],
)
def test_a_doubt_is_settled_in_the_front_matter_where_a_link_will_not_do(
    newsroom: Newsroom, body: str, count: int, edits: list[str]
) -> None:
    """In a link no other can stand; and words that recur are settled once."""
    write_namesakes(newsroom)
    doubts = list_doubts(newsroom.publish(body).rendering)
    assert len(doubts) == count
    assert all(set(edits) <= set(doubt.edits) for doubt in doubts)
    settled = newsroom.publish(body, extra="link: {الحبر: amr-hibr}\n")
    assert list_doubts(settled.rendering) == ()


def test_names_that_recur_and_are_nobodys_are_listed(newsroom: Newsroom) -> None:
    """However they are spelt; once in all is no news."""
    write_short(newsroom, "a", "2025-01-01", "قال منذر الصبّاغ كلمته. وعاد مروان الساعاتي.\n")
    write_short(newsroom, "b", "2025-01-02", "ثم عاد ومنذر الصباغ معه إلى نعمان الورّاق.\n")
    (name,) = list_unknown(newsroom.read().rendering)
    assert (name.surface, name.count, name.articles) == ("منذر الصبّاغ", 2, 2)
    assert [(place.file, place.column) for place in name.places] == [
        ("articles/2025/a.md", 5),
        ("articles/2025/b.md", 9),
    ]


MENTION = MentionLine("articles/x.md", 3, 5, "نعمان", "numan", "name", True, "name")
OTHER = MentionLine("articles/y.md", 7, 1, "دار\nالمحابر", "house", "alias", False, "x: repeated")
AGAIN = MentionLine("articles/y.md", 8, 1, "نعمان", "numan", "name", False, "x: repeated")
EDITS = ("[الحبر](actor:a)", "[الحبر](actor:b)", "[الحبر](actor:)")
DOUBT = DoubtLine(
    "articles/x.md", 4, 6, "الحبر", ("a", "b"), "no-cue", EDITS, "مضى ⟦الحبر⟧ إلى الميناء."
)
UNKNOWN = UnknownLine("منذر *الصباغ*", 2, 1, (NamePlace("articles/x.md", 9, 2),) * 2)
REPORT = LinksReport((MENTION, OTHER, AGAIN), (DOUBT,), (UNKNOWN,))
NOTHING = LinksReport((), (), ())


def test_json_is_a_flat_list_of_mentions() -> None:
    """With the fields that are promised, in their order."""
    line, *_ = json.loads(format_links(REPORT, "content", "json", "ar"))
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
    assert json.loads(format_links(NOTHING, "content", "json", "ar")) == []


def test_full_is_everything() -> None:
    """An object of three lists, the first of them what `--json` gives."""
    full = json.loads(format_links(REPORT, "content", "full", "ar"))
    assert list(full) == ["mentions", "doubts", "unknown"]
    assert full["mentions"] == json.loads(format_links(REPORT, "content", "json", "ar"))
    assert full["doubts"][0]["edits"] == list(EDITS)
    assert full["unknown"][0]["places"][0] == {"file": "articles/x.md", "line": 9, "column": 2}


def test_text_is_a_line_for_each_place() -> None:
    """The place first, so that editors' tools can jump to it; a doubt with what settles it."""
    text = format_links(REPORT, "content", "text", "ar").splitlines()
    assert text[0].startswith("content/articles/x.md:3:5: نعمان ← numan [name, name]")
    assert text[1].startswith("content/articles/y.md:7:1: دار المحابر ← house")
    assert text[3].startswith("content/articles/x.md:4:6: شك [no-cue] الحبر: a، b")
    assert text[3].endswith("(لا قرينة تعيّنه)")
    assert text[4] == "  مضى ⟦الحبر⟧ إلى الميناء."
    assert text[5] == "  اكتب: [الحبر](actor:a) أو [الحبر](actor:b) أو [الحبر](actor:)"
    assert text[6].startswith("content/articles/x.md:9:2: اسم بلا ملف: منذر *الصباغ*")
    assert text[7] == ("الأسماء: 3، منها روابط: 1؛ المشكوك فيه: 1؛ أسماء تتكرر بلا ملف: 1")


def test_mentions_can_be_grouped() -> None:
    """By article or by actor, each group under its name and its counts."""

    def names(grouping: Grouping) -> list[str]:
        text = format_links(REPORT, "content", "text", "en", grouping)
        return [line for line in text.splitlines()[:6] if "links:" in line]

    assert names("actor") == ["house: 1, links: 0", "numan: 2, links: 1"]
    assert names("article") == ["articles/x.md: 1, links: 1", "articles/y.md: 2, links: 0"]


def test_markdown_is_for_a_review() -> None:
    """Sections with what is to be decided first; words are printed as they are."""
    text = format_links(REPORT, "content", "markdown", "ar", "actor")
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["## ما يُشك فيه", "## أسماء تتكرر ولا ملف لها", "## من ذُكر"]
    assert "`[الحبر](actor:a)` أو `[الحبر](actor:b)`" in text
    assert "منذر \\*الصباغ\\*" in text
    assert text.count("| صاحب الاسم |") == 2


@pytest.mark.parametrize("shape", ["text", "json", "full", "markdown", "github"])
def test_an_empty_report_is_one_too(shape: LinksFormat) -> None:
    """In every shape."""
    text = format_links(NOTHING, "content", shape, "ar")
    assert text.endswith("\n") or (shape == "github" and not text)


def test_annotations_are_of_doubts_alone() -> None:
    """A reviewer has nothing to do about the rest."""
    text = format_links(REPORT, "content", "github", "en")
    assert text == ("::notice file=content/articles/x.md,line=4,col=6,title=no-cue::الحبر: a, b\n")


def test_an_article_whose_fields_are_wrong_is_listed(newsroom: Newsroom) -> None:
    """Its text could be read: its mistakes are left to `isnad check`."""
    write_short(newsroom, "bad-body", "2025-03-01", "نعمان الورّاق [نص](absent.md)\n")
    newsroom.write(
        "articles/2025/bad-fields.md",
        "---\ntitle: مقال بلا خلاصة\ndate: 2025-03-02\ntopics: [paper-navy]\nunknown: x\n---\n\n"
        "جاء نعمان الورّاق ومنذر الصبّاغ. ثم منذر الصبّاغ.\n",
    )
    rendering = newsroom.read().rendering
    assert {"missing-field", "unknown-field", "broken-link"} == {
        one.code for one in rendering.diagnostics.found
    }
    unread = unread_files(rendering, Diagnostics())
    assert unread.found == []
    assert not fails(unread, Diagnostics())
    assert [line.file for line in list_mentions(rendering)] == [
        "articles/2025/bad-body.md",
        "articles/2025/bad-fields.md",
    ]
    assert [name.surface for name in list_unknown(rendering)] == ["منذر الصبّاغ"]


@pytest.mark.parametrize(
    "written",
    [
        "---\ntitle: نص\n".encode() + b"\xc7\xe1\n---\n",
        "نص بلا حقول.\n",
        "---\ntitle: مفتوح\n\nنص.\n",
        "---\ntitle: نص\n\tdate: 2025-03-01\n---\n\nنص.\n",
        "",
    ],
    ids=["encoding", "no-front-matter", "unclosed", "syntax", "empty"],
)
def test_a_file_that_cannot_be_read_at_all_fails(newsroom: Newsroom, written: str | bytes) -> None:
    """Its errors are told: what it names is missing from the report."""
    newsroom.write("articles/2025/bad-file.md", written)
    unread = unread_files(newsroom.read().rendering, Diagnostics())
    assert {one.location.file for one in unread.found} == {"content/articles/2025/bad-file.md"}
    assert fails(unread, Diagnostics())


def test_what_is_left_out_for_its_fields_is_told(newsroom: Newsroom) -> None:
    """An actor without a kind is nobody's name here; that is no failure of the report."""
    newsroom.write("actors/zayd-hibr.md", "---\nname: زيد الحبر\n---\n\nسيرة.\n")
    unread = unread_files(newsroom.read().rendering, Diagnostics())
    assert {one.location.file for one in unread.found} == {"content/actors/zayd-hibr.md"}
    assert not fails(unread, Diagnostics())
