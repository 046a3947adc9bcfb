"""What looks like a time and is none: the checks that the patterns name, those of dates here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from sayso.reading.times import refusals_amounts
from sayso.reading.times.around import next_tag, pointed, tag
from sayso.reading.times.patterns import Hit
from sayso.reading.times.tokens import Token, load_lexicon

_CURRENCY = frozenset("$£€¥#")
_QUOTES = ('"', "“", "‘", "`")
_BEFORE_NOUN = ("DT", "JJ", "PRP$", "POS", "NNP", "VBG")


def allowed(hit: Hit) -> bool:
    """Whether the match passes the check of its rule; a rule without a check passes."""
    return not _inside_word(hit) and (not hit.rule.check or _CHECKS[hit.rule.check](hit))


def _inside_word(hit: Hit) -> bool:
    """Whether the match begins inside a string such as an address: "3Pm" of "P2qpm3h3Pm"."""
    start, text = hit.tokens[hit.first].start, hit.analysis.text
    return start > 0 and text[start - 1].isalnum() and text[start].isalnum()


def _in_person(hit: Hit) -> bool:
    start, end = hit.tokens[hit.first].start, hit.tokens[hit.last - 1].end
    names = hit.analysis.names  # in order of the text
    at = bisect_left(names, end, key=lambda name: name.start)
    return any(n.type == "person" and start < n.end for n in names[max(0, at - 2) : at])


def _month(hit: Hit) -> bool:
    """ "in June" and "June's vote", not "June Carter", "May said", "the March on the capital"."""
    word, after = hit.part("month")[0], hit.after()
    if word.lower in ("may", "march"):
        return (pointed(hit) or _marks_noun(hit)) and not _name_goes_on(hit)
    if _name_goes_on(hit) and not pointed(hit):
        return False
    return pointed(hit) or not _in_person(hit) or after.lower in ("'s", "’s")


def _marks_noun(hit: Hit) -> bool:
    """ "the March vote", "a May report"; not "the March on the capital", "the May government"."""
    if hit.before().lower not in ("the", "a", "its", "their", "this") or next_tag(hit) != "NN":
        return False
    after = hit.after()
    return (
        after.text.islower() and after.lower not in load_lexicon().lists["of_person"] and not _in_person(hit)
    )


def _range_start(hit: Hit) -> bool:
    return pointed(hit)


def _range_end(hit: Hit) -> bool:
    """ "Oct. 5-7", not "On Oct. 5 and 7 people died"."""
    return next_tag(hit)[:2] not in ("NN", "JJ")


def _name_goes_on(hit: Hit) -> bool:
    after = hit.after()
    return after.text[:1].isupper() and next_tag(hit) in ("NNP", "NNPS") and after.sense is None


def _year(hit: Hit) -> bool:
    """ "in 1998", "the 1998 vote", "(1998)"; not "1998 soldiers", "$1998", "about 2000 homes"."""
    return hit.last - hit.first > 1 or (not _is_measured(hit) and (_stands_alone(hit) or _is_year(hit)))


def _is_measured(hit: Hit) -> bool:
    """Whether the four figures are an amount: of money, degrees, a rate, or with a decimal point."""
    before, after = hit.before(), hit.after()
    if before.text in _CURRENCY or after.text in ("%", ":", "°") or after.lower in ("percent", "per", "sq"):
        return True
    if after.text == "." and after.end - after.start == 1 and hit.after(2).text[:1].isdigit():
        return True
    counts = load_lexicon().lists["before_count"]
    return before.lower in counts and hit.before(2).lower not in ("in", "since", "until")


def _number(hit: Hit) -> int:
    return int(hit.words("year")[-4:])


def _stands_alone(hit: Hit) -> bool:
    """A heading of its own, the end of one ("The blockade, 1861"), or of a range ("1861-1865")."""
    before, after, number = hit.before(), hit.after(), _number(hit)
    if not after.text and (not before.text or before.text == ","):
        return number >= 1500
    if not after.text and before.text[:1].isupper() and 1900 <= number < 2100:
        return True
    if before.text in ("-", "–"):
        first = hit.before(2)
        if first.sense is not None:
            return first.sense.year is not None and first.sense.year < number <= first.sense.year + 200
        if first.text.isdigit() and len(first.text) == 4:
            return 1000 <= int(first.text) < number
        return first.lower in ("post", "pre", "mid") and 1900 <= number < 2100
    return False


def _is_year(hit: Hit) -> bool:
    before, after, number = hit.before(), hit.after(), _number(hit)
    tagged = next_tag(hit)
    lists = load_lexicon().lists
    counted = tagged in ("NNS", "NNPS") and after.text.islower() and after.lower not in lists["of_year"]
    likely = 1900 <= number < 2100
    if before.lower in lists["before_year"]:
        return likely or not counted
    if counted and not (likely and before.lower in ("the", "fiscal")):
        return False
    if before.text == "(" and after.text in (")", "-", "–", ","):
        return True
    if before.text in ("-", "–") and before.start > 0 and hit.before(2).text.isalpha():
        return False
    if pointed(hit) or before.lower in ("both", "due", "named"):
        return True
    if not before.text and (after.text == ":" or tagged in ("NN", "NNP")):
        return likely
    if likely and before.lower == "the" and (tagged in ("JJ", "NNS", "VBG", "VBN") or after.text in _QUOTES):
        return True
    modifies = tagged in ("NN", "NNP") and _opens_noun(hit, before)
    owned = tag(hit, before) in ("POS", "PRP$") and tagged in ("VBG", "JJ")  # "its 1989 operating results"
    if likely and after.lower in lists["of_year"]:
        return True
    return number >= 1500 and (modifies or (likely and (owned or before.text in ("-", "–"))))


def _opens_noun(hit: Hit, before: Token) -> bool:
    return tag(hit, before) in _BEFORE_NOUN or before.lower in ("that", "this")


def _spoken(hit: Hit) -> bool:
    """ "in two thousand four", "nineteen ninety-seven"; not "nineteen twenty-dollar bills"."""
    if pointed(hit) or hit.before().lower == "year" or hit.part("month"):
        return True
    whole = hit.words("year").startswith("nineteen") and hit.after().text != "-"
    return whole and next_tag(hit) not in ("NNS", "NNPS")


def _apostrophe(hit: Hit) -> bool:
    return pointed(hit) and next_tag(hit) not in ("NNS", "NNPS")


def _weekday(hit: Hit) -> bool:
    """ "on Sunday", not "the Sunday Times", "Bloody Sunday", "Wednesday Addams"."""
    lexicon, before, after = load_lexicon(), hit.before(), hit.after()
    if before.text[:1].isupper() and before.lower in lexicon.lists["before_name"]:
        return False
    named = after.lower in lexicon.lists["after_name"] or _in_person(hit)
    return not (named and after.text[:1].isupper())


def _season(hit: Hit) -> bool:
    """ "in the fall", "this spring"; not "the fall of the wall", "spring water", "prices fall"."""
    word, after = hit.part("season")[0], hit.after()
    if after.lower == "of" or (word.lower in ("fall", "spring") and next_tag(hit).startswith("NN")):
        return False
    if hit.last - hit.first > 1:
        return word.lower in ("summer", "winter", "autumn") or pointed(hit)
    return hit.before().lower in load_lexicon().lists["before_season"]


def _decade(hit: Hit) -> bool:
    """ "the 80s", "1980s", "'80s"; not "in her 80s", "temperatures in the low 80s"."""
    word = hit.part("decade")[0]
    paired = hit.before().lower in ("and", "or") and hit.before(2).lower.endswith("0s")  # "the 1960s and 70s"
    return len(word.text) >= 4 or hit.last - hit.first > 1 or paired


def _holiday(hit: Hit) -> bool:
    """ "at Easter", not "Easter Island"."""
    return hit.after().lower not in load_lexicon().lists["after_holiday"]


def _half(hit: Hit) -> bool:
    return hit.after().lower in ("of", "") or bool(hit.part("rel"))


_CHECKS: dict[str, Callable[[Hit], bool]] = {
    "range_start": _range_start, "range_end": _range_end, "month": _month, "year": _year,
    "spoken": _spoken, "apostrophe": _apostrophe, "weekday": _weekday, "season": _season,
    "decade": _decade, "half": _half, "holiday": _holiday,
    **refusals_amounts.CHECKS,
}  # fmt: skip
