"""Ids lead somewhere; no two files claim the same id, address or name."""

from __future__ import annotations

import pytest

from generator.model.library import Absence, ContentKind
from tests.unit.load.conftest import Desk, write_article


def actor(name: str, extra: str = "") -> str:
    """Return an actor's file."""
    return f"---\nname: {name}\nkind: person\n{extra}---\n"


def topic(title: str, extra: str = "") -> str:
    """Return a topic's file."""
    return f"---\ntitle: {title}\nsummary: خلاصة.\n{extra}---\n"


@pytest.mark.parametrize(
    ("extra", "code", "hint"),
    [
        ("about: [numan-waraq]", "unknown-actor", "numan-warraq» (نعمان الورّاق)"),
        ("about: [نعمان الوراق]", "unknown-actor", "numan-warraq» (نعمان الورّاق)"),
        ("about: [Numan-Warraq]", "unknown-actor", "numan-warraq"),
        ("about: [zzz]", "unknown-actor", "content/actors"),
        ("source: mihbara-pres", "unknown-outlet", "mihbara-press» (محبرة برس)"),
        ("place: nowhere", "unknown-place", "content/actors"),
        ("related: [first-boats]", "unknown-article", "first-boat"),
        ("related: [x]", "self-reference", "احذفه"),
        ("voices: [{as: سلمى, actor: salma}]", "unknown-actor", "content/actors"),
        ("bylines: [{actor: salma}]", "unknown-actor", "content/actors"),
    ],
)
def test_id_that_leads_nowhere(desk: Desk, extra: str, code: str, hint: str) -> None:
    """The nearest known one is proposed, by id or by name."""
    (found,) = desk.check_article(write_article(extra))
    assert found.code == code
    assert hint in found.hint()


def test_topic_that_leads_nowhere(desk: Desk) -> None:
    """By id or by title, the nearest is proposed, at the place of the item."""
    found = desk.check_article(write_article(topics="[paper-nav, الملاحه الورقية]"))
    assert [(each.code, each.location.column) for each in found] == [
        ("unknown-topic", 10),
        ("unknown-topic", 21),
    ]
    assert all("paper-navy" in each.hint() for each in found)


def test_broken_file_is_known(desk: Desk) -> None:
    """An id whose file has errors of its own is not reported again, and is left out."""
    desk.write("actors/salma.md", "---\nname: سلمى\n---\n")
    desk.write("articles/2025/x.md", write_article("about: [salma, numan-warraq]"))
    library, diagnostics = desk.load()
    assert [found.code for found in diagnostics.sorted()] == ["missing-field"]
    (article,) = (article for article in library.articles.values() if article.id == "x")
    assert article.about == ("numan-warraq",)
    assert library.find_absence(ContentKind.ACTOR, "salma") is Absence.ERRORS


def test_draft_and_future_files(desk: Desk) -> None:
    """Neither is published; a published file that names one is warned; `drafts` shows both."""
    desk.write("articles/a.md", write_article("draft: true", title="مسودة"))
    desk.write("articles/b.md", write_article(title="غد", date="2026-02-01"))
    desk.write("articles/c.md", write_article("related: [a, b, first-boat]"))
    library, diagnostics = desk.load()
    assert [(found.code, found.location.file) for found in diagnostics.sorted()] == [
        ("draft-in-repository", "content/articles/a.md"),
        ("unpublished-reference", "content/articles/c.md"),
        ("unpublished-reference", "content/articles/c.md"),
    ]
    assert not diagnostics.has_errors
    assert set(library.articles) == {"c", "first-boat"}
    assert [article.related for article in library.articles.values() if article.id == "c"] == [
        ("first-boat",)
    ]
    assert library.find_absence(ContentKind.ARTICLE, "a") is Absence.DRAFT
    assert library.find_absence(ContentKind.ARTICLE, "b") is Absence.FUTURE
    shown, _ = desk.load(drafts=True)
    assert set(shown.articles) == {"a", "b", "c", "first-boat"}


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({"articles/2024/first-boat.md": write_article()}, ["duplicate-id"]),
        (
            {"articles/a.md": write_article("slug: first-boat")},
            ["duplicate-slug"],
        ),
        ({"topics/b.md": topic("الملاحة الورقية")}, ["duplicate-title"]),
        (
            {
                "topics/a.md": topic("أ أ", "parent: b\n"),
                "topics/b.md": topic("ب ب", "parent: a\n"),
            },
            ["parent-cycle", "parent-cycle"],
        ),
        ({"topics/a.md": topic("أ أ", "parent: a\n")}, ["self-reference"]),
        (
            {
                "actors/a.md": actor("أ أ", "merged_into: b\n"),
                "actors/b.md": actor("ب ب", "merged_into: a\n"),
            },
            ["merge-cycle", "merge-cycle"],
        ),
        (
            {
                "articles/a.md": write_article("redirect_from: [/articles/first-boat]"),
                "articles/b.md": write_article("redirect_from: [old/x, /actors/]", title="ب ب"),
                "articles/c.md": write_article("redirect_from: [/old/x/]", title="ج ج"),
            },
            ["redirect-collision", "reserved-redirect", "redirect-collision"],
        ),
        (
            {
                "articles/a.md": write_article("series: {id: navy, part: 1}"),
                "articles/b.md": write_article("series: {id: navy, part: 1}", title="ب ب"),
            },
            ["duplicate-part"],
        ),
        (
            {
                "actors/a.md": actor("أ أ", "relations: [{type: parent-of, actor: b}]\n"),
                "actors/b.md": actor("ب ب", "relations: [{type: child-of, actor: a}]\n"),
            },
            ["stated-twice"],
        ),
        (
            {
                "articles/a.md": write_article(
                    "withdrawn: {date: 2025-04-01, reason: تبين أنه خشب.}"
                ),
                "topics/b.md": topic("ب ب", "pinned: [a]\n"),
            },
            ["withdrawn-reference"],
        ),
        ({"pages/search.md": "---\ntitle: بحث\n---\nx\n"}, ["reserved-id"]),
    ],
)
def test_two_files_with_one_claim(desk: Desk, files: dict[str, str], codes: list[str]) -> None:
    for path, text in files.items():
        desk.write(path, text)
    assert desk.codes() == codes


def test_old_address_that_is_its_own(desk: Desk) -> None:
    """An address cannot lead to itself, and says so rather than naming its own file."""
    for own in ("/articles/a/", "/articles/a/index.html"):
        desk.write("articles/a.md", write_article(f"redirect_from: [{own}]"))
        assert desk.codes() == ["self-reference"]


@pytest.mark.parametrize(
    ("old", "code"),
    [
        ("/index.html", "reserved-redirect"),
        ("/index", "reserved-redirect"),
        ("/index.html/x/", "reserved-redirect"),
        ("/404.html", "reserved-redirect"),
        ("/404/", "reserved-redirect"),
        ("/sitemap.xml", "reserved-redirect"),
        ("/sitemap-2.xml", "reserved-redirect"),
        ("/archive/2025/12/", "reserved-redirect"),
        ("/archive/2025/12/page/3/", "reserved-redirect"),
        ("/archive/2025/index.html", "reserved-redirect"),
        ("/quotations/page/1/", "reserved-redirect"),
        ("/quotations/filters.json", "reserved-redirect"),
        ("/quotations/filters.json/x/", "reserved-redirect"),
        ("/quotations/speakers/", "reserved-redirect"),
        ("/quotations/speakers/page/2/", "reserved-redirect"),
        ("/quotations/topics/", "reserved-redirect"),
        ("/quotations/names/", "reserved-redirect"),
        ("/quotations/years/", "reserved-redirect"),
        ("/quotations/year/2025/", "reserved-redirect"),
        ("/quotations/speaker/anonymous/page/1/", "reserved-redirect"),
        ("/quotations/speaker", "reserved-redirect"),
        ("/actors/kind/state/", "reserved-redirect"),
        ("/actors/numan-warraq/named-in/", "reserved-redirect"),
        ("/actors/numan-warraq/named-in/page/1/", "reserved-redirect"),
        ("/actors/numan-warraq/page/2/", "reserved-redirect"),
        ("/topics/paper-navy/page/1/", "reserved-redirect"),
        ("/topics/paper-navy/quotations/", "reserved-redirect"),
        ("/topics/paper-navy/quotations/page/1/", "reserved-redirect"),
        ("/topics/paper-navy/questions/", "reserved-redirect"),
        ("/topics/paper-navy/questions/page/2/", "reserved-redirect"),
        ("/articles/first-boat/positions/", "reserved-redirect"),
        ("/media/p.jpg", "reserved-redirect"),
        ("/assets/favicon.svg", "reserved-redirect"),
        ("/articles/first-boat/index.html", "redirect-collision"),
        ("/articles/first-boat", "redirect-collision"),
        ("/articles/first-boat/index.html/x/", "redirect-collision"),
    ],
)
def test_old_address_that_the_site_needs(desk: Desk, old: str, code: str) -> None:
    """However it is written, and whether or not the page is there today."""
    desk.write("articles/a.md", write_article(f"redirect_from: [/2019/a/, {old}]"))
    (found,) = desk.check()
    assert (found.code, found.location.line) == (code, 6)
    assert old in found.message()


@pytest.mark.parametrize(
    "old",
    [
        "/archive/boats/",
        "/quotations/q-4k7m2v9tqa/",
        "/actors/gone/named-in/",
        "/articles/gone/positions/",
        "/topics/gone/page/1/",
        "/articles/first-boat.html",
        "/about.html",
        "/x.y",
    ],
)
def test_old_address_that_is_free(desk: Desk, old: str) -> None:
    """Below a page that is no more, or beside one that is."""
    desk.write("articles/a.md", write_article(f"redirect_from: [{old}]"))
    assert desk.codes() == []


def test_old_addresses_of_which_one_is_the_others_folder(desk: Desk) -> None:
    """A file cannot be a folder too, in whatever order they come."""
    desk.write("articles/a.md", write_article("redirect_from: [/a.html, /b.html/x/]"))
    desk.write("articles/b.md", write_article("redirect_from: [/a.html/x/, /b.html]", title="ب ب"))
    assert desk.codes() == ["redirect-collision", "redirect-collision"]


def test_text_of_a_flawed_article_can_be_checked(desk: Desk) -> None:
    """An article kept out by its date or topics is handed on, one with broken voices is not."""
    desk.write("articles/a.md", write_article("about: [nobody]", title="أ أ"))
    desk.write("articles/b.md", write_article("voices: [{actor: nobody}]", title="ب ب"))
    desk.write("articles/c.md", write_article("voices: {a: b}", title="ج ج"))
    library, _ = desk.load()
    assert [article.id for article in library.flawed] == ["a"]
    assert library.flawed[0].about == ()


def test_two_actors_that_an_authority_knows_as_one(desk: Desk) -> None:
    desk.write("actors/a.md", actor("أ أ", "same_as: [https://example.org/7]\n"))
    desk.write("actors/b.md", actor("ب ب", "same_as: [https://example.org/7/]\n"))
    assert desk.codes() == ["shared-identity"]


def test_merged_actor_is_followed(desk: Desk) -> None:
    """References to a merged actor stand; the library leads on to the one that stays."""
    desk.write("actors/old-numan.md", actor("الورّاق القديم", "merged_into: numan-warraq\n"))
    desk.write("articles/2025/x.md", write_article("about: [old-numan]"))
    library, diagnostics = desk.load()
    assert not diagnostics.found
    (article,) = (article for article in library.articles.values() if article.id == "x")
    found = library.find_actor(article.about[0])
    assert found is not None
    assert found.id == "numan-warraq"
