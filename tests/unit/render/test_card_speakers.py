"""Who is credited by the attribution lines of a card."""

from __future__ import annotations

import pytest

from generator.model.article import Gender
from tests.unit.newsroom import VOICES, Newsroom, first_line_of_body
from tests.unit.render.quoted import speakers

LINE = first_line_of_body()


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


UNLIKE = """\
question: هل تطفو القوارب؟
voices:
  - as: محبرة بنت القصب
    stance: نعم
    said: 2025-02-01
    lang: en
    translator: دار الورق
  - as: سامي القلم
    stance: لا
    said: 2025-02-01
    translator: دار الحبر
  - as: دبلوماسي ورقي
    stance: نَعم
    said: 2025-02-01
"""
JOINT = "> قول مشترك.\n>\n> — محبرة بنت القصب\n> — {}\n"


def test_what_one_voice_says_is_not_given_to_another(newsroom: Newsroom) -> None:
    """What all share holds for the quotation; where they differ it has nothing, and says so.

    That words are translated weakens them, and holds though the other voice says nothing of it.
    """
    edition = newsroom.publish(JOINT.format("سامي القلم"), extra=UNLIKE)
    quotation = edition.quotation
    assert (quotation.stance, quotation.translator) == ("", "")
    assert (quotation.said, quotation.lang) == ("2025-02-01", "en")
    told = [one for one in edition.diagnostics if one.code == "differing-voices"]
    assert [dict(one.values)["field"] for one in told] == ["stance", "translator"]
    assert dict(told[0].values)["values"] == "محبرة بنت القصب: نعم، سامي القلم: لا"
    assert {one.location.line for one in told} == {first_line_of_body(UNLIKE)}


def test_a_card_decides_what_its_voices_differ_in(newsroom: Newsroom) -> None:
    """In its own list, for nothing too; voices that differ in harakat do not differ."""
    listed = '> {: stance="ربما" lang="" translator="" }\n'
    edition = newsroom.publish(JOINT.format("سامي القلم") + listed, extra=UNLIKE)
    assert "differing-voices" not in edition.codes
    assert edition.quotation.stance == "ربما"
    edition = newsroom.publish(JOINT.format("دبلوماسي ورقي"), extra=UNLIKE)
    assert edition.quotation.stance == "نعم"


def test_the_heading_is_the_stance_of_all_who_have_none_of_their_own(newsroom: Newsroom) -> None:
    """One who answered otherwise differs from the others."""
    extra = VOICES.replace("id: sami", "id: sami\n    stance: ربما")
    extra = f"question: هل تطفو؟\nstances: headings\n{extra}"
    second = JOINT.format("دبلوماسي ورقي")
    edition = newsroom.publish(
        f"## لا\n\n{JOINT.format('سامي القلم')}\n## نعم\n\n{second}", extra=extra
    )
    assert [one.stance for one in edition.quotations] == ["", "نعم"]
    assert edition.codes.count("differing-voices") == 1


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
