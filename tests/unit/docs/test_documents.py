"""The documents say what the program does: generated parts are fresh, examples work, links hold."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from generator.config import parse_settings
from generator.diagnostics import CATALOGUE, Diagnostics, Location
from generator.text.slugs import heading_id
from tests.conftest import IsnadCommand

_LINK = re.compile(r"(?<!\\)!?\[[^\]]*\]\((?P<target>[^()\s]+)\)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(
    r'^```markdown title="(?P<path>[^"]+)"\n(?P<text>.*?)^```', re.MULTILINE | re.DOTALL
)
_PICTURE = re.compile(r"\bmedia/(?P<name>[a-z-]+\.jpg)")
_HEADING = re.compile(r"^#{1,6} (?P<title>.+)$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="(?P<id>[^"]+)">')


def documents(repository: Path) -> list[Path]:
    """Return every document that readers of the repository open."""
    top = [repository / "README.md", repository / "CHANGELOG.md"]
    return [*top, *sorted((repository / "docs").rglob("*.md"))]


def known_settings() -> set[str]:
    """Return the dotted name of every setting below `plugins: isnad:`.

    They are what the settings' own reader names as known when it meets one that is not.
    """
    found = Diagnostics()
    groups = {"links": {"?": 0}, "quotations": {"?": 0}}
    parse_settings({"?": 0, **groups}, "", "", Location, found)
    names: set[str] = set()
    for diagnostic in found.found:
        values = dict(diagnostic.values)
        prefix = values["name"].removesuffix("?")
        names |= {f"{prefix}{name}" for name in values["known"].split("، ")}
    return names - groups.keys()


def test_generated_parts_are_fresh(repository: Path) -> None:
    """`tools/write_docs.py --check` finds nothing to write."""
    result = subprocess.run(
        [sys.executable, "tools/write_docs.py", "--check"],
        cwd=repository,
        env={"PYTHONPATH": str(repository), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_error_is_documented(repository: Path, code: str) -> None:
    """Every code of the catalogue has its heading in docs/errors.md."""
    text = (repository / "docs" / "errors.md").read_text(encoding="utf-8")
    assert f"\n### {code}\n" in text


def test_every_setting_is_in_the_guide(repository: Path) -> None:
    """The table of settings in the editors' guide has a row for each setting, and no other."""
    text = (repository / "docs" / "editors-guide.md").read_text(encoding="utf-8")
    table = text[text.index("| الإعداد |") :]
    rows = set(re.findall(r"^\| `([a-z_.]+)` \|", table, re.MULTILINE))
    assert rows == known_settings()


def test_links_lead_somewhere(repository: Path) -> None:
    """Every relative link of a document leads to a file, and every anchor to its heading."""
    broken = [
        f"{document.relative_to(repository)}: {target}"
        for document in documents(repository)
        for target in _targets(document)
        if not _leads_somewhere(document, target)
    ]
    assert broken == []


def test_examples_of_the_guide_build(repository: Path, tmp_path: Path, isnad: IsnadCommand) -> None:
    """The files that the editors' guide shows whole are sound content, and build together."""
    guide = (repository / "docs" / "editors-guide.md").read_text(encoding="utf-8")
    media = tmp_path / "content" / "media"
    media.mkdir(parents=True)
    for name in {match["name"] for match in _PICTURE.finditer(guide)}:
        Image.new("RGB", (1200, 800)).save(media / name)
    examples = list(_EXAMPLE.finditer(guide))
    assert examples
    for example in examples:
        file = tmp_path / example["path"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(example["text"], encoding="utf-8")
    checked = isnad("check", "--strict", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "")
    built = isnad("build", cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (tmp_path / "site" / "articles" / "paper-boats" / "index.html").is_file()


def _targets(document: Path) -> list[str]:
    """Return what a document links to within the repository, code left out."""
    text = _CODE.sub("", document.read_text(encoding="utf-8"))
    targets = (match["target"] for match in _LINK.finditer(text))
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def _leads_somewhere(document: Path, target: str) -> bool:
    path, _, anchor = unquote(target).partition("#")
    file = (document.parent / path).resolve() if path else document
    if not file.exists():
        return False
    return not anchor or anchor in _anchors(file)


def _anchors(file: Path) -> set[str]:
    """Return what a fragment may name in a document: headings and written anchors."""
    text = file.read_text(encoding="utf-8")
    headings = {heading_id(match["title"].replace("`", "")) for match in _HEADING.finditer(text)}
    return headings | {match["id"] for match in _ANCHOR.finditer(text)}
