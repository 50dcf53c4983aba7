"""Lists in pages that are numbered from their oldest end."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.derive.pagination import ListPage, paginate
from generator.derive.phrases import Phrases

SIZE = 50
PHRASES = Phrases(Settings())


def pages_of(number: int) -> tuple[ListPage[int], ...]:
    """Return the pages of a list of the numbers 1 to `number`, 1 the oldest."""
    return paginate(range(1, number + 1), "list/", SIZE, PHRASES)


@pytest.mark.parametrize(
    ("number", "full"),
    [(0, 0), (1, 0), (49, 0), (50, 0), (51, 1), (99, 1), (100, 2), (101, 2), (120, 2), (150, 3)],
)
def test_only_full_pages_are_numbered(number: int, full: int) -> None:
    """The list's own address holds the newest 50 and may overlap the last of them."""
    own, *numbered = pages_of(number)
    assert own.url == "list/"
    assert own.items == tuple(range(number, max(0, number - SIZE), -1))
    assert [page.url for page in numbered] == [f"list/page/{n}/" for n in range(full, 0, -1)]
    assert all(len(page.items) == SIZE for page in numbered)


@pytest.mark.parametrize("number", [0, 1, 50, 51, 100, 101, 120])
def test_every_item_is_on_a_page(number: int) -> None:
    """Each stands on the list's own page or on a numbered one."""
    assert {item for page in pages_of(number) for item in page.items} == set(range(1, number + 1))


@pytest.mark.parametrize("number", [51, 60, 99, 101, 119, 149])
def test_a_new_item_changes_no_numbered_page_until_one_fills(number: int) -> None:
    """Archives, caches and links of others stay as they were."""
    before = {page.url: page.items for page in pages_of(number)[1:]}
    after = {page.url: page.items for page in pages_of(number + 1)[1:]}
    assert before.items() <= after.items()
    assert len(after) - len(before) == ((number + 1) % SIZE == 0)


@pytest.mark.parametrize("number", [0, 1, 50])
def test_a_list_of_one_page_has_nothing_to_leaf_through(number: int) -> None:
    """No control is shown."""
    (own,) = pages_of(number)
    assert own.pagination is None


def test_a_reader_leafs_from_the_newest_to_the_oldest_and_back() -> None:
    """Each page names its neighbours; the newest of the numbered ones leads to the list itself."""
    by_url = {str(page.url): page.pagination for page in pages_of(170)}
    chain = ["list/"]
    while older := read(by_url[chain[-1]], "older"):
        chain.append(older)
    assert chain == ["list/", "list/page/3/", "list/page/2/", "list/page/1/"]
    back = [chain[-1]]
    while newer := read(by_url[back[-1]], "newer"):
        back.append(newer)
    assert back == chain[::-1]


def test_a_long_list_shows_its_ends_and_the_neighbours() -> None:
    """The control has the same size however long the list is."""
    page = next(page for page in pages_of(5000) if page.number == 50)
    assert isinstance(page.pagination, dict)
    shown = [(item["number"], item["is_current"]) for item in page.pagination["items"]]
    assert shown == [
        ("100", False),
        ("", False),
        ("51", False),
        ("50", True),
        ("49", False),
        ("", False),
        ("1", False),
    ]


def read(pagination: object, name: str) -> str:
    """Return one address of a page's control."""
    assert isinstance(pagination, dict)
    return str(pagination[name])
