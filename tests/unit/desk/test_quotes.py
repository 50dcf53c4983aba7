"""What `isnad quotes` lists: each quotation with its chain and its state."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from generator.desk.quotes import QuotationLine, list_quotations
from generator.desk.quotes_output import format_quotations
from tests.unit.archive_clerk import accept
from tests.unit.newsroom import VOICES, Edition, Newsroom, first_line_of_body, write_article

WORDS = "نزلت القوارب كلها إلى الماء، ولم يبق منها في الميناء شيء."
CARD = f"> {WORDS}\n>\n> — محبرة بنت القصب؛ وفق قولها\n"
REPORTED = "وقال الورّاق إن [الورق أخف من الخشب](quote:numan-warraq).\n"


def lines_of(edition: Edition) -> tuple[QuotationLine, ...]:
    """Return the list."""
    return list_quotations(edition.rendering)


def only(edition: Edition) -> QuotationLine:
    """Return the only quotation of the list."""
    (line,) = lines_of(edition)
    return line


def test_a_line_tells_the_whole_chain(newsroom: Newsroom) -> None:
    """Words, speaker, role that day, channel and hedge, and where it stands."""
    line = only(newsroom.publish(CARD))
    assert (line.file, line.line, line.column) == (
        "articles/2025/x.md",
        first_line_of_body(),
        1,
    )
    assert line.words == WORDS
    assert line.direct
    (speaker,) = line.speakers
    assert speaker.name == "محبرة بنت القصب"
    assert speaker.role == "الناطقة باسم وزارة الملاحة الورقية"
    assert line.channel == "لـ«دواة برس»"
    assert line.hedge == "وفق قولها"
    assert line.url == f"quotations/{line.id}/"
    assert (line.article, line.number) == ("x", 1)


def test_reported_speech_is_told_apart(newsroom: Newsroom) -> None:
    """In the list, and without quotation marks where people read it."""
    edition = newsroom.publish(REPORTED)
    line = only(edition)
    assert not line.direct
    text = format_quotations([line], "content", "text", "ar")
    assert "«" not in text.splitlines()[0]
    assert "نقل بالمعنى" in text


def test_those_without_a_name_have_none(newsroom: Newsroom) -> None:
    """The reason stands in its place."""
    line = only(newsroom.publish("> لا نعلم.\n>\n> — دبلوماسي ورقي\n"))
    (speaker,) = line.speakers
    assert speaker.anonymous
    assert speaker.actor == ""


def test_several_speakers_are_all_told(newsroom: Newsroom) -> None:
    """In the order of their lines."""
    body = "> نوافق.\n>\n> — محبرة بنت القصب\n> — سامي القلم\n"
    edition = newsroom.publish(body)
    line = only(edition)
    assert [one.name for one in line.speakers] == ["محبرة بنت القصب", "سامي القلم"]
    assert "سامي القلم" in format_quotations([line], "content", "text", "ar")


def test_a_state_is_told(newsroom: Newsroom) -> None:
    """New, published, changed since, or early in a draft."""
    assert only(newsroom.publish(CARD)).state == "new"
    accept(newsroom)
    assert only(newsroom.read()).state == "published"
    assert only(newsroom.publish(CARD.replace("،", ""))).state == "published"
    assert only(newsroom.publish(CARD.replace("كلها", "جميعها"))).state == "changed"
    other = CARD.replace("محبرة بنت القصب؛ وفق قولها", "سامي القلم")
    assert only(newsroom.publish(other)).state == "changed"
    newsroom.write("articles/2025/x.md", write_article(CARD, VOICES, draft="true"))
    assert only(newsroom.read(drafts=True)).state == "early"
    assert lines_of(newsroom.read()) == ()


def test_a_fingerprint_changes_with_a_letter_alone(newsroom: Newsroom) -> None:
    """For programs that watch for changes."""
    first = only(newsroom.publish(CARD)).fingerprint
    assert only(newsroom.publish(CARD.replace("،", ""))).fingerprint == first
    assert only(newsroom.publish(CARD.replace("شيء", "شيئا"))).fingerprint != first


def test_the_list_goes_by_file_and_place(newsroom: Newsroom) -> None:
    """As an editor would read the files."""
    newsroom.write("articles/2024/z.md", write_article(REPORTED, "", title="ثان"))
    newsroom.write("articles/2025/a.md", write_article(REPORTED, "", title="ثالث"))
    lines = lines_of(newsroom.publish(f"{CARD}\n{REPORTED}"))
    places = [(line.file, line.line) for line in lines]
    assert places == sorted(places)
    assert len(places) == 4


def test_json_has_every_field(newsroom: Newsroom) -> None:
    """As the record has it, Arabic unescaped."""
    lines = lines_of(newsroom.publish(f"{CARD}\n{REPORTED}"))
    text = format_quotations(lines, "content", "json", "ar")
    assert WORDS in text
    assert json.loads(text) == json.loads(json.dumps([asdict(line) for line in lines]))
    assert format_quotations([], "content", "json", "ar").strip() == "[]"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_markdown_is_a_list(newsroom: Newsroom, language: str) -> None:
    """One item for each, its words on one line."""
    body = "> نزلت القوارب.\n>\n> ثم عادت.\n>\n> — سامي القلم\n"
    lines = lines_of(newsroom.publish(body))
    text = format_quotations(lines, "content", "markdown", "en" if language == "en" else "ar")
    assert text.count("\n") == 1
    assert text.startswith(f"- `{lines[0].id}` ")
    assert "نزلت القوارب. ثم عادت." in text
