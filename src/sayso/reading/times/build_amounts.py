"""Builders of what is counted: "last week", "two years ago", durations, sets, mere references."""

from __future__ import annotations

from sayso.reading.times.around import tag
from sayso.reading.times.build import GRAIN_OF_UNIT, Build, word_value
from sayso.reading.times.numbers import number, period
from sayso.reading.times.patterns import Hit
from sayso.reading.times.refusals_amounts import is_rate
from sayso.reading.times.sense import Sense
from sayso.reading.times.tokens import load_lexicon


def _deictic(hit: Hit) -> Sense:
    if _is_era(hit):
        return Sense("REF", "literal", name="PRESENT_REF" if hit.words("day") == "today" else "FUTURE_REF")
    two = hit.words("two")
    offset = (-2 if two.endswith("yesterday") else 2) if two else word_value("DEICTIC", hit.words("day"))
    return Sense("DAY", "offset", unit="D", offset=offset)


def _is_era(hit: Hit) -> bool:
    """ "today's youth", "the leaders of tomorrow": no day."""
    if hit.words("day") not in ("today", "tomorrow"):
        return False
    if hit.after().lower in ("'s", "’s"):
        return hit.after(2).lower in load_lexicon().lists["of_today"]
    return hit.before().lower == "of" and tag(hit, hit.before(2)) == "NNS"


def _tonight(hit: Hit) -> Sense:
    offset = {"last night": -1, "tomorrow night": 1}.get(hit.words("night"), 0)
    return Sense("CLOCK", "offset", "TIME", unit="D", offset=offset, clock="TNI")


def _part_now(hit: Hit) -> Sense:
    part = load_lexicon().value("PART", hit.words("part"))
    mod = {"earlier": "START", "later": "END"}.get(hit.tokens[hit.first].lower)
    return Sense("CLOCK", "offset", "TIME", unit="D", clock="T" + part, mod=mod)


def _relative(hit: Hit) -> Sense:
    unit, rel = load_lexicon().unit(hit.words("unit")), hit.words("rel")
    if unit in ("E", "C") and rel in ("past", "next", "coming"):  # the ten years up to now, or from now
        return Sense("DURATION", "literal", "DURATION", name=period(1, unit))
    return Sense(GRAIN_OF_UNIT[unit], "offset", unit=unit, offset=word_value("REL", rel))


def _back_reference(hit: Hit) -> Sense:
    """ "the next day", "that year", "the day before": counted from the time last spoken of."""
    rel = hit.words("rel")
    offset = {"before": -1, "after": 1, "earlier": -1, "": 0}.get(rel)
    if offset is None:
        offset = word_value("ANA", rel)
    part = hit.words("part")
    if part:
        clock = "T" + load_lexicon().value("PART", part)
        return Sense("CLOCK", "anaphor", "TIME", unit="D", offset=offset, clock=clock)
    unit = load_lexicon().unit(hit.words("unit"))
    name = "that" if rel in ("that", "same") else "previous" if rel in ("previous", "preceding") else ""
    return Sense(GRAIN_OF_UNIT[unit], "anaphor", unit=unit, offset=offset, name=name)


def _the_period(hit: Hit) -> Sense:
    """ "the quarter" is the one being spoken of, "the weekend" the nearest."""
    if hit.words("unit") == "weekend":
        return Sense("WEEKEND", "offset", unit="WE", name="nearest")
    return Sense("QUARTER", "anaphor", unit="Q", name="quarter")


def _the_day(hit: Hit) -> Sense:
    """ "for the day", "ended the week": that of the day last spoken of, or of the report."""
    unit = load_lexicon().unit(hit.words("unit"))
    return Sense(GRAIN_OF_UNIT[unit], "anaphor", unit=unit, name="told")


def _part_told(hit: Hit) -> Sense:
    """ "in the morning": of the day last spoken of, or of the report."""
    clock = "T" + load_lexicon().value("PART", hit.words("part"))
    return Sense("CLOCK", "anaphor", "TIME", unit="D", name="told", clock=clock)


def _the_year(hit: Hit) -> Sense:
    """ "sales for the year": the running one; "for the year ended March 31" is twelve months."""
    if hit.after().lower in ("ended", "ending", "to"):
        return Sense("DURATION", "literal", "DURATION", name="P1Y")
    return Sense("YEAR", "offset", unit="Y", name="running")


def _financial(hit: Hit) -> Sense:
    """ "the latest quarter", "the year-ago period": counted from the quarter being spoken of."""
    if hit.words("unit") == "year":
        return Sense("YEAR", "offset", unit="Y", offset=-1)
    number = word_value("ORD", hit.words("ord")) if hit.part("ord") else 0
    name, offset = ("latest", 0) if hit.part("latest") else ("quarter", -1)
    return Sense("QUARTER", "anaphor", unit="Q", name=name, number=number, offset=offset)


def _same_period(hit: Hit) -> Sense:
    """ "the same period last year": the month or quarter being spoken of, of another year."""
    year = int(hit.words("year")) if hit.part("year") else None
    return Sense("QUARTER", "anaphor", unit="Q", name="period", year=year, offset=-1)


def _year_end(hit: Hit) -> Sense:
    unit = load_lexicon().unit(hit.words("unit"))
    return Sense(GRAIN_OF_UNIT[unit], "offset", unit=unit, mod="END", name="running")


def _count(hit: Hit, name: str = "count") -> float | None:
    tokens = hit.part(name)
    words = [token.lower for token in tokens]
    if words == ["quarter"]:
        return 0.25
    if "couple" in words:
        return 2
    if words in (["a"], ["an"], ["another"]) or words[-1:] == ["single"]:
        return 1
    return number(tokens)


def _ago(hit: Hit) -> Sense | None:
    """ "two weeks ago" is a week, "three years later" a year; a number that is not whole counts nothing."""
    unit, way = load_lexicon().unit(hit.words("unit")), hit.words("way")
    count = _count(hit) if hit.part("count") else None
    if count is not None and unit in ("E", "C"):  # "half a century ago" is so many years
        whole = count * (10 if unit == "E" else 100)
        count, unit = (count, unit) if float(count).is_integer() else (whole, "Y")
    past = way in ("ago", "earlier", "before", "previously")
    if count is None or not float(count).is_integer() or unit in ("H", "TM", "S"):
        return Sense("REF", "literal", name="PAST_REF" if past else "FUTURE_REF")
    from_today = way in ("ago", "hence", "from now", "from today")
    mod = load_lexicon().values["HEDGE"].get(hit.words("hedge"))
    base = "offset" if from_today else "anaphor"
    whole = int(count) * (7 if unit == "WE" else 1)
    return Sense(GRAIN_OF_UNIT[unit], base, unit=unit, offset=-whole if past else whole, mod=mod, name="ago")


def _duration(hit: Hit) -> Sense:
    unit = load_lexicon().unit(hit.words("unit"))
    count = _count(hit) if hit.part("count") else (None if hit.words("unit").endswith("s") else 1)
    if is_rate_of_one(hit):
        return Sense("SET", "literal", "SET", name=period(1, unit))
    if _is_some_day(hit):
        return Sense("REF", "literal", name="FUTURE_REF")
    if hit.tokens[hit.last - 1].lower == "half":
        count = (count or 1) + 0.5
    mod = "APPROX" if "couple" in hit.words("count") else None
    if hit.tokens[hit.last - 1].lower == "two" and hit.tokens[hit.last - 2].lower == "or":
        mod = "EQUAL_OR_MORE"
    return Sense("DURATION", "literal", "DURATION", name=period(count, unit), mod=mod)


def _is_some_day(hit: Hit) -> bool:
    """ "will one day be": some day, and not a day long."""
    words = hit.words("count"), hit.words("unit"), hit.before().lower
    return words[:2] == ("one", "day") and words[2] in load_lexicon().lists["some_day"]


def is_rate_of_one(hit: Hit) -> bool:
    """Whether "a day" is a rate: "40 barrels a day"."""
    return bool(hit.part("count")) and is_rate(hit)


def _unspecified(hit: Hit) -> Sense:
    """ "recent weeks" PXW, "the years ahead" PXY: how many is not said."""
    return Sense("DURATION", "literal", "DURATION", name=period(None, load_lexicon().unit(hit.words("unit"))))


def _count_two(hit: Hit) -> Sense:
    """ "two to three weeks": the lower number, and that it may be more."""
    name = period(_count(hit), load_lexicon().unit(hit.words("unit")))
    return Sense("DURATION", "literal", "DURATION", name=name, mod="EQUAL_OR_MORE")


def _set_of(hit: Hit) -> Sense:
    unit = load_lexicon().unit(hit.words("unit"))
    count = 2 if hit.part("other") else _count(hit) if hit.part("count") else 1
    return Sense("SET", "literal", "SET", name=period(None if hit.part("few") else count, unit))


def _set_named(hit: Hit) -> Sense:
    values, word = load_lexicon().values, hit.words("one")
    if word in values["WEEKDAY"] or word in values["WEEKDAYS"]:
        name = f"XXXX-WXX-{values['WEEKDAY'].get(word) or values['WEEKDAYS'][word]}"
        if hit.part("part"):
            part = hit.words("part")
            name += "T" + values["PARTS"][part]
    elif word == "weekends":
        name = "XXXX-WXX-WE"
    elif word in values["MONTH"]:
        name = f"XXXX-{values['MONTH'][word]:02}"
    else:
        name = (
            "XXXX-XX-XXT" + values["PART"][word]
            if word in values["PART"]
            else "XXXX-" + values["SEASON"][word]
        )
    return Sense("SET", "literal", "SET", name=name)


def _frequency(hit: Hit) -> Sense:
    return Sense("SET", "literal", "SET", name=load_lexicon().value("FREQ", hit.words("freq")))


def _reference(value: str) -> Build:
    def build(_: Hit) -> Sense:
        return Sense("REF", "literal", name=value)

    return build


BUILDERS: dict[str, Build] = {
    "deictic": _deictic, "tonight": _tonight, "part_now": _part_now, "relative": _relative,
    "back_reference": _back_reference, "the_period": _the_period, "year_end": _year_end,
    "the_year": _the_year, "financial": _financial, "same_period": _same_period, "ago": _ago,
    "duration": _duration, "unspecified": _unspecified, "the_day": _the_day,
    "part_told": _part_told, "count_two": _count_two, "set_of": _set_of, "set_named": _set_named,
    "frequency": _frequency, "present": _reference("PRESENT_REF"), "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}  # fmt: skip
