"""Who speaks in one article: its voices first, then the actors that have a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Location, quotation_rules
from generator.model.actor import Actor
from generator.model.article import Article, Voice
from generator.model.quotation import Speaker
from generator.render.attribution import Attribution
from generator.render.registry import Registry, name_key
from generator.render.speech import Vocabulary
from generator.text.nearest import find_nearest

_LATIN_MARKS = {";": "؛", ",": "،"}
_WORDS = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0640][^\W_]*)*")


@dataclass(frozen=True, slots=True)
class Credit:
    """A speaker with what the article's voices say of how the words were had."""

    speaker: Speaker
    """Who."""
    channel: str = ""
    """Markdown, from the voice."""
    said: str = ""
    """Day or words, from the voice."""
    stance: str = ""
    """From the voice."""
    lang: str = ""
    """From the voice."""
    translator: str = ""
    """From the voice."""


class SpeakerIndex:
    """Looks up the speakers of one article by name and by id."""

    def __init__(self, article: Article, registry: Registry, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.interviewee = article.interviewee
        self._registry = registry
        self._by_name = {name_key(voice.name): voice for voice in article.voices}
        self._by_id: dict[str, Voice] = {}
        for voice in reversed(article.voices):
            if voice.actor is not None:
                self._by_id[voice.actor] = voice
            if voice.id:
                self._by_id[voice.id] = voice

    def is_known_name(self, name: str) -> bool:
        """Return whether a voice or an actor has this name."""
        return name_key(name) in self._by_name or bool(self._registry.find_by_name(name))

    def is_outlet(self, name: str) -> bool:
        """Return whether a name is that of a media outlet."""
        return self._registry.is_outlet(name)

    def credit_attribution(
        self, attribution: Attribution, at: Location, found: Diagnostics
    ) -> Credit | None:
        """Return whom an attribution line credits, or None with a diagnostic."""
        if attribution.actor is not None:
            actor = self._registry.actors.get(attribution.actor)
            if actor is None:
                self._report_unknown_name(attribution.actor or attribution.name, at, found)
                return None
            voice = self._by_id.get(actor.id)
            return self._credit(
                attribution.name, actor, voice, attribution.role, attribution.honorific
            )
        voice = self._by_name.get(name_key(attribution.name))
        if voice is not None:
            return self._credit(
                attribution.name,
                self._actor_of(voice),
                voice,
                attribution.role,
                attribution.honorific,
            )
        actors = self._registry.find_by_name(attribution.name)
        if len(actors) > 1:
            found.add(
                quotation_rules.AMBIGUOUS_SPEAKER,
                at,
                name=attribution.name,
                candidates="، ".join(actor.id for actor in actors),
                first=actors[0].id,
            )
            return None
        if not actors:
            self._report_unknown_name(attribution.name, at, found)
            return None
        voice = self._by_id.get(actors[0].id)
        return self._credit(
            attribution.name, actors[0], voice, attribution.role, attribution.honorific
        )

    def credit_id(self, speaker: str, role: str, at: Location, found: Diagnostics) -> Credit | None:
        """Return whom a `quote:` link credits, or None with a diagnostic."""
        voice = self._by_id.get(speaker)
        if voice is not None:
            return self._credit(voice.name, self._actor_of(voice), voice, role)
        actor = self._registry.actors.get(speaker)
        if actor is not None:
            voice = self._by_id.get(actor.id)
            return self._credit(voice.name if voice else actor.name, actor, voice, role)
        found.add(
            quotation_rules.UNKNOWN_VOICE, at, id=speaker, nearest=self._nearest_id(speaker.strip())
        )
        return None

    def _nearest_id(self, written: str) -> str:
        """Return the id that was most likely meant, also where a name was written for it."""
        key = name_key(written)
        voice = self._by_name.get(key)
        if voice is not None:
            return voice.id or voice.actor or ""
        if key in self._registry.names:
            return self._registry.names[key][0]
        return next(iter(find_nearest(written, (*self._by_id, *self._registry.actors), 1)), "")

    def credit_interviewee(self) -> Credit | None:
        """Return the voice that answers in an interview."""
        voice = self._by_name.get(name_key(self.interviewee))
        return self._credit(voice.name, self._actor_of(voice), voice, "") if voice else None

    def _actor_of(self, voice: Voice) -> Actor | None:
        return self._registry.actors.get(voice.actor) if voice.actor is not None else None

    def _credit(
        self,
        name: str,
        actor: Actor | None,
        voice: Voice | None,
        role: str,
        honorific: str = "",
    ) -> Credit:
        if voice is None:
            speaker = Speaker(
                name=name,
                actor=actor.id if actor else None,
                role=role,
                gender=actor.gender if actor else None,
                anonymous="",
                on_behalf_of="",
                honorific=honorific,
            )
            return Credit(speaker)
        institutions = self._registry.find_by_name(voice.on_behalf_of)
        speaker = Speaker(
            name=voice.name,
            actor=actor.id if actor and not voice.anonymous else None,
            role=role or voice.role,
            gender=voice.gender or (actor.gender if actor else None),
            anonymous=voice.anonymous,
            on_behalf_of=voice.on_behalf_of,
            institution=institutions[0].id if len(institutions) == 1 else None,
            honorific=honorific,
        )
        return Credit(
            speaker, voice.channel, voice.said, voice.stance, voice.lang, voice.translator
        )

    def _report_unknown_name(self, name: str, at: Location, found: Diagnostics) -> None:
        mark = next((mark for mark in _LATIN_MARKS if mark in name), None)
        if mark is not None and self.is_known_name(name.partition(mark)[0].strip()):
            found.add(
                quotation_rules.LATIN_MARK_IN_ATTRIBUTION,
                at,
                mark=mark,
                name=name,
                meant=_LATIN_MARKS[mark],
            )
            return
        known = {voice.name: "" for voice in self._by_name.values()}
        for actor in self._registry.actors.values():
            known |= dict.fromkeys((actor.name, *actor.aliases), actor.id)
        nearest = _name_inside(name, known) or next(iter(find_nearest(name, tuple(known), 1)), "")
        actor_id = known.get(nearest, "")
        shown = f"«{nearest}»" if nearest else ""
        if actor_id:
            shown += f" ({actor_id})"
        found.add(quotation_rules.UNKNOWN_SPEAKER, at, name=name, nearest=shown)


def _name_inside(written: str, known: Iterable[str]) -> str:
    """Return the longest known name that stands in words that are no name as a whole, or "".

    «**نعمان الورّاق**», «نعمان الورّاق (الرئيس)» and «نعمان الورّاق, الرئيس» hold one.
    """
    words = f" {' '.join(name_key(word) for word in _WORDS.findall(written))} "
    held = [name for name in known if f" {name_key(name)} " in words]
    return max(held, key=len, default="")
