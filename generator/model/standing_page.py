"""A standing page as its editor wrote it: about, method, contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.ids import PageId, Position, SourceText, Url
from generator.model.linking import NO_WISHES, LinkWishes


@dataclass(frozen=True, slots=True)
class StandingPage:
    """One file of `content/pages/`."""

    id: PageId
    """File name without `.md`."""
    slug: str
    """Its address."""
    source_text: SourceText
    """The Markdown below the front matter."""
    title: str
    """Headline."""
    summary: str = ""
    """The line below the headline, and the description for search engines."""
    redirect_from: tuple[Url, ...] = ()
    """Earlier addresses, relative to the site's root."""
    draft: bool = False
    """Kept out of the built site."""
    links: LinkWishes = NO_WISHES
    """What the page wants linked, where it differs from the site."""
    fields: Mapping[str, Position] = field(default_factory=dict, compare=False)
    """Where each field stands."""

    @property
    def url(self) -> Url:
        """Address relative to the site's root."""
        return Url(f"{self.slug}/")
