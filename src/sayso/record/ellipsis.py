"""Numbers that stand without what they count, and where a reader looks for it.

"The right number is 247", "a team came up with 27,000 to 29,000", "put its loss on the bonds at 355 million": the
noun that stands nearest is who counts, a word for the count, or what the thing is for. Such a noun is taken away, and
what is counted is left to the discourse: to the sentence, to those before it in the paragraph, to the one before that,
to the heading and the first sentence, in this order (:func:`topics_of`).

Counted all the same: the object that is put at a number ("put the dead at 58"), and what stands right behind a number
in quotation marks ("between 280 and 300" tanks). Counts nothing at all: a number at which somebody was or did something
("mayor at 34", "was called at 4.20").
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.evidence import first_sentence, paragraph_start, sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["counts_nothing", "is_on_a_count", "topics_of", "with_its_noun"]

_CLAUSE = 120
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
_BODIES = re.compile(
    r"\s*(?:(?:that|which|who) (?!were|was|had|have|are|lay|washed|could|can|may|is|would)|responsible|in charge|"
    r"representing)"
)
_OFFICIAL = re.compile(
    r"\b(?:public|professional|governing|regulatory|sports?|sporting|independent|official|international|industry|"
    r"advisory|supervisory|trade|state|government) bod(?:y|ies)$"
)
""" "Three bodies that pass the blame", "two public bodies": no dead."""
_QUOTED = re.compile(
    r"[\"”’]\s+(?P<noun>(?:[a-z]+(?:-[a-z]+)* ){0,2}[a-z]+s)"
    r"(?=\s*(?:[.,;:!?)]|$|\b(?:and|or|were|are|had|have|who|that|which|in|on|at|of|to|from|for|after|having|left)\b))"
)
_OF_A_PLACES = re.compile(
    r"(?:['’]s|(?<=s)['’]) (?:[\d,.]*\d )?(?P<noun>(?:[a-z]+(?:-[a-z]+)* )?[a-z]+s)\b(?!['’])"
)
""" "340 of the county | 's 900 village halls"."""
_NOT_NOUNS = re.compile(r"\b(?:is|was|has|says|this|its|his|as|across|less|always|does)$")
_IT_STOOD_AT = re.compile(
    r"(?:It|This|That) (?:now |had |has |is |was )?"
    r"(?:st(?:ood|ands?|anding) at|reached|reaches|risen to|rose to|rises to) "
    r"(?:about |some |at least |around |nearly |more than )?"
)
_A_COUNT = re.compile(
    r"\b(?:toll|count|tally|total|(?:number|list|figure|register) of (?:the )?[a-z]+)\b[^.;:]{0,40}[.] $",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[.,;:)!?—–”\"]|$|of (?:them|these|those)\b|(?:in all|so far|because|and|but|while|or (?:more|fewer|so))\b)"
)
""" "The police say 118." says of what was counted; "says 400 of the 800 will leave" tells of what itself."""
_ALL_BUT = re.compile(r"\ball but $", re.IGNORECASE)
_OF = re.compile(r"(?:^|[.!?\n] |\n|\bthat )[Oo]f (?:about |some )?\Z")
_OF_SO_MANY = re.compile(
    r" (?:[a-z-]+ ){1,3}(?:who|that|which|interviewed|asked|tested|examined|checked|surveyed|questioned)\b"
    r"[^.;:,]{0,60}, (?:only |about |some |nearly |at least )?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,5}ty)\b)"
)
""" "Of 34 patients who had been interviewed, | 29 remembered": of the 34 only the 29 is told."""
_NEAR_OF = 20
_BIG = 1000
"""A number without a unit at which nobody is old and no clock stands."""


_THOSE = re.compile(
    r"(?P<who>(?:the |its |their )?(?:(?:[A-Za-z-]+ )?[a-z]+s|those|people|children|men|women))\s+(?:who\s+)?"
    r"(?:(?:were|are|was|had|have|been|being)\s+)*(?P<verb>[a-z]+(?:ed|en|ght)|laid|shot|hurt|held|sent|cut)\b"
)
""" "Those | treated", "people who were | detained": by the verb for what befell them."""


class _Patterns(NamedTuple):
    """What may stand right before a number, up to it."""

    tally: re.Pattern[str]
    counting: re.Pattern[str]
    amounting: re.Pattern[str]
    put: re.Pattern[str]
    at: re.Pattern[str]
    number_of: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    return tomllib.loads(files("sayso.record").joinpath("lexicon/ellipsis.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = _words()
    forms = {
        name: "|".join(map(re.escape, sorted(each, key=len, reverse=True))) for name, each in words.items()
    }
    hedge = rf"(?:(?:{forms['hedges']})\s+){{0,2}}[\"“‘']?$"
    adverb = (
        r"(?:(?:now|already|since|later|then|first|today|yesterday|also|by now|at present|at that time)\s+)?"
    )
    links = r"(?:is|was|be|been|has|had|have|stands?|stood|comes?|came|to|at|as|now|still|risen|grown|reached|rose|"
    links = rf"{links}runs?|ran|remains?|remained|of)\s+"
    links = f"(?:{links}){{1,4}}"
    return _Patterns(
        re.compile(rf"\b(?:{forms['tallies']})s?\s+{links}{adverb}{hedge}", re.IGNORECASE),
        re.compile(rf"\b(?:{forms['counting']})\s+{adverb}{hedge}"),
        re.compile(rf"\b(?:{forms['amounting']})\s+{adverb}{hedge}"),
        re.compile(rf"\b(?:{forms['putting']})\s+(?P<what>[^.;:,\d\"“”]{{2,90}}?)\s+at\s+{hedge}"),
        re.compile(rf"\bat\s+{hedge}"),
        re.compile(
            rf"\b(?:number|list|tally|count)\s+of\s+(?P<what>(?:(?!\bnumber\b)[^.;:\d\"“”]){{3,90}}?)\s+"
            rf"(?:(?:(?:that|which)\s+)?{adverb}{links}{adverb}|to\s+|at\s+){hedge}",
            re.IGNORECASE,
        ),
    )


def with_its_noun(article: Article, figure: Figure) -> Figure:
    """The figure with what it counts, or with nothing where the noun that has been read is another's."""
    text, (start, end) = article.text, figure.span
    numbered = _numbered(article, figure)
    if numbered is not None:
        return numbered
    if figure.event is not None and _OF_THOSE.fullmatch(
        text, sentence_around(article, figure.span)[0], start
    ):
        return replace(figure, event=None, counted="people", counted_noun="people", counted_span=None)
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
    before = text[max(0, start - _CLAUSE, sentence_around(article, figure.span)[0]) : start]
    put = _put(article, figure)
    if put is not None and put[1] <= span[0]:
        return _counting(figure, *put) if put[0] else _bare(figure)
    return _bare(figure) if _is_anothers(figure, before, start - span[1]) else figure


def _numbered(article: Article, figure: Figure) -> Figure | None:
    """ "The number of jobs it will cut to 1,480": the figure with what stands behind "number of", where something else
    has been read as counted; None where nothing has to be mended."""
    text, start = article.text, figure.span[0]
    before = text[max(start - _CLAUSE, sentence_around(article, figure.span)[0]) : start]
    found = _patterns().number_of.search(before)
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


def _put(article: Article, figure: Figure) -> tuple[str, int] | None:
    """What is put at the number: its words up to the first preposition, and where they begin; "" for a count or for
    what only points ("put it at")."""
    sentence = sentence_around(article, figure.span)[0]
    before = article.text[max(sentence, figure.span[0] - _CLAUSE) : figure.span[0]]
    put = next(reversed(list(_patterns().put.finditer(before))), None)
    if put is None:
        return None
    begins = figure.span[0] - len(before) + put.start("what")
    tallies = {*_words()["tallies"], *lexicon().tallies, *lexicon().own_tallies}
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
    patterns, words = _patterns(), _words()
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


def is_on_a_count(article: Article, figure: Figure, *, alone: bool = False) -> bool:
    """Whether a number with nothing counted is told as somebody's count: "the count was six", "the police say 118";
    ``alone``: and nothing is told of those counted, as in "say 400 will leave"."""
    if figure.counted is not None:
        return False
    before = article.text[max(0, figure.span[0] - _CLAUSE) : figure.span[0]]
    patterns = _patterns()
    ends = not alone or _ENDS.match(article.text, figure.span[1])
    told = patterns.tally.search(before) or (ends and patterns.counting.search(before))
    put = patterns.at.search(before) and patterns.put.search(before)
    return bool(told or put or _of_the_count_before(article, figure))


def _of_the_count_before(article: Article, figure: Figure) -> bool:
    """ "So did the list of the dead. It stood at 31": of the count that the sentence before ends with."""
    start = sentence_around(article, figure.span)[0]
    if _IT_STOOD_AT.fullmatch(article.text[start : figure.span[0]]) is None:
        return False
    return _A_COUNT.search(article.text[max(0, start - _CLAUSE) : start]) is not None


def counts_nothing(article: Article, figure: Figure) -> bool:
    """Whether the number is one at which somebody was or did what stands before it: an age, a time, a place; or one of
    things to which something has not happened ("all but three of the schools")."""
    span, words = figure.counted_span, lexicon()
    if _OF_SO_MANY.match(article.text, figure.span[1]) and _OF.search(
        article.text, max(0, figure.span[0] - _NEAR_OF), figure.span[0]
    ):
        return True
    noun = (figure.counted_noun or "").lower()
    things = noun and words.things.get(noun, noun) not in words.people
    if things and _ALL_BUT.search(article.text, max(0, figure.span[0] - _CLAUSE), figure.span[0]):
        return True
    if noun == "body" and span is not None and span[0] >= figure.span[0]:
        return bool(_BODIES.match(article.text, span[1]) or _OFFICIAL.search(figure.counted or ""))
    if figure.unit is not None or span is None or span[1] > figure.span[0] or (figure.low or 0) >= _BIG:
        return False
    before = article.text[max(0, figure.span[0] - _CLAUSE) : figure.span[0]]
    at = _patterns().at.search(before)
    beside = at is not None and not article.text[span[1] : figure.span[0] - len(at[0])].strip()
    counted = {*words.tallies, *words.own_tallies, *_words()["tallies"], *_words()["lists"], *words.states}
    return beside and noun not in counted and _patterns().put.search(before) is None


def topics_of(article: Article, figure: Figure) -> tuple[str, ...]:
    """Where a reader looks for what a number counts, nearest first, in lower case: its sentence up to it and behind it,
    those before in the paragraph, the paragraph before, the title with the first sentence."""
    text, span = article.text, figure.span
    start, end = sentence_around(article, span)
    begins = paragraph_start(article, start, start)
    above = text[:begins].rstrip()
    previous = text[paragraph_start(article, max(0, len(above) - 1), 0) : len(above)] if begins else ""
    head = f"{article.title or ''}\n{text[slice(*first_sentence(article))]}"
    ahead = text[start : span[0]]
    if _patterns().counting.search(ahead) and not _patterns().tally.search(ahead):
        ahead = ""  # whoever counts is named there
    scopes = (f"{ahead} {text[span[1] : end]}", text[begins:start], previous, head)
    return tuple(scope.lower() for scope in scopes)
