"""Builders of clock times, and of expressions made of others: "the first quarter of last year"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.times.build import GRAIN_OF_UNIT, Build, word_value
from sayso.reading.times.patterns import Hit
from sayso.reading.times.sense import Sense
from sayso.reading.times.tokens import load_lexicon

_DOTTED = re.compile(r"(?:[01]\d|2[0-3])\.[0-5][05]")


def _clock(hit: Hit) -> Sense | None:
    """5 p.m., 17:30, 0730 GMT, noon; None for an hour that no clock has."""
    values = load_lexicon().values
    if hit.words("noon") == "midnight" and hit.before().lower in ("after", "past"):
        return Sense("CLOCK", "clock", "TIME", clock="T00:00")
    if hit.part("noon"):
        return Sense("CLOCK", "clock", "TIME", clock=values["NOON"][hit.words("noon")])
    text = hit.words("clock")
    if text in values["NUMW"]:
        text = str(values["NUMW"][text])
    if len(text) == 4 and text.isdigit():
        text = f"{text[:2]}:{text[2:]}"
    hour_text, *rest = text.replace(".", ":").split(":")
    hour = int(hour_text)
    half = hit.words("half").replace(".", "").replace(" ", "")
    half = half.split("in")[0]
    if hit.words("in_part"):
        half = "am" if values["PART"][hit.words("in_part")] == "MO" else "pm"
    if (half and not 1 <= hour <= 12) or hour > 24 or (rest and (len(rest[0]) != 2 or int(rest[0]) > 59)):
        return None
    if half:
        hour = hour % 12 + values["MERIDIEM"][half]
    clock = f"T{hour:02}:" + ":".join(rest or ["00"])
    zone = hit.words("zone")
    clock += values["ZONE"][zone] if zone else ""
    return Sense("CLOCK", "clock", "TIME", clock=clock, name="halved" if half else "")


def _dotted_clock(hit: Hit) -> Sense | None:
    """ "Turnout at 18.00 was"; no price ("closed at 18.00") and no number of anything ("at 18.00 percent")."""
    behind, lists = hit.after().lower, load_lexicon().lists
    if not _DOTTED.fullmatch(hit.words("clock")) or (behind and behind not in lists["behind_a_clock"]):
        return None
    if any(hit.before(n).lower in lists["priced"] for n in (2, 3)):
        return None
    return _clock(hit)


def _part_of(hit: Hit) -> Sense | None:
    """ "October of that year", "last year's third quarter"."""
    small, big = hit.sense("small"), hit.sense("big")
    if small is None or big is None or small.year is not None or small.rel is not None or small.unit:
        return None
    return replace(small, of=big)


def _ordinal_of(hit: Hit) -> Sense | None:
    big = hit.sense("big")
    if big is None or big.base == "literal":
        return None
    unit = load_lexicon().unit(hit.words("unit"))
    if unit != "D" and big.grain == "YEAR":
        return None
    return Sense(
        GRAIN_OF_UNIT[unit], "ordinal", number=word_value("ORD", hit.words("ord")), unit=unit, of=big
    )


def _week_of(hit: Hit) -> Sense:
    unit = load_lexicon().unit(hit.words("unit"))
    return Sense(GRAIN_OF_UNIT[unit], "week_of", unit=unit, of=hit.sense("big"))


def _beside(hit: Hit) -> Sense:
    """ "the day before last Tuesday"."""
    unit = load_lexicon().unit(hit.words("unit"))
    offset = -1 if hit.words("way") == "before" else 1
    return Sense(GRAIN_OF_UNIT[unit], "beside", unit=unit, offset=offset, of=hit.sense("x"))


def _part_of_day(hit: Hit) -> Sense | None:
    day = hit.sense("day")
    if day is None or day.clock:
        return None
    part = load_lexicon().value("PART", hit.words("part"))
    mod = load_lexicon().values["MODE"].get(hit.tokens[hit.first].lower)
    return replace(day, grain="CLOCK", type="TIME", clock="T" + part, mod=mod)


def _small_hours(hit: Hit) -> Sense | None:
    """ "the early hours of Saturday": its morning."""
    day = hit.sense("day")
    if day is None or day.clock:
        return None
    return replace(day, grain="CLOCK", type="TIME", clock="TMO", mod="START")


def _clock_day(hit: Hit) -> Sense | None:
    clock, day = hit.sense("clock"), hit.sense("day")
    if clock is None or day is None or clock.base != "clock" or day.clock:
        return None
    told = clock.clock
    late = hit.part("part") and load_lexicon().value("PART", hit.words("part")) != "MO"
    if late and not clock.name and told[:3] < "T12":
        told = f"T{int(told[1:3]) + 12}{told[3:]}"  # "10:30 Sunday night"
    return replace(day, grain="TIME", type="TIME", clock=told)


def _modified(hit: Hit) -> Sense | None:
    """ "early 1998", "the end of the month", "earlier this week": the period, and which part of it."""
    values = load_lexicon().values
    if hit.part("mode"):
        mod = values["MODE"].get(hit.words("mode"), "END")
    else:
        mod = (
            values["LATER"][hit.words("later")] if hit.part("later") else values["POINT"][hit.words("point")]
        )
    if hit.part("unit"):
        unit = load_lexicon().unit(hit.words("unit"))
        return (
            Sense(GRAIN_OF_UNIT[unit], "anaphor", unit=unit, mod=mod)
            if unit in ("Y", "M", "W", "D", "E")
            else None
        )
    if hit.part("part"):
        part = load_lexicon().value("PART", hit.words("part"))
        return Sense("CLOCK", "clock", "TIME", clock="T" + part, mod=mod)
    inner = hit.sense("x")
    if inner is None:
        name = load_lexicon().value("SEASON", hit.words("x"))
        return Sense("SEASON", "season", name=name, mod=mod)
    return replace(inner, mod=mod)


def _hedged(hit: Hit) -> Sense | None:
    inner = hit.sense("x")
    if inner is None:
        return None
    hedge, words = hit.words("hedge"), hit.words("x").split()
    if hedge.startswith("or "):
        return replace(inner, mod="APPROX")
    if words[0] in ("the", "recent", "these", "those") and hedge not in (
        "at least",
        "more than",
        "less than",
        "nearly",
    ):
        return None  # "over the past two years": a preposition
    return replace(inner, mod=load_lexicon().values["HEDGE"].get(hedge, inner.mod))


BUILDERS: dict[str, Build] = {
    "clock": _clock, "dotted_clock": _dotted_clock, "part_of": _part_of, "ordinal_of": _ordinal_of,
    "week_of": _week_of, "beside": _beside,
    "part_of_day": _part_of_day, "small_hours": _small_hours, "clock_day": _clock_day,
    "modified": _modified, "hedged": _hedged,
}  # fmt: skip
