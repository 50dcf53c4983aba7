"""Forms that two actors' files claim, and that can therefore not name both of them.

Compared is what the linker compares: folded words in the spelling that stands for all of them, with
the vowels where both files write some («عُمان» and «عمّان» are two forms). What two persons may
share is no collision: a short form or a surname goes to the one who was named, and a title to the
one whose cues or dates fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.link.collector import find_form_key, find_target, is_ordinary_adjective
from generator.link.spellings import Edges
from generator.link.vowels import have_distinct_marks
from generator.model.actor import Actor
from generator.model.ids import ActorId


class CollisionKind(StrEnum):
    """What two actors claim."""

    NAME = "name"
    """A name or alias of both: it needs a cue for either."""
    SHORT_FORM = "short-form"
    """A short form of one that is a name of the other, which it then always means."""
    NISBA = "nisba"
    """An adjective of both: it means the one that was named, and is asked about elsewhere."""


@dataclass(frozen=True, slots=True)
class Collision:
    """One form of one actor that is another's too."""

    kind: CollisionKind
    """What is shared."""
    actor: ActorId
    """Whose file it is reported in."""
    path: str
    """The field: `aliases.0`."""
    form: str
    """The form as that file writes it."""
    other: ActorId
    """Whose form it is too."""


@dataclass(frozen=True, slots=True)
class _Claim:
    actor: ActorId
    target: ActorId
    """The actor itself, or the one it was merged into."""
    path: str
    form: str


_Claims = dict[Edges, list[_Claim]]


def find_collisions(actors: Iterable[Actor]) -> tuple[Collision, ...]:
    """Return the forms that two of a site's actors claim, each once, in order of the actors' ids.

    Of two who claim the same, the later one is told. A form that both list as `ambiguous` is
    settled; where one does, the other is told.
    """
    known = {actor.id: actor for actor in actors}
    names: _Claims = defaultdict(list)
    yielded: _Claims = defaultdict(list)
    short: _Claims = defaultdict(list)
    nisba: _Claims = defaultdict(list)
    for _, actor in sorted(known.items()):
        target = find_target(actor, known)
        ambiguous = {find_form_key(form) for form in actor.ambiguous}
        for number, form in enumerate(actor.ambiguous):
            claim = _Claim(actor.id, target, f"ambiguous.{number}", form)
            yielded[find_form_key(form)].append(claim)
        fields = (
            (names, _list_names(actor)),
            (short, ((f"short.{n}.form", each.form) for n, each in enumerate(actor.short))),
            (nisba, ((f"nisba.{n}", form) for n, form in enumerate(actor.nisba))),
        )
        for claims, forms in fields:
            for path, form in forms:
                key = find_form_key(form)
                if key in ambiguous or (claims is nisba and is_ordinary_adjective(form)):
                    continue
                claims[key].append(_Claim(actor.id, target, path, form))
    found = [
        *_compare(CollisionKind.NAME, names, names),
        *_compare(CollisionKind.NAME, names, yielded),
        *_compare(CollisionKind.SHORT_FORM, short, names),
        *_compare(CollisionKind.NISBA, nisba, nisba),
    ]
    once = {(one.actor, one.path): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one.actor, one.path)))


def _list_names(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield the fields and forms that always mean an actor."""
    if actor.name:
        yield "name", actor.name
    if actor.latin:
        yield "latin", actor.latin
    for number, alias in enumerate(actor.aliases):
        yield f"aliases.{number}", alias


def _compare(kind: CollisionKind, claims: _Claims, against: _Claims) -> Iterator[Collision]:
    """Yield the claims that others of `against` contradict; of one field, the earlier ones."""
    for key, ours in claims.items():
        theirs = against.get(key, ())
        for number, claim in enumerate(ours):
            for other in ours[:number] if claims is against else theirs:
                if other.target != claim.target and not have_distinct_marks(claim.form, other.form):
                    yield Collision(kind, claim.actor, claim.path, claim.form, other.actor)
                    break
