"""Whether a hard word is the name or the ordinary word here: «مالي» Mali or financial."""

from __future__ import annotations

from enum import Enum
from typing import Final

from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.hard_words import (
    HARD_WORDS,
    IN_ALEF_MAQSURA,
    STATE_HEADS,
    HardWord,
)
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import (
    DEFINITE_ADJECTIVES,
    FUNCTION_WORDS,
    IMPERFECTS,
    KINSHIP,
    OFFICES,
    OWNED,
    PERSONS,
    SPEECH_VERBS,
    TIME_WORDS,
    TITLES,
    VERBS,
)
from generator.text.clitics import ARTICLE, find_readings

_FEMININE: Final = ("ه", "ات")
_CLOSED: Final = FUNCTION_WORDS | TIME_WORDS
_BARE: Final = (Strength.AMBIGUOUS, Strength.FIRST_WORD, Strength.LAST_WORD)
_VOWELS: Final = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # FATHATAN to SUKUN
_NO_BEARERS: Final = _CLOSED | VERBS | IMPERFECTS | STATE_HEADS | TITLES | KINSHIP
"""Words that no indefinite adjective describes."""
_OWNED: Final = OWNED | OFFICES
_NEAR: Final = 12
"""How many words away a word may stand that makes a name doubtful."""


class Sort(Enum):
    """What a form is in its place."""

    NAME = "name"
    """Nothing speaks against the name."""
    UNSURE = "unsure"
    """It may be the ordinary word."""
    ORDINARY = "ordinary"
    """It is the ordinary word."""


def judge(passage: Passage, candidate: Candidate) -> Sort:
    """Return what a known form is in its place; forms of several words are names."""
    if candidate.first != candidate.last:
        return Sort.UNSURE if _begins_otherwise(passage, candidate) else Sort.NAME
    if candidate.head in FUNCTION_WORDS and not _is_spelled_alike(passage, candidate):
        return Sort.ORDINARY
    if is_definite_adjective(passage, candidate) or _is_title(passage, candidate):
        return Sort.ORDINARY
    if candidate.having(Strength.NISBA) and _is_maqsura(passage, candidate):
        return Sort.ORDINARY  # «المجرى» is no Hungarian
    hard = HARD_WORDS.get(candidate.head)
    if hard is None:
        return Sort.UNSURE if ends_otherwise(passage, candidate) else Sort.NAME
    return _judge_hard(passage, candidate, hard)


def _judge_hard(passage: Passage, candidate: Candidate, hard: HardWord) -> Sort:
    """Return what a hard word is in its place."""
    if hard.vowels and any(
        passage.text[candidate.start : candidate.end].startswith(written) for written in hard.vowels
    ):
        return Sort.ORDINARY
    if _stands_in(passage, candidate.last + 1, hard.after, after=candidate.last):
        return Sort.ORDINARY
    if not candidate.particles and (
        _stands_in(passage, candidate.first - 1, hard.before, after=candidate.first - 1)
        or _follows_phrase(passage, candidate.first, hard.phrases)
    ):
        return Sort.ORDINARY
    if hard.governs and _governs_definite(passage, candidate):
        return Sort.ORDINARY
    if hard.particles and candidate.particles[-1:] in hard.particles:
        return _judge_particle(passage, candidate)
    if hard.is_verbal_noun and _governs(passage, candidate):
        return Sort.ORDINARY
    if hard.is_adjective:
        return _judge_adjective(passage, candidate)
    return Sort.UNSURE if _stands_beside(passage, candidate, hard.beside) else Sort.NAME


def is_common(candidate: Candidate) -> bool:
    """Return whether the ordinary sense is so frequent that a bare word raises no doubt."""
    hard = HARD_WORDS.get(candidate.head) if candidate.first == candidate.last else None
    return hard is not None and hard.is_common


def _is_spelled_alike(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a form that folds like a particle has its own letters: «علي», not «على»."""
    last = passage.raw[candidate.last].rstrip(_VOWELS)[-1:]
    return any(sense.written.rstrip(_VOWELS).endswith(last) for sense in candidate.senses)


def _is_title(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a bare name is a title here: «الأمين العام», «الشيخ محمد»."""
    after = passage.after(candidate.last)
    if candidate.head not in TITLES or not candidate.having(Strength.SHORT, *_BARE):
        return False
    return after.startswith(ARTICLE) or after in GIVEN_NAMES


def _begins_otherwise(passage: Passage, candidate: Candidate) -> bool:
    """Return whether «على» stands where a form of two words begins with «علي»: «على صالح»."""
    return (
        candidate.last == candidate.first + 1
        and candidate.head in FUNCTION_WORDS
        and all(
            passage.ends_otherwise(candidate.first, sense.written.split()[0])
            for sense in candidate.senses
        )
    )


def ends_otherwise(passage: Passage, candidate: Candidate) -> bool:
    """Return whether an ordinary word in ى stands for a bare name in ي: «المنفى»."""
    if candidate.head.removeprefix(ARTICLE) not in IN_ALEF_MAQSURA:
        return False
    senses = candidate.having(Strength.SHORT, Strength.AMBIGUOUS)
    return bool(senses) and all(
        passage.ends_otherwise(candidate.last, sense.written) for sense in senses
    )


def _is_maqsura(passage: Passage, candidate: Candidate) -> bool:
    """Return whether an ordinary word that ends in ى stands there."""
    return candidate.head.removeprefix(ARTICLE) in IN_ALEF_MAQSURA and passage.ends_otherwise(
        candidate.last, candidate.head
    )


def _follows_phrase(passage: Passage, number: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Return whether one of these phrases stands right before a word."""
    return any(
        all(passage.before(number - step) == word for step, word in enumerate(reversed(phrase)))
        for phrase in phrases
    )


def _stands_in(passage: Passage, number: int, words: frozenset[str], *, after: int) -> bool:
    """Return whether a neighbour, its particles on or off, is one of `words`."""
    if not words or not passage.is_joined(after):
        return False
    word = passage.word(number)
    return word in words or any(
        len(way.rest) > 2 and way.rest in words and "ك" not in way.particles
        for way in find_readings(word)
    )


def _stands_beside(passage: Passage, candidate: Candidate, words: frozenset[str]) -> bool:
    """Return whether one of `words`, its particles on or off, stands near in the paragraph."""
    if not words:
        return False
    block = passage.block(candidate.first)
    start = max(0, candidate.first - _NEAR)
    return any(
        rest in words and passage.block(number) == block
        for number in range(start, min(len(passage.raw), candidate.last + _NEAR + 1))
        for _, _, rest in passage.peeled(number)
    )


def _judge_particle(passage: Passage, candidate: Candidate) -> Sort:
    """Judge «بحماس»: with zeal, unless nothing bare follows that could describe it."""
    after = passage.after(candidate.last)
    if not after or after in _CLOSED or after.startswith(ARTICLE) or after[0] in "وفبل":
        return Sort.UNSURE
    return Sort.ORDINARY


def _governs(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a noun follows that a verbal noun would govern: «فتح الباب»."""
    after = passage.after(candidate.last)
    if not after or after in _CLOSED or after in SPEECH_VERBS:
        return False
    if (
        candidate.particles == "و"
        and not after.startswith(ARTICLE)
        and _is_known(passage, candidate.first - 1)
    ):
        return False  # «حماس وفتح …»
    return not after.startswith(("و", "بال", "لل"))


def _governs_definite(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a definite noun makes a noun ordinary: «حماس الجماهير».

    Not an adjective («حماس الفلسطينية»), nor after a verb whose subject the name is («أبلغت حماس
    الوسطاء»).
    """
    after = passage.after(candidate.last)
    if not after.startswith(ARTICLE) or after in _CLOSED or after.endswith("ه"):
        return False
    before = passage.before(candidate.first)
    return not (before.endswith("ت") and not before.endswith("ات")) and after not in PERSONS


def _judge_adjective(passage: Passage, candidate: Candidate) -> Sort:
    before = passage.before(candidate.first)
    if not before:
        return Sort.NAME
    heads = {rest for _, _, rest in passage.peeled(candidate.first - 1)}
    if not heads.isdisjoint(_NO_BEARERS) or any(head.startswith(ARTICLE) for head in heads):
        return Sort.NAME
    if candidate.having(Strength.SHORT) and (
        not heads.isdisjoint(_OWNED) or passage.after(candidate.last) in FUNCTION_WORDS
    ):
        return Sort.NAME
    if _is_known(passage, candidate.first - 1):
        return Sort.NAME
    if candidate.particles:
        # «فني ومالي»: an adjective joined to an adjective.
        return Sort.ORDINARY if before.endswith("ي") and len(before) > 3 else Sort.NAME
    # A masculine adjective does not describe a feminine noun: «حكومة مالي» is a name.
    return Sort.NAME if before.endswith(_FEMININE) else Sort.UNSURE


def is_definite_adjective(passage: Passage, candidate: Candidate) -> bool:
    """Return whether an ambiguous «الإفريقي» describes the definite noun before it."""
    if candidate.particles or not candidate.having(Strength.AMBIGUOUS):
        return False
    if not candidate.head.startswith(ARTICLE):
        return False
    if not candidate.head.endswith(("ي", "يه")) and candidate.head not in DEFINITE_ADJECTIVES:
        return False
    before = passage.before(candidate.first)
    return before.startswith(ARTICLE) and before not in TIME_WORDS and before not in TITLES


def _is_known(passage: Passage, number: int) -> bool:
    """Return whether a word without particles is somebody's name, or begins one."""
    return passage.is_joined(number) and any(
        not length and (not node.senses or node.senses[0].strength is not Strength.NISBA)
        for length, _, _, node in passage.gazetteer.readings(passage.raw[number])
    )


def find_hard_word(candidate: Candidate) -> HardWord | None:
    """Return what is known of a form as a hard word."""
    return HARD_WORDS.get(candidate.head) if candidate.first == candidate.last else None
