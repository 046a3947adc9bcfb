"""Casualties: whom a report says came to harm, as numbers and as persons.

A :class:`~sayso.model.Casualty` is a group of people and its fate: ``dead``, ``injured``, or ``hit`` where only
the blow is told ("shot", "victims"), which may be either. "Two killed" is told as a number, "a man and two
women died" as persons whose sum is three, "the third person to die" as an ordinal, "triple shooting" inside a
noun. Refused: ages, house numbers, people of whom nothing is told or who did it to others, a parent's children
("father of 3 killed"). Rules over the order of words and word lists (``lexicon/casualties.toml``); the trees are
asked only whether somebody did it or had it done to him.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Casualty, Span, TimeExpression
from sayso.reading.analysis import Analysis
from sayso.reading.casualties.fates import Fate, fate_of
from sayso.reading.casualties.groups import Group, find_groups
from sayso.reading.casualties.lexicon import (
    any_fate,
    behind_doer,
    counts_of,
    forms,
    in_period,
    listed,
    multiples,
)
from sayso.reading.casualties.sums import shared, summed
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantities import find_quantities

__all__ = ["casualties_of", "find_casualties", "may_tell"]

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}(?=$|T)")
_PART_OF = re.compile(r"[\w-]+ of (?:the|them|those|whom|his|her|their)\b")

_MOST_CHARGED = 60
"""Charges beyond this are not each for somebody."""


def find_casualties(
    analysis: Analysis, times: tuple[TimeExpression, ...], in_title: bool = False
) -> tuple[Casualty, ...]:
    """The casualties of a text in order of their spans; a sum spans all it adds up, which are then parts.

    Spans are in code points of ``analysis.text``; ``in_title`` says that this is an article's title.
    """
    return casualties_of(Prose(analysis, times), in_title) if analysis.words else ()


def casualties_of(prose: Prose, in_title: bool = False) -> tuple[Casualty, ...]:
    """The same, of a text that others ask too."""
    if not may_tell(prose.text):
        return ()
    groups = find_groups(prose)
    following = [*groups[1:], None]
    told = [fate_of(prose, group, following[n]) for n, group in enumerate(groups)]
    fates = [
        None if group.noun in listed("persons", "told_before") and fate != ("dead", False) else fate
        for group, fate in zip(groups, shared(prose, groups, told), strict=True)
    ]
    sums = [_sum(prose, run, fate) for run, fate in summed(prose, groups, fates)]
    found = [_casualty(prose, g, fate) for g, fate in zip(groups, fates, strict=True) if fate is not None]
    found = [replace(each, part=each.part or _inside(each, sums)) for each in found]
    found += [*sums, *_multiples(prose), *_counts(prose), *_doers(prose)]
    return tuple(replace(each, in_title=in_title) for each in sorted(found, key=lambda c: (c.span, c.form)))


def may_tell(text: str) -> bool:
    """Whether a text holds a word of harm at all: most news holds none, and need not be asked further."""
    return any_fate().search(text.lower()) is not None


def _casualty(prose: Prose, group: Group, fate: Fate) -> Casualty:
    start, end = prose.sentence(group.first)
    sentence = prose.analysis.span(start, end - 1)
    return Casualty(
        span=prose.analysis.span(group.first, group.last), low=group.low, high=group.high, fate=fate[0],
        form=group.form, also=group.also, done=fate[1], part=_is_part(prose, group, start),
        doer=group.noun in listed("persons", "doers"), named=group.named, sentence=sentence,
        as_of=_day_beside(prose, group.first, sentence),
        period=in_period().search(prose.text[slice(*sentence)].lower()) is not None,
    )  # fmt: skip


def _is_part(prose: Prose, group: Group, start: int) -> bool:
    """ "including two children", "two of them": told of already."""
    before = " ".join(w.text.lower() for w in prose.words[max(start, group.first - 3) : group.first])
    own = " ".join(w.text.lower() for w in prose.words[group.first : group.first + 4])
    return (
        group.noun in listed("persons", "told_before")
        or before.endswith(tuple(listed("persons", "part")))
        or _PART_OF.match(own) is not None
    )


def _day_beside(prose: Prose, i: int, sentence: Span) -> str | None:
    """The day, month or year nearest in the sentence."""
    here = prose.words[i].start
    days = [
        (abs(time.span[0] - here), match[0])
        for time in prose.times_between(*sentence)
        if time.type in ("DATE", "TIME") and (match := _DAY.match(time.value)) is not None
    ]
    return min(days)[1] if days else None


def _sum(prose: Prose, run: list[Group], fate: Fate) -> Casualty:
    highs = [group.high for group in run if group.high is not None]
    whole = Group(
        run[0].first, run[-1].last, sum(group.low for group in run),
        sum(highs) if len(highs) == len(run) else None, "sum", also=run[0].also,
    )  # fmt: skip
    return _casualty(prose, whole, fate)


def _inside(casualty: Casualty, sums: list[Casualty]) -> bool:
    return any(each.span[0] <= casualty.span[0] and casualty.span[1] <= each.span[1] for each in sums)


def _multiples(prose: Prose) -> list[Casualty]:
    """ "triple shooting", "double murder"."""
    found = []
    for match in multiples().finditer(prose.text):
        size = float(forms("multiples")[match["size"].lower()])
        found.append(_at(prose, match.span(), size, "dead" if match["dead"] else "hit", "multiple"))
    return [each for each in found if each is not None]


def _doers(prose: Prose) -> list[Casualty]:
    """Whoever did it, by his own hand: "then killed himself"; with one at least before him: "murder-suicide"."""
    lowered = prose.text.lower()
    if len(lowered) != len(prose.text):
        return []  # a letter that has no small form of its own length: the spans would be others'
    matches = behind_doer().finditer(lowered)
    both = listed("doer", "both")
    found = (
        _at(
            prose,
            m.span(),
            2 if m[0] in both else 1,
            "dead" if m["dead"] or _killed(prose, m) else "hit",
            "doer",
        )
        for m in matches
    )
    return [replace(each, doer=True) for each in found if each is not None]


def _killed(prose: Prose, himself: re.Match[str]) -> bool:
    """ "killed four classmates and himself"."""
    i = prose.at(himself.start())
    if i is None or himself[0] not in listed("doer", "with_others"):
        return False
    before = [w.text.lower() for w in prose.words[prose.sentence(i)[0] : i]]
    deeds = [form for form in before if form in listed("doer", "deeds")]
    return bool(deeds) and deeds[-1] in listed("doer", "killing")


def _counts(prose: Prose) -> list[Casualty]:
    """ "three counts of murder": as many as somebody is charged with."""
    charges = {match.start(): match for match in counts_of().finditer(prose.text)}
    found = []
    for quantity in find_quantities(prose) if charges else ():
        match = charges.get(quantity.end + 1)
        if match is not None and quantity.low is not None and quantity.low <= _MOST_CHARGED:
            fate = "dead" if match["dead"] else "injured"
            found.append(_at(prose, (quantity.start, match.end()), quantity.low, fate, "counts"))
    return [each for each in found if each is not None]


def _at(prose: Prose, span: Span, size: float, fate: str, form: str) -> Casualty | None:
    i = prose.at(span[0])
    return (
        replace(_casualty(prose, Group(i, i, size, size, form), (fate, False)), span=span)
        if i is not None
        else None
    )
