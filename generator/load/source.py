"""A file's bytes as text: decoded, its line ends made one, front matter parted from body."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Rule, file_rules
from generator.load.discovery import ContentFile
from generator.load.report import START, Report, explain_failure, name_character, shorten_value
from generator.model.ids import Position, SourceText
from generator.text.words import PRIVATE_USE

# Checked in one pass over the whole text. U+2028 and U+2029 are among them because YAML 1.1
# breaks lines at them and no editor does; U+0085 is in the C1 range.
_REFUSED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffd-\uffff\ue000-\uf8ff"
    "\U000f0000-\U0010ffff]"
)
_UNREADABLE: Final = re.compile(_REFUSED.pattern.replace("\ufffd", "\ufffe"))

# What «ال» (U+0627 U+0644) becomes when its UTF-8 is read as Windows-1252, as Latin-1 and as
# Windows-1256.
# The same as bytes of UTF-8, so that a sound file is known at the speed of memory: control
# characters, C1, U+2028 and U+2029, all that begins with a byte of private use, garbled text.
_CONTROL_BYTES: Final = bytes((*range(9), 11, 12, *range(14, 32), 127))
_C1: Final = re.compile(rb"\xc2[\x80-\x9f]")
_SUSPECT: Final = (
    *(b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xee", b"\xef", b"\xf3", b"\xf4"),
    *("Ø§".encode(), "ط§".encode()),
)
_GARBLED: Final = re.compile("Ø§Ù„|Ø§Ù\x84|ط§ظ„")

_BYTE_ORDER_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"-\x00-\x00", "UTF-16"),
    (b"\x00-\x00-", "UTF-16"),
)
_ARABIC_ENCODINGS: Final = {"cp1256": "Windows-1256", "iso8859-6": "ISO-8859-6"}
# Letters from the most common to the rarest; vowel marks and punctuation tell nothing.
_LETTERS: Final = "اليمنوترعبدهةفسقكحأجىشصإخطزثضذغئءظؤآ"
_WEIGHTS: Final = {
    **{letter: len(_LETTERS) - rank for rank, letter in enumerate(_LETTERS)},
    **dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652،؛؟\u0640«»", 0),
}
_SMALL_WORDS: Final = frozenset(
    "ان أن إن كان كانت من في على عن الى إلى ما لا هو هي هذا هذه أنا نحن الذي التي بين بعد".split()
)
_STRANGE: Final = -len(_LETTERS)
_MOST_REPORTED: Final = 5

_MARK: Final = "---"
_BLANK: Final = " \t\u00a0"
_CLOSING: Final = re.compile(r"^---[ \t\u00a0]*$", re.MULTILINE)
_WRONG_MARK: Final = re.compile(
    r"^[ \t\u00a0]*(?:[-–—‐‑‒―−ـ_]{2,}|[+*=~;]{3,}|\.{3}|…|—)[ \t\u00a0]*$"
)
_FIELD_LINE: Final = re.compile(r"^[^\s:#][^:]{0,40}:(?:\s|$)")
_FIELD_OR_MORE: Final = re.compile(r"^(?:[A-Za-z_]\w*\s*:(?:\s|$)|\s+\S|- |#)")


@dataclass(frozen=True, slots=True)
class SplitText:
    """A content file's two parts."""

    front: str
    """The lines between the marks."""
    front_line: int
    """Line of the file that `front` begins with."""
    body: SourceText
    """What stands below the second mark."""


def load_text(file: ContentFile, largest: int, report: Report) -> str | None:
    """Read a file as text with line ends of one kind, or report why it cannot be read."""
    try:
        size = file.path.stat().st_size
        if size > largest:
            report.add(file_rules.FILE_TOO_LARGE, size=size, limit=largest)
            return None
        data = file.path.read_bytes()
    except OSError as problem:
        report.add(file_rules.UNREADABLE_FILE, reason=explain_failure(problem))
        return None
    return decode_text(data, report)


def decode_text(data: bytes, report: Report) -> str | None:
    """Return bytes as text with line ends of one kind, or report why they are no such text."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            report.add(file_rules.UTF16_FILE, encoding=encoding)
            return None
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        _report_encoding(data, problem.start, report)
        return None
    text = text.lstrip("\ufeff")
    if not text.strip():
        report.add(file_rules.EMPTY_FILE)
        return None
    if not _is_suspect(data):
        return text
    garbled = _GARBLED.search(text)
    if garbled is not None:
        found = "ط§ظ„" if garbled.group().startswith("ط") else "Ø§Ù"
        position = _position(text, garbled.start())
        report.add(file_rules.GARBLED_TEXT, position, found=found, meant="ال")
    elif _REFUSED.search(text):
        _report_characters(text, report)
    return _UNREADABLE.sub(" ", text)


def _is_suspect(data: bytes) -> bool:
    """Whether bytes of UTF-8 may hold a character that is refused."""
    if any(part in data for part in _SUSPECT) or _C1.search(data):
        return True
    return len(data.translate(None, _CONTROL_BYTES)) != len(data)


def split_front_matter(text: str, file: ContentFile, report: Report) -> SplitText | None:
    """Part front matter from body, or report that there is no front matter to part."""
    first, _, _ = text.partition("\n")
    if first.rstrip(_BLANK) != _MARK:
        _report_no_front_matter(text, first, report)
        return None
    closing = _CLOSING.search(text, len(first) + 1)
    if closing is None:
        _report_unclosed(text, report)
        return None
    body_start = min(len(text), closing.end() + 1)
    return SplitText(
        front=text[len(first) + 1 : closing.start()],
        front_line=2,
        body=SourceText(
            text=text[body_start:],
            first_line=text.count("\n", 0, body_start) + 1,
            file=file.shown,
            path=file.relative,
        ),
    )


def find_wrong_mark(front: str) -> tuple[int, str] | None:
    """Return number, from 0, and text of the first line meant to close front matter, or None."""
    for number, line in enumerate(front.split("\n")):
        if _WRONG_MARK.match(line):
            return number, _show_mark(line)
    return None


def _show_mark(line: str) -> str:
    """Return a mark as it can be told from the right one: with its spaces made visible."""
    mark = line.strip()
    return shorten_value(line.replace(" ", "␣") if mark == _MARK else mark)  # U+2423 OPEN BOX


def _report_encoding(data: bytes, start: int, report: Report) -> None:
    line_start = data.rfind(b"\n", 0, start) + 1
    position = Position(
        data.count(b"\n", 0, start) + 1, len(data[line_start:start].decode("utf-8")) + 1
    )
    report.add(
        file_rules.NOT_UTF8, position, byte=f"0x{data[start]:02X}", encoding=_guess_encoding(data)
    )


def _guess_encoding(data: bytes) -> str:
    """Return the encoding in which the bytes are Arabic, or "" when most of them are UTF-8.

    Windows-1256 and ISO 8859-6 have half of the alphabet in common; of the rest, what is a letter
    in the one is often nothing, or a letter of French, in the other, and where both give letters
    one gives those that Arabic is full of. A file in which nothing differs is taken for
    Windows-1256, which is far more used.
    """
    sound = sum(character > "\x7f" for character in data.decode("utf-8", "ignore"))
    if sound * 2 > sum(byte > 0x7F for byte in data) / 2:
        return ""
    best = max(_ARABIC_ENCODINGS, key=lambda name: _weigh_arabic(data.decode(name, "replace")))
    text = data.decode(best, "replace")
    letters = sum("\u0621" <= character <= "\u064a" for character in text)
    others = sum(character > "\x7f" for character in text) - letters
    return _ARABIC_ENCODINGS[best] if letters > others else ""


def _weigh_arabic(text: str) -> int:
    """Return how much a text is like Arabic, by how common its letters are, and small words."""
    letters = sum(
        _WEIGHTS.get(character, _STRANGE) * number
        for character, number in Counter(text).items()
        if character > "\x7f"
    )
    return letters + len(_LETTERS) * sum(word in _SMALL_WORDS for word in text.split())


def _report_characters(text: str, report: Report) -> None:
    """Report the first few characters of the text that no content file may hold."""
    reported: dict[Rule, int] = {}
    for found in _REFUSED.finditer(text):
        character = found.group()
        if character == "\ufffd":
            rule = file_rules.REPLACEMENT_CHARACTER
        elif PRIVATE_USE.match(character):
            rule = file_rules.PRIVATE_USE_CHARACTER
        else:
            rule = file_rules.CONTROL_CHARACTER
        reported[rule] = reported.get(rule, 0) + 1
        if reported[rule] <= _MOST_REPORTED:
            report.add(rule, _position(text, found.start()), character=name_character(character))


def _report_no_front_matter(text: str, first: str, report: Report) -> None:
    lines = text.split("\n", 40)
    if first.startswith("+++"):
        report.add(file_rules.FRONT_MATTER_MARK, mark=shorten_value(first))
        return
    if first.startswith(_MARK) or _WRONG_MARK.match(first):
        following = next((line for line in lines[1:] if line.strip()), "")
        if _FIELD_LINE.match(following) or _FIELD_LINE.match(first.lstrip("- ")):
            report.add(file_rules.FRONT_MATTER_MARK, mark=_show_mark(first))
            return
    for number, line in enumerate(lines[:-1]):
        mark = line.strip(_BLANK + "\ufeff\u200e\u200f\u200b")
        if mark == _MARK and _FIELD_LINE.match(lines[number + 1]):
            report.add(file_rules.FRONT_MATTER_NOT_FIRST, Position(number + 1, 1))
            return
    report.add(file_rules.NO_FRONT_MATTER)


def _report_unclosed(text: str, report: Report) -> None:
    wrong = find_wrong_mark(text.partition("\n")[2])
    if wrong is not None:
        number, mark = wrong
        report.add(file_rules.FRONT_MATTER_MARK, Position(number + 2, 1), mark=mark)
        return
    last = 1
    for number, line in enumerate(text.split("\n")[1:], start=2):
        if _FIELD_OR_MORE.match(line):
            last = number
        elif line.strip():
            break
    report.add(file_rules.UNCLOSED_FRONT_MATTER, START, line=last if last > 1 else "")


def _position(text: str, offset: int) -> Position:
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
