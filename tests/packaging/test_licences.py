"""Nothing that the generator needs to run forces a licence of its own on a newsroom's site."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from tests.packaging.lock import load_lock

ALLOWED = re.compile(
    r"\b(MIT(-0|-CMU|-License)?|BSD|[0-9]-Clause|Apache|ISC|PSF|Python Software Foundation|MPL"
    r"|Mozilla Public|HPND|Artistic|Unlicense|0BSD|CC0)\b",
    re.IGNORECASE,
)
"""Licences that allow use in a program under the MIT licence, as packages name them."""

REFUSED = re.compile(r"\b(A?GPL|LGPL|GNU|SSPL|EUPL|CC-BY-NC)", re.IGNORECASE)
"""Licences that the generator does not depend on."""

DUAL = {"text-unidecode": "Artistic License"}
"""Packages offered under a refused licence or another one, and the one they are taken under."""


def licences(package: str) -> list[str]:
    """Return what the installed package says of its licence: expression, field, classifiers."""
    told = metadata(package).json
    expression = told.get("license_expression")
    if expression:
        return [str(expression)]
    classifiers = [
        value.rsplit(" :: ", 1)[-1]
        for value in told.get("classifier", [])
        if value.startswith("License ::") and value != "License :: OSI Approved"
    ]
    first_line = str(told.get("license", "")).strip().split("\n", 1)[0]
    return classifiers or ([first_line] if first_line else [])


def runtime_packages() -> list[str]:
    """Return the names in the runtime lock, each once."""
    lock = Path(__file__).resolve().parents[2] / "requirements" / "runtime.txt"
    return sorted({package.name for package in load_lock(lock)})


@pytest.mark.parametrize("package", runtime_packages())
def test_licence_is_permissive(package: str) -> None:
    """Each runtime package says that it is under a licence of the allowed list."""
    try:
        told = licences(package)
    except PackageNotFoundError:
        pytest.fail(f"{package} is locked but not installed: run `make test`")
    if package in DUAL:
        assert DUAL[package] in told
        return
    assert told, f"{package} does not say its licence"
    assert any(ALLOWED.search(licence) for licence in told), told
    assert not any(REFUSED.search(licence) for licence in told), told


def test_no_unidecode() -> None:
    """The GPL package that python-slugify offers as an extra is not installed."""
    with pytest.raises(PackageNotFoundError):
        metadata("Unidecode")
