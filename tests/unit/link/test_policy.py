"""Which mentions become links."""

from __future__ import annotations

from generator.link import Frequency, LinkPolicy, Unlinked, Zone, ZoneKind, choose_links
from generator.model.ids import ActorId, Span
from generator.model.mention import MatchReason, Mention, MentionForm


def _mentions(*actors: str, form: MentionForm = MentionForm.NAME) -> list[Mention]:
    """One mention at 0, 10, 20, …, three letters long."""
    return [
        Mention(Span(n * 10, n * 10 + 3), "ابت", ActorId(actor), form, MatchReason.FULL_NAME)
        for n, actor in enumerate(actors)
    ]


def _zone(start: int, end: int, kind: ZoneKind) -> Zone:
    return Zone(Span(start, end), kind)


def test_first_mention_of_each_actor_is_linked() -> None:
    """By default an actor is linked once in an article."""
    choice = choose_links(_mentions("a", "b", "a"), (), LinkPolicy())
    assert choice.links == {0, 1}
    assert choice.reasons[2] is Unlinked.REPEATED


def test_nothing_is_linked_in_headings_and_links() -> None:
    """A mention there is none, and the next one outside is linked instead."""
    kinds = (ZoneKind.HEADING, ZoneKind.LINK, ZoneKind.NEVER, ZoneKind.ATTRIBUTION)
    for kind in kinds:
        choice = choose_links(_mentions("a", "a"), [_zone(0, 5, kind)], LinkPolicy())
        assert choice.links == {1}
        assert choice.reasons[0].value == kind.value


def test_quotation_links_only_an_actor_not_named_before() -> None:
    """In somebody's words an actor is linked only where the article names it nowhere before."""
    zones = [_zone(10, 30, ZoneKind.QUOTATION), _zone(0, 5, ZoneKind.HEADING)]
    choice = choose_links(_mentions("a", "a", "b"), zones, LinkPolicy())
    assert choice.reasons == (Unlinked.HEADING, Unlinked.QUOTATION, Unlinked.LINKED)
    closed = choose_links(_mentions("a", "a", "b"), zones, LinkPolicy(in_quotations=False))
    assert closed.reasons[2] is Unlinked.QUOTATION


def test_section_frequency_links_once_under_each_heading() -> None:
    """The first mention in each section is linked."""
    zones = [_zone(15, 45, ZoneKind.SECTION)]
    policy = LinkPolicy(frequency=Frequency.SECTION)
    assert choose_links(_mentions("a", "a", "a", "a"), zones, policy).links == {0, 2}


def test_all_links_every_mention() -> None:
    """Every mention outside forbidden places is linked."""
    policy = LinkPolicy(frequency=Frequency.ALL)
    assert choose_links(_mentions("a", "a", "a"), (), policy).links == {0, 1, 2}


def test_adjectives_and_titles_are_linked_on_demand() -> None:
    """They are not by default, and do not count as naming the actor before a quotation."""
    for form, reason in ((MentionForm.NISBA, Unlinked.NISBA), (MentionForm.ROLE, Unlinked.ROLE)):
        mentions = [*_mentions("a", form=form)]
        assert choose_links(mentions, (), LinkPolicy()).reasons == (reason,)
        wanted = LinkPolicy(nisba=True, roles=True)
        assert choose_links(mentions, (), wanted).links == {0}


def test_own_page_does_not_link_its_actor() -> None:
    """`never` keeps a profile from linking to itself."""
    choice = choose_links(_mentions("a"), (), LinkPolicy(), never=frozenset({ActorId("a")}))
    assert choice.reasons == (Unlinked.SELF,)
