"""The order of the steps: load, render, derive. Writing is the engine's and the outputs' work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.config import Settings
from generator.derive.ledger import keep_ledger
from generator.derive.site import RenderedBodies, Site, derive_site
from generator.diagnostics import Diagnostics, Location, reference_rules, site_rules
from generator.link.gazetteer import build_gazetteer
from generator.load.library import load_library
from generator.load.pictures import Pictures
from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.ids import ArticleId, Position, Url, file_of
from generator.model.library import ContentKind, Library
from generator.model.rendered import RenderedArticle
from generator.model.standing_page import StandingPage
from generator.model.topic import Topic
from generator.render.anchors import check_anchor_links
from generator.render.article import BodyRenderer
from generator.render.parallel import render_articles
from generator.render.registry import build_registry
from generator.text.nearest import find_nearest

Progress = Callable[[str, int], Callable[[int], None]]
"""Called with what is done and how many there are; gives back what to call as they get done."""


_MOST_SHOWN = 5
_QUOTATION = "quotations/"


def no_progress(label: str, total: int) -> Callable[[int], None]:
    """Show nothing."""
    del label, total
    return lambda _: None


@dataclass(frozen=True, slots=True)
class Source:
    """What a run reads, and how."""

    content: Path
    """The content directory."""
    settings: Settings
    """The site's settings."""
    now: datetime
    """What articles are in the future of; with its zone."""
    drafts: bool = False
    """Whether drafts and future articles are published too."""
    shown_as: str = "content"
    """What file names in diagnostics begin with."""
    footer: Location = field(default_factory=lambda: Location("mkdocs.yml"))
    """Where the setting `footer` stands."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A library with its rendered bodies."""

    library: Library
    """What may be published."""
    bodies: RenderedBodies
    """Its Markdown, rendered."""
    diagnostics: Diagnostics
    """Everything that is wrong, in files and in bodies."""
    flawed: tuple[RenderedArticle, ...] = ()
    """Those of `Library.flawed`, in its order: reported on, never published."""


def render_content(source: Source, progress: Progress = no_progress) -> Rendering:
    """Load a content directory and render every body of it; all mistakes are collected."""
    library, diagnostics = load_library(
        source.content,
        source.settings,
        now=source.now,
        drafts=source.drafts,
        shown_as=source.shown_as,
    )
    gazetteer = build_gazetteer(library.actors.values())
    registry = build_registry(library, Pictures(source.content))
    renderer = BodyRenderer(registry, gazetteer, source.settings)
    articles = [article for article in library.articles.values() if article.withdrawn is None]
    advance = progress("render", len(articles))
    rendered: dict[ArticleId, RenderedArticle] = {}
    for body in render_articles(renderer, articles):
        rendered[body.article] = body
        advance(len(rendered))
    bodies = RenderedBodies(
        articles={article.id: rendered[article.id] for article in articles},
        actors={
            actor.id: renderer.render_text(actor.source_text, "../../", own=actor.id)
            for actor in library.actors.values()
            if actor.merged_into is None
        },
        topics={
            topic.id: renderer.render_text(topic.source_text, "../../")
            for topic in library.topics.values()
        },
        pages={
            page.id: renderer.render_text(page.source_text, "../")
            for page in library.pages.values()
        },
    )
    # Kept out for their front matter: their text is read for what else is wrong with it.
    flawed = tuple(renderer.render_article(article) for article in library.flawed)
    for flawed_body in flawed:
        diagnostics.extend(flawed_body.diagnostics)
    for group in (bodies.articles, bodies.actors, bodies.topics, bodies.pages):
        for body_of in group.values():
            diagnostics.extend(body_of.diagnostics)
    _check_anchor_links(library, bodies, flawed, source.settings, diagnostics)
    _check_footer(source, library, diagnostics)
    _check_quotation_ids(library, bodies, source.settings, diagnostics)
    return Rendering(library, bodies, diagnostics, flawed)


def _check_anchor_links(
    library: Library,
    bodies: RenderedBodies,
    flawed: tuple[RenderedArticle, ...],
    settings: Settings,
    diagnostics: Diagnostics,
) -> None:
    """Report links to places that a page does not have, now that every page's ids are known."""
    ids: dict[Url, frozenset[str]] = {}
    ids |= {library.articles[key].url: body.ids for key, body in bodies.articles.items()}
    ids |= {library.actors[key].url: text.ids for key, text in bodies.actors.items()}
    ids |= {library.topics[key].url: text.ids for key, text in bodies.topics.items()}
    ids |= {library.pages[key].url: text.ids for key, text in bodies.pages.items()}
    groups = (bodies.articles, bodies.actors, bodies.topics, bodies.pages)
    links = [link for group in groups for body in group.values() for link in body.anchor_links]
    links += (link for body in flawed for link in body.anchor_links)

    def find_quotations() -> dict[Url, frozenset[str]]:
        ledger = keep_ledger(library, bodies.articles, settings)
        return {
            library.articles[key].url: frozenset(entry.id for entry in entries)
            for key, entries in ledger.by_article.items()
        }

    check_anchor_links(links, ids, find_quotations, diagnostics)


def _check_footer(source: Source, library: Library, found: Diagnostics) -> None:
    """Report what the footer should link to and is not there; what is left out is told already."""
    for page in source.settings.footer_pages:
        if page in library.pages or library.find_absence(ContentKind.PAGE, page) is not None:
            continue
        nearest = next(iter(find_nearest(page, library.pages, 1)), "")
        found.add(site_rules.UNKNOWN_PAGE, source.footer, value=page, nearest=nearest)


def _check_quotation_ids(
    library: Library, bodies: RenderedBodies, settings: Settings, found: Diagnostics
) -> None:
    """Report corrections of no quotation of the article, and old addresses that quotations have."""
    holders: tuple[Article | Actor | Topic | StandingPage, ...] = (
        *library.articles.values(),
        *library.actors.values(),
        *library.topics.values(),
        *library.pages.values(),
    )
    corrected = any(
        one.quote for article in library.articles.values() for one in article.corrections
    )
    moved = [one for one in holders if any(url.startswith(_QUOTATION) for url in one.redirect_from)]
    if not corrected and not moved:
        return
    ledger = keep_ledger(library, bodies.articles, settings)
    pages = {file_of(entry.url): entry.article for entry in ledger.entries if entry.has_page}
    for holder in moved:
        for number, url in enumerate(holder.redirect_from):
            article = pages.get(file_of(url))
            if article is not None:
                found.add(
                    reference_rules.REDIRECT_COLLISION,
                    _locate(holder, f"redirect_from.{number}"),
                    value=f"/{url}",
                    other=article.source_text.file,
                )
    for article in library.articles.values():
        if article.id not in bodies.articles:
            continue
        ids = [entry.id for entry in ledger.by_article.get(article.id, ())]
        # Words that were mended have another id now; the one before is kept as an old address.
        earlier = {
            url.removeprefix(_QUOTATION).partition("/")[0]
            for url in article.redirect_from
            if url.startswith(_QUOTATION)
        }
        for number, correction in enumerate(article.corrections):
            if correction.quote and correction.quote not in (*ids, *earlier):
                found.add(
                    reference_rules.UNKNOWN_QUOTATION,
                    _locate(article, f"corrections.{number}.quote"),
                    value=correction.quote,
                    known="، ".join(ids[:_MOST_SHOWN]),
                )


def _locate(holder: Article | Actor | Topic | StandingPage, path: str) -> Location:
    place = holder.fields.get(path, Position(1, 1))
    return Location(holder.source_text.file, place.line, place.column)


def build_site(rendering: Rendering, settings: Settings) -> Site:
    """Return every page of the site that a rendering makes."""
    return derive_site(rendering.library, rendering.bodies, settings)


def without_bad_files(rendering: Rendering) -> Rendering:
    """Return a rendering without what has errors: `--keep-going`.

    Articles and standing pages are left out; of actors and topics, which others name, only the text
    is.
    """
    bad = rendering.diagnostics.files_with_errors()
    library = rendering.library
    kept = Library(
        articles={i: a for i, a in library.articles.items() if a.source_text.file not in bad},
        actors=library.actors,
        topics=library.topics,
        pages={i: p for i, p in library.pages.items() if p.source_text.file not in bad},
        absent=library.absent,
    )
    bodies = RenderedBodies(
        articles=rendering.bodies.articles,
        actors={
            i: body
            for i, body in rendering.bodies.actors.items()
            if library.actors[i].source_text.file not in bad
        },
        topics={
            i: body
            for i, body in rendering.bodies.topics.items()
            if library.topics[i].source_text.file not in bad
        },
        pages=rendering.bodies.pages,
    )
    return Rendering(kept, bodies, rendering.diagnostics)
