"""Every field of a topic and of a standing page, and the schemas of all kinds together."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Wording
from generator.load.actor_schema import ACTOR
from generator.load.article_schema import ARTICLE
from generator.load.schema import Field, Group, Id, Listed, Schema, Switch, Text
from generator.load.shared_fields import (
    LINKS,
    NAME_LENGTH,
    PICTURE,
    REDIRECT_FROM,
    SLUG,
    SUMMARY_LENGTH,
    TITLE_LENGTH,
)
from generator.model.library import ContentKind

TOPIC: Final = Schema(
    ContentKind.TOPIC,
    "topics",
    Group(
        Wording("الموضوع", "a topic"),
        (
            Field(
                "title",
                Text(longest=NAME_LENGTH, is_name=True),
                Wording("اسم الموضوع كما يُطبع", "as printed"),
                "الملاحة الورقية",
                required=True,
                arabic=("العنوان", "الاسم"),
            ),
            Field(
                "summary",
                Text(longest=SUMMARY_LENGTH),
                Wording("جملة أو جملتان عنه", "one or two sentences"),
                "القوارب الورقية، صنعها ونزولها إلى الماء.",
                required=True,
                arabic=("الملخص", "الخلاصة"),
            ),
            Field(
                "aliases",
                Listed(Text(is_name=True), separators="،؛"),
                Wording("أسماء أخرى للبحث", "other names, for search"),
                "[القوارب الورقية]",
                arabic=("أسماء أخرى",),
            ),
            Field(
                "parent",
                Id("topic"),
                Wording("الموضوع الأوسع", "the wider topic"),
                "navigation",
                arabic=("الأصل",),
            ),
            Field(
                "image",
                PICTURE,
                Wording("صورة في رأس صفحته", "shown at the head of its page"),
                "{file: media/paper-harbour.jpg, alt: قوارب ورقية في ميناء}",
                arabic=("الصورة", "صورة"),
            ),
            Field(
                "pinned",
                Listed(Id("article"), separators="،,؛;"),
                Wording("مقالات تظهر أولا", "articles shown first"),
                "[paper-boats]",
                arabic=("مثبت",),
            ),
            LINKS,
            SLUG,
            REDIRECT_FROM,
        ),
    ),
)
"""Topics."""

PAGE: Final = Schema(
    ContentKind.PAGE,
    "pages",
    Group(
        Wording("الصفحة", "a page"),
        (
            Field(
                "title",
                Text(longest=TITLE_LENGTH),
                Wording("العنوان كما يُطبع", "headline, as printed"),
                "عن الموقع",
                required=True,
                arabic=("العنوان", "عنوان"),
            ),
            Field(
                "summary",
                Text(longest=SUMMARY_LENGTH),
                Wording(
                    "السطر تحت العنوان، والوصف في محركات البحث",
                    "the line below the headline, and the description for search engines",
                ),
                "من نحن وكيف نعمل.",
                arabic=("الملخص", "الخلاصة"),
            ),
            Field(
                "draft",
                Switch(),
                Wording("true: مسودة لا تُنشر", "true keeps it out of the built site"),
                "true",
                arabic=("مسودة",),
            ),
            LINKS,
            SLUG,
            REDIRECT_FROM,
        ),
    ),
)
"""Standing pages."""

SCHEMAS: Final = {schema.kind: schema for schema in (ARTICLE, ACTOR, TOPIC, PAGE)}
"""Every kind of content file."""
