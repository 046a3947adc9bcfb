"""What looks like an amount of time, or a time counted from another, and is none."""

from __future__ import annotations

from collections.abc import Callable

from sayso.reading.times.around import next_tag, tag, words
from sayso.reading.times.direction import direction
from sayso.reading.times.patterns import Hit
from sayso.reading.times.tokens import load_lexicon

_QUOTES = ('"', "“", "‘", "`", "``")


def _relative(hit: Hit) -> bool:
    """ "last week", "the past year"; "the next day" is counted from the time last spoken of."""
    rel, unit = hit.words("rel"), hit.part("unit")[0].lower
    if hit.part("unit")[0].text[0].isupper() and hit.before().text in _QUOTES:
        return False  # a programme called "This Week"
    if unit in ("second", "minute", "hour") or rel in ("previous", "preceding"):
        return False
    if hit.after().lower == "of" and rel == "last":  # "the last week of March"
        return False
    return not (rel == "next" and (unit == "day" or hit.tokens[hit.first].lower == "the"))


def _back_reference(hit: Hit) -> bool:
    if hit.words("unit") in ("second", "minute", "hour"):
        return False
    return hit.last - hit.first > 1 and (
        hit.last - hit.first > 2 or hit.tokens[hit.first].lower != "following"
    )


def _the_period(hit: Hit) -> bool:
    return hit.after().lower not in ("of", "-") and not next_tag(hit).startswith("NN")


def _the_year(hit: Hit) -> bool:
    """ "sales for the year", "most of the year"; not "the year of the flood", "the year he left"."""
    after, before = hit.after().lower, hit.before().lower
    if after in ("of", "that", "when", "in", "-", "he", "she", "it", "they", "we", "i"):
        return False
    if next_tag(hit)[:2] in ("NN", "CD") and after not in ("ended", "ending"):
        return False
    if before == "of":
        return hit.before(2).lower in (
            "half",
            "part",
            "months",
            "rest",
            "quarter",
            "most",
            "much",
            "end",
            "start",
        )
    return before in ("for", "in", "during", "by", "through", "throughout", "over")


def _financial(hit: Hit) -> bool:
    return bool(hit.part("unit")) or next_tag(hit)[:2] in ("NN", "JJ")


def _duration(hit: Hit) -> bool:
    """ "two years", "a five-year term"; not "three quarters of voters", "one quarter", "1998 day"."""
    unit = load_lexicon().unit(hit.part("unit")[0].lower)
    count = hit.part("count")
    if hit.words("count") == "many" and hit.before().lower == "as":  # "the third in as many months"
        return False
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
        return not next_tag(hit).startswith("NN") or hit.before().lower in load_lexicon().lists["during"]
    return hit.before().lower in load_lexicon().lists["during"] or is_rate(hit)


def is_rate(hit: Hit) -> bool:
    """Whether "a day" says how often: "40 barrels a day", "$5 million a year"."""
    before = hit.before()
    if hit.part("count")[0].lower not in ("a", "an") or before.sense is not None or not before.text:
        return False
    if before.lower in ("million", "billion", "trillion", "thousand", "hundred", "%", "percent", "cents"):
        return True
    found = words(hit, (before.start, before.end))
    return bool(found) and (found[0].tag == "CD" or (found[0].tag == "NNS" and _number_near(hit)))


def _number_near(hit: Hit) -> bool:
    return any(
        hit.before(n).text[:1].isdigit() or hit.before(n).lower in load_lexicon().values["NUMW"]
        for n in (2, 3)
    )


def _set(hit: Hit) -> bool:
    """ "every day", not "every second voter"."""
    return hit.words("unit") != "second"


def _frequency(hit: Hit) -> bool:
    """ "daily", not the "Daily Mail": a capital counts at the start of a sentence only."""
    word, before = hit.tokens[hit.first], hit.before()
    if word.text[:1].isupper():
        return before.text in ("", ".", "“", '"') and not hit.after().text[:1].isupper()
    return word.lower != "quarterly" or next_tag(hit) not in ("NN", "NNS")


def _present(hit: Hit) -> bool:
    return _deictic(hit) and (hit.after().text != "-" or hit.last - hit.first > 1)


def _past(hit: Hit) -> bool:
    """ "in the past", not "the past president"."""
    return hit.tokens[hit.last - 1].lower != "past" or not next_tag(hit).startswith(("NN", "CD", "JJ"))


def _future(hit: Hit) -> bool:
    """ "soon", "the future"; not "as soon as", "soon fled", "future generations", "the future of steel"."""
    if hit.tokens[hit.last - 1].lower == "future":
        return next_tag(hit)[:2] not in ("NN", "JJ", "VB") and hit.after().lower != "of"
    if hit.tokens[hit.last - 1].lower != "soon":
        return True
    if hit.after().lower in ("as", "after", "afterward", "afterwards", "thereafter"):
        return False
    return direction(hit.analysis, hit.tokens[hit.first].start, hit.tokens[hit.last - 1].end) >= 0


def _age(hit: Hit) -> bool:
    """ "a two-year-old boy"; "a two-year-old war" tells how long."""
    return not _age_of_thing(hit)


def _age_of_thing(hit: Hit) -> bool:
    return (
        hit.after().lower in load_lexicon().lists["lasting_things"] and hit.tokens[hit.last - 2].text == "-"
    )


def _deictic(hit: Hit) -> bool:
    """ "today"; not the paper "USA Today"."""
    word, before = hit.tokens[hit.first], hit.before()
    return not (word.text[:1].isupper() and before.text[:1].isupper() and tag(hit, before) in ("NNP", "NNPS"))


def _part(hit: Hit) -> bool:
    """ "early morning"; not "late-night calls"."""
    return (
        "-" not in hit.tokens[hit.first].text + hit.tokens[hit.first + 1].text or hit.words("part") != "night"
    )


def _bare_units(hit: Hit) -> bool:
    """ "days after the vote"; not "two days after", "working days after", "the days after"."""
    before = hit.before()
    return tag(hit, before)[:2] not in ("CD", "JJ", "DT", "PR", "NN", "PO") or before.sense is not None


def _the_day(hit: Hit) -> bool:
    """ "for the day", not "for the day care", "in the day to day"."""
    return not next_tag(hit).startswith(("NN", "JJ", "VB")) and hit.after().lower != "to"


def _hedged(hit: Hit) -> bool:
    """ "for over a week", "over a year ago"; not "is paid over three years", "to get around Monday's ruling"."""
    if hit.words("hedge") in ("around", "about") and hit.after().lower in ("'s", "’s"):
        return False
    if hit.words("hedge") != "over" or hit.after().sense is not None:
        return True
    return hit.before().lower in load_lexicon().lists["during"]


def _noon(hit: Hit) -> bool:
    return not hit.after().text[:1].isupper() or hit.after().lower in load_lexicon().values["WEEKDAY"]


CHECKS: dict[str, Callable[[Hit], bool]] = {
    "relative": _relative, "back_reference": _back_reference, "the_period": _the_period,
    "the_year": _the_year, "financial": _financial, "duration": _duration, "one": _one, "set": _set,
    "frequency": _frequency, "present": _present, "past": _past, "future": _future, "the_day": _the_day,
    "deictic": _deictic, "part": _part, "bare_units": _bare_units, "age": _age,
    "age_of_thing": _age_of_thing, "noon": _noon, "hedged": _hedged,
}  # fmt: skip
