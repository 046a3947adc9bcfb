"""Values that were left behind: "from 31", "compared with 31", "it had earlier said 12", "once 900 strong"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed, words
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["is_left_behind"]

_ENDS_OR_TELLS_WHEN = re.compile(r"\s?(?:\w+\s?)?(?:[.;,]|$)|\s(?:at|in|on|last|earlier)\s")
_THE = re.compile(r"\bthe\s$", re.IGNORECASE)

_CLAUSES = 240
"""Characters on either side in which a number of then and one of now may be set against each other."""
_WINDOW = 48
"""Characters before a number in which its "from" or "compared with" stands."""


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(listed('change', 'before'))})(?:\sthe|\san?|\sits)?"
        r"(?:\s(?:previous|earlier|initial|original|estimated|reported|official)(?:ly)?)*"
        r"(?:\s(?:estimate|toll|count|figure|total|tally|number|record|high|low|level|peak|base|maximum|average|reported)(?:\sof)?)?\s?$",
        re.IGNORECASE,
    )


@cache
def _earlier_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:previous|earlier|initial|original|last|old|former|prior)\s(?!(?:year|quarter|season|month|week)\b)"
        r"(?:\w+\s){0,3}(?:of|at|was|stood\sat)\s?$",  # not "the loss for last year was"
        re.IGNORECASE,
    )


@cache
def _past_report() -> re.Pattern[str]:
    past = alternatives(listed("change", "past"))
    return re.compile(rf"^[^.;,]{{0,60}}?\b(?:{past})\b", re.IGNORECASE)


@cache
def _earlier_said() -> re.Pattern[str]:
    tellers = alternatives(listed("change", "tellers"))
    return re.compile(
        rf"\b(?:(?:earlier|previously|initially|originally|at\sfirst|first|had)\s)(?:\w+\s)?(?:{tellers})\s$",
        re.IGNORECASE,
    )


def is_left_behind(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """Whether the number is of before, and another one stands or is told instead.

    After a word of comparison or movement ("from 31", "up from 31", "compared with 31"); told earlier ("an earlier
    estimate of 31", "it had earlier said 12", "not the 40% first feared"); or of then beside one of now ("once 900
    strong", "had 14 ferries … now five"). Refused: "from 31 countries" (no movement), "ranging
    from 3", and what is compared with is somebody else's ("compared with 141,951 sold by Gorm").
    """
    before = prose.text[max(0, quantity.start - _WINDOW) : quantity.start]
    after = prose.text[quantity.end : quantity.end + 90]
    # With what the patterns end is asked first: most numbers stand behind no such word.
    ended = before.rstrip().casefold()
    if ended.endswith(("of", "at", "was")) and (
        _earlier_noun().search(before) or _earlier_put().search(before)
    ):
        return True
    if _AT_FIRST.match(after) or (ended.endswith("the") and _MORE_THAN.search(before) and _TOLD.match(after)):
        return True
    if _ENDS_OR_TELLS_WHEN.match(after) and (
        _earlier_said().search(before) or (_FORETOLD.search(before) and _counted_ahead(prose, place))
    ):
        return True
    found = _before().search(before)
    if found is not None:
        return _is_compared(prose, quantity, place, found[0].lower().strip(), after)
    if (ended.endswith(("not", "the")) and _NOT.search(before)) or (
        _THE.search(before) and _already_told(prose, quantity, place)
    ):
        return True
    return (
        _is_of_then(prose, quantity, place)
        or _is_joined(prose, place, before)
        or _is_of_a_row(prose, quantity, place)
    )


_ROW = re.compile(r"\bfrom\s\S*\d\S*\s[^.;]{2,60}\sand\s$", re.IGNORECASE)


def _is_of_a_row(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "From 2.1m on Saturday and 1.2m on Friday": each number that was left behind has its day."""
    start = max(prose.words[place.sentence[0]].start, quantity.start - 80)
    row = _ROW.search(prose.text, start, quantity.start)
    if row is None or not _time_behind(prose, place):
        return False
    dated = bool(prose.times_between(row.start(), quantity.start))
    before = prose.words[max(place.sentence[0], place.first - 32) : place.first]
    moves = (w for w in before if trend_of(w.text) is not None or w.text.lower() in words("change", "shifts"))
    return dated and any(word.start < row.start() for word in moves)


def _is_compared(prose: Prose, quantity: Quantity, place: Place, printed: str, after: str) -> bool:
    if re.search(r"\bprevious$", printed) and re.match(r"\s[a-z]", after):
        return False  # "gains of the previous two sessions"
    if printed.startswith("from"):
        if _RANGING.search(prose.text, max(0, quantity.start - 28), quantity.start):
            return False
        return _moves(prose, place, quantity, after)
    if printed == "against" and quantity.unit is None:
        then = re.match(r"(?:\s[a-z]+)?\s(?:when|before|under)\b", after) is not None
        return then or _first_word(prose, place) == "against" or _time_behind(prose, place)
    compares = printed.startswith(("compare", "against", "versus", "as "))
    return not (compares and _HOLDER.match(after) and not _time_behind(prose, place))


_RANGING = re.compile(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|start\w*|priced|spread\w*)\s(?:\w+\s)?from\s$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,5}ty(?:-\w+)?|hundred|"
    r"thousand|million|dozen)(?:\s\w+)?\s(?:more|fewer|less|higher|lower)\sthan\sthe\s?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\s(?:\w+\s)?(?:it|they|he|she|(?:the\s)?\w+)\s(?:(?:had|has|have)\s)?(?:\w+\s)?"
    r"(?:said|reported|declared|gave|given|announced|counted|listed|told|put|claimed|named|registered|recorded|stated|"
    r"confirmed|estimated|acknowledged|admitted)\b"
)
""" "Let 63 go, five more than the | 58 | it had declared on Monday"."""
_AT_FIRST = re.compile(r"\s(?:at\sfirst|initially|originally)\b", re.IGNORECASE)
_NOT = re.compile(r"\d[\d.,]*%?(?:\s\w+){0,3},?\s(?:and\s|but\s)?not\s(?:the\s)?$", re.IGNORECASE)
_FORETOLD = re.compile(
    r"\bhad\s(?:\w+\s)?(?:forecast|expected|predicted|projected|feared|planned)\s$", re.IGNORECASE
)
_HOLDER = re.compile(
    r"\s?\+?\s(?:\w+\s){0,3}(?:by|on|for|at|in|among|of)\s(?:(?:the\s)?[A-Z]|(?:those|others|the\sother|everyone)\b)"
)
_JOIN = re.compile(r"\b(?:join(?:s|ed|ing)?|added\sto|adding\sto)\s(?:the\s)?$", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:had(?:\sbeen)?|was|were|been|stood\sat|numbered|counted|put\sat|estimated\sat|used\sto\s(?:be|have))\s$"
)
_HAD_BEEN = re.compile(
    r"\b(?:having\s(?:once\s)?(?:been|stood\sat|numbered)|(?:it|they|there)\shad\sbeen)\s$"
)
_ONCE = re.compile(r"(?:,|\b(?:was|were|had|that|which))\sonce\s(?:numbered\s|had\s|stood\sat\s|some\s)?$")
_NOW = re.compile(r"\b(?:now|today|currently|nowadays|at\spresent)\b", re.IGNORECASE)


@cache
def _earlier_put() -> re.Pattern[str]:
    """ "The coastguard had earlier put the number of passengers at 180"."""
    past = alternatives(listed("change", "past"))
    return re.compile(
        rf"\b(?:{past}|at\sfirst)\s(?:put|set|estimated|reckoned|placed)(?:\s[^.;,\d]{{1,40}})?\sat\s$",
        re.IGNORECASE,
    )


def _first_word(prose: Prose, place: Place) -> str:
    return prose.words[place.sentence[0]].text.lower() if place.before == place.sentence[0] else ""


def _time_behind(prose: Prose, place: Place) -> bool:
    """Whether a time follows at once: "against 31 the week before", "against 19 arrests in May"."""
    behind = range(place.last + 1, min(place.last + 6, place.limit))
    return any(prose.in_time(i) for i in behind)


def _is_of_then(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "Had 14 ferries, and there are now five", "now numbers 140; in 2022 it was 185"."""
    start, end = prose.words[place.sentence[0]].start, prose.words[place.sentence[1] - 1].end
    start, end = max(start, quantity.start - _CLAUSES), min(end, quantity.end + _CLAUSES)
    before, behind = prose.text[start : quantity.start], prose.text[quantity.end : end]
    if _ONCE.search(before, max(0, len(before) - _WINDOW)):
        return True
    if _APPOSED.match(behind) and re.search(r"[a-z],\s$", before):
        return True
    if _THEN.search(before, max(0, len(before) - _WINDOW)) is None:
        return False
    if _HAD_BEEN.search(before) and _COUNT.search(before):
        return True
    counts = [match for match in _COUNT.finditer(behind) if not _YEAR.fullmatch(match[0])]
    if counts and (_NOW.search(behind) or _has_moved(behind)):
        return _same_noun(behind[: counts[0].start()], behind[counts[0].end() :])
    now = _NOW.search(before)
    turned = re.search(r"[;,]\s(?:in|on|at|a|last|then)\b[^;]*$", before)
    return bool(
        now and turned and now.start() < turned.start() and _COUNT.search(before, now.end(), turned.start())
    )


def _has_moved(behind: str) -> bool:
    """ "Which were 80 pence in January, have come down to 62"."""
    moved = re.search(r"\b(?:has|have)\s(?:since\s|now\s)?([a-z]+)\b[^.;\d]{0,24}\sto\s", behind)
    return moved is not None and (moved[1] in ("come", "gone") or trend_of(moved[1]) is not None)


_YEAR = re.compile(r"(?:19|20)\d\d")
_APPOSED = re.compile(
    r"\s(?:at\sthe\s(?:last|start)|in\s(?:[A-Z]\w+|\d{4})(?:\s\d{4})?|a\s(?:year|month|week|decade)\s(?:ago|earlier)|last\s\w+)\b[^,;.]{0,24},"
    r"\s[^.;]{0,60}?\b(?:to|reach\w*|now)\s(?:\w+\s){0,3}[$£€]?\d"
)
""" "The population, 4.4m at the last census, is expected to reach 5m"."""
_COUNT = re.compile(
    r"(?<!\w)[$£€]?\d[\d,.]*(?:\s?(?:%|percent|per\scent|[mb]n|million|billion))?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)


def _same_noun(mine: str, theirs: str) -> bool:
    """Whether the later number counts the same: it has no noun of its own, or the noun of this one."""
    noun, own = re.match(r"\s([a-z]+)", mine), re.match(r"\s([a-z]+)", theirs)
    return (
        own is None or own[1] in ("in", "at", "of", "on", "and") or (noun is not None and noun[1] == own[1])
    )


def _is_joined(prose: Prose, place: Place, before: str) -> bool:
    """ "When the two under construction join the seven in service": of those there were before."""
    if _JOIN.search(before) is None:
        return False
    return _counted_ahead(prose, place)


def _counted_ahead(prose: Prose, place: Place) -> bool:
    first = max(place.sentence[0], place.before - 40)
    return any(word.tag == "CD" for word in prose.words[first : place.before])


def _moves(prose: Prose, place: Place, quantity: Quantity, after: str) -> bool:
    """ "from 31" was left behind where a number it moved to follows, or a word of movement goes before."""
    start, end = place.sentence
    if re.match(r"[^.;]{0,25}?\sto\s(?:\w+\s){0,3}(?:[A-Z]{2,3})?[\d$£€]", after):
        return True
    spread = prose.text[max(0, quantity.start - 60) : quantity.start]
    if re.search(r"\b(?:up|down)\s(?:sharply\s)?from\b", spread, re.I):
        return True
    words_before = prose.words[max(start, place.first - 13) : min(place.first, end)]
    return any(
        trend_of(word.text) is not None
        or word.text.lower() in words("change", "shifts")
        or word.lemma == "revise"
        for word in words_before
    )


def _already_told(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "the 1,500 the agency recently estimated": a figure the reader is reminded of."""
    end = prose.words[place.limit - 1].end if place.limit > place.first else quantity.end
    told = _past_report().match(prose.text[quantity.end : min(end, quantity.end + 90)])
    if told is None:
        return False
    inside = prose.analysis.words_in(quantity.end, quantity.end + told.end() + 30)
    already = told[0].lower().endswith("already")
    thought = (w for w in inside if w.text.lower() in words("change", "thought"))
    return (
        already
        or any(word.lemma in words("change", "reported") and word.tag in ("VBD", "VBN") for word in inside)
        or any(word.tag == "VBN" and word.relation in ("acl", "acl:relcl", "amod") for word in thought)
    )
