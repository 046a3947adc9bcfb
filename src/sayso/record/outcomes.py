"""What has become by now of people once told of otherwise, and of whom a state is told by what they are.

"Nineteen of the miners trapped are alive", "two of the four campers missing were found dead": so many are alive or
dead, and no longer missing. "15,000 marched, and 40 of them were detained": all the detained, and no part of a count of
those. A patient is one of the infected where the report is of an illness that spreads.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity

__all__ = ["HELD", "are_all", "are_more_dead", "is_case", "since_then"]

_ALIVE = re.compile(
    r"[^.;:!?\d]{0,60}?\b(?:(?:is|are|was|were|been|being) (?:\w+ )?(?:alive|safe|unhurt|unharmed)|"
    r"(?:found|turned up|emerged|came out|brought out) (?:alive|safe|unhurt)|reached safety)\b"
)
_BEEN = re.compile(
    r"\s+(?:of|among) (?:the|its|those|these)\b[^.;:!?,]{0,90}?\b(?:was|were|have been|has been|had been|are|have|had) "
    r"(?:\w+ly )?(?P<how>[^.;:!?,]{3,60})"
)
HELD = frozenset({"abducted", "captured", "arrested"})
"""What those are called by whom something else may befall."""
_FEARED = re.compile(r"\b(?:feared|presumed|believed|thought|likely|probably|may|might|still|not)\b")
_DIED_SINCE = re.compile(
    r" (?:of|among) (?:the|those) (?:injured|wounded|hurt|patients|survivors|rescued)\b[^.;:!?]{0,40}?\bdied\b"
)
_ROSE = (
    r"\b(?:toll|number of (?:dead|deaths|people killed)|deaths|dead)\b[^.;:]{0,40}?"
    r"\b(?:rose|risen|rises|rise|climbed|climbs|increased|grew|grown|went up|raised)\b[^.;:]{0,40}? "
)
_FOUND = r"\b(?:found|recovered|retrieved|discovered|pulled|dug|finding|recovery)\b"
_FOUND_SINCE = re.compile(
    rf"{_ROSE}(?:after|when|as|once|with)\b[^.;:\d]{{0,50}}{_FOUND}[^.;:\d]{{0,40}}$"
    rf"|{_ROSE}(?:after|when|as|once) (?:another |a further )?$"
)
_OF_THEM = re.compile(r" of (?:them|those|whom|these)\b")
_OF_THESE = re.compile(r"\b[Oo]f (?:them|those|whom|these),? (?:only |about |some |at least |nearly )?$")
_NEAR = 30


def since_then(article: Article, figure: Figure, state: str | None) -> str | None:
    """What has become of people in peril by now: "nineteen of the miners trapped are alive", "two of the four campers
    missing were found dead", "nine of those trapped were brought to the surface"."""
    perils = lexicon().perils
    if state not in perils | HELD:
        return None
    if state in perils and _ALIVE.match(article.text, figure.span[1]):
        return "alive"
    been = _BEEN.match(article.text, figure.span[1])
    if been is None or _FEARED.search(been["how"]):
        return None
    forms = [(been["how"].find(form), became) for form, became in lexicon().forms if form in been["how"]]
    found = [
        (at, became)
        for at, became in forms
        if became not in perils | {state} and not been["how"][:at].rpartition(" ")[2]
    ]
    return min(found)[1] if found else None


def are_more_dead(article: Article, figure: Figure, state: str | None) -> bool:
    """ "Two of the injured have died since", "the toll rose from two after three bodies were found": so many more than
    those dead before."""
    if state != "killed" or figure.change != "total":
        return False
    start, _ = sentence_around(article, figure.span)
    found = _FOUND_SINCE.search(article.text, start, figure.span[0])
    return found is not None or _DIED_SINCE.match(article.text, figure.span[1]) is not None


def is_case(article: Article, figure: Figure, noun: str | None) -> bool:
    """Whether it is one of so many infected: a case; a patient where the report is of an illness that spreads, and no
    more is told of him ("29 patients remembered eating cheese")."""
    words = lexicon()
    if noun in words.cases:
        return True
    if noun not in words.patients or figure.event not in {None, "register", "report"} | words.neutral:
        return False
    told = f"{article.title or ''} {article.text}".lower()
    return any(re.search(rf"\b{word}", told) for word in words.illness)


def are_all(article: Article, figure: Figure, became: str | None, before: Quantity | None) -> bool:
    """ "15,000 demonstrated, and 40 of them were detained", "214 are ill; of these, 31 are in hospital": all who were,
    and no part of a count of those; ``became`` is the state or circumstance told of them. Who dies of those counted
    before need not be all the dead."""
    if before is None or became is None or became in (before.state, before.event):
        return False
    if before.state is not None and became in lexicon().fates:
        return False
    behind = _OF_THEM.match(article.text, figure.span[1])
    return bool(behind or _OF_THESE.search(article.text, max(0, figure.span[0] - _NEAR), figure.span[0]))
