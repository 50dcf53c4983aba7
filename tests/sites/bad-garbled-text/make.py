"""Words in UTF-8 that were read as Windows-1256."""

from pathlib import Path

SOUND = Path("content/articles/2025/first-boat.md").read_text(encoding="utf-8")
TITLE = "title: ميناء المحابر يفتح أبوابه"
text = SOUND.replace("title: القارب الأول في الميناء", TITLE).replace(
    "إلى الماء.\n", "" + "إلى الماء.".encode().decode("cp1256") + "\n"
)
Path("content/articles/2025/ink-harbour.md").write_text(text, encoding="utf-8", newline="\n")
