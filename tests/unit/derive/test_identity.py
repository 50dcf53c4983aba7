"""Ids hold whatever editors do with the articles that the quotations stand in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.archive_clerk import accept
from tests.unit.newsroom import Edition, Newsroom, open_newsroom, write_article

SENTENCES = (
    "نزلت القوارب كلها إلى الماء ولم يبق منها في الميناء شيء",
    "هذا يوم للورق لا ينساه أهل المحابر مهما طال الزمان",
    "جربت الحبر الأزرق في صباي فسال على الدفاتر والثياب",
    "لا ينقص صناع الأقلام إلا ريش طويل يصبر على الكتابة",
    "أغلقت المخازن أبوابها قبل الغروب بساعتين كما اتفقنا",
    "كل رسالة وصلت متأخرة حملها ساع واحد أعرف اسمه جيدا",
    "طلبنا من النقابة دفترا جديدا فأعطتنا اثنين بلا مقابل",
    "الشمع وحده يحفظ السفن الصغيرة من المطر والريح معا",
)
"""Words of which no two are alike."""
SPEAKERS = ("نعمان الورّاق", "محبرة بنت القصب", "سامي القلم")
VOICES = "voices:\n  - محبرة بنت القصب\n  - سامي القلم\n"
NAMES = ("alif", "ba", "jim")
EDITS = ("", "marks", "drop", "replace", "add")


@dataclass(frozen=True, slots=True)
class Card:
    """A quotation while it is edited."""

    number: int
    """Which of the sentences it was at first."""
    words: str
    """What it says now."""
    speaker: str
    """Who said it."""


def write(newsroom: Newsroom, articles: dict[str, list[Card]]) -> Edition:
    """Write the articles, those before them gone, and read everything."""
    for file in (newsroom.content / "articles/2025").iterdir():
        file.unlink()
    for day, (name, cards) in enumerate(articles.items(), 1):
        body = "نص.\n\n" + "\n".join(f"> {card.words}.\n>\n> — {card.speaker}\n" for card in cards)
        text = write_article(body, VOICES, title=f"مقال {name}", date=f"2025-03-{day:02}")
        newsroom.write(f"articles/2025/{name}.md", text)
    return newsroom.read()


def ids_by_number(edition: Edition, articles: dict[str, list[Card]]) -> dict[int, str]:
    """Return the id of each quotation by the number of the sentence that it was at first."""
    cards = [card for group in articles.values() for card in group]
    entries = edition.rendering.ledger.entries
    assert len(entries) == len(cards)
    return {card.number: entry.id for card, entry in zip(cards, entries, strict=True)}


def edit(card: Card, how: str, place: int) -> Card:
    """Return a card with one word changed as an editor may."""
    words = card.words.split()
    place %= len(words)
    if how == "marks":
        words[place] = f"«{words[place]}»،"
    elif how == "drop":
        del words[place]
    elif how == "replace":
        words[place] = "غيرها"
    elif how == "add":
        words.insert(place, "حقا")
    return replace(card, words=" ".join(words))


@st.composite
def archives(draw: st.DrawFn) -> dict[str, list[Card]]:
    """Return three articles among which the sentences are shared out."""
    articles: dict[str, list[Card]] = {name: [] for name in NAMES}
    for number, sentence in enumerate(SENTENCES):
        card = Card(number, sentence, draw(st.sampled_from(SPEAKERS)))
        articles[draw(st.sampled_from(NAMES))].append(card)
    return articles


@st.composite
def changes(draw: st.DrawFn, before: dict[str, list[Card]]) -> dict[str, list[Card]]:
    """Return the archive after edits, new orders, moves and new names of articles.

    A quotation is edited or moved, not both; of a renamed article one quotation stays as it was.
    """
    after: dict[str, list[Card]] = {name: [] for name in NAMES}
    for name, cards in before.items():
        for place, card in enumerate(cards):
            how = draw(st.sampled_from(EDITS)) if place else ""
            home = name
            if place and not how and draw(st.booleans()):
                home = draw(st.sampled_from(NAMES))
            after[home].append(edit(card, how, draw(st.integers(0, 20))))
    shuffled = {name: draw(st.permutations(cards)) for name, cards in after.items()}
    renamed = draw(st.sets(st.sampled_from(NAMES)))
    return {f"{name}-new" if name in renamed else name: shuffled[name] for name in NAMES}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_quotation_keeps_its_id(data: st.DataObject) -> None:
    """Through edits of a word, other orders, moves to other articles, and new names of files.

    What is then accepted is accepted once, and forgets nothing.
    """
    with tempfile.TemporaryDirectory() as directory:
        newsroom = open_newsroom(Path(directory))
        before = data.draw(archives())
        ids = ids_by_number(write(newsroom, before), before)
        assert len(set(ids.values())) == len(SENTENCES)
        first = accept(newsroom)
        assert set(first.added) == set(ids.values())
        after = data.draw(changes(before))
        edition = write(newsroom, after)
        assert ids_by_number(edition, after) == ids
        assert edition.rendering.ledger.gone == ()
        second = accept(newsroom)
        assert second.added == second.withdrawn == ()
        assert set(second.publication.quotations) == set(ids.values())
        third = accept(newsroom)
        assert third.publication == second.publication
        assert third.added == third.corrected == third.moved == third.withdrawn == ()


@settings(max_examples=40, deadline=None)
@given(archives(), st.sets(st.integers(0, len(SENTENCES) - 1)))
def test_what_is_taken_out_keeps_its_id_for_itself(
    before: dict[str, list[Card]], out: set[int]
) -> None:
    """The rest keep theirs; what is gone is known as gone, and has its id when it comes back."""
    with tempfile.TemporaryDirectory() as directory:
        newsroom = open_newsroom(Path(directory))
        ids = ids_by_number(write(newsroom, before), before)
        accept(newsroom)
        after = {
            name: [card for card in cards if card.number not in out]
            for name, cards in before.items()
        }
        edition = write(newsroom, after)
        left = {number: id_ for number, id_ in ids.items() if number not in out}
        assert ids_by_number(edition, after) == left
        gone = {record.id for record in edition.rendering.ledger.gone}
        assert gone == set(ids.values()) - set(left.values())
        accept(newsroom)
        assert ids_by_number(write(newsroom, before), before) == ids
