"""Writes what git or an editor would mend: byte-order marks, CRLF and CR, Arabic hands."""

from pathlib import Path

ACTOR = """---
name: نعمان الورّاق
kind: person
aliases: الشيخ نعمان، أبو القلم
---

ورّاق من مملكة المحابر.
"""
TOPIC = """---
title: الملاحة الورقية
summary: القوارب الورقية ونزولها إلى الماء.
---

كل ما كتبناه عن القوارب.
"""
# U+200F RIGHT-TO-LEFT MARK, U+00A0 NO-BREAK SPACE, ARABIC-INDIC DIGITS, ARABIC COMMA
ARTICLE = """---
title: \u200fالقارب الأول في الميناء
summary: نزل القارب\u00a0الأول إلى الماء.
date: ٢٠٢٥-٠٣-٠١ ٠٩:٣٠
topics: [paper-navy، ink-trade]
---

نزل القارب، وحضر نعمان الورّاق.

\u200f> نزل القارب كما أردنا.
\u200f>
\u200f> — الشيخ نعمان\u200f، رئيس نقابة الورّاقين؛ في بيان

وقال ل\u0640نعمان\u200c الورّاق صاحبه: أحسنت.
"""
FILES = {
    "actors/numan-warraq.md": ACTOR.replace("\n", "\r\n"),
    "topics/paper-navy.md": "\ufeff" + TOPIC,
    "topics/ink-trade.md": TOPIC.replace("الملاحة الورقية", "تجارة الحبر").replace("\n", "\r"),
    "articles/2025/first-boat.md": "\ufeff" + ARTICLE.replace("\n", "\r\n"),
}

for path, text in FILES.items():
    file = Path("content", path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
