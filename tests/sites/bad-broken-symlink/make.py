"""An article that is a symbolic link to nothing."""

from pathlib import Path

Path("content/articles/2025/ink-harbour.md").symlink_to("nowhere.md")
