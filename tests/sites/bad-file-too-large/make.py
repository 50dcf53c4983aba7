"""An article of more than a mebibyte."""

from pathlib import Path

text = "---\ntitle: x\n---\n" + "نزل القارب إلى الماء.\n" * 30_000
Path("content/articles/2025/ink-harbour.md").write_text(text, encoding="utf-8", newline="\n")
