"""Whole sites give exactly the output that is kept beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import CATALOGUE
from tests.conftest import run_isnad
from tests.sites.site import SITES, Site, find_sites


@pytest.mark.parametrize("site", find_sites("bad"), ids=lambda site: site.name)
def test_bad_site_is_told_exactly(site: Site, tmp_path: Path) -> None:
    """`isnad check` prints the kept diagnostics, nothing else, and exits as it should.

    Where `expected.json` is kept, `--format json` gives that list too, whatever its layout.
    """
    copy = site.copy_to(tmp_path / "copy")
    result = site.check(copy, "--lang", "ar")
    assert "Traceback" not in result.stderr
    assert result.stdout == (site.source / "expected.txt").read_text(encoding="utf-8")
    assert result.returncode == site.exit_status
    kept = site.source / "expected.json"
    if kept.is_file():
        result = site.check(copy, "--format", "json")
        assert json.loads(result.stdout) == json.loads(kept.read_text(encoding="utf-8"))
        assert result.returncode == site.exit_status


@pytest.mark.parametrize("site", find_sites("ok"), ids=lambda site: site.name)
def test_ok_site_builds_as_kept(site: Site, tmp_path: Path) -> None:
    """The site has no error, builds, and its chosen files are byte for byte those kept.

    Where `expected.json` is kept, `isnad links --json` lists those mentions, in order.
    """
    copy = site.copy_to(tmp_path / "copy")
    checked = site.check(copy)
    assert checked.returncode == site.exit_status, checked.stdout
    built = site.build(copy)
    kept = site.source / "expected"
    for expected in sorted(path for path in kept.rglob("*") if path.is_file()):
        name = expected.relative_to(kept).as_posix()
        actual = built / name
        assert actual.is_file(), f"{name} was not built"
        assert actual.read_bytes().decode() == expected.read_bytes().decode(), name
    mentions = site.source / "expected.json"
    if mentions.is_file():
        result = run_isnad("links", "--json", "--content", "content", cwd=copy)
        assert result.returncode == 0, result.stderr
        assert json.loads(result.stdout) == json.loads(mentions.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_diagnostic_has_a_site(code: str) -> None:
    """Every code of the catalogue is shown by the expected output of a bad site."""
    shown = [
        site.name
        for site in find_sites("bad")
        if f"[{code}]" in (site.source / "expected.txt").read_text(encoding="utf-8")
    ]
    assert shown, f"no directory {SITES.name}/bad-* shows [{code}]"
