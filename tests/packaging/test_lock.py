"""The lock pins all that is installed, agrees with pyproject.toml, and names no machine."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.lock import load_lock

LOCKS = ["runtime.txt", "dev.txt"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(repository: Path, name: str) -> None:
    """Each has one exact version and at least one SHA-256."""
    for package in load_lock(repository / "requirements" / name):
        assert [specifier.operator for specifier in package.requirement.specifier] == ["=="]
        assert package.hashes, package.name
        assert all(value.startswith("sha256:") for value in package.hashes)


@pytest.mark.parametrize("name", [*LOCKS, "../tests/workflow/package-lock.json"])
def test_lock_names_no_place(repository: Path, name: str) -> None:
    """No registry's address and no path of one machine: it installs from wherever one is."""
    text = (repository / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "file:" not in text


def test_lock_meets_pyproject(repository: Path) -> None:
    """What pyproject.toml asks for is in the lock at a version it allows: else run `make lock`."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = {
        "runtime.txt": [*project["project"]["dependencies"], *groups["build"]],
        "dev.txt": [*project["project"]["dependencies"], *groups["build"], *groups["dev"]],
    }
    for name, requirements in asked.items():
        locked = load_lock(repository / "requirements" / name)
        for requirement in map(Requirement, requirements):
            versions = [
                specifier.version
                for package in locked
                if package.name == canonicalize_name(requirement.name)
                for specifier in package.requirement.specifier
            ]
            assert versions, f"{requirement.name} is not in {name}"
            assert all(requirement.specifier.contains(version) for version in versions)


def test_developers_run_what_readers_get(repository: Path) -> None:
    """Every package of the runtime lock has the same version in the developers' lock."""
    runtime = load_lock(repository / "requirements" / "runtime.txt")
    dev = {str(package.requirement) for package in load_lock(repository / "requirements/dev.txt")}
    assert {str(package.requirement) for package in runtime} <= dev
