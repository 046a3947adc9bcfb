"""Words of speech by which nobody speaks: "according to plan", "cases confirmed in 41 countries", "wanted by police".

A tagger takes a noun behind "according to" for a source, and whoever stands behind a passive for its speaker. Refused:
a manner ("according to plan"); where something was confirmed or reported ("confirmed in most states"), for which no
"by" stands; and whom the police want or a chamber opposes, of which nothing is said.
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.word_classes import closed_class

__all__ = ["without_unspoken"]

_MANNERS = closed_class("manners")
_PLACING = closed_class("where_done")
_DONE = closed_class("done_to")


def without_unspoken(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts by which somebody speaks."""
    return [draft for draft in drafts if not _is_unspoken(layout, draft)]


def _is_unspoken(layout: Layout, draft: Draft) -> bool:
    if draft.head is None or draft.source is None:
        return False
    return _is_manner(layout, draft) or _is_passive_of_none(layout, draft, draft.head, draft.source[0])


def _is_manner(layout: Layout, draft: Draft) -> bool:
    """Whether no more than a noun of manner stands behind "according to"."""
    first, last = draft.source or (0, -1)
    according = any(
        word.text.lower() == "according" for a, b in draft.cue for word in layout.words[a : b + 1]
    )
    return according and first == last and layout.words[first].text.lower() in _MANNERS


def _is_passive_of_none(layout: Layout, draft: Draft, head: int, source: int) -> bool:
    """Whether the cue is a passive behind which a place stands, or by which nothing is said."""
    verb, before = layout.words[head], layout.words[source - 1].text.lower()
    if verb.tag != "VBN" or source < head or not _is_passive(layout, head):
        return False
    if before == "by":
        return verb.lemma in _DONE and not layout.quotes_any(*draft.runs[0])
    return before in _PLACING and source - 1 > head


def _is_passive(layout: Layout, head: int) -> bool:
    return any(word.relation in ("aux:pass", "nsubj:pass") for word in layout.analysis.children(head))
