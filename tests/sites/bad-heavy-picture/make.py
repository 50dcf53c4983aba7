"""A picture with six megabytes behind it."""

from pathlib import Path

from PIL import Image

MEDIA = Path("content/media")
MEDIA.mkdir(exist_ok=True)
Image.new("RGB", (40, 30)).save(MEDIA / "harbour.png")
with (MEDIA / "harbour.png").open("ab") as picture:
    picture.write(b"\0" * 6 * 1024 * 1024)
