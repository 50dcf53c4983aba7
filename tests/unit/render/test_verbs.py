"""Verbs of saying, read from the words before a quotation."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import VOICES, Newsroom

MAN = VOICES.replace("  - as: سامي القلم\n", "  - as: سامي القلم\n    gender: m\n")
CARD = "\n\n> نزلت القوارب.\n>\n> — {}\n"


@pytest.mark.parametrize(
    ("lead_in", "verb"),
    [
        ("من جهته، أكد وزير الورق، سامي القلم:", "أكد"),
        ("وتابع:", "تابع"),
        ("فأجاب:", "أجاب"),
        ("وأكّد سامي:", "أكّد"),
        ("ورد سامي:", "رد"),
        ("وفي رد سامي على الأسئلة:", ""),
        ("وختم حديثه بالقول:", "ختم"),
        ("وفي تعليقه على القوارب، خصوصا ما ذكر عنها، قال لـ«دواة برس»:", "قال"),
        ("وقال د. سامي القلم:", "قال"),
        ("قال سامي كلاما آخر. وهذا نصه:", ""),
        ("وقال سامي كلامه.", ""),
        ("المتحدث، سامي القلم، قال من جانبه:", "قال"),
        ("عبر سامي البحر، وبين القوارب لافتة:", ""),
        ("وعبر سامي عن رأيه:", "عبر"),
        ("وبين أن الأمر كذلك:", "بين"),
        ("ولا يرى سامي القلم ذلك:", ""),
        ("وقرأ سامي الورق الذي أكد صاحبه غير ذلك:", ""),
        ("وقال «أكد» ثم سكت:", "قال"),
        ("قال سامي القلم لمن سأله:", "قال"),
    ],
)
def test_a_card_has_the_verb_of_its_lead_in(newsroom: Newsroom, lead_in: str, verb: str) -> None:
    """Its nearest one, without و or ف; a noun, a preposition and a denied verb are none."""
    edition = newsroom.publish(lead_in + CARD.format("سامي القلم"), extra=MAN)
    assert edition.quotation.verb == verb


def test_what_the_editor_says_of_the_verb_comes_first(newsroom: Newsroom) -> None:
    """The attribute list before the line, the line before the words above the card."""
    lead_in = "وقال سامي:"
    line = lead_in + CARD.format("أكد سامي القلم")
    assert newsroom.publish(line).quotation.verb == "أكد"
    assert newsroom.publish(f'{line}{{: verb="شدد" }}\n').quotation.verb == "شدد"


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("وأشار في تصريحات لـ«دواة برس» إلى أن [«أ»](quote:sami).", ["أشار"]),
        ("الكاتب، سامي القلم قال من جانبه إن [«أ»](quote:sami).", ["قال"]),
        ("قال سامي القلم كلاما. و[«أ»](quote:sami).", [""]),
        ("قالت محبرة بنت القصب إن البحر هادئ، لكن [«أ»](quote:sami).", [""]),
        ("قال سامي القلم إن [«أ»](quote:sami)، وأضاف أن [«ب»](quote:sami).", ["قال", "أضاف"]),
        ("قال سامي القلم إن [«أ»](quote:sami)، و[«ب»](quote:sami).", ["قال", ""]),
        ("قال [«أ»](quote:sami)، كما أكد، ثم [«ب»](quote:sami).", ["قال", ""]),
        ("وأكدت أن [«أ»](quote:mihbara).", ["أكدت"]),
        ("وأكدت أن [«أ»](quote:sami).", [""]),
        ("وتؤكد أن [«أ»](quote:mihbara).", ["تؤكد"]),
        ("قال دبلوماسي ورقي، وسماه سامي القلم، إن [«أ»](quote:diplomat).", ["قال"]),
        ("وقال سامي القلم إن الدبلوماسي أخطأ، ففي رأي غيره [«أ»](quote:diplomat).", [""]),
        ("[«أ»](quote:sami)، قال سامي.", [""]),
        ("ولفتت إلى أن [«أ»](quote:mihbara)، ولفت إلى أن [«ب»](quote:sami).", ["لفتت", "لفت"]),
    ],
)
def test_an_inline_quotation_has_the_verb_of_its_sentence(
    newsroom: Newsroom, sentence: str, verbs: list[str]
) -> None:
    """After the quotation before it, and never one that another voice is the subject of."""
    edition = newsroom.publish(f"{sentence}\n", extra=MAN)
    assert [one.verb for one in edition.quotations] == verbs


def test_several_speakers_take_a_verb_of_any_form(newsroom: Newsroom) -> None:
    """«وقالوا:» over the words of two."""
    edition = newsroom.publish(
        "وقالوا:" + CARD.format("سامي القلم").rstrip("\n") + "\n> — محبرة بنت القصب\n", extra=MAN
    )
    assert edition.quotation.verb == "قالوا"
