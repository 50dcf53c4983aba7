"""Articles to read next: the editor's choice, then earlier ones that share names and topics."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.derive.ledger import by_date
from generator.derive.naming import NamingIndex
from generator.model.article import Article
from generator.model.ids import ActorId, ArticleId, TopicId
from generator.model.library import Library
from generator.model.page import Plain

_SHOWN = 3
_LOOKED_AT = 12
"""Earlier articles looked at for each name and topic: enough to choose from, and the work stays
in proportion to the number of articles."""


class RelatedArticles:
    """Finds related articles of one site.

    Computed ones are always earlier, so that a published page does not change when a new article
    comes.
    """

    def __init__(self, library: Library, naming: NamingIndex) -> None:
        self._library = library
        self._naming = naming
        self._by_actor: dict[ActorId, list[ArticleId]] = defaultdict(list)
        self._by_topic: dict[TopicId, list[ArticleId]] = defaultdict(list)
        self._series: dict[str, list[Article]] = defaultdict(list)
        self._found: dict[ArticleId, list[tuple[ArticleId, str]]] = {}
        for article in by_date(library.articles.values()):
            if article.withdrawn is not None:
                continue
            if article.series is not None:
                self._series[article.series.id].append(article)
            self._found[article.id] = self._find_earlier(article)
            for actor in naming.counts.get(article.id, {}):
                self._by_actor[actor].append(article.id)
            for topic in article.topics:
                self._by_topic[topic].append(article.id)

    def find(self, article: Article) -> tuple[tuple[Article, str], ...]:
        """Return related articles with the reason that a reader is given."""
        chosen = [
            (self._library.articles[related], "اختيار المحرر")
            for related in article.related
            if related in self._found
        ]
        computed = [
            (self._library.articles[related], reason)
            for related, reason in self._found.get(article.id, [])
            if related not in article.related
        ]
        return tuple((chosen + computed)[: max(_SHOWN, len(chosen))])

    def series_of(self, article: Article) -> Plain:
        """Return the parts of the series that an article belongs to, or None where it is alone."""
        if article.series is None:
            return None
        parts = sorted(
            self._series[article.series.id],
            key=lambda part: (part.series.part or 0 if part.series else 0, part.date.at, part.id),
        )
        if len(parts) < 2:
            return None
        return {
            "items": [
                {"title": part.title, "url": part.url, "is_current": part.id == article.id}
                for part in parts
            ]
        }

    def _find_earlier(self, article: Article) -> list[tuple[ArticleId, str]]:
        scores: Counter[ArticleId] = Counter()
        shared: dict[ArticleId, list[ActorId]] = defaultdict(list)
        topics: dict[ArticleId, TopicId] = {}
        for actor, number in self._naming.counts.get(article.id, {}).items():
            earlier = self._by_actor[actor]
            # A name that every article holds says little about two of them.
            weight = max(1, 40 // (1 + len(earlier)))
            for other in earlier[-_LOOKED_AT:]:
                scores[other] += weight * min(number + 1, 4)
                shared[other].append(actor)
        for topic in article.topics:
            for other in self._by_topic[topic][-_LOOKED_AT:]:
                scores[other] += 6
                topics.setdefault(other, topic)
        order = {other: place for place, other in enumerate(scores)}
        best = sorted(scores, key=lambda other: (-scores[other], -order[other], other))[:_SHOWN]
        return [(other, self._reason(shared.get(other, []), topics.get(other))) for other in best]

    def _reason(self, actors: Iterable[ActorId], topic: TopicId | None) -> str:
        names = [self._library.actors[actor].name for actor in actors][:2]
        if names:
            return f"يذكر {' و'.join(names)}"
        return f"في موضوع {self._library.topics[topic].title}" if topic else ""
