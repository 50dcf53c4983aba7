"""Ids that files name of each other: whether they lead somewhere, and to what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from generator.diagnostics import Rule, Wording, field_rules, reference_rules
from generator.load.reader import ReadFile
from generator.load.reading import Reference, plain_path
from generator.load.report import START, shorten_value
from generator.load.schema import ReferenceKind
from generator.model.actor import Actor, ActorKind
from generator.model.article import Article
from generator.model.library import Absence, ContentKind
from generator.model.standing_page import StandingPage
from generator.model.topic import Topic
from generator.text.fold import fold_key
from generator.text.nearest import find_nearest

_KIND_OF: Final[dict[ReferenceKind, ContentKind]] = {
    "article": ContentKind.ARTICLE,
    "actor": ContentKind.ACTOR,
    "outlet": ContentKind.ACTOR,
    "place": ContentKind.ACTOR,
    "topic": ContentKind.TOPIC,
}
_UNKNOWN: Final[dict[ReferenceKind, Rule]] = {
    "article": reference_rules.UNKNOWN_ARTICLE,
    "actor": reference_rules.UNKNOWN_ACTOR,
    "outlet": reference_rules.UNKNOWN_OUTLET,
    "place": reference_rules.UNKNOWN_PLACE,
    "topic": reference_rules.UNKNOWN_TOPIC,
}
_EXPECTED: Final[dict[ReferenceKind, frozenset[ActorKind]]] = {
    "outlet": frozenset({ActorKind.OUTLET, ActorKind.ORGANISATION}),
    "place": frozenset({ActorKind.PLACE, ActorKind.STATE}),
}
_STATES: Final = {
    Absence.DRAFT: Wording("مسودة", "is a draft"),
    Absence.FUTURE: Wording("تاريخه لم يأت بعد", "has a date still to come"),
}
# Fields in which naming one's own file makes no sense; an actor may well be in its own `link`.
_NEVER_SELF: Final = frozenset({"related", "parent", "pinned", "merged_into", "relations.actor"})


@dataclass(frozen=True, slots=True)
class Known:
    """Every file of the content directory, also those with errors, by kind and id."""

    files: Mapping[ContentKind, Mapping[str, ReadFile]]
    """The first file of each id."""
    words: Mapping[ContentKind, Mapping[str, str]]
    """Folded names, titles and aliases, and the id that they belong to; for suggestions."""


def find_absence(read: ReadFile, now: datetime) -> Absence | None:
    """Return why a file is not published, or None for one that is."""
    content = read.content
    if read.report.has_errors or content is None:
        return Absence.ERRORS
    if isinstance(content, Article | StandingPage) and content.draft:
        return Absence.DRAFT
    if isinstance(content, Article) and content.date.at > now:
        return Absence.FUTURE
    return None


def collect_known(files: Iterable[ReadFile]) -> Known:
    """Return what can be referred to."""
    by_kind: dict[ContentKind, dict[str, ReadFile]] = {kind: {} for kind in ContentKind}
    words: dict[ContentKind, dict[str, str]] = {kind: {} for kind in ContentKind}
    for read in files:
        by_kind[read.file.kind].setdefault(read.file.id, read)
    for kind in (ContentKind.ACTOR, ContentKind.TOPIC):
        for id_, read in by_kind[kind].items():
            for word in _names(read):
                words[kind].setdefault(fold_key(word), id_)
    return Known(by_kind, words)


def check_references(files: Iterable[ReadFile], known: Known, now: datetime) -> None:
    """Report every id that leads nowhere, to the file itself, or to what is not published."""
    files = tuple(files)
    for read in files:
        for reference in read.references:
            target = known.files[_KIND_OF[reference.of]].get(reference.id)
            if target is None:
                _report_unknown(read, reference, known)
            else:
                _check_target(read, reference, target)
    for read in files:
        _check_topics(read, known)
        if find_absence(read, now) in (Absence.DRAFT, Absence.FUTURE):
            continue
        for reference in read.references:
            target = known.files[_KIND_OF[reference.of]].get(reference.id)
            if target is not None and target is not read:
                _check_published(read, reference, target, now)
    _check_cycles(known)


def _check_topics(read: ReadFile, known: Known) -> None:
    """Warn of an article that no topic's page leads to."""
    article = read.content
    if not isinstance(article, Article) or article.topics or article.withdrawn is not None:
        return
    if read.report.has_errors and "topics" in article.fields:
        return
    read.report.add(
        field_rules.NO_TOPICS,
        article.fields.get("topics", START),
        example=min(known.files[ContentKind.TOPIC], default=""),
    )


def _check_target(read: ReadFile, reference: Reference, target: ReadFile) -> None:
    name = plain_path(reference.name)
    if target.file.kind is read.file.kind and target.file.id == read.file.id:
        if name in _NEVER_SELF:
            read.report.add(reference_rules.SELF_REFERENCE, reference.position, name=name)
        return
    expected = _EXPECTED.get(reference.of)
    actor = target.content
    if expected and isinstance(actor, Actor) and actor.kind not in expected:
        read.report.add(
            reference_rules.WRONG_ACTOR_KIND,
            reference.position,
            value=reference.id,
            name=name,
            kind=actor.kind.value,
            wanted=reference.of,
        )


def _check_published(read: ReadFile, reference: Reference, target: ReadFile, now: datetime) -> None:
    absence = find_absence(target, now)
    name = plain_path(reference.name)
    if absence in _STATES:
        read.report.add(
            reference_rules.UNPUBLISHED_REFERENCE,
            reference.position,
            value=reference.id,
            name=Wording(name, name),
            state=_STATES[absence],
        )
    content = target.content
    is_withdrawn = isinstance(content, Article) and content.withdrawn is not None
    if is_withdrawn and name in ("related", "pinned"):
        read.report.add(
            reference_rules.WITHDRAWN_REFERENCE, reference.position, value=reference.id, name=name
        )


def _report_unknown(read: ReadFile, reference: Reference, known: Known) -> None:
    kind = _KIND_OF[reference.of]
    files = known.files[kind]
    words = known.words[kind]
    folded = fold_key(reference.id)
    nearest = words.get(folded, "")
    if not nearest:
        near = find_nearest(reference.id, files, 1)
        nearest = near[0] if near else ""
    if not nearest and not reference.id.isascii():
        near = find_nearest(folded, words, 1)
        nearest = words[near[0]] if near else ""
    values = {"value": shorten_value(reference.id), "nearest": nearest}
    if kind is ContentKind.ACTOR:
        actor = files[nearest].content if nearest else None
        values["name"] = actor.name if isinstance(actor, Actor) and actor.name else nearest
    read.report.add(_UNKNOWN[reference.of], reference.position, **values)


def _check_cycles(known: Known) -> None:
    """Report topics whose parents, and actors whose `merged_into`, lead back to themselves."""
    for kind, field, rule in (
        (ContentKind.TOPIC, "parent", reference_rules.PARENT_CYCLE),
        (ContentKind.ACTOR, "merged_into", reference_rules.MERGE_CYCLE),
    ):
        leads = {
            id_: next((reference for reference in read.references if reference.name == field), None)
            for id_, read in known.files[kind].items()
        }
        for cycle in _find_cycles({id_: lead.id for id_, lead in leads.items() if lead}):
            # Every topic of the circle would nest without end, so each of its files has the error.
            for id_ in cycle:
                lead = leads[id_]
                if lead is not None:
                    known.files[kind][id_].report.add(
                        rule, lead.position, cycle=" ← ".join((*cycle, cycle[0]))
                    )


def _find_cycles(leads: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Return each circle of two or more ids once, from its least id on."""
    done: set[str] = set()
    for start in sorted(leads):
        path: list[str] = []
        id_ = start
        while id_ in leads and id_ not in done:
            done.add(id_)
            path.append(id_)
            id_ = leads[id_]
        if id_ in path and len(path) - path.index(id_) > 1:
            cycle = path[path.index(id_) :]
            least = cycle.index(min(cycle))
            yield (*cycle[least:], *cycle[:least])


def _names(read: ReadFile) -> Iterator[str]:
    content = read.content
    if isinstance(content, Actor):
        yield from (word for word in (content.name, content.latin, *content.aliases) if word)
    elif isinstance(content, Topic):
        yield from (word for word in (content.title, *content.aliases) if word)
