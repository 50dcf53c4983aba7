"""Front matter as a tree of YAML nodes that know their line and column.

Nodes are composed once and never constructed: what is a number or a date is decided by the field
that holds it, so that «yes», «2025» and «12:30» in a headline stay the words that were written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.diagnostics import Wording, file_rules
from generator.load.report import Report
from generator.load.source import SplitText, find_wrong_mark
from generator.load.yaml_slips import explain_syntax, find_slips
from generator.model.ids import Position

try:
    from yaml._yaml import CParser

    class _Parser(CParser):
        """LibYAML's parser: some ten times faster than the one in Python."""

        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)
except ImportError:  # A platform without LibYAML.
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Parser(Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        """PyYAML's own parser."""

        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


DEEPEST: Final = 20
"""Levels of nesting that front matter may have; no field needs more than four."""
MOST_NODES: Final = 20_000
"""Values that front matter may hold once its aliases are written out."""

_SCALAR_TAG: Final = "tag:yaml.org,2002:str"
_SEQUENCE_TAG: Final = "tag:yaml.org,2002:seq"
_MAPPING_TAG: Final = "tag:yaml.org,2002:map"
MERGE_KEY: Final = "<<"
"""A key that YAML gives a meaning of its own."""
_UNKNOWN: Final = Wording("صياغة لا تُفهم", "it cannot be made out")
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_NO_BREAK_SPACES: Final = "\u00a0\u202f\u2007\u3000"
_NO_BREAK: Final = re.compile(f"[{_NO_BREAK_SPACES}]")
_STRUCTURE: Final = re.compile(
    r"^[ \u00a0\u202f\u2007\u3000]*(?:-[ \u00a0\u202f\u2007\u3000]+)*"
    r"(?:[^\s:#'\"\[\]{}][^:#\n]*:(?:[ \u00a0\u202f\u2007\u3000]+|$))?",
    re.MULTILINE,
)
_COMPACT: Final = re.compile(r"(?:[-?:][ \t]+){4}")


class _Composer(_Parser):
    """A parser that leaves every plain word a text."""

    # PyYAML's resolver tries a dozen regular expressions on each word.
    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        """Return the tag of a node that has none of its own."""
        del value, implicit
        if kind is ScalarNode:
            return _SCALAR_TAG
        return _SEQUENCE_TAG if kind is SequenceNode else _MAPPING_TAG

    def descend_resolver(self, *_: object) -> None:
        """Leave out what PyYAML's resolver keeps of the way down."""

    def ascend_resolver(self) -> None:
        """Leave out what PyYAML's resolver keeps of the way up."""

    def dispose(self) -> None:
        """Free what the parser in Python keeps."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Front matter that was read."""

    root: MappingNode
    """Its fields."""
    lines: tuple[str, ...]
    """Its lines as parsed; no-break spaces at the beginning of values are plain spaces."""
    first_line: int
    """Line of the file that `lines` begin with."""
    has_hash: bool
    """Whether there is a « #» in them, which may have cut a line."""
    has_tags: bool
    """Whether there is a mark in them by which YAML tags or anchors a value."""

    def position(self, node: Node) -> Position:
        """Return where a node begins in the file."""
        mark = node.start_mark
        return Position(mark.line + self.first_line, mark.column + 1)

    def rest_of_line(self, node: Node) -> str:
        """Return what follows a node on the line that it ends in."""
        mark = node.end_mark
        return self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""

    def line(self, node: Node) -> str:
        """Return the line of front matter in which a node begins."""
        mark = node.start_mark
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def opening(self, node: Node) -> str:
        """Return the first character of a node as written, or "" for an empty one."""
        mark = node.start_mark
        if mark.line >= len(self.lines):
            return ""
        return self.lines[mark.line][mark.column : mark.column + 1]


_Size: TypeAlias = dict[int, int]


def is_null(node: Node) -> bool:
    """Return whether a node is empty or a plain `null`."""
    return isinstance(node, ScalarNode) and not node.style and node.value in _NULL


def parse_front_matter(
    split: SplitText, report: Report, required: tuple[str, ...]
) -> FrontMatter | None:
    """Return the fields of front matter, or report why it is not read as fields.

    Where words that YAML takes for marks are the only fault, each is reported and the rest is
    read as if they had been quoted, so that the other mistakes are found in the same run.
    """
    text = split.front
    if any(space in text for space in _NO_BREAK_SPACES):
        text = _STRUCTURE.sub(lambda found: _NO_BREAK.sub(" ", found.group()), text)
    node = _compose(text, split, report, is_mended=False)
    if isinstance(node, _Mended):
        text = node.text
        node = _compose(text, split, report, is_mended=True)
    if node is None and not report.has_errors:
        names = "، ".join(required)
        report.add(file_rules.EMPTY_FRONT_MATTER, Position(split.front_line - 1, 1), fields=names)
    if node is None or isinstance(node, _Mended):
        return None
    if not isinstance(node, MappingNode):
        explained = explain_syntax(text, None)
        position = Position(node.start_mark.line + split.front_line, node.start_mark.column + 1)
        if explained is not None:
            report.add(
                file_rules.YAML_SYNTAX,
                Position(explained.line + split.front_line, explained.column + 1),
                problem=explained.problem,
                advice=explained.advice,
            )
        else:
            report.add(file_rules.NOT_FIELDS, position, example="title: …")
        return None
    return FrontMatter(
        node, tuple(text.split("\n")), split.front_line, " #" in text, "!" in text or "&" in text
    )


@dataclass(frozen=True, slots=True)
class _Mended:
    text: str


def _compose(
    text: str, split: SplitText, report: Report, *, is_mended: bool
) -> Node | _Mended | None:
    if _may_be_deep(text) and _report_depth(text, split, report):
        return None
    try:
        node = _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as problem:
        return _report_syntax(text, split, report, problem, is_mended=is_mended)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        report.add(file_rules.YAML_SYNTAX, Position(split.front_line, 1), problem=_UNKNOWN)
        return None
    if node is not None and "&" in text and "*" in text and _report_aliases(node, split, report):
        return None
    return node


def _may_be_deep(text: str) -> bool:
    """Whether front matter may be nested deeper than `DEEPEST`; quick, and rather yes than no."""
    brackets = text.count("[") + text.count("{")
    return brackets > DEEPEST or " " * DEEPEST in text or _COMPACT.search(text) is not None


def _report_depth(text: str, split: SplitText, report: Report) -> bool:
    """Report front matter nested so deep that composing it would exhaust the stack."""
    depth = 0
    parser = _Composer(text)
    try:
        while parser.check_event():
            event = parser.get_event()
            mark = event.start_mark if event is not None else None
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST and mark is not None:
                report.add(
                    file_rules.YAML_TOO_DEEP,
                    Position(mark.line + split.front_line, mark.column + 1),
                    limit=DEEPEST,
                )
                return True
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    return False


def _report_aliases(root: Node, split: SplitText, report: Report) -> bool:
    """Report aliases that lead back to themselves or write out to more than `MOST_NODES`."""
    sizes: _Size = {}
    open_nodes: set[int] = set()

    def measure(node: Node) -> int:
        known = sizes.get(id(node))
        if known is not None:
            return known
        if id(node) in open_nodes:
            return MOST_NODES + 1
        open_nodes.add(id(node))
        size = 1
        if isinstance(node, SequenceNode):
            size += sum(measure(item) for item in node.value)
        elif isinstance(node, MappingNode):
            size += sum(measure(key) + measure(value) for key, value in node.value)
        open_nodes.discard(id(node))
        sizes[id(node)] = size
        return size

    if measure(root) <= MOST_NODES:
        return False
    report.add(file_rules.YAML_ALIASES, Position(split.front_line, 1))
    return True


def _report_syntax(
    text: str,
    split: SplitText,
    report: Report,
    problem: yaml.MarkedYAMLError,
    *,
    is_mended: bool,
) -> _Mended | None:
    mark = problem.problem_mark
    line = mark.line if mark is not None else 0
    column = mark.column if mark is not None else 0
    wrong = find_wrong_mark(text)
    if wrong is not None and wrong[0] <= line:
        report.add(
            file_rules.FRONT_MATTER_MARK, Position(wrong[0] + split.front_line, 1), mark=wrong[1]
        )
        return None
    slips = () if is_mended else find_slips(text)
    if slips:
        lines = text.split("\n")
        for slip in slips:
            report.add(
                file_rules.NEEDS_QUOTES,
                Position(slip.line + split.front_line, slip.column + 1),
                part=slip.part,
                line=slip.mended.strip(),
            )
            lines[slip.line] = slip.mended
        return _Mended("\n".join(lines))
    explained = explain_syntax(text, problem)
    if explained is None:
        position = Position(line + split.front_line, column + 1)
        report.add(file_rules.YAML_SYNTAX, position, problem=_UNKNOWN)
        return None
    rule = file_rules.YAML_TAB if explained.is_tab else file_rules.YAML_SYNTAX
    position = Position(explained.line + split.front_line, explained.column + 1)
    if explained.is_quotes:
        report.add(file_rules.NEEDS_QUOTES, position, part=":", line="")
    elif explained.is_documents:
        report.add(file_rules.YAML_DOCUMENTS, position, mark=explained.mark)
    else:
        report.add(rule, position, problem=explained.problem, advice=explained.advice)
    return None
