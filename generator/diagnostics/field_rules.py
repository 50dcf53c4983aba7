"""What can be wrong with one field of one file, whatever the other files hold."""

from __future__ import annotations

from generator.diagnostics.record import Wording, error, warning

# Which fields there are.

UNKNOWN_FIELD = error(
    "unknown-field",
    Wording("لا نعرف حقلا اسمه «{name}»", "there is no field called {name}"),
    Wording("هل تقصد «{nearest}»؟", "do you mean {nearest}?"),
    Wording("الحقول المعروفة هنا: {known}", "the fields known here are: {known}"),
)
MISPLACED_FIELD = error(
    "misplaced-field",
    Wording(
        "الحقل «{name}» ليس من حقول {here_ar}، بل من حقول {home_ar}",
        "field {name} belongs to {home_en}, not to {here_en}",
    ),
    Wording("انقله إلى موضعه أو احذفه من هنا", "move it where it belongs, or delete it here"),
)
MISSING_FIELD = error(
    "missing-field",
    Wording("الحقل «{name}» غير موجود، ولا بد منه", "field {name} is missing, and is required"),
    Wording("أضف إلى {where_ar}: {example}", "add to {where_en}: {example}"),
)
EMPTY_FIELD = error(
    "empty-field",
    Wording("الحقل «{name}» فارغ، ولا بد من قيمة له", "field {name} is empty, and needs a value"),
    Wording("اكتب مثلا: {example}", "write for example: {example}"),
)
EMPTY_ITEM = error(
    "empty-item",
    Wording("في قائمة «{name}» بند فارغ", "the list {name} has an empty item"),
    Wording("احذف الشرطة التي لا شيء بعدها أو اكتب قيمتها", "delete the dash, or write its value"),
)

BAD_LIST = error(
    "bad-list",
    Wording(
        "قائمة «{name}» لا تُقرأ بنودا: عند «{item}» شرطة بلا مسافة بعدها، أو ليست تحت أختها",
        "the list {name} is not read as items: at {item} a dash has no space after it, or does "
        "not stand below the one before",
    ),
    Wording(
        "اكتب كل بند في سطر، والشرطات تحت بعضها، وبعد كل منها مسافة: - {item}",
        "write each item on its own line, the dashes in one column, a space after each: - {item}",
    ),
)

# What they hold.

WRONG_TYPE = error(
    "wrong-type",
    Wording(
        "قيمة «{name}» هنا {found_ar}، والمطلوب {wanted_ar}",
        "the value of {name} is {found_en}, and {wanted_en} is wanted",
    ),
    Wording("اكتب مثلا: {example}", "write for example: {example}"),
)
UNKNOWN_VALUE = error(
    "unknown-value",
    Wording("«{value}» ليست من قيم «{name}»", "{value} is not a value of {name}"),
    Wording(
        "هل تقصد «{nearest}»؟ القيم المقبولة: {known}",
        "do you mean {nearest}? The values are: {known}",
    ),
    Wording("القيم المقبولة: {known}", "the values are: {known}"),
)
BAD_DATE = error(
    "bad-date",
    Wording("«{value}» في «{name}» ليس تاريخا صحيحا", "{value} in {name} is not a valid date"),
    Wording("{advice_ar}", "{advice_en}"),
    Wording("اكتبه هكذا: {example}", "write it as: {example}"),
)
HIJRI_DATE = error(
    "hijri-date",
    Wording(
        "«{value}» في «{name}» يبدو تاريخا هجريا، والتواريخ هنا ميلادية",
        "{value} in {name} looks like a Hijri date; dates here are Gregorian",
    ),
    Wording(
        "اكتب التاريخ الميلادي، وإن أردت ذكر الهجري فاكتبه في date_note",
        "write the Gregorian date; if the Hijri one is wanted, write it in date_note",
    ),
)
DATES_REVERSED = error(
    "dates-reversed",
    Wording(
        "«{later}» ({later_value}) قبل «{earlier}» ({earlier_value})",
        "{later} ({later_value}) is before {earlier} ({earlier_value})",
    ),
    Wording("راجع التاريخين", "look at both dates"),
)
FAR_FUTURE_DATE = warning(
    "far-future-date",
    Wording(
        "تاريخ النشر {value} بعد أكثر من سنة، ولن يظهر المقال قبله",
        "the date {value} is more than a year ahead, and the article stays hidden until then",
    ),
    Wording("راجع السنة", "look at the year"),
)
TOO_LONG = error(
    "too-long",
    Wording(
        "في «{name}» {length} حرفا، والحد {limit}",
        "{name} has {length} characters; the limit is {limit}",
    ),
    Wording("اختصره إلى {limit} حرف أو أقل", "shorten it to {limit} characters or fewer"),
)
TOO_SHORT = error(
    "too-short",
    Wording(
        "«{value}» في «{name}» أقصر من حرفين، فيصير كل حرف في النص رابطا",
        "{value} in {name} has fewer than {limit} letters, and would be found everywhere",
    ),
    Wording("اكتب الصيغة كاملة", "write the form in full"),
)
BAD_SLUG = error(
    "bad-slug",
    Wording(
        "«{value}» لا يصلح عنوانا: يُكتب بحروف لاتينية صغيرة وأرقام بينها «-»، 80 حرفا على الأكثر",
        "{value} cannot be an address: small Latin letters, digits and single hyphens between "
        "them, 80 at most",
    ),
    Wording("اكتب: {key}: {proposed}", "write: {key}: {proposed}"),
    Wording("اكتب مثلا: {key}: paper-boats", "write for example: {key}: paper-boats"),
)
RESERVED_SLUG = error(
    "reserved-slug",
    Wording(
        "العنوان «{value}» محجوز لصفحات الموقع نفسه",
        "the address {value} is taken by the site's own pages",
    ),
    Wording("اختر عنوانا آخر", "choose another address"),
)
BAD_REFERENCE = error(
    "bad-reference",
    Wording(
        "«{value}» في «{name}» ليس معرّفا: المعرّف اسم الملف بلا .md",
        "{value} in {name} is no id: an id is the file's name without .md",
    ),
    Wording("اكتب: {nearest}", "write: {nearest}"),
    Wording("اكتب مثلا: {example}", "write for example: {example}"),
)
BAD_URL = error(
    "bad-url",
    Wording(
        "«{value}» في «{name}» ليس عنوانا يبدأ بـ https:// أو http://",
        "{value} in {name} is no address that begins with https:// or http://",
    ),
    Wording(
        "اكتب العنوان كاملا كما يظهر في المتصفح، بلا مسافات",
        "write the whole address as the browser shows it, without spaces",
    ),
)
BAD_REDIRECT = error(
    "bad-redirect",
    Wording(
        "«{value}» لا يصلح عنوانا قديما: {reason_ar}",
        "{value} cannot be an old address: {reason_en}",
    ),
    Wording(
        "اكتب المسار وحده كما كان بعد اسم الموقع، مثل: /2019/paper-boats/",
        "write the path alone, as it stood after the site's name, such as: /2019/paper-boats/",
    ),
)
BAD_LANGUAGE = error(
    "bad-language",
    Wording("«{value}» في «{name}» ليس رمز لغة", "{value} in {name} is not the tag of a language"),
    Wording("اكتب رمزا مثل: en أو fr أو tr", "write a tag such as: en, fr or tr"),
)
BAD_QUOTATION_ID = error(
    "bad-quotation-id",
    Wording(
        "«{value}» ليس معرّف قول: المعرّف «q-» ثم عشرة أحرف أو أكثر",
        "{value} is no quotation's id: that is q- and ten characters or more",
    ),
    Wording(
        "انسخه من آخر عنوان صفحة القول، مثل: q-4k7m2v9tqa",
        "copy it from the end of the quotation's address, such as: q-4k7m2v9tqa",
    ),
)
BAD_VOICE_ID = error(
    "bad-voice-id",
    Wording(
        "«{value}» لا يصلح معرّفا لصوت: لا مسافات فيه ولا أقواس",
        "{value} cannot be a voice's id: it has no spaces and no brackets",
    ),
    Wording("اكتب مثلا: id: {proposed}", "write for example: id: {proposed}"),
    Wording("اكتب مثلا: id: warraq", "write for example: id: warraq"),
)
BIDI_CONTROL = error(
    "bidi-control",
    Wording(
        "في {where_ar} حرف خفي يغيّر اتجاه الكتابة: {character}",
        "{where_en} holds an invisible character that changes the direction: {character}",
    ),
    Wording(
        "احذفه: امح الكلمة كلها ثم اكتبها من جديد",
        "delete it: wipe the whole word and type it again",
    ),
)
INVISIBLE_CHARACTER = error(
    "invisible-character",
    Wording(
        "في {where_ar} حرف خفي: {character}", "{where_en} holds an invisible character: {character}"
    ),
    Wording(
        "احذفه: امح الكلمة كلها ثم اكتبها من جديد",
        "delete it: wipe the whole word and type it again",
    ),
)
NOT_WORDS = error(
    "not-words",
    Wording("لا كلمة في «{name}»: «{value}»", "{name} has no word in it: {value}"),
    Wording("اكتب مثلا: {example}", "write for example: {example}"),
)
ESCAPED_CHARACTER = error(
    "escaped-character",
    Wording(
        "في «{name}» حرف لا يُطبع كُتب برمزه: {character}",
        "{name} holds a character that cannot be printed, written as an escape: {character}",
    ),
    Wording(
        "احذف الرمز، أو ضع القيمة بين ' ' بدل \" \"",
        "delete the escape, or put the value between ' ' instead of \" \"",
    ),
)

# Pictures.

MISSING_PICTURE = error(
    "missing-picture",
    Wording("لا صورة في «{value}»", "there is no picture at {value}"),
    Wording("هل تقصد «{nearest}»؟", "do you mean {nearest}?"),
    Wording(
        "ضع الصورة في content/media واكتب مسارها، مثل: media/paper-harbour.jpg",
        "put the picture in content/media and write its path, such as: media/paper-harbour.jpg",
    ),
)
PICTURE_OUTSIDE_MEDIA = error(
    "picture-outside-media",
    Wording(
        "الصورة «{value}» ليست في مجلد media", "the picture {value} is not in the media folder"
    ),
    Wording(
        "انسخ الصورة نفسها إلى content/media واكتب: media/{name}",
        "copy the picture itself to content/media and write: media/{name}",
    ),
    Wording(
        "نزّل الصورة إلى content/media إن كان لك حق نشرها، ثم اكتب مسارها",
        "download the picture to content/media if you may publish it, then write its path",
    ),
)
NOT_A_PICTURE = error(
    "not-a-picture",
    Wording("الملف «{value}» ليس صورة: {reason_ar}", "{value} is not a picture: {reason_en}"),
    Wording(
        "احفظ الصورة بصيغة JPEG أو PNG أو WebP من برنامج للصور",
        "save the picture as JPEG, PNG or WebP from a program for pictures",
    ),
)
PICTURE_TYPE_MISMATCH = error(
    "picture-type-mismatch",
    Wording(
        "اسم الصورة «{value}» ينتهي بغير صيغتها: هي {actual}",
        "the name of the picture {value} says otherwise, but it is {actual}",
    ),
    Wording("غيّر اسمها إلى «{name}»", "rename it to {name}"),
)
UNSAFE_PICTURE = error(
    "unsafe-picture",
    Wording(
        "الصورة «{value}» ملف SVG فيه ما يُنفَّذ أو يُجلب: {part}",
        "the picture {value} is an SVG with something that runs or is fetched: {part}",
    ),
    Wording("صدّرها صورة PNG، أو احذف منها هذا الجزء", "export it as PNG, or take that part out"),
)
HEAVY_PICTURE = warning(
    "heavy-picture",
    Wording(
        "الصورة «{value}» ثقيلة: {size} ميغابايت", "the picture {value} is heavy: {size} megabytes"
    ),
    Wording(
        "صغّرها إلى 2400 بكسل عرضا على الأكثر قبل حفظها",
        "reduce it to 2400 pixels across at most before saving it",
    ),
)

# What an article says of itself.

NO_TOPICS = warning(
    "no-topics",
    Wording(
        "المقال بلا مواضيع، فلن يجده القارئ من صفحة موضوع",
        "the article has no topics, so no topic's page leads to it",
    ),
    Wording(
        "أضف إلى الترويسة: topics: [{example}]", "add to the front matter: topics: [{example}]"
    ),
    Wording(
        "أضف موضوعا في topics/ ثم اذكره هنا: topics: [paper-boats]",
        "add a topic in topics/ and name it here: topics: [paper-boats]",
    ),
)
UNLISTED_KICKER = error(
    "unlisted-kicker",
    Wording(
        "«{value}» ليست من العناوين الفوقية التي حددها الموقع",
        "{value} is not one of the kickers this site allows",
    ),
    Wording("هل تقصد «{nearest}»؟ المقبول: {known}", "do you mean {nearest}? Allowed: {known}"),
    Wording("المقبول: {known}", "allowed: {known}"),
)
DRAFT_IN_REPOSITORY = warning(
    "draft-in-repository",
    Wording(
        "هذه مسودة لا تُنشر، لكن من يرى المستودع يقرؤها",
        "this draft is not published, but whoever sees the repository can read it",
    ),
    Wording(
        "أبق المحظور نشره خارج المستودع العام حتى وقته",
        "keep embargoed work out of a public repository until its time",
    ),
)
UPDATED_BEFORE_PUBLISHED = warning(
    "updated-before-published",
    Wording(
        "تاريخ «{name}» ({value}) قبل تاريخ النشر ({published})",
        "{name} ({value}) is before the date of publication ({published})",
    ),
    Wording("راجع التاريخين", "look at both dates"),
)
NAMELESS_VOICE = error(
    "nameless-voice",
    Wording("صوت بلا اسم", "this voice has no name"),
    Wording(
        "أضف as بالاسم كما يرد في سطر الإسناد، مثل: as: نعمان الورّاق؛ أو actor",
        "add as, the name used in attribution lines, such as: as: نعمان الورّاق; or actor",
    ),
)
DUPLICATE_VOICE = error(
    "duplicate-voice",
    Wording(
        "«{value}» صوت مذكور قبلُ في السطر {line}", "{value} is already a voice, in line {line}"
    ),
    Wording(
        "اجمعهما في صوت واحد، أو ميّز أحدهما باسمه كاملا",
        "make them one voice, or give one of them its full name",
    ),
)
ANONYMOUS_WITH_ACTOR = error(
    "anonymous-with-actor",
    Wording(
        "صوت محجوب الاسم له صفحة «{actor}»، فينكشف اسمه",
        "an anonymous voice has the page {actor}, which would give the name away",
    ),
    Wording("احذف actor أو anonymous", "delete actor or anonymous"),
)
UNKNOWN_INTERVIEWEE = error(
    "unknown-interviewee",
    Wording("«{value}» في interviewee ليس من voices", "{value} in interviewee is not in voices"),
    Wording("هل تقصد «{nearest}»؟", "do you mean {nearest}?"),
    Wording("أضف إلى voices: - as: {value}", "add to voices: - as: {value}"),
)
STANCES_WITHOUT_QUESTION = warning(
    "stances-without-question",
    Wording(
        "مواقف بلا سؤال: لا تظهر لوحة المواقف إلا لمقال فيه question",
        "stances without a question: only an article with a question has a positions board",
    ),
    Wording(
        "أضف question بالسؤال الذي تجيب عنه الأصوات، أو احذف «{name}»",
        "add question, which the voices answer, or delete {name}",
    ),
)
NAMELESS_BYLINE = error(
    "nameless-byline",
    Wording("في bylines بند بلا اسم", "an item of bylines names nobody"),
    Wording("أضف name أو actor", "add name or actor"),
)
INCOMPLETE_CORRECTION = error(
    "incomplete-correction",
    Wording("التصحيح ناقص: {missing_ar}", "the correction is incomplete: {missing_en}"),
    Wording(
        "التصحيح إما text، وإما quote وkind وwas وnow معا، وإما quote مع kind: withdrawn وtext",
        "a correction is text, or quote, kind, was and now together, or quote with kind: "
        "withdrawn and text",
    ),
)
SAME_WORDS_CORRECTION = warning(
    "same-words-correction",
    Wording("«was» و«now» في هذا التصحيح سواء", "was and now are the same in this correction"),
    Wording("اكتب في now اللفظ بعد التصحيح", "write the corrected words in now"),
)

# What an actor or a topic says of itself.

FORMER_ROLE = warning(
    "former-role",
    Wording(
        "الصفة «{value}» تقول إنها انتهت، وليس لها until",
        "the title {value} says that it is over, but has no until",
    ),
    Wording(
        "أضف until بتاريخ انتهائها، أو until: unknown؛ والأحسن أن يخلو title من «{word}»",
        "add until with the day it ended, or until: unknown; title is better without {word}",
    ),
)
UNSOURCED_RELATION = error(
    "unsourced-relation",
    Wording(
        "العلاقة «{value}» تحتاج إلى source: المقال الذي وردت فيه",
        "the relation {value} needs a source: the article it comes from",
    ),
    Wording("أضف: source: {example}", "add: source: {example}"),
)
REPEATED_ITEM = warning(
    "repeated-item",
    Wording(
        "«{value}» مكرر في «{name}»، وأوله في السطر {line}",
        "{value} stands twice in {name}, first in line {line}",
    ),
    Wording("احذف المكرر", "delete the repetition"),
)
