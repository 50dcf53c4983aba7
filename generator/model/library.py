"""All content of a site, loaded, validated and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.actor import Actor
from generator.model.article import Article
from generator.model.dates import Day
from generator.model.ids import ActorId, ArticleId, PageId, TopicId
from generator.model.publication import Publication
from generator.model.standing_page import StandingPage
from generator.model.topic import Topic


class ContentKind(StrEnum):
    """What a content file is about: the folder it stands in."""

    ARTICLE = "article"
    ACTOR = "actor"
    TOPIC = "topic"
    PAGE = "page"


class Absence(StrEnum):
    """Why a file of the content directory is not in the library."""

    ERRORS = "errors"
    """It has mistakes, which are reported; a link to it needs no second diagnostic."""
    DRAFT = "draft"
    """Its editor marked it so."""
    FUTURE = "future"
    """Its date is still to come."""


@dataclass(frozen=True, slots=True)
class AbsentFile:
    """A file of the content directory that is not in the library."""

    kind: ContentKind
    """What it would be."""
    id: str
    """File name without `.md`."""
    path: str
    """Path relative to the content directory, with forward slashes."""
    absence: Absence
    """Why it is left out."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that `content/` holds and that will be published, by id, sorted by id.

    Every id that a record here names is a key here, or was taken out of the record.
    """

    articles: Mapping[ArticleId, Article]
    """Published articles, withdrawn ones among them; drafts and future ones left out."""
    actors: Mapping[ActorId, Actor]
    """Actors, merged ones among them."""
    topics: Mapping[TopicId, Topic]
    """Topics."""
    pages: Mapping[PageId, StandingPage]
    """Standing pages."""
    absent: Mapping[tuple[ContentKind, str], AbsentFile] = field(default_factory=dict)
    """Files left out, by kind and id."""
    flawed: tuple[Article, ...] = ()
    """Articles left out for their front matter alone, so that their text can be checked too."""
    early: Mapping[ArticleId, Absence] = field(default_factory=dict)
    """Articles that are in it before their time, because drafts were asked for."""
    publication: Publication = field(default_factory=Publication)
    """What was published before."""

    def find_actor(self, actor: ActorId) -> Actor | None:
        """Return the actor, following `merged_into`, or None for an unknown id."""
        seen: set[ActorId] = set()
        found = self.actors.get(actor)
        while found is not None and found.merged_into is not None and found.id not in seen:
            seen.add(found.id)
            found = self.actors.get(found.merged_into)
        return found

    def newest_day(self) -> Day | None:
        """Return the day of the newest article that is not withdrawn, or None where there is none.

        It says what day it is for texts without one: a page must not change because a day went by.
        """
        live = (article for article in self.articles.values() if article.withdrawn is None)
        return max((article.date.day() for article in live), default=None)

    def find_absence(self, kind: ContentKind, id_: str) -> Absence | None:
        """Return why the file is left out, or None when there is none of that kind and id."""
        absent = self.absent.get((kind, id_))
        return absent.absence if absent is not None else None
