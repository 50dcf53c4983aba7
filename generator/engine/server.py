"""Shows a site on this machine and rebuilds it when something is saved."""

from __future__ import annotations

import html
import logging
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from generator.config import SettingsError
from generator.diagnostics import Diagnostics, format_diagnostics
from generator.engine.driver import Place, build_place, load_site
from generator.engine.plugin import RunOptions
from generator.engine.theme import find_theme

_FIRST_FAILED = """<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>لم يُبن الموقع بعد</title></head>
<body><h1>لم يُبن الموقع بعد</h1><p>أصلح ما يلي واحفظ الملف، وستظهر الصفحة وحدها.</p>
<pre>{report}</pre></body></html>
"""


class _Server(LiveReloadServer):
    """MkDocs' server, which may be bound before it begins to serve."""

    _is_bound = False

    def server_bind(self) -> None:
        """Take the address; MkDocs does so again when it begins to serve."""
        if not self._is_bound:
            super().server_bind()
            self._is_bound = True


def serve_place(
    place: Place,
    options: Callable[[], RunOptions],
    host: str,
    port: int,
    report: Callable[[Diagnostics], None],
    announce: Callable[[str], None],
    finish: Callable[[], None],
    *,
    opens_browser: bool,
) -> None:
    """Serve a site until it is interrupted; `report` is told of every build's diagnostics,
    and `finish` is called when a build has shown its progress.

    A build with errors changes nothing, so the last good one stays on show. Raises `OSError`
    where the address cannot be listened at, and `SettingsError` where the settings cannot be
    used at the start.
    """
    config, _ = load_site(place)
    mount = urlsplit(config.site_url or "/").path or "/"
    folder = Path(tempfile.mkdtemp(prefix="isnad-"))
    here = replace(place, site=folder, url=f"http://{host}:{port}{mount}")

    def rebuild() -> None:
        try:
            outcome = build_place(here, replace(options(), is_preview=True))
            found = outcome.diagnostics
        except SettingsError as problem:
            found = problem.diagnostics
        finally:
            finish()
        report(found)
        if not (folder / "index.html").exists():
            text = html.escape(format_diagnostics(found.sorted(), "text"))
            (folder / "index.html").write_text(_FIRST_FAILED.format(report=text), encoding="utf-8")

    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    server = _Server(rebuild, host, port, str(folder), mount)
    server.error_handler = lambda code: _error_page(folder, code)
    try:
        # Before anything is built: a port that is taken is told at once, and whoever comes when the
        # address is announced finds somebody listening.
        server.server_bind()
        server.server_activate()
        rebuild()
        for watched in (config.docs_dir, config.config_file_path, str(find_theme())):
            if watched and Path(watched).exists():
                server.watch(watched)
        announce(server.url)
        server.serve(open_in_browser=opens_browser)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


def _error_page(folder: Path, code: int) -> bytes | None:
    page = folder / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
