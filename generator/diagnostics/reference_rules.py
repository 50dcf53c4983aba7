"""What can be wrong between files: ids that lead nowhere, and names and addresses in common."""

from __future__ import annotations

from generator.diagnostics.record import Wording, error, warning

UNKNOWN_TOPIC = error(
    "unknown-topic",
    Wording("لا موضوع بالمعرّف «{value}»", "there is no topic {value}"),
    Wording("هل تقصد «{nearest}»؟", "do you mean {nearest}?"),
    Wording(
        "أنشئ له ملفا: content/topics/{value}.md، أو احذفه من هنا",
        "create its file: content/topics/{value}.md, or delete it here",
    ),
)
UNKNOWN_ACTOR = error(
    "unknown-actor",
    Wording("لا اسم ولا جهة بالمعرّف «{value}»", "there is no actor {value}"),
    Wording("هل تقصد «{nearest}» ({name})؟", "do you mean {nearest} ({name})?"),
    Wording(
        "أنشئ له صفحة: content/actors/{value}.md، أو احذفه من هنا",
        "create its page: content/actors/{value}.md, or delete it here",
    ),
)
UNKNOWN_OUTLET = error(
    "unknown-outlet",
    Wording("لا منبر بالمعرّف «{value}»", "there is no outlet {value}"),
    Wording("هل تقصد «{nearest}» ({name})؟", "do you mean {nearest} ({name})?"),
    Wording(
        "أنشئ له صفحة: content/actors/{value}.md، أو اكتب اسمه بالعربية كما يُطبع",
        "create its page: content/actors/{value}.md, or write its name as printed",
    ),
)
UNKNOWN_PLACE = error(
    "unknown-place",
    Wording("لا مكان بالمعرّف «{value}»", "there is no place {value}"),
    Wording("هل تقصد «{nearest}» ({name})؟", "do you mean {nearest} ({name})?"),
    Wording(
        "أنشئ له صفحة: content/actors/{value}.md، أو اكتب اسمه بالعربية كما يُطبع",
        "create its page: content/actors/{value}.md, or write its name as printed",
    ),
)
UNKNOWN_ARTICLE = error(
    "unknown-article",
    Wording("لا مقال بالمعرّف «{value}»", "there is no article {value}"),
    Wording("هل تقصد «{nearest}»؟", "do you mean {nearest}?"),
    Wording(
        "المعرّف اسم ملف المقال بلا .md؛ صححه أو احذفه",
        "an id is the article's file name without .md; mend it or delete it",
    ),
)
WRONG_ACTOR_KIND = warning(
    "wrong-actor-kind",
    Wording(
        "«{value}» في «{name}» نوعه {kind}، والمنتظر هنا {wanted}",
        "{value} in {name} is of kind {kind}, where {wanted} is expected",
    ),
    Wording(
        "راجع المعرّف هنا، أو kind في ملف «{value}»",
        "look at the id here, or at kind in the file of {value}",
    ),
)
UNPUBLISHED_REFERENCE = warning(
    "unpublished-reference",
    Wording(
        "«{value}» في «{name_ar}» {state_ar}، فلن يراه القراء هنا حتى يُنشر",
        "{value} in {name_en} {state_en}, so readers do not see it here until it is published",
    ),
    Wording(
        "انشره قبل هذا الملف، أو احذف الإشارة إليه",
        "publish it before this file, or delete this mention",
    ),
)
WITHDRAWN_REFERENCE = warning(
    "withdrawn-reference",
    Wording("المقال «{value}» في «{name}» مسحوب", "the article {value} in {name} is withdrawn"),
    Wording("احذفه من هنا أو ضع مقالا آخر مكانه", "delete it here, or name another article"),
)
UNKNOWN_QUOTATION = warning(
    "unknown-quotation",
    Wording(
        "لا قول في هذا المقال بالمعرّف «{value}»", "no quotation of this article has the id {value}"
    ),
    Wording(
        "من أقوال المقال: {known}؛ وإن تغيّر بالتصحيح فأضف /quotations/{value}/ إلى redirect_from",
        "those of the article are {known}; if the correction changed it, add /quotations/{value}/ "
        "to redirect_from",
    ),
    Wording(
        "ليس في المقال قول مسند؛ احذف quote",
        "the article has no attributed quotation; delete quote",
    ),
)
SELF_REFERENCE = error(
    "self-reference",
    Wording("«{name}» هنا يشير إلى الملف نفسه", "{name} leads back to this very file"),
    Wording("احذفه أو اكتب المعرّف المقصود", "delete it, or write the id that is meant"),
)
PARENT_CYCLE = error(
    "parent-cycle",
    Wording("المواضيع تدور في حلقة: {cycle}", "the topics go round in a circle: {cycle}"),
    Wording("احذف parent من أحدها", "delete parent from one of them"),
)
MERGE_CYCLE = error(
    "merge-cycle",
    Wording("merged_into يدور في حلقة: {cycle}", "merged_into goes round in a circle: {cycle}"),
    Wording(
        "أبق merged_into في الملف الذي يزول، واحذفه من الذي يبقى",
        "keep merged_into in the file that goes, and delete it from the one that stays",
    ),
)

# Ids, names and addresses in common.

DUPLICATE_ID = error(
    "duplicate-id",
    Wording("المعرّف «{value}» لملف آخر أيضا: {other}", "the id {value} is also that of {other}"),
    Wording("غيّر اسم أحد الملفين", "rename one of the two files"),
)
DUPLICATE_SLUG = error(
    "duplicate-slug",
    Wording(
        "العنوان «{value}» لملف آخر أيضا: {other}", "the address {value} is also that of {other}"
    ),
    Wording("اكتب slug آخر في أحد الملفين", "write another slug in one of the two files"),
)
DUPLICATE_ALIAS = warning(
    "duplicate-alias",
    Wording(
        "«{value}» يسمى به «{other}» أيضا، فلن يصير رابطا إلا بقرينة",
        "{value} also names {other}, so it is linked only with a cue",
    ),
    Wording(
        "ضعه في ambiguous في الملفين ومعه cues، أو أبقه في أحدهما",
        "put it in ambiguous in both files with cues, or keep it in one of them",
    ),
)
SHORT_FORM_TAKEN = warning(
    "short-form-taken",
    Wording(
        "المختصر «{value}» اسم «{other}»، فلن يدل إلا عليه",
        "the short form {value} is a name of {other}, and always means that actor",
    ),
    Wording(
        "احذفه من short، أو ضعه في ambiguous في الملفين ومعه cues",
        "delete it from short, or put it in ambiguous in both files with cues",
    ),
)
SHARED_NISBA = warning(
    "shared-nisba",
    Wording(
        "النسبة «{value}» لـ«{other}» أيضا، فلن تصير رابطا إلا بعد ذكر أحدهما باسمه",
        "the adjective {value} is also of {other}, so it is linked only after one is named",
    ),
    Wording(
        "اكتب نسبة تميزه من كلمتين (ورقي شمالي)، أو أبقها في أحدهما",
        "write one of two words that tells them apart, or keep it in one of them",
    ),
)
UNUSED_OVERRIDE = warning(
    "unused-override",
    Wording(
        "«{value}» في link لا يرد في المقال، فلا أثر له",
        "{value} in link does not stand in the article, so it does nothing",
    ),
    Wording(
        "اكتب الكلمات كما ترد في المتن أو العنوان، أو احذف السطر",
        "write the words as they stand in the text or title, or delete the line",
    ),
)
DUPLICATE_TITLE = warning(
    "duplicate-title",
    Wording("«{value}» عنوان {other} أيضا", "{value} is also the title of {other}"),
    Wording(
        "ميّز أحدهما حتى يعرف القارئ أيهما يفتح",
        "tell them apart, so that readers know which they open",
    ),
)
SHARED_IDENTITY = warning(
    "shared-identity",
    Wording(
        "العنوان «{value}» في same_as مكتوب أيضا عند «{other}»",
        "the address {value} in same_as is also that of {other}",
    ),
    Wording(
        "إن كانا واحدا فاكتب في أحدهما: merged_into؛ وإلا فصحح العنوان",
        "if they are one, write merged_into in one of them; otherwise mend the address",
    ),
)
REDIRECT_COLLISION = error(
    "redirect-collision",
    Wording("العنوان القديم «{value}» مشغول: {other}", "the old address {value} is taken: {other}"),
    Wording("احذفه من redirect_from هنا أو هناك", "delete it from redirect_from here or there"),
)
RESERVED_REDIRECT = error(
    "reserved-redirect",
    Wording(
        "العنوان القديم «{value}» من عناوين الموقع نفسه",
        "the old address {value} is one of the site's own",
    ),
    Wording(
        "احذفه من redirect_from؛ في هذا العنوان صفحة أو ملف يكتبه البرنامج",
        "delete it from redirect_from; a page or file of the site itself stands there",
    ),
)
DUPLICATE_PART = error(
    "duplicate-part",
    Wording(
        "الجزء {part} من سلسلة «{value}» لملف آخر أيضا: {other}",
        "part {part} of the series {value} is also {other}",
    ),
    Wording("صحح part في أحدهما", "mend part in one of them"),
)
STATED_TWICE = warning(
    "stated-twice",
    Wording(
        "العلاقة مع «{value}» مذكورة أيضا في {other}",
        "the relation with {value} is also stated in {other}",
    ),
    Wording(
        "أبقها في أحد الملفين، فهي تظهر في الصفحتين", "keep it in one file: both pages show it"
    ),
)
