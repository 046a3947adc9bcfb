"""The words by which a report recalls what somebody had held: "after it dismissed the idea", "who had ruled it out".

Beside what is said now, in its sentence: "eight days after it dismissed the idea", "having insisted that none was",
"which had denied it", "something she had ruled out". Behind it, in a sentence of its own: "It had said last week that
there was not one". Whether what was held is the contrary of what is said now is for :mod:`sayso.record.held` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.model import Span
from sayso.record.wording import pattern

__all__ = ["THE_SAME", "Recalled", "recalled_in", "recalls_a_no"]

_LONGEST_CLAUSE = 16
"""Words among which a no stands that is of what was held."""
_OWN = (
    r"(?:it|he|she|they|(?:its|his|her|their)(?: \w+){1,3}"
    r"|the (?:company|firm|group|ministry|government|union|party))"
)
_WHEN = (
    r"(?:(?:on|last|this) \w+ |(?:\w+ ){1,2}(?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|before) "
    r"|earlier(?: \w+){0,2} |yesterday |previously |a fortnight ago ),?"
)
"""When it was held: "who two weeks ago said there would be no delay"."""
THE_SAME = (
    r"the (?:party|partner|alliance|option|rival|bidder|merger|sale|deal|measure|step|move)"
    r"(?: that| which| whom)?"
)
""" "Would open talks with Homeland, the party | he had ruled out"."""
_BESIDE = (
    rf"\b(?:after|since) (?:{_OWN} (?:had |first |at first |publicly ){{0,3}}|(?:\w+ of )?)VERB",
    r"(?:^|, )(?:after )?having (?:\w+ly |previously |first |at first |long ){0,2}VERB",
)
_RELATIVE = (
    rf"\b(?:who|which) (?:at the time |at first |initially |only \w+ ago |(?:only |just )?{_WHEN})?"
    r"(?:(?:had|has)(?: [\w’]+){0,4}? VERB|DENIED)",
    rf"\b(?:who|which),? {_WHEN}VERB",
)
"""Clauses on the speaker."""
_OF_THE_THING = (
    r"\b(?:something|which|(?:a|the very) (?:\w+ )?(?:step|move|deal|idea|possibility|demand|plan)(?: that| which)?"
    rf"|{THE_SAME})"
    r" (?:it|he|she|they) (?:had |has )?(?:\w+ ){0,3}?DENYING"
)
_BEHIND = r"^\s*(?:(?:only |just )?[\w ]{0,25}\b)?(?:it|he|she|they) (?:had|has)(?: [\w’]+){0,3}? VERB"


@dataclass(frozen=True)
class Recalled:
    """A clause that recalls what somebody had held."""

    span: Span
    words: str
    what: str
    """What was held, as far as the clause says it."""
    denied: str | None
    """The word for a denial, where it was one: "ruled out"."""
    said: bool
    """It was merely said."""
    relative: bool
    """The clause hangs on the mention of the speaker: "Roe, who had …"."""

    @property
    def is_a_no(self) -> bool:
        """Whether what was held was a denial, or said no."""
        words = " ".join(self.what.split()[:_LONGEST_CLAUSE])
        return bool(self.denied) or pattern("said.no").search(words) is not None


def recalled_in(text: str, sentence: Span) -> Iterator[Recalled]:
    """The clauses of a sentence that recall; ``text`` is levelled."""
    for form in (*_BESIDE, *_RELATIVE, _OF_THE_THING):
        for match in _recalling(form).finditer(text, *sentence):
            yield _recalled(match, relative=form in _RELATIVE)


def recalls_a_no(sentence: str) -> bool:
    """Whether a sentence of its own recalls that its subject had said no: "It had said that there was not one"."""
    match = _recalling(_BEHIND).search(sentence)
    return match is not None and _recalled(match, relative=False).is_a_no


def _recalled(match: re.Match[str], *, relative: bool) -> Recalled:
    denied = match["denied"] or match.groupdict().get("denied2")
    return Recalled(match.span(), match[0], match["what"].strip(), denied, bool(match["said"]), relative)


@lru_cache(maxsize=8)
def _recalling(form: str) -> re.Pattern[str]:
    """A form with the lexicon's verbs for VERB, its verbs of denying alone for DENIED and DENYING."""
    verbs = "|".join(
        f"(?P<{kind}>{pattern(f'said.{kind}', frame='{}').pattern})"
        for kind in ("denied", "insisted", "said")
    )
    denied = pattern("said.denied", frame="{}").pattern
    form = form.replace("|DENIED", rf"|(?P<denied2>{denied})").replace("VERB", rf"(?:{verbs})")
    form = form.replace("DENYING", rf"(?P<denied>{denied})(?P<said>(?!))?")
    return re.compile(form + r"\b(?P<what>[^,.;!?]*)", re.IGNORECASE)
