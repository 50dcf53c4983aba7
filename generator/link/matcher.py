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

from generator.link.bare_names import may_be_person, resolve_bare
from generator.link.coordination import find_coordinated
from generator.link.draft import Bearer, Draft
from generator.link.evidence import Evidence
from generator.link.forms import Strength
from generator.link.gazetteer import Gazetteer
from generator.link.genders import contradicts
from generator.link.given_names import GIVEN_NAMES
from generator.link.guards import (
    find_title,
    goes_on,
    has_kinship,
    has_succession_after,
    has_unknown_name_before,
    is_cut_short,
    is_described,
    is_relative,
    is_street,
    is_surname,
)
from generator.link.hardness import (
    Sort,
    ends_otherwise,
    is_common,
    is_definite_adjective,
    judge,
)
from generator.link.homonyms import describes_noun, is_adjective, is_misplaced_accusative
from generator.link.overrides import (
    drop_overlapping,
    find_form,
    find_overridden,
    keep_longest,
)
from generator.link.passage import Candidate, Passage
from generator.link.patronymics import join_patronymics
from generator.link.roles import find_roles
from generator.link.surnames import Likelihood, is_first_name, likelihood_of_name_after
from generator.link.surroundings import TITLES
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import Doubt, DoubtReason, MatchReason, Mention, MentionForm
from generator.text.clitics import ARTICLE

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
        full = {
            number for number, candidate in enumerate(self._candidates) if self._is_full(candidate)
        }
        for number in sorted(full):
            candidate = self._candidates[number]
            self._evidence.add_named(candidate.actors(Strength.FULL), candidate.first)
        self._name_coordinated(full)
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
            or has_unknown_name_before(self._passage, candidate)
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
                self._resolve_nisba(candidate)
            return
        if candidate.having(Strength.AMBIGUOUS, Strength.FULL):
            self._resolve_known(candidate, sort)
        elif candidate.having(Strength.NISBA) and self._is_nisba(candidate):
            self._resolve_nisba(candidate)
        elif self._is_unnamed_homonym(candidate):
            if may_be_person(self._draft, candidate, self._find_persons(candidate)):
                actors = candidate.actors(Strength.SHORT, Strength.NISBA)
                self._draft.doubt(candidate, actors, DoubtReason.SHARED_FORM)
        elif candidate.having(Strength.WEAK_NISBA):
            self._ask_weak_nisba(candidate)
        elif self._is_unlikely(candidate, sort):
            if candidate.having(Strength.SHORT):
                self._draft.doubt(candidate, candidate.actors(Strength.SHORT), DoubtReason.NO_CUE)
        elif candidate.having(Strength.SHORT) or not is_common(candidate):
            resolve_bare(self._draft, self._evidence, candidate, day)

    def _resolve_known(self, candidate: Candidate, sort: Sort) -> None:
        """Decide a name that is not surely meant, or a form that needs a cue."""
        if candidate.having(Strength.NISBA) and self._is_nisba(candidate):
            self._resolve_nisba(candidate)
        elif candidate.having(Strength.AMBIGUOUS):
            self._resolve_ambiguous(candidate, sort)
        else:
            self._refuse_full(candidate, sort)

    def _is_nisba(self, candidate: Candidate) -> bool:
        """Return whether a form that may be an adjective is one here."""
        if candidate.having(Strength.FULL):
            return is_adjective(self._passage, candidate)
        if candidate.having(Strength.AMBIGUOUS):
            return False
        bearer = self._draft.bearers.get(self._passage.key(candidate))
        is_borne = bearer is not None and bearer.actor is not None
        persons = self._find_persons(candidate)
        if candidate.having(Strength.SHORT) and not persons:
            return False
        if not persons and not is_borne:
            return True
        if not describes_noun(self._passage, candidate):
            return False
        # «الوزير البحري» may be the minister of that name; «الوزير البحري بدر» is not.
        is_expected = is_borne or any(self._evidence.is_expected(actor) for actor in persons)
        return not (
            is_expected
            and find_title(self._passage, candidate)
            and self._passage.after(candidate.last) not in GIVEN_NAMES
        )

    def _is_unnamed_homonym(self, candidate: Candidate) -> bool:
        """Return whether a form is an adjective and the short form of nobody this article names."""
        persons = self._find_persons(candidate)
        return (
            bool(persons)
            and bool(candidate.having(Strength.NISBA))
            and not candidate.having(Strength.FULL, Strength.AMBIGUOUS)
            and self._passage.key(candidate) not in self._draft.bearers
            and not any(self._evidence.is_expected(actor) for actor in persons)
        )

    def _is_unlikely(self, candidate: Candidate, sort: Sort) -> bool:
        """Return whether a bare name may be the ordinary word, and nobody of it is named here.

        One that is written otherwise is asked about even so: «مرسى» beside «محمد مرسي».
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

    def _find_persons(self, candidate: Candidate) -> tuple[ActorId, ...]:
        """Return the persons whose short form a form is."""
        return tuple(
            actor
            for actor in candidate.actors(Strength.SHORT)
            if self._personas[actor].kind is ActorKind.PERSON
        )

    def _resolve_nisba(self, candidate: Candidate) -> None:
        passage = self._passage
        if (
            is_surname(passage, candidate)
            or is_first_name(passage, candidate)
            or is_misplaced_accusative(passage, candidate)
        ):
            return
        everyone = candidate.actors(Strength.NISBA)
        actors = everyone
        if len(actors) > 1:
            actors, _ = self._evidence.choose(candidate, actors)
        if len(actors) == 1:
            self._draft.mention(candidate, actors[0], MentionForm.NISBA, MatchReason.NISBA)
        else:
            self._draft.doubt(candidate, everyone, DoubtReason.SHARED_FORM)

    def _ask_weak_nisba(self, candidate: Candidate) -> None:
        """Ask about «المالية» in an article that names Mali; elsewhere it is the ordinary word."""
        actors = candidate.actors(Strength.WEAK_NISBA)
        named = tuple(actor for actor in actors if self._evidence.is_expected(actor))
        if named and not is_surname(self._passage, candidate):
            self._draft.doubt(candidate, named, DoubtReason.NO_CUE)

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
        elif has_succession_after(passage, candidate):
            self._draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
        else:
            self._draft.doubt(candidate, actors, DoubtReason.UNKNOWN_GIVEN_NAME)

    def _resolve_ambiguous(self, candidate: Candidate, sort: Sort) -> None:
        """Decide a form that needs a cue."""
        actors = candidate.actors(Strength.AMBIGUOUS)
        draft = self._draft
        persons = [a for a in actors if self._personas[a].kind is ActorKind.PERSON]
        if persons and not may_be_person(draft, candidate, actors):
            return
        if self._is_anothers(candidate, actors) or (
            is_described(self._passage, candidate)
            and not self._evidence.is_cued_by_neighbour(candidate, actors)
        ):
            draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
            return
        bearer = draft.bearers.get(self._passage.key(candidate))
        if bearer is None and persons and self._may_go_on(candidate, persons):
            if not is_common(candidate):
                draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
            return
        if bearer is not None and bearer.actor is not None:
            if has_kinship(self._passage, candidate) or contradicts(
                self._passage, candidate, bearer.actor
            ):
                draft.doubt(candidate, actors, DoubtReason.TITLE_OR_KINSHIP)
            elif bearer.actor in actors:
                form, reason = MentionForm.AMBIGUOUS, MatchReason.NAMED_IN_FULL
                draft.mention(candidate, bearer.actor, form, reason)
            else:
                draft.mention(candidate, bearer.actor, MentionForm.SHORT, MatchReason.SAME_PERSON)
            return
        chosen, reason = self._evidence.choose(candidate, actors)
        if len(chosen) == 1 and (sort is Sort.NAME or reason is MatchReason.CUE):
            draft.mention(candidate, chosen[0], MentionForm.AMBIGUOUS, reason)
        elif len(chosen) > 1:
            draft.doubt(candidate, chosen, DoubtReason.SHARED_FORM)
        elif chosen or not is_common(candidate) or find_title(self._passage, candidate):
            draft.doubt(candidate, actors, DoubtReason.NO_CUE)

    def _may_go_on(self, candidate: Candidate, persons: list[ActorId]) -> bool:
        """Return whether a given name nobody is known by here may be another's: «هادي البحرة»."""
        passage = self._passage
        if candidate.head not in GIVEN_NAMES:
            return False
        is_titled = passage.before(candidate.first) in TITLES
        if not (is_titled or passage.after(candidate.last).startswith(ARTICLE)):
            return False
        if any(self._evidence.is_expected(actor) for actor in persons):
            return False
        if self._evidence.is_cued_by_neighbour(candidate, persons):
            return False
        return likelihood_of_name_after(passage, candidate) is Likelihood.MAYBE

    def _is_anothers(self, candidate: Candidate, actors: tuple[ActorId, ...]) -> bool:
        """Return whether an organisation's ambiguous form is another state's: «… المصري»."""
        kinds = {self._personas[actor].kind for actor in actors}
        if not kinds <= {ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.OUTLET}:
            return False
        passage = self._passage
        return is_cut_short(passage, candidate) or any(
            goes_on(passage, candidate, actor) for actor in actors
        )


def _is_capital(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a Latin form of one word begins with a capital; others always pass."""
    if candidate.first != candidate.last or not candidate.head[:1].isascii():
        return True
    first = passage.text[candidate.start]
    return not first.isalpha() or first.isupper()
