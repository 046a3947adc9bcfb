"""What sayso reads in a sentence, in the shape of NewsQuant: value, change, unit and concept.

NewsQuant's conventions are not those of a figure. A plural such as "millions" is a range of one to ten; "from 31 to 58"
is one range; a noun that is counted is the unit ("heart transplant"), and the concept is what has or does so
many ("OHSU"): the nouns over the number and the subject of its verb. The level to which an index rose by points is in
points.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sayso.model import Article
from sayso.reading.analysis import Analysis
from sayso.reading.figures.assembly import read_counts
from sayso.reading.figures.changes import trend
from sayso.reading.figures.count import Count, says_nothing
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.units import name_of_unit
from sayso.reading.times import find_times

__all__ = ["Quantity", "quantities"]

Quantity = dict[str, Any]
_STOP = frozenset({"the", "a", "an", "of", "and", "or", "in", "to", "its", "their", "'s", "’s", "-", ","})


def quantities(analysis: Analysis, article: Article) -> list[Quantity]:
    """The quantities of a sentence in NewsQuant's shape."""
    prose = Prose(analysis, find_times(analysis, article))
    counts = [c for c in read_counts(prose) if c.quantity.refused in (None, "age") or _is_duration(prose, c)]
    found: list[Quantity] = []
    for n, count in enumerate(counts):
        quantity = count.quantity
        if quantity.refused is None and says_nothing(count):
            continue
        if found and _ends_movement(prose, counts, n):
            found[-1]["value"] = [found[-1]["value"], quantity.low]
            found[-1]["unit"] = _unit(prose, count, None) if quantity.unit else found[-1]["unit"]
            continue
        found.append(
            {
                "value": _value(count),
                "change": _change(prose, count),
                "unit": _unit(prose, count, counts[n - 1] if n else None),
                "concept": _concept(prose, count),
            }
        )
    return found


def _is_duration(prose: Prose, count: Count) -> bool:
    """ "15 years" is a quantity in NewsQuant, "a five-year award" is not."""
    quantity = count.quantity
    return quantity.refused == "duration" and "-" not in prose.text[quantity.start : quantity.end]


def _ends_movement(prose: Prose, counts: list[Count], n: int) -> bool:
    """NewsQuant writes "from 31 to 58" as one range."""
    if n == 0:
        return False
    a, b = counts[n - 1], counts[n]
    between = prose.text[a.quantity.end : b.quantity.start]
    same = a.quantity.unit in (None, b.quantity.unit) and a.place.sentence == b.place.sentence
    return same and len(between) < 60 and a.change == "previous" and between.endswith(" to ")


def _value(count: Count) -> float | list[float]:
    quantity = count.quantity
    if quantity.form == "vague" and quantity.high is None and quantity.low:
        size = quantity.low / 2
        return [size, 10 * size]
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    assert low is not None and high is not None
    return low if low == high else [low, high]


def _change(prose: Prose, count: Count) -> str:
    quantity = count.quantity
    if quantity.form not in ("range", "vague") and quantity.low is not None and quantity.high is None:
        return ">"
    if quantity.sign == "-" and quantity.unit == "percent":
        return "down"
    moved = trend(prose, quantity, count.place) if quantity.form != "multiple" else None
    if moved is not None:
        return moved
    if quantity.form != "range" and quantity.form != "vague" and quantity.hedge is not None:
        return "<" if quantity.low is None else "~"
    return "~" if quantity.form == "range" and quantity.hedge else "="


def _unit(prose: Prose, count: Count, before: Count | None) -> str:
    quantity = count.quantity
    if quantity.refused == "age":
        return "year of age"
    if quantity.refused == "duration":
        last = prose.words[count.place.last]
        return last.lemma
    if quantity.form == "multiple":
        return "count"
    if quantity.unit is not None and quantity.unit != "fraction":
        return name_of_unit(quantity.unit)
    if before is not None and _is_level(prose, before, count):
        return name_of_unit("point")
    phrase = count.phrase
    if phrase is None or (count.own and phrase.first < count.place.first):
        return "% -" if quantity.unit == "fraction" else "-"
    share = "% " if quantity.unit == "fraction" else ""
    return share + _noun(prose, phrase)


def _is_level(prose: Prose, before: Count, count: Count) -> bool:
    """ "Up 64.06 points to 4,577.10": a level is in the unit of the step to it."""
    if before.quantity.unit not in ("point", "percent") or count.quantity.unit is not None:
        return False
    near = count.quantity.start - before.quantity.end < 40 and before.place.sentence == count.place.sentence
    pointed = "points" in prose.text[max(0, before.quantity.start - 40) : before.quantity.end]
    return near and pointed and prose.words[count.place.before].text.lower() in ("to", "at")


def _noun(prose: Prose, phrase: Phrase) -> str:
    kept = [prose.words[i] for i in range(phrase.first, phrase.last + 1)]
    return " ".join(
        w.lemma if w.tag in ("NNS", "NNPS", "JJR", "JJS") or w.i == phrase.head else w.text.lower()
        for w in kept
        if w.text.lower() not in _STOP and not (w.pos == "VERB" and w.tag in ("VBN", "VBG"))
    )


def _concept(prose: Prose, count: Count) -> str:
    """The nouns over a quantity and the subject of its verb; "-" where there are none but its own."""
    phrase, place = count.phrase, count.place
    ahead = phrase is not None and count.own and phrase.first > place.last
    own, found = set(range(place.first, place.last + 1)), set[int]()
    if phrase is not None:
        within = range(phrase.first, phrase.last + 1)
        if ahead and count.quantity.unit is None:
            own |= set(within)
        else:
            found |= set(within)
    for i in _over(prose, phrase.head if phrase is not None and ahead else place.top):
        if i not in own:
            found |= {
                i,
                *(w.i for w in prose.analysis.children(i, "compound", "amod", "nmod") if w.i not in own),
            }
    if not found and count.quantity.unit is not None:
        first = prose.words[place.sentence[0] : place.first]
        found = {w.i for w in first if w.relation.startswith("nsubj") or w.relation == "compound"}
    named = [w for w in (prose.words[i] for i in sorted(found)) if is_noun(w) or w.pos == "ADJ"]
    return " ".join(w.text for w in named) or "-"


def _over(prose: Prose, top: int) -> Iterator[int]:
    """The nouns that a word hangs on, up to its verb, then the subject and object of that."""
    for word in (prose.words[top], *islice(prose.analysis.ancestors(top), 6)):
        if word.i != top and is_noun(word):
            yield word.i
        copula = prose.analysis.child(word.i, "cop") is not None
        if copula or (prose.is_predicate(word.i) and not is_noun(word)):
            for other in (prose.subject(word.i), prose.object(word.i, top)):
                if other is not None and is_noun(other):
                    yield other.i
            if word.relation not in ("acl", "acl:relcl", "xcomp", "advcl"):
                return
