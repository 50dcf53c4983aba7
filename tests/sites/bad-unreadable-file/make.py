"""An article so deep in folders that the system takes its path for too long.

A file without read permission would be simpler, but root reads everything.
"""

import os
from pathlib import Path

text = Path("content/articles/2025/first-boat.md").read_text(encoding="utf-8")
os.chdir("content/articles/2025")
for _ in range(20):
    Path("folder-" + "x" * 230).mkdir()
    os.chdir("folder-" + "x" * 230)
Path("ink-harbour.md").write_text(text, encoding="utf-8", newline="\n")
