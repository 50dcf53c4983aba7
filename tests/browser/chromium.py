"""Finds a Chromium on this machine, or installs one: `python -m tests.browser.chromium --install`.

A system's own browser comes first, because the download that Playwright offers is not to be had
everywhere. Nothing here asks a question.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

COMMANDS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Names that a Chromium goes by, in the order they are tried."""

APPLICATIONS: Final = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
"""Where macOS keeps one."""

LAUNCH_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Arguments for a browser that runs as any user and speaks to nobody but the tests' own server."""

HOW_TO_HELP: Final = (
    "isnad: no Chromium was found and none could be installed.\n"
    "isnad: install one (Debian: apt-get install chromium), or name one: CHROMIUM=/path make test"
)
"""Said where neither finding nor installing worked."""


def find_chromium() -> Path | None:
    """Return the browser to test with, or None.

    The variable CHROMIUM wins, then a command on the path, then macOS's applications, then the
    one that Playwright has downloaded.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if found is None:
            raise FileNotFoundError(f"CHROMIUM names {named}, which is no program")
        return Path(found)
    for command in COMMANDS:
        if found := shutil.which(command):
            return Path(found)
    for application in APPLICATIONS:
        if application.is_file():
            return application
    with sync_playwright() as playwright:
        downloaded = Path(playwright.chromium.executable_path)
    return downloaded if downloaded.is_file() else None


def install_chromium() -> None:
    """Install a Chromium: from the system's packages as root on Debian, else with Playwright."""
    geteuid = getattr(os, "geteuid", None)
    if geteuid is not None and geteuid() == 0 and shutil.which("apt-get"):
        print("isnad: installing Chromium from the system's packages", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ("apt-get", "update", "-qq"),
            ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"),
        ):
            if subprocess.run(command, env=environment, check=False, stdout=sys.stderr).returncode:
                break
        else:
            return
    print("isnad: installing Chromium with Playwright", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main(arguments: list[str]) -> int:
    """Print the browser's path, after installing one if asked to; return the exit status."""
    browser = find_chromium()
    if browser is None and "--install" in arguments:
        install_chromium()
        browser = find_chromium()
    if browser is None:
        print(HOW_TO_HELP, file=sys.stderr)
        return 1
    print(f"isnad: browser tests use {browser}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
