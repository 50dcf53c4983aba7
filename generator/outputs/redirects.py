"""Pages at earlier addresses that send the reader on."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Mapping

from markupsafe import escape

from generator.model.ids import Url, file_of

# The script policy of the site forbids scripts here, and GitHub Pages sends no redirects: a
# refresh in the head is what is left, with a link for readers whose browser does not follow it.
_PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>انتقلت الصفحة</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<p>انتقلت هذه الصفحة إلى <a href="{target}">عنوانها الجديد</a>.</p>
</body>
</html>
"""


def redirect_pages(
    redirects: Mapping[Url, Url], site_url: str, taken: Container[str] = ()
) -> dict[str, str]:
    """Return the HTML of every redirect by its file's path in the site, but for what is taken.

    `taken` holds the files that are written otherwise, which a redirect never replaces; loading
    reports such addresses. Targets are relative, so that they hold at a domain's root and below a
    path alike.
    """
    return {
        file: _redirect(old, new, site_url)
        for old, new in redirects.items()
        if (file := file_of(old)) not in taken
    }


def _redirect(old: Url, new: Url, site_url: str) -> str:
    folder = posixpath.dirname(file_of(old))
    relative = posixpath.relpath(new or ".", folder or ".")
    target = f"{relative}/" if not new or new.endswith("/") else relative
    canonical = f"{site_url}{new}" if site_url else target
    return _PAGE.format(target=escape(target), canonical=escape(canonical))
