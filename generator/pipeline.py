"""The order of the steps: load, render, derive. Writing is the engine's and the outputs' work."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.config import Settings
from generator.derive.crosschecks import check_across
from generator.derive.ledger import Ledger, keep_ledger
from generator.derive.site import RenderedBodies, Site, derive_site
from generator.diagnostics import Diagnostics, Location
from generator.link.gazetteer import build_gazetteer
from generator.load.library import load_library
from generator.load.pictures import Pictures
from generator.model.ids import ArticleId
from generator.model.library import Absence, AbsentFile, ContentKind, Library
from generator.model.rendered import RenderedArticle
from generator.render.article import BodyRenderer
from generator.render.parallel import render_articles
from generator.render.registry import build_registry

Progress = Callable[[str, int], Callable[[int], None]]
"""Called with what is done and how many there are; gives back what to call as they get done."""


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
    footer: Location | None = None
    """Where the setting `footer` stands; None where the settings are another content's."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A library with its rendered bodies."""

    library: Library
    """What may be published."""
    bodies: RenderedBodies
    """Its Markdown, rendered."""
    ledger: Ledger
    """Its quotations."""
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
    newest = library.newest_day()
    articles = [article for article in library.articles.values() if article.withdrawn is None]
    advance = progress("render", len(articles))
    rendered: dict[ArticleId, RenderedArticle] = {}
    for body in render_articles(renderer, articles):
        rendered[body.article] = body
        advance(len(rendered))
    bodies = RenderedBodies(
        articles={article.id: rendered[article.id] for article in articles},
        actors={
            actor.id: renderer.render_text(
                actor.source_text, "../../", links=actor.links, own=actor.id, on=newest
            )
            for actor in library.actors.values()
            if actor.merged_into is None
        },
        topics={
            topic.id: renderer.render_text(
                topic.source_text, "../../", links=topic.links, on=newest
            )
            for topic in library.topics.values()
        },
        pages={
            page.id: renderer.render_text(page.source_text, "../", links=page.links, on=newest)
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
    ledger = keep_ledger(library, bodies.articles, source.settings)
    check_across(
        library,
        bodies,
        flawed,
        ledger,
        source.settings,
        source.now.astimezone(source.settings.timezone).date(),
        source.footer,
        diagnostics,
    )
    return Rendering(library, bodies, ledger, diagnostics, flawed)


def build_site(rendering: Rendering, settings: Settings) -> Site:
    """Return every page of the site that a rendering makes."""
    return derive_site(rendering.library, rendering.bodies, rendering.ledger, settings)


def without_bad_files(rendering: Rendering, settings: Settings) -> Rendering:
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
        absent={**library.absent, **_absent_for(library, bad)},
        early=library.early,
        publication=library.publication,
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
    ledger = keep_ledger(kept, bodies.articles, settings)
    return Rendering(kept, bodies, ledger, rendering.diagnostics)


def _absent_for(
    library: Library, bad: Collection[str]
) -> dict[tuple[ContentKind, str], AbsentFile]:
    """Return the articles that are left out for the errors of their files."""
    return {
        (ContentKind.ARTICLE, str(article.id)): AbsentFile(
            ContentKind.ARTICLE, article.id, article.source_text.path, Absence.ERRORS
        )
        for article in library.articles.values()
        if article.source_text.file in bad
    }
