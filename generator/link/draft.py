"""What was decided of one article so far, and whom its bare names mean from here on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.link.passage import Candidate, Passage
from generator.model.ids import ActorId, Span
from generator.model.mention import Doubt, DoubtReason, MatchReason, Mention, MentionForm


class Bearer(NamedTuple):
    """Who bore a first or last word when it last stood in a full name."""

    actor: ActorId | None
    """None for somebody who is not known: «نواز شريف»."""
    title: str
    """The title before that full name, or ""."""
    block: int = 0
    """The paragraph it stood in."""
    is_relative: bool = False
    """Whether a word of kinship introduced the person: «نجله صدام حفتر»."""


@dataclass(slots=True)
class Draft:
    """Mentions and doubts as they are decided, in any order."""

    passage: Passage
    """The article."""
    mentions: list[Mention] = field(default_factory=list)
    """Decided."""
    doubts: list[Doubt] = field(default_factory=list)
    """Not decided."""
    bearers: dict[str, Bearer] = field(default_factory=dict)
    """Whom the key of the first or last word of a person's name means now."""
    named: dict[str, list[Bearer]] = field(default_factory=dict)
    """Everyone known who was named in full so far, by the same keys, in text order."""

    def mention(
        self, candidate: Candidate, actor: ActorId, form: MentionForm, reason: MatchReason
    ) -> None:
        """Note that an actor is named."""
        span, surface = self._cut(candidate)
        self.mentions.append(Mention(span, surface, actor, form, reason))

    def doubt(self, candidate: Candidate, actors: tuple[ActorId, ...], reason: DoubtReason) -> None:
        """Note that one of these actors may be named."""
        span, surface = self._cut(candidate)
        self.doubts.append(Doubt(span, surface, actors, reason))

    def remember(self, actor: ActorId, bearer: Bearer) -> None:
        """Note that from here on the first and last word of a person's name mean that person.

        A relative does not take the surname from whom it meant before, unless it is his own
        declared short form.
        """
        persona = self.passage.gazetteer.personas[actor]
        for word in {persona.given, persona.surname} - {""}:
            self.named.setdefault(word, []).append(bearer)
        if persona.given:
            self.bearers[persona.given] = bearer
        before = self.bearers.get(persona.surname)
        is_beside = bearer.is_relative and before is not None and before.actor is not None
        if persona.surname and (persona.owns_surname or not is_beside):
            self.bearers[persona.surname] = bearer

    def forget(self, word: str) -> None:
        """Note that a word was last borne by somebody who is not known."""
        self.bearers[word] = Bearer(None, "")

    def _cut(self, candidate: Candidate) -> tuple[Span, str]:
        return (
            Span(candidate.start, candidate.end),
            self.passage.text[candidate.start : candidate.end],
        )
