"""A newsroom of paper and ink, in which one article at a time is written and read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image

from generator.config import Settings
from generator.derive.site import Site
from generator.diagnostics import Diagnostic
from generator.model.page import Page, Plain
from generator.model.quotation import Quotation
from generator.model.rendered import RenderedArticle
from generator.pipeline import Rendering, Source, build_site, render_content

NOW = datetime(2026, 1, 1, tzinfo=UTC)
"""The present of every test."""

FIELDS: Mapping[str, str] = {
    "title": "قوارب ورقية في ميناء المحابر",
    "summary": "ماذا يعني نزول القوارب الورقية إلى الماء.",
    "date": "2025-03-02",
    "topics": "[paper-navy]",
}
"""The front matter of an article, where a test does not say otherwise."""

VOICES = """\
voices:
  - as: محبرة بنت القصب
    id: mihbara
    gender: f
    role: الناطقة باسم وزارة الملاحة الورقية
    channel: لـ«دواة برس»
  - as: سامي القلم
    id: sami
  - as: دبلوماسي ورقي
    id: diplomat
    anonymous: طلب ألا يُذكر اسمه
"""
"""Three speakers without a page."""

CONTENT: Mapping[str, str] = {
    "topics/paper-navy.md": (
        "---\ntitle: الملاحة الورقية\nsummary: القوارب ونزولها إلى الماء.\n---\n\nمقدمة.\n"
    ),
    "actors/numan-warraq.md": (
        "---\nname: نعمان الورّاق\nkind: person\ngender: m\nlatin: Numan Warraq\n"
        "aliases: [الشيخ نعمان]\nshort: [الورّاق]\n"
        "roles:\n  - title: رئيس نقابة الورّاقين\n---\n\nورّاق.\n"
    ),
    "actors/dawat-press.md": "---\nname: دواة برس\nkind: outlet\n---\n\nمنبر.\n",
    "actors/ink-kingdom.md": (
        "---\nname: مملكة المحابر\nkind: state\ngender: f\nnisba: [محبري]\n---\n\nدولة.\n"
    ),
    "articles/2025/first-boat.md": (
        "---\ntitle: القارب الأول\nsummary: نزل القارب الأول.\ndate: 2025-02-01\n"
        "topics: [paper-navy]\n---\n\nنزل القارب إلى الماء.\n"
    ),
}
"""What every newsroom holds before a test writes into it."""


def make_picture(width: int = 16, height: int = 9) -> bytes:
    """Return a picture, plain, as a PNG file."""
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#7a2e1d").save(buffer, "PNG")
    return buffer.getvalue()


def write_article(body: str, extra: str = VOICES, **fields: str) -> str:
    """Return an article file; a field given as "" is left out, `extra` follows the fields."""
    written = {**FIELDS, **fields}
    lines = "".join(f"{name}: {value}\n" for name, value in written.items() if value)
    return f"---\n{lines}{extra}---\n\n{body}"


@dataclass(frozen=True, slots=True)
class Edition:
    """What one content directory makes."""

    rendering: Rendering
    """Its library and bodies."""
    settings: Settings
    """The site's settings."""

    @property
    def article(self) -> RenderedArticle:
        """The article `x` as rendered, before quotations have their ids."""
        return next(body for key, body in self.rendering.bodies.articles.items() if key == "x")

    @property
    def html(self) -> str:
        """The body of `x`, slots among it."""
        return self.article.html

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of `x`, in order."""
        return self.article.quotations

    @property
    def quotation(self) -> Quotation:
        """The only quotation of `x`."""
        (quotation,) = self.quotations
        return quotation

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All diagnostics, as shown."""
        return self.rendering.diagnostics.sorted()

    @property
    def codes(self) -> list[str]:
        """The codes of all diagnostics, in the order shown."""
        return [found.code for found in self.diagnostics]

    @property
    def places(self) -> list[tuple[str, int, int]]:
        """Code, line and column of all diagnostics."""
        return [
            (found.code, found.location.line, found.location.column) for found in self.diagnostics
        ]

    def derive(self) -> Site:
        """Return every page of the site."""
        return build_site(self.rendering, self.settings)

    def page(self, url: str) -> Page:
        """Return one page of the site."""
        site = self.derive()
        (page,) = (page for page in (*site.pages, *site.quotation_pages) if page.url == url)
        return page


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A content directory to write into."""

    content: Path
    """Where it is."""

    def write(self, path: str, text: str | bytes) -> None:
        """Write a content file."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, settings: Settings | None = None, *, drafts: bool = False) -> Edition:
        """Load and render the directory as it stands."""
        settings = settings or Settings()
        source = Source(self.content, settings, NOW, drafts)
        return Edition(render_content(source), settings)

    def publish(
        self,
        body: str,
        *,
        settings: Settings | None = None,
        extra: str = VOICES,
        **fields: str,
    ) -> Edition:
        """Write the article `x` with this body, and read everything."""
        self.write("articles/2025/x.md", write_article(body, extra, **fields))
        return self.read(settings)


def open_newsroom(directory: Path) -> Newsroom:
    """Return a newsroom with one topic, one person, one outlet, one state and one article."""
    newsroom = Newsroom(directory / "content")
    for path, text in CONTENT.items():
        newsroom.write(path, text)
    return newsroom


def first_line_of_body(extra: str = VOICES) -> int:
    """Return the line of the file on which the body of an article begins."""
    return write_article("", extra).count("\n") + 1


def strings_of(value: Plain) -> Iterator[str]:
    """Yield every string inside what a template is handed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inside in value.values():
            yield from strings_of(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from strings_of(inside)
