"""The gazetteer's making: every form of every actor, and what becomes of those that are shared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from generator.link.forms import (
    Node,
    Office,
    Persona,
    Sense,
    Strength,
    insert,
    split_form,
    split_name,
)
from generator.link.hard_words import HARD_WORDS
from generator.link.nisba import expand_nisba
from generator.link.spellings import Edges, find_key, list_spellings
from generator.model.actor import Actor, ActorKind, Role
from generator.model.ids import ActorId
from generator.model.mention import MentionForm
from generator.text.fold import fold_key

_ADJECTIVES: Final = frozenset({Strength.NISBA, Strength.WEAK_NISBA})
_RANK: Final = {
    Strength.FULL: 0,
    Strength.AMBIGUOUS: 1,
    Strength.SHORT: 2,
    Strength.LAST_WORD: 3,
    Strength.FIRST_WORD: 4,
    Strength.NISBA: 5,
    Strength.WEAK_NISBA: 6,
    Strength.ROLE: 7,
}


class Collector:
    """Takes in actors, and gives back the trees of their forms."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._forms: dict[Edges, list[Sense]] = {}
        self._roles: dict[Edges, list[Sense]] = {}
        self._nisba: dict[str, set[ActorId]] = {}
        for _, actor in sorted(self._actors.items()):
            self._add_actor(actor, find_target(actor, self._actors))

    def make_tree(self) -> Node:
        """Return the tree of names, short and ambiguous forms and adjectives."""
        tree = Node()
        for edges, senses in self._forms.items():
            kept = tuple(
                sense
                for sense in _settle(senses)
                if not (sense.strength is Strength.FULL and self._is_described(sense.actor, edges))
            )
            if kept:
                insert(tree, edges, kept)
        return tree

    def make_role_tree(self) -> Node:
        """Return the tree of titles."""
        tree = Node()
        for edges, senses in self._roles.items():
            insert(tree, edges, tuple(senses))
        return tree

    def describe_actors(self) -> dict[ActorId, Persona]:
        """Return what the rules need to know of each actor that was not merged."""
        return {
            actor.id: self._describe(actor)
            for actor in self._actors.values()
            if find_target(actor, self._actors) == actor.id
        }

    def _add_actor(self, actor: Actor, target: ActorId) -> None:
        """Take in every form of one actor as naming `target`."""
        ambiguous = {find_form_key(form) for form in actor.ambiguous}
        for written, form in _list_full_forms(actor):
            if find_form_key(written) not in ambiguous:
                self._add(Sense(target, Strength.FULL, form, written))
            elif _has_marks(written):
                # Its vowels may tell it from others that share the letters.
                self._add(Sense(target, Strength.AMBIGUOUS, MentionForm.AMBIGUOUS, written))
        for short in actor.short:
            if find_form_key(short.form) not in ambiguous:
                sense = Sense(
                    target, Strength.SHORT, MentionForm.SHORT, short.form, short.since, short.until
                )
                self._add(sense)
        for written in actor.ambiguous:
            self._add(Sense(target, Strength.AMBIGUOUS, MentionForm.AMBIGUOUS, written))
        for nisba in actor.nisba:
            is_weak = find_form_key(nisba) in ambiguous or is_ordinary_adjective(nisba)
            strength = Strength.WEAK_NISBA if is_weak else Strength.NISBA
            for written in sorted(expand_nisba(nisba)):
                self._add(Sense(target, strength, MentionForm.NISBA, written))
                if not is_weak:
                    self._nisba.setdefault(written, set()).add(target)
        self._add_bare_names(actor, target)
        for role in actor.roles:
            self._add_role(role, target)

    def _add_bare_names(self, actor: Actor, target: ActorId) -> None:
        """Take in the words that stand for a person once the whole name stood before."""
        if actor.kind is not ActorKind.PERSON:
            return
        first, last = split_name(actor.name)
        if last:
            self._add(Sense(target, Strength.LAST_WORD, MentionForm.SHORT, last))
        if first:
            self._add(Sense(target, Strength.FIRST_WORD, MentionForm.SHORT, first))

    def _add_role(self, role: Role, target: ActorId) -> None:
        if role.former and role.until is None:
            return  # over, nobody knows since when: it names no one on any day
        sense = Sense(target, Strength.ROLE, MentionForm.ROLE, role.title, role.since, role.until)
        edges = find_form_key(role.title)
        if edges:
            self._roles.setdefault(edges, []).append(sense)

    def _add(self, sense: Sense) -> None:
        """Take in a form, unless it says less than what its actor already has."""
        edges = find_form_key(sense.written)
        if not edges:
            return
        senses = self._forms.setdefault(edges, [])
        if sense.strength not in _ADJECTIVES:
            for known in senses:
                if known.actor == sense.actor and _covers(known, sense):
                    return
        senses.append(sense)

    def _is_described(self, actor: ActorId, edges: Edges) -> bool:
        """Return whether a form is a shorter full form and another actor's adjective.

        «حزب الله اللبناني» is «حزب الله», and an adjective of Lebanon; to take both as one name
        would take a mention from Lebanon and give the party nothing.
        """
        adjectives = [
            number
            for number, edge in enumerate(edges)
            if self._belongs(edge, actor) and not self._is_name(edge)
        ]
        if not adjectives or len(edges) < 2:
            return False
        before = edges[: adjectives[0]] if adjectives[-1] == len(edges) - 1 else ()
        after = edges[adjectives[-1] + 1 :]
        return any(
            sense.actor == actor and sense.strength is Strength.FULL
            for part in (before, after)
            for sense in self._forms.get(part, ())
        )

    def _is_name(self, edge: str) -> bool:
        """Return whether a word is a state's name too: «السعودية» of «شركة كذا السعودية»."""
        return any(sense.strength is Strength.FULL for sense in self._forms.get((edge,), ()))

    def _belongs(self, edge: str, actor: ActorId) -> bool:
        """Return whether a word is another actor's adjective."""
        owners = self._nisba.get(edge, set())
        return bool(owners) and actor not in owners

    def _describe(self, actor: Actor) -> Persona:
        first, last = split_name(actor.name) if actor.kind is ActorKind.PERSON else ("", "")
        cues = tuple(
            spelling
            for edges in map(split_form, actor.cues)
            if edges
            for spelling in list_spellings(edges)
        )
        states = {relation.actor for relation in actor.relations if self._is_land(relation.actor)}
        if actor.kind is not ActorKind.STATE:
            forms = (actor.name, *actor.aliases)
            for edge in {edge for form in forms for edge in split_form(form)}:
                states |= self._nisba.get(edge, set())
        return Persona(
            actor.kind,
            cues,
            last,
            first,
            frozenset(states),
            actor.gender,
            owns_surname=bool(last) and any(_key(short.form) == last for short in actor.short),
            offices=_list_offices(actor),
            heads=_list_heads(actor),
        )

    def _is_land(self, actor: ActorId) -> bool:
        found = self._actors.get(actor)
        return found is not None and found.kind in (ActorKind.STATE, ActorKind.PLACE)


def find_target(actor: Actor, actors: Mapping[ActorId, Actor]) -> ActorId:
    """Return the actor that one was merged into, or itself."""
    seen = {actor.id}
    while actor.merged_into is not None and actor.merged_into in actors:
        actor = actors[actor.merged_into]
        if actor.id in seen:
            break
        seen.add(actor.id)
    return actor.id


def find_form_key(form: str) -> Edges:
    """Return the edges of a form, in the spelling that stands for all of its spellings."""
    return find_key(split_form(form))


def _list_full_forms(actor: Actor) -> list[tuple[str, MentionForm]]:
    """Return the forms that always mean the actor, the name first; the Latin name is an alias."""
    forms = [(actor.name, MentionForm.NAME)]
    forms += [(alias, MentionForm.ALIAS) for alias in (*actor.aliases, actor.latin) if alias]
    return forms


def _key(form: str) -> str:
    return " ".join(find_form_key(form))


def _list_offices(actor: Actor) -> tuple[Office, ...]:
    """Return the titles of a person that may tell namesakes apart."""
    return tuple(
        Office(edges, role.since, role.until)
        for role in actor.roles
        if (edges := split_form(role.title)) and not (role.former and role.until is None)
    )


def _list_heads(actor: Actor) -> frozenset[str]:
    """Return the words before an ambiguous form that make it the whole name."""
    ambiguous = {split_form(form) for form in actor.ambiguous}
    full = (split_form(written) for written, _ in _list_full_forms(actor))
    return frozenset(edges[0] for edges in full if edges[1:] in ambiguous)


def is_ordinary_adjective(nisba: str) -> bool:
    """Return whether a nisba is a known hard word: «مالي» is financial before it is Mali's."""
    hard = HARD_WORDS.get(fold_key(nisba))
    return hard is not None and hard.is_adjective


def _covers(known: Sense, sense: Sense) -> bool:
    """Return whether a form of an actor says all that another of the same letters would."""
    if known.strength in _ADJECTIVES or _RANK[known.strength] > _RANK[sense.strength]:
        return False
    # Two vocalised spellings of an ambiguous form both help to tell it apart.
    return known.strength is not Strength.AMBIGUOUS or not _has_marks(sense.written)


def _settle(senses: list[Sense]) -> list[Sense]:
    """Return the senses of one form, with full forms of several actors made ambiguous."""
    owners = {s.actor for s in senses if s.strength in (Strength.FULL, Strength.AMBIGUOUS)}
    if len(owners) < 2:
        return senses
    return [
        Sense(s.actor, Strength.AMBIGUOUS, MentionForm.AMBIGUOUS, s.written)
        if s.strength is Strength.FULL
        else s
        for s in senses
    ]


def _has_marks(form: str) -> bool:
    return any("\u064b" <= letter <= "\u0655" or letter == "\u0670" for letter in form)
