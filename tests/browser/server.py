"""A tiny web server that serves a built site as GitHub Pages does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class PagesHandler(SimpleHTTPRequestHandler):
    """Serves one directory below a mount; what is missing answers 404 with the site's 404.html."""

    extensions_map = {  # noqa: RUF012 - as the base class declares it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".jsonl": "application/jsonl",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def __init__(self, *args: object, site: Path, mount: str, **kwargs: object) -> None:
        self.mount = mount
        super().__init__(*args, directory=str(site), **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file for a requested address; none is outside the mount."""
        requested = unquote(urlsplit(path).path)
        if not requested.startswith(self.mount):
            return str(Path(self.directory) / "outside-the-mount")
        return super().translate_path(path[len(self.mount) - 1 :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing address with the site's own page."""
        not_found = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not not_found.is_file():
            super().send_error(code, message, explain)
            return
        body = not_found.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - the base class's signature
        """Answer that a directory without an index is not there, as GitHub Pages does."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - likewise
        """Stay silent: the tests say what went wrong."""


@contextmanager
def serve_site(site: Path, mount: str = "/") -> Iterator[str]:
    """Serve `site` on a free local port below `mount`, and give the site's address.

    `mount` begins and ends with a slash, and so does the address's path.
    """
    handler = partial(PagesHandler, site=site, mount=mount)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{mount}"
        finally:
            server.shutdown()
            thread.join()
