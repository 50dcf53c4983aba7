"""Marks that YAML takes for its own are told with the line as it should be written."""

from __future__ import annotations

import pytest
import yaml

from generator.load.yaml_slips import quote_text
from tests.unit.load.conftest import Desk, write_article

HEADLINES = [
    ("قال الوزير: لا نعلم", '"قال الوزير: لا نعلم"'),
    ("قال الوزير:", '"قال الوزير:"'),
    ('"المحبرة" تكتب تاريخها', "'\"المحبرة\" تكتب تاريخها'"),
    ("'المحبرة' تكتب تاريخها", "\"'المحبرة' تكتب تاريخها\""),
    ("[خاص] قوارب ورقية", '"[خاص] قوارب ورقية"'),
    ("[خاص]", '"[خاص]"'),
    ("{خاص} قوارب", '"{خاص} قوارب"'),
    ("%50 من القوارب", '"%50 من القوارب"'),
    ("@warraq يرد", '"@warraq يرد"'),
    ("`قوارب", '"`قوارب"'),
    ("*عاجل* قوارب", '"*عاجل* قوارب"'),
    ("&عاجل قوارب", '"&عاجل قوارب"'),
    ("&now قوارب", '"&now قوارب"'),
    ("!مهم قوارب", '"!مهم قوارب"'),
    ("!now قوارب", '"!now قوارب"'),
    ("- قوارب", '"- قوارب"'),
    ("? قوارب", '"? قوارب"'),
    ("| قوارب", '"| قوارب"'),
    ("> قوارب", '"> قوارب"'),
    (", قوارب", '", قوارب"'),
]


@pytest.mark.parametrize(("written", "mended"), HEADLINES)
def test_headline_that_yaml_mangles(desk: Desk, written: str, mended: str) -> None:
    """The hint is the line as it should be written; with it the file loads, words unchanged."""
    (found,) = desk.check_article(write_article(title=written))
    assert (found.code, found.location.line) == ("needs-quotes", 2)
    assert found.hint() == f"اكتب السطر هكذا: title: {mended}"
    desk.write("articles/2025/x.md", write_article(title=mended))
    library, diagnostics = desk.load()
    assert not diagnostics.found
    assert [article.title for article in library.articles.values() if article.id == "x"] == [
        written
    ]


@pytest.mark.parametrize(
    ("written", "lost"),
    [("قوارب #عاجل", "#عاجل"), ("#عاجل قوارب", "#عاجل قوارب"), ("القارب رقم # 5", "# 5")],
)
def test_hash_that_cuts_a_headline(desk: Desk, written: str, lost: str) -> None:
    """« #» would drop the rest of the line: that is an error which names what would be lost."""
    (found,) = desk.check_article(write_article(title=written))
    assert found.code == "cut-by-hash"
    assert lost in found.message()
    assert f'title: "{written}"' in found.hint()


def test_comment_two_spaces_away_is_meant(desk: Desk) -> None:
    """A comment after two spaces is a comment; after an id or a choice, after one."""
    text = write_article("type: news # خبر", title="قوارب  # أول مقال", topics="[paper-navy] #x")
    assert desk.check_article(text) == ()


def test_every_slip_and_every_other_mistake_in_one_run(desk: Desk) -> None:
    """A line that YAML cannot read does not hide the mistakes in the others."""
    text = write_article(
        'question: لماذا: هل؟\nkicker: "خاص" للمحبرة\nsumary: x', title="أ: ب", date="2025-02-30"
    )
    codes = [(found.location.line, found.code) for found in desk.check_article(text)]
    assert codes == [
        (2, "needs-quotes"),
        (4, "bad-date"),
        (6, "needs-quotes"),
        (7, "needs-quotes"),
        (8, "unknown-field"),
    ]


@pytest.mark.parametrize(
    ("extra", "code", "line"),
    [
        ("source:\n\toutlet: x", "yaml-tab", 7),
        ("  kicker: x", "yaml-syntax", 6),
        ("kicker:x", "yaml-syntax", 6),
        ("kicker \uff1a x", "yaml-syntax", 6),  # FULLWIDTH COLON
        ("kicker: 'x", "needs-quotes", 6),
        ("about: [a", "yaml-syntax", 6),
        ("about: [a,,b]", "yaml-syntax", 6),
        ('question: "C:\\م"', "yaml-syntax", 6),
        ("about:\n  - numan-warraq\n - x", "yaml-syntax", 8),
        ("about:\n  -numan-warraq", "bad-list", 7),
        ("about:\n  - numan-warraq\n    - x", "bad-list", 8),
        ("about:\n  • numan-warraq", "bad-list", 7),
        ("--- x", "yaml-documents", 6),
        ("...\nkicker: x", "front-matter-mark", 6),
        ("? [a]\n: b", "bad-key", 6),
        ("<<: {a: b}", "yaml-merge-key", 6),
        ("question: !!python/object:os.system x", "yaml-tag", 6),
        ("title: آخر", "duplicate-key", 6),
        ("question: قال\n  نعم: لا", "needs-quotes", 7),
    ],
)
def test_shape_that_is_no_field(desk: Desk, extra: str, code: str, line: int) -> None:
    """Each has its own sentence, at the line where the slip is."""
    found = desk.check_article(write_article(extra))
    assert [(each.code, each.location.line) for each in found] == [(code, line)]


@pytest.mark.parametrize("text", ["a", 'قال "نعم"', "it's", "a\\b", "'\"'", ": #"])
def test_quoted_text_is_the_same_words(text: str) -> None:
    """What a hint proposes means exactly the words."""
    assert yaml.safe_load(quote_text(text)) == text


@pytest.mark.parametrize("after", ["", "    role: وزير\n", "  - as: سامي\n"])
def test_a_dash_that_touches_its_item_is_told_at_its_line(desk: Desk, after: str) -> None:
    """Not at the line below it, where YAML gives up."""
    extra = f"voices:\n  - as: محبرة\n  -as: نعمان\n{after}".rstrip("\n")
    (found,) = desk.check_article(write_article(extra))
    assert (found.code, found.location.line, found.location.column) == ("yaml-syntax", 8, 3)
    assert "- as: نعمان" in found.hint()
