"""The report of `isnad links`: every mention with its actor, and what is in doubt."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from generator.diagnostics import Diagnostics, Format, Language, Wording
from generator.model.library import Absence
from generator.pipeline import Rendering


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One mention as the report shows it."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""
    surface: str
    """The words as written, without joined particles."""
    actor: str
    """Id of the actor."""
    form: str
    """name, alias, short, ambiguous, role or nisba."""
    linked: bool
    """Whether a reader can follow it."""
    reason: str
    """The rule that matched; after a colon, why it is no link."""


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """One doubt as the report shows it."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""
    surface: str
    """The words as written, without joined particles."""
    candidates: tuple[str, ...]
    """Ids of the actors that may be meant."""
    reason: str
    """The rule that refused to guess."""


_LINK = {True: Wording("رابط", "link"), False: Wording("بلا رابط", "no link")}
_DOUBT = Wording("شك", "doubt")
_COUNT = Wording(
    "الأسماء: {mentions}، منها روابط: {linked}؛ المشكوك فيه: {doubts}",
    "mentions: {mentions}, links among them: {linked}; doubts: {doubts}",
)


def list_mentions(rendering: Rendering) -> tuple[MentionLine, ...]:
    """Return every mention in the bodies of articles, by file, line and column."""
    lines = [
        MentionLine(
            rendering.library.articles[article].source_text.path,
            placed.position.line,
            placed.position.column,
            placed.mention.surface,
            placed.mention.actor,
            placed.mention.form.value,
            placed.is_linked,
            placed.mention.reason.value
            if placed.is_linked
            else f"{placed.mention.reason.value}: {placed.decision.value}",
        )
        for article, body in rendering.bodies.articles.items()
        for placed in body.mentions
    ]
    return tuple(sorted(lines, key=lambda line: (line.file, line.line, line.column)))


def list_doubts(rendering: Rendering) -> tuple[DoubtLine, ...]:
    """Return every doubt in the bodies of articles, by file, line and column."""
    lines = [
        DoubtLine(
            rendering.library.articles[article].source_text.path,
            placed.position.line,
            placed.position.column,
            placed.doubt.surface,
            tuple(placed.doubt.candidates),
            str(placed.doubt.reason),
        )
        for article, body in rendering.bodies.articles.items()
        for placed in body.doubts
    ]
    return tuple(sorted(lines, key=lambda line: (line.file, line.line, line.column)))


def unread_files(rendering: Rendering, settings: Diagnostics) -> Diagnostics:
    """Return what is wrong with files that could not be read, and with the settings.

    Files of which only the body has mistakes are read, so those mistakes are left to `check`.
    """
    found = Diagnostics()
    found.extend(settings)
    absent = {
        file.path for file in rendering.library.absent.values() if file.absence is Absence.ERRORS
    }
    errors = (one for one in rendering.diagnostics.found if one.severity.value == "error")
    found.extend(
        tuple(one for one in errors if any(one.location.file.endswith(path) for path in absent))
    )
    return found


def format_links(
    mentions: Sequence[MentionLine],
    doubts: Sequence[DoubtLine],
    shown_as: str,
    shape: Format,
    language: Language,
) -> str:
    """Return the report; JSON is the flat list of mentions, annotations are of doubts alone."""
    if shape == "json":
        return json.dumps([asdict(line) for line in mentions], ensure_ascii=False, indent=1) + "\n"
    if shape == "github":
        return "".join(
            f"::notice file={shown_as}/{line.file},line={line.line},col={line.column}"
            f",title={line.reason}::{line.surface}: {', '.join(line.candidates)}\n"
            for line in doubts
        )
    text = "".join(
        f"{shown_as}/{line.file}:{line.line}:{line.column}: {line.surface} ← {line.actor} "
        f"[{line.form}, {line.reason}] {_LINK[line.linked].fill(language, {})}\n"
        for line in mentions
    )
    text += "".join(
        f"{shown_as}/{line.file}:{line.line}:{line.column}: "
        f"{_DOUBT.fill(language, {})} [{line.reason}] {line.surface}: "
        f"{'، '.join(line.candidates)}\n"
        for line in doubts
    )
    counts = {
        "mentions": str(len(mentions)),
        "linked": str(sum(line.linked for line in mentions)),
        "doubts": str(len(doubts)),
    }
    return text + _COUNT.fill(language, counts) + "\n"
