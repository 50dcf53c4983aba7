"""Structured data of a quotation, in schema.org's vocabulary as JSON-LD."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from typing import Final, TypeAlias

from generator.derive.items import Items
from generator.derive.ledger import LedgerEntry, PrintedRole
from generator.model.actor import ActorKind
from generator.model.article import ArticleKind
from generator.model.quotation import Speaker

_Node: TypeAlias = "dict[str, str | _Node | list[_Node]]"

_CREATORS: Final = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "Country",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.PLACE: "Place",
    ActorKind.OUTLET: "NewsMediaOrganization",
}
_ARTICLES: Final = {
    ArticleKind.NEWS: "NewsArticle",
    ArticleKind.ANALYSIS: "AnalysisNewsArticle",
    ArticleKind.INTERVIEW: "NewsArticle",
    ArticleKind.OPINION: "OpinionNewsArticle",
    ArticleKind.STATEMENT: "NewsArticle",
}


def quotation_data(entry: LedgerEntry, items: Items) -> str:
    """Return a `Quotation` (https://schema.org/Quotation) as JSON that may stand in a page.

    Reported speech has an `abstract` and no `text`, for its words are not the speaker's. Addresses
    are left out where the site has none.
    """
    quotation, article, site = entry.quotation, entry.article, items.settings.url
    words = quotation.words.replace("\n\n", "\n")
    creators = [
        _creator(speaker, role, items)
        for speaker, role in zip(quotation.speakers, entry.roles, strict=True)
    ]
    part_of: _Node = {"@type": _ARTICLES[article.kind]}
    node: _Node = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "text" if quotation.is_direct else "abstract": words,
        "creator": creators if len(creators) > 1 else creators[0],
        "datePublished": str(items.phrases.date(article.date)["iso"]),
        "isPartOf": part_of,
    }
    # Its address says which article; a headline besides would be the fourth on the page.
    part_of |= {"url": site + article.url} if site else {"headline": article.title}
    if quotation.lang and quotation.lang != "ar":
        node["translationOfWork"] = {"@type": "Quotation", "inLanguage": quotation.lang}
    return _write(node)


def policy_hash(script: str) -> str:
    """Return what a content security policy calls an inline script: the SHA-256 in base 64.

    No browser runs structured data, but checkers ask for the policy to allow it
    (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
    """
    return b64encode(sha256(script.encode()).digest()).decode()


def _creator(speaker: Speaker, role: PrintedRole, items: Items) -> _Node:
    """Return who said the words; of a speaker without a page it is not known what they are."""
    actor = items.library.find_actor(speaker.actor) if speaker.actor else None
    node: _Node = {}
    if actor is not None:
        node["@type"] = _CREATORS[actor.kind]
    elif speaker.gender is not None or speaker.anonymous:
        node["@type"] = "Person"
    node["name"] = speaker.name
    # A title that somebody disputes is not told as a fact.
    if node.get("@type") == "Person" and role.title and role.disputed is None:
        node["jobTitle"] = role.title
    if actor is not None and items.settings.url:
        node["url"] = items.settings.url + actor.url
    return node


def _write(node: _Node) -> str:
    """Return JSON in which nothing can end the element that it stands in."""
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
