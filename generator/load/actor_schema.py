"""Every field of an actor."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.schema import (
    Address,
    Choice,
    Field,
    Group,
    Id,
    Listed,
    PartialDay,
    Schema,
    Text,
)
from generator.load.shared_fields import GENDER, LINKS, NAME_LENGTH, REDIRECT_FROM, SLUG
from generator.model.actor import ActorKind, RelationType
from generator.model.library import ContentKind

SINCE: Final = Field(
    "since",
    PartialDay(),
    Wording("من: سنة أو شهر أو يوم", "from: a year, a month or a day"),
    "2021",
    arabic=("منذ", "من"),
)
"""Shared by roles, relations and short forms."""

UNTIL: Final = Field(
    "until",
    PartialDay(),
    Wording("إلى: سنة أو شهر أو يوم", "to: a year, a month or a day"),
    "2024-05",
    arabic=("حتى", "إلى"),
)
"""Shared by relations and short forms."""

SOURCE_ARTICLE: Final = Field(
    "source",
    Id("article"),
    Wording("المقال الذي ورد فيه", "the article it comes from"),
    "paper-boats",
    arabic=("المصدر",),
)
"""Shared by roles, disputes and relations."""

DISPUTED: Final = Group(
    Wording("المنازعة (disputed)", "the dispute (disputed)"),
    (
        Field(
            "by",
            Listed(Id("actor"), separators="،,؛;"),
            Wording("من ينازع في الصفة", "who disputes the title"),
            "[salma-qasab]",
            required=True,
        ),
        Field(
            "note",
            Text(),
            Wording("ما يقولون فيها بعبارة المحرر", "what they say of it, in the editor's words"),
            "تقول إن النقابة لم تنتخبه.",
            arabic=("ملاحظة",),
        ),
        SOURCE_ARTICLE,
    ),
)
"""Who disputes a title."""


ROLE: Final = Group(
    Wording("الصفة (roles)", "a role (roles)"),
    (
        Field(
            "title",
            Text(),
            Wording("الصفة كما تُطبع", "the title or office, as printed"),
            "رئيس نقابة الورّاقين",
            required=True,
            arabic=("الصفة", "المنصب"),
        ),
        SINCE,
        Field(
            "until",
            PartialDay(or_unknown=True),
            Wording(
                "إلى؛ تركه يعني أنها قائمة، وunknown أنها انتهت ولا يُعرف متى",
                "to; left out means current, unknown means former",
            ),
            "unknown",
            arabic=("حتى", "إلى"),
        ),
        SOURCE_ARTICLE,
        Field(
            "disputed",
            DISPUTED,
            Wording("من ينازعه فيها، ويُطبع معها حيثما طُبعت", "who disputes it; printed with it"),
            "{by: [salma-qasab], source: paper-boats}",
        ),
    ),
    shorthand="title",
)
"""A title or office."""


RELATION: Final = Group(
    Wording("العلاقة (relations)", "a relation (relations)"),
    (
        Field(
            "type",
            Choice(
                tuple(relation.value for relation in RelationType),
                {
                    "والد": "parent-of", "أب": "parent-of", "أم": "parent-of", "ابن": "child-of",
                    "ابنة": "child-of", "أخ": "sibling-of", "أخت": "sibling-of",
                    "زوج": "spouse-of", "زوجة": "spouse-of", "عضو": "member-of", "يقود": "leads",
                    "رئيس": "leads", "جزء من": "part-of", "في": "located-in", "حليف": "ally-of",
                    "خصم": "rival-of", "اتفاق": "party-to-agreement-with",
                },
            ),
            Wording("تُقرأ من هذا الملف: هذا … ذاك", "read from this file: this one … that one"),
            "member-of",
            required=True,
            arabic=("النوع",),
        ),
        Field(
            "actor",
            Id("actor"),
            Wording("الطرف الآخر", "that one"),
            "inkwell-guild",
            required=True,
        ),
        SINCE,
        UNTIL,
        SOURCE_ARTICLE,
    ),
)  # fmt: skip
"""How an actor stands to another."""


SHORT_FORM: Final = Group(
    Wording("الاسم المختصر (short)", "a short form (short)"),
    (
        Field(
            "form",
            Text(longest=NAME_LENGTH, shortest=2, is_name=True),
            Wording("اللفظ كما يُكتب", "the form as written"),
            "الورّاق",
            required=True,
            arabic=("اللفظ",),
        ),
        SINCE,
        UNTIL,
    ),
    shorthand="form",
)
"""A bare form of a name."""


ACTOR: Final = Schema(
    ContentKind.ACTOR,
    "actors",
    Group(
        Wording("صفحة الاسم", "an actor"),
        (
            Field(
                "name",
                Text(longest=NAME_LENGTH, shortest=2, is_name=True),
                Wording("الاسم العربي كما يُطبع", "the name as printed in Arabic"),
                "نعمان الورّاق",
                required=True,
                arabic=("الاسم", "اسم"),
            ),
            Field(
                "latin",
                Text(longest=NAME_LENGTH, shortest=2, is_name=True),
                Wording("الاسم بالحروف اللاتينية", "the name in Latin letters"),
                "Numan Warraq",
                arabic=("اللاتيني", "بالإنجليزية"),
            ),
            Field(
                "kind",
                Choice(
                    tuple(kind.value for kind in ActorKind),
                    {
                        "شخص": "person",
                        "دولة": "state",
                        "بلد": "state",
                        "منظمة": "organisation",
                        "جهة": "organisation",
                        "مؤسسة": "organisation",
                        "هيئة": "organisation",
                        "organization": "organisation",
                        "مكان": "place",
                        "مدينة": "place",
                        "منبر": "outlet",
                        "وسيلة": "outlet",
                        "صحيفة": "outlet",
                        "country": "state",
                        "city": "place",
                        "media": "outlet",
                    },
                ),
                Wording(
                    "شخص أو دولة أو جهة أو مكان أو منبر",
                    "a person, a state, an organisation, a place or an outlet",
                ),
                "person",
                required=True,
                arabic=("النوع", "نوع"),
            ),
            GENDER,
            Field(
                "aliases",
                Listed(Text(longest=NAME_LENGTH, shortest=2, is_name=True), separators="،؛"),
                Wording("صيغ كاملة تعنيه دائما", "full forms that always mean this actor"),
                "[الشيخ نعمان الورّاق]",
                arabic=("أسماء أخرى", "ألقاب"),
            ),
            Field(
                "short",
                Listed(SHORT_FORM, separators="،؛"),
                Wording(
                    "صيغ مختصرة تعنيه ما لم يقل الأقرب غير ذلك",
                    "bare forms that mean this actor when nothing nearer says otherwise",
                ),
                "[الورّاق]",
                arabic=("مختصر",),
            ),
            Field(
                "ambiguous",
                Listed(Text(longest=NAME_LENGTH, shortest=2, is_name=True), separators="،؛"),
                Wording("صيغ لا تصير رابطا إلا بقرينة", "forms that link only with a cue"),
                "[نعمان]",
                arabic=("ملتبس",),
            ),
            Field(
                "cues",
                Listed(Text(longest=NAME_LENGTH, shortest=2, is_name=True), separators="،؛"),
                Wording("كلمات تُجيز الصيغة الملتبسة", "words that allow an ambiguous form"),
                "[النقابة]",
                arabic=("قرائن",),
            ),
            Field(
                "nisba",
                Listed(Text(longest=NAME_LENGTH, shortest=2, is_name=True), separators="،؛"),
                Wording(
                    "للدول والأماكن: النسبة، المفرد المذكر",
                    "states and places: the adjective's masculine singular",
                ),
                "[محابري]",
                arabic=("النسبة",),
            ),
            Field(
                "roles",
                Listed(ROLE),
                Wording(
                    "صفاته وتواريخها؛ أول القائم منها هو المطبوع",
                    "titles and their dates; of several current ones the first is printed",
                ),
                "[{title: رئيس نقابة الورّاقين, since: 2021}]",
                arabic=("الصفات", "المناصب"),
            ),
            Field(
                "relations",
                Listed(RELATION),
                Wording(
                    "علاقاته بغيره، تُكتب مرة وتظهر في الصفحتين",
                    "how it stands to others; stated once, shown on both",
                ),
                "[{type: member-of, actor: inkwell-guild}]",
                arabic=("العلاقات",),
            ),
            Field(
                "same_as",
                Listed(Address()),
                Wording("عناوينه في ويكي بيانات وغيرها", "Wikidata and other authority addresses"),
                "[https://www.wikidata.org/wiki/Q42]",
                arabic=("عناوين",),
            ),
            Field(
                "merged_into",
                Id("actor"),
                Wording(
                    "يُكتب في الملف الذي يزول حين يتحد اسمان",
                    "in the one that goes, when two actors become one",
                ),
                "numan-warraq",
                arabic=("دُمج في",),
            ),
            LINKS,
            SLUG,
            REDIRECT_FROM,
        ),
    ),
)
"""Actors."""
