"""A web page saved under the name of a picture."""

from pathlib import Path

MEDIA = Path("content/media")
MEDIA.mkdir(exist_ok=True)
(MEDIA / "harbour.png").write_text("<!doctype html><title>404</title>\n", encoding="utf-8")
