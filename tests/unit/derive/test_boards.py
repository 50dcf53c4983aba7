"""Positions boards: which quotations stand on them, in what words, and where boards show."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.config import Settings
from generator.derive.boards import Board, gather_boards
from generator.model.ids import ArticleId
from generator.model.page import Page, Plain
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import (
    VOICES,
    Edition,
    Newsroom,
    first_line_of_body,
    strings_of,
    write_article,
)

QUESTION = "question: هل تطفو القوارب الورقية؟\n"
HEADINGS = f"{QUESTION}stances: headings\n"


def find(newsroom: Newsroom, body: str, extra: str = HEADINGS) -> Board | None:
    """Return the board of one article."""
    edition = newsroom.publish(body, extra=extra + VOICES)
    assert edition.codes == [], edition.places
    return gather_boards(edition.derive().ledger).get(ArticleId("x"))


def words(board: Board | None) -> dict[str, list[str]]:
    """Return the words under each stance."""
    assert board is not None
    return {stance.title: [row.words for row in stance.rows] for stance in board.stances}


def say(speaker: str, text: str, listed: str = "") -> str:
    """Return a paragraph with one quotation."""
    return f"قال [«{text}»](quote:{speaker}){listed} أمس.\n\n"


def test_stances_and_voices_come_in_the_order_of_the_text(newsroom: Newsroom) -> None:
    """A voice stands once under each stance with what it said there first."""
    board = find(
        newsroom,
        f"## نعم\n\n{say('sami', 'ستطفو')}{say('mihbara', 'تطفو')}{say('sami', 'وستبحر')}"
        f"## لا\n\n{say('numan-warraq', 'تغرق')}{say('sami', 'إلا في المطر')}",
    )
    assert words(board) == {"نعم": ["ستطفو", "تطفو"], "لا": ["تغرق", "إلا في المطر"]}
    assert board is not None
    assert board.voices == 3
    assert board.url == "articles/x/positions/"


def test_who_speaks_before_the_first_stance_did_not_answer(newsroom: Newsroom) -> None:
    """A statement that opens the article is no position."""
    board = find(
        newsroom,
        f"{say('diplomat', 'بدأت الرحلة')}## نعم\n\n{say('sami', 'تطفو')}"
        f"## لا\n\n{say('mihbara', 'تغرق')}",
    )
    assert words(board) == {"نعم": ["تطفو"], "لا": ["تغرق"]}
    assert board is not None
    assert board.voices == 2


def test_without_stances_all_voices_are_one_group(newsroom: Newsroom) -> None:
    """Headings say nothing where the editor did not say so."""
    board = find(newsroom, f"## نعم\n\n{say('sami', 'أ')}## لا\n\n{say('mihbara', 'ب')}", QUESTION)
    assert words(board) == {"": ["أ", "ب"]}


def test_an_editors_stance_gathers_voices_from_anywhere(newsroom: Newsroom) -> None:
    board = find(
        newsroom,
        say("sami", "أ", '{: stance="نعم" }')
        + say("mihbara", "ب", '{: stance="لا" }')
        + say("numan-warraq", "ج", '{: stance="نعم" }')
        + say("diplomat", "د"),
        QUESTION,
    )
    assert words(board) == {"نعم": ["أ", "ج"], "لا": ["ب"]}


LINE_OF_QUESTION = 6


@pytest.mark.parametrize(
    ("body", "extra", "codes"),
    [
        (say("sami", "أ") + say("mihbara", "ب"), "", []),
        (say("sami", "أ") + say("sami", "ب"), QUESTION, ["question-to-one-voice"]),
        (f"{say('sami', 'أ')}## نعم\n\n{say('mihbara', 'ب')}", HEADINGS, ["stance-of-one-voice"]),
        (say("diplomat", "أ") + say("diplomat", "ب"), QUESTION, ["question-to-one-voice"]),
        ("لا أقوال.\n", QUESTION, ["question-without-quotations"]),
    ],
)
def test_a_board_needs_a_question_and_two_voices(
    newsroom: Newsroom, body: str, extra: str, codes: list[str]
) -> None:
    """One who speaks twice is one voice, withheld name or not; one beside the stances is none.

    An editor who asked is told why nothing shows.
    """
    edition = newsroom.publish(body, extra=extra + VOICES)
    assert gather_boards(edition.derive().ledger) == {}
    assert edition.places == [(code, LINE_OF_QUESTION, 11) for code in codes]


def test_no_board_is_asked_of_what_is_not_finished_or_has_errors(newsroom: Newsroom) -> None:
    """A draft that quotes nobody yet, and a file in which a quotation could not be read."""
    newsroom.write("articles/2025/x.md", write_article("نص.\n", f"{QUESTION}draft: true\n{VOICES}"))
    assert newsroom.read(drafts=True).codes == ["draft-in-repository"]
    edition = newsroom.publish("> قول.\n>\n> — فلان الفلاني\n", extra=QUESTION + VOICES)
    assert edition.codes == ["unknown-speaker"]


def test_stances_that_differ_in_harakat_or_marks_are_one(newsroom: Newsroom) -> None:
    """The first spelling is printed."""
    board = find(
        newsroom,
        say("sami", "أ", '{: stance="نَعم، بشروط" }')
        + say("mihbara", "ب", '{: stance="نعم بشروط" }')
        + say("numan-warraq", "ج", '{: stance="؟" }'),
        QUESTION,
    )
    assert words(board) == {"نَعم، بشروط": ["أ", "ب"], "؟": ["ج"]}


def test_a_second_lead_of_one_voice_under_one_stance_is_told(newsroom: Newsroom) -> None:
    """Under another stance it has its own place; another voice has one too."""
    body = (
        f"## نعم\n\n{say('sami', 'أ', '{: lead }')}{say('mihbara', 'ب', '{: lead }')}"
        f"{say('sami', 'ج', '{: lead }')}## لا\n\n{say('sami', 'د', '{: lead }')}"
    )
    edition = newsroom.publish(body, extra=HEADINGS + VOICES)
    first = first_line_of_body(HEADINGS + VOICES) + 2
    assert [place[:2] for place in edition.places] == [("second-lead", first + 4)]
    assert dict(edition.diagnostics[0].values) == {"name": "سامي القلم", "line": str(first)}
    assert newsroom.publish(body).codes == []
    settings = Settings(quotation_pages="lead")
    assert newsroom.publish(body, settings=settings, extra=HEADINGS + VOICES).codes == []


def test_the_editors_lead_stands_for_its_speaker(newsroom: Newsroom) -> None:
    """Else the first that does not carry on a speech begun under another stance."""
    board = find(
        newsroom,
        f"## نعم\n\n{say('sami', 'أ')}{say('sami', 'ب', '{: lead }')}{say('mihbara', 'ج')}"
        f"## لا\n\n{say('mihbara', 'د', '{: continues }')}{say('mihbara', 'ه')}",
    )
    assert words(board) == {"نعم": ["ب", "ج"], "لا": ["ه"]}


def test_who_said_the_same_words_are_one_row(newsroom: Newsroom) -> None:
    """With both names, and counted as two voices."""
    board = find(newsroom, "> تطفو.\n>\n> — سامي القلم\n> — نعمان الورّاق\n", QUESTION)
    assert words(board) == {"": ["تطفو."]}
    assert board is not None
    assert board.voices == 2


def test_who_answered_otherwise_is_not_put_under_anothers_answer(newsroom: Newsroom) -> None:
    """Words of two with unlike stances are on no board until the editor says where."""
    voices = VOICES.replace("id: sami", "id: sami\n    stance: لا").replace(
        "id: mihbara", "id: mihbara\n    stance: نعم"
    )
    joint = "> نلتقي غدا.\n>\n> — محبرة بنت القصب\n> — سامي القلم\n"
    body = f"{joint}{{}}\n{say('sami', 'تغرق')}{say('mihbara', 'تطفو')}"
    edition = newsroom.publish(body.format(""), extra=QUESTION + voices)
    assert edition.codes == ["differing-voices"]
    board = gather_boards(edition.derive().ledger)[ArticleId("x")]
    assert words(board) == {"لا": ["تغرق"], "نعم": ["تطفو"]}
    edition = newsroom.publish(body.format('> {: stance="ربما" }\n'), extra=QUESTION + voices)
    board = gather_boards(edition.derive().ledger)[ArticleId("x")]
    assert words(board)["ربما"] == ["نلتقي غدا."]


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        ("تطفو القوارب", "تطفو القوارب…"),
        ("القوارب كلها", "…القوارب كلها…"),
        ("كلها غدا", "…كلها غدا"),
        ("تطفو القوارب كلها غدا", "تطفو القوارب كلها غدا."),
    ],
)
def test_words_are_shortened_by_their_editor_alone(
    newsroom: Newsroom, excerpt: str, shown: str
) -> None:
    """Dots stand where words are left out; a final stop is no word."""
    body = say("sami", "تطفو القوارب كلها غدا.", f'{{: excerpt="{excerpt}" }}')
    board = find(newsroom, body + say("mihbara", "لا"), QUESTION)
    assert board is not None
    row = board.stances[0].rows[0]
    assert row.words == shown
    assert row.is_excerpt == ("…" in shown)


def test_long_words_are_never_cut(newsroom: Newsroom) -> None:
    """However long, and in their paragraphs."""
    long = " ".join(["كلام"] * 400)
    board = find(
        newsroom, f"> {long}\n>\n> {long}\n>\n> — سامي القلم\n\n{say('mihbara', 'لا')}", QUESTION
    )
    assert words(board) == {"": [f"{long}\n\n{long}", "لا"]}


# Pages.


def pages(edition: Edition) -> dict[str, Page]:
    """Return every page by its address."""
    site = edition.derive()
    return {page.url: page for page in (*site.pages, *site.quotation_pages)}


def of(value: Plain, *path: str | int) -> Plain:
    """Return what stands at a path inside a page's meta."""
    for step in path:
        assert isinstance(value, Mapping | list)
        value = value[step]  # type: ignore[index]
    return value


BODY = f"## نعم\n\n{say('sami', 'تطفو')}## لا\n\n{say('mihbara', 'تغرق')}"


def test_a_board_stands_on_its_article_and_on_its_own_page(newsroom: Newsroom) -> None:
    """Both show the same, and the page is in the sitemap's hands as any other."""
    found = pages(newsroom.publish(BODY, extra=HEADINGS + VOICES))
    board = found["articles/x/"].meta["board"]
    own = found["articles/x/positions/"]
    assert own.title == "هل تطفو القوارب الورقية؟"
    assert own.meta["board"] == board
    assert of(board, "label") == "من قال ماذا: موقفان"
    assert of(board, "stances", 1, "rows", 0, "words_plain") == ["تغرق"]
    assert own.meta["modified"] == "2025-03-02T00:00:00+00:00"
    assert "موقفان وصوتان" in str(own.meta["description"])
    assert found["articles/first-boat/"].meta["board"] is None


def test_a_board_is_the_same_when_a_new_article_comes(newsroom: Newsroom) -> None:
    """It is there to be linked to."""
    before = pages(newsroom.publish(BODY, extra=HEADINGS + VOICES))["articles/x/positions/"]
    write_short(newsroom, "new", "2025-06-01", say("numan-warraq", "تطفو"), QUESTION)
    assert pages(newsroom.read())["articles/x/positions/"] == before


def test_a_disputed_title_is_printed_with_who_disputes_it(newsroom: Newsroom) -> None:
    newsroom.write(
        "actors/zayd-hibr.md",
        "---\nname: زيد الحبر\nkind: person\ngender: m\nroles:\n  - title: نائب القائد\n"
        "    source: first-boat\n    disputed: {by: [numan-warraq], note: لا سند له.}\n---\n\nس.\n",
    )
    body = say("zayd-hibr", "تطفو") + say("sami", "لا")
    board = pages(newsroom.publish(body, extra=QUESTION + VOICES))["articles/x/positions/"]
    role = of(board.meta["board"], "stances", 0, "rows", 0, "speakers", 0, "role")
    assert of(role, "disputed", "by", 0, "title") == "نعمان الورّاق"


def test_the_home_page_shows_the_leads_board(newsroom: Newsroom) -> None:
    """Short words stand in its narrow column, long ones are linked."""
    body = say("sami", "تطفو") + say("mihbara", " ".join(["كلام"] * 31))
    found = pages(newsroom.publish(body, extra=QUESTION + VOICES))
    rows = of(found[""].meta["board"], "stances", 0, "rows")
    assert [of(rows, 0, "is_short"), of(rows, 1, "is_short")] == [True, False]
    write_short(newsroom, "newer", "2025-05-01", "نص.\n")
    assert pages(newsroom.read())[""].meta["board"] is None


def test_a_topic_gathers_questions(newsroom: Newsroom) -> None:
    """The newest five on its page, all of them in a list of their own."""
    for day in range(1, 7):
        write_short(
            newsroom, f"a-{day}", f"2025-04-0{day}", BODY, f"question: سؤال {day}؟\n{VOICES}"
        )
    found = pages(newsroom.read())
    topic = found["topics/paper-navy/"].meta
    questions = topic["questions"]
    assert isinstance(questions, list)
    assert [of(item, "title") for item in questions] == [f"سؤال {day}؟" for day in range(6, 1, -1)]
    assert of(questions, 0, "url") == "articles/a-6/positions/"
    assert of(questions, 0, "count_text") == "صوتان"
    assert of(topic["questions_more"], "url") == "topics/paper-navy/questions/"
    listed = found["topics/paper-navy/questions/"].meta["questions"]
    assert isinstance(listed, list)
    assert len(listed) == 6


def test_few_questions_need_no_list(newsroom: Newsroom) -> None:
    found = pages(newsroom.publish(BODY, extra=HEADINGS + VOICES))
    assert found["topics/paper-navy/"].meta["questions_more"] is None
    assert "topics/paper-navy/questions/" not in found
    assert "موقفان وصوتان" in list(strings_of(found["topics/paper-navy/"].meta["questions"]))


def test_a_withdrawn_article_has_no_board(newsroom: Newsroom) -> None:
    extra = f"{HEADINGS}withdrawn: {{date: 2025-03-08, reason: خطأ.}}\n{VOICES}"
    assert "articles/x/positions/" not in pages(newsroom.publish(BODY, extra=extra))
