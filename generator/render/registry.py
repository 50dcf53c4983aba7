"""What a body may refer to: every id with its address, every name with its actor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.load.pictures import Pictures
from generator.model.actor import Actor, ActorKind
from generator.model.ids import ActorId, Url
from generator.model.library import Absence, ContentKind, Library
from generator.text.fold import fold_key


@dataclass(frozen=True, slots=True)
class Registry:
    """The part of a library that rendering one body depends on."""

    actors: Mapping[str, Actor]
    """Published actors by id; a merged one's id gives the actor that took its place."""
    articles: Mapping[str, Url]
    """Addresses of published articles by id."""
    topics: Mapping[str, Url]
    """Addresses of topics by id."""
    files: Mapping[str, Url]
    """Addresses of what content files become, by path relative to the content directory."""
    names: Mapping[str, tuple[ActorId, ...]]
    """Folded names and aliases, with whose they are."""
    absent: Mapping[tuple[ContentKind, str], Absence]
    """What a file may refer to that is not published, and why it is not."""
    absent_files: Mapping[str, Absence]
    """The same by path relative to the content directory."""
    pictures: Pictures
    """Files of `content/media`."""

    def find_by_name(self, name: str) -> tuple[Actor, ...]:
        """Return the actors whose name or alias this is."""
        return tuple(self.actors[actor] for actor in self.names.get(name_key(name), ()))

    def is_outlet(self, name: str) -> bool:
        """Return whether a name is that of a media outlet."""
        return any(actor.kind is ActorKind.OUTLET for actor in self.find_by_name(name))


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common: folded words, one space apart."""
    return " ".join(fold_key(word) for word in name.split())


def build_registry(library: Library, pictures: Pictures) -> Registry:
    """Return what bodies of this library may refer to."""
    actors: dict[str, Actor] = {}
    for actor_id in library.actors:
        actor = library.find_actor(actor_id)
        if actor is not None:
            actors[actor_id] = actor
    # What a merged actor was called names the one that took its place, as the linker has it.
    called = [(actors[actor.id].id, actor) for actor in library.actors.values()]
    files: dict[str, Url] = {}
    for group in (library.articles, library.topics, library.pages):
        files |= {item.source_text.path: item.url for item in group.values()}
    files |= {item.source_text.path: actors[item.id].url for item in library.actors.values()}
    return Registry(
        actors,
        {article.id: article.url for article in library.articles.values()},
        {topic.id: topic.url for topic in library.topics.values()},
        files,
        _index_names(called),
        {key: file.absence for key, file in library.absent.items()},
        {file.path: file.absence for file in library.absent.values()},
        pictures,
    )


def _index_names(called: Iterable[tuple[ActorId, Actor]]) -> dict[str, tuple[ActorId, ...]]:
    """Return the ids by name; each record comes with the id that its names lead to."""
    names: dict[str, tuple[ActorId, ...]] = {}
    for actor_id, actor in called:
        for name in (actor.name, *actor.aliases):
            key = name_key(name)
            if actor_id not in names.get(key, ()):
                names[key] = (*names.get(key, ()), actor_id)
    return names
