"""The command `isnad` as a process: exit statuses, and what goes to which stream."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import run_isnad
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import VOICES, Newsroom, make_picture, open_newsroom, write_article

COMMANDS = ("build", "check", "links", "serve")
GOOD = "جاء نعمان الورّاق.\n\n> كلام.\n>\n> — نعمان الورّاق\n"
BROKEN = "[نص](absent.md)\n"
WARNED = "# عنوان\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a directory with sound content and no settings."""
    newsroom = open_newsroom(tmp_path)
    newsroom.write("articles/2025/x.md", write_article(GOOD))
    return tmp_path


def put(place: Path, body: str, extra: str = VOICES) -> None:
    """Write the article `x`."""
    Newsroom(place / "content").write("articles/2025/x.md", write_article(body, extra))


def fingerprint(site: Path) -> dict[str, str]:
    """Return what every file of a site holds."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_help_says_what_each_command_does(language: str) -> None:
    """In the language asked for, with examples, without a traceback and without any content."""
    for arguments in ((), *((command,) for command in COMMANDS)):
        result = run_isnad(*arguments, "--help", env={"ISNAD_LANG": language})
        assert result.returncode == 0
        assert result.stderr == ""
        assert ("المحتوى" in result.stdout) is (language == "ar")
        for command in COMMANDS if not arguments else ():
            assert command in result.stdout


def test_the_version_is_printed() -> None:
    """And nothing else."""
    result = run_isnad("--version")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("isnad ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("publish",),
        ("check", "--colour"),
        ("check", "--format", "xml"),
        ("check", "--lang", "fr"),
        ("check", "--now", "أمس"),
        ("check", "--content", "nowhere"),
        ("check", "--content", "content/articles/2025/x.md"),
        ("build", "--content", "nowhere"),
        ("links", "--content", "nowhere"),
        ("check", "extra"),
        ("serve", "--port", "99999"),
        ("build", "--url", "foo"),
        ("build", "--site", "."),
        ("build", "--site", ".."),
        ("build", "--site", "content"),
        ("build", "--site", "content/site"),
        ("build", "--site", "content/articles/2025/x.md"),
        ("build", "--site", "/proc/isnad"),
    ],
)
def test_wrong_usage_exits_with_2(place: Path, arguments: tuple[str, ...]) -> None:
    """What is wrong goes to standard error, and nothing is built."""
    result = run_isnad(*arguments, cwd=place)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert not (place / "site").exists()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("settings", ["", "site_name: x\n", "site_name: x\ndocs_dir: news\n"])
def test_a_folder_without_content_is_wrong_usage(
    tmp_path: Path, command: str, settings: str
) -> None:
    """Whether or not there are settings; what to do is said in the language of the run."""
    if settings:
        (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    result = run_isnad(command, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--content DIR" in result.stderr
    assert "انتقل إلى مجلد الموقع" in result.stderr
    english = run_isnad(command, "--lang", "en", cwd=tmp_path)
    assert english.returncode == 2
    assert "go to the site's folder" in english.stderr


def test_a_build_empties_no_folder_but_a_site(place: Path) -> None:
    """What another program or a person put there stays, and the command says why it stopped."""
    (place / "papers").mkdir()
    (place / "papers/file.txt").write_text("keep", encoding="utf-8")
    result = run_isnad("build", "--site", "papers", cwd=place)
    assert (result.returncode, result.stdout) == (2, "")
    assert "file.txt" in result.stderr
    assert [file.name for file in (place / "papers").iterdir()] == ["file.txt"]
    (place / "papers").rename(place / "site")
    assert run_isnad("build", cwd=place).returncode == 2
    assert (place / "site/file.txt").is_file()


def test_a_site_is_known_again(place: Path) -> None:
    """An empty folder, a site that was built before, also by a version that left no mark."""
    (place / "public").mkdir()
    (place / "public/.git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    for _ in range(2):
        assert run_isnad("build", "--site", "public", cwd=place).returncode == 0
    (place / "public/.isnad").unlink()
    assert run_isnad("build", "--site", "public", cwd=place).returncode == 0
    for name in ("index.html", "assets"):
        file = place / "public" / name
        file.unlink() if file.is_file() else shutil.rmtree(file)
    assert run_isnad("build", "--site", "public", cwd=place).returncode == 0


def test_the_site_is_not_the_content_of_the_settings(place: Path) -> None:
    """Where the settings name another folder than the usual one."""
    (place / "content").rename(place / "news")
    (place / "mkdocs.yml").write_text("site_name: x\ndocs_dir: news\n", encoding="utf-8")
    result = run_isnad("build", "--site", "news/site", cwd=place)
    assert (result.returncode, result.stdout) == (2, "")
    assert "news" in result.stderr


def test_unknown_settings_are_told_at_their_line(place: Path) -> None:
    """With the name that was likely meant, which is not missing too."""
    text = "docs_dir: content\nsite_nme: x\nplugins: [isnad]\n"
    (place / "mkdocs.yml").write_text(text, encoding="utf-8")
    result = run_isnad("check", cwd=place)
    assert result.returncode == 1
    assert result.stdout.startswith("mkdocs.yml:2:1: خطأ [unknown-setting]")
    assert "«site_name»" in result.stdout
    assert "missing-setting" not in result.stdout
    (place / "mkdocs.yml").write_text("site_name: x\nthem: isnad\n", encoding="utf-8")
    result = run_isnad("build", cwd=place)
    assert result.returncode == 1
    assert result.stdout.startswith("mkdocs.yml:2:1: خطأ [unknown-setting]")


@pytest.mark.parametrize("command", ["check", "build"])
def test_sound_content_exits_with_0(place: Path, command: str) -> None:
    """Standard output says nothing but that it was built."""
    result = run_isnad(command, cwd=place)
    assert result.returncode == 0
    assert "المحتوى سليم" in result.stderr
    assert (result.stdout == "") is (command == "check")
    assert (place / "site/index.html").is_file() is (command == "build")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_mistake_exits_with_1(place: Path, command: str) -> None:
    """Printed to standard output, counted on standard error; no site is written."""
    put(place, BROKEN)
    result = run_isnad(command, cwd=place)
    assert result.returncode == 1
    assert result.stdout.startswith("content/articles/2025/x.md:")
    assert "[broken-link]" in result.stdout
    assert "الأخطاء: 1" in result.stderr
    assert not (place / "site").exists()


@pytest.mark.parametrize("command", ["check", "build"])
def test_warnings_alone_exit_with_0_unless_strict(place: Path, command: str) -> None:
    """A strict build that finds one writes nothing."""
    put(place, WARNED)
    strict = run_isnad(command, "--strict", cwd=place)
    assert strict.returncode == 1
    assert "[level-one-heading]" in strict.stdout
    assert ("لم يُكتب شيء" in strict.stderr) is (command == "build")
    assert not (place / "site").exists()
    result = run_isnad(command, cwd=place)
    assert result.returncode == 0
    assert "[level-one-heading]" in result.stdout
    assert "التنبيهات: 1" in result.stderr


@pytest.mark.parametrize("command", ["check", "build", "links"])
@pytest.mark.parametrize("option", [("--json",), ("--format", "json"), ("--format=json",)])
def test_json_is_the_same_option_everywhere(
    place: Path, command: str, option: tuple[str, ...]
) -> None:
    """Standard output is one JSON list and nothing else, with errors and without."""
    result = run_isnad(command, *option, cwd=place)
    assert result.returncode == 0
    assert isinstance(json.loads(result.stdout), list)
    put(place, BROKEN)
    result = run_isnad(command, *option, cwd=place)
    records = json.loads(result.stdout)
    if command == "links":
        assert records == []
        assert result.returncode == 0
    else:
        assert result.returncode == 1
        assert [record["code"] for record in records] == ["broken-link"]


@pytest.mark.parametrize("command", ["check", "build"])
def test_annotations_are_for_github(place: Path, command: str) -> None:
    """One line for each mistake, and nothing else on standard output."""
    put(place, BROKEN + "\n" + WARNED)
    lines = run_isnad(command, "--format", "github", cwd=place).stdout.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning"]


@pytest.mark.parametrize("arguments", [("--lang", "en"), ("--lang=en",)])
def test_messages_may_be_english(place: Path, arguments: tuple[str, ...]) -> None:
    """Diagnostics and summaries; Arabic is what is spoken otherwise."""
    put(place, BROKEN)
    result = run_isnad("check", *arguments, cwd=place)
    assert "error [broken-link] the link" in result.stdout
    assert "errors: 1" in result.stderr
    assert "خطأ" in run_isnad("check", cwd=place).stdout
    assert "error [" in run_isnad("check", cwd=place, env={"ISNAD_LANG": "en"}).stdout


def test_a_build_with_errors_leaves_the_last_site_as_it_was(place: Path) -> None:
    """Byte for byte, and no file more."""
    assert run_isnad("build", cwd=place).returncode == 0
    before = fingerprint(place / "site")
    put(place, BROKEN)
    assert run_isnad("build", cwd=place).returncode == 1
    assert fingerprint(place / "site") == before
    (place / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    assert run_isnad("build", cwd=place).returncode == 1
    assert fingerprint(place / "site") == before


def test_a_build_is_the_same_every_time(place: Path) -> None:
    """No date of the build, no order of the disk, no leftovers of the build before."""
    assert run_isnad("build", cwd=place).returncode == 0
    first = fingerprint(place / "site")
    (place / "site/left-over.html").write_text("x", encoding="utf-8")
    assert (
        run_isnad("build", cwd=place, env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}).returncode
        == 0
    )
    assert fingerprint(place / "site") == first


def test_going_on_builds_what_is_sound(place: Path) -> None:
    """The bad files are listed, left out, and the exit status says so."""
    write_short(Newsroom(place / "content"), "bad", "2025-03-03", BROKEN)
    result = run_isnad("build", "--keep-going", cwd=place)
    assert result.returncode == 1
    assert "content/articles/2025/bad.md:" in result.stdout
    assert (place / "site/articles/x/index.html").is_file()
    assert not (place / "site/articles/bad").exists()
    assert "مقال bad" not in (place / "site/index.html").read_text(encoding="utf-8")


def test_going_on_leaves_out_the_text_of_a_bad_actor_or_topic(place: Path) -> None:
    """Their pages stay, because articles name them."""
    newsroom = Newsroom(place / "content")
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\n---\n\nسيرة سقط رابطها.\n\n" + BROKEN,
    )
    newsroom.write(
        "topics/paper-navy.md",
        "---\ntitle: الملاحة الورقية\nsummary: القوارب.\n---\n\nمقدمة سقط رابطها.\n\n" + BROKEN,
    )
    assert run_isnad("build", "--keep-going", cwd=place).returncode == 1
    for name in ("actors/numan-warraq", "topics/paper-navy"):
        assert "سقط رابطها" not in (place / f"site/{name}/index.html").read_text(encoding="utf-8")


def test_drafts_and_the_present_are_options_of_a_build(place: Path) -> None:
    """`--now` fixes the clock, `--drafts` takes what waits as well."""
    newsroom = Newsroom(place / "content")
    write_short(newsroom, "draft", "2025-03-03", "نص.\n", "draft: true\n")
    write_short(newsroom, "later", "2025-06-01", "نص.\n")

    def built(*options: str) -> set[str]:
        assert run_isnad("build", *options, cwd=place).returncode == 0
        return {file.parent.name for file in (place / "site/articles").glob("*/index.html")}

    assert built("--now", "2025-05-01") == {"first-boat", "x"}
    assert built("--now", "2025-06-01T00:00") == {"first-boat", "x", "later"}
    assert built("--now", "٢٠٢٥-٠٥-٠١") == {"first-boat", "x"}
    assert built("--now", "1 يونيو 2025") == {"first-boat", "x", "later"}
    assert built("--now", "31 مايو 2025 11:30 م") == {"first-boat", "x"}
    assert built("--now", "2025-05-01", "--drafts") == {"first-boat", "x", "later", "draft"}


def test_check_looks_at_drafts_too(place: Path) -> None:
    """A mistake in one is told before its day comes."""
    write_short(Newsroom(place / "content"), "draft", "2025-03-03", BROKEN, "draft: true\n")
    result = run_isnad("check", cwd=place)
    assert result.returncode == 1
    assert "draft.md" in result.stdout


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("site_name: محبرة\n bad: x\n", 2),
        ("site_name: [\n", 0),
        ("\tsite_name: x\n", 0),
        ("- a\n- b\n", 0),
        ("", 0),
        ("site_name: x\nplugins: [nothing-such]\n", 0),
        ("site_name: x\ntheme: nothing-such\n", 0),
        ("site_name: x\nplugins:\n  isnad:\n    months: x\n", 4),
        ("site_name: x\nplugins:\n  isnad: 7\n", 0),
        ("site_name: x\nINHERIT: absent.yml\n", 0),
        ("site_name: !ENV [", 0),
        ("site_name: x\nsite_url: not an address\n", 2),
        ("site_name: x\nsite_dir: content/site\n", 2),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_broken_settings_are_a_diagnostic(place: Path, command: str, text: str, line: int) -> None:
    """Never a traceback; JSON stays JSON."""
    (place / "mkdocs.yml").write_text(text, encoding="utf-8")
    result = run_isnad(command, "--json", cwd=place)
    assert result.returncode == 1, result.stderr
    assert "Traceback" not in result.stderr
    records = json.loads(result.stdout)
    assert records
    assert {record["file"] for record in records} == {"mkdocs.yml"}
    assert {record["severity"] for record in records} == {"error"}
    if line:
        assert records[0]["line"] == line


def test_settings_need_not_name_the_content(place: Path) -> None:
    """It is `content/` beside them, as the help says."""
    (place / "mkdocs.yml").write_text("site_name: محبرة برس\nplugins: [isnad]\n", encoding="utf-8")
    assert run_isnad("build", cwd=place).returncode == 0
    assert "محبرة برس" in (place / "site/index.html").read_text(encoding="utf-8")


def test_a_settings_file_that_is_not_there_is_told(place: Path) -> None:
    """It was named, so it is not silently done without."""
    result = run_isnad("build", "-f", "absent.yml", cwd=place)
    assert result.returncode in {1, 2}
    assert "absent.yml" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert not (place / "site").exists()


def test_another_directory_and_another_site(place: Path, tmp_path: Path) -> None:
    """A second newsroom builds without touching anything else."""
    (place / "content").rename(place / "أخبار")
    result = run_isnad("build", "--content", "أخبار", "--site", "عام", cwd=place)
    assert result.returncode == 0, result.stderr
    assert (place / "عام/articles/x/index.html").is_file()
    assert not (place / "site").exists()


def test_links_are_a_report_for_programs_and_people(place: Path) -> None:
    """Mistakes in a body do not hide it; files that cannot be read are told and exit with 1."""
    result = run_isnad("links", "--json", "--content", "content", cwd=place)
    records = json.loads(result.stdout)
    assert [(record["surface"], record["actor"], record["linked"]) for record in records] == [
        ("نعمان الورّاق", "numan-warraq", True),
        ("نعمان الورّاق", "numan-warraq", True),
    ]
    assert {record["file"] for record in records} == {"articles/2025/x.md"}
    assert result.returncode == 0
    put(place, GOOD + "\n" + BROKEN)
    assert run_isnad("links", "--json", cwd=place).returncode == 0
    (place / "content/articles/2025/bad.md").write_bytes(b"\xff\xfe")
    result = run_isnad("links", "--json", cwd=place)
    assert result.returncode == 1
    assert len(json.loads(result.stdout)) == 2
    assert "bad.md" in result.stderr
    result = run_isnad("links", "--format", "github", cwd=place)
    assert result.returncode == 1
    assert result.stdout.startswith("::error file=content/articles/2025/bad.md,")
    assert result.stderr == ""


def test_a_doubt_is_an_error_only_when_strict(place: Path) -> None:
    """`isnad links --strict`."""
    newsroom = Newsroom(place / "content")
    for name, given in (("zayd-hibr", "زيد"), ("amr-hibr", "عمرو")):
        newsroom.write(
            f"actors/{name}.md",
            f"---\nname: {given} الحبر\nkind: person\nshort: [الحبر]\n---\n\nسيرة.\n",
        )
    put(place, "مضى الحبر إلى الميناء.\n")
    result = run_isnad("links", cwd=place)
    assert result.returncode == 0
    assert "شك" in result.stdout
    assert run_isnad("links", "--strict", cwd=place).returncode == 1


def test_our_own_fault_exits_with_3(place: Path) -> None:
    """With a sentence and a file to send us; nothing of it on standard output."""
    program = (
        "import generator.load.library as library\n"
        "def fail(*_, **__): raise RuntimeError('boom')\n"
        "import generator.pipeline as pipeline\n"
        "pipeline.load_library = fail\n"
        "from generator.cli import main; main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "check", "--json"],
        cwd=place,
        env={**os.environ, "TMPDIR": str(place), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 3
    assert result.stdout == ""
    assert "boom" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in (place / "isnad-fault.txt").read_text(encoding="utf-8")


def test_a_closed_pipe_is_no_fault(place: Path) -> None:
    """`isnad links | head -1` ends without a word."""
    body = "\n\n".join("جاء نعمان الورّاق ثم مضى." for _ in range(3000))
    put(place, body + "\n")
    command = f"{sys.executable} -c 'from generator.cli import main; main()' links | head -1"
    result = subprocess.run(
        ["bash", "-c", command],
        cwd=place,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in result.stderr
    assert "isnad-fault" not in result.stderr


def test_nothing_unpublished_reaches_the_site(place: Path) -> None:
    """No draft's picture, no lock file, no hidden file, no source, no unused picture."""
    newsroom = Newsroom(place / "content")
    for name in ("used", "draft", "unused"):
        newsroom.write(f"media/{name}.png", make_picture())
    newsroom.write("addresses.lock", "articles/x/\n")
    newsroom.write("quotations/2025.jsonl", "")
    newsroom.write(".secret/notes.md", "سر")
    newsroom.write("notes.txt", "سر")
    write_short(newsroom, "draft", "2025-03-03", "![ص](../../media/draft.png)\n", "draft: true\n")
    put(place, "![ص](../../media/used.png)\n")
    assert run_isnad("build", cwd=place).returncode == 0
    files = set(fingerprint(place / "site"))
    assert "media/used.png" in files
    texts = {file for file in files if file.endswith((".md", ".lock", ".jsonl", ".txt"))}
    assert all(file.startswith("assets/fonts/OFL-") for file in texts)
    assert {file for file in files if file.startswith("media/")} == {"media/used.png"}
    assert not {file for file in files if "secret" in file or "draft" in file or "/." in file}


def test_a_footer_is_that_of_the_content_beside_it(place: Path, tmp_path: Path) -> None:
    """Another content read with the same settings has other pages, and is not at fault."""
    (place / "mkdocs.yml").write_text(
        "site_name: س\ndocs_dir: content\ntheme: {name: isnad}\n"
        "plugins: {isnad: {footer: [absent]}}\n",
        encoding="utf-8",
    )
    assert "unknown-page" in run_isnad("check", cwd=place).stdout
    other = tmp_path.parent / f"{tmp_path.name}-other"
    shutil.copytree(place / "content", other)
    result = run_isnad("check", "--content", str(other), cwd=place)
    assert (result.returncode, "unknown-page" in result.stdout) == (0, False)
