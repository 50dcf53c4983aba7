"""What pages say of titles that somebody disputes: beside the words that show them, or below."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace as with_changes
from typing import Final, cast

from generator.derive.frame import root_of
from generator.derive.ledger import LedgerEntry
from generator.model.actor import Role
from generator.model.ids import Span
from generator.model.library import Library
from generator.model.page import Page, Plain
from generator.model.rendered import DisputedTitle
from generator.render.disputed_titles import DisputedTitles
from generator.render.slots import DISPUTE_SLOT

_SAID_ELSEWHERE: Final = frozenset(
    {"description", "canonical", "url", "root", "html", "disputes", "cite", "id", "modified"}
)
"""What of a page's record is no text of its own: quotations and bodies have their own notes."""

Described = Mapping[str, Plain]


class DisputeNotes:
    """Finds the disputed titles of a site in what its pages show, and describes them."""

    def __init__(self, library: Library, describe: Callable[[Role], Described | None]) -> None:
        """`describe` returns who disputes a role, what they say of it and where."""
        self._library = library
        self._describe = describe
        self._titles = DisputedTitles(library.actors.values())

    def find(self, *texts: str) -> list[Plain]:
        """Return the disputed titles that plain texts show, each once, with who disputes them.

        Each is a map: `title`, `holder` (title and url), `by`, `note`, `source`.
        """
        if not self._titles:
            return []
        text = "\n\n".join(text for text in texts if text)
        shown = dict.fromkeys(one.title for one in self._titles.find(text))
        return [described for one in shown if (described := self._note(one))]

    def find_spans(self, text: str) -> list[Span]:
        """Return where a plain text shows a disputed title."""
        return [one.span for one in self._titles.find(text)]

    def of_quotation(self, entry: LedgerEntry) -> list[Plain]:
        """Return the disputed titles of others that a quotation shows.

        Left out are those that its speaker disputes, for the words are the challenge itself, and
        those that stand in the chain as the speaker's own.
        """
        if not self._titles:
            return []
        quotation = entry.quotation
        channel = "".join(part.text for part in quotation.channel)
        shown = [one.title for one in self._titles.find(quotation.words)]
        for text in (channel, quotation.hedge):
            shown += (one.title for one in self._titles.find(text))
        for role in entry.roles:
            # At its beginning it is the speaker's own title, whoever else has one of these words.
            shown += (one.title for one in self._titles.find(role.title) if one.span.start)
        own = {
            (speaker.actor, role.disputed.title)
            for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
            if role.disputed is not None
        }
        return [
            described
            for one in dict.fromkeys(shown)
            if (one.actor, one.title) not in own
            and not self._is_challenge(one, entry)
            and (described := self._note(one))
        ]

    def fill(self, body: str, disputes: Sequence[DisputedTitle], root: str) -> str:
        """Return a body with its notes in place; `root` is the way to the site's root."""
        if not disputes:
            return body
        notes = [self._note(one) for one in disputes]

        def write(slot: str) -> str:
            described = notes[int(slot)]
            return write_note(described, root) if described else ""

        return DISPUTE_SLOT.sub(lambda slot: write(slot[1]), body)

    def notes(self, root: str, *texts: str) -> list[Plain]:
        """Return notes on the disputed titles that plain texts show: maps of `of` and `html`."""
        return [_noted(one, root) for one in _maps(self.find(*texts))]

    def complete(self, page: Page, noted: Sequence[DisputedTitle] = ()) -> Page:
        """Return a page with notes on the disputed titles that nothing on it explains yet.

        `noted` are those that its body has a note on. A headline in a list, a heading in the
        contents or a name of a link may show a title: the page says at its end who disputes it.
        """
        if not self._titles:
            return page
        explained = {one.title for one in noted} | set(_explained(page.meta))
        left: list[Plain] = [
            _noted(_without_own(described, page.url), root_of(page.url))
            for described in _maps(self.find(*_texts(page.meta)))
            if described["title"] not in explained
        ]
        return with_changes(page, meta={**page.meta, "also_disputed": left}) if left else page

    def _note(self, one: DisputedTitle) -> dict[str, Plain] | None:
        role = self._find_role(one)
        actor = self._library.find_actor(one.actor)
        described = self._describe(role) if role else None
        if actor is None or described is None:
            return None
        holder: Plain = {"title": actor.name, "url": actor.url}
        return {"title": one.title, "holder": holder, **described}

    def _find_role(self, one: DisputedTitle) -> Role | None:
        actor = self._library.find_actor(one.actor)
        roles = actor.roles if actor else ()
        return next((role for role in roles if role.title == one.title and role.disputed), None)

    def _is_challenge(self, one: DisputedTitle, entry: LedgerEntry) -> bool:
        role = self._find_role(one)
        by = role.disputed.by if role and role.disputed else ()
        disputers = {actor.id for actor in map(self._library.find_actor, by) if actor}
        return any(speaker.actor in disputers for speaker in entry.quotation.speakers)


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


def _texts(value: Plain) -> Iterator[str]:
    """Yield the plain texts of a record; a quotation and a note speak for themselves."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        if "words_plain" in value or "of" in value:
            return
        for key, inside in value.items():
            if key not in _SAID_ELSEWHERE:
                yield from _texts(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _texts(inside)


def _noted(described: Described, root: str) -> dict[str, Plain]:
    return {"of": described["title"], "html": write_note(described, root)}


def write_note(described: Described, root: str) -> str:
    """Return a note on a disputed title as HTML; `root` is the way to the site's root."""
    by = " و".join(_write_link(one, root, "name-link") for one in _maps(described["by"]))
    source = described["source"]
    sentences = [
        f"ينازع فيها {by}." if by else "",
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


def _without_own(described: Described, url: str) -> Described:
    """Return a note without its source where it stands on the source's own page."""
    source = described["source"]
    is_own = isinstance(source, Mapping) and source["url"] == url
    return {**described, "source": None} if is_own else described


def _write_link(link: Described, root: str, style: str) -> str:
    title = html.escape(str(link["title"]), quote=False)
    return f'<a class="{style}" href="{root}{html.escape(str(link["url"]))}">{title}</a>'


def _maps(value: Plain) -> list[Described]:
    return [one for one in cast(list[Plain], value) if isinstance(one, Mapping)]
