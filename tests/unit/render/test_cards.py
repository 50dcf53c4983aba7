"""Quotation cards: blockquotes with attribution lines, in whole articles."""

from __future__ import annotations

import pytest

from generator.model.article import Gender
from generator.model.quotation import QuotationShape
from generator.render.slots import card_slot
from tests.unit.newsroom import VOICES, Edition, Newsroom, first_line_of_body

LINE = first_line_of_body()
INTERVIEW = f"type: interview\ninterviewee: محبرة بنت القصب\n{VOICES}"


def speakers(edition: Edition) -> list[list[str]]:
    """Return the names of the speakers of each quotation."""
    return [[speaker.name for speaker in one.speakers] for one in edition.quotations]


def words(edition: Edition) -> list[str]:
    """Return the words of each quotation."""
    return [one.words for one in edition.quotations]


def test_a_blockquote_with_an_attribution_is_a_card(newsroom: Newsroom) -> None:
    """Verb, name, role, channel and hedge are stored apart from the words."""
    quotation = newsroom.publish(
        "> نزلت القوارب كلها.\n>\n> — أكد نعمان الورّاق، رئيس النقابة؛ لـ«دواة برس»؛ وفق قوله\n"
    ).quotation
    assert quotation.shape is QuotationShape.CARD
    assert quotation.words == "نزلت القوارب كلها."
    assert quotation.verb == "أكد"
    assert quotation.speakers[0].name == "نعمان الورّاق"
    assert quotation.speakers[0].actor == "numan-warraq"
    assert quotation.speakers[0].role == "رئيس النقابة"
    assert [(part.text, part.url) for part in quotation.channel] == [
        ("لـ«", ""),
        ("دواة برس", "actors/dawat-press/"),
        ("»", ""),
    ]
    assert quotation.hedge == "وفق قوله"
    assert quotation.is_direct


def test_a_blockquote_without_an_attribution_stays_one(newsroom: Newsroom) -> None:
    """It is an ordinary blockquote and enters no ledger."""
    edition = newsroom.publish("> كلام عام.\n")
    assert edition.quotations == ()
    assert "<blockquote>\n<p>كلام عام.</p>\n</blockquote>" in edition.html


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n \n"])
def test_two_blockquotes_in_a_row_stay_two(newsroom: Newsroom, gap: str) -> None:
    """A blank line without `>` parts them: no man is given another's words."""
    edition = newsroom.publish(
        f"> قول أول.\n>\n> — نعمان الورّاق{gap}> قول ثان.\n>\n> — سامي القلم\n"
    )
    assert words(edition) == ["قول أول.", "قول ثان."]
    assert speakers(edition) == [["نعمان الورّاق"], ["سامي القلم"]]


def test_an_ordinary_blockquote_does_not_join_a_card(newsroom: Newsroom) -> None:
    """The first has no attribution, and the second's does not reach back to it."""
    edition = newsroom.publish("> كلام عام.\n\n> قول.\n>\n> — نعمان الورّاق\n")
    assert words(edition) == ["قول."]
    assert "كلام عام." in edition.html


def test_several_attribution_lines_are_several_speakers(newsroom: Newsroom) -> None:
    """The words are one quotation, said by all of them in the order written."""
    edition = newsroom.publish("> قول مشترك.\n>\n> — نعمان الورّاق\n> — سامي القلم، الكاتب\n")
    assert speakers(edition) == [["نعمان الورّاق", "سامي القلم"]]
    assert edition.quotation.speakers[1].role == "الكاتب"


@pytest.mark.parametrize(
    ("first", "second", "channel", "hedge"),
    [
        ("؛ لـ«أ»؛ وفق قوله", "؛ لـ«أ»؛ وفق قوله", "لـ«أ»", "وفق قوله"),
        ("؛ لـ«أ»", "؛ لـ«ب»", "نعمان الورّاق: لـ«أ»، سامي القلم: لـ«ب»", ""),
        ("", "؛ في بيان؛ كما قال", "سامي القلم: في بيان", "سامي القلم: كما قال"),
        ("", "", "", ""),
    ],
)
def test_several_attribution_lines_keep_their_channels_and_hedges(
    newsroom: Newsroom, first: str, second: str, channel: str, hedge: str
) -> None:
    """What is said of one speaker's words is not said of the other's, and nothing is lost."""
    body = f"> قول مشترك.\n>\n> — نعمان الورّاق{first}\n> — سامي القلم{second}\n"
    quotation = newsroom.publish(body).quotation
    assert "".join(part.text for part in quotation.channel) == channel
    assert quotation.hedge == hedge


def test_role_and_channel_left_out_come_from_the_voice(newsroom: Newsroom) -> None:
    """What the attribution line says comes first."""
    edition = newsroom.publish(
        "> قول.\n>\n> — محبرة بنت القصب\n\n> قول آخر.\n>\n> — محبرة بنت القصب، الوزيرة؛ في بيان\n"
    )
    first, second = edition.quotations
    assert first.speakers[0].role == "الناطقة باسم وزارة الملاحة الورقية"
    assert first.speakers[0].gender is Gender.FEMININE
    assert "".join(part.text for part in first.channel) == "لـ«دواة برس»"
    assert second.speakers[0].role == "الوزيرة"
    assert "".join(part.text for part in second.channel) == "في بيان"


def test_a_name_is_known_in_any_spelling_that_folds_to_it(newsroom: Newsroom) -> None:
    """Harakat, hamza seats and tatweel do not make another man; nor does an alias."""
    edition = newsroom.publish(
        "> قول.\n>\n> — نُعمان الوراق\n\n> قول آخر.\n>\n> — الشيخ نعمان\n\n"
        "> قول ثالث.\n>\n> — [غيره](actor:numan-warraq)\n"
    )
    assert edition.codes == []
    assert {one.speakers[0].actor for one in edition.quotations} == {"numan-warraq"}


@pytest.mark.parametrize("written", ["نعمان القديم", "أبو الحبر"])
def test_a_name_of_a_merged_actor_credits_the_one_that_took_its_place(
    newsroom: Newsroom, written: str
) -> None:
    """As the linker has it; the name stays as it is written."""
    newsroom.write(
        "actors/numan-old.md",
        "---\nname: نعمان القديم\nkind: person\naliases: [أبو الحبر]\n"
        "merged_into: numan-warraq\n---\n",
    )
    edition = newsroom.publish(f"> كلام.\n>\n> — {written}\n")
    assert edition.codes == []
    (speaker,) = edition.quotation.speakers
    assert (speaker.name, speaker.actor) == (written, "numan-warraq")


def test_an_anonymous_voice_is_never_linked(newsroom: Newsroom) -> None:
    """The printed reason for withholding the name goes with it."""
    speaker = newsroom.publish("> قول.\n>\n> — دبلوماسي ورقي\n").quotation.speakers[0]
    assert speaker.anonymous == "طلب ألا يُذكر اسمه"
    assert speaker.actor is None


def test_an_unknown_name_is_shown_the_nearest_and_where_to_add_it(newsroom: Newsroom) -> None:
    """The place is that of the name, in code points after the front matter."""
    edition = newsroom.publish("نص.\n\n> قول.\n>\n> — أكد نعمان الورّاف، الرئيس\n")
    (found,) = edition.diagnostics
    assert (found.code, found.location.line, found.location.column) == (
        "unknown-speaker",
        LINE + 4,
        len("> — أكد ") + 1,
    )
    assert "«نعمان الورّاق» (numan-warraq)" in found.hint("ar")
    assert "voices" in found.hint("ar")


def test_a_name_of_two_actors_is_asked_for_as_a_link(newsroom: Newsroom) -> None:
    """The program does not choose between them."""
    newsroom.write(
        "actors/numan-two.md",
        "---\nname: نعمان الثاني\nkind: person\naliases: [الشيخ نعمان]\n---\n\nآخر.\n",
    )
    edition = newsroom.publish("> قول.\n>\n> — الشيخ نعمان\n")
    found = next(one for one in edition.diagnostics if one.code == "ambiguous-speaker")
    assert "[الشيخ نعمان](actor:numan-two)" in found.hint("ar")


@pytest.mark.parametrize("line", ["—", "— ", "— «»", "— ؛ لـ«دواة برس»"])
def test_an_attribution_that_names_nobody_is_unreadable(newsroom: Newsroom, line: str) -> None:
    """It is never taken for words, and never dropped."""
    edition = newsroom.publish(f"> قول.\n>\n> {line}\n")
    assert edition.places == [("unreadable-attribution", LINE + 2, 3)]


@pytest.mark.parametrize(
    "written",
    [
        "**نعمان الورّاق**",
        "نعمان الورّاق (الرئيس)",
        "نعمان الورّاق, الرئيس; لصحيفة",
        "[نعمان الورّاق](https://example.org)",
        "نعمان الورّاق وسامي القلم",
    ],
)
def test_a_known_name_inside_an_unknown_one_is_shown(newsroom: Newsroom, written: str) -> None:
    """Markup, brackets and Latin commas hide no name from the hint."""
    (found,) = newsroom.publish(f"> قول.\n>\n> — {written}\n").diagnostics
    assert found.code == "unknown-speaker"
    assert "«نعمان الورّاق» (numan-warraq)" in found.hint("ar")


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("> «قول» — نعمان الورّاق، الرئيس\n", 0, 11),
        ("> قول.\n>\n> - نعمان الورّاق\n", 2, 5),
        ("> قول.\n>\n> \u2015 أكد نعمان الورّاق\n", 2, 5),
        ("> قول.\n>\n> \u0640 نعمان الورّاق\n", 2, 5),
        ("> قول.\n\n— نعمان الورّاق\n", 2, 3),
        ("> قول.\n\n-- نعمان الورّاق؛ لـ«دواة برس»\n", 2, 4),
    ],
    ids=["same-line", "hyphen", "horizontal-bar", "tatweel", "below", "hyphens-below"],
)
def test_an_attribution_in_another_form_is_shown_as_it_should_be(
    newsroom: Newsroom, body: str, line: int, column: int
) -> None:
    """A known name after a dash is a warning: the quotation has no speaker as it stands."""
    edition = newsroom.publish(body)
    assert edition.places == [("possible-attribution", LINE + line, column)]
    assert "> — " in edition.diagnostics[0].hint("ar")


@pytest.mark.parametrize(
    "body",
    ["> قول - كلام\n", "> قول.\n\n- نعمان الورّاق\n- آخر\n", "> قول.\n\nنص\n\n— نعمان الورّاق\n"],
)
def test_any_other_dash_is_a_dash(newsroom: Newsroom, body: str) -> None:
    """Prose, a list after a blockquote, a paragraph further down."""
    assert newsroom.publish(body).codes == []


@pytest.mark.parametrize(
    "after", ["> وكلام بعده.\n", "> قول ثان.\n>\n> — سامي القلم\n", "> > داخلي\n", "> | جدول |\n"]
)
def test_nothing_may_follow_an_attribution_in_its_blockquote(
    newsroom: Newsroom, after: str
) -> None:
    """The program does not guess whose the words after it are."""
    edition = newsroom.publish(f"> قول.\n>\n> — نعمان الورّاق\n>\n{after}")
    assert ("text-after-attribution", LINE + 4) in [place[:2] for place in edition.places]


def test_a_lazy_line_after_an_attribution_is_text_after_it(newsroom: Newsroom) -> None:
    """Markdown takes a line without `>` into the blockquote before it, so it is reported."""
    edition = newsroom.publish("> قول.\n> — نعمان الورّاق\nثم مضى.\n")
    assert edition.places == [("text-after-attribution", LINE + 2, 1)]


def test_lazy_lines_belong_to_the_words(newsroom: Newsroom) -> None:
    """A blockquote may go on without `>`, and so may its attribution."""
    edition = newsroom.publish("> قول أول\nيتبع\n— نعمان الورّاق\n")
    assert words(edition) == ["قول أول يتبع"]
    assert edition.codes == []


def test_a_quotation_without_words_is_an_error(newsroom: Newsroom) -> None:
    """An attribution must be of something."""
    assert newsroom.publish("> — نعمان الورّاق\n").codes == ["empty-quotation"]


@pytest.mark.parametrize(
    "body",
    [
        '> قول.\n> {: #x verb="نفى" hedge="وفق قوله" lead }\n>\n> — نعمان الورّاق\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n> {: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n{: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n\n{: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        "> قول.\n>\n> — نعمان الورّاق\n{: #x verb='نفى' hedge=«وفق قوله» lead }\n\nنص.\n",
    ],
    ids=["inside", "last-line", "right-after", "blank-line-after", "other-marks"],
)
def test_an_attribute_list_may_stand_in_four_places(newsroom: Newsroom, body: str) -> None:
    """Inside, at the end, right after or one blank line after; it is never printed."""
    edition = newsroom.publish(body)
    quotation = edition.quotation
    assert edition.codes == []
    assert (quotation.verb, quotation.hedge, quotation.is_lead, quotation.anchor) == (
        "نفى",
        "وفق قوله",
        True,
        "x",
    )
    assert "{:" not in edition.html
    assert quotation.words == "قول."


def test_two_attribute_lists_are_an_error(newsroom: Newsroom) -> None:
    """Which of them wins is not the program's to say."""
    edition = newsroom.publish(
        '> قول.\n> {: verb="نفى" }\n>\n> — نعمان الورّاق\n\n{: lead }\n\nنص.\n'
    )
    assert edition.places == [("several-attribute-lists", LINE + 5, 1)]


def test_an_unknown_attribute_is_shown_the_nearest(newsroom: Newsroom) -> None:
    """The place is that of the attribute."""
    edition = newsroom.publish('> قول.\n>\n> — نعمان الورّاق\n{: verb="نفى" stanse="مع" }\n')
    (found,) = edition.diagnostics
    assert (found.code, found.location.line, found.location.column) == (
        "unknown-quotation-attribute",
        LINE + 3,
        len('{: verb="نفى" ') + 1,
    )
    assert "stance" in found.hint("ar")


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("2025-12-17", []),
        ("12/2025", ["bad-date"]),
        ("٢٠٢٥-٠٣-٠١", []),
        ("غير معلوم", []),
        ("2025-13-40", ["bad-date"]),
    ],
)
def test_the_day_of_an_attribute_list_must_exist(
    newsroom: Newsroom, said: str, codes: list[str]
) -> None:
    """As in `voices`: a day or words."""
    edition = newsroom.publish(f'> قول.\n>\n> — نعمان الورّاق\n{{: said="{said}" }}\n')
    assert edition.codes == codes


def test_an_excerpt_is_an_exact_part_of_the_words(newsroom: Newsroom) -> None:
    """Only spaces may differ; a word changed is an error."""
    body = '> نزلت القوارب\n> كلها اليوم.\n>\n> — نعمان الورّاق\n{{: excerpt="{}" }}\n'
    assert newsroom.publish(body.format("القوارب كلها")).quotation.excerpt == "القوارب كلها"
    assert newsroom.publish(body.format("قوارب كثيرة")).codes == ["excerpt-not-in-words"]


def test_continues_joins_the_same_speaker_alone(newsroom: Newsroom) -> None:
    """Another's words may stand between; without an earlier part it is an error."""
    first = "> قول.\n>\n> — نعمان الورّاق\n\n"
    other = "> قول آخر.\n>\n> — سامي القلم\n\n"
    more = "> وتتمته.\n>\n> — نعمان الورّاق\n{: continues }\n"
    assert newsroom.publish(first + other + more).quotations[2].continues
    assert newsroom.publish(other + more).codes == ["continues-nothing"]


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


@pytest.mark.parametrize(("mark", "meant"), [(",", "،"), (";", "؛")])
def test_a_latin_mark_in_an_attribution_is_named(newsroom: Newsroom, mark: str, meant: str) -> None:
    """The keyboard was in Latin; the message says which mark to write instead."""
    edition = newsroom.publish(f"> قول.\n>\n> — نعمان الورّاق{mark} الرئيس\n")
    assert edition.codes == ["latin-mark-in-attribution"]
    assert f"«{meant}»" in edition.diagnostics[0].hint("ar")


def test_words_in_latin_script_keep_their_direction(newsroom: Newsroom) -> None:
    """Their stop stays at their own end, our marks at ours; a name inside changes nothing."""
    edition = newsroom.publish(
        "> The boat *floats*.\n>\n> — سامي القلم\n\n"
        "قال [«It floats.»](quote:sami) ثم قال [«قارب NATO»](quote:sami).\n"
    )
    card, inline, arabic = edition.quotations
    assert '<bdi dir="ltr">The boat <em>floats</em>.</bdi><span class="mark">»' in card.html
    assert '<bdi dir="ltr">It floats.</bdi>' in edition.html
    assert edition.html.count("<bdi") == 1
    assert (card.words, inline.words, arabic.words) == (
        "The boat floats.",
        "It floats.",
        "قارب NATO",
    )
    page = edition.page(f"quotations/{edition.derive().ledger.entries[1].id}/")
    assert isinstance(page.meta["quote"], dict)
    assert '<bdi dir="ltr">It floats.</bdi>' in page.meta["quote"]["html"]


def test_lists_and_tables_inside_a_quotation_are_its_words(newsroom: Newsroom) -> None:
    """The marks stand at the first and the last word, whatever blocks they are in."""
    edition = newsroom.publish(
        "> قلت:\n>\n> - أول\n> - ثان\n>\n> | أ | ب |\n> |---|---|\n> | ج | د |\n>\n"
        "> — نعمان الورّاق\n"
    )
    quotation = edition.quotation
    assert quotation.words == "قلت:\n\nأول\n\nثان\n\nأ\n\nب\n\nج\n\nد"
    assert quotation.html.startswith('<p><span class="mark mark--open">«</span>قلت:</p>')
    assert '<td>د<span class="mark">»</span></td>' in quotation.html
    assert "<li>أول</li>" in quotation.html


def test_a_footnote_inside_a_quotation_is_no_part_of_its_words(newsroom: Newsroom) -> None:
    """The editor's note is outside the fingerprint."""
    edition = newsroom.publish("> قول[^1] تام.\n>\n> — نعمان الورّاق\n\n[^1]: حاشية.\n")
    assert edition.quotation.words == "قول تام."
    assert "fnref" in edition.quotation.html


def test_a_quotation_inside_a_quotation_keeps_both_speakers_apart(newsroom: Newsroom) -> None:
    """A blockquote in a card is its speaker's; attributions at two depths are an error."""
    nested = newsroom.publish("> قال لي:\n>\n> > داخلي\n>\n> — نعمان الورّاق\n")
    assert words(nested) == ["قال لي:\n\nداخلي"]
    both = newsroom.publish("> كلام\n>\n> > داخلي\n> >\n> > — سامي القلم\n>\n> — نعمان الورّاق\n")
    assert both.places == [("misplaced-quotation", LINE, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "- بند\n\n    > قول.\n    >\n    > — نعمان الورّاق\n\n- بند ثان\n",
        "- بند\n> قول.\n> — نعمان الورّاق\n",
        "- > قول.\n  > — نعمان الورّاق\n- بند ثان\n",
        "1. > قول.\n   >\n   > — نعمان الورّاق\n",
        "نص[^1].\n\n[^1]: حاشية:\n\n    > قول.\n    >\n    > — نعمان الورّاق\n",
        '!!! note "صندوق"\n\n    > قول.\n    >\n    > — نعمان الورّاق\n',
        "> > قول.\n> >\n> > — نعمان الورّاق\n",
        ">قول.\n>\n>— نعمان الورّاق\n",
        "   > قول.\n   >\n   > — نعمان الورّاق\n",
        ">\tقول.\n>\n>\t— نعمان الورّاق\n",
    ],
    ids=[
        "list",
        "tight",
        "item",
        "numbered",
        "footnote",
        "box",
        "nested",
        "close",
        "set-in",
        "tab",
    ],
)
def test_a_card_is_read_wherever_a_blockquote_may_stand(newsroom: Newsroom, body: str) -> None:
    """Its slot stays in its place, so that nothing moves and nothing is lost."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert words(edition) == ["قول."]
    assert card_slot(0) in edition.html


@pytest.mark.parametrize(
    "body",
    [
        "\u200f> قول.\n\u200f>\n\u200f> — نعمان الورّاق\n",
        "> قول.\n>\n> \u200f— نعمان الورّاق\u200f\n",
        ">\u00a0قول.\n>\u00a0\n>\u00a0—\u00a0نعمان الورّاق\n",
        "> قول.\n>\n> \u202b— نعمان الورّاق\n",
        "> قول.\n>\n> \ufeff— نعمان الورّاق\n",
        "> قول.\n>\n> — نعمان الورّاق <!-- هل هو؟ -->\n",
    ],
    ids=["mark-before-quote", "mark-before-dash", "no-break-space", "embedding", "bom", "comment"],
)
def test_what_no_editor_sees_does_not_hide_an_attribution(newsroom: Newsroom, body: str) -> None:
    """Direction marks, no-break spaces and comments leave the speaker where he was."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert speakers(edition) == [["نعمان الورّاق"]]
    assert words(edition) == ["قول."]


@pytest.mark.parametrize(
    "body",
    [
        "```\n> قول\n> — مجهول\n```\n",
        "<!--\n> قول\n> — مجهول\n-->\n\nنص.\n",
        "نص\n\n    > قول\n    > — مجهول\n",
    ],
    ids=["fence", "comment", "indented"],
)
def test_code_and_comments_hold_no_quotation(newsroom: Newsroom, body: str) -> None:
    """Nothing in them is read, so nothing in them can be wrong."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert edition.quotations == ()


@pytest.mark.parametrize("number", [1, 3000])
def test_a_quotation_may_be_of_any_length(newsroom: Newsroom, number: int) -> None:
    """One word or three thousand: none is cut."""
    edition = newsroom.publish(f"> {' '.join(['ورق'] * number)}\n>\n> — نعمان الورّاق\n")
    assert edition.quotation.words.split() == ["ورق"] * number


def test_a_heading_may_be_the_stance(newsroom: Newsroom) -> None:
    """With `stances: headings`; an attribute on the card comes before it."""
    body = (
        "## تطفو\n\n> قول.\n>\n> — نعمان الورّاق\n\n"
        '> قول آخر.\n>\n> — سامي القلم\n{: stance="تغرق" }\n'
    )
    edition = newsroom.publish(body, extra=f"question: هل تطفو؟\nstances: headings\n{VOICES}")
    assert [one.stance for one in edition.quotations] == ["تطفو", "تغرق"]
    assert [one.heading_id for one in edition.quotations] == ["تطفو", "تطفو"]
    assert [one.stance for one in newsroom.publish(body).quotations] == ["", "تغرق"]


def test_a_channel_read_as_a_role_is_a_warning_with_the_line(newsroom: Newsroom) -> None:
    """The article is published as written, and the editor shown the line to copy."""
    edition = newsroom.publish("> قول.\n>\n> — نعمان الورّاق، لوكالة الحبر\n")
    (found,) = edition.diagnostics
    assert found.code == "channel-without-semicolon"
    assert "— نعمان الورّاق؛ لوكالة الحبر" in found.hint("ar")


def test_a_mark_left_open_is_a_warning(newsroom: Newsroom) -> None:
    """It names the speaker whose words they are."""
    (found,) = newsroom.publish("> قلت «نعم ولم أغلق.\n>\n> — نعمان الورّاق\n").diagnostics
    assert found.code == "unbalanced-quotation-marks"
    assert "نعمان الورّاق" in found.message("ar")


def test_a_link_in_the_channel_is_its_address(newsroom: Newsroom) -> None:
    """Web addresses and our own links are followed; any other scheme is words alone."""
    quotation = newsroom.publish(
        "> قول.\n>\n> — نعمان الورّاق؛ [حسابه](https://example.org/p)، "
        "و[غيره](javascript:alert) ونقلت عنه [الدواة](actor:dawat-press)\n"
    ).quotation
    assert [(part.text, part.url) for part in quotation.channel if part.url] == [
        ("حسابه", "https://example.org/p"),
        ("الدواة", "actors/dawat-press/"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "| أ | ب |\n|---|---|\n| > قول | — نعمان الورّاق |\n",
        "نص > قول\n",
        "قال — نعمان الورّاق\n",
        "— نعمان الورّاق، بلا اقتباس\n",
    ],
)
def test_a_dash_or_a_bracket_elsewhere_is_text(newsroom: Newsroom, body: str) -> None:
    """Only a blockquote can be a card."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert edition.quotations == ()
