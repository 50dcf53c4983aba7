"""A topic's front matter and introduction as a record."""

from __future__ import annotations

from generator.load.article_parts import read_link_wishes, read_picture
from generator.load.reading import Reading, Record, read_unique
from generator.model.ids import ArticleId, SourceText, TopicId, Url
from generator.model.topic import Topic


def read_topic(record: Record, body: SourceText, reading: Reading) -> Topic | None:
    """Return the topic, or None where what it cannot be without is missing or wrong."""
    parent = record.text("parent")
    topic = Topic(
        id=TopicId(reading.file.id),
        slug=record.text("slug") or reading.file.id,
        source_text=body,
        title=record.text("title"),
        summary=record.text("summary"),
        aliases=read_unique(record, "aliases", reading),
        parent=TopicId(parent) if parent else None,
        picture=read_picture(record, reading),
        pinned=tuple(ArticleId(article) for article in read_unique(record, "pinned", reading)),
        redirect_from=tuple(Url(url) for url in read_unique(record, "redirect_from", reading)),
        links=read_link_wishes(record),
        fields=reading.positions,
    )
    return topic if record.has("title") and record.has("summary") else None
