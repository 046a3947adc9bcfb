"""How one thing told of casualties stands to a number of dead and of injured."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.toll_told import Told, group_of

__all__ = ["footing", "relation", "sort_of"]

_SINGLE = ("one", "person")
_COUNTED = ("many", "multiple")


def sort_of(told: Told) -> str:
    """The sort of thing told, as in ``tolls.toml``: "dead many, doer died", "hit many, in title"."""
    casualty, group = told.casualty, group_of(told.casualty)
    marks = []
    if casualty.fate == "dead":
        marks += ["done"] * (casualty.done and told.doer_died) + ["doer died"] * told.doer_died
        marks += ["early"] * (group in _SINGLE and ("title" in told.marks or "opening" in told.marks))
    elif casualty.fate == "injured":
        marks += ["others"] * casualty.also
    else:
        marks += ["others"] * casualty.also + ["beside dead"] * told.beside_dead
        marks += ["in title"] * (group in _COUNTED and casualty.in_title)
    return ", ".join([f"{casualty.fate} {group}", *marks])


def relation(told: Told, dead: int, injured: int) -> str:
    """How the number told stands to a toll: same, over (more than there were), under, one more, none, and so on."""
    casualty = told.casualty
    n = int(casualty.low)
    if casualty.fate == "dead":
        return _to_dead(told, n, dead, injured)
    return (_to_injured if casualty.fate == "injured" else _to_hit)(told, n, dead, injured)


def _to_dead(told: Told, n: int, dead: int, injured: int) -> str:
    if told.casualty.form == "ordinal" and dead != n and dead + injured == n:
        return "both"
    return "none" if dead == 0 else _compared(n, dead)


def _to_injured(told: Told, n: int, dead: int, injured: int) -> str:
    if injured == n or dead + injured == 0:
        return "same" if injured == n else "none"
    if dead and dead + injured == n:
        return "both"
    found = _compared(n, injured)
    return f"{found}, none dead" if told.casualty.also and not dead else found


def _to_hit(told: Told, n: int, dead: int, injured: int) -> str:
    both = dead + injured
    counted = group_of(told.casualty) not in ("one", "person")
    if told.casualty.done and told.doer_died and counted and both == n + 1:
        return "same and doer"
    if both == n:
        return "same" if not dead else "same, some dead" if injured else "same, all dead"
    if injured == n:
        return "injured alone"
    found = "none" if both == 0 else _compared(n, both)
    return f"{found}, none dead" if told.casualty.also and not dead else found


def _compared(n: int, count: int) -> str:
    return "over" if n > count else "same" if n == count else "one more" if count == n + 1 else "under"


def footing(told: Sequence[Told]) -> tuple[str, str]:
    """How clearly any dead, and any hurt, are told of at all: "dead in title", "hurt in passing"."""
    return _clearest(told, "dead", ("dead",)), _clearest(told, "hurt", ("injured", "hit"))


def _clearest(told: Sequence[Told], name: str, fates: Sequence[str]) -> str:
    places = [_place(each) for each in told if each.casualty.fate in fates and not each.casualty.doer]
    return f"{name} {max(places)[1]}" if places else f"{name} not told"


def _place(told: Told) -> tuple[int, str]:
    if {"stretch of time", "days before", "year alone"} & set(told.marks):
        return 0, "in passing"
    if "title" in told.marks:
        return 3, "in title"
    return (2, "in opening") if "opening" in told.marks else (1, "below")
