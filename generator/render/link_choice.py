"""What a page links: its own `links:` before the site's."""

from __future__ import annotations

from generator.config import LinkSettings
from generator.link.policy import Frequency, LinkPolicy, LinkSpan
from generator.model.linking import LinkWishes


def choose_policy(site: LinkSettings, page: LinkWishes) -> LinkPolicy:
    """Return the policy of one page."""
    return LinkPolicy(
        frequency=Frequency(page.frequency or site.frequency),
        in_quotations=site.in_quotations if page.in_quotations is None else page.in_quotations,
        nisba=site.nisba if page.nisba is None else page.nisba,
        roles=site.roles if page.roles is None else page.roles,
        span=LinkSpan(page.span or site.span),
    )
