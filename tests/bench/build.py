"""Times whole builds of generated archives: `python -m tests.bench.build [SIZE…]`.

Each time is that of the `isnad` process from start to exit, the median of three. A clean build
starts from nothing; the others replace the site of the one before.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from shutil import copy2, copytree, rmtree
from typing import Final

from tests.bench.archive import write_archive
from tests.conftest import REPOSITORY, run_isnad

SIZES: Final = (100, 1000)
"""How many articles, unless the command line says otherwise."""
RUNS: Final = 3
"""How often each build is timed."""
SEED: Final = 1
"""Which archive."""


def time_build(directory: Path) -> float:
    """Return the seconds that one build of `directory` takes; raises where it fails."""
    started = time.perf_counter()
    result = run_isnad("build", "--now", "2026-01-01", cwd=directory)
    seconds = time.perf_counter() - started
    if result.returncode:
        raise RuntimeError(f"the build failed:\n{result.stdout}{result.stderr}")
    return seconds


def median_of_runs(directory: Path, prepare: Callable[[Path, int], None]) -> float:
    """Return the median seconds of three builds, each after its own `prepare`."""
    times = []
    for run in range(RUNS):
        prepare(directory, run)
        times.append(time_build(directory))
    return statistics.median(times)


def remove_built(directory: Path, run: int) -> None:
    """Remove all that an earlier build left."""
    rmtree(directory / "site", ignore_errors=True)


def change_nothing(directory: Path, run: int) -> None:
    """Leave everything as the last build did."""


def change_one_body(directory: Path, run: int) -> None:
    """Add a sentence to one article."""
    article = max((directory / "content" / "articles").rglob("*.md"))
    text = article.read_text(encoding="utf-8")
    article.write_text(f"{text}\nوأضيف هذا السطر في المراجعة {run}.\n", encoding="utf-8")


SCENARIOS: Final[dict[str, Callable[[Path, int], None]]] = {
    "clean": remove_built,
    "nothing changed": change_nothing,
    "one body changed": change_one_body,
}
"""What is timed, in this order: each starts from what the one before left."""


def measure(size: int, directory: Path) -> dict[str, float]:
    """Return the median seconds of each scenario for an archive of `size` articles."""
    write_archive(directory, articles=size, seed=SEED)
    copytree(REPOSITORY / "theme", directory / "theme")
    copy2(REPOSITORY / "mkdocs.yml", directory)
    return {name: median_of_runs(directory, prepare) for name, prepare in SCENARIOS.items()}


def main(arguments: list[str]) -> int:
    """Measure, and print a table with the machine and the versions; return the exit status."""
    sizes = [int(argument) for argument in arguments] or list(SIZES)
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    print(f"isnad {version('isnad')} {commit}, Python {platform.python_version()}")
    print(
        ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "Markdown"))
    )
    print(f"{os.cpu_count()} processors, medians of {RUNS} runs, seed {SEED}\n")
    results: dict[int, dict[str, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as directory:
            results[size] = measure(size, Path(directory))
    print(f"{'articles':>9}  " + "  ".join(f"{name:>17}" for name in SCENARIOS))
    for size, times in results.items():
        print(f"{size:>9}  " + "  ".join(f"{times[name]:>15.2f} s" for name in SCENARIOS))
    if len(results) > 1:
        first, last = results[sizes[0]], results[sizes[-1]]
        ratios = "  ".join(f"{last[name] / first[name]:>15.1f} ×" for name in SCENARIOS)
        print(f"{'ratio':>9}  {ratios}   for {sizes[-1] / sizes[0]:.0f} × the articles")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
