"""Attribution lines: `— [فعل القول] الاسم، الصفة؛ المنبر؛ صيغة النقل`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.render.speech import HONORIFICS, Vocabulary
from generator.render.unmarked_channels import read_comma_parts
from generator.text.bidi import strip_bidi

ATTRIBUTION_LINE = re.compile(
    r"[ \t]*(?P<dash>—|–|--)(?:[ \t\u00a0]+|$|(?=[^\s\-—–]))(?P<rest>.*)$"
)
"""A line of a blockquote that attributes it, its `>` taken off."""

_EXPLICIT_NAME = re.compile(r"\[(?P<name>[^\[\]]+)\]\(actor:(?P<actor>[^()\s]*)\)")
_OPENING = "«“([‹"
_CLOSING = "»”)]›"


@dataclass(frozen=True, slots=True)
class Attribution:
    """What one attribution line says, in its own words."""

    verb: str
    """Verb of saying, or ""."""
    name: str
    """The speaker as written."""
    actor: str | None
    """The id of an `[الاسم](actor:id)` link; None where the name is plain."""
    honorific: str
    """«الدكتور», or ""."""
    role: str
    """Or ""."""
    channel: str
    """Markdown, or ""."""
    hedge: str
    """Or ""."""
    name_offset: int
    """Where the name begins in the line."""
    suggestion: str = ""
    """The line as it should be written, where a part of the role may be a channel; else ""."""


def parse_attribution(
    line: str,
    vocabulary: Vocabulary,
    is_known_name: Callable[[str], bool],
    is_outlet: Callable[[str], bool],
) -> Attribution | None:
    """Return what an attribution line says, or None where it names nobody.

    `line` is the text after the dash. `is_known_name` answers for names of voices and actors, so
    that a name that begins with a verb of saying stays whole; `is_outlet` answers for the names of
    media outlets.
    """
    parts = split_parts(line, "؛")
    speaker = parts[0]
    channel, hedge = read_channel_and_hedge(parts[1:], vocabulary)
    commas = split_parts(speaker, "،")
    if len(parts) == 1 and len(commas) > 1 and vocabulary.opens_hedge(commas[-1]):
        hedge = commas.pop().strip()
    read = read_comma_parts(commas[1:], channel, vocabulary, is_outlet)
    channel = channel or read.channel
    hedge = "، ".join(part for part in (read.hedge, hedge) if part)
    verb, named = _take_verb(commas[0].strip(), vocabulary, is_known_name)
    explicit = _EXPLICIT_NAME.search(named)
    if explicit:
        honorific = named[: explicit.start()].strip()
        name, actor = explicit["name"].strip(), explicit["actor"]
    else:
        honorific, name = _take_honorific(named, is_known_name)
        actor = None
    name = strip_bidi(name).strip()
    if not any(map(str.isalnum, name)):
        return None
    suggestion = ""
    if read.suggestion:
        suggestion = f"— {commas[0].strip()}{read.suggestion}" + (f"؛ {hedge}" if hedge else "")
    offset = max(0, line.find(name))
    return Attribution(verb, name, actor, honorific, read.role, channel, hedge, offset, suggestion)


def split_parts(text: str, mark: str) -> list[str]:
    """Split at a mark that stands outside quotation marks and brackets."""
    parts: list[str] = []
    depth = 0
    start = 0
    for offset, character in enumerate(text):
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif character == mark and depth == 0:
            parts.append(text[start:offset])
            start = offset + 1
    return [*parts, text[start:]]


def read_channel_and_hedge(parts: list[str], vocabulary: Vocabulary) -> tuple[str, str]:
    """Read what follows the first «؛»: channels, then a hedge.

    What begins as a hedge is one wherever it stands; where nothing does, the last of several parts
    is, unless it begins as a channel.
    """
    rest = [part.strip() for part in parts if part.strip()]
    hedges = [part for part in rest if vocabulary.opens_hedge(part)]
    if not hedges and len(rest) > 1 and not vocabulary.opens_channel(rest[-1]):
        hedges = rest[-1:]
    return "، ".join(part for part in rest if part not in hedges), "، ".join(hedges)


def _take_verb(
    text: str, vocabulary: Vocabulary, is_known_name: Callable[[str], bool]
) -> tuple[str, str]:
    first, _, rest = text.partition(" ")
    if rest and vocabulary.is_verb(first) and not is_known_name(text):
        return first, rest.strip()
    return "", text


def _take_honorific(text: str, is_known_name: Callable[[str], bool]) -> tuple[str, str]:
    if is_known_name(text):
        return "", text
    taken: list[str] = []
    rest = text
    while True:
        title = next((t for t in HONORIFICS if rest.startswith(f"{t} ")), None)
        if title is None or is_known_name(rest):
            break
        taken.append(title)
        rest = rest[len(title) :].strip()
    if taken and not is_known_name(rest):
        return "", text
    return " ".join(taken), rest
