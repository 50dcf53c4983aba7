"""A ZERO WIDTH SPACE within a name."""

from pathlib import Path

Path("content/actors").mkdir()
Path("content/actors/numan-warraq.md").write_text(
    "---\nname: نعمان\u200b الورّاق\nkind: person\n---\n", encoding="utf-8", newline="\n"
)
