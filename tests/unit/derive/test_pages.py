"""Every page of a site: its address, and that it holds nothing but plain values."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.config import Settings
from generator.derive.frame import root_of
from generator.model.page import Page
from tests.unit.derive.newspaper import write_many, write_short
from tests.unit.newsroom import Edition, Newsroom, make_picture, strings_of


def pages(edition: Edition) -> dict[str, Page]:
    """Return every page by its address."""
    site = edition.derive()
    return {page.url: page for page in (*site.pages, *site.quotation_pages)}


def keys(page: Page, name: str) -> list[str]:
    """Return the titles in one list of a page."""
    listed = page.meta[name]
    assert isinstance(listed, list)
    return [item["title"] for item in listed]


@pytest.fixture
def full_newsroom(newsroom: Newsroom) -> Newsroom:
    """Return a newsroom with something of everything."""
    newsroom.write("media/boats.png", make_picture())
    newsroom.write("media/unused.png", make_picture())
    newsroom.write("media/draft.png", make_picture())
    newsroom.write("pages/about.md", "---\ntitle: عن الموقع\n---\n\nنص.\n")
    newsroom.write(
        "topics/paper-craft.md",
        "---\ntitle: صناعة الورق\nsummary: كل ورق.\nparent: paper-navy\n"
        "pinned: [first-boat]\n---\n\nمقدمة.\n",
    )
    write_short(
        newsroom,
        "y",
        "2025-03-05",
        "قال [«كلام»](quote:numan-warraq)، وفق قوله.\n\n![قوارب](../../media/boats.png)\n",
        "place: ميناء\nkicker: ملفات\nseries: {id: boats, part: 1}\nrelated: [first-boat]\n"
        "updates: [{date: 2025-03-06, text: أضيف قول.}]\n"
        "corrections: [{date: 2025-03-07, text: صحح اسم.}]\nbylines: [{name: سلمى}]\n",
    )
    write_short(
        newsroom,
        "gone",
        "2025-03-06",
        "> كلام آخر.\n>\n> — نعمان الورّاق\n",
        "withdrawn: {date: 2025-03-08, reason: تبين خطؤه.}\nredirect_from: [old/gone/]\n",
    )
    write_short(
        newsroom, "draft", "2025-03-06", "![قوارب](../../media/draft.png)\n", "draft: true\n"
    )
    return newsroom


def faults(value: object, path: str) -> Iterator[str]:
    """Yield where a value is anything but strings, numbers, booleans, lists and maps."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if type(key) is not str:
                yield f"{path}: the key {key!r}"
            yield from faults(inside, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for place, inside in enumerate(value):
            yield from faults(inside, f"{path}[{place}]")
    elif value is not None and type(value) not in {str, int, float, bool}:
        yield f"{path}: {type(value).__name__}"


def test_pages_hold_plain_values_only(full_newsroom: Newsroom) -> None:
    """Strings, numbers, booleans, lists and maps: of them a template can ask nothing."""
    edition = full_newsroom.publish("> قول.\n>\n> — نعمان الورّاق\n")
    for url, page in pages(edition).items():
        assert list(faults(dict(page.meta), url)) == []
        assert type(page.body) is str
        assert type(page.title) is str


def test_every_address_is_a_page_once(full_newsroom: Newsroom) -> None:
    """And none is absolute, climbs out, or holds what an address may not."""
    site = full_newsroom.publish("نص.\n").derive()
    urls = [page.url for page in (*site.pages, *site.quotation_pages)]
    assert len(urls) == len(set(urls))
    for url in urls:
        assert not url.startswith("/")
        assert ".." not in url
        assert url == "" or url.endswith(("/", ".html"))


def test_a_site_has_a_page_of_every_kind(full_newsroom: Newsroom) -> None:
    """With the newsroom's own addresses."""
    assert {
        "",
        "articles/x/",
        "articles/gone/",
        "actors/",
        "actors/numan-warraq/",
        "topics/",
        "topics/paper-navy/",
        "topics/paper-craft/",
        "quotations/",
        "archive/",
        "archive/2025/03/",
        "about/",
        "404.html",
    } <= set(pages(full_newsroom.publish("نص.\n")))


@pytest.mark.parametrize(
    ("url", "root"),
    [("", "./"), ("about/", "../"), ("articles/x/", "../../"), ("archive/2025/03/", "../../../")],
)
def test_a_page_knows_its_way_to_the_root(url: str, root: str) -> None:
    """So the site works at a domain's root and under any path."""
    assert root_of(url) == root


def test_what_leads_nowhere_knows_only_the_sites_own_path(newsroom: Newsroom) -> None:
    """It is shown at any depth."""
    edition = newsroom.publish("نص.\n", settings=Settings(url="https://example.org/repo/"))
    assert edition.page("404.html").meta["root"] == "/repo/"
    assert newsroom.publish("نص.\n").page("404.html").meta["root"] == "/"


def test_only_what_a_published_page_shows_is_published(full_newsroom: Newsroom) -> None:
    """No draft's picture, and none that nobody refers to."""
    assert full_newsroom.read().derive().media == ("media/boats.png",)
    assert full_newsroom.read(drafts=True).derive().media == ("media/boats.png", "media/draft.png")


def test_a_withdrawn_article_leaves_everything_but_its_address(full_newsroom: Newsroom) -> None:
    """Lists, ledger, topics and the home page know it no more; the address says so."""
    edition = full_newsroom.read()
    page = edition.page("articles/gone/")
    assert page.template == "withdrawn.html"
    assert page.meta["reason"] == "تبين خطؤه."
    assert page.meta["noindex"] is True
    others = {url: one for url, one in pages(edition).items() if url != "articles/gone/"}
    for url, other in others.items():
        assert all("articles/gone/" not in text for text in strings_of(other.meta)), url
        assert all("كلام آخر" not in text for text in strings_of(other.meta)), url
    assert edition.derive().redirects == {"old/gone/": "articles/gone/"}


def test_drafts_are_nowhere(full_newsroom: Newsroom) -> None:
    """Not even in counts."""
    edition = full_newsroom.read()
    assert "articles/draft/" not in pages(edition)
    assert all(
        "مقال draft" not in text
        for page in pages(edition).values()
        for text in strings_of(page.meta)
    )


@pytest.mark.parametrize(
    ("path", "extra", "redirects"),
    [
        ("articles/2025/y.md", "redirect_from: [2024/boats/]", {"2024/boats/": "articles/y/"}),
        ("articles/2025/y.md", "slug: boats", {}),
        (
            "articles/2025/y.md",
            "slug: boats\nredirect_from: [articles/y/, y.html]",
            {"articles/y/": "articles/boats/", "y.html": "articles/boats/"},
        ),
    ],
)
def test_earlier_addresses_lead_on(
    newsroom: Newsroom, path: str, extra: str, redirects: dict[str, str]
) -> None:
    """`redirect_from` as the editor wrote it."""
    newsroom.write(
        path,
        "---\ntitle: مقال\nsummary: خلاصة.\ndate: 2025-03-01\ntopics: [paper-navy]\n"
        f"{extra}\n---\n\nنص.\n",
    )
    assert newsroom.read().derive().redirects == redirects


def test_redirects_of_merged_actors_lead_to_the_last_of_the_chain(newsroom: Newsroom) -> None:
    """One hop from every address that any of them ever had."""
    merged = "---\nname: {}\nkind: person\nmerged_into: {}\nredirect_from: [{}]\n---\n"
    newsroom.write("actors/a-one.md", merged.format("أول الأسماء", "b-two", "people/a/"))
    newsroom.write("actors/b-two.md", merged.format("ثاني الأسماء", "numan-warraq", "people/b/"))
    edition = newsroom.read()
    assert edition.codes == []
    assert edition.derive().redirects == dict.fromkeys(
        ("actors/a-one/", "actors/b-two/", "people/a/", "people/b/"), "actors/numan-warraq/"
    )
    assert "actors/a-one/" not in pages(edition)


def test_the_archive_has_a_page_for_each_month(newsroom: Newsroom) -> None:
    """In the order of time, each leading to its neighbours; empty months have none."""
    for name, date in (("a", "2024-11-30"), ("b", "2025-01-01"), ("c", "2025-01-31")):
        write_short(newsroom, name, date, "نص.\n")
    held = pages(newsroom.read())
    months = sorted(url for url in held if url.startswith("archive/") and url.count("/") == 3)
    assert months == ["archive/2024/11/", "archive/2025/01/", "archive/2025/02/"]
    january = held["archive/2025/01/"]
    assert keys(january, "articles") == ["مقال c", "مقال b"]
    assert isinstance(january.meta["older"], dict)
    assert isinstance(january.meta["newer"], dict)
    assert january.meta["older"]["url"] == "archive/2024/11/"
    assert january.meta["newer"]["url"] == "archive/2025/02/"


def test_the_month_is_that_of_the_sites_zone(newsroom: Newsroom) -> None:
    """Also of a time written with another zone: two zones never make two pages of one month."""
    write_short(newsroom, "z", "2025-04-01T00:30:00+02:00", "نص.\n")
    write_short(newsroom, "y", "2025-03-31T23:30:00+00:00", "نص.\n")
    from zoneinfo import ZoneInfo

    here = newsroom.read(Settings(timezone=ZoneInfo("Africa/Tripoli")))
    assert "archive/2025/03/" not in pages(here)
    assert keys(here.page("archive/2025/04/"), "articles") == ["مقال y", "مقال z"]
    assert keys(newsroom.read().page("archive/2025/03/"), "articles") == ["مقال y", "مقال z"]


def test_related_articles_are_always_earlier(newsroom: Newsroom) -> None:
    """A published page does not change when a new article comes."""
    for day in range(1, 9):
        write_short(newsroom, f"n{day}", f"2025-03-{day:02}", "نعمان الورّاق ومملكة المحابر.\n")
    before = pages(newsroom.read())
    for day in range(1, 9):
        related = before[f"articles/n{day}/"].meta["related"]
        assert isinstance(related, list)
        assert len(related) <= 3
        assert all(int(item["url"][10:-1]) < day for item in related if item["url"][9] == "n")
    write_short(newsroom, "n9", "2025-03-09", "نعمان الورّاق ومملكة المحابر.\n")
    after = pages(newsroom.read())
    for day in range(1, 9):
        assert after[f"articles/n{day}/"].meta == before[f"articles/n{day}/"].meta


def test_the_editors_choice_comes_before_the_computed_ones(newsroom: Newsroom) -> None:
    """Also where it is later; each says why it is there."""
    write_short(newsroom, "a", "2025-03-01", "نعمان الورّاق.\n")
    write_short(newsroom, "b", "2025-03-02", "نعمان الورّاق.\n", "related: [c]\n")
    write_short(newsroom, "c", "2025-03-03", "نص.\n")
    related = newsroom.read().page("articles/b/").meta["related"]
    assert isinstance(related, list)
    assert [(item["title"], item["note"]) for item in related][:2] == [
        ("مقال c", "اختيار المحرر"),
        ("مقال a", "يذكر نعمان الورّاق"),
    ]


def test_a_withdrawn_article_is_in_no_list(newsroom: Newsroom) -> None:
    """Neither among the related nor among those that a topic pins."""
    withdrawn = "withdrawn:\n  date: 2025-04-01\n  reason: خطأ.\n"
    write_short(newsroom, "w", "2025-03-01", "نص.\n", withdrawn)
    write_short(newsroom, "a", "2025-03-02", "نص.\n", "related: [w]\n")
    newsroom.write(
        "topics/paper-navy.md",
        "---\ntitle: الملاحة الورقية\nsummary: خلاصة.\npinned: [w]\n---\n\nمقدمة.\n",
    )
    edition = newsroom.read()
    assert "مقال w" not in str(edition.page("articles/a/").meta["related"])
    assert edition.page("topics/paper-navy/").meta["pinned"] == []


@pytest.mark.parametrize(
    ("roles", "title"),
    [
        ("  - title: وزير الحبر\n    until: 2012\n", "وزير الحبر (سابقًا)"),
        ("  - title: وزير الحبر\n    until: unknown\n", "وزير الحبر (سابقًا)"),
        ("  - title: وزير الحبر\n    since: 2030\n", None),
        ("  - title: وزير الحبر\n    since: 2020\n", "وزير الحبر"),
    ],
)
def test_a_former_title_is_printed_as_one(
    newsroom: Newsroom, roles: str, title: str | None
) -> None:
    """Under the name at the head of the page; a title that is still to come is not printed."""
    newsroom.write(
        "actors/zayd.md", f"---\nname: زيد الحبر\nkind: person\nroles:\n{roles}---\n\nسيرة.\n"
    )
    role = newsroom.publish("زيد الحبر.\n").page("actors/zayd/").meta["role"]
    assert (role["title"] if isinstance(role, dict) else None) == title


def test_a_new_article_rewrites_few_pages(newsroom: Newsroom) -> None:
    """Its own, those of the lists it enters, of the actors it names; no other article's."""
    body = "جاء نعمان الورّاق.\n\n> كلام NUMBER.\n>\n> — نعمان الورّاق\n"
    write_many(newsroom, 60, body=body)
    before = pages(newsroom.read())
    write_short(newsroom, "new", "2025-06-01", "جاء نعمان الورّاق.\n")
    after = pages(newsroom.read())
    changed = {url for url, page in after.items() if before.get(url) != page}
    # Page 1 comes to be with the 51st article: 60 are enough that it was there before.
    assert changed <= {
        "",
        "404.html",
        "articles/new/",
        "actors/",
        "actors/numan-warraq/",
        "actors/dawat-press/",
        "actors/ink-kingdom/",
        "topics/",
        "topics/paper-navy/",
        "archive/",
        "archive/2025/",
        "archive/2025/06/",
        "archive/2025/02/",
    }


def test_an_empty_library_still_has_its_pages(newsroom: Newsroom) -> None:
    """A new newsroom sees a home page before its first article."""
    for file in newsroom.content.rglob("*.md"):
        file.unlink()
    held = pages(newsroom.read())
    assert {"", "actors/", "topics/", "quotations/", "archive/", "404.html"} <= set(held)


def test_an_interview_and_an_opinion_say_what_they_are(newsroom: Newsroom) -> None:
    """Wherever they are listed."""
    edition = newsroom.publish("نص.\n", type="opinion")
    lead = edition.page("").meta["lead"]
    assert isinstance(lead, dict)
    assert lead["kind_label"] == "رأي"
    assert edition.page("articles/x/").meta["kind_label"] == "رأي"
