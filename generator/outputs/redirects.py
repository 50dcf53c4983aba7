"""Pages at earlier addresses that send the reader on."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Mapping

from markupsafe import escape

from generator.model.ids import Url, file_of

# GitHub Pages sends no redirects: a refresh in the head is what is left, with a link for readers
# whose browser does not follow it. The script comes first, for addresses of a place in a page.
_PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>انتقلت الصفحة</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
{script}<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<p>انتقلت هذه الصفحة إلى <a href="{target}">عنوانها الجديد</a>.</p>
</body>
</html>
"""


def redirect_pages(
    redirects: Mapping[Url, Url], site_url: str, taken: Container[str] = (), script: str = ""
) -> dict[str, str]:
    """Return the HTML of every redirect by its file's path in the site, but for what is taken.

    `script` is the address of the one that takes a place within the page along. `taken` holds the
    files that are written otherwise, which a redirect never replaces; loading reports such
    addresses. Targets are relative, so that they hold at a domain's root and below a path alike.
    """
    return {
        file: _redirect(old, new, site_url, script)
        for old, new in redirects.items()
        if (file := file_of(old)) not in taken
    }


def _redirect(old: Url, new: Url, site_url: str, script: str) -> str:
    folder = posixpath.dirname(file_of(old))
    relative = posixpath.relpath(new or ".", folder or ".")
    target = f"{relative}/" if not new or new.endswith("/") else relative
    canonical = f"{site_url}{new}" if site_url else target
    tag = ""
    if script:
        source = escape(posixpath.relpath(script, folder or "."))
        tag = f'<script src="{source}" data-target="{escape(target)}"></script>\n'
    return _PAGE.format(target=escape(target), canonical=escape(canonical), script=tag)
