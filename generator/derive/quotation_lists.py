"""Lists of quotations: all of them, and those under each name, topic and year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.derive.facets import BY_NAME_LABEL, FacetKind, FacetValue
from generator.derive.frame import frame_page
from generator.derive.items import Items
from generator.derive.ledger import LedgerEntry, newest_first
from generator.derive.pagination import ListPage, paginate, paginate_by_letter
from generator.derive.spoken_roles import find_runs, mark_roles
from generator.model.actor import Actor
from generator.model.ids import QuotationId
from generator.model.page import Page, Plain
from generator.text.collation import index_letter

QUOTATION_LIST = "quotations.html"
"""Template of every list of quotations."""
FACET_LIST = "facet.html"
"""Template of every list of names, topics or years that quotations are chosen by."""

_ALL = ("كل الأقوال", "quotations/")
_FACETS: Mapping[FacetKind, tuple[str, str, str]] = {
    FacetKind.SPEAKER: ("حسب القائل", "quotations/speakers/", "الأقوال حسب القائل"),
    FacetKind.TOPIC: ("حسب الموضوع", "quotations/topics/", "الأقوال حسب الموضوع"),
    FacetKind.NAME: ("حسب الاسم الوارد", "quotations/names/", "الأقوال حسب الاسم الوارد فيها"),
    FacetKind.YEAR: ("حسب السنة", "quotations/years/", "الأقوال حسب سنة النشر"),
}
_BY_NAME_NOTE = "جُمعت هذه الأقوال بالاسم كما طُبع، وقد يحمله أكثر من شخص."
_ANONYMOUS_NOTE = "حُجبت أسماء القائلين. لا يُعرف من هذه القائمة أي الأقوال لقائل واحد."


def quotation_list(
    url: str,
    title: str,
    entries: Sequence[LedgerEntry],
    items: Items,
    *,
    kind: FacetKind | None = None,
    key: str = "",
    speaker: Actor | None = None,
    note: str = "",
) -> tuple[Page, ...]:
    """Return the pages of a list of quotations; `entries` come oldest first.

    `kind` and `key` say which facet it is the list of; the quotations of a `speaker` are parted by
    role and year.
    """
    count_text = items.phrases.quotations(len(entries))
    return tuple(
        frame_page(
            page.url,
            QUOTATION_LIST,
            title if page.number is None else f"{title}، صفحة {items.phrases.number(page.number)}",
            items.settings,
            {
                "heading": title,
                "quotes": _quotes(page, entries, speaker, items),
                "count_text": count_text if page.number is None else "",
                "note": note,
                "pagination": page.pagination,
                "facets": facet_bar(kind, page.url),
                "filter": _filter(url, kind, key),
            },
            description=f"{title}: كل قول مسند إلى قائله وصفته ومنبره.",
            section="quotations",
            modified=page.items[0].article.date.at.isoformat() if page.items else "",
        )
        for page in paginate(entries, url, items.settings.page_size, items.phrases)
    )


def derive_quotation_lists(items: Items) -> tuple[Page, ...]:
    """Return the list of all quotations, and all lists that lead to parts of it.

    The lists of actors and topics stand with their pages; here are those of years and of printed
    names without a page.
    """
    lists = list(quotation_list(_ALL[1], "الأصوات", items.ledger.entries, items))
    for kind in FacetKind:
        values = items.facets.values[kind]
        lists += _facet_pages(kind, values, items)
        for value in values:
            if value.actor is None and value.topic is None:
                lists += quotation_list(
                    value.url,
                    _title(kind, value),
                    value.entries,
                    items,
                    kind=kind,
                    key=value.key,
                    note=_note(value),
                )
    return tuple(lists)


def facet_bar(kind: FacetKind | None, url: str) -> list[Plain]:
    """Return the links from any list of quotations to all of them and to each facet's index.

    `kind` is the facet that the page at `url` belongs to.
    """
    links: list[tuple[FacetKind | None, str, str]] = [(None, *_ALL)]
    links += ((other, title, address) for other, (title, address, _) in _FACETS.items())
    return [
        {
            "title": title,
            "url": address,
            "is_page": address == url,
            "is_section": other is kind and address != url,
        }
        for other, title, address in links
    ]


def _quotes(
    page: ListPage[LedgerEntry],
    entries: Sequence[LedgerEntry],
    speaker: Actor | None,
    items: Items,
) -> list[Plain]:
    """Return the quotations of one page, each with its keys and with what to print before it."""
    shown = newest_first(page.items[::-1])
    marks: Mapping[QuotationId, Plain] = {}
    if speaker is not None:
        # A numbered page tells of itself alone, so that it stays as it is when more is said.
        whole = newest_first(entries) if page.number is None else shown
        marks = mark_roles(shown, find_runs(whole, speaker, items), items)
    return [
        {
            **items.quote(entry),
            "keys": {str(kind): keys for kind, keys in items.facets.keys[entry.id].items()},
            "mark": marks.get(entry.id),
        }
        for entry in shown
    ]


def _filter(url: str, kind: FacetKind | None, key: str) -> Plain:
    """Return what the script must know: the list, and which choice the list is already."""
    return {"list": url, "kind": str(kind) if kind else "", "key": key}


def _facet_pages(kind: FacetKind, values: Sequence[FacetValue], items: Items) -> list[Page]:
    """Return the index of one facet: every value with its count, 50 on a page."""
    title, url, heading = _FACETS[kind]
    return [
        frame_page(
            page.url,
            FACET_LIST,
            heading if page.number is None else f"{heading}، {items.phrases.number(page.number)}",
            items.settings,
            {
                "heading": heading,
                "groups": _groups(kind, page.items, items),
                "facets": facet_bar(kind, page.url),
                "pagination": page.pagination,
            },
            description=f"أقوال {items.settings.name} {title}.",
            section="quotations",
        )
        for page in paginate_by_letter(
            values, url, items.settings.page_size, _name_of, items.phrases
        )
    ]


def _name_of(value: FacetValue) -> str:
    return value.name


def _groups(kind: FacetKind, values: Sequence[FacetValue], items: Items) -> list[Plain]:
    """Return the values under their letters; years and those without a name have none."""

    def letter_of(value: FacetValue) -> str:
        if kind in (FacetKind.YEAR, FacetKind.TOPIC) or value.is_anonymous:
            return ""
        return index_letter(value.name)

    return [
        {
            "letter": letter,
            "values": [
                {
                    "title": value.name,
                    "url": value.url,
                    "label": BY_NAME_LABEL if value.is_by_name else "",
                    "count_text": items.phrases.quotations(len(value.entries)),
                }
                for value in members
            ],
        }
        for letter, members in groupby(values, key=letter_of)
    ]


def _title(kind: FacetKind, value: FacetValue) -> str:
    if kind is FacetKind.YEAR:
        return f"أقوال نُشرت سنة {value.name}"
    if value.is_anonymous:
        return "أقوال بلا اسم"
    name = value.name.replace("«", "“").replace("»", "”")
    return f"أقوال نُسبت إلى اسم «{name}»"


def _note(value: FacetValue) -> str:
    if value.is_anonymous:
        return _ANONYMOUS_NOTE
    return _BY_NAME_NOTE if value.is_by_name else ""
