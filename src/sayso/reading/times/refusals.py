"""What looks like a time and is none: the checks that the patterns name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.times.patterns import Hit
from sayso.reading.times.tokens import Token, load_lexicon

_DURING = frozenset(
    "for in within after about nearly almost over under than least most only just before of every around half take "
    "takes took lasts lasted last".split()
)
_CURRENCY = frozenset("$£€¥#")


def allowed(hit: Hit) -> bool:
    """Whether the match passes the check of its rule; a rule without a check passes."""
    return not hit.rule.check or _CHECKS[hit.rule.check](hit)


def _words(hit: Hit, span: Span) -> tuple[Word, ...]:
    return hit.analysis.words_in(*span)


def _next_tag(hit: Hit) -> str:
    return _tag(hit, hit.after())


def _tag(hit: Hit, token: Token) -> str:
    found = _words(hit, (token.start, token.end)) if token.text else ()
    return found[0].tag if found else ""


def _pointed(hit: Hit) -> bool:
    return hit.before().lower in load_lexicon().point


def _in_person(hit: Hit) -> bool:
    start, end = hit.tokens[hit.first].start, hit.tokens[hit.last - 1].end
    names = hit.analysis.names  # in order of the text
    at = bisect_left(names, end, key=lambda name: name.start)
    return any(n.type == "person" and start < n.end for n in names[max(0, at - 2) : at])


def _month(hit: Hit) -> bool:
    """ "in June" and "June's vote", not "June Carter", "May said", "the March on the capital"."""
    word, after = hit.part("month")[0], hit.after()
    if word.lower in ("may", "march"):
        return _pointed(hit) and not _name_goes_on(hit)
    if _name_goes_on(hit) and not _pointed(hit):
        return False
    return _pointed(hit) or not _in_person(hit) or after.lower in ("'s", "’s")


def _name_goes_on(hit: Hit) -> bool:
    after = hit.after()
    return after.text[:1].isupper() and _next_tag(hit) in ("NNP", "NNPS") and after.sense is None


def _year(hit: Hit) -> bool:
    """ "in 1998", "the 1998 vote", "(1998)"; not "1998 soldiers", "$1998", "about 2000 homes"."""
    if hit.last - hit.first > 1:
        return True
    before, after = hit.before(), hit.after()
    if before.text in _CURRENCY or after.text in ("%", ":", "°") or after.lower in ("percent", "per"):
        return False
    if after.text == "." and after.end - after.start == 1 and hit.after(2).text[:1].isdigit():
        return False
    counted = _next_tag(hit) in ("NNS", "NNPS") and after.text.islower()
    likely = 1900 <= int(hit.words("year")[-4:]) < 2100
    if before.lower in ("in", "since", "until", "till", "during", "early", "late", "mid", "throughout", "circa"):
        return likely or not counted
    if counted and not (likely and before.lower in ("the", "fiscal")):
        return False
    if before.text == "(" and after.text in (")", "-", "–", ","):
        return True
    if before.text in ("-", "–") and hit.before(2).sense is None and hit.before(2).text.isalpha():
        return likely and before.start > 0 and hit.before(2).lower in ("post", "pre", "mid")
    if _pointed(hit) or before.lower in ("both", "due", "named"):
        return True
    if not before.text and (after.text == ":" or _next_tag(hit) in ("NN", "NNP")):
        return likely
    modifies = _next_tag(hit) in ("NN", "NNP") and _tag(hit, before) in ("DT", "JJ", "PRP$", "POS", "NNP", "VBG")
    return 1500 <= int(hit.words("year")[-4:]) and (modifies or (likely and before.text in ("-", "–")))


def _spoken(hit: Hit) -> bool:
    """ "nineteen ninety-seven" said after "in" or "the year"; not "nineteen twenty-dollar bills"."""
    return _pointed(hit) or hit.before().lower == "year" or bool(hit.part("month"))


def _apostrophe(hit: Hit) -> bool:
    return _pointed(hit) and _next_tag(hit) not in ("NNS", "NNPS")


def _weekday(hit: Hit) -> bool:
    """ "on Sunday", not "the Sunday Times", "Bloody Sunday", "Wednesday Addams"."""
    lexicon, before, after = load_lexicon(), hit.before(), hit.after()
    if before.text[:1].isupper() and before.lower in lexicon.refused_before:
        return False
    return not (after.text[:1].isupper() and after.lower in lexicon.refused_after)


def _season(hit: Hit) -> bool:
    """ "in the fall", "this spring"; not "the fall of the wall", "spring water", "prices fall"."""
    word, after = hit.part("season")[0], hit.after()
    if after.lower == "of" or (word.lower in ("fall", "spring") and _next_tag(hit).startswith("NN")):
        return False
    if hit.last - hit.first > 1:
        return word.lower in ("summer", "winter", "autumn") or _pointed(hit)
    return hit.before().lower in ("in", "during", "by", "since", "until", "through", "throughout", "of", "each", "every")


def _decade(hit: Hit) -> bool:
    """ "the 80s", "1980s", "'80s"; not "in her 80s", "temperatures in the low 80s"."""
    word = hit.part("decade")[0]
    return len(word.text) >= 4 or hit.last - hit.first > 1


def _half(hit: Hit) -> bool:
    return hit.after().lower in ("of", "") or bool(hit.part("rel"))


def _relative(hit: Hit) -> bool:
    """ "last week", "the past year"; "the next day" is counted from the time last spoken of."""
    rel, unit = hit.words("rel"), hit.part("unit")[0].lower
    if unit in ("second", "minute", "hour") or rel in ("previous", "preceding"):
        return False
    if hit.after().lower == "of" and rel == "last":  # "the last week of March"
        return False
    return not (rel == "next" and (unit == "day" or hit.tokens[hit.first].lower == "the"))


def _back_reference(hit: Hit) -> bool:
    if hit.words("unit") in ("second", "minute", "hour"):
        return False
    return hit.last - hit.first > 1 and (hit.last - hit.first > 2 or hit.tokens[hit.first].lower != "following")


def _the_period(hit: Hit) -> bool:
    return hit.after().lower not in ("of", "-") and not _next_tag(hit).startswith("NN")


def _the_year(hit: Hit) -> bool:
    """ "sales for the year", "most of the year"; not "the year of the flood", "the year he left"."""
    after, before = hit.after().lower, hit.before().lower
    if after in ("of", "that", "when", "in", "-", "he", "she", "it", "they", "we", "i") or _next_tag(hit)[:2] in ("NN", "CD"):
        return False
    if before == "of":
        return hit.before(2).lower in ("half", "part", "months", "rest", "quarter", "most", "much", "end", "start")
    return before in ("for", "in", "during", "by", "through", "over")


def _financial(hit: Hit) -> bool:
    return bool(hit.part("unit")) or _next_tag(hit)[:2] in ("NN", "JJ")


def _duration(hit: Hit) -> bool:
    """ "two years", "a five-year term"; not "three quarters of voters", "one quarter", "1998 day"."""
    unit = load_lexicon().unit(hit.part("unit")[0].lower)
    count = hit.part("count")
    if unit == "Q" and (hit.words("count") in ("three", "3") or hit.part("unit")[0].lower == "quarter"):
        return False
    if len(count) == 1 and hit.part("unit")[0].lower in load_lexicon().values["UNIT"]:
        hyphen = hit.tokens[hit.last - 2].text == "-"
        return hyphen or not count[0].text.isdigit() or len(count[0].text) < 4
    return hit.before().text not in ("-", "–") or hit.first < 2 or not hit.before(2).text.isdigit()


def _one(hit: Hit) -> bool:
    """ "a year"; "a day" and shorter only after a word like "for": "what a day" counts nothing."""
    unit = load_lexicon().unit(hit.part("unit")[0].lower)
    if unit in ("Q", "S", "WE") or hit.after().text == "-" or hit.after().lower in ("old", "end", "ago"):
        return False
    if hit.tokens[hit.last - 1].lower == "half" or hit.words("count").endswith("single"):
        return True
    if unit in ("Y", "M", "W", "E", "C", "F") or hit.part("count")[0].lower == "one":
        return not _next_tag(hit).startswith("NN") or hit.before().lower in _DURING
    return hit.before().lower in _DURING or is_rate(hit)


def is_rate(hit: Hit) -> bool:
    """Whether "a day" says how often: "40 barrels a day", "$5 million a year"."""
    before = hit.before()
    if hit.part("count")[0].lower not in ("a", "an") or before.sense is not None or not before.text:
        return False
    if before.lower in ("million", "billion", "trillion", "thousand", "hundred", "%", "percent", "cents"):
        return True
    found = _words(hit, (before.start, before.end))
    return bool(found) and (found[0].tag == "CD" or (found[0].tag == "NNS" and _number_near(hit)))


def _number_near(hit: Hit) -> bool:
    return any(hit.before(n).text[:1].isdigit() or hit.before(n).lower in load_lexicon().values["NUMW"] for n in (2, 3))


def _set(hit: Hit) -> bool:
    """ "every day", not "every second voter"."""
    return hit.words("unit") != "second"


def _frequency(hit: Hit) -> bool:
    """ "daily", not the "Daily Mail": a capital counts at the start of a sentence only."""
    word, before = hit.tokens[hit.first], hit.before()
    if word.text[:1].isupper():
        return before.text in ("", ".", "“", '"') and not hit.after().text[:1].isupper()
    return word.lower != "quarterly" or _next_tag(hit) not in ("NN", "NNS")


def _present(hit: Hit) -> bool:
    return hit.after().text != "-" or hit.last - hit.first > 1


def _past(hit: Hit) -> bool:
    """ "in the past", not "the past president"."""
    return hit.tokens[hit.last - 1].lower != "past" or not _next_tag(hit).startswith(("NN", "CD", "JJ"))


def _future(hit: Hit) -> bool:
    """ "soon", "the future"; not "as soon as", "future generations"."""
    if hit.tokens[hit.last - 1].lower == "future" and _next_tag(hit)[:2] in ("NN", "JJ", "VB"):
        return False
    return hit.tokens[hit.last - 1].lower != "soon" or hit.after().lower != "as"


def _noon(hit: Hit) -> bool:
    return not hit.after().text[:1].isupper() or hit.after().lower in load_lexicon().values["WEEKDAY"]


_CHECKS: dict[str, Callable[[Hit], bool]] = {
    "month": _month, "year": _year, "spoken": _spoken, "apostrophe": _apostrophe, "weekday": _weekday,
    "season": _season, "decade": _decade, "half": _half, "relative": _relative, "back_reference": _back_reference,
    "the_period": _the_period, "the_year": _the_year, "financial": _financial, "duration": _duration, "one": _one, "set": _set, "frequency": _frequency,
    "present": _present, "past": _past, "future": _future, "noon": _noon,
}  # fmt: skip
