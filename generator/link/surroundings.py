"""Ordinary words that stand beside names and say how to read them; all sets hold folded words.

The words are in `data/surroundings.toml`, with their source. None of them names anybody.
"""

from __future__ import annotations

from typing import Final

from generator.link.word_lists import read_surroundings

FUNCTION_WORDS: Final = read_surroundings("FUNCTION_WORDS")
"""Particles, prepositions, conjunctions, pronouns, demonstratives."""

TIME_WORDS: Final = read_surroundings("TIME_WORDS")
"""Words of time, which stand between a verb and a name without belonging to either."""

SPEECH_VERBS: Final = read_surroundings("SPEECH_VERBS")
"""Verbs that commonly stand right before whoever speaks or acts."""

SAYING: Final = read_surroundings("SAYING")
"""Verbs in the masculine, right after which stands who speaks, never whom he speaks of."""

VERBS: Final = SPEECH_VERBS | read_surroundings("VERBS")
"""Past tenses, third person, that news writing puts after or before a person's name."""

IMPERFECTS: Final = read_surroundings("IMPERFECTS")
"""Verbs in the imperfect, third person masculine, as headlines put them after a name."""

OBJECTS: Final = read_surroundings("OBJECTS")
"""Nouns and numerals that follow a verb and its subject: what is said, held, received, done."""

OWNED: Final = read_surroundings("OWNED")
"""Nouns that stand before whoever or whatever they belong to: «موقف فلان»."""

DEFINITE_ADJECTIVES: Final = read_surroundings("DEFINITE_ADJECTIVES")
"""Definite adjectives that are no state's, beside those that end in ي."""

KINSHIP: Final = read_surroundings("KINSHIP")
"""Words of kinship, with their pronouns."""

RULE: Final = read_surroundings("RULE")
"""Words for the rule of one person, which stand before the ruler's name."""

TITLES: Final = read_surroundings("TITLES")
"""Titles, ranks and callings that stand before a person's name."""

PERSONS: Final = TITLES | read_surroundings("PERSONS")
"""Definite nouns and participles for a person, after which a surname may stand."""

OFFICES: Final = read_surroundings("OFFICES")
"""First words of offices, in the masculine: «رئيس الحكومة»."""

MASCULINE_PERSONS: Final = frozenset(
    title for title in TITLES if not title.endswith("ه")
) | read_surroundings("MASCULINE_PERSONS")
"""Masculine definite nouns, which a feminine adjective cannot follow."""

FAMILY_HEADS: Final = read_surroundings("FAMILY_HEADS")
"""Words that make the name after them a family's."""

RANK_TAILS: Final = read_surroundings("RANK_TAILS")
"""Second words of ranks: «الفريق أول», «العميد ركن»."""

NO_NAMES: Final = RANK_TAILS | FUNCTION_WORDS | TIME_WORDS | SPEECH_VERBS | TITLES | KINSHIP
"""Words that stand beside names and are none."""

NAMED_THINGS: Final = read_surroundings("NAMED_THINGS")
"""Nouns before a proper name, after which an adjective describes both: «مدينة جدة السعودية»."""

LARGER_NAMES: Final = read_surroundings("LARGER_NAMES")
"""Words after an organisation's name that make it another's: «مجلس الأمن القومي»."""

FIELDS: Final = read_surroundings("FIELDS")
"""Fields of associations and federations: «الاتحاد … للشطرنج» is another body than «الاتحاد …»."""

ASSOCIATIONS: Final = read_surroundings("ASSOCIATIONS")
"""First words of names of associations, of which each field has its own."""

GENERIC_BODIES: Final = read_surroundings("GENERIC_BODIES")
"""First words of bodies that every state has one of: a state's adjective after them says whose."""

NAME_ADJECTIVES: Final = read_surroundings("NAME_ADJECTIVES")
"""Adjectives of which names of parties and bodies are made: «الوفاق الوطني»."""

BODIES: Final = read_surroundings("BODIES")
"""Words with which names of bodies begin."""

VERB_NAMES: Final = read_surroundings("VERB_NAMES")
"""Given names that are verbs too: names only after a title or another name."""

STREET_HEADS: Final = read_surroundings("STREET_HEADS")
"""Words that make even a person's full name after them part of the name of a thing."""

NAME_LINKS: Final = read_surroundings("NAME_LINKS")
"""Words inside a person's name, which bind the next word to it."""

KUNYA: Final = read_surroundings("KUNYA")
"""Words that make a person's name of whatever one word follows them: «أبو العلاء الزهري»."""

SUCCESSION: Final = read_surroundings("SUCCESSION")
"""Words after a name that make it another person's, of the same family."""

ACCUSATIVE_PERSONS: Final = read_surroundings("ACCUSATIVE_PERSONS")
"""Indefinite accusative nouns, which an adjective such as «ليبيا» may describe."""

BROKEN_PLURALS: Final = read_surroundings("BROKEN_PLURALS")
"""Indefinite nouns that an adjective in the feminine often describes."""
