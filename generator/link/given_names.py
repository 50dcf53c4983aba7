"""Given names, as Arabic newsrooms spell them: what stands before a surname in a person's name.

Nobody is known by being listed: a listed word before a surname, of which no actor is known by both
words, only keeps the surname from being linked.
"""

from __future__ import annotations

from typing import Final

from generator.link.word_lists import fold_words, read_words

GIVEN_NAMES: Final = read_words("given_names.txt")
"""Given names of one word, folded."""

WORD_NAMES: Final = read_words("word_names.txt")
"""Given names that are more often ordinary words, folded."""

COMPOUND_TAILS: Final = fold_words(
    "الله الدين الإسلام الرحمن الرحيم العزيز الفتاح الكريم اللطيف المجيد الملك الناصر الوهاب"
    " القادر الحميد السلام"
    " الرزاق الباسط الحليم الغني الحكيم الخالق الجليل الحفيظ الستار ربه رب الرب المنعم المطلب"
    " النبي الرسول الزهراء"
    " الصمد الواحد القدوس البديع الإله الرؤوف الرازق المسيح الحق الهادي الباري العال الغفار الغفور"
    " الرشيد الصبور"
)
"""Second words of compound given names: «عبد العزيز», «سيف الإسلام», «جاد الله»."""

COMPOUND_HEADS: Final = fold_words(
    "عبد عبيد سيف نور صلاح علاء جمال شمس بدر عز محي محيي فخر ضياء جلال خير نصر جاد فتح عطاء هبة"
    " سعد رزق فرج حسب ضيف فضل عوض شرف تاج زين نجم كمال حسام عماد شهاب ركن علم أسد عصام برهان تقي"
    " حمد لطف أمة بهاء وجيه ولي نعمة رحمة مجد هيبة دخيل خلف جار مال"
)
"""First words of compound given names: «سيف الإسلام», «نصر الله»; «حزب الله» is none."""
