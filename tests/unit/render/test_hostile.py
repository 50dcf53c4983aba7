"""Bodies that no editor means: none takes long, none fails, none loses a word."""

from __future__ import annotations

import html
import re
import time

import pytest

from tests.unit.newsroom import Newsroom, strings_of

SECONDS = 10.0
"""More than any of these takes on a slow machine, less than a quadratic one would."""

BODIES = {
    "open brackets": "[" * 10_000,
    "escaped brackets": "\\[" * 5_000,
    "closed brackets": "[" * 5_000 + "نص" + "]" * 5_000,
    "open links": "[نص](" * 2_000,
    "stars": "*" * 10_000,
    "stars and underscores": "*_" * 5_000 + "نص",
    "backticks": "` " * 5_000,
    "angle brackets": "<" * 10_000,
    "ampersands": "&" * 10_000,
    "comments": "<!--" * 4_000,
    "footnote marks": "[^" * 4_000,
    "braces": "{:" * 4_000,
    "pipes": "|" * 5_000 + "\n" + "|-" * 2_500,
    "guillemets": "> " + "«" * 5_000 + "\n>\n> — سامي القلم",
    "semicolons": "> قول\n> — سامي القلم" + "؛" * 5_000,
    "deep blockquotes": ">" * 1_500 + " نص",
    "deep attributed blockquotes": "> " * 900 + "نص\n" + "> " * 900 + "— سامي القلم",
    "deep list": "".join(f"{'    ' * depth}- بند\n" for depth in range(100)),
    "long line": "كلمة " * 2_000,
    "long word": "ك" * 100_000,
    "names": "نعمان الورّاق " * 3_000,
    "links": "[نص](https://example.org) " * 2_000,
    "quotations": "\n\n".join(f"قال [«كلام {n}»](quote:sami)، وفق قوله." for n in range(300)),
    "blank lines": "نص" + "\n" * 50_000 + "نص",
    "spaces": "نص" + " " * 50_000 + "نص",
    "addresses": "https://example.org/" * 2_000,
    "at signs": "a@" * 4_000,
}


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_is_read_in_seconds(newsroom: Newsroom, name: str) -> None:
    """Quadratic work shows at these sizes."""
    started = time.process_time()
    edition = newsroom.publish(f"{BODIES[name]}\n")
    assert time.process_time() - started < SECONDS
    assert len(edition.diagnostics) < 1000


ODD = {
    "only a heading": "## عنوان\n",
    "only a quotation": "> قول.\n>\n> — سامي القلم\n",
    "emoji": "نص 😀👨‍👩‍👧‍👦 نعمان الورّاق 🎉\n",
    "direction marks": "نص \u200fنعمان\u200f الورّاق\u200e \u2067وسط\u2069\n",
    "zero width": "نع\u200dمان الورّ\u200cاق \u200bنص\n",
    "table with a pipe in a link": "| أ | ب |\n|---|---|\n| [نص\\|ثان](actor:numan-warraq) | ج |\n",
    "rule in a quotation": "> قول\n> ---\n> آخر\n>\n> — سامي القلم\n",
    "tabs": "\t> قول.\n\t> — سامي القلم\n",
    "admonition": '!!! note "عنوان"\n    نص\n\n!!!\n',
    "definition": "مصطلح\n: معنى\n\n: بلا مصطلح\n",
    "html entity soup": "&nbsp;&copy;&unknown;&#1606;&amp;amp;\n",
    "escapes": "\\> نص \\[نص\\] \\*نص\\* \\«نص\\»\n",
    "lists of all kinds": "- أ\n* ب\n+ ج\n1. د\n2) ه\n\n- و\n\n  ز\n",
    "setext": "عنوان\n---\n\nنص\n",
    "nested emphasis": "***نص** نص* _نص __نص___\n",
    "reference": '[نص][ر] و[ر]\n\n[ر]: https://example.org "عنوان"\n',
    "line breaks": "نص  \nنص\\\nنص\n",
    "brackets": "[نص [داخل] نص] (نص) [نص] {نص} <نص>\n",
    "percent": "100% %s {0} {name} {{ name }} {% if %}\n",
}


@pytest.mark.parametrize("name", ODD)
def test_no_word_of_an_odd_body_is_lost(newsroom: Newsroom, name: str) -> None:
    """Every word that stands in the source stands on the page."""
    edition = newsroom.publish(ODD[name])
    assert not edition.rendering.diagnostics.has_errors
    page = edition.page("articles/x/")
    shown = html.unescape(" ".join(strings_of(page.meta["parts"])))
    text = re.sub(r"<[^>]*>", "", shown)
    for word in re.findall(r"[^\W\d_]{2,}", html.unescape(ODD[name])):
        assert word in text or word in shown, word


def test_tangled_brackets_are_printed_as_written(newsroom: Newsroom) -> None:
    """In words, in code and in quotations; Markdown takes none of them for a link."""
    body = "[" * 400 + " نص `a[0]`\n\n```\nb[1]\n```\n\n> قول [كذا].\n>\n> — سامي القلم\n"
    edition = newsroom.publish(body)
    assert "[" * 400 in edition.html
    assert "a[0]" in edition.html
    assert "b[1]" in edition.html
    assert edition.quotation.words == "قول [كذا]."
    assert "[كذا]" in edition.quotation.html
    assert "\ue0fe" not in edition.html + edition.quotation.html


@pytest.mark.parametrize(
    "body",
    ["س\n: ص\n" * 600, "- " * 489 + "قارب", "1. " * 488 + "قارب", "*" * 1953 + "قارب" + "*" * 1953],
    ids=["definitions", "dashes", "numbers", "stars"],
)
def test_what_stands_deep_is_still_read(newsroom: Newsroom, body: str) -> None:
    """Python-Markdown calls itself for each level, and for each definition of a list."""
    assert "too-deep" not in newsroom.publish(f"{body}\n").codes


def test_what_stands_too_deep_is_told(newsroom: Newsroom) -> None:
    """No traceback, and no article lost without a word."""
    assert newsroom.publish("- " * 9000 + "قارب\n").codes == ["too-deep"]
