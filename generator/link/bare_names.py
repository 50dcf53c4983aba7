"""Persons named by one word: declared short forms, and the first or last word of a known name.

«حفتر» means the person whose short form it is, or whoever of that surname was named in full last;
an unknown given name before it, a family or a street make it somebody or something else.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from generator.link.bodies import goes_on, is_cut_short
from generator.link.draft import Bearer, Draft
from generator.link.evidence import Evidence
from generator.link.forms import Day, Sense, Strength
from generator.link.genders import contradicts
from generator.link.given_names import GIVEN_NAMES, WORD_NAMES
from generator.link.guards import (
    belongs_to_famous,
    find_title,
    has_kinship,
    has_succession_after,
    has_unknown_name_before,
    is_family,
    is_followed_by_known,
    is_street,
)
from generator.link.homonyms import reads_as_adjective
from generator.link.passage import Candidate, Passage
from generator.link.surnames import Likelihood, likelihood_of_name_after
from generator.link.surroundings import SPEECH_VERBS
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import DoubtReason, MatchReason, MentionForm

_ALIKE: Final = 0.75
"""From which share of common letters on two words are spellings of one name."""


def resolve_bare(draft: Draft, evidence: Evidence, candidate: Candidate, day: Day | None) -> None:
    """Decide a short form, or the first or last word of a name that stood in full."""
    passage = draft.passage
    personas = passage.gazetteer.personas
    declared = _hold_on_day(candidate.having(Strength.SHORT), day)
    bearer = draft.bearers.get(passage.key(candidate))
    named = bearer.actor if bearer is not None else None
    candidates = declared
    if named is not None:
        if named in candidate.actors(Strength.SHORT, Strength.LAST_WORD, Strength.FIRST_WORD):
            candidates = tuple(sorted({*declared, named}))
        else:
            bearer = None
    if not candidates:
        if has_unknown_name_before(passage, candidate):
            draft.forget(passage.key(candidate))
        return
    if all(personas[actor].kind is not ActorKind.PERSON for actor in candidates):
        _resolve_thing(draft, evidence, candidate, declared)
    else:
        _resolve_person(draft, evidence, candidate, declared, candidates, bearer)


def _resolve_person(
    draft: Draft,
    evidence: Evidence,
    candidate: Candidate,
    declared: tuple[ActorId, ...],
    candidates: tuple[ActorId, ...],
    bearer: Bearer | None,
) -> None:
    """Decide a bare name that may mean `candidates`, of whom `declared` have it as short form."""
    passage = draft.passage
    is_borne = bearer is not None and bearer.actor is not None
    if not is_borne and reads_as_adjective(passage, candidate):
        draft.doubt(candidate, candidates, DoubtReason.NO_CUE)
    elif not is_borne and passage.before(candidate.first) in WORD_NAMES:
        draft.doubt(candidate, candidates, DoubtReason.UNKNOWN_GIVEN_NAME)
    elif may_be_person(draft, candidate, candidates):
        fitting = tuple(a for a in candidates if not contradicts(passage, candidate, a))
        if fitting != candidates and (bearer is None or is_borne):
            bearer = _find_fitting(draft, candidate)
            declared = tuple(actor for actor in declared if actor in fitting)
        if bearer is not None:
            _choose_bearer(draft, evidence, candidate, bearer, declared)
        elif declared and not (fitting != candidates and _may_describe(passage, candidate)):
            _choose_declared(draft, evidence, candidate, declared)
        else:
            _doubt_gender(draft, candidate, candidates)


def _resolve_thing(
    draft: Draft, evidence: Evidence, candidate: Candidate, declared: tuple[ActorId, ...]
) -> None:
    """Decide the short form of a state, a body or a place."""
    if has_unknown_name_before(draft.passage, candidate):
        return  # «حسين الحوثي» is a person, whatever «الحوثي» means
    if is_cut_short(draft.passage, candidate) or any(
        goes_on(draft.passage, candidate, actor) for actor in declared
    ):
        draft.doubt(candidate, declared, DoubtReason.LARGER_NAME)
    else:
        _choose_declared(draft, evidence, candidate, declared)


def may_be_person(draft: Draft, candidate: Candidate, actors: tuple[ActorId, ...]) -> bool:
    """Return whether nothing beside a bare name makes it another's; note the doubt it raises."""
    passage = draft.passage
    if is_family(passage, candidate) or is_street(passage, candidate):
        return False
    if has_unknown_name_before(passage, candidate):
        draft.doubt(candidate, actors, DoubtReason.UNKNOWN_GIVEN_NAME)
        if not _is_misspelt(draft, candidate, actors):
            draft.forget(passage.key(candidate))
        return False
    if has_succession_after(passage, candidate):
        draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
        return False
    key = passage.key(candidate)
    is_first = any(passage.gazetteer.personas[actor].given == key for actor in actors)
    if is_first or (candidate.head in GIVEN_NAMES and not is_followed_by_known(passage, candidate)):
        likelihood = likelihood_of_name_after(passage, candidate)
        if likelihood is Likelihood.YES or (likelihood is Likelihood.MAYBE and is_first):
            if candidate.having(Strength.SHORT, Strength.AMBIGUOUS) or (
                likelihood is Likelihood.MAYBE
            ):
                draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
            if likelihood is Likelihood.YES:
                draft.forget(key)
            return False
    return True


def _may_describe(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a form is an adjective too and no verb of speech makes it a person's."""
    rests = {rest for _, _, rest in passage.peeled(candidate.first - 1)}
    return bool(candidate.having(Strength.NISBA)) and rests.isdisjoint(SPEECH_VERBS)


def _is_misspelt(draft: Draft, candidate: Candidate, actors: tuple[ActorId, ...]) -> bool:
    """Return whether the word before a surname is a known given name in another spelling."""
    gazetteer = draft.passage.gazetteer
    word = draft.passage.before(candidate.first)
    return word not in gazetteer.given_names and any(
        SequenceMatcher(None, word, gazetteer.personas[actor].given).ratio() >= _ALIKE
        for actor in actors
    )


def _find_fitting(draft: Draft, candidate: Candidate) -> Bearer | None:
    """Return who of the gender that is asked for was named in full last."""
    for bearer in reversed(draft.named.get(draft.passage.key(candidate), [])):
        if bearer.actor is not None and not contradicts(draft.passage, candidate, bearer.actor):
            return bearer
    return None


def _doubt_gender(draft: Draft, candidate: Candidate, actors: tuple[ActorId, ...]) -> None:
    """Doubt a name whose verb or title is of the other gender than everyone it may mean here.

    Somebody of that name whom the article does not name may be meant, or a declaration is wrong.
    """
    everyone = candidate.actors(Strength.SHORT, Strength.LAST_WORD, Strength.FIRST_WORD)
    others = tuple(a for a in everyone if not contradicts(draft.passage, candidate, a))
    draft.doubt(candidate, others or actors, DoubtReason.SHARED_FORM)


def _choose_bearer(
    draft: Draft,
    evidence: Evidence,
    candidate: Candidate,
    bearer: Bearer,
    declared: tuple[ActorId, ...],
) -> None:
    """Give a bare name to the one named in full last, unless a title or kinship objects.

    Where the editor declared the short form's owner a principal of the article, and not the
    namesake, the namesake keeps it in no other paragraph than his own, and there it is a doubt.
    """
    actor = bearer.actor
    if actor is None and len(declared) == 1 and belongs_to_famous(draft.passage, candidate):
        draft.mention(candidate, declared[0], MentionForm.SHORT, MatchReason.SHORT_FORM)
        return
    if actor is None:
        draft.doubt(candidate, declared, DoubtReason.UNKNOWN_GIVEN_NAME)
        return
    own = actor in declared
    others = tuple(sorted({*declared, actor}))
    now = find_title(draft.passage, candidate)
    if has_kinship(draft.passage, candidate) or (now and now != bearer.title and not own):
        draft.doubt(candidate, others, DoubtReason.TITLE_OR_KINSHIP)
    elif len(declared) == 1 and (own or bearer.is_relative):
        draft.mention(candidate, declared[0], MentionForm.SHORT, MatchReason.SHORT_FORM)
    elif (
        len(declared) == 1 and evidence.is_declared(declared[0]) and not evidence.is_declared(actor)
    ):
        if draft.passage.block(candidate.first) == bearer.block:
            draft.doubt(candidate, others, DoubtReason.SHARED_FORM)
        else:
            draft.mention(candidate, declared[0], MentionForm.SHORT, MatchReason.SHORT_FORM)
    else:
        reason = MatchReason.NEAREST_NAMESAKE if declared else MatchReason.SAME_PERSON
        draft.mention(candidate, actor, MentionForm.SHORT, reason)


def _choose_declared(
    draft: Draft, evidence: Evidence, candidate: Candidate, declared: tuple[ActorId, ...]
) -> None:
    if len(declared) == 1:
        draft.mention(candidate, declared[0], MentionForm.SHORT, MatchReason.SHORT_FORM)
        return
    chosen, reason = evidence.choose(candidate, declared)
    if len(chosen) == 1:
        draft.mention(candidate, chosen[0], MentionForm.SHORT, reason)
    elif declared:
        draft.doubt(candidate, declared, DoubtReason.SHARED_FORM)


def _hold_on_day(senses: tuple[Sense, ...], day: Day | None) -> tuple[ActorId, ...]:
    """Return whom short forms mean on the article's day, by id; all where no day is known."""
    return tuple(
        sorted(
            {
                sense.actor
                for sense in senses
                if day is None
                or (
                    (sense.since is None or sense.since.first_day() <= day)
                    and (sense.until is None or day <= sense.until.last_day())
                )
            }
        )
    )
