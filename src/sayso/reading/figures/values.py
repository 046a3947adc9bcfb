"""The value of number words and of the letters after digits."""

from __future__ import annotations

import re

from sayso.reading.figures.lexicon import table

__all__ = ["money_behind", "scale_of", "scaled", "share_of", "spoken_value", "vague_size"]

_LETTERS = re.compile("[a-z]+")

_LONG = re.compile(
    r"[-\s](?:tall|high|long|wide|deep|away|race|sprint|freestyle|hurdles|final|relay|above|below)\b"
)

_PAID = re.compile(
    r"-(?P<money>crown|euro|dollar|pound|franc|florin|peso|real|rand|yen|yuan|rupee|lira|dinar|dirham|shilling|rou?ble|zloty"
    r"|forint|kron[aeo]r?|guilder|t[h]?aler|mark|riyal|won|baht)\b"
)


def money_behind(rest: str) -> str | None:
    """The money that a hyphen ties to a number: "crown" of "a 12m | -crown fund"."""
    found = _PAID.match(rest)
    return found["money"] if found else None


def scale_of(printed: str, money: bool, rest: str) -> float | None:
    """The factor of "m", " billion", "k"; None where the letter is a unit or stands alone.

    "1.5m people" and "a 5m-euro deal" are millions, "a 5m-high wall" is in metres; "b" and a letter after a
    space are scales only of money.
    """
    letters = re.sub(r"^[-\s]+|[-\s]+$", "", printed).lower()
    if not letters or "\n" in printed:
        return None
    if len(letters) == 1:
        spaced = len(printed) > 1
        if (spaced or letters == "b") and not money:
            return None
        metres = _LONG.match(rest) or (rest.startswith("-") and not _PAID.match(rest))
        if letters == "m" and not money and printed != "M" and metres:
            return None
    factor = 1.0
    for word in re.split(r"[-\s]+", letters):
        factor *= _factor(word)
    return factor


def _factor(word: str) -> float:
    if word == "hundred":
        return 100.0
    if word == "dozen":
        return 12.0
    return float(table("numbers", "scales").get(word) or table("numbers", "short")[word])


def scaled(value: float, size: float) -> float:
    """``value * size`` without the noise of binary fractions: 3.2bn is 3200000000.0 exactly."""
    return float(round(value * size, 6))


def vague_size(phrase: str) -> float:
    """The size of "tens of thousands" is ten thousand, of "several hundred" a hundred."""
    vague = table("numbers", "vague")
    size = 1.0
    for word in _LETTERS.findall(phrase.lower()):
        if word in vague:
            size *= vague[word]
        elif word in ("hundred", "dozen") or word in table("numbers", "scales"):
            size *= _factor(word)
    return size


def share_of(phrase: str) -> float:
    *count, part = re.split(r"[-\s]+", phrase.lower())
    many = 1 if not count or count[0] in ("a", "an") else table("numbers", "digits").get(count[0], 1)
    return float(many * table("numbers", "fractions")[part])


def spoken_value(phrase: str) -> float:
    """The value of number words: "three thousand and five", "half a million", "two and a half"."""
    scales = table("numbers", "scales")
    units_ = {**table("numbers", "digits"), **table("numbers", "teens"), **table("numbers", "tens")}
    total = here = 0.0
    halved = False
    for word in _LETTERS.findall(phrase.lower()):
        if word == "half":
            here, halved = here + 0.5, True
        elif word in ("a", "an"):
            here = here if halved or here else 1.0
        elif word in units_:
            here += units_[word]
        elif word in ("hundred", "dozen"):
            here = (here or 1.0) * _factor(word)
        elif word in scales:
            total += (here or 1.0) * scales[word]
            here = 0.0
    return total + here
