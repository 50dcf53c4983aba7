"""What every test may ask for: the repository, the command, and the real site, built once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
"""The working tree under test."""

IsnadCommand = Callable[..., subprocess.CompletedProcess[str]]
"""Runs `isnad` with arguments; keyword `cwd` names the directory, `env` adds variables."""


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the working tree under test."""
    return REPOSITORY


def run_isnad(
    *arguments: str, cwd: Path = REPOSITORY, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command as an editor would, as a process of its own, and return what it said.

    The exit status is not checked. Output is UTF-8 whatever the machine's locale, and no variable
    of the machine (a site's address, a continuous-integration marker) reaches the command.
    """
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"SITE_URL", "CI", "GITHUB_ACTIONS", "PYTHONPATH"}
    }
    return subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()", *arguments],
        cwd=cwd,
        env={**inherited, "PYTHONUTF8": "1", "COLUMNS": "100", "NO_COLOR": "1", **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="session")
def isnad() -> IsnadCommand:
    """Return a function that runs the `isnad` command."""
    return run_isnad


@pytest.fixture(scope="session")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what this repository publishes, with a cache of its own.

    Tests run side by side; none builds into the working tree or waits for another's cache.
    """
    directory = tmp_path_factory.mktemp("publication")
    for name in ("content", "theme"):
        shutil.copytree(REPOSITORY / name, directory / name, symlinks=True)
    shutil.copy2(REPOSITORY / "mkdocs.yml", directory)
    return directory


def build_site(publication: Path, site: Path, **variables: str) -> Path:
    """Build `publication` into `site` and return it; fails where that does not build."""
    result = run_isnad("build", "--site", str(site), cwd=publication, env=variables)
    assert result.returncode == 0, f"the site does not build:\n{result.stdout}{result.stderr}"
    assert (site / "index.html").is_file(), "the build wrote no home page"
    return site


@pytest.fixture(scope="session")
def built_site(publication: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this repository's own content, knowing no address, and return the site's directory."""
    return build_site(publication, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def published_site(publication: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same content for an address below a path, as GitHub Pages serves a project."""
    site = tmp_path_factory.mktemp("published") / "site"
    return build_site(publication, site, SITE_URL="https://isnad.example/repo/")
