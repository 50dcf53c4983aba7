"""Bytes become text, or a diagnostic that says which byte is in the way."""

from __future__ import annotations

import pytest

from generator.config import Settings
from tests.unit.load.conftest import Desk, write_article

GOOD = write_article()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(),
    ],
    ids=["mark", "crlf", "cr", "mark-and-crlf"],
)
def test_marks_and_line_ends_are_accepted(desk: Desk, data: bytes) -> None:
    """A byte-order mark, CRLF and lone CR change nothing, positions included."""
    desk.write("articles/2025/x.md", data)
    library, diagnostics = desk.load()
    assert not diagnostics.found
    article = next(article for article in library.articles.values() if article.id == "x")
    assert article.source_text.text == "\nنزلت القوارب إلى الماء.\n"
    assert article.source_text.first_line == 7


@pytest.mark.parametrize(
    ("data", "code", "hint"),
    [
        (GOOD.encode("cp1256"), "not-utf8", "Windows-1256"),
        (GOOD.encode("iso8859-6", "ignore"), "not-utf8", "ISO-8859-6"),
        (GOOD.encode()[:-3], "not-utf8", "أعد حفظ الملف"),
        (GOOD.encode().replace("قوارب".encode(), b"\xff", 1), "not-utf8", "أعد حفظ الملف"),
        (GOOD.encode("utf-16"), "utf16-file", "UTF-8"),
        (GOOD.encode("utf-16-be"), "utf16-file", "UTF-8"),
        (GOOD.encode("utf-32"), "utf16-file", "UTF-8"),
        (b"", "empty-file", "---"),
        (b"\xef\xbb\xbf", "empty-file", "---"),
        (b" \n\n", "empty-file", "---"),
        (b"---\n" + b"a" * 2_000_000, "file-too-large", "max_file_size"),
        (GOOD.replace("نزلت", "نز\0لت").encode(), "control-character", "احذفه"),
        (GOOD.replace("نزلت", "نز\u0085لت").encode(), "control-character", "احذفه"),
        (GOOD.replace("نزلت", "نز\u2028لت").encode(), "control-character", "احذفه"),
        (GOOD.replace("نزلت", "نز\ue000لت").encode(), "private-use-character", "PDF"),
        (GOOD.replace("نزلت", "نز\U00100000لت").encode(), "private-use-character", "PDF"),
        (GOOD.replace("نزلت", "نز\ufffdلت").encode(), "replacement-character", "الأصل"),
        (
            GOOD.replace("القوارب", "القوارب".encode().decode("cp1256")).encode(),
            "garbled-text",
            "السليمة",
        ),
        (
            GOOD.replace("القوارب", "القوارب".encode().decode("latin-1")).encode(),
            "garbled-text",
            "السليمة",
        ),
    ],
)
def test_bytes_that_are_no_text(desk: Desk, data: bytes, code: str, hint: str) -> None:
    """Each kind of spoiled file is named, with the way back."""
    found = desk.check_article(data)
    assert [each.code for each in found] == [code]
    assert hint in found[0].hint()


def test_place_of_a_wrong_byte(desk: Desk) -> None:
    """Line and column are those of the first wrong byte, in code points."""
    (found,) = desk.check_article("---\r\ntitle: قوا".encode() + b"\xff\r\n---\r\nx\r\n")
    assert (found.location.line, found.location.column) == (2, 11)
    assert "0xFF" in found.message()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("مقال بلا ترويسة\n", "no-front-matter", 1),
        ("title: x\n\nنص\n", "no-front-matter", 1),
        ('{"title": "x"}\n', "no-front-matter", 1),
        ("---", "unclosed-front-matter", 1),
        ("---\ntitle: x\nsummary: y\n\nنص المقال\n", "unclosed-front-matter", 1),
        ("---\n---", "empty-front-matter", 1),
        ("---\n# تعليق\n---\nنص\n", "empty-front-matter", 1),
        ("---\ntitle: x\n----\nنص\n", "front-matter-mark", 3),
        ("---\ntitle: x\n...\nنص\n", "front-matter-mark", 3),
        ("---\ntitle: x\n ---\nنص\n", "front-matter-mark", 3),
        ("---\ntitle: x\n—\nنص المقال\n\n---\n\nتتمة\n", "front-matter-mark", 3),  # EM DASH
        ("———\ntitle: x\n———\nنص\n", "front-matter-mark", 1),
        ("+++\ntitle = 'x'\n+++\nنص\n", "front-matter-mark", 1),
        ("--- title: x\n---\nنص\n", "front-matter-mark", 1),
        ("\n---\ntitle: x\n---\nنص\n", "front-matter-not-first", 2),
        ("<!-- x -->\n---\ntitle: x\n---\nنص\n", "front-matter-not-first", 2),
        ("---\n- title: x\n---\nنص\n", "not-fields", 2),
        ("---\nمرحبا\n---\nنص\n", "not-fields", 2),
    ],
)
def test_front_matter_out_of_shape(desk: Desk, text: str, code: str, line: int) -> None:
    """Absent, not closed, not first, or between wrong marks: each is told apart."""
    (found,) = desk.check_article(text)
    assert (found.code, found.location.line) == (code, line)


def test_spaces_after_a_mark_are_forgiven(desk: Desk) -> None:
    assert desk.check_article(write_article().replace("---\n", "---  \n")) == ()


def test_article_without_text(desk: Desk) -> None:
    """An article says something, unless it is withdrawn."""
    assert [each.code for each in desk.check_article(write_article(body=""))] == ["empty-body"]
    withdrawn = "withdrawn: {date: 2025-04-01, reason: تبين أن القوارب من خشب.}"
    assert desk.check_article(write_article(withdrawn, body="")) == ()


def test_limit_is_the_settings(desk: Desk) -> None:
    assert set(desk.codes(Settings(max_file_size=10))) == {"file-too-large"}


@pytest.mark.parametrize(
    "words",
    [
        "ان كان",
        "إن أنا",
        "من نحن",
        "بنان لبنان ونيسان، ان الان كان انسانا من ايران، وان عمان ان شاء",
        "مصر",
        "قطر: ماذا بعد؟",
        "الحرب في السودان",
        "قال الوزير إن الحكومة ستعلن خطتها غدا، وإن المفاوضات مستمرة. " * 200,
        "من أنت؟ " * 500,
    ],
)
@pytest.mark.parametrize(
    ("codec", "name"), [("cp1256", "Windows-1256"), ("iso8859-6", "ISO-8859-6")]
)
def test_an_encoding_is_known_by_its_letters(desk: Desk, words: str, codec: str, name: str) -> None:
    """In a short title and in a long text, whether «ال» or «ان» is the more common in it."""
    article = f"---\ntitle: {words[:60]}\ndate: 2025-03-02\n---\n\n{words}\n"
    (found,) = desk.check_article(article.encode(codec))
    assert (found.code, dict(found.values)["encoding"]) == ("not-utf8", name)
