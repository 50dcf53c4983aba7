"""What can be named, and what becomes of forms that several actors claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.link import build_gazetteer, find_mentions
from generator.link.gazetteer import find_article_words
from generator.link.nisba import expand_nisba
from generator.model.actor import Actor, ActorKind, Relation, RelationType, Role, ShortForm
from generator.model.dates import PartialDate
from generator.model.ids import ActorId, SourceText
from generator.model.mention import DoubtReason, MentionForm


def _actor(
    id_: str,
    name: str,
    *,
    kind: ActorKind = ActorKind.PERSON,
    aliases: tuple[str, ...] = (),
    short: tuple[ShortForm, ...] = (),
    nisba: tuple[str, ...] = (),
    roles: tuple[Role, ...] = (),
    merged_into: str = "",
) -> Actor:
    return Actor(
        id=ActorId(id_),
        slug=id_,
        source_text=SourceText("", 1, "", ""),
        name=name,
        latin="",
        kind=kind,
        aliases=aliases,
        short=short,
        nisba=nisba,
        roles=roles,
        merged_into=ActorId(merged_into) if merged_into else None,
    )


def test_form_of_two_actors_is_shared() -> None:
    """A name that two actors claim is ambiguous for both."""
    left = _actor("left", "نعمان الورّاق", aliases=("شيخ الورّاقين",))
    right = _actor("right", "صفوان الحبّار", aliases=("شيخ الوراقين",))
    gazetteer = build_gazetteer([left, right])
    alone = find_mentions("قال شيخ الوراقين", gazetteer)
    assert [d.candidates for d in alone.doubts] == [("left", "right")]
    named = find_mentions("قال صفوان الحبار ثم شيخ الوراقين", gazetteer)
    assert [m.actor for m in named.mentions] == ["right", "right"]


def test_shared_short_form_goes_to_the_nearest() -> None:
    """A short form of two persons means the one named in full; without one it is a doubt."""
    left = _actor("left", "نعمان الورّاق", short=(ShortForm("الورّاق"),))
    right = _actor("right", "صفوان الورّاق", short=(ShortForm("الورّاق"),))
    gazetteer = build_gazetteer([left, right])
    alone = find_mentions("قال الوراق كلمته", gazetteer)
    assert [d.reason for d in alone.doubts] == [DoubtReason.SHARED_FORM]
    found = find_mentions("وصل صفوان الوراق. وأضاف الوراق. ثم نعمان الوراق. قال الوراق", gazetteer)
    assert [m.actor for m in found.mentions] == ["right", "right", "left", "left"]


def test_merged_actor_means_its_target() -> None:
    """The forms of a merged actor name the one it was merged into."""
    old = _actor("old", "نعمان القديم", merged_into="new")
    gazetteer = build_gazetteer([old, _actor("new", "نعمان الجديد")])
    assert [m.actor for m in find_mentions("قال نعمان القديم", gazetteer).mentions] == ["new"]


def test_short_form_holds_between_its_dates() -> None:
    """A dated short form means its actor only then."""
    short = ShortForm("الأستاذ", PartialDate(2020), PartialDate(2021, 6))
    gazetteer = build_gazetteer([_actor("numan", "نعمان الورّاق", short=(short,))])
    days = {date(2019, 5, 1): 0, date(2020, 5, 1): 1, date(2021, 6, 30): 1, date(2021, 7, 1): 0}
    for day, count in days.items():
        assert len(find_mentions("قال الأستاذ", gazetteer, on=day).mentions) == count


def test_title_names_its_holder_that_day() -> None:
    """A title is a suggestion between its dates, and nothing beside its holder's name."""
    role = Role("أمير الحبر", PartialDate(2020), PartialDate(2022), False, None, None)
    gazetteer = build_gazetteer([_actor("numan", "نعمان الورّاق", roles=(role,))])
    then, later = date(2021, 1, 1), date(2025, 1, 1)
    assert [m.form for m in find_mentions("وصل أمير الحبر", gazetteer, on=then).roles] == [
        MentionForm.ROLE
    ]
    assert find_mentions("وصل أمير الحبر", gazetteer, on=later).roles == ()
    assert find_mentions("وصل نائب أمير الحبر", gazetteer, on=then).roles == ()
    assert find_mentions("وصل أمير الحبر نعمان الورّاق", gazetteer, on=then).roles == ()
    assert find_mentions("وصل أمير الحبر السابق", gazetteer, on=then).roles == ()


def test_title_of_another_state_is_anothers() -> None:
    """An adjective after a title must be of the holder's state; a name after it is another's."""
    role = Role("أمير الحبر", PartialDate(2020), PartialDate(2022), False, None, None)
    relation = Relation(RelationType.PART_OF, ActorId("qalam"), None, None, None)
    states = [
        _actor("qalam", "دولة القلم", kind=ActorKind.STATE, nisba=("قلمي",)),
        _actor("waraq", "دولة الورق", kind=ActorKind.STATE, nisba=("ورقي",)),
    ]
    holder = _actor("numan", "نعمان الورّاق", roles=(role,))
    day = date(2021, 1, 1)
    known = build_gazetteer([*states, replace(holder, relations=(relation,))])
    assert len(find_mentions("وصل أمير الحبر القلمي", known, on=day).roles) == 1
    foreign = find_mentions("وصل أمير الحبر الورقي", known, on=day)
    assert (foreign.roles, foreign.doubts) == ((), ())
    for text in ("وصل أمير الحبر القلمي محمد الصبّاغ", "وصل أمير الحبر محمد الصبّاغ"):
        assert find_mentions(text, known, on=day).roles == ()
    unknown = find_mentions("وصل أمير الحبر الورقي", build_gazetteer([*states, holder]), on=day)
    assert [d.reason for d in unknown.doubts] == [DoubtReason.LARGER_NAME]


def test_title_without_dates_is_a_doubt() -> None:
    """A title of unknown dates is asked about, unless its holder is named in the article."""
    role = Role("أمير الحبر", None, None, False, None, None)
    gazetteer = build_gazetteer([_actor("numan", "نعمان الورّاق", roles=(role,))])
    alone = find_mentions("وصل أمير الحبر", gazetteer, on=date(2021, 1, 1))
    assert [d.reason for d in alone.doubts] == [DoubtReason.UNDATED_ROLE]
    named = find_mentions("قال نعمان الورّاق كلمة. وصل أمير الحبر", gazetteer)
    assert [m.actor for m in named.roles] == ["numan"]


def test_nisba_in_all_its_forms() -> None:
    """Masculine, feminine, dual, sound plurals, with the article and without."""
    forms = expand_nisba("محبري")
    assert {"محبري", "محبريه", "محبريان", "محبريين", "محبريون", "محبريات", "محبريا"} <= forms
    assert {"محبريتان", "محبريتين", "المحبري", "المحبريه", "المحبريون"} <= forms
    assert "المحبريا" not in forms


def test_nisba_whose_alef_carries_a_hamza_keeps_it() -> None:
    """«ألماني» begins with alef and lam, which are no article."""
    assert "الالماني" in expand_nisba("ألماني")
    assert "ماني" not in expand_nisba("ألماني")
    assert expand_nisba("") == frozenset()


def test_fingerprint_tells_of_titles_that_stand_with_an_article() -> None:
    """«الوزير» may decide between namesakes by the title «وزير …», which begins otherwise."""
    west, east = _actor("west", "ماجد الطبشور"), _actor("east", "ماجد الطبشور")
    titled = replace(west, roles=(Role("وزير الورق", None, None, False, None, None),))
    text = "قال الوزير ماجد الطبشور"
    without, with_title = build_gazetteer([west, east]), build_gazetteer([titled, east])
    assert not find_mentions(text, without).mentions
    assert [m.actor for m in find_mentions(text, with_title).mentions] == ["west"]
    words = find_article_words(text, without)
    assert without.find_fingerprint(words) != with_title.find_fingerprint(words)
