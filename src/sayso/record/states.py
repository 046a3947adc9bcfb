"""What became of the counted: killed, missing, arrested, by lexicon/measures.toml.

The head of what is counted tells it ("death toll"), else what happened to it, else a modifier ("200 injured
passengers"). Not a state: whose work it is ("43 rescue teams"), what befell one ("three gunshot wounds"), a thing that
escaped.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.beside import state_beside
from sayso.record.casualties import is_of_both
from sayso.record.evidence import first_sentence
from sayso.record.measures_lexicon import lexicon
from sayso.record.outcomes import HELD, is_case, since_then

__all__ = ["SHOWN", "held_before", "state_of"]

SHOWN = {"casualties": "killed or injured"}
"""How a state is told to readers, where not by its own word."""
_WOUNDS = frozenset({"gunshot", "bullet", "stab", "knife", "shrapnel", "head", "flesh"})
_IN_A_PRISON = re.compile(
    r"\b(?:inmates?|jails?|penitentiary|warders?|prison (?:officers?|staff|service|guards?|governor|director|wing)|"
    r"prison riot|(?:at|in|inside|of) [A-Z]\w+ prison)\b"
)
_CASES = 5
"""Fewer cases may be of anything: "in one case"."""


def state_of(article: Article, figure: Figure, noun: str | None, told: list[str]) -> str | None:
    """What became of the counted: the head tells it in "death toll", else the event, else a modifier.

    "200 injured passengers". A state that may end in another gives way to one told beside it: shot to death.
    Refused: whose work it is, "43 rescue teams".
    """
    words = lexicon()
    state, event = words.states.get(noun or ""), words.states.get(figure.event or "")
    if words.things.get(noun or "") == "gun" or (noun == "wound" and not _WOUNDS.isdisjoint(told)):
        state = None  # "23,000 guns", "three gunshot wounds": nobody was shot, or one
    held = state in HELD and event in words.fates - {"abducted"}  # "seven hostages were killed"
    state = event if state is None or (event and (held or state in words.open_ended)) else state
    if state == "captured" and noun == "prisoner" and event is None and _is_of_a_prison(article, figure):
        state = None  # "300 prisoners joined the riot": nobody has captured them
    if state == "escaped" and words.things.get(noun or "", noun) not in words.people and noun:
        state = None  # so much gas
    state = state or next((words.states[w] for w in map(str.lower, told) if _befell(w)), None)
    if is_case(article, figure, noun) and (figure.low or 0) >= _CASES and not _is_adverb(article, figure):
        state = state or "infected"
    if noun == "life" and event is None and figure.event in words.lives_taken_by:
        return "killed"
    if state is None or state in words.open_ended:
        state = state_beside(article, figure) or state
    if state in ("killed", "injured") and is_of_both(article, figure):
        return "casualties"
    return since_then(article, figure, state) or state


def _is_of_a_prison(article: Article, figure: Figure) -> bool:
    """Whether the paragraph of a number, or the headline with the opening, is on a prison."""
    here = next((p for p in article.paragraphs if p[0] <= figure.span[0] < p[1]), figure.span)
    texts = (article.text[slice(*here)], article.title or "", article.text[slice(*first_sentence(article))])
    return any(_IN_A_PRISON.search(text) for text in texts)


def held_before(figure: Figure, noun: str | None, state: str | None) -> str:
    """What readers are told of those who were held until something else became of them: "prisoners escaped"."""
    were = lexicon().states.get(noun or "")
    if were not in HELD or state in (None, were) or not figure.counted:
        return ""
    return f"{figure.counted} {SHOWN.get(state or '', state)}"


def _befell(modifier: str) -> bool:
    """Whether a modifier tells what became of them, by a participle or an adjective: rescued, dead; not "rescue"."""
    states = lexicon().states
    return modifier in states and not {f"{modifier}d", f"{modifier}ed"} & states.keys()


def _is_adverb(article: Article, figure: Figure) -> bool:
    """ "Charged with homicide in 63 cases"."""
    return article.text[max(0, figure.span[0] - 4) : figure.span[0]].lower().endswith(" in ")
