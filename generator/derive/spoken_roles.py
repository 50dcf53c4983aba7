"""In which roles an actor spoke, and when: what parts a list of their quotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.identity import words_key
from generator.derive.items import Items
from generator.derive.ledger import LedgerEntry, PrintedRole
from generator.model.actor import Actor
from generator.model.ids import ActorId, QuotationId
from generator.model.page import Plain
from generator.text.dates import parse_partial_date

_NO_ROLE = "لم ترد صفة"
EARLIER_SHOWN = 6
"""Earlier roles on an actor's own page; the list of quotations has all of them."""


@dataclass(frozen=True, slots=True)
class RoleRun:
    """Quotations that follow one another in one role."""

    role: PrintedRole
    """As printed with the newest of them."""
    entries: tuple[LedgerEntry, ...]
    """Newest first."""
    speaker: ActorId
    """Whose quotations they are."""

    @property
    def key(self) -> str:
        """What two runs in the same role have in common."""
        return words_key(self.role.title)

    @property
    def years(self) -> tuple[int, ...]:
        """Every year in which the words were said, as far as that is known; in order."""
        found = (year_said(entry) for entry in self.entries)
        return tuple(sorted({year for year in found if year is not None}))


def year_said(entry: LedgerEntry) -> int | None:
    """Return the year in which words were said, or None where only the editor's words tell it."""
    if not entry.quotation.said:
        return entry.article.date.at.year
    day = parse_partial_date(entry.quotation.said)
    return day[0] if day is not None else None


def find_runs(entries: Sequence[LedgerEntry], actor: Actor, items: Items) -> tuple[RoleRun, ...]:
    """Return an actor's quotations parted wherever the printed role changes, in their order."""
    roles = [(_role_of(entry, actor, items), entry) for entry in entries]
    runs: list[RoleRun] = []
    for _, group in groupby(roles, key=lambda pair: words_key(pair[0].title)):
        held = list(group)
        runs.append(RoleRun(held[0][0], tuple(entry for _, entry in held), actor.id))
    return tuple(runs)


def mark_roles(
    shown: Sequence[LedgerEntry], runs: Sequence[RoleRun], items: Items
) -> dict[QuotationId, dict[str, Plain]]:
    """Return what to print before quotations with which a role or a year begins.

    `runs` are the whole list that `shown` is a part of. Where all of it was said in one role, only
    years are marked. Years are those of the articles, in whose order the list stands: by the day
    words were said, a new article with old words would change pages that are full. Where they hold
    words of another year, the heading says what year it is; each card says its own day.
    """
    has_roles = len({run.key for run in runs}) > 1
    run_of = {entry.id: run for run in runs for entry in run.entries}
    marks: dict[QuotationId, dict[str, Plain]] = {}
    last_run: RoleRun | None = None
    for (_, year), group in groupby(shown, key=lambda entry: _part_of(entry, run_of, has_roles)):
        held = list(group)
        run = run_of[held[0].id]
        begins_role = has_roles and run is not last_run
        number = items.phrases.number(year)
        is_plain = all(year_said(entry) == year for entry in held)
        marks[held[0].id] = {
            "role": _describe(run, items) if begins_role else None,
            "period": _period(run.years, items) if begins_role else "",
            "year": number if is_plain else f"نُشرت سنة {number}",
            "is_under_role": has_roles,
        }
        last_run = run
    return marks


def _part_of(
    entry: LedgerEntry, run_of: Mapping[QuotationId, RoleRun], has_roles: bool
) -> tuple[QuotationId | None, int]:
    """Return which part of a list a quotation stands in: the run of its role, and its year."""
    run = run_of[entry.id].entries[0].id if has_roles else None
    return (run, entry.article.date.at.year)


def earlier_roles(
    shown: Iterable[LedgerEntry], runs: Sequence[RoleRun], items: Items
) -> list[Plain]:
    """Return the roles in which nothing of what is shown was said, those last held first."""
    ids = {entry.id for entry in shown}
    seen = {run.key for run in runs if any(entry.id in ids for entry in run.entries)}
    by_role: dict[str, list[RoleRun]] = {}
    for run in runs:
        if run.key and run.key not in seen:
            by_role.setdefault(run.key, []).append(run)
    return [
        {
            "role": _describe(held[0], items),
            "period": _period(sorted({year for run in held for year in run.years}), items),
            "count_text": items.phrases.quotations(sum(len(run.entries) for run in held)),
        }
        for held in by_role.values()
    ]


def _describe(run: RoleRun, items: Items) -> Mapping[str, Plain]:
    role = items.role(run.role.title, run.role.disputed, run.speaker)
    return role or {"title": _NO_ROLE, "disputed": None}


def _period(years: Sequence[int], items: Items) -> str:
    """Return «2019 – 2024», «2024», or "" where no year is known."""
    if not years:
        return ""
    first, last = items.phrases.number(years[0]), items.phrases.number(years[-1])
    return first if first == last else f"{first} – {last}"


def _role_of(entry: LedgerEntry, actor: Actor, items: Items) -> PrintedRole:
    """Return the actor's own role: what was said in an institution's name is said without one."""
    for speaker, role in zip(entry.quotation.speakers, entry.roles, strict=True):
        found = items.library.find_actor(speaker.actor) if speaker.actor else None
        if found is not None and found.id == actor.id:
            return role
    return PrintedRole("")
