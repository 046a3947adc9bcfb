"""Edited copies of a text, and near misses that look like copies and are none, all from one seed.

The edits are those that newsrooms make of an agency's text. The near misses: another report of the same
event in other words, forecasts and market notes of one template, live pages that are mostly new, reports
that share a quotation, reports that share a last paragraph of background.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Made", "copies_of", "made_from"]

_TOWNS = ("Arnholt", "Belmere", "Corrig", "Dunvale", "Estrow", "Farleigh", "Garth", "Holmside", "Ivesby")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BOILERPLATE = (
    "Read our full coverage of this story on our website and sign up for the morning newsletter.",
    "© 2025 All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Follow us for the latest news and have your say in the comments below.",
)
_LOCAL = (
    "In {town}, residents who spoke to this newspaper said they had followed the news with concern. A meeting at "
    "the town hall on {day} drew {n} people, and the council in {town} will take the matter up next week."
)
_WEATHER = (
    "{town} can expect {sky} skies on {day} with a high of {n} degrees and winds from the {wind} at up to {m} "
    "kilometres an hour. The chance of {fall} is {p} percent in the morning and falls towards evening. Overnight "
    "temperatures drop to {o} degrees. Sunrise is at {h} minutes past six. {road} {outlook}"
)
_MARKET = (
    "Shares of {town} Industries closed {way} on {day}, {n} points {side} the previous session, as investors "
    "weighed {reason}. Volume was {m} million shares. The benchmark index ended at {p}{o}. Analysts at {house} "
    "{view} the stock. "
    "Trading in {sector} companies was {mood}, and the currency {moved} against the dollar by {h} cents."
)
_WORDS = {
    "sky": ("clear", "cloudy", "overcast", "hazy", "bright", "grey"),
    "wind": ("north", "south-west", "east", "north-east", "west"),
    "fall": ("rain", "snow", "hail", "drizzle", "thunderstorms", "sleet"),
    "road": (
        "Drivers on the coast road should watch for fog before noon.", "No warnings are in force for the region.",
        "Pollen levels will be high across the valley.", "Ferries may run late because of swell in the strait.",
    ),
    "outlook": (
        "The rest of the week turns milder as a front moves in from the sea.",
        "A cold spell with night frost follows from the weekend on.",
        "Heavy showers are likely in the hills until the middle of next week.",
    ),
    "way": ("higher", "lower", "flat", "sharply higher", "slightly lower"),
    "side": ("above", "below"),
    "reason": ("weak factory orders", "a jump in oil prices", "the central bank's minutes", "talks on tariffs"),
    "house": ("Marlow Brothers", "Quint Capital", "Osterby Bank", "Fenn and Sons"),
    "view": ("kept a neutral rating on", "raised their target for", "advised clients to reduce", "began to cover"),
    "sector": ("mining", "shipping", "energy", "food", "telecoms"),
    "mood": ("brisk", "thin", "uneven", "calm after a nervous opening"),
    "moved": ("gained", "slipped", "held steady", "recovered"),
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A made text."""

    kind: str
    """The edits, or the kind of near miss."""
    of: tuple[str, ...]
    """Names of the texts it may rightly be called a copy of; empty for a near miss."""
    text: str


def made_from(
    original: tuple[str, str], others: list[tuple[str, str]], chosen: random.Random
) -> Iterator[Made]:
    """Every kind of edited copy of one text, and one near miss of each kind beside it."""
    name, text = original
    lines = [line.strip() for line in _paragraphs(text)]
    other = chosen.choice([each for each in others if each[0] != name])
    yield from copies_of(name, lines, chosen)
    yield _merged(name, lines, other)
    yield from _misses(lines, _paragraphs(other[1]), chosen)


def _paragraphs(text: str) -> list[str]:
    """The lines of a text; one of few lines, its sentences two by two."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) >= 6:
        return lines
    sentences = text.replace("\n", " ").split(". ")
    return [". ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]


def copies_of(name: str, lines: list[str], chosen: random.Random) -> Iterator[Made]:
    """Every kind of edited copy of one text, of at least two ``lines``."""
    many, one = len(lines), (name,)
    dropped = set(chosen.sample(range(many), max(1, many // 4)))
    yield Made("paragraphs dropped", one, _joined(line for at, line in enumerate(lines) if at not in dropped))
    headline = f"{chosen.choice(_TOWNS)}: what we know so far about the news of {chosen.choice(_DAYS)}"
    yield Made("headline swapped", one, _joined([headline, *lines[1:]]))
    text = _joined(lines)
    for day in _DAYS:
        text = text.replace(day, chosen.choice(_DAYS))
    yield Made("dated anew", one, f"Updated {chosen.randint(1, 28)} May 2025\n{text}")
    at = chosen.randint(1, many - 1)
    yield Made("local paragraph", one, _joined([*lines[:at], _filled(_LOCAL, chosen), *lines[at:]]))
    yield Made("quotation marks", one, _requoted(_joined(lines)))
    yield Made("boilerplate", one, _joined([*lines, *_BOILERPLATE]))
    yield Made("first paragraphs", one, _joined(lines[: max(3, many // 3)]))
    edits = [lines[0].upper(), *lines[1 : max(3, many // 2)], _filled(_LOCAL, chosen), _BOILERPLATE[0]]
    yield Made("several edits", one, _requoted(_joined(edits)))


def _merged(name: str, lines: list[str], other: tuple[str, str]) -> Made:
    """A text with the first half of another behind it."""
    half = _paragraphs(other[1])[: max(2, len(_paragraphs(other[1])) // 2)]
    return Made("merged", (name, other[0]), _joined([*lines, *half]))


def _misses(lines: list[str], others: list[str], chosen: random.Random) -> Iterator[Made]:
    yield Made("template weather", (), " ".join(_filled(_WEATHER, chosen) for _ in range(2)))
    yield Made("template market", (), " ".join(_filled(_MARKET, chosen) for _ in range(2)))
    yield Made("same event, other words", (), _reworded(_joined(lines), chosen))
    old = lines[-max(1, len(lines) // 4) :]
    fresh = [_reworded(line, chosen) for line in others]
    yield Made("live page, mostly new", (), _joined([*fresh, *_fit(old, fresh)]))
    quoted = max(lines, key=lambda line: line.count('"') + line.count("“"))
    yield Made("shared quotation", (), _joined([*fresh, *_fit([quoted], fresh)]))
    yield Made("shared background", (), _joined([*fresh, *_fit(lines[-1:], fresh)]))


def _fit(shared: list[str], fresh: list[str]) -> list[str]:
    """As much of what is shared as is at most a third of the whole."""
    words = _joined(shared).split()
    return [" ".join(words[: len(_joined(fresh).split()) // 2])]


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _filled(template: str, chosen: random.Random) -> str:
    words = {field: chosen.choice(of) for field, of in _WORDS.items()}
    numbers = {field: chosen.randint(2, 98) for field in "nmpoh"}
    return template.format(town=chosen.choice(_TOWNS), day=chosen.choice(_DAYS), **words, **numbers)


def _reworded(text: str, chosen: random.Random) -> str:
    """The words of a text told another way: in runs of two to four, and the runs out of order in each sentence.

    No run of five words of the text is left but by chance; its names, numbers and set phrases are.
    """
    told = []
    for sentence in text.split(". "):
        words, runs = sentence.split(), []
        while words:
            length = chosen.randint(2, 4)
            runs.append(words[:length])
            words = words[length:]
        chosen.shuffle(runs)
        told.append(" ".join(word for run in runs for word in run))
    return ". ".join(told)


def _requoted(text: str) -> str:
    marks = {"“": '"', "”": '"', "‘": "'", "’": "'", "--": "–", '"': "»"}
    return "".join(marks.get(mark, mark) for mark in text)
