"""Forms that are links only with something that speaks for them: «حماس», «الشاهد», «مالي»."""

from __future__ import annotations

from typing import Final

from generator.link.bare_names import may_be_person
from generator.link.bodies import goes_on, is_cut_short, is_described
from generator.link.draft import Draft
from generator.link.evidence import Evidence
from generator.link.forms import Strength
from generator.link.genders import contradicts
from generator.link.given_names import GIVEN_NAMES
from generator.link.guards import find_title, has_kinship
from generator.link.hardness import Sort, is_common
from generator.link.passage import Candidate, Passage
from generator.link.surnames import Likelihood, likelihood_of_name_after
from generator.link.surroundings import SAYING, TITLES
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import DoubtReason, MatchReason, MentionForm
from generator.text.clitics import ARTICLE

_THINGS: Final = frozenset({ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.OUTLET})


def resolve_ambiguous(draft: Draft, evidence: Evidence, candidate: Candidate, sort: Sort) -> None:
    """Decide a form that needs a cue."""
    passage = draft.passage
    actors = candidate.actors(Strength.AMBIGUOUS)
    persons = tuple(a for a in actors if passage.gazetteer.personas[a].kind is ActorKind.PERSON)
    if persons and not may_be_person(draft, candidate, actors):
        return
    if _is_anothers(passage, candidate, actors) or (
        is_described(passage, candidate) and not evidence.is_cued_by_neighbour(candidate, actors)
    ):
        draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
        return
    bearer = draft.bearers.get(passage.key(candidate))
    if bearer is not None and bearer.actor is not None:
        _give_to_bearer(draft, candidate, bearer.actor)
    elif bearer is not None and len(persons) == len(actors):
        draft.doubt(candidate, actors, DoubtReason.UNKNOWN_GIVEN_NAME)
    elif persons and _may_go_on(passage, evidence, candidate, persons):
        if not is_common(candidate):
            draft.doubt(candidate, actors, DoubtReason.LARGER_NAME)
    else:
        _weigh(draft, evidence, candidate, sort)


def _give_to_bearer(draft: Draft, candidate: Candidate, actor: ActorId) -> None:
    """Give a form to whoever bore it in full before, unless kinship or gender objects."""
    actors = candidate.actors(Strength.AMBIGUOUS)
    if has_kinship(draft.passage, candidate) or contradicts(draft.passage, candidate, actor):
        draft.doubt(candidate, actors, DoubtReason.TITLE_OR_KINSHIP)
    elif actor in actors:
        draft.mention(candidate, actor, MentionForm.AMBIGUOUS, MatchReason.NAMED_IN_FULL)
    else:
        draft.mention(candidate, actor, MentionForm.SHORT, MatchReason.SAME_PERSON)


def _weigh(draft: Draft, evidence: Evidence, candidate: Candidate, sort: Sort) -> None:
    """Decide by cues, full names elsewhere and what the editor declared."""
    actors = candidate.actors(Strength.AMBIGUOUS)
    chosen, reason = evidence.choose(candidate, actors)
    if len(chosen) == 1 and (sort is Sort.NAME or reason is MatchReason.CUE):
        draft.mention(candidate, chosen[0], MentionForm.AMBIGUOUS, reason)
    elif len(chosen) > 1:
        draft.doubt(candidate, chosen, DoubtReason.SHARED_FORM)
    elif chosen or not is_common(candidate) or _stands_as_name(draft.passage, candidate):
        draft.doubt(candidate, actors, DoubtReason.NO_CUE)


def _stands_as_name(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a title or a verb of speech before a form makes it somebody's name."""
    if find_title(passage, candidate):
        return True
    return bool(passage.before(candidate.first)) and any(
        rest in SAYING for _, _, rest in passage.peeled(candidate.first - 1)
    )


def _may_go_on(
    passage: Passage, evidence: Evidence, candidate: Candidate, persons: tuple[ActorId, ...]
) -> bool:
    """Return whether a given name nobody is known by here may be another's: «هادي المحبرة»."""
    if candidate.head not in GIVEN_NAMES:
        return False
    is_titled = passage.before(candidate.first) in TITLES
    if not (is_titled or passage.after(candidate.last).startswith(ARTICLE)):
        return False
    if any(evidence.is_expected(actor) for actor in persons):
        return False
    if evidence.is_cued_by_neighbour(candidate, persons):
        return False
    return likelihood_of_name_after(passage, candidate) is Likelihood.MAYBE


def _is_anothers(passage: Passage, candidate: Candidate, actors: tuple[ActorId, ...]) -> bool:
    """Return whether the form of a body or place is another state's: «… المصري»."""
    if not {passage.gazetteer.personas[actor].kind for actor in actors} <= _THINGS:
        return False
    return is_cut_short(passage, candidate) or any(
        goes_on(passage, candidate, actor) for actor in actors
    )
