"""The home page and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from generator.derive.board_pages import show_board
from generator.derive.frame import frame_page
from generator.derive.items import Items
from generator.derive.topics import pick_voices
from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.ids import TopicId
from generator.model.page import Page, Plain
from generator.model.topic import Topic

_LATEST_SHOWN = 4
_TOPICS_SHOWN = 6
_ARTICLES_OF_TOPIC = 3
_VOICES_SHOWN = 3
_NAMES_SHOWN = 9
_LOOKED_AT = 12


def derive_home(
    articles: Sequence[Article],
    by_topic: Mapping[TopicId, Sequence[Article]],
    items: Items,
) -> Page:
    """Return the home page; articles come oldest first."""
    newest = list(reversed(articles))
    lead = newest[0] if newest else None
    recent = newest[:_LOOKED_AT]
    meta: dict[str, Plain] = {
        "date": items.phrases.date(lead.date) if lead else None,
        "lead": items.teaser(lead) if lead else None,
        "board": show_board(lead, items) if lead else None,
        "latest": [items.teaser(article) for article in newest[1 : 1 + _LATEST_SHOWN]],
        "topics": _topics(by_topic, items),
        "voices": [
            items.quote(entry) for entry in pick_voices(items.ledger.entries[-400:], _VOICES_SHOWN)
        ],
        "names": _names(recent, lead, items),
    }
    return frame_page(
        "",
        "home.html",
        items.settings.name,
        items.settings,
        meta,
        description=items.settings.tagline or items.settings.motto,
        section="home",
        modified=lead.date.at.isoformat() if lead else "",
    )


def derive_not_found(
    articles: Sequence[Article], by_topic: Mapping[TopicId, Sequence[Article]], items: Items
) -> Page:
    """Return the page for addresses that lead nowhere.

    It is shown at any depth, so its links begin with the path of the site's own address.
    """
    path = urlsplit(items.settings.url).path if items.settings.url else "/"
    topics = _rank_topics(by_topic, items)[:_TOPICS_SHOWN]
    meta: dict[str, Plain] = {
        "root": path,
        "latest": items.teaser(articles[-1]) if articles else None,
        "topics": [
            {
                "title": topic.title,
                "url": topic.url,
                "count_text": items.phrases.number(len(by_topic.get(topic.id, ()))),
            }
            for topic in topics
        ],
        "starts": [
            {"title": "الصفحة الأولى", "url": ""},
            {"title": "أسماء وجهات", "url": "actors/"},
            {"title": "الأصوات", "url": "quotations/"},
            {"title": "الأرشيف", "url": "archive/"},
        ],
    }
    return frame_page(
        "404.html", "404.html", "هذا السند منقطع", items.settings, meta, is_indexed=False
    )


def _topics(by_topic: Mapping[TopicId, Sequence[Article]], items: Items) -> list[Plain]:
    return [
        {
            "title": topic.title,
            "url": topic.url,
            "count_text": items.phrases.articles(len(by_topic[topic.id])),
            "articles": [
                items.teaser(article)
                for article in list(reversed(by_topic[topic.id]))[:_ARTICLES_OF_TOPIC]
            ],
        }
        for topic in _rank_topics(by_topic, items)[:_TOPICS_SHOWN]
    ]


def _rank_topics(by_topic: Mapping[TopicId, Sequence[Article]], items: Items) -> list[Topic]:
    """Return topics that hold articles, the one with the newest article first."""
    held = [topic for topic in items.library.topics.values() if by_topic.get(topic.id)]
    return sorted(held, key=lambda topic: _rank_topic(topic, by_topic[topic.id][-1]))


def _rank_topic(topic: Topic, newest: Article) -> tuple[float, str, int]:
    """Order by the newest article, and among its own topics as its editor did."""
    return (-newest.date.at.timestamp(), newest.id, newest.topics.index(topic.id))


def _names(recent: Sequence[Article], newest: Article | None, items: Items) -> list[Plain]:
    """Return names in the news by what was published last, without counts: no league table."""
    names: dict[str, Actor] = {}
    for article in recent:
        for actor_id, _ in items.naming.most_named(article.id):
            actor = items.library.actors[actor_id]
            names.setdefault(actor.id, actor)
        if len(names) >= _NAMES_SHOWN:
            break
    return [
        {"name": actor.name, "url": actor.url, "label": items.actor_label(actor, newest)}
        for actor in list(names.values())[:_NAMES_SHOWN]
    ]
