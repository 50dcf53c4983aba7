"""State's name or adjective, where both are one word: «السعودية», «سورية»; surname or adjective.

The adjective follows the noun that it describes and agrees with it; the name stands after a
preposition, a verb, a direction, or as the second part of a construct.
"""

from __future__ import annotations

from typing import Final

from generator.link.forms import Strength
from generator.link.given_names import GIVEN_NAMES
from generator.link.hard_words import HARD_WORDS, STATE_HEADS, is_state_adjective
from generator.link.nisba import ACCUSATIVE
from generator.link.passage import Candidate, Passage
from generator.link.surroundings import (
    ACCUSATIVE_PERSONS,
    BROKEN_PLURALS,
    FUNCTION_WORDS,
    MASCULINE_PERSONS,
    NAMED_THINGS,
    OFFICES,
    PERSONS,
    SPEECH_VERBS,
    TIME_WORDS,
)
from generator.model.actor import ActorKind
from generator.text.clitics import ARTICLE

_FATHATAN: Final = "\u064b"  # ARABIC FATHATAN
_FEMININE: Final = ("ة", "ات")
_PREPOSITIONS: Final = frozenset("بلك")
_OFFICE_REACH: Final = 3
"""How many words before a definite noun its office may begin: «رئيس مجلس الوزراء»."""
_LONGEST_LIST: Final = 20
"""How many words joined by «و» are followed back to the noun that they may describe."""


def is_adjective(passage: Passage, candidate: Candidate, reach: int = _LONGEST_LIST) -> bool:
    """Return whether a word that is a state's name and its nisba too is the nisba here.

    `reach` is how many words before it may be asked whether they are adjectives.
    """
    number = candidate.first
    if candidate.particles and candidate.particles[-1] in _PREPOSITIONS:
        return False
    if not candidate.particles and _is_definite(candidate.head) and passage.is_dash(number - 1):
        # «العلاقات المصرية - السعودية»
        return _stands_as_adjective(passage, number - 1, reach)
    before = passage.before(number)
    if not before or before in FUNCTION_WORDS or before in SPEECH_VERBS or before in TIME_WORDS:
        return False
    if candidate.head.endswith(ACCUSATIVE) and _FATHATAN in passage.raw[number]:
        return True  # «أصبح ليبيًا»
    if _is_definite(candidate.head):
        return _follows_definite(passage, candidate, before, reach)
    return _follows_indefinite(passage, candidate, before, reach)


def describes_noun(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a definite nisba that is a surname too describes the definite noun before it.

    «المنتخب البحري», «النقل البحري والجوي»; but «الوزيرة البحري» agrees in nothing.
    """
    number = candidate.first - 1
    before = passage.before(candidate.first)
    if not before or not candidate.head.startswith(ARTICLE):
        return False
    if candidate.particles:
        return candidate.particles == "و" and _stands_as_adjective(passage, number, _LONGEST_LIST)
    if before in TIME_WORDS or before in FUNCTION_WORDS or not _peel_article(passage, number):
        return False
    return not (
        candidate.head.endswith("ي")
        and passage.raw[number].endswith(_FEMININE)
        and not _is_office(passage, number - 1)
    )


def _is_office(passage: Passage, number: int) -> bool:
    """Return whether an office's first word governs the next: «وزير» of «وزير الصحة البحري»."""
    return passage.is_joined(number) and any(
        rest in OFFICES for _, _, rest in passage.peeled(number)
    )


def reads_as_adjective(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a surname of an adjective's shape describes a thing: «المذهب المالكي».

    Not so after a person or an office: «المتهم المالكي», «رئيس الوزراء المالكي».
    """
    if candidate.first != candidate.last or candidate.particles:
        return False
    hard = HARD_WORDS.get(candidate.head.removeprefix(ARTICLE))
    is_adjective_by_shape = candidate.head.endswith("ي") or (hard is not None and hard.is_adjective)
    if not is_adjective_by_shape or not describes_noun(passage, candidate):
        return False
    number = candidate.first - 1
    noun = _peel_article(passage, number)
    if noun in PERSONS:
        # «السلطان العثماني محمد»: a person's name after it shows that it describes.
        return passage.after(candidate.last) in GIVEN_NAMES
    if noun.endswith(("ي", "ون", "ين")):
        return False
    for _ in range(_OFFICE_REACH):
        word = passage.before(number)
        number -= 1
        if not word:
            break
        if any(rest in PERSONS or rest in OFFICES for _, _, rest in passage.peeled(number)):
            return False
    return True


def is_misplaced_accusative(passage: Passage, candidate: Candidate) -> bool:
    """Return whether «تونسيا» stands where no accusative can: after no word that ends in alef.

    Such a word is a misspelt or foreign name («نيجريا»), not the adjective.
    """
    if not candidate.head.endswith(ACCUSATIVE):
        return False
    return not passage.before(candidate.first).endswith("ا")


def _follows_definite(passage: Passage, candidate: Candidate, before: str, reach: int) -> bool:
    """Judge «السعودية»: an adjective after a definite noun or another adjective."""
    number = candidate.first - 1
    if _stands_as_adjective(passage, number, reach):
        # «القوات الإماراتية والسعودية»; but «العاهل السعودي السعودية» agrees in nothing.
        return before.endswith("ه") or not before.endswith("ي")
    if candidate.particles or _is_kind(passage, number, ActorKind.STATE):
        return False
    if _is_kind(passage, number, ActorKind.PLACE):
        return True
    rest = _peel_article(passage, number)
    if not rest:
        return passage.before(number) in NAMED_THINGS  # «مدينة جدة السعودية»
    return rest not in MASCULINE_PERSONS and not rest.endswith(("ون", "ي"))


def _follows_indefinite(passage: Passage, candidate: Candidate, before: str, reach: int) -> bool:
    """Judge «سورية» and «ليبيا»: an adjective only after a noun that is surely described."""
    number = candidate.first - 1
    is_accusative = candidate.head.endswith(ACCUSATIVE)
    if candidate.particles:
        return (
            not _is_definite(before)
            and before.endswith(ACCUSATIVE) is is_accusative
            and _stands_as_adjective(passage, number, reach)
        )
    if before in STATE_HEADS or _is_definite(before):
        return False
    if is_accusative:
        return before in ACCUSATIVE_PERSONS and not _is_joined_to_name(passage, candidate)
    after = passage.after(candidate.last)
    if after.endswith("يه") and not after.startswith(ARTICLE) and after[0] != "و":
        return True  # «لجنة سورية روسية»
    heads = {rest for _, _, rest in passage.peeled(number)}
    return (
        not heads.isdisjoint(BROKEN_PLURALS)
        or before.endswith("ات")
        or _stands_as_adjective(passage, number, reach)
    )


def _is_joined_to_name(passage: Passage, candidate: Candidate) -> bool:
    """Return whether «و» joins a state's name that is no adjective: «وفدا سوريا ولبنان»."""
    return passage.is_joined(candidate.last) and any(
        other.particles.startswith("و")
        and other.having(Strength.FULL)
        and not other.having(Strength.NISBA)
        for other in passage.read_word(candidate.last + 1)
    )


def _is_definite(word: str) -> bool:
    """Return whether a folded word has the article: «ألمانيا» only begins with its letters."""
    return word.startswith(ARTICLE) and not word.endswith(ACCUSATIVE)


def _stands_as_adjective(passage: Passage, number: int, reach: int) -> bool:
    """Return whether a word is a nisba where it stands.

    One that is a state's name too («ليبيا») is asked in its turn what it follows: what «و» joins
    to it is then a name or an adjective with it.
    """
    known = passage.read_word(number)
    if not known:
        return is_state_adjective(passage.word(number))
    return any(
        not candidate.having(Strength.FULL)
        or (reach > 0 and is_adjective(passage, candidate, reach - 1))
        for candidate in known
        if candidate.having(Strength.NISBA)
    )


def _is_kind(passage: Passage, number: int, kind: ActorKind) -> bool:
    """Return whether a word is the full name of an actor of a kind."""
    return any(
        sense.strength is Strength.FULL and passage.gazetteer.personas[sense.actor].kind is kind
        for *_, node in passage.gazetteer.readings(passage.raw[number])
        for sense in node.senses
    )


def _peel_article(passage: Passage, number: int) -> str:
    """Return a definite noun without particles, or "" where the word is not definite."""
    for _, _, rest in passage.peeled(number):
        if rest.startswith(ARTICLE) and len(rest) > 3:
            return rest
    return ""
