"""A reader chooses among many quotations: by links without a script, by a form with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.server import serve_site
from tests.browser.visit import open_tab
from tests.conftest import run_isnad
from tests.unit.derive.newspaper import write_busy
from tests.unit.newsroom import open_newsroom

CONFIGURATION = """\
site_name: دفتر الورق
docs_dir: content
site_dir: site
theme:
  name: isnad
plugins:
  isnad:
    format: 1
"""


@pytest.fixture(scope="session")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a fictional site with a speaker in 120 articles, and return its directory."""
    directory = tmp_path_factory.mktemp("paper")
    write_busy(open_newsroom(directory), articles=120)
    (directory / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    result = run_isnad("build", "--now", "2026-01-01", cwd=directory)
    assert result.returncode == 0, f"{result.stdout}{result.stderr}"
    return directory / "site"


@pytest.fixture(scope="session", params=["/", "/repo/"])
def address(request: pytest.FixtureRequest, paper: Path) -> Iterator[str]:
    """Serve it at a domain's root and below a path."""
    with serve_site(paper, request.param) as address:
        yield address


def open_form(page: Page, url: str) -> None:
    """Open a list's form, and wait until it can be filled."""
    page.goto(url)
    page.locator("[data-filter] summary").click()
    expect(page.locator("[data-filter] [type=submit]")).to_be_enabled()


def shown(page: Page) -> list[str]:
    """Return the words of every quotation in sight."""
    return page.locator("li[data-quotation]:visible .voice__words").all_inner_texts()


@pytest.mark.parametrize("width", [390, 1280])
def test_two_choices_are_combined(browser: Browser, address: str, width: int) -> None:
    """The number found is told, the address says what was chosen, and back leads back."""
    with open_tab(browser, address, width=width) as visit:
        page = visit.page
        open_form(page, f"{address}quotations/")
        page.get_by_label("القائل").fill("نعمان الوراق")  # without the shadda of the page's name
        page.get_by_label("سنة النشر").select_option("2021")
        page.get_by_role("button", name="اعرض الأقوال").click()
        status = page.locator("[data-filter-status]")
        expect(status).to_have_text("النتيجة: 20\u00a0قولًا.")
        expect(page).to_have_url(f"{address}quotations/?speaker=numan-warraq&year=2021")
        assert len(shown(page)) == 20
        assert all("نزل القارب" in words for words in shown(page))

        page.reload()
        expect(status).to_have_text("النتيجة: 20\u00a0قولًا.")
        assert page.get_by_label("القائل").input_value() == "نعمان الورّاق"
        page.locator("li[data-quotation]:visible .voice__link").first.click()
        expect(page).to_have_url(re.compile(rf"{re.escape(address)}quotations/q-\w+/"))

        page.go_back()
        expect(status).to_have_text("النتيجة: 20\u00a0قولًا.")
        page.get_by_role("button", name="امسح").click()
        expect(page).to_have_url(f"{address}quotations/")
        expect(status).to_be_empty()
        assert len(shown(page)) == 50
        page.go_back()
        expect(status).to_have_text("النتيجة: 20\u00a0قولًا.")
        assert visit.complaints() == {}


def test_what_is_more_is_read_when_asked_for(browser: Browser, address: str) -> None:
    """Twenty at a time, each quotation once, though the pages of a list overlap."""
    with open_tab(browser, address) as visit:
        page = visit.page
        page.goto(f"{address}actors/numan-warraq/quotations/?topic=paper-navy")
        status = page.locator("[data-filter-status]")
        more = page.get_by_role("button", name="المزيد")
        expect(status).to_have_text("النتيجة حتى الآن: 20\u00a0قولًا.")
        # 90 of the articles, and 30 answers of the long one.
        for number in (40, 60, 80):
            more.click()
            expect(status).to_have_text(f"النتيجة حتى الآن: {number}\u00a0قولًا.")
        more.click()
        expect(status).to_contain_text("100\u00a0قول")
        more.click()
        expect(status).to_have_text("النتيجة: 120\u00a0قولًا.")
        expect(more).to_be_hidden()
        assert len(set(shown(page))) == 120
        assert page.evaluate("document.activeElement.closest('li') !== null")
        assert visit.complaints() == {}


def test_one_choice_leads_to_its_own_list(browser: Browser, address: str) -> None:
    """It has one that needs no script; there the rest can be chosen."""
    with open_tab(browser, address) as visit:
        page = visit.page
        open_form(page, f"{address}quotations/page/2/")
        page.get_by_label("الموضوع").select_option(label="صناعة الورق")
        page.get_by_role("button", name="اعرض الأقوال").click()
        expect(page).to_have_url(f"{address}topics/paper-craft/quotations/")
        page.locator("[data-filter] summary").click()
        expect(page.get_by_label("الموضوع")).to_have_count(0)
        page.get_by_label("الاسم الوارد").fill("مملكة المحابر")
        page.get_by_role("button", name="اعرض الأقوال").click()
        expect(page).to_have_url(f"{address}topics/paper-craft/quotations/?name=ink-kingdom")
        expect(page.locator("[data-filter-status]")).to_have_text("النتيجة: 6\u00a0أقوال.")
        assert visit.complaints() == {}


def test_a_numbered_page_hands_over_to_its_list(browser: Browser, address: str) -> None:
    """Results never stand under the heading of page 2."""
    with open_tab(browser, address) as visit:
        page = visit.page
        open_form(page, f"{address}quotations/page/2/")
        page.get_by_label("القائل").fill("بلا اسم")
        page.get_by_label("سنة النشر").select_option("2020")
        page.get_by_role("button", name="اعرض الأقوال").click()
        expect(page).to_have_url(f"{address}quotations/?speaker=%7Eanonymous&year=2020")
        expect(page.locator("[data-filter-status]")).to_have_text("النتيجة: قولان.")
        assert visit.complaints() == {}


def test_what_cannot_be_answered_is_said(browser: Browser, address: str) -> None:
    """A name that is in no list, choices without a quotation, and a list that does not come."""
    with open_tab(browser, address) as visit:
        page = visit.page
        open_form(page, f"{address}quotations/")
        status = page.locator("[data-filter-status]")
        page.get_by_label("القائل").fill("ممحاة")
        page.get_by_role("button", name="اعرض الأقوال").click()
        expect(status).to_have_text("لا يوجد في القائمة: «ممحاة».")
        expect(page.get_by_label("القائل")).to_be_focused()

        page.goto(f"{address}quotations/?speaker=nobody&year=2021")
        expect(status).to_have_text("لا أقوال تجمع هذه الاختيارات.")
        page.goto(f"{address}quotations/?name=ink-kingdom&speaker=numan-warraq")
        expect(status).to_have_text("لا أقوال تجمع هذه الاختيارات.")
        assert visit.complaints() == {}

        page.route("**/actors/ink-kingdom/named-in/", lambda route: route.abort())
        page.goto(f"{address}quotations/?name=ink-kingdom&year=2021")
        expect(status).to_contain_text("تعذّر جلب الأقوال")
        page.unroute("**/actors/ink-kingdom/named-in/")
        page.get_by_role("button", name="المزيد").click()
        expect(status).to_have_text("النتيجة: قولان.")


def test_what_is_rare_is_not_fetched_by_the_hundred(browser: Browser, address: str) -> None:
    """Ten pages of a long list are read, and more when a reader asks."""
    with open_tab(browser, address) as visit:
        page = visit.page
        asked: list[str] = []

        def answer(route: Route) -> None:
            asked.append(route.request.url)
            number = int(route.request.url.rstrip("/").rpartition("/")[2])
            year = 2021 if number == 1 else 2020
            older = f'<nav class="pages"><a rel="next" href="../{number - 1}/">-</a></nav>'
            route.fulfill(
                content_type="text/html; charset=utf-8",
                body=f'<li data-quotation="q-{number}" data-speaker="numan-warraq"'
                f' data-year="{year}" data-topic="" data-name="">{number}</li>'
                f"{older if number > 1 else ''}",
            )

        # The list seems to have fourteen pages, with the only match on the last.
        page.route("**/numan-warraq/quotations/page/*/", answer)
        lists = {"speaker": "actors/*/quotations/page/14/", "year": "quotations/year/*/"}
        filters: dict[str, list[list[object]]]
        filters = {"speaker": [["numan-warraq", "ن", 1]]}
        filters |= {"topic": [], "name": [], "year": [["2021", "2021", 9]]}
        forms = dict.fromkeys(("zero", "one", "two", "few", "many", "other"), "قول واحد")
        held = {"digits": "western", "forms": forms, "lists": lists, "facets": filters}
        page.route("**/filters.json", lambda route: route.fulfill(json=held))
        page.goto(f"{address}quotations/?speaker=numan-warraq&year=2021")
        status = page.locator("[data-filter-status]")
        expect(status).to_have_text("لا نتيجة حتى الآن، وفي القائمة بقية.")
        assert len(asked) == 10
        page.get_by_role("button", name="المزيد").click()
        expect(status).to_have_text("النتيجة: قول واحد.")
        assert len(asked) == 14


def test_links_alone_lead_to_every_list(browser: Browser, address: str) -> None:
    """Without a script there is no form, and each facet has its list."""
    with open_tab(browser, address) as visit:
        context = visit.page.context.browser
        assert context is not None
        page = context.new_page(java_script_enabled=False)
        page.goto(f"{address}quotations/")
        expect(page.locator("[data-filter]")).to_be_hidden()
        for facet, value, url in (
            ("حسب القائل", "محبرة بنت القصب", r"quotations/speaker/[\w-]+/"),
            ("حسب الموضوع", "صناعة الورق", "topics/paper-craft/quotations/"),
            ("حسب الاسم الوارد", "مملكة المحابر", "actors/ink-kingdom/named-in/"),
            ("حسب السنة", "2021", "quotations/year/2021/"),
        ):
            page.get_by_role("link", name=facet, exact=True).click()
            page.locator("main").get_by_role("link", name=value, exact=True).click()
            expect(page).to_have_url(re.compile(re.escape(address) + url))
            expect(page.locator("li[data-quotation]").first).to_be_visible()
        page.close()
