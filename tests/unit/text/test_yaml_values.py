"""Words are written so that front matter reads the same words back."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Settings
from generator.load.library import load_library
from generator.model.ids import ArticleId
from generator.text.yaml_values import write_yaml_value

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TOPIC = "---\ntitle: الورق\nsummary: ما كُتب عن الورق.\n---\n\nورق.\n"
ARTICLE = """\
---
title: القارب الأول
summary: نزل القارب الأول.
date: 2025-02-01
topics: [paper-navy]
corrections:
  - date: 2025-03-01
    text: {}
---

نزل القارب إلى الماء.
"""


def read_back(value: str) -> tuple[str, list[str]]:
    """Return the text of an article's correction, and the codes of errors."""
    with tempfile.TemporaryDirectory() as directory:
        content = Path(directory)
        (content / "articles").mkdir()
        (content / "topics").mkdir()
        (content / "topics/paper-navy.md").write_text(TOPIC, "utf-8")
        (content / "articles/x.md").write_bytes(ARTICLE.format(value).encode())
        library, found = load_library(content, Settings(), now=NOW)
        codes = [one.code for one in found.sorted()]
        article = library.articles.get(ArticleId("x"))
        texts = [one.text for one in article.corrections] if article is not None else []
        return "".join(texts), codes


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("نزلت القوارب إلى الماء.", "نزلت القوارب إلى الماء."),
        ("«نزلت» القوارب", '"«نزلت» القوارب"'),
        ("قال: نزلت", '"قال: نزلت"'),
        ("نزلت # القوارب", '"نزلت # القوارب"'),
        ('قال "نزلت"', '"قال \\"نزلت\\""'),
        ("12 قاربا", '"12 قاربا"'),
        ("yes", '"yes"'),
        ("null", '"null"'),
        ("- نزلت", '"- نزلت"'),
        ("*نزلت*", '"*نزلت*"'),
        ("نزلت\n\nالقوارب", "نزلت القوارب"),
        ("نزلت:", '"نزلت:"'),
    ],
)
def test_marks_stand_where_yaml_needs_them(text: str, written: str) -> None:
    """And nowhere else: editors read these lines."""
    assert write_yaml_value(text) == written


WORDS = st.lists(
    st.sampled_from(
        (
            "نزلت", "القوارب", "الماء،", "«كلها»", "قال:", "#", "# ورق", "-", "- ", ":", "::",
            "'", '"', "\\", "{", "}", "[", "]", "[أي]", "*", "**", "&", "!", "%", "@", "`", "|",
            ">", "?", ",", "،", "12", "٢٠٢٥", "2025-01-01", "true", "null", "~", "---", "...",
            "=", "<<", "a:b", "x #y", "؟", "نَزَلَ", "ـ", "\u00a0", "  ", "\n\n",
        )
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.tuples(WORDS, WORDS).map(lambda pair: f"{' '.join(pair[0])}ورق{''.join(pair[1])}"))
def test_what_is_written_is_read_back(text: str) -> None:
    """The same words, on one line, without a diagnostic."""
    read, codes = read_back(write_yaml_value(text))
    assert codes == []
    assert read == " ".join(text.split())
