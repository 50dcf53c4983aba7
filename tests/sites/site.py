"""A whole site kept as a test: what it holds, and what the command makes of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conftest import REPOSITORY, run_isnad

SITES: Final = Path(__file__).resolve().parent
"""Where the sites are."""

OWN_FILES: Final = frozenset({"expected", "expected.txt", "expected.json", "exit", "make.py"})
"""Files of a site that say how it is tested; the rest is the site."""

NOW: Final = "2026-01-01"
"""The present of every check: what is proposed to an editor bears its date."""


@dataclass(frozen=True, slots=True)
class Site:
    """One directory `ok-*` or `bad-*`.

    Besides `content/` it may hold `mkdocs.yml`; `make.py`, a script run in a copy of the site that
    writes what git or an editor would spoil (bytes that are no UTF-8, symbolic links, huge files);
    and `exit`, the expected exit status where it is not the usual one.
    """

    source: Path
    """The directory in the repository."""

    @property
    def name(self) -> str:
        """The directory's name."""
        return self.source.name

    @property
    def exit_status(self) -> int:
        """What the command must exit with: 0 for `ok-*`, else what `exit` says, else 1."""
        told = self.source / "exit"
        if told.is_file():
            return int(told.read_text(encoding="ascii"))
        return 0 if self.name.startswith("ok-") else 1

    def copy_to(self, directory: Path) -> Path:
        """Copy the site without its expectations into `directory`, run its `make.py`, return it.

        Links stay links. What `make.py` writes is in the copy alone.
        """
        shutil.copytree(
            self.source,
            directory,
            symlinks=True,
            dirs_exist_ok=True,
            ignore=lambda folder, names: (
                OWN_FILES & set(names) if folder == str(self.source) else []
            ),
        )
        (directory / "content").mkdir(exist_ok=True)
        script = self.source / "make.py"
        if script.is_file():
            subprocess.run([sys.executable, str(script)], cwd=directory, check=True)
        return directory

    def check(self, copy: Path, *options: str) -> subprocess.CompletedProcess[str]:
        """Run `isnad check` in a copy of the site, from its own directory."""
        return run_isnad("check", "--content", "content", "--now", NOW, *options, cwd=copy)

    def build(self, copy: Path) -> Path:
        """Build a copy of the site and return the directory built; fails where it does not build.

        A site without its own `mkdocs.yml` is built with the repository's.
        """
        built = copy / "site"
        options = [] if (copy / "mkdocs.yml").is_file() else ["-f", str(REPOSITORY / "mkdocs.yml")]
        result = run_isnad(
            "build", *options, "--content", str(copy / "content"), "--site", str(built), cwd=copy
        )
        assert result.returncode == 0, (
            f"{self.name} does not build:\n{result.stdout}{result.stderr}"
        )
        return built


def find_sites(kind: str) -> list[Site]:
    """Return the sites whose names begin with `kind`, by name."""
    return [Site(directory) for directory in sorted(SITES.glob(f"{kind}-*")) if directory.is_dir()]
