"""Casualties: whom a report says came to harm, as numbers and as persons.

A :class:`~sayso.model.Casualty` is a group of people and its fate: ``dead``, ``injured``, or ``hit`` where only
the blow is told ("shot", "victims"), which may be either. "Two killed" is told as a number, "a man and two
women died" as persons whose sum is three, "the third person to die" as an ordinal, "triple shooting" inside a
noun. Refused: ages, street numbers, people of whom nothing is told, "no one".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from sayso.model import Casualty, Span, TimeExpression
from sayso.reading.analysis import Analysis
from sayso.reading.casualties.fates import Fate, fate_of
from sayso.reading.casualties.groups import Group, find_groups
from sayso.reading.casualties.lexicon import behind_doer, forms, in_period, listed, multiples
from sayso.reading.figures.prose import Prose

__all__ = ["find_casualties"]

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_JOINED = re.compile(r"^(?:[,:;—–-]|and|, and|&|plus|as well as|along with)$")


def find_casualties(analysis: Analysis, times: tuple[TimeExpression, ...], in_title: bool = False) -> tuple[Casualty, ...]:
    """The casualties of a text in order of their spans; a sum spans what it adds up.

    Spans are in code points of ``analysis.text``.
    """
    if not analysis.words:
        return ()
    prose = Prose(analysis, times)
    groups = find_groups(prose)
    fates = _shared(prose, groups, [_fate(prose, groups, n) for n in range(len(groups))])
    sums = _sums(prose, groups, fates)
    found = [_casualty(prose, g, fate) for g, fate in zip(groups, fates, strict=True) if fate is not None]
    found = [replace(each, part=each.part or _in_sum(each, sums)) for each in found] + sums
    found += _multiples(prose)
    found += _doers(prose)
    return tuple(replace(each, in_title=in_title) for each in sorted(found, key=lambda c: (c.span, c.form)))


def _fate(prose: Prose, groups: list[Group], n: int) -> Fate | None:
    return fate_of(prose, groups[n], groups[n + 1] if n + 1 < len(groups) else None)


def _between(prose: Prose, one: Group, other: Group) -> str:
    return " ".join(w.text.lower() for w in prose.words[one.last + 1 : other.first])


def _joined(prose: Prose, one: Group, other: Group) -> bool:
    same = prose.sentence(one.first) == prose.sentence(other.first)
    return same and other.first > one.last + 1 and _JOINED.match(_between(prose, one, other)) is not None


def _shared(prose: Prose, groups: list[Group], fates: list[Fate | None]) -> list[Fate | None]:
    """ "killed two women and a man", "a man and two women died": what is told of one of those joined."""
    out = list(fates)
    for n in range(len(groups) - 1, 0, -1):
        if out[n - 1] is None and out[n] is not None and not out[n][1] and _joined(prose, groups[n - 1], groups[n]):
            out[n - 1] = out[n]
    for n in range(1, len(groups)):
        if out[n] is None and out[n - 1] is not None and _joined(prose, groups[n - 1], groups[n]):
            out[n] = out[n - 1] if not _speaks(prose, groups[n]) else None
    return out


def _speaks(prose: Prose, group: Group) -> bool:
    """ "killing one and injuring one, Doe said": who says it is none of them."""
    around = (prose.word(group.first - 1), prose.word(group.last + 1), prose.word(group.last + 2))
    return any(w is not None and w.lemma in ("say", "tell", "report", "add", "announce", "confirm") for w in around)


def _casualty(prose: Prose, group: Group, fate: Fate) -> Casualty:
    start, end = prose.sentence(group.first)
    before = " ".join(w.text.lower() for w in prose.words[max(start, group.first - 3) : group.first])
    part = any(before.endswith(form) for form in listed("persons", "part"))
    following = " ".join(w.text.lower() for w in prose.words[group.first : group.first + 4])
    part = part or re.match(r"[\w-]+ of (?:the|them|those|whom|his|her|their)\b", following) is not None
    return Casualty(
        span=prose.analysis.span(group.first, group.last), low=group.low, high=group.high, fate=fate[0],
        form=group.form, also=group.also, done=fate[1], part=part,
        doer=group.noun in listed("persons", "doers"), named=group.named,
        sentence=prose.analysis.span(start, end - 1), as_of=_day_beside(prose, group.first),
        period=in_period().search(prose.text[prose.words[start].start : prose.words[end - 1].end].lower()) is not None,
    )  # fmt: skip


def _day_beside(prose: Prose, i: int) -> str | None:
    """The day nearest in the sentence."""
    start, end = prose.sentence(i)
    here = prose.words[i].start
    days = [
        (abs(t.span[0] - here), t.value[:10])
        for t in prose.times_between(prose.words[start].start, prose.words[end - 1].end)
        if t.type in ("DATE", "TIME") and _DAY.match(t.value)
    ]
    return min(days)[1] if days else None


def _sums(prose: Prose, groups: list[Group], fates: list[Fate | None]) -> list[Casualty]:
    """What those joined and of one fate add up to: "a man and two women died" is three."""
    out: list[Casualty] = []
    n = 0
    while n < len(groups):
        last = n
        while last + 1 < len(groups) and _adds(prose, groups, fates, last):
            last += 1
        fate = fates[n]
        run = _without_total(groups[n : last + 1])
        lists = any(re.search(r"and|&|plus|as well", _between(prose, a, b)) for a, b in pairwise(run))
        if last > n and fate is not None and (lists or prose.sentence(groups[n].first)[0] == groups[n].first) and len(run) > 1:
            first = _casualty(prose, run[0], fate)
            out.append(
                replace(
                    first, span=prose.analysis.span(run[0].first, run[-1].last), form="sum",
                    low=sum(g.low for g in run), high=None if any(g.high is None for g in run) else sum(g.high or 0 for g in run),
                    also=any(g.also for g in run),
                )  # fmt: skip
            )
        n = last + 1
    return out


def _without_total(run: list[Group]) -> list[Group]:
    """ "Three victims: two boys and a girl" are three."""
    return run[1:] if len(run) > 2 and run[0].low == sum(g.low for g in run[1:]) else run


def _in_sum(casualty: Casualty, sums: list[Casualty]) -> bool:
    return any(each.span[0] <= casualty.span[0] and casualty.span[1] <= each.span[1] for each in sums)


def _adds(prose: Prose, groups: list[Group], fates: list[Fate | None], n: int) -> bool:
    one, other, mine, theirs = groups[n], groups[n + 1], fates[n], fates[n + 1]
    if other.form == "name" and one.form != "name":
        return False  # "a third deputy, Jan Doe", is one person
    return mine is not None and theirs is not None and mine[0] == theirs[0] and _joined(prose, one, other)


def _multiples(prose: Prose) -> list[Casualty]:
    out = []
    for match in multiples().finditer(prose.text):
        fate = "dead" if match["dead"] else "hit"
        size = float(forms("multiples")[match["size"].lower()])
        out.append(_at(prose, match.span(), size, fate, "multiple"))
    return [each for each in out if each is not None]


def _doers(prose: Prose) -> list[Casualty]:
    """Whoever did it, by his own hand: "then killed himself", "murder-suicide"."""
    found = (_at(prose, m.span(), 1, "dead" if m["dead"] else "hit", "doer") for m in behind_doer().finditer(prose.text.lower()))
    return [replace(each, doer=True) for each in found if each is not None]


def _at(prose: Prose, span: Span, size: float, fate: str, form: str) -> Casualty | None:
    i = prose.at(span[0])
    if i is None:
        return None
    return replace(_casualty(prose, Group(i, i, size, size, form, None, False), (fate, False)), span=span)
