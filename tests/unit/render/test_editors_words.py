"""Square brackets in quotations: set apart in the rendered words, kept in the plain ones."""

from __future__ import annotations

import re

import pytest

from tests.unit.newsroom import Newsroom


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("نزلت هاذه [كذا] أمس", 'نزلت هاذه <span class="editors">[كذا]</span> أمس'),
        ("[قال] نزلت […]", '<span class="editors">[قال]</span> نزلت <span class="editors">[…]'),
        (
            "ورآها [أي **القوارب**] أمس",
            '<span class="editors">[أي <strong>القوارب</strong>]</span>',
        ),
        ("ورآه [أي نعمان الورّاق] أمس", '<span class="editors">[أي <a class="actor" href='),
        ("نزلت [القوارب [كذا] كلها] أمس", '<span class="editors">[القوارب [كذا] كلها]</span>'),
        ("نزلت *هاذه [كذا]* [مرة] أخرى", '<em>هاذه <span class="editors">[كذا]</span></em> <span'),
        ("نزلت [القوارب أمس", "نزلت [القوارب أمس"),
        ("نزلت القوارب] أمس", "نزلت القوارب] أمس"),
    ],
)
def test_brackets_are_the_editors(newsroom: Newsroom, words: str, html: str) -> None:
    """In a card and in a sentence, links of the linker and other markup among them."""
    plain = words.replace("*", "")
    card = newsroom.publish(f"> {words}\n>\n> — سامي القلم\n")
    assert card.codes == []
    assert card.quotation.words == plain
    assert html in card.quotation.html
    assert re.sub(r"<[^>]+>", "", card.quotation.html).strip() == f"«{plain}»"
    if plain.count("[") == plain.count("]"):
        inline = newsroom.publish(f"قال [«{words}»](quote:sami).\n")
        assert inline.codes == []
        assert inline.quotation.words == plain
        assert html in inline.html
        page = inline.page(next(e.url for e in inline.derive().ledger.entries))
        assert "editors" in str(page.meta["quote"])


def test_brackets_elsewhere_are_text(newsroom: Newsroom) -> None:
    """Narration may hold them, and so may code in a quotation."""
    assert "editors" not in newsroom.publish("نزلت هاذه [كذا] أمس.\n").html
    card = newsroom.publish("> نص `a[0]`\n>\n> — سامي القلم\n").quotation
    assert "editors" not in card.html
