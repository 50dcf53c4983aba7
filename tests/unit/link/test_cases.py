"""Every case that an editor could review: what is named in a text, and what is not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from generator.link import Gazetteer, build_gazetteer, find_mentions
from generator.model.actor import Actor, ActorKind, Relation, RelationType, Role, ShortForm
from generator.model.article import Gender
from generator.model.ids import ActorId, SourceText
from generator.model.mention import MentionForm

HERE = Path(__file__).parent
_MARKED = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


class Case(NamedTuple):
    """A text and what it names."""

    text: str
    found: tuple[tuple[int, str, str], ...]
    """Offset, surface, and actor, `nisba:actor` or `?reason`."""


def load_actors() -> list[Actor]:
    """The actors of registry.yml."""
    return [
        Actor(
            id=ActorId(entry["id"]),
            slug=entry["id"],
            source_text=SourceText("", 1, "", ""),
            name=entry["name"],
            latin=entry.get("latin", ""),
            kind=ActorKind(entry["kind"]),
            gender=Gender(entry["gender"]) if "gender" in entry else None,
            aliases=tuple(entry.get("aliases", ())),
            short=tuple(ShortForm(form) for form in entry.get("short", ())),
            ambiguous=tuple(entry.get("ambiguous", ())),
            cues=tuple(entry.get("cues", ())),
            nisba=tuple(entry.get("nisba", ())),
            roles=tuple(
                Role(title, None, None, False, None, None) for title in entry.get("roles", ())
            ),
            relations=tuple(
                Relation(RelationType.PART_OF, ActorId(other), None, None, None)
                for other in entry.get("relations", ())
            ),
        )
        for entry in yaml.safe_load((HERE / "registry.yml").read_text(encoding="utf-8"))
    ]


def parse_case(marked: str) -> Case:
    """Take the marks out of a case."""
    text = ""
    found = []
    end = 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        found.append((len(text), match[1], match[2]))
        text += match[1]
        end = match.end()
    return Case(text + marked[end:], tuple(found))


def load_cases() -> list[tuple[str, str]]:
    """Title and marked text of each case."""
    groups = yaml.safe_load((HERE / "cases.yml").read_text(encoding="utf-8"))
    return [(group["title"], case) for group in groups for case in group["cases"]]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return build_gazetteer(load_actors())


@pytest.mark.parametrize(("title", "marked"), load_cases())
def test_finds_what_the_case_marks(title: str, marked: str, gazetteer: Gazetteer) -> None:
    """Mentions and doubts are those marked in the case, and no others."""
    case = parse_case(marked)
    result = find_mentions(case.text, gazetteer)
    found = [
        (m.span.start, m.surface, f"nisba:{m.actor}" if m.form is MentionForm.NISBA else m.actor)
        for m in result.mentions
    ]
    found += [(d.span.start, d.surface, f"?{d.reason}") for d in result.doubts]
    assert sorted(found) == sorted(case.found), title
