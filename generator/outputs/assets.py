"""Styles and scripts of the theme, joined and named by what they hold."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_NAME_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Assets:
    """What the theme's pages load, besides fonts."""

    addresses: Mapping[str, str]
    """Address in the site by what it is for: `stylesheet`, `script`, `head_script`,
    `filter_script`, which lists of quotations alone load, and `redirect_script` of redirects."""
    files: Mapping[str, str]
    """Contents by path in the site."""


def load_assets(theme: Path) -> Assets:
    """Return a theme's styles and scripts, each joined into one file.

    The name of a file changes with its contents, so that readers may keep it for ever. The order of
    the style sheets stands in `assets/css/ORDER`, one file a line.
    """
    folder = theme / "assets"
    order = (folder / "css" / "ORDER").read_text(encoding="utf-8").split()
    sources = {
        "stylesheet": ("isnad", ".css", [folder / "css" / name for name in order]),
        "script": ("isnad", ".js", [folder / "js" / "isnad.js"]),
        "filter_script": ("filter", ".js", [folder / "js" / "filter.js"]),
        "redirect_script": ("redirect", ".js", [folder / "js" / "redirect.js"]),
        "head_script": ("theme", ".js", [folder / "js" / "theme.js"]),
    }
    addresses: dict[str, str] = {}
    files: dict[str, str] = {}
    for purpose, (name, suffix, paths) in sources.items():
        text = _join(paths)
        if not text:
            continue
        digest = hashlib.sha256(text.encode()).hexdigest()[:_NAME_LENGTH]
        path = f"assets/{name}-{digest}{suffix}"
        addresses[purpose] = path
        files[path] = text
    return Assets(addresses, files)


def _join(paths: Sequence[Path]) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())
