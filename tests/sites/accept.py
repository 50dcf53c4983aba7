"""Writes the expected output of whole sites anew: `python -m tests.sites.accept NAME…`.

`expected.txt` and `exit` of bad sites always; `expected.json` and the files below `expected/` only
where they are kept already. NAME may be `--all`. Read the difference before committing it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.conftest import run_isnad
from tests.sites.site import Site, find_sites


def accept(site: Site) -> None:
    """Write what the command makes of `site` today as what is expected of it."""
    with tempfile.TemporaryDirectory() as directory:
        copy = site.copy_to(Path(directory, "copy"))
        if site.name.startswith("bad-"):
            _accept_diagnostics(site, copy)
        else:
            _accept_built(site, copy)


def _accept_diagnostics(site: Site, copy: Path) -> None:
    result = site.check(copy, "--lang", "ar")
    if result.returncode not in {0, 1}:
        raise RuntimeError(f"{site.name}: exit status {result.returncode}:\n{result.stderr}")
    _write(site.source / "expected.txt", result.stdout)
    told = site.source / "exit"
    if result.returncode == 1:
        told.unlink(missing_ok=True)
    else:
        _write(told, f"{result.returncode}\n")
    if (site.source / "expected.json").is_file():
        _write_json(site.source / "expected.json", site.check(copy, "--format", "json").stdout)


def _accept_built(site: Site, copy: Path) -> None:
    built = site.build(copy)
    kept = site.source / "expected"
    for expected in sorted(path for path in kept.rglob("*") if path.is_file()):
        expected.write_bytes((built / expected.relative_to(kept)).read_bytes())
    if (site.source / "expected.json").is_file():
        result = run_isnad("links", "--json", "--content", "content", cwd=copy)
        _write_json(site.source / "expected.json", result.stdout)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_json(path: Path, printed: str) -> None:
    _write(path, json.dumps(json.loads(printed), ensure_ascii=False, indent=2) + "\n")


def main(arguments: list[str]) -> int:
    """Accept the sites that are named; return the exit status."""
    sites = {site.name: site for kind in ("bad", "ok") for site in find_sites(kind)}
    names = sorted(sites) if arguments == ["--all"] else arguments
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    for name in names:
        if name not in sites:
            print(f"no site is called {name}", file=sys.stderr)
            return 2
        accept(sites[name])
        print(f"accepted {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
