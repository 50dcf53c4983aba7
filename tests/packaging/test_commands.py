"""MkDocs' own commands work from mkdocs.yml alone, and build the same site as `isnad build`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import build_site


def test_mkdocs_build_gives_the_same_site(
    publication: Path, built_site: Path, tmp_path: Path
) -> None:
    """Every file of `mkdocs build` is byte for byte that of `isnad build`, and none is missing."""
    site = tmp_path / "site"
    environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=publication,
        env={**environment, "PYTHONUTF8": "1"},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    ours, theirs = _files(built_site), _files(site)
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_second_build_changes_nothing(publication: Path, built_site: Path) -> None:
    """Building again from the same content gives the same bytes."""
    before = _files(built_site)
    build_site(publication, built_site)
    assert _files(built_site) == before


def _files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
