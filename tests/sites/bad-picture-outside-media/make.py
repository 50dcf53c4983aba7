"""A picture beside the content directory, and a symbolic link to it."""

from pathlib import Path

from PIL import Image

MEDIA = Path("content/media")
MEDIA.mkdir(exist_ok=True)
Image.new("RGB", (40, 30)).save("secret.png")
(MEDIA / "linked.png").symlink_to("../../secret.png")
