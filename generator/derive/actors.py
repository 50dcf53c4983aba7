"""Pages of actors: who they are, what they said, where they are named."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.derive.facets import FacetKind
from generator.derive.frame import frame_page
from generator.derive.items import ACTOR_KINDS, Items, initial, said_title, said_title_of
from generator.derive.ledger import newest_first
from generator.derive.pagination import ListPage, paginate
from generator.derive.quotation_lists import quotation_list
from generator.derive.relations import Tie
from generator.derive.spoken_roles import EARLIER_SHOWN, earlier_roles, find_runs, mark_roles
from generator.model.actor import Actor, Role
from generator.model.article import Article, Gender
from generator.model.dates import PartialDate
from generator.model.ids import ActorId
from generator.model.page import Page, Plain
from generator.model.rendered import RenderedText
from generator.text.plurals import ARTICLE, PARAGRAPH, ROLE

QUOTES_SHOWN = 10
"""Quotations on an actor's own page; the rest stand in a list of their own."""
_NAMED_IN_SHOWN = 5
_NAMED_IN = "أقوال ورد فيها الاسم"
_COMPANIONS_SHOWN = 8
_SHOWN_HERE = "يظهر هنا مسندًا إلى يومه ومنبره."
_EMPTY = {
    Gender.FEMININE: f"لم ينقل الموقع عنها قولًا حتى الآن. حين يُنقل عنها قول {_SHOWN_HERE}",
    Gender.MASCULINE: f"لم ينقل الموقع عنه قولًا حتى الآن. حين يُنقل عنه قول {_SHOWN_HERE}",
    None: f"لا أقوال هنا حتى الآن. حين يُنقل قول {_SHOWN_HERE}",
}


def derive_actor(
    actor: Actor,
    profile: RenderedText,
    ties: Sequence[Tie],
    newest: Article | None,
    items: Items,
) -> tuple[Page, ...]:
    """Return an actor's page, the older pages of their articles, and their lists of quotations.

    There is a list of what the actor said and of what names the actor, where there is any.
    """
    articles = [
        items.library.articles[article]
        for article in items.naming.articles.get(actor.id, ())
        if article in items.library.articles
    ]
    pages = paginate(articles, actor.url, items.settings.page_size, items.phrases)
    modified = articles[-1].date.at.isoformat() if articles else ""
    first = frame_page(
        actor.url,
        "actor.html",
        actor.name,
        items.settings,
        _describe(actor, ties, newest, pages[0], items),
        description=_description(actor, newest, items),
        section="actors",
        body=profile.html,
        toc=profile.toc,
        modified=modified,
    )
    older = [
        frame_page(
            page.url,
            "actor.html",
            f"{actor.name}، صفحة {items.phrases.number(page.number or 0)}",
            items.settings,
            {**_nothing(actor), **_list_articles(actor, page, items)},
            section="actors",
            modified=page.items[0].date.at.isoformat(),
        )
        for page in pages[1:]
    ]
    return (first, *older, *_lists(actor, items))


def _lists(actor: Actor, items: Items) -> tuple[Page, ...]:
    """Return the whole lists that the actor's page shows the newest of."""
    pages: tuple[Page, ...] = ()
    said = items.ledger.by_speaker.get(actor.id, ())
    if said:
        pages += quotation_list(
            f"{actor.url}quotations/",
            said_title_of(actor),
            said,
            items,
            kind=FacetKind.SPEAKER,
            key=actor.slug,
            speaker=actor,
        )
    named_in = items.facets.named_in.get(actor.id, ())
    if named_in:
        pages += quotation_list(
            f"{actor.url}named-in/",
            f"{_NAMED_IN}: {actor.name}",
            named_in,
            items,
            kind=FacetKind.NAME,
            key=actor.slug,
        )
    return pages


def _describe(
    actor: Actor,
    ties: Sequence[Tie],
    newest: Article | None,
    page: ListPage[Article],
    items: Items,
) -> dict[str, Plain]:
    return {
        **_nothing(actor),
        "role": items.current_role(actor, newest),
        "facts": _facts(actor, ties, items),
        "roles": [_role(role, actor, items) for role in actor.roles],
        "said": _said(actor, items),
        "named_in": _named_in(actor, items),
        "with": _companions(actor, ties, newest, items),
        **_list_articles(actor, page, items),
    }


def _said(actor: Actor, items: Items) -> dict[str, Plain]:
    """Return the newest quotations, parted by role and year, and the roles of earlier ones."""
    said = items.ledger.by_speaker.get(actor.id, ())
    whole = newest_first(said)
    shown = whole[:QUOTES_SHOWN]
    runs = find_runs(whole, actor, items)
    marks = mark_roles(shown, runs, items)
    earlier = earlier_roles(shown, runs, items)
    url = f"{actor.url}quotations/"
    return {
        "title": said_title(actor),
        "count_text": items.phrases.quotations(len(said)) if said else "لا أقوال بعد",
        "quotes": [{**items.quote(entry), "mark": marks.get(entry.id)} for entry in shown],
        "earlier": earlier[:EARLIER_SHOWN],
        "earlier_more": _more_roles(len(earlier) - EARLIER_SHOWN, url, items),
        "empty": "" if said else _EMPTY[actor.gender],
        "more": _more("كل الأقوال", len(said), QUOTES_SHOWN, url, items),
    }


def _more_roles(number: int, url: str, items: Items) -> dict[str, Plain] | None:
    """Return the way to the roles that the actor's page leaves out, or None where it has all."""
    if number <= 0:
        return None
    count_text = items.phrases.count(number, ROLE)
    return {"title": f"بقية الصفات في قائمة الأقوال، {count_text}", "url": url}


def _named_in(actor: Actor, items: Items) -> dict[str, Plain]:
    entries = items.facets.named_in.get(actor.id, ())
    shown = newest_first(entries)[:_NAMED_IN_SHOWN]
    url = f"{actor.url}named-in/"
    return {
        "title": _NAMED_IN,
        "count_text": items.phrases.quotations(len(entries)),
        "quotes": [items.quote(entry) for entry in shown],
        "more": _more("كل هذه الأقوال", len(entries), _NAMED_IN_SHOWN, url, items),
    }


def _more(title: str, number: int, shown: int, url: str, items: Items) -> dict[str, Plain] | None:
    if number <= shown:
        return None
    return {"title": f"{title}، {items.phrases.quotations(number)}", "url": url}


def _nothing(actor: Actor) -> dict[str, Plain]:
    """Return what the head of every page of an actor says, all else empty."""
    one, many = ACTOR_KINDS[actor.kind]
    return {
        "name": actor.name,
        "latin": actor.latin,
        "kind": actor.kind.value,
        "kind_label": one,
        "kind_link": {"title": many, "url": f"actors/#{actor.kind.value}"},
        "initial": initial(actor.name),
        "role": None,
        "facts": [],
        "roles": [],
        "said": None,
        "named_in": None,
        "with_title": "مع من يظهر" if actor.gender is not Gender.FEMININE else "مع من تظهر",
        "with": [],
        "articles": [],
        "articles_count_text": "",
        "pagination": None,
    }


def _facts(actor: Actor, ties: Sequence[Tie], items: Items) -> list[Plain]:
    facts: list[Plain] = []
    labels = dict.fromkeys(tie.label for tie in ties)
    for label in labels:
        values = [_tie_value(tie, items) for tie in ties if tie.label == label]
        facts.append({"label": label, "values": values})
    articles = items.naming.articles.get(actor.id, ())
    if articles:
        mentions = sum(items.naming.counts[article].get(actor.id, 0) for article in articles)
        text = items.phrases.oblique(len(articles), ARTICLE)
        # Attribution lines and adjectives are not counted: there may be fewer times than articles.
        if mentions >= len(articles):
            text += f"، {items.phrases.times(mentions)}"
        facts.append({"label": "ورد الاسم في", "values": [_plain_value(text)]})
    return facts


def _plain_value(text: str) -> dict[str, Plain]:
    return {"text": text, "url": "", "note": "", "source": None}


def _tie_value(tie: Tie, items: Items) -> dict[str, Plain]:
    """Return the other side of a relation; one that accuses or allies shows its source."""
    source = items.article_link(tie.relation.source)
    period = _period(tie.relation.since, tie.relation.until, items)
    return {
        "text": tie.other.name,
        "url": tie.other.url,
        "note": period,
        "source": source,
    }


def _role(role: Role, actor: Actor, items: Items) -> dict[str, Plain]:
    period = _period(role.since, role.until, items)
    if role.former and not role.until:
        period = "سابقًا" if not period else f"{period}، سابقًا"
    return {
        "title": role.title,
        "period": period,
        "disputed": items.dispute(role, actor.id),
        "source": items.article_link(role.source),
    }


def _period(since: PartialDate | None, until: PartialDate | None, items: Items) -> str:
    began = items.phrases.partial(since) if since else ""
    ended = items.phrases.partial(until) if until else ""
    if began and ended:
        return f"{began} – {ended}"
    return f"منذ {began}" if began else f"حتى {ended}" if ended else ""


def _companions(
    actor: Actor, ties: Sequence[Tie], newest: Article | None, items: Items
) -> list[Plain]:
    """Return who is named beside an actor most often, with the number of shared paragraphs."""
    together = items.naming.together.get(actor.id)
    if not together:
        return []
    labels = {tie.other.id: tie.noun for tie in reversed(ties) if tie.noun}
    best = sorted(together.items(), key=lambda pair: (-pair[1], pair[0]))[:_COMPANIONS_SHOWN]
    return [
        {
            "name": other.name,
            "url": other.url,
            "label": labels.get(other.id) or items.actor_label(other, newest),
            "count_text": items.phrases.count(number, PARAGRAPH),
            "weight": number,
            "disputes": _dispute_each_other(actor, other),
        }
        for other, number in ((items.library.actors[other], number) for other, number in best)
    ]


def _dispute_each_other(one: Actor, other: Actor) -> bool:
    """Return whether either disputes a title of the other."""
    return any(
        disputer.id in role.disputed.by
        for holder, disputer in ((one, other), (other, one))
        for role in holder.roles
        if role.disputed is not None
    )


def _list_articles(actor: Actor, page: ListPage[Article], items: Items) -> dict[str, Plain]:
    groups: list[Plain] = []
    for year, group in groupby(page.items, key=lambda article: article.date.at.year):
        teasers = [items.teaser(article, _how_often(actor.id, article, items)) for article in group]
        groups.append({"year": items.phrases.number(year), "items": teasers})
    total = len(items.naming.articles.get(actor.id, ()))
    return {
        "articles": groups,
        # A numbered page holds no count: it must not change with every new article.
        "articles_count_text": items.phrases.articles(total)
        if total and page.number is None
        else "",
        "pagination": page.pagination,
    }


def _how_often(actor: ActorId, article: Article, items: Items) -> str:
    number = items.naming.counts.get(article.id, {}).get(actor, 0)
    return items.phrases.mentioned(number) if number else ""


def _description(actor: Actor, newest: Article | None, items: Items) -> str:
    label = items.actor_label(actor, newest)
    name = f"{actor.name}، {label}" if label else actor.name
    return f"{name}: ما قيل وما ورد فيه الاسم في {items.settings.name}."
