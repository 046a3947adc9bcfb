"""Numbers that are no figures: dates, clocks, ages, scores, names, addresses, labels.

Each refusal has a name, so that a caller may still ask for what was refused;
``find_figures`` takes none of them.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.entities_lexicon import lexicon, plain
from sayso.reading.figures.hedges import hedge_round
from sayso.reading.figures.lexicon import alternatives, listed, table, words
from sayso.reading.figures.name_numbers import part_of_name, pronoun
from sayso.reading.figures.numerals import Numeral
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.rate_words import is_base_of_rate
from sayso.reading.figures.telephones import is_telephone

__all__ = ["refusal"]

_HOURS = re.compile(r"\d[:.]$")
_POINT = re.compile(r"\.\d")
_HANDLE = re.compile(r"[#@]$")
_OVER = re.compile(r"\d[/⁄]$")
_FIRST_DAY = re.compile(r"\d{1,2}\s?(?:[-–/]|to|and)\s?$")
_NAMED = re.compile(r"([^\W\d_][\w'’.]*)(?:,\s|\s\()$")
_STOP = re.compile(r"\s?[;.]")

_CLOCK_AFTER = re.compile(
    r":\d\d|\.\d\d\s?[ap]m\b|\s?[ap]\.?m\b\.?|\so['’]?\s?clock|\s?(?:GMT|BST|EST|EDT|UTC)\b", re.I
)
_HOUR_BEFORE = re.compile(r"\b(?:before|after|until|till|past)\s$", re.I)
_HOUR_AFTER = re.compile(
    r"\s(?:tonight|yesterday|today|last\snight|this\s(?:morning|afternoon|evening)|(?:on\s\w+day\s|in\sthe\s)(?:morning|afternoon|evening|night))\b",
    re.I,
)
_HOURS_OF_A_DAY = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
).union(map(str, range(1, 13)))  # fmt: skip
_AGE_AFTER = re.compile(
    r"(?:(?:,|\sor|\sto)\s\d{1,3})?(?:[-‐‑\s](?:year|month|week|day)s?[-‐‑\s](?:old|olds|of\sage)\b|\syears?\sof\sage\b"
    r"|\s?y/o\b|\s?yrs?\.?\sold\b)",
    re.I,
)
_AGE_BEFORE = re.compile(
    r"\b(?:(?:aged?|ages)(?:\s(?:of|between|over|under|from|range(?:s|d)?\sfrom|ranging\sfrom))?|in\sage\sfrom|an?\s(?:\w+\s)?(?:man|woman|boy|girl|child|baby|toddler|widow|widower|pensioner)\sof|turned|turning|both)\s$",
    re.I,
)
_AGE_OF_MANY = re.compile(
    r"\b(?:people|children|kids|men|women|girls|boys|youths|adults|teenagers|pensioners|patients|those|anyone|everyone)"
    r"(?:\saged)?\s(?:under|over|below|above)\s(?:the\sage\sof\s)?$",
    re.I,
)
_AGE_COMPARED = re.compile(r"\b(?:younger|older)\sthan\s$", re.I)
_AT_ONE = re.compile(r"\bat\s$", re.I)
_NO_NOUN = re.compile(
    r"\s?(?:[.,;:)”\"]|$|\n)|\s(?:who|have|has|had|were|was|are|is|will|can|could|may|must|and|or|in|at|on|from|with|to|for|by|suspected|died|die)\b"
)
""" "Children under five | have died", "people over 65 | in care"."""
_RUNS = re.compile(r"(\d+)[/⁄](\d+)$")
_LEAST_RUNS = 100
_AGE_OF_OUTERMOST = re.compile(r"\b(?:youngest|oldest|eldest)\b[^.;\d]{0,40}\b(?:was|is)?\s$", re.I)
""" "The youngest of the dead was six, the oldest 88"."""
_IN_PIECES = re.compile(
    r"\b(?:br(?:eaks?|oke|oken)|splits?|cuts?|snap(?:s|ped)|t[eo]rn?|torn|sliced?)\s(?:\w+\s)?in(?:to)?\s$",
    re.I,
)
""" "The jet broke in two"."""
_BLOCK_AFTER = re.compile(r"\s(?:unit\s)?block\b", re.I)
_SLASHED = re.compile(r"[/⁄]\d|-\d{1,2}-\d")
_THINGS = re.compile(r"\s(?!was\b|is\b|has\b)[a-z]+s\b")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|from|until|till|before|after|during|late|early|mid|and|to|the|through|for|between|year|around|circa|last|its|their|his|her|our)\s$|[-–(,]\s?$",
    re.I,
)
_SIZED = re.compile(r"\b(?:average|total|maximum|minimum|mean|median|number|toll|count)\sof\s$", re.I)


def refusal(prose: Prose, numeral: Numeral, unit: str | None, end: int) -> str | None:
    """Why ``numeral`` is no figure, in a word; None where it is one.

    ``unit`` is what was read after or before it, ``end`` where the number ends with it.
    """
    text = prose.text
    before, after = text[max(0, numeral.start - 24) : numeral.start], text[end : end + 40]
    if unit is None and numeral.form in ("plain", "words", "range") and _AGE_AFTER.match(after):
        return "age"
    if unit is None and _AGE_COMPARED.search(before) and _NO_NOUN.match(after):
        return "age"
    if unit == "point" and text[numeral.start : numeral.end].lower() == "one" and _AT_ONE.search(before):
        return "pronoun"  # "at one point"
    if prose.time_over(numeral.start, numeral.end) is not None or _is_hour(text, numeral, before, after):
        return "time"
    if _is_cricket(text[numeral.start : numeral.end]):
        return "score"
    if is_base_of_rate(text, numeral.start):
        return "rate"
    if _embedded(text, numeral, end):
        return "name"
    if unit is None and _IN_PIECES.search(before):
        return "name"
    if numeral.form == "plain" and _is_address(text, numeral.end):
        return "address"
    if unit is None and _is_version(prose, numeral, before):
        return "label"
    if unit is None:
        found = _age(prose, numeral, before, after) or _in_digits(prose, numeral, before, after, end)
        if found:
            return found
        if numeral.form in ("plain", "words"):
            return part_of_name(prose, numeral) or pronoun(prose, numeral)
    return None


def _is_hour(text: str, numeral: Numeral, before: str, after: str) -> bool:
    """ "A little before eight tonight", "shortly after nine this morning"."""
    hour = text[numeral.start : numeral.end].lower() in _HOURS_OF_A_DAY
    return hour and _HOUR_BEFORE.search(before) is not None and _HOUR_AFTER.match(after) is not None


def _embedded(text: str, numeral: Numeral, end: int) -> bool:
    """ "22nd", "A320", "COVID-19", "5G", "1990s": the number is part of a word."""
    if text[end : end + 1].isalnum():
        return True
    start = numeral.start
    if start < 2 or text[start - 1] not in "-‐‑/" or numeral.form == "words":
        return numeral.sign == "-" and numeral.form == "plain" and text[: start - 1][-1:].isupper()
    return text[start - 2].isalpha() and text[max(0, start - 4) : start - 1].lower() not in ("sub", " to")


def _is_cricket(printed: str) -> bool:
    """ "0/19", "3/327": wickets and runs, no share."""
    runs = _RUNS.match(printed)
    return runs is not None and (int(runs[1]) == 0 or (int(runs[1]) > 1 and int(runs[2]) > _LEAST_RUNS))


def _age(prose: Prose, numeral: Numeral, before: str, after: str) -> str | None:
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before):
        return "age"
    if numeral.low <= 110 and _AGE_OF_MANY.search(prose.text, max(0, numeral.start - 60), numeral.start):
        return "age" if _NO_NOUN.match(after) else None
    if numeral.low <= 110 and _AGE_OF_OUTERMOST.search(prose.text, max(0, numeral.start - 60), numeral.start):
        return "age"
    if numeral.low <= 110 and numeral.form in ("plain", "words") and _is_of_somebody(prose, numeral):
        return "age"
    if numeral.form == "plain" and numeral.low <= 110:
        named = _NAMED.search(before)
        closed = after[:1] in (",", ")") or _STOP.match(after) is not None
        person = named is not None and (
            named[1][:1].isupper() or named[1].lower() in words("people", "nouns")
        )
        if named and closed and person and not re.match(r",\s?\d", after):
            return "age"
        if any(n.type == "person" and n.end == numeral.start - 1 for n in prose.names_near(numeral.start)):
            following = prose.word((prose.at(numeral.end - 1) or 0) + 1)
            if following is None or not is_noun(following):
                return "age"
    return None


def _is_of_somebody(prose: Prose, numeral: Numeral) -> bool:
    """ "A student of 19 has died", "a nurse of 34,": one person, and no noun behind the number."""
    first, last = prose.at(numeral.start), prose.at(numeral.end - 1)
    if first is None or last is None or first < 3 or prose.words[first - 1].text != "of":
        return False
    noun, following = prose.words[first - 2], prose.word(last + 1)
    one = any(
        word.text.lower() in ("a", "an", "another") for word in prose.words[max(0, first - 5) : first - 2]
    )
    person = plain(noun.lemma) in lexicon().roles and noun.tag == "NN"
    return one and person and (following is None or not (is_noun(following) or following.pos == "ADJ"))


def _in_digits(prose: Prose, numeral: Numeral, before: str, after: str, end: int) -> str | None:
    if numeral.form != "plain" and numeral.form != "digits":
        return None
    if _CLOCK_AFTER.match(after) or _HOURS.search(before):
        return "clock"
    if _POINT.match(after) or _HANDLE.search(before):
        return "label"
    if prose.text[numeral.start] == "0" and prose.text[numeral.start + 1 : numeral.end].isdigit():
        return "label"  # "0845": nothing is counted with a nought before
    if numeral.form != "plain":
        return "telephone" if is_telephone(prose.text, numeral, end) else None
    day_or_year = numeral.low <= 31 or 1000 <= numeral.low <= 2100
    if _SLASHED.match(after) or _OVER.search(before) or (day_or_year and _month_beside(before, after)):
        return "date"
    if is_telephone(prose.text, numeral, end):
        return "telephone"
    if after.startswith("]") and before.endswith("["):
        return "note"
    if _begins_item(prose, numeral, after):
        return "label"
    if _BLOCK_AFTER.match(after):
        return "address"
    return "year" if _is_year(prose, numeral, before) else None


@cache
def _address() -> re.Pattern[str]:
    streets = "|".join(each.capitalize() for each in listed("refused", "streets"))
    street = rf"(?:{streets}|road|street|avenue|lane|drive|boulevard)"
    return re.compile(rf"\s(?:(?:[A-Z][\w'.]*|\d{{1,3}}(?:st|nd|rd|th))\s){{1,3}}?{street}\b\.?")


def _is_address(text: str, end: int) -> bool:
    """ "14 Quay Street", "1200 W. Main St.", "4100 SW 18th Court"; not "5 Main Street shops"."""
    street = _address().match(text, end)
    return street is not None and _THINGS.match(text, street.end()) is None


@cache
def _months() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = alternatives(listed("refused", "months"))
    # Case matters: "may 12 people" is no date, nor is "12 may".
    capital = "|".join(m.capitalize() for m in listed("refused", "months")) + "|" + month.upper()
    return re.compile(rf"\b(?:{capital})\.?\s$"), re.compile(
        rf"(?:st|nd|rd|th)?[-\s](?:of\s)?(?:{capital})\b"
    )


def _month_beside(before: str, after: str) -> bool:
    """ "May 12", "12 May", "May 12-13"."""
    earlier, later = _months()
    return bool(earlier.search(_FIRST_DAY.sub("", before)) or later.match(after))


def _begins_item(prose: Prose, numeral: Numeral, after: str) -> bool:
    begins = numeral.start == 0 or prose.text[numeral.start - 1] == "\n"
    return begins and re.match(r"[.)]\s", after) is not None


def _is_year(prose: Prose, numeral: Numeral, before: str) -> bool:
    """ "in 2018", "the 2019 race"; not "2000 soldiers", where a plural noun is counted.

    People are counted whatever the number is tagged, unless a word that years follow goes before ("in 2018
    people …").
    """
    if _SIZED.search(before):
        return False
    if not 1500 <= numeral.low <= 2100 or numeral.end - numeral.start != 4:
        return False
    if _is_bounded(prose, numeral):
        return False
    if 1900 <= numeral.low <= 2035 and re.search(r"\bthe\s$", before, re.I):
        return True  # "the 2002 explosions"; a count is printed "the 2,002 homes"
    i = prose.at(numeral.start)
    following = prose.word(i + 1) if i is not None else None
    if following is None or following.tag != "NNS" or following.text[:1].isupper():
        return following is None or not is_noun(following) or _YEAR_BEFORE.search(before) is not None
    if following.lemma in words("people", "nouns") and _YEAR_BEFORE.search(before) is None:
        return False
    return i is not None and prose.words[i].relation != "nummod"


def _is_bounded(prose: Prose, numeral: Numeral) -> bool:
    """ "At least 1900 were arrested", "killed more than 2000"; not "since at least 1900", "over 2019"."""
    hedge = hedge_round(prose.text, numeral.start, numeral.end)
    if hedge is None or hedge.start == numeral.start:
        return False
    before = prose.text[max(0, hedge.start - 12) : hedge.start]
    if re.search(
        r"\b(?:since|until|till|in|from|to|by|before|after|through|during|back|of|for)\s$", before, re.I
    ):
        return False
    following = prose.word((prose.at(numeral.end - 1) or 0) + 1)
    finite = following is not None and following.pos in ("VERB", "AUX") and following.tag != "VBG"
    people = following is not None and following.tag == "NNS" and following.lemma in words("people", "nouns")
    did = following is not None and (finite or people or _happened(following.text))
    if hedge.bound == "about" and not re.match(r"some|nearly|almost|an?\sestimated", hedge.words, re.I):
        return False  # "the fire of about 1900"
    verb = prose.word((prose.at(hedge.start) or 0) - 1)
    return did or (hedge.bound != "about" and verb is not None and _happened(verb.text))


def _happened(form: str) -> bool:
    return form.lower() in table("events", "forms")


def _is_version(prose: Prose, numeral: Numeral, before: str) -> bool:
    """ "Version 10.4", "release 8/2026", "the S&P 500": numbers that only tell one thing from another."""
    if numeral.form == "digits" and _after_one_of("versions").search(before):
        return True
    index = numeral.form == "plain" and numeral.low <= 5000 and _after_one_of("indices").search(before)
    following = prose.word((prose.at(numeral.end - 1) or 0) + 1)
    return bool(index) and not (following is not None and following.text.lower() in ("points", "companies"))


@cache
def _after_one_of(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(“\"])(?:{alternatives(listed('refused', key))})\s$", re.IGNORECASE)
