"""Hedges: the words that bound a number or make it rough.

``at least`` leaves the number open above, ``up to`` open below, ``about``
changes nothing but is kept: the value is the one printed.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, as_listed, listed, words
from sayso.reading.fixed import fixed

__all__ = ["Hedge", "hedge_round"]


@fixed
class Hedge:
    """The hedging words and the characters they stand in, number included."""

    words: str
    bound: str
    """low (open above), high (open below) or about."""
    start: int
    end: int


_KINDS = ("low", "high", "about")


@cache
def _bounds(prefix: str) -> dict[str, str]:
    return {form: kind for kind in _KINDS for form in listed("hedges", prefix + kind)}


@cache
def _before() -> re.Pattern[str]:
    # The second part takes "some", "a", "another" and "the" that stand between hedge and number.
    forms = alternatives(_bounds(""))
    return re.compile(
        rf"(?:^|(?<=[\s(\"'“‘—–,;\-])|(?=[~≈<>≤≥]))(?P<hedge>{forms})(?:\s(?:a|an|the|another|its|their|total\sof|only))?\s?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s?(?P<hedge>{alternatives(_bounds('after_'))})(?!\w)", re.IGNORECASE)


_WIDEST = 40
"""Characters: the longest hedge of the list with a determiner."""


def hedge_round(text: str, start: int, end: int) -> Hedge | None:
    """The hedge of the number at ``[start, end)``, before it or after it.

    Two in a row count together: "at least about 40" is bounded below and starts at "at". Refused:
    "some" that is not next to the number, "passed" of what is no count ("passed 12 laws"), "over" after a verb that
    it belongs to ("handed over 340 men") or after a cause of dispute ("a row over 12 islands").
    """
    first, bound = start, None
    for _ in range(2):
        match = _before().search(text, max(0, first - _WIDEST), first)
        if match is None:
            break
        found = _bounds("").get(as_listed(match["hedge"]))
        if found is None or _is_no_hedge(text, match, end):
            break
        bound = found if bound is None or found != "about" else bound
        first = match.start("hedge")
    last = _after().match(text, end)
    if last is not None and not _begins_noun(text, last):
        words = last["hedge"].strip(" -")
        kind = _bounds("after_").get(last["hedge"].lower())
        if bound is None and kind is not None:
            return Hedge(words, kind, first, last.end())
    if bound is None:
        return None
    return Hedge(_strip(text[first:start]), bound, first, end)


@cache
def _after_one_of(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('hedges', key))})\s$", re.IGNORECASE)


def _is_no_hedge(text: str, match: re.Match[str], end: int) -> bool:
    """ "Handed over 340 men", "a row over 12 islands": the "over" of a verb or a cause bounds nothing.

    Nor does "up to" after a verb of movement ("edged up to 5.2%"), nor "over" before "the" ("$7bn over the $40bn").
    """
    hedge = as_listed(match["hedge"])
    if hedge == "up to":
        before = text[max(0, match.start("hedge") - 16) : match.start("hedge")]
        moved = _MOVED_UP.search(text, max(0, match.start("hedge") - 60), match.start("hedge"))
        return moved is not None or _after_one_of("up_to_after").search(before) is not None
    if hedge in listed("hedges", "of_counts"):
        return not _of_a_count(text[max(0, match.start("hedge") - _REACH) : match.start("hedge")])
    if hedge == "past":
        before = text[max(0, match.start("hedge") - 16) : match.start("hedge")]
        return _after_one_of("past_after").search(before) is None
    if hedge in ("over", "above", "below", "under") and re.search(r"\sthe\s?$", match[0]):
        return (
            re.search(r"\d\S*\s(?:\w+\s)?$", text[max(0, match.start("hedge") - 24) : match.start("hedge")])
            is not None
        )
    if hedge.endswith(" than") and re.search(r"\s(?:the|its|their)\s?$", match[0]):
        before = text[max(0, match.start("hedge") - 24) : match.start("hedge")].rstrip()
        return (
            before.endswith(",") or _NUMBER.search(before) is not None
        )  # "at five, fewer than the 17 it reported"
    if hedge != "over":
        return False
    before = text[max(0, match.start("hedge") - 20) : match.start("hedge")]
    if _after_one_of("over_after").search(before):
        return True
    if _after_one_of("over_after_unless_measured").search(before):
        return not _measured(text, end)
    return bool(_after_one_of("over_after_before_people").search(before)) and _are_people(text, end)


_NUMBER = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,5}ty(?:-\w+)?|hundred|"
    r"thousand|million|dozen))$",
    re.IGNORECASE,
)
""" "Let 63 go, five | more than the 58 it had declared"."""
_MOVED_UP = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|br(?:ings?|ought|inging)|push(?:ed|es|ing)?|lift(?:ed|s|ing)?|mov(?:ed|es|ing)|"
    r"dr(?:ives?|ove|iven|iving)|sen(?:d|ds|t|ding)) (?:the |its |their )?(?:turnout|number|count|toll|tally|total|"
    r"price|rate|figure|share|estimate|bid|offer|stake|cost|losses)\s$",
    re.IGNORECASE,
)
""" "Has taken turnout | up to 64 per cent": so high it is."""
_REACH = 90
"""Characters before "passed 300" within which the count stands that passed it."""


@cache
def _count() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('hedges', 'counts'))})\b[^.;:!?]*$", re.IGNORECASE)


def _of_a_count(before: str) -> bool:
    """Whether a count, a price or an amount stands before, in the same sentence: "the toll passed | 300"."""
    return _count().search(before) is not None


def _are_people(text: str, end: int) -> bool:
    """Whether the number counts people: "three men", "two young cyclists" by the word or the one after."""
    following = re.findall(r"[a-z]+", text[end : end + 30].lower())[:2]
    known = words("people", "nouns")
    return any(form in known or form.removesuffix("s") in known or form in _IRREGULAR for form in following)


_IRREGULAR = ("men", "women", "children", "policemen", "babies", "pedestrians", "cyclists")


def _measured(text: str, end: int) -> bool:
    """Whether a number ends in letters or a sign of its unit: "ran over 300 km" is a length."""
    return (
        not text[end - 1 : end].isdigit()
        and re.search(r"[\d.,]+\D*$", text[max(0, end - 24) : end]) is not None
    )


def _begins_noun(text: str, match: re.Match[str]) -> bool:
    """ "at least" after a number may begin the next one: "killed 40, at least 12 of them children"."""
    return bool(re.match(r"\s(?:\d|[$£€])", text[match.end() : match.end() + 2]))


def _strip(words: str) -> str:
    return re.sub(r"\s(?:a|an|the|another|its|their|only)\s?$", "", " ".join(words.split()) + " ").strip()
