"""The page of one quotation."""

from __future__ import annotations

import html

from generator.derive.frame import LONGEST_DESCRIPTION, frame_page
from generator.derive.identity import words_key
from generator.derive.items import Items, join_names, translation
from generator.derive.ledger import LedgerEntry, PrintedRole, quotation_url
from generator.derive.nearby import Nearby
from generator.derive.permanence import Departure
from generator.derive.structured import policy_hash, quotation_data
from generator.model.article import Article
from generator.model.page import Page, Plain
from generator.model.quotation import QuotationShape, Speaker

_LONGEST_TITLE = 60
_LONGEST_EXCERPT = 120


def derive_quotation(entry: LedgerEntry, nearby: Nearby, items: Items) -> Page:
    """Return the page of one quotation.

    It names only what was published with it or before, so that it never changes when a new
    article comes. Its words stand in it at most four times: in the title or the description, on the
    card, in the sentence around them and in the structured data.
    """
    quotation = entry.quotation
    article = entry.article
    is_inline = quotation.shape is QuotationShape.INLINE
    speaker = quotation.speakers[0]
    actor = items.library.find_actor(speaker.actor) if speaker.actor else None
    quote = items.quote(entry)
    title = quotation_title(entry)
    structured = quotation_data(entry, items)
    meta: dict[str, Plain] = {
        "quote": quote,
        "name": f"قول {_names(entry)}",
        "place_title": "في سياقه" if is_inline or quotation.before else "من المقال",
        "asked": quotation.asked,
        "context": quotation.context if is_inline else html.escape(quotation.before, quote=False),
        "lead_in": "" if is_inline else quotation.context,
        "article": items.teaser(article),
        "heading": quote["heading"],
        "continued": [
            {"label": label, "title": linked, "url": other.url}
            for label, linked, other in (
                ("تتمة", "قول سابق", nearby.before),
                ("وله", "تتمة", nearby.after),
            )
            if other is not None
        ],
        "others": [
            *(_name_in_article(other, entry) for other in nearby.in_article),
            *(_name_earlier(other, items) for other in nearby.earlier),
        ],
        "others_title": f"من أقوال {speaker.name}",
        "more": {"title": f"كل أقوال {actor.name}", "url": actor.url} if actor else None,
        "cite": _cite(entry, items),
        "corrections": items.corrections(entry.corrections, are_named=False),
        "structured": structured,
        "script_hash": policy_hash(structured),
        "is_brief": True,
    }
    return frame_page(
        entry.url,
        "quotation.html",
        title,
        items.settings,
        meta,
        description=_description(entry, title),
        section="quotations",
        modified=article.date.at.isoformat(),
    )


def _show_place(article: Article | None) -> dict[str, Plain] | None:
    """Return where a withdrawn quotation stood; a withdrawn article keeps its title to itself."""
    if article is None:
        return None
    title = "مقال مسحوب" if article.withdrawn is not None else article.title
    return {"title": title, "url": article.url}


def _description(entry: LedgerEntry, title: str) -> str:
    """Return the words whole where they fit and the title has them not, else whose they are."""
    words = " ".join(entry.quotation.words.split())
    described = f"{_names(entry)}: {words}"
    if len(described) <= LONGEST_DESCRIPTION and words not in title:
        return described
    roles = [role.title for role in entry.roles if role.title and role.disputed is None]
    channel = "".join(part.text for part in entry.quotation.channel)
    parts = [f"قول {_names(entry)}", *roles[:1], channel, entry.quotation.hedge]
    return "، ".join(part for part in parts if part)


def _name_in_article(other: LedgerEntry, beside: LedgerEntry) -> dict[str, Plain]:
    """Return a link to another quotation of the same article, by its words where they are few."""
    title = _short_words(other) or f"القول {other.quotation.number + 1} من المقال نفسه"
    heading = other.quotation.heading
    note = heading if heading != beside.quotation.heading else ""
    return {"title": title, "url": other.url, "note": note}


def _name_earlier(other: LedgerEntry, items: Items) -> dict[str, Plain]:
    """Return a link to a quotation of an earlier article, by its words where they are few."""
    date = str(items.phrases.date(other.article.date)["text"])
    title = _short_words(other) or f"في «{_inside(other.article.title)}»"
    return {"title": title, "url": other.url, "note": date}


def _short_words(other: LedgerEntry) -> str:
    """Return the editor's excerpt, or the words where they are few, or "": nothing is cut."""
    quotation = other.quotation
    words = quotation.excerpt or quotation.words
    longest = _LONGEST_EXCERPT if quotation.excerpt else _LONGEST_TITLE
    if len(words) > longest or "\n" in words:
        return ""
    return f"«{_inside(words)}»" if quotation.is_direct else words


def _inside(text: str) -> str:
    return text.replace("«", "“").replace("»", "”")


def derive_departure(departure: Departure, items: Items) -> Page:
    """Return the notice at the address of a quotation that was withdrawn; its words are gone."""
    article = departure.article
    return frame_page(
        quotation_url(departure.record.id),
        "withdrawn.html",
        "قول مسحوب",
        items.settings,
        {
            "label": "سُحب هذا القول",
            "date": items.phrases.date(departure.date),
            "reason": departure.reason,
            "article": _show_place(article),
        },
        section="quotations",
        is_indexed=False,
    )


def quotation_title(entry: LedgerEntry) -> str:
    """Return a quotation's page title: the speaker and the article, never words cut short."""
    words = entry.quotation.words
    if len(words) <= _LONGEST_TITLE and "\n" not in words:
        return f"{_names(entry)}: {words}"
    return f"قول {_names(entry)} في «{_inside(entry.article.title)}»"


def _names(entry: LedgerEntry) -> str:
    return join_names(entry.quotation.speakers)


def _cite(entry: LedgerEntry, items: Items) -> str:
    """Return how to attribute the quotation: the whole chain, nothing that weakens it left out."""
    quotation = entry.quotation
    channel = "".join(part.text for part in quotation.channel)
    said = items.said(quotation)
    parts = [
        "، و".join(
            _cite_speaker(speaker, role, items)
            for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
        ),
        channel,
        quotation.hedge,
        "" if quotation.is_direct else "نقلًا بالمعنى",
        translation(quotation),
        str(said["sentence"]) if said else "",
        f"نُشر في «{items.settings.name}» في {items.phrases.date(entry.article.date)['text']}",
    ]
    return f"{'، '.join(part for part in parts if part)}."


def _cite_speaker(speaker: Speaker, role: PrintedRole, items: Items) -> str:
    name = speaker.name + (f" ({speaker.anonymous})" if speaker.anonymous else "")
    title = role.title
    if role.disputed is not None:
        title += f" (صفة متنازع عليها: {items.disputed_by(role.disputed)})"
    says_it = words_key(speaker.on_behalf_of) in words_key(title)
    behalf = f"باسم {speaker.on_behalf_of}" if speaker.on_behalf_of and not says_it else ""
    return "، ".join(part for part in (name, title, behalf) if part)
