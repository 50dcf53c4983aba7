"""The site's settings: what `plugins: isnad:` in `mkdocs.yml` may say, validated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.diagnostics import Diagnostics, Location, Wording, site_rules
from generator.model.linking import LinkFrequency, LinkSpan
from generator.text.dates import Months
from generator.text.nearest import find_nearest
from generator.text.plurals import Digits

QuotationPages = Literal["all", "lead", "none"]
RawHtml = Literal["off", "clean"]


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """Which mentions become links: `links:`."""

    frequency: LinkFrequency = "first"
    """First mention in the article, in each section, or every mention."""
    in_quotations: bool = True
    """Whether a mention in a quotation may be linked where nothing before it names the actor."""
    nisba: bool = False
    """Whether «الباكستاني» is linked to the state."""
    roles: bool = False
    """Whether «الرئيس الباكستاني» is linked to whoever held the title that day."""
    span: LinkSpan = "name"
    """Whether a link covers the name alone or the joined particle too."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a site may choose."""

    name: str = "إسناد"
    """The site's name, from `site_name`."""
    url: str = ""
    """Where the site stands, with its last slash, from `site_url`; "" where it has no address."""
    tagline: str = ""
    """One line about the site, for its description."""
    motto: str = "كل قول هنا مسند إلى قائله، بصفته يوم قاله."
    """The sentence in the footer."""
    format: int = 1
    """Version of the content format."""
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    """Zone of dates and times written without one."""
    months: Months = "dual"
    """Whose month names are printed."""
    digits: Digits = "western"
    """0-9 or ٠-٩ in dates and counts."""
    kickers: tuple[str, ...] = ()
    """Allowed kickers; () allows any."""
    max_file_size: int = 1024 * 1024
    """Largest content file, in bytes."""
    raw_html: RawHtml = "off"
    """Whether HTML in content is refused or cleaned."""
    video_hosts: tuple[str, ...] = ("youtube.com", "youtu.be", "vimeo.com")
    """Hosts whose bare links become a still link to a video."""
    links: LinkSettings = LinkSettings()
    """Which mentions become links."""
    quotation_pages: QuotationPages = "all"
    """Which quotations have a page of their own: `quotations: {pages: …}`."""
    verbs: tuple[str, ...] = ()
    """Verbs of saying besides the known ones."""
    channels: tuple[str, ...] = ()
    """Words that begin a channel besides the known ones."""
    hedges: tuple[str, ...] = ()
    """Words that begin a hedge besides the known ones."""
    footer_pages: tuple[str, ...] = ()
    """Ids of standing pages that the footer links to, in order; () for all of them: `footer`."""
    page_size: int = 50
    """Items on a page of a list."""


class SettingsError(Exception):
    """The settings file cannot be used; `diagnostics` say why."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__("the settings file cannot be used")
        self.diagnostics = diagnostics


Choice = TypeVar("Choice", bound=str)


class _Reader:
    """Reads one map of settings; what is wrong is reported and keeps its default."""

    def __init__(
        self,
        raw: Mapping[str, object],
        path: str,
        locate: Callable[[str], Location],
        found: Diagnostics,
    ) -> None:
        self._raw = raw
        self._path = path
        self._locate = locate
        self._found = found
        self._known: list[str] = []

    def text(self, name: str, default: str) -> str:
        """Return a text."""
        value = self._take(name)
        if value is None or isinstance(value, str):
            return default if value is None else value
        self._refuse(name, value, Wording("نص", "a text"))
        return default

    def flag(self, name: str, default: bool) -> bool:
        """Return true or false."""
        value = self._take(name)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self._refuse(name, value, Wording("true أو false", "true or false"))
        return default

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number between two bounds."""
        value = self._take(name)
        if value is None:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        wanted = Wording(
            f"عدد صحيح من {least} إلى {most}", f"a whole number from {least} to {most}"
        )
        self._refuse(name, value, wanted)
        return default

    def choice(self, name: str, choices: tuple[Choice, ...], default: Choice) -> Choice:
        """Return one of the choices."""
        value = self._take(name)
        if value is None:
            return default
        # YAML reads a bare off as false.
        written = {False: "off", True: "on"}.get(value, value) if isinstance(value, bool) else value
        for choice in choices:
            if written == choice:
                return choice
        listed = Wording("، ".join(choices), ", ".join(choices))
        self._refuse(name, value, listed)
        return default

    def texts(self, name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._take(name)
        if value is None:
            return default
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        self._refuse(name, value, Wording("قائمة نصوص", "a list of texts"))
        return default

    def timezone(self, name: str) -> ZoneInfo:
        """Return a zone of the IANA database; UTC where none is given."""
        value = self._take(name)
        try:
            if value is None:
                return ZoneInfo("UTC")
            # A number is no name, so it is refused with the names that are no zone.
            return ZoneInfo(value if isinstance(value, str) else "")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            wanted = Wording("اسم منطقة مثل Africa/Tripoli", "a zone such as Africa/Tripoli")
            self._refuse(name, value, wanted)
        return ZoneInfo("UTC")

    def group(self, name: str) -> _Reader:
        """Return the reader of a map inside this one."""
        value = self._take(name)
        if value is not None and not isinstance(value, Mapping):
            self._refuse(name, value, Wording("خريطة إعدادات", "a map of settings"))
        inside = value if isinstance(value, Mapping) else {}
        return _Reader(inside, f"{self._path}{name}.", self._locate, self._found)

    def refuse_others(self) -> None:
        """Report every setting that nothing asked for."""
        for name in self._raw:
            if name not in self._known:
                nearest = next(iter(find_nearest(str(name), self._known, 1)), "")
                self._found.add(
                    site_rules.UNKNOWN_SETTING,
                    self._locate(f"{self._path}{name}"),
                    name=f"{self._path}{name}",
                    nearest=nearest,
                    known="، ".join(sorted(self._known)),
                )

    def _take(self, name: str) -> object:
        self._known.append(name)
        return self._raw.get(name)

    def _refuse(self, name: str, value: object, wanted: Wording) -> None:
        self._found.add(
            site_rules.WRONG_SETTING,
            self._locate(f"{self._path}{name}"),
            name=f"{self._path}{name}",
            value=value,
            wanted_ar=wanted.ar,
            wanted_en=wanted.en,
        )


def parse_settings(
    raw: Mapping[str, object],
    name: str,
    url: str,
    locate: Callable[[str], Location],
    found: Diagnostics,
) -> Settings:
    """Return the settings that `plugins: isnad:` gives, with every mistake as a diagnostic.

    `name` and `url` are MkDocs' own `site_name` and `site_url`; `locate` gives the place in
    `mkdocs.yml` of a setting by its dotted path (`links.frequency`). A setting that is wrong keeps
    its default, so that the content can be checked in the same run.
    """
    default = Settings()
    reader = _Reader(raw, "", locate, found)
    links = reader.group("links")
    quotations = reader.group("quotations")
    settings = Settings(
        name=name or default.name,
        url=f"{url.rstrip('/')}/" if url else "",
        tagline=reader.text("tagline", default.tagline),
        motto=reader.text("motto", default.motto),
        format=_read_format(reader, locate, found),
        timezone=reader.timezone("timezone"),
        months=reader.choice("months", get_args(Months), default.months),
        digits=reader.choice("digits", get_args(Digits), default.digits),
        kickers=reader.texts("kickers"),
        max_file_size=reader.number("max_file_size", default.max_file_size, 1024, 64 * 1024 * 1024),
        raw_html=reader.choice("raw_html", get_args(RawHtml), default.raw_html),
        video_hosts=reader.texts("video_hosts", default.video_hosts),
        links=LinkSettings(
            frequency=links.choice("frequency", get_args(LinkFrequency), "first"),
            in_quotations=links.flag("in_quotations", default.links.in_quotations),
            nisba=links.flag("nisba", default.links.nisba),
            roles=links.flag("roles", default.links.roles),
            span=links.choice("span", get_args(LinkSpan), "name"),
        ),
        quotation_pages=quotations.choice("pages", get_args(QuotationPages), "all"),
        verbs=reader.texts("verbs"),
        channels=reader.texts("channels"),
        hedges=reader.texts("hedges"),
        footer_pages=reader.texts("footer"),
    )
    for group in (reader, links, quotations):
        group.refuse_others()
    return settings


def _read_format(reader: _Reader, locate: Callable[[str], Location], found: Diagnostics) -> int:
    number = reader.number("format", 1, 1, 1_000_000)
    if number != 1:
        found.add(site_rules.UNKNOWN_FORMAT, locate("format"), value=number)
    return 1
