"""The record of what was published: every broken line is told, and nothing is guessed."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.load.publication import load_publication
from generator.model.ids import QuotationId
from generator.model.publication import Publication, QuotationState

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ID = "q-4k7m2v9tqa"
OTHER = "q-0000000000"
BOM = b"\xef\xbb\xbf"
ENTRY = f"- id: {ID}\n  date: 2025-12-22\n  reason: طلب القائل سحبه.\n"


def line(**fields: object) -> str:
    """Return a line of the record; a field given as None is left out."""
    record: dict[str, object] = {
        "id": ID,
        "article": "paper-boats",
        "speakers": [{"name": "نعمان الورّاق", "actor": "numan-warraq"}],
        "words": "نزلت القوارب إلى الماء.",
        "state": "published",
        "page": True,
    }
    record |= fields
    kept = {name: value for name, value in record.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False)


def write(content: Path, path: str, data: str | bytes) -> None:
    """Write a file of the content directory."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


def load(content: Path) -> tuple[Publication, list[tuple[str, str, int, int]]]:
    """Return what is on record, and code, file, line and column of each mistake."""
    found = Diagnostics()
    publication = load_publication(content, "content", Settings(), found, NOW)
    places = [
        (one.code, one.location.file, one.location.line, one.location.column)
        for one in found.sorted()
    ]
    for one in found.sorted():
        assert one.message("ar")
        assert one.message("en")
    return publication, places


def load_lines(content: Path, *lines: str) -> tuple[Publication, list[tuple[str, int]]]:
    """Load a record of these lines, and return code and line of each mistake."""
    write(content, "quotations/2025.jsonl", "".join(f"{one}\n" for one in lines))
    publication, places = load(content)
    assert all(file == "content/quotations/2025.jsonl" for _, file, _, _ in places)
    return publication, [(code, number) for code, _, number, _ in places]


def load_withdrawn(content: Path, data: str | bytes) -> tuple[Publication, list[tuple[str, int]]]:
    """Load a `withdrawn.yml` beside a record of its ids, and return code and line of mistakes."""
    write(content, "quotations/2025.jsonl", f"{line()}\n{line(id=OTHER)}\n")
    write(content, "withdrawn.yml", data)
    publication, places = load(content)
    assert all(file == "content/withdrawn.yml" for _, file, _, _ in places)
    return publication, [(code, number) for code, _, number, _ in places]


def test_nothing_on_record_is_nothing(tmp_path: Path) -> None:
    """A newsroom that never published anything has neither folder nor file."""
    publication, places = load(tmp_path)
    assert places == []
    assert (publication.quotations, publication.withdrawn) == ({}, {})
    assert publication.is_readable


def test_a_line_is_read_whole(tmp_path: Path) -> None:
    """With every field, its year and its place; fields of later versions are passed over."""
    publication, places = load_lines(tmp_path, "", line(later=[1]), "  ")
    assert places == []
    (record,) = publication.quotations.values()
    assert (record.id, record.article, record.year) == (ID, "paper-boats", 2025)
    assert [(one.name, one.actor) for one in record.speakers] == [("نعمان الورّاق", "numan-warraq")]
    assert record.words == "نزلت القوارب إلى الماء."
    assert record.state is QuotationState.PUBLISHED
    assert record.has_page
    assert record.location.line == 2


def test_a_withdrawn_line_has_neither_words_nor_speakers(tmp_path: Path) -> None:
    """And needs none."""
    publication, places = load_lines(
        tmp_path, line(state="withdrawn", words="", speakers=[], page=None)
    )
    assert places == []
    record = publication.quotations[QuotationId(ID)]
    assert (record.words, record.speakers, record.has_page) == ("", (), False)


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "مرحبا",
        "[]",
        "null",
        "7",
        '"q-4k7m2v9tqa"',
        "[" * 100_000,
        "9" * 10_000,
        '{"id": NaN',
        "{}",
        line(id=None),
        line(id=7),
        line(id="4k7m2v9tqa"),
        line(id="q-"),
        line(id=f"{ID}\n"),
        line(id=["q-4k7m2v9tqa"]),
        line(article=None),
        line(article=""),
        line(article={}),
        line(words=None),
        line(words=[]),
        line(words=""),
        line(words=" \n"),
        line(state=None),
        line(state="lost"),
        line(state=["published"]),
        line(speakers=None),
        line(speakers=[]),
        line(speakers="نعمان"),
        line(speakers=["نعمان"]),
        line(speakers=[{}]),
        line(speakers=[{"name": ""}]),
        line(speakers=[{"name": 7}]),
        line(speakers=[{"name": "نعمان", "actor": 7}]),
        line(page="yes"),
        line(page=1),
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> paper-boats",
        "||||||| 1a2b3c4",
        line()[:-4],
        f"{line()}{line()}",
        f"{line()},",
    ],
)
def test_a_broken_line_is_told_and_the_others_are_read(tmp_path: Path, broken: str) -> None:
    """Whatever is wrong with it; then nothing of the record may be written anew."""
    sound = line(id=OTHER)
    publication, places = load_lines(tmp_path, sound, broken)
    assert places == [("unreadable-record", 2)]
    assert list(publication.quotations) == [OTHER]
    assert not publication.is_readable


def test_an_escaped_half_of_a_character_is_told(tmp_path: Path) -> None:
    """JSON can write one, and no file could be written with it."""
    escaped = line().replace("نزلت", "\\ud800")
    publication, places = load_lines(tmp_path, escaped)
    assert places == [("unreadable-record", 1)]
    assert publication.quotations == {}


def test_equal_lines_are_one(tmp_path: Path) -> None:
    """As a merge by union may leave them."""
    publication, places = load_lines(tmp_path, line(), line())
    assert places == []
    assert len(publication.quotations) == 1
    assert publication.is_readable


def test_lines_that_disagree_are_told(tmp_path: Path) -> None:
    """At the second, also where it stands in another year's file."""
    write(tmp_path, "quotations/2024.jsonl", f"{line(id=OTHER)}\n")
    publication, places = load_lines(
        tmp_path, line(), line(state="corrected"), line(id=OTHER, words="غير ذلك.")
    )
    assert places == [("duplicate-record", 2), ("duplicate-record", 3)]
    assert publication.quotations[QuotationId(ID)].state is QuotationState.PUBLISHED
    assert not publication.is_readable


@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n", BOM, BOM + b"\n"])
def test_an_empty_file_is_an_empty_record(tmp_path: Path, data: bytes) -> None:
    """It says nothing, and nothing is wrong with it."""
    write(tmp_path, "quotations/2025.jsonl", data)
    publication, places = load(tmp_path)
    assert places == []
    assert publication.is_readable


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", BOM])
def test_line_ends_and_byte_order_marks_are_accepted(
    tmp_path: Path, ends: str, mark: bytes
) -> None:
    """As another system's editor may leave them; lines are counted as it counts them."""
    text = f"{line()}{ends}{line(id=OTHER)}{ends}{{{ends}"
    write(tmp_path, "quotations/2025.jsonl", mark + text.encode())
    publication, places = load(tmp_path)
    assert [(code, number) for code, _, number, _ in places] == [("unreadable-record", 3)]
    assert sorted(publication.quotations) == [OTHER, ID]


@pytest.mark.parametrize("path", ["quotations/2025.jsonl", "withdrawn.yml"])
@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("نزلت القوارب".encode("cp1256"), "not-utf8"),
        (b"\xff\xfe" + "نزلت".encode("utf-16-le"), "utf16-file"),
    ],
)
def test_a_file_that_is_not_utf8_is_told(tmp_path: Path, path: str, data: bytes, code: str) -> None:
    """Once, and nothing of it is read."""
    write(tmp_path, path, data)
    publication, places = load(tmp_path)
    assert [(found, file) for found, file, _, _ in places] == [(code, f"content/{path}")]
    assert not publication.is_readable


@pytest.mark.parametrize(
    "name", ["notes.txt", "25.jsonl", "2025.json", "2025.jsonl.orig", "٢٠٢٥.jsonl", "2025/a.jsonl"]
)
def test_other_files_of_the_folder_are_told(tmp_path: Path, name: str) -> None:
    """They would not be read, and somebody may think they are."""
    write(tmp_path, f"quotations/{name}", "")
    _, places = load(tmp_path)
    stray = name.partition("/")[0]
    assert [(code, file) for code, file, _, _ in places] == [
        ("stray-file", f"content/quotations/{stray}")
    ]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """Systems and editors leave them."""
    write(tmp_path, "quotations/.gitkeep", "")
    write(tmp_path, "quotations/.2025.jsonl.tmp", "{")
    assert load(tmp_path)[1] == []


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    """Of a year, and of what was withdrawn."""
    write(tmp_path, "quotations/2025.jsonl/x", "")
    write(tmp_path, "withdrawn.yml/x", "")
    publication, places = load(tmp_path)
    assert [(code, file) for code, file, _, _ in places] == [
        ("unreadable-file", "content/quotations/2025.jsonl"),
        ("unreadable-file", "content/withdrawn.yml"),
    ]
    assert not publication.is_readable


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """The record that belongs there is not known, so none is written."""
    write(tmp_path, "quotations", "")
    publication, places = load(tmp_path)
    assert [(code, file) for code, file, _, _ in places] == [
        ("unreadable-file", "content/quotations")
    ]
    assert not publication.is_readable


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
@pytest.mark.parametrize("path", ["quotations/2025.jsonl", "withdrawn.yml", "quotations"])
def test_what_may_not_be_read_is_told(tmp_path: Path, path: str) -> None:
    """With the reason that the system gives."""
    write(tmp_path, "quotations/2025.jsonl", "")
    write(tmp_path, "withdrawn.yml", "")
    (tmp_path / path).chmod(0)
    publication, places = load(tmp_path)
    (tmp_path / path).chmod(0o755)
    assert [(code, file) for code, file, _, _ in places] == [("unreadable-file", f"content/{path}")]
    assert not publication.is_readable


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """It may stand for a record that was not copied along."""
    (tmp_path / "quotations").mkdir()
    (tmp_path / "quotations/2025.jsonl").symlink_to(tmp_path / "nowhere")
    publication, places = load(tmp_path)
    assert len(places) == 1
    assert not publication.is_readable


@pytest.mark.parametrize(
    "text",
    [
        ENTRY,
        f"---\n{ENTRY}",
        f"--- \n{ENTRY}",
        f"# الأقوال المسحوبة\n\n{ENTRY}",
        f"# الأقوال المسحوبة\n---\n{ENTRY}",
        ENTRY.replace("\n", "\r\n"),
        ENTRY.replace("- ", "  - ").replace("\n  ", "\n    "),
        ENTRY.replace("2025-12-22", "٢٠٢٥-١٢-٢٢"),
        ENTRY.replace("2025-12-22", "22 ديسمبر 2025"),
        ENTRY.replace("طلب القائل سحبه.", '"طلب القائل سحبه."'),
        ENTRY.replace("طلب القائل سحبه.", ">-\n    طلب القائل\n    سحبه."),
        f"[{{id: {ID}, date: 2025-12-22, reason: طلب القائل سحبه.}}]\n",
        ENTRY.rstrip(),
    ],
)
@pytest.mark.parametrize("mark", [b"", BOM])
def test_an_entry_is_read_however_it_is_written(tmp_path: Path, text: str, mark: bytes) -> None:
    """As YAML allows, and as Arabic hands write."""
    publication, places = load_withdrawn(tmp_path, mark + text.encode())
    assert places == []
    (entry,) = publication.withdrawn.values()
    assert entry.id == ID
    assert entry.date.at.date().isoformat() == "2025-12-22"
    assert entry.reason == "طلب القائل سحبه."
    assert publication.is_readable


@pytest.mark.parametrize("text", ["", "\n", "# فارغ\n", "---\n", "---\n# فارغ\n", "[]\n"])
def test_a_file_without_entries_is_empty(tmp_path: Path, text: str) -> None:
    """Comments alone too."""
    publication, places = load_withdrawn(tmp_path, text)
    assert places == []
    assert publication.withdrawn == {}


SECOND = ENTRY.replace(ID, OTHER)


@pytest.mark.parametrize(
    ("wrong", "code", "number"),
    [
        ("- id: warraq\n  date: 2025-12-22\n  reason: سبب\n", "bad-quotation-id", 4),
        ("- id: [q]\n  date: 2025-12-22\n  reason: سبب\n", "wrong-type", 4),
        (f"- id: {OTHER}\n  date: أمس\n  reason: سبب\n", "bad-date", 5),
        (f"- id: {OTHER}\n  date: 2025-02-30\n  reason: سبب\n", "bad-date", 5),
        (f"- id: {OTHER}\n  date: 2025-12-22\n", "missing-field", 4),
        (f"- id: {OTHER}\n  date: 2025-12-22\n  reason:\n", "empty-field", 6),
        (f"- id: {OTHER}\n  date: 2025-12-22\n  reason: …\n", "not-words", 6),
        (f"- id: {OTHER}\n  reason: سبب\n", "missing-field", 4),
        ("- date: 2025-12-22\n  reason: سبب\n", "missing-field", 4),
        (f"{SECOND}  by: سلمى\n", "unknown-field", 7),
        (f"- id: {OTHER}\n  date: 2025-12-22\n  السبب: سبب\n", "unknown-field", 6),
        (f"- {OTHER}\n", "wrong-type", 4),
        ("-\n", "empty-item", 4),
        (f"{SECOND}\treason: سبب\n", "yaml-tab", 7),
        (f"- id: {OTHER}\n\tdate: 2025-12-22\n", "yaml-tab", 5),
        (f"- id: {OTHER}\n  date: 2025-12-22\n  reason: سبب: آخر\n", "needs-quotes", 6),
        (f"- id: {OTHER}\n  date: 2025-12-22\n  reason: سبب # آخر\n", "cut-by-hash", 6),
        ("<<<<<<< HEAD\n", "conflict-marker", 4),
        (ENTRY, "duplicate-record", 4),
        (f"{SECOND}  id: {OTHER}\n", "duplicate-key", 7),
        ("- id: q-9999999999\n  date: 2025-12-22\n  reason: سبب\n", "unknown-withdrawal", 4),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, wrong: str, code: str, number: int
) -> None:
    """As in front matter, with the line of the file."""
    publication, places = load_withdrawn(tmp_path, f"{ENTRY}{wrong}")
    assert places == [(code, number)]
    assert publication.is_readable is (code == "unknown-withdrawal")


@pytest.mark.parametrize(
    "text",
    [
        f"{ID}: طلب القائل سحبه.\n",
        f"withdrawn:\n{ENTRY}",
        "مرحبا\n",
        "- [\n",
        "]\n",
        "- &a\n- *a\n",
        "--- x\n",
        f"---\n{ENTRY}---\n{ENTRY}",
        "\t- id: q\n",
        "%YAML 1.2\n---\n",
        "? - a\n",
        ": x\n",
        "'\n",
        "{" * 5_000,
        "- " * 5_000 + "\n",
    ],
)
def test_what_is_no_list_of_entries_is_told(tmp_path: Path, text: str) -> None:
    """Without a traceback, and on a line that the file has."""
    publication, places = load_withdrawn(tmp_path, text)
    assert places
    assert all(1 <= number <= text.count("\n") + 1 for _, number in places)
    assert not publication.is_readable
