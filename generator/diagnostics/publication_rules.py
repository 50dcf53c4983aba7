"""Rules about what was published before: its words, its speakers, and that it is still there."""

from generator.diagnostics.record import Wording, error, warning

CHANGED_QUOTATION = error(
    "changed-quotation",
    Wording(
        "تغيّر قول منشور لـ«{speaker}» ({id}): كان «{was}» وصار «{now}»",
        "a published quotation of “{speaker}” ({id}) changed: it was “{was}” and is “{now}”",
    ),
    Wording(
        "أعد الكلام كما نُشر، أو ألصق هذا التصحيح تحت corrections في ترويسة المقال "
        "(kind: typing لخطأ طباعة منا، وwords لتغيير في اللفظ يُعلن في الصفحة):\n{entry}",
        "put the words back as published, or paste this correction under corrections in the "
        "article's front matter (kind: typing for our slip, words for a change that the page "
        "tells):\n{entry}",
    ),
)

CHANGED_SPEAKER = error(
    "changed-speaker",
    Wording(
        "صار قول منشور ({id}) لـ«{now}» وكان لـ«{was}»",
        "a published quotation ({id}) is now of “{now}” and was of “{was}”",
    ),
    Wording(
        "أعد القائل كما نُشر، أو ألصق هذا التصحيح تحت corrections في ترويسة المقال:\n{entry}",
        "put the speaker back as published, or paste this correction under corrections in the "
        "article's front matter:\n{entry}",
    ),
)

MISSING_QUOTATION = error(
    "missing-quotation",
    Wording(
        "قول منشور لـ«{speaker}» ({id}) لم يعد في المقال: «{words}»",
        "a published quotation of “{speaker}” ({id}) is no longer in the article: “{words}”",
    ),
    Wording(
        "أعده إلى المقال، أو ألصق هذا تحت corrections في ترويسته واكتب مكان النقاط السبب كما يقال "
        "للقارئ:\n{entry}",
        "put it back, or paste this under corrections in the front matter and write the reason "
        "that readers are told in place of the dots:\n{entry}",
    ),
)

MISSING_ARTICLE = error(
    "missing-article",
    Wording(
        "لم يعد في المحتوى مقال «{article}» وله أقوال منشورة: {ids}",
        "the article {article} is gone, and has published quotations: {ids}",
    ),
    Wording(
        "أعد ملفه واكتب فيه withdrawn بتاريخه وسببه، أو انقل أقواله إلى مقال آخر، أو ألصق هذا في "
        "content/withdrawn.yml واكتب السبب مكان النقاط:\n{entry}",
        "put the file back with withdrawn (date and reason), move its quotations to another "
        "article, or paste this into content/withdrawn.yml with the reason in place of the "
        "dots:\n{entry}",
    ),
)

UNPUBLISHED_ARTICLE = error(
    "unpublished-article",
    Wording(
        "للمقال أقوال منشورة وصار {state_ar}، فتنقطع عناوينها: {ids}",
        "the article has published quotations and is {state_en} now, so their addresses break: "
        "{ids}",
    ),
    Wording(
        "أعده كما كان، أو اسحبه: withdrawn بتاريخه وسببه",
        "put it back as it was, or withdraw it: withdrawn with date and reason",
    ),
)

WITHDRAWN_QUOTATION = error(
    "withdrawn-quotation",
    Wording(
        "في المقال قول مسحوب بحسب {where} ({id}): «{words}»",
        "the article holds a quotation that {where} withdrew ({id}): “{words}”",
    ),
    Wording(
        "احذف القول من المقال، أو احذف سطوره من {where} لتعيد نشره",
        "take the quotation out of the article, or its lines out of {where} to publish it again",
    ),
)

UNKNOWN_WITHDRAWAL = warning(
    "unknown-withdrawal",
    Wording(
        "لم يُنشر قول بالمعرّف «{value}» فيُسحب",
        "there is no published quotation {value} to withdraw",
    ),
    Wording("هل تقصد «{nearest}»؟", "did you mean {nearest}?"),
    Wording(
        "تأكد من المعرّف في content/quotations، أو احذف هذه السطور",
        "check the id in content/quotations, or delete these lines",
    ),
)

UNREADABLE_RECORD = error(
    "unreadable-record",
    Wording(
        "سطر في سجل الأقوال لا يُقرأ: {problem_ar}",
        "a line of the published quotations cannot be read: {problem_en}",
    ),
    Wording(
        "هذا الملف يكتبه البرنامج: أعد السطر كما كان في git، وعلامات الدمج احذفها وأبق ما بينها",
        "the program writes this file: put the line back as it was in git; of a merge delete the "
        "marks and keep what is between them",
    ),
)

DUPLICATE_RECORD = error(
    "duplicate-record",
    Wording(
        "القول «{id}» مسجل مرتين، والأول في {other}",
        "quotation {id} is recorded twice, first in {other}",
    ),
    Wording(
        "يقع هذا حين يُدمج فرعان: أبق أصحّهما، وهو في سجل الأقوال ما يوافق المقال اليوم، واحذف الآخر",
        "merging two branches may do this: keep the right one, which among the published "
        "quotations is the one that agrees with the article, and delete the other",
    ),
)

LOST_CORRECTION = warning(
    "lost-correction",
    Wording(
        "لهذا القول ({id}) تصحيحات منشورة عددها {before}، وفي المحتوى منها {now}",
        "this quotation ({id}) has {before} published corrections, and the content holds {now}",
    ),
    Wording(
        "أعد إلى corrections ما حُذف منها: التصحيح المعلن لا يُحذف",
        "put back into corrections what was taken out: a published correction stays",
    ),
)

FORGOTTEN_WITHDRAWAL = error(
    "forgotten-withdrawal",
    Wording(
        "سُحب القول ({id}) ولم يعد شيء يذكر سحبه، فينقطع عنوانه",
        "quotation {id} was withdrawn and nothing says so any more, so its address breaks",
    ),
    Wording(
        "ألصق هذا في content/withdrawn.yml واكتب السبب:\n{entry}",
        "paste this into content/withdrawn.yml with the reason:\n{entry}",
    ),
)

UNREDIRECTED_ARTICLE = warning(
    "unredirected-article",
    Wording(
        "في هذا المقال أقوال نُشرت في «{article}»، ولا ملف بهذا الاسم ولا تحويل من عنوانه",
        "this article holds quotations that were published in {article}, which has neither file "
        "nor redirect",
    ),
    Wording(
        "إن غيّرت اسم الملف أو نقلت ما فيه فليكن في ترويسة هذا المقال: {line}",
        "if you renamed the file, or moved what it held, let this article's front matter say: "
        "{line}",
    ),
)
