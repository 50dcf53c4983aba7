"""A small content directory about a kingdom of inkwells, to be broken in one place at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostic, Diagnostics, format_diagnostics
from generator.load.library import load_library
from generator.model.library import Library

NOW = datetime(2026, 1, 1, tzinfo=UTC)

TOPIC = "---\ntitle: الملاحة الورقية\nsummary: القوارب الورقية ونزولها إلى الماء.\n---\n\nمقدمة.\n"
ACTOR = "---\nname: نعمان الورّاق\nkind: person\naliases: [الشيخ نعمان]\n---\n\nسيرة.\n"
OUTLET = "---\nname: محبرة برس\nkind: outlet\n---\n\nمنبر.\n"
ARTICLE_FIELDS = {
    "title": "قوارب ورقية في ميناء المحابر",
    "summary": "ماذا يعني نزول القوارب الورقية إلى الماء.",
    "date": "2025-03-02",
    "topics": "[paper-navy]",
}


def write_article(extra: str = "", body: str = "نزلت القوارب إلى الماء.\n", **fields: str) -> str:
    """Return an article; a field given as "" is left out, `extra` follows the fields."""
    written = ARTICLE_FIELDS | fields
    lines = [f"{name}: {value}" for name, value in written.items() if value]
    return "\n".join(["---", *lines, *([extra] if extra else []), "---", "", body])


@dataclass(frozen=True, slots=True)
class Desk:
    """A content directory and what loading it says."""

    content: Path

    def write(self, path: str, text: str | bytes) -> None:
        """Write a content file."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def load(
        self, settings: Settings | None = None, *, drafts: bool = False
    ) -> tuple[Library, Diagnostics]:
        """Load the directory as it stands; its diagnostics can always be printed."""
        library, diagnostics = load_library(
            self.content, settings or Settings(), now=NOW, drafts=drafts, shown_as="content"
        )
        for language in ("ar", "en"):
            format_diagnostics(diagnostics.sorted(), "text", language).encode()
        return library, diagnostics

    def check(self, settings: Settings | None = None) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of the directory as it stands."""
        return self.load(settings)[1].sorted()

    def codes(self, settings: Settings | None = None) -> list[str]:
        """Return the codes of the diagnostics, in the order shown."""
        return [found.code for found in self.check(settings)]

    def check_article(self, text: str | bytes) -> tuple[Diagnostic, ...]:
        """Return the diagnostics with one more article, `x`."""
        self.write("articles/2025/x.md", text)
        return self.check()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a content directory without a mistake."""
    made = Desk(tmp_path / "content")
    made.write("topics/paper-navy.md", TOPIC)
    made.write("actors/numan-warraq.md", ACTOR)
    made.write("actors/mihbara-press.md", OUTLET)
    made.write("articles/2025/first-boat.md", write_article(title="القارب الأول"))
    return made


WriteArticle = Callable[..., str]
