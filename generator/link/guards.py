"""What stands beside a person's name and makes it another's: given names, families, buildings."""

from __future__ import annotations

from typing import Final

from generator.link.explained import is_explained
from generator.link.forms import Strength
from generator.link.given_names import COMPOUND_HEADS, COMPOUND_TAILS, GIVEN_NAMES
from generator.link.passage import Candidate, Passage
from generator.link.spellings import is_joined_servant
from generator.link.surroundings import (
    FAMILY_HEADS,
    KINSHIP,
    KUNYA,
    NAME_LINKS,
    NO_NAMES,
    OFFICES,
    RULE,
    SPEECH_VERBS,
    STREET_HEADS,
    SUCCESSION,
    TITLES,
    VERB_NAMES,
)
from generator.text.clitics import ARTICLE

_ALI: Final = "علي"
_WAS_BORN: Final = "ولد"
_NO_FATHER: Final = NO_NAMES | {""}
"""Words before «ولد» after which it is the verb."""
_BOUND: Final = ("ه", "ها", "هم", "هما")
"""Pronouns joined to a word of kinship, folded."""
_BEFORE_NAMES: Final = frozenset(t for t in TITLES if t.startswith(ARTICLE)) | SPEECH_VERBS
"""Words right after which a person's name begins."""
_LONGEST_OFFICE: Final = 3
_NOT_PEELED: Final = NO_NAMES | VERB_NAMES


def has_name_before(passage: Passage, candidate: Candidate) -> bool:
    """Return whether another given name stands right before a surname.

    A surname inside a name carries no particle: «نواز وشريف» is two people.
    """
    number = candidate.first
    if candidate.particles or not passage.is_joined(number - 1) or _begins_with_title(candidate):
        return False
    before = passage.word(number - 1)
    if before == _WAS_BORN and passage.before(number - 1) in _NO_FATHER:
        return False
    if _is_kin(passage, number - 1):
        return False  # «ابنه صدام», which folds like «ابنة صدام»
    if before in NAME_LINKS or (before not in NO_NAMES and _is_bound(passage, number - 1)):
        return True
    if before in COMPOUND_TAILS:
        return _is_compound_tail(passage, number - 1)
    if is_given_name(passage, number - 1):
        return True
    return candidate.first == candidate.last and (
        _follows_title(passage, number - 1) or _is_second_name(passage, number - 1)
    )


def _begins_with_title(candidate: Candidate) -> bool:
    """Return whether a form of several words begins with a title: «الملك سلمان»."""
    return candidate.head in TITLES and candidate.first != candidate.last


def has_unknown_name_before(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a given name that is not itself somebody known stands right before.

    In «التقى نعمان الحبّار» two known persons stand side by side.
    """
    if not has_name_before(passage, candidate):
        return False
    number = candidate.first - 1
    if passage.ends_name(number):
        return False
    return not any(
        sense.strength in (Strength.FULL, Strength.SHORT)
        and passage.gazetteer.personas[sense.actor].given != passage.word(number)
        for *_, node in passage.gazetteer.readings(passage.raw[number])
        for sense in node.senses
    )


def is_given_name(passage: Passage, number: int) -> bool:
    """Return whether a word is a given name, its particles on or off."""
    word = passage.word(number)
    names = passage.gazetteer.given_names
    if word == _ALI:
        # Folding joins the name to the preposition «على», which ends in ALEF MAKSURA.
        return passage.raw[number].endswith("\u064a")  # ARABIC LETTER YEH
    if word in NO_NAMES:
        return False
    if word in VERB_NAMES:
        before = passage.before(number)
        return before in TITLES or before in NAME_LINKS or before in names
    if word in names or is_joined_servant(word):
        return True
    return any(
        (rest in names and length and len(rest) > 2 and rest not in _NOT_PEELED)
        or is_joined_servant(rest)
        for length, _, rest in passage.peeled(number)
    )


def is_followed_by_known(passage: Passage, candidate: Candidate) -> bool:
    """Return whether the next word is somebody else's declared short form: «نعمان الحبّار»."""
    if not passage.is_joined(candidate.last):
        return False
    return any(
        sense.strength is Strength.SHORT
        for length, _, _, node in passage.gazetteer.readings(passage.raw[candidate.last + 1])
        for sense in node.senses
        if not length
    )


def has_succession_after(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a word such as «الابن» makes the name another's."""
    return passage.after(candidate.last) in SUCCESSION


def is_family(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a surname names a family: «آل حفتر»."""
    return passage.follows(candidate, FAMILY_HEADS)


def is_street(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a person's name is part of a street's, an airport's or a prize's."""
    if passage.follows(candidate, STREET_HEADS):
        return True
    number = candidate.first - 2
    return (
        find_title(passage, candidate) != ""
        and passage.is_joined(number)
        and any(rest in STREET_HEADS for _, _, rest in passage.peeled(number))
    )


def find_title(passage: Passage, candidate: Candidate) -> str:
    """Return the title right before a name, or ""."""
    if candidate.particles:
        return ""
    if not passage.before(candidate.first):
        return ""
    rests = (rest for _, _, rest in passage.peeled(candidate.first - 1))
    return next((rest for rest in rests if rest in TITLES), "")


def has_kinship(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a word of kinship with its pronoun stands right before: «والده حفتر».

    Without a pronoun it governs the name and leaves its bearer as he was: «نجل حفتر».
    """
    return not candidate.particles and _is_kin(passage, candidate.first - 1)


def belongs_to_famous(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a surname after kinship or rule means its best known bearer: «نجل حفتر».

    Whoever was named last in full is not his own son, and has no regime.
    """
    if candidate.particles or not passage.is_joined(candidate.first - 1):
        return False
    return any(
        rest in RULE or (rest in KINSHIP and rest not in NAME_LINKS and not rest.endswith(_BOUND))
        for _, _, rest in passage.peeled(candidate.first - 1)
    )


def is_relative(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a word of kinship introduces a name, a title between them or none."""
    if candidate.particles:
        return False
    number = candidate.first - 1
    if passage.before(candidate.first) in TITLES:
        number -= 1
    return _is_kin(passage, number)


def _is_kin(passage: Passage, number: int) -> bool:
    """Return whether a word of kinship with its pronoun stands at a place and joins the next."""
    if not passage.is_joined(number):
        return False
    if not passage.raw[number].endswith(("ه", "ها", "هم", "هما")):
        return False
    return any(rest in KINSHIP and len(rest) > 2 for _, _, rest in passage.peeled(number))


def is_surname(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a nisba is a person's surname: «أبو نعمان الليبي», «قيس التونسي».

    Only the masculine singular with its article, right after a given name that no title or verb
    of speech makes a name by itself.
    """
    number = candidate.first
    if candidate.particles or not candidate.head.startswith(ARTICLE):
        return False
    if not candidate.head.endswith("ي") or not passage.is_joined(number - 1):
        return False
    word = passage.word(number - 1)
    before = passage.before(number - 1)
    if before in NAME_LINKS or (word in COMPOUND_TAILS and _is_compound_tail(passage, number - 1)):
        return True
    if word.startswith(ARTICLE) or word in NO_NAMES:
        return False
    if any(
        rest in GIVEN_NAMES and not rest.startswith(ARTICLE)
        for _, _, rest in passage.peeled(number - 1)
    ):
        return True
    # «محمد صفوان السوداني»: a given name, the father's name, the nisba.
    return (
        before in GIVEN_NAMES and before not in NO_NAMES and word not in passage.gazetteer.surnames
    )


def _is_bound(passage: Passage, number: int) -> bool:
    """Return whether «أبو» or «بن» makes a word part of a name: «أبو العلاء الزهري»."""
    if not passage.before(number):
        return False
    return any(rest in KUNYA for _, _, rest in passage.peeled(number - 1))


def _is_compound_tail(passage: Passage, number: int) -> bool:
    """Return whether a word closes a compound given name: «سيف الإسلام», «عبد العزيز»."""
    if not passage.before(number):
        return False
    heads = {rest for _, _, rest in passage.peeled(number - 1)}
    if passage.word(number) in ("الله", "الدين", "الاسلام"):
        return not heads.isdisjoint(NAME_LINKS | COMPOUND_HEADS)
    return not heads.isdisjoint(NAME_LINKS)


def _is_second_name(passage: Passage, number: int) -> bool:
    """Return whether a word that is nothing else stands after a given name: «علي صفوان الحريري».

    Not so after the whole name of somebody known: «استقبل نعمان صالح …».
    """
    word = passage.word(number)
    before = passage.before(number)
    if before not in GIVEN_NAMES or before in passage.gazetteer.surnames:
        return False
    if not is_given_name(passage, number - 1):
        return False
    return not word.startswith(ARTICLE) and not is_explained(passage, number)


def _follows_title(passage: Passage, number: int) -> bool:
    """Return whether a bare word that is nothing else stands as a given name would.

    After a title («السيد قرنفل»), a verb of speech («قال قرنفل») or an office («وزير الورق قرنفل»).
    """
    if passage.word(number).startswith(ARTICLE) or is_explained(passage, number):
        return False
    if not passage.before(number):
        return False
    heads = {rest for _, _, rest in passage.peeled(number - 1)}
    if not heads.isdisjoint(_BEFORE_NAMES):
        return True
    return any(head.startswith(ARTICLE) for head in heads) and _ends_office(passage, number - 1)


def _ends_office(passage: Passage, number: int) -> bool:
    """Return whether a definite word ends an office: «الورق» of «وزير الورق»."""
    for place in range(number - 1, number - 1 - _LONGEST_OFFICE, -1):
        if not passage.is_joined(place):
            return False
        if any(rest in OFFICES for _, _, rest in passage.peeled(place)):
            return True
    return False
