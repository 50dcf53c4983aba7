"""Why front matter that an editor typed is not the YAML it looks like, and how to write it.

YAML gives a meaning to marks that are ordinary in Arabic headlines: «: », a quotation mark or a
bracket at the beginning, « #». A slip is a line where that happened; it can be mended by quoting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import yaml

from generator.diagnostics import Wording
from generator.load.other_schemas import SCHEMAS
from generator.load.schema import field_groups

FIELD_NAMES: Final = frozenset(
    field.name
    for schema in SCHEMAS.values()
    for group in (schema.group, *(inner for _, inner in field_groups(schema.group)))
    for field in group.fields
)
"""Every name that a field may have, in any kind of file."""

_KEYED: Final = re.compile(
    r"(?P<before>\s*(?:-\s+)*(?P<key>[^\s:#'\"\[\]{}&*!|>%@`,?-][^:#\n]*?)\s*:[ \t]+)"
    r"(?P<value>\S.*?)\s*$"
)
_ITEM: Final = re.compile(r"(?P<before>\s*(?:-\s+)+)(?P<value>\S.*?)\s*$")
_BLOCK: Final = re.compile(r"[|>](?:[1-9]?[-+]?|[-+][1-9])(?:\s+#.*)?$")
_SIMPLE_KEY: Final = re.compile(r"[A-Za-z_][\w-]*$")
_COMMENT: Final = re.compile(r"\s+#")
_PLAIN_COLON: Final = re.compile(r":(?=\s|$)")
_NEVER_FIRST: Final = "%@`,]}&*!|>"

_GLUED_DASH: Final = re.compile(r"\s*-(?P<item>(?P<key>[A-Za-z_]\w*)\s*:(?:\s.*|$))")


@dataclass(frozen=True, slots=True)
class Slip:
    """A line whose text is taken for something else."""

    line: int
    """From 0, within the front matter."""
    column: int
    """From 0."""
    part: str
    """The mark that has a meaning of its own."""
    mended: str
    """The whole line as it should be written."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is wrong with front matter, in words an editor knows."""

    line: int
    """From 0, within the front matter."""
    column: int
    """From 0."""
    problem: Wording
    """What is wrong."""
    advice: Wording
    """How to mend it."""
    is_tab: bool = False
    """Whether a tab stands where only spaces may."""
    is_documents: bool = False
    """Whether a mark in the line ends the front matter before its time."""
    mark: str = ""
    """That mark."""
    is_quotes: bool = False
    """Whether a colon in words that run over several lines is the fault."""


def quote_text(text: str) -> str:
    """Return `text` as YAML that means exactly these words, between straight quotation marks."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def quote_in_line(line: str) -> str:
    """Return the line with its whole value quoted, or "" where it has no value to quote."""
    found = _KEYED.match(line) or _ITEM.match(line)
    if found is None:
        return ""
    return found["before"] + quote_text(found["value"])


def find_slips(text: str) -> tuple[Slip, ...]:
    """Return every line of front matter whose value YAML takes for something else."""
    found: list[Slip] = []
    lines = text.split("\n")
    block_indent = -1
    skip_until = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or number <= skip_until:
            continue
        if block_indent >= 0:
            if indent > block_indent:
                continue
            block_indent = -1
        matched = _KEYED.match(line)
        if matched is None or not _is_key(matched["key"]):
            matched = _ITEM.match(line)
        if matched is None:
            continue
        value = matched["value"]
        if _BLOCK.match(value):
            block_indent = indent
            continue
        part = _find_part(value)
        if part is None and value[0] in "\"'[{":
            skip_until = _find_end(lines, number, matched.end("before"))
            if skip_until < 0 and value[0] in "\"'":
                part = value[0]
        if part is not None:
            column = matched.start("value") + max(value.find(part), 0)
            mended = matched["before"] + quote_text(value)
            found.append(Slip(number, column, part.strip(), mended))
    return tuple(found)


def explain_syntax(text: str, problem: yaml.MarkedYAMLError | None) -> Explanation | None:
    """Return what is wrong with front matter that cannot be read, or None for an unknown fault."""
    lines = text.split("\n")
    mark = problem.problem_mark if problem is not None else None
    last = min(mark.line if mark is not None else len(lines) - 1, len(lines) - 1)
    for explain in (_explain_tab, _explain_dash, _explain_no_space, _explain_indent):
        explained = explain(lines, last)
        if explained is not None:
            return explained
    if problem is None or mark is None:
        return None
    if "document" in (problem.problem or ""):
        return _explain_documents(lines, mark.line)
    keyed = _KEYED.match(lines[last])
    if "mapping values" in (problem.problem or "") and (keyed is None or not _is_key(keyed["key"])):
        return Explanation(last, mark.column, _NOTHING, _NOTHING, is_quotes=True)
    said = f"{problem.context or ''} {problem.problem or ''}"
    for words, problem_words, advice in _PROBLEMS:
        if words in said:
            is_open = "quoted scalar found unexpected end" in said or "',' or" in said
            place = problem.context_mark if is_open else mark
            place = place or mark
            return Explanation(min(place.line, len(lines) - 1), place.column, problem_words, advice)
    return None


def _is_key(key: str) -> bool:
    """Whether what stands before a colon is a field's name rather than the words of a list item."""
    return _SIMPLE_KEY.match(key) is not None


def _find_part(value: str) -> str | None:
    """Return the mark by which a value on one line is not read as the text it is."""
    first = value[0]
    if first in _NEVER_FIRST or value[:2] in ("? ", ": ", "- ") or value in ("-", "?", ":"):
        return first
    if first in "\"'":
        end = _find_quote_end(value, 1, first)
        return first if end >= 0 and not _is_over(value[end + 1 :]) else None
    if first in "[{":
        closing = {"[": "]", "{": "}"}[first]
        end = value.find(closing)
        nested = first in value[1:end]
        return first if end >= 0 and not nested and not _is_over(value[end + 1 :]) else None
    comment = _COMMENT.search(value)
    colon = _PLAIN_COLON.search(value, 0, comment.start() if comment else len(value))
    return ":" if colon else None


def _is_over(rest: str) -> bool:
    return not rest.strip() or _COMMENT.match(rest) is not None


def _find_quote_end(text: str, start: int, quote: str) -> int:
    """Return the offset of the mark that closes a quoted value, or -1."""
    offset = start
    while offset < len(text):
        if quote == '"' and text[offset] == "\\":
            offset += 2
            continue
        if text[offset] == quote:
            if quote == "'" and text[offset + 1 : offset + 2] == "'":
                offset += 2
                continue
            return offset
        offset += 1
    return -1


def _find_end(lines: list[str], number: int, column: int) -> int:
    """Return the line in which a quoted or bracketed value ends, or -1 where it does not."""
    opening = lines[number][column]
    if opening in "[{":
        closing = {"[": "]", "{": "}"}[opening]
        for last in range(number, len(lines)):
            if closing in lines[last]:
                return last
        return -1
    if _find_quote_end(lines[number], column + 1, opening) >= 0:
        return number
    for last in range(number + 1, len(lines)):
        keyed = _KEYED.match(lines[last])
        if keyed is not None and keyed["key"] in FIELD_NAMES and not lines[last].startswith(" "):
            return -1
        if _find_quote_end(lines[last], 0, opening) >= 0:
            return last
    return -1


def _explain_tab(lines: list[str], last: int) -> Explanation | None:
    for number, line in enumerate(lines[: last + 1]):
        blanks = line[: len(line) - len(line.lstrip())]
        if "\t" in blanks and line.strip():
            advice = Wording("ضع مكانها مسافتين", "put two spaces in its place")
            return Explanation(number, blanks.index("\t"), advice, advice, is_tab=True)
    return None


def _explain_dash(lines: list[str], last: int) -> Explanation | None:
    """Explain `-as: words`, an item of a list whose dash touches it."""
    for number, line in enumerate(lines[: last + 1]):
        found = _GLUED_DASH.match(line)
        if found is not None and found["key"] in FIELD_NAMES:
            item = found["item"].strip()
            return Explanation(
                number,
                found.start("item") - 1,
                Wording(
                    f"لا مسافة بعد الشرطة التي قبل «{found['key']}»",
                    f"there is no space after the dash before {found['key']}",
                ),
                Wording(f"اكتب: - {item}", f"write: - {item}"),
            )
    return None


def _explain_no_space(lines: list[str], last: int) -> Explanation | None:
    """Explain `title:words`, `title words` and `title：words`."""
    for number, line in enumerate(lines[: last + 1]):
        found = re.match(r"(\s*(?:-\s+)*)([A-Za-z_]\w*)(\s*[:\uff1a\ufe55=]\s*|\s+)(\S.*)$", line)
        if found is None or found[2] not in FIELD_NAMES:
            continue
        mark = found[3]
        if mark.endswith(" ") and mark.strip() == ":":
            continue
        if not mark.strip() and (found[1] or _PLAIN_COLON.search(found[4])):
            continue
        return Explanation(
            number,
            found.start(3),
            Wording(
                f"بعد اسم الحقل «{found[2]}» لا نجد «:» ثم مسافة",
                f"field {found[2]} is not followed by a colon and a space",
            ),
            Wording(
                f"اكتب: {found[2]}: {found[4].strip()}", f"write: {found[2]}: {found[4].strip()}"
            ),
        )
    return None


def _explain_indent(lines: list[str], last: int) -> Explanation | None:
    """Explain a field that spaces at the beginning of its line make part of the one above."""
    found = re.match(r"( +)([A-Za-z_]\w*):(?: |$)", lines[last]) if lines else None
    if found is None or found[2] not in FIELD_NAMES or last == 0:
        return None
    before = next((line for line in reversed(lines[:last]) if line.strip()), "")
    if not re.match(r"\s*(?:-\s+)*[A-Za-z_]\w*:\s+\S", before):
        return None
    return Explanation(
        last,
        0,
        Wording(
            f"المسافات قبل «{found[2]}» تجعله من الحقل الذي فوقه",
            f"the spaces before {found[2]} make it part of the field above",
        ),
        Wording(
            "احذف المسافات من أول السطر، أو اجعلها كما في السطر الذي فوقه",
            "delete the spaces that begin the line, or make them those of the line above",
        ),
    )


def _explain_documents(lines: list[str], last: int) -> Explanation | None:
    for number in range(min(last, len(lines) - 1), -1, -1):
        if lines[number].startswith(("---", "...")):
            return Explanation(
                number, 0, _NOTHING, _NOTHING, is_documents=True, mark=lines[number].strip()[:20]
            )
    return None


_NOTHING: Final = Wording("", "")
_ALIGN: Final = Wording(
    "اجعل الحقول كلها في أول السطر، وبنود القائمة تحت حقلها على بعد واحد",
    "begin every field at the beginning of its line, and indent the items of a list alike",
)
_DISAGREES: Final = Wording(
    "هذا السطر لا يوافق ما قبله: مسافاته أو علاماته",
    "this line does not agree with those before it: its spaces or its marks",
)
_PROBLEMS: Final = (
    (
        "quoted scalar found unexpected end",
        Wording("علامة تنصيص فُتحت ولم تُغلق", "a quotation mark was opened and not closed"),
        Wording("أغلقها في آخر القيمة", "close it at the end of the value"),
    ),
    (
        "unknown escape",
        Wording(
            'الشرطة المائلة «\\» لها معنى خاص بين علامتي " "',
            'a backslash has a meaning of its own between " "',
        ),
        Wording(
            "ضع القيمة بين ' ' بدل \" \"، أو اكتب الشرطة مرتين",
            "put the value between ' ' instead of \" \", or write the backslash twice",
        ),
    ),
    (
        "invalid Unicode character escape",
        Wording("رمز حرف لا وجود له", "an escape for a character that does not exist"),
        Wording("اكتب الحرف نفسه بدل رمزه", "write the character itself"),
    ),
    (
        "',' or ']'",
        Wording("القوس «[» لم يُغلق", "a bracket [ is not closed"),
        Wording("أغلقه بـ«]» في آخر القائمة", "close it with ] at the end of the list"),
    ),
    (
        "',' or '}'",
        Wording("القوس «{» لم يُغلق", "a brace { is not closed"),
        Wording("أغلقه بـ«}» في آخر الحقول", "close it with } at the end of the fields"),
    ),
    (
        "node content",
        Wording("فاصلة زائدة في القائمة", "one comma too many in the list"),
        Wording("احذفها", "delete it"),
    ),
    (
        "could not find expected ':'",
        Wording(
            "سطر ليس حقلا ولا بندا في قائمة: لا «:» فيه",
            "a line is neither a field nor an item: it has no colon",
        ),
        Wording(
            "اكتب اسم الحقل ثم «:» ثم مسافة؛ وإن كان تتمة لما قبله فابدأه بمسافتين",
            "write the field's name, a colon and a space; begin it with two spaces if it goes on "
            "from the line above",
        ),
    ),
    (
        "mapping values are not allowed",
        Wording("علامة «:» في غير موضعها", "a colon where none may be"),
        _ALIGN,
    ),
    (
        "sequence entries are not allowed",
        Wording("شرطة «-» في غير موضعها", "a dash where none may be"),
        _ALIGN,
    ),
    (
        "did not find expected '-' indicator",
        Wording("بنود القائمة ليست على بعد واحد", "the items of the list are not indented alike"),
        _ALIGN,
    ),
    ("did not find expected key", _DISAGREES, _ALIGN),
    ("expected <block end>", _DISAGREES, _ALIGN),
    (
        "duplicate anchor",
        Wording("علامة إحالة (&) مكررة", "an anchor (&) stands twice"),
        Wording("اكتب القيم نفسها مكان الإحالات", "write the values themselves"),
    ),
    (
        "alias",
        Wording(
            "النجمة «*» في أول القيمة إحالة إلى ما لا وجود له",
            "an asterisk that begins a value refers to something that is not there",
        ),
        Wording("ضع القيمة كلها بين علامتي تنصيص", "put the whole value between quotation marks"),
    ),
    (
        "directive",
        Wording("علامة «%» في أول السطر", "a percent sign begins the line"),
        Wording("احذفها، أو ضع القيمة بين علامتي تنصيص", "delete it, or quote the value"),
    ),
)
"""Words of LibYAML's and PyYAML's messages, and what they mean to an editor; first match counts."""
