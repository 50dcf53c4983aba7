"""Who is named where, how often and with whom: what pages of actors and topics show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.ledger import by_date
from generator.model.ids import ActorId, ArticleId
from generator.model.library import Library
from generator.model.mention import MentionForm
from generator.model.rendered import LinkDecision, PlacedMention, RenderedArticle

_UNCOUNTED_FORMS = frozenset({MentionForm.NISBA, MentionForm.ROLE})
_UNCOUNTED_PLACES = frozenset({LinkDecision.ATTRIBUTION, LinkDecision.CREDIT})


@dataclass(frozen=True, slots=True)
class NamingIndex:
    """Mentions of the whole site, gathered."""

    counts: Mapping[ArticleId, Mapping[ActorId, int]]
    """How often the text of each article names each actor.

    Adjectives, linked titles and attribution lines make an article one of the actor's, but are not
    counted: 0 is an actor who is named by them alone, or in the front matter.
    """
    articles: Mapping[ActorId, tuple[ArticleId, ...]]
    """Articles that name, quote or concern an actor, oldest first."""
    together: Mapping[ActorId, Counter[ActorId]]
    """In how many paragraphs two actors are named together."""

    def most_named(self, article: ArticleId) -> tuple[tuple[ActorId, int], ...]:
        """Return the actors that an article's body names, most often first."""
        counted = self.counts.get(article, {})
        return tuple(
            sorted(
                ((actor, number) for actor, number in counted.items() if number),
                key=lambda pair: (-pair[1], pair[0]),
            )
        )


def index_names(library: Library, rendered: Mapping[ArticleId, RenderedArticle]) -> NamingIndex:
    """Return the index of names of a site; merged actors count as the one they became."""
    counts: dict[ArticleId, dict[ActorId, int]] = {}
    articles: dict[ActorId, list[ArticleId]] = defaultdict(list)
    together: dict[ActorId, Counter[ActorId]] = defaultdict(Counter)
    for article in by_date(library.articles.values()):
        body = rendered.get(article.id)
        if body is None:
            continue
        counted: Counter[ActorId] = Counter()
        paragraphs: dict[int, set[ActorId]] = defaultdict(set)
        for placed in body.mentions:
            actor = library.find_actor(placed.mention.actor)
            if actor is None or (placed.mention.form is MentionForm.ROLE and not placed.is_linked):
                continue  # a title that is no link is a suggestion
            counted[actor.id] += _is_counted(placed)
            paragraphs[placed.paragraph].add(actor.id)
        named = dict(counted)
        credited = (s for quotation in body.quotations for s in quotation.speakers)
        speakers = (one for s in credited for one in (s.actor, s.institution) if one)
        for other in (*body.front_mentions, *article.about, *speakers):
            found = library.find_actor(other)
            if found is not None:
                named.setdefault(found.id, 0)
        counts[article.id] = named
        for actor_id in named:
            articles[actor_id].append(article.id)
        for group in paragraphs.values():
            for one in group:
                together[one].update(other for other in group if other != one)
    return NamingIndex(counts, {key: tuple(value) for key, value in articles.items()}, together)


def _is_counted(placed: PlacedMention) -> bool:
    return placed.mention.form not in _UNCOUNTED_FORMS and placed.decision not in _UNCOUNTED_PLACES
