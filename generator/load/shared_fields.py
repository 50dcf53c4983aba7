"""Fields that several kinds of content file have in common."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.schema import Choice, Field, Group, Listed, OldAddress, PicturePath, Slug, Text
from generator.model.article import Gender

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
