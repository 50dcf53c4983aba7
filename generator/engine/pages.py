"""Pages as MkDocs knows them: their body is HTML already, so nothing is parsed again."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.model.ids import file_of
from generator.model.page import Page


class WrappedPage(MkDocsPage):
    """A page record on its way through MkDocs."""

    def __init__(self, record: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(record.title, file, config)
        self.record = record

    def read_source(self, config: MkDocsConfig) -> None:
        """Take body and meta from the record."""
        self.markdown = ""
        self.meta = {**self.record.meta, "template": self.record.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is."""
        self.content = self.record.body
        self.present_anchor_ids = set()


def wrap_page(record: Page, config: MkDocsConfig) -> File:
    """Return a MkDocs file for a page record, outside the navigation.

    The navigation would be rendered into every page: with it, a page grows with the site.
    """
    destination = file_of(record.url)
    file = File(
        destination.removesuffix(".html") + ".md",
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=destination,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.generated_by = "isnad"
    file.content_string = ""
    WrappedPage(record, file, config)
    return file
