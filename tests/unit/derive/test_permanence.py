"""What was published stays: words, speakers and addresses, until somebody says why not."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.model.ids import Url
from generator.model.publication import QuotationState
from tests.unit.archive_clerk import (
    OTHER,
    WORDS,
    accept,
    card,
    changes,
    find,
    ids_of,
    pasted,
    published,
)
from tests.unit.newsroom import VOICES, Newsroom, strings_of, write_article


def test_nothing_is_watched_before_it_is_accepted(newsroom: Newsroom) -> None:
    """A newsroom that never published anything may change every word."""
    newsroom.publish(card(WORDS))
    assert changes(newsroom.publish(card("نزلت السفن"))) == []


def test_what_is_accepted_is_accepted_once(newsroom: Newsroom) -> None:
    """A second run finds nothing new, and writes nothing."""
    newsroom.publish(card(WORDS))
    first = accept(newsroom)
    file = newsroom.content / "quotations/2025.jsonl"
    written = file.read_bytes()
    second = accept(newsroom)
    assert len(first.added) == 1
    assert second.added == second.corrected == second.moved == second.withdrawn == ()
    assert file.read_bytes() == written


@pytest.mark.parametrize(
    "now",
    [
        WORDS.replace("،", ""),
        WORDS.replace("نزلت", "نَزَلَتْ"),
        WORDS.replace("كلها", "«كلها»"),
        WORDS.replace("كلها", "**كلها** [أي القوارب]"),
        WORDS.replace("كلها", "كلـها"),
    ],
    ids=["comma", "harakat", "marks", "editors-words", "tatweel"],
)
def test_punctuation_is_the_writers(newsroom: Newsroom, now: str) -> None:
    """It may change without a correction, and neither does the id."""
    before = published(newsroom, card(WORDS))
    edition = newsroom.publish(card(now))
    assert changes(edition) == []
    assert ids_of(edition) == before


def test_a_changed_letter_is_an_error_where_the_words_stand(newsroom: Newsroom) -> None:
    """It tells file, line, the old and the new words."""
    published(newsroom, card(WORDS), card(OTHER))
    edition = newsroom.publish("\n".join([card(WORDS), card(OTHER.replace("لا", "ما"))]))
    assert changes(edition) == ["changed-quotation"]
    found = find(edition, "changed-quotation")
    assert found.location.file == "content/articles/2025/x.md"
    line = write_article("\n".join([card(WORDS), ""])).count("\n") + 1
    assert found.location.line == line
    assert "للورق لا ينساه" in found.message("ar")
    assert "للورق ما ينساه" in found.message("ar")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (WORDS, WORDS.replace("الماء", "الماه")),
        (WORDS, WORDS.replace("كلها إلى", "إلى")),
        (WORDS, f"قد {WORDS}"),
        (WORDS, f"{WORDS} والله: شهيد"),
        ("نعم", "نغم"),
        (WORDS, WORDS.replace("القوارب", "«القوارب» #1: كذا")),
        ("هذه ليلة هامه", "هذه ليلة هامة"),
        ("كلمة أولى.\n>\n> كلمة ثانية طويلة.", "كلمة أولى.\n>\n> كلمة ثالثة طويلة."),
    ],
    ids=["letter", "word-out", "word-before", "word-after", "one-word", "yaml", "folded", "two"],
)
def test_the_proposed_correction_settles_it(newsroom: Newsroom, before: str, now: str) -> None:
    """Pasted as it is printed it is accepted, and the id holds."""
    ids = published(newsroom, card(before))
    edition = newsroom.publish(card(now))
    hint = find(edition, "changed-quotation").hint("ar")
    mended = newsroom.publish(card(now), extra=VOICES + pasted(hint))
    assert changes(mended) == []
    assert ids_of(mended) == ids
    acceptance = accept(newsroom)
    assert list(acceptance.corrected) == ids
    assert acceptance.publication.quotations[acceptance.corrected[0]].state is (
        QuotationState.CORRECTED
    )
    assert changes(newsroom.read()) == []


def test_a_correction_of_something_else_settles_nothing(newsroom: Newsroom) -> None:
    """It has to lead from the published words to those of now."""
    (id_,) = published(newsroom, card(WORDS))
    extra = f"{VOICES}corrections:\n  - date: 2025-12-20\n    quote: {id_}\n    kind: words\n"
    extra += "    was: القوارب كلها\n    now: السفن كلها\n"
    edition = newsroom.publish(card(WORDS.replace("الماء", "البحر")), extra=extra)
    assert changes(edition) == ["changed-quotation"]


def test_corrections_follow_each_other(newsroom: Newsroom) -> None:
    """Two at once, or a second after the first was accepted, in whichever order they stand."""
    (id_,) = published(newsroom, card(WORDS))
    one = f"  - {{date: 2025-12-20, quote: {id_}, kind: words, was: كلها, now: جميعها}}\n"
    two = f"  - {{date: 2025-12-21, quote: {id_}, kind: typing, was: الميناء, now: المرفأ}}\n"
    now = WORDS.replace("كلها", "جميعها").replace("الميناء", "المرفأ")
    for entries in (one + two, two + one):
        edition = newsroom.publish(card(now), extra=f"{VOICES}corrections:\n{entries}")
        assert changes(edition) == []
    newsroom.publish(card(WORDS.replace("كلها", "جميعها")), extra=f"{VOICES}corrections:\n{one}")
    accept(newsroom)
    edition = newsroom.publish(card(now), extra=f"{VOICES}corrections:\n{two}{one}")
    assert changes(edition) == []
    assert ids_of(edition) == [id_]


def test_the_correction_shows_to_readers(newsroom: Newsroom) -> None:
    """On the quotation's page always; in the article and on cards unless it is a slip of ours."""
    (id_,) = published(newsroom, card(WORDS))
    entry = f"{{date: 2025-12-20, quote: {id_}, kind: KIND, was: كلها, now: جميعها}}"
    for kind, shows in (("words", True), ("typing", False)):
        extra = f"{VOICES}corrections: [{entry.replace('KIND', kind)}]\n"
        edition = newsroom.publish(card(WORDS.replace("كلها", "جميعها")), extra=extra)
        page = edition.page(f"quotations/{id_}/").meta
        assert "جميعها" in strings_of(page["corrections"])
        assert bool(edition.page("articles/x/").meta["corrections"]) is shows
        assert any(text.startswith("صُحّح") for text in strings_of(page["quote"])) is shows


def test_another_speaker_needs_a_correction(newsroom: Newsroom) -> None:
    """The proposed one settles it, and the card says so."""
    (id_,) = published(newsroom, card(WORDS))
    edition = newsroom.publish(card(WORDS, "سامي القلم"))
    assert changes(edition) == ["changed-speaker"]
    hint = find(edition, "changed-speaker").hint("ar")
    mended = newsroom.publish(card(WORDS, "سامي القلم"), extra=VOICES + pasted(hint))
    assert changes(mended) == []
    assert ids_of(mended) == [id_]
    shown = strings_of(mended.page(f"quotations/{id_}/").meta["quote"])
    assert any(text.startswith("صُحّح القائل") for text in shown)


def test_a_speaker_who_is_given_a_page_is_the_same(newsroom: Newsroom) -> None:
    """So is one whose name is written with other vowels; a namesake with a page is not."""
    published(newsroom, card(WORDS, "سامي القلم"))
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    with_page = VOICES.replace("as: سامي القلم", "as: سامي القَلَم\n    actor: sami-qalam")
    assert changes(newsroom.publish(card(WORDS, "سامي القلم"), extra=with_page)) == []
    accept(newsroom)
    newsroom.write("actors/sami-two.md", "---\nname: سامي القلم\nkind: person\n---\n\nآخر.\n")
    other = with_page.replace("actor: sami-qalam", "actor: sami-two")
    assert changes(newsroom.publish(card(WORDS, "سامي القلم"), extra=other)) == ["changed-speaker"]


def test_a_quotation_that_goes_needs_a_reason(newsroom: Newsroom) -> None:
    """The proposed entry settles it; its address then tells date and reason, and no words."""
    gone, _ = published(newsroom, card(WORDS), card(OTHER))
    edition = newsroom.publish(card(OTHER))
    assert changes(edition) == ["missing-quotation"]
    entry = pasted(find(edition, "missing-quotation").hint("ar")).replace("…", "طلب القائل سحبه.")
    mended = newsroom.publish(card(OTHER), extra=VOICES + entry)
    assert changes(mended) == []
    page = mended.page(f"quotations/{gone}/")
    assert page.template == "withdrawn.html"
    assert page.meta["reason"] == "طلب القائل سحبه."
    assert page.meta["noindex"] is True
    assert list(accept(newsroom).withdrawn) == [gone]
    assert WORDS not in (newsroom.content / "quotations/2025.jsonl").read_text("utf-8")
    assert gone in (newsroom.content / "withdrawn.yml").read_text("utf-8")
    # The file remembers it alone too.
    alone = newsroom.publish(card(OTHER))
    assert changes(alone) == []
    assert alone.page(f"quotations/{gone}/").meta["reason"] == "طلب القائل سحبه."


def test_an_entry_of_the_file_withdraws(newsroom: Newsroom) -> None:
    """Written by hand, where an editor prefers it."""
    gone, _ = published(newsroom, card(WORDS), card(OTHER))
    newsroom.write("withdrawn.yml", f"- id: {gone}\n  date: 2025-12-22\n  reason: سبب.\n")
    assert changes(newsroom.publish(card(OTHER))) == []
    assert list(accept(newsroom).withdrawn) == [gone]
    assert newsroom.read().codes == []


def test_what_was_withdrawn_does_not_come_back_unseen(newsroom: Newsroom) -> None:
    """Until its entry is taken out; then it has its address again."""
    gone, kept = published(newsroom, card(WORDS), card(OTHER))
    newsroom.write("withdrawn.yml", f"- id: {gone}\n  date: 2025-12-22\n  reason: سبب.\n")
    newsroom.publish(card(OTHER))
    accept(newsroom)
    edition = newsroom.publish("\n".join([card(WORDS), card(OTHER)]))
    assert changes(edition) == ["withdrawn-quotation"]
    newsroom.write("withdrawn.yml", "# فارغ\n")
    again = newsroom.read()
    assert changes(again) == []
    assert ids_of(again) == [gone, kept]
    accept(newsroom)
    assert changes(newsroom.read()) == []


def test_an_article_that_is_withdrawn_takes_its_quotations_along(newsroom: Newsroom) -> None:
    """Their addresses say what its own does; it may come back."""
    (id_,) = published(newsroom, card(WORDS))
    withdrawn = f"{VOICES}withdrawn: {{date: 2025-12-22, reason: سبب السحب.}}\n"
    edition = newsroom.publish(card(WORDS), extra=withdrawn)
    assert changes(edition) == []
    assert edition.page(f"quotations/{id_}/").meta["reason"] == "سبب السحب."
    assert list(accept(newsroom).withdrawn) == [id_]
    assert WORDS not in (newsroom.content / "quotations/2025.jsonl").read_text("utf-8")
    assert changes(newsroom.publish(card(WORDS))) == ["withdrawn-quotation"]
    newsroom.write("withdrawn.yml", "[]\n")
    back = newsroom.read()
    assert changes(back) == []
    assert ids_of(back) == [id_]


@pytest.mark.parametrize("drafts", [False, True])
@pytest.mark.parametrize("fields", [{"draft": "true"}, {"date": "2026-05-05"}])
def test_a_published_article_is_no_draft_again(
    newsroom: Newsroom, fields: dict[str, str], drafts: bool
) -> None:
    """Nor is it put off: its addresses would break."""
    published(newsroom, card(WORDS), card(OTHER))
    body = "\n".join([card(WORDS), card(OTHER)])
    newsroom.write("articles/2025/x.md", write_article(body, VOICES, **fields))
    assert changes(newsroom.read(drafts=drafts)) == ["unpublished-article"]


def test_a_file_that_is_gone_is_told_once(newsroom: Newsroom) -> None:
    """With what settles it."""
    ids = published(newsroom, card(WORDS), card(OTHER))
    (newsroom.content / "articles/2025/x.md").unlink()
    edition = newsroom.read()
    assert changes(edition) == ["missing-article"]
    found = find(edition, "missing-article")
    assert found.location.file == "content/quotations/2025.jsonl"
    newsroom.write("withdrawn.yml", pasted(found.hint("ar")).replace("…", "سبب"))
    again = newsroom.read()
    assert changes(again) == []
    assert all(again.page(f"quotations/{id_}/").template == "withdrawn.html" for id_ in ids)


def test_a_file_with_errors_is_not_taken_for_gone(newsroom: Newsroom) -> None:
    """Its own error is told, and nothing of it is accepted or forgotten."""
    (id_,) = published(newsroom, card(WORDS))
    newsroom.write("articles/2025/x.md", "---\ntitle: [\n---\n")
    edition = newsroom.read()
    assert changes(edition) == []
    assert edition.rendering.diagnostics.has_errors
    assert id_ in accept(newsroom).publication.quotations


def test_an_article_that_is_renamed_keeps_its_addresses(newsroom: Newsroom) -> None:
    """Even where a word was corrected in the same change, which needs its correction."""
    ids = published(newsroom, card(WORDS), card(OTHER), card("نعم"))
    (newsroom.content / "articles/2025/x.md").unlink()
    cards = [card(WORDS), card(OTHER.replace("لا", "ما")), card("نعم")]
    newsroom.write(
        "articles/2025/y.md", write_article("\n".join(cards), VOICES, redirect_from="[articles/x/]")
    )
    edition = newsroom.read()
    assert ids_of(edition) == ids
    assert changes(edition) == ["changed-quotation"]


def test_an_article_that_is_split_keeps_its_addresses(newsroom: Newsroom) -> None:
    """Half of its quotations stand in another."""
    ids = published(newsroom, card(WORDS), card(OTHER))
    newsroom.write(
        "articles/2025/z.md", write_article(card(OTHER), VOICES, title="الثاني", date="2025-03-09")
    )
    edition = newsroom.publish(card(WORDS))
    assert ids_of(edition) == ids
    assert changes(edition) == []
    assert list(accept(newsroom).moved) == ids[1:]


def test_quotations_that_become_one_lead_to_it(newsroom: Newsroom) -> None:
    """Two articles with the same quotation are merged: the second address redirects."""
    newsroom.write(
        "articles/2025/z.md", write_article(card(WORDS), VOICES, title="الثاني", date="2025-03-09")
    )
    first, second = published(newsroom, card(WORDS))
    (newsroom.content / "articles/2025/z.md").unlink()
    edition = newsroom.read()
    assert changes(edition) == []
    assert ids_of(edition) == [first]
    assert edition.derive().redirects[Url(f"quotations/{second}/")] == f"quotations/{first}/"


def test_quotations_may_change_their_order(newsroom: Newsroom) -> None:
    """Among them two of the same words."""
    ids = published(newsroom, card(WORDS), card("نعم"), card(OTHER), card("نعم", "سامي القلم"))
    cards = [card("نعم", "سامي القلم"), card(OTHER), card("نعم"), card(WORDS)]
    edition = newsroom.publish("\n".join(cards))
    assert changes(edition) == []
    assert ids_of(edition) == ids[::-1]


def test_a_short_word_elsewhere_is_another_quotation(newsroom: Newsroom) -> None:
    """«نعم» in another article does not hide that this one's is gone."""
    gone, _ = published(newsroom, card("نعم"), card(OTHER))
    newsroom.write(
        "articles/2025/z.md", write_article(card("نعم"), VOICES, title="الثاني", date="2025-03-09")
    )
    edition = newsroom.publish(card(OTHER))
    assert changes(edition) == ["missing-quotation"]
    assert gone not in ids_of(edition)


def test_new_words_never_take_a_published_id(newsroom: Newsroom) -> None:
    """An older article with the words of a later, published quotation gets a longer id."""
    (id_,) = published(newsroom, card(WORDS))
    newsroom.write(
        "articles/2025/a.md", write_article(card(WORDS), VOICES, title="أسبق", date="2024-01-01")
    )
    older, newer = ids_of(newsroom.read())
    assert newer == id_
    assert len(older) > len(id_)


def test_pages_that_are_given_up_lead_to_the_article(newsroom: Newsroom) -> None:
    """Where a site stops making pages of quotations, the addresses that were published hold."""
    (id_,) = published(newsroom, card(WORDS))
    site = newsroom.read(Settings(quotation_pages="none")).derive()
    assert site.redirects[Url(f"quotations/{id_}/")] == f"articles/x/#{id_}"


def test_a_word_correction_is_found_by_its_id(newsroom: Newsroom) -> None:
    """Words that were replaced wholly are still the quotation whose correction names them."""
    (id_,) = published(newsroom, card("كلمة قديمة تماما"))
    now = "عبارة لا تشبه ما قبلها في شيء"
    extra = (
        f"{VOICES}corrections:\n  - date: 2025-12-20\n    quote: {id_}\n    kind: words\n"
        f"    was: كلمة قديمة تماما\n    now: {now}\n"
    )
    edition = newsroom.publish(card(now), extra=extra)
    assert changes(edition) == []
    assert ids_of(edition) == [id_]
