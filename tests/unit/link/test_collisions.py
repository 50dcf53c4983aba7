"""Forms that two actors' files claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pytest

from generator.link.collisions import find_collisions
from generator.model.actor import Actor, ActorKind, ShortForm
from generator.model.ids import ActorId, SourceText

_KINDS: Final = {"s": ActorKind.STATE, "o": ActorKind.ORGANISATION, "p": ActorKind.PERSON}


def _actor(id_: str, fields: Mapping[str, str]) -> Actor:
    """Return an actor of fields whose forms are separated by «،»."""

    def read(field: str) -> tuple[str, ...]:
        return tuple(form for form in fields.get(field, "").split("، ") if form)

    return Actor(
        id=ActorId(id_),
        slug=id_,
        source_text=SourceText("", 1, "", ""),
        name=fields["name"],
        latin=fields.get("latin", ""),
        kind=_KINDS[fields.get("kind", "p")],
        aliases=read("aliases"),
        short=tuple(map(ShortForm, read("short"))),
        ambiguous=read("ambiguous"),
        nisba=read("nisba"),
        merged_into=ActorId(fields["into"]) if "into" in fields else None,
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(
            {"name": "نعمان الورّاق"},
            {"name": "نعمان الوراق"},
            ["name b name a"],
            id="vowels of one",
        ),
        pytest.param(
            {"name": "وُراق", "kind": "s"}, {"name": "ورّاق", "kind": "s"}, [], id="vowels of both"
        ),
        pytest.param(
            {"name": "عبد الواسع المداد"},
            {"name": "سعد القلم", "aliases": "عبدالواسع المداد"},
            ["name b aliases.0 a"],
            id="another spelling",
        ),
        pytest.param(
            {"name": "سعد القلم", "latin": "Saad Qalam"},
            {"name": "سعد الدواة", "latin": "SAAD QALAM"},
            ["name b latin a"],
            id="latin",
        ),
        pytest.param(
            {"name": "سعد القلم", "ambiguous": "سعد القلم"},
            {"name": "سعد القلم"},
            ["name b name a"],
            id="ambiguous in the first alone",
        ),
        pytest.param(
            {"name": "سعد القلم"},
            {"name": "سعد القلم", "ambiguous": "سعد القلم"},
            ["name a name b"],
            id="ambiguous in the second alone",
        ),
        pytest.param(
            {"name": "سعد القلم", "ambiguous": "سعد القلم"},
            {"name": "سعد القلم", "ambiguous": "سعد القلم"},
            [],
            id="ambiguous in both",
        ),
        pytest.param(
            {"name": "حزب المداد", "short": "المداد", "kind": "o"},
            {"name": "المداد", "kind": "s"},
            ["short-form a short.0.form b"],
            id="a short form that is a name",
        ),
        pytest.param(
            {"name": "سعد القلم", "short": "القلم"},
            {"name": "هند القلم", "short": "القلم"},
            [],
            id="short forms go to the nearest",
        ),
        pytest.param(
            {"name": "ورق الشمال", "nisba": "ورقي", "kind": "s"},
            {"name": "ورق الجنوب", "nisba": "ورقي", "kind": "s"},
            ["nisba b nisba.0 a"],
            id="nisba",
        ),
        pytest.param(
            {"name": "ورق الشمال", "nisba": "ورقي شمالي", "kind": "s"},
            {"name": "ورق الجنوب", "nisba": "ورقي جنوبي", "kind": "s"},
            [],
            id="nisba told apart",
        ),
        pytest.param(
            {"name": "هند القلم", "into": "b"},
            {"name": "هند الدواة", "aliases": "هند القلم"},
            [],
            id="merged",
        ),
        pytest.param(
            {"name": "سعد القلم", "aliases": "سعد القلم، سَعْد القلم"},
            {"name": "هند الدواة"},
            [],
            id="one actor twice",
        ),
    ],
)
def test_collisions_are_told_once(
    first: Mapping[str, str], second: Mapping[str, str], found: list[str]
) -> None:
    """Each form that cannot name both is told in one file, whichever file is read first."""
    actors = [_actor("a", first), _actor("b", second)]
    for order in (actors, actors[::-1]):
        shown = [
            f"{each.kind.value} {each.actor} {each.path} {each.other}"
            for each in find_collisions(order)
        ]
        assert shown == found


def test_forms_of_a_merged_actor_are_its_targets() -> None:
    """A third actor's claim on a merged one's name is told in the later file."""
    actors = [
        _actor("a", {"name": "هند القلم", "into": "c"}),
        _actor("b", {"name": "هند القلم"}),
        _actor("c", {"name": "هند الدواة"}),
    ]
    assert [(each.actor, each.other) for each in find_collisions(actors)] == [("b", "a")]
