"""Pictures and videos that stand alone in a paragraph."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from urllib.parse import urlsplit

from generator.render.elements import replace

_ADMONITIONS = {
    "note": "ملاحظة",
    "abstract": "خلاصة",
    "info": "معلومة",
    "tip": "نصيحة",
    "hint": "إشارة",
    "success": "نجاح",
    "question": "سؤال",
    "warning": "تنبيه",
    "caution": "احتراز",
    "attention": "انتباه",
    "important": "مهم",
    "failure": "إخفاق",
    "danger": "خطر",
    "error": "خطأ",
    "bug": "خلل",
    "example": "مثال",
    "quote": "اقتباس",
}
_ADDRESS = re.compile(r"https?://\S+\Z")


def make_figures(root: etree.Element, video_hosts: tuple[str, ...]) -> None:
    """Turn paragraphs that hold only a picture or a video's address into figures.

    A video becomes a plate that links to it: nothing is loaded from its host.
    """
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag != "p":
                continue
            figure = _figure_of(child) or _video_of(child, video_hosts)
            if figure is not None:
                replace(parent, child, figure)


def name_admonitions(root: etree.Element) -> None:
    """Give admonitions without a title of their own an Arabic one.

    Python-Markdown takes the type for a title: `!!! note` would be headed «Note».
    """
    for box in root.iter("div"):
        classes = box.get("class", "").split()
        title = box[0] if len(box) else None
        if title is None or classes[:1] != ["admonition"] or title.tag != "p":
            continue
        kinds = [kind for kind in classes[1:] if kind in _ADMONITIONS]
        if kinds and title.text == kinds[0].capitalize():
            title.text = _ADMONITIONS[kinds[0]]


def make_tables_scrollable(root: etree.Element) -> None:
    """Let readers reach wide tables by keyboard: on a phone a table scrolls in its own frame."""
    for table in root.iter("table"):
        table.set("tabindex", "0")


def _figure_of(paragraph: etree.Element) -> etree.Element | None:
    if (paragraph.text or "").strip() or len(paragraph) != 1:
        return None
    picture = paragraph[0]
    if picture.tag != "img" or (picture.tail or "").strip():
        return None
    figure = etree.Element("figure")
    picture.tail = "\n"
    figure.append(picture)
    title = picture.attrib.pop("title", "")
    caption, _, credit = (part.strip() for part in title.partition("؛"))
    if caption or credit:
        line = etree.SubElement(figure, "figcaption")
        line.text = caption + (" " if caption and credit else "")
        if credit:
            etree.SubElement(line, "span", {"class": "credit"}).text = credit
    return figure


def _video_of(paragraph: etree.Element, hosts: tuple[str, ...]) -> etree.Element | None:
    address = _bare_address(paragraph)
    if address is None:
        return None
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    if host not in hosts:
        return None
    figure = etree.Element("figure", {"class": "video"})
    link = etree.SubElement(figure, "a", {"href": address})
    plate = etree.SubElement(link, "span", {"class": "video__plate"})
    plate.text = "▶"
    plate.tail = " "
    label = etree.SubElement(link, "span", {"class": "video__label"})
    label.text = "شاهد المقطع على "
    etree.SubElement(label, "bdi", {"dir": "ltr"}).text = host
    return figure


def _bare_address(paragraph: etree.Element) -> str | None:
    if len(paragraph) == 1 and paragraph[0].tag == "a" and not (paragraph.text or "").strip():
        link = paragraph[0]
        address = link.get("href", "")
        if (link.text or "").strip() == address and not (link.tail or "").strip():
            return address if _ADDRESS.match(address) else None
    text = (paragraph.text or "").strip()
    return text if not len(paragraph) and _ADDRESS.match(text) else None
