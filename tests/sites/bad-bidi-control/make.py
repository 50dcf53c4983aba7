"""Bidi control characters in a file's name, in an id, in a name and in the name of a field."""

from pathlib import Path

ARTICLES = Path("content/articles/2025")
SOUND = (ARTICLES / "first-boat.md").read_text(encoding="utf-8")
extra = "\u200fkicker: ملفات\nbylines:\n  - name: سلمى\u202e القصب\nslug: ink\u200e\n"
text = SOUND.replace("القارب الأول في الميناء", "ميناء المحابر").replace(
    "topics:", extra + "topics:"
)
(ARTICLES / "ink-harbour.md").write_text(text, encoding="utf-8", newline="\n")
(ARTICLES / "ink\u2066.md").write_text(
    SOUND.replace("القارب الأول في الميناء", "المحابر"), encoding="utf-8", newline="\n"
)
