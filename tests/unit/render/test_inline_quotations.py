"""Quotations inside sentences: `quote:` links, their hedges and their diagnostics."""

from __future__ import annotations

import re

import pytest

from generator.config import Settings
from generator.model.quotation import QuotationShape
from tests.unit.newsroom import VOICES, Newsroom, first_line_of_body

LINE = first_line_of_body()


def test_an_inline_quotation_enters_the_same_ledger(newsroom: Newsroom) -> None:
    """The words keep their place in the sentence; marks, hedge and page link are put round them."""
    edition = newsroom.publish("وقال إن [«القوارب ستنزل»](quote:mihbara)، وفق قولها.\n")
    quotation = edition.quotation
    assert quotation.shape is QuotationShape.INLINE
    assert quotation.words == "القوارب ستنزل"
    assert quotation.is_direct
    assert quotation.hedge == "وفق قولها"
    assert quotation.speakers[0].name == "محبرة بنت القصب"
    assert quotation.context == "وقال إن <mark>«القوارب ستنزل»</mark>، وفق قولها."
    assert re.sub(r"<[^>]+>", "", edition.html) == "وقال إن «القوارب ستنزل»، وفق قولها."
    assert '<span class="quote__hedge">وفق قولها</span>' in edition.html
    assert 'data-speaker="محبرة بنت القصب"' in edition.html


@pytest.mark.parametrize(
    ("after", "hedge"),
    [
        ("، وفق قوله.", "وفق قوله"),
        (" حسب تقديرها، ثم مضت.", "حسب تقديرها"),
        ("، وفق تصريحاته لـ«دواة، برس»، ثم مضى.", "وفق تصريحاته لـ«دواة، برس»"),
        ("، على حد *تعبيره* هو.", "على حد تعبيره هو"),
        ("، بحسب [موقعها](https://example.org)؛ ثم.", "بحسب موقعها"),
        ("، كما قالت.", "كما قالت"),
        ("؛ حسب تقديرها؛ ثم مضت.", "حسب تقديرها"),
        (" (وفق قولها).", "وفق قولها"),
        (" (وفق قولها، أمس) ثم مضت.", "وفق قولها، أمس"),
        (" (عاجل).", ""),
        (" وقال.", ""),
        ("، وفقد القارب.", ""),
        (".", ""),
        ("", ""),
    ],
)
def test_the_hedge_is_the_closer_that_follows(newsroom: Newsroom, after: str, hedge: str) -> None:
    """It ends at a mark outside «», and its words stay in the sentence exactly as written."""
    edition = newsroom.publish(f"قال [«كلام»](quote:sami){after}\n")
    assert edition.quotation.hedge == hedge
    plain = re.sub(r"<[^>]+>", "", edition.html)
    assert plain == re.sub(r"\*|\[([^\]]*)\]\([^)]*\)", r"\1", f"قال «كلام»{after}")


@pytest.mark.parametrize("speaker", ["mihbara", "numan-warraq"])
def test_a_speaker_is_a_voice_or_an_actor(newsroom: Newsroom, speaker: str) -> None:
    """The id of a voice of this article, or of a file in content/actors."""
    assert newsroom.publish(f"[«كلام»](quote:{speaker})\n").codes == []


def test_the_title_adds_what_the_voice_does_not_say(newsroom: Newsroom) -> None:
    """`"الصفة؛ المنبر"`: the role first, then the channel."""
    quotation = newsroom.publish(
        'قال [«كلام»](quote:sami "كاتب النقابة؛ لـ«دواة برس»").\n'
    ).quotation
    assert quotation.speakers[0].role == "كاتب النقابة"
    assert "".join(part.text for part in quotation.channel) == "لـ«دواة برس»"


def test_words_without_marks_are_reported_speech(newsroom: Newsroom) -> None:
    """They are shown without marks, and say so to style sheets and screen readers."""
    edition = newsroom.publish("قال إن [القوارب ستنزل](quote:sami).\n")
    assert not edition.quotation.is_direct
    assert "«" not in edition.html
    assert "quote--reported" in edition.html


def test_marks_inside_the_words_become_curly(newsroom: Newsroom) -> None:
    """Also across emphasis."""
    edition = newsroom.publish("قال [«إن **«القوارب»** نزلت»](quote:sami).\n")
    assert edition.quotation.words == "إن “القوارب” نزلت"
    assert "<strong>“القوارب”</strong>" in edition.html


def test_a_link_inside_a_quotation_is_an_error(newsroom: Newsroom) -> None:
    """An inline quotation is words alone."""
    edition = newsroom.publish("[«كلام [رابط](https://example.org) بعد»](quote:sami)\n")
    assert edition.places == [("link-in-quotation", LINE, 1)]


def test_a_quotation_link_inside_a_card_is_an_error(newsroom: Newsroom) -> None:
    """Its words would be one man's and another's at once."""
    edition = newsroom.publish("> قال [«كلام»](quote:sami) ذلك.\n>\n> — نعمان الورّاق\n")
    assert edition.places == [("quotation-in-quotation", LINE, 7)]


def test_a_quotation_link_inside_another_link_is_told(newsroom: Newsroom) -> None:
    """Markdown leaves the inner one as text: the quotation would be lost."""
    edition = newsroom.publish("[نص [«كلام»](quote:sami) بعد](https://example.org)\n")
    assert edition.codes == ["unread-link"]


@pytest.mark.parametrize("body", ["[](quote:sami)\n", "[ ](quote:sami)\n"])
def test_a_quotation_link_without_words_is_an_error(newsroom: Newsroom, body: str) -> None:
    """There is nothing to attribute."""
    assert "empty-quote-link" in newsroom.publish(body).codes


@pytest.mark.parametrize(
    ("href", "column", "nearest"),
    [
        ("mihbar", 5, "mihbara"),
        ("sammi", 5, "sami"),
        ("سامي القلم", 14, "sami"),
        ("نعمان الورّاق", 14, "numan-warraq"),
        ("zzz", 5, ""),
        ("", 5, ""),
    ],
)
def test_an_unknown_voice_is_shown_the_nearest(
    newsroom: Newsroom, href: str, column: int, nearest: str
) -> None:
    """A name written for an id is known for what it is; the place is that of the link."""
    edition = newsroom.publish(f"قال [«كلام»](quote:{href}).\n")
    (found,) = edition.diagnostics
    assert found.code == "unknown-voice"
    assert (found.location.line, found.location.column) == (LINE, column)
    hint = found.hint("ar")
    assert f"quote:{nearest}؟" in hint if nearest else "؟" not in hint


@pytest.mark.parametrize(
    "body",
    [
        "## قال [«كلام»](quote:sami)\n",
        "| أ |\n|---|\n| [«كلام»](quote:sami)، وفق قوله |\n",
        "- قال [«كلام»](quote:sami)\n",
        "نص[^1].\n\n[^1]: قال [«كلام»](quote:sami).\n",
        "قال **[«كلام»](quote:sami)**.\n",
        "قال [«كلام»][س].\n\n[س]: quote:sami\n",
        "قال [«كلام»](<quote:sami>).\n",
    ],
    ids=["heading", "table", "list", "footnote", "bold", "reference", "brackets"],
)
def test_an_inline_quotation_is_read_wherever_a_link_may_stand(
    newsroom: Newsroom, body: str
) -> None:
    """Nothing is lost, and the table of contents names the heading without our marks."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert edition.quotation.words == "كلام"
    assert "quote:" not in edition.html
    assert all(entry.title == "قال «كلام»" for entry in edition.article.toc)


@pytest.mark.parametrize(
    "between", [" وفق ", "، وفق قولها *هي* و", " بحسب ما قال **أمس "], ids=["bare", "em", "strong"]
)
def test_a_hedge_never_takes_in_the_next_quotation(newsroom: Newsroom, between: str) -> None:
    """«وفق» before other words opens them, and both stay quotations."""
    closing = "**" if "**" in between else ""
    edition = newsroom.publish(
        f"قالت [«سفرجل»](quote:mihbara){between}[«ثان»](quote:sami){closing}.\n"
    )
    assert [quotation.words for quotation in edition.quotations] == ["سفرجل", "ثان"]
    assert edition.quotations[0].hedge == ""
    assert edition.codes == []


def test_a_paragraph_notes_all_who_speak_in_it(newsroom: Newsroom) -> None:
    """One note in the margin names them, each once; a channel only where it is everyone's."""
    both = "[«كلام»](quote:sami) و[«كلام آخر»](quote:mihbara) و[«ثالث»](quote:sami).\n"
    edition = newsroom.publish(both)
    assert edition.html.count("data-speaker") == 1
    assert 'data-speaker="سامي القلم، محبرة بنت القصب"' in edition.html
    assert "data-channel" not in edition.html
    alone = newsroom.publish("[«كلام»](quote:mihbara) و[«كلام آخر»](quote:mihbara).\n")
    assert 'data-channel="لـ«دواة برس»"' in alone.html


def test_a_third_part_of_the_title_is_the_hedge(newsroom: Newsroom) -> None:
    """As on an attribution line; the closer in the sentence, which readers see, comes before it."""
    link = '[«كلام»](quote:sami "كاتب النقابة؛ في بيان؛ على ذمته")'
    quotation = newsroom.publish(f"قال {link}.\n").quotation
    assert quotation.hedge == "على ذمته"
    assert "".join(part.text for part in quotation.channel) == "في بيان"
    assert newsroom.publish(f"قال {link}، وفق قوله.\n").quotation.hedge == "وفق قوله"


def test_a_site_without_quotation_pages_links_to_none(newsroom: Newsroom) -> None:
    """`quotations: {pages: none}`: the words stay, the mark goes."""
    edition = newsroom.publish(
        "قال [«كلام»](quote:sami).\n", settings=Settings(quotation_pages="none")
    )
    assert "quote__link" not in edition.html
    site = edition.derive()
    pages = (*site.pages, *site.quotation_pages)
    assert not any(page.template == "quotation.html" for page in pages)


def test_a_mark_left_open_is_a_warning_at_the_link(newsroom: Newsroom) -> None:
    """It names the speaker."""
    edition = newsroom.publish("قال [«كلام «آخر»](quote:sami).\n")
    assert edition.places == [("unbalanced-quotation-marks", LINE, 5)]


def test_two_voices_of_one_actor_are_told_apart_by_id(newsroom: Newsroom) -> None:
    """The same man as minister and as poet: `id` says which."""
    extra = (
        "voices:\n"
        "  - as: نعمان الوزير\n    id: minister\n    actor: numan-warraq\n    role: الوزير\n"
        "  - as: نعمان الشاعر\n    id: poet\n    actor: numan-warraq\n    role: الشاعر\n"
    )
    edition = newsroom.publish("[«أ»](quote:minister) [«ب»](quote:poet)\n", extra=extra)
    assert [one.speakers[0].role for one in edition.quotations] == ["الوزير", "الشاعر"]
    assert {one.speakers[0].actor for one in edition.quotations} == {"numan-warraq"}


def test_voices_are_the_articles_own(newsroom: Newsroom) -> None:
    """A voice of one article is unknown to the next."""
    newsroom.write(
        "articles/2025/y.md",
        "---\ntitle: ثان\nsummary: خلاصة.\ndate: 2025-03-03\n"
        "topics: [paper-navy]\n---\n\n[«كلام»](quote:sami)\n",
    )
    assert newsroom.publish("[«كلام»](quote:sami)\n", extra=VOICES).codes == ["unknown-voice"]
