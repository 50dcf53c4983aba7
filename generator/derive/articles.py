"""Pages of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.derive.board_pages import show_board
from generator.derive.frame import frame_page, root_of
from generator.derive.items import KIND_LABELS, Items, clauses
from generator.derive.ledger import LedgerEntry
from generator.derive.related import RelatedArticles
from generator.model.article import Article, CorrectionKind, Source
from generator.model.ids import ActorId
from generator.model.page import Page, Plain
from generator.render.slots import CARD_SLOT, ID_SLOT
from generator.text.plurals import TIME


def derive_article(article: Article, items: Items, related: RelatedArticles) -> Page:
    """Return the page of an article, or the notice at its address once it is withdrawn."""
    if article.withdrawn is not None:
        return _withdrawn_page(article, items)
    body = items.rendered[article.id]
    entries = items.ledger.by_article.get(article.id, ())
    phrases = items.phrases
    root = root_of(article.url)
    disputes = items.disputes.notes(article.url, article.date.day(), *_front_texts(article))
    meta: dict[str, Plain] = {
        "clauses": clauses(article.title),
        "kicker": article.kicker,
        "kind": article.kind.value,
        "kind_label": KIND_LABELS[article.kind],
        "summary": article.summary,
        "disputes": disputes,
        "date": phrases.date(article.date),
        "date_note": article.date_note,
        "updated": phrases.date(article.updated) if article.updated else None,
        "reading": phrases.reading(body.word_count),
        "bylines": [
            {"name": line.name, "url": _actor_url(items, line.actor), "task": line.task}
            for line in article.bylines
        ],
        "place": _place(article, items),
        "sources": [_source(source, items) for source in article.sources],
        "image": items.picture(article.picture),
        "board": show_board(article, items),
        "parts": fill_slots(
            items.disputes.fill(body.html, body.disputes, root, disputes, article.url),
            entries,
            items,
        ),
        "contents": [
            {"id": entry.id, "title": entry.title, "level": entry.level}
            for entry in body.toc
            if entry.level <= 3
        ],
        "speakers": _speakers(entries, items),
        **_named(article, entries, items),
        "topics": items.topic_links(article.topics),
        "related": [items.teaser(other, reason) for other, reason in related.find(article)],
        "corrections": items.corrections(
            (one for one in article.corrections if one.kind is not CorrectionKind.TYPING),
            are_named=True,
        ),
        "updates": [
            {"date": phrases.date(update.date), "text": update.text} for update in article.updates
        ],
        "series": related.series_of(article),
    }
    return frame_page(
        article.url,
        "article.html",
        article.title,
        items.settings,
        meta,
        description=article.summary,
        section="",
        toc=body.toc,
        modified=(article.updated or article.date).at.isoformat(),
    )


def _front_texts(article: Article) -> tuple[str, ...]:
    """Return what stands above an article's text."""
    caption = article.picture.caption if article.picture else ""
    return (article.title, article.kicker, article.summary, article.question, caption)


def fill_slots(html: str, entries: Sequence[LedgerEntry], items: Items) -> list[Plain]:
    """Return a body as parts: HTML, and the cards between, with every quotation's id in place."""
    ids = {entry.quotation.number: entry.id for entry in entries}
    html = ID_SLOT.sub(lambda slot: ids[int(slot[1])], html)
    cards = {entry.quotation.number: entry for entry in entries}
    parts: list[Plain] = []
    pieces = CARD_SLOT.split(html)
    for position, piece in enumerate(pieces):
        if position % 2:
            entry = cards[int(piece)]
            parts.append({"quote": {**items.quote(entry), "html": entry.quotation.html}})
        elif piece.strip():
            parts.append({"html": piece.strip("\n")})
    return parts


def _named(article: Article, entries: Sequence[LedgerEntry], items: Items) -> dict[str, Plain]:
    """Return who is named here besides the speakers: often ones with counts, others by name."""
    speakers = {s.actor for entry in entries for s in entry.quotation.speakers}
    named = [
        (items.library.actors[actor], number)
        for actor, number in items.naming.most_named(article.id)
        if actor not in speakers
    ]
    often = [
        {
            "name": actor.name,
            "url": actor.url,
            "count_text": items.phrases.number(number),
            "label": items.phrases.count(number, TIME),
        }
        for actor, number in named
        if number > 1
    ]
    once = [{"title": actor.name, "url": actor.url} for actor, number in named if number == 1]
    return {"named": often, "named_once": once}


def _speakers(entries: Sequence[LedgerEntry], items: Items) -> list[Plain]:
    counts: Counter[str] = Counter()
    urls: dict[str, Plain] = {}
    for entry in entries:
        for speaker in entry.quotation.speakers:
            counts[speaker.name] += 1
            urls.setdefault(speaker.name, items.speaker(speaker)["url"])
    return [
        {"name": name, "url": urls[name], "count_text": items.phrases.quotations(number)}
        for name, number in counts.items()
    ]


def _place(article: Article, items: Items) -> dict[str, Plain] | None:
    if article.place is None:
        return None
    return {"title": article.place.name, "url": _actor_url(items, article.place.actor)}


def _source(source: Source, items: Items) -> dict[str, Plain]:
    own = _actor_url(items, source.outlet)
    return {"title": source.name, "url": source.url or own, "external": bool(source.url)}


def _actor_url(items: Items, actor: ActorId | None) -> str:
    found = items.library.find_actor(actor) if actor else None
    return found.url if found else ""


def _withdrawn_page(article: Article, items: Items) -> Page:
    withdrawal = article.withdrawn
    assert withdrawal is not None
    meta: Mapping[str, Plain] = {
        "label": "سُحب هذا المقال",
        "article": None,
        "date": items.phrases.date(withdrawal.date),
        "reason": withdrawal.reason,
    }
    return frame_page(
        article.url, "withdrawn.html", "مقال مسحوب", items.settings, meta, is_indexed=False
    )
