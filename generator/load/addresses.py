"""Addresses that two files claim, or that a file claims of the site itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.diagnostics import reference_rules
from generator.load.reader import RESERVED, RESERVED_IN_LISTS, Content, ReadFile
from generator.load.report import START, shorten_value
from generator.model.ids import Position, Url, file_of

# What the site writes whatever its content is: whole folders, lists below the kinds of content,
# the archive's years and months. Earlier ids of quotations are free: the pipeline looks for those
# that are not. `file_of` has made paths of files of them.
_FOLDERS: Final = (
    "assets/",
    "media/",
    "actors/kind/",
    *(
        f"quotations/{part}/"
        for part in ("page", "speakers", "topics", "names", "years", "speaker", "year")
    ),
)
_FILES: Final = re.compile(
    r"index\.html|404\.html|quotations/filters\.json|sitemap(?:-\d+)?\.xml|\.isnad|CNAME"
    r"|archive/\d{4}(?:/\d\d(?:/page/\d+)?)?/index\.html"
)
_BELOW_LISTS: Final = re.compile(
    rf"(?:articles|actors|topics)/(?:{'|'.join(sorted(RESERVED_IN_LISTS))})/"
)
_BELOW_PAGES: Final = re.compile(
    r"(quotations|named-in|questions|page)(?:/page)?(?:/\d+)?/index\.html|positions/index\.html"
)


def check_addresses(files: tuple[ReadFile, ...]) -> None:
    """Report slugs that make one address of two files, and old addresses that are taken."""
    live: dict[str, ReadFile] = {}
    for read in files:
        content = read.content
        if content is None:
            continue
        other = live.setdefault(file_of(content.url), read)
        if other is not read and other.file.id != read.file.id:
            read.report.add(
                reference_rules.DUPLICATE_SLUG,
                _find_position(content, "slug"),
                value=content.slug,
                other=other.file.shown,
            )
    old: dict[str, ReadFile] = {}
    folders: dict[str, ReadFile] = {}
    for read in files:
        content = read.content
        if content is None:
            continue
        for number, url in enumerate(content.redirect_from):
            position = _find_position(content, f"redirect_from.{number}")
            _check_redirect(url, position, read, live, old, folders)
            file = file_of(url)
            old.setdefault(file, read)
            for folder in _folders_of(file):
                folders.setdefault(folder, read)


def _check_redirect(
    url: Url,
    position: Position,
    read: ReadFile,
    live: Mapping[str, ReadFile],
    old: Mapping[str, ReadFile],
    folders: Mapping[str, ReadFile],
) -> None:
    """Report an old address at which there is something else, or can be nothing at all."""
    file = file_of(url)
    above = _folders_of(file)
    taker = live.get(file) or next((live[path] for path in above if path in live), None)
    value = shorten_value(f"/{url}")
    if taker is read and file in live:
        read.report.add(reference_rules.SELF_REFERENCE, position, name="redirect_from")
        return
    if taker is None and _is_reserved(file, above, live):
        read.report.add(reference_rules.RESERVED_REDIRECT, position, value=value)
        return
    if taker is None:
        earlier = old.get(file)
        taker = earlier if earlier is not read else None
    if taker is None:
        # What is a file in one old address cannot be a folder in another.
        taker = folders.get(file) or next((old[path] for path in above if path in old), None)
    if taker is not None:
        read.report.add(
            reference_rules.REDIRECT_COLLISION, position, value=value, other=taker.file.shown
        )


def _is_reserved(file: str, above: tuple[str, ...], live: Mapping[str, ReadFile]) -> bool:
    """Return whether the site writes this file itself, or one that would be its folder."""
    if any(_FILES.fullmatch(path) for path in (file, *above)) or file.startswith(_FOLDERS):
        return True
    if file.removesuffix("/index.html") in RESERVED or _BELOW_LISTS.match(file):
        return True
    # A page that is there has its lists below it: `topics/x/page/1/`, `topics/x/quotations/`,
    # and an article its board: `articles/x/positions/`.
    return any(
        f"{page}/index.html" in live and _BELOW_PAGES.fullmatch(file[len(page) + 1 :]) is not None
        for page in above
    )


def _folders_of(file: str) -> tuple[str, ...]:
    """Return every folder that a file stands in, the outermost first, without last slashes."""
    parts = file.split("/")
    return tuple("/".join(parts[:length]) for length in range(1, len(parts)))


def _find_position(content: Content, path: str) -> Position:
    return content.fields.get(path, START)
