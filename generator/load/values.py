"""Front-matter nodes read as the values that a schema asks for; every other thing is reported."""

from __future__ import annotations

import re
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.diagnostics import Wording, field_rules, file_rules
from generator.load.front_matter import MERGE_KEY, is_null
from generator.load.names import INVISIBLE, report_invisible, report_unknown_field
from generator.load.reading import Place, Reading, Record, join_path, plain_path
from generator.load.report import shorten_value
from generator.load.scalars import SCALARS, read_id
from generator.load.schema import Field, Group, Listed, Surfaces, Text
from generator.load.texts import read_text, report_cut
from generator.load.yaml_slips import quote_in_line
from generator.model.ids import Position

_FRONT_MATTER: Final = Wording("الترويسة", "the front matter")
_LIST: Final = Wording("قائمة", "a list")
_FIELDS: Final = Wording("حقول من الشكل «اسم: قيمة»", "fields such as name: value")
_WORDS: Final = Wording("نص", "text")
_KEY: Final = Wording("اسم الحقل", "the name of a field")
_GLUED: Final = re.compile(r"[-–—•*]\s*(?=\S)")
_STANDARD_TAG: Final = re.compile(
    r"tag:yaml\.org,2002:(?:str|seq|map|int|float|bool|null|timestamp)"
)


def read_group(
    node: MappingNode, group: Group, path: str, reading: Reading, position: Position
) -> Record:
    """Return the values of a group's fields, reporting each one that cannot be read."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    is_whole = True
    for key, value in node.value:
        name = _read_key(key, lines, reading)
        if name is None:
            is_whole = False
            continue
        field = group.by_name.get(name)
        if field is None:
            # A misspelt field is not missing too.
            meant = report_unknown_field(name, group, reading, reading.front.position(key))
            lines.setdefault(meant, lines[name])
            continue
        own_path = join_path(path, name)
        found = _read_field(value, key, field, own_path, reading)
        if found is not None:
            values[name] = found
    if is_whole:
        # What an unreadable key stood for is not known, so nothing is known to be missing.
        _report_missing(group, lines, path, reading, position)
    return Record(path, values)


def _report_missing(
    group: Group, lines: dict[str, int], path: str, reading: Reading, position: Position
) -> None:
    for field in group.required:
        if field.name not in lines:
            reading.report.add(
                field_rules.MISSING_FIELD,
                position,
                name=plain_path(join_path(path, field.name)),
                where=group.label if path else _FRONT_MATTER,
                example=field.line,
            )


def _read_key(key: Node, lines: dict[str, int], reading: Reading) -> str | None:
    """Return the name of a field that was not named before, or report why there is none."""
    if isinstance(key, ScalarNode):
        known: str = key.value
        if known.isidentifier() and known.isascii() and known not in lines:
            lines[known] = key.start_mark.line + reading.front.first_line
            return known
    report = reading.report
    position = reading.front.position(key)
    if not isinstance(key, ScalarNode):
        report.add(
            file_rules.BAD_KEY, position, found="[…]" if isinstance(key, SequenceNode) else "{…}"
        )
        return None
    if key.value == MERGE_KEY and not key.style:
        report.add(file_rules.YAML_MERGE_KEY, position)
        return None
    name: str = key.value.strip()
    if not name.isascii() and INVISIBLE.search(name):
        report_invisible(name, _KEY, position, report)
        name = INVISIBLE.sub("", name)
    if not name:
        report.add(file_rules.BAD_KEY, position, found=name)
        return None
    first = lines.get(name)
    if first is not None:
        report.add(file_rules.DUPLICATE_KEY, position, name=shorten_value(name), line=first)
        return None
    lines[name] = position.line
    return name


def _read_field(node: Node, key: Node, field: Field, path: str, reading: Reading) -> object | None:
    """Return a field's value; None where it has none or a wrong one, which is reported."""
    if not is_null(node):
        position = reading.positions[path] = reading.front.position(node)
        return _read(node, Place(reading, field, field.type, path, position))
    position = reading.positions[path] = reading.front.position(key)
    place = Place(reading, field, field.type, path, position)
    if report_cut(node, place, after=key):
        return None
    if field.required:
        place.report(field_rules.EMPTY_FIELD, example=field.line)
    return None


def _read(node: Node, place: Place) -> object | None:
    type_ = place.type
    if not _has_known_tag(node, place):
        return None
    if isinstance(node, ScalarNode):
        if isinstance(type_, Text):
            return read_text(node, type_, place)
        reader = SCALARS.get(type(type_))
        if reader is not None:
            return reader(node.value.strip(), place)
    if isinstance(type_, Listed):
        return _read_list(node, type_, place)
    if isinstance(type_, Group):
        return _read_inner_group(node, type_, place)
    if isinstance(type_, Surfaces):
        return _read_surfaces(node, type_, place)
    _report_type(node, type_.wanted, place)
    return None


def _has_known_tag(node: Node, place: Place) -> bool:
    """Report a tag, which hides part of the text or asks YAML for what fields do not hold."""
    if not place.reading.front.has_tags:
        return True
    opening = place.reading.front.opening(node)
    if opening not in ("!", "&") or (isinstance(node, ScalarNode) and node.style in ("|", ">")):
        return True
    line = place.reading.front.line(node)
    written = line[node.start_mark.column :].split(" ", 1)[0]
    is_plain = isinstance(node, ScalarNode) and not node.style
    if not is_plain and (opening == "&" or _STANDARD_TAG.fullmatch(node.tag)):
        return True
    if is_plain and not written.startswith("!!"):
        mended = quote_in_line(line).strip()
        place.reading.report.add(file_rules.NEEDS_QUOTES, place.position, part=opening, line=mended)
        return False
    if _STANDARD_TAG.fullmatch(node.tag):
        return True
    place.report(file_rules.YAML_TAG, tag=written)
    return False


def _read_list(node: Node, type_: Listed, place: Place) -> tuple[object, ...]:
    if isinstance(node, SequenceNode):
        items: list[object] = []
        for number, item in enumerate(node.value):
            # Groups keep the number they have in the file; of words only the sound ones count.
            index = number if isinstance(type_.of, Group) else len(items)
            items += _read_item(item, index, type_, place)
        return tuple(items)
    if isinstance(node, ScalarNode):
        return tuple(_read_split(node, 0, type_, place))
    if isinstance(type_.of, Group):
        found = _read(node, _place_item(place, type_, 0, node))
        return () if found is None else (found,)
    _report_type(node, type_.wanted, place)
    return ()


def _place_item(place: Place, type_: Listed, number: int, node: Node) -> Place:
    reading = place.reading
    path = join_path(place.path, str(number))
    position = reading.positions[path] = reading.front.position(node)
    return Place(reading, place.field, type_.of, path, position)


def _read_item(node: Node, number: int, type_: Listed, place: Place) -> list[object]:
    if is_null(node):
        item_place = _place_item(place, type_, number, node)
        if not report_cut(node, item_place, after=None):
            item_place.report(field_rules.EMPTY_ITEM)
        return []
    if isinstance(node, ScalarNode):
        return _read_split(node, number, type_, place)
    found = _read(node, _place_item(place, type_, number, node))
    return [] if found is None else [found]


def _read_split(node: ScalarNode, number: int, type_: Listed, place: Place) -> list[object]:
    """Return the items of a list that stand in one text: «خليفة، حفتر» are two."""
    whole = place
    place = _place_item(whole, type_, number, node)
    text: str = node.value
    if _report_glued(node, place):
        return []
    separators = type_.separators
    parts = [text]
    if separators and not node.style and any(mark in text for mark in separators):
        parts = [part for part in re.split(f"[{separators}]", text) if part.strip()]
    found: list[object] = []
    for index, part in enumerate(parts):
        if index:
            place = _place_item(whole, type_, number + len(found), node)
        item = node
        if part != text:
            item = ScalarNode(node.tag, part.strip(), node.start_mark, node.end_mark, node.style)
        value = _read(item, place)
        if value is not None:
            found.append(value)
    return found


def _report_glued(node: ScalarNode, place: Place) -> bool:
    """Report items that YAML joined into one text: a dash without a space, or out of line."""
    if node.style:
        return False
    front = place.reading.front
    lines = front.lines[node.start_mark.line + 1 : node.end_mark.line + 1]
    first: str = node.value
    for offset, line in enumerate(lines, start=1):
        if re.match(r"\s+-(?:\s|$)", line):
            line_number = node.start_mark.line + offset + front.first_line
            place.reading.report.add(
                field_rules.BAD_LIST,
                Position(line_number, len(line) - len(line.lstrip()) + 1),
                name=place.name,
                item=line.strip().lstrip("-").strip(),
            )
            return True
    if _GLUED.match(first) and not first.startswith("--"):
        item = re.split(r"\s[-–—•*]", first[1:].strip())[0]
        place.report(field_rules.BAD_LIST, item=shorten_value(item))
        return True
    return False


def _read_inner_group(node: Node, group: Group, place: Place) -> Record | None:
    reading = place.reading
    if isinstance(node, MappingNode):
        return read_group(node, group, place.path, reading, place.position)
    if isinstance(node, ScalarNode) and group.shorthand:
        field = group.by_name[group.shorthand]
        path = f"{place.path}.{field.name}"
        reading.positions[path] = place.position
        value = _read(node, Place(reading, field, field.type, path, place.position))
        _report_missing(group, {field.name: 0}, place.path, reading, place.position)
        return None if value is None else Record(place.path, {field.name: value})
    _report_type(node, group.wanted, place)
    return None


def _read_surfaces(node: Node, type_: Surfaces, place: Place) -> dict[str, str | None] | None:
    if not isinstance(node, MappingNode):
        _report_type(node, type_.wanted, place)
        return None
    reading = place.reading
    found: dict[str, str | None] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        position = reading.front.position(key)
        surface = _read_key(key, lines, reading)
        if surface is None:
            continue
        surface = " ".join(surface.split())
        path = f"{place.path}.{surface}"
        reading.positions[path] = position
        if is_null(value):
            found[surface] = None
            continue
        item = Place(reading, place.field, type_.of, path, reading.front.position(value))
        if not isinstance(value, ScalarNode):
            _report_type(value, type_.of.wanted, item)
        elif _has_known_tag(value, item):
            actor = read_id(value.value.strip(), item)
            if isinstance(actor, str):
                found[surface] = actor
    return found


def _report_type(node: Node, wanted: Wording, place: Place) -> None:
    """Report that a value is of another type, or that brackets or a colon made it one."""
    front = place.reading.front
    is_one_line = node.start_mark.line == node.end_mark.line
    if isinstance(place.type, Text) and not isinstance(node, ScalarNode):
        line = front.line(node)
        opening = front.opening(node)
        is_flow = opening in ("[", "{")
        is_item = isinstance(node, MappingNode) and not is_flow and len(node.value) == 1
        mended = quote_in_line(line) if is_flow or not is_item else _quote_item(line)
        if mended and ((is_flow and is_one_line) or is_item):
            part = opening if is_flow else ":"
            place.report(file_rules.NEEDS_QUOTES, part=part, line=mended.strip())
            return
    if isinstance(node, SequenceNode):
        found = _LIST
    else:
        found = _FIELDS if isinstance(node, MappingNode) else _WORDS
    place.report(field_rules.WRONG_TYPE, found=found, wanted=wanted, example=place.field.line)


def _quote_item(line: str) -> str:
    """Return `- a: b` as `- "a: b"`."""
    before, dash, text = line.partition("- ")
    return f'{before}{dash}"{text.strip()}"' if dash and '"' not in text else ""
