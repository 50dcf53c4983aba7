"""Titles that stand for whoever held them on the article's day: suggestions, never guesses."""

from __future__ import annotations

from typing import Final

from generator.link.bodies import find_described
from generator.link.forms import Sense
from generator.link.guards import is_given_name
from generator.link.passage import Candidate, Passage
from generator.link.word_lists import fold_words
from generator.model.ids import ActorId, Span
from generator.model.mention import Doubt, DoubtReason, MatchReason, Mention, MentionForm

_SHIFTERS: Final = fold_words(
    "نائب نائبة نواب مستشار مستشارة مدير مديرة مكتب ديوان ابن نجل زوجة ابنة مساعد سلف خلف وكيل مقر"
    " منصب مرشح"
    " كل أي انتخابات"
)
"""Words before a title that make it another's, or nobody's."""
_FORMER: Final = fold_words(
    "السابق السابقة الأسبق الأسبقين السابقين المقبل المنتخب المستقيل المقال"
)
"""Words after a title that make it somebody's who held it at another time."""

_Day = tuple[int, int, int]


def find_roles(
    passage: Passage, mentions: tuple[Mention, ...], day: _Day | None
) -> tuple[tuple[Mention, ...], tuple[Doubt, ...]]:
    """Return the titles that name an actor by themselves, and those of which it is doubtful.

    A title beside its holder's name says nothing new and is neither. `day` is (year, month, day).
    """
    if not passage.gazetteer.role_tree.children:
        return (), ()
    found: list[Mention] = []
    doubts: list[Doubt] = []
    named = {mention.actor for mention in mentions if mention.form is not MentionForm.NISBA}
    starts = {m.span.start for m in mentions if m.form is not MentionForm.NISBA}
    ends = {m.span.end for m in mentions if m.form is not MentionForm.NISBA}
    for candidate in passage.find_titles():
        if _stands_beside_name(passage, candidate, starts, ends) or _is_shifted(passage, candidate):
            continue
        span = Span(candidate.start, candidate.end)
        surface = passage.text[span.start : span.end]
        states = find_described(passage, candidate)
        senses = _drop_foreign(passage, candidate.senses, states)
        sure = _find_holders(senses, day, is_dated=True)
        unsure = _find_holders(senses, day, is_dated=False)
        holders = sure or tuple(actor for actor in unsure if actor in named)
        if states and any(not passage.gazetteer.personas[actor].states for actor in holders):
            doubts.append(Doubt(span, surface, holders, DoubtReason.LARGER_NAME))
        elif len(holders) == 1:
            found.append(Mention(span, surface, holders[0], MentionForm.ROLE, MatchReason.ROLE))
        elif len(holders) > 1:
            doubts.append(Doubt(span, surface, holders, DoubtReason.SHARED_FORM))
        elif unsure:
            doubts.append(Doubt(span, surface, unsure, DoubtReason.UNDATED_ROLE))
    return tuple(found), tuple(doubts)


def _find_holders(
    senses: tuple[Sense, ...], day: _Day | None, *, is_dated: bool
) -> tuple[ActorId, ...]:
    """Return who held a title that day: surely, or as far as the dates do not deny it."""
    holders: set[ActorId] = set()
    for sense in senses:
        is_sure = day is not None and sense.since is not None
        if is_sure is not is_dated:
            continue
        if day is not None and sense.since is not None and day < sense.since.first_day():
            continue
        if day is not None and sense.until is not None and sense.until.last_day() < day:
            continue
        holders.add(sense.actor)
    return tuple(sorted(holders))


def _drop_foreign(
    passage: Passage, senses: tuple[Sense, ...], states: frozenset[ActorId]
) -> tuple[Sense, ...]:
    """Return the senses without the holders who belong to other states than the adjective after.

    «وزير الخارجية الإيراني» is no minister of another state; of a holder whose state no file
    tells it cannot be said.
    """
    personas = passage.gazetteer.personas
    return tuple(
        sense
        for sense in senses
        if not states
        or sense.actor in states
        or not personas[sense.actor].states
        or states & personas[sense.actor].states
    )


def _stands_beside_name(
    passage: Passage, candidate: Candidate, starts: set[int], ends: set[int]
) -> bool:
    """Return whether a name follows the title, or stands before it, parted by a comma at most."""
    after = candidate.last + 1
    if (
        after < len(passage.raw)
        and passage.gap(candidate.last).strip(" ،,\n") == ""
        and any(passage.start(after) <= start < passage.end(after) for start in starts)
    ):
        return True
    before = candidate.first - 1
    return before >= 0 and passage.gap(before).strip(" ،,\n") == "" and passage.end(before) in ends


def _is_shifted(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a neighbour makes the title another's: «نائب رئيس …», «… السابق».

    So does a given name after it, an adjective between them or none: nobody known here.
    """
    if passage.after(candidate.last) in _FORMER:
        return True
    last = candidate.last + bool(find_described(passage, candidate))
    if passage.is_joined(last) and is_given_name(passage, last + 1):
        return True
    if candidate.particles or not passage.before(candidate.first):
        return False
    return any(rest in _SHIFTERS for _, _, rest in passage.peeled(candidate.first - 1))
