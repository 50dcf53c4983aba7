"""Who is quoted, how often, and from which side: the balance of a site's sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_changes
from datetime import date

from generator.derive.identity import words_key
from generator.derive.ledger import LedgerEntry
from generator.model.actor import ActorKind
from generator.model.article import Article
from generator.model.ids import TopicId
from generator.model.quotation import Speaker
from generator.pipeline import Rendering

_PERSON = "person"
_INSTITUTION = "institution"
_ANONYMOUS = "anonymous"
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One speaker, and how often the site quotes them."""

    name: str
    """As printed in the newest article that quotes them."""
    actor: str
    """Id of the speaker's page, or ""."""
    kind: str
    """`person`, `institution`, `anonymous`, or `unknown`: no file and no gender says which."""
    gender: str
    """`f`, `m`, or "" where no editor declared it."""
    quotations: int
    """How many quotations."""
    articles: int
    """In how many articles."""
    words: int
    """How many words in all."""
    stances: tuple[tuple[str, int], ...]
    """The stances that editors declared, each with its quotations, the most frequent first."""
    first: str
    """Day of the oldest article, `2025-12-18`."""
    last: str
    """Day of the newest."""


@dataclass(frozen=True, slots=True)
class Share:
    """A group of speakers."""

    speakers: int
    """How many."""
    quotations: int
    """How many quotations name one of them; a quotation of several counts in each group."""


@dataclass(frozen=True, slots=True)
class StanceLine:
    """One stance that editors declared."""

    stance: str
    """In the editor's words."""
    speakers: int
    """How many hold it."""
    quotations: int
    """How many quotations stand for it."""
    articles: int
    """In how many articles."""


@dataclass(frozen=True, slots=True)
class OneVoiceLine:
    """An article in which one voice alone is quoted."""

    file: str
    """Relative to the content directory."""
    title: str
    """Headline."""
    type: str
    """What sort of piece: an interview has one voice by nature."""
    speaker: str
    """Whose voice it is."""
    quotations: int
    """How many quotations."""


@dataclass(frozen=True, slots=True)
class Balance:
    """The whole report."""

    articles: int
    """Articles that were looked at."""
    articles_with_quotations: int
    """Those that quote somebody."""
    quotations: int
    """Quotations in them."""
    women: Share
    """Persons declared so."""
    men: Share
    """Persons declared so."""
    undeclared: Share
    """Persons and unknown speakers of whom no editor declared it."""
    institutions: Share
    """States, organisations, places and outlets."""
    anonymous: Share
    """Voices without a name; each is counted in its article alone."""
    sources: tuple[SourceLine, ...]
    """Who is quoted, the most often first."""
    spoken_for: tuple[SourceLine, ...]
    """In whose name others spoke, the most often first; counted besides the speakers."""
    stances: tuple[StanceLine, ...]
    """What sides are heard, the most often first."""
    one_voice: tuple[OneVoiceLine, ...]
    """Articles with one voice only, by file."""


def report_balance(
    rendering: Rendering, topic: str | None = None, since: date | None = None
) -> Balance:
    """Return the balance of sources, of one topic or from a day on where that is asked."""
    looked_at = [
        article
        for article in rendering.library.articles.values()
        if article.id in rendering.bodies.articles and _is_asked(article, topic, since)
    ]
    wanted = {article.id for article in looked_at}
    entries = [entry for entry in rendering.ledger.entries if entry.article.id in wanted]
    sources = _gather_sources(entries, rendering)
    return Balance(
        len(looked_at),
        len({entry.article.id for entry in entries}),
        len(entries),
        _share(s for s in sources if s.kind == _PERSON and s.gender == "f"),
        _share(s for s in sources if s.kind == _PERSON and s.gender == "m"),
        _share(s for s in sources if s.kind in {_PERSON, _UNKNOWN} and not s.gender),
        _share(s for s in sources if s.kind == _INSTITUTION),
        _share(s for s in sources if s.kind == _ANONYMOUS),
        tuple(sources),
        _gather_spoken_for(entries, rendering),
        _gather_stances(entries, rendering),
        _find_one_voice(entries, looked_at),
    )


def _is_asked(article: Article, topic: str | None, since: date | None) -> bool:
    is_of_topic = topic is None or TopicId(topic) in article.topics
    return is_of_topic and (since is None or article.date.at.date() >= since)


def _gather_sources(entries: Iterable[LedgerEntry], rendering: Rendering) -> list[SourceLine]:
    held: dict[str, list[tuple[LedgerEntry, Speaker]]] = defaultdict(list)
    for entry in entries:
        for speaker in entry.quotation.speakers:
            held[_key(entry, speaker, rendering)].append((entry, speaker))
    lines = [_describe(pairs, rendering) for pairs in held.values()]
    return sorted(lines, key=lambda line: (-line.quotations, -line.articles, line.name))


def _key(entry: LedgerEntry, speaker: Speaker, rendering: Rendering) -> str:
    """Return what makes two speakers one: their page, else their name; never without a name."""
    if speaker.anonymous:
        return f"{entry.article.id}\n{speaker.name}"
    actor = rendering.library.find_actor(speaker.actor) if speaker.actor else None
    return f"actor:{actor.id}" if actor else words_key(speaker.name)


def _describe(pairs: Sequence[tuple[LedgerEntry, Speaker]], rendering: Rendering) -> SourceLine:
    newest, speaker = pairs[-1]
    actor = rendering.library.find_actor(speaker.actor) if speaker.actor else None
    genders = [one.gender for _, one in reversed(pairs) if one.gender is not None]
    gender = genders[0].value if genders else ""
    if actor is not None and actor.kind is not ActorKind.PERSON:
        kind, gender = _INSTITUTION, ""
    elif speaker.anonymous:
        kind = _ANONYMOUS
    else:
        kind = _PERSON if actor is not None or gender else _UNKNOWN
    stances = Counter(entry.quotation.stance for entry, _ in pairs if entry.quotation.stance)
    return SourceLine(
        speaker.name,
        actor.id if actor else "",
        kind,
        gender,
        len(pairs),
        len({entry.article.id for entry, _ in pairs}),
        sum(len(entry.quotation.words.split()) for entry, _ in pairs),
        tuple(sorted(stances.items(), key=lambda pair: (-pair[1], pair[0]))),
        pairs[0][0].article.date.at.date().isoformat(),
        newest.article.date.at.date().isoformat(),
    )


def _gather_spoken_for(
    entries: Iterable[LedgerEntry], rendering: Rendering
) -> tuple[SourceLine, ...]:
    """Return the institutions that were credited beside a speaker, as if they had spoken."""
    voiced = [
        with_changes(
            entry,
            quotation=with_changes(
                entry.quotation,
                speakers=tuple(
                    Speaker(one.on_behalf_of, one.institution, "", None, "", "")
                    for one in entry.quotation.speakers
                    if one.on_behalf_of
                ),
            ),
        )
        for entry in entries
    ]
    lines = _gather_sources(voiced, rendering)
    return tuple(with_changes(line, kind=_INSTITUTION) for line in lines)


def _share(sources: Iterable[SourceLine]) -> Share:
    counted = list(sources)
    return Share(len(counted), sum(source.quotations for source in counted))


def _gather_stances(entries: Iterable[LedgerEntry], rendering: Rendering) -> tuple[StanceLine, ...]:
    held: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        if entry.article.question and entry.quotation.stance:
            held[words_key(entry.quotation.stance)].append(entry)
    lines = [
        StanceLine(
            group[-1].quotation.stance,
            len({_key(e, speaker, rendering) for e in group for speaker in e.quotation.speakers}),
            len(group),
            len({entry.article.id for entry in group}),
        )
        for group in held.values()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.quotations, line.stance)))


def _find_one_voice(
    entries: Iterable[LedgerEntry], articles: Iterable[Article]
) -> tuple[OneVoiceLine, ...]:
    held: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        held[entry.article.id].append(entry)
    lines: list[OneVoiceLine] = []
    for article in sorted(articles, key=lambda one: one.source_text.path):
        group = held.get(article.id, [])
        voices = {s.actor or words_key(s.name): s.name for e in group for s in e.quotation.speakers}
        if len(voices) == 1:
            (name,) = voices.values()
            path = article.source_text.path
            lines.append(OneVoiceLine(path, article.title, article.kind.value, name, len(group)))
    return tuple(lines)
