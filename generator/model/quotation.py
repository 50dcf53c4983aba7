"""A quotation: exact words, who said them, in what role, where and with what reservation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.article import Gender
from generator.model.ids import ActorId, ArticleId, Position


class QuotationShape(StrEnum):
    """How a quotation stands in its article."""

    CARD = "card"
    """A blockquote with an attribution line."""
    INLINE = "inline"
    """Inside a sentence, by a `quote:` link."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A run of plain text that may be a link: channels are made of them."""

    text: str
    """Plain text."""
    url: str = ""
    """Where it links to: an address on the site relative to its root, or an absolute one; or ""."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of those who said the words."""

    name: str
    """As printed."""
    actor: ActorId | None
    """Whose page the name links to."""
    role: str
    """From the attribution line, else the voice; "" leaves it to the actor's roles that day."""
    gender: Gender | None
    """From the voice."""
    anonymous: str
    """The printed reason for withholding the name; "" for a named speaker."""
    on_behalf_of: str
    """An institution credited beside the speaker, or ""."""
    institution: ActorId | None = None
    """The page of `on_behalf_of`, where it has one."""
    honorific: str = ""
    """«الدكتور» before the name on the attribution line; printed with the role."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation of one article, before the site gives it its permanent id."""

    article: ArticleId
    """Where it was published."""
    number: int
    """Place in the article, from 0."""
    shape: QuotationShape
    """Card or inline."""
    words: str
    """Plain text, outer marks taken off, inner marks as “ ”, paragraphs parted by a blank line."""
    html: str
    """Card: the same words as the article shows them, as blocks with their marks; inline: ""."""
    is_direct: bool
    """False for reported speech, which is shown without marks."""
    speakers: tuple[Speaker, ...]
    """One or more; several said the same words."""
    verb: str
    """Verb of saying: the attribution line's, else that of the words before it; or ""."""
    channel: tuple[TextPart, ...]
    """Where it was said, or ()."""
    hedge: str
    """«وفق قوله», or ""."""
    said: str
    """Day it was said, as `2025-12-17` or words, or ""."""
    stance: str
    """The editor's words for its answer to the article's question, or ""."""
    lang: str
    """Language spoken, when translated."""
    translator: str
    """Who translated."""
    excerpt: str
    """The only shortening the editor allows, or ""."""
    is_lead: bool
    """Chosen by the editor to stand for its speaker."""
    continues: bool
    """Whether it carries on the same speaker's quotation before it."""
    anchor: str
    """An id the editor gave it in the article, or ""."""
    heading: str
    """Text of the heading it stands under, or ""."""
    heading_id: str
    """The heading's address in the page, or ""."""
    context: str
    """Inline: the paragraph around it, escaped, the words in `<mark>`; card: its lead-in or ""."""
    position: Position
    """Where it begins in the file."""
    named: tuple[ActorId, ...] = ()
    """Actors whom the words name, each once."""
    asked: str = ""
    """Card of an interview: the question it answers, plain; "" where none stands before it."""
    before: str = ""
    """Card: the paragraph of narration right before it, plain; "" where something else stands."""
