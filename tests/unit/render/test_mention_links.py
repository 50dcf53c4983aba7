"""Mentions become links, and nothing else of a page changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config import LinkSettings, Settings
from generator.model.rendered import LinkDecision
from generator.text.words import PRIVATE_USE
from tests.unit.newsroom import CONTENT, VOICES, Newsroom, open_newsroom, strings_of

LINKED = re.compile(r'<a class="actor" href="([^"]*)">(.*?)</a>', re.DOTALL)
NUMAN = "../../actors/numan-warraq/"
KINGDOM = "../../actors/ink-kingdom/"


def links(html: str) -> list[tuple[str, str]]:
    """Return address and words of every mention that became a link."""
    return LINKED.findall(html)


def test_the_first_mention_is_linked_and_no_other(newsroom: Newsroom) -> None:
    """The rest is left to be read."""
    edition = newsroom.publish("جاء نعمان الورّاق.\n\nومضى نعمان الورّاق إلى مملكة المحابر.\n")
    assert links(edition.html) == [(NUMAN, "نعمان الورّاق"), (KINGDOM, "مملكة المحابر")]


@pytest.mark.parametrize(("frequency", "expected"), [("first", 1), ("section", 2), ("all", 3)])
def test_a_site_chooses_how_often_a_name_is_linked(
    newsroom: Newsroom, frequency: str, expected: int
) -> None:
    """Once in the article, once under each heading, or always."""
    chosen = Settings(links=LinkSettings(frequency=frequency))  # type: ignore[arg-type]
    edition = newsroom.publish(
        "نعمان الورّاق ونعمان الورّاق.\n\n## عنوان\n\nنعمان الورّاق.\n", settings=chosen
    )
    assert len(links(edition.html)) == expected


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("{frequency: section}", ["نعمان الورّاق", "مملكة المحابر", "نعمان الورّاق"]),
        (
            "{frequency: all, nisba: true, in_quotations: true}",
            ["نعمان الورّاق", "مملكة المحابر", "محبري", "نعمان الورّاق"],
        ),
        ("{in_quotations: false}", ["نعمان الورّاق"]),
        ("{span: word}", ["نعمان الورّاق", "بمملكة المحابر"]),
    ],
)
def test_an_article_chooses_otherwise_than_its_site(
    newsroom: Newsroom, choice: str, expected: list[str]
) -> None:
    """What its `links` says holds on its page; what it leaves out is the site's choice."""
    body = "## أول\n\nنعمان الورّاق.\n\n> بمملكة المحابر.\n>\n> — سامي القلم\n\nمحبري.\n\n"
    body += "## ثان\n\nنعمان الورّاق.\n"
    edition = newsroom.publish(body, extra=f"{VOICES}links: {choice}\n")
    pages = (edition.html, *(quotation.html for quotation in edition.quotations))
    assert sorted(text for page in pages for _, text in links(page)) == sorted(expected)


def test_every_kind_of_page_chooses_for_itself(newsroom: Newsroom) -> None:
    """Profiles, introductions and standing pages have the field too."""
    text = "نعمان الورّاق ثم نعمان الورّاق.\n"
    front = "title: عنوان\nsummary: خلاصة.\nlinks: {frequency: all}\n"
    newsroom.write("topics/other.md", f"---\n{front}---\n\n{text}")
    newsroom.write("pages/about.md", f"---\n{front}---\n\n{text}")
    newsroom.write(
        "actors/sami.md", f"---\nname: سامي\nkind: person\nlinks: {{frequency: all}}\n---\n\n{text}"
    )
    bodies = newsroom.publish("نص.\n").rendering.bodies
    for rendered in (bodies.topics, bodies.pages, bodies.actors):
        chosen = [text for key, text in rendered.items() if key in ("other", "about", "sami")]
        assert [len(links(one.html)) for one in chosen] == [2]


def test_titles_of_the_day_are_linked_where_they_are_wanted(newsroom: Newsroom) -> None:
    """To their holder; one in which a name stands leaves the link to the name."""
    newsroom.write(
        "actors/sami.md",
        "---\nname: سامي القلم\nkind: person\nroles:\n"
        "  - {title: أمين الميناء, since: 2020}\n  - {title: سفير مملكة المحابر, since: 2020}\n"
        "---\n\nسيرة.\n",
    )
    body = "قال أمين الميناء كلمة، ثم أمين الميناء، ثم سامي القلم، ثم سفير مملكة المحابر.\n"
    assert [text for _, text in links(newsroom.publish(body, extra="").html)] == [
        "سامي القلم",
        "مملكة المحابر",
    ]
    edition = newsroom.publish(body, extra="links: {roles: true}\n")
    assert links(edition.html) == [
        ("../../actors/sami/", "أمين الميناء"),
        ("../../actors/sami/", "سامي القلم"),
        (KINGDOM, "مملكة المحابر"),
    ]
    assert re.sub(r"<[^>]+>", "", edition.html).strip() == body.strip()


@pytest.mark.parametrize(
    "body",
    [
        "## نعمان الورّاق\n",
        "نعمان الورّاق\n====\n\n",
        "نعمان الورّاق\n---\n\n",
        "[قال نعمان الورّاق](https://example.org)\n",
        "[قال نعمان الورّاق][ر]\n\n[ر]: https://example.org\n",
        "`نعمان الورّاق`\n",
        "```\nنعمان الورّاق\n```\n",
        "نص\n\n    نعمان الورّاق\n",
        "[نعمان الورّاق](actor:)\n",
        '![نعمان الورّاق](../../media/x.png "نعمان الورّاق")\n',
        "<!-- نعمان الورّاق -->\n\nنص\n",
        "> قول.\n>\n> — سامي القلم، صديق نعمان الورّاق\n",
    ],
    ids=[
        *("heading", "setext-1", "setext-2", "link", "reference", "code", "fence", "indented"),
        *("never", "caption", "comment", "attribution"),
    ],
)
def test_no_mention_is_linked_there(newsroom: Newsroom, body: str) -> None:
    """Headings, links, code, captions and attribution lines are left as they are."""
    from tests.unit.newsroom import make_picture

    newsroom.write("media/x.png", make_picture())
    edition = newsroom.publish(body)
    assert links(edition.html) == []
    assert all(NUMAN not in one.html for one in edition.quotations)


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ("وقال نعمان الورّاق", "نعمان الورّاق"),
        ("ولنعمان الورّاق", "نعمان الورّاق"),
        ("بمملكة المحابر", "مملكة المحابر"),
        ("فبمملكة المحابر", "مملكة المحابر"),
    ],
)
def test_joined_particles_stay_before_the_link(
    newsroom: Newsroom, written: str, linked: str
) -> None:
    """The link begins after the particle, and the word is not broken."""
    edition = newsroom.publish(f"{written} كذا.\n")
    assert [text for _, text in links(edition.html)] == [linked]
    assert re.sub(r"<[^>]+>", "", edition.html) == f"{written} كذا."


@pytest.mark.parametrize(
    "body",
    ["نعمان *الورّاق* مضى\n", "**نعمان** الورّاق مضى\n", "نعمان [الورّاق](https://example.org) مضى\n"],
)
def test_a_link_never_crosses_emphasis(newsroom: Newsroom, body: str) -> None:
    """A name that markup cuts in two is named, and left as it is."""
    edition = newsroom.publish(body)
    assert links(edition.html) == []
    assert not any(mention.is_linked for mention in edition.article.mentions)


@pytest.mark.parametrize(
    "first",
    [
        "نعمان **الورّاق**",
        "**نعمان** الورّاق",
        "نعمان *الورّاق",
        "_نعمان الورّاق_",
        "x_نعمان الورّاق_y",
        "نعمان [الورّاق](https://example.org)",
    ],
)
def test_what_cannot_be_linked_leaves_it_to_the_next(newsroom: Newsroom, first: str) -> None:
    """The first mention that can be a link is one; those after it are repetitions."""
    edition = newsroom.publish(f"زار {first} الميناء. ثم نعمان الورّاق، ثم نعمان الورّاق.\n")
    decisions = [mention.decision for mention in edition.article.mentions]
    assert decisions[-2:] == [LinkDecision.LINKED, LinkDecision.REPEATED]
    assert links(edition.html) == [(NUMAN, "نعمان الورّاق")]


@pytest.mark.parametrize(
    ("written", "surface"),
    [
        ("نعمان **الورّاق**", "نعمان الورّاق"),
        ("**نعمان** الورّاق", "نعمان الورّاق"),
        ("نعمان ~~ ~~ الورّاق", "نعمان الورّاق"),
        ("نعمان<!-- سر --> الورّاق", "نعمان الورّاق"),
        ("> نعمان\n> الورّاق", "نعمان الورّاق"),
        ("نعمان\nالورّاق", "نعمان\nالورّاق"),
        ("نعمان  الورّاق", "نعمان  الورّاق"),
        ("نـعمان الورّاق", "نـعمان الورّاق"),
        ("نع\u200bمان **الورّاق**", "نع\u200bمان الورّاق"),
        ("[**شيخ** &nbsp; الورّاقين](actor:numan-warraq)", "شيخ الورّاقين"),
    ],
)
def test_the_words_of_a_mention_hold_no_markup(
    newsroom: Newsroom, written: str, surface: str
) -> None:
    """Where markup left a gap there is one space; all else is as written."""
    (mention,) = newsroom.publish(f"{written}\n").article.mentions
    assert mention.mention.surface == surface


@pytest.mark.parametrize("body", ["*نعمان الورّاق* مضى\n", "**قال نعمان الورّاق** كذا\n"])
def test_a_name_inside_emphasis_is_linked(newsroom: Newsroom, body: str) -> None:
    """Emphasis round a whole name is no hindrance."""
    assert links(newsroom.publish(body).html) == [(NUMAN, "نعمان الورّاق")]


@pytest.mark.parametrize(
    "body", ["_نعمان الورّاق_ مضى\n", "x_نعمان الورّاق_y\n", "__نعمان الورّاق__\n"]
)
def test_underscores_are_left_alone(newsroom: Newsroom, body: str) -> None:
    """Python-Markdown looks at the letters beside them: a mark there would change the page."""
    edition = newsroom.publish(body)
    assert LINKED.sub(r"\2", edition.html) == plain_rendering(newsroom, body)


def test_an_editors_link_to_an_actor_counts_as_the_mention(newsroom: Newsroom) -> None:
    """It leads to that actor whatever its words are, and is in the list of mentions."""
    edition = newsroom.publish("قال [الرجل](actor:numan-warraq) ذلك.\n")
    (mention,) = edition.article.mentions
    assert mention.decision is LinkDecision.EXPLICIT
    assert (mention.mention.surface, mention.mention.actor) == ("الرجل", "numan-warraq")


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [
        ("first", ["explicit", "repeated", "repeated"]),
        ("section", ["explicit", "repeated", "linked"]),
        ("all", ["explicit", "linked", "linked"]),
    ],
)
def test_an_editors_link_to_an_actor_counts_as_the_first(
    newsroom: Newsroom, frequency: str, expected: list[str]
) -> None:
    """In the article, or under its heading: what follows it is a repetition."""
    chosen = Settings(links=LinkSettings(frequency=frequency))  # type: ignore[arg-type]
    edition = newsroom.publish(
        "## أول\n\n[نعمان](actor:numan-warraq) ثم نعمان الورّاق.\n\n## ثان\n\nنعمان الورّاق.\n",
        settings=chosen,
    )
    assert [mention.decision.value for mention in edition.article.mentions] == expected


def test_an_override_follows_a_merged_actor(newsroom: Newsroom) -> None:
    """Readers and the report are told of the one that took its place."""
    newsroom.write(
        "actors/old-warraq.md",
        "---\nname: الشيخ القديم\nkind: person\nmerged_into: numan-warraq\n---\n\nسيرة.\n",
    )
    edition = newsroom.publish("قال الكاتب ذلك.\n", extra=f"{VOICES}link:\n  الكاتب: old-warraq\n")
    (mention,) = edition.article.mentions
    assert mention.mention.actor == "numan-warraq"
    assert links(edition.html) == [(NUMAN, "الكاتب")]


def test_a_card_links_its_speaker_by_itself(newsroom: Newsroom) -> None:
    """So the attribution line counts as a link in the list of mentions."""
    edition = newsroom.publish("> قول.\n>\n> — نعمان الورّاق؛ لـ«دواة برس»\n")
    assert {mention.decision for mention in edition.article.mentions} == {LinkDecision.CREDIT}


def test_an_actor_is_not_linked_on_its_own_page(newsroom: Newsroom) -> None:
    """Others named in the profile are."""
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\n---\n\nنعمان الورّاق من مملكة المحابر.\n",
    )
    body = newsroom.publish("نص.\n").rendering.bodies.actors
    html = next(text.html for actor, text in body.items() if actor == "numan-warraq")
    assert links(html) == [(KINGDOM, "مملكة المحابر")]


def plain_rendering(newsroom: Newsroom, body: str) -> str:
    """Render a body where nobody is known, so that nothing is linked."""
    for path in CONTENT:
        if path.startswith("actors/"):
            (newsroom.content / path).unlink(missing_ok=True)
    return newsroom.publish(body, extra=VOICES).html


NAMES = ("نعمان الورّاق", "وبنعمان الورّاق", "مملكة المحابر", "الورّاق", "للمحبري", "دواة برس")
WORDS = ("قال", "ثم", "في الميناء", "قوارب", "\u200fمضى", "😀", "1) نص", "5 < 6", "a_b_c", "كذا؛")
PIECES = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(WORDS),
    st.sampled_from([f"**{name}**" for name in NAMES]),
    st.sampled_from([f"*{word}*" for word in WORDS]),
    st.sampled_from([f"_{name}_" for name in NAMES]),
    st.sampled_from([f"`{name}`" for name in NAMES]),
    st.sampled_from([f"[{name}](https://example.org)" for name in NAMES]),
    st.sampled_from([f"[«{name}»](quote:sami)، وفق قوله." for name in NAMES]),
    st.sampled_from(
        ["&amp;", "&#1606;", "\\*", "<!-- نعمان الورّاق -->", "(", "[كذا]", "«", "»", "*", "_"]
    ),
    st.sampled_from(["نعمان *الورّاق*", "مملكة  المحابر", "نعمان\nالورّاق", "نـعمان الورّاق"]),
)
LINES = st.lists(PIECES, min_size=1, max_size=5).map(" ".join)
BLOCKS = st.one_of(
    LINES,
    LINES.map(lambda line: f"## {line}"),
    LINES.map(lambda line: f"- {line}\n- {line}"),
    LINES.map(lambda line: f"> {line}\n>\n> — سامي القلم"),
    LINES.map(lambda line: f"> {line}"),
    LINES.map(lambda line: f"| {line} | ب |\n|---|---|\n| ج | {line} |"),
    LINES.map(lambda line: f"```\n{line}\n```"),
    LINES.map(lambda line: f"{line}[^1]\n\n[^1]: {line}"),
)
CHOICES = ("", "links: {frequency: all, nisba: true, roles: true, span: word}\n")
MARKDOWN = st.lists(BLOCKS, min_size=1, max_size=5).map("\n\n".join)


@pytest.fixture(scope="module")
def two_newsrooms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Newsroom, Newsroom]:
    """Return a newsroom that knows its actors, and one that knows none."""
    knowing = open_newsroom(tmp_path_factory.mktemp("knowing"))
    ignorant = open_newsroom(tmp_path_factory.mktemp("ignorant"))
    for path in CONTENT:
        if path.startswith("actors/"):
            Path(ignorant.content, path).unlink()
    return knowing, ignorant


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(body=MARKDOWN, choice=st.sampled_from(CHOICES))
def test_without_its_links_a_page_is_the_unlinked_one(
    two_newsrooms: tuple[Newsroom, Newsroom], body: str, choice: str
) -> None:
    """Byte for byte; and no character that carried a position through Markdown is left over."""
    knowing, ignorant = two_newsrooms
    linked = knowing.publish(body, extra=VOICES + choice)
    unlinked = ignorant.publish(body)
    assert LINKED.sub(r"\2", linked.html) == unlinked.html
    assert [LINKED.sub(r"\2", one.html) for one in linked.quotations] == [
        one.html for one in unlinked.quotations
    ]
    assert [one.words for one in linked.quotations] == [one.words for one in unlinked.quotations]
    if not linked.rendering.diagnostics.has_errors:
        for page in (site := linked.derive()).pages + site.quotation_pages:
            for text in (*strings_of(page.meta), page.body, page.title):
                assert not PRIVATE_USE.search(text), page.url
                assert "\x02" not in text, page.url
