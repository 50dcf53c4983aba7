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
    places = _read_places(file, _modified(file))
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        place = places.get(".".join(parts[:length]))
        if place is not None:
            return Location(_show(file), *place)
    return Location(_show(file))


def locate_key(file: str, name: str) -> Location:
    """Return the place of a setting of the file itself, such as `site_name`; else its beginning."""
    for key, _ in _read_keys(file, _modified(file)):
        if key.value == name:
            return Location(_show(file), key.start_mark.line + 1, key.start_mark.column + 1)
    return Location(_show(file))


def read_key(file: str, name: str) -> str:
    """Return the text of a setting of the file itself as it is written, or ""."""
    for key, value in _read_keys(file, _modified(file)):
        if key.value == name and isinstance(value, yaml.ScalarNode):
            return str(value.value)
    return ""


def _modified(file: str) -> float:
    return Path(file).stat().st_mtime if file and Path(file).is_file() else 0


@lru_cache(maxsize=8)
def _read_keys(file: str, modified: float) -> tuple[tuple[yaml.Node, yaml.Node], ...]:
    """Return the nodes of every setting of the file itself; () for a file that cannot be read."""
    if not modified:
        return ()
    try:
        # Nodes are only looked at, so that tags such as !ENV need no meaning here.
        root = yaml.compose(Path(file).read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError):
        return ()
    return tuple(root.value) if isinstance(root, yaml.MappingNode) else ()


@lru_cache(maxsize=8)
def _read_places(file: str, modified: float) -> dict[str, tuple[int, int]]:
    """Return line and column of every setting below `plugins: isnad:`."""
    places: dict[str, tuple[int, int]] = {}
    plugins = next(
        (value for key, value in _read_keys(file, modified) if key.value == "plugins"), None
    )
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
    if not file:
        return "mkdocs.yml"
    relative = os.path.relpath(file)
    return (file if relative.startswith("..") else relative).replace(os.sep, "/")
