"""What can be wrong with a file as such: place, name, bytes, and the shape of its front matter."""

from __future__ import annotations

from generator.diagnostics.record import Wording, error, warning

# Where it stands and what it is called.

NO_ARTICLES = warning(
    "no-articles",
    Wording("لا مقال في «{folder}»", "there is no article in {folder}"),
    Wording(
        "ضع المقالات في articles/ بحسب السنة، مثل articles/2025/paper-boats.md",
        "put articles in articles/ by year, such as articles/2025/paper-boats.md",
    ),
)
STRAY_FILE = warning(
    "stray-file",
    Wording("لن يُقرأ هذا الملف ولن يُنشر", "this file is neither read nor published"),
    Wording(
        "ملفات المحتوى تنتهي بـ .md وموضعها articles أو actors أو topics أو pages، والصور في media",
        "content files are .md in articles, actors, topics or pages, and pictures stand in media",
    ),
)
WRONG_FOLDER = error(
    "wrong-folder",
    Wording(
        "مجلد «{folder}» لا يُقرأ، وفيه ملفات محتوى",
        "folder {folder} is not read, and holds content",
    ),
    Wording("غيّر اسمه إلى «{nearest}»", "rename it to {nearest}"),
    Wording(
        "المجلدات التي تُقرأ: articles وactors وtopics وpages",
        "the folders that are read: articles, actors, topics and pages",
    ),
)
WRONG_EXTENSION = error(
    "wrong-extension",
    Wording(
        "لا يُقرأ هذا الملف لأن اسمه ينتهي بـ«{extension}»",
        "this file is not read because its name ends in {extension}",
    ),
    Wording("غيّر اسمه إلى «{name}»", "rename it to {name}"),
)
NOT_A_FILE = error(
    "not-a-file",
    Wording(
        "اسمه ينتهي بـ .md وليس ملفا، فلن يُقرأ",
        "this is named like a file but is not one, and is not read",
    ),
    Wording("غيّر اسمه، أو ضع ملفا مكانه", "rename it, or put a file in its place"),
)
UNREADABLE_FILE = error(
    "unreadable-file",
    Wording("تعذرت القراءة: {reason_ar}", "it cannot be read: {reason_en}"),
    Wording(
        "تأكد من صلاحيات الملف ومن سلامة القرص",
        "check the file's permissions and that the disk is sound",
    ),
)
LINK_OUTSIDE_CONTENT = error(
    "link-outside-content",
    Wording(
        "هذا رابط رمزي يخرج من مجلد المحتوى", "this symbolic link leads out of the content folder"
    ),
    Wording("ضع الملف نفسه مكان الرابط", "put the file itself in the link's place"),
)
BROKEN_SYMLINK = error(
    "broken-symlink",
    Wording(
        "هذا رابط رمزي إلى «{target}» ولا شيء هناك",
        "this symbolic link leads to {target}, where there is nothing",
    ),
    Wording(
        "ضع الملف نفسه مكان الرابط، أو احذفه", "put the file itself in its place, or delete it"
    ),
)
BAD_ID = error(
    "bad-id",
    Wording(
        "اسم الملف «{name}» لا يصلح عنوانا: يُكتب بحروف لاتينية صغيرة وأرقام بينها «-»، "
        "80 حرفا على الأكثر",
        "the file name {name} cannot be an address: small Latin letters, digits and single hyphens "
        "between them, 80 at most",
    ),
    Wording("غيّر اسم الملف إلى «{proposed}.md»", "rename the file to {proposed}.md"),
    Wording(
        "سمّ الملف بكلمات لاتينية قصيرة، مثل «paper-boats.md»",
        "name the file in short Latin words, such as paper-boats.md",
    ),
)
RESERVED_ID = error(
    "reserved-id",
    Wording(
        "العنوان «{name}» محجوز لصفحات الموقع نفسه",
        "the address {name} is taken by the site's own pages",
    ),
    Wording(
        "غيّر اسم الملف، أو اكتب عنوانا آخر في slug",
        "rename the file, or write another address in slug",
    ),
)

# Its bytes.

EMPTY_FILE = error(
    "empty-file",
    Wording("الملف فارغ", "the file is empty"),
    Wording(
        "ابدأه بترويسة بين سطرين من «---» ثم النص، أو احذفه",
        "begin it with front matter between two lines of ---, then the text, or delete it",
    ),
)
FILE_TOO_LARGE = error(
    "file-too-large",
    Wording(
        "حجم الملف {size} بايت، والحد {limit} بايت",
        "the file has {size} bytes, and the limit is {limit}",
    ),
    Wording(
        "قسّمه، أو أخرج منه ما ليس نصا، أو ارفع الحد في mkdocs.yml: max_file_size",
        "divide it, take out what is not text, or raise the limit in mkdocs.yml: max_file_size",
    ),
)
NOT_UTF8 = error(
    "not-utf8",
    Wording(
        "الملف ليس بترميز UTF-8: البايت {byte} لا معنى له هنا",
        "the file is not UTF-8: byte {byte} means nothing here",
    ),
    Wording(
        "يبدو أنه بترميز {encoding}: افتحه بذلك الترميز ثم احفظه بترميز UTF-8",
        "it looks like {encoding}: open it as that and save it as UTF-8",
    ),
    Wording("أعد حفظ الملف من محررك بترميز UTF-8", "save the file again from your editor as UTF-8"),
)
UTF16_FILE = error(
    "utf16-file",
    Wording("الملف محفوظ بترميز {encoding}", "the file is saved as {encoding}"),
    Wording(
        "احفظه من محررك بترميز UTF-8 (في المفكرة: حفظ باسم، ثم الترميز UTF-8)",
        "save it from your editor as UTF-8 (in Notepad: Save as, then Encoding UTF-8)",
    ),
)
CONTROL_CHARACTER = error(
    "control-character",
    Wording("حرف تحكم لا يُطبع: {character}", "a control character: {character}"),
    Wording(
        "احذفه أو ضع مكانه مسافة أو سطرا جديدا؛ كثيرا ما يأتي من النسخ من ملف Word أو PDF",
        "delete it, or put a space or a new line there; it often comes with text copied "
        "from Word or PDF",
    ),
)
PRIVATE_USE_CHARACTER = error(
    "private-use-character",
    Wording(
        "حرف من المنطقة الخاصة لا معنى له خارج خط بعينه: {character}",
        "a private-use character, which means nothing outside one font: {character}",
    ),
    Wording(
        "ضع مكانه الحرف الذي يمثله؛ كثيرا ما يأتي من النسخ من PDF",
        "write the letter it stands for; it often comes with text copied from PDF",
    ),
)
GARBLED_TEXT = error(
    "garbled-text",
    Wording(
        "النص هنا مشوه: «{found}» هي «{meant}» قُرئت بترميز غير ترميزها",
        "the text is garbled here: {found} is {meant}, read in the wrong encoding",
    ),
    Wording(
        "ارجع إلى النسخة السليمة وانسخ النص منها ثانية",
        "go back to the sound copy and take the text from there again",
    ),
)
REPLACEMENT_CHARACTER = warning(
    "replacement-character",
    Wording(
        "هنا «�»: حرف ضاع عند تحويل سابق للترميز",
        "there is a � here: a letter was lost in an earlier conversion",
    ),
    Wording("أعد كتابة الحرف من الأصل", "write the letter again from the original"),
)

# Front matter as a whole.

NO_FRONT_MATTER = error(
    "no-front-matter",
    Wording("لا ترويسة في أول الملف", "the file has no front matter"),
    Wording(
        "اجعل أول سطر فيه «---»، ثم الحقول، ثم «---» في سطر وحده، ثم النص",
        "begin with a line of ---, then the fields, then --- on a line of its own, then the text",
    ),
)
FRONT_MATTER_NOT_FIRST = error(
    "front-matter-not-first",
    Wording(
        "الترويسة ليست في أول الملف: قبل «---» شيء آخر",
        "the front matter does not come first: something stands before ---",
    ),
    Wording(
        "احذف ما قبل هذا السطر، ولو كان سطرا فارغا أو مسافة",
        "delete what stands before this line, be it an empty line or a space",
    ),
)
UNCLOSED_FRONT_MATTER = error(
    "unclosed-front-matter",
    Wording("الترويسة لم تُغلق", "the front matter is not closed"),
    Wording(
        "ضع سطرا من «---» وحدها بعد السطر {line}، قبل أول النص",
        "put a line of --- alone after line {line}, before the text begins",
    ),
    Wording(
        "ضع سطرا من «---» وحدها بعد آخر حقل",
        "put a line of --- alone after the last field",
    ),
)
FRONT_MATTER_MARK = error(
    "front-matter-mark",
    Wording(
        "علامة الترويسة هنا «{mark}»، وهي «---» وحدها في السطر",
        "the mark of the front matter is {mark} here; it is --- alone on its line",
    ),
    Wording("اجعل السطر ثلاث شرطات: ---", "make the line three hyphens: ---"),
)
EMPTY_FRONT_MATTER = error(
    "empty-front-matter",
    Wording("الترويسة فارغة", "the front matter is empty"),
    Wording("اكتب فيها على الأقل: {fields}", "write at least these fields in it: {fields}"),
)
NOT_FIELDS = error(
    "not-fields",
    Wording(
        "الترويسة ليست حقولا من الشكل «اسم: قيمة»",
        "the front matter is not fields such as name: value",
    ),
    Wording(
        "اكتب كل حقل في سطر: اسمه ثم «:» ثم مسافة ثم قيمته، مثل: {example}",
        "write each field on a line: its name, a colon, a space, its value, such as: {example}",
    ),
)
EMPTY_BODY = error(
    "empty-body",
    Wording("لا نص بعد الترويسة", "there is no text below the front matter"),
    Wording(
        "اكتب النص تحت «---» الثانية؛ وإن كان مقالا سُحب فاكتب withdrawn",
        "write the text below the second ---; if it is a withdrawn article, say so in withdrawn",
    ),
)

# Front matter as YAML.

YAML_SYNTAX = error(
    "yaml-syntax",
    Wording(
        "لا تُقرأ الترويسة هنا: {problem_ar}", "the front matter cannot be read here: {problem_en}"
    ),
    Wording("{advice_ar}", "{advice_en}"),
    Wording(
        "راجع هذا السطر وما قبله: لكل حقل سطر، وبعد «:» مسافة",
        "look at this line and the one before: a line for each field, and a space after the colon",
    ),
)
YAML_TAB = error(
    "yaml-tab",
    Wording(
        "يبدأ السطر بعلامة جدولة (Tab)، والترويسة لا تقبل في أول السطر إلا المسافات",
        "the line begins with a tab, and front matter takes only spaces there",
    ),
    Wording("ضع مكانها مسافتين", "put two spaces in its place"),
)
NEEDS_QUOTES = error(
    "needs-quotes",
    Wording(
        "«{part}» في هذا السطر له معنى آخر في الترويسة، فلا يُقرأ النص كما كتبته",
        "{part} in this line means something else in front matter, so the text is not read "
        "as written",
    ),
    Wording("اكتب السطر هكذا: {line}", "write the line as: {line}"),
    Wording(
        "ضع القيمة كلها بين علامتي تنصيص مستقيمتين",
        "put the whole value between straight quotation marks",
    ),
)
CUT_BY_HASH = error(
    "cut-by-hash",
    Wording(
        "ما بعد « #» تحسبه الترويسة تعليقا وتُسقطه: «{lost}»",
        "front matter takes what follows « #» for a comment and drops it: {lost}",
    ),
    Wording(
        "اكتب السطر هكذا: {line}؛ وإن كان تعليقا فضع قبله مسافتين وبعد # مسافة",
        "write the line as: {line} (if it is a comment, put two spaces before it and one after #)",
    ),
    Wording(
        "ضع القيمة كلها بين علامتي تنصيص؛ وإن كان تعليقا فضع قبله مسافتين وبعد # مسافة",
        "put the whole value between quotation marks; if it is a comment, put two spaces before it "
        "and one after #",
    ),
)
DUPLICATE_KEY = error(
    "duplicate-key",
    Wording(
        "الحقل «{name}» مكتوب مرتين، وأولاهما في السطر {line}",
        "field {name} is written twice, first in line {line}",
    ),
    Wording("أبق واحدا منهما", "keep one of them"),
)
BAD_KEY = error(
    "bad-key",
    Wording(
        "اسم الحقل هنا ليس كلمة بل «{found}»", "the name of the field here is no word but {found}"
    ),
    Wording(
        "اكتب اسم الحقل كلمة واحدة ثم «:» ثم قيمته",
        "write the field's name as one word, then a colon, then its value",
    ),
)
YAML_ALIASES = error(
    "yaml-aliases",
    Wording(
        "الإحالات (& و*) في الترويسة تتضاعف أو تدور على نفسها",
        "the aliases (& and *) in the front matter multiply or go round in a circle",
    ),
    Wording(
        "اكتب القيم نفسها مكان الإحالات", "write the values themselves in place of the aliases"
    ),
)
YAML_MERGE_KEY = error(
    "yaml-merge-key",
    Wording("الدمج بـ«<<» لا يُقبل في الترويسة", "merging with << is not taken in front matter"),
    Wording("اكتب الحقول نفسها مكانه", "write the fields themselves in its place"),
)
YAML_TAG = error(
    "yaml-tag",
    Wording(
        "«{tag}» وسم نوع في YAML، والترويسة لا تقبله",
        "{tag} is a YAML tag, which front matter does not take",
    ),
    Wording(
        "احذف الوسم؛ وإن كان من النص فضع القيمة كلها بين علامتي تنصيص",
        "delete the tag; if it belongs to the text, put the whole value between quotation marks",
    ),
)
YAML_DOCUMENTS = error(
    "yaml-documents",
    Wording(
        "في الترويسة أكثر من مستند: علامة «{mark}» تقطعها",
        "the front matter holds more than one document: {mark} cuts it",
    ),
    Wording("احذف هذا السطر", "delete this line"),
)
YAML_TOO_DEEP = error(
    "yaml-too-deep",
    Wording(
        "الترويسة متداخلة أكثر من {limit} مستوى",
        "the front matter is nested deeper than {limit} levels",
    ),
    Wording(
        "لا حقل يحتاج أكثر من أربعة مستويات: راجع الأقواس والمسافات في أول السطور",
        "no field needs more than four levels: look at the brackets and at the spaces that "
        "begin lines",
    ),
)
