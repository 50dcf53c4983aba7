"""The groups of fields inside an article: voices, bylines, sources, corrections."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.schema import (
    Address,
    Choice,
    Date,
    Field,
    Group,
    Id,
    Language,
    Number,
    QuotationKey,
    Slug,
    Text,
    VoiceKey,
)
from generator.load.shared_fields import GENDER
from generator.model.article import CorrectionKind

VOICE: Final = Group(
    Wording("الصوت (voices)", "a voice (voices)"),
    (
        Field(
            "as",
            Text(is_name=True),
            Wording("الاسم كما يرد في سطر الإسناد", "the name used in attribution lines"),
            "نعمان الورّاق",
            arabic=("الاسم", "اسم"),
        ),
        Field(
            "id",
            VoiceKey(),
            Wording(
                "معرّف بلا مسافات لروابط quote: حيث لا صفحة",
                "without spaces, for quote: links where there is no actor",
            ),
            "warraq",
            arabic=("المعرف",),
        ),
        Field(
            "actor",
            Id("actor"),
            Wording("صفحة الصوت، إن كانت", "the voice's page, if it has one"),
            "numan-warraq",
        ),
        Field(
            "role",
            Text(),
            Wording("صفته يوم قال", "the role on the day"),
            "رئيس نقابة الورّاقين",
            arabic=("الصفة", "صفة"),
        ),
        Field(
            "channel",
            Text(),
            Wording("أين قيل الكلام ولمن", "where it was said, and to whom"),
            "لـ«محبرة برس»",
            arabic=("المنبر", "منبر"),
        ),
        Field(
            "said",
            Date(or_text=True),
            Wording("يوم قيل، أو نص مثل «غير معلوم»", "the day it was said, or words"),
            "2025-12-17",
            arabic=("قيل",),
        ),
        GENDER,
        Field(
            "stance",
            Text(),
            Wording(
                "جوابه عن سؤال المقال بعبارة المحرر",
                "the editor's words for the answer to the article's question",
            ),
            "نعم، بشروط",
            arabic=("الموقف",),
        ),
        Field(
            "for",
            Text(is_name=True),
            Wording("الجهة التي يتكلم باسمها، ويُنسب إليها أيضا", "an institution credited too"),
            "وزارة الملاحة الورقية",
            arabic=("عن", "باسم"),
        ),
        Field(
            "anonymous",
            Text(),
            Wording("سبب حجب الاسم كما يُطبع", "the printed reason for withholding the name"),
            "فضّل عدم كشف هويته",
            arabic=("مجهول",),
        ),
        Field(
            "lang",
            Language(),
            Wording("لغة القول إن تُرجم", "the language spoken, when translated"),
            "en",
            arabic=("اللغة", "لغة"),
        ),
        Field(
            "translator",
            Text(is_name=True),
            Wording("مترجم القول", "who translated the words"),
            "سلمى القصب",
            arabic=("المترجم", "ترجمة"),
        ),
    ),
    shorthand="as",
)
"""A speaker, declared once."""


BYLINE: Final = Group(
    Wording("كاتب المقال (bylines)", "a byline (bylines)"),
    (
        Field(
            "name",
            Text(is_name=True),
            Wording("الاسم كما يُطبع", "the name as printed"),
            "سلمى القصب",
            arabic=("الاسم", "اسم"),
        ),
        Field(
            "actor",
            Id("actor"),
            Wording("صفحة صاحب الاسم", "the page that the name links to"),
            "salma-qasab",
        ),
        Field(
            "task",
            Text(),
            Wording("عمله: ترجمة، تصوير؛ يُترك للكاتب", "translation, pictures; none for writers"),
            "ترجمة",
            arabic=("العمل", "المهمة"),
        ),
    ),
    shorthand="name",
)
"""Somebody who worked on the article."""


SOURCE: Final = Group(
    Wording("المصدر (source)", "the source (source)"),
    (
        Field(
            "outlet",
            Id("outlet", or_text=True),
            Wording("معرّف المنبر أو اسمه", "an outlet's id, or its name"),
            "mihbara-press",
            required=True,
            arabic=("المنبر", "الموقع"),
        ),
        Field(
            "url",
            Address(),
            Wording("عنوان النشر الأول", "address of the first publication"),
            "https://example.org/paper-boats",
            arabic=("الرابط", "رابط"),
        ),
    ),
    shorthand="outlet",
)
"""Where the article first appeared."""


UPDATE: Final = Group(
    Wording("التحديث (updates)", "an update (updates)"),
    (
        Field(
            "date",
            Date(),
            Wording("وقت الإضافة", "when it was added"),
            "2025-12-18 14:30",
            required=True,
            arabic=("التاريخ",),
        ),
        Field(
            "text",
            Text(),
            Wording("ما تغير", "what changed"),
            "أضيف رد الوزارة.",
            required=True,
            arabic=("النص",),
        ),
    ),
)
"""An entry of a running story's log."""


CORRECTION: Final = Group(
    Wording("التصحيح (corrections)", "a correction (corrections)"),
    (
        Field(
            "date",
            Date(),
            Wording("يوم التصحيح", "the day it was made"),
            "2025-12-20",
            required=True,
            arabic=("التاريخ",),
        ),
        Field(
            "text",
            Text(),
            Wording("ما يقال للقارئ", "what readers are told"),
            "ذكرنا أن اللقاء كان الثلاثاء، والصحيح الأربعاء.",
            arabic=("النص",),
        ),
        Field(
            "quote",
            QuotationKey(),
            Wording("معرّف القول المصحح", "id of the corrected quotation"),
            "q-4k7m2v9tqa",
            arabic=("القول",),
        ),
        Field(
            "kind",
            Choice(
                tuple(kind.value for kind in CorrectionKind),
                {
                    "طباعة": "typing",
                    "ألفاظ": "words",
                    "لفظ": "words",
                    "قائل": "speaker",
                    "القائل": "speaker",
                    "سحب": "withdrawn",
                    "مسحوب": "withdrawn",
                },
            ),
            Wording(
                "typing: خطأ طباعة منا، في صفحة القول وحدها؛ words: تغيير في اللفظ؛ speaker: نسبة "
                "إلى غير القائل؛ withdrawn: قول حُذف، وسببه في text. وكلها إلا typing تُعلن في "
                "المقال",
                "typing is our slip, told on the quotation's page alone; words: a change of the "
                "words; speaker: it was attributed to somebody else; withdrawn: it was taken out, "
                "with the reason in text. All but typing show in the article",
            ),
            "typing",
            arabic=("النوع",),
        ),
        Field(
            "was", Text(), Wording("اللفظ قبل", "the words before"), "الزيارة هامه", arabic=("كان",)
        ),
        Field(
            "now", Text(), Wording("اللفظ بعد", "the words since"), "الزيارة هامة", arabic=("صار",)
        ),
    ),
)
"""A published correction."""


SERIES: Final = Group(
    Wording("السلسلة (series)", "the series (series)"),
    (
        Field(
            "id",
            Slug(),
            Wording("معرّف تشترك فيه أجزاؤها", "shared by all its parts"),
            "paper-navy",
            required=True,
        ),
        Field(
            "part",
            Number(),
            Wording("رقم الجزء من 1", "number of the part, from 1"),
            "1",
            arabic=("الجزء",),
        ),
    ),
    shorthand="id",
)
"""Membership in a series."""


WITHDRAWN: Final = Group(
    Wording("السحب (withdrawn)", "the withdrawal (withdrawn)"),
    (
        Field(
            "date",
            Date(),
            Wording("يوم السحب", "the day it was withdrawn"),
            "2025-12-22",
            required=True,
            arabic=("التاريخ",),
        ),
        Field(
            "reason",
            Text(),
            Wording("السبب كما يُطبع في عنوان المقال", "the reason, printed at its address"),
            "تبين أن الوثيقة غير صحيحة.",
            required=True,
            arabic=("السبب",),
        ),
    ),
)
"""Why and when an article was taken down."""
