"""Pages of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.derive.board_pages import more_questions, question_list, show_questions
from generator.derive.facets import FacetKind
from generator.derive.frame import frame_page
from generator.derive.items import Items
from generator.derive.ledger import LedgerEntry
from generator.derive.pagination import paginate
from generator.derive.quotation_lists import quotation_list
from generator.model.article import Article
from generator.model.ids import ActorId
from generator.model.page import Page, Plain
from generator.model.rendered import RenderedText
from generator.model.topic import Topic
from generator.text.plurals import NAME, TIME

_VOICES_SHOWN = 4
_ACTORS_SHOWN = 8
_NEAR_SHOWN = 6


def derive_topic(
    topic: Topic, introduction: RenderedText, articles: Sequence[Article], items: Items
) -> tuple[Page, ...]:
    """Return a topic's page, its older pages and its lists of quotations and of questions.

    `articles` are those of the topic, oldest first.
    """
    chosen = [items.library.articles[a] for a in topic.pinned if a in items.library.articles]
    pinned = [article for article in chosen if article.withdrawn is None]
    entries = items.ledger.by_topic.get(topic.id, ())
    pages = paginate(articles, topic.url, items.settings.page_size, items.phrases)
    voices = pick_voices(entries, _VOICES_SHOWN)
    named = _count_names(articles, items)
    derived: list[Page] = []
    for page in pages:
        is_first = page.number is None
        shown = page.items
        if is_first and len(pages) == 1:
            shown = tuple(article for article in page.items if article.id not in topic.pinned)
        meta: dict[str, Plain] = {
            "summary": topic.summary if is_first else "",
            "stats": _stats(articles, entries, named, items) if is_first else [],
            "pinned": [items.teaser(article) for article in pinned] if is_first else [],
            "voices": [items.quote(e) for e in voices] if is_first else [],
            "voices_more": _more_voices(topic, len(voices), entries, items) if is_first else None,
            "questions": show_questions(articles, items) if is_first else [],
            "questions_more": more_questions(topic, articles, items) if is_first else None,
            "articles": [items.teaser(article) for article in shown],
            "actors": _actors(named, items) if is_first else [],
            "actors_title": _actors_title(named),
            "near": _near(topic, articles, items) if is_first else [],
            "parent": _parent(topic, items),
            "image": items.picture(topic.picture) if is_first else None,
            "pagination": page.pagination,
        }
        title = topic.title
        if page.number is not None:
            title = f"{topic.title}، {items.phrases.number(page.number)}"
        derived.append(
            frame_page(
                page.url,
                "topic.html",
                title,
                items.settings,
                {**meta, "heading": topic.title},
                description=topic.summary,
                section="topics",
                body=introduction.html if is_first else "",
                toc=introduction.toc if is_first else (),
                modified=page.items[0].date.at.isoformat() if page.items else "",
            )
        )
    if entries:
        derived += quotation_list(
            f"{topic.url}quotations/",
            f"أصوات في موضوع {topic.title}",
            entries,
            items,
            kind=FacetKind.TOPIC,
            key=topic.slug,
        )
    derived += question_list(topic, articles, items)
    return tuple(derived)


def pick_voices(entries: Sequence[LedgerEntry], number: int) -> list[LedgerEntry]:
    """Return quotations of the newest speakers, one for each; `entries` come oldest first.

    Of one speaker in one article the editor's `lead` is taken, else the shortest direct words:
    nothing is cut, so what is short is shown.
    """
    chosen: dict[str, LedgerEntry] = {}
    for entry in reversed(entries):
        name = entry.quotation.speakers[0].name
        held = chosen.get(name)
        if held is None:
            newest = next(iter(chosen.values()), entry).article
            if len(chosen) >= number and entry.article.id != newest.id:
                break
            chosen[name] = entry
        elif held.article.id == entry.article.id and _rank(entry) < _rank(held):
            chosen[name] = entry
    in_order = list(reversed(chosen.values()))
    in_order.sort(key=lambda entry: not entry.quotation.is_direct)
    return in_order[:number]


def _rank(entry: LedgerEntry) -> tuple[bool, bool, int]:
    quotation = entry.quotation
    return (not quotation.is_lead, not quotation.is_direct, len(quotation.words))


def _count_names(articles: Sequence[Article], items: Items) -> Counter[ActorId]:
    named: Counter[ActorId] = Counter()
    for article in articles:
        named.update(items.naming.counts.get(article.id, {}))
    return named


def _stats(
    articles: Sequence[Article],
    entries: Sequence[LedgerEntry],
    named: Counter[ActorId],
    items: Items,
) -> list[Plain]:
    stats: list[Plain] = [items.phrases.articles(len(articles))]
    if entries:
        stats.append(items.phrases.quotations(len(entries)))
    # Those who are only quoted or meant by an adjective have no number to be listed with.
    names = sum(1 for number in named.values() if number)
    if names:
        stats.append(items.phrases.count(names, NAME))
    return stats


def _actors(named: Counter[ActorId], items: Items) -> list[Plain]:
    best = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))[:_ACTORS_SHOWN]
    return [
        {
            "name": items.library.actors[actor].name,
            "url": items.library.actors[actor].url,
            "count_text": items.phrases.number(number),
            "label": items.phrases.count(number, TIME),
        }
        for actor, number in best
        if number
    ]


def _actors_title(named: Counter[ActorId]) -> str:
    """Return the heading over the names of a topic; it says so where not all are shown."""
    names = sum(1 for number in named.values() if number)
    return "أكثر الأسماء ورودًا هنا" if names > _ACTORS_SHOWN else "أسماء وجهات هنا"


def _near(topic: Topic, articles: Sequence[Article], items: Items) -> list[Plain]:
    """Return topics of the same family, then those that its articles are also filed under."""
    topics = items.library.topics
    family = [
        other.id
        for other in topics.values()
        if other.parent == topic.id or (topic.parent and other.parent == topic.parent)
    ]
    shared = Counter(other for article in articles for other in article.topics)
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    near = dict.fromkeys(other for other in (*family, *ranked) if other != topic.id)
    found = [topics[other] for other in near if other in topics][:_NEAR_SHOWN]
    return [{"title": other.title, "url": other.url} for other in found]


def _parent(topic: Topic, items: Items) -> dict[str, Plain] | None:
    parent = items.library.topics.get(topic.parent) if topic.parent else None
    return {"title": parent.title, "url": parent.url} if parent else None


def _more_voices(
    topic: Topic, shown: int, entries: Sequence[LedgerEntry], items: Items
) -> dict[str, Plain] | None:
    if len(entries) <= shown:
        return None
    return {
        "title": f"كل أصوات الموضوع، {items.phrases.quotations(len(entries))}",
        "url": f"{topic.url}quotations/",
    }
