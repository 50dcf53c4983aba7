"""Relations between actors as both sides read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.actor import Actor, ActorKind, Relation, RelationType
from generator.model.article import Gender
from generator.model.ids import ActorId
from generator.model.library import Library

_INVERSE = {
    RelationType.PARENT_OF: RelationType.CHILD_OF,
    RelationType.CHILD_OF: RelationType.PARENT_OF,
    RelationType.SIBLING_OF: RelationType.SIBLING_OF,
    RelationType.SPOUSE_OF: RelationType.SPOUSE_OF,
    RelationType.ALLY_OF: RelationType.ALLY_OF,
    RelationType.RIVAL_OF: RelationType.RIVAL_OF,
    RelationType.PARTY_TO_AGREEMENT_WITH: RelationType.PARTY_TO_AGREEMENT_WITH,
}


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation as the page of one side shows it."""

    label: str
    """What stands before the other's name: «الأب», «يقود»."""
    noun: str
    """What the other is to this one, to stand after its name: «الأب»; "" where `label` says what
    this one does."""
    other: Actor
    """The other side."""
    relation: Relation
    """The record, wherever it was stated."""


def tie_actors(library: Library) -> Mapping[ActorId, tuple[Tie, ...]]:
    """Return the relations of every actor, those stated in the other's file among them."""
    ties: dict[ActorId, list[Tie]] = defaultdict(list)
    for actor in library.actors.values():
        subject = library.find_actor(actor.id)
        if subject is None:
            continue
        for relation in actor.relations:
            other = library.find_actor(relation.actor)
            if other is None or other.id == subject.id:
                continue
            label = _label(relation.type, other)
            noun = label if relation.type in _INVERSE else ""
            ties[subject.id].append(Tie(label, noun, other, relation))
            label = _inverse_label(relation.type, subject)
            noun = "" if relation.type is RelationType.LOCATED_IN else label
            ties[other.id].append(Tie(label, noun, subject, relation))
    return {actor: tuple(_unique(found)) for actor, found in ties.items()}


def _unique(ties: list[Tie]) -> list[Tie]:
    seen: set[tuple[str, ActorId]] = set()
    unique: list[Tie] = []
    for tie in ties:
        if (tie.label, tie.other.id) not in seen:
            seen.add((tie.label, tie.other.id))
            unique.append(tie)
    return unique


def _label(relation: RelationType, other: Actor) -> str:
    """Say what `other` is to the one whose file states the relation."""
    if relation in _INVERSE:
        return _kinship(_INVERSE[relation], other)
    return {
        RelationType.MEMBER_OF: "عضو في",
        RelationType.LEADS: "يقود",
        RelationType.PART_OF: "جزء من",
        RelationType.LOCATED_IN: "المكان",
    }[relation]


def _inverse_label(relation: RelationType, subject: Actor) -> str:
    """Say what the one whose file states the relation is to the other."""
    if relation in _INVERSE:
        return _kinship(relation, subject)
    return {
        RelationType.MEMBER_OF: "من الأعضاء",
        RelationType.LEADS: "القائد" if subject.kind is ActorKind.PERSON else "القيادة",
        RelationType.PART_OF: "من أجزائها",
        RelationType.LOCATED_IN: "فيها",
    }[relation]


def _kinship(relation: RelationType, person: Actor) -> str:
    """Name what a person is: the one of whom `relation` holds."""
    is_feminine = person.gender is Gender.FEMININE
    masculine, feminine = {
        RelationType.PARENT_OF: ("الأب", "الأم"),
        RelationType.CHILD_OF: ("الابن", "الابنة"),
        RelationType.SIBLING_OF: ("الأخ", "الأخت"),
        RelationType.SPOUSE_OF: ("الزوج", "الزوجة"),
        RelationType.ALLY_OF: ("حليف", "حليفة"),
        RelationType.RIVAL_OF: ("خصم", "خصم"),
        RelationType.PARTY_TO_AGREEMENT_WITH: ("طرف في اتفاق", "طرف في اتفاق"),
    }[relation]
    return feminine if is_feminine else masculine
