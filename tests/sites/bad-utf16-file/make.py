"""An article as Notepad saves «Unicode»."""

from pathlib import Path

SOUND = Path("content/articles/2025/first-boat.md").read_text(encoding="utf-8")
Path("content/articles/2025/ink-harbour.md").write_bytes(SOUND.encode("utf-16"))
