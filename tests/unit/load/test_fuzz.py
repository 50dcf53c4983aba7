"""Whatever bytes a content file holds, loading ends in diagnostics or in a record."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.load.other_schemas import SCHEMAS
from generator.load.schema import field_groups
from tests.unit.load.conftest import ACTOR, TOPIC, Desk, write_article

EXAMPLES = int(os.environ.get("ISNAD_FUZZ", "60"))
"""Examples for each test; more where somebody looks for trouble."""

RICH = write_article(
    "type: interview\nkicker: ملفات\nbylines:\n  - {name: سلمى, task: ترجمة}\n"
    "about: [numan-warraq]\nvoices:\n  - as: نعمان الورّاق\n    actor: numan-warraq\n"
    "    said: 2025-03-01\n    gender: m\n  - as: دبلوماسي\n    anonymous: >-\n      فضّل عدم\n"
    "      كشف هويته\ninterviewee: نعمان الورّاق\nquestion: هل تطفو؟\nsource:\n"
    "  outlet: mihbara-press\n  url: https://example.org/\nseries: {id: navy, part: 1}\n"
    "corrections:\n  - {date: 2025-04-01, text: صحح.}\nlink: {الورّاق: numan-warraq, س: null}\n"
    "redirect_from: [/old/]"
)
NAMES = sorted(
    {
        field.name
        for schema in SCHEMAS.values()
        for group in (schema.group, *(inner for _, inner in field_groups(schema.group)))
        for field in group.fields
    }
)
MARKS = [":", ": ", " #", "- ", "\n", "\t", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!!set ",
         "| ", ">-\n", "? ", "---\n", "...\n", "%", "@", "`", "\\", "،", "\u00a0", "\u200f",
         "\u202e", "\ufeff", "\x00", "\x85", "\u2028", "\ue000", "\ufffe", "<<: ", "~", "٣",
         "2025-02-30", "q-", "../", "\r", "\r\n"]  # fmt: skip


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return one content directory for all examples: each overwrites the same file."""
    made = Desk(tmp_path_factory.mktemp("fuzz") / "content")
    made.write("topics/paper-navy.md", TOPIC)
    made.write("actors/numan-warraq.md", ACTOR)
    return made


def load(desk: Desk, path: str, data: bytes) -> None:
    """Load with one file of these bytes; it becomes a record or says why not, never both."""
    file = Path(path)
    desk.write(path, data)
    try:
        library, diagnostics = desk.load()
    finally:
        (desk.content / file).unlink()
    with_errors = f"content/{path}" in diagnostics.files_with_errors()
    loaded = {*library.articles, *library.actors, *library.topics, *library.pages}
    absent = {each.path for each in library.absent.values()}
    assert with_errors == (path in absent or file.stem not in loaded)


lenient = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@lenient
@given(data=st.binary(max_size=400))
@example(data=b"---\n" + b"[" * 5000)
@example(data=b"---\n" + b"- " * 5000 + b"\n---\n")
@example(data=b"---\n" + b"{a: " * 5000 + b"\n---\n")
@example(data=b"---\n" + b"? " * 5000 + b"\n---\n")
def test_any_bytes(fuzzed: Desk, data: bytes) -> None:
    load(fuzzed, "articles/x.md", data)


@lenient
@given(front=st.binary(max_size=300))
def test_any_bytes_as_front_matter(fuzzed: Desk, front: bytes) -> None:
    load(fuzzed, "pages/x.md", b"---\ntitle: x\n" + front + b"\n---\nx\n")


@lenient
@given(front=st.text(max_size=300))
def test_any_text_as_front_matter(fuzzed: Desk, front: str) -> None:
    load(fuzzed, "actors/x.md", f"---\n{front}\n---\nx\n".encode("utf-8", "replace"))


@lenient
@given(st.data())
def test_mutated_article(fuzzed: Desk, data: st.DataObject) -> None:
    """Bytes put in, taken out and exchanged in a sound file, and the file cut short."""
    text = bytearray(RICH.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        text[start : start + length] = data.draw(st.binary(max_size=8))
    end = data.draw(st.integers(0, len(text)))
    load(fuzzed, "articles/x.md", bytes(text[:end]) if data.draw(st.booleans()) else bytes(text))


@lenient
@given(st.data())
def test_article_with_marks(fuzzed: Desk, data: st.DataObject) -> None:
    """YAML's own marks put anywhere into a sound file."""
    text = RICH
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, len(text)))
        text = text[:start] + data.draw(st.sampled_from(MARKS)) + text[start:]
    load(fuzzed, "articles/x.md", text.encode())


PIECES = st.lists(
    st.one_of(st.sampled_from(NAMES), st.sampled_from(MARKS), st.text(max_size=6)), max_size=40
)


@lenient
@given(pieces=PIECES)
@pytest.mark.parametrize("folder", ["articles", "actors", "topics", "pages"])
def test_yaml_out_of_pieces(fuzzed: Desk, folder: str, pieces: list[str]) -> None:
    """Field names and marks in any order, in every kind of file."""
    front = "".join(pieces)
    load(fuzzed, f"{folder}/x.md", f"---\n{front}\n---\nx\n".encode("utf-8", "replace"))


VALUES = st.recursive(
    st.one_of(
        st.text(max_size=8).map(lambda text: text.replace("'", "''")).map("'{}'".format),
        st.sampled_from(["", "null", "true", "1", "2025-01-01", "numan-warraq", "[]", "{}", "f"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(st.sampled_from(NAMES), inner), max_size=4).map(
            lambda pairs: f"{{{', '.join(f'{name}: {value}' for name, value in pairs)}}}"
        ),
    ),
    max_leaves=8,
)


@lenient
@given(pairs=st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=8))
@pytest.mark.parametrize("folder", ["articles", "actors", "topics", "pages"])
def test_any_value_in_any_field(fuzzed: Desk, folder: str, pairs: list[tuple[str, str]]) -> None:
    """Every field given values of every shape."""
    front = "\n".join(f"{name}: {value}" for name, value in pairs)
    load(fuzzed, f"{folder}/x.md", f"---\n{front}\n---\nx\n".encode("utf-8", "replace"))
