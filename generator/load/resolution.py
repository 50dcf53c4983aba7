"""Records made whole once every file is known: names filled in, ids that lead nowhere taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.actor import Actor, Dispute, Relation, Role
from generator.model.article import Article, Byline, Place, Source, Voice
from generator.model.ids import ActorId, ArticleId, TopicId
from generator.model.topic import Topic


def resolve_article(
    article: Article,
    articles: Mapping[ArticleId, Article],
    actors: Mapping[ActorId, Actor],
    topics: Mapping[TopicId, Topic],
) -> Article:
    """Return the article with every id in the library and every printed name filled in."""
    voices = tuple(_resolve_voice(voice, actors) for voice in article.voices)
    interviewee = article.interviewee
    for before, after in zip(article.voices, voices, strict=True):
        if not before.name and before.actor and interviewee == before.actor:
            interviewee = after.name
    return replace(
        article,
        topics=tuple(topic for topic in article.topics if topic in topics),
        about=tuple(actor for actor in article.about if actor in actors),
        related=tuple(other for other in article.related if other in articles),
        voices=voices,
        interviewee=interviewee,
        bylines=tuple(
            byline
            for written in article.bylines
            if (byline := _resolve_byline(written, actors)) is not None
        ),
        sources=tuple(
            source
            for first in article.sources
            if (source := _resolve_source(first, actors)) is not None
        ),
        place=_resolve_place(article.place, actors),
        link={
            surface: actor
            for surface, actor in article.link.items()
            if actor is None or actor in actors
        },
    )


def resolve_actor(
    actor: Actor, articles: Mapping[ArticleId, Article], actors: Mapping[ActorId, Actor]
) -> Actor:
    """Return the actor with every id in the library."""
    return replace(
        actor,
        roles=tuple(_resolve_role(role, articles, actors) for role in actor.roles),
        relations=tuple(
            _resolve_relation(relation, articles)
            for relation in actor.relations
            if relation.actor in actors
        ),
        merged_into=actor.merged_into if actor.merged_into in actors else None,
    )


def resolve_topic(
    topic: Topic, articles: Mapping[ArticleId, Article], topics: Mapping[TopicId, Topic]
) -> Topic:
    """Return the topic with every id in the library."""
    return replace(
        topic,
        parent=topic.parent if topic.parent in topics else None,
        pinned=tuple(article for article in topic.pinned if article in articles),
    )


def _resolve_voice(voice: Voice, actors: Mapping[ActorId, Actor]) -> Voice:
    if voice.actor is None:
        return voice
    actor = actors.get(voice.actor)
    if actor is None:
        return replace(voice, actor=None, name=voice.name or voice.actor)
    if voice.name and voice.gender is actor.gender:
        return voice
    return replace(voice, name=voice.name or actor.name, gender=voice.gender or actor.gender)


def _resolve_byline(byline: Byline, actors: Mapping[ActorId, Actor]) -> Byline | None:
    if byline.actor is None:
        return byline
    actor = actors.get(byline.actor)
    name = byline.name or (actor.name if actor is not None else "")
    return Byline(name, byline.actor if actor is not None else None, byline.task) if name else None


def _resolve_source(source: Source, actors: Mapping[ActorId, Actor]) -> Source | None:
    if source.outlet is None:
        return source
    actor = actors.get(source.outlet)
    if actor is not None:
        return Source(actor.name, source.outlet, source.url)
    return Source(source.url, None, source.url) if source.url else None


def _resolve_place(place: Place | None, actors: Mapping[ActorId, Actor]) -> Place | None:
    if place is None or place.actor is None:
        return place
    actor = actors.get(place.actor)
    return Place(actor.name, place.actor) if actor is not None else None


def _resolve_role(
    role: Role, articles: Mapping[ArticleId, Article], actors: Mapping[ActorId, Actor]
) -> Role:
    dispute = role.disputed
    if dispute is not None:
        by = tuple(actor for actor in dispute.by if actor in actors)
        source = dispute.source if dispute.source in articles else None
        dispute = Dispute(by, dispute.note, source) if by else None
    source = role.source if role.source in articles else None
    return replace(role, source=source, disputed=dispute)


def _resolve_relation(relation: Relation, articles: Mapping[ArticleId, Article]) -> Relation:
    return replace(relation, source=relation.source if relation.source in articles else None)
