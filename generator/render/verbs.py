"""The verb of saying that leads to a quotation, read from the words before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.article import Gender
from generator.render.speech import Vocabulary
from generator.text.fold import fold_key
from generator.text.words import Word, find_sentences, find_words, is_plain_gap

_JOINED: Final = frozenset("وف")
"""WAW and FEH, which a verb is printed without."""
_NOUNS: Final = frozenset(
    fold_key(word)
    for word in (
        "رد",
        "ذكر",
        "كتب",
        "وصف",
        "طالب",
        "علق",
        "كشف",
        "صرح",
        "ختم",
        "زاد",
        "نبه",
        "توقع",
        "وردت",
        "تعهد",
    )
)
"""Verbs whose letters are a noun's too: they are read where a clause begins, and nowhere else."""
_NEVER_JOINED: Final = frozenset({"فرد", "وردت", "فبين"})
"""What is a word of its own before it is a particle and a verb."""
_TIED: Final = {fold_key("بين"): (fold_key("أن"), 1), fold_key("عبر"): (fold_key("عن"), 5)}
"""Verbs that are prepositions unless this word follows, and within how many words it does."""
_OTHERWISE: Final = frozenset(
    fold_key(word)
    for word in ("لا", "لم", "لن", "ما", "مما", "بما", "عما", "فيما", "حسبما", "وفقما")
) | frozenset(fold_key(word) for word in ("الذي", "التي", "الذين", "ولا", "ولم", "ولن", "وما"))
"""Words before a verb that deny it, or make it another's: «لا يرى», «ما قال», «الذي أكد»."""
_CLAUSE_OPENERS: Final = frozenset(fold_key(word) for word in ("ثم", "قد", "كما", "بينما", "حين"))
_MAKSURA: Final = tuple(fold_key(word) for word in ("رأى", "نفى", "يرى", "ترى"))
"""Verbs that end in ALEF MAKSURA: with YEH, which folds to the same, they are nouns («رأي»)."""
_IRREGULAR: Final = frozenset(fold_key(word) for word in ("رأت", "دعت", "نفت"))
"""Feminine verbs that are not the masculine and ت."""
_ABBREVIATION: Final = re.compile(r"(?<!\w)([^\W\d_])\.(?=\s)")
_BARRIER: Final = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: where an earlier quotation stands; it ends a sentence."""
_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Telling:
    """Whose words are led to, as far as it helps to tell whose verb is whose."""

    names: Sequence[str]
    """Names of the speakers."""
    gender: Gender | None
    """Of the only speaker; None where it is not known, or there are several."""
    others: Sequence[str]
    """Names of the article's other voices."""


def find_verb(text: str, telling: Telling, vocabulary: Vocabulary) -> str:
    """Return the verb of saying nearest to the end of `text`, as written without و or ف, or "".

    Read is the sentence that is still open there, and of it what follows the latest earlier
    quotation, which U+FFFC stands for. Words in quotation marks are no narration. A verb that is
    denied, stands in a relative clause, is followed by another voice's name or is of the other
    gender than the speaker's is not his.
    """
    sentence = _open_sentence(text)
    words = find_words(sentence)
    for number in range(len(words) - 1, -1, -1):
        bare = _bare(words[number], vocabulary)
        if not bare or not _is_told(sentence, words, number, bare):
            continue
        if not _agrees(bare, telling.gender, vocabulary) or _is_anothers(
            sentence[words[number].end :], telling
        ):
            continue
        return bare
    return ""


def _open_sentence(text: str) -> str:
    """Return the sentence that has not ended where the text does, "" where all have."""
    # As long as before, so that what stands in marks parts no words and is none.
    text = _QUOTED.sub(lambda quoted: "،" * len(quoted[0]), text)
    text = _ABBREVIATION.sub(r"\1 ", text)
    sentences = find_sentences(text)
    if not sentences:
        return ""
    start, end = sentences[-1]
    rest = text[start:end]
    return "" if rest.endswith((".", "!", "؟", "?", "…", "۔", _BARRIER)) else rest


def _bare(word: Word, vocabulary: Vocabulary) -> str:
    """Return a verb of saying without the particle joined to it, or "" where a word is none."""
    key = fold_key(word.text)
    if not vocabulary.is_verb(word.text) or (word.text.endswith("ي") and key.endswith(_MAKSURA)):
        return ""
    if key[0] in _JOINED and vocabulary.is_verb(key[1:]):
        if key in _NEVER_JOINED:
            return ""
        rest = word.text[1:]
        while rest and unicodedata.combining(rest[0]):
            rest = rest[1:]
        return rest
    return word.text


def _is_told(sentence: str, words: Sequence[Word], number: int, bare: str) -> bool:
    """Return whether a word is a verb of the narration: no noun, no preposition, not denied."""
    word = words[number]
    key = fold_key(bare)
    before = words[number - 1] if number else None
    is_after = before is not None and is_plain_gap(sentence[before.end : word.start])
    if before is not None and is_after and fold_key(before.text) in _OTHERWISE:
        return False
    if key in _TIED:
        tied, reach = _TIED[key]
        return any(fold_key(one.text) == tied for one in words[number + 1 : number + 1 + reach])
    if key not in _NOUNS:
        return True
    is_joined = fold_key(word.text) != key
    return is_joined or not is_after or fold_key(before.text if before else "") in _CLAUSE_OPENERS


def _agrees(bare: str, gender: Gender | None, vocabulary: Vocabulary) -> bool:
    """Return whether a verb may have a speaker of this gender: «أكدت» is no man's."""
    key = fold_key(bare)
    if gender is None or key.endswith("وا"):
        return True
    is_present = key.startswith("ت") and vocabulary.is_verb(f"ي{key[1:]}")
    is_feminine = is_present or (key.endswith("ت") and vocabulary.is_verb(key[:-1]))
    return (is_feminine or key in _IRREGULAR) is (gender is Gender.FEMININE)


def _is_anothers(after: str, telling: Telling) -> bool:
    """Return whether the subject after a verb is another voice and none of the speakers.

    What is told begins at «أن» or «إن»: whoever is named there is no subject.
    """
    subject, _, _ = f" {_key(after)} ".partition(" ان ")
    told = f"{subject} "
    if any(_names(told, name) for name in telling.names):
        return False
    return any(f" {_key(name)} " in told for name in telling.others)


def _names(told: str, name: str) -> bool:
    """Return whether a name, or its last word, stands in folded words."""
    key = _key(name)
    return bool(key) and (f" {key} " in told or f" {key.rpartition(' ')[2]} " in told)


def _key(text: str) -> str:
    return " ".join(fold_key(word.text) for word in find_words(text))
