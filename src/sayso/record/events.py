"""What happened to a thing that is counted, or how it is, by the words around the number.

"1,200 batteries had been taken out" are removed; "30,000 households are without power", "five people under
investigation" tell how they are, where no verb does; so does "58 people were at the plant". Words for the same are one
event: without electricity, without power. Refused: a verb that tells nothing of the thing itself (the neutral ones of
lexicon/measures.toml).
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Article, Figure
from sayso.record.around import end_of
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["event_beside"]

_LOST = re.compile(
    r"\b(?:(?:lost|lose|loses|losing) (?:their |all |the )?|without )"
    r"(power|electricity|water|gas|heating|heat|internet|supply)\b"
)
_RESTORED = re.compile(
    r"\b(?:restored to|reconnected|back (?:on )?(?:for|in)|returned to) (?:about |some |nearly |all but )?$"
)
_ALL_BUT = re.compile(
    r"\b(power|electricity|water|gas|heating)\b[^.;:]{0,60}\ball but (?:about |some )?$", re.IGNORECASE
)
""" "Power has been restored to all but 25,000"."""
_AGAINST = re.compile(
    r"\b(?:open(?:ed|ing|s)?|beg[aiu]n|launch(?:ed|ing|es)?|start(?:ed|ing|s)?) (?:an? |the )?"
    r"(?:criminal |formal |new )?"
    r"(?:case|proceedings|investigations?|inquir(?:y|ies)|probe)\b[^.;:,\d]{0,30}(?:\d{1,4}[^.;:,\d]{0,20})?"
    r"\b(?:against|into) (?:about |some |at least )?$",
    re.IGNORECASE,
)
""" "Opened a case under Article 108 against three people"."""
_WERE_AT = re.compile(
    r"\s+(?:had been|have been|were|was|are) (?:still |now |already |also |then )?(?:at|on|in|inside|below|under) the "
    r"(?!(?:way|run|move|verge|side|same|streets?|road|hands|custody|meantime|group|team|list|count|number|region|"
    r"country|area|city|district|province|state|hospitals?|dock|ground|money)\b)[a-z]"
)
_CLAUSE_ENDS = re.compile(r"[.,;:!?\n\d]")
_NEAR, _FAR = 60, 140


def event_beside(article: Article, figure: Figure) -> str | None:
    """What happened to a thing, or how it is: "taken out" is removed, "without power"; None where nothing is told."""
    words = lexicon()
    end = end_of(figure)
    behind = _CLAUSE_ENDS.split(article.text[end : end + _NEAR], maxsplit=1)[0].lower()
    if (supplied := _supplied(article, figure, behind)) is not None:
        return supplied
    if _AGAINST.search(article.text, max(0, figure.span[0] - _FAR), figure.span[0]):
        return "under investigation"
    found = [event for form, event in words.phrasal.items() if re.search(rf"\b{form}\b", behind)]
    told = None if figure.event in words.neutral else figure.event
    told = told or words.agents.get((figure.counted_noun or "").lower())
    told = told or _circumstance(article, figure)
    return _one_word(next(iter(found), told or _present(article, figure, end)))


def _supplied(article: Article, figure: Figure, behind: str) -> str | None:
    """Whether homes are without power or have it again: "power is back for 850 homes", "850 homes lost power"."""
    but = _ALL_BUT.search(article.text, sentence_around(article, figure.span)[0], figure.span[0])
    if but is not None:
        return _one_word(f"without {but[1].lower()}")
    if _RESTORED.search(article.text, max(0, figure.span[0] - _NEAR), figure.span[0]):
        return "restored"
    lost = _LOST.search(behind)
    return _one_word(f"without {lost[1]}") if lost is not None else None


@lru_cache(maxsize=1)
def _circumstances() -> re.Pattern[str]:
    told = "|".join(sorted(lexicon().circumstances, key=len, reverse=True))
    be = r"(?:(?:who|that|which|are|is|were|was|be|been|being|remain|remained|still|now|currently|left|put|placed|"
    be += r"held|kept)\s+)*"
    return re.compile(rf"\s+{be}({told})\b(?!['’])")


def _circumstance(article: Article, figure: Figure) -> str | None:
    """How the counted are, by what is said right behind them: "under investigation", "without power"; else None."""
    text, counted = article.text, figure.counted_span
    places = [end_of(figure)]
    if counted is not None and counted[0] < figure.span[0]:
        places = [counted[1], figure.span[1]]
    told = (_circumstances().match(text, place, place + _NEAR) for place in places)
    return next((found[1] for found in told if found), None)


def _present(article: Article, figure: Figure, end: int) -> str | None:
    """ "About 60 people had been on the bridge", "58 people were at the plant": all that is told is that they were."""
    words = lexicon()
    people = words.things.get((figure.counted_noun or "").lower(), figure.counted_noun) in words.people
    return "there" if people and _WERE_AT.match(article.text, end) else None


def _one_word(event: str | None) -> str | None:
    """One word for what is told by several: without electricity, without power; in need, to need."""
    return lexicon().one_event.get(event or "", event)
