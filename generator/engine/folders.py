"""Whether what a command is pointed at can be read and written, before anything is."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

MARKER = ".isnad"
"""A file at the root of every site of ours: what is beside it may be taken away."""
MARKER_TEXT = "Built by isnad; whatever stands here is taken away by the next build.\n"
"""What the marker holds: nothing that could not be published."""


class UnusablePlaceError(Exception):
    """A command is pointed at what it cannot use; `name` is the sentence that says so."""

    def __init__(self, name: str, **values: str) -> None:
        super().__init__(name)
        self.name = name
        self.values = values


def check_url(url: str | None) -> None:
    """Refuse an address of the site that is none."""
    if not url:
        return
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise UnusablePlaceError("bad-url", url=url)


def check_apart(site: Path, content: Path, settings_file: Path | None) -> None:
    """Refuse a site that holds what must not be taken away, or stands in the content."""
    built = site.resolve()
    kept = [Path.cwd(), content, Path.home()]
    if settings_file is not None:
        kept.append(settings_file.parent)
    if built.is_relative_to(content.resolve()) or content.resolve().is_relative_to(built):
        raise UnusablePlaceError("site-and-content", site=str(site), content=str(content))
    for folder in kept:
        if folder.resolve().is_relative_to(built):
            raise UnusablePlaceError("site-holds", site=str(site), folder=str(folder.resolve()))


def check_site(site: Path) -> None:
    """Refuse a folder of something else, which a build would empty, and one that is read only.

    Ours are known by their marker, or by their style sheet where they were built before there was
    a marker. Hidden files do not count: MkDocs leaves them where they are.
    """
    if site.is_dir():
        names = [entry.name for entry in site.iterdir() if not entry.name.startswith(".")]
        is_ours = (site / MARKER).is_file() or any((site / "assets").glob("isnad-*.css"))
        if names and not is_ours:
            raise UnusablePlaceError("site-not-ours", site=str(site), found=min(names))
    elif site.exists():
        raise UnusablePlaceError("site-is-file", site=str(site))
    folder = next(path for path in (site, *site.parents) if path.exists())
    try:
        # Asked by doing: permissions alone do not tell for root, or on a disk that is read only.
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        reason = problem.strerror or os.strerror(problem.errno or 0)
        raise UnusablePlaceError("site-unwritable", site=str(site), reason=reason) from problem


def mark_site(site: Path) -> None:
    """Say in a folder that what it holds is ours, so that a build cut off can be built again."""
    site.mkdir(parents=True, exist_ok=True)
    (site / MARKER).write_text(MARKER_TEXT, encoding="ascii", newline="\n")
