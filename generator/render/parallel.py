"""Many articles rendered at once, in as many processes as the machine has processors."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence

from generator.model.article import Article
from generator.model.rendered import RenderedArticle
from generator.render.article import BodyRenderer

SEQUENTIAL_BELOW = 120
"""Articles below which starting processes costs more than it saves, as `make bench` measures."""
_CHUNK = 16

# Set in each worker when it starts.
_worker: tuple[BodyRenderer, Sequence[Article]] | None = None


def render_articles(
    renderer: BodyRenderer, articles: Sequence[Article], processes: int | None = None
) -> Iterator[RenderedArticle]:
    """Yield every article rendered, in the order given; the result does not depend on `processes`.

    Processes are forked, so that they share what was loaded; where the system cannot fork, all is
    done in this one.
    """
    workers = processes if processes is not None else os.cpu_count() or 1
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if workers < 2 or len(articles) < SEQUENTIAL_BELOW or not can_fork:
        yield from map(renderer.render_article, articles)
        return
    yield from _render_forked(renderer, articles, workers)


def _render_forked(
    renderer: BodyRenderer, articles: Sequence[Article], workers: int
) -> Iterator[RenderedArticle]:
    context = multiprocessing.get_context("fork")
    with context.Pool(workers, _start_worker, (renderer, articles)) as pool:
        yield from pool.imap(_render_one, range(len(articles)), _CHUNK)


def _start_worker(renderer: BodyRenderer, articles: Sequence[Article]) -> None:
    global _worker  # noqa: PLW0603 - a worker has no other way to be handed what it shares
    # Ctrl-C is the parent's to handle: it ends the pool.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = (renderer, articles)


def _render_one(number: int) -> RenderedArticle:
    if _worker is None:
        raise RuntimeError("an article was asked for before the worker started")
    renderer, articles = _worker
    return renderer.render_article(articles[number])
