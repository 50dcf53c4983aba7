"""What speaks for one of several actors: cues nearby, full names elsewhere, the editor's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from generator.link.forms import Day, Office, Strength
from generator.link.hard_words import STATE_HEADS
from generator.link.hardness import Sort, find_hard_word, judge
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import SAYING, SPEECH_VERBS
from generator.link.vowels import choose_by_vowels, count_agreeing_marks
from generator.link.word_lists import fold_words
from generator.model.actor import ActorKind
from generator.model.ids import ActorId
from generator.model.mention import MatchReason
from generator.text.clitics import ARTICLE

_PLACE_PREPOSITIONS: Final = fold_words("في من إلى نحو باتجاه داخل خارج")
_PLACE_HEADS: Final = (
    _PLACE_PREPOSITIONS
    | STATE_HEADS
    | fold_words("جيش حدود سفير سفارة شعب عاصمة رئيس سلطات حكام قبائل أراضي")
)
"""Words that govern the name of a state or place."""
_MOVES: Final = fold_words(
    "زار زارت غادر غادرت دخل دخلت دعم دعمت أدان أدانت اتهم اتهمت حكم يزور يغادر"
)
"""Verbs of which a state or place may be the object."""

_LANDS: Final = frozenset({ActorKind.STATE, ActorKind.PLACE})

_OPENING: Final = frozenset(("", "«", '"', "“", "„", "(", "["))
"""What may stand between a name's first word and the rest of it."""

_SAYING: Final = SAYING | frozenset(verb for verb in SPEECH_VERBS if verb.endswith("ت"))
"""Verbs right before whoever speaks."""

CUE_WINDOW: Final = 12
"""How many words away a cue may stand, in the same paragraph."""


class Evidence:
    """What one article says of who is meant by its ambiguous forms."""

    def __init__(self, passage: Passage, about: frozenset[ActorId]) -> None:
        self._passage = passage
        self._about = about
        self._named: dict[ActorId, list[int]] = defaultdict(list)
        self._cued: dict[tuple[str, ActorId], int] = {}
        self.day: Day | None = None
        self._places: dict[str, list[int]] | None = None

    def add_named(self, actors: Iterable[ActorId], word: int) -> None:
        """Note that an actor is named in full at a word; -1 for outside the passage."""
        for actor in actors:
            self._named[actor].append(word)

    def is_declared(self, actor: ActorId) -> bool:
        """Return whether an actor stands in the article's `about:`."""
        return actor in self._about

    def is_expected(self, actor: ActorId) -> bool:
        """Return whether an actor is named in full anywhere in the article, or declared."""
        return actor in self._about or bool(self._named.get(actor))

    def note_cues(self, candidate: Candidate) -> None:
        """Note whom a cue gives an ambiguous form, for the same form elsewhere in the article.

        A definite noun («القاعدة») is the ordinary word too often before its cue was read.
        """
        actors = candidate.actors(Strength.AMBIGUOUS)
        if not candidate.head.startswith(ARTICLE) or all(map(self._is_land, actors)):
            self._find_cued(candidate, actors)

    def is_cued_by_neighbour(self, candidate: Candidate, actors: Iterable[ActorId]) -> bool:
        """Return whether a cue of one of these actors is the word right beside a form."""
        return any(self._cue_distance(candidate, actor) == 1 for actor in actors)

    def choose(
        self, candidate: Candidate, actors: tuple[ActorId, ...]
    ) -> tuple[tuple[ActorId, ...], MatchReason]:
        """Return those of `actors` that most speaks for, and what; none without evidence.

        Written vowels come first, then the nearest cue, what a form is joined to, the title before
        it, a full name elsewhere in the article, `about:`. What leaves several is narrowed down by
        what comes after.
        """
        surface = self._passage.text[candidate.start : candidate.end]
        if self._passage.marks(candidate):
            senses = [sense for sense in candidate.senses if sense.actor in actors]
            left = choose_by_vowels(surface, senses)
            fitting = tuple(sorted({sense.actor for sense in left}))
            agree = any(count_agreeing_marks(surface, sense.written) for sense in left)
            if len(fitting) == 1 and agree:
                return fitting, MatchReason.VOWELS
            actors = fitting
        kept: tuple[ActorId, ...] = ()
        evidence = MatchReason.CUE
        for find, reason in (
            (self._find_cued, MatchReason.CUE),
            (self._find_placed, MatchReason.CUE),
            (self._find_holders, MatchReason.ROLE),
            (self._find_named, MatchReason.NAMED_IN_FULL),
            (self._find_declared, MatchReason.DECLARED),
            (self._find_decided, MatchReason.CUE),
        ):
            found = find(candidate, kept or actors)
            if len(found) == 1:
                return found, reason
            if found and not kept:
                evidence = reason
            kept = found or kept
        return kept, evidence

    def _find_cued(self, candidate: Candidate, actors: tuple[ActorId, ...]) -> tuple[ActorId, ...]:
        """Return those whose cue stands nearest, the rest of a full name before all others."""
        headed = tuple(actor for actor in actors if self._follows_head(candidate, actor))
        distances = {actor: self._cue_distance(candidate, actor) for actor in actors}
        near = min(distances.values(), default=CUE_WINDOW + 1)
        cued = tuple(actor for actor in actors if distances[actor] == near <= CUE_WINDOW)
        for actor in headed or cued:
            self._cued[candidate.head, actor] = candidate.first
        return headed or cued

    def _follows_head(self, candidate: Candidate, actor: ActorId) -> bool:
        """Return whether the rest of a full name stands before a form: «لوكالة «مدار»»."""
        passage = self._passage
        number = candidate.first - 1
        heads = passage.gazetteer.personas[actor].heads
        if not heads or number < 0 or candidate.particles:
            return False
        if passage.gap(number).strip() not in _OPENING:
            return False
        return any(rest in heads for _, _, rest in passage.peeled(number))

    def _find_holders(
        self, candidate: Candidate, actors: tuple[ActorId, ...]
    ) -> tuple[ActorId, ...]:
        """Return those who that day held the title beside a form: «الرئيس الورّاق»."""
        personas = self._passage.gazetteer.personas
        return tuple(
            actor
            for actor in actors
            if any(
                office.holds_on(self.day)
                and (
                    self._stands_before(office, candidate) or self._stands_after(office, candidate)
                )
                for office in personas[actor].offices
            )
        )

    def _stands_before(self, office: Office, candidate: Candidate) -> bool:
        """Return whether an office, or its first word with the article, leads up to a form."""
        passage = self._passage
        number = candidate.first
        if candidate.particles or not passage.before(number):
            return False
        if passage.before(number) == ARTICLE + office.title[0]:
            return True
        first = number - len(office.title)
        if first < 0 or not all(passage.is_joined(place) for place in range(first, number)):
            return False
        heads = {rest for _, _, rest in passage.peeled(first)}
        return office.title[0] in heads and all(
            passage.word(first + step) == word for step, word in enumerate(office.title[1:], 1)
        )

    def _stands_after(self, office: Office, candidate: Candidate) -> bool:
        """Return whether a whole office follows a form: «نعمان الورّاق، وزير الورق».

        One of a single word may go on as another's: «رئيس» of «رئيس البلدية».
        """
        passage = self._passage
        first, last = candidate.last + 1, candidate.last + len(office.title)
        if last >= len(passage.raw) or first == last:
            return False
        if not (passage.is_joined(candidate.last) or passage.is_comma(candidate.last)):
            return False
        return all(passage.is_joined(place) for place in range(first, last)) and all(
            passage.word(first + step) == word for step, word in enumerate(office.title)
        )

    def _find_named(self, candidate: Candidate, actors: tuple[ActorId, ...]) -> tuple[ActorId, ...]:
        """Return those named in full anywhere; of several the one named last before a form."""
        named = tuple(actor for actor in actors if self._named[actor])
        return self._nearest(named, candidate.first) if named else ()

    def _find_declared(
        self, _candidate: Candidate, actors: tuple[ActorId, ...]
    ) -> tuple[ActorId, ...]:
        return tuple(actor for actor in actors if actor in self._about)

    def _find_decided(
        self, candidate: Candidate, actors: tuple[ActorId, ...]
    ) -> tuple[ActorId, ...]:
        """Return those whom a cue gave the same form elsewhere in the article."""
        return tuple(actor for actor in actors if (candidate.head, actor) in self._cued)

    def _find_placed(
        self, candidate: Candidate, actors: tuple[ActorId, ...]
    ) -> tuple[ActorId, ...]:
        """Return those of `actors` that the grammar around a form leaves.

        In a list of states «عمان» is the state, not the city.
        """
        personas = self._passage.gazetteer.personas
        alike = tuple(actor for actor in actors if self._is_listed(candidate, personas[actor].kind))
        if alike or self._speaks(candidate, actors):
            return alike or actors
        return tuple(
            actor
            for actor in actors
            if self._stands_as_place(candidate, actor) or self._stands_by_person(candidate, actor)
        )

    def _speaks(self, candidate: Candidate, actors: tuple[ActorId, ...]) -> bool:
        """Return whether a body's form without article is the subject of speech: «قالت حماس»."""
        if candidate.particles or candidate.head.startswith(ARTICLE):
            return False
        personas = self._passage.gazetteer.personas
        if any(personas[actor].kind is ActorKind.PERSON for actor in actors):
            return False
        return bool(self._passage.before(candidate.first)) and not self._heads(
            candidate.first - 1
        ).isdisjoint(_SAYING)

    def _stands_as_place(self, candidate: Candidate, actor: ActorId) -> bool:
        """Return whether grammar leaves only the name of a state or place.

        It stands in a list with another one's name, or it is a word that is else an adjective,
        which no preposition governs and no feminine noun bears.
        """
        passage = self._passage
        if not self._is_land(actor):
            return False
        if self._is_listed(candidate, *_LANDS):
            return True
        if candidate.particles.startswith("و"):
            return False
        hard = find_hard_word(candidate)
        if hard is None or not hard.is_adjective:
            return False
        if candidate.particles:
            return candidate.particles == "ب"
        if not passage.before(candidate.first):
            return False
        # Nor does a masculine adjective describe a feminine noun: «انتخابات مالي».
        return (
            not self._heads(candidate.first - 1).isdisjoint(_PLACE_HEADS)
            or passage.raw[candidate.first - 1].endswith(("ة", "ات"))
            or self._is_object(candidate)
        )

    def _is_object(self, candidate: Candidate) -> bool:
        """Return whether a form follows a verb and its definite subject: «زار الوفد مالي»."""
        passage = self._passage
        number = candidate.first - 1
        if not passage.word(number).startswith(ARTICLE) or not passage.before(number):
            return False
        return not self._heads(number - 1).isdisjoint(_MOVES)

    def _heads(self, number: int) -> frozenset[str]:
        """Return what a word may be, its particles on or off."""
        return frozenset(rest for _, _, rest in self._passage.peeled(number))

    def _is_listed(self, candidate: Candidate, *kinds: ActorKind) -> bool:
        """Return whether «و» or a comma joins a name to that of a state or place of these kinds."""
        passage = self._passage
        lands = frozenset(kinds) & _LANDS
        if self._is_land_at(candidate.last + 1, lands, "و") and passage.is_joined(candidate.last):
            return True
        if self._is_land_at(candidate.first - 1, lands):
            if candidate.particles.startswith("و") and passage.is_joined(candidate.first - 1):
                return True
            # «النيجر، مالي، تشاد»; but «عدن، المدينة التي …».
            if passage.is_comma(candidate.first - 1) and not passage.is_joined(candidate.last):
                return True
        # «مالي، النيجر» begins a list; «قطب مالي، والنيجر» does not.
        before = passage.before(candidate.first)
        begins = candidate.particles or not before or before in _PLACE_PREPOSITIONS
        return bool(
            begins
            and passage.is_comma(candidate.last)
            and self._is_land_at(candidate.last + 1, lands)
        )

    def _stands_by_person(self, candidate: Candidate, actor: ActorId) -> bool:
        """Return whether «و» joins a person's name to another's: «حفتر والسراج»."""
        passage = self._passage
        if passage.gazetteer.personas[actor].kind is not ActorKind.PERSON:
            return False
        if candidate.particles.startswith("و") and passage.is_joined(candidate.first - 1):
            return self._is_person_at(candidate.first - 1)
        return passage.is_joined(candidate.last) and self._is_person_at(candidate.last + 1, "و")

    def _is_person_at(self, number: int, particles: str = "") -> bool:
        """Return whether a word is surely a person's name, or the end of one that stood in full."""
        personas = self._passage.gazetteer.personas
        return any(
            personas[sense.actor].kind is ActorKind.PERSON
            and (
                sense.strength in (Strength.FULL, Strength.SHORT)
                or (sense.strength is Strength.LAST_WORD and bool(self._named.get(sense.actor)))
            )
            for candidate in self._passage.read_word(number)
            if candidate.particles.startswith(particles)
            and judge(self._passage, candidate) is Sort.NAME
            for sense in candidate.senses
        )

    def _is_land_at(self, number: int, kinds: frozenset[ActorKind], particles: str = "") -> bool:
        """Return whether a word is the full name of an actor of these kinds, with particles."""
        passage = self._passage
        if not 0 <= number < len(passage.raw):
            return False
        return any(
            sense.strength is Strength.FULL
            and passage.gazetteer.personas[sense.actor].kind in kinds
            for _, joined, _, node in passage.gazetteer.readings(passage.raw[number])
            for sense in node.senses
            if not particles or joined.startswith(particles)
        )

    def _is_land(self, actor: ActorId) -> bool:
        kind = self._passage.gazetteer.personas[actor].kind
        return kind in _LANDS

    def _nearest(self, actors: tuple[ActorId, ...], word: int) -> tuple[ActorId, ...]:
        """Return of several actors named in full the one named last before a word."""
        before = {actor: [n for n in self._named[actor] if n < word] for actor in actors}
        latest = max((numbers[-1] for numbers in before.values() if numbers), default=None)
        if latest is None:
            return actors
        return tuple(actor for actor in actors if latest in before[actor])

    def _cue_distance(self, candidate: Candidate, actor: ActorId) -> int:
        """Return how many words away the actor's nearest cue is, or more than the window."""
        nearest = CUE_WINDOW + 1
        passage = self._passage
        block = passage.block(candidate.first)
        for cue in passage.gazetteer.personas[actor].cues:
            for place in self._find_places(cue[0]):
                distance = (
                    candidate.first - place if place < candidate.first else place - candidate.last
                )
                if (
                    0 < distance < nearest
                    and passage.block(place) == block
                    and self._continues(place, cue)
                ):
                    nearest = distance
        return nearest

    def _continues(self, place: int, cue: tuple[str, ...]) -> bool:
        """Return whether the other words of a cue follow its first."""
        passage = self._passage
        if place + len(cue) > len(passage.raw):
            return False
        return all(passage.word(place + step) == cue[step] for step in range(1, len(cue)))

    def _find_places(self, word: str) -> list[int]:
        if self._places is None:
            self._places = defaultdict(list)
            for number, cue in self._passage.find_cues():
                self._places[cue].append(number)
        return self._places.get(word, [])
