"""Which quotation is which: equal answers, moves, withdrawals, corrections after corrections."""

from __future__ import annotations

import pytest

from generator.model.ids import Url
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
from tests.unit.newsroom import VOICES, Newsroom, write_article

INTERVIEW = "interviewee: نعمان الورّاق\nvoices:\n  - as: نعمان الورّاق\n    actor: numan-warraq\n"


def answers(*questions: str) -> str:
    """Return an interview in which every answer is the same word."""
    return "\n".join(f"**{question}**\n\n> لا.\n" for question in questions)


def asked(newsroom: Newsroom, *questions: str) -> dict[str, str]:
    """Return the id of each answer by the question it answers."""
    edition = newsroom.publish(answers(*questions), extra=INTERVIEW)
    return {entry.quotation.asked: entry.id for entry in edition.rendering.ledger.entries}


def test_equal_answers_keep_to_their_questions(newsroom: Newsroom) -> None:
    """When they are accepted, and when questions are added before and between them."""
    questions = ("هل يطفو الورق؟", "هل يغرق الحبر؟", "هل تعود القوارب؟", "هل انتهى الكلام؟")
    before = asked(newsroom, *questions)
    accept(newsroom)
    assert asked(newsroom, *questions) == before
    after = asked(newsroom, "هل نبدأ؟", *questions[::-1])
    assert {question: after[question] for question in questions} == before


def test_one_of_equal_answers_is_missed(newsroom: Newsroom) -> None:
    """Its address leads to no other answer."""
    before = asked(newsroom, "هل يطفو الورق؟", "هل يغرق الحبر؟")
    accept(newsroom)
    edition = newsroom.publish(answers("هل يغرق الحبر؟"), extra=INTERVIEW)
    assert changes(edition) == ["missing-quotation"]
    assert ids_of(edition) == [before["هل يغرق الحبر؟"]]
    assert not edition.derive().redirects


def test_merged_actors_are_one_speaker(newsroom: Newsroom) -> None:
    """And two who said the same words may be named in the other order."""
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    voices = VOICES.replace("as: سامي القلم", "as: سامي القلم\n    actor: sami-qalam")
    both = "> {}\n>\n> — سامي القلم\n> — نعمان الورّاق\n"
    published(newsroom, both.format(WORDS), extra=voices)
    newsroom.write(
        "actors/sami-qalam.md",
        "---\nname: سامي القلم\nkind: person\nmerged_into: sami\n---\n\nكاتب.\n",
    )
    newsroom.write("actors/sami.md", "---\nname: سامي القلم الحر\nkind: person\n---\n\nكاتب.\n")
    other_order = f"> {WORDS}\n>\n> — نعمان الورّاق\n> — سامي القلم\n"
    assert changes(newsroom.publish(other_order, extra=voices)) == []


def test_new_words_are_not_what_was_withdrawn(newsroom: Newsroom) -> None:
    """However like them they are."""
    (gone,) = published(newsroom, card("نرفض نزول القوارب الورقية إلى الماء اليوم"))
    entry = f"  - {{date: 2025-12-20, quote: {gone}, kind: withdrawn, text: سبب.}}\n"
    body = card("نقبل نزول القوارب الورقية إلى الماء غدا", "سامي القلم")
    edition = newsroom.publish(body, extra=f"{VOICES}corrections:\n{entry}")
    assert changes(edition) == []
    assert gone not in ids_of(edition)


def test_what_is_withdrawn_by_a_correction_may_not_stand(newsroom: Newsroom) -> None:
    """An editor who pastes the entry still has to take the words out."""
    (id_,) = published(newsroom, card(WORDS))
    entry = f"  - {{date: 2025-12-20, quote: {id_}, kind: withdrawn, text: سبب.}}\n"
    edition = newsroom.publish(card(WORDS), extra=f"{VOICES}corrections:\n{entry}")
    assert changes(edition) == ["withdrawn-quotation"]


def test_a_withdrawal_is_not_forgotten(newsroom: Newsroom) -> None:
    """Its address keeps its notice, or somebody is told."""
    gone, _ = published(newsroom, card(WORDS), card(OTHER))
    newsroom.write("withdrawn.yml", f"- {{id: {gone}, date: 2025-12-22, reason: سبب.}}\n")
    newsroom.publish(card(OTHER))
    accept(newsroom)
    (newsroom.content / "withdrawn.yml").unlink()
    edition = newsroom.read()
    assert "forgotten-withdrawal" in edition.codes
    newsroom.write(
        "withdrawn.yml", pasted(find(edition, "forgotten-withdrawal").hint("ar")).replace("…", "س")
    )
    assert newsroom.read().codes == []


def test_an_accepted_correction_excuses_no_other_change(newsroom: Newsroom) -> None:
    """Words that go back and forth need an entry each time, and none may be taken out."""
    (id_,) = published(newsroom, card(WORDS))
    other = WORDS.replace("كلها", "جميعها")
    entry = "  - {{date: 2025-12-2{}, quote: {}, kind: words, was: {}, now: {}}}\n"
    there = entry.format(0, id_, "كلها", "جميعها")
    back = entry.format(1, id_, "جميعها", "كلها")
    extra = f"{VOICES}corrections:\n{there}"
    assert changes(newsroom.publish(card(other), extra=extra)) == []
    accept(newsroom)
    assert changes(newsroom.publish(card(WORDS), extra=extra)) == ["changed-quotation"]
    assert changes(newsroom.publish(card(WORDS), extra=extra + back)) == []
    accept(newsroom)
    assert changes(newsroom.publish(card(other), extra=extra + back)) == ["changed-quotation"]
    assert "lost-correction" in newsroom.publish(card(WORDS), extra=extra).codes


def test_nine_corrections_at_once_are_followed(newsroom: Newsroom) -> None:
    """However many there are."""
    words = [f"كلمة{letter}" for letter in "ابتثجحخدذر"]
    (id_,) = published(newsroom, card(" ".join(words)))
    entries = "".join(
        f"  - {{date: 2025-12-20, quote: {id_}, kind: words, was: {word}, now: {word}ة}}\n"
        for word in words
    )
    now = " ".join(f"{word}ة" for word in words)
    assert changes(newsroom.publish(card(now), extra=f"{VOICES}corrections:\n{entries}")) == []


def test_a_vowel_that_was_written_is_spoken(newsroom: Newsroom) -> None:
    """Who corrects became what is corrected; and what is only punctuated is told when accepted."""
    (id_,) = published(newsroom, card(f"سيُصحح الخطأ غدا. {WORDS}"))
    edition = newsroom.publish(card(f"سيَصحح الخطأ غدا. {WORDS}"))
    assert changes(edition) == ["changed-quotation"]
    extra = VOICES + pasted(find(edition, "changed-quotation").hint("ar"))
    assert changes(newsroom.publish(card(f"سيَصحح الخطأ غدا. {WORDS}"), extra=extra)) == []
    newsroom.publish(card(f"سيُصحح الخطأ غدا؛ {WORDS}"))
    assert list(accept(newsroom).repunctuated) == [id_]


def test_a_short_answer_moves_with_the_others(newsroom: Newsroom) -> None:
    """Where most of an article went, or where an editor sent its address."""
    ids = published(newsroom, card("لا أدري"), card(WORDS), card("نعم"))
    both = "\n".join([card("لا أدري"), card(WORDS)])
    moved = write_article(both, VOICES, title="الثاني", date="2025-03-09")
    newsroom.write("articles/2025/z.md", moved)
    edition = newsroom.publish(card("نعم"))
    assert changes(edition) == []
    assert sorted(ids_of(edition)) == sorted(ids)
    address = f"[/quotations/{ids[2]}/]"
    newsroom.write(
        "articles/2025/y.md",
        write_article(card("نعم"), VOICES, title="ثالث", date="2025-03-10", redirect_from=address),
    )
    sent = newsroom.publish("لا قول هنا.\n")
    assert ids[2] in ids_of(sent)


def test_a_renamed_article_wants_a_redirect(newsroom: Newsroom) -> None:
    """The line that is printed settles it; the board's own address follows."""
    published(newsroom, card(WORDS), card(OTHER, "سامي القلم"), extra=f"{VOICES}question: هل؟\n")
    (newsroom.content / "articles/2025/x.md").unlink()
    body = "\n".join([card(WORDS), card(OTHER, "سامي القلم")])
    newsroom.write("articles/2025/y.md", write_article(body, f"{VOICES}question: هل؟\n"))
    edition = newsroom.read()
    assert "unredirected-article" in edition.codes
    line = find(edition, "unredirected-article").hint("ar").rpartition(": [")[2]
    newsroom.write(
        "articles/2025/y.md",
        write_article(body, f"{VOICES}question: هل؟\nredirect_from: [{line}\n"),
    )
    mended = newsroom.read()
    assert mended.codes == []
    redirects = mended.derive().redirects
    assert redirects[Url("articles/x/")] == "articles/y/"
    assert redirects[Url("articles/x/positions/")] == "articles/y/positions/"


def test_what_became_one_may_be_corrected(newsroom: Newsroom) -> None:
    """The address of the other still leads to it."""
    newsroom.write(
        "articles/2025/z.md", write_article(card(WORDS), VOICES, title="الثاني", date="2025-03-09")
    )
    first, second = published(newsroom, card(WORDS))
    (newsroom.content / "articles/2025/z.md").unlink()
    newsroom.read()
    assert list(accept(newsroom).merged) == [second]
    now = card(WORDS.replace("كلها", "جميعها"))
    edition = newsroom.publish(now)
    assert changes(edition) == ["changed-quotation"]
    extra = VOICES + pasted(find(edition, "changed-quotation").hint("ar"))
    mended = newsroom.publish(now, extra=extra)
    assert changes(mended) == []
    assert mended.derive().redirects[Url(f"quotations/{second}/")] == f"quotations/{first}/"


@pytest.mark.parametrize("written", ["[{date: 2025-12-01, text: تصحيح سابق.}]", "[]"])
def test_an_entry_for_a_list_in_brackets_is_in_brackets(newsroom: Newsroom, written: str) -> None:
    """Put before the closing one, it settles the change."""
    published(newsroom, card(WORDS))
    now = card(WORDS.replace("كلها", "جميعها: كذا"))
    edition = newsroom.publish(now, extra=f"{VOICES}corrections: {written}\n")
    item = pasted(find(edition, "changed-quotation").hint("ar")).strip()
    comma = ", " if written != "[]" else ""
    extended = f"{written[:-1]}{comma}{item}]"
    mended = newsroom.publish(now, extra=f"{VOICES}corrections: {extended}\n")
    assert changes(mended) == []


def test_another_answer_to_a_question_is_a_change(newsroom: Newsroom) -> None:
    """Also where a new question is answered with the words that stood there."""
    before = asked(newsroom, "هل يطفو الورق؟", "هل يغرق الحبر؟")
    accept(newsroom)
    body = answers("هل يطفو الورق؟", "هل يغرق الحبر؟").replace("> لا.", "> نعم.", 1)
    edition = newsroom.publish(f"{body}\n{answers('هل انتهى الكلام؟')}", extra=INTERVIEW)
    assert changes(edition) == ["changed-quotation"]
    assert find(edition, "changed-quotation").location.line == 14
    assert ids_of(edition)[:2] == list(before.values())


def test_short_answers_do_not_lead_elsewhere(newsroom: Newsroom) -> None:
    """Where their article is gone, and others of the man's answers are like them."""
    newsroom.write(
        "articles/2025/z.md",
        write_article(answers("هل تحب الورق؟"), INTERVIEW, title="الثاني", date="2025-03-09"),
    )
    before = asked(newsroom, "هل يطفو الورق؟", "هل يغرق الحبر؟")
    accept(newsroom)
    (newsroom.content / "articles/2025/x.md").unlink()
    assert changes(newsroom.read()) == ["missing-article"]
    body = answers("هل يطفو الورق؟", "هل يغرق الحبر؟")
    newsroom.write("articles/2025/y.md", write_article(body, INTERVIEW, title="الثالث"))
    renamed = newsroom.read()
    assert changes(renamed) == []
    assert "unredirected-article" in renamed.codes
    held = {e.quotation.asked: e.id for e in renamed.rendering.ledger.entries}
    assert {question: held[question] for question in before if question} == before


@pytest.mark.parametrize("listed", [True, False])
def test_a_new_answer_is_not_the_withdrawn_one(newsroom: Newsroom, listed: bool) -> None:
    """At once, and after the withdrawal was accepted."""
    before = asked(newsroom, "هل يطفو الورق؟", "هل يغرق الحبر؟")
    accept(newsroom)
    gone = before["هل يطفو الورق؟"]
    entry = f"{{id: {gone}, date: 2025-12-22, reason: سبب.}}"
    extra = INTERVIEW
    if listed:
        newsroom.write("withdrawn.yml", f"- {entry}\n")
    else:
        extra += f"corrections: [{{date: 2025-12-22, quote: {gone}, kind: withdrawn, text: س}}]\n"
    body = answers("هل يغرق الحبر؟", "هل انتهى الكلام؟")
    for _ in range(2):
        edition = newsroom.publish(body, extra=extra)
        assert changes(edition) == []
        assert gone not in ids_of(edition)
        accept(newsroom)


def test_every_answer_comes_back_with_its_interview(newsroom: Newsroom) -> None:
    """However often the same word was the answer."""
    questions = ("هل يطفو الورق؟", "هل يغرق الحبر؟", "هل تعود القوارب؟", "هل انتهى الكلام؟")
    before = asked(newsroom, *questions)
    accept(newsroom)
    withdrawn = f"{INTERVIEW}withdrawn: {{date: 2025-12-22, reason: سبب.}}\n"
    newsroom.publish(answers(*questions), extra=withdrawn)
    accept(newsroom)
    newsroom.write("withdrawn.yml", "[]\n")
    assert asked(newsroom, *questions) == before
    assert changes(newsroom.read()) == []
    assert "forgotten-withdrawal" not in newsroom.read().codes


def test_all_entries_of_an_article_can_be_pasted(newsroom: Newsroom) -> None:
    """In the order in which they are printed, whatever they are about."""
    published(newsroom, card("نعم"), card(WORDS), card(OTHER), card("كلام رابع طويل عن الورق"))
    body = card("كلام رابع قصير عن الورق")
    edition = newsroom.publish(body)
    entries = "".join(pasted(one.hint("ar")) for one in edition.diagnostics)
    mended = newsroom.publish(body, extra=VOICES + entries.replace("…", "سبب"))
    assert mended.codes == []


def test_an_irrelevant_correction_excuses_nothing(newsroom: Newsroom) -> None:
    """Nor may an accepted one be replayed somewhere else in the words."""
    words = "عشرة قوارب نزلت صباحا، وعشرة قوارب نزلت مساء، ولم يبق حبر"
    (id_,) = published(newsroom, card(words))
    first = (
        f"  - {{date: 2025-12-20, quote: {id_}, kind: words, was: عشرة قوارب, now: مئة قوارب}}\n"
    )
    once = words.replace("عشرة قوارب", "مئة قوارب", 1)
    newsroom.publish(card(once), extra=f"{VOICES}corrections:\n{first}")
    accept(newsroom)
    second = f"  - {{date: 2025-12-21, quote: {id_}, kind: typing, was: حبر, now: ورق}}\n"
    twice = once.replace("وعشرة قوارب", "ومئة قوارب")
    edition = newsroom.publish(card(twice), extra=f"{VOICES}corrections:\n{first}{second}")
    assert changes(edition) == ["changed-quotation"]


def test_a_redirect_joins_those_that_are_there(newsroom: Newsroom) -> None:
    """The line that is printed takes the place of the one that stands there."""
    published(newsroom, card(WORDS))
    (newsroom.content / "articles/2025/x.md").unlink()
    old = "redirect_from: [/old/x/]\n"
    newsroom.write("articles/2025/y.md", write_article(card(WORDS), VOICES + old))
    hint = find(newsroom.read(), "unredirected-article").hint("ar")
    line = f"redirect_from: {hint.rpartition('redirect_from: ')[2]}\n"
    newsroom.write("articles/2025/y.md", write_article(card(WORDS), VOICES + line))
    mended = newsroom.read()
    assert mended.codes == []
    redirects = mended.derive().redirects
    assert redirects[Url("old/x/")] == redirects[Url("articles/x/")] == "articles/y/"


def test_withdrawn_words_do_not_move(newsroom: Newsroom) -> None:
    """The same man may say them in another article: that is another quotation."""
    (gone,) = published(newsroom, card(WORDS))
    newsroom.write("withdrawn.yml", f"- {{id: {gone}, date: 2025-12-22, reason: سبب.}}\n")
    newsroom.write(
        "articles/2025/z.md", write_article(card(WORDS), VOICES, title="الثاني", date="2025-03-09")
    )
    edition = newsroom.publish(card(OTHER))
    assert changes(edition) == []
    assert gone not in ids_of(edition)
    assert edition.page(f"quotations/{gone}/").template == "withdrawn.html"
    acceptance = accept(newsroom)
    assert (list(acceptance.withdrawn), acceptance.merged) == ([gone], ())
