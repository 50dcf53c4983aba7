"""Relations: stated once, read from both sides."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import Newsroom

PERSON = "---\nname: {}\nkind: person\ngender: {}\n{}---\n\nسيرة.\n"


def facts(newsroom: Newsroom, actor: str) -> dict[str, list[str]]:
    """Return label and names of the facts of an actor's page."""
    meta = newsroom.read().page(f"actors/{actor}/").meta["facts"]
    assert isinstance(meta, list)
    return {
        fact["label"]: [value["text"] for value in fact["values"]]
        for fact in meta
        if fact["label"] != "ورد الاسم في"
    }


def write_pair(newsroom: Newsroom, relation: str, genders: str = "mm", extra: str = "") -> None:
    """Write زيد and عمرو, the first of whom states a relation to the second."""
    stated = f"relations:\n  - type: {relation}\n    actor: amr-samgh\n{extra}"
    newsroom.write("actors/zayd-hibr.md", PERSON.format("زيد الحبر", genders[0], stated))
    newsroom.write("actors/amr-samgh.md", PERSON.format("عمرو الصمغ", genders[1], ""))


@pytest.mark.parametrize(
    ("relation", "genders", "here", "there"),
    [
        ("parent-of", "mm", "الابن", "الأب"),
        ("parent-of", "ff", "الابنة", "الأم"),
        ("parent-of", "mf", "الابنة", "الأب"),
        ("child-of", "mf", "الأم", "الابن"),
        ("sibling-of", "mf", "الأخت", "الأخ"),
        ("spouse-of", "mf", "الزوجة", "الزوج"),
    ],
)
def test_kinship_is_named_by_the_other_side(
    newsroom: Newsroom, relation: str, genders: str, here: str, there: str
) -> None:
    """What the other is to this one, by the other's gender."""
    write_pair(newsroom, relation, genders)
    assert facts(newsroom, "zayd-hibr") == {here: ["عمرو الصمغ"]}
    assert facts(newsroom, "amr-samgh") == {there: ["زيد الحبر"]}


@pytest.mark.parametrize("relation", ["ally-of", "rival-of", "party-to-agreement-with"])
def test_a_relation_that_accuses_or_allies_shows_its_source(
    newsroom: Newsroom, relation: str
) -> None:
    """On both pages."""
    write_pair(newsroom, relation, extra="    source: first-boat\n    since: 2024\n")
    for actor in ("zayd-hibr", "amr-samgh"):
        meta = newsroom.read().page(f"actors/{actor}/").meta["facts"]
        assert isinstance(meta, list)
        (value,) = meta[0]["values"]
        assert value["source"] == {"title": "القارب الأول", "url": "articles/first-boat/"}
        assert value["note"] == "منذ 2024"


def test_a_relation_stated_on_both_sides_is_shown_once(newsroom: Newsroom) -> None:
    """An editor need not know that the other file says it too."""
    write_pair(newsroom, "parent-of")
    newsroom.write(
        "actors/amr-samgh.md",
        PERSON.format("عمرو الصمغ", "m", "relations:\n  - type: child-of\n    actor: zayd-hibr\n"),
    )
    assert facts(newsroom, "zayd-hibr") == {"الابن": ["عمرو الصمغ"]}


@pytest.mark.parametrize(
    ("relation", "here", "there"),
    [
        ("member-of", "عضو في", "من الأعضاء"),
        ("leads", "يقود", "القائد"),
        ("part-of", "جزء من", "من أجزائها"),
        ("located-in", "المكان", "فيها"),
    ],
)
def test_belonging_is_shown_from_both_sides(
    newsroom: Newsroom, relation: str, here: str, there: str
) -> None:
    """The whole names its parts."""
    write_pair(newsroom, relation)
    assert facts(newsroom, "zayd-hibr") == {here: ["عمرو الصمغ"]}
    assert facts(newsroom, "amr-samgh") == {there: ["زيد الحبر"]}


def test_relations_follow_a_merged_actor(newsroom: Newsroom) -> None:
    """They are shown on the page that stays."""
    write_pair(newsroom, "parent-of")
    newsroom.write(
        "actors/amr-samgh.md",
        "---\nname: عمرو الصمغ\nkind: person\nmerged_into: numan-warraq\n---\n",
    )
    assert facts(newsroom, "zayd-hibr") == {"الابن": ["نعمان الورّاق"]}
    assert facts(newsroom, "numan-warraq") == {"الأب": ["زيد الحبر"]}


@pytest.mark.parametrize(
    ("relation", "kind", "label"),
    [("leads", "organisation", "مؤسسة"), ("member-of", "organisation", "مؤسسة")],
)
def test_a_companion_is_labelled_by_what_it_is_itself(
    newsroom: Newsroom, relation: str, kind: str, label: str
) -> None:
    """«يقود» beside the party would say that the party leads."""
    newsroom.write("actors/guild.md", f"---\nname: نقابة الورّاقين\nkind: {kind}\n---\n\nنقابة.\n")
    stated = f"relations:\n  - type: {relation}\n    actor: guild\n"
    newsroom.write("actors/zayd-hibr.md", PERSON.format("زيد الحبر", "m", stated))
    edition = newsroom.publish("اجتمع زيد الحبر في نقابة الورّاقين.\n")
    companions = edition.page("actors/zayd-hibr/").meta["with"]
    assert isinstance(companions, list)
    assert [(one["name"], one["label"]) for one in companions] == [("نقابة الورّاقين", label)]
    members = edition.page("actors/guild/").meta["with"]
    assert isinstance(members, list)
    expected = {"leads": "القائد", "member-of": "من الأعضاء"}[relation]
    assert [one["label"] for one in members] == [expected]
