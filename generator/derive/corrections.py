"""Whether an article's corrections account for what changed since it was published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from generator.derive.identity import speaker_names
from generator.derive.ledger import LedgerEntry
from generator.model.article import Article, Correction, CorrectionKind
from generator.model.ids import QuotationId
from generator.model.publication import PublishedQuotation
from generator.text.fold import fold_key
from generator.text.spoken import find_difference, spoken_words, vowels_differ
from generator.text.yaml_values import write_yaml_value

UNWRITTEN: Final = "…"
"""Stands in a proposed entry for the reason that an editor writes; as a text it is refused."""

_OF_WORDS: Final = frozenset({CorrectionKind.TYPING, CorrectionKind.WORDS})
_MOST_TEXTS: Final = 500


def find_changed_words(entry: LedgerEntry) -> tuple[str, str] | None:
    """Return the words before and now where what is spoken changed since publication, or None.

    That is a letter, or a vowel where both texts have one written.
    """
    record = entry.record
    if record is None or not record.words or record.words == entry.quotation.words:
        return None
    before, now = record.words, entry.quotation.words
    is_same = spoken_words(before) == spoken_words(now) and not vowels_differ(before, now)
    return None if is_same else (before, now)


def explain_words(entry: LedgerEntry, before: str, now: str) -> bool:
    """Return whether corrections lead from the words before to those of now.

    Each replaces `was` with `now` somewhere in the words, in the order written or against it.
    Those that were accepted already led to the words before, and account for no further change.
    """
    start, goal = spoken_words(before), spoken_words(now)
    for new in _find_new(entry):
        steps = [
            (spoken_words(one.was), spoken_words(one.now)) for one in new if one.kind in _OF_WORDS
        ]
        if steps and any(goal in _reach(start, order) for order in (steps, steps[::-1])):
            return True
    return False


def _find_new(entry: LedgerEntry) -> tuple[tuple[Correction, ...], ...]:
    """Return the corrections that were not accepted yet; where dates leave it open, both ways.

    Editors write the newest last, or first.
    """
    accepted = entry.record.corrections if entry.record is not None else 0
    last, first = entry.corrections[accepted:], entry.corrections[: -accepted or None]
    if not last:
        return ()
    earliest, latest = entry.corrections[0].date.at, entry.corrections[-1].date.at
    if earliest == latest:
        return (last, first)
    return (last,) if earliest < latest else (first,)


def _reach(start: str, steps: Sequence[tuple[str, str]]) -> set[str]:
    """Return what a text may become by some of the steps, in their order."""
    reached = {start: None}
    every = start
    for was, now in steps:
        if not was:
            continue
        # All of them one after another are tried however many they are.
        every = " ".join(every.replace(was, now, 1).split())
        for text in tuple(reached):
            place = text.find(was)
            while place >= 0 and len(reached) < _MOST_TEXTS:
                changed = f"{text[:place]}{now}{text[place + len(was) :]}"
                reached[" ".join(changed.split())] = None
                place = text.find(was, place + 1)
    return {*reached, every}


def explain_speaker(entry: LedgerEntry, record: PublishedQuotation) -> bool:
    """Return whether a new correction says that the words are of those who are named now."""
    was, now = _folded(speaker_names(record)), _folded(speaker_names(entry.quotation))
    return any(
        one.kind is CorrectionKind.SPEAKER
        and _folded(one.now) == now
        and was in {_folded(one.was), now}
        for new in _find_new(entry)
        for one in new
    )


def find_withdrawal(corrections: Iterable[Correction], id_: QuotationId) -> Correction | None:
    """Return the correction that takes a quotation out of its article, or None."""
    return next(
        (one for one in corrections if one.quote == id_ and one.kind is CorrectionKind.WITHDRAWN),
        None,
    )


def propose_words(entry: LedgerEntry, today: date) -> str:
    """Return the correction of changed words as an item of the article's `corrections`."""
    before, now = find_changed_words(entry) or ("", "")
    was, becomes = find_difference(before, now)
    is_slip = _folded(was) == _folded(becomes)
    kind = CorrectionKind.TYPING if is_slip else CorrectionKind.WORDS
    return _propose(entry.article, entry.id, today, kind, {"was": was, "now": becomes})


def propose_speaker(entry: LedgerEntry, record: PublishedQuotation, today: date) -> str:
    """Return the correction of a changed speaker as an item of the article's `corrections`."""
    names = {"was": speaker_names(record), "now": speaker_names(entry.quotation)}
    return _propose(entry.article, entry.id, today, CorrectionKind.SPEAKER, names)


def propose_withdrawal(article: Article, id_: QuotationId, today: date) -> str:
    """Return the correction that takes a quotation out, its reason left for the editor."""
    return _propose(article, id_, today, CorrectionKind.WITHDRAWN, {"text": UNWRITTEN})


def propose_withdrawn_file(ids: Iterable[QuotationId], today: date) -> str:
    """Return entries of `content/withdrawn.yml`, their reasons left for the editor."""
    return "\n".join(
        f"- id: {id_}\n  date: {today.isoformat()}\n  reason: {UNWRITTEN}" for id_ in ids
    )


def _propose(
    article: Article,
    id_: QuotationId,
    today: date,
    kind: CorrectionKind,
    fields: Mapping[str, str],
) -> str:
    if _is_in_brackets(article):
        inside = {"date": today.isoformat(), "quote": id_, "kind": kind.value}
        inside |= {name: json.dumps(value, ensure_ascii=False) for name, value in fields.items()}
        return f"{{{', '.join(f'{name}: {value}' for name, value in inside.items())}}}"
    indent = _find_indent(article)
    lines = [f"- date: {today.isoformat()}", f"  quote: {id_}", f"  kind: {kind.value}"]
    # Bare, so that the editor's words in its place need no quotation marks either.
    values = {n: v if v == UNWRITTEN else write_yaml_value(v) for n, v in fields.items()}
    lines += (f"  {name}: {value}" for name, value in values.items())
    return "\n".join(f"{indent}{line}" for line in lines)


def _is_in_brackets(article: Article) -> bool:
    """Return whether the corrections of an article are written as a list in brackets."""
    field = article.fields.get("corrections")
    # A list of lines begins on a line of its own, one in brackets behind the name of the field.
    return field is not None and field.column > len("corrections:")


def _find_indent(article: Article) -> str:
    """Return what stands before each item of the corrections that an article has."""
    item = article.fields.get("corrections.0")
    return " " * (max(0, item.column - len("- ") - 1) if item is not None else 2)


def _folded(text: str) -> str:
    return " ".join(fold_key(word) for word in spoken_words(text).split())
