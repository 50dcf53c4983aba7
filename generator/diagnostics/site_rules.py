"""Rules about `mkdocs.yml`: the site's settings."""

from generator.diagnostics.record import Wording, error, warning

UNKNOWN_SETTING = error(
    "unknown-setting",
    Wording("إعداد لا نعرفه: «{name}»", "unknown setting: {name}"),
    Wording("هل تقصد «{nearest}»؟", "did you mean {nearest}?"),
    Wording("المعروف هنا: {known}", "known here: {known}"),
)

WRONG_SETTING = error(
    "wrong-setting",
    Wording("قيمة «{name}» غير مقبولة: {value}", "the value of {name} is not accepted: {value}"),
    Wording("يُقبل: {wanted_ar}", "accepted: {wanted_en}"),
)

UNKNOWN_PAGE = warning(
    "unknown-page",
    Wording("لا صفحة بالمعرّف «{value}» في footer", "footer names no page: {value}"),
    Wording("هل تقصد «{nearest}»؟", "did you mean {nearest}?"),
    Wording(
        "المعرّف اسم ملف في content/pages بلا .md؛ صححه أو احذفه",
        "an id is the name of a file in content/pages without .md; mend it or delete it",
    ),
)

MISSING_SETTING = error(
    "missing-setting",
    Wording("ينقص ملف الإعدادات: {name}", "the settings file has no {name}"),
    Wording("أضف سطرا: {example}", "add a line: {example}"),
)

UNREADABLE_SETTINGS = error(
    "unreadable-settings",
    Wording("لا يُقرأ ملف الإعدادات: {reason_ar}", "the settings file cannot be read: {reason_en}"),
    Wording(
        "أصلح السطر المذكور؛ المسافات أول السطر جزء من الصيغة",
        "mend the line named here; the spaces at its beginning are part of the format",
    ),
)

UNKNOWN_FORMAT = error(
    "unknown-format",
    Wording("صيغة المحتوى {value} لا نعرفها", "content format {value} is not known"),
    Wording("هذا الإصدار يقرأ الصيغة 1", "this version reads format 1"),
)
