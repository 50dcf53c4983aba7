"""Ids, names and relations that two files have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.diagnostics import reference_rules
from generator.load.addresses import check_addresses
from generator.load.reader import Content, ReadFile
from generator.load.report import START, shorten_value
from generator.model.actor import Actor, RelationType
from generator.model.article import Article
from generator.model.ids import Position
from generator.model.library import ContentKind
from generator.model.topic import Topic
from generator.text.fold import fold_key

_INVERSE: Final = {
    RelationType.PARENT_OF: RelationType.CHILD_OF,
    RelationType.CHILD_OF: RelationType.PARENT_OF,
    RelationType.SIBLING_OF: RelationType.SIBLING_OF,
    RelationType.SPOUSE_OF: RelationType.SPOUSE_OF,
    RelationType.ALLY_OF: RelationType.ALLY_OF,
    RelationType.RIVAL_OF: RelationType.RIVAL_OF,
    RelationType.PARTY_TO_AGREEMENT_WITH: RelationType.PARTY_TO_AGREEMENT_WITH,
}
"""What a relation is called when it is stated from the other side."""


def check_registry(files: Iterable[ReadFile]) -> None:
    """Report ids, addresses, names and relations that two files claim."""
    files = tuple(files)
    _check_ids(files)
    check_addresses(files)
    _check_titles(files)
    _check_identities(files)
    _check_series(files)
    _check_relations(files)


def _check_ids(files: tuple[ReadFile, ...]) -> None:
    first: dict[tuple[ContentKind, str], ReadFile] = {}
    for read in files:
        other = first.setdefault((read.file.kind, read.file.id), read)
        if other is not read:
            read.report.add(
                reference_rules.DUPLICATE_ID, START, value=read.file.id, other=other.file.shown
            )


def _check_titles(files: tuple[ReadFile, ...]) -> None:
    first: dict[tuple[ContentKind, str], ReadFile] = {}
    for read in files:
        content = read.content
        if not isinstance(content, Article | Topic) or not content.title:
            continue
        other = first.setdefault((read.file.kind, fold_key(content.title)), read)
        if other is not read:
            read.report.add(
                reference_rules.DUPLICATE_TITLE,
                _find_position(content, "title"),
                value=shorten_value(content.title),
                other=other.file.shown,
            )


def _check_identities(files: tuple[ReadFile, ...]) -> None:
    """Warn of two actors that an authority knows as one."""
    first: dict[str, ReadFile] = {}
    for read in files:
        actor = read.content
        if not isinstance(actor, Actor) or actor.merged_into is not None:
            continue
        for number, url in enumerate(actor.same_as):
            other = first.setdefault(url.rstrip("/"), read)
            if other is not read:
                read.report.add(
                    reference_rules.SHARED_IDENTITY,
                    _find_position(actor, f"same_as.{number}"),
                    value=shorten_value(url),
                    other=other.file.id,
                )


def _check_series(files: tuple[ReadFile, ...]) -> None:
    first: dict[tuple[str, int], ReadFile] = {}
    for read in files:
        article = read.content
        if not isinstance(article, Article) or article.series is None:
            continue
        series = article.series
        if series.part is None:
            continue
        other = first.setdefault((series.id, series.part), read)
        if other is not read:
            read.report.add(
                reference_rules.DUPLICATE_PART,
                _find_position(article, "series.part"),
                part=series.part,
                value=series.id,
                other=other.file.shown,
            )


def _check_relations(files: tuple[ReadFile, ...]) -> None:
    """Warn of relations that both actors' files state: each is shown on both pages anyhow."""
    stated: dict[tuple[str, RelationType, str], ReadFile] = {}
    for read in files:
        actor = read.content
        if not isinstance(actor, Actor):
            continue
        for relation in actor.relations:
            stated.setdefault((actor.id, relation.type, relation.actor), read)
            inverse = _INVERSE.get(relation.type)
            if inverse is None or relation.actor == actor.id:
                continue
            other = stated.get((relation.actor, inverse, actor.id))
            if other is not None and other is not read:
                read.report.add(
                    reference_rules.STATED_TWICE,
                    relation.position or START,
                    value=relation.actor,
                    other=other.file.shown,
                )


def _find_position(content: Content, path: str) -> Position:
    return content.fields.get(path, START)
