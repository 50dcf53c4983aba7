"""The groups of an article's front matter as records: voices, bylines, sources, corrections."""

from __future__ import annotations

from typing import get_args

from generator.diagnostics import Wording, field_rules
from generator.load.pictures import HEAVY, PictureFault
from generator.load.reading import Printed, Reading, Record
from generator.model.article import (
    Byline,
    Correction,
    CorrectionKind,
    Gender,
    Picture,
    Place,
    SeriesPart,
    Source,
    Update,
    Voice,
    Withdrawal,
)
from generator.model.dates import Moment
from generator.model.ids import ActorId
from generator.model.linking import NO_WISHES, LinkFrequency, LinkSpan, LinkWishes
from generator.text.fold import fold_key


def read_voices(record: Record, reading: Reading) -> tuple[Voice, ...]:
    """Return the voices that have a name or a page; each name and each id once."""
    found: list[Voice] = []
    lines: dict[str, int] = {}
    for item in record.list("voices", Record):
        voice = _read_voice(item, reading)
        _check_voice(voice, item, reading)
        position = reading.position(item.path)
        for word in dict.fromkeys((fold_key(voice.name), voice.id)):
            if word and word in lines:
                reading.report.add(
                    field_rules.DUPLICATE_VOICE,
                    position,
                    value=voice.name if word != voice.id else voice.id,
                    line=lines[word],
                )
            lines.setdefault(word, position.line)
        found.append(voice)
    return tuple(found)


def _read_voice(item: Record, reading: Reading) -> Voice:
    gender = item.text("gender")
    actor = item.text("actor")
    return Voice(
        name=item.text("as"),
        id=item.text("id"),
        actor=ActorId(actor) if actor else None,
        role=item.text("role"),
        channel=item.text("channel"),
        said=item.text("said"),
        gender=Gender(gender) if gender else None,
        stance=item.text("stance"),
        on_behalf_of=item.text("for"),
        anonymous=item.text("anonymous"),
        lang=item.text("lang"),
        translator=item.text("translator"),
        position=reading.position(item.path),
    )


def _check_voice(voice: Voice, item: Record, reading: Reading) -> None:
    position = reading.position(item.path)
    # A name or page that was written wrong is reported already.
    if not {item.path_of("as"), item.path_of("actor")} & reading.positions.keys():
        reading.report.add(field_rules.NAMELESS_VOICE, position)
    if voice.anonymous and voice.actor:
        place = reading.position(item.path_of("actor"))
        reading.report.add(field_rules.ANONYMOUS_WITH_ACTOR, place, actor=voice.actor)
    written = item.path_of("anonymous")
    # Left empty it would publish the name that it is there to withhold.
    is_empty = written in reading.positions and not voice.anonymous
    if is_empty or voice.anonymous.lower() in ("true", "yes", "false", "no", "نعم", "لا"):
        found = Wording(f"«{voice.anonymous}»", voice.anonymous)
        reading.report.add(
            field_rules.WRONG_TYPE,
            reading.position(written),
            name="voices.anonymous",
            found=Wording("فراغ", "nothing") if is_empty else found,
            wanted=Wording("سبب حجب الاسم كما يُطبع", "the printed reason"),
            example="anonymous: فضّل عدم كشف هويته",
        )


def read_bylines(record: Record, reading: Reading) -> tuple[Byline, ...]:
    """Return those who worked on the article."""
    found: list[Byline] = []
    for item in record.list("bylines", Record):
        actor = item.text("actor")
        if not actor and not item.has("name"):
            if not {item.path_of("name"), item.path_of("actor")} & reading.positions.keys():
                reading.report.add(field_rules.NAMELESS_BYLINE, reading.position(item.path))
            continue
        found.append(
            Byline(item.text("name"), ActorId(actor) if actor else None, item.text("task"))
        )
    return tuple(found)


def read_sources(record: Record) -> tuple[Source, ...]:
    """Return where the article first appeared."""
    found: list[Source] = []
    for item in record.list("source", Record):
        printed = item.find("outlet", Printed)
        outlet = item.text("outlet")
        if printed or outlet:
            found.append(
                Source(
                    printed.name if printed else "",
                    ActorId(outlet) if outlet else None,
                    item.text("url"),
                )
            )
    return tuple(found)


def read_place(record: Record) -> Place | None:
    """Return the dateline, or None."""
    printed = record.find("place", Printed)
    if printed is not None:
        return Place(printed.name, None)
    actor = record.text("place")
    return Place("", ActorId(actor)) if actor else None


def read_series(record: Record) -> SeriesPart | None:
    """Return the series that the article belongs to, or None."""
    series = record.find("series", Record)
    if series is None or not series.has("id"):
        return None
    return SeriesPart(series.text("id"), series.find("part", int))


def read_updates(record: Record) -> tuple[Update, ...]:
    """Return the log of a running story, newest last."""
    found = []
    for item in record.list("updates", Record):
        date = item.find("date", Moment)
        if date is not None and item.has("text"):
            found.append(Update(date, item.text("text")))
    return tuple(sorted(found, key=lambda update: update.date.at))


def read_withdrawal(record: Record) -> Withdrawal | None:
    """Return when and why the article was taken down, or None."""
    withdrawn = record.find("withdrawn", Record)
    date = withdrawn.find("date", Moment) if withdrawn is not None else None
    if withdrawn is None or date is None:
        return None
    return Withdrawal(date, withdrawn.text("reason"))


def read_corrections(record: Record, reading: Reading) -> tuple[Correction, ...]:
    """Return the corrections that say what was corrected."""
    found: list[Correction] = []
    for item in record.list("corrections", Record):
        date = item.find("date", Moment)
        _check_correction(item, reading)
        if date is not None:
            kind = item.text("kind")
            found.append(
                Correction(
                    date,
                    item.text("text"),
                    item.text("quote"),
                    CorrectionKind(kind) if kind else None,
                    item.text("was"),
                    item.text("now"),
                )
            )
    return tuple(found)


def _check_correction(item: Record, reading: Reading) -> None:
    written = {
        name
        for name in ("text", "quote", "kind", "was", "now")
        if item.path_of(name) in reading.positions
    }
    position = reading.position(item.path)
    of_quotation = written - {"text"}
    wanted = ["quote", "kind", "was", "now"]
    if item.text("kind") == CorrectionKind.WITHDRAWN:
        of_quotation, wanted = written, ["quote", "text"]
    missing = [name for name in wanted if name not in written]
    if not written:
        missing_words = Wording("لا يقول ما الذي صُحح", "it does not say what was corrected")
    elif of_quotation and missing:
        names = "، ".join(missing)
        missing_words = Wording(f"ليس فيه {names}", f"it has no {', '.join(missing)}")
    else:
        if of_quotation and item.text("was") and item.text("was") == item.text("now"):
            place = reading.position(item.path_of("now"))
            reading.report.add(field_rules.SAME_WORDS_CORRECTION, place)
        return
    reading.report.add(field_rules.INCOMPLETE_CORRECTION, position, missing=missing_words)


def read_picture(record: Record, reading: Reading) -> Picture | None:
    """Return the picture of an article or topic, looked at on disk, or None."""
    image = record.find("image", Record)
    if image is None or not image.has("file"):
        return None
    found = reading.pictures.find(image.text("file"), reading.file.relative)
    position = reading.position(image.path_of("file"))
    if isinstance(found, PictureFault):
        reading.report.add(found.rule, position, **dict(found.values))
        return None
    if found.size > HEAVY:
        reading.report.add(
            field_rules.HEAVY_PICTURE,
            position,
            value=found.path,
            size=f"{found.size / 1024 / 1024:.1f}",
        )
    return Picture(
        path=found.path,
        caption=image.text("caption"),
        credit=image.list("credit", str),
        alt=image.text("alt"),
        width=found.width,
        height=found.height,
    )


def read_link_wishes(record: Record) -> LinkWishes:
    """Return what a page of any kind wants linked, where it differs from the site."""
    links = record.find("links", Record)
    if links is None:
        return NO_WISHES
    frequency, span = links.text("frequency"), links.text("span")
    return LinkWishes(
        frequency=next((value for value in get_args(LinkFrequency) if value == frequency), None),
        in_quotations=links.find("in_quotations", bool),
        nisba=links.find("nisba", bool),
        roles=links.find("roles", bool),
        span=next((value for value in get_args(LinkSpan) if value == span), None),
    )


def read_links(record: Record) -> dict[str, ActorId | None]:
    """Return the article's overrides of the mention linker."""
    link = record.values.get("link")
    if not isinstance(link, dict):
        return {}
    return {
        str(surface): ActorId(str(actor)) if actor is not None else None
        for surface, actor in link.items()
    }
