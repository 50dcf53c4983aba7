"""What `isnad links` reports: every mention with its actor, every doubt, every unknown name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostics, Severity, file_rules
from generator.link.gazetteer import build_gazetteer
from generator.link.unknown_names import find_unknown_names
from generator.model.article import Article
from generator.model.ids import Span
from generator.model.library import Absence
from generator.model.mention import Doubt
from generator.model.rendered import RenderedArticle
from generator.pipeline import Rendering
from generator.render.prose import read_prose
from generator.render.unseen import hide_unseen

_UNREADABLE = frozenset(
    (
        file_rules.UNREADABLE_FILE,
        file_rules.FILE_TOO_LARGE,
        file_rules.NOT_UTF8,
        file_rules.UTF16_FILE,
        file_rules.EMPTY_FILE,
        file_rules.NO_FRONT_MATTER,
        file_rules.FRONT_MATTER_NOT_FIRST,
        file_rules.UNCLOSED_FRONT_MATTER,
        file_rules.FRONT_MATTER_MARK,
        file_rules.EMPTY_FRONT_MATTER,
        file_rules.NOT_FIELDS,
        file_rules.YAML_SYNTAX,
        file_rules.YAML_TAB,
        file_rules.YAML_ALIASES,
        file_rules.YAML_DOCUMENTS,
        file_rules.YAML_TOO_DEEP,
        file_rules.NEEDS_QUOTES,
    )
)
"""What keeps a file from being read at all."""
RECURS_FROM = 2
"""How often an unknown name is written before it is worth an editor's look."""


_AROUND: Final = 60
"""Characters shown on each side of a doubt."""


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One mention as the report shows it."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""
    surface: str
    """The words as written, without joined particles."""
    actor: str
    """Id of the actor."""
    form: str
    """name, alias, short, ambiguous, role or nisba."""
    linked: bool
    """Whether a reader can follow it."""
    reason: str
    """The rule that matched; after a colon, why it is no link."""


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """One doubt as the report shows it."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""
    surface: str
    """The words as written, without joined particles."""
    candidates: tuple[str, ...]
    """Ids of the actors that may be meant."""
    reason: str
    """The rule that refused to guess."""
    edits: tuple[str, ...]
    """What settles it: in place of the words a link to each candidate, then one to nobody; where
    they stand in a link, or the article doubts the same words again, lines of its `link` map."""
    context: str
    """The words in their sentence, in ⟦ ⟧, on one line."""


@dataclass(frozen=True, slots=True)
class NamePlace:
    """One place where an unknown name is written."""

    file: str
    """Relative to the content directory."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in code points of the line."""


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """A name that recurs and is no actor's, as the report shows it."""

    surface: str
    """The words as first written, without joined particles."""
    count: int
    """How often it is written, in any spelling that folds to the same."""
    articles: int
    """In how many articles."""
    places: tuple[NamePlace, ...]
    """Where, by file, line and column."""


@dataclass(frozen=True, slots=True)
class LinksReport:
    """Everything that `isnad links` knows of a site."""

    mentions: tuple[MentionLine, ...]
    """Where actors are named, by file, line and column."""
    doubts: tuple[DoubtLine, ...]
    """Where they may be named, by file, line and column."""
    unknown: tuple[UnknownLine, ...]
    """Who else is named, the most widespread first."""


def report_links(rendering: Rendering) -> LinksReport:
    """Return the whole report of a rendering."""
    return LinksReport(list_mentions(rendering), list_doubts(rendering), list_unknown(rendering))


def list_mentions(rendering: Rendering) -> tuple[MentionLine, ...]:
    """Return every mention in the bodies of articles, by file, line and column."""
    lines = [
        MentionLine(
            article.source_text.path,
            placed.position.line,
            placed.position.column,
            placed.mention.surface,
            placed.mention.actor,
            placed.mention.form.value,
            placed.is_linked,
            placed.mention.reason.value
            if placed.is_linked
            else f"{placed.mention.reason.value}: {placed.decision.value}",
        )
        for article, body in _read_articles(rendering)
        for placed in body.mentions
    ]
    return tuple(sorted(lines, key=lambda line: (line.file, line.line, line.column)))


def list_doubts(rendering: Rendering) -> tuple[DoubtLine, ...]:
    """Return every doubt in the bodies of articles, by file, line and column."""
    lines = [
        DoubtLine(
            article.source_text.path,
            placed.position.line,
            placed.position.column,
            placed.doubt.surface,
            tuple(placed.doubt.candidates),
            str(placed.doubt.reason),
            _list_edits(article, body, placed.doubt),
            _show_context(article.source_text.text, placed.doubt.span),
        )
        for article, body in _read_articles(rendering)
        for placed in body.doubts
    ]
    return tuple(sorted(lines, key=lambda line: (line.file, line.line, line.column)))


def _list_edits(article: Article, body: RenderedArticle, doubt: Doubt) -> tuple[str, ...]:
    words = " ".join(doubt.surface.split())
    everyone = (*doubt.candidates, "")
    marked = tuple(f"[{words}](actor:{actor})" for actor in everyone)
    mapped = tuple(f"link: {{{words}: {actor or 'null'}}}" for actor in everyone)
    links = read_prose(hide_unseen(article.source_text).text).links
    if any(_overlap(link.text, doubt.span) for link in links):
        return mapped  # a link stands in no link
    same = [other for other in body.doubts if other.doubt.surface.split() == words.split()]
    return marked + mapped if len(same) > 1 else marked


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _show_context(text: str, span: Span) -> str:
    """Return a place in a text with the words around it, cut at their borders."""
    start = max(text.rfind("\n\n", 0, span.start), span.start - _AROUND, 0)
    end = text.find("\n\n", span.end, span.end + _AROUND)
    before = text[start : span.start]
    after = text[span.end : end if end >= 0 else span.end + _AROUND]
    if start and start == span.start - _AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if end < 0 and span.end + _AROUND < len(text):
        after = after[: after.rfind(" ") + 1].rstrip() + "…"
    return " ".join(f"{before}⟦{text[span.start : span.end]}⟧{after}".split())


def list_unknown(rendering: Rendering) -> tuple[UnknownLine, ...]:
    """Return the names of people that recur and are no actor's: the most widespread first."""
    gazetteer = build_gazetteer(rendering.library.actors.values())
    places: dict[str, list[NamePlace]] = defaultdict(list)
    written: dict[str, str] = {}
    articles = sorted(_read_articles(rendering), key=lambda read: read[0].source_text.path)
    for article, body in articles:
        source = hide_unseen(article.source_text)
        prose = read_prose(source.text)
        mentions = [placed.mention for placed in body.mentions]
        for name in find_unknown_names(prose.text, gazetteer, mentions):
            position = source.position(name.span.start)
            written.setdefault(name.key, " ".join(prose.read(name.span).split()))
            places[name.key].append(NamePlace(source.path, position.line, position.column))
    lines = [
        UnknownLine(written[key], len(where), len({place.file for place in where}), tuple(where))
        for key, where in places.items()
        if len(where) >= RECURS_FROM
    ]
    return tuple(sorted(lines, key=lambda line: (-line.articles, -line.count, line.surface)))


def unread_files(rendering: Rendering, settings: Diagnostics) -> Diagnostics:
    """Return the errors of files that are not in the report, and what is wrong with the settings.

    An article is in it wherever its text could be read, so its mistakes are left to `check`.
    """
    found = Diagnostics()
    found.extend(settings)
    read = {article.source_text.path for article in rendering.library.flawed}
    absent = {
        file.path
        for file in rendering.library.absent.values()
        if file.absence is Absence.ERRORS and file.path not in read
    }
    errors = (one for one in rendering.diagnostics.found if one.severity is Severity.ERROR)
    found.extend(
        tuple(
            one
            for one in errors
            if any(f"/{one.location.file}".endswith(f"/{path}") for path in absent)
        )
    )
    return found


def fails(unread: Diagnostics, settings: Diagnostics) -> bool:
    """Return whether a file could not be read at all, or the settings have errors.

    What a file's fields lack is no failure of the report.
    """
    return settings.has_errors or any(one.rule in _UNREADABLE for one in unread.found)


def _read_articles(rendering: Rendering) -> Iterator[tuple[Article, RenderedArticle]]:
    """Yield every article whose text was read, with its body: also what cannot be published."""
    for article_id, body in rendering.bodies.articles.items():
        yield rendering.library.articles[article_id], body
    for article, body in zip(rendering.library.flawed, rendering.flawed, strict=True):
        if article.withdrawn is None:
            yield article, body
