"""What makes a quotation the one it is: its words, its speakers and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.actor import Actor
from generator.model.ids import ActorId, ArticleId, QuotationId
from generator.model.publication import (
    PublishedQuotation,
    PublishedSpeaker,
)
from generator.model.quotation import Quotation, Speaker
from generator.text.editorial import without_editors_words
from generator.text.fold import fold_key
from generator.text.short_hash import short_hash
from generator.text.words import iter_words

_SHORTEST = 10
_LONGEST = 26
_OWN_WORDS = 6
"""Words from which it is no chance that an article has them once."""
_PLACE_LENGTH = 6


FindActor: TypeAlias = Callable[[ActorId], Actor | None]
"""Gives the actor of an id, the one it became where actors were merged."""


def words_key(words: str) -> str:
    """Return what a quotation's id is made from: its folded words without any mark.

    A comma, a haraka, a different hamza seat or an editor's `[…]` does not change it.
    """
    return " ".join(fold_key(word.text) for word in iter_words(without_editors_words(words)))


def speaker_names(quotation: Quotation | PublishedQuotation) -> str:
    """Return the names of all who said the words, as they are printed."""
    return "، ".join(speaker.name for speaker in quotation.speakers)


def have_same_speakers(
    record: PublishedQuotation, quotation: Quotation, find_actor: FindActor
) -> bool:
    """Return whether a published quotation is by the speakers of this one, in whichever order.

    Two who both have a page are the same by their page, where actors were merged by the one they
    became; all others by their folded names.
    """
    left = list(quotation.speakers)
    if len(record.speakers) != len(left):
        return False
    for before in record.speakers:
        same = next((now for now in left if _is_same(before, now, find_actor)), None)
        if same is None:
            return False
        left.remove(same)
    return True


def _is_same(before: PublishedSpeaker, now: Speaker, find_actor: FindActor) -> bool:
    earlier = find_actor(before.actor) if before.actor else None
    present = find_actor(now.actor) if now.actor else None
    if earlier is not None and present is not None:
        return earlier.id == present.id
    return _name_key(before.name) == _name_key(now.name)


@dataclass(frozen=True, slots=True)
class Place:
    """What tells a quotation from others of the same words in its article."""

    hash: str
    """Of the question or sentence that it stands with; `n` and a number where there is none."""
    is_needed: bool
    """False where the words are its own: long, and said once in the article."""


def find_places(quotations: Sequence[Quotation]) -> tuple[Place, ...]:
    """Return the places of an article's quotations, which come in the order of the text."""
    keys = [words_key(quotation.words) for quotation in quotations]
    times = Counter(keys)
    seen: Counter[tuple[str, str]] = Counter()
    places: list[Place] = []
    for quotation, key in zip(quotations, keys, strict=True):
        around = words_key(quotation.asked or quotation.context or quotation.before)
        number = seen[key, around]
        seen[key, around] += 1
        hash_ = short_hash(f"{around}\n{number}", _PLACE_LENGTH) if around else f"n{number}"
        is_own = times[key] == 1 and key.count(" ") + 1 >= _OWN_WORDS
        places.append(Place(hash_, not is_own))
    return tuple(places)


def make_id(key: str, article: ArticleId, times: int, taken: Set[str]) -> QuotationId:
    """Return an id that no other words have; `times` is how often the article had them before."""
    seeds = seeded_ids(key, article, times)
    return next((id_ for id_ in seeds if id_ not in taken), seeds[-1])


def seeded_ids(key: str, article: ArticleId, times: int) -> tuple[QuotationId, ...]:
    """Return the ids that words may have, the shortest first."""
    place = f"{key}\n{article}"
    again = f"{place}\n{times}"
    return (
        _encode(key, _SHORTEST),
        _encode(place, _SHORTEST + 2),
        _encode(again, _SHORTEST + 4),
        _encode(again, _LONGEST),
    )


def _encode(text: str, length: int) -> QuotationId:
    return QuotationId(f"q-{short_hash(text, length)}")


def is_telling(place: str) -> bool:
    """Return whether a place is that of a question or a sentence."""
    return len(place) == _PLACE_LENGTH


def _name_key(name: str) -> str:
    return " ".join(fold_key(word) for word in name.split())
