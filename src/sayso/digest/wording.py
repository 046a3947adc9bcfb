"""Headlines, standfirsts and the line of each change: templates and quoted spans, nothing else.

What a template may say follows from the two sides of a change and from nothing
around them. "Doubles" is said only where both numbers are exact and the second
is twice the first; "raises" only where all that the second allows lies above the
first; otherwise the word is "revises", and the two figures stand as printed.
No number is computed, no source paraphrased, nobody found right or wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.digest.calendar import year_of
from sayso.digest.difference import context_of, one_replacement
from sayso.digest.figure_wording import figure_headline, figure_line
from sayso.digest.plain import capital, one_line
from sayso.digest.pointing import points_back, sentence_before
from sayso.digest.stance_wording import quoted, stance_words
from sayso.digest.voices import unnamed_voice
from sayso.digest.weight import in_order, is_altered, weightiest
from sayso.model import Change, FigureState, PositionState, Reading, Story

__all__ = ["Line", "change_line", "headline", "kind_words", "standfirst", "weightiest"]

_NOBODY = "Unattributed"


@dataclass(frozen=True)
class Line:
    """One change as a line: whose it is, and what changed."""

    party: str
    text: str


def kind_words(kind: str) -> str:
    """The kind of a change as shown: "new story", and "figure" for a first one, since that nobody has counted so
    before, in words which the record took for another measure's, is more than it can know."""
    return "figure" if kind == "first_figure" else kind.replace("_", " ")


def headline(
    change: Change, story: Story | None = None, readings: Mapping[str, Reading] | None = None
) -> str:
    """The change as a headline, without a full stop.

    ``story`` adds what the change itself does not hold: the title for a new story,
    the day of the position that was reversed, the status of a planned figure, the
    outlet of an altered page. ``readings`` add the name of a speaker who is no party.
    """
    return capital(_headline(change, story, readings))


def _headline(change: Change, story: Story | None, readings: Mapping[str, Reading] | None) -> str:
    after = change.after
    if isinstance(after, FigureState):
        return figure_headline(change, after, story, _voice(change, readings), readings)
    if isinstance(after, PositionState):
        return f"{_party(change)}{stance_words(change, after, story, year_of(change.at))}"
    if change.kind == "correction":
        return f"{_outlet(change, story)} {_alteration(change)}"
    title = one_line(after or "") or (one_line(story.title) if story else "")
    return title or "A new story"


def standfirst(
    changes: Sequence[Change], story: Story | None = None, readings: Mapping[str, Reading] | None = None
) -> str:
    """One sentence on what else changed: a conflict about the same measure before all, else the next in
    weight; "" where the headline says it all."""
    if not changes:
        return ""
    lead = weightiest(changes, story)
    rest = [c for c in in_order(changes, story) if c.id != lead.id and not _same_series(c, lead)]
    rest = [c for c in rest if c.kind != "new_story"]
    clash = [c for c in rest if c.kind == "conflict" and c.measure == lead.measure]
    if not rest:
        return ""
    second = (clash or rest)[0]
    words = headline(second, story, readings)
    return words if words.rstrip('”"’').endswith(("?", "!", ".", "…")) else words + "."


def change_line(
    change: Change,
    story: Story | None = None,
    year: str | None = None,
    readings: Mapping[str, Reading] | None = None,
) -> Line:
    """The change as one line of the list of changes; days without their year where it is ``year``."""
    after = change.after
    year = year or year_of(change.at)
    if isinstance(after, FigureState):
        told = figure_line(change, after, story, year, readings)
        since = "; altered since" if is_altered(change, story) else ""
        return Line(capital(_voice(change, readings)) or _party(change), told + since)
    if isinstance(after, PositionState):
        told = stance_words(change, after, story, year).lstrip(": ")
        return Line(_party(change), told + _what_it_points_to(change, after, readings))
    if change.kind == "correction":
        return Line(_outlet(change, story), _alteration(change))
    return Line("", headline(change, story))


def _what_it_points_to(change: Change, after: PositionState, readings: Mapping[str, Reading] | None) -> str:
    """The sentence before a claim that says nothing by itself."""
    told = quoted(sentence_before(change.evidence, readings)) if points_back(after.claim) else ""
    return f"; before it: {told}" if told else ""


# --- altered pages -----------------------------------------------------------


def _alteration(change: Change) -> str:
    before, after = change.before, change.after
    if isinstance(before, str) and isinstance(after, str):
        swapped = one_replacement(before, after)
        if swapped:
            around = context_of(before, after)
            where = f" in {quoted(around)}" if around != swapped[1] else ""
            return f"altered its report: “{swapped[0]}” became “{swapped[1]}”{where}"
    return "altered its report"


def _voice(change: Change, readings: Mapping[str, Reading] | None) -> str:
    """The unnamed speaker of a figure that is nobody's."""
    return "" if change.party else unnamed_voice(change.evidence, readings)


def _party(change: Change) -> str:
    return capital(one_line(change.party or "")) or _NOBODY


def _outlet(change: Change, story: Story | None) -> str:
    """Who altered its page: the party, or the outlet that the record names beside that article's figures."""
    if change.party:
        return _party(change)
    for measure in story.measures if story else ():
        for point in measure.points:
            if point.article == change.article and point.outlet:
                return one_line(point.outlet)
    return "An outlet"


def _same_series(one: Change, other: Change) -> bool:
    return (
        one.kind == other.kind
        and one.measure is not None
        and ((one.party, one.measure) == (other.party, other.measure))
    )
