"""Another newsroom can install the generator: the wheel is whole and builds a site by itself."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and return its file."""
    directory = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(directory)],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    (built,) = directory.glob("isnad-*.whl")
    return built


def test_wheel_carries_theme_and_types(repository: Path, wheel: Path) -> None:
    """Every file of theme/ is inside as generator/theme/, and the package says it is typed."""
    names = set(zipfile.ZipFile(wheel).namelist())
    theme = repository / "theme"
    assert "generator/py.typed" in names
    for file in theme.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts and file.name != ".gitkeep":
            assert f"generator/theme/{file.relative_to(theme).as_posix()}" in names
    outside = {name.split("/")[0] for name in names}
    assert outside == {"generator", "isnad-0.1.0.dist-info"}


def test_wheel_builds_a_site(repository: Path, wheel: Path, tmp_path: Path) -> None:
    """Installed by itself, away from this repository, it checks and builds content."""
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    work = tmp_path / "newsroom"
    work.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    environment.pop("SITE_URL", None)
    where = subprocess.run(
        [sys.executable, "-c", "import generator; print(generator.__file__)"],
        cwd=work,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert where.stdout.startswith(str(installed)), "the wheel is not what is tested"
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from generator.cli import main; main()",
            "build",
            "--content",
            str(repository / "content"),
            "--site",
            str(work / "site"),
        ],
        cwd=work,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert (work / "site" / "index.html").is_file()
