"""Writes the parts of the documents that are generated from the code.

`python tools/write_docs.py` writes them, `--check` only compares: it names every document that
differs and exits with 1. A generated part stands between `<!-- begin NAME -->` and
`<!-- end NAME -->`; all else in a document is written by hand and kept as it is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Final

from generator.diagnostics import (
    Rule,
    Severity,
    Wording,
    field_rules,
    file_rules,
    markdown_rules,
    publication_rules,
    quotation_rules,
    reference_rules,
    site_rules,
)
from generator.load.other_schemas import SCHEMAS
from generator.load.publication_schema import WITHDRAWN_FILE
from generator.load.schema import (
    Address,
    Choice,
    Date,
    Field,
    FieldType,
    Group,
    Id,
    Language,
    Listed,
    Number,
    OldAddress,
    PartialDay,
    PicturePath,
    QuotationKey,
    Schema,
    Slug,
    Surfaces,
    Switch,
    Text,
    VoiceKey,
    field_groups,
)

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"

_PLACE: Final = "…"
"""What stands for a value that a sentence is filled with."""
_SEVERITIES: Final = {
    Severity.ERROR: Wording("خطأ", "Error"),
    Severity.WARNING: Wording("تنبيه", "Warning"),
}
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|])")
_TABLE_HEAD: Final = (
    "| field | type | required | meaning | المعنى | example |",
    "|---|---|---|---|---|---|",
)
_PLAIN_TYPES: Final[Mapping[type[FieldType], str]] = {
    Switch: "`true` or `false`",
    Number: "whole number from 1",
    Address: "http or https address",
    OldAddress: "path on the site",
    Slug: "short Latin address",
    Language: "language tag (BCP 47)",
    QuotationKey: "id of a quotation",
    VoiceKey: "id without spaces",
    PicturePath: "path of a picture in `media/`",
}


@dataclass(frozen=True, slots=True)
class Document:
    """One document with generated parts."""

    name: str
    """File in `docs/`."""
    parts: Mapping[str, Callable[[], str]]
    """What writes each part, by its name."""


def main(arguments: list[str]) -> int:
    """Write the documents, or with `--check` compare them; return the exit status."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    stale = [document for document in DOCUMENTS if _is_stale(document)]
    for document in stale:
        if arguments:
            print(f"docs/{document.name} differs from the code: run tools/write_docs.py")
        else:
            _file(document).write_text(fill_document(document), encoding="utf-8", newline="\n")
            print(f"docs/{document.name} written")
    return 1 if stale and arguments else 0


def fill_document(document: Document) -> str:
    """Return a document with its generated parts as the code would have them today.

    Raises `LookupError` where the document has no place for a part.
    """
    text = _file(document).read_text(encoding="utf-8")
    for name, write in document.parts.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
        before, opening, rest = text.partition(begin)
        _, closing, after = rest.partition(end)
        if not opening or not closing:
            raise LookupError(f"docs/{document.name} has no place for the part {name}")
        text = f"{before}{begin}\n{write()}\n\n{end}{after}"
    return text


def describe_schema(schema: Schema) -> str:
    """Return the tables of one kind of content file: its own fields, then its groups."""
    parts = [_describe_group(schema.group)]
    for path, group in field_groups(schema.group):
        parts.append(f"#### `{path}` ({schema.kind.value})")
        if group.shorthand:
            parts.append(f"A text in place of the fields stands for `{group.shorthand}`.")
        parts.append(_describe_group(group))
    return "\n\n".join(parts)


def _describe_withdrawn_file() -> str:
    """Return the table of the fields that each entry of `withdrawn.yml` has."""
    ((_, entry),) = field_groups(WITHDRAWN_FILE)
    return _describe_group(entry)


def describe_type(type_: FieldType) -> str:
    """Return what a field holds, in a few words."""
    match type_:
        case Text():
            return _describe_text(type_)
        case Choice():
            return "one of " + ", ".join(f"`{value}`" for value in type_.values)
        case Date():
            return "date or date-time" + (", or text" if type_.or_text else "")
        case PartialDay():
            return "year, month or day" + (", or `unknown`" if type_.or_unknown else "")
        case Id():
            others = [", or text"] * type_.or_text + [", or null"] * type_.or_null
            return f"id of {_article(type_.of)} {type_.of}{''.join(others)}"
        case Listed(of=Group()):
            return "list of fields, below"
        case Listed():
            return f"list: {describe_type(type_.of)}"
        case Surfaces():
            return f"map of words to: {describe_type(type_.of)}"
        case Group():
            return "fields, below"
        case _:
            return _PLAIN_TYPES[type(type_)]


def describe_rules(module: ModuleType) -> str:
    """Return every rule of a module, in the order they are defined."""
    return "\n\n".join(_describe_rule(rule) for rule in _rules_of(module))


def _file(document: Document) -> Path:
    return DOCS / document.name


def _is_stale(document: Document) -> bool:
    return _file(document).read_text(encoding="utf-8") != fill_document(document)


def _describe_group(group: Group) -> str:
    return "\n".join((*_TABLE_HEAD, *map(_describe_field, group.fields)))


def _describe_field(field: Field) -> str:
    cells = (
        f"`{field.name}`",
        describe_type(field.type),
        "yes" if field.required else "",
        _escape(field.meaning.en),
        _escape(field.meaning.ar),
        f"`{field.line}`",
    )
    return f"| {' | '.join(cells)} |"


def _describe_text(type_: Text) -> str:
    if type_.longest and type_.shortest:
        return f"text, {type_.shortest} to {type_.longest} characters"
    return f"text, {type_.longest} characters at most" if type_.longest else "text"


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _rules_of(module: ModuleType) -> Iterator[Rule]:
    return (value for value in vars(module).values() if isinstance(value, Rule))


def _describe_rule(rule: Rule) -> str:
    severity = _SEVERITIES[rule.severity]
    hints = [hint for hint in (rule.hint, rule.plain_hint) if hint and _says_something(hint)]
    arabic = [f"{severity.ar}: {_blank(rule.message.ar)}"]
    arabic += [f"تلميح: {_blank(hint.ar)}" for hint in hints]
    english = [f"{severity.en}: {_blank(rule.message.en)}"]
    english += [f"Hint: {_blank(hint.en)}" for hint in hints]
    return "\n\n".join((f"### {rule.code}", "<br>\n".join(arabic), "<br>\n".join(english)))


def _says_something(hint: Wording) -> bool:
    return _blank(hint.en) != _PLACE


def _blank(sentence: str) -> str:
    """Return a sentence with a mark in the places of its values, as Markdown that shows it."""
    pieces = (
        _escape(text) + (_PLACE if name is not None else "")
        for text, name, _, _ in Formatter().parse(sentence)
    )
    return "".join(pieces)


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


DOCUMENTS: Final = (
    Document(
        "content-model.md",
        {
            **{kind.value: partial(describe_schema, schema) for kind, schema in SCHEMAS.items()},
            "withdrawn-file": _describe_withdrawn_file,
        },
    ),
    Document(
        "errors.md",
        {
            "file": partial(describe_rules, file_rules),
            "field": partial(describe_rules, field_rules),
            "reference": partial(describe_rules, reference_rules),
            "quotation": partial(describe_rules, quotation_rules),
            "markdown": partial(describe_rules, markdown_rules),
            "publication": partial(describe_rules, publication_rules),
            "site": partial(describe_rules, site_rules),
        },
    ),
)
"""Every document with generated parts."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
