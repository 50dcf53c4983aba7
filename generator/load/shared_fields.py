"""Fields that several kinds of content file have in common."""

from __future__ import annotations

from typing import Final, get_args

from generator.diagnostics import Wording
from generator.load.schema import (
    Choice,
    Field,
    Group,
    Listed,
    OldAddress,
    PicturePath,
    Slug,
    Switch,
    Text,
)
from generator.model.article import Gender
from generator.model.linking import LinkFrequency, LinkSpan

SUMMARY_LENGTH: Final = 300
"""Most characters of a summary."""

TITLE_LENGTH: Final = 300
"""Most characters of a headline: a longer one is a paragraph in the wrong place."""
NAME_LENGTH: Final = 200
"""Most characters of a name."""

GENDER: Final = Field(
    "gender",
    Choice(
        tuple(gender.value for gender in Gender),
        {
            "أنثى": "f", "انثى": "f", "مؤنث": "f", "امرأة": "f", "female": "f", "F": "f",
            "ذكر": "m", "مذكر": "m", "رجل": "m", "male": "m", "M": "m",
        },
    ),
    Wording("f أو m: يختار «قالت» أو «قال»", "f or m: chooses قالت or قال"),
    "m",
    arabic=("الجنس",),
)  # fmt: skip
"""Shared by voices and actors."""

SLUG: Final = Field(
    "slug",
    Slug(),
    Wording(
        "آخر جزء من العنوان؛ هو اسم الملف إن لم يُكتب",
        "last part of the address; the file's name when left out",
    ),
    "paper-boats",
    arabic=("العنوان اللاتيني",),
)
"""Shared by every kind."""

REDIRECT_FROM: Final = Field(
    "redirect_from",
    Listed(OldAddress()),
    Wording(
        "عناوين سابقة تقود إلى هنا، منها عناوين موقع أقدم",
        "earlier addresses that lead here, those of an older site among them",
    ),
    "[/2019/paper-boats/]",
    arabic=("عناوين سابقة",),
)
"""Shared by every kind."""

_LINK_CHOICES: Final = (
    Field(
        "frequency",
        Choice(
            get_args(LinkFrequency),
            {
                "الأول": "first",
                "أول": "first",
                "مرة": "first",
                "القسم": "section",
                "الفقرة": "section",
                "العنوان": "section",
                "الكل": "all",
                "كل": "all",
            },
        ),
        Wording(
            "ما يُربط من ذكر الاسم: أوله، أو أوله تحت كل عنوان فرعي، أو كله",
            "which mentions of an actor: the first, the first under each heading, all",
        ),
        "section",
        arabic=("التكرار",),
    ),
    Field(
        "in_quotations",
        Switch(),
        Wording(
            "هل يُربط اسم داخل قول إن لم يُذكر قبله",
            "whether a name in a quotation is linked if nothing before it names the actor",
        ),
        "false",
        arabic=("في الأقوال", "داخل الأقوال"),
    ),
    Field(
        "nisba",
        Switch(),
        Wording("هل تُربط النسبة بدولتها", "whether adjectives are linked to their state"),
        "true",
        arabic=("النسبة",),
    ),
    Field(
        "span",
        Choice(get_args(LinkSpan), {"الاسم": "name", "الكلمة": "word"}),
        Wording(
            "ما يشمله الرابط: الاسم وحده، أو الكلمة بما اتصل بها",
            "what a link covers: the name alone, or the word with its joined particles",
        ),
        "word",
        arabic=("المدى",),
    ),
)
_ROLES: Final = Field(
    "roles",
    Switch(),
    Wording(
        "هل تُربط الصفة بمن كانت له يوم المقال",
        "whether titles are linked to whoever held them that day",
    ),
    "true",
    arabic=("الصفات", "الصفة"),
)


def _links_field(*choices: Field) -> Field:
    return Field(
        "links",
        Group(Wording("اختيار الروابط (links)", "the choice of links (links)"), choices),
        Wording(
            "ما يُربط من الأسماء في هذه الصفحة، حيث تخالف إعداد الموقع",
            "which names are linked on this page, where it differs from the site's setting",
        ),
        "{frequency: section}",
        arabic=("الربط",),
    )


LINKS: Final = _links_field(*_LINK_CHOICES)
"""Shared by every kind but articles."""
ARTICLE_LINKS: Final = _links_field(*_LINK_CHOICES, _ROLES)
"""Of articles, which have a day that says who held a title."""

PICTURE: Final = Group(
    Wording("الصورة (image)", "the picture (image)"),
    (
        Field(
            "file",
            PicturePath(),
            Wording("ملف الصورة في media", "the picture's file in media"),
            "media/paper-harbour.jpg",
            required=True,
            arabic=("الملف",),
        ),
        Field(
            "alt",
            Text(),
            Wording("ما تُظهره الصورة، لمن لا يراها", "what it shows, for those who do not see it"),
            "قوارب ورقية في ميناء",
            required=True,
            arabic=("الوصف", "وصف"),
        ),
        Field(
            "caption",
            Text(),
            Wording("ما يُطبع تحتها", "what is printed below it"),
            "قوارب ورقية في ميناء المحابر",
            arabic=("التعليق", "تعليق"),
        ),
        Field(
            "credit",
            Listed(Text(is_name=True)),
            Wording("صاحبها وموزعها", "who made it and who distributes it"),
            "محبرة برس",
            arabic=("المصدر", "تصوير"),
        ),
    ),
    shorthand="file",
)
"""Shared by articles and topics."""
