"""A change of figures in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sayso.digest.agreement import agreed, is_several, singular
from sayso.digest.calendar import day_words, year_of
from sayso.digest.clause import (
    WIDEST,
    clause_at,
    counts_more,
    in_its_words,
    is_told_in,
    says_enough,
)
from sayso.digest.earlier import DAY, clause_then, counted_on, dated
from sayso.digest.lexicon import is_institution
from sayso.digest.movement import movement
from sayso.digest.numerals import RELATIVE, figure_words
from sayso.digest.plain import capital, one_line
from sayso.digest.stance_wording import quoted
from sayso.model import Change, FigureState, Reading, Story

__all__ = ["figure_headline", "figure_line"]

_PASSIVE = {
    "doubles": "doubled", "nearly doubles": "nearly doubled", "more than doubles": "more than doubled",
    "triples": "tripled", "more than triples": "more than tripled", "halves": "halved",
    "raises": "raised", "lowers": "lowered", "revises": "revised",
}  # fmt: skip
_FROM = re.compile(r"\bfrom [$€£]?\d[\d.,]*(?: \w+)? to [$€£]?\d|\bto [$€£]?\d[\d.,]*(?: \w+)? from [$€£]?\d")
_SIGNS = {"dollars": "$", "pounds": "£", "euros": "€", "yen": "¥"}
_STATUSES = ("planned", "promised", "possible")


def figure_headline(
    change: Change,
    after: FigureState,
    story: Story | None,
    voice: str = "",
    readings: Mapping[str, Reading] | None = None,
) -> str:
    """The change as a headline: "Red Cross speaks of at least 70 people missing, Coast Guard of 31".

    A party "raises its count" from a number of its own alone; else: "Red Cross speaks of 70 people missing;
    Coast Guard spoke of 31 before".

    ``voice`` is the unnamed speaker of a figure without a party: "Officials in the town: 14 people
    missing". It stands before a colon, as whether it is one or many is not known.
    Where the name of the measure does not tell what is counted, the words of the report do: "Fjeldvarm: “the recall
    will cost 240 million crowns”".
    """
    clause = clause_at(change.evidence, readings)
    if clause and not says_enough(_measure(change, story)):
        party, told = (
            voice or one_line(change.party or ""),
            _in_words(change, clause, story, year_of(change.at), None),
        )
        return f"{party}: {told}" if party else told
    words = _figure_headline(change, after, in_its_words(_measure(change, story), clause))
    if change.party or not voice:
        return words
    words = words.removesuffix(", unattributed")
    return f"{voice}: {words[:1].lower() + words[1:] if words[1:2].islower() else words}"


def _figure_headline(change: Change, after: FigureState, measure: str) -> str:
    party = one_line(change.party or "")
    before = change.before if isinstance(change.before, FigureState) else None
    words = figure_words(after)
    measure = singular(_without_currency(measure, words), words)
    counted = f"{words} {measure}".strip()
    measure = _named(measure)
    if after.change in RELATIVE and after.change != "increment":
        return f"{party} on {measure}: “{words}”" if party else f"{capital(measure)}: “{words}”, unattributed"
    if after.change == "increment":
        tail = f", after {figure_words(before)}" if before else ""
        return f"{_spoken(party, 'reports', counted)}{tail}"
    if before is None:
        return _spoken(party, "speaks of", counted)
    then = figure_words(before)
    if change.kind == "conflict":
        return f"{_spoken(party, 'speaks of', counted)}, {_rival(before)} of {then}"
    verb = movement(before, after)
    other = _other(change, before)
    if not party:
        return f"Count of {measure} {_PASSIVE[verb]}: {then}{f' ({other})' if other else ''} to {words}"
    if other:  # it raises no count of its own
        told = f"; {other} spoke of {then} before" if before.source else f", after {then}, unattributed"
        return f"{_spoken(party, 'speaks of', counted)}{told}"
    its = " their" if is_several(party) else " its" if is_institution(party) else ""
    return f"{party} {agreed(verb, party)}{its} count of {measure}: {then} to {words}"


def figure_line(
    change: Change,
    after: FigureState,
    story: Story | None,
    year: str | None,
    readings: Mapping[str, Reading] | None = None,
) -> str:
    """The change as a line behind the name of its party: "people missing, from 31 (3 March) to 62".

    A number before that was not the party's own says whose it was: "from 31 (Coast Guard, 3 March) to 62". Where the
    name of the measure does not tell what is counted, the line is the clause of the report, with what was before behind
    it: "“the recall will cost 410 million crowns”, after 240 million (3 March)"; where the clause tells less than the
    name, both stand: "people killed, from 14 to 19: “that brings the number to 19”"; and where the story counts the
    same of several events, "people killed, three: “three people died in the aftershock”".
    """
    clause = clause_at(change.evidence, readings)
    measure = _measure(change, story)
    if clause and not says_enough(measure):
        return _in_words(change, clause, story, year, readings)
    if isinstance(change.before, FigureState):
        change = replace(change, before=dated(change, change.before, story))
    unclear = not is_told_in(measure, clause) or _is_one_of_several(measure, story)
    told = f": {quoted(clause, WIDEST)}" if clause and unclear else ""
    return _by_name(change, after, in_its_words(measure, clause), year, told)


def _is_one_of_several(measure: str, story: Story | None) -> bool:
    """Whether other measures of the story go by the same name, but for where: the dead of the quake, the dead of the
    aftershock."""
    name, _, _ = measure.partition(" in ")
    return sum(m.name.partition(" in ")[0] == name for m in (story.measures if story else ())) > 1


def _by_name(change: Change, after: FigureState, measure: str, year: str | None, told: str) -> str:
    """The measure and its numbers, with the clause ``told`` right behind whose it is: before what a rival says."""
    now = figure_words(after)
    after = replace(after, as_of=counted_on(after, (change.at or "")[:DAY]))
    measure = _named(_without_currency(measure, now))
    if after.change in RELATIVE and after.change != "increment":
        now = f"“{now}”"
    now += _as_of(after, year)
    if not isinstance(change.before, FigureState):
        return f"{measure}, {now}{told}"
    then = figure_words(change.before)
    if change.kind == "conflict":
        return f"{measure}, {now}{told}; {_says(change.before)} {then}{_as_of(change.before, year)}"
    then += _as_of(change.before, year, _other(change, change.before))
    if after.change in RELATIVE:
        return f"{measure}, {now}, after {then}{told}"
    return f"{measure}, from {then} to {now}{told}"


def _in_words(
    change: Change, clause: str, story: Story | None, year: str | None, readings: Mapping[str, Reading] | None
) -> str:
    """The clause around the figure, quoted, and the figure before in its own clause, where that is at hand: whether
    the two count the same the reader sees."""
    told = quoted(clause, WIDEST)
    if counts_more(change.evidence, readings) and isinstance(change.after, FigureState):
        told = f"{figure_words(change.after)}: {told}"  # which of the numbers it is
    if not isinstance(change.before, FigureState):
        return told
    before = dated(change, change.before, story)
    then = clause_then(change, change.before, story, readings) or figure_words(before)
    if change.kind == "conflict":
        return f"{told}; {_says(before)} {then}{_as_of(before, year)}"
    if _FROM.search(clause) and figure_words(change.before) not in clause:
        return told  # "raised its count from 57 to 63" tells itself what it was, and "after 17" would deny it
    return f"{told}, after {then}{_as_of(before, year, _other(change, before))}"


def _rival(before: FigureState) -> str:
    return one_line(before.source or "") or "another report"


def _says(before: FigureState) -> str:
    rival = _rival(before)
    return f"{rival} {agreed('says', rival)}"


def _other(change: Change, before: FigureState) -> str:
    """Whose the number before was, where it was not the party's own; "" where it was."""
    if before.source == change.party:
        return ""
    return one_line(before.source or "") or "unattributed"


def _spoken(party: str, verb: str, figure: str) -> str:
    return f"{party} {agreed(verb, party)} {figure}" if party else f"{capital(figure)}, unattributed"


def _measure(change: Change, story: Story | None) -> str:
    """The measure by name, marked where it is planned, promised or possible: it must not read as what is."""
    name = one_line(change.measure or "") or "an unnamed figure"
    for status in _STATUSES:
        if name.endswith(f", {status}"):
            return f"{name.removesuffix(f', {status}')} ({status})"
    for measure in story.measures if story else ():
        for point in measure.points:
            if point.evidence == change.evidence and point.status in _STATUSES and point.status not in name:
                return f"{name} ({point.status})"
    return name


def _without_currency(measure: str, words: str) -> str:
    """``measure`` without the currency that ``words`` have a sign for: "$7bn price", not "$7bn price in dollars"."""
    for name, sign in _SIGNS.items():
        if sign in words:
            bare = measure.replace(f" in {name}", "")
            return bare.removeprefix(name).strip() if bare.split(" ")[0] == name else bare
    return measure


def _named(measure: str) -> str:
    return measure if measure[:1].isalpha() else f"a sum {measure}".strip()


def _as_of(state: FigureState, year: str | None, whose: str = "") -> str:
    told = ", ".join(filter(None, (whose, day_words(state.as_of, year) if state.as_of else "")))
    return f" ({told})" if told else ""
