"""Writes a fictional archive: `python -m tests.bench.archive OUT --articles 1000 --seed 1`.

OUT/content/ gets the articles (about 450 words and four quotations each: two cards, two inside
sentences), thirty topics, and one actor for every twenty articles. A few actors are named
everywhere and most hardly anywhere, as in a real archive. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random
from typing import Final

from tests.bench import vocabulary

FIRST_DAY: Final = date(2014, 1, 1)
"""The archive begins here."""
DAYS: Final = 4300
"""How many days it covers, however many articles it has."""
SENTENCES_IN_A_PARAGRAPH: Final = (2, 3, 3)
"""How many sentences a paragraph may have; one is drawn."""
PARAGRAPHS: Final = 5
"""Paragraphs of narrative in an article, besides its four quotations."""


@dataclass(frozen=True, slots=True)
class FictionalActor:
    """Somebody or something to be named."""

    id: str
    """File name without its ending."""
    name: str
    """Name in Arabic."""
    front_matter: str
    """The whole front matter of its file."""
    is_person: bool
    """Whether it can be quoted."""
    role: str = ""
    """A person's title."""


def write_archive(out: Path, *, articles: int, seed: int) -> Path:
    """Write an archive of `articles` articles below `out`, and return its content directory."""
    random = Random(seed)
    content = out / "content"
    actors = make_actors(max(20, articles // 20), random)
    topics = make_topics()
    for actor in actors:
        profile = f"يرد ذكره في أخبار {random.choice(vocabulary.SUBJECTS)}."
        _write(content / "actors" / f"{actor.id}.md", f"{actor.front_matter}\n{profile}\n")
    for topic, title in topics.items():
        text = f"---\ntitle: {title}\nsummary: كل ما نُشر عن {title}.\n---\n\nملف {title}.\n"
        _write(content / "topics" / f"{topic}.md", text)
    about = "---\ntitle: عن الأرشيف\n---\n\nأرشيف مولّد لقياس السرعة، ولا شيء فيه حقيقي.\n"
    _write(content / "pages" / "about.md", about)
    for number in range(1, articles + 1):
        day = FIRST_DAY + timedelta(days=(number - 1) * DAYS // articles)
        path = content / "articles" / str(day.year) / f"dispatch-{number:06}.md"
        _write(path, make_article(number, day, actors, list(topics), random))
    return content


def make_actors(count: int, random: Random) -> list[FictionalActor]:
    """Return states and organisations first, then persons, `count` in all, in a mixed order."""
    actors = [*_states(), *_organisations()]
    people = _people(random)
    while len(actors) < count:
        actors.append(next(people))
    actors = actors[:count]
    random.shuffle(actors)
    return actors


def make_topics() -> dict[str, str]:
    """Return the titles of the thirty topics by id."""
    titles = [*vocabulary.SUBJECTS, *vocabulary.FIELDS]
    return {f"subject-{number:02}": title for number, title in enumerate(titles, start=1)}


def make_article(
    number: int, day: date, actors: Sequence[FictionalActor], topics: Sequence[str], random: Random
) -> str:
    """Return the source of one article."""
    subject = random.choice(vocabulary.SUBJECTS)
    named = _pick(actors, 8, random)
    speakers = _pick([actor for actor in actors if actor.is_person], 3, random)
    witness = f"شاهد من القافلة {number}"

    body: list[str] = []
    for paragraph in range(PARAGRAPHS):
        if paragraph in {1, 3}:
            body.append(f"## {random.choice(vocabulary.FIELDS)}")
        body.append(_narrative(named, random))
        if paragraph == 1:
            body.append(_card(speakers[0].name, speakers[0].role, number, 1, random))
        elif paragraph == 2:
            body.append(_inline(speakers[1], number, 2, random))
        elif paragraph == 3:
            body.append(_card(witness, "تاجر كاغد", number, 3, random))
        elif paragraph == 4:
            body.append(_inline(speakers[2], number, 4, random))

    front_matter = (
        "---\n"
        f"title: {subject}.. جولة جديدة رقم {number}\n"
        "kicker: تقارير\n"
        f"summary: >-\n  تفاصيل الجولة {number} من بحث {subject} وما قاله المشاركون فيها.\n"
        f"date: {day.isoformat()}\n"
        f"topics: [{', '.join(random.sample(topics, 2))}]\n"
        f"voices:\n  - as: {witness}\n    role: تاجر كاغد\n"
        "---\n"
    )
    return front_matter + "\n" + "\n\n".join(body) + "\n"


def _narrative(named: Sequence[FictionalActor], random: Random) -> str:
    count = random.choice(SENTENCES_IN_A_PARAGRAPH)
    sentences = random.sample(vocabulary.SENTENCES, count)
    filled = []
    for sentence in sentences:
        first, second = random.sample(named, 2)
        subject = random.choice(vocabulary.SUBJECTS)
        filled.append(sentence.format(a=first.name, b=second.name, subject=subject))
    return " ".join(filled)


def _words(number: int, place: int, random: Random) -> str:
    """Return words that nobody else says: the article's number is among them."""
    said = [
        f"{random.choice(vocabulary.OPENINGS)} {random.choice(vocabulary.SUBJECTS)}",
        *random.sample(vocabulary.CONTINUATIONS, 2),
    ]
    return "، ".join(said) + f" في البند {number} من الملحق {place}"


def _card(speaker: str, role: str, number: int, place: int, random: Random) -> str:
    verb = random.choice(vocabulary.VERBS)
    return f"> {_words(number, place, random)}.\n>\n> — {verb} {speaker}، {role}؛ للصحيفة"


def _inline(speaker: FictionalActor, number: int, place: int, random: Random) -> str:
    said = _words(number, place, random)
    hedge = random.choice(vocabulary.HEDGES)
    return f"وذكر {speaker.name} أن [«{said}»](quote:{speaker.id})، {hedge}."


def _pick(actors: Sequence[FictionalActor], count: int, random: Random) -> list[FictionalActor]:
    """Return `count` different actors; the n-th of them all is picked with a weight of 1/n."""
    weights = [1 / place for place in range(1, len(actors) + 1)]
    picked: dict[str, FictionalActor] = {}
    while len(picked) < count:
        (actor,) = random.choices(actors, weights)
        picked[actor.id] = actor
    return list(picked.values())


def _states() -> Iterator[FictionalActor]:
    for name, latin, nisba in vocabulary.STATES:
        front_matter = f"---\nname: {name}\nlatin: {latin}\nkind: state\nnisba: [{nisba}]\n---\n"
        yield FictionalActor(_id(latin), name, front_matter, is_person=False)


def _organisations() -> Iterator[FictionalActor]:
    for name, latin in vocabulary.ORGANISATIONS:
        front_matter = f"---\nname: {name}\nlatin: {latin}\nkind: organisation\n---\n"
        yield FictionalActor(_id(latin), name, front_matter, is_person=False)


def _people(random: Random) -> Iterator[FictionalActor]:
    """Yield 2,400 persons, each name once, in a mixed order."""
    combinations = list(
        product(vocabulary.FATHERS, vocabulary.GIVEN_NAMES, vocabulary.FAMILY_NAMES)
    )
    random.shuffle(combinations)
    for (father, father_latin), (given, given_latin, gender), (
        family,
        family_latin,
    ) in combinations:
        name = " ".join(part for part in (given, father, family) if part)
        latin = " ".join(part for part in (given_latin, father_latin, family_latin) if part)
        role = random.choice(vocabulary.OFFICES)
        front_matter = (
            f"---\nname: {name}\nlatin: {latin}\nkind: person\ngender: {gender}\n"
            f"aliases:\n  - السفير {name}\nroles:\n  - title: {role}\n---\n"
        )
        yield FictionalActor(_id(latin), name, front_matter, is_person=True, role=role)


def _id(latin: str) -> str:
    return latin.lower().replace(" ", "-")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write the archive that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.archive", description=__doc__)
    parser.add_argument("out", type=Path, help="directory to write content/ into")
    parser.add_argument("--articles", type=int, default=1000, help="how many (1000)")
    parser.add_argument("--seed", type=int, default=1, help="another number, another archive (1)")
    arguments = parser.parse_args()
    content = write_archive(arguments.out, articles=arguments.articles, seed=arguments.seed)
    print(f"{arguments.articles} articles in {content}")


if __name__ == "__main__":
    main()
