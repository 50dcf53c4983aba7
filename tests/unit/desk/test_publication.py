"""The record as it is written: sorted, stable, whole, and an editor's own text untouched."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.config import Settings
from generator.desk.publication import describe_files, format_record, write_publication
from generator.diagnostics import Diagnostics
from generator.load.publication import load_publication
from generator.model.dates import Moment
from generator.model.ids import ActorId, ArticleId, QuotationId
from generator.model.publication import (
    Publication,
    PublishedQuotation,
    PublishedSpeaker,
    QuotationState,
    WithdrawnQuotation,
)

NOW = datetime(2026, 1, 1, tzinfo=UTC)
EMPTY = Publication()


def quotation(id_: str, year: int = 2025, words: str = "نزلت القوارب.") -> PublishedQuotation:
    """Return a published quotation."""
    return PublishedQuotation(
        QuotationId(id_),
        ArticleId("paper-boats"),
        (PublishedSpeaker("نعمان الورّاق", ActorId("numan-warraq")), PublishedSpeaker("سلمى")),
        words,
        QuotationState.PUBLISHED,
        has_page=True,
        year=year,
    )


def withdrawal(id_: str, reason: str = "طلب القائل سحبه.") -> WithdrawnQuotation:
    """Return the entry of a withdrawn quotation."""
    date = Moment(datetime(2025, 12, 22, tzinfo=UTC), has_time=False)
    return WithdrawnQuotation(QuotationId(id_), date, reason)


def record(*quotations: PublishedQuotation, withdrawn: tuple[str, ...] = ()) -> Publication:
    """Return a record."""
    return Publication(
        {one.id: one for one in quotations},
        {QuotationId(id_): withdrawal(id_) for id_ in withdrawn},
    )


def load(content: Path) -> Publication:
    """Read a record back; it has no mistake."""
    found = Diagnostics()
    publication = load_publication(content, "content", Settings(), found, NOW)
    assert [one.code for one in found.found if one.code != "unknown-withdrawal"] == []
    return publication


def test_lines_are_sorted_by_id(tmp_path: Path) -> None:
    """In whatever order they are handed over, so that a change shows as its lines alone."""
    ids = ["q-zzzzzzzzzz", "q-0000000000", "q-aaaaaaaaaa"]
    assert write_publication(tmp_path, EMPTY, record(*map(quotation, ids))) == (
        "quotations/2025.jsonl",
    )
    lines = (tmp_path / "quotations/2025.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == sorted(ids)


def test_a_line_is_for_people_too() -> None:
    """Arabic is not escaped, fields have one order, and what is not so is left out."""
    assert format_record(quotation("q-0000000000")) == (
        '{"id": "q-0000000000", "article": "paper-boats", "speakers": '
        '[{"name": "نعمان الورّاق", "actor": "numan-warraq"}, {"name": "سلمى"}], '
        '"words": "نزلت القوارب.", "state": "published", "page": true}'
    )


@pytest.mark.parametrize(
    "words", ["نزلت\n\nالقوارب", 'قال "نزلت" \\ وسكت', "نزلت {القوارب}", "\u2067نزلت\u2069", "🛶"]
)
def test_what_is_written_is_read_back(tmp_path: Path, words: str) -> None:
    """Paragraphs, marks and all; one quotation is one line."""
    publication = record(quotation("q-0000000000", words=words), quotation("q-1111111111", 2024))
    write_publication(tmp_path, EMPTY, publication)
    assert load(tmp_path).quotations == publication.quotations
    assert (tmp_path / "quotations/2025.jsonl").read_bytes().count(b"\n") == 1


def test_each_year_has_its_file(tmp_path: Path) -> None:
    """And only files that changed are written."""
    before = record(quotation("q-0000000000", 2024), quotation("q-1111111111", 2025))
    assert write_publication(tmp_path, EMPTY, before) == (
        "quotations/2024.jsonl",
        "quotations/2025.jsonl",
    )
    after = record(*before.quotations.values(), quotation("q-2222222222", 2025))
    assert write_publication(tmp_path, before, after) == ("quotations/2025.jsonl",)
    assert write_publication(tmp_path, after, after) == ()


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk fails the last record stands as it was."""
    before = record(quotation("q-0000000000"))
    write_publication(tmp_path, EMPTY, before)
    file = tmp_path / "quotations/2025.jsonl"
    written = file.read_bytes()

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_publication(tmp_path, before, record(quotation("q-1111111111")))
    assert file.read_bytes() == written
    monkeypatch.undo()
    # What is left of the attempt disturbs nothing.
    assert load(tmp_path).quotations == before.quotations


def test_withdrawals_are_added_at_the_end(tmp_path: Path) -> None:
    """What an editor wrote in the file stays: comments, order, line breaks."""
    own = (
        "# سُحبت بطلب أصحابها\n---\n- reason: >-\n    طلبت القائلة\n    سحبه.\n"
        "  id: q-zzzzzzzzzz\n  date: 22 ديسمبر 2025 # يوم الطلب\n\n\n"
    )
    (tmp_path / "withdrawn.yml").write_text(own, "utf-8")
    before = load(tmp_path)
    ids = ("q-1111111111", "q-0000000000")
    entries = {**before.withdrawn, **record(withdrawn=ids).withdrawn}
    after = Publication(before.quotations, entries)
    assert write_publication(tmp_path, before, after) == ("withdrawn.yml",)
    text = (tmp_path / "withdrawn.yml").read_text("utf-8")
    assert text.startswith(own.rstrip())
    assert text.endswith(
        "- id: q-0000000000\n  date: 2025-12-22\n  reason: طلب القائل سحبه.\n"
        "- id: q-1111111111\n  date: 2025-12-22\n  reason: طلب القائل سحبه.\n"
    )
    assert set(load(tmp_path).withdrawn) == {"q-zzzzzzzzzz", *ids}


@pytest.mark.parametrize(
    "own",
    [
        "",
        "# فارغ",
        "---\n",
        "[]\n",
        "\ufeff# فارغ\r\n",
        "  - id: q-zzzzzzzzzz\n    date: 2025-12-22\n    reason: سبب.\n",
        "[{id: q-zzzzzzzzzz, date: 2025-12-22, reason: سبب.}]\n",
        "- id: q-zzzzzzzzzz\r\n  date: 2025-12-22\r\n  reason: سبب.",
    ],
)
def test_withdrawals_are_added_to_any_list(tmp_path: Path, own: str) -> None:
    """However the file was written, it can be read afterwards, with old and new entries."""
    (tmp_path / "withdrawn.yml").write_bytes(own.encode())
    before = load(tmp_path)
    new = record(withdrawn=("q-0000000000",)).withdrawn
    write_publication(tmp_path, before, Publication({}, {**before.withdrawn, **new}))
    assert load(tmp_path).withdrawn == {**before.withdrawn, **new}


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    """It may be written by hand too."""
    write_publication(tmp_path, EMPTY, record(withdrawn=("q-0000000000",)))
    text = (tmp_path / "withdrawn.yml").read_text("utf-8")
    assert text.startswith("# ")
    assert "isnad quotes --accept" in text.splitlines()[0]


@pytest.mark.parametrize("reason", ["طلب: سحبه", "# سبب", '"سبب"', "سبب\n\nثم سبب", "- سبب"])
def test_reasons_are_read_back(tmp_path: Path, reason: str) -> None:
    """Whatever marks they hold."""
    entry = withdrawal("q-0000000000", reason)
    write_publication(tmp_path, EMPTY, Publication({}, {entry.id: entry}))
    assert load(tmp_path).withdrawn[entry.id].reason == " ".join(reason.split())


def test_moments_keep_their_time(tmp_path: Path) -> None:
    """Where an article told the hour."""
    date = Moment(datetime(2025, 12, 22, 14, 30, tzinfo=UTC), has_time=True)
    entry = WithdrawnQuotation(QuotationId("q-0000000000"), date, "سبب.")
    write_publication(tmp_path, EMPTY, Publication({}, {entry.id: entry}))
    assert load(tmp_path).withdrawn[entry.id].date == date


def test_files_are_shown_as_editors_know_them() -> None:
    """Below the content directory's name."""
    assert describe_files(["quotations/2025.jsonl"], "news") == ("news/quotations/2025.jsonl",)
