"""What MkDocs refuses in `mkdocs.yml`, told in our words and at its own line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from yaml import MarkedYAMLError

from generator.diagnostics import Diagnostics, Location, Wording, site_rules
from generator.engine.settings_file import locate_key, read_key
from generator.load.yaml_slips import explain_syntax
from generator.text.nearest import find_nearest

_NOT_YAML: Final = Wording("ليس بصيغة YAML", "this is no YAML")
_VALUE: Final = re.compile(r"Config value '(?P<name>[^']+)': (?P<reason>.*)", re.DOTALL)
_UNKNOWN: Final = "Unrecognised configuration name"
_REQUIRED: Final = "Required configuration not provided"
_QUOTED: Final = re.compile(r"(?P<mark>['\"])(?P<name>[^'\"]+)(?P=mark)")
_EXAMPLES: Final = {"site_name": "site_name: محبرة برس", "docs_dir": "docs_dir: content"}
_WANTED: Final = {
    "site_url": Wording(
        "عنوان كامل مثل https://example.org/", "a whole address, such as https://example.org/"
    ),
    "theme": Wording("name: isnad", "name: isnad"),
    "plugins": Wording("إضافات مثبتة، ومنها isnad", "plugins that are installed, isnad among them"),
    "site_name": Wording("نص", "a text"),
    "docs_dir": Wording("مجلد موجود", "a folder that exists"),
    "site_dir": Wording(
        "مجلد ليس داخل المحتوى ولا المحتوى داخله",
        "a folder outside the content, and not around it",
    ),
}
# Of MkDocs' own settings, those that a site of ours has a use for.
_USUAL: Final = ("site_name", "site_url", "docs_dir", "site_dir", "theme", "plugins")
_REASONS: Final = (
    (
        re.compile(r"Expected a key-value mapping"),
        Wording("ليس فيه إعدادات من الشكل «اسم: قيمة»", "it holds no settings such as name: value"),
    ),
    (
        re.compile(r"Inherited config file '(?P<path>[^']*)' does not exist"),
        Wording(
            "لا وجود للملف المذكور في INHERIT: {path}",
            "the file that INHERIT names is not there: {path}",
        ),
    ),
)


def explain_refusal(
    file: Path | None, shown: str, messages: Sequence[str], problem: BaseException
) -> Diagnostics:
    """Return why MkDocs cannot use the settings, in the words that front matter is told in."""
    found = Diagnostics()
    fault = problem.__cause__ or problem.__context__
    if file is not None and isinstance(fault, MarkedYAMLError):
        mark = fault.problem_mark
        location = Location(shown, mark.line + 1, mark.column + 1) if mark else Location(shown)
        explained = explain_syntax(file.read_text(encoding="utf-8-sig", errors="replace"), fault)
        said = explained.problem if explained else _NOT_YAML
        found.add(site_rules.UNREADABLE_SETTINGS, location, reason_ar=said.ar, reason_en=said.en)
        return found
    values = [value for message in messages if (value := _VALUE.fullmatch(message)) is not None]
    unknown = [value["name"] for value in values if value["reason"].startswith(_UNKNOWN)]
    path = str(file) if file is not None else ""
    for name in unknown:
        report_unknown(name, path, found)
    meant = {_nearest(name) for name in unknown}
    for value in values:
        if value["name"] not in unknown and value["name"] not in meant:
            _report_value(value["name"], value["reason"], path, found)
    if not found.found:
        for reason in messages or [" ".join(str(problem).split())]:
            said = _translate(reason)
            found.add(
                site_rules.UNREADABLE_SETTINGS,
                Location(shown),
                reason_ar=said.ar,
                reason_en=said.en,
            )
    return found


def report_unknown(name: str, path: str, found: Diagnostics) -> None:
    """Report a setting of the file itself that nothing reads."""
    found.add(
        site_rules.UNKNOWN_SETTING,
        locate_key(path, name),
        name=name,
        nearest=_nearest(name),
        known="، ".join(_USUAL),
    )


def find_unknown(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the settings beside ours that MkDocs does not know, in the order they are written."""
    written: list[Mapping[str, object]] = list(config.user_configs)
    return tuple(
        dict.fromkeys(str(name) for values in written for name in values if name not in _known())
    )


def _known() -> frozenset[str]:
    return frozenset(name for name, _ in MkDocsConfig()._schema) | {"INHERIT"}  # noqa: SLF001


def _nearest(name: str) -> str:
    return next(iter(find_nearest(name, sorted(_known()), 1)), "")


def _report_value(name: str, reason: str, path: str, found: Diagnostics) -> None:
    location = locate_key(path, name)
    if reason.startswith(_REQUIRED):
        example = _EXAMPLES.get(name, f"{name}: …")
        found.add(site_rules.MISSING_SETTING, location, name=name, example=example)
        return
    wanted = _WANTED.get(name, Wording(reason, reason))
    quoted = _QUOTED.search(reason) if name in ("theme", "plugins") else None
    found.add(
        site_rules.WRONG_SETTING,
        location,
        name=name,
        value=quoted["name"] if quoted else read_key(path, name),
        wanted_ar=wanted.ar,
        wanted_en=wanted.en,
    )


def _translate(reason: str) -> Wording:
    for pattern, wording in _REASONS:
        found = pattern.search(reason)
        if found is not None:
            values = found.groupdict()
            return Wording(wording.fill("ar", values), wording.fill("en", values))
    return Wording(reason, reason)
