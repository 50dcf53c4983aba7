"""Words in front matter: kept as written, with nothing lost to YAML's own marks."""

from __future__ import annotations

import re
from typing import Final

from yaml.nodes import Node, ScalarNode

from generator.diagnostics import Wording, field_rules, file_rules
from generator.load.front_matter import is_null
from generator.load.names import INVISIBLE, report_invisible
from generator.load.reading import Place
from generator.load.report import name_character, shorten_value
from generator.load.schema import Group, Id, Listed, Text
from generator.load.yaml_slips import quote_in_line, quote_text

_LINE_BREAKS: Final = re.compile(r"\s*\n\s*")
_COMMENT: Final = re.compile(r"(\s+)#(.?)")
_ESCAPED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000f0000-\U0010ffff]"
)
_OVERRIDES: Final = re.compile("[\u202d\u202e]")
_BLANK: Final = " \t\u00a0"
_BLOCK_STYLES: Final = ("|", ">")


def read_text(node: ScalarNode, type_: Text, place: Place) -> str | None:
    """Return the words of a node on one line, or report why they are not those that were meant."""
    text: str = node.value
    is_sound = not report_cut(node, place, after=None)
    if node.style == '"' and (escaped := _ESCAPED.search(text)):
        place.report(field_rules.ESCAPED_CHARACTER, character=name_character(escaped.group()))
        return None
    if "\n" in text:
        text = _LINE_BREAKS.sub(" ", text.strip())
    text = text.strip()
    if not text:
        rule = field_rules.EMPTY_FIELD if place.field.required else field_rules.NOT_WORDS
        place.report(rule, value=text, example=place.field.line)
        return None
    if not text.isascii() and (found := INVISIBLE.search(text)):
        where = Wording(f"«{place.name}»", place.name)
        if type_.is_name:
            is_sound &= not report_invisible(
                text, where, place.position, place.reading.report, allow_joiners=True
            )
        elif _OVERRIDES.search(text, found.start()):
            character = name_character(_OVERRIDES.findall(text)[0])
            place.report(field_rules.BIDI_CONTROL, where=where, character=character)
            is_sound = False
    if not any(map(str.isalnum, text)):
        place.report(field_rules.NOT_WORDS, value=shorten_value(text), example=place.field.line)
        return None
    if type_.shortest and sum(map(str.isalnum, text)) < type_.shortest:
        place.report(field_rules.TOO_SHORT, value=text, limit=type_.shortest)
        return None
    if type_.longest and len(text) > type_.longest:
        place.report(field_rules.TOO_LONG, length=len(text), limit=type_.longest)
        return None
    return text if is_sound else None


def report_cut(node: Node, place: Place, after: Node | None) -> bool:
    """Report words that « #» cut off as a comment, and say whether there were any.

    What stands two spaces away and begins with a space («  # ملاحظة») was meant as a comment.
    """
    front = place.reading.front
    if not front.has_hash or not isinstance(node, ScalarNode):
        return False
    if node.style in _BLOCK_STYLES or not _holds_text(place):
        return False
    if after is not None:
        rest = front.rest_of_line(after).lstrip(_BLANK)  # «key» or «key :»
        rest = rest.removeprefix(":")
    else:
        rest = front.rest_of_line(node)
    comment = _COMMENT.match(rest)
    if comment is None:
        return False
    is_meant = comment[2] in ("", " ", "\t") and (len(comment[1]) > 1 or is_null(node))
    if is_meant:
        return False
    line = front.line(node if after is None else after)
    mended = ""
    if node.start_mark.line == node.end_mark.line:
        mended = quote_in_line(line)
        if not node.style and not is_null(node):
            start = node.start_mark.column
            mended = line[:start] + quote_text(line[start:].rstrip())
    lost = shorten_value(rest.strip())
    place.report(file_rules.CUT_BY_HASH, lost=lost, line=mended.strip())
    return True


def _holds_text(place: Place) -> bool:
    type_ = place.type.of if isinstance(place.type, Listed) else place.type
    if isinstance(type_, Group) and type_.shorthand:
        type_ = type_.by_name[type_.shorthand].type
    return isinstance(type_, Text) or (isinstance(type_, Id) and type_.or_text)
