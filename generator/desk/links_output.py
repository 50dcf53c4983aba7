"""The report of `isnad links` as text for people, JSON for programs, and Markdown for a review."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from typing import Literal

from generator.desk.links import DoubtLine, LinksReport, MentionLine, UnknownLine
from generator.diagnostics import Language, Wording
from generator.model.mention import DoubtReason

LinksFormat = Literal["text", "json", "full", "markdown", "github"]
"""Shapes of the report; `json` is the flat list of mentions, `full` has doubts and unknown names
too, `github` annotates doubts alone."""
Grouping = Literal["place", "article", "actor"]
"""What mentions are listed by."""

_REASONS = {
    DoubtReason.UNKNOWN_GIVEN_NAME: Wording(
        "قبله اسم لا نعرف صاحبه", "a given name that is nobody's known here stands before it"
    ),
    DoubtReason.NO_CUE: Wording("لا قرينة تعيّنه", "nothing decides whether it is meant"),
    DoubtReason.SHARED_FORM: Wording("يحتمل أكثر من واحد", "several may be meant"),
    DoubtReason.TITLE_OR_KINSHIP: Wording(
        "قبله لقب أو قرابة تصرفه إلى غيره", "a title or kinship before it may make it another's"
    ),
    DoubtReason.LARGER_NAME: Wording("لعله جزء من اسم أطول", "it may be part of a longer name"),
    DoubtReason.UNDATED_ROLE: Wording(
        "صفة لا تعيّن تواريخها صاحبها", "a title whose dates do not tell its holder"
    ),
}
_LINK = {True: Wording("رابط", "link"), False: Wording("بلا رابط", "no link")}
_DOUBT = Wording("شك", "doubt")
_UNKNOWN = Wording("اسم بلا ملف", "no actor of this name")
_SETTLE = Wording("اكتب", "write")
_OR = Wording(" أو ", " or ")
_COUNT = Wording(
    "الأسماء: {mentions}، منها روابط: {linked}؛ المشكوك فيه: {doubts}؛"
    " أسماء تتكرر بلا ملف: {unknown}",
    "mentions: {mentions}, links among them: {linked}; doubts: {doubts}; recurring names of nobody"
    " known: {unknown}",
)
_GROUP = Wording("{name}: {mentions}، منها روابط: {linked}", "{name}: {mentions}, links: {linked}")
_SPREAD = Wording("المرات: {count}، المقالات: {articles}", "{count} times, {articles} articles")
_MENTIONS = Wording("من ذُكر", "Who is named")
_DOUBTS = Wording("ما يُشك فيه", "What is in doubt")
_UNKNOWNS = Wording("أسماء تتكرر ولا ملف لها", "Names that recur and are no actor's")
_COLUMNS = Wording(
    "| الموضع | النص | صاحب الاسم | الصيغة | السبب | |",
    "| place | words | actor | form | reason | |",
)
_NOTHING = Wording("لا شيء.", "None.")


def format_links(
    report: LinksReport,
    shown_as: str,
    shape: LinksFormat,
    language: Language,
    grouping: Grouping = "place",
) -> str:
    """Return the report; `shown_as` is what file names begin with where people read them."""
    match shape:
        case "json":
            return _write_json([asdict(line) for line in report.mentions])
        case "full":
            return _write_json(asdict(report))
        case "github":
            return "".join(_format_annotation(line, shown_as) for line in report.doubts)
        case "markdown":
            return _format_markdown(report, shown_as, language, grouping)
        case "text":
            return _format_text(report, shown_as, language, grouping)


def _write_json(records: object) -> str:
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _format_annotation(doubt: DoubtLine, shown_as: str) -> str:
    return (
        f"::notice file={shown_as}/{doubt.file},line={doubt.line},col={doubt.column}"
        f",title={doubt.reason}::{_one_line(doubt.surface)}: {', '.join(doubt.candidates)}\n"
    )


def _format_text(report: LinksReport, shown_as: str, language: Language, grouping: Grouping) -> str:
    text = ""
    for name, lines in _group(report.mentions, grouping):
        if name:
            text += f"{_tell_group(name, lines, language)}\n"
        indent = "  " if name else ""
        text += "".join(
            f"{indent}{_tell_place(line, shown_as)}: {_one_line(line.surface)} ← {line.actor} "
            f"[{line.form}, {line.reason}] {_LINK[line.linked].fill(language, {})}\n"
            for line in lines
        )
    for doubt in report.doubts:
        text += (
            f"{_tell_place(doubt, shown_as)}: {_DOUBT.fill(language, {})} [{doubt.reason}] "
            f"{_one_line(doubt.surface)}: {'، '.join(doubt.candidates)}"
            f" ({_tell_reason(doubt, language)})\n"
            f"  {doubt.context}\n"
            f"  {_SETTLE.fill(language, {})}: {_OR.fill(language, {}).join(doubt.edits)}\n"
        )
    for unknown in report.unknown:
        place = unknown.places[0]
        text += (
            f"{shown_as}/{place.file}:{place.line}:{place.column}: "
            f"{_UNKNOWN.fill(language, {})}: {unknown.surface}، "
            f"{_tell_spread(unknown, language)}\n"
        )
    return text + _tell_counts(report, language) + "\n"


def _format_markdown(
    report: LinksReport, shown_as: str, language: Language, grouping: Grouping
) -> str:
    """Return sections that read well as a comment on a pull request, doubts first."""
    nothing = _NOTHING.fill(language, {})
    doubts = "\n".join(
        f"- `{_tell_place(doubt, shown_as)}` **{_escape(doubt.surface)}**, "
        f"{_tell_reason(doubt, language)} (`{doubt.reason}`): {_escape(doubt.context)}  \n  "
        f"{_SETTLE.fill(language, {})} "
        + _OR.fill(language, {}).join(f"`{edit}`" for edit in doubt.edits)
        for doubt in report.doubts
    )
    unknown = "\n".join(
        f"- **{_escape(name.surface)}**: {_tell_spread(name, language)}, "
        + ", ".join(f"`{shown_as}/{p.file}:{p.line}:{p.column}`" for p in name.places[:3])
        for name in report.unknown
    )
    tables: list[str] = []
    for name, lines in _group(report.mentions, grouping):
        rows = "\n".join(
            f"| `{_tell_place(line, shown_as)}` | {_escape(line.surface)} | `{line.actor}` "
            f"| {line.form} | {line.reason} | {_LINK[line.linked].fill(language, {})} |"
            for line in lines
        )
        heading = f"### {_tell_group(name, lines, language)}\n\n" if name else ""
        columns = _COLUMNS.fill(language, {})
        tables.append(f"{heading}{columns}\n|---|---|---|---|---|---|\n{rows}")
    sections = (
        (_DOUBTS, doubts),
        (_UNKNOWNS, unknown),
        (_MENTIONS, "\n\n".join(tables)),
    )
    text = "".join(
        f"## {title.fill(language, {})}\n\n{body or nothing}\n\n" for title, body in sections
    )
    return text + _tell_counts(report, language) + "\n"


def _group(
    mentions: Sequence[MentionLine], grouping: Grouping
) -> Iterable[tuple[str, list[MentionLine]]]:
    """Yield the mentions under the name of each group, or all of them under ""."""
    if grouping == "place":
        if mentions:
            yield "", list(mentions)
        return
    name_of = attrgetter("file" if grouping == "article" else "actor")
    # Sorting keeps the order of places inside a group.
    for name, lines in groupby(sorted(mentions, key=name_of), key=name_of):
        yield str(name), list(lines)


def _tell_group(name: str, lines: Sequence[MentionLine], language: Language) -> str:
    linked = str(sum(line.linked for line in lines))
    return _GROUP.fill(language, {"name": name, "mentions": str(len(lines)), "linked": linked})


def _tell_reason(doubt: DoubtLine, language: Language) -> str:
    return _REASONS[DoubtReason(doubt.reason)].fill(language, {})


def _tell_spread(name: UnknownLine, language: Language) -> str:
    return _SPREAD.fill(language, {"count": str(name.count), "articles": str(name.articles)})


def _tell_counts(report: LinksReport, language: Language) -> str:
    counts = {
        "mentions": str(len(report.mentions)),
        "linked": str(sum(line.linked for line in report.mentions)),
        "doubts": str(len(report.doubts)),
        "unknown": str(len(report.unknown)),
    }
    return _COUNT.fill(language, counts)


def _tell_place(line: MentionLine | DoubtLine, shown_as: str) -> str:
    return f"{shown_as}/{line.file}:{line.line}:{line.column}"


def _one_line(surface: str) -> str:
    """Return words that may stand on two lines on one."""
    return " ".join(surface.split())


def _escape(surface: str) -> str:
    """Return words so that Markdown prints them as they are, also in a table."""
    return "".join(f"\\{one}" if one in "\\|*_`[]<>" else one for one in _one_line(surface))
