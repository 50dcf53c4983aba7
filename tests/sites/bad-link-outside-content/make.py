"""An article that is a symbolic link out of the content directory."""

from pathlib import Path

Path("outside.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
Path("content/articles/2025/ink-harbour.md").symlink_to("../../../outside.md")
