"""Where the theme is, and how its templates are set up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from generator.config import Settings
from generator.model.ids import PageId
from generator.model.library import Library
from generator.model.page import Plain

NAVIGATION: tuple[tuple[str, str, str], ...] = (
    ("المواضيع", "topics/", "topics"),
    ("الأصوات", "quotations/", "quotations"),
    ("أسماء وجهات", "actors/", "actors"),
    ("الأرشيف", "archive/", "archive"),
)
"""Title, address and section of each entry of the masthead."""


def find_theme() -> Path:
    """Return the folder of the theme: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "theme"


INSTALLED = SimpleNamespace(__file__=str(find_theme() / "mkdocs_theme.yml"))
"""What the entry point `mkdocs.themes: isnad` gives: MkDocs asks it only for its folder."""


def use_theme(config: MkDocsConfig) -> None:
    """Put our templates before the parent theme's, unless the site's own already stand there.

    The parent's static pages (its 404, its sitemap with today as every page's date) are not
    wanted: ours replace them.
    """
    ours = str(find_theme())
    if ours not in config.theme.dirs:
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, ours)
    config.theme.static_templates.clear()


def set_up_templates(env: jinja2.Environment) -> jinja2.Environment:
    """Make templates escape by default and leave no blank lines where tags stood."""
    env.autoescape = True
    env.trim_blocks = True
    env.lstrip_blocks = True
    read_attribute = env.getattr

    def read_key_first(record: object, name: str) -> object:
        # Records are maps. Jinja would look for an attribute of the map first, which costs an
        # exception for each value of each page.
        if type(record) is dict:
            return record[name] if name in record else env.undefined(obj=record, name=name)
        return read_attribute(record, name)

    env.getattr = read_key_first  # type: ignore[assignment]
    return env


def describe_site(
    settings: Settings, library: Library, assets: Mapping[str, str], *, is_preview: bool
) -> dict[str, Plain]:
    """Return what templates read of the site, as `config.extra.isnad`.

    A preview has no content security policy: MkDocs reloads its pages by an inline script.
    """
    wanted = [PageId(page) for page in settings.footer_pages] or list(library.pages)
    pages = [library.pages[page] for page in wanted if page in library.pages]
    return {
        "name": settings.name,
        "tagline": settings.tagline,
        "motto": settings.motto,
        "lang": "ar",
        "dir": "rtl",
        "nav": [
            {"title": title, "url": url, "section": section} for title, url, section in NAVIGATION
        ],
        "footer": [{"title": page.title, "url": page.url} for page in pages],
        "is_preview": is_preview,
        **assets,
    }
