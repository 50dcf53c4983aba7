"""A letter that an earlier conversion lost."""

from pathlib import Path

SOUND = Path("content/articles/2025/first-boat.md").read_text(encoding="utf-8")
TITLE = "title: ميناء المحابر يفتح أبوابه"
text = SOUND.replace("title: القارب الأول في الميناء", TITLE).replace(
    "إلى الماء.\n", "إلى الما\ufffd.\n"
)
Path("content/articles/2025/ink-harbour.md").write_text(text, encoding="utf-8", newline="\n")
