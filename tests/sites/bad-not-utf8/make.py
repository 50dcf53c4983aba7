"""One article as Windows-1256, and one with a single wrong byte."""

from pathlib import Path

SOUND = Path("content/articles/2025/first-boat.md").read_text(encoding="utf-8")
Path("content/articles/2025/ink-harbour.md").write_bytes(SOUND.encode("cp1256"))
wrong = SOUND.encode().replace("الماء".encode(), b"\xff", 1)
Path("content/articles/2025/one-byte.md").write_bytes(wrong)
