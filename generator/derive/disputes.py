"""What pages say of titles that somebody disputes: beside the words that show them, or below."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace as with_changes
from datetime import date
from typing import Final, cast

from generator.derive.frame import root_of
from generator.derive.ledger import Ledger, LedgerEntry
from generator.derive.shown import Manner, Record, ShownQuotation, ShownText, list_shown
from generator.model.actor import Role
from generator.model.dates import Day
from generator.model.ids import ActorId, QuotationId, Span
from generator.model.library import Library
from generator.model.page import Page, Plain
from generator.model.rendered import DisputedTitle
from generator.render.disputed_titles import DisputedTitles, day_said
from generator.render.slots import DISPUTE_SLOT

_QUOTATION: Final = "quotation.html"
_TAG: Final = re.compile(r"<[^>]*>")

Describe = Callable[[Role, ActorId], "Described | None"]
Described = Mapping[str, Plain]


class DisputeNotes:
    """Finds the disputed titles of a site in what its pages show, and describes them.

    A text is read on its own day: an article's, the day words were said, and for what has none the
    day of the newest article.
    """

    def __init__(self, library: Library, ledger: Ledger, describe: Describe) -> None:
        """`describe` returns who disputes a role of somebody, what they say of it and where."""
        self._library = library
        self._describe = describe
        self._titles = DisputedTitles(library.actors.values())
        self._today = library.newest_day()
        self._entries = {entry.id: entry for entry in ledger.entries} if self._titles else {}
        self._days: dict[str, Day] = {}
        self._sources: frozenset[str] = frozenset()
        if self._titles:
            self._days = {one.url: one.date.day() for one in library.articles.values()}
            self._days |= {entry.url: _day_of(entry) for entry in ledger.entries if entry.has_page}
            self._sources = frozenset(self._list_sources())

    def find_spans(self, entry: LedgerEntry) -> Callable[[str], list[Span]]:
        """Return what finds the disputed titles in the words of a quotation."""
        day = _day_of(entry)
        return lambda text: [one.span for one in self._titles.find(text, on=day)]

    def of_quotation(self, entry: LedgerEntry) -> list[Plain]:
        """Return the disputed titles of others that a quotation shows, each with who disputes it.

        Each is a map: `title`, `holder` (title and url), `verb`, `by`, `note`, `source`. Left out
        is the title that the very words are a challenge of: its page says so at its end.
        """
        if not self._titles:
            return []
        shown = self._find(entry, entry.quotation.words)
        return [
            described
            for one in shown
            if not self._is_challenge(one, entry) and (described := self._note(one))
        ]

    def fill(
        self,
        body: str,
        disputes: Sequence[DisputedTitle],
        root: str,
        told: Sequence[Plain] = (),
        url: str = "",
    ) -> str:
        """Return a body with its notes in place; `root` is the way to the site's root.

        What the page has `told` above it is not told again, and no note links to its own `url`.
        """
        if not disputes:
            return body
        notes = [self._note(one) for one in disputes]
        above = set(_explained(list(told)))

        def write(slot: str) -> str:
            described = notes[int(slot)]
            if described is None or described["of"] in above:
                return ""
            return write_note(cast(Described, _without_own(described, url)), root)

        return DISPUTE_SLOT.sub(lambda slot: write(slot[1]), body)

    def notes(self, url: str, day: Day, *texts: str) -> list[Plain]:
        """Return notes on the disputed titles that plain texts of a day show: `of` and `html`.

        `url` is the page on which they stand.
        """
        text = "\n\n".join(text for text in texts if text)
        shown = dict.fromkeys(one.title for one in self._titles.find(text, on=day))
        return [_noted(described, url) for one in shown if (described := self._note(one))]

    def complete(self, page: Page, noted: Sequence[DisputedTitle] = ()) -> Page:
        """Return a page with notes on the disputed titles that nothing on it explains yet.

        `noted` are those that its body has a note on. A headline in a list, a heading in the
        contents, a name of a link or the words of the challenge may show a title: the page says at
        its end who disputes it.
        """
        if not self._titles:
            return page
        if page.url in self._sources:
            page = with_changes(page, meta=cast(Record, _without_own(page.meta, page.url)))
        # A narrow board prints no roles.
        meta = {**page.meta, "board": None} if page.template == "home.html" else page.meta
        explained = {key_of(one) for one in noted} | set(_explained(meta))
        shown = dict.fromkeys(title for one in list_shown(page) for title in self._list_titles(one))
        left: list[Plain] = [
            _noted(described, page.url)
            for title in shown
            if key_of(title) not in explained and (described := self._note(title, page))
        ]
        return with_changes(page, meta={**page.meta, "also_disputed": left}) if left else page

    def _list_titles(self, shown: ShownText | ShownQuotation) -> Iterator[DisputedTitle]:
        """Yield the disputed titles of one thing on a page."""
        if isinstance(shown, ShownQuotation):
            entry = self._entries[QuotationId(str(shown.record["id"]))]
            yield from self._find(entry, _words_of(shown), shown.manner)
            return
        text = html.unescape(_TAG.sub("", shown.text))
        yield from (one.title for one in self._titles.find(text, on=self._day_within(shown.within)))

    def _day_within(self, within: Sequence[Record]) -> Day | None:
        """Return the day of a text: that of the innermost record which tells one."""
        for record in reversed(within):
            # Beside its quotation or board, a text is the article's.
            article = record.get("article")
            link = article if isinstance(article, Mapping) and len(within) == 1 else record
            day = self._days.get(str(link.get("url", "")).partition("#")[0])
            if day is None and isinstance(dated := record.get("date"), Mapping):
                on = date.fromisoformat(str(dated["iso"])[:10])
                day = (on.year, on.month, on.day)
            if day is not None:
                return day
        return self._today

    def _find(
        self, entry: LedgerEntry, words: str, manner: Manner = Manner.CARD
    ) -> list[DisputedTitle]:
        """Return the disputed titles of others in what is printed of a quotation, each once."""
        quotation, day = entry.quotation, _day_of(entry)
        texts = [words, quotation.hedge]
        if manner in (Manner.CARD, Manner.VOICE):
            texts.append("".join(part.text for part in quotation.channel))
        shown = [one.title for text in texts for one in self._titles.find(text, on=day)]
        for role in entry.roles if manner is not Manner.BRIEF else ():
            # At its beginning it is the speaker's own title, whoever else has one of these words.
            shown += (o.title for o in self._titles.find(role.title, on=day) if o.span.start)
        own: set[tuple[ActorId | None, str]] = set()
        if manner is not Manner.BRIEF:
            own = {
                (actor.id, role.disputed.title)
                for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
                if role.disputed is not None
                and (actor := self._library.find_actor(speaker.actor or ActorId("")))
            }
        return [one for one in dict.fromkeys(shown) if (one.actor, one.title) not in own]

    def _note(self, one: DisputedTitle, page: Page | None = None) -> dict[str, Plain] | None:
        role = self._find_role(one)
        actor = self._library.find_actor(one.actor)
        described = self._describe(role, one.actor) if role else None
        if actor is None or described is None:
            return None
        holder: Plain = {"title": actor.name, "url": actor.url}
        note = {"title": one.title, "holder": holder, **described}
        if page is not None and page.template == _QUOTATION and _is_source(page.url, note):
            # The words above are the challenge: nobody need say what they say.
            note["note"] = ""
        return note

    def _find_role(self, one: DisputedTitle) -> Role | None:
        actor = self._library.find_actor(one.actor)
        roles = actor.roles if actor else ()
        return next((role for role in roles if role.title == one.title and role.disputed), None)

    def _is_challenge(self, one: DisputedTitle, entry: LedgerEntry) -> bool:
        """Return whether words are where a disputer disputes a title, as far as files tell."""
        role = self._find_role(one)
        if role is None or role.disputed is None:
            return False
        disputers = {a.id for a in map(self._library.find_actor, role.disputed.by) if a}
        is_theirs = any(speaker.actor in disputers for speaker in entry.quotation.speakers)
        return is_theirs and role.disputed.source in (None, entry.article.id)

    def _list_sources(self) -> Iterator[str]:
        for actor in self._library.actors.values():
            for role in actor.roles:
                described = self._describe(role, actor.id) if role.disputed else None
                if described is not None and isinstance(source := described["source"], Mapping):
                    yield str(source["url"])


def key_of(title: DisputedTitle) -> str:
    """Return what tells a title apart: two may be disputed that have the same words."""
    return f"{title.actor}/{title.title}"


def _day_of(entry: LedgerEntry) -> Day:
    return day_said(entry.quotation) or entry.article.date.day()


def _words_of(shown: ShownQuotation) -> str:
    """Return what is printed of the words of a quotation."""
    record = shown.record
    at_length = record.get("at_length")
    if shown.manner is Manner.VOICE and isinstance(at_length, Mapping):
        return str(at_length["excerpt"])
    if shown.manner is Manner.BRIEF and not record["is_short"]:
        return ""
    return "\n\n".join(cast(list[str], record["words_plain"]))


def _explained(value: Plain) -> Iterator[str]:
    """Yield the titles of which a record says who disputes them."""
    if isinstance(value, Mapping):
        if isinstance(value.get("of"), str):
            yield str(value["of"])
        for inside in value.values():
            yield from _explained(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _explained(inside)


def _noted(described: Described, url: str) -> dict[str, Plain]:
    own = cast(Described, _without_own(described, url))
    return {"of": described["of"], "html": write_note(own, root_of(url))}


def write_note(described: Described, root: str) -> str:
    """Return a note on a disputed title as HTML; `root` is the way to the site's root."""
    by = " و".join(_write_link(one, root, "name-link") for one in _maps(described["by"]))
    source = described["source"]
    sentences = [
        f"{described['verb']} فيها {by}." if by else "",
        html.escape(str(described["note"]), quote=False),
        _write_link(source, root, "link") if isinstance(source, Mapping) else "",
    ]
    holder = cast(Described, described["holder"])
    return (
        '<div class="dispute" role="note">\n'
        f'<p class="dispute__title">«{html.escape(str(described["title"]), quote=False)}»'
        f" منسوبة إلى {html.escape(str(holder['title']), quote=False)}</p>\n"
        '<p><span class="disputed__label">صفة متنازع عليها:</span> '
        f"{' '.join(sentence for sentence in sentences if sentence)}</p>\n</div>"
    )


def _is_source(url: str, note: Described) -> bool:
    source = note.get("source")
    return isinstance(source, Mapping) and source["url"] == url


def _without_own(value: Plain, url: str) -> Plain:
    """Return a record in which no dispute has a source that is the page itself."""
    if isinstance(value, Mapping):
        is_own = "of" in value and _is_source(url, value)
        return {
            key: None if is_own and key == "source" else _without_own(inside, url)
            for key, inside in value.items()
        }
    if isinstance(value, list | tuple):
        return [_without_own(inside, url) for inside in value]
    return value


def _write_link(link: Described, root: str, style: str) -> str:
    title = html.escape(str(link["title"]), quote=False)
    return f'<a class="{style}" href="{root}{html.escape(str(link["url"]))}">{title}</a>'


def _maps(value: Plain) -> list[Described]:
    return [one for one in cast(list[Plain], value) if isinstance(one, Mapping)]
