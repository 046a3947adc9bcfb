"""Takes editions out: what changed, in words, as a page, a chart and a feed.

:func:`compose` makes an edition of changes, :func:`render_page` its page,
:func:`chart_svg` the chart of a measure, :func:`atom_feed` a feed and
:func:`write_site` a folder with all of them.
"""

from __future__ import annotations

from sayso.digest.chart import chart_svg
from sayso.digest.edition import compose, render_page
from sayso.digest.feed import Entry, atom_feed
from sayso.digest.site import StoryBundle, write_site
from sayso.digest.wording import headline, standfirst, weightiest

__all__ = [
    "Entry",
    "StoryBundle",
    "atom_feed",
    "chart_svg",
    "compose",
    "headline",
    "render_page",
    "standfirst",
    "weightiest",
    "write_site",
]
