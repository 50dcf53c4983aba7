"""Every field of an article."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.article_groups import (
    BYLINE,
    CORRECTION,
    SERIES,
    SOURCE,
    UPDATE,
    VOICE,
    WITHDRAWN,
)
from generator.load.schema import (
    Choice,
    Date,
    Field,
    Group,
    Id,
    Listed,
    Schema,
    Surfaces,
    Switch,
    Text,
)
from generator.load.shared_fields import (
    ARTICLE_LINKS,
    NAME_LENGTH,
    PICTURE,
    REDIRECT_FROM,
    SLUG,
    SUMMARY_LENGTH,
    TITLE_LENGTH,
)
from generator.model.article import ArticleKind
from generator.model.library import ContentKind

ARTICLE: Final = Schema(
    ContentKind.ARTICLE,
    "articles",
    Group(
        Wording("المقال", "an article"),
        (
            Field(
                "title",
                Text(longest=TITLE_LENGTH),
                Wording("العنوان كما يُطبع", "headline, as printed"),
                "قوارب ورقية في ميناء المحابر",
                required=True,
                arabic=("العنوان", "عنوان"),
            ),
            Field(
                "type",
                Choice(
                    tuple(kind.value for kind in ArticleKind),
                    {
                        "خبر": "news",
                        "أخبار": "news",
                        "تحليل": "analysis",
                        "مقابلة": "interview",
                        "حوار": "interview",
                        "رأي": "opinion",
                        "مقال رأي": "opinion",
                        "بيان": "statement",
                    },
                ),
                Wording(
                    "نوع المقال، وهو analysis إن لم يُكتب؛ الرأي يُسمى رأيا حيثما ظهر",
                    "what sort of piece, analysis when left out; opinion is labelled everywhere",
                ),
                "analysis",
                arabic=("النوع", "نوع"),
            ),
            Field(
                "kicker",
                Text(longest=NAME_LENGTH),
                Wording(
                    "السطر فوق العنوان؛ للموقع أن يحدد المقبول منه",
                    "the line above the headline; a site may list the allowed ones",
                ),
                "ملفات وتقارير",
                arabic=("فوق العنوان", "القسم"),
            ),
            Field(
                "summary",
                Text(longest=SUMMARY_LENGTH),
                Wording(
                    "خلاصة من 1 إلى 300 حرف: للقوائم والخلاصات والبطاقات والبحث",
                    "the dek, 1 to 300 characters: listings, feeds, social cards, search results",
                ),
                "ماذا يعني نزول القوارب الورقية إلى الماء.",
                required=True,
                arabic=("الملخص", "ملخص", "الخلاصة", "المقدمة"),
            ),
            Field(
                "date",
                Date(),
                Wording(
                    "تاريخ النشر؛ ما تاريخه آت لا يُنشر قبله",
                    "published; a future date keeps the article out of the build",
                ),
                "2025-12-18",
                required=True,
                arabic=("التاريخ", "تاريخ", "تاريخ النشر"),
            ),
            Field(
                "date_note",
                Text(),
                Wording(
                    "يُطبع بجانب تاريخ مستنتج أو مختلف فيه",
                    "printed beside a date that is inferred or disputed",
                ),
                "لم يحمل الأصل تاريخا.",
                arabic=("ملاحظة التاريخ",),
            ),
            Field(
                "updated",
                Date(),
                Wording("آخر تغيير ذي شأن", "last substantial change"),
                "2025-12-19 09:00",
                arabic=("التحديث", "آخر تحديث"),
            ),
            Field(
                "updates",
                Listed(UPDATE),
                Wording("سجل قصة جارية", "a running story's log"),
                "[{date: 2025-12-19, text: أضيف رد الوزارة.}]",
                arabic=("التحديثات",),
            ),
            Field(
                "bylines",
                Listed(BYLINE),
                Wording("الكتاب والمترجمون والمصورون", "writers, translators, photographers"),
                "[{name: سلمى القصب}]",
                arabic=("الكاتب", "الكتاب", "بقلم"),
            ),
            Field(
                "topics",
                Listed(Id("topic"), separators="،,؛;"),
                Wording(
                    "معرّفات مواضيعه، وأولها يظهر حيث يتسع المكان لواحد؛ وتركها تنبيه",
                    "topic ids, the first shown where there is room for one; none is a warning",
                ),
                "[paper-navy]",
                arabic=("المواضيع", "الموضوعات", "الوسوم"),
            ),
            Field(
                "about",
                Listed(Id("actor"), separators="،,؛;"),
                Wording(
                    "أصحاب الشأن فيه، يعلنهم المحرر؛ وما سواهم يُعثر عليه في النص",
                    "the principals, declared by the editor; mentions are found without it",
                ),
                "[numan-warraq]",
                arabic=("عن",),
            ),
            Field(
                "voices",
                Listed(VOICE),
                Wording(
                    "المتحدثون فيه، يُعلن كل منهم مرة", "this article's speakers, declared once"
                ),
                "[{as: نعمان الورّاق, role: رئيس نقابة الورّاقين}]",
                arabic=("الأصوات", "المتحدثون"),
            ),
            Field(
                "interviewee",
                Text(is_name=True),
                Wording(
                    "صوت يُنسب إليه كل اقتباس بلا سطر إسناد، والفقرة الغليظة قبله سؤال",
                    "the voice that speaks every blockquote without an attribution line; the bold "
                    "paragraph before it is the question",
                ),
                "نعمان الورّاق",
                arabic=("الضيف",),
            ),
            Field(
                "question",
                Text(),
                Wording(
                    "السؤال الذي تجيب عنه الأصوات، وبه تظهر لوحة المواقف",
                    "what the voices answer; only an article with one has a positions board",
                ),
                "هل تطفو القوارب الورقية؟",
                arabic=("السؤال", "سؤال"),
            ),
            Field(
                "stances",
                Choice(("headings",), {"عناوين": "headings", "العناوين": "headings"}),
                Wording(
                    "headings: كل عنوان فرعي موقف من تحته من الأصوات",
                    "headings: each heading is the stance of the voices under it",
                ),
                "headings",
                arabic=("المواقف",),
            ),
            Field(
                "source",
                Listed(SOURCE),
                Wording("أين نُشر أول مرة؛ واحد أو قائمة", "where it first appeared; one or a list"),
                "{outlet: mihbara-press, url: https://example.org/paper-boats}",
                arabic=("المصدر", "مصدر"),
            ),
            Field(
                "image",
                PICTURE,
                Wording(
                    "الصورة الأولى؛ ومتى وُجدت وجب alt",
                    "lead picture; alt is required once there is one",
                ),
                "{file: media/paper-harbour.jpg, alt: قوارب ورقية في ميناء}",
                arabic=("الصورة", "صورة"),
            ),
            Field(
                "place",
                Id("place", or_text=True),
                Wording("مكان الخبر: معرّف أو نص", "dateline: an actor id of a place, or text"),
                "inkwell-harbour",
                arabic=("المكان", "مكان"),
            ),
            Field(
                "related",
                Listed(Id("article"), separators="،,؛;"),
                Wording("مقالات يختارها المحرر، قبل المحسوبة", "by hand, before the computed ones"),
                "[paper-boats]",
                arabic=("ذات صلة",),
            ),
            Field(
                "series",
                SERIES,
                Wording("السلسلة ورقم الجزء", "the series and the part's number"),
                "{id: paper-navy, part: 1}",
                arabic=("السلسلة", "سلسلة"),
            ),
            Field(
                "corrections",
                Listed(CORRECTION),
                Wording(
                    "تصحيحات معلنة في الصفحة والخلاصات والبيانات",
                    "shown on the page, in feeds and as structured data",
                ),
                "[{date: 2025-12-21, text: والصحيح الأربعاء.}]",
                arabic=("التصحيحات", "تصحيح"),
            ),
            Field(
                "withdrawn",
                WITHDRAWN,
                Wording(
                    "مقال سُحب: يبقى عنوانه ويقول ذلك، ويخرج من القوائم والبحث",
                    "taken down: its address stays and says so; it leaves lists, search and data",
                ),
                "{date: 2025-12-22, reason: تبين أن الوثيقة غير صحيحة.}",
                arabic=("مسحوب",),
            ),
            Field(
                "draft",
                Switch(),
                Wording("true: مسودة لا تُنشر", "true keeps it out of the built site"),
                "true",
                arabic=("مسودة",),
            ),
            Field(
                "link",
                Surfaces(Id("actor", or_null=True)),
                Wording(
                    "في هذا المقال: لفظ ومعرّف من يعنيه، أو null لئلا يُربط أبدا",
                    "this article's overrides: surface text to actor id, or null for never",
                ),
                "{الورّاق: numan-warraq}",
                arabic=("الروابط",),
            ),
            ARTICLE_LINKS,
            SLUG,
            REDIRECT_FROM,
        ),
    ),
)
"""Articles."""
