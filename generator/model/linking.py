"""What one page wants linked, where it differs from the site's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

LinkFrequency = Literal["first", "section", "all"]
"""The first mention of an actor in a text, the first under each heading, or every one."""
LinkSpan = Literal["name", "word"]
"""The name alone, or the word with the particles joined to it."""


@dataclass(frozen=True, slots=True)
class LinkWishes:
    """A page's `links:`; None leaves a choice to the site."""

    frequency: LinkFrequency | None = None
    """How often one actor is linked."""
    in_quotations: bool | None = None
    """Whether a mention in a quotation may be linked where nothing before it names the actor."""
    nisba: bool | None = None
    """Whether «الباكستاني» is linked to the state."""
    roles: bool | None = None
    """Whether «الرئيس الباكستاني» is linked to whoever held the title that day."""
    span: LinkSpan | None = None
    """What a link covers."""


NO_WISHES: Final = LinkWishes()
"""Everything as the site has it."""
