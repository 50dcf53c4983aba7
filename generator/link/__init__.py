"""Where actors are named in an article: what can be named, where it is, what becomes a link.

`build_gazetteer` turns actor files into the names that can be found, `find_mentions` finds them in
an article, `choose_links` says which of them are links. The rules are numbered as in
`docs/linking.md`.
"""

from generator.link.gazetteer import Gazetteer, build_gazetteer
from generator.link.matcher import Found, find_mentions
from generator.link.policy import (
    Choice,
    Frequency,
    LinkPolicy,
    LinkSpan,
    Unlinked,
    Zone,
    ZoneKind,
    choose_links,
)

__all__ = [
    "Choice",
    "Found",
    "Frequency",
    "Gazetteer",
    "LinkPolicy",
    "LinkSpan",
    "Unlinked",
    "Zone",
    "ZoneKind",
    "build_gazetteer",
    "choose_links",
    "find_mentions",
]
