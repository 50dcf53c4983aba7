"""What the command says: help, summaries and notices, in Arabic and English."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Language, Wording


def choose_language(arguments: Sequence[str]) -> Language:
    """Return the language of this run: `--lang en` anywhere, else `ISNAD_LANG`, else Arabic."""
    for place, argument in enumerate(arguments):
        following = arguments[place + 1] if place + 1 < len(arguments) else ""
        if argument == "--lang=en" or (argument == "--lang" and following == "en"):
            return "en"
        if argument.startswith("--lang"):
            return "ar"
    return "en" if os.environ.get("ISNAD_LANG") == "en" else "ar"


WORDS: Final[dict[str, Wording]] = {
    "program": Wording(
        "إسناد: مولّد مواقع التحليل الإخباري العربي.\n\n"
        "يقرأ ملفات Markdown من مجلد content ويبني منها موقعًا ثابتًا من اليمين إلى اليسار: "
        "صفحة لكل مقال وموضوع واسم وقول، وكل قول مسند إلى قائله.",
        "Isnad: a generator of Arabic news-analysis sites.\n\n"
        "Reads Markdown files from content/ and builds a static right-to-left site: a page for "
        "every article, topic, actor and quotation, each quotation attributed to its speaker.",
    ),
    "epilog": Wording(
        "تبدأ عادة بـ isnad check ثم isnad serve. "
        "حالة الخروج: 0 سليم (ولو مع تنبيهات)، 1 أخطاء في المحتوى، 2 خطأ في استعمال الأمر، "
        "3 خلل في البرنامج نفسه. المساعدة بالإنجليزية: ISNAD_LANG=en.",
        "Usually begun with isnad check, then isnad serve. "
        "Exit status: 0 all well (warnings too), 1 errors in content, 2 wrong usage, "
        "3 a fault of the program itself. Help in Arabic: unset ISNAD_LANG.",
    ),
    "help": Wording("اعرض هذه المساعدة", "Show this help"),
    "version": Wording("اطبع رقم الإصدار", "Print the version"),
    "build-short": Wording("ابن الموقع كله", "Build the whole site"),
    "build": Wording(
        "ابن الموقع في مجلد site.\n\n"
        "إن كان في المحتوى خطأ واحد طُبعت الأخطاء كلها وبقي الموقع السابق كما هو.\n\n"
        "\b\nأمثلة:\n  isnad build\n  isnad build --content news --site public --strict",
        "Build the site into site/.\n\n"
        "If the content has a single error, all errors are printed and the last site stays as it "
        "was.\n\n"
        "\b\nExamples:\n  isnad build\n  isnad build --content news --site public --strict",
    ),
    "check-short": Wording("افحص المحتوى ولا تبن شيئًا", "Check the content, build nothing"),
    "check": Wording(
        "افحص كل ملفات المحتوى، المسودات منها، واطبع كل خطأ بملفه وسطره وعموده وطريقة إصلاحه.\n\n"
        "\b\nأمثلة:\n  isnad check\n  isnad check --json\n  isnad check --format github",
        "Check every content file, drafts too, and print every mistake with file, line, column "
        "and how to mend it.\n\n"
        "\b\nExamples:\n  isnad check\n  isnad check --json\n  isnad check --format github",
    ),
    "links-short": Wording("اعرض كل اسم ورد ومن يُقصد به", "List every name found and whose it is"),
    "links": Wording(
        "اعرض كل اسم ورد في متون المقالات: موضعه، وصاحبه، وهل صار رابطًا ولماذا، "
        "ثم ما يُشك فيه.\n\n"
        "\b\nأمثلة:\n  isnad links\n  isnad links --json > mentions.json\n"
        "  isnad links --by actor\n  isnad links --format markdown",
        "List every mention in article bodies: where it is, whose it is, whether it became a link "
        "and why, then what is in doubt.\n\n"
        "\b\nExamples:\n  isnad links\n  isnad links --json > mentions.json\n"
        "  isnad links --by actor\n  isnad links --format markdown",
    ),
    "quotes-short": Wording(
        "اعرض الأقوال، أو اقبل المنشور منها، أو وازن مصادرها",
        "List quotations, accept published ones, or report the balance of sources",
    ),
    "quotes": Wording(
        "اعرض كل قول بسجله: معرّفه، ونصه، وقائله، وصفته يومها، ومنبره، وصيغة نقله، وهل نُشر.\n\n"
        "بعد النشر يُقبل ما نُشر في content/quotations بالخيار --accept (تفعل ذلك مهمة النشر وحدها)، "
        "فلا يتغير لفظه أو قائله بعدها بلا تصحيح.\n\n"
        "\b\nأمثلة:\n  isnad quotes\n  isnad quotes --json > quotations.json\n"
        "  isnad quotes --report --since 2025-01-01\n  isnad quotes --accept",
        "List every quotation as its record: id, words, speaker, role that day, channel, hedge, "
        "and whether it is published.\n\n"
        "After publication, --accept keeps what was published in content/quotations (the "
        "publishing job does so by itself); from then on no words or speaker change without a "
        "correction.\n\n"
        "\b\nExamples:\n  isnad quotes\n  isnad quotes --json > quotations.json\n"
        "  isnad quotes --report --since 2025-01-01\n  isnad quotes --accept",
    ),
    "accept": Wording(
        "اقبل الأقوال الجديدة والمصححة والمسحوبة، واكتبها في content/quotations",
        "Accept new, corrected and withdrawn quotations: write content/quotations",
    ),
    "report": Wording(
        "اعرض من يُنقل عنه وكم، ومن أي موقف، والنساء والرجال، والمقالات بصوت واحد",
        "Report who is quoted and how often, from which side, women and men, articles with one "
        "voice",
    ),
    "topic": Wording("مع --report: مقالات هذا الموضوع وحدها", "With --report: this topic alone"),
    "since": Wording(
        "مع --report: ما نُشر من هذا اليوم", "With --report: what was published from this day on"
    ),
    "accept-or-report": Wording(
        "--accept و--report لا يجتمعان", "--accept and --report do not go together"
    ),
    "report-alone": Wording(
        "--topic و--since يُكتبان مع --report", "--topic and --since go with --report"
    ),
    "no-topic": Wording("لا موضوع بالمعرّف «VALUE»", "there is no topic VALUE"),
    "not-accepted": Wording(
        "لم يُقبل شيء: في المحتوى أخطاء", "nothing was accepted: the content has errors"
    ),
    "format-quotes": Wording(
        "صيغة ما يُطبع: نص، أو JSON للبرامج، أو Markdown",
        "What is printed: text, JSON for programs, or Markdown",
    ),
    "serve-short": Wording("اعرض الموقع على جهازك وأنت تكتب", "Show the site while you write"),
    "serve": Wording(
        "ابن الموقع واعرضه على هذا الجهاز، وأعد بناءه كلما حُفظ ملف. يُنهى بـ Ctrl-C.\n\n"
        "إن وقع خطأ طُبع وبقي آخر بناء سليم معروضًا.",
        "Build the site, show it on this machine, and rebuild it whenever a file is saved. Ctrl-C "
        "ends it.\n\n"
        "When there is an error it is printed, and the last good build stays on show.",
    ),
    "config": Wording(
        "ملف إعدادات الموقع [mkdocs.yml في هذا المجلد]", "Settings file [mkdocs.yml here]"
    ),
    "content": Wording(
        "مجلد المحتوى [ما في ملف الإعدادات، وإلا content]",
        "Content directory [as the settings file says, else content]",
    ),
    "site": Wording(
        "مجلد الموقع المبني [ما في ملف الإعدادات، وإلا site]",
        "Built site [as the settings file says, else site]",
    ),
    "url": Wording(
        "عنوان الموقع، مثل https://example.org/news/ [site_url في ملف الإعدادات]",
        "Address of the site, such as https://example.org/news/ [site_url of the settings file]",
    ),
    "format": Wording(
        "صيغة ما يُطبع: نص، أو JSON للبرامج، أو تعليقات GitHub",
        "What is printed: text, JSON for programs, or GitHub annotations",
    ),
    "format-links": Wording(
        "صيغة ما يُطبع: نص، أو JSON للبرامج (json الأسماء وحدها، full كل التقرير)، أو Markdown، أو"
        " تعليقات GitHub",
        "What is printed: text, JSON for programs (json for mentions alone, full for the whole"
        " report), Markdown, or GitHub annotations",
    ),
    "json": Wording("اختصار --format json", "Short for --format json"),
    "lang": Wording("لغة الرسائل", "Language of messages"),
    "now": Wording(
        "اعتبر هذا وقت البناء، مثل 2025-12-18 [الآن]؛ ما بعده لا يُنشر",
        "Take this for the present, such as 2025-12-18 [now]; what is later is not published",
    ),
    "drafts": Wording("ابن المسودات وما لم يحن موعده أيضًا", "Build drafts and future articles too"),
    "serve-drafts": Wording(
        "اعرض المسودات وما لم يحن موعده أيضًا", "Show drafts and future articles too"
    ),
    "strict": Wording(
        "عدّ التنبيه خطأ: لا يُكتب شيء إن وُجد تنبيه",
        "Take warnings for errors: nothing is written when there is one",
    ),
    "strict-check": Wording(
        "عدّ التنبيه خطأ: حالة الخروج 1", "Take warnings for errors: exit status 1"
    ),
    "by": Wording(
        "رتّب الأسماء بموضعها، أو اجمعها بمقالاتها أو بأصحابها",
        "List mentions by place, or group them by article or by actor",
    ),
    "strict-links": Wording(
        "حالة الخروج 1 إن بقي اسم مشكوك فيه", "Exit status 1 when a name is in doubt"
    ),
    "keep-going": Wording(
        "ابن الموقع بلا الملفات الخاطئة (ومن الأسماء والمواضيع بلا نصها)، واذكرها",
        "Build without the bad files (of actors and topics, without their text), and list them",
    ),
    "host": Wording("العنوان الذي يُعرض عليه", "Address to listen at"),
    "port": Wording("المنفذ", "Port"),
    "open": Wording("افتح المتصفح", "Open the browser"),
    "bad-now": Wording(
        "«VALUE» ليس تاريخًا؛ اكتب مثل 2025-12-18 أو 2025-12-18T09:30 أو «18 ديسمبر 2025»",
        "VALUE is no date; write it as 2025-12-18, 2025-12-18T09:30 or «18 ديسمبر 2025»",
    ),
    "no-content": Wording("لا مجلد في «{path}»", "there is no directory at {path}"),
    "site-and-content": Wording(
        "الموقع «{site}» والمحتوى «{content}» أحدهما داخل الآخر",
        "the site {site} and the content {content} are one inside the other",
    ),
    "no-content-here": Wording(
        "لا محتوى هنا: لا وجود للمجلد «{path}»؛ انتقل إلى مجلد الموقع بالأمر cd، أو سمّ مجلد "
        "المحتوى: --content DIR",
        "no content here: there is no folder {path}; go to the site's folder with cd, or name the "
        "content: --content DIR",
    ),
    "site-holds": Wording(
        "لا يُبنى الموقع في «{site}» لأن البناء يفرغ المجلد، وفيه «{folder}»؛ اختر مجلدًا للموقع "
        "وحده، مثل: --site site",
        "the site cannot be built into {site}: a build empties it, and {folder} is in it; choose a "
        "folder for the site alone, such as --site site",
    ),
    "site-not-ours": Wording(
        "لا يُبنى الموقع في «{site}» لأن البناء يفرغ المجلد، وفيه ما لم يبنه isnad، مثل «{found}»؛ "
        "اختر مجلدًا آخر بـ --site، أو أفرغ هذا بنفسك",
        "the site cannot be built into {site}: a build empties it, and it holds what isnad did not "
        "build, such as {found}; choose another folder with --site, or empty this one yourself",
    ),
    "site-is-file": Wording(
        "«{site}» ملف لا مجلد؛ اختر مجلدًا للموقع بـ --site",
        "{site} is a file, not a folder; choose a folder for the site with --site",
    ),
    "site-unwritable": Wording(
        "لا يمكن الكتابة في «{site}»: {reason}؛ اختر مجلدًا آخر بـ --site أو غيّر صلاحياته",
        "{site} cannot be written: {reason}; choose another folder with --site, or change its "
        "permissions",
    ),
    "bad-url": Wording(
        "«{url}» ليس عنوان موقع؛ اكتبه كاملًا، مثل --url https://example.org/news/",
        "{url} is no address of a site; write all of it, such as --url https://example.org/news/",
    ),
    "not-written": Wording(
        "لم يُكتب شيء، والموقع السابق كما هو", "nothing was written; the last site is as it was"
    ),
    "built": Wording(
        "بُني الموقع: {counted} في {site} خلال {seconds} ث",
        "built {pages} pages into {site} in {seconds} s",
    ),
    "summary": Wording(
        "الأخطاء: {errors}، التنبيهات: {warnings}", "errors: {errors}, warnings: {warnings}"
    ),
    "clean": Wording("المحتوى سليم", "the content is sound"),
    "serving": Wording(
        "الموقع معروض على {address} (Ctrl-C للإنهاء)", "serving at {address} (Ctrl-C to end)"
    ),
    "cannot-serve": Wording(
        "لا يمكن العرض على {host}:{port}: {reason}", "cannot serve at {host}:{port}: {reason}"
    ),
    "interrupted": Wording("أُوقف", "interrupted"),
    "our-fault": Wording(
        "خلل في البرنامج نفسه، لا في محتواك: {fault}\n"
        "التفاصيل في {report}؛ أرفقها حين تبلّغ عن الخلل.",
        "a fault of the program itself, not of your content: {fault}\n"
        "Details are in {report}; attach them when you report it.",
    ),
    "progress-render": Wording("قراءة المقالات", "rendering"),
    "progress-write": Wording("كتابة الصفحات", "writing"),
}
"""Every sentence by its name."""
