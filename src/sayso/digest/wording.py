"""Headlines, standfirsts and the line of each change: templates and quoted spans, nothing else.

What a template may say follows from the two sides of a change and from nothing
around them. "Doubles" is said only where both numbers are exact and the second
is twice the first; "raises" only where every reading of the second lies above
the first; otherwise the word is "revises", and the two figures stand as printed.
No number is computed, no source paraphrased, nobody found right or wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.digest.calendar import day_words, year_of
from sayso.digest.difference import one_replacement
from sayso.digest.lexicon import is_institution, past_stance, present_stance
from sayso.digest.movement import movement
from sayso.digest.numerals import RELATIVE, figure_words
from sayso.digest.plain import one_line, shorten
from sayso.digest.weight import in_order, weightiest
from sayso.model import Change, FigureState, Position, PositionState, Story

__all__ = ["Line", "change_line", "headline", "standfirst", "weightiest"]

_QUOTED_AT_MOST = 90
_NOBODY = "Unattributed"
_QUOTES = frozenset('“”"«»„')


@dataclass(frozen=True)
class Line:
    """One change as a line: whose it is, and what changed."""

    party: str
    text: str


def headline(change: Change, story: Story | None = None) -> str:
    """The change as a headline, without a full stop.

    ``story`` adds what the change itself does not hold: the title for a new story,
    the day of the position that was reversed, the status of a planned figure, the
    outlet of an altered page.
    """
    after = change.after
    if isinstance(after, FigureState):
        return _figure_headline(change, after, story)
    if isinstance(after, PositionState):
        return _position_headline(change, after, story)
    if change.kind == "correction":
        return _correction_headline(change, story)
    title = one_line(after or "") or (one_line(story.title) if story else "")
    return title or "A new story"


def standfirst(changes: Sequence[Change], story: Story | None = None) -> str:
    """One sentence on what else changed: a conflict about the same measure before all, else the next in
    weight; "" where the headline says it all."""
    if not changes:
        return ""
    lead = weightiest(changes)
    rest = [c for c in in_order(changes) if c.id != lead.id and not _same_series(c, lead)]
    rest = [c for c in rest if c.kind != "new_story"]
    clash = [c for c in rest if c.kind == "conflict" and c.measure == lead.measure]
    if not rest:
        return ""
    second = (clash or rest)[0]
    words = headline(second, story)
    return words if words.endswith(("?", "!", ".", "…")) else words + "."


def change_line(change: Change, story: Story | None = None, year: str | None = None) -> Line:
    """The change as one line of the list of changes; days without their year where it is ``year``."""
    after, before = change.after, change.before
    year = year or year_of(change.at)
    if isinstance(after, FigureState):
        return Line(_party(change), _figure_line(change, after, before, story, year))
    if isinstance(after, PositionState):
        return Line(_party(change), _stance_words(change, after, story, year))
    if change.kind == "correction":
        return Line(_outlet(change, story), _alteration(change))
    return Line("", headline(change, story))


# --- figures -----------------------------------------------------------------


def _figure_headline(change: Change, after: FigureState, story: Story | None) -> str:
    party, measure, words = _party(change), _measure(change), figure_words(after)
    before = change.before if isinstance(change.before, FigureState) else None
    status = _status(change, story)
    if after.change == "increment":
        tail = f", after {figure_words(before)}" if before else ""
        return f"{_speaks(party, 'reports')} {words} {measure}{status}{tail}"
    if after.change in RELATIVE:
        return f"{party} on {measure}: “{words}”{status}"
    if before is None:
        return f"{_speaks(party, 'speaks of')} {words} {measure}{status}"
    if change.kind == "conflict":
        other = f"{one_line(before.source)} of" if before.source else "another report of"
        return f"{_speaks(party, 'speaks of')} {words} {measure}{status}, {other} {figure_words(before)}"
    verb = movement(before, after)
    figures = f"{figure_words(before)} to {words}"
    if party == _NOBODY:
        return f"Count of {measure}{status} {_PASSIVE[verb]}: {figures}"
    its = " its" if is_institution(party) else ""
    return f"{party} {verb}{its} count of {measure}{status}: {figures}"


_PASSIVE = {
    "doubles": "doubled", "nearly doubles": "nearly doubled", "more than doubles": "more than doubled",
    "triples": "tripled", "more than triples": "more than tripled", "halves": "halved",
    "raises": "raised", "lowers": "lowered", "revises": "revised",
}  # fmt: skip


def _figure_line(
    change: Change, after: FigureState, before: object, story: Story | None, year: str | None
) -> str:
    measure = _measure(change) + _status(change, story)
    now = figure_words(after)
    if after.change in RELATIVE:
        now = f"“{now}”" if after.change != "increment" else now
    now += _as_of(after, year)
    if not isinstance(before, FigureState):
        return f"{measure}, {now}"
    then = figure_words(before) + _as_of(before, year)
    if change.kind == "conflict":
        return f"{measure}, {now}; {one_line(before.source or 'another report')} says {then}"
    if after.change in RELATIVE:
        return f"{measure}, {now}, after {then}"
    return f"{measure}, from {then} to {now}"


def _as_of(state: FigureState, year: str | None) -> str:
    return f" ({day_words(state.as_of, year)})" if state.as_of else ""


def _status(change: Change, story: Story | None) -> str:
    """ " (promised)": what is planned, promised or possible never reads as what is."""
    for measure in story.measures if story else ():
        for point in measure.points:
            if point.evidence == change.evidence and point.status != "actual":
                return "" if point.status in _measure(change).lower() else f" ({point.status})"
    return ""


# --- positions ---------------------------------------------------------------


def _position_headline(change: Change, after: PositionState, story: Story | None) -> str:
    return f"{_party(change)} {_stance_words(change, after, story, year_of(change.at))}"


def _stance_words(change: Change, after: PositionState, story: Story | None, year: str | None) -> str:
    quoted = _quoted(after.claim)
    stance = present_stance(after.stance)
    before = change.before
    if change.kind == "reversal" and isinstance(before, PositionState):
        day = day_words((_earlier(change, before, story) or "")[:10], year)
        since = f" on {day}" if day else ""
        return f"{past_stance(before.stance)} it{since}, now {stance}{quoted}"
    if isinstance(before, PositionState) and after.stance == "denies" and before.claim != after.claim:
        claim = shorten(before.claim, _QUOTED_AT_MOST)
        if claim and len(claim) + len(quoted) <= _QUOTED_AT_MOST:
            return f"{stance} “{claim}”{quoted}"
    return f"{stance}{quoted}"


def _earlier(change: Change, before: PositionState, story: Story | None) -> str | None:
    """The day of the position given up: the party's own, in the same words or on the same topic."""
    own = [p for p in story.positions if p.party == change.party] if story else []
    topics = {p.topic for p in own if p.evidence == change.evidence}
    days = [
        p.since for p in own if p.since and _held(p, before, topics) and p.since <= (change.at or p.since)
    ]
    return max(days, default=None)


def _held(position: Position, state: PositionState, topics: set[str]) -> bool:
    return position.stance == state.stance and (position.claim == state.claim or position.topic in topics)


def _quoted(claim: str) -> str:
    words = shorten(claim, _QUOTED_AT_MOST)
    if words[:1] in _QUOTES and words[-1:] in _QUOTES and not _QUOTES.intersection(words[1:-1]):
        words = words[1:-1]
    return f": “{words}”" if words else ""


# --- altered pages -----------------------------------------------------------


def _correction_headline(change: Change, story: Story | None) -> str:
    return f"{_outlet(change, story)} {_alteration(change)}"


def _alteration(change: Change) -> str:
    before, after = change.before, change.after
    if isinstance(before, str) and isinstance(after, str):
        swapped = one_replacement(before, after)
        if swapped:
            return f"altered its report: “{swapped[0]}” became “{swapped[1]}”"
    return "altered its report"


def _outlet(change: Change, story: Story | None) -> str:
    """Who altered its page: the party, or the outlet that the record names beside that article's figures."""
    if change.party:
        return _party(change)
    for measure in story.measures if story else ():
        for point in measure.points:
            if point.article == change.article and point.outlet:
                return one_line(point.outlet)
    return "An outlet"


# --- all ---------------------------------------------------------------------


def _party(change: Change) -> str:
    return one_line(change.party or "") or _NOBODY


def _speaks(party: str, verb: str) -> str:
    return f"{party}:" if party == _NOBODY else f"{party} {verb}"


def _measure(change: Change) -> str:
    return one_line(change.measure or "") or "an unnamed figure"


def _same_series(one: Change, other: Change) -> bool:
    return (
        one.kind == other.kind
        and one.measure is not None
        and ((one.party, one.measure) == (other.party, other.measure))
    )
