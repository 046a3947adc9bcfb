"""Numbers that stand without what they count.

"The right number is 247", "a team came up with 27,000 to 29,000", "put its loss on the bonds at 355 million": the
noun that stands nearest is who counts, a word for the count, or what the thing is for. Such a noun is taken away, and
what is counted is left to the discourse (:mod:`sayso.record.discourse`).

Counted all the same: what was asked for ("how many were missing … put the number at six"), what "of those" names
("of those ballots, 2,130"), the object that is put at a number ("put the dead at 58"), what a number is of ("the number
of jobs it will cut to 1,480"), what the number before is of that somebody puts "it" at ("puts it at 5,800 hectares, the
centre has it at 7,300"), and what stands right behind a number in quotation marks ("between 280 and 300" tanks).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.before_a_number import CLAUSE, before_a_number, words_of_counts
from sayso.record.counting_nothing import counts_nothing
from sayso.record.discourse import topics_of
from sayso.record.evidence import paragraph_start, sentence_ahead_of, sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.on_a_count import is_on_a_count

__all__ = ["as_put_before", "counts_nothing", "is_on_a_count", "topics_of", "with_its_noun"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_HEAD_ENDS = re.compile(
    r"\s+(?:of|to|for|in|on|from|with|by|at|that|which|who|whose|since|during|after|and)\b"
)
_SAYS = re.compile(r"\s+(?:it|they|he|she|we|would|will|could|must|should|has|have|had|was|were|is|are)\b")
_OF_THOSE = re.compile(
    r"Of (?:the|those) (?:\d[\d,.]*|[a-z]+) (?:people |persons |of them )?(?:hurt|injured|wounded|killed|dead|missing|"
    r"arrested|detained|infected|sickened|rescued|evacuated|displaced|trapped)(?: so far)?, "
    r"(?:only |about |some |at least |nearly )?"
)
""" "Of the 83 injured, | 21 are still in hospital": what befell those is told behind."""
_THE_COUNT = re.compile(
    r"\b(?:the|its|their|his|her) (?:\w+ )?(?:number|figure|total|count)\b(?: now| then)? "
    r"(?:at|as|is|was|to be|came to|stood at)(?: (?:about|around|at least|more than|nearly|some|over))* $"
    r"|\b(?:puts?|put) (?:it|them) at(?: (?:about|around|at least|more than|nearly|some|over))* $",
    re.IGNORECASE,
)
_HAS_IT_AT = re.compile(
    r"\b(?:has|have|had|puts?|put|sets?) it at(?: (?:about|around|at least|more than|nearly|some|over|just))* $"
)
_AT = re.compile(r"\bat(?: (?:about|around|at least|more than|nearly|some|over|just))* $")
_HOW_MANY = re.compile(
    r"\bhow many (?:(?P<noun>(?:[a-z-]+ ){0,2}?[a-z-]+s|people|children|men|women) )?"
    r"(?:were|are|had|have|would|will|could|might) (?:still |have |been |be )*(?P<what>[a-z]+)\b"
)
_OF_THOSE_THINGS = re.compile(
    r"(?:^|[.!?\n“\"] ?)Of (?:the|those|these) (?P<noun>(?:[a-z-]+ ){0,2}[a-z]+s), "
    r"(?:(?:about|around|at least|more than|nearly|some|only|over) )*$"
)
_QUOTED = re.compile(
    r"[\"”’]\s+(?P<noun>(?:[a-z]+(?:-[a-z]+)* ){0,2}[a-z]+s)"
    r"(?=\s*(?:[.,;:!?)]|$|\b(?:and|or|were|are|had|have|who|that|which|in|on|at|of|to|from|for|after|having|left)\b))"
)
_OF_A_PLACES = re.compile(
    r"(?:['’]s|(?<=s)['’]) (?:[\d,.]*\d )?(?P<noun>(?:[a-z]+(?:-[a-z]+)* )?[a-z]+s)\b(?!['’])"
)
""" "340 of the county | 's 900 village halls"."""
_NOT_NOUNS = re.compile(r"\b(?:is|was|has|says|this|its|his|as|across|less|always|does)$")
_THOSE = re.compile(
    r"(?P<who>(?:the |its |their )?(?:(?:[A-Za-z-]+ )?[a-z]+s|those|people|children|men|women))\s+(?:who\s+)?"
    r"(?:(?:were|are|was|had|have|been|being)\s+)*(?P<verb>[a-z]+(?:ed|en|ght)|laid|shot|hurt|held|sent|cut)\b"
)
""" "Those | treated", "people who were | detained": by the verb for what befell them."""


def with_its_noun(article: Article, figure: Figure) -> Figure:
    """The figure with what it counts, or with nothing where the noun that has been read is another's."""
    text, (start, end) = article.text, figure.span
    mended = _numbered(article, figure) or _asked(article, figure) or _of_those(article, figure)
    if mended is not None:
        return mended
    if figure.event is not None and _OF_THOSE.fullmatch(
        text, sentence_around(article, figure.span)[0], start
    ):
        return replace(figure, event=None, counted="people", counted_noun="people", counted_span=None)
    if figure.counted is None and figure.unit is None and figure.event in lexicon().voting:
        return replace(figure, counted="votes", counted_noun="vote")  # "voted by 131 to 88"
    if figure.counted is None:
        quoted = _QUOTED.match(text, end)
        if quoted is not None and not _NOT_NOUNS.search(quoted["noun"]):
            return _counting(figure, quoted["noun"], quoted.start("noun"))
        put = _put(article, figure)
        return _counting(figure, *put) if put is not None and put[0] else figure
    span = figure.counted_span
    if span is None or span[0] >= start or text[end:].lstrip().startswith(figure.counted):
        whole = _OF_A_PLACES.match(text, span[1]) if span is not None else None
        return _counting(figure, whole["noun"], whole.start("noun")) if whole is not None else figure
    before = text[max(0, start - CLAUSE, sentence_around(article, figure.span)[0]) : start]
    put = _put(article, figure)
    if put is not None and put[1] <= span[0]:
        return _counting(figure, *put) if put[0] else _bare(figure)
    return _bare(figure) if _is_anothers(figure, before, start - span[1]) else figure


def as_put_before(article: Article, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a report; one that somebody "has it at" in the unit of the one before in the paragraph at which
    something was put: "puts the fire at 5,800 hectares. The centre has it at | 7,300"."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        start = figure.span[0]
        begins = paragraph_start(article, start, start)
        if (
            last is not None
            and figure.unit is None
            and begins <= last.span[0]
            and last.unit is not None
            and _HAS_IT_AT.search(article.text, begins, start)
            and _AT.search(article.text, begins, last.span[0])
        ):
            figure = replace(figure, unit=last.unit, counted=last.counted, counted_noun=last.counted_noun)
        found.append(figure)
    return found


def _numbered(article: Article, figure: Figure) -> Figure | None:
    """ "The number of jobs it will cut to 1,480": the figure with what stands behind "number of", where something else
    has been read as counted; None where nothing has to be mended."""
    text, start = article.text, figure.span[0]
    before = text[max(start - CLAUSE, sentence_around(article, figure.span)[0]) : start]
    found = before_a_number().number_of.search(before)
    if found is None or figure.unit is not None:
        return None
    begins = start - len(before) + found.start("what")
    span = figure.counted_span
    inside = span is not None and begins <= span[0] and span[1] <= begins + len(found["what"])
    behind = span is not None and start < span[0] < sentence_around(article, figure.span)[1]
    if inside or (behind and text[figure.span[1] :].lstrip()[:1] != ","):
        return None
    those = _THOSE.match(found["what"])
    if those is not None:
        event = dictionary_form(those["verb"], "VBN", those["verb"])
        figure = replace(figure, event=event, counted=None, counted_noun=None)
        people = those["who"].split()[-1] == "those"
        found_here = _counting(figure, "people" if people else those["who"], begins)
        return replace(found_here, counted_span=(begins, begins + those.end("who")))
    head = _HEAD_ENDS.split(found["what"], maxsplit=1)[0]
    head = _SAYS.split(head, maxsplit=1)[0]
    return _counting(figure, head, begins) if _WORD.search(head) else None


def _asked(article: Article, figure: Figure) -> Figure | None:
    """ "Officials disagreed over how many people were missing. | Quell put the number at | six": the figure with what
    was asked for in its sentence or the one before; None where its words tell of no count, or nothing was asked."""
    text, (start, _) = article.text, figure.span
    first, _ = sentence_around(article, figure.span)
    others = (
        figure.counted_noun is not None and figure.counted_span is not None and figure.counted_span[0] > start
    )
    if (
        others
        or figure.unit is not None
        or _THE_COUNT.search(text, max(first, start - CLAUSE), start) is None
    ):
        return None
    ahead = sentence_ahead_of(article, first) if first > paragraph_start(article, first, first) else None
    asked = list(_HOW_MANY.finditer(text, ahead[0] if ahead else first, start))
    if not asked:
        return None
    noun, what = asked[-1]["noun"] or "people", asked[-1]["what"]
    event = what if what.endswith("ing") else dictionary_form(what, "VBN", what)
    word = noun.split()[-1]
    return replace(
        figure, counted=noun, counted_noun=dictionary_form(word, "NNS", word), counted_span=None, event=event
    )


def _of_those(article: Article, figure: Figure) -> Figure | None:
    """ "Of those ballots, | 2,130 were void": the figure with what it is so many of; None where it has a noun."""
    start = figure.span[0]
    if figure.counted is not None or figure.unit is not None:
        return None
    those = _OF_THOSE_THINGS.search(article.text, sentence_around(article, figure.span)[0], start)
    return _counting(figure, those["noun"], those.start("noun")) if those is not None else None


def _put(article: Article, figure: Figure) -> tuple[str, int] | None:
    """What is put at the number: its words up to the first preposition, and where they begin; "" for a count or for
    what only points ("put it at")."""
    sentence = sentence_around(article, figure.span)[0]
    before = article.text[max(sentence, figure.span[0] - CLAUSE) : figure.span[0]]
    put = next(reversed(list(before_a_number().put.finditer(before))), None)
    if put is None:
        return None
    begins = figure.span[0] - len(before) + put.start("what")
    tallies = {*words_of_counts()["tallies"], *lexicon().tallies, *lexicon().own_tallies}
    words = put["what"].lower().split()
    if words[0] in ("it", "them", "that", "this", "those"):
        return "", begins
    if any(word in tallies for word in words):
        return None  # "the number of bodies recovered"; of what, has been read
    head = _HEAD_ENDS.split(put["what"], maxsplit=1)[0]
    return (head, begins) if _WORD.search(head) else None


def _is_anothers(figure: Figure, before: str, apart: int) -> bool:
    """Whether the noun before the number is of whoever counts, or stands before a count's own word.

    ``before`` is what stands before the number, ``apart`` how far its noun ends from it.
    """
    patterns, words = before_a_number(), words_of_counts()
    noun = (figure.counted_noun or "").lower()
    tally = patterns.tally.search(before)
    if tally is not None and apart > len(before) - tally.start() + 1:
        return True
    if (
        noun in words["of_units"]
        and figure.unit is not None
        and tally is not None
        and "of" not in (figure.counted or "").split()
    ):
        return True
    if noun in words["lists"]:
        told = patterns.amounting, patterns.counting, patterns.at
        return any(each.search(before) for each in told)
    counting = patterns.counting.search(before)
    return counting is not None and apart >= len(before) - counting.start() and figure.unit is None


def _bare(figure: Figure) -> Figure:
    return replace(figure, counted=None, counted_noun=None, counted_span=None)


def _counting(figure: Figure, counted: str, begins: int) -> Figure:
    """The figure with what it counts; unchanged where that has been read, with more words."""
    word = _WORD.findall(counted)[-1].lower()
    noun, span = dictionary_form(word, "NNS", word), (begins, begins + len(counted))
    if figure.counted_noun in (noun, word):
        return figure
    return replace(figure, counted=counted, counted_noun=noun, counted_span=span)
