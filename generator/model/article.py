"""An article as its editor wrote it, validated: front matter fields and Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.dates import Moment
from generator.model.ids import ActorId, ArticleId, Position, SourceText, TopicId, Url
from generator.model.linking import NO_WISHES, LinkWishes


class ArticleKind(StrEnum):
    """What sort of piece it is; opinion is labelled wherever it shows."""

    NEWS = "news"
    ANALYSIS = "analysis"
    INTERVIEW = "interview"
    OPINION = "opinion"
    STATEMENT = "statement"


class Gender(StrEnum):
    """Chooses قال or قالت; where it is not known the wording is neutral."""

    FEMININE = "f"
    MASCULINE = "m"


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of a running story's log."""

    date: Moment
    """When it was added."""
    text: str
    """What changed."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Somebody who worked on the article: writer, translator, photographer."""

    name: str
    """As printed."""
    actor: ActorId | None
    """Whose page the name links to."""
    task: str
    """What they did; "" for the writer."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of one article, declared once in its front matter."""

    name: str
    """`as`: the name used in attribution lines."""
    id: str
    """For `quote:` links where there is no actor; "" when none was given."""
    actor: ActorId | None
    """Whose page the name links to."""
    role: str
    """As printed on the day."""
    channel: str
    """Where it was said, in Markdown."""
    said: str
    """A date as `2025-12-17`, or text such as «غير معلوم»."""
    gender: Gender | None
    """Chooses قال or قالت."""
    stance: str
    """The editor's words for the answer given to the article's question."""
    on_behalf_of: str
    """`for`: an institution credited beside the speaker."""
    anonymous: str
    """The printed reason for withholding the name; "" for a named voice."""
    lang: str
    """BCP 47 tag of the language spoken, when the words were translated."""
    translator: str
    """Who translated the words."""
    position: Position
    """Where the entry begins."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article first appeared."""

    name: str
    """The outlet as printed."""
    outlet: ActorId | None
    """Whose page the name links to."""
    url: str
    """Address of the first publication."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The lead picture."""

    path: str
    """Relative to the content directory, with forward slashes."""
    caption: str
    """Printed below it."""
    credit: tuple[str, ...]
    """Who made it and who distributes it."""
    alt: str
    """What it shows, for those who do not see it."""
    width: int
    """Pixels; 0 for a vector picture without a size."""
    height: int
    """Pixels; 0 for a vector picture without a size."""


@dataclass(frozen=True, slots=True)
class Place:
    """The dateline."""

    name: str
    """As printed."""
    actor: ActorId | None
    """The place's page."""


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """Membership in a series."""

    id: str
    """Shared by all its parts."""
    part: int | None
    """Number, from 1."""


class CorrectionKind(StrEnum):
    """What of a published quotation was corrected."""

    TYPING = "typing"
    """Our slip; told on the quotation's own page alone."""
    WORDS = "words"
    """The words."""
    SPEAKER = "speaker"
    """Whose words they are; before and after are names."""
    WITHDRAWN = "withdrawn"
    """It was taken out; the text says why."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction the newsroom published."""

    date: Moment
    """When it was made."""
    text: str
    """What readers are told; "" where words before and after say it."""
    quote: str
    """Id of the corrected quotation, or ""."""
    kind: CorrectionKind | None
    """What of the quotation was corrected; None for a correction of anything else."""
    was: str
    """The words, or names, before: a part of the quotation, or all of it."""
    now: str
    """The same since."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An article taken down: its address stays and says so."""

    date: Moment
    """When."""
    reason: str
    """Printed at its address."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article file."""

    id: ArticleId
    """File name without `.md`."""
    slug: str
    """Last part of its address."""
    source_text: SourceText
    """The Markdown below the front matter."""
    title: str
    """Headline."""
    summary: str
    """The dek: 1 to 300 characters."""
    date: Moment
    """Published."""
    kind: ArticleKind = ArticleKind.ANALYSIS
    """What sort of piece."""
    kicker: str = ""
    """The line above the headline."""
    date_note: str = ""
    """Printed beside a date that is inferred or disputed."""
    updated: Moment | None = None
    """Last substantial change."""
    updates: tuple[Update, ...] = ()
    """A running story's log, newest last."""
    bylines: tuple[Byline, ...] = ()
    """In the order printed."""
    topics: tuple[TopicId, ...] = ()
    """The first is the one shown where there is room for one."""
    about: tuple[ActorId, ...] = ()
    """The principals, declared by the editor."""
    voices: tuple[Voice, ...] = ()
    """Speakers declared by the editor."""
    interviewee: str = ""
    """Name of the voice that answers every blockquote without an attribution line."""
    question: str = ""
    """What the voices answer."""
    stances_from_headings: bool = False
    """Whether each heading is the stance of the voices under it."""
    sources: tuple[Source, ...] = ()
    """Where it first appeared."""
    picture: Picture | None = None
    """Lead picture."""
    place: Place | None = None
    """Dateline."""
    related: tuple[ArticleId, ...] = ()
    """Chosen by hand."""
    series: SeriesPart | None = None
    """The series it belongs to."""
    corrections: tuple[Correction, ...] = ()
    """Published corrections."""
    withdrawn: Withdrawal | None = None
    """Set once the article is taken down."""
    redirect_from: tuple[Url, ...] = ()
    """Earlier addresses, relative to the site's root, with their last slash."""
    draft: bool = False
    """Kept out of the built site."""
    link: Mapping[str, ActorId | None] = field(default_factory=dict)
    """Overrides of the mention linker: surface text to actor, or to None for never."""
    links: LinkWishes = NO_WISHES
    """What the page wants linked, where it differs from the site."""
    fields: Mapping[str, Position] = field(default_factory=dict, compare=False)
    """Where each field stands: `title`, `voices.0.actor`; for later diagnostics."""

    @property
    def url(self) -> Url:
        """Address relative to the site's root."""
        return Url(f"articles/{self.slug}/")
