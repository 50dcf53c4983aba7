"""Pictures of a content directory: whether a path leads to one, and how large it is."""

from __future__ import annotations

import os
import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics import Rule, Wording, field_rules
from generator.load.report import explain_failure, shorten_value
from generator.text.nearest import find_nearest

MEDIA: Final = "media"
"""The folder of the content directory in which every picture stands."""
HEAVY: Final = 5 * 1024 * 1024
"""Bytes above which a picture is too heavy for most readers."""

_FORMATS: Final = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "GIF": (".gif",),
    "AVIF": (".avif",),
}
_ON_A_DISK: Final = re.compile(r"[A-Za-z]:/|~/|/(?!media/)")
_SVG_LENGTH: Final = re.compile(r"\s*(\d{1,6}(?:\.\d+)?)(?:px)?\s*$")
_SVG_ROOT: Final = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE)
_SVG_SIZE: Final = re.compile(r"""\s(width|height|viewBox)\s*=\s*["']([^"']*)["']""")
_SVG_UNSAFE: Final = re.compile(
    rb"<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|<!ENTITY|javascript:"
    rb"|\son\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#|data:image/(?:png|jpeg))"
    rb"|\b(?:to|from|by|values)\s*=\s*[\"'][^\"']*&#"
    rb"|@import|url\(\s*[\"']?(?!\s*(?:#|data:image/(?:png|jpeg)))",
    re.IGNORECASE,
)
_RUNS: Final = frozenset(
    (".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".xsl", ".js", ".mjs")
)
_LARGEST_SVG: Final = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture file that may be published."""

    path: str
    """Relative to the content directory, with forward slashes: `media/x.jpg`."""
    width: int
    """Pixels; 0 for a vector picture without a size."""
    height: int
    """Pixels; 0 for a vector picture without a size."""
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class PictureFault:
    """Why a path leads to no picture that may be published."""

    rule: Rule
    """What is wrong."""
    values: tuple[tuple[str, str | Wording], ...]
    """Values for its sentences."""


@dataclass(slots=True)
class Pictures:
    """The pictures of one content directory, each looked at once."""

    content: Path
    """The content directory."""
    known: dict[str, FoundPicture | PictureFault] = field(default_factory=dict)
    """What was found, by path within the content directory."""
    folders: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    """Names in each folder looked into."""

    def find(self, written: str, from_file: str) -> FoundPicture | PictureFault:
        """Return the picture that `written` means in the file at `from_file`.

        A path may be relative to the file, as a Markdown preview reads it, to the content
        directory, or to its `media` folder.
        """
        if "://" in written or written.startswith(("data:", "//")):
            return _fault(field_rules.PICTURE_OUTSIDE_MEDIA, value=written, name="")
        plain = written.replace("\\", "/")
        name = PurePosixPath(plain).name
        candidates = tuple(
            os.path.normpath(base + plain.lstrip("/"))
            for base in (f"{PurePosixPath(from_file).parent}/", "", f"{MEDIA}/")
        )
        for path in candidates:
            if self._exists(path):
                return self._look(path, written, name)
        inside = [path for path in candidates if path.startswith(f"{MEDIA}/")]
        if name and (not inside or _ON_A_DISK.match(plain)):
            return _fault(field_rules.PICTURE_OUTSIDE_MEDIA, value=written, name=name)
        nearest = self._find_near(inside[0] if inside else f"{MEDIA}/{name}")
        return _fault(field_rules.MISSING_PICTURE, value=written, nearest=nearest)

    def holds_file(self, path: str) -> bool:
        """Return whether `path`, relative to the content directory, is a file inside `media/`.

        For what is linked rather than shown: a document, a data file. What a browser would run on
        the site's own address, a page or a script, is none.
        """
        if not path.startswith(f"{MEDIA}/") or not self._exists(path):
            return False
        suffix = PurePosixPath(path).suffix.lower()
        if suffix in _RUNS:
            return False
        if suffix == ".svg" and not isinstance(self._look(path, path, path), FoundPicture):
            return False
        real = (self.content / path).resolve()
        return real.is_relative_to(self.content.resolve() / MEDIA)

    def _exists(self, path: str) -> bool:
        if path.startswith(("..", "/")):
            return False
        try:
            return (self.content / path).is_file()
        except (OSError, ValueError):
            return False

    def _look(self, path: str, written: str, name: str) -> FoundPicture | PictureFault:
        real = (self.content / path).resolve()
        media = self.content.resolve() / MEDIA
        if not path.startswith(f"{MEDIA}/") or not real.is_relative_to(media):
            return _fault(field_rules.PICTURE_OUTSIDE_MEDIA, value=written, name=name)
        actual = self._find_actual(path)
        if actual is not None and actual != path:
            # A disk that takes both names for one; the server that publishes it does not.
            return _fault(field_rules.MISSING_PICTURE, value=written, nearest=actual)
        if path not in self.known:
            self.known[path] = _look_at(self.content / path, path)
        return self.known[path]

    def _list(self, folder: Path) -> tuple[str, ...]:
        if folder not in self.folders:
            try:
                self.folders[folder] = tuple(sorted(entry.name for entry in folder.iterdir()))
            except OSError:
                self.folders[folder] = ()
        return self.folders[folder]

    def _find_actual(self, path: str) -> str | None:
        """Return the path as the disk spells it, or None where no spelling matches."""
        folder = self.content
        spelled: list[str] = []
        for part in path.split("/"):
            names = self._list(folder)
            actual = part if part in names else _find_other_case(part, names)
            if actual is None:
                return None
            spelled.append(actual)
            folder /= actual
        return "/".join(spelled)

    def _find_near(self, path: str) -> str:
        """Return the picture that a path was most likely meant to lead to, or ""."""
        actual = self._find_actual(path)
        if actual is not None and (self.content / actual).is_file():
            return actual
        folder, _, name = path.rpartition("/")
        names = [other for other in self._list(self.content / folder) if other != name]
        stem = PurePosixPath(name).stem
        same_stem = [other for other in names if PurePosixPath(other).stem == stem]
        near = same_stem or list(find_nearest(name, names, 1))
        return f"{folder}/{near[0]}" if near else ""


def _fault(rule: Rule, **values: str | Wording) -> PictureFault:
    shown = {
        name: shorten_value(value) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return PictureFault(rule, tuple(shown.items()))


def _find_other_case(name: str, names: tuple[str, ...]) -> str | None:
    return next((other for other in names if other.casefold() == name.casefold()), None)


def _look_at(file: Path, path: str) -> FoundPicture | PictureFault:
    """Return size and dimensions of a picture by its bytes, whatever its name says."""
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            head = opened.read(_LARGEST_SVG if file.suffix.lower() == ".svg" else 512)
    except OSError as problem:
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=explain_failure(problem))
    if not head:
        reason_words = Wording("ملف فارغ", "it is empty")
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=reason_words)
    if file.suffix.lower() == ".svg" or _SVG_ROOT.search(head[:512]):
        return _look_at_svg(head, path, size)
    return _look_at_raster(file, path, size, head)


def _look_at_raster(file: Path, path: str, size: int, head: bytes) -> FoundPicture | PictureFault:
    # Imported here because most builds of a text-only site never need it.
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=tuple(_FORMATS)) as picture:
                picture.verify()
                width, height, kind = picture.width, picture.height, picture.format or ""
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        reason = Wording("أبعادها هائلة", "its dimensions are enormous")
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=reason)
    except UnidentifiedImageError:
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=_name_content(head))
    except Exception:  # Pillow's decoders raise whatever broken bytes bring about.
        reason = Wording("محتواه معطوب أو مقطوع", "its bytes are damaged or cut off")
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=reason)
    if file.suffix.lower() not in _FORMATS[kind]:
        name = f"{file.stem}{_FORMATS[kind][0]}"
        return _fault(field_rules.PICTURE_TYPE_MISMATCH, value=path, actual=kind, name=name)
    return FoundPicture(path, width, height, size)


def _name_content(head: bytes) -> Wording:
    """Return what a file that is no picture holds instead, as far as its first bytes tell."""
    start = head.lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return Wording("فيه صفحة ويب", "it holds a web page")
    if head.startswith(b"version https://git-lfs"):
        return Wording("فيه مؤشر Git LFS لا الصورة نفسها", "it is a Git LFS pointer")
    if head.startswith(b"%PDF"):
        return Wording("فيه ملف PDF", "it holds a PDF")
    if head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return Wording("صيغته HEIC ولا تعرضها المتصفحات", "it is HEIC, which browsers do not show")
    if head[:4] in (b"II*\x00", b"MM\x00*"):
        return Wording("صيغته TIFF ولا تعرضها المتصفحات", "it is TIFF, which browsers do not show")
    if head.startswith(b"BM"):
        return Wording("صيغته BMP", "it is BMP")
    return Wording("محتواه ليس صورة نعرفها", "its bytes are no picture that we know")


def _look_at_svg(head: bytes, path: str, size: int) -> FoundPicture | PictureFault:
    stem, suffix = PurePosixPath(path).stem, PurePosixPath(path).suffix
    if suffix.lower() != ".svg":
        name = f"{stem}.svg"
        return _fault(field_rules.PICTURE_TYPE_MISMATCH, value=path, actual="SVG", name=name)
    root = _SVG_ROOT.search(head)
    if root is None:
        reason = Wording("ليس فيه عنصر svg", "there is no svg element in it")
        return _fault(field_rules.NOT_A_PICTURE, value=path, reason=reason)
    unsafe = _SVG_UNSAFE.search(head)
    if unsafe or size > _LARGEST_SVG:
        part = unsafe.group().decode("ascii", "replace").strip() if unsafe else f"{size}"
        return _fault(field_rules.UNSAFE_PICTURE, value=path, part=part)
    sizes = dict(_SVG_SIZE.findall(root.group().decode("utf-8", "replace")))
    width = _read_length(sizes.get("width", ""))
    height = _read_length(sizes.get("height", ""))
    box = sizes.get("viewBox", "").replace(",", " ").split()
    if (not width or not height) and len(box) == 4:
        width, height = _read_length(box[2]), _read_length(box[3])
    return FoundPicture(path, width, height, size)


def _read_length(written: str) -> int:
    found = _SVG_LENGTH.match(written)
    return round(float(found[1])) if found else 0
