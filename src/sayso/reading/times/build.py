"""From a match to what it means: a function for each ``build`` of times_rules.toml, dates here."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.reading.times.calendar import valid
from sayso.reading.times.patterns import Hit
from sayso.reading.times.refusals import allowed
from sayso.reading.times.sense import Sense
from sayso.reading.times.tokens import load_lexicon

Build = Callable[[Hit], Sense | None]
GRAIN_OF_UNIT = {
    "D": "DAY", "W": "WEEK", "WE": "WEEKEND", "F": "WEEK", "M": "MONTH", "Q": "QUARTER", "Y": "YEAR",
    "E": "DECADE", "C": "CENTURY", "H": "TIME", "TM": "TIME", "S": "TIME",
}  # fmt: skip
NOTHING = Sense("NONE", "literal")
"""Words that are taken and make no time: the age in "a 12-year-old"."""


def sense_of(hit: Hit) -> Sense | None:
    """What the match means; None where it is no time after all."""
    return _builders()[hit.rule.build](hit) if allowed(hit) else None


def _builders() -> dict[str, Build]:
    from sayso.reading.times import build_amounts, build_composed

    if not _BUILDERS:
        _BUILDERS.update(_HERE)
        _BUILDERS.update(build_amounts.BUILDERS)
        _BUILDERS.update(build_composed.BUILDERS)
    return _BUILDERS


_BUILDERS: dict[str, Build] = {}


def word_value(name: str, word: str) -> int:
    """What the last word stands for in a class: "this past" is as "past"."""
    found: int = load_lexicon().value(name, word.split()[-1])
    return found


def _refuse(_: Hit) -> Sense:
    return NOTHING


def _iso(hit: Hit) -> Sense | None:
    text = hit.tokens[hit.first].text
    year, month, day = (int(part) for part in text[:10].split("-"))
    if not valid(year, month, day):
        return None
    clock = text[10:].upper()
    return Sense("DAY", "calendar", "TIME" if clock else "DATE", year=year, month=month, day=day, clock=clock)


def _slash(hit: Hit) -> Sense | None:
    """10/23/2024, or 23/10/2024 where only that is a day."""
    first, second, year = (int(part) for part in hit.tokens[hit.first].text.split("/"))
    year = _full_year(year)
    for month, day in ((first, second), (second, first)):
        if valid(year, month, day):
            return Sense("DAY", "calendar", year=year, month=month, day=day)
    return None


def _full_year(year: int) -> int:
    """Two figures are of the years 1940 to 2039."""
    return year if year > 99 else year + (2000 if year < 40 else 1900)


def _year(hit: Hit, name: str = "year") -> int | None:
    text = hit.words(name).lstrip("'’")
    if not text:
        return None
    figures = text.split()[-1].lstrip("'’")
    return _full_year(int(figures)) if len(figures) == 2 else int(figures)


def _month(hit: Hit) -> int | None:
    word = hit.words("month").split()
    if not word:
        return None
    values = load_lexicon().values
    found: int | None = values["MONTH"].get(word[0], values["MABBR"].get(word[0]))
    return found


def _day(hit: Hit) -> int | None:
    word = hit.words("day")
    if not word:
        return None
    figures = re.sub(r"[^0-9]", "", word)
    return int(figures) if figures else load_lexicon().values["ORD"].get(word.split()[-1])


def _weekday_number(hit: Hit) -> int | None:
    word = hit.words("weekday").split()
    if not word:
        return None
    values = load_lexicon().values
    found: int | None = values["WEEKDAY"].get(word[0], values["WABBR"].get(word[0]))
    return found


def _calendar(hit: Hit) -> Sense | None:
    year, month, day = _year(hit), _month(hit), _day(hit)
    if hit.part("era") or hit.part("era_year"):
        figures = hit.words("era_year").replace(",", "") or str(year or "")
        if not figures or len(figures) > 4:
            return None
        name = f"BC{int(figures):04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
        return Sense("YEAR", "literal", name=name)
    if day is not None and (month is None or not valid(year or 2024, month, day)):
        return None
    if (month, day, year) == (9, 11, None) and hit.after().lower in (
        "attacks",
        "attack",
        "terror",
        "terrorist",
    ):
        year = 2001
    grain = "DAY" if day else "MONTH" if month else "YEAR"
    which = hit.words("rel")
    name = which if which == "following" else ""  # of "the following June" the year is that of what was told
    rel = word_value("REL", which) if which and not name else None
    return Sense(
        grain, "calendar", year=year, month=month, day=day, weekday=_weekday_number(hit), rel=rel, name=name
    )


def _spoken_year(hit: Hit) -> Sense | None:
    """nineteen ninety-seven, two thousand four."""
    values = load_lexicon().values["NUMW"]
    words = [w for w in hit.words("year").split() if w not in ("-", "and")]
    if words[:2] == ["two", "thousand"]:
        year = 2000 + sum(values[w] for w in words[2:])
    else:
        year = values[words[0]] * 100 + sum(values[w] for w in words[1:])
    month = _month(hit)
    return Sense("MONTH" if month else "YEAR", "calendar", year=year, month=month) if year < 2100 else None


def _span_of_years(hit: Hit) -> Sense | None:
    """1939 of "1939-1945": two years in order, and no telephone number."""
    first, second = int(hit.words("year")), int(hit.words("until"))
    return Sense("YEAR", "calendar", year=first) if first < second else None


def _year_pair(hit: Hit) -> Sense | None:
    """The season 2023-24: the year it begins in. 1998-12 is a month, and no pair."""
    year, short = int(hit.words("year")), int(hit.words("short"))
    if short == (year + 1) % 100:
        return Sense("YEAR", "calendar", year=year)
    return None


def _weekday(hit: Hit) -> Sense:
    number = _weekday_number(hit)
    if hit.part("week"):
        return Sense("DAY", "weekday", weekday=number, unit="W", offset=word_value("REL", hit.words("week")))
    rel = hit.words("rel")
    if rel in ("same", "following", "previous", "preceding"):
        return Sense("DAY", "weekday", weekday=number, name="anaphor", rel=word_value("ANA", rel))
    return Sense("DAY", "weekday", weekday=number, rel=word_value("REL", rel) if rel else None)


def _season(hit: Hit) -> Sense:
    rel, word = hit.words("rel"), hit.part("season")[0].lower
    ana = rel in ("following", "same", "that") or (rel == "next" and hit.tokens[hit.first].lower == "the")
    return Sense(
        "SEASON", "season", name=load_lexicon().value("SEASON", word), year=_year(hit),
        rel=None if not rel or ana else word_value("REL", rel),
        unit="anaphor" if ana else "", offset=word_value("ANA", rel) if ana else 0,
    )  # fmt: skip


def _quarter(hit: Hit) -> Sense | None:
    figure = hit.words("q")
    number = int(figure[-1]) if figure else word_value("ORD", hit.words("ord"))
    rel = hit.words("rel")
    if number == -1:
        number = 4
    if not 1 <= number <= 4:
        return None
    which = word_value("REL", rel) if rel and rel != "latest" else None
    over = "ended" if hit.after().lower == "ended" else ""
    return Sense("QUARTER", "quarter", number=number, rel=which, year=_year(hit), name=over)


def _year_period(hit: Hit) -> Sense:
    """ "the 1988 period": of that year what is being spoken of, a quarter or the year."""
    return Sense("QUARTER", "quarter", year=_year(hit))


def _half(hit: Hit) -> Sense | None:
    word = hit.words("ord")
    number = 2 if word == "latter" else abs(word_value("ORD", word)) if word != "last" else 2
    return Sense("HALF", "half", number=number) if number in (1, 2) else None


def _decade(hit: Hit) -> Sense:
    if hit.part("tens"):
        return Sense("DECADE", "literal", name=f"19{load_lexicon().value('TENS', hit.words('tens'))}")
    figures = re.sub(r"[^0-9]", "", hit.words("decade"))
    return Sense(
        "DECADE", "literal", name=figures[:3] if len(figures) == 4 else f"{_full_year(int(figures)) // 10}"
    )


def _century(hit: Hit) -> Sense | None:
    word = hit.words("ord")
    figures = re.sub(r"[^0-9]", "", word)
    number = int(figures) if figures else 21 if word.startswith("twenty") else word_value("ORD", word)
    if not 1 <= number <= 30:
        return None
    return Sense("CENTURY", "literal", name=f"{'BC' if hit.part('era') else ''}{number - 1:02}")


def _holiday(hit: Hit) -> Sense:
    rule = load_lexicon().value("HOLIDAY", hit.words("holiday"))
    rel = hit.words("rel")
    return Sense("DAY", "holiday", name=rule, year=_year(hit), rel=word_value("REL", rel) if rel else None)


def _nine_eleven(_: Hit) -> Sense:
    return Sense("DAY", "calendar", year=2001, month=9, day=11)


_HERE: dict[str, Build] = {
    "refuse": _refuse, "iso": _iso, "slash": _slash, "calendar": _calendar, "spoken_year": _spoken_year,
    "year_pair": _year_pair, "span_of_years": _span_of_years, "weekday": _weekday, "season": _season,
    "season_of": _season, "quarter": _quarter, "year_period": _year_period, "half": _half, "decade": _decade,
    "century": _century, "holiday": _holiday, "nine_eleven": _nine_eleven,
}  # fmt: skip
