"""A topic: what articles are gathered under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.article import Picture
from generator.model.ids import ArticleId, Position, SourceText, TopicId, Url
from generator.model.linking import NO_WISHES, LinkWishes


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic file."""

    id: TopicId
    """File name without `.md`."""
    slug: str
    """Last part of its address."""
    source_text: SourceText
    """The editor's introduction, in Markdown."""
    title: str
    """As printed."""
    summary: str
    """One or two sentences."""
    aliases: tuple[str, ...] = ()
    """Other names, for search."""
    parent: TopicId | None = None
    """The wider topic."""
    picture: Picture | None = None
    """Shown at the head of its page."""
    pinned: tuple[ArticleId, ...] = ()
    """Shown first."""
    redirect_from: tuple[Url, ...] = ()
    """Earlier addresses, relative to the site's root."""
    links: LinkWishes = NO_WISHES
    """What the page wants linked, where it differs from the site."""
    fields: Mapping[str, Position] = field(default_factory=dict, compare=False)
    """Where each field stands."""

    @property
    def url(self) -> Url:
        """Address relative to the site's root."""
        return Url(f"topics/{self.slug}/")
