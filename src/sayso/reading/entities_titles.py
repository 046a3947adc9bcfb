"""Titles: where in a run of capitals the name begins, "Deputy Prime Minister Ana Ruiz"."""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import Runs
from sayso.reading.names_runs import person_within

__all__ = ["after_titles"]

_BEHIND_OFFICES = closed("behind_offices")


def after_titles(runs: Runs, first: int, last: int) -> int:
    """The word a person's name begins with once the titles are passed; past ``last`` if nothing is left."""
    words, lexicon = runs.words, runs.lexicon
    start = i = first
    while i <= last:
        text = words[i].text
        word = plain(text)
        if lexicon.given(text) is not None and word not in lexicon.title:
            break
        if word in lexicon.title or word in lexicon.courtesy or (text == "." and start == i):
            start = i + 1
        elif word in _BEHIND_OFFICES and start == i:
            start = i = _after_office(runs, i + 1, last)
            continue
        i += 1
    if start == last + 1 and last == first and words[first].text in runs.surnames:
        return first  # "Dean said", after Alan Dean
    if start == last + 1 and last > first:
        # Every word may be a title: "Deputy Prime Minister"; but "Stephen King" and "Ms King" are names.
        before = plain(words[last - 1].text)
        if before in lexicon.courtesy or lexicon.given(words[first].text) is not None:
            return last
    return start


def _after_office(runs: Runs, i: int, last: int) -> int:
    # "Secretary of State Jane Poe", "Archbishop of York John Roe", "Leader of the Opposition Jo Roe".
    words = runs.words
    person = person_within(runs, i, last)
    if person is not None and person > i:
        return person
    start = i
    while i <= last and (plain(words[i].text) in runs.lexicon.portfolio or words[i].text in ("and", "the")):
        i += 1
    return i if i > start else i + 1
