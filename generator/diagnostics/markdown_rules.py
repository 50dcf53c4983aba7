"""Rules about Markdown in bodies: links, pictures, HTML, headings."""

from generator.diagnostics.record import Wording, error, warning

BROKEN_LINK = error(
    "broken-link",
    Wording("الرابط «{href}» لا يصل إلى ملف", "the link “{href}” leads to no file"),
    Wording("هل تقصد «{nearest}»؟", "did you mean “{nearest}”?"),
    Wording(
        "اكتب المسار من مكان هذا الملف، أو استعمل [نص](article:id) أو [نص](actor:id)",
        "write the path from where this file stands, or use [text](article:id) or [text](actor:id)",
    ),
)

UNSAFE_LINK = error(
    "unsafe-link",
    Wording("رابط لا يُقبل: «{href}»", "this link is not accepted: “{href}”"),
    Wording(
        "يُقبل http و https و mailto و tel والمسار النسبي وروابط actor و topic و article و quote",
        "accepted: http, https, mailto, tel, relative paths and actor, topic, article, quote links",
    ),
)

RAW_HTML = error(
    "raw-html",
    Wording("في النص وسم HTML: {tag}", "there is an HTML tag in the text: {tag}"),
    Wording(
        "اكتبه بصيغة Markdown، أو بين علامتي ` إن كان مقصودًا لذاته",
        "write it in Markdown, or between ` marks where the tag itself is meant",
    ),
)

UNSAFE_HTML = error(
    "unsafe-html",
    Wording(
        "وسم HTML أو خاصية لا تُقبل: {tag}", "this HTML tag or attribute is not accepted: {tag}"
    ),
    Wording("احذفه؛ لا يُنشر", "remove it; it is not published"),
)

ATTRIBUTE_NOT_ALLOWED = error(
    "attribute-not-allowed",
    Wording(
        "الخاصية «{name}» لا تُقبل في قائمة الخصائص",
        "the attribute “{name}” is not accepted in an attribute list",
    ),
    Wording("تُقبل: {allowed}", "accepted: {allowed}"),
)

LEVEL_ONE_HEADING = warning(
    "level-one-heading",
    Wording(
        "عنوان من المستوى الأول داخل النص: «{title}»",
        "a level-one heading stands in the text: “{title}”",
    ),
    Wording("اكتبه بعلامتين: ## {title}", "write it with two marks: ## {title}"),
)

PICTURE_WITHOUT_ALT = warning(
    "picture-without-alt",
    Wording("صورة بلا وصف: {href}", "a picture without a description: {href}"),
    Wording(
        "صف ما فيها بين القوسين: ![الوصف]({href})", "say what it shows: ![description]({href})"
    ),
)

REMOTE_PICTURE = error(
    "remote-picture",
    Wording("صورة من موقع آخر: {href}", "a picture from another site: {href}"),
    Wording(
        "ضعها في content/media واكتب مسارها، فالقارئ لا يُحمَّل شيئًا من موقع آخر",
        "put it into content/media and write its path: readers load nothing from another site",
    ),
)

LINK_WITHOUT_TEXT = warning(
    "link-without-text",
    Wording("رابط بلا نص: «{href}»", "a link without text: “{href}”"),
    Wording(
        "اكتب بين القوسين المعقوفين ما يقرؤه القارئ",
        "write what is to be read between the square brackets",
    ),
)

UNDEFINED_FOOTNOTE = warning(
    "undefined-footnote",
    Wording("حاشية بلا نص: [^{label}]", "a footnote without text: [^{label}]"),
    Wording("أضف سطرًا: [^{label}]: نص الحاشية", "add a line: [^{label}]: the footnote"),
)

UNUSED_FOOTNOTE = warning(
    "unused-footnote",
    Wording("نص حاشية لا يُحال إليها: [^{label}]", "a footnote that nothing refers to: [^{label}]"),
    Wording("ضع [^{label}] حيث تُقرأ، أو احذفها", "put [^{label}] where it is read, or remove it"),
)

UNKNOWN_ANCHOR = warning(
    "unknown-anchor",
    Wording("لا عنوان في هذه الصفحة اسمه «{anchor}»", "nothing on this page is called “{anchor}”"),
    Wording("هل تقصد «{nearest}»؟", "did you mean “{nearest}”?"),
    Wording("انسخ الرابط من العنوان نفسه", "copy the link from the heading itself"),
)

UNKNOWN_ANCHOR_ELSEWHERE = warning(
    "unknown-anchor-elsewhere",
    Wording(
        "لا عنوان في الصفحة التي يصل إليها الرابط اسمه «{anchor}»",
        "nothing on the page that the link leads to is called “{anchor}”",
    ),
    Wording("هل تقصد «{nearest}»؟", "did you mean “{nearest}”?"),
    Wording(
        "انسخ الرابط من العنوان نفسه في تلك الصفحة", "copy the link from the heading on that page"
    ),
)

DUPLICATE_FOOTNOTE = error(
    "duplicate-footnote",
    Wording("للحاشية [^{label}] نصان", "the footnote [^{label}] has two texts"),
    Wording(
        "سمّ إحداهما باسم آخر؛ لا يُنشر إلا نص واحد لكل اسم",
        "give one of them another name; only one text is published for each name",
    ),
)

UNCLOSED_COMMENT = error(
    "unclosed-comment",
    Wording(
        "تعليق فُتح ولم يُغلق، وسيقرؤه الناس", "a comment is opened and not closed: readers see it"
    ),
    Wording("أغلقه: <!-- تعليق -->", "close it: <!-- comment -->"),
)

UNREAD_LINK = error(
    "unread-link",
    Wording("رابط لا يُقرأ ويُطبع كما هو: «{text}»", "a link that cannot be read: “{text}”"),
    Wording(
        "اكتبه هكذا: [نص](عنوان)، بقوسين متلاصقين وعنوان بلا مسافات، وليس داخل رابط آخر",
        "write it as [text](address), the brackets touching, no spaces in the address, "
        "and not inside another link",
    ),
)

LEFTOVER_MARKUP = warning(
    "leftover-markup",
    Wording("صيغة لم تكتمل وتُطبع كما هي: {mark}", "unfinished Markdown, printed as it is: {mark}"),
    Wording("{advice_ar}", "{advice_en}"),
)

EXTRA_TABLE_CELL = error(
    "extra-table-cell",
    Wording(
        "في هذا السطر من الجدول {cells} خلايا، وعناوينه {columns}",
        "this row of the table has {cells} cells, its head {columns}",
    ),
    Wording(
        "زد عناوين الجدول أو احذف الزائد فلا يُنشر؛ والخط داخل الخلية يُكتب \\|",
        "add headings or take away the rest, which is not published; write \\| for a bar in a cell",
    ),
)

CONFLICT_MARKER = error(
    "conflict-marker",
    Wording("علامة تعارض من git باقية في النص: {mark}", "a conflict marker of git is left: {mark}"),
    Wording(
        "اختر إحدى الصيغتين واحذف الأخرى وأسطر العلامات الثلاثة",
        "choose one of the two versions and delete the other with the three marker lines",
    ),
)

TOO_DEEP = error(
    "too-deep",
    Wording(
        "في هذا المتن قوائم أو اقتباسات يدخل بعضها في بعض إلى عمق لا يُقرأ",
        "lists or quotations of this body stand in one another deeper than can be read",
    ),
    Wording(
        "ابحث عن سطر فيه علامات «-» أو «>» أو «*» متكررة، أو عن أسطر بعيدة عن أول السطر",
        "look for a line of repeated -, > or *, or for lines far from the margin",
    ),
)

UNUSED_ADDRESS = warning(
    "unused-address",
    Wording(
        "«[{label}]:» في أول السطر تعريف لعنوان رابط، ولا رابط يستعمله، فلن يُطبع سطره",
        "“[{label}]:” at the beginning of a line is the address of a link, and no link uses it: "
        "the line is not printed",
    ),
    Wording(
        "إن كان كلامًا فاكتب قبل القوس شرطة مائلة: \\[{label}]:",
        "if it is text, write a backslash before the bracket: \\[{label}]:",
    ),
)
