"""Where actors are named in an article, and what may be a name and is doubtful.

The rules, by their numbers in `docs/linking.md`: (1) the longest known form on whole words, never
across punctuation or block borders; (2) joined particles are peeled only where a known form is
left; (3) a surname means the nearest bearer named in full, and no one after an unknown given name;
(4) «صدام وخالد حفتر» names two; (5) ambiguous forms need a cue; (6) titles hold between their
dates; (7) adjectives are mentions of their own form; (8) a misspelt name is never matched.

Surfaces leave out joined particles: «بليبيا» gives «ليبيا». Where the article lost its alef to a
«ل», the surface begins with the lam that is left: «للولايات المتحدة» gives «لولايات المتحدة».
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from generator.link.adjectives import (
    ask_weak_nisba,
    find_persons,
    is_nisba,
    is_unnamed_homonym,
    resolve_nisba,
)
from generator.link.ambiguous import resolve_ambiguous
from generator.link.bare_names import may_be_person, resolve_bare
from generator.link.bodies import goes_on
from generator.link.coordination import find_coordinated
from generator.link.draft import Bearer, Draft
from generator.link.evidence import Evidence
from generator.link.forms import Strength
from generator.link.gazetteer import Gazetteer
from generator.link.guards import (
    find_title,
    has_succession_after,
    has_unknown_name_before,
    is_relative,
    is_street,
)
from generator.link.hardness import (
    Sort,
    ends_otherwise,
    is_common,
    is_definite_adjective,
    judge,
)
from generator.link.homonyms import is_adjective
from generator.link.overrides import (
    drop_overlapping,
    find_form,
    find_overridden,
    keep_longest,
)
from generator.link.passage import Candidate, Passage
from generator.link.patronymics import join_patronymics
from generator.link.roles import find_roles
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import Doubt, DoubtReason, MatchReason, Mention, MentionForm

_NONE: Final[Mapping[str, ActorId | None]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one article, each in text order."""

    mentions: tuple[Mention, ...]
    """Where actors are named; none overlap."""
    doubts: tuple[Doubt, ...]
    """What may name an actor and was not decided; only titles may hold mentions."""
    roles: tuple[Mention, ...] = ()
    """Titles whose holder that day is known: suggestions, which may hold other mentions."""


def find_mentions(
    prose: str,
    gazetteer: Gazetteer,
    *,
    about: frozenset[ActorId] = frozenset(),
    overrides: Mapping[str, ActorId | None] = _NONE,
    on: date | None = None,
    context: str = "",
) -> Found:
    """Return where an article names actors.

    `prose` is the article's Markdown with whatever is no prose replaced at equal length: U+FFFC
    OBJECT REPLACEMENT CHARACTER is a border that no name crosses, U+200B ZERO WIDTH SPACE stands
    for markup and is as if it were not there. Spans are offsets in it.
    `about` are the declared principals, `overrides` the article's `link:` map (None: these words
    name nobody), `on` the article's day, for titles and dated short forms. `context` is text of
    the article that is not searched, its title and summary, where a full name counts as named.
    """
    reader = _Reader(Passage(prose, gazetteer), about)
    if overrides:
        reader.override(overrides)
    if context:
        reader.read_context(context)
    return reader.read(None if on is None else (on.year, on.month, on.day))


class _Reader:
    """One reading of one article."""

    def __init__(self, passage: Passage, about: frozenset[ActorId]) -> None:
        self._passage = passage
        self._personas = passage.gazetteer.personas
        self._draft = Draft(passage)
        self._candidates = join_patronymics(passage, passage.find_candidates())
        self._evidence = Evidence(passage, about)
        self._coordinated: dict[int, ActorId] = {}
        self._relatives: set[int] = set()

    def override(self, overrides: Mapping[str, ActorId | None]) -> None:
        """Let the article's own map decide before every rule but the longest match.

        `حفتر: khalifa-haftar` says whose the bare name is; «صدام حفتر» stays somebody else.
        """
        names = [one for one in self._candidates if self._is_full(one)]
        decided = keep_longest(find_overridden(self._passage, overrides), names)
        for candidate, actor in decided:
            if actor is not None:
                form = find_form(self._candidates, candidate, actor)
                self._draft.mention(candidate, actor, form, MatchReason.OVERRIDE)
        self._candidates = drop_overlapping(self._candidates, [one for one, _ in decided])

    def read_context(self, text: str) -> None:
        """Count the full names of another text as named in this one."""
        reader = _Reader(Passage(text, self._passage.gazetteer), frozenset())
        for candidate in reader._candidates:
            if reader._is_full(candidate):
                self._evidence.add_named(candidate.actors(Strength.FULL), -1)

    def read(self, day: tuple[int, int, int] | None) -> Found:
        """Return everything that was found; `day` is (year, month, day)."""
        self._evidence.day = day
        full = {
            number for number, candidate in enumerate(self._candidates) if self._is_full(candidate)
        }
        for number in sorted(full):
            candidate = self._candidates[number]
            self._evidence.add_named(candidate.actors(Strength.FULL), candidate.first)
        self._name_coordinated(full)
        for number, candidate in enumerate(self._candidates):
            is_ambiguous = number not in full and bool(candidate.having(Strength.AMBIGUOUS))
            if is_ambiguous and judge(self._passage, candidate) is Sort.NAME:
                self._evidence.note_cues(candidate)
        for number, candidate in enumerate(self._candidates):
            if number in full:
                self._name_in_full(candidate)
            elif candidate.first in self._coordinated:
                self._remember(candidate, self._coordinated[candidate.first])
            else:
                self._resolve(candidate, day)
        mentions = tuple(sorted(self._draft.mentions, key=lambda mention: mention.span))
        roles, undated = find_roles(self._passage, mentions, day)
        doubts = sorted((*self._draft.doubts, *undated), key=lambda doubt: doubt.span)
        return Found(mentions, tuple(doubts), roles)

    def _is_full(self, candidate: Candidate) -> bool:
        """Return whether a form surely names its one actor here, whatever else the text says."""
        actors = candidate.actors(Strength.FULL)
        if len(actors) != 1 or judge(self._passage, candidate) is not Sort.NAME:
            return False
        if candidate.having(Strength.NISBA) and is_adjective(self._passage, candidate):
            return False
        kind = self._personas[actors[0]].kind
        if not _is_capital(self._passage, candidate):
            return False
        if kind is ActorKind.STATE:
            return True
        if kind is not ActorKind.PERSON:
            return not goes_on(self._passage, candidate, actors[0])
        return not (
            is_street(self._passage, candidate)
            or has_succession_after(self._passage, candidate)
            or self._has_father_after(candidate, actors[0])
            or has_unknown_name_before(self._passage, candidate)
        )

    def _has_father_after(self, candidate: Candidate, actor: ActorId) -> bool:
        """Return whether «بن» follows a name that ends in the given one: «الملك سلطان بن …»."""
        passage = self._passage
        given = self._personas[actor].given
        last = passage.word(candidate.last)
        return (
            bool(given) and given.endswith(last) and passage.after(candidate.last) in ("بن", "ابن")
        )

    def _name_in_full(self, candidate: Candidate) -> None:
        sense = candidate.having(Strength.FULL)[0]
        self._draft.mention(candidate, sense.actor, sense.form, MatchReason.FULL_NAME)
        self._remember(candidate, sense.actor)

    def _remember(self, candidate: Candidate, actor: ActorId) -> None:
        """Note whom the words of a name mean from here on."""
        passage = self._passage
        relative = candidate.first in self._relatives or is_relative(passage, candidate)
        title = find_title(passage, candidate)
        block = passage.block(candidate.first)
        self._draft.remember(actor, Bearer(actor, title, block, relative))

    def _name_coordinated(self, full: set[int]) -> None:
        """Name the given names that share the surname after them."""
        for number, candidate in enumerate(self._candidates):
            is_full = number in full
            if not is_full and not (
                candidate.having(Strength.SHORT, Strength.LAST_WORD)
                and candidate.first == candidate.last
                and has_unknown_name_before(self._passage, candidate)
            ):
                continue
            chain = find_coordinated(self._passage, candidate, is_full=is_full)
            for given, actor in chain:
                self._evidence.add_named((actor,), given.first)
                self._draft.mention(given, actor, MentionForm.SHORT, MatchReason.COORDINATION)
                self._coordinated[given.first] = actor
            # «نجليه صدام وخالد حفتر»: the word of kinship holds for all of them.
            if chain and is_relative(self._passage, chain[-1][0]):
                self._relatives |= {candidate.first, *(given.first for given, _ in chain)}

    def _resolve(self, candidate: Candidate, day: tuple[int, int, int] | None) -> None:
        """Decide everything that is not surely a full name."""
        sort = judge(self._passage, candidate)
        if not _is_capital(self._passage, candidate):
            return
        if sort is Sort.ORDINARY:
            # «المنتخب المصري» is no person of that surname, but it is Egypt's.
            if candidate.having(Strength.NISBA) and is_definite_adjective(self._passage, candidate):
                resolve_nisba(self._draft, self._evidence, candidate)
            return
        if candidate.having(Strength.AMBIGUOUS, Strength.FULL):
            self._resolve_known(candidate, sort)
        elif candidate.having(Strength.NISBA) and is_nisba(self._draft, self._evidence, candidate):
            resolve_nisba(self._draft, self._evidence, candidate)
        elif is_unnamed_homonym(self._draft, self._evidence, candidate):
            if may_be_person(self._draft, candidate, find_persons(self._draft, candidate)):
                actors = candidate.actors(Strength.SHORT, Strength.NISBA)
                self._draft.doubt(candidate, actors, DoubtReason.SHARED_FORM)
        elif candidate.having(Strength.WEAK_NISBA):
            ask_weak_nisba(self._draft, self._evidence, candidate)
        elif self._is_unlikely(candidate, sort):
            if candidate.having(Strength.SHORT):
                self._draft.doubt(candidate, candidate.actors(Strength.SHORT), DoubtReason.NO_CUE)
        elif candidate.having(Strength.SHORT) or not is_common(candidate):
            resolve_bare(self._draft, self._evidence, candidate, day)

    def _resolve_known(self, candidate: Candidate, sort: Sort) -> None:
        """Decide a name that is not surely meant, or a form that needs a cue."""
        if candidate.having(Strength.NISBA) and is_nisba(self._draft, self._evidence, candidate):
            resolve_nisba(self._draft, self._evidence, candidate)
        elif candidate.having(Strength.AMBIGUOUS):
            resolve_ambiguous(self._draft, self._evidence, candidate, sort)
        else:
            self._refuse_full(candidate, sort)

    def _is_unlikely(self, candidate: Candidate, sort: Sort) -> bool:
        """Return whether a bare name may be the ordinary word, and nobody of it is named here.

        One that is written otherwise is asked about even so: «مرسى» beside «نعمان مرسي».
        """
        if sort is Sort.UNSURE and ends_otherwise(self._passage, candidate):
            return True
        strengths = (Strength.SHORT, Strength.LAST_WORD, Strength.FIRST_WORD)
        return (
            sort is Sort.UNSURE
            and self._passage.key(candidate) not in self._draft.bearers
            and not has_unknown_name_before(self._passage, candidate)
            and not any(self._evidence.is_expected(actor) for actor in candidate.actors(*strengths))
        )

    def _refuse_full(self, candidate: Candidate, sort: Sort) -> None:
        """Report a full form that something beside it speaks against."""
        actors = candidate.actors(Strength.FULL)
        passage = self._passage
        if sort is Sort.UNSURE:
            self._draft.doubt(candidate, actors, DoubtReason.NO_CUE)
        elif self._personas[actors[0]].kind is not ActorKind.PERSON:
            self._draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
        elif is_street(passage, candidate):
            return
        elif has_succession_after(passage, candidate) or self._has_father_after(
            candidate, actors[0]
        ):
            self._draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
        else:
            self._draft.doubt(candidate, actors, DoubtReason.UNKNOWN_GIVEN_NAME)


def _is_capital(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a Latin form of one word begins with a capital; others always pass."""
    if candidate.first != candidate.last or not candidate.head[:1].isascii():
        return True
    first = passage.text[candidate.start]
    return not first.isalpha() or first.isupper()
