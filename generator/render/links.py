"""Links and pictures of a body: what they mean here, and what is refused."""

from __future__ import annotations

import html
import posixpath
import re
import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from generator.diagnostics import (
    Diagnostics,
    Location,
    Wording,
    markdown_rules,
    quotation_rules,
    reference_rules,
)
from generator.load.pictures import PictureFault
from generator.load.report import Report
from generator.model.ids import Position, SourceText
from generator.model.library import Absence, ContentKind
from generator.model.rendered import AnchorLink
from generator.render.elements import Place, unwrap
from generator.render.prose import SourceLink
from generator.render.registry import Registry
from generator.text.nearest import find_nearest

# One letter is no scheme but a disk: C:\\pictures\\x.png.
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]+):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_UNKNOWN = {
    ContentKind.ACTOR: reference_rules.UNKNOWN_ACTOR,
    ContentKind.TOPIC: reference_rules.UNKNOWN_TOPIC,
    ContentKind.ARTICLE: reference_rules.UNKNOWN_ARTICLE,
}
_BODY = Wording("النص", "the text")
_STATES = {
    Absence.DRAFT: Wording("مسودة", "is a draft"),
    Absence.FUTURE: Wording("لم يحن موعد نشره", "is dated in the future"),
}
QUOTATION_ID = "q-"
"""What the permanent id of every quotation begins with."""
_WEB = frozenset({"http", "https", "mailto", "tel"})


class LinkResolver:
    """Turns the addresses an editor wrote into addresses of the site, one body at a time."""

    def __init__(
        self,
        source: SourceText,
        registry: Registry,
        links: Iterable[SourceLink],
        root: str,
        found: Diagnostics,
        *,
        has_quotations: bool,
    ) -> None:
        self._has_quotations = has_quotations
        self._source = source
        self._registry = registry
        self._root = root
        self._found = found
        self._report = Report(source.file, found)
        self._places: dict[str, list[SourceLink]] = defaultdict(list)
        for link in links:
            self._places[html.unescape(link.href)].append(link)
        self.media: list[str] = []
        """Files of the content directory that the body shows or links to."""
        self.anchors: list[tuple[str, Location]] = []
        """Links within the page, to be checked once its ids are known."""
        self.elsewhere: list[AnchorLink] = []
        """Links to places that are known when every body is rendered."""

    def take(self, href: str) -> SourceLink | None:
        """Return the next link of the source with this address, each only once."""
        places = self._places.get(href)
        return places.pop(0) if places else None

    def locate(self, href: str) -> Location:
        """Return where the next link with this address stands in the file."""
        link = self.take(href)
        if link is not None:
            return self._source.location(link.href_at)
        offset = self._source.text.find(href) if href else -1
        return self._source.location(max(offset, 0))

    def resolve(self, place: Place) -> None:
        """Resolve an element where it is an editor's link or picture.

        Quotations are not this class's, and neither are the links of mentions: those have their
        address already.
        """
        if place.element.tag == "img":
            self.resolve_picture(place)
        elif place.element.tag == "a" and not _is_ours(place.element):
            if place.element.get("href", "").startswith("quote:"):
                self._resolve_quotation(place)
            else:
                self.resolve_link(place)

    def _resolve_quotation(self, place: Place) -> None:
        """Leave a `quote:` link to the reader of quotations, where the page has one."""
        if not self._has_quotations:
            at = self.locate(place.element.get("href", ""))
            self._found.add(quotation_rules.MISPLACED_QUOTATION, at)
            unwrap(place.parent, place.element)

    def resolve_link(self, place: Place) -> None:
        """Give an `a` its address on the site, or take the link away and say why."""
        link = place.element
        written = link.get("href", "")
        at = self.locate(written)
        if not "".join(link.itertext()).strip() and link.find(".//img") is None:
            self._found.add(markdown_rules.LINK_WITHOUT_TEXT, at, href=written)
        scheme = _scheme_of(written)
        target: str | None
        if scheme in {"actor", "topic", "article"}:
            target = self._resolve_id(place, scheme, written.partition(":")[2], at)
        elif scheme in _WEB:
            target = written.strip()
        elif scheme is not None or written.lstrip().startswith(("//", "\\")):
            self._found.add(markdown_rules.UNSAFE_LINK, at, href=written)
            target = None
        elif written.startswith("#"):
            self.anchors.append((unquote(written[1:]), at))
            target = written
        else:
            target = self._resolve_path(written, at)
        if target is None:
            unwrap(place.parent, link)
        else:
            link.set("href", target)

    def resolve_picture(self, place: Place) -> None:
        """Give an `img` its file and size, or take it away and say why."""
        picture = place.element
        written = picture.get("src", "")
        at = self.locate(written)
        scheme = _scheme_of(written)
        if scheme in {"http", "https"} or written.startswith("//"):
            self._found.add(markdown_rules.REMOTE_PICTURE, at, href=written)
        elif scheme is not None:
            self._found.add(markdown_rules.UNSAFE_LINK, at, href=written)
        else:
            if not picture.get("alt", "").strip():
                self._found.add(markdown_rules.PICTURE_WITHOUT_ALT, at, href=written)
            if self._place_picture(picture, written, at):
                return
        place.parent.remove(picture)

    def check_anchors(self, ids: frozenset[str]) -> None:
        """Report links within the page that lead nowhere."""
        own = self._registry.files.get(self._source.path)
        for anchor, at in self.anchors:
            if anchor.startswith(QUOTATION_ID) and own is not None:
                self.elsewhere.append(AnchorLink(own, anchor, at, is_own=True))
            elif anchor and anchor not in ids:
                nearest = next(iter(find_nearest(anchor, sorted(ids), 1)), "")
                self._found.add(markdown_rules.UNKNOWN_ANCHOR, at, anchor=anchor, nearest=nearest)

    def _place_picture(self, picture: etree.Element, written: str, at: Location) -> bool:
        found = self._registry.pictures.find(unquote(html.unescape(written)), self._source.path)
        if isinstance(found, PictureFault):
            self._report.add(found.rule, Position(at.line, at.column), **dict(found.values))
            return False
        self.media.append(found.path)
        picture.set("src", self._root + found.path)
        if found.width and found.height:
            picture.set("width", str(found.width))
            picture.set("height", str(found.height))
        picture.set("loading", "lazy")
        return True

    def _resolve_id(self, place: Place, scheme: str, wanted: str, at: Location) -> str | None:
        if scheme == "actor" and not wanted:
            return None
        if scheme == "actor":
            actor = self._registry.actors.get(wanted)
            if actor is not None:
                place.element.set("class", "actor")
                return self._root + actor.url
            self._report_unknown(ContentKind.ACTOR, wanted, self._registry.actors, at)
            return None
        kind = ContentKind.TOPIC if scheme == "topic" else ContentKind.ARTICLE
        known = self._registry.topics if scheme == "topic" else self._registry.articles
        if wanted not in known:
            self._report_unknown(kind, wanted, known, at)
            return None
        return self._root + known[wanted]

    def _report_unknown(
        self, kind: ContentKind, wanted: str, known: Iterable[str], at: Location
    ) -> None:
        """Report an id that leads nowhere, unless the file it means is reported already."""
        absence = self._registry.absent.get((kind, wanted))
        if absence is Absence.ERRORS:
            return
        if absence is not None:
            self._report_absent(wanted, absence, at)
            return
        named = self._registry.find_by_name(wanted) if kind is ContentKind.ACTOR else ()
        near = (named[0].id,) if named else find_nearest(wanted.strip(), tuple(known), 1)
        nearest = next(iter(near), "")
        actor = self._registry.actors.get(nearest)
        name = actor.name if actor else ""
        wanted = wanted.replace("\n", " ")
        self._found.add(_UNKNOWN[kind], at, value=wanted, nearest=nearest, name=name)

    def _report_absent(self, wanted: str, absence: Absence, at: Location) -> None:
        self._report.add(
            reference_rules.UNPUBLISHED_REFERENCE,
            Position(at.line, at.column),
            value=wanted,
            name=_BODY,
            state=_STATES[absence],
        )

    def _resolve_path(self, written: str, at: Location) -> str | None:
        path, mark, fragment = written.partition("#")
        content_path = self._content_path(path)
        suffix = mark + fragment
        if content_path is not None:
            url = self._registry.files.get(content_path)
            if url is not None:
                # «:~:text=» is the reader's browser's, not the page's.
                if fragment and not fragment.startswith(":~:"):
                    link = AnchorLink(url, unquote(fragment), at, is_own=False)
                    self.elsewhere.append(link)
                return self._root + url + suffix
            if self._registry.pictures.holds_file(content_path):
                self.media.append(content_path)
                return self._root + content_path + suffix
            absence = self._registry.absent_files.get(content_path)
            if absence is Absence.ERRORS:
                return None
            if absence is not None:
                self._report_absent(written, absence, at)
                return None
        nearest = next(iter(find_nearest(content_path or path, self._registry.files, 1)), "")
        if nearest:
            folder = posixpath.dirname(self._source.path)
            nearest = posixpath.relpath(nearest, folder or ".")
        self._found.add(markdown_rules.BROKEN_LINK, at, href=written, nearest=nearest)
        return None

    def _content_path(self, written: str) -> str | None:
        """Return a written path relative to the content directory, or None when outside it."""
        path = unquote(html.unescape(written)).replace("\\", "/")
        folder = posixpath.dirname(self._source.path)
        joined = posixpath.normpath(posixpath.join(folder, path))
        if path.startswith("/") or joined.startswith("../") or joined in {"..", "."}:
            return None
        return joined


def _is_ours(link: etree.Element) -> bool:
    """Return whether a link is a footnote's and leads nowhere else.

    An editor may give a link any class, so its class alone says nothing.
    """
    kinds = {"footnote-ref", "footnote-backref"}
    return link.get("class") in kinds and link.get("href", "").startswith("#fn")


def _scheme_of(href: str) -> str | None:
    """Return the scheme a browser would see in an address, or None for a path.

    Browsers drop control characters and read entities, so both are taken off first.
    """
    match = _SCHEME.match(_INVISIBLE.sub("", html.unescape(href)))
    return match["scheme"].lower() if match else None
