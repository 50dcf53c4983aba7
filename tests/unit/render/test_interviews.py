"""Interviews, and what stands before a card: the question, the lead-in, the narration."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import VOICES, Newsroom
from tests.unit.render.quoted import speakers, words

INTERVIEW = f"type: interview\ninterviewee: محبرة بنت القصب\n{VOICES}"


def test_the_bold_paragraph_before_an_answer_is_its_question(newsroom: Newsroom) -> None:
    """It is no lead-in; a second answer to the same question has none of its own."""
    edition = newsroom.publish(
        "مقدمة.\n\n**لماذا القوارب:**\n\n> لأنها تطفو.\n\n> وتسرع.\n\n"
        "**ومتى؟** **وأين؟**\n\n> غدا.\n\nثم سكتت.\n\n> وبعد غد.\n",
        extra=INTERVIEW,
    )
    assert [one.asked for one in edition.quotations] == ["لماذا القوارب:", "", "ومتى؟ وأين؟", ""]
    assert [one.context for one in edition.quotations] == ["", "", "", ""]
    assert [one.before for one in edition.quotations] == ["", "", "", "ثم سكتت."]


def test_narration_may_part_a_question_from_its_answer(newsroom: Newsroom) -> None:
    """A heading or another answer ends what belongs to a question."""
    edition = newsroom.publish(
        "**ومتى؟**\n\nسكتت قليلا.\n\nثم قالت:\n\n> غدا.\n\n"
        "**وأين؟**\n\n## المكان\n\nسكتت.\n\n> هنا.\n",
        extra=INTERVIEW,
    )
    first, second = edition.quotations
    assert (first.asked, first.context, first.verb) == ("ومتى؟", "ثم قالت:", "قالت")
    assert (second.asked, second.before) == ("", "سكتت.")


def test_a_long_question_may_be_of_several_paragraphs(newsroom: Newsroom) -> None:
    """All of them are asked, in their order; narration above them is not."""
    edition = newsroom.publish(
        "نص.\n\n**نزلت القوارب أمس.**\n\n**فلماذا؟**\n\n> لأنها تطفو.\n", extra=INTERVIEW
    )
    assert edition.quotation.asked == "نزلت القوارب أمس. فلماذا؟"


def test_bold_words_ask_nothing_outside_an_interview(newsroom: Newsroom) -> None:
    """There they are narration, or a lead-in."""
    body = "**لماذا القوارب{}**\n\n> لأنها تطفو.\n>\n> — سامي القلم\n"
    quotation = newsroom.publish(body.format("؟")).quotation
    assert (quotation.asked, quotation.before) == ("", "لماذا القوارب؟")
    assert newsroom.publish(body.format(":")).quotation.context == "لماذا القوارب:"


def test_the_paragraph_before_a_card_is_kept_where_it_is_narration(newsroom: Newsroom) -> None:
    """Nothing where it leads in, or where a heading, a list or another card stands before it."""
    cards = "> أ.\n>\n> — سامي القلم\n"
    first, second = newsroom.publish(f"نزل *القارب* إلى «الماء».\n\n{cards}\n{cards}").quotations
    assert (first.before, second.before) == ("نزل القارب إلى «الماء».", "")
    for above in ("وقال سامي:", "## عنوان", "- بند", ""):
        assert newsroom.publish(f"{above}\n\n{cards}").quotation.before == ""


@pytest.mark.parametrize(
    "words", ["> نعم، وسنصنع غيره.", "> نعم.\n>\n> وسنصنع غيره.", "> نعم،\nوسنصنع."]
)
@pytest.mark.parametrize(
    "listed", ["{: lead }", "> {: lead }", ">\n> {: lead }", "\n{: lead }", "  {: lead }"]
)
def test_an_attribute_list_below_an_answer_is_its_own(
    newsroom: Newsroom, words: str, listed: str
) -> None:
    """With `>` and without, right below and after a blank line, as below an attribution line."""
    edition = newsroom.publish(
        f"**أتطفو؟**\n\n{words}\n{listed}\n\n> وهذا جواب آخر.\n", extra=INTERVIEW
    )
    assert edition.codes == []
    first, second = edition.quotations
    assert (first.is_lead, second.is_lead) == (True, False)
    assert first.words.startswith("نعم")
    assert "وسنصنع" in first.words
    assert "lead" not in edition.html + first.html


def test_an_attribute_list_below_an_answer_in_a_list(newsroom: Newsroom) -> None:
    """An answer that is an item keeps its list, and its place in it."""
    edition = newsroom.publish("- > نعم.\n  {: lead }\n- > لا.\n", extra=INTERVIEW)
    assert edition.codes == []
    assert [(one.words, one.is_lead) for one in edition.quotations] == [
        ("نعم.", True),
        ("لا.", False),
    ]


def test_an_interview_of_forty_answers(newsroom: Newsroom) -> None:
    """Each answer has its question; headings part them, and are stances only where asked for."""
    body = "".join(
        (f"## باب {number // 10}\n\n" if number % 10 == 0 else "")
        + f"**سؤال {number}؟**\n\n> جواب {number}.\n\n"
        for number in range(40)
    )
    edition = newsroom.publish(body, extra=INTERVIEW)
    assert edition.codes == []
    assert [one.asked for one in edition.quotations] == [f"سؤال {n}؟" for n in range(40)]
    assert [one.words for one in edition.quotations] == [f"جواب {n}." for n in range(40)]
    assert {one.stance for one in edition.quotations} == {""}
    assert edition.quotations[39].heading == "باب 3"
    page = edition.page("articles/x/")
    assert [entry["title"] for entry in page.meta["contents"]] == [f"باب {n}" for n in range(4)]  # type: ignore[union-attr,index,call-overload]
    assert [one["name"] for one in page.meta["speakers"]] == ["محبرة بنت القصب"]  # type: ignore[union-attr,index,call-overload]


def test_an_interviewee_speaks_every_blockquote_without_attribution(newsroom: Newsroom) -> None:
    """Another speaker is named by an attribution line as anywhere."""
    edition = newsroom.publish(
        "**لماذا القوارب؟**\n\n> لأنها تطفو.\n\n**ومتى؟**\n\n> غدا.\n\n"
        "> وأنا معها.\n>\n> — سامي القلم\n",
        extra=INTERVIEW,
    )
    assert speakers(edition) == [["محبرة بنت القصب"], ["محبرة بنت القصب"], ["سامي القلم"]]
    assert words(edition) == ["لأنها تطفو.", "غدا.", "وأنا معها."]


def test_a_lead_in_that_ends_in_a_colon_is_kept(newsroom: Newsroom) -> None:
    """The page of the quotation shows it; any other paragraph is none of its business."""
    body = "وقال نعمان{}\n\n> قول.\n>\n> — نعمان الورّاق\n"
    assert newsroom.publish(body.format(":")).quotation.context == "وقال نعمان:"
    assert newsroom.publish(body.format(".")).quotation.context == ""


def test_a_lead_in_belongs_to_the_card_after_it(newsroom: Newsroom) -> None:
    """«وقال نعمان:» does not stand over the next man's words."""
    cards = "> قول.\n>\n> — نعمان الورّاق\n\n> قول آخر.\n>\n> — سامي القلم\n"
    edition = newsroom.publish(f"وقال نعمان:\n\n{cards}")
    assert [quotation.context for quotation in edition.quotations] == ["وقال نعمان:", ""]
