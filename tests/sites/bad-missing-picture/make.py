"""A picture whose name the article misspells."""

from pathlib import Path

from PIL import Image

MEDIA = Path("content/media")
MEDIA.mkdir(exist_ok=True)
Image.new("RGB", (40, 30)).save(MEDIA / "harbour.png")
