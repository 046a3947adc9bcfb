"""What a measure is called, for readers: the thing as first printed with what became of it, "soldiers killed".

Words that tell no more than its state are left out ("death toll": people killed); what is not actual is told as such
("jobs, planned").
"""

from __future__ import annotations

import re

from sayso.model import Article
from sayso.record.casualties import are_dead_or_missing
from sayso.record.measures_lexicon import lexicon
from sayso.record.states import SHOWN
from sayso.record.things import Thing

__all__ = ["name_of"]

_ARTICLE = re.compile(r"^(?:the|its|their|his|her|a|an)\s+", re.IGNORECASE)


def name_of(article: Article, thing: Thing, event: str | None) -> str:
    """The name of the measure of a thing to which ``event`` happened."""
    figure, state = thing.figure, thing.state
    counted = _counted(thing) or "number"  # "about 4,000 have been sent": of what, is not said
    words = lexicon()
    shown = SHOWN.get(state or "", state) or words.participles.get(figure.event or "", "")
    told = "" if thing.noun in words.cases else shown
    told = told or (event if event and " " in event else "")  # "under investigation"
    name = f"{counted} {told}" if told else counted
    name = name if figure.status == "actual" else f"{name}, {figure.status}"
    if are_dead_or_missing(article, figure):
        return name.replace(SHOWN["casualties"], "dead or missing")
    return name


def _counted(thing: Thing) -> str:
    """What is counted, as printed, without an article and words that tell the state."""
    states, noun = lexicon().states, thing.noun
    counted = thing.figure.counted or ("people" if thing.state else noun or "")
    counted = "people" if thing.state and noun in (None, "life") else counted
    counted = _ARTICLE.sub("", counted)
    if thing.state and noun in states:
        return "people"
    if thing.state:
        return " ".join(w for w in counted.split() if w.lower() not in states) or "people"
    return counted
