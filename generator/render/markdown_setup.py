"""Python-Markdown as articles use it: which extensions, and which of its habits are changed."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from typing import Final

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from generator.config import RawHtml
from generator.render.slots import strip_marks
from generator.text.slugs import heading_id

_EXTENSIONS: Final = (
    "tables",
    "attr_list",
    "admonition",
    "def_list",
    "fenced_code",
    "sane_lists",
)

_DEEPEST: Final = 12_000
"""Calls inside one another: Python-Markdown makes some for each level, and for each definition of a
list of them."""
_BRACKET: Final = re.compile(r"\\?\[")
_NO_BRACKET: Final = "\ue0fe"
"""Stands for a bracket that is none to Markdown, on its way through."""
_MOST_OPEN: Final = 300
"""Brackets that may stand open at once: with more of them there is no telling what is a link."""


class TooDeepError(Exception):
    """Lists, quotations or definitions stand in one another deeper than can be read."""


class _SeparateBlockquotes(BlockQuoteProcessor):
    """A blockquote that never joins the one before it.

    Python-Markdown merges two that only a blank line parts, which would give one man's words to
    another.
    """

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = self.RE.search(block)
        if match:
            before = block[: match.start()]
            self.parser.parseBlocks(parent, [before])
            block = "\n".join(self.clean(line) for line in block[match.start() :].split("\n"))
        quote = etree.SubElement(parent, "blockquote")
        self.parser.state.set("blockquote")
        self.parser.parseChunk(quote, block)
        self.parser.state.reset()


class _TreeReader(Treeprocessor):
    """Hands the finished tree to whoever asked for it, before it is written out."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        self.read: Callable[[etree.Element], None] | None = None

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.text and _NO_BRACKET in element.text:
                element.text = element.text.replace(_NO_BRACKET, "[")
            if element.tail and _NO_BRACKET in element.tail:
                element.tail = element.tail.replace(_NO_BRACKET, "[")
        if self.read is not None:
            self.read(root)


class MarkdownParser:
    """One Python-Markdown, used again and again: making it costs more than a short article."""

    def __init__(self, raw_html: RawHtml) -> None:
        footnotes = FootnoteExtension(
            BACKLINK_TEXT="↩", BACKLINK_TITLE="العودة إلى موضع الحاشية {}"
        )
        toc = TocExtension(slugify=_slugify, permalink=False)
        extensions: list[str | Extension] = [*_EXTENSIONS, footnotes, toc]
        if raw_html == "clean":
            extensions.append("md_in_html")
        self._markdown = Markdown(extensions=extensions, output_format="html")
        self._markdown.parser.blockprocessors.register(
            _SeparateBlockquotes(self._markdown.parser), "quote", 20
        )
        if raw_html == "off":
            self._markdown.preprocessors.deregister("html_block")
            self._markdown.inlinePatterns.deregister("html")
        self._forbid_fence_attributes()
        self._reader = _TreeReader(self._markdown)
        # After everything else, "unescape" (0) among it: the tree is as it will be written.
        self._markdown.treeprocessors.register(self._reader, "isnad", -10)

    def _forbid_fence_attributes(self) -> None:
        """Keep attribute lists of fences to language and id: they are written past the tree."""
        fences = self._markdown.preprocessors["fenced_code_block"]
        assert isinstance(fences, FencedBlockPreprocessor)
        fences.checked_for_deps = True
        fences.use_attr_list = False

    def convert(self, source: str, read: Callable[[etree.Element], None]) -> str:
        """Return the HTML of a Markdown source, after `read` has changed its tree in place."""
        self._markdown.reset()
        self._reader.read = read
        if _is_tangled(source):
            # Python-Markdown looks for the end of each, to the end of the paragraph, in vain.
            source = _BRACKET.sub(_NO_BRACKET, source)
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, _DEEPEST))
        try:
            return self._markdown.convert(source).replace(_NO_BRACKET, "[")
        except RecursionError:
            raise TooDeepError from None
        finally:
            sys.setrecursionlimit(limit)
            self._reader.read = None

    def serialise(self, elements: list[etree.Element]) -> str:
        """Return the HTML of elements of the tree last read, tails left out."""
        html = ""
        for element in elements:
            tail, element.tail = element.tail, None
            html += self._markdown.serializer(element)
            element.tail = tail
        return self.finish(html)

    def finish(self, html: str) -> str:
        """Put back what Python-Markdown keeps aside while it works: code, HTML, ampersands."""
        for postprocessor in self._markdown.postprocessors:
            html = postprocessor.run(html)
        return html.strip().replace(_NO_BRACKET, "[")

    def stashed(self, number: int) -> str:
        """Return what stands behind a placeholder of the tree: raw HTML, code or an entity."""
        blocks = self._markdown.htmlStash.rawHtmlBlocks
        return str(blocks[number]).replace(_NO_BRACKET, "[") if number < len(blocks) else ""

    def passed(self) -> Iterator[str]:
        """Yield what was taken for HTML in the source last converted, as written."""
        for block in self._markdown.htmlStash.rawHtmlBlocks:
            if isinstance(block, str) and block.startswith("<"):
                yield block


def _is_tangled(source: str) -> bool:
    """Return whether more brackets stand open at once than any text has."""
    if source.count("](") > source.count(")") + _MOST_OPEN:
        return True
    if source.count("[") <= _MOST_OPEN:
        return False
    depth = 0
    for character in source:
        if character == "[":
            depth += 1
            if depth > _MOST_OPEN:
                return True
        elif character == "]":
            depth = max(0, depth - 1)
    return False


def _slugify(text: str, separator: str) -> str:
    return heading_id(strip_marks(text)) or f"قسم{separator}1"
