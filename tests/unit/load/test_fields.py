"""Fields are read by their schema; what they may not hold is told with an example."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.model.article import ArticleKind, Gender
from tests.unit.load.conftest import ACTOR, Desk, write_article

ARTICLE_MISTAKES = [
    ("sumary: x", "unknown-field", "هل تقصد «summary»؟"),
    ("العنوان: x", "unknown-field", "هل تقصد «title»؟"),
    ("foobarbaz: x", "unknown-field", "الحقول المعروفة هنا: title،"),
    ("role: x", "misplaced-field", "انقله"),
    ("aliases: [x]", "misplaced-field", "انقله"),
    ("\u200fkicker: x", "bidi-control", "احذفه"),  # RIGHT-TO-LEFT MARK
    ("type: تحليل", "unknown-value", "هل تقصد «analysis»؟"),
    ("type: opinoin", "unknown-value", "هل تقصد «opinion»؟"),
    ("draft: ربما", "wrong-type", "draft: true"),
    ("question: [a, b]", "needs-quotes", 'question: "[a, b]"'),
    ("question:\n  - a", "wrong-type", "question:"),
    ("question:\n  a: b", "wrong-type", "question:"),
    ('question: "؟؟"', "not-words", "question:"),
    ('question: "a\\u0007"', "escaped-character", "احذف"),
    ('question: "a\\uE000"', "escaped-character", "احذف"),
    ("question: a\u202eb", "bidi-control", "احذفه"),  # RIGHT-TO-LEFT OVERRIDE
    ("stances: true", "unknown-value", "headings"),
    ("stances: headings", "stances-without-question", "question"),
    ("updated: 2024-01-01", "updated-before-published", "راجع"),
    ("voices:\n  - role: x", "nameless-voice", "as:"),
    ("voices:\n  - as: سلمى\n  - as: سلمى", "duplicate-voice", "اجمعهما"),
    ("voices:\n  - {as: سر, anonymous: خوف, actor: numan-warraq}", "anonymous-with-actor", "احذف"),
    ("voices:\n  - {as: سر, anonymous: true}", "wrong-type", "anonymous: فضّل"),
    ("voices:\n  - {as: سر, anonymous: , actor: numan-warraq}", "wrong-type", "anonymous: فضّل"),
    ("voices:\n  - {as: سلمى, gender: أنثى}", "unknown-value", "هل تقصد «f»؟"),
    ("voices:\n  - {as: سلمى, lang: الإنجليزية}", "bad-language", "en"),
    ("voices:\n  - {as: سلمى, id: a b}", "bad-voice-id", "id: a-b"),
    ("voices:\n  - {as: سلمى, said: 2025-02-31}", "bad-date", "ليس في الشهر 2"),
    ("voices:\n  - {as: سل\u200bمى}", "invisible-character", "احذفه"),  # ZERO WIDTH SPACE
    ("interviewee: سلمى", "unknown-interviewee", "- as: سلمى"),
    ("interviewee: سلما\nvoices: [{as: سلمى}]", "unknown-interviewee", "هل تقصد «سلمى»؟"),
    ("bylines:\n  - task: ترجمة", "nameless-byline", "name"),
    ("source: {outlet: دار, url: www.example.org}", "bad-url", "كاملا"),
    ("source: {outlet: دار, url: 'javascript:x'}", "bad-url", "كاملا"),
    ("source: {url: 'https://example.org/'}", "missing-field", "outlet: mihbara-press"),
    ("source: {outlet: numan-warraq}", "wrong-actor-kind", "kind"),
    ("image: {alt: x}", "missing-field", "file:"),
    ("series: {id: سلسلة}", "bad-slug", "id: "),
    ("series: {id: navy, part: ثلاثة}", "wrong-type", "part: 1"),
    ("series: {id: navy, part: 0}", "wrong-type", "part: 1"),
    ("corrections: [{date: 2025-04-01}]", "incomplete-correction", "text"),
    ("corrections: [{date: 2025-04-01, quote: q-4k7m2v9tqa}]", "incomplete-correction", "was"),
    (
        "corrections: [{date: 2025-04-01, quote: x, kind: typing, was: a, now: b}]",
        "bad-quotation-id",
        "q-4k7m2v9tqa",
    ),
    (
        "corrections: [{date: 2025-04-01, quote: q-4k7m2v9tqa, kind: words, was: a, now: a}]",
        "same-words-correction",
        "now",
    ),
    ("withdrawn: {date: 2025-04-01}", "missing-field", "reason:"),
    ("withdrawn: نعم", "wrong-type", "withdrawn: {date:"),
    ("link: {الورّاق: nobody}", "unknown-actor", "content/actors"),
    ("link: {الورّاق: [a]}", "wrong-type", "link:"),
    ("link: الورّاق", "wrong-type", "link:"),
    ("slug: قوارب", "bad-slug", "slug: "),
    (f"slug: {'a' * 81}", "bad-slug", "slug: "),
    ("slug: page", "reserved-slug", "آخر"),
    ("slug: boats\u200e", "bidi-control", "احذفه"),  # LEFT-TO-RIGHT MARK
    ("redirect_from: [/]", "bad-redirect", "/2019/paper-boats/"),
    ("redirect_from: ['/?p=1']", "bad-redirect", "/2019/paper-boats/"),
    ("redirect_from: [/a/../b/]", "bad-redirect", "/2019/paper-boats/"),
    ("about: [numan-warraq, numan-warraq]", "repeated-item", "احذف"),
    ("about: [actors/numan-warraq.md]", "bad-reference", "numan-warraq"),
    ("about: ['actor:numan-warraq']", "bad-reference", "numan-warraq"),
    ("about: [numan-warraq\u200f]", "bidi-control", "احذفه"),  # RIGHT-TO-LEFT MARK
    ("about:\n  -\n  - numan-warraq", "empty-item", "احذف"),
    ("draft: true", "draft-in-repository", "خارج المستودع"),
    ("updates: x", "wrong-type", "updates:"),
]


@pytest.mark.parametrize(("extra", "code", "hint"), ARTICLE_MISTAKES)
def test_mistake_in_an_article(desk: Desk, extra: str, code: str, hint: str) -> None:
    """One mistake, one diagnostic, with something to paste."""
    found = desk.check_article(write_article(extra))
    assert [each.code for each in found] == [code]
    assert hint in found[0].hint()


@pytest.mark.parametrize("name", ["title", "summary", "date"])
def test_required_field(desk: Desk, name: str) -> None:
    """A required field that is missing or empty is told with an example."""
    assert [each.code for each in desk.check_article(write_article(**{name: ""}))] == [
        "missing-field"
    ]
    assert [each.code for each in desk.check_article(write_article(**{name: "''"}))][:1] in (
        ["empty-field"],
        ["bad-date"],
    )
    (found,) = desk.check_article(write_article(f"{name}:", **{name: ""}))
    assert found.code == "empty-field"


def test_summary_has_300_characters_at_most(desk: Desk) -> None:
    assert desk.check_article(write_article(summary="ق" * 300)) == ()
    (found,) = desk.check_article(write_article(summary="ق" * 301))
    assert found.code == "too-long"
    assert "301" in found.message()


def test_article_without_topics(desk: Desk) -> None:
    """Topics are not required, but their absence is a warning that proposes one."""
    (found,) = desk.check_article(write_article(topics=""))
    assert (found.code, found.severity.value) == ("no-topics", "warning")
    assert "topics: [paper-navy]" in found.hint()


def test_kicker_of_the_settings(desk: Desk) -> None:
    """A site may list its kickers; another one is told with the nearest."""
    desk.write("articles/2025/x.md", write_article("kicker: ملفات وتقارر"))
    settings = Settings(kickers=("ملفات وتقارير", "رأي"))
    (found,) = desk.check(settings)
    assert found.code == "unlisted-kicker"
    assert "هل تقصد «ملفات وتقارير»؟" in found.hint()
    assert desk.codes(Settings()) == []


def test_arabic_hands_are_forgiven(desk: Desk) -> None:
    """«،» parts ids and aliases; NO-BREAK SPACE is a space; yes, numbers and times are words."""
    desk.write(
        "actors/salma-qasab.md",
        "---\nname: سلمى القصب\nkind: person\naliases: سلمى بنت القصب، أم الأقلام\n---\n",
    )
    desk.write(
        "articles/2025/x.md",
        write_article(
            "about: numan-warraq، salma-qasab\nquestion: yes\nkicker: 2025\nplace: 12:30\n"
            "source:\n\u00a0\u00a0outlet: دار الحبر\nseries: {id: navy, part: ٣}",
            title="\u00a0قوارب",
            topics="[paper-navy،]",
            date="٢٠٢٥/٣/٢ ١٤:٠٥",
        ),
    )
    library, diagnostics = desk.load()
    assert not diagnostics.found
    (article,) = (article for article in library.articles.values() if article.id == "x")
    assert article.about == ("numan-warraq", "salma-qasab")
    assert (article.title, article.question, article.kicker) == ("قوارب", "yes", "2025")
    assert article.place is not None
    assert article.place.name == "12:30"
    assert [source.name for source in article.sources] == ["دار الحبر"]
    assert article.series is not None
    assert article.series.part == 3
    assert article.date.has_time
    salma = next(actor for actor in library.actors.values() if actor.id == "salma-qasab")
    assert salma.aliases == ("سلمى بنت القصب", "أم الأقلام")


def test_names_of_actors_are_filled_in(desk: Desk) -> None:
    """A voice, a byline, a source and a place given by id take the name from the actor's file."""
    desk.write("actors/harbour.md", "---\nname: ميناء المحابر\nkind: place\n---\n")
    desk.write(
        "articles/2025/x.md",
        write_article(
            "type: رأي\nvoices: [{actor: numan-warraq}]\nbylines: [{actor: numan-warraq}, سلمى]\n"
            "source: mihbara-press\nplace: harbour\ninterviewee: numan-warraq".replace(
                "رأي", "opinion"
            )
        ),
    )
    library, diagnostics = desk.load()
    assert not diagnostics.found
    (article,) = (article for article in library.articles.values() if article.id == "x")
    assert article.kind is ArticleKind.OPINION
    assert article.voices[0].name == article.interviewee == "نعمان الورّاق"
    assert [byline.name for byline in article.bylines] == ["نعمان الورّاق", "سلمى"]
    assert article.sources[0].name == "محبرة برس"
    assert article.place is not None
    assert article.place.name == "ميناء المحابر"


ACTOR_MISTAKES = [
    ("summary: x", "misplaced-field"),
    ("gender: ذكر", "unknown-value"),
    ("same_as: [wikidata]", "bad-url"),
    ("roles: [وزير الحبر السابق]", "former-role"),
    ("roles: [{title: وزير, since: 2025, until: 2020-05}]", "dates-reversed"),
    ("roles: [{title: وزير, until: الآن}]", "bad-date"),
    ("roles: [{since: 2020}]", "missing-field"),
    ("roles: [{title: وزير, disputed: {note: x}}]", "missing-field"),
    ("roles: [{title: وزير, disputed: {by: [numan-warraq]}}]", "self-reference"),
    ("relations: [{type: leads, actor: numan-warraq}]", "self-reference"),
    ("relations: [{type: ally-of, actor: mihbara-press}]", "unsourced-relation"),
    ("relations: [{type: friend-of, actor: mihbara-press}]", "unknown-value"),
    ("relations: [{type: leads}]", "missing-field"),
    ("relations: [{type: leads, actor: mihbara}]", "unknown-actor"),
    ("short: [ن]", "too-short"),
    ("nisba: ['- -']", "not-words"),
    ("ambiguous: [نعمان، نعمان]", "repeated-item"),
    (f"latin: {'a' * 201}", "too-long"),
    ("merged_into: numan-warraq", "self-reference"),
    ("merged_into: nobody", "unknown-actor"),
]


@pytest.mark.parametrize(("extra", "code"), ACTOR_MISTAKES)
def test_mistake_in_an_actor(desk: Desk, extra: str, code: str) -> None:
    desk.write("actors/numan-warraq.md", ACTOR.replace("kind: person", f"kind: person\n{extra}"))
    assert desk.codes() == [code]


def test_roles_and_their_days(desk: Desk) -> None:
    """`until: unknown` is over without a day; a day says by itself when it was over."""
    desk.write(
        "actors/numan-warraq.md",
        ACTOR.replace(
            "kind: person",
            "kind: person\ngender: m\nshort: [الورّاق, {form: نعمان, since: 2020}]\nroles:\n"
            "  - نقيب الورّاقين\n  - {title: وزير الحبر, since: 2019, until: 2024-05}\n"
            "  - {title: أمين المحابر, until: unknown}",
        ),
    )
    library, diagnostics = desk.load()
    assert not diagnostics.found
    numan = next(actor for actor in library.actors.values() if actor.id == "numan-warraq")
    assert [role.former for role in numan.roles] == [False, False, True]
    assert numan.gender is Gender.MASCULINE
    assert [form.form for form in numan.short] == ["الورّاق", "نعمان"]
