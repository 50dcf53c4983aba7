"""Writes what the repository remembers: `content/quotations/YYYY.jsonl` and `withdrawn.yml`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.load.publication import QUOTATIONS_FOLDER, WITHDRAWN
from generator.model.ids import QuotationId
from generator.model.publication import Publication, PublishedQuotation, WithdrawnQuotation
from generator.text.yaml_values import write_yaml_value

_HEADING: Final = "# الأقوال المسحوبة: يضيف إليه isnad quotes --accept، ويجوز أن يُكتب باليد.\n"


def write_publication(content: Path, before: Publication, after: Publication) -> tuple[str, ...]:
    """Write the files that changed, each whole or not at all, and return their paths in `content`.

    A year's file is sorted by id, one quotation a line. Entries of `withdrawn.yml` are added at its
    end; what an editor wrote there stays as written.
    """
    written: list[str] = []
    for year, quotations in sorted(_by_year(after).items()):
        path = f"{QUOTATIONS_FOLDER}/{year:04}.jsonl"
        text = "".join(f"{format_record(one)}\n" for one in sorted(quotations, key=_id))
        if _write(content / path, text):
            written.append(path)
    new = [entry for id_, entry in after.withdrawn.items() if id_ not in before.withdrawn]
    if new:
        file = content / WITHDRAWN
        text = file.read_text("utf-8-sig").rstrip() + "\n" if file.is_file() else _HEADING
        text += "".join(_format_entry(entry) for entry in sorted(new, key=lambda one: one.id))
        if _write(file, text):
            written.append(WITHDRAWN)
    return tuple(written)


def format_record(quotation: PublishedQuotation) -> str:
    """Return a quotation as one line of JSON, without its line end."""
    record: dict[str, object] = {
        "id": quotation.id,
        "article": quotation.article,
        "speakers": [
            {"name": speaker.name, "actor": speaker.actor}
            if speaker.actor
            else {"name": speaker.name}
            for speaker in quotation.speakers
        ],
        "words": quotation.words,
        "state": quotation.state.value,
    }
    if quotation.has_page:
        record["page"] = True
    return json.dumps(record, ensure_ascii=False)


def _id(quotation: PublishedQuotation) -> QuotationId:
    return quotation.id


def _by_year(publication: Publication) -> dict[int, list[PublishedQuotation]]:
    years: dict[int, list[PublishedQuotation]] = defaultdict(list)
    for quotation in publication.quotations.values():
        years[quotation.year].append(quotation)
    return years


def _format_entry(entry: WithdrawnQuotation) -> str:
    day = entry.date.at.isoformat() if entry.date.has_time else entry.date.at.date().isoformat()
    return f"- id: {entry.id}\n  date: {day}\n  reason: {write_yaml_value(entry.reason)}\n"


def _write(file: Path, text: str) -> bool:
    """Write a file that is not so already, and return whether it was not."""
    data = text.encode()
    try:
        if file.read_bytes() == data:
            return False
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.tmp")
    temporary.write_bytes(data)
    temporary.replace(file)
    return True


def describe_files(paths: Iterable[str], shown_as: str) -> tuple[str, ...]:
    """Return paths in the content directory as editors are shown them."""
    return tuple(f"{shown_as}/{path}" for path in paths)
