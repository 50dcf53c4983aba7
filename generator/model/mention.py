"""Where an article names an actor, and by what rule it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.ids import ActorId, Span


class MentionForm(StrEnum):
    """What the actor is named by."""

    NAME = "name"
    ALIAS = "alias"
    SHORT = "short"
    AMBIGUOUS = "ambiguous"
    ROLE = "role"
    NISBA = "nisba"


class MatchReason(StrEnum):
    """Which rule decided that these words name this actor."""

    FULL_NAME = "full-name"
    """A name or alias, word for word."""
    SHORT_FORM = "short-form"
    """A short form that nothing nearer claims for another."""
    NEAREST_NAMESAKE = "nearest-namesake"
    """A short form shared by several, given to the one named in full last."""
    COORDINATION = "coordination"
    """A given name joined to another that carries the surname: «صدام وخالد حفتر»."""
    CUE = "cue"
    """An ambiguous form with one of its cues nearby."""
    NAMED_IN_FULL = "named-in-full"
    """An ambiguous form whose actor is named in full elsewhere in the article."""
    DECLARED = "declared"
    """An ambiguous form whose actor stands in the article's `about:`."""
    NISBA = "nisba"
    """An adjective of a state or place."""
    SAME_PERSON = "same-person"
    """The first or last word of a name that was written in full before."""
    VOWELS = "vowels"
    """Written vowels that fit only one of those who share the letters: «عُمان»."""
    ROLE = "role"
    """A title, held by this actor on the day of the article."""
    OVERRIDE = "override"
    """The article's own `link:` map or an `actor:` link."""


class DoubtReason(StrEnum):
    """Which rule refused to say who is named."""

    UNKNOWN_GIVEN_NAME = "unknown-given-name"
    """A surname after a given name that is nobody's known here: «نواز شريف»."""
    NO_CUE = "no-cue"
    """An ambiguous form without a cue, a full name or a declaration."""
    SHARED_FORM = "shared-form"
    """Words that mean several actors, with as much to say for one as for another."""
    TITLE_OR_KINSHIP = "title-or-kinship"
    """A title or a word of kinship before a name that two may bear: «والده حفتر»."""
    LARGER_NAME = "larger-name"
    """A name that goes on: «ترامب الابن», «جنوب السودان»."""
    UNDATED_ROLE = "undated-role"
    """A title whose holder's dates do not say who held it that day."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in an article where an actor is named."""

    span: Span
    """Half-open range in the body's source, in code points, without joined particles."""
    surface: str
    """The words as written."""
    actor: ActorId
    """Who is named."""
    form: MentionForm
    """What they are named by."""
    reason: MatchReason
    """Which rule matched; shown by `isnad links`."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that may name an actor, where the rules refuse to guess."""

    span: Span
    """Half-open range in the body's source, without joined particles."""
    surface: str
    """The words as written."""
    candidates: tuple[ActorId, ...]
    """Who may be meant."""
    reason: DoubtReason
    """Which rule refused."""
