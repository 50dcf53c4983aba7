"""One content file from disk to record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from generator.config import Settings
from generator.diagnostics import Diagnostics, Wording, field_rules, file_rules
from generator.load.actor import read_actor
from generator.load.article import read_article
from generator.load.discovery import ContentFile
from generator.load.front_matter import parse_front_matter
from generator.load.names import INVISIBLE, is_id, report_invisible
from generator.load.other_schemas import SCHEMAS
from generator.load.pictures import Pictures
from generator.load.reading import Reading, Record, Reference
from generator.load.report import START, Report, shorten_value
from generator.load.source import load_text, split_front_matter
from generator.load.standing_page import read_standing_page
from generator.load.topic import read_topic
from generator.load.values import read_group
from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.ids import Position, SourceText
from generator.model.library import ContentKind
from generator.model.standing_page import StandingPage
from generator.model.topic import Topic
from generator.text.slugs import propose_slug

Content: TypeAlias = Article | Actor | Topic | StandingPage
"""What one file becomes."""

RESERVED: Final = frozenset(
    {
        "404", "actors", "archive", "articles", "assets", "data", "feed", "feeds", "images",
        "index", "media", "page", "pages", "quotations", "search", "sitemap", "social", "tags",
        "topics", "updates",
    }
)  # fmt: skip
"""First parts of the site's own addresses, which no standing page may take."""
RESERVED_IN_LISTS: Final = frozenset({"page", "index", "feed"})
"""Parts that lists put below `articles/`, `actors/` and `topics/`."""

_FILE_NAME: Final = Wording("اسم الملف", "the file's name")
_READERS: Final[dict[ContentKind, Callable[[Record, SourceText, Reading], Content | None]]] = {
    ContentKind.ARTICLE: read_article,
    ContentKind.ACTOR: read_actor,
    ContentKind.TOPIC: read_topic,
    ContentKind.PAGE: read_standing_page,
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file holds, as far as it could be read."""

    file: ContentFile
    """Which file."""
    content: Content | None
    """Its record, perhaps incomplete where the report has errors; None for an unreadable file."""
    references: tuple[Reference, ...]
    """Every id it names."""
    report: Report
    """What is wrong with it."""

    @property
    def can_be_checked(self) -> bool:
        """Whether it is an article with errors that its text need not suffer from.

        Where voices are wrong, or named by their actor alone, attribution lines would be reported
        in their stead.
        """
        article = self.content
        return (
            self.report.has_errors
            and isinstance(article, Article)
            and ("voices" in article.fields) == bool(article.voices)
            and all(voice.name for voice in article.voices)
        )


def load_file(
    file: ContentFile,
    settings: Settings,
    pictures: Pictures,
    diagnostics: Diagnostics,
    now: datetime,
) -> ReadFile:
    """Read one file and everything in its front matter, reporting whatever is wrong."""
    report = Report(file.shown, diagnostics)
    unread = ReadFile(file, None, (), report)
    text = load_text(file, settings.max_file_size, report)
    if text is None:
        _check_id(file, "", report)
        return unread
    split = split_front_matter(text, file, report)
    if split is None:
        _check_id(file, "", report)
        return unread
    schema = SCHEMAS[file.kind]
    required = tuple(field.name for field in schema.group.required)
    front = parse_front_matter(split, report, required)
    if front is None:
        _check_id(file, "", report)
        return unread
    reading = Reading(file, front, report, settings, pictures, now)
    record = read_group(front.root, schema.group, "", reading, START)
    _check_id(file, record.text("latin") or record.text("title") or record.text("name"), report)
    content = _READERS[file.kind](record, split.body, reading)
    if record.has("slug") and _is_reserved(file.kind, record.text("slug")):
        report.add(field_rules.RESERVED_SLUG, reading.position("slug"), value=record.text("slug"))
    elif not record.has("slug") and _is_reserved(file.kind, file.id):
        report.add(file_rules.RESERVED_ID, name=file.id)
    return ReadFile(file, content, tuple(reading.references), report)


def _check_id(file: ContentFile, title: str, report: Report) -> None:
    """Report a file name that cannot be an id, with one that can."""
    if is_id(file.id):
        return
    if INVISIBLE.search(file.id) and report_invisible(file.id, _FILE_NAME, Position(1, 1), report):
        return
    proposed = propose_slug(file.id) if file.id.isascii() else propose_slug(title or file.id)
    report.add(file_rules.BAD_ID, name=f"{shorten_value(file.id)}.md", proposed=proposed)


def _is_reserved(kind: ContentKind, slug: str) -> bool:
    return slug in (RESERVED if kind is ContentKind.PAGE else RESERVED_IN_LISTS)
