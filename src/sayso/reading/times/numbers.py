"""Numbers as words and figures: "two and a half", "twenty-five", "1,500"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.times.tokens import Token, load_lexicon

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number(tokens: Sequence[Token]) -> float | None:
    """What the tokens count to; None where they are no number ("several")."""
    words, total, part, found = load_lexicon().values["NUMW"], 0.0, 0.0, False
    for token in tokens:
        word = token.lower
        if word[:1].isdigit() and word[0] not in "½¼¾" and "/" not in word:
            part += float(word.replace(",", ""))
        elif word in _FRACTIONS or "/" in word:
            part += _fraction(word)
        elif word in words:
            value = words[word]
            if value < 100 and word != "dozen":
                part += value
            elif value == 1000:
                total, part = total + (part or 1) * 1000, 0.0
            else:
                part = (part or 1) * value
        elif word == "half":
            part += 0.5
        elif word not in ("a", "an", "and", "-"):
            return None
        else:
            continue
        found = True
    return total + part if found else None


def _fraction(word: str) -> float:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    above, below = word.split("/")
    return int(above) / int(below)


def period(amount: float | None, unit: str) -> str:
    """The TIMEX3 duration of so many units: P2Y, PT30M, P1Y6M; PXM where the number is not known.

    Decades and centuries are counted in years (P20Y), decades also where the number is not known (PXY);
    fortnights are counted in weeks.
    """
    size, letter = {
        "E": (10, "Y"), "C": (100, "Y"), "F": (2, "W"), "WE": (1, "WE"),
    }.get(unit, (1, unit.removeprefix("T")))  # fmt: skip
    time = "T" if unit in ("H", "TM", "S") else ""
    if amount is None:
        return "PXC" if unit == "C" else f"P{time}X{letter}"
    amount *= size
    whole, rest = int(amount), amount - int(amount)
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if time else ("", 0)}.get(letter, ("", 0))
    if rest and smaller[0] and (rest * smaller[1]).is_integer():
        return f"P{time}{f'{whole}{letter}' if whole else ''}{int(rest * smaller[1])}{smaller[0]}"
    return f"P{time}{whole if not rest else round(amount, 2)}{letter}"
