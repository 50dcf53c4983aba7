"""Words as a value that front matter reads back as they are."""

from __future__ import annotations

import json
import re
from typing import Final

_PLAIN: Final = re.compile(r"[^\W\d_](?:(?!: |:$| #)[^\n\"'\\{}\[\]])*(?<![\s:])")
_NOT_WORDS: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def write_yaml_value(text: str) -> str:
    """Return words for after `field: `, in quotation marks where YAML would misread them plain.

    White space is one space, for a value stands on one line.
    """
    line = " ".join(text.split())
    if _PLAIN.fullmatch(line) and line.lower() not in _NOT_WORDS:
        return line
    return json.dumps(line, ensure_ascii=False)
