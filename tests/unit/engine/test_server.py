"""`isnad serve`: what is saved is shown, and a mistake leaves the last good build on show."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import run_isnad
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import Newsroom, open_newsroom


def find_port() -> int:
    """Return a port that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A running server and what it printed."""

    def __init__(self, directory: Path) -> None:
        program = "from generator.cli import main; main()"
        command = [sys.executable, "-c", program, "serve", "--port", str(find_port())]
        self.log = directory / "log.txt"
        self.stream = self.log.open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            command,
            cwd=directory,
            stdout=self.stream,
            stderr=subprocess.STDOUT,
        )
        self.address = ""

    def wait_for(self, words: str, seconds: float = 30) -> str:
        """Return what was printed once `words` are among it."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            printed = self.log.read_text(encoding="utf-8")
            if words in printed:
                return printed
            time.sleep(0.05)
        raise AssertionError(f"«{words}» was not printed:\n{self.log.read_text(encoding='utf-8')}")

    def get(self, path: str) -> str:
        """Return a page; "" where there is none."""
        try:
            with urllib.request.urlopen(  # noqa: S310 - our own server
                f"{self.address}{path}", timeout=10
            ) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            return ""

    def wait_for_page(self, path: str, words: str, seconds: float = 30) -> None:
        """Wait until a page holds words."""
        until = time.monotonic() + seconds
        while words not in self.get(path):
            assert time.monotonic() < until, f"{path} never held «{words}»"
            time.sleep(0.2)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Newsroom, Served]]:
    """Return a newsroom that is being served."""
    newsroom = open_newsroom(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: محبرة برس\nplugins: [isnad]\n", encoding="utf-8"
    )
    running = Served(tmp_path)
    try:
        printed = running.wait_for("http://")
        found = re.search(r"http://[\d.]+:\d+/", printed)
        assert found is not None
        running.address = found.group()
        yield newsroom, running
    finally:
        running.process.terminate()
        running.process.wait(timeout=10)
        running.stream.close()


def test_what_is_saved_is_shown(served: tuple[Newsroom, Served]) -> None:
    """Drafts too; an error is printed and the last good build stays."""
    newsroom, running = served
    assert "القارب الأول" in running.get("articles/first-boat/")
    write_short(newsroom, "new", "2025-03-03", "نص جديد.\n", "draft: true\n")
    running.wait_for_page("articles/new/", "نص جديد.")
    write_short(newsroom, "new", "2025-03-03", "نص أجد.\n\n[نص](absent.md)\n", "draft: true\n")
    running.wait_for("[broken-link]")
    assert "نص جديد." in running.get("articles/new/")
    write_short(newsroom, "new", "2025-03-03", "نص أجد.\n", "draft: true\n")
    running.wait_for_page("articles/new/", "نص أجد.")


def test_a_port_that_is_taken_is_told_before_anything_is_built(tmp_path: Path) -> None:
    """Nobody is sent to an address that another program answers at."""
    open_newsroom(tmp_path)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        result = run_isnad("serve", "--port", port, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert port in result.stderr
    assert "المحتوى سليم" not in result.stderr
