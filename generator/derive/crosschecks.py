"""What can be checked only when every body is rendered: places, quotations and pages of others."""

from __future__ import annotations

from datetime import date
from typing import Final

from generator.config import Settings
from generator.derive.board_checks import check_boards
from generator.derive.ledger import Ledger
from generator.derive.permanence import check_published
from generator.derive.site import RenderedBodies
from generator.diagnostics import Diagnostics, Location, reference_rules, site_rules
from generator.link.collisions import CollisionKind, find_collisions
from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.ids import Position, Url, file_of
from generator.model.library import ContentKind, Library
from generator.model.rendered import RenderedArticle
from generator.model.standing_page import StandingPage
from generator.model.topic import Topic
from generator.render.anchors import check_anchor_links
from generator.text.nearest import find_nearest

_COLLISIONS: Final = {
    CollisionKind.NAME: reference_rules.DUPLICATE_ALIAS,
    CollisionKind.SHORT_FORM: reference_rules.SHORT_FORM_TAKEN,
    CollisionKind.NISBA: reference_rules.SHARED_NISBA,
}
_MOST_SHOWN: Final = 5
_QUOTATION: Final = "quotations/"


def check_across(
    library: Library,
    bodies: RenderedBodies,
    flawed: tuple[RenderedArticle, ...],
    ledger: Ledger,
    settings: Settings,
    today: date,
    footer: Location | None,
    found: Diagnostics,
) -> None:
    """Report what one file says of another that is not so, and what was published and changed.

    Questions that nobody's answers make a board of are told too.

    `flawed` are articles that are read and not published; `today` is the day of the corrections
    that are proposed; `footer` is where that setting stands, None where it was not written for
    this content.
    """
    _check_forms(library, found)
    _check_anchor_links(library, bodies, flawed, ledger, found)
    if footer is not None:
        _check_footer(library, settings, footer, found)
    _check_quotation_ids(library, bodies, ledger, found)
    check_boards(library, ledger, settings, found)
    check_published(library, ledger, today, found)


def _check_forms(library: Library, found: Diagnostics) -> None:
    """Warn of what two actors are both named by."""
    for collision in find_collisions(library.actors.values()):
        found.add(
            _COLLISIONS[collision.kind],
            _locate(library.actors[collision.actor], collision.path),
            value=collision.form,
            other=collision.other,
        )


def _check_anchor_links(
    library: Library,
    bodies: RenderedBodies,
    flawed: tuple[RenderedArticle, ...],
    ledger: Ledger,
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
        return {
            library.articles[key].url: frozenset(entry.id for entry in entries)
            for key, entries in ledger.by_article.items()
        }

    check_anchor_links(links, ids, find_quotations, diagnostics)


def _check_footer(
    library: Library, settings: Settings, place: Location, found: Diagnostics
) -> None:
    """Report what the footer should link to and is not there; what is left out is told already."""
    for page in settings.footer_pages:
        if page in library.pages or library.find_absence(ContentKind.PAGE, page) is not None:
            continue
        nearest = next(iter(find_nearest(page, library.pages, 1)), "")
        found.add(site_rules.UNKNOWN_PAGE, place, value=page, nearest=nearest)


def _check_quotation_ids(
    library: Library,
    bodies: RenderedBodies,
    ledger: Ledger,
    found: Diagnostics,
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
    pages = {file_of(entry.url): entry.article for entry in ledger.entries if entry.has_page}
    for holder in moved:
        for number, url in enumerate(holder.redirect_from):
            article = pages.get(file_of(url))
            # An article may say by its address that a short quotation moved there.
            if article is not None and article is not holder:
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
        # What is gone is still known by its id; so is an address that was given to the article.
        earlier: set[str] = {
            url.removeprefix(_QUOTATION).partition("/")[0]
            for url in article.redirect_from
            if url.startswith(_QUOTATION)
        }
        for number, correction in enumerate(article.corrections):
            quote = correction.quote
            if quote and quote not in {*ids, *earlier, *library.publication.quotations}:
                found.add(
                    reference_rules.UNKNOWN_QUOTATION,
                    _locate(article, f"corrections.{number}.quote"),
                    value=correction.quote,
                    known="، ".join(ids[:_MOST_SHOWN]),
                )


def _locate(holder: Article | Actor | Topic | StandingPage, path: str) -> Location:
    place = holder.fields.get(path, Position(1, 1))
    return Location(holder.source_text.file, place.line, place.column)
