"""The order of the steps: everything is read, rendered and told in one run."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.pipeline import Source, build_site, render_content, without_bad_files
from generator.render import parallel
from tests.unit.derive.newspaper import write_many, write_short
from tests.unit.newsroom import NOW, Newsroom


def test_mistakes_of_every_kind_are_told_at_once(newsroom: Newsroom) -> None:
    """Of front matter, of references, of bodies of articles, profiles, introductions and pages."""
    newsroom.write("actors/zayd-hibr.md", "---\nname: زيد\nkind: man\n---\n\nنص.\n")
    newsroom.write(
        "topics/paper-craft.md", "---\ntitle: ورق\nsummary: كل ورق.\n---\n\n[نص](absent.md)\n"
    )
    newsroom.write("pages/about.md", "---\ntitle: عن\n---\n\n<b>نص</b>\n")
    newsroom.write(
        "actors/dawat-press.md", "---\nname: دواة برس\nkind: outlet\n---\n\n[نص](javascript:x)\n"
    )
    write_short(newsroom, "y", "2025-03-01", "> قول.\n>\n> — مجهول\n", "about: [nobody]\n")
    files = {(one.location.file, one.code) for one in newsroom.read().diagnostics}
    assert {
        ("content/topics/paper-craft.md", "broken-link"),
        ("content/pages/about.md", "raw-html"),
        ("content/actors/dawat-press.md", "unsafe-link"),
        ("content/articles/2025/y.md", "unknown-speaker"),
        ("content/articles/2025/y.md", "unknown-actor"),
    } <= files
    assert "content/actors/zayd-hibr.md" in {file for file, _ in files}


def test_the_body_of_an_article_with_wrong_fields_is_read_too(newsroom: Newsroom) -> None:
    """An editor mends both in one go."""
    write_short(newsroom, "y", "2025-03-01", "[نص](absent.md)\n", "colour: أزرق\n")
    assert {"unknown-field", "broken-link"} <= set(newsroom.read().codes)


def test_a_wrong_file_does_not_spoil_the_others(newsroom: Newsroom) -> None:
    """They are rendered as if it were not there."""
    good = newsroom.publish("جاء نعمان الورّاق.\n").html
    newsroom.write("articles/2025/y.md", b"\xff\xfe")
    newsroom.write("actors/zayd-hibr.md", "---\nname: [\n---\n")
    assert newsroom.read().html == good


def test_going_on_leaves_bad_files_out(newsroom: Newsroom) -> None:
    """Every page is of a file without errors; warnings are published."""
    write_short(newsroom, "bad", "2025-03-01", "[نص](absent.md)\n")
    write_short(newsroom, "warned", "2025-03-01", "# عنوان\n")
    newsroom.write("pages/bad-page.md", "---\ntitle: عن\n---\n\n<b>نص</b>\n")
    newsroom.write("articles/2025/broken.md", "---\ntitle: بلا بقية\n---\n\nنص.\n")
    rendering = newsroom.read().rendering
    site = build_site(without_bad_files(rendering, Settings()), Settings())
    urls = {page.url for page in site.pages}
    assert "articles/warned/" in urls
    assert urls.isdisjoint({"articles/bad/", "articles/broken/", "bad-page/"})
    assert rendering.diagnostics.files_with_errors() == {
        "content/articles/2025/bad.md",
        "content/articles/2025/broken.md",
        "content/pages/bad-page.md",
    }


def test_a_bad_article_that_others_refer_to_can_be_left_out(newsroom: Newsroom) -> None:
    """Related lists, pins, series and sources of roles lose it, and nothing fails."""
    write_short(newsroom, "bad", "2025-03-01", "[نص](absent.md)\n", "series: {id: s, part: 1}\n")
    write_short(
        newsroom,
        "good",
        "2025-03-02",
        "[نص](article:bad)\n",
        "related: [bad]\nseries: {id: s, part: 2}\n",
    )
    newsroom.write(
        "topics/paper-navy.md",
        "---\ntitle: الملاحة الورقية\nsummary: خلاصة.\npinned: [bad]\n---\n\nمقدمة.\n",
    )
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\n"
        "roles:\n  - title: رئيس\n    source: bad\n---\n\nسيرة.\n",
    )
    site = build_site(without_bad_files(newsroom.read().rendering, Settings()), Settings())
    assert "articles/good/" in {page.url for page in site.pages}


@pytest.mark.parametrize("drafts", [False, True])
def test_drafts_and_the_future_wait(newsroom: Newsroom, drafts: bool) -> None:
    """Until they are asked for."""
    write_short(newsroom, "draft", "2025-03-01", "نص.\n", "draft: true\n")
    write_short(newsroom, "future", "2026-01-01T00:00:01+00:00", "نص.\n")
    write_short(newsroom, "now", "2026-01-01T00:00:00+00:00", "نص.\n")
    urls = {page.url for page in newsroom.read(drafts=drafts).derive().pages}
    assert "articles/now/" in urls
    assert ("articles/draft/" in urls) is drafts
    assert ("articles/future/" in urls) is drafts


def test_the_outcome_does_not_depend_on_the_number_of_processes(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor on the order of files on the disk: the same content gives the same pages."""
    write_many(newsroom, 30, body="جاء نعمان الورّاق.\n\n> كلام NUMBER.\n>\n> — نعمان الورّاق\n")
    alone = newsroom.read()
    monkeypatch.setattr(parallel, "SEQUENTIAL_BELOW", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    together = newsroom.read()
    assert together.rendering.bodies == alone.rendering.bodies
    assert together.derive() == alone.derive()


def test_progress_is_told(newsroom: Newsroom) -> None:
    """How many articles there are, then each as it is done."""
    write_many(newsroom, 5)
    told: list[tuple[str, int]] = []
    done: list[int] = []

    def begin(label: str, total: int) -> object:
        told.append((label, total))
        return done.append

    render_content(Source(newsroom.content, Settings(), NOW), begin)  # type: ignore[arg-type]
    assert told == [("render", 6)]
    assert done == [1, 2, 3, 4, 5, 6]


def test_a_correction_names_a_quotation_of_its_article(newsroom: Newsroom) -> None:
    """By the id that it has, or by the one it had, which the article keeps as an old address."""
    words = "> كلام.\n>\n> — نعمان الورّاق\n"
    own = newsroom.publish(words).derive().ledger.entries[0].id
    correction = "corrections: [{date: 2025-03-03, quote: QUOTE, kind: words, was: أ, now: ب}]\n"
    for quote, old, codes in (
        (own, "", []),
        ("q-4k7m2v9tqa", "", ["unknown-quotation"]),
        ("q-4k7m2v9tqa", "redirect_from: [/quotations/q-4k7m2v9tqa/]\n", []),
        (own, f"redirect_from: [/quotations/{own}/]\n", []),
    ):
        edition = newsroom.publish(words, extra=correction.replace("QUOTE", quote) + old)
        assert edition.codes == codes
