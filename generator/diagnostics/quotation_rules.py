"""Rules about quotations: who said the words, and how the editor says so."""

from generator.diagnostics.record import Wording, error, warning

UNKNOWN_SPEAKER = error(
    "unknown-speaker",
    Wording("لا نعرف «{name}»", "we do not know “{name}”"),
    Wording(
        "هل تقصد {nearest}؟ أو أضفه إلى voices في هذا المقال، أو أنشئ له صفحة في content/actors",
        "did you mean {nearest}? Or add it to this article's voices, "
        "or give it a page in content/actors",
    ),
    Wording(
        "أضفه إلى voices في هذا المقال، أو أنشئ له صفحة في content/actors",
        "add it to this article's voices, or give it a page in content/actors",
    ),
)

LATIN_MARK_IN_ATTRIBUTION = error(
    "latin-mark-in-attribution",
    Wording(
        "في سطر الإسناد «{mark}» لاتينية، فصار ما بعدها من الاسم: «{name}»",
        "a Latin “{mark}” in this attribution line makes the rest part of the name: “{name}”",
    ),
    Wording("اكتب «{meant}» مكانها", "write “{meant}” in its place"),
)

UNKNOWN_VOICE = error(
    "unknown-voice",
    Wording(
        "الرابط quote:{id} لا يدل على صوت في هذا المقال ولا على صفحة",
        "quote:{id} names no voice of this article and no actor",
    ),
    Wording(
        "هل تقصد quote:{nearest}؟ أو أضف صاحب الكلام إلى voices واكتب بعد quote: ما في حقله id",
        "did you mean quote:{nearest}? Or add the speaker to voices and write its id after quote:",
    ),
    Wording(
        "أضف صاحب الكلام إلى voices واكتب بعد quote: ما في حقله id (بلا مسافات)، "
        "أو اكتب معرّف صفحة من content/actors",
        "add the speaker to voices and write its id (no spaces) after quote:, "
        "or write the id of a file in content/actors",
    ),
)

AMBIGUOUS_SPEAKER = error(
    "ambiguous-speaker",
    Wording(
        "الاسم «{name}» لأكثر من صفحة: {candidates}",
        "“{name}” is the name of several actors: {candidates}",
    ),
    Wording("اكتبه رابطًا: [{name}](actor:{first})", "write it as a link: [{name}](actor:{first})"),
)

UNREADABLE_ATTRIBUTION = error(
    "unreadable-attribution",
    Wording("سطر الإسناد لا يُقرأ منه اسم: «{line}»", "the attribution line names nobody: “{line}”"),
    Wording(
        "اكتبه هكذا: — الاسم، الصفة؛ المنبر؛ صيغة النقل",
        "write it as: — name, role; channel; hedge (with Arabic «،» and «؛»)",
    ),
)

POSSIBLE_ATTRIBUTION = warning(
    "possible-attribution",
    Wording(
        "في الاقتباس اسم معروف بعد شرطة، ولم يُقرأ إسنادًا: «{name}»",
        "a known name stands after a dash, but was not read as an attribution: “{name}”",
    ),
    Wording(
        "إن كان القائل فاجعله وحده في آخر سطر من الاقتباس: > — {line}",
        "if it is the speaker, let it be the last line of the quotation, alone: > — {line}",
    ),
)

TEXT_AFTER_ATTRIBUTION = error(
    "text-after-attribution",
    Wording("بعد سطر الإسناد كلام: «{text}»", "text stands after the attribution line: “{text}”"),
    Wording(
        "اجعل سطر الإسناد آخر الاقتباس، أو افصل بسطر فارغ ليس فيه >",
        "make the attribution line the last of the quotation, or part them by a line without >",
    ),
)

EMPTY_QUOTATION = error(
    "empty-quotation",
    Wording("اقتباس منسوب بلا كلام", "an attributed quotation without words"),
    Wording("اكتب كلام القائل قبل سطر الإسناد", "write the words above the attribution line"),
)

NESTED_QUOTATION_LINK = error(
    "link-in-quotation",
    Wording("داخل الرابط quote:{id} رابط آخر", "there is another link inside quote:{id}"),
    Wording(
        "الاقتباس داخل الجملة كلام خالص: أخرج الرابط منه",
        "an inline quotation is words alone: take the link out of it",
    ),
)

QUOTATION_IN_QUOTATION = error(
    "quotation-in-quotation",
    Wording(
        "الرابط quote:{id} داخل اقتباس منسوب إلى غيره",
        "quote:{id} stands inside a quotation of somebody else",
    ),
    Wording(
        "أبق الكلام بين علامتين واحذف الرابط، أو أخرجه من الاقتباس",
        "leave the words between marks and take the link away, or take it out of the quotation",
    ),
)

UNBALANCED_MARKS = warning(
    "unbalanced-quotation-marks",
    Wording(
        "علامة اقتباس بلا قرينتها في كلام «{speaker}»",
        "a quotation mark lacks its other half in the words of “{speaker}”",
    ),
    Wording(
        "افتح العلامة حيث يبدأ الكلام وأغلقها حيث ينتهي",
        "open the mark where the words begin and close it where they end",
    ),
)

UNKNOWN_QUOTATION_ATTRIBUTE = error(
    "unknown-quotation-attribute",
    Wording(
        "خاصية لا نعرفها في قائمة الاقتباس: «{name}»", "unknown attribute of a quotation: “{name}”"
    ),
    Wording("هل تقصد «{nearest}»؟", "did you mean “{nearest}”?"),
    Wording(
        "المعروف: verb و stance و hedge و said و lang و translator و excerpt و lead و continues",
        "known ones: verb, stance, hedge, said, lang, translator, excerpt, lead, continues",
    ),
)

EXCERPT_NOT_IN_WORDS = error(
    "excerpt-not-in-words",
    Wording(
        "المقتطف ليس جزءًا من كلام الاقتباس: «{excerpt}»",
        "the excerpt is not a part of the quoted words: “{excerpt}”",
    ),
    Wording("انسخه من كلام الاقتباس كما هو", "copy it from the quoted words as they are"),
)

CONTINUES_NOTHING = error(
    "continues-nothing",
    Wording(
        "كُتب continues ولا اقتباس قبله للقائل نفسه",
        "continues is written but no quotation of the same speaker stands before it",
    ),
    Wording("احذف continues أو صحّح اسم القائل", "take continues away, or mend the speaker's name"),
)

DIFFERING_VOICES = warning(
    "differing-voices",
    Wording(
        "أصحاب هذا القول المشترك لا يتفقون في {field}، فبقي القول بلا {field}: {values}",
        "those who said this together differ in {field}, so the quotation has none: {values}",
    ),
    Wording(
        'اكتب قيمته للقول نفسه تحت الاقتباس: {{: {field}="…" }}، أو فارغة إن لم تكن له: '
        '{{: {field}="" }}',
        'say below the quotation what holds for it: {{: {field}="…" }}, or {{: {field}="" }} '
        "for nothing",
    ),
)

CHANNEL_WITHOUT_SEMICOLON = warning(
    "channel-without-semicolon",
    Wording(
        "في سطر الإسناد ما قد يكون منبرًا وقُرئ صفةً",
        "a part of this attribution line may be a channel, read as a role",
    ),
    Wording("إن كان منبرًا فاكتب: {line}", "if it is a channel, write: {line}"),
)

SEVERAL_ATTRIBUTE_LISTS = error(
    "several-attribute-lists",
    Wording("لهذا الاقتباس أكثر من قائمة خصائص", "this quotation has more than one attribute list"),
    Wording("اجمع الخصائص في قائمة واحدة: {{: … }}", "gather the attributes in one list: {{: … }}"),
)

EMPTY_QUOTE_LINK = error(
    "empty-quote-link",
    Wording("الرابط quote:{id} بلا كلام", "quote:{id} holds no words"),
    Wording("اكتب الكلام بين القوسين المعقوفين", "write the words between the square brackets"),
)

MISPLACED_QUOTATION = error(
    "misplaced-quotation",
    Wording(
        "اقتباس منسوب في موضع لا يُقرأ فيه", "an attributed quotation stands where it cannot be read"
    ),
    Wording(
        "اجعله فقرة مستقلة في مقال: لا في جدول، ولا في HTML، ولا داخل اقتباس منسوب آخر، "
        "ولا في صفحة من غير المقالات",
        "let it stand by itself in an article: not in a table, nor in HTML, nor inside another "
        "quotation, nor on a page that is no article",
    ),
)

QUESTION_WITHOUT_QUOTATIONS = warning(
    "question-without-quotations",
    Wording(
        "في المقال question ولا قول فيه مسند، فلا تظهر له لوحة مواقف",
        "the article asks a question and quotes nobody, so it has no positions board",
    ),
    Wording(
        "أسند الأقوال بسطر إسناد أو رابط quote:، أو احذف question",
        "attribute the quotations by attribution lines or quote: links, or take question away",
    ),
)

QUESTION_TO_ONE_VOICE = warning(
    "question-to-one-voice",
    Wording(
        "في المقال question، وكل أقواله لصوت واحد («{name}»)، فلا تظهر له لوحة مواقف",
        "the article asks a question and quotes one voice alone ({name}), "
        "so it has no positions board",
    ),
    Wording(
        "اللوحة لصوتين فأكثر: أسند قولًا إلى صوت آخر، أو احذف question",
        "a board needs two voices: attribute a quotation to another, or take question away",
    ),
)

STANCE_OF_ONE_VOICE = warning(
    "stance-of-one-voice",
    Wording(
        "لا موقف في المقال إلا لصوت واحد («{name}»)، فلا تظهر له لوحة مواقف",
        "one voice alone has a stance ({name}), so the article has no positions board",
    ),
    Wording(
        "اكتب stance لصوت آخر أو لقوله، أو احذفه من هذا فتظهر الأصوات كلها بلا مواقف",
        "give another voice or its quotation a stance, or take this one away: "
        "then all voices show without stances",
    ),
)

SECOND_LEAD = warning(
    "second-lead",
    Wording(
        "كُتب lead لقولين لـ«{name}» في موقف واحد، وفي اللوحة يظهر أولهما (السطر {line})",
        "two quotations of {name} under one stance are lead; "
        "the board shows the first (line {line})",
    ),
    Wording(
        "أبق lead على القول الذي يمثل صاحبه، واحذفه من الآخر",
        "leave lead on the one that stands for its speaker, and take it from the other",
    ),
)
