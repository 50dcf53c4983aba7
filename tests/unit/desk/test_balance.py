"""The balance of sources: who is quoted, how often, and from which side."""

from __future__ import annotations

from datetime import date

import pytest

from generator.desk.balance import Balance, Share, SourceLine, report_balance
from generator.desk.quotes_output import format_balance
from tests.unit.newsroom import Edition, Newsroom, write_article

VOICES = """\
question: هل تصلح القوارب الورقية للملاحة؟
voices:
  - as: محبرة بنت القصب
    id: mihbara
    gender: f
    stance: نعم
  - as: سامي القلم
    id: sami
    stance: لا
  - as: مملكة المحابر
    actor: ink-kingdom
  - as: دبلوماسي ورقي
    id: diplomat
    gender: m
    anonymous: طلب ألا يرد اسمه
"""


def card(*speakers: str, words: str = "نزلت القوارب كلها.") -> str:
    """Return a quotation card."""
    lines = "".join(f"> — {speaker}\n" for speaker in speakers)
    return f"> {words}\n>\n{lines}\n"


def report(edition: Edition, topic: str | None = None, since: date | None = None) -> Balance:
    """Return the balance, of content without errors."""
    assert not edition.rendering.diagnostics.has_errors, edition.codes
    return report_balance(edition.rendering, topic, since)


def source(balance: Balance, name: str) -> SourceLine:
    """Return the only source of a name."""
    (line,) = (line for line in balance.sources if line.name == name)
    return line


def test_each_group_is_counted(newsroom: Newsroom) -> None:
    """Women, men, those of whom no editor says it, institutions, and those without a name."""
    body = "".join(
        [
            card("محبرة بنت القصب"),
            card("نعمان الورّاق", words="الورق أخف."),
            card("نعمان الورّاق", words="والحبر أثقل."),
            card("سامي القلم"),
            card("مملكة المحابر"),
            card("دبلوماسي ورقي"),
        ]
    )
    balance = report(newsroom.publish(body, extra=VOICES))
    assert balance.women == Share(1, 1)
    assert balance.men == Share(1, 2)
    assert balance.undeclared == Share(1, 1)
    assert balance.institutions == Share(1, 1)
    assert balance.anonymous == Share(1, 1)
    assert (balance.articles, balance.articles_with_quotations, balance.quotations) == (2, 1, 6)
    assert balance.sources[0].name == "نعمان الورّاق"
    numan = source(balance, "نعمان الورّاق")
    assert (numan.actor, numan.kind, numan.gender) == ("numan-warraq", "person", "m")
    assert (numan.quotations, numan.articles, numan.words) == (2, 1, 4)
    assert source(balance, "سامي القلم").kind == "unknown"
    assert source(balance, "مملكة المحابر").gender == ""


def test_a_speaker_of_many_articles_is_one(newsroom: Newsroom) -> None:
    """With a page or without, however the name is vowelled."""
    for day, name in ((1, "سامي القلم"), (2, "سامي القَلَم")):
        newsroom.write(
            f"articles/2025/a{day}.md",
            write_article(
                card(name), f"voices: [{name}]\n", title=f"مقال {day}", date=f"2025-04-0{day}"
            ),
        )
    balance = report(newsroom.read())
    (line,) = balance.sources
    assert (line.quotations, line.articles) == (2, 2)
    assert (line.first, line.last) == ("2025-04-01", "2025-04-02")
    assert line.name == "سامي القَلَم"


def test_those_without_a_name_are_never_one(newsroom: Newsroom) -> None:
    """In two articles the same words for them may mean two; in one article they are one."""
    newsroom.write("articles/2025/a.md", write_article(card("دبلوماسي ورقي"), VOICES, title="ثان"))
    body = card("دبلوماسي ورقي") + card("دبلوماسي ورقي", words="لا نعلم.")
    balance = report(newsroom.publish(body, extra=VOICES))
    assert balance.anonymous == Share(2, 3)
    assert sorted(line.quotations for line in balance.sources) == [1, 2]
    assert balance.men == Share(0, 0)


def test_a_quotation_of_several_counts_for_each(newsroom: Newsroom) -> None:
    """And once in the total."""
    body = card("محبرة بنت القصب", "نعمان الورّاق")
    balance = report(newsroom.publish(body, extra=VOICES))
    assert (balance.quotations, balance.women, balance.men) == (1, Share(1, 1), Share(1, 1))


def test_stances_are_the_editors(newsroom: Newsroom) -> None:
    """Counted where an article asks a question; a quotation may say otherwise than its voice."""
    body = (
        card("محبرة بنت القصب")
        + card("سامي القلم", words="الورق يذوب.")
        + card("محبرة بنت القصب", words="ما لم تمطر.").rstrip()
        + '\n{: stance="نعم، بشروط" }\n'
    )
    balance = report(newsroom.publish(body, extra=VOICES))
    assert {(line.stance, line.quotations) for line in balance.stances} == {
        ("نعم", 1),
        ("لا", 1),
        ("نعم، بشروط", 1),
    }
    assert dict(source(balance, "محبرة بنت القصب").stances) == {"نعم": 1, "نعم، بشروط": 1}


def test_one_voice_is_told(newsroom: Newsroom) -> None:
    """Where an article quotes nobody else; two quotations of one are one voice."""
    body = card("نعمان الورّاق") + card("نعمان الورّاق", words="والحبر أثقل.")
    (line,) = report(newsroom.publish(body, extra=VOICES)).one_voice
    assert (line.file, line.speaker, line.quotations) == (
        "articles/2025/x.md",
        "نعمان الورّاق",
        2,
    )
    two = card("نعمان الورّاق") + card("سامي القلم")
    assert report(newsroom.publish(two, extra=VOICES)).one_voice == ()


def test_two_without_a_name_are_two_voices(newsroom: Newsroom) -> None:
    """Where the article calls them differently."""
    extra = f"{VOICES}  - as: بحّار متقاعد\n    id: sailor\n    anonymous: طلب ألا يرد اسمه\n"
    body = card("دبلوماسي ورقي") + card("بحّار متقاعد")
    assert report(newsroom.publish(body, extra=extra)).one_voice == ()


def test_a_topic_and_a_day_are_asked_for(newsroom: Newsroom) -> None:
    """Only their articles are looked at, those that quote nobody too."""
    newsroom.write("topics/ink.md", "---\ntitle: الحبر\nsummary: الحبر وصناعته.\n---\n\nمقدمة.\n")
    newsroom.write(
        "articles/2025/a.md",
        write_article(card("سامي القلم"), VOICES, title="ثان", date="2025-06-01", topics="[ink]"),
    )
    edition = newsroom.publish(card("محبرة بنت القصب"), extra=VOICES)
    ink = report(edition, topic="ink")
    assert (ink.articles, [line.name for line in ink.sources]) == (1, ["سامي القلم"])
    later = report(edition, since=date(2025, 6, 1))
    assert [line.name for line in later.sources] == ["سامي القلم"]
    assert report(edition, since=date(2025, 6, 2)).articles == 0
    assert report(edition, topic="paper-navy", since=date(2025, 6, 1)).articles == 0
    assert report(edition).articles == 3


def test_nothing_is_a_report_too(newsroom: Newsroom) -> None:
    """Of a newsroom that quotes nobody."""
    balance = report(newsroom.read())
    assert (balance.quotations, balance.sources, balance.stances) == (0, (), ())
    assert "لا شيء." in format_balance(balance, "content", "text", "ar")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("shape", ["text", "markdown"])
def test_a_report_is_for_people(newsroom: Newsroom, language: str, shape: str) -> None:
    """With counts that agree with their nouns, and a heading for each part."""
    body = card("نعمان الورّاق") + card("نعمان الورّاق", words="والحبر أثقل.")
    balance = report(newsroom.publish(body, extra=VOICES))
    text = format_balance(
        balance,
        "content",
        "markdown" if shape == "markdown" else "text",
        "ar" if language == "ar" else "en",
    )
    assert ("قولان، مقال واحد" in text) is (language == "ar")
    assert text.count("\n## ") == (4 if shape == "markdown" else 0)
    assert "content/articles/2025/x.md" in text
