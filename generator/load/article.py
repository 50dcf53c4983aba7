"""An article's front matter and body as a record."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from generator.diagnostics import field_rules, file_rules
from generator.load.article_parts import (
    read_bylines,
    read_corrections,
    read_link_wishes,
    read_links,
    read_picture,
    read_place,
    read_series,
    read_sources,
    read_updates,
    read_voices,
    read_withdrawal,
)
from generator.load.names import nearest_name
from generator.load.reading import Reading, Record, read_unique
from generator.load.report import shorten_value
from generator.model.article import Article, ArticleKind, Voice
from generator.model.dates import Moment
from generator.model.ids import ActorId, ArticleId, Position, SourceText, TopicId, Url
from generator.text.fold import fold_key

_FAR: Final = timedelta(days=366)


def read_article(record: Record, body: SourceText, reading: Reading) -> Article | None:
    """Return the article, or None where it has no title.

    Without a summary or a date, which are errors, it is never published, but its text is read.
    """
    voices = read_voices(record, reading)
    _check_kicker(record, reading)
    _check_stances(record, reading)
    _check_dates(record, reading)
    if not body.text.strip() and "withdrawn" not in reading.positions:
        reading.report.add(file_rules.EMPTY_BODY, Position(max(1, body.first_line - 1), 1))
    article = Article(
        id=ArticleId(reading.file.id),
        slug=record.text("slug") or reading.file.id,
        source_text=body,
        title=record.text("title"),
        summary=record.text("summary"),
        date=record.find("date", Moment) or Moment(reading.now, False),
        kind=ArticleKind(record.text("type") or ArticleKind.ANALYSIS),
        kicker=record.text("kicker"),
        date_note=record.text("date_note"),
        updated=record.find("updated", Moment),
        updates=read_updates(record),
        bylines=read_bylines(record, reading),
        topics=tuple(TopicId(topic) for topic in read_unique(record, "topics", reading)),
        about=tuple(ActorId(actor) for actor in read_unique(record, "about", reading)),
        voices=voices,
        interviewee=_read_interviewee(record, voices, reading),
        question=record.text("question"),
        stances_from_headings=record.text("stances") == "headings",
        sources=read_sources(record),
        picture=read_picture(record, reading),
        place=read_place(record),
        related=tuple(ArticleId(other) for other in read_unique(record, "related", reading)),
        series=read_series(record),
        corrections=read_corrections(record, reading),
        withdrawn=read_withdrawal(record),
        redirect_from=tuple(Url(url) for url in read_unique(record, "redirect_from", reading)),
        draft=record.find("draft", bool) or False,
        link=read_links(record),
        links=read_link_wishes(record),
        fields=reading.positions,
    )
    if article.draft:
        reading.report.add(field_rules.DRAFT_IN_REPOSITORY, reading.position("draft"))
    return article if "title" in record.values else None


def _check_kicker(record: Record, reading: Reading) -> None:
    kicker = record.text("kicker")
    allowed = reading.settings.kickers
    if kicker and allowed and kicker not in allowed:
        reading.report.add(
            field_rules.UNLISTED_KICKER,
            reading.position("kicker"),
            value=shorten_value(kicker),
            nearest=nearest_name(kicker, allowed),
            known="، ".join(allowed),
        )


def _check_stances(record: Record, reading: Reading) -> None:
    if "question" in reading.positions:
        return
    if record.has("stances"):
        reading.report.add(
            field_rules.STANCES_WITHOUT_QUESTION, reading.position("stances"), name="stances"
        )
    for voice in record.list("voices", Record):
        if voice.has("stance"):
            reading.report.add(
                field_rules.STANCES_WITHOUT_QUESTION,
                reading.position(voice.path_of("stance")),
                name="stance",
            )


def _check_dates(record: Record, reading: Reading) -> None:
    """Warn of dates that cannot both be right."""
    date = record.find("date", Moment)
    if date is None:
        return
    if date.at - reading.now > _FAR:
        reading.report.add(field_rules.FAR_FUTURE_DATE, reading.position("date"), value=_show(date))
    later = [("updated", "updated", record.find("updated", Moment))]
    for group in ("updates", "corrections"):
        for item in record.list(group, Record):
            path = item.path_of("date")
            later.append((path, f"{group}.date", item.find("date", Moment)))
    withdrawn = record.find("withdrawn", Record)
    if withdrawn is not None:
        later.append(("withdrawn.date", "withdrawn.date", withdrawn.find("date", Moment)))
    for path, name, moment in later:
        # A day without its hour may be the day of publication.
        if moment is not None and moment.at.date() < date.at.date():
            reading.report.add(
                field_rules.UPDATED_BEFORE_PUBLISHED,
                reading.position(path),
                name=name,
                value=_show(moment),
                published=_show(date),
            )


def _read_interviewee(record: Record, voices: tuple[Voice, ...], reading: Reading) -> str:
    """Return the name of the voice that is interviewed, as that voice writes it, or ""."""
    name = record.text("interviewee")
    if not name:
        return ""
    for voice in voices:
        if name == voice.id or fold_key(name) == fold_key(voice.name) or name == voice.actor:
            return voice.name or name
    names = [voice.name for voice in voices if voice.name]
    reading.report.add(
        field_rules.UNKNOWN_INTERVIEWEE,
        reading.position("interviewee"),
        value=shorten_value(name),
        nearest=nearest_name(name, names),
    )
    return ""


def _show(moment: Moment) -> str:
    return moment.at.date().isoformat()
