"""Reads a lock file in requirements/."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class LockedPackage:
    """One package of a lock, at one version."""

    name: str
    """Its canonical name."""
    requirement: Requirement
    """Name, exact version and the machines it is for."""
    hashes: tuple[str, ...]
    """`sha256:…` of each file that may be installed."""


def load_lock(path: Path) -> list[LockedPackage]:
    """Read every package of a lock, in its order."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    packages = []
    for line in joined.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        pinned, *hashes = stripped.split(" --hash=")
        requirement = Requirement(pinned.strip())
        packages.append(
            LockedPackage(
                canonicalize_name(requirement.name),
                requirement,
                tuple(value.strip() for value in hashes),
            )
        )
    return packages
