"""Styles and scripts, joined and named by what they hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.outputs.assets import load_assets


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a small theme."""
    for name, text in {
        "css/ORDER": "b.css\na.css\n",
        "css/a.css": "a{}",
        "css/b.css": "b{}",
        "css/unused.css": "c{}",
        "js/isnad.js": "1;",
        "js/theme.js": "2;",
    }.items():
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_styles_are_joined_in_their_order(theme: Path) -> None:
    """Only those that ORDER names."""
    assets = load_assets(theme)
    assert assets.files[assets.addresses["stylesheet"]] == "b{}a{}"


def test_a_name_changes_with_its_contents_alone(theme: Path) -> None:
    """So readers may keep a file for ever."""
    before = load_assets(theme).addresses
    assert before == load_assets(theme).addresses
    assert all(re.fullmatch(r"assets/\w+-[0-9a-f]{10}\.(css|js)", name) for name in before.values())
    (theme / "assets/css/a.css").write_text("a{x}", encoding="utf-8")
    after = load_assets(theme).addresses
    assert after["stylesheet"] != before["stylesheet"]
    assert after["script"] == before["script"]


def test_an_empty_script_is_not_loaded(theme: Path) -> None:
    """A page asks for nothing that holds nothing."""
    (theme / "assets/js/isnad.js").write_text("", encoding="utf-8")
    assert set(load_assets(theme).addresses) == {"stylesheet", "head_script"}
