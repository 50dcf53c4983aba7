"""The command `isnad quotes` as a process."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import run_isnad
from tests.unit.newsroom import VOICES, Newsroom, open_newsroom, write_article

NOW = "2026-01-01"
CARD = "> نزلت القوارب كلها إلى الماء، ولم يبق منها في الميناء شيء.\n>\n> — سامي القلم\n"
OTHER = "> الورق أخف من الخشب.\n>\n> — نعمان الورّاق\n"
RECORD = "content/quotations/2025.jsonl"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a directory with an article of two quotations, and no settings."""
    newsroom = open_newsroom(tmp_path)
    newsroom.write("articles/2025/x.md", write_article(f"{CARD}\n{OTHER}"))
    return tmp_path


def quotes(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `isnad quotes`; it never shows a traceback."""
    result = run_isnad("quotes", "--now", NOW, *arguments, cwd=place)
    assert "Traceback" not in result.stderr
    return result


def put(place: Path, body: str) -> None:
    """Write the article `x`."""
    Newsroom(place / "content").write("articles/2025/x.md", write_article(body, VOICES))


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "اعرض كل قول بسجله"), ("en", "List every quotation")]
)
def test_help_is_in_the_language_asked_for(language: str, words: str) -> None:
    """With every option, and without any content."""
    result = run_isnad("quotes", "--help", env={"ISNAD_LANG": language})
    assert (result.returncode, result.stderr) == (0, "")
    assert words in result.stdout
    for option in ("--accept", "--report", "--topic", "--since", "--format", "--json", "--content"):
        assert option in result.stdout


def test_the_list_is_printed(place: Path) -> None:
    """Each quotation with its place, id, state and chain; nothing is written."""
    result = quotes(place)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("content/articles/2025/x.md:") == 2
    assert result.stdout.count("[جديد]") == 2
    assert not (place / "content/quotations").exists()
    english = quotes(place, "--lang", "en")
    assert english.stdout.count("[new]") == 2
    listed = json.loads(quotes(place, "--json").stdout)
    assert [line["speakers"][0]["name"] for line in listed] == ["سامي القلم", "نعمان الورّاق"]
    assert quotes(place, "--format", "markdown").stdout.count("\n") == 2


def test_what_is_published_is_accepted_once(place: Path) -> None:
    """The second run finds the record as it was."""
    first = quotes(place, "--accept")
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == f"أقوال جديدة قُبلت: 2\nكُتب {RECORD}\n"
    written = (place / RECORD).read_bytes()
    second = quotes(place, "--accept", "--json")
    assert second.returncode == 0
    assert json.loads(second.stdout) == {
        "added": [],
        "corrected": [],
        "moved": [],
        "merged": [],
        "withdrawn": [],
        "repunctuated": [],
        "files": [],
    }
    assert quotes(place, "--accept").stdout == "لا جديد: السجل كما هو.\n"
    assert (place / RECORD).read_bytes() == written
    assert quotes(place).stdout.count("[منشور]") == 2


def test_drafts_are_listed_and_never_accepted(place: Path) -> None:
    """Nor is what has a day to come."""
    newsroom = Newsroom(place / "content")
    newsroom.write(
        "articles/2025/y.md", write_article(OTHER, title="مسودة", date="2025-04-01", draft="true")
    )
    newsroom.write("articles/2025/z.md", write_article(OTHER, title="غدا", date="2026-05-05"))
    assert quotes(place).stdout.count("[لم يُنشر بعد]") == 2
    quotes(place, "--accept")
    assert (place / RECORD).read_text("utf-8").count("\n") == 2
    report = json.loads(quotes(place, "--report", "--json").stdout)
    assert report["quotations"] == 2


@pytest.mark.parametrize("broken", ["[نص](absent.md)\n", CARD.replace("كلها", "جميعها")])
def test_nothing_is_accepted_while_there_are_errors(place: Path, broken: str) -> None:
    """Neither of broken content nor of words that changed without a correction."""
    quotes(place, "--accept")
    written = (place / RECORD).read_bytes()
    put(place, f"{broken}\n{OTHER}\n> قول جديد.\n>\n> — سامي القلم\n")
    result = quotes(place, "--accept")
    assert result.returncode == 1
    assert ": خطأ [" in result.stdout
    assert "لم يُقبل شيء" in result.stderr
    assert (place / RECORD).read_bytes() == written


def test_a_changed_quotation_is_listed_with_its_error(place: Path) -> None:
    """The list on one stream, the error on the other."""
    quotes(place, "--accept")
    put(place, f"{CARD.replace('كلها', 'جميعها')}\n{OTHER}")
    result = quotes(place, "--json")
    assert result.returncode == 1
    assert [line["state"] for line in json.loads(result.stdout)] == ["changed", "published"]
    assert "[changed-quotation]" in result.stderr


def test_the_proposed_entry_settles_a_check(place: Path) -> None:
    """Pasted as it is printed, several at once too."""
    quotes(place, "--accept")
    bodies = f"{CARD.replace('كلها', 'جميعها')}\n{OTHER.replace('أخف', 'أثقل')}"
    put(place, bodies)
    result = run_isnad("check", "--now", NOW, cwd=place)
    assert result.returncode == 1
    entries = [
        line for line in result.stdout.splitlines() if not line.startswith(("content/", "  تلميح"))
    ]
    text = write_article(bodies, VOICES + "".join(f"{line}\n" for line in entries))
    Newsroom(place / "content").write("articles/2025/x.md", text)
    settled = run_isnad("check", "--now", NOW, cwd=place)
    assert (settled.returncode, settled.stdout) == (0, "")
    accepted = quotes(place, "--accept")
    assert accepted.stdout.startswith("أقوال صُححت: 2\n")


def test_a_report_is_data_too(place: Path) -> None:
    """Every number of it by its name."""
    result = quotes(place, "--report", "--json")
    assert result.returncode == 0
    report = json.loads(result.stdout)
    assert report["articles"] == 2
    assert report["articles_with_quotations"] == 1
    assert report["quotations"] == 2
    assert report["men"] == {"speakers": 1, "quotations": 1}
    assert report["undeclared"] == {"speakers": 1, "quotations": 1}
    assert {line["name"] for line in report["sources"]} == {"سامي القلم", "نعمان الورّاق"}
    assert set(report) == {
        "articles", "articles_with_quotations", "quotations", "women", "men", "undeclared",
        "institutions", "anonymous", "sources", "spoken_for", "stances", "one_voice",
    }  # fmt: skip
    of_topic = quotes(place, "--report", "--topic", "paper-navy", "--since", "2025-03-02")
    assert of_topic.returncode == 0
    assert "الأقوال: 2" in of_topic.stdout
    assert "الأقوال: 0" in quotes(place, "--report", "--since", "2025-03-03").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--accept", "--report"),
        ("--topic", "paper-navy"),
        ("--since", "2025-01-01"),
        ("--accept", "--since", "2025-01-01"),
        ("--report", "--topic", "absent"),
        ("--report", "--since", "أمس"),
        ("--format", "github"),
        ("--content", "nowhere"),
        ("extra",),
    ],
)
def test_wrong_usage_exits_with_2(place: Path, arguments: tuple[str, ...]) -> None:
    """And writes nothing."""
    result = quotes(place, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.strip()
    assert not (place / "content/quotations").exists()


def test_content_may_be_elsewhere(place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The record is kept with the content, wherever the command is run."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    result = quotes(elsewhere, "--accept", "--content", str(place / "content"))
    assert (result.returncode, result.stderr) == (0, "")
    assert (place / RECORD).is_file()
    assert list(elsewhere.iterdir()) == []


def test_content_may_have_another_name(place: Path) -> None:
    """As the settings say; hints and notes say so too."""
    (place / "content").rename(place / "news")
    (place / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: news\ntheme:\n  name: isnad\nplugins:\n  isnad: {}\n", "utf-8"
    )
    result = quotes(place, "--accept")
    assert result.stdout.endswith("كُتب news/quotations/2025.jsonl\n")


def test_a_broken_record_is_not_written_over(place: Path) -> None:
    """What it lacks is not known."""
    quotes(place, "--accept")
    broken = (place / RECORD).read_bytes() + b"<<<<<<< HEAD\n"
    (place / RECORD).write_bytes(broken)
    result = quotes(place, "--accept")
    assert result.returncode == 1
    assert "[unreadable-record]" in result.stdout
    assert (place / RECORD).read_bytes() == broken
