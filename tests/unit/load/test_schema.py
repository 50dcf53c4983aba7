"""The schema is complete, and its examples are what it asks for."""

from __future__ import annotations

import pytest
import yaml

from generator.load.other_schemas import SCHEMAS
from generator.load.schema import Field, Group, field_groups
from generator.load.yaml_slips import find_slips
from generator.model.library import ContentKind
from tests.unit.load.conftest import Desk, write_article

GROUPS = [
    (kind, path, group)
    for kind, schema in SCHEMAS.items()
    for path, group in (("", schema.group), *field_groups(schema.group))
]


@pytest.mark.parametrize(("kind", "path", "group"), GROUPS)
def test_every_field_can_be_documented(kind: ContentKind, path: str, group: Group) -> None:
    """Every field has its meaning in both languages and an example; names are not repeated."""
    assert len(group.by_name) == len(group.fields)
    assert not group.shorthand or group.shorthand in group.by_name
    for field in group.fields:
        assert field.meaning.ar
        assert field.meaning.en
        assert field.example
        assert find_slips(field.line) == ()
        assert yaml.compose(field.line)


# Where the example names a file or day that this content directory does not have.
_ALLOWED = {"unknown-actor", "unknown-article", "unknown-outlet", "unknown-place", "unknown-topic",
            "missing-picture", "unknown-interviewee", "stances-without-question", "empty-body",
            "draft-in-repository"}  # fmt: skip


@pytest.mark.parametrize(
    "field", SCHEMAS[ContentKind.ARTICLE].group.fields, ids=lambda field: field.name
)
def test_example_of_an_article_field_is_valid(desk: Desk, field: Field) -> None:
    """What a hint tells editors to paste is what the field asks for."""
    extra = {} if field.name in ("title", "summary", "date", "topics") else {"extra": field.line}
    fields = {} if extra else {field.name: field.example}
    found = desk.check_article(write_article(**extra, **fields))
    assert {each.code for each in found} <= _ALLOWED, found


@pytest.mark.parametrize(
    ("kind", "folder"), [(ContentKind.ACTOR, "actors"), (ContentKind.TOPIC, "topics")]
)
def test_examples_of_other_fields_are_valid(desk: Desk, kind: ContentKind, folder: str) -> None:
    lines = [field.line for field in SCHEMAS[kind].group.fields if field.name != "merged_into"]
    desk.write(f"{folder}/all-fields.md", "\n".join(["---", *lines, "---", ""]))
    codes = {found.code for found in desk.check()}
    assert codes <= {*_ALLOWED, "duplicate-title"}
