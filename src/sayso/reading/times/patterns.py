"""The patterns at work: a cascade of stages, each over the tokens and what the stages before it found.

A finite-state cascade after Abney (1996): within a stage the leftmost longest match
wins; what it covers becomes one token for the next stage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.model import Span
from sayso.reading.analysis import Analysis
from sayso.reading.fixed import fixed
from sayso.reading.times.notation import needs, rarest, translate
from sayso.reading.times.sense import Sense
from sayso.reading.times.tokens import BREAK, Token, load_lexicon, raw_rules


@dataclass(frozen=True, eq=False)
class Rule:
    """One pattern and what makes sense of its matches."""

    order: int
    stage: int
    build: str
    check: str
    regex: re.Pattern[str]
    needs: frozenset[str]
    """Codes of which every match holds one, as rare as may be."""


@dataclass(frozen=True)
class Stage:
    """Rules that are tried together."""

    rules: tuple[Rule, ...]

    @cached_property
    def _by_need(self) -> Mapping[str, list[Rule]]:
        return {code: [rule for rule in self.rules if code in rule.needs] for code in self._needed}

    @cached_property
    def _needed(self) -> frozenset[str]:
        return frozenset[str]().union(*(rule.needs for rule in self.rules))

    @cached_property
    def _any_needed(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(sorted(self._needed)))}]")

    def fitting(self, codes: str) -> set[Rule]:
        """The rules that may match somewhere in ``codes``: all others need what is not there."""
        return {rule for code in set(self._any_needed.findall(codes)) for rule in self._by_need[code]}


@fixed
class Hit:
    """A match of a rule: its tokens and named parts."""

    tokens: list[Token]
    first: int
    last: int
    """One past its last token."""
    groups: dict[str, tuple[int, int]]
    rule: Rule
    analysis: Analysis

    def part(self, name: str) -> list[Token]:
        """The tokens of a named part; none where it is absent."""
        first, last = self.groups.get(name, (0, 0))
        return self.tokens[first:last]

    def words(self, name: str) -> str:
        """The words of a named part in small letters, with single spaces."""
        return " ".join(token.lower for token in self.part(name))

    def sense(self, name: str) -> Sense | None:
        """What a named part was found to mean at an earlier stage."""
        found = self.part(name)
        return found[0].sense if found else None

    def before(self, n: int = 1) -> Token:
        """The ``n``-th token before the match; an empty one at the edge."""
        return self.tokens[self.first - n] if self.first >= n else _EDGE

    def after(self, n: int = 1) -> Token:
        """The ``n``-th token after the match; an empty one at the edge."""
        return self.tokens[self.last + n - 1] if self.last + n <= len(self.tokens) else _EDGE


_EDGE = Token(0, 0, "", "")
Builder = Callable[[Hit], Sense | None]


@lru_cache(maxsize=1)
def load_rules() -> tuple[Stage, ...]:
    """The rules by stage, compiled once a process."""
    raw, lexicon = raw_rules(), load_lexicon()
    known = {name: lexicon.chars(name) for name in {n for classes in lexicon.codes for n in classes}}
    # A word that patterns only name as itself is often "the" or "of".
    named = {code for classes, code in lexicon.codes.items() if all(name[0] == "=" for name in classes)}

    def chars(name: str) -> str:
        return known.get(name, "")

    rules = [
        Rule(
            n, each.get("stage", 0), each["build"], each.get("check", ""),
            re.compile(translate(each["pattern"], raw["macro"], chars)),
            rarest(needs(each["pattern"], raw["macro"], chars, named), named),
        )
        for n, each in enumerate(raw["rule"])
    ]  # fmt: skip
    stages = sorted({rule.stage for rule in rules})
    return tuple(Stage(tuple(rule for rule in rules if rule.stage == stage)) for stage in stages)


def cascade(tokens: list[Token], codes: str, analysis: Analysis, build: Builder) -> list[Token]:
    """``tokens`` with every expression of time as one token that has a ``sense``.

    ``build`` makes sense of a match, or returns None where the words are no time; then a shorter
    match, or one of another rule, may take its place.
    """
    lexicon = load_lexicon()
    for stage in load_rules():
        found = sorted(_matches(stage, tokens, codes, analysis), key=_leftmost_longest)
        out: list[Token] = []
        out_codes: list[str] = []
        done = 0
        for hit in found:
            sense = build(hit) if hit.first >= done else None
            if sense is not None:
                out += tokens[done : hit.first]
                out_codes.append(codes[done : hit.first])
                start, end = tokens[hit.first].start, tokens[hit.last - 1].end
                text = analysis.text[start:end]
                out.append(Token(start, end, text, text.lower(), sense))
                out_codes.append(lexicon.codes[frozenset({"C_" + sense.grain})])
                done = hit.last
        tokens, codes = out + tokens[done:], "".join(out_codes) + codes[done:]
    return tokens


def _leftmost_longest(hit: Hit) -> tuple[int, int, int]:
    return hit.first, -hit.last, hit.rule.order


def _matches(stage: Stage, tokens: list[Token], codes: str, analysis: Analysis) -> Iterator[Hit]:
    """All matches; none holds a break, so that each paragraph is asked of the rules that fit it."""
    for start, end in _paragraphs(codes):
        for rule in stage.fitting(codes[start:end]):
            for match in rule.regex.finditer(codes, start, end):
                groups = {name: match.span(name) for name, found in match.groupdict().items() if found}
                first, last = groups.get("span", match.span())
                if last > first:
                    yield Hit(tokens, first, last, groups, rule, analysis)


def _paragraphs(codes: str) -> Iterator[Span]:
    """Each with the break behind it, which a pattern may ask for."""
    mark = load_lexicon().codes[frozenset({BREAK})]
    start = 0
    while (found := codes.find(mark, start)) >= 0:
        yield start, found + 1
        start = found + 1
