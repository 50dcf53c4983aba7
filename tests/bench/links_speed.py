"""How fast the linker reads: articles with 10,000 forms, in megabytes of UTF-8 a second.

    python tests/bench/links_speed.py [--megabytes 8] [--aliases 10000] [--runs 3]

Names and articles are made up from a fixed seed, so that two runs read the same text. Each run
begins with a new gazetteer that remembers nothing, and the fastest counts: what else the machine
does only ever makes one slower. The figures
asked for in `docs/linking.md` are at least 4 MB/s on one core, with positions and every rule, and
at most 150 MB of memory.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.link import build_gazetteer, find_mentions
from generator.model.actor import Actor, ActorKind, Role, ShortForm
from generator.model.dates import PartialDate
from generator.model.ids import ActorId, SourceText

_LETTERS = "ابتجحدرسشصطعفقكلمنهوي"
_COMMON = (
    "قال إن في من على إلى عن مع هذا التي الذي كان وقد بعد قبل خلال أكد أضاف أوضح المجلس الحكومة"
    " الاتفاق التعاون المشترك اليوم أمس الماضي الجديد العام الوطني اللجنة الاجتماع الوزارة البيان"
    " المشروع التقرير النتائج القرار ضمن حول بشأن وأشار مشيرا ولفت تعزيز العلاقات بين الجانبين"
).split()


def _make_word(source: random.Random, shortest: int = 4, longest: int = 8) -> str:
    return "".join(source.choices(_LETTERS, k=source.randint(shortest, longest)))


def make_actors(source: random.Random, aliases: int) -> list[Actor]:
    """Return made-up persons and states with at least so many forms, their adjectives not counted.

    Of four actors three are persons, with a short form and a title; every eighth has an ambiguous
    form with cues instead of the short one.
    """
    actors: list[Actor] = []
    forms = 0
    while forms < aliases:
        actor = _make_actor(source, len(actors))
        actors.append(actor)
        forms += 1 + len(actor.aliases) + len(actor.short) + len(actor.ambiguous)
    return actors


def _make_actor(source: random.Random, number: int) -> Actor:
    given, father, family = (_make_word(source) for _ in range(3))
    is_state = number % 4 == 0
    is_ambiguous = number % 8 == 1
    persons_names = (f"{given} {father} {family}", f"الدكتور {given} {family}")
    return Actor(
        id=ActorId(f"actor-{number}"),
        slug=f"actor-{number}",
        source_text=SourceText("", 1, "", ""),
        name=family if is_state else f"{given} {family}",
        latin="",
        kind=ActorKind.STATE if is_state else ActorKind.PERSON,
        aliases=(f"جمهورية {family}",) if is_state else persons_names,
        short=() if is_state or is_ambiguous else (ShortForm(f"ال{family}"),),
        ambiguous=(f"ال{family}",) if is_ambiguous else (),
        cues=("المجلس", "الحكومة") if is_ambiguous else (),
        nisba=(f"{family}ي",) if is_state else (),
        roles=() if is_state else (_make_role(family),),
    )


def _make_role(family: str) -> Role:
    since, until = PartialDate(2015), PartialDate(2030)
    return Role(f"رئيس {family}", since, until, former=False, source=None, disputed=None)


def make_article(source: random.Random, vocabulary: list[str], actors: list[Actor]) -> str:
    """Return an article of about 450 words, one in twenty-five a name, a fifth with a particle."""
    words: list[str] = []
    while len(words) < 450:
        if source.random() < 0.04:
            actor = source.choice(actors)
            short = tuple(form.form for form in actor.short)
            titles = tuple(role.title for role in actor.roles)
            form = source.choice((actor.name, *actor.aliases, *short, *actor.ambiguous, *titles))
            words.append(source.choice(("", "", "", "", "و", "ب", "ل")) + form)
        else:
            words.append(source.choice(_COMMON if source.random() < 0.5 else vocabulary))
        if source.random() < 0.08:
            words[-1] += source.choice(("،", ".", "».", "،"))
        if source.random() < 0.012:
            words[-1] += ".\n\n"
    return " ".join(words)


def _read(actors: list[Actor], articles: list[str]) -> tuple[float, float, int]:
    """Return the seconds of building the gazetteer and of reading, and the mentions found."""
    start = time.process_time()
    gazetteer = build_gazetteer(actors)
    built = time.process_time() - start
    start = time.process_time()
    day = date(2026, 1, 1)
    mentions = sum(len(find_mentions(article, gazetteer, on=day).mentions) for article in articles)
    return built, time.process_time() - start, mentions


def main() -> int:
    """Print the figures; exit status 1 below 4 MB/s or above 150 MB."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--aliases", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    source = random.Random(20251218)
    actors = make_actors(source, options.aliases)
    vocabulary = [_make_word(source, 3, 9) for _ in range(40_000)]
    articles: list[str] = []
    size = 0
    while size < options.megabytes * 1_000_000:
        articles.append(make_article(source, vocabulary, actors))
        size += len(articles[-1].encode())

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    runs = [_read(actors, articles) for _ in range(options.runs)]
    built, spent, mentions = min(runs, key=lambda run: run[1])
    # Linux counts kilobytes here, macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit / 1e6
    speed = size / 1e6 / spent
    print(
        f"{len(articles)} articles, {size / 1e6:.1f} MB, {mentions} mentions: "
        f"{speed:.1f} MB/s, {len(articles) / spent:.0f} articles/s; "
        f"gazetteer of {len(actors)} actors in {built:.2f} s; {memory:.0f} MB more memory"
    )
    return 0 if speed >= 4 and memory <= 150 else 1


if __name__ == "__main__":
    sys.exit(main())
