"""Which files of a content directory are content, and which only look as if they were."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostics, file_rules
from generator.load.report import Report, explain_failure, show_value
from generator.model.library import ContentKind
from generator.text.nearest import find_nearest

FOLDERS: Final = {
    "articles": ContentKind.ARTICLE,
    "actors": ContentKind.ACTOR,
    "topics": ContentKind.TOPIC,
    "pages": ContentKind.PAGE,
}
"""Folders of content files; folders inside them are read too, and mean nothing."""

_OTHER_FOLDERS: Final = frozenset({"media", "quotations"})
_OTHER_FILES: Final = frozenset({"README.md", "addresses.lock", "withdrawn.yml"})
_FOLDER_MEANT: Final = {
    "article": "articles",
    "posts": "articles",
    "مقالات": "articles",
    "المقالات": "articles",
    "actor": "actors",
    "people": "actors",
    "أسماء": "actors",
    "الأسماء": "actors",
    "أعلام": "actors",
    "topic": "topics",
    "tags": "topics",
    "مواضيع": "topics",
    "المواضيع": "topics",
    "موضوعات": "topics",
    "page": "pages",
    "صفحات": "pages",
    "الصفحات": "pages",
}
_EDITOR_FILE: Final = re.compile(
    r"^[.#]|^~\$|~$|\.(?:sw[op]|tmp|bak|orig|rej|part)$|^(?:Thumbs\.db|desktop\.ini)$"
)
_MEANT_AS_TEXT: Final = re.compile(
    r"\.(?:md\.txt|txt|text|markdown|mdown|mkdn?|mkdown|mdx|rmd|md)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file that an editor wrote to be published."""

    kind: ContentKind
    """By the folder it stands in."""
    id: str
    """File name without `.md`; not yet known to be a good one."""
    path: Path
    """On disk."""
    relative: str
    """Path relative to the content directory, with forward slashes."""
    shown: str
    """Path as shown to editors."""


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    real_root: Path
    shown_root: str
    diagnostics: Diagnostics
    visited: set[str]

    def report(self, relative: str) -> Report:
        return Report(show_value(f"{self.shown_root}/{_printable(relative)}"), self.diagnostics)


def find_content_files(
    content: Path, shown_as: str, diagnostics: Diagnostics
) -> tuple[ContentFile, ...]:
    """Return every content file below `content` in the order of their paths.

    Hidden files and what editors leave behind are passed over; anything else that is not content
    is reported.
    """
    walk = _Walk(content, content.resolve(), shown_as, diagnostics, set())
    found: list[ContentFile] = []
    for entry in _list_folder(walk, content, ""):
        if _is_folder(entry):
            found += _enter_top_folder(walk, entry)
        elif entry.name not in _OTHER_FILES:
            _report_left(walk, entry, entry.name)
    return tuple(sorted(found, key=lambda file: file.relative))


def _enter_top_folder(walk: _Walk, entry: os.DirEntry[str]) -> Iterator[ContentFile]:
    kind = FOLDERS.get(entry.name)
    if kind is not None:
        yield from _find_in(walk, kind, entry, entry.name)
    elif entry.name not in _OTHER_FOLDERS:
        _report_unread_folder(walk, entry)
    elif entry.name == "media":
        for relative in _find_text_files(Path(entry.path), entry.name):
            _report_stray(walk, relative)


def _find_in(
    walk: _Walk, kind: ContentKind, folder: os.DirEntry[str], relative: str
) -> Iterator[ContentFile]:
    if not _may_enter(walk, folder, relative):
        return
    for entry in _list_folder(walk, Path(folder.path), relative):
        inside = f"{relative}/{entry.name}"
        if _is_folder(entry):
            if entry.name.endswith(".md"):
                walk.report(inside).add(file_rules.NOT_A_FILE)
            else:
                yield from _find_in(walk, kind, entry, inside)
        elif entry.name.endswith(".md"):
            if _may_read(walk, entry, inside):
                yield ContentFile(
                    kind=kind,
                    id=_printable(entry.name).removesuffix(".md"),
                    path=Path(entry.path),
                    relative=_printable(inside),
                    shown=walk.report(inside).file,
                )
        elif meant := _MEANT_AS_TEXT.search(entry.name):
            name = entry.name[: meant.start()].lower() + ".md"
            walk.report(inside).add(
                file_rules.WRONG_EXTENSION, extension=meant.group(), name=_printable(name)
            )
        else:
            _report_left(walk, entry, inside)


def _list_folder(walk: _Walk, folder: Path, relative: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(
                (entry for entry in entries if not _EDITOR_FILE.search(entry.name)),
                key=lambda entry: entry.name,
            )
    except OSError as problem:
        report = walk.report(relative) if relative else Report(walk.shown_root, walk.diagnostics)
        report.add(file_rules.UNREADABLE_FILE, reason=explain_failure(problem))
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _may_enter(walk: _Walk, folder: os.DirEntry[str], relative: str) -> bool:
    """Whether a folder is inside the content directory and not read already by another name."""
    real = os.path.realpath(folder.path)
    if folder.is_symlink():
        if not _is_inside(walk, real):
            walk.report(relative).add(file_rules.LINK_OUTSIDE_CONTENT)
            return False
        first = os.path.relpath(real, walk.real_root).split(os.sep, 1)[0]
        if first in FOLDERS or first == os.curdir:
            return False
    if real in walk.visited:
        return False
    walk.visited.add(real)
    return True


def _may_read(walk: _Walk, entry: os.DirEntry[str], relative: str) -> bool:
    """Whether an entry called `*.md` is a file, and one inside the content directory."""
    if entry.is_symlink():
        try:
            target = os.path.realpath(entry.path, strict=True)
        except OSError:
            walk.report(relative).add(file_rules.BROKEN_SYMLINK, target=_link_target(entry.path))
            return False
        if not _is_inside(walk, target):
            walk.report(relative).add(file_rules.LINK_OUTSIDE_CONTENT)
            return False
    if not entry.is_file():
        walk.report(relative).add(file_rules.NOT_A_FILE)
        return False
    return True


def _is_inside(walk: _Walk, real: str) -> bool:
    return Path(real).is_relative_to(walk.real_root)


def _link_target(path: str) -> str:
    try:
        return _printable(str(Path(path).readlink()))
    except OSError:
        return "?"


def _report_unread_folder(walk: _Walk, entry: os.DirEntry[str]) -> None:
    """Report a folder that is not read and holds what may be content."""
    lost = _find_text_files(Path(entry.path), entry.name)
    near = find_nearest(entry.name.lower(), (*FOLDERS, *_OTHER_FOLDERS), 1)
    nearest = _FOLDER_MEANT.get(entry.name) or (near[0] if near else None)
    if nearest is not None and (lost or entry.name.lower() in _OTHER_FOLDERS):
        walk.report(entry.name).add(file_rules.WRONG_FOLDER, folder=entry.name, nearest=nearest)
        return
    for relative in lost:
        _report_stray(walk, relative)


def _find_text_files(folder: Path, relative: str) -> list[str]:
    return sorted(
        f"{relative}/{Path(path, name).relative_to(folder).as_posix()}"
        for path, _, names in os.walk(folder)
        for name in names
        if _MEANT_AS_TEXT.search(name) and not _EDITOR_FILE.search(name) and name != "README.md"
    )


def _report_left(walk: _Walk, entry: os.DirEntry[str], relative: str) -> None:
    """Report an entry that is neither a folder nor content: a file, or a link to nothing."""
    if entry.is_symlink() and not os.path.lexists(os.path.realpath(entry.path)):
        walk.report(relative).add(file_rules.BROKEN_SYMLINK, target=_link_target(entry.path))
    else:
        _report_stray(walk, relative)


def _report_stray(walk: _Walk, relative: str) -> None:
    walk.report(relative).add(file_rules.STRAY_FILE)


def _printable(name: str) -> str:
    """Return a file name that can be printed: bytes that are not UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
