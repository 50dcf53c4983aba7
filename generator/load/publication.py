"""What was published before: `content/quotations/YYYY.jsonl` and `content/withdrawn.yml`."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from generator.config import Settings
from generator.diagnostics import (
    Diagnostics,
    Location,
    Wording,
    file_rules,
    markdown_rules,
    publication_rules,
)
from generator.load.discovery import ContentFile
from generator.load.front_matter import parse_front_matter
from generator.load.pictures import Pictures
from generator.load.publication_schema import WITHDRAWN_FILE
from generator.load.reading import Reading, Record
from generator.load.report import Report, explain_failure
from generator.load.scalars import QUOTATION_KEY
from generator.load.source import SplitText, decode_text
from generator.load.values import read_group
from generator.model.dates import Moment
from generator.model.ids import ActorId, ArticleId, Position, QuotationId, SourceText
from generator.model.library import ContentKind
from generator.model.publication import (
    Publication,
    PublishedQuotation,
    PublishedSpeaker,
    QuotationState,
    WithdrawnQuotation,
)
from generator.text.nearest import find_nearest

QUOTATIONS_FOLDER: Final = "quotations"
"""Folder of the published quotations in the content directory."""
WITHDRAWN: Final = "withdrawn.yml"
"""File of the withdrawn ones."""

_OPTIONAL: Final = {"page": False, "corrections": 0, "number": 0, "place": "", "into": ""}
_WORDLESS: Final = frozenset({QuotationState.MERGED, QuotationState.WITHDRAWN})
_YEAR_FILE: Final = re.compile(r"([0-9]{4})\.jsonl")
_DOCUMENT_MARK: Final = re.compile(r"\A((?:[ \t]*(?:#.*)?\n)*)---(?=\s)")
_CONTENT: Final = re.compile(r"^[ \t]*(?=[^\s#])", re.MULTILINE)
_NO_ENTRIES: Final = re.compile(r"\s*\[\s*\]\s*")
_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
_MERGE_MARK: Final = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


def load_publication(
    content: Path, shown_as: str, settings: Settings, diagnostics: Diagnostics, now: datetime
) -> Publication:
    """Return what the content directory remembers of what was published.

    Without the folder nothing was published yet, and any text may change.
    """
    folder = content / QUOTATIONS_FOLDER
    quotations: dict[QuotationId, PublishedQuotation] = {}
    reports: list[Report] = []
    for path in _list_files(folder, shown_as, reports, diagnostics):
        report = Report(f"{shown_as}/{QUOTATIONS_FOLDER}/{path.name}", diagnostics)
        reports.append(report)
        year = _YEAR_FILE.fullmatch(path.name)
        if year is None:
            report.add(file_rules.STRAY_FILE)
            continue
        for record in _read_records(path, int(year[1]), report):
            _keep(record, quotations, report)
    report = Report(f"{shown_as}/{WITHDRAWN}", diagnostics)
    reports.append(report)
    withdrawn = _read_withdrawn(content / WITHDRAWN, settings, now, report)
    for entry in withdrawn.values():
        if entry.id not in quotations:
            nearest = next(iter(find_nearest(entry.id, quotations, 1)), "")
            place = Position(entry.location.line, entry.location.column)
            report.add(publication_rules.UNKNOWN_WITHDRAWAL, place, value=entry.id, nearest=nearest)
    is_readable = not any(report.has_errors for report in reports)
    return Publication(quotations, withdrawn, is_readable)


def _list_files(
    folder: Path, shown_as: str, reports: list[Report], diagnostics: Diagnostics
) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as problem:
        report = Report(f"{shown_as}/{QUOTATIONS_FOLDER}", diagnostics)
        report.add(file_rules.UNREADABLE_FILE, reason=explain_failure(problem))
        reports.append(report)
        return []


def _keep(
    record: PublishedQuotation,
    quotations: dict[QuotationId, PublishedQuotation],
    report: Report,
) -> None:
    """Keep a record, unless another with its id was read before and says something else."""
    first = quotations.setdefault(record.id, record)
    if first != record:
        report.add(
            publication_rules.DUPLICATE_RECORD,
            Position(record.location.line, 1),
            id=record.id,
            other=f"{first.location.file}:{first.location.line}",
        )


def _read_records(path: Path, year: int, report: Report) -> Iterator[PublishedQuotation]:
    try:
        data = path.read_bytes()
    except OSError as problem:
        report.add(file_rules.UNREADABLE_FILE, reason=explain_failure(problem))
        return
    if _is_blank(data):
        return
    text = decode_text(data, report)
    for number, line in enumerate(text.split("\n") if text else (), 1):
        if not line.strip():
            continue
        read = _read_record(line, year, Location(report.file, number))
        if isinstance(read, PublishedQuotation):
            yield read
        else:
            column, problem_words = read
            report.add(
                publication_rules.UNREADABLE_RECORD,
                Position(number, column),
                problem=problem_words,
            )


def _is_blank(data: bytes) -> bool:
    return not data.removeprefix(BOM_UTF8).strip()


def _read_record(
    line: str, year: int, location: Location
) -> PublishedQuotation | tuple[int, Wording]:
    """Return the record of one line, or the column of what is wrong with it and what that is."""
    if _MERGE_MARK.match(line):
        return 1, Wording("علامة دمج من git", "a merge mark of git")
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as problem:
        column = problem.colno if isinstance(problem, json.JSONDecodeError) else 1
        return column, Wording("ليس JSON سليما", "it is no sound JSON")
    # Written as «\ud83d», JSON has halves of characters; no file can.
    if "\\" in line and _HALF_CHARACTER.search(json.dumps(raw, ensure_ascii=False)):
        return 1, Wording("فيه نصف حرف", "it has half a character")
    if not isinstance(raw, dict):
        return 1, Wording("ليس كائنا {…}", "it is no object {…}")
    id_, article, words, state = (raw.get(name) for name in ("id", "article", "words", "state"))
    if not isinstance(id_, str) or not QUOTATION_KEY.fullmatch(id_):
        return 1, Wording("لا معرّف فيه (id)", "it has no id")
    if not isinstance(article, str) or not article:
        return 1, Wording("لا مقال فيه (article)", "it has no article")
    if not isinstance(words, str) or not (words.strip() or state in _WORDLESS):
        return 1, Wording("لا كلام فيه (words)", "it has no words")
    if not isinstance(state, str) or state not in set(QuotationState):
        return 1, Wording("لا حالة معروفة فيه (state)", "it has no known state")
    speakers = _read_speakers(raw.get("speakers"))
    if speakers is None or (not speakers and state not in _WORDLESS):
        return 1, Wording("لا قائل فيه (speakers)", "it has no speakers")
    more = {name: raw.get(name, usual) for name, usual in _OPTIONAL.items()}
    for name, usual in _OPTIONAL.items():
        if type(more[name]) is not type(usual):
            return 1, Wording(f"قيمة {name} غير معروفة", f"its {name} is unknown")
    return PublishedQuotation(
        id=QuotationId(id_),
        article=ArticleId(article),
        speakers=speakers,
        words=words,
        state=QuotationState(state),
        has_page=more["page"],
        year=year,
        corrections=more["corrections"],
        number=more["number"],
        place=more["place"],
        into=QuotationId(more["into"]) if more["into"] else None,
        location=location,
    )


def _read_speakers(raw: object) -> tuple[PublishedSpeaker, ...] | None:
    if not isinstance(raw, list):
        return None
    speakers: list[PublishedSpeaker] = []
    for one in raw:
        name = one.get("name") if isinstance(one, dict) else None
        actor = one.get("actor") if isinstance(one, dict) else None
        if not isinstance(name, str) or not name or not isinstance(actor, str | None):
            return None
        speakers.append(PublishedSpeaker(name, ActorId(actor) if actor else None))
    return tuple(speakers)


def _as_field(text: str) -> str:
    """Return a list as the one field of a map, so that it is checked as front matter is.

    The name of the field stands on a line before the first. "" where the text says nothing.
    """
    text = _DOCUMENT_MARK.sub(r"\1   ", text)
    content = _CONTENT.search(text)
    if content is None or _NO_ENTRIES.fullmatch(text, content.start()):
        return ""
    if text.startswith("[", content.end()) and not content.group():
        # YAML takes a bracket below the name for another name, unless it is further in.
        text = f"{text[: content.end()]} {text[content.end() :]}"
    return f"{WITHDRAWN_FILE.fields[0].name}:\n{text}"


def _report_merge_marks(front: str, report: Report) -> bool:
    """Report the marks that git left; return whether there are any."""
    marks = [
        (number, found.group().strip())
        for number, line in enumerate(front.split("\n"))
        if (found := _MERGE_MARK.match(line))
    ]
    for number, mark in marks:
        report.add(markdown_rules.CONFLICT_MARKER, Position(number, 1), mark=mark)
    return bool(marks)


def _read_withdrawn(
    path: Path, settings: Settings, now: datetime, report: Report
) -> dict[QuotationId, WithdrawnQuotation]:
    """Return the entries of `withdrawn.yml`; each mistake in it is reported as in front matter."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as problem:
        report.add(file_rules.UNREADABLE_FILE, reason=explain_failure(problem))
        return {}
    text = "" if _is_blank(data) else decode_text(data, report)
    front = _as_field(text) if text else ""
    if not front or _report_merge_marks(front, report):
        return {}
    source = SourceText("", 1, report.file, WITHDRAWN)
    parsed = parse_front_matter(SplitText(front, 0, source), report, ())
    if parsed is None:
        return {}
    file = ContentFile(ContentKind.PAGE, WITHDRAWN, path, WITHDRAWN, report.file)
    reading = Reading(file, parsed, report, settings, Pictures(path.parent), now)
    root = read_group(parsed.root, WITHDRAWN_FILE, "", reading, Position(1, 1))
    found: dict[QuotationId, WithdrawnQuotation] = {}
    for item in root.list(WITHDRAWN_FILE.fields[0].name, Record):
        date = item.find("date", Moment)
        place = reading.position(item.path)
        if date is None or not item.has("id") or not item.has("reason"):
            continue
        entry = WithdrawnQuotation(
            QuotationId(item.text("id")),
            date,
            item.text("reason"),
            Location(report.file, place.line, place.column),
        )
        first = found.setdefault(entry.id, entry)
        if first is not entry:
            report.add(
                publication_rules.DUPLICATE_RECORD,
                place,
                id=entry.id,
                other=f"{report.file}:{first.location.line}",
            )
    return found
