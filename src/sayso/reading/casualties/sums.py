"""People joined with "and": they share a fate, and those of one fate add up."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.reading.casualties.fates import Fate
from sayso.reading.casualties.groups import Group, is_bare
from sayso.reading.figures.prose import Prose

__all__ = ["shared", "summed"]

_JOINED = re.compile(
    r"(?:, \d{1,2} )?(?:[,:;—–-]|,? ?and|&|plus|as well as|along with)"
    r"(?: his| her| their)?(?: \d{1,3} ?[-‑] ?year ?[-‑] ?old)?"
)
"""What joins two, an age behind the one or before the other left out."""
_NAMED = re.compile(r",(?: \d{1,3} ?[-‑] ?year ?[-‑] ?old)?")
"""Between somebody and what he is called: "her son, 17-year-old Jan Doe"."""
_INCLUDED = re.compile(r"\bincluding$")
_ARTICLES = ("a", "an", "the", "another", "one")
"""What opens a sentence of prose and no list of a headline: "Another victim, a 23-year-old man," is one."""
_LISTS = re.compile(r"and|&|plus|as well|along")


def shared(prose: Prose, groups: list[Group], fates: list[Fate | None]) -> list[Fate | None]:
    """The fates with those that are told of one of several joined: "killed two women and a man"."""
    out = list(fates)
    for n in range(len(groups) - 1, 0, -1):
        fate = out[n]
        if (
            out[n - 1] is None
            and fate is not None
            and not fate[1]
            and not (is_bare(groups[n]) and not is_bare(groups[n - 1]))
            and _joined(prose, groups[n - 1], groups[n])
        ):
            out[n - 1] = fate
    for n in range(1, len(groups)):
        goes_on = _joined(prose, groups[n - 1], groups[n]) or _included(prose, groups[n - 1], groups[n])
        if out[n] is None and goes_on and not is_bare(groups[n]) and not _speaks(prose, groups[n]):
            out[n] = out[n - 1]
    return out


def summed(prose: Prose, groups: list[Group], fates: list[Fate | None]) -> list[tuple[list[Group], Fate]]:
    """Groups that add up, with their fate: "a man and two women died".

    Refused: a total told beside its parts ("three victims: two boys and a girl" are three), a name beside
    what it is the name of ("a deputy, Jan Doe"), a list without "and" unless a headline begins with it.
    """
    out: list[tuple[list[Group], Fate]] = []
    n = 0
    while n < len(groups):
        last = n
        while last + 1 < len(groups) and _adds(prose, groups, fates, last):
            last += 1
        run, fate = _without_total(groups[n : last + 1]), fates[n]
        if len(run) > 1 and fate is not None and _is_list(prose, run, fate):
            out.append((run, fate))
        n = last + 1
    return out


def _between(prose: Prose, one: Group, other: Group) -> str:
    return " ".join(prose.analysis.lowered[one.last + 1 : other.first])


def _joined(prose: Prose, one: Group, other: Group) -> bool:
    together = prose.sentence(one.first) == prose.sentence(other.first) and other.first > one.last + 1
    return together and _JOINED.fullmatch(_between(prose, one, other)) is not None


def _included(prose: Prose, one: Group, other: Group) -> bool:
    together = prose.sentence(one.first) == prose.sentence(other.first)
    return together and _INCLUDED.search(_between(prose, one, other)) is not None


def _speaks(prose: Prose, group: Group) -> bool:
    """ "killing one and injuring one, Doe said": who says it is none of them."""
    around = (prose.word(group.first - 1), prose.word(group.last + 1), prose.word(group.last + 2))
    return any(
        w is not None and w.lemma in ("say", "tell", "report", "add", "announce", "confirm") for w in around
    )


def _adds(prose: Prose, groups: list[Group], fates: list[Fate | None], n: int) -> bool:
    one, other, mine, theirs = groups[n], groups[n + 1], fates[n], fates[n + 1]
    if (
        "name" in (one.form, other.form)
        and one.form != other.form
        and _NAMED.fullmatch(_between(prose, one, other))
    ):
        return False
    return mine is not None and theirs is not None and mine[0] == theirs[0] and _joined(prose, one, other)


def _without_total(run: list[Group]) -> list[Group]:
    return run[1:] if len(run) > 2 and run[0].low == sum(group.low for group in run[1:]) else run


def _is_list(prose: Prose, run: list[Group], fate: Fate) -> bool:
    """With "and"; or as headlines list them: "Man, woman shot", "killed his wife, two sons"."""
    first = prose.words[run[0].first]
    opens = prose.sentence(first.i)[0] == first.i and first.text.lower() not in _ARTICLES
    return (
        opens
        or (run[-1].also and run[-1].form == "number")
        or (fate[1] and run[0].form in ("kin", "person"))
        or any(_LISTS.search(_between(prose, one, other)) for one, other in pairwise(run))
    )
