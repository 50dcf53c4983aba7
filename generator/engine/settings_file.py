"""Where settings stand in `mkdocs.yml`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import yaml

from generator.diagnostics import Location


def locate_setting(file: str, path: str) -> Location:
    """Return the place of a setting of ours by its dotted path (`links.frequency`).

    A setting that the file does not hold itself, but inherits, is shown at its beginning.
    """
    shown = _show(file) if file else "mkdocs.yml"
    places = _read_places(file, Path(file).stat().st_mtime) if file and Path(file).is_file() else {}
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        place = places.get(".".join(parts[:length]))
        if place is not None:
            return Location(shown, *place)
    return Location(shown)


@lru_cache(maxsize=8)
def _read_places(file: str, modified: float) -> dict[str, tuple[int, int]]:
    """Return line and column of every setting below `plugins: isnad:`."""
    del modified
    try:
        # Nodes are only looked at, so that tags such as !ENV need no meaning here.
        root = yaml.compose(Path(file).read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError):
        return {}
    places: dict[str, tuple[int, int]] = {}
    plugins = _find(root, "plugins")
    nodes = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for node in nodes:
        _collect(_find(node, "isnad"), "", places)
    return places


def _find(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _collect(node: yaml.Node | None, prefix: str, places: dict[str, tuple[int, int]]) -> None:
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        path = f"{prefix}{key.value}"
        places[path] = (key.start_mark.line + 1, key.start_mark.column + 1)
        _collect(value, f"{path}.", places)


def _show(file: str) -> str:
    relative = os.path.relpath(file)
    return (file if relative.startswith("..") else relative).replace(os.sep, "/")
