"""Settings: what each may be, and that every wrong one is told at its place in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.config import LinkSettings, Settings, parse_settings
from generator.diagnostics import Diagnostic, Diagnostics
from generator.engine.settings_file import locate_setting

HEAD = "site_name: محبرة برس\nplugins:\n  isnad:\n"


def parse(tmp_path: Path, written: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read settings as the engine does, from a file."""
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        HEAD + "".join(f"    {line}\n" for line in written.splitlines()), encoding="utf-8"
    )
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))["plugins"]["isnad"] or {}
    found = Diagnostics()
    settings = parse_settings(
        raw,
        "محبرة برس",
        "https://example.org/repo",
        lambda path: locate_setting(str(file), path),
        found,
    )
    return settings, found.sorted()


def test_every_setting_has_a_default(tmp_path: Path) -> None:
    """A site may say nothing at all."""
    settings, found = parse(tmp_path, "")
    assert found == ()
    assert settings == Settings(name="محبرة برس", url="https://example.org/repo/")


def test_settings_are_read(tmp_path: Path) -> None:
    """Each into its own field."""
    settings, found = parse(
        tmp_path,
        "format: 1\ntagline: سطر\nmotto: شعار\ntimezone: Africa/Tripoli\nmonths: gulf\n"
        "digits: arabic\nkickers: [ملفات, تقارير]\nmax_file_size: 2048\nraw_html: off\n"
        "video_hosts: [v.example.org]\nlinks:\n  frequency: section\n  in_quotations: false\n"
        "  nisba: true\n  roles: true\n  span: word\nquotations:\n  pages: lead\nverbs: [همس]\n"
        "channels: [عبر البريد]\nhedges: [على ذمة]\nfooter: [about]",
    )
    assert found == ()
    assert settings.timezone.key == "Africa/Tripoli"
    assert settings.links == LinkSettings(
        "section", in_quotations=False, nisba=True, roles=True, span="word"
    )
    assert (settings.months, settings.digits, settings.raw_html) == ("gulf", "arabic", "off")
    assert (settings.kickers, settings.max_file_size) == (("ملفات", "تقارير"), 2048)
    assert (settings.quotation_pages, settings.footer_pages) == ("lead", ("about",))
    assert (settings.verbs, settings.channels, settings.hedges) == (
        ("همس",),
        ("عبر البريد",),
        ("على ذمة",),
    )


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("tagline: [قائمة]", 4, 5),
        ("tagline: 7", 4, 5),
        ("motto: {أ: ب}", 4, 5),
        ("timezone: Inkwell/Harbour", 4, 5),
        ("timezone: ../../etc/passwd", 4, 5),
        ("timezone: 7", 4, 5),
        ("months: arabic", 4, 5),
        ("digits: [western]", 4, 5),
        ("kickers: ملفات", 4, 5),
        ("kickers: [ملفات, 7]", 4, 5),
        ('kickers: [""]', 4, 5),
        ("max_file_size: صغير", 4, 5),
        ("max_file_size: -1", 4, 5),
        ("max_file_size: true", 4, 5),
        ("max_file_size: 1.5", 4, 5),
        ("raw_html: on", 4, 5),
        ("video_hosts: youtu.be", 4, 5),
        ("links: first", 4, 5),
        ("links:\n  frequency: twice", 5, 7),
        ("links:\n  in_quotations: ربما", 5, 7),
        ("links:\n  span: letters", 5, 7),
        ("quotations:\n  pages: some", 5, 7),
        ("quotations: [pages]", 4, 5),
        ("format: واحد", 4, 5),
        ("verbs: {قال: أكد}", 4, 5),
        ("footer: about", 4, 5),
    ],
)
def test_a_wrong_value_is_told_at_its_place(
    tmp_path: Path, written: str, line: int, column: int
) -> None:
    """And the default is kept, so that the content can be checked in the same run."""
    settings, (found,) = parse(tmp_path, written)
    assert found.code == "wrong-setting"
    assert (found.location.line, found.location.column) == (line, column)
    assert settings == Settings(name="محبرة برس", url="https://example.org/repo/")


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("time_zone: UTC", "timezone"),
        ("links:\n  nesba: true", "nisba"),
        ("quotations:\n  page: all", "pages"),
        ("colour: أزرق", ""),
    ],
)
def test_an_unknown_setting_is_shown_the_nearest(
    tmp_path: Path, written: str, nearest: str
) -> None:
    """Else all that are known there."""
    _, (found,) = parse(tmp_path, written)
    assert found.code == "unknown-setting"
    assert f"«{nearest}»" in found.hint("ar") if nearest else "timezone" in found.hint("ar")


def test_all_wrong_settings_are_told_at_once(tmp_path: Path) -> None:
    """In the order of the file."""
    _, found = parse(tmp_path, "months: arabic\nx: 1\nlinks:\n  y: 2\n  span: z")
    assert [one.location.line for one in found] == [4, 5, 7, 8]


@pytest.mark.parametrize(
    ("written", "code"), [("format: 2", "unknown-format"), ("format: 0", "wrong-setting")]
)
def test_another_format_is_refused(tmp_path: Path, written: str, code: str) -> None:
    """What a later version writes is not half read."""
    _, (found,) = parse(tmp_path, written)
    assert found.code == code


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", ""),
        ("https://a.example", "https://a.example/"),
        ("https://a.example/b///", "https://a.example/b/"),
    ],
)
def test_the_address_ends_in_one_slash(url: str, expected: str) -> None:
    """So that paths can be put after it."""
    found = Diagnostics()
    settings = parse_settings({}, "x", url, lambda path: locate_setting("", path), found)
    assert settings.url == expected


def test_an_inherited_setting_is_told_at_the_top(tmp_path: Path) -> None:
    """The file does not hold it, so there is no line to show."""
    file = tmp_path / "mkdocs.yml"
    file.write_text("INHERIT: base.yml\n", encoding="utf-8")
    location = locate_setting(str(file), "links.span")
    assert (location.line, location.column) == (1, 1)


@pytest.mark.parametrize(
    "text",
    ["plugins: [isnad]\n", "plugins:\n  - isnad:\n      months: x\n", "a: [\n", "!ENV x\n", ""],
)
def test_any_file_can_be_looked_into(tmp_path: Path, text: str) -> None:
    """A list of plugins, a broken file, an empty one: a place is always given."""
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    location = locate_setting(str(file), "months")
    assert location.line == (3 if "months" in text else 1)
