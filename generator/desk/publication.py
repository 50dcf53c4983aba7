"""Writes what the repository remembers: `content/quotations/YYYY.jsonl` and `withdrawn.yml`."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.load.publication import QUOTATIONS_FOLDER, WITHDRAWN
from generator.model.ids import QuotationId
from generator.model.publication import Publication, PublishedQuotation, WithdrawnQuotation
from generator.text.yaml_values import write_yaml_value

_HEADING: Final = "# الأقوال المسحوبة: يضيف إليه isnad quotes --accept، ويجوز أن يُكتب باليد.\n"

_NO_ENTRIES: Final = re.compile(r"^[ \t]*\[\s*\][ \t]*$", re.MULTILINE)
_IN_BRACKETS: Final = re.compile(r"\A(?:[ \t]*(?:#.*|---)?[ \t]*\n)*[ \t]*\[")
_ITEM: Final = re.compile(r"^([ ]*)- ", re.MULTILINE)


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
        text = file.read_text("utf-8-sig") if file.is_file() else _HEADING
        if _write(file, _add_entries(text, sorted(new, key=lambda one: one.id))):
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
    if quotation.corrections:
        record["corrections"] = quotation.corrections
    if quotation.place:
        record |= {"number": quotation.number, "place": quotation.place}
    if quotation.into:
        record["into"] = quotation.into
    return json.dumps(record, ensure_ascii=False)


def _id(quotation: PublishedQuotation) -> QuotationId:
    return quotation.id


def _by_year(publication: Publication) -> dict[int, list[PublishedQuotation]]:
    years: dict[int, list[PublishedQuotation]] = defaultdict(list)
    for quotation in publication.quotations.values():
        years[quotation.year].append(quotation)
    return years


def _add_entries(text: str, entries: Iterable[WithdrawnQuotation]) -> str:
    """Return the text of `withdrawn.yml` with entries at its end, written as the others are."""
    text = _NO_ENTRIES.sub("", text.rstrip())
    if _IN_BRACKETS.search(text):
        before, _, after = text.rpartition("]")
        inside = before.rstrip().removesuffix(",")
        new = (", ".join(_format_fields(entry, in_brackets=True)) for entry in entries)
        added = "".join(f",\n {{{fields}}}" for fields in new)
        return f"{inside}{added}]{after}\n"
    item = _ITEM.search(text)
    indent = item[1] if item is not None else ""
    lines = [text.rstrip()] if text.strip() else []
    for entry in entries:
        first, *rest = _format_fields(entry)
        lines += [f"{indent}- {first}", *(f"{indent}  {field}" for field in rest)]
    return "".join(f"{line}\n" for line in lines)


def _format_fields(entry: WithdrawnQuotation, *, in_brackets: bool = False) -> tuple[str, str, str]:
    day = entry.date.at.isoformat() if entry.date.has_time else entry.date.at.date().isoformat()
    reason = write_yaml_value(entry.reason)
    if in_brackets:  # Where a comma ends words that have no quotation marks.
        day, reason = (json.dumps(value, ensure_ascii=False) for value in (day, entry.reason))
    return f"id: {entry.id}", f"date: {day}", f"reason: {reason}"


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
