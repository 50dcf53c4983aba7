"""What `isnad quotes` reports: every quotation of the site as its record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.corrections import explain_speaker, explain_words, find_changed_words
from generator.derive.ledger import LedgerEntry
from generator.model.publication import QuotationState
from generator.model.quotation import Speaker
from generator.pipeline import Rendering


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One of those who said the words."""

    name: str
    """As printed."""
    actor: str
    """Id of the speaker's page, or ""."""
    role: str
    """The role that day, or ""."""
    disputed: bool
    """Whether somebody disputes the role."""
    anonymous: str
    """The printed reason for withholding the name, or ""."""
    on_behalf_of: str
    """An institution credited too, or ""."""


@dataclass(frozen=True, slots=True)
class QuotationLine:
    """One quotation as the report shows it."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""
    id: str
    """Permanent once it is published."""
    url: str
    """Its page, or its place in the article, relative to the site's root."""
    article: str
    """Id of the article."""
    number: int
    """Place among the article's quotations, from 1."""
    words: str
    """As shown, paragraphs parted by a blank line."""
    direct: bool
    """False for reported speech."""
    verb: str
    """Verb of saying, or ""."""
    speakers: tuple[SpeakerLine, ...]
    """Who said them."""
    channel: str
    """Where, or ""."""
    hedge: str
    """With what reservation, or ""."""
    said: str
    """Day it was said, where it is told, or ""."""
    lang: str
    """Language spoken, when translated, or ""."""
    translator: str
    """Who translated, or ""."""
    stance: str
    """Its answer to the article's question in the editor's words, or ""."""
    fingerprint: str
    """Changes with a spoken letter and with nothing else."""
    state: str
    """`new`, `published` as it stands, `corrected` since, `correction` not accepted yet, `changed`
    without a correction, or `early` in a draft."""


def list_quotations(rendering: Rendering) -> tuple[QuotationLine, ...]:
    """Return every quotation of a rendering by file and place."""
    early = rendering.library.early
    lines = [
        _describe(entry, is_early=entry.article.id in early) for entry in rendering.ledger.entries
    ]
    return tuple(sorted(lines, key=lambda line: (line.file, line.line, line.column, line.number)))


def _describe(entry: LedgerEntry, *, is_early: bool) -> QuotationLine:
    quotation = entry.quotation
    return QuotationLine(
        entry.article.source_text.path,
        quotation.position.line,
        quotation.position.column,
        entry.id,
        entry.url,
        entry.article.id,
        quotation.number + 1,
        quotation.words,
        quotation.is_direct,
        quotation.verb,
        tuple(
            _describe_speaker(speaker, role.title, disputed=role.disputed is not None)
            for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
        ),
        "".join(part.text for part in quotation.channel),
        quotation.hedge,
        quotation.said,
        quotation.lang,
        quotation.translator,
        quotation.stance,
        entry.fingerprint,
        "early" if is_early else _find_state(entry),
    )


def _describe_speaker(speaker: Speaker, role: str, *, disputed: bool) -> SpeakerLine:
    return SpeakerLine(
        speaker.name,
        speaker.actor or "",
        role,
        disputed,
        speaker.anonymous,
        speaker.on_behalf_of,
    )


def _find_state(entry: LedgerEntry) -> str:
    record = entry.record
    if record is None or record.state is QuotationState.WITHDRAWN:
        return "new"
    changed = find_changed_words(entry)
    if changed is None and entry.has_same_speakers:
        return record.state.value
    is_told = (changed is None or explain_words(entry, *changed)) and (
        entry.has_same_speakers or explain_speaker(entry, record)
    )
    return "correction" if is_told else "changed"
