"""How figures read are scored against the project's own gold of figures.

Within a sentence figures are paired one to one, those that overlap most first; the span of the gold is the number
alone, that of a figure read holds hedge and unit too. All that follows is counted on pairs, unless it says F1.

* **found**: precision, recall and F1 of the pairs. *Taken*: figures read that pair with none and overlap a number
  listed as no figure, by its reason.
* **value**: the number or numbers printed. **low, high**: the same with open bounds open. **bound**: open above, open
  below, a range, rough or exact. **hedge**: F1 over the words, whatever their case.
* **unit**: the same code; a factor and "three times" have none in sayso. **per**: F1.
* **change**, **status**: the share with the same, and F1 of each of them.
* **previous**, **total**: F1 over the numbers before and after, ``was`` and ``became``.
* **counted**: both name nothing or share a word; *same words*: all of them but articles.
* **as_of**, **since**: F1; right when the day is that of the expression that the gold names. Whether that
  is resolved right is what ``bench.times`` measures.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.model import Figure, Level, TimeExpression

__all__ = ["Gold", "Read", "Score", "paired"]

Gold = dict[str, Any]
_LITTLE = frozenset({"the", "a", "an", "of", "its", "their", "his", "her"})
_KINDS = ("total", "increment", "decrement", "previous", "multiple")
_STATUSES = ("actual", "planned", "promised", "possible")


@dataclass(frozen=True)
class Read:
    """What was read of a sentence, all offsets those of the sentence."""

    figures: Sequence[Figure]
    times: Sequence[TimeExpression] = ()


def paired(gold: Sequence[Gold], figures: Sequence[Figure]) -> list[tuple[Gold, Figure]]:
    """Figures of both sides, one to one, by the overlap of their spans."""
    overlaps = sorted(
        (-min(g["end"], f.span[1]) + max(g["start"], f.span[0]), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(figures)
    )
    pairs: dict[int, int] = {}
    for less, i, j in overlaps:
        if less < 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(gold[i], figures[j]) for i, j in sorted(pairs.items())]


@dataclass
class Score:
    """What was counted so far, over sentences."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, row: dict[str, Any], read: Read) -> list[str]:
        """Count one sentence; what differs, in words."""
        gold: list[Gold] = row["figures"]
        pairs = paired(gold, read.figures)
        self.counts.update(
            {"sentences": 1, "gold": len(gold), "read": len(read.figures), "found": len(pairs)}
        )
        partner = {id(g): f for g, f in pairs}
        taken = [f for f in read.figures if all(f is not other for _, other in pairs)]
        said = [f"taken: {self._taken(row, f)}" for f in taken]
        for g in gold:
            f = partner.get(id(g))
            if f is None:
                said.append(f"missed: {g['text']}")
            said += self._fields(row["text"], g, f, read)
        for f in taken:
            self._fields(row["text"], None, f, read)
        return said

    def _taken(self, row: dict[str, Any], figure: Figure) -> str:
        text: str = row["text"][slice(*figure.span)]
        for no in row["not_figures"]:
            if no["start"] < figure.span[1] and figure.span[0] < no["end"]:
                self.counts[f"taken {no['why']}"] += 1
                return f"{text} ({no['why']})"
        return text

    def _fields(self, text: str, gold: Gold | None, figure: Figure | None, read: Read) -> Iterator[str]:
        wanted = _of_gold(text, gold, read.times) if gold is not None else {}
        given = _of_figure(figure) if figure is not None else {}
        said = []
        for name in wanted or given:
            a, b = wanted.get(name), given.get(name)
            right = _right(name, a, b)
            if wanted and given:
                self.counts[f"of {name}"] += 1
                self.counts[f"same {name}"] += right
                if not right:
                    said.append(f"{name} of {gold['text'] if gold else ''}: {_short(a)}, read {_short(b)}")
            self.counts[f"gold {name}"] += bool(a)
            self.counts[f"read {name}"] += bool(b)
            self.counts[f"right {name}"] += bool(a) and bool(b) and right
            if name in ("change", "status"):
                self.counts[f"gold {a}"] += 1
                self.counts[f"read {b}"] += 1
                self.counts[f"right {a}"] += a == b
        return iter(said)

    def lines(self) -> Iterator[str]:
        """The table."""
        c = self.counts
        yield f"{c['sentences']} sentences, {c['gold']} figures in gold, {c['read']} read"
        yield _line("found", c["found"], c["gold"], c["read"])
        why = ", ".join(
            f"{n} {k.removeprefix('taken ')}" for k, n in sorted(c.items()) if k.startswith("taken ")
        )
        yield f"{'taken':14} {why or 'none'}"
        for name in ("value", "low, high", "bound", "unit", "counted", "same words", "change", "status"):
            yield f"{name:14} {_percent(c[f'same {name}'], c[f'of {name}'])} of {c[f'of {name}']} found"
        for name in (*_KINDS, *_STATUSES, "hedge", "per", "previous value", "total value", "as_of", "since"):
            yield _line(name, c[f"right {name}"], c[f"gold {name}"], c[f"read {name}"])


def _line(name: str, right: int, gold: int, read: int) -> str:
    p, r = _percent(right, read), _percent(right, gold)
    return f"{name:14} P {p}  R {r}  F1 {_percent(2 * right, gold + read)}  ({gold} of gold, {read} read)"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def _short(value: Any) -> str:
    return " ".join(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)


def _of_gold(text: str, gold: Gold, times: Sequence[TimeExpression]) -> dict[str, Any]:
    unit, _, _ = (gold["unit"] or "").partition(" per ")
    rough = gold["bound"] == "between" and gold["low"] != gold["high"]
    return {
        "value": (gold["low"], gold["high"]),
        "low, high": (gold["low"], gold["high"]),
        "bound": "between" if rough else _bound(gold["low"], gold["high"], gold["hedge"]),
        "hedge": (gold["hedge"] or "").lower() or None,
        "unit": None if unit in ("", "times") else unit,
        "per": gold["per"],
        "change": gold["change"],
        "status": gold["status"],
        "previous value": _pair(gold["previous"]),
        "total value": _pair(gold["total"]),
        "counted": _worded(gold["counted"]),
        "same words": _worded(gold["counted"]),
        "as_of": _days(text, gold["as_of"], times),
        "since": _days(text, gold["since"], times),
    }


def _of_figure(figure: Figure) -> dict[str, Any]:
    unit, _, _ = (figure.unit or "").partition(" per ")
    return {
        "value": (figure.low, figure.high),
        "low, high": (figure.low, figure.high),
        "bound": _bound(figure.low, figure.high, figure.hedge),
        "hedge": (figure.hedge or "").lower() or None,
        "unit": unit or None,
        "per": figure.per,
        "change": figure.change,
        "status": figure.status,
        "previous value": _level(figure.was),
        "total value": _level(figure.became),
        "counted": _worded(figure.counted),
        "same words": _worded(figure.counted),
        "as_of": figure.as_of,
        "since": figure.since,
    }


def _bound(low: float | None, high: float | None, hedge: str | None) -> str:
    if low is None or high is None:
        return "open below" if low is None else "open above"
    return "between" if low != high else "rough" if hedge else "exact"


def _pair(bounds: dict[str, float | None] | None) -> tuple[float | None, float | None] | None:
    return (bounds["low"], bounds["high"]) if bounds is not None else None


def _level(level: Level | None) -> tuple[float | None, float | None] | None:
    return (level.low, level.high) if level is not None else None


def _worded(phrase: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", (phrase or "").lower())) - _LITTLE


def _days(text: str, words: str | None, times: Sequence[TimeExpression]) -> frozenset[str] | None:
    """The days of the times that share a character with the words; their own, where no time does."""
    if words is None:
        return None
    spans = [match.span() for match in re.finditer(re.escape(words), text)]
    named = (t for t in times for start, end in spans if t.span[0] < end and start < t.span[1])
    return frozenset(t.value.partition("T")[0] for t in named) or frozenset({words})


def _right(name: str, gold: Any, read: Any) -> bool:
    if name == "value":
        return _same_numbers(*([n for n in side or () if n is not None] for side in (gold, read)))
    if name == "low, high" or name.endswith(" value"):
        return gold is read or (gold and read and _same_numbers(gold, read)) or False
    if name == "counted":
        return bool(gold & read) or not (gold or read) if gold is not None and read is not None else False
    if name in ("as_of", "since"):
        return read in gold if gold and read else not gold and not read
    return bool(gold == read)


def _same_numbers(a: Sequence[float | None], b: Sequence[float | None]) -> bool:
    if not a or not b:
        return False
    if len(set(a)) == 1:
        a = a[:1]
    if len(set(b)) == 1:
        b = b[:1]
    return len(a) == len(b) and all(
        x is y or (x is not None and y is not None and math.isclose(x, y, rel_tol=1e-6))
        for x, y in zip(a, b, strict=True)
    )
