"""An actor's front matter and profile as a record."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import field_rules, reference_rules
from generator.load.article_parts import read_link_wishes
from generator.load.reading import Reading, Record, read_unique
from generator.load.report import shorten_value
from generator.load.scalars import UNKNOWN
from generator.model.actor import (
    SOURCED_RELATIONS,
    Actor,
    ActorKind,
    Dispute,
    Relation,
    RelationType,
    Role,
    ShortForm,
)
from generator.model.article import Gender
from generator.model.dates import PartialDate
from generator.model.ids import ActorId, ArticleId, SourceText, Url
from generator.text.fold import fold_key

_FORMER: Final = re.compile(r"(?<!\w)(?:السابقة?|الأسبق|الاسبق|سابقا|سابقًا)(?!\w)")


def read_actor(record: Record, body: SourceText, reading: Reading) -> Actor | None:
    """Return the actor, or None where what it cannot be without is missing or wrong."""
    gender = record.text("gender")
    merged_into = record.text("merged_into")
    actor = Actor(
        id=ActorId(reading.file.id),
        slug=record.text("slug") or reading.file.id,
        source_text=body,
        name=record.text("name"),
        latin=record.text("latin"),
        kind=ActorKind(record.text("kind") or ActorKind.PERSON),
        gender=Gender(gender) if gender else None,
        aliases=_read_aliases(record, reading),
        short=_read_short(record, reading),
        ambiguous=read_unique(record, "ambiguous", reading),
        cues=read_unique(record, "cues", reading),
        nisba=read_unique(record, "nisba", reading),
        roles=tuple(
            _read_role(item, reading) for item in record.list("roles", Record) if item.has("title")
        ),
        relations=_read_relations(record, reading),
        same_as=read_unique(record, "same_as", reading),
        merged_into=ActorId(merged_into) if merged_into else None,
        redirect_from=tuple(Url(url) for url in read_unique(record, "redirect_from", reading)),
        links=read_link_wishes(record),
        fields=reading.positions,
    )
    return actor if record.has("name") and record.has("kind") else None


def _read_aliases(record: Record, reading: Reading) -> tuple[str, ...]:
    """Return the aliases; one that is the name itself is reported."""
    aliases = read_unique(record, "aliases", reading)
    name = fold_key(record.text("name"))
    for number, alias in enumerate(aliases):
        if fold_key(alias) == name:
            reading.report.add(
                field_rules.REPEATED_ITEM,
                reading.position(f"aliases.{number}"),
                value=shorten_value(alias),
                name="aliases",
                line=reading.position("name").line,
            )
    return aliases


def _read_short(record: Record, reading: Reading) -> tuple[ShortForm, ...]:
    return tuple(
        ShortForm(item.text("form"), *_read_span(item, reading))
        for item in record.list("short", Record)
        if item.has("form")
    )


def _read_span(item: Record, reading: Reading) -> tuple[PartialDate | None, PartialDate | None]:
    """Return since and until, reported where they cannot follow each other."""
    since, until = item.find("since", PartialDate), item.find("until", PartialDate)
    if since is not None and until is not None and until.last_day() < since.first_day():
        reading.report.add(
            field_rules.DATES_REVERSED,
            reading.position(item.path_of("until")),
            later="until",
            later_value=until.isoformat(),
            earlier="since",
            earlier_value=since.isoformat(),
        )
    return since, until


def _read_role(item: Record, reading: Reading) -> Role:
    title = item.text("title")
    since, until = _read_span(item, reading)
    is_unknown = item.text("until") == UNKNOWN
    former = _FORMER.search(title)
    if former is not None and item.path_of("until") not in reading.positions:
        reading.report.add(
            field_rules.FORMER_ROLE,
            reading.position(item.path_of("title")),
            value=shorten_value(title),
            word=former.group(),
        )
    source = item.text("source")
    return Role(
        title=title,
        since=since,
        until=until,
        former=is_unknown,
        source=ArticleId(source) if source else None,
        disputed=_read_dispute(item.find("disputed", Record), reading),
    )


def _read_dispute(item: Record | None, reading: Reading) -> Dispute | None:
    if item is None or not item.has("by"):
        return None
    by = read_unique(item, "by", reading)
    for number, actor in enumerate(by):
        if actor == reading.file.id:
            place = reading.position(item.path_of(f"by.{number}"))
            reading.report.add(reference_rules.SELF_REFERENCE, place, name="roles.disputed.by")
    source = item.text("source")
    return Dispute(
        by=tuple(ActorId(actor) for actor in by),
        note=item.text("note"),
        source=ArticleId(source) if source else None,
    )


def _read_relations(record: Record, reading: Reading) -> tuple[Relation, ...]:
    found: list[Relation] = []
    lines: dict[tuple[str, str], int] = {}
    for item in record.list("relations", Record):
        type_, actor, source = item.text("type"), item.text("actor"), item.text("source")
        since, until = _read_span(item, reading)
        if not type_ or not actor:
            continue
        relation = RelationType(type_)
        position = reading.position(item.path)
        if relation in SOURCED_RELATIONS and item.path_of("source") not in reading.positions:
            reading.report.add(
                field_rules.UNSOURCED_RELATION, position, value=type_, example="paper-boats"
            )
        if (type_, actor) in lines:
            reading.report.add(
                field_rules.REPEATED_ITEM,
                position,
                value=f"{type_} {actor}",
                name="relations",
                line=lines[type_, actor],
            )
            continue
        lines[type_, actor] = position.line
        found.append(
            Relation(
                relation,
                ActorId(actor),
                since,
                until,
                ArticleId(source) if source else None,
                position,
            )
        )
    return tuple(found)
