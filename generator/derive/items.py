"""What lists and cards show of an article, a quotation or an actor: plain maps for templates."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.config import Settings
from generator.derive.boards import Board, gather_boards
from generator.derive.disputes import DisputeNotes, key_of
from generator.derive.facets import Facets, find_facets
from generator.derive.ledger import Ledger, LedgerEntry, find_role, quotation_url
from generator.derive.naming import NamingIndex
from generator.derive.phrases import Phrases
from generator.model.actor import Actor, ActorKind, Dispute, Role
from generator.model.article import (
    Article,
    ArticleKind,
    Correction,
    CorrectionKind,
    Gender,
    Picture,
)
from generator.model.dates import PartialDate
from generator.model.ids import ActorId, ArticleId, QuotationId, Span, TopicId
from generator.model.library import Library
from generator.model.page import Plain
from generator.model.quotation import Quotation, Speaker
from generator.model.rendered import DisputedTitle, RenderedArticle
from generator.text.bidi import find_direction
from generator.text.dates import parse_partial_date
from generator.text.editorial import find_editors_words
from generator.text.languages import is_arabic, name_language
from generator.text.words import count_words

_LONG = 40
_VERY_LONG = 120
_TOO_LONG = 400
_FOOTNOTE = re.compile(r'<sup id="fnref[^"]*">.*?</sup>', re.DOTALL)
_CLAUSE = re.compile(r"(?<=\.\.)\s+|(?<=[:؟؛])\s+")

KIND_LABELS: Mapping[ArticleKind, str] = {
    ArticleKind.NEWS: "خبر",
    ArticleKind.ANALYSIS: "",
    ArticleKind.INTERVIEW: "مقابلة",
    ArticleKind.OPINION: "رأي",
    ArticleKind.STATEMENT: "بيان",
}
"""Printed wherever the article shows; analysis is what the site is made of and needs no label."""

CORRECTION_LABELS: Mapping[CorrectionKind | None, str] = {
    None: "تصحيح",
    CorrectionKind.TYPING: "تصحيح طباعي",
    CorrectionKind.WORDS: "تصحيح لفظ",
    CorrectionKind.SPEAKER: "تصحيح نسبة",
    CorrectionKind.WITHDRAWN: "سحب",
}
"""What readers call each kind of correction."""
_ON_CARDS = frozenset({CorrectionKind.WORDS, CorrectionKind.SPEAKER})

ACTOR_KINDS: Mapping[ActorKind, tuple[str, str]] = {
    ActorKind.PERSON: ("شخص", "أشخاص"),
    ActorKind.STATE: ("دولة", "دول"),
    ActorKind.ORGANISATION: ("مؤسسة", "مؤسسات"),
    ActorKind.PLACE: ("مكان", "أماكن"),
    ActorKind.OUTLET: ("منبر", "منابر"),
}
"""Each kind of actor, one and many."""


@dataclass(frozen=True)
class Items:
    """Describes records for templates: everything the pages of one site share."""

    library: Library
    """All content."""
    rendered: Mapping[ArticleId, RenderedArticle]
    """Rendered bodies."""
    ledger: Ledger
    """All quotations."""
    naming: NamingIndex
    """Who is named where."""
    settings: Settings
    """The site's settings."""

    @cached_property
    def phrases(self) -> Phrases:
        """Dates and counts in the site's words."""
        return Phrases(self.settings)

    @cached_property
    def boards(self) -> Mapping[ArticleId, Board]:
        """The positions board of every article that has one."""
        return gather_boards(self.ledger)

    @cached_property
    def facets(self) -> Facets:
        """What quotations can be chosen by."""
        return find_facets(self.library, self.ledger, self.settings.digits)

    @cached_property
    def disputes(self) -> DisputeNotes:
        """What pages say of disputed titles."""
        return DisputeNotes(self.library, self.ledger, self.dispute)

    @cached_property
    def _teasers(self) -> dict[ArticleId, dict[str, Plain]]:
        return {}

    @cached_property
    def _quotes(self) -> dict[QuotationId, dict[str, Plain]]:
        return {}

    def teaser(self, article: Article, note: str = "") -> dict[str, Plain]:
        """Return what a list shows of an article; `note` is what this list adds."""
        teaser = self._teasers.get(article.id)
        if teaser is None:
            teaser = self._teasers[article.id] = self._describe_article(article)
        return {**teaser, "note": note} if note else teaser

    def quote(self, entry: LedgerEntry) -> dict[str, Plain]:
        """Return what a card or a list shows of a quotation."""
        quote = self._quotes.get(entry.id)
        if quote is None:
            quote = self._quotes[entry.id] = self._describe_quotation(entry)
        return quote

    def _describe_article(self, article: Article) -> dict[str, Plain]:
        body = self.rendered.get(article.id)
        topic = self.library.topics.get(article.topics[0]) if article.topics else None
        return {
            "title": article.title,
            "clauses": clauses(article.title),
            "url": article.url,
            "kicker": article.kicker,
            "kind_label": KIND_LABELS[article.kind],
            "summary": article.summary,
            "date": self.phrases.date(article.date),
            "reading": self.phrases.reading(body.word_count if body else 0),
            "topic": {"title": topic.title, "url": topic.url} if topic else None,
            "image": self.picture(article.picture),
            "voices": self.voices_line(article),
            "note": "",
        }

    def picture(self, picture: Picture | None) -> dict[str, Plain] | None:
        """Return what a template needs to show a picture."""
        if picture is None:
            return None
        return {
            "url": picture.path,
            "width": picture.width,
            "height": picture.height,
            "alt": picture.alt,
            "caption": picture.caption,
            "credit": "، ".join(picture.credit),
        }

    def voices_line(self, article: Article) -> str:
        """Return who is quoted, as «فلان، فلانة، فلان», or "" for fewer than two."""
        names = list(
            dict.fromkeys(
                speaker.name
                for entry in self.ledger.by_article.get(article.id, ())
                for speaker in entry.quotation.speakers
                if not speaker.anonymous
            )
        )
        return "، ".join(names) if len(names) > 1 else ""

    def _describe_quotation(self, entry: LedgerEntry) -> dict[str, Plain]:
        quotation = entry.quotation
        words = count_words(quotation.words)
        article = entry.article
        heading: dict[str, Plain] | None = None
        if quotation.heading_id:
            heading = {"title": quotation.heading, "url": f"{article.url}#{quotation.heading_id}"}
        return {
            "id": entry.id,
            "url": entry.url,
            "has_page": entry.has_page,
            "html": _words_alone(quotation, self.disputes.find_spans(entry)),
            **paragraphs(quotation.words),
            "is_direct": quotation.is_direct,
            "is_long": is_long(words),
            "is_very_long": is_very_long(words),
            "at_length": self._at_length(quotation, words),
            "speakers": [
                {
                    **self.speaker(speaker),
                    "role": self.role(role.title, role.disputed, speaker.actor),
                }
                for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
            ],
            "verb": quotation.verb,
            "channel": [
                {
                    "text": part.text,
                    "url": part.url,
                    "external": part.url.startswith(("http:", "https:")),
                }
                for part in quotation.channel
            ],
            "hedge": quotation.hedge,
            "disputes": self.disputes.of_quotation(entry),
            "said": self.said(quotation),
            "translation": translation(quotation),
            "translation_labelled": labelled_translation(quotation),
            "continues": quotation.continues,
            "article": {"title": article.title, "url": f"{article.url}#{entry.id}"},
            "date": self.phrases.date(article.date),
            "heading": heading,
            "stance": quotation.stance,
            "corrected": self._corrected(entry),
        }

    @cached_property
    def _entries(self) -> Mapping[str, LedgerEntry]:
        return {entry.id: entry for entry in self.ledger.entries}

    def _corrected_quotation(self, id_: str) -> dict[str, Plain] | None:
        """Return whose quotation was corrected and its address; one that is gone has a notice."""
        entry = self._entries.get(id_)
        if entry is not None:
            return {"title": f"قول {join_names(entry.quotation.speakers)}", "url": entry.url}
        if id_ in self.library.publication.quotations:
            return {"title": "قول", "url": quotation_url(QuotationId(id_))}
        return None

    def corrections(self, corrections: Iterable[Correction], *, are_named: bool) -> list[Plain]:
        """Return what was corrected, each with its day and what readers call it.

        Outside the quotation's own page it is named and linked: `of`.
        """
        return [
            {
                "label": CORRECTION_LABELS[correction.kind],
                "of": self._corrected_quotation(correction.quote) if are_named else None,
                "date": self.phrases.date(correction.date),
                "text": correction.text,
                "was": correction.was,
                "now": correction.now,
            }
            for correction in corrections
        ]

    def _corrected(self, entry: LedgerEntry) -> str:
        """Return «صُحّح لفظه في 20 ديسمبر 2025» of the latest correction that a card tells, or ""."""
        told = [one for one in entry.corrections if one.kind in _ON_CARDS]
        if not told:
            return ""
        latest = max(told, key=lambda correction: correction.date.at)
        what = "القائل" if latest.kind is CorrectionKind.SPEAKER else "اللفظ"
        return f"صُحّح {what} في {self.phrases.date(latest.date)['text']}"

    def _at_length(self, quotation: Quotation, words: int) -> dict[str, Plain] | None:
        """Return what stands in lists for words that would fill a page, None for all others.

        It is a link to the whole of them, under the editor's excerpt where there is one.
        """
        if words <= _TOO_LONG:
            return None
        label = f"اقرأ القول كاملًا ({self.phrases.reading(words)})"
        direction = find_direction(quotation.excerpt)
        return {"excerpt": quotation.excerpt, "direction": direction, "label": label}

    def speaker(self, speaker: Speaker) -> dict[str, Plain]:
        """Return what a card shows of a speaker; an anonymous one has no link."""
        actor = self.library.find_actor(speaker.actor) if speaker.actor else None
        return {
            "name": speaker.name,
            "url": actor.url if actor and not speaker.anonymous else "",
            "initial": initial(speaker.name),
            "anonymous": speaker.anonymous,
            "is_feminine": speaker.gender is Gender.FEMININE,
            "on_behalf_of": self._institution(speaker),
        }

    def _institution(self, speaker: Speaker) -> dict[str, Plain] | None:
        """Return whom a speaker speaks for, with an address where it has a page."""
        if not speaker.on_behalf_of:
            return None
        link = self.actor_link(speaker.institution)
        return {"name": speaker.on_behalf_of, "url": link["url"] if link else ""}

    def said(self, quotation: Quotation) -> dict[str, Plain] | None:
        """Return the day words were said: `{text, sentence}`, or None where nothing is said of it.

        The text stands under a label, the sentence alone: «قيل في 10 فبراير 2025».
        """
        if not quotation.said:
            return None
        day = parse_partial_date(quotation.said)
        if day is None:
            return {"text": quotation.said, "sentence": f"تاريخ القول: {quotation.said}"}
        text = self.phrases.partial(PartialDate(*day))
        return {"text": text, "sentence": f"قيل في {text}"}

    def role(
        self, title: str, disputed: Role | None, holder: ActorId | None
    ) -> dict[str, Plain] | None:
        """Return a printed role with who disputes it, or None where there is no role."""
        if not title:
            return None
        return {"title": title, "disputed": self.dispute(disputed, holder)}

    def dispute(self, role: Role | None, holder: ActorId | None) -> dict[str, Plain] | None:
        """Return who disputes a role of its holder, what they say of it and where."""
        if role is None or role.disputed is None or holder is None:
            return None
        found = self.library.find_actor(holder)
        by = [actor for actor in map(self.library.find_actor, role.disputed.by) if actor]
        return {
            "of": key_of(DisputedTitle(found.id if found else holder, role.title)),
            "verb": _verb_of(by),
            "by": [{"title": actor.name, "url": actor.url} for actor in by],
            "note": _as_sentence(role.disputed.note),
            "source": self._dispute_source(role.disputed),
        }

    def _dispute_source(self, dispute: Dispute) -> dict[str, Plain] | None:
        """Return the way to the challenge in the disputer's own words, else to the article of it.

        A headline would read as one more sentence of the note: a short label stands for it.
        """
        for entry in self.ledger.by_article.get(dispute.source or ArticleId(""), ()):
            speaker = entry.quotation.speakers[0]
            if speaker.actor in dispute.by and entry.quotation.named:
                whose = "قولها" if speaker.gender is Gender.FEMININE else "قوله"
                if len(dispute.by) > 1:
                    whose = f"قول {speaker.name}"
                return {"title": f"اقرأ {whose}", "url": entry.url}
        article = self.article_link(dispute.source)
        return {"title": "السند", "url": article["url"]} if article else None

    def disputed_by(self, role: Role) -> str:
        """Return «ينازع فيها فلان» for places that hold plain text alone."""
        by = role.disputed.by if role.disputed else ()
        actors = [actor for actor in map(self.library.find_actor, by) if actor]
        return f"{_verb_of(actors)} فيها {' و'.join(actor.name for actor in actors)}"

    def current_role(self, actor: Actor, newest: Article | None) -> dict[str, Plain] | None:
        """Return the role an actor holds as of the newest article of the site, or a former one.

        The site's newest article, not the clock, says what day it is: a page must not change
        because a day went by.
        """
        if newest is None:
            return None
        day = newest.date.at.date()
        role = find_role(actor, day.year, day.month, day.day)
        if role is not None:
            return self.role(role.title, role, actor.id)
        today = (day.year, day.month, day.day)
        former = (role for role in actor.roles if not role.since or role.since.first_day() <= today)
        role = next(former, None)
        return self.role(f"{role.title} (سابقًا)", role, actor.id) if role else None

    def actor_link(self, actor: ActorId | None) -> dict[str, Plain] | None:
        """Return title and address of an actor, or None."""
        found = self.library.find_actor(actor) if actor else None
        return {"title": found.name, "url": found.url} if found else None

    def article_link(self, article: ArticleId | None) -> dict[str, Plain] | None:
        """Return title and address of an article, or None where it is not published."""
        found = self.library.articles.get(article) if article else None
        return {"title": found.title, "url": found.url} if found else None

    def topic_links(self, topics: Sequence[TopicId]) -> list[Plain]:
        """Return titles and addresses of topics."""
        found = (self.library.topics.get(topic) for topic in topics)
        return [{"title": topic.title, "url": topic.url} for topic in found if topic]

    def actor_label(self, actor: Actor, newest: Article | None) -> str:
        """Return the line beside an actor's name: a role, else the kind, or "" for a person.

        A disputed title is never printed without who disputes it, so such an actor is labelled by
        kind where there is no room for both; that a person is one need not be said.
        """
        role = find_role(actor, *_day(newest)) if newest else None
        if role is not None and role.disputed is None:
            return role.title
        return "" if actor.kind is ActorKind.PERSON else ACTOR_KINDS[actor.kind][0]


def join_names(speakers: Iterable[Speaker]) -> str:
    """Return «فلان وفلان» of all who said the words, as they are printed."""
    return " و".join(speaker.name for speaker in speakers)


def paragraphs(words: str) -> dict[str, Plain]:
    """Return words as the paragraphs of a list, each with its direction."""
    plain = words.split("\n\n")
    return {"words_plain": [*plain], "directions": [find_direction(text) for text in plain]}


def is_long(words: int) -> bool:
    """Return whether so many words are set smaller."""
    return words > _LONG


def is_very_long(words: int) -> bool:
    """Return whether so many words are set smaller still."""
    return words > _VERY_LONG


def clauses(title: str) -> list[Plain]:
    """Return a headline in clauses, so that a line breaks at the thought."""
    return [clause for clause in _CLAUSE.split(title) if clause]


def initial(name: str) -> str:
    """Return the one letter that stands in a speaker's box."""
    bare = name.removeprefix("ال") if len(name) > 3 else name
    return next((letter for letter in bare if letter.isalpha()), "؟")


def said_title(actor: Actor) -> str:
    """Return the heading over an actor's quotations, by gender and kind."""
    if actor.kind is not ActorKind.PERSON:
        its = "ه" if actor.gender is Gender.MASCULINE else "ها"
        return f"ما قاله المتحدثون باسم{its}"
    if actor.gender is Gender.FEMININE:
        return "ماذا قالت"
    return "ماذا قال" if actor.gender is Gender.MASCULINE else "الأقوال"


def said_title_of(actor: Actor) -> str:
    """Return the title of the list of an actor's quotations: «ماذا قالت سلمى القصب»."""
    if actor.kind is not ActorKind.PERSON:
        return f"ما قاله المتحدثون باسم {actor.name}"
    if actor.gender is None:
        return f"أقوال {actor.name}"
    return f"{said_title(actor)} {actor.name}"


def _verb_of(disputers: Sequence[Actor]) -> str:
    """Return «تنازع» before a woman or a state of feminine gender, else «ينازع»: by the first."""
    is_feminine = bool(disputers) and disputers[0].gender is Gender.FEMININE
    return "تنازع" if is_feminine else "ينازع"


def _as_sentence(note: str) -> str:
    """Return a note with a full stop: something may follow it."""
    return note if not note or note.rstrip("»")[-1:] in tuple(".…؟!") else f"{note}."


def _words_alone(quotation: Quotation, find_titles: Callable[[str], list[Span]]) -> str:
    """Return the words of a card as HTML for pages other than its article's: without footnotes."""
    if quotation.html:
        return _FOOTNOTE.sub("", quotation.html)
    dressed = [_dress(text, find_titles(text)) for text in quotation.words.split("\n\n")]
    if quotation.is_direct:
        dressed[0] = f'<span class="mark mark--open">«</span>{dressed[0]}'
        dressed[-1] = f'{dressed[-1]}<span class="mark">»</span>'
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in dressed)


def _dress(text: str, titles: Sequence[Span]) -> str:
    """Return text as HTML, in its own direction where that is not the page's.

    The editor's words and disputed titles are told apart as the article tells them.
    """
    dressed = [(start, end, "editors") for start, end in find_editors_words(text)]
    dressed += [(title.start, title.end, "disputed__title") for title in titles]
    parts: list[str] = []
    position = 0
    for start, end, style in sorted(dressed):
        if start >= position:
            inside = html.escape(text[start:end], quote=False)
            parts.append(html.escape(text[position:start], quote=False))
            parts.append(f'<span class="{style}">{inside}</span>')
            position = end
    escaped = "".join((*parts, html.escape(text[position:], quote=False)))
    return f'<bdi dir="ltr">{escaped}</bdi>' if find_direction(text) == "ltr" else escaped


def translation(quotation: Quotation) -> str:
    """Return who translated the words from what, or that they are a translation, or "".

    «ترجمة سلمى القصب عن الإنجليزية», «مترجم عن الإنجليزية», «قول مترجم».
    """
    source = labelled_translation(quotation)
    if quotation.translator:
        return f"ترجمة {source}"
    return f"مترجم {source}" if source.startswith("عن ") else source


def labelled_translation(quotation: Quotation) -> str:
    """Return the same under the label «الترجمة»: «سلمى القصب عن الإنجليزية», «عن الإنجليزية»."""
    is_foreign = bool(quotation.lang) and not is_arabic(quotation.lang)
    language = name_language(quotation.lang) if is_foreign else ""
    parts = (quotation.translator, f"عن {language}" if language else "")
    return " ".join(part for part in parts if part) or ("قول مترجم" if is_foreign else "")


def _day(article: Article) -> tuple[int, int, int]:
    day = article.date.at.date()
    return (day.year, day.month, day.day)
