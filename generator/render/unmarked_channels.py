"""Channels of an attribution line that no «؛» parts from the role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.render.speech import Vocabulary, names_outlet_kind


@dataclass(frozen=True, slots=True)
class CommaParts:
    """What stands between the commas after a speaker's name."""

    role: str
    """Or ""."""
    channel: str
    """What is a channel without doubt, or ""."""
    hedge: str
    """What stands among the channels and is none, or ""."""
    suggestion: str
    """Role and channels parted by «؛», where a part of the role may be a channel; else ""."""


def read_comma_parts(
    parts: Sequence[str], channel: str, vocabulary: Vocabulary, is_outlet: Callable[[str], bool]
) -> CommaParts:
    """Part a role from the channels behind it.

    The last parts are channels where each of them begins as one, or as a relay such as «ونقلت عنها
    «المحبرة»» does; a hedge may stand among them. `channel` is what «؛» marks as one: where there
    is any, the editor has parted the line, and all before is role.
    """
    kept = [part.strip() for part in parts if part.strip()]
    sure, possible = _find_channels(kept, vocabulary, is_outlet)
    start = len(kept)
    hedges: list[str] = []
    if not channel:
        for number in reversed(range(len(kept))):
            if number in sure:
                start = number
            elif not vocabulary.opens_hedge(kept[number]):
                break
        hedges = [part for n, part in enumerate(kept) if n > start and n not in sure]
    role, behind = kept[:start], [part for part in kept[start:] if part not in hedges]
    mistaken = [part for number, part in enumerate(role) if number in possible]
    suggestion = ""
    if mistaken:
        titles = [part for part in role if part not in mistaken]
        channels = [*mistaken, *behind, *([channel] if channel else [])]
        suggestion = "".join(f"، {title}" for title in titles) + f"؛ {'، '.join(channels)}"
    return CommaParts("، ".join(role), "، ".join(behind), "، ".join(hedges), suggestion)


def _find_channels(
    parts: Sequence[str], vocabulary: Vocabulary, is_outlet: Callable[[str], bool]
) -> tuple[set[int], set[int]]:
    """Return which parts are channels without doubt, and which are or may be one."""
    sure: set[int] = set()
    possible: set[int] = set()
    for number, part in enumerate(parts):
        if (
            vocabulary.opens_channel(part)
            or vocabulary.opens_relay(part)
            # «نائب، عن دائرة الورق» is a role; after a channel the word relays.
            or (number - 1 in possible and part.removeprefix("و").startswith("عن "))
        ):
            sure.add(number)
            if vocabulary.opens_relay(part) and number - 1 in possible:
                sure.add(number - 1)
        elif not _may_be_channel(part, is_outlet):
            continue
        possible.add(number)
    return sure, possible


def _may_be_channel(part: str, is_outlet: Callable[[str], bool]) -> bool:
    if names_outlet_kind(part):
        return True
    if part.startswith("لل"):
        return is_outlet(f"ال{part[2:]}")
    return part.startswith("ل") and is_outlet(part[1:].strip("ـ«» \"'"))
