"""The page of one quotation."""

from __future__ import annotations

from generator.derive.frame import frame_page
from generator.derive.items import Items, translation
from generator.derive.ledger import LedgerEntry, PrintedRole
from generator.model.page import Page, Plain
from generator.model.quotation import QuotationShape, Speaker

_SAME_ARTICLE_SHOWN = 2
_LONGEST_TITLE = 60


def derive_quotation(entry: LedgerEntry, items: Items) -> Page:
    """Return the page of one quotation.

    It names only what was published with it or before, so that it never changes when a new
    article comes.
    """
    quotation = entry.quotation
    article = entry.article
    is_inline = quotation.shape is QuotationShape.INLINE
    speaker = quotation.speakers[0]
    actor = items.library.find_actor(speaker.actor) if speaker.actor else None
    quote = items.quote(entry)
    meta: dict[str, Plain] = {
        "quote": quote,
        "context": quotation.context if is_inline else "",
        "lead_in": "" if is_inline else quotation.context,
        "article": items.teaser(article),
        "heading": quote["heading"],
        "same_article": [items.quote(other) for other in _by_same_speaker(entry, items)],
        "more": {"title": f"كل أقوال {actor.name}", "url": actor.url} if actor else None,
        "cite": _cite(entry, items),
    }
    return frame_page(
        entry.url,
        "quotation.html",
        quotation_title(entry),
        items.settings,
        meta,
        description=f"{speaker.name}: {quotation.words}",
        section="quotations",
        modified=article.date.at.isoformat(),
    )


def quotation_title(entry: LedgerEntry) -> str:
    """Return a quotation's page title: the speaker and the article, never words cut short."""
    names = "، ".join(speaker.name for speaker in entry.quotation.speakers)
    words = entry.quotation.words
    if len(words) <= _LONGEST_TITLE and "\n" not in words:
        return f"{names}: {words}"
    title = entry.article.title.replace("«", "“").replace("»", "”")
    return f"قول {names} في «{title}»"


def _by_same_speaker(entry: LedgerEntry, items: Items) -> list[LedgerEntry]:
    """Return other quotations of the same speaker in the same article, nearest first."""
    name = entry.quotation.speakers[0].name
    others = [
        other
        for other in items.ledger.by_article[entry.article.id]
        if other.id != entry.id and other.quotation.speakers[0].name == name
    ]
    others.sort(key=lambda other: abs(other.quotation.number - entry.quotation.number))
    return others[:_SAME_ARTICLE_SHOWN]


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
        f"نُشر في {items.phrases.date(entry.article.date)['text']}",
    ]
    return f"{'، '.join(part for part in parts if part)}."


def _cite_speaker(speaker: Speaker, role: PrintedRole, items: Items) -> str:
    name = speaker.name + (f" ({speaker.anonymous})" if speaker.anonymous else "")
    title = role.title
    if role.disputed is not None:
        title += f" (صفة متنازع عليها: {items.disputed_by(role.disputed)})"
    behalf = f"باسم {speaker.on_behalf_of}" if speaker.on_behalf_of else ""
    return "، ".join(part for part in (name, title, behalf) if part)
