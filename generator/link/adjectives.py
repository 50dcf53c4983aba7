"""Forms that are a state's adjective, or may be: «الليبي», «المصري» of a person, «المالية»."""

from __future__ import annotations

from generator.link.draft import Draft
from generator.link.evidence import Evidence
from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.guards import find_title, is_surname
from generator.link.homonyms import describes_noun, is_adjective, is_misplaced_accusative
from generator.link.passage import Candidate
from generator.link.surnames import is_first_name
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import DoubtReason, MatchReason, MentionForm


def is_nisba(draft: Draft, evidence: Evidence, candidate: Candidate) -> bool:
    """Return whether a form that may be an adjective is one here."""
    if candidate.having(Strength.FULL):
        return is_adjective(draft.passage, candidate)
    if candidate.having(Strength.AMBIGUOUS):
        return False
    bearer = draft.bearers.get(draft.passage.key(candidate))
    is_borne = bearer is not None and bearer.actor is not None
    persons = find_persons(draft, candidate)
    if candidate.having(Strength.SHORT) and not persons:
        return False
    if not persons and not is_borne:
        return True
    if not describes_noun(draft.passage, candidate):
        return False
    # «الوزير البحري» may be the minister of that name; «الوزير البحري بدر» is not.
    is_expected = is_borne or any(evidence.is_expected(actor) for actor in persons)
    return not (
        is_expected
        and find_title(draft.passage, candidate)
        and draft.passage.after(candidate.last) not in GIVEN_NAMES
    )


def is_unnamed_homonym(draft: Draft, evidence: Evidence, candidate: Candidate) -> bool:
    """Return whether a form is an adjective and the short form of nobody this article names."""
    persons = find_persons(draft, candidate)
    return (
        bool(persons)
        and bool(candidate.having(Strength.NISBA))
        and not candidate.having(Strength.FULL, Strength.AMBIGUOUS)
        and draft.passage.key(candidate) not in draft.bearers
        and not any(evidence.is_expected(actor) for actor in persons)
    )


def find_persons(draft: Draft, candidate: Candidate) -> tuple[ActorId, ...]:
    """Return the persons whose short form a form is."""
    return tuple(
        actor
        for actor in candidate.actors(Strength.SHORT)
        if draft.passage.gazetteer.personas[actor].kind is ActorKind.PERSON
    )


def resolve_nisba(draft: Draft, evidence: Evidence, candidate: Candidate) -> None:
    """Note the state of an adjective, unless it is a person's surname or given name here."""
    passage = draft.passage
    if (
        is_surname(passage, candidate)
        or is_first_name(passage, candidate)
        or is_misplaced_accusative(passage, candidate)
    ):
        return
    everyone = candidate.actors(Strength.NISBA)
    actors = everyone
    if len(actors) > 1:
        actors, _ = evidence.choose(candidate, actors)
    if len(actors) == 1:
        draft.mention(candidate, actors[0], MentionForm.NISBA, MatchReason.NISBA)
    else:
        draft.doubt(candidate, everyone, DoubtReason.SHARED_FORM)


def ask_weak_nisba(draft: Draft, evidence: Evidence, candidate: Candidate) -> None:
    """Ask about «المالية» in an article that names Mali; elsewhere it is the ordinary word."""
    actors = candidate.actors(Strength.WEAK_NISBA)
    named = tuple(actor for actor in actors if evidence.is_expected(actor))
    if named and not is_surname(draft.passage, candidate):
        draft.doubt(candidate, named, DoubtReason.NO_CUE)
