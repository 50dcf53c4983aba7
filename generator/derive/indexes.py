"""The indexes: actors by kind and letter, topics, and the archive by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.derive.frame import frame_page
from generator.derive.items import ACTOR_KINDS, Items
from generator.derive.pagination import paginate, paginate_by_letter
from generator.model.actor import Actor, ActorKind
from generator.model.article import Article
from generator.model.ids import TopicId
from generator.model.page import Page, Plain
from generator.text.collation import index_letter, sort_key
from generator.text.plurals import NAME, TOPIC

_ACTORS_ON_INDEX = 50
"""Names of one kind on the index itself; more stand on pages of that kind."""


def derive_actor_indexes(newest: Article | None, items: Items) -> tuple[Page, ...]:
    """Return the index of actors, with pages of its own for a kind that has many."""
    by_kind: dict[ActorKind, list[Actor]] = defaultdict(list)
    for actor in items.library.actors.values():
        if actor.merged_into is None:
            by_kind[actor.kind].append(actor)
    groups: list[Plain] = []
    pages: list[Page] = []
    for kind in ActorKind:
        actors = sorted(by_kind.get(kind, ()), key=lambda actor: sort_key(actor.name))
        if not actors:
            continue
        group = _group(kind, actors[:_ACTORS_ON_INDEX], len(actors), newest, items)
        if len(actors) > _ACTORS_ON_INDEX:
            url = f"actors/kind/{kind.value}/"
            count_text = items.phrases.count(len(actors), NAME)
            group["more"] = {"title": f"كل ال{ACTOR_KINDS[kind][1]}، {count_text}", "url": url}
            pages += _kind_pages(kind, actors, url, newest, items)
        groups.append(group)
    index = frame_page(
        "actors/",
        "actors.html",
        "أسماء وجهات",
        items.settings,
        {"groups": groups, "pagination": None},
        description=f"من ورد ذكره في {items.settings.name} من أشخاص ودول ومؤسسات وأماكن ومنابر.",
        section="actors",
    )
    return (index, *pages)


def _kind_pages(
    kind: ActorKind, actors: Sequence[Actor], url: str, newest: Article | None, items: Items
) -> list[Page]:
    """Return the pages of one kind in the order of the alphabet, 50 names on each."""
    title = ACTOR_KINDS[kind][1]
    return [
        frame_page(
            page.url,
            "actors.html",
            title if page.number is None else f"{title}، {items.phrases.number(page.number)}",
            items.settings,
            {
                "groups": [_group(kind, page.items, len(actors), newest, items)],
                "pagination": page.pagination,
            },
            section="actors",
        )
        for page in paginate_by_letter(
            actors, url, items.settings.page_size, _name_of, items.phrases
        )
    ]


def _name_of(actor: Actor) -> str:
    return actor.name


def _group(
    kind: ActorKind, actors: Sequence[Actor], total: int, newest: Article | None, items: Items
) -> dict[str, Plain]:
    letters: list[Plain] = []
    for letter, members in groupby(actors, key=lambda actor: index_letter(actor.name)):
        letters.append(
            {
                "letter": letter,
                "actors": [
                    {
                        "name": actor.name,
                        "url": actor.url,
                        "label": _label(actor, newest, items),
                    }
                    for actor in members
                ],
            }
        )
    return {
        "id": kind.value,
        "title": ACTOR_KINDS[kind][1],
        "count_text": items.phrases.count(total, NAME),
        "letters": letters,
        "more": None,
    }


def _label(actor: Actor, newest: Article | None, items: Items) -> str:
    label = items.actor_label(actor, newest)
    return "" if label == ACTOR_KINDS[actor.kind][0] else label


def derive_topic_index(by_topic: Mapping[TopicId, Sequence[Article]], items: Items) -> Page:
    """Return the index of topics, those with the newest articles first."""
    topics = sorted(
        items.library.topics.values(),
        key=lambda topic: (
            -by_topic[topic.id][-1].date.at.timestamp() if by_topic.get(topic.id) else 0,
            sort_key(topic.title),
        ),
    )
    meta: dict[str, Plain] = {
        "count_text": items.phrases.count(len(topics), TOPIC),
        "topics": [
            {
                "title": topic.title,
                "url": topic.url,
                "summary": topic.summary,
                "count_text": items.phrases.articles(len(by_topic.get(topic.id, ()))),
                "newest": items.teaser(by_topic[topic.id][-1]) if by_topic.get(topic.id) else None,
            }
            for topic in topics
        ],
    }
    return frame_page(
        "topics/",
        "topics.html",
        "المواضيع",
        items.settings,
        meta,
        description=f"مواضيع {items.settings.name}.",
        section="topics",
    )


def derive_archive(articles: Sequence[Article], items: Items) -> tuple[Page, ...]:
    """Return the archive, the pages of each year and of each month; articles come oldest first.

    The archive itself shows the months of the newest year and names the others, so that it grows
    by a line a year.
    """
    months = [
        (key, list(group))
        for key, group in groupby(
            articles, key=lambda article: (article.date.at.year, article.date.at.month)
        )
    ]
    pages: list[Page] = []
    for place, ((year, month), held) in enumerate(months):
        older = months[place - 1][0] if place else None
        newer = months[place + 1][0] if place + 1 < len(months) else None
        pages += _month_pages(year, month, held, older, newer, items)
    years = [
        (year, list(group))
        for year, group in groupby(reversed(months), key=lambda held: held[0][0])
    ]
    pages += [
        _archive_page(f"archive/{year:04}/", [_year(year, held, items)], items, year, held)
        for year, held in years
    ]
    groups = [_year(year, held, items) for year, held in years[:1]]
    if len(years) > 1:
        groups.append(_earlier_years(years[1:], items))
    return (_archive_page("archive/", groups, items, None, months), *pages)


_Month = tuple[tuple[int, int], list[Article]]


def _archive_page(
    url: str, groups: list[Plain], items: Items, year: int | None, months: Sequence[_Month]
) -> Page:
    title = "الأرشيف" if year is None else f"أرشيف {items.phrases.number(year)}"
    articles = [article for _, held in months for article in held]
    name = items.settings.name
    return frame_page(
        url,
        "archive.html",
        title,
        items.settings,
        {"years": groups, "count_text": items.phrases.articles(len(articles))},
        description=f"{title}: كل ما نُشر في {name} شهرًا بعد شهر.",
        section="archive",
        modified=max(article.date.at for article in articles).isoformat() if articles else "",
    )


def _year(year: int, months: Sequence[_Month], items: Items) -> Plain:
    return {
        "year": items.phrases.number(year),
        "months": [
            {
                "title": items.phrases.month(*key),
                "url": _month_url(*key),
                "count_text": items.phrases.articles(len(held)),
            }
            for key, held in months
        ],
    }


def _earlier_years(years: Sequence[tuple[int, list[_Month]]], items: Items) -> Plain:
    return {
        "year": "سنوات سابقة",
        "months": [
            {
                "title": items.phrases.number(year),
                "url": f"archive/{year:04}/",
                "count_text": items.phrases.articles(sum(len(held) for _, held in months)),
            }
            for year, months in years
        ],
    }


def _month_pages(
    year: int,
    month: int,
    articles: Sequence[Article],
    older: tuple[int, int] | None,
    newer: tuple[int, int] | None,
    items: Items,
) -> list[Page]:
    name = items.phrases.month(year, month)
    url = _month_url(year, month)
    return [
        frame_page(
            page.url,
            "month.html",
            f"أرشيف {name}"
            if page.number is None
            else f"أرشيف {name}، {items.phrases.number(page.number)}",
            items.settings,
            {
                "heading": name,
                "articles": [items.teaser(article) for article in page.items],
                "count_text": items.phrases.articles(len(articles)) if page.number is None else "",
                "pagination": page.pagination,
                "older": _month_link(older, items),
                "newer": _month_link(newer, items),
            },
            description=f"ما نُشر في {name}.",
            section="archive",
            modified=page.items[0].date.at.isoformat(),
        )
        for page in paginate(articles, url, items.settings.page_size, items.phrases)
    ]


def _month_url(year: int, month: int) -> str:
    return f"archive/{year:04}/{month:02}/"


def _month_link(month: tuple[int, int] | None, items: Items) -> dict[str, Plain] | None:
    if month is None:
        return None
    return {"title": items.phrases.month(*month), "url": _month_url(*month)}
