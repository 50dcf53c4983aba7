"""An article without a byte: editors and git alike leave such files alone, until they do not."""

from pathlib import Path

Path("content/articles/2025/ink-harbour.md").write_bytes(b"")
