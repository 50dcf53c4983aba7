"""Channels: plain text in which outlets and addresses are links."""

from __future__ import annotations

import re

from generator.link.gazetteer import Gazetteer
from generator.link.matcher import find_mentions
from generator.model.actor import ActorKind
from generator.model.mention import MentionForm
from generator.model.quotation import TextPart
from generator.render.registry import Registry

_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\((?P<href>[^()\s]+)\)")
_LINKED_FORMS = frozenset({MentionForm.NAME, MentionForm.ALIAS, MentionForm.SHORT})


class ChannelReader:
    """Reads channels of one site; the same channel comes back in many articles."""

    def __init__(self, registry: Registry, gazetteer: Gazetteer) -> None:
        self._registry = registry
        self._gazetteer = gazetteer
        self._read: dict[str, tuple[TextPart, ...]] = {}

    def read(self, channel: str) -> tuple[TextPart, ...]:
        """Return the parts of a channel; () for an empty one."""
        if not channel:
            return ()
        if channel not in self._read:
            self._read[channel] = tuple(self._parts(channel))
        return self._read[channel]

    def _parts(self, channel: str) -> list[TextPart]:
        parts: list[TextPart] = []
        position = 0
        for match in _LINK.finditer(channel):
            parts += self._outlets(channel[position : match.start()])
            parts.append(TextPart(match["text"], self._address(match["href"])))
            position = match.end()
        return parts + self._outlets(channel[position:])

    def _address(self, href: str) -> str:
        scheme, _, wanted = href.partition(":")
        if scheme == "actor":
            actor = self._registry.actors.get(wanted)
            return actor.url if actor else ""
        if scheme == "article":
            return self._registry.articles.get(wanted, "")
        return href if scheme in {"http", "https"} else ""

    def _outlets(self, text: str) -> list[TextPart]:
        parts: list[TextPart] = []
        position = 0
        for mention in find_mentions(text, self._gazetteer).mentions:
            actor = self._registry.actors.get(mention.actor)
            if actor is None or mention.form not in _LINKED_FORMS:
                continue
            if actor.kind not in {ActorKind.OUTLET, ActorKind.ORGANISATION}:
                continue
            if mention.span.start > position:
                parts.append(TextPart(text[position : mention.span.start]))
            parts.append(TextPart(text[mention.span.start : mention.span.end], actor.url))
            position = mention.span.end
        if position < len(text):
            parts.append(TextPart(text[position:]))
        return parts
