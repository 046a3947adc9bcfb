"""Percent of people: how many voted for a thing or against it, how many took part, how many did something.

Counted: "79.6 percent were in favour", "rejected the offer by 57.3 percent to 42.7", "54 percent of the dockers backed
the deal": votes for, votes against; "64 percent of those entitled to vote did so", "68 percent took part": turnout;
"87 percent of its members are out": members out. Each is told by what stands right beside the number; which side the
vote was on tells one measure from another, and of the rest what they are called and what they did. Refused: percent of
people of whom nothing is said behind the number, and whatever no words beside it tell.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.special import Special

__all__ = ["VOTES", "pay_in_percent", "percent_of_people"]

VOTES = frozenset({"turnout", "vote for", "vote against"})
"""What is of one vote, and of the next vote another."""
_BEHIND, _BEFORE = 90, 90
_WHO = r"\s*(?:of (?!.*\b(?:that|which)\b)[^,;:.]{0,45}?)?\s*(?:(?:had|have|has|who|that|were|was|are) )*"
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_STRUCK = re.compile(
    r"\b(?:stayed away|walked out|stopped work(?:ing)?|joined the (?:strike|walkout)|reported for work)\b"
)
_OF = re.compile(
    r"\s*(?:\)\s*)?of (?:all |the |its |their |those |our )*(?P<who>(?:[^,;:.]|(?<=\d),(?=\d))*)"
)


def percent_of_people(article: Article, figure: Figure, noun: str) -> Special | None:
    """What so many percent of people did; None where the words beside ``figure`` do not tell."""
    end = sentence_around(article, figure.span)[1]
    behind = article.text[figure.span[1] : min(end, figure.span[1] + _BEHIND)].lower()
    before = article.text[max(0, figure.span[0] - _BEFORE) : figure.span[0]].lower()
    beside = _beside()
    if beside["took_part"].match(behind):
        return Special("turnout", "turnout in percent", unit="percent", own=True)
    asked = noun in _words()["polled"] and not beside["voting"].search(behind)
    for side in ("for", "against") if not asked else ():
        if beside[f"voted_{side}"].match(behind) or beside[f"ended_{side}"].search(before):
            return Special(f"vote {side}", f"votes {side} in percent", unit="percent", own=True)
    noun = noun or ("employee" if re.match(r"\s*of those\b", behind) else "")  # "of those on the roster"
    people = lexicon().things.get(noun, noun) in lexicon().people
    did = _did(behind) if people and figure.statement is not None else None
    return Special(f"{noun} {did}", f"{noun}s {did}, in percent", unit="percent") if did else None


def pay_in_percent(article: Article, figure: Figure, before: str) -> str | None:
    """ "The proposal is for 6.8 percent", "would settle for 7.5", in a text about pay: what is offered or asked for.

    ``before`` is what stands before the number in its clause.
    """
    beside = _beside()
    if figure.unit != "percent" or not beside["about"].search(article.text.lower()):
        return None
    if beside["asked"].search(before):
        return "pay rise asked for"
    return "pay rise" if beside["offered"].search(before) else None


def _did(behind: str) -> str | None:
    """What those behind "of" are or did, as printed: "are out" of "of its members are out", "did not report"."""
    of = _OF.match(behind)
    told = _WORD.findall(of["who"]) if of is not None else []
    if of is not None and (struck := _STRUCK.search(of["who"])) is not None:
        return struck[0]
    helping = _words()["helping"]
    begun = next((n for n, word in enumerate(told) if n and word in helping), len(told))
    end = next((n for n in range(begun, len(told)) if told[n] not in helping), None)
    return " ".join(told[begun : end + 1]) if end is not None else None


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads(files("sayso.record").joinpath("lexicon/percents.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _beside() -> dict[str, re.Pattern[str]]:
    """The patterns of words behind a number, and of those before it."""
    words = _words()
    forms = {name: "|".join(words[name]) for name in words if name not in ("helping", "polled", "pay")}
    found = {name: re.compile(rf"{_WHO}(?:{form})") for name, form in forms.items() if name[:5] != "ended"}
    for name in ("ended_for", "ended_against"):
        found[name] = re.compile(rf"\b(?:{forms[name]})\b[^.;:\d]{{0,70}}\b(?:by|with) (?:about |some )?$")
    for name in ("offered", "asked"):
        found[name] = re.compile(rf"\b(?:{'|'.join(words['pay'][name])})\b[^.;:\d]{{0,25}}$")
    found["voting"] = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bballots?\b")
    return found | {"about": re.compile(rf"\b(?:{'|'.join(words['pay']['about'])})\b")}
