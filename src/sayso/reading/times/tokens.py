"""A text as tokens of time: each a code that says which classes of words it belongs to.

The patterns of times_rules.toml run over one character a token. A character stands
for a *set* of classes ("second" is a unit and an ordinal), so that a pattern's class is
the characters of all sets that hold it, and matching is left to :mod:`re`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files
from itertools import repeat
from typing import Any, NamedTuple

from sayso.model import Article
from sayso.reading.times.notation import literals
from sayso.reading.times.sense import Sense

BREAK = "BREAK"
"""The class of the token put between two paragraphs."""

_TOKEN = re.compile(
    r"""[A-Za-z]{2,}+\b
    | (?P<iso>[12][0-9]{3}-[01][0-9]-[0-3][0-9](?:T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?Z?)?(?![0-9-]))
    | (?P<nine>9/11(?![0-9/]))
    | (?P<slash>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/]))
    | (?P<frac>[1-3]/[2-4](?![0-9/])|[½¼¾])
    | (?P<clock>[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
    | (?P<ord>[0-9]{1,3}(?:st|nd|rd|th)\b)
    | (?P<decade>(?:[0-9]{3}0s|['’]?[0-9]0s)\b)
    | (?P<apos>['’][0-9]{2}(?![0-9]))
    | (?P<int>[0-9]{1,9}(?:,[0-9]{3}(?![0-9]))*(?![0-9])(?!\.[0-9]))
    | (?P<dec>[0-9]{1,9}\.[0-9]{1,4}(?![0-9]|\.[0-9]))
    | (?P<dots>[AaPp]\.\s?[Mm]\b\.?|[Bb]\.\s?[Cc]\.(?:[Ee]\.)?)
    | (?P<poss>['’][sS]\b)
    | (?P<q>[Qq][1-4]\b)
    | [^\W\d_]+
    | [0-9]+|\S""",
    re.VERBOSE,
)
"""Words, and signs that are nothing special, are of no group."""
_SPECIAL = {
    "iso": ("ISO",), "nine": ("NINE_ELEVEN",), "slash": ("SLASH",), "frac": ("FRAC",), "clock": ("CLOCK",),
    "decade": ("DECADE",), "apos": ("APOSYEAR",), "dec": ("DEC",), "poss": ("POSS",), "q": ("QNUM",),
}  # fmt: skip
GRAINS = (
    "DAY", "WEEK", "WEEKEND", "MONTH", "SEASON", "QUARTER", "HALF", "YEAR", "DECADE", "CENTURY", "CLOCK",
    "DURATION", "SET", "REF", "PART", "TIME", "NONE",
)  # fmt: skip
"""What an expression already found is to the patterns of later stages, written C_DAY and so on."""


class Token(NamedTuple):
    """One word, number or sign."""

    start: int
    end: int
    text: str
    lower: str
    sense: Sense | None = None
    """What it means, once it is found to be an expression of time."""


_token: Callable[[tuple[int, int, str, str, None]], Token] = partial(tuple.__new__, Token)
"""A token of its fields: what ``Token`` does at a third of the price."""


@dataclass(frozen=True)
class Lexicon:
    """The word lists, and the character of every set of classes."""

    values: Mapping[str, Mapping[str, Any]]
    """Class → word → what it stands for."""
    words: Mapping[str, frozenset[str]]
    capital: frozenset[str]
    codes: Mapping[frozenset[str], str]
    holidays: re.Pattern[str]
    lists: Mapping[str, frozenset[str]]
    """The word lists that are not classes of the patterns."""
    small: Mapping[str, str]
    """The code of a sign or a word in small letters: what ``codes`` and ``words`` come to."""

    def value(self, name: str, word: str) -> Any:
        """What ``word`` stands for in the class ``name``; KeyError when it is not in it."""
        return self.values[name][word.lower()]

    def unit(self, word: str) -> str:
        """The letter of a unit, singular or plural; KeyError when it is none."""
        letter: str = (self.values["UNIT"] if word in self.values["UNIT"] else self.values["UNITS"])[word]
        return letter

    def chars(self, name: str) -> str:
        """All codes of sets that hold the class ``name``."""
        return "".join(code for classes, code in self.codes.items() if name in classes)


def number_classes(text: str) -> frozenset[str]:
    """The classes of a number in figures: INT always, DAY, HOUR, YEAR, TWO, FOUR as it may be."""
    found = {"INT"}
    if len(text) <= 2:
        number = int(text)
        if 1 <= number <= 31:
            found.add("DAY")
        if number <= 24:
            found.add("HOUR")
        if len(text) == 2:
            found.add("TWO")
    elif len(text) == 4 and text.isdigit():
        if 1000 <= int(text) < 2100:
            found.add("YEAR")
        if int(text) < 2400 and int(text[2:]) < 60:
            found.add("FOUR")
    return frozenset(found)


def _ordinal_classes(text: str) -> frozenset[str]:
    return frozenset({"ORDNUM", "ORDDAY"} if 1 <= int(text[:-2]) <= 31 else {"ORDNUM"})


@lru_cache(maxsize=1)
def raw_rules() -> Mapping[str, Any]:
    """The pattern file, parsed."""
    return _read("times_rules.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("sayso.reading") / "lexicon" / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon, read once a process."""
    raw = _read("times.toml")
    words: dict[str, set[str]] = {}
    values: dict[str, Mapping[str, Any]] = raw["class"]
    for name, entries in values.items():
        for word in entries:
            words.setdefault(word, set()).add(name)
    rules = raw_rules()
    patterns = [rule["pattern"] for rule in rules["rule"]] + list(rules["macro"].values())
    for literal in sorted(set().union(*map(literals, patterns))):
        words.setdefault(literal, set()).add("=" + literal)
    frozen = {word: frozenset(classes) for word, classes in words.items()}
    # A word that wants its capital keeps what it is as itself: "march" is no MONTH.
    capital = frozenset(raw["capital"])
    sets = {frozenset[str](), frozenset({BREAK}), *frozen.values()}
    sets |= {_plain(frozen[word]) for word in capital if word in frozen}
    sets |= {frozenset(classes) for classes in _SPECIAL.values()}
    sets |= {number_classes(str(n)) for n in (0, 5, 12, 24, 28, 45, 300, 1200, 1980, 2200, 2370, 3000, 40000)}
    sets |= {number_classes(f"{n:02}") for n in (0, 1, 5, 9)} | {
        number_classes("0800"),
        number_classes("0099"),
    }
    sets |= {_ordinal_classes("5th"), _ordinal_classes("50th")}
    sets |= {frozenset({"C_" + grain}) for grain in GRAINS}
    sets.add(frozenset({"APOS"}))
    codes = {each: chr(0x100 + n) for n, each in enumerate(sorted(sets, key=sorted))}
    several = sorted((h for h in values["HOLIDAY"] if " " in h), key=len, reverse=True)
    names = "|".join(re.escape(h).replace("'", "['’]") for h in several)
    holidays = re.compile(rf"(?-i:(?=[A-Z]))(?:{names})", re.IGNORECASE)
    small = {word: codes[_plain(cs) if word in capital else cs] for word, cs in frozen.items()}
    small |= dict.fromkeys(("'", "’"), codes[frozenset({"APOS"})])
    lists = {name: frozenset(entries) for name, entries in raw["list"].items()}
    return Lexicon(values, frozen, capital, codes, holidays, lists, small)


def _plain(classes: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in classes if name.startswith("="))


def tokenise(article: Article) -> tuple[list[Token], str]:
    """The tokens of ``article.text`` and their codes, a BREAK between paragraphs."""
    lexicon, text = load_lexicon(), article.text
    small, none = lexicon.small, lexicon.codes[frozenset()]
    tokens: list[Token] = []
    codes: list[str] = []
    for start, end in article.paragraphs or ((0, len(text)),):
        matches = [*_TOKEN.finditer(text, start, end)]
        words = [match[0] for match in matches]
        lowered = [*map(str.lower, words)]
        starts, ends = map(re.Match.start, matches), map(re.Match.end, matches)
        tokens += map(_token, zip(starts, ends, words, lowered, repeat(None)))
        here = [*map(small.get, lowered, repeat(none))]
        for n in _unusual(matches, lowered, lexicon.capital):
            here[n] = _code(lexicon, matches[n].lastgroup, words[n])
        codes += here
        tokens.append(Token(end, end, "", ""))
        codes.append(lexicon.codes[frozenset({BREAK})])
    _join_holidays(lexicon, text, tokens, codes)
    return tokens, "".join(codes)


def _unusual(matches: list[re.Match[str]], lowered: list[str], capital: frozenset[str]) -> list[int]:
    """The places of those whose code is not simply that of the word in small letters."""
    found = [n for n, match in enumerate(matches) if match.lastgroup is not None]
    if not capital.isdisjoint(lowered):
        found += [n for n, lower in enumerate(lowered) if lower in capital and matches[n].lastgroup is None]
    return found


def _code(lexicon: Lexicon, kind: str | None, word: str) -> str:
    codes, plain = lexicon.codes, lexicon.codes[frozenset()]
    if kind is None:  # one that wants its capital
        lower = word.lower()
        written = word != lower
        return codes[lexicon.words.get(lower, frozenset())] if written else lexicon.small.get(lower, plain)
    if kind == "int":
        return codes[number_classes(word)]
    if kind == "ord":
        return codes[_ordinal_classes(word)]
    if kind == "dots":
        return codes[lexicon.words[re.sub(r"[.\s]", "", word.lower())]]
    return codes[frozenset(_SPECIAL[kind])]


def _join_holidays(lexicon: Lexicon, text: str, tokens: list[Token], codes: list[str]) -> None:
    """Make one token of the words of "New Year's Eve", in place."""
    code = lexicon.codes[frozenset({"HOLIDAY"})]
    matches = list(lexicon.holidays.finditer(text))
    place = {token.start: n for n, token in enumerate(tokens) if token.text} if matches else {}
    for match in reversed(matches):
        first, last = place.get(match.start()), None
        if first is None:
            continue
        last = first
        while last < len(tokens) and tokens[last].end < match.end():
            last += 1
        if last < len(tokens) and tokens[last].end == match.end() and tokens[last].text:
            name = match.group()
            tokens[first : last + 1] = [
                Token(match.start(), match.end(), name, name.lower().replace("’", "'"))
            ]
            codes[first : last + 1] = [code]
