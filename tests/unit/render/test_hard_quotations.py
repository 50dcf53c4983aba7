"""Quotations that real articles hold and that are easily read wrong, each in a whole article."""

from __future__ import annotations

import re

import pytest

from generator.model.page import Plain
from tests.unit.newsroom import Edition, Newsroom, first_line_of_body
from tests.unit.render.quoted import words

LINE = first_line_of_body()

PORT = """\
---
name: مرفأ الورق
kind: place
---

مرفأ.
"""


@pytest.mark.parametrize(
    ("written", "read", "codes"),
    [
        ("قال: «نعم».", "قال: “نعم”.", []),
        ("«قال: «نعم»».", "“قال: “نعم””.", []),
        ("«قال لي: “لا تبحر «اليوم»”»", "قال لي: “لا تبحر “اليوم””", []),
        ("قلت «نعم ولم أغلق.", "قلت نعم ولم أغلق.", ["unbalanced-quotation-marks"]),
        ("قلت نعم» ثم مضيت.", "قلت نعم ثم مضيت.", ["unbalanced-quotation-marks"]),
        ("نعم", "نعم", []),
        ('طوله 5" تماما.', 'طوله 5" تماما.', []),
        ("The boats are “late”.", "The boats are “late”.", []),
    ],
)
def test_marks_inside_the_words(
    newsroom: Newsroom, written: str, read: str, codes: list[str]
) -> None:
    """Nested ones become “ ”, those without their half go with a warning, no word is lost."""
    edition = newsroom.publish(f"> {written}\n>\n> — نعمان الورّاق\n")
    assert edition.codes == codes
    assert edition.quotation.words == read
    letters = re.sub(r"[^\w]+", " ", written).split()
    assert re.sub(r"[^\w]+", " ", edition.quotation.words).split() == letters


@pytest.mark.parametrize(
    ("line", "role", "channel"),
    [
        (
            "مديرة الميناء، وعضو المجلس، ورئيسة اللجنة",
            "مديرة الميناء، وعضو المجلس، ورئيسة اللجنة",
            "",
        ),
        ("حارس الأشرعة في مرفأ الورق", "حارس الأشرعة في مرفأ الورق", ""),
        ("حارس الأشرعة، في مرفأ الورق", "حارس الأشرعة، في مرفأ الورق", ""),
        ("حارس الأشرعة في مرفأ الورق، في بيان", "حارس الأشرعة في مرفأ الورق", "في بيان"),
        (
            "ملحق؛ لوكالة «دواة برس»، ونقلت عنها «المحبرة»",
            "ملحق",
            "لوكالة «دواة برس»، ونقلت عنها «المحبرة»",
        ),
    ],
)
def test_commas_and_places_in_a_role(
    newsroom: Newsroom, line: str, role: str, channel: str
) -> None:
    """A role keeps its commas and its place; a relay keeps its order, mouth first."""
    newsroom.write("actors/paper-port.md", PORT)
    edition = newsroom.publish(f"> قول.\n>\n> — سامي القلم، {line}\n")
    assert edition.codes == []
    assert edition.quotation.speakers[0].role == role
    assert "".join(part.text for part in edition.quotation.channel) == channel


def test_a_footnote_mark_before_a_colon_is_used(newsroom: Newsroom) -> None:
    """«القوارب ثلاثة[^1]:» leads to a list, and is no text of a footnote."""
    edition = newsroom.publish(
        "> القوارب ثلاثة[^1]:\n>\n> - ورق\n> - حبر\n>\n> — نعمان الورّاق\n\n[^1]: عدّها بنفسه.\n"
    )
    assert edition.codes == []
    assert edition.quotation.words == "القوارب ثلاثة:\n\nورق\n\nحبر"
    unknown = newsroom.publish("نص[^2]: وآخر.\n")
    assert unknown.codes == ["undefined-footnote"]


def test_six_voices_of_whom_two_are_anonymous(newsroom: Newsroom) -> None:
    """Each has his own words; the anonymous are named as printed, with the reason, never linked."""
    voices = "".join(f"  - as: صوت {number}\n" for number in "أبجد")
    voices += "".join(
        f"  - as: مصدر {number}\n    anonymous: غير مخوّل بالحديث\n" for number in "هو"
    )
    cards = "\n".join(f"> قول {n}.\n>\n> — صوت {n}\n" for n in "أبجد")
    cards += "\n" + "\n".join(f"> قول {n}.\n>\n> — مصدر {n}\n" for n in "هو")
    edition = newsroom.publish(cards, extra=f"voices:\n{voices}")
    assert edition.codes == []
    spoken = [(one.words, one.speakers[0].name) for one in edition.quotations]
    assert spoken == [(f"قول {n}.", f"{'صوت' if n in 'أبجد' else 'مصدر'} {n}") for n in "أبجدهو"]
    assert [bool(one.speakers[0].anonymous) for one in edition.quotations] == [False] * 4 + [
        True
    ] * 2
    assert {one.speakers[0].actor for one in edition.quotations} == {None}


def at_length(edition: Edition) -> Plain:
    """Return what the list of quotations shows instead of the words of its only one."""
    quotes = edition.page("quotations/").meta["quotes"]
    assert isinstance(quotes, list)
    (quote,) = quotes
    assert isinstance(quote, dict)
    shown: Plain = quote["at_length"]
    return shown


def test_words_that_would_fill_a_list_are_linked_there(newsroom: Newsroom) -> None:
    """Whole in the article and on their page; in lists a link, under the editor's excerpt."""
    long = " ".join(["نزلت"] * 3000)
    card = f"> {long}\n>\n> — نعمان الورّاق\n"
    edition = newsroom.publish(card)
    assert edition.quotation.words == long
    label = "اقرأ القول كاملًا (قراءة 17\u00a0دقيقة)"
    assert at_length(edition) == {"excerpt": "", "direction": None, "label": label}
    excerpt = newsroom.publish(f'{card}{{: excerpt="نزلت نزلت" }}\n')
    assert at_length(excerpt) == {
        "excerpt": "نزلت نزلت",
        "direction": "rtl",
        "label": label,
    }
    assert at_length(newsroom.publish("> نزلت.\n>\n> — نعمان الورّاق\n")) is None


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


@pytest.mark.parametrize(
    "text",
    [
        "NATO هو الذي كتب هذا (2025)، ثم غرق.",
        "2025 عام الورق (Paper Year).",
        "“The Paper Boats of the Inland Sea” رواية قرأتها.",
    ],
)
def test_arabic_words_that_begin_with_latin_ones_stay_arabic(newsroom: Newsroom, text: str) -> None:
    """One foreign word in front does not turn a sentence round, on no page it stands on."""
    edition = newsroom.publish(f"> {text}\n>\n> — سامي القلم\n\nقال [«{text}»](quote:sami).\n")
    (card,) = (one for one in edition.quotations if one.html)
    assert "bdi" not in card.html + edition.html
    for entry in edition.derive().ledger.entries:
        quote = edition.page(entry.url).meta["quote"]
        assert isinstance(quote, dict)
        assert "bdi" not in str(quote["html"])
        assert quote["directions"] == ["rtl"]


def test_each_block_of_words_has_its_own_direction(newsroom: Newsroom) -> None:
    """Paragraphs and items of a list are each read by themselves, in lists of quotations too."""
    edition = newsroom.publish(
        "> نص.\n>\n> The boat sank.\n>\n> - It floats, says نعمان.\n> - نص\n>\n> — سامي القلم\n"
    )
    card = edition.quotation
    assert '<p><bdi dir="ltr">The boat sank.</bdi></p>' in card.html
    assert '<li><bdi dir="ltr">It floats, says نعمان.</bdi></li>' in card.html
    assert card.html.count("<bdi") == 2
    (entry,) = edition.derive().ledger.entries
    quote = edition.page(entry.url).meta["quote"]
    assert isinstance(quote, dict)
    assert quote["directions"] == ["rtl", "ltr", "ltr", "rtl"]


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


@pytest.mark.parametrize("number", [1, 3000])
def test_a_quotation_may_be_of_any_length(newsroom: Newsroom, number: int) -> None:
    """One word or three thousand: none is cut."""
    edition = newsroom.publish(f"> {' '.join(['ورق'] * number)}\n>\n> — نعمان الورّاق\n")
    assert edition.quotation.words.split() == ["ورق"] * number


def test_a_mark_left_open_is_a_warning(newsroom: Newsroom) -> None:
    """It names the speaker whose words they are."""
    (found,) = newsroom.publish("> قلت «نعم ولم أغلق.\n>\n> — نعمان الورّاق\n").diagnostics
    assert found.code == "unbalanced-quotation-marks"
    assert "نعمان الورّاق" in found.message("ar")
