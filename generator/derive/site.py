"""From a library and its rendered bodies to every page of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.config import Settings
from generator.derive.actors import derive_actor
from generator.derive.articles import derive_article
from generator.derive.board_pages import (
    BOARD,
    QUESTION_LIST,
    derive_board,
    find_earlier_boards,
)
from generator.derive.facets import NO_FACETS, Facets
from generator.derive.frame import frame_page, root_of
from generator.derive.home import derive_home, derive_not_found
from generator.derive.indexes import (
    derive_actor_indexes,
    derive_archive,
    derive_topic_index,
)
from generator.derive.items import Items
from generator.derive.ledger import Ledger, by_date
from generator.derive.naming import NamingIndex, index_names
from generator.derive.nearby import find_nearby
from generator.derive.permanence import find_departures, find_earlier_addresses
from generator.derive.quotation_lists import QUOTATION_LIST, derive_quotation_lists
from generator.derive.quotations import derive_departure, derive_quotation
from generator.derive.related import RelatedArticles
from generator.derive.relations import tie_actors
from generator.derive.topics import derive_topic
from generator.model.article import Article
from generator.model.ids import ActorId, ArticleId, PageId, TopicId, Url
from generator.model.library import Library
from generator.model.page import Page
from generator.model.rendered import DisputedTitle, RenderedArticle, RenderedText
from generator.model.standing_page import StandingPage

_EMPTY = RenderedText("")
_WRITTEN_APART = frozenset({QUOTATION_LIST, QUESTION_LIST, BOARD})
"""Templates of pages beside those of quotations that hold nothing but quotations or questions."""


@dataclass(frozen=True, slots=True)
class RenderedBodies:
    """The rendered Markdown of a whole library."""

    articles: Mapping[ArticleId, RenderedArticle]
    """Withdrawn articles have none."""
    actors: Mapping[ActorId, RenderedText]
    """Profiles."""
    topics: Mapping[TopicId, RenderedText]
    """Introductions."""
    pages: Mapping[PageId, RenderedText]
    """Standing pages."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that will be written."""

    pages: tuple[Page, ...]
    """Every page but those below."""
    quotation_pages: tuple[Page, ...]
    """Pages of quotations, boards and lists of them: most of a site, so written another way."""
    redirects: Mapping[Url, Url]
    """Earlier addresses and where they lead now."""
    media: tuple[str, ...]
    """Files of the content directory that a page shows, sorted."""
    ledger: Ledger
    """All quotations."""
    naming: NamingIndex
    """Who is named where."""
    facets: Facets
    """What quotations can be chosen by."""


EMPTY_SITE = Site((), (), {}, (), Ledger((), {}, {}, {}), NamingIndex({}, {}, {}), NO_FACETS)
"""A site before anything is built."""


def derive_site(
    library: Library, bodies: RenderedBodies, ledger: Ledger, settings: Settings
) -> Site:
    """Return every page of a site, from nothing but what is passed in."""
    naming = index_names(library, bodies.articles)
    items = Items(library, bodies.articles, ledger, naming, settings)
    bodies, noted = _fill_notes(library, bodies, items)
    live = tuple(
        article
        for article in by_date(library.articles.values())
        if article.withdrawn is None and article.id in bodies.articles
    )
    by_topic = _group_by_topic(live)
    newest = live[-1] if live else None
    related = RelatedArticles(library, naming)
    nearby = find_nearby(ledger)
    pages: list[Page] = [derive_home(live, by_topic, items)]
    pages += (
        derive_article(article, items, related)
        for article in library.articles.values()
        if article.withdrawn is not None or article.id in bodies.articles
    )
    pages += (derive_board(board, items) for board in items.boards.values())
    pages += _actor_pages(library, bodies, newest, items)
    for topic in library.topics.values():
        introduction = bodies.topics.get(topic.id, _EMPTY)
        pages += derive_topic(topic, introduction, by_topic.get(topic.id, ()), items)
    pages += (
        _standing_page(page, bodies.pages.get(page.id, _EMPTY), settings)
        for page in library.pages.values()
    )
    pages += derive_actor_indexes(newest, items)
    pages.append(derive_topic_index(by_topic, items))
    pages += derive_archive(live, items)
    pages.append(derive_not_found(live, by_topic, items))
    quotation_pages = (
        *derive_quotation_lists(items),
        *(page for page in pages if page.template in _WRITTEN_APART),
        *(
            derive_quotation(entry, nearby[entry.id], items)
            for entry in ledger.entries
            if entry.has_page
        ),
        *(derive_departure(departure, items) for departure in find_departures(library, ledger)),
    )
    complete = items.disputes.complete
    return Site(
        tuple(
            complete(page, noted.get(page.url, ()))
            for page in pages
            if page.template not in _WRITTEN_APART
        ),
        tuple(complete(page) for page in quotation_pages),
        {
            **find_earlier_addresses(ledger),
            **find_earlier_boards(library, items.boards),
            **collect_redirects(library),
        },
        _collect_media(library, bodies),
        ledger,
        naming,
        items.facets,
    )


def _fill_notes(
    library: Library, bodies: RenderedBodies, items: Items
) -> tuple[RenderedBodies, dict[Url, tuple[DisputedTitle, ...]]]:
    """Return the bodies with their notes on disputed titles, and which are noted on which page.

    Those of articles are filled with their cards.
    """
    noted = {
        article.url: bodies.articles[article.id].disputes
        for article in library.articles.values()
        if article.id in bodies.articles
    }

    def fill(body: RenderedText, url: Url) -> RenderedText:
        if not body.disputes:
            return body
        noted[url] = body.disputes
        return replace(body, html=items.disputes.fill(body.html, body.disputes, root_of(url)))

    # Bodies of files that were left out are rendered all the same, and have no page.
    filled = RenderedBodies(
        bodies.articles,
        {
            key: fill(bodies.actors[key], one.url)
            for key, one in library.actors.items()
            if key in bodies.actors
        },
        {
            key: fill(bodies.topics[key], one.url)
            for key, one in library.topics.items()
            if key in bodies.topics
        },
        {
            key: fill(bodies.pages[key], one.url)
            for key, one in library.pages.items()
            if key in bodies.pages
        },
    )
    return filled, noted


def collect_redirects(library: Library) -> dict[Url, Url]:
    """Return earlier addresses with where they lead, those of merged actors among them."""
    redirects: dict[Url, Url] = {}
    for group in (library.articles, library.topics, library.pages):
        for item in group.values():
            redirects |= dict.fromkeys(item.redirect_from, item.url)
    for actor in library.actors.values():
        target = library.find_actor(actor.id)
        if target is None:
            continue
        redirects |= dict.fromkeys(actor.redirect_from, target.url)
        if target.id != actor.id:
            redirects[actor.url] = target.url
    return {old: new for old, new in sorted(redirects.items()) if old != new}


def _group_by_topic(articles: Sequence[Article]) -> dict[TopicId, list[Article]]:
    by_topic: dict[TopicId, list[Article]] = defaultdict(list)
    for article in articles:
        for topic in article.topics:
            by_topic[topic].append(article)
    return by_topic


def _actor_pages(
    library: Library, bodies: RenderedBodies, newest: Article | None, items: Items
) -> list[Page]:
    ties = tie_actors(library)
    pages: list[Page] = []
    for actor in library.actors.values():
        if actor.merged_into is None:
            profile = bodies.actors.get(actor.id, _EMPTY)
            pages += derive_actor(
                actor,
                profile,
                ties.get(actor.id, ()),
                newest,
                items,
            )
    return pages


def _standing_page(page: StandingPage, body: RenderedText, settings: Settings) -> Page:
    return frame_page(
        page.url,
        "page.html",
        page.title,
        settings,
        {"summary": page.summary},
        description=page.summary,
        section=page.id,
        body=body.html,
        toc=body.toc,
    )


def _collect_media(library: Library, bodies: RenderedBodies) -> tuple[str, ...]:
    """Return the files that published pages show; nothing else of `content/` is published."""
    media: set[str] = set()
    for article in library.articles.values():
        body = bodies.articles.get(article.id)
        if body is not None:
            media.update(body.media)
            if article.picture is not None:
                media.add(article.picture.path)
    for topic in library.topics.values():
        if topic.picture is not None:
            media.add(topic.picture.path)
    for group in (bodies.actors, bodies.topics, bodies.pages):
        for text in group.values():
            media.update(text.media)
    return tuple(sorted(media))
