"""What an attribution line says: verb, name, role, channel, hedge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.render.attribution import ATTRIBUTION_LINE, Attribution, parse_attribution
from generator.render.speech import build_vocabulary

NAMES = {"نعمان الورّاق", "كتب القلم", "محبرة بنت القصب"}
OUTLETS = {"دواة برس", "الدواة"}
EMPTY = Attribution("", "نعمان الورّاق", None, "", "", "", "", 0)


def parse(line: str) -> Attribution | None:
    """Read a line as the renderer does, with three known names and one outlet."""
    return parse_attribution(
        line, build_vocabulary(), lambda name: name in NAMES, lambda name: name in OUTLETS
    )


def read(line: str) -> Attribution:
    """Read a line that names somebody, its offset and suggestion left aside."""
    attribution = parse(line)
    assert attribution is not None, line
    return replace(attribution, name_offset=0, suggestion="")


@pytest.mark.parametrize(
    "line",
    [
        "— نعمان",
        "– نعمان",
        "-- نعمان",
        "—نعمان",
        "  — نعمان",
        "—\u00a0نعمان",
        "—\tنعمان",
        "—",
        "--",
    ],
)
def test_a_line_that_opens_with_a_dash_is_an_attribution(line: str) -> None:
    """An em dash, an en dash or two hyphens begin one, with a space, without, or alone."""
    assert ATTRIBUTION_LINE.match(line)


@pytest.mark.parametrize("line", ["- نعمان", "--- ", "---", "نعمان — قال", "", "——", "—— نعمان"])
def test_a_line_that_is_a_list_a_rule_or_prose_is_no_attribution(line: str) -> None:
    """One hyphen is a list, three are a rule, and a dash in a sentence is prose."""
    assert not ATTRIBUTION_LINE.match(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("نعمان الورّاق", EMPTY),
        ("أكد نعمان الورّاق", replace(EMPTY, verb="أكد")),
        ("وأكد نعمان الورّاق", replace(EMPTY, verb="وأكد")),
        ("فقال نعمان الورّاق", replace(EMPTY, verb="فقال")),
        ("قالت محبرة بنت القصب", replace(EMPTY, verb="قالت", name="محبرة بنت القصب")),
    ],
)
def test_a_first_word_that_is_a_verb_of_saying_is_the_verb(
    line: str, expected: Attribution
) -> None:
    """The verb stands apart from the name, with its conjunction."""
    assert read(line) == expected


def test_a_known_name_that_begins_like_a_verb_stays_whole() -> None:
    """«كتب القلم» is a man's name here, so nothing of it is a verb."""
    assert read("كتب القلم") == replace(EMPTY, name="كتب القلم")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("نعمان الورّاق، رئيس نقابة الورّاقين", "رئيس نقابة الورّاقين"),
        ("نعمان الورّاق، رئيس النقابة، وعضو المجلس", "رئيس النقابة، وعضو المجلس"),
        ("نعمان الورّاق، لجنة الورق", "لجنة الورق"),
    ],
)
def test_commas_before_the_first_semicolon_belong_to_the_role(line: str, role: str) -> None:
    """«لجنة» begins with ل and is no channel."""
    assert read(line) == replace(EMPTY, role=role)


@pytest.mark.parametrize(
    ("line", "honorific", "role"),
    [
        ("الدكتور نعمان الورّاق، أستاذ الورق", "الدكتور", "أستاذ الورق"),
        ("الدكتور المهندس نعمان الورّاق", "الدكتور المهندس", ""),
        ("الفريق أول نعمان الورّاق", "الفريق أول", ""),
        ("نعمان الورّاق، أستاذ الورق", "", "أستاذ الورق"),
    ],
)
def test_an_honorific_before_the_name_stands_apart(line: str, honorific: str, role: str) -> None:
    """So that a role left out still comes from the voice or the actor's file."""
    assert read(line) == replace(EMPTY, honorific=honorific, role=role)


@pytest.mark.parametrize(
    ("line", "channel", "hedge"),
    [
        ("؛ لـ«أ»؛ وفق قوله", "لـ«أ»", "وفق قوله"),
        ("؛ على حد قوله؛ لـ«أ»", "لـ«أ»", "على حد قوله"),
        ("؛ لـ«أ»؛ ونقلت عنها «ب»؛ وفق قوله", "لـ«أ»، ونقلت عنها «ب»", "وفق قوله"),
        ("؛ وفق قوله؛ لـ«أ»؛ في بيان", "لـ«أ»، في بيان", "وفق قوله"),
        ("؛ لـ«أ»؛ في بيان", "لـ«أ»، في بيان", ""),
        ("؛ لـ«أ»؛ بلا دليل", "لـ«أ»", "بلا دليل"),
    ],
)
def test_a_hedge_is_one_wherever_it_stands(line: str, channel: str, hedge: str) -> None:
    """What begins as a channel is never a hedge, and what begins as a hedge no channel."""
    assert read(f"نعمان الورّاق{line}") == replace(EMPTY, channel=channel, hedge=hedge)


def test_an_honorific_before_an_unknown_name_is_part_of_the_name() -> None:
    """What is not known cannot be parted, and the message shows it as written."""
    assert read("الدكتور فلان الفلاني").name == "الدكتور فلان الفلاني"


@pytest.mark.parametrize(
    ("line", "role", "channel"),
    [
        ("نعمان الورّاق؛ لـ«دواة برس»", "", "لـ«دواة برس»"),
        ("نعمان الورّاق، الرئيس؛ عبر صفحته", "الرئيس", "عبر صفحته"),
        ("نعمان الورّاق، الرئيس، لـ«دواة برس»", "الرئيس", "لـ«دواة برس»"),
        ("نعمان الورّاق، ل«دواة برس»", "", "ل«دواة برس»"),
        ("نعمان الورّاق، الرئيس، عبر صفحته", "الرئيس", "عبر صفحته"),
        ("نعمان الورّاق، في بيان", "", "في بيان"),
        ("نعمان الورّاق، نقلا عن صحيفة", "", "نقلا عن صحيفة"),
        ("نعمان الورّاق، عبرية الأصل", "عبرية الأصل", ""),
    ],
)
def test_a_last_part_is_a_channel_by_its_first_whole_word(
    line: str, role: str, channel: str
) -> None:
    """After «؛» always; without it only «لـ» and the words of the list: «عبرية» is not «عبر»."""
    assert read(line) == replace(EMPTY, role=role, channel=channel)


@pytest.mark.parametrize(
    ("tail", "channel", "hedge"),
    [
        ("لـ«دواة برس»، ونقلت عنها «المحبرة»", "لـ«دواة برس»، ونقلت عنها «المحبرة»", ""),
        ("لـ«دواة برس»، نقلا عن «جريدة الحبر»", "لـ«دواة برس»، نقلا عن «جريدة الحبر»", ""),
        ("نقلًا عن «المحبرة»، لـ«دواة برس»", "نقلًا عن «المحبرة»، لـ«دواة برس»", ""),
        ("لوكالة الورق، ونقلت عنها «المحبرة»", "لوكالة الورق، ونقلت عنها «المحبرة»", ""),
        ("لـ«أ»، عن «ب»", "لـ«أ»، عن «ب»", ""),
        ("ونقله «ب»", "ونقله «ب»", ""),
        ("في بيان، لـ«أ»، وفق قوله", "في بيان، لـ«أ»", "وفق قوله"),
        ("لـ«أ»، وفق قوله، ونقلت عنه «ب»", "لـ«أ»، ونقلت عنه «ب»", "وفق قوله"),
        ("لـ«أ»، ونقلت عنه «ب»؛ وفق قوله", "لـ«أ»، ونقلت عنه «ب»", "وفق قوله"),
    ],
)
def test_channels_and_relays_after_commas_are_no_role(tail: str, channel: str, hedge: str) -> None:
    """Where every part to the end begins as one; nothing is asked of the editor then."""
    line = f"نعمان الورّاق، نقيب، {tail}"
    assert read(line) == replace(EMPTY, role="نقيب", channel=channel, hedge=hedge)
    attribution = parse(line)
    assert attribution is not None
    assert attribution.suggestion == ""


@pytest.mark.parametrize(
    "role",
    [
        "وزير الملاحة، رئيس اللجنة",
        "قبطان القارب، في مرفأ الورق",
        "نائب، عن دائرة الورق",
        "الرئيس، حسب الدستور، لجنة الحبر",
        "مدير، نقل وشحن",
    ],
)
def test_a_role_with_commas_is_no_channel(role: str) -> None:
    """It stays as written, and no warning is given of it."""
    attribution = parse(f"نعمان الورّاق، {role}؛ لـ«أ»")
    assert attribution is not None
    assert (attribution.role, attribution.suggestion) == (role, "")
    assert read(f"نعمان الورّاق، {role}") == replace(EMPTY, role=role)


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("لـ«أ»، نقيب", "نقيب؛ لـ«أ»"),
        ("نقيب، لـ«أ»، كاتب، وفق قوله", "نقيب، كاتب؛ لـ«أ»؛ وفق قوله"),
        ("لصحيفة الورق، نقيب، في بيان", "نقيب؛ لصحيفة الورق، في بيان"),
        ("نقيب، لـ«أ»؛ نقلا عن «ب»", "نقيب؛ لـ«أ»، نقلا عن «ب»"),
    ],
)
def test_a_channel_among_roles_is_asked_about(line: str, suggestion: str) -> None:
    """Every part is looked at, not the last alone, on either side of a «؛»."""
    attribution = parse(f"نعمان الورّاق، {line}")
    assert attribution is not None
    assert attribution.suggestion == f"— نعمان الورّاق، {suggestion}"


@pytest.mark.parametrize(
    ("line", "channel", "hedge"),
    [
        ("نعمان الورّاق؛ لـ«دواة برس»؛ وفق قوله", "لـ«دواة برس»", "وفق قوله"),
        ("نعمان الورّاق؛ وفق قوله", "", "وفق قوله"),
        ("نعمان الورّاق، وفق قوله", "", "وفق قوله"),
        ("نعمان الورّاق، لـ«دواة برس»، على حد تعبيره", "لـ«دواة برس»", "على حد تعبيره"),
        ("نعمان الورّاق؛ لـ«دواة برس»؛ بحذر شديد", "لـ«دواة برس»", "بحذر شديد"),
    ],
)
def test_a_last_part_may_be_the_hedge(line: str, channel: str, hedge: str) -> None:
    """A third part is one whatever its words; a second one by its first word."""
    assert read(line) == replace(EMPTY, channel=channel, hedge=hedge)


def test_a_chain_of_channels_is_read_mouth_first() -> None:
    """Marks inside «» part nothing, so the chain stays one channel in its order."""
    chain = "لوكالة «دواة، برس؛ العاجل»، ونقلت عنها «المحبرة»"
    assert read(f"نعمان الورّاق؛ {chain}") == replace(EMPTY, channel=chain)


def test_a_link_to_an_actor_names_the_speaker() -> None:
    """`[الاسم](actor:id)` gives the id; what stands before it is an honorific."""
    expected = Attribution("قال", "الشيخ", "numan-warraq", "الدكتور", "الرئيس", "", "", 0)
    assert read("قال الدكتور [الشيخ](actor:numan-warraq)، الرئيس") == expected


def test_direction_marks_are_no_part_of_a_name() -> None:
    """What an editor of right-to-left text put there is never printed nor compared."""
    assert read("\u200fنعمان الورّاق\u200f").name == "نعمان الورّاق"


@pytest.mark.parametrize("line", ["", "   ", "—", "؛ لـ«دواة برس»", "، الرئيس", "«»", "..."])
def test_a_line_without_a_letter_in_its_name_names_nobody(line: str) -> None:
    """It is unreadable, whatever follows the first mark."""
    assert parse(line) is None


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("نعمان الورّاق، لدواة برس", "— نعمان الورّاق؛ لدواة برس"),
        ("نعمان الورّاق، الرئيس، لوكالة الحبر", "— نعمان الورّاق، الرئيس؛ لوكالة الحبر"),
        (
            "نعمان الورّاق، لصحيفة القصب، وفق قوله",
            "— نعمان الورّاق؛ لصحيفة القصب؛ وفق قوله",
        ),
        ("نعمان الورّاق، لجنة الورق", ""),
        ("نعمان الورّاق، للدواة", "— نعمان الورّاق؛ للدواة"),
        ("نعمان الورّاق؛ لوكالة الحبر", ""),
    ],
)
def test_a_part_that_may_be_a_channel_gets_the_line_with_a_semicolon(
    line: str, suggestion: str
) -> None:
    """«لوكالة» and a known outlet after ل may be meant as a channel: the line is shown so."""
    attribution = parse(line)
    assert attribution is not None
    assert attribution.suggestion == suggestion


def test_the_name_is_found_where_it_stands_in_the_line() -> None:
    """Diagnostics point at the name, not at the dash."""
    attribution = parse("أكد الدكتور نعمان الورّاق، الرئيس")
    assert attribution is not None
    assert attribution.name_offset == len("أكد الدكتور ")
