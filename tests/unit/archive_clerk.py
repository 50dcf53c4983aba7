"""Publishes a newsroom: what it holds is accepted, and then changed."""

from __future__ import annotations

from generator.derive.acceptance import Acceptance, accept_quotations
from generator.desk.publication import write_publication
from generator.diagnostics import Diagnostic
from tests.unit.newsroom import VOICES, Edition, Newsroom

WORDS = "نزلت القوارب كلها إلى الماء، ولم يبق منها في الميناء شيء."
OTHER = "هذا يوم للورق لا ينساه أهل المحابر أبدًا."


def card(words: str, speaker: str = "نعمان الورّاق") -> str:
    """Return a quotation card."""
    return f"> {words}\n>\n> — {speaker}\n"


def published(newsroom: Newsroom, *bodies: str, extra: str = VOICES) -> list[str]:
    """Publish and accept an article of these cards, and return their ids."""
    edition = newsroom.publish("\n".join(bodies), extra=extra)
    accept(newsroom)
    return ids_of(edition)


def accept(newsroom: Newsroom) -> Acceptance:
    """Accept everything that a newsroom publishes, as a job does after a merge."""
    rendering = newsroom.read().rendering
    acceptance = accept_quotations(rendering.library, rendering.ledger)
    write_publication(newsroom.content, rendering.library.publication, acceptance.publication)
    return acceptance


def ids_of(edition: Edition) -> list[str]:
    """Return the ids of all quotations, oldest article first."""
    return [entry.id for entry in edition.rendering.ledger.entries]


def changes(edition: Edition) -> list[str]:
    """Return the codes of what was published and is not so any more."""
    watched = {
        "changed-quotation",
        "changed-speaker",
        "missing-quotation",
        "missing-article",
        "unpublished-article",
        "withdrawn-quotation",
        "unknown-quotation",
    }
    return [code for code in edition.codes if code in watched]


def find(edition: Edition, code: str) -> Diagnostic:
    """Return the only diagnostic of a code."""
    (found,) = (one for one in edition.diagnostics if one.code == code)
    return found


def pasted(hint: str) -> str:
    """Return the lines of a hint that an editor pastes."""
    return hint.partition("\n")[2] + "\n"
