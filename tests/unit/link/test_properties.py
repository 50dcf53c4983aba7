"""What holds of every text, whatever it says."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.link import Gazetteer, build_gazetteer, find_mentions
from generator.link.gazetteer import find_article_words
from generator.model.actor import Actor, ActorKind, ShortForm
from generator.model.ids import ActorId, SourceText
from generator.model.mention import MatchReason
from tests.unit.link.test_cases import load_actors, load_cases, parse_case

GAZETTEER = build_gazetteer(load_actors())
FORMS = sorted(
    {form for actor in load_actors() for form in (actor.name, *actor.aliases, *actor.ambiguous)}
)
TEXTS = [parse_case(marked).text for _, marked in load_cases()]
SCRAPS = (
    *FORMS, *TEXTS, "و", "ب", "ل", "لل", "ولل", " ", " ", " ", "\n", "\n\n", "، ", "«", "»", "> ",
    "- ", "\u200b", "\ufffc", "\u200f", "\u0640", "\u064e", "\u0651", "نواز ", "قال ", "أبو ", "#",
)  # fmt: skip


def _stranger(number: int = 0) -> Actor:
    """An actor of whom no text speaks."""
    return Actor(
        id=ActorId(f"stranger-{number}"),
        slug=f"stranger-{number}",
        source_text=SourceText("", 1, "", ""),
        name="زقزوق الطرطبيس",
        latin="Zaqzuq Tartabis",
        kind=ActorKind.PERSON,
        short=(ShortForm("الطرطبيس"),),
        nisba=("طرطبيسي",),
    )


LARGER = build_gazetteer([*load_actors(), _stranger()])


def _check(text: str, gazetteer: Gazetteer) -> None:
    found = find_mentions(text, gazetteer)
    end = 0
    for mention in found.mentions:
        assert mention.span.start >= end
        assert mention.span.start < mention.span.end
        end = mention.span.end
        assert text[mention.span.start : end] == mention.surface
    for doubt in found.doubts:
        assert text[doubt.span.start : doubt.span.end] == doubt.surface
        assert doubt.candidates
        assert not any(
            m.span.start < doubt.span.end and doubt.span.start < m.span.end for m in found.mentions
        )


@given(st.text())
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    """Random Unicode never crashes the linker."""
    _check(text, GAZETTEER)


@given(st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_offsets_cut_out_the_surface(text: str) -> None:
    """Spans are in order, do not overlap, and cut out the words as written."""
    _check(text, GAZETTEER)


@given(st.lists(st.sampled_from(SCRAPS), max_size=20).map("".join))
@settings(deadline=None)
def test_an_unrelated_actor_changes_nothing(text: str) -> None:
    """A new actor of whom the text does not speak changes no mention and no doubt."""
    assert find_mentions(text, LARGER) == find_mentions(text, GAZETTEER)


@pytest.mark.parametrize("text", TEXTS)
def test_fingerprint_of_an_unrelated_actor(text: str) -> None:
    """An article's fingerprint stays as it is when an actor joins of whom it does not speak."""
    words = find_article_words(text, GAZETTEER)
    assert LARGER.find_fingerprint(words) == GAZETTEER.find_fingerprint(words)


@given(
    st.lists(st.sampled_from(SCRAPS), max_size=20).map("".join),
    st.sets(st.sampled_from([actor.id for actor in load_actors()]), max_size=6),
)
@settings(max_examples=100, deadline=None)
def test_what_the_fingerprint_does_not_show_changes_nothing(text: str, gone: set[ActorId]) -> None:
    """Where actors come or go and the fingerprint stays, the article reads as before."""
    others = build_gazetteer([actor for actor in load_actors() if actor.id not in gone])
    words = find_article_words(text, GAZETTEER)
    if others.find_fingerprint(words) == GAZETTEER.find_fingerprint(words):
        assert find_mentions(text, others) == find_mentions(text, GAZETTEER)


def test_fingerprint_of_a_related_actor() -> None:
    """It changes when an actor joins whom the article's words may name."""
    words = find_article_words("قال الطرطبيس كلمته", GAZETTEER)
    assert LARGER.find_fingerprint(words) != GAZETTEER.find_fingerprint(words)


def test_order_of_actors_does_not_matter() -> None:
    """The gazetteer is the same in whatever order the files were read."""
    turned = build_gazetteer(reversed(load_actors()))
    for text in TEXTS:
        assert find_mentions(text, turned) == find_mentions(text, GAZETTEER)


def test_gazetteer_travels_between_processes() -> None:
    """A pickled gazetteer finds the same."""
    copy = pickle.loads(pickle.dumps(GAZETTEER))  # noqa: S301
    assert [find_mentions(text, copy) for text in TEXTS] == [
        find_mentions(text, GAZETTEER) for text in TEXTS
    ]


def test_overrides_decide_before_every_rule() -> None:
    """`link:` gives a surface to an actor, or to nobody, with joined particles or without."""
    text = "قال حفتر إن الأستاذ وصل، وبالأستاذ رحب."
    overrides = {"حفتر": None, "الأستاذ": ActorId("numan")}
    found = find_mentions(text, GAZETTEER, overrides=overrides)
    assert [(m.surface, m.actor, m.reason) for m in found.mentions] == [
        ("الأستاذ", "numan", MatchReason.OVERRIDE),
        ("الأستاذ", "numan", MatchReason.OVERRIDE),
    ]
    assert found.doubts == ()


def test_about_allows_an_ambiguous_form() -> None:
    """An actor in `about:` may be named by its ambiguous form."""
    found = find_mentions("قال الدفتر كلمته", GAZETTEER, about=frozenset({ActorId("daftar")}))
    assert [m.reason for m in found.mentions] == [MatchReason.DECLARED]


def test_title_counts_as_naming_in_full() -> None:
    """A full name in the article's title allows its ambiguous form in the body."""
    found = find_mentions("قال الدفتر كلمته", GAZETTEER, context="حزب الدفتر يتكلم")
    assert [m.reason for m in found.mentions] == [MatchReason.NAMED_IN_FULL]


def test_declared_principal_keeps_his_short_form() -> None:
    """In `about:`, the owner of a short form keeps it outside his namesake's paragraph."""
    text = "وصل صدام حفتر، وتحدث حفتر.\n\nثم تحدث حفتر."
    near = find_mentions(text, GAZETTEER)
    assert [m.actor for m in near.mentions] == ["saddam-haftar"] * 3
    about = frozenset({ActorId("khalifa-haftar")})
    found = find_mentions(text, GAZETTEER, about=about)
    assert [m.actor for m in found.mentions] == ["saddam-haftar", "khalifa-haftar"]
    assert [d.candidates for d in found.doubts] == [("khalifa-haftar", "saddam-haftar")]
