"""Whether a number is told as one of before, in a sentence near the one that it was before.

Counted: "it had still forecast 420 million", where its words tell that it had been said, put, planned or been; "its
previous number was 85", where they call it the earlier, last or original one; "on Tuesday it was 86", "there were 1,500
of them ten days ago", where a time of before stands with what it was; "no longer stands by its 40"; "lowered its toll
from 74"; "the 181 it announced"; "the figure of 310 was wrong". Not: what a word of contrast beside the number tells
("17, not 12"), which :mod:`sayso.record.previous` reads; what had happened by a day ("It had burned 3,000 hectares by
Monday"), which is no count; "they said that they had recorded 14", where "had" only follows "said"; the day that the
report itself is of.
"""

from __future__ import annotations

import re
from datetime import date

from sayso.model import Article, Figure, Span

__all__ = ["is_spoken_of"]


def _any(*words: str) -> str:
    return f"(?:{'|'.join(' '.join(words).split())})".replace("_", " ")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_NEAR, _CLOSE = r"[^.;:\d]{0,45}$", r"[^.;:\d]{0,28}$"
"""What may stand between words of before and their number."""
_TOLD = _any(
    r"spoken_(?:[\w-]+_){0,3}?of spoke_(?:[\w-]+_){0,3}?of told said put given gave reported counted announced",
    "estimated forecast expected planned promised demanded asked offered listed claimed predicted projected budgeted",
    "named mentioned",
    "acknowledged admitted confirmed recorded published registered been stood maintained insisted guided held_to sworn",
    "arrived_at got_beyond gone_beyond numbered totalled stated communicated",
)
_WAS = _any(
    r"was were had(?!_[\w-]+(?:ed|en)\b) spoke gave said put counted stood reported told listed announced offered",
    "asked knew began started forecast expected informed",
)
_COUNT = _any(
    "figures? numbers? counts? toll estimates? tally total proposal offer bid forecast demand statement account report",
    "update list bulletin notice version assessment projection price target prediction outlook guidance",
)
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = _any("January February March April May June July August September October November December")
_MANY = _any(r"an? one two three four five six seven eight nine ten some several \d+")
_EARLIER_ON = _any("previously earlier originally initially at_first first")
_THEN = (
    rf"(?:\b(?:on|in|by|until|last|since) (?:{_DAYS}|{_MONTHS})\b"
    rf"|\blast {_any('week month year night time spring summer autumn winter')}\b|\byesterday\b"
    rf"|\b{_MANY} (?:hour|day|week|month)s? (?:ago|earlier|before)\b|\bthe (?:day|week|month) before\b"
    rf"|\b(?:earlier|at first|initially|originally|previously)\b|\buntil (?:now|then|today)\b"
    rf"|\b(?:on|that) (?:that )?(?:evening|morning|day|night)\b|\bthis (?:morning|afternoon)\b"
    rf"|\bbefore (?:the \w+|dawn|daybreak|noon)\b|\b(?:on|after) the first (?:day|night|morning|evening)\b)"
)
_HAD = _pattern(rf"\b(?:had|having|'d|’d) (?:(?!not\b|no\b|to\b)[\w-]+ ){{0,6}}?{_TOLD}\b{_NEAR}")
_SAID_THAT = _pattern(
    rf"\b{_any('said says told announced reported added explained stated confirmed noted recalled')}\b[^.;:,]{{0,40}}$"
)
_OF_BEFORE = _pattern(rf"\b(?:{_EARLIER_ON}|still|until)\b|{_THEN}")
_AHEAD = tuple(
    map(
        _pattern,
        (
            rf"\b(?:earlier|previous|first|initial|original|old|last|former) (?:[\w-]+ ){{0,2}}?{_COUNT}\b{_NEAR}",
            rf"{_THEN}[^.;:\d]{{0,40}}\b{_WAS}\b{_CLOSE}",
            rf"\b{_WAS}\b[^.;:\d]{{0,15}}{_THEN} (?:of|at|with|that)\b{_CLOSE}",
            rf"\b(?:has|have) (?:spoken|{_TOLD}) (?:until|up to|till|so far|hitherto)\b{_CLOSE}",
            rf"(?<!than )\b{_EARLIER_ON} (?:[\w-]+ )?(?:{_TOLD}|covered|affected)\b{_CLOSE}",
            r"\b(?:no longer (?:[\w-]+ ){1,4}|"
            + _any(
                r"g[ai]ves?_up given_up withdr[ae]ws? withdrew drop(?:s|ped) t[ao]kes?_back took_back taken_back"
            )
            + rf" )(?:[^.;:\d]{{0,40}}\b(?:{_COUNT}|claim|own)\b)?[^.;:\d]{{0,20}}$",
        ),
    )
)
""" "Its previous number was"; "on Tuesday it was"; "spoke on Wednesday of"; "has spoken until today of"; "previously
given as"; "gave up the ministry's figure of"."""
_AROUND = tuple(
    (_pattern(ahead), _pattern(behind))
    for ahead, behind in (
        (rf"\b{_WAS}\b{_CLOSE}", rf"[^.;:\d]{{0,40}}?{_THEN}"),
        (
            rf"\b{_COUNT} of $",
            r"[^.;]{0,80}?\b(?:withdrawn|wrong|mistaken|outdated|ought|left out|had included|(?:was|were) based|error|"
            r"incomplete|preliminary|earlier|given (?:after|on|at)|communicated|no longer)\b",
        ),
        (r"\bwhere [^.;:\d]{0,25}$", r"[^.;:\d]{0,20}\bhad been\b"),
        (r"\bthe $", r"[^.;:\d]{0,30}\bha(?:s|ve) become\b"),
        (r"\bthe $", rf" (?:[\w-]+ ){{0,2}}?(?:it|they|she|he|we) (?:had |first |once |itself )?{_TOLD}\b"),
    )
)
""" "There were 1,500 of them ten days ago"; "the figure of 310 was wrong"; "where two had been admitted"; "the 150 has
become 400"; "the 181 it announced"."""
_FROM = _pattern(
    r"\b(?:lower|rais|cut|reduc|revis|increas|lift|chang|correct|scal|com|came|go|went|f[ae]ll|r[io]s)\w*\b"
    r"[^.;:\d]{0,50}\bfrom (?:[a-z]+ ){0,2}$"
)
_TO = _pattern(r"[^.;:\d]{0,25}\bto\b")


def is_spoken_of(article: Article, figure: Figure, sentence: Span) -> bool:
    """Whether the words of its ``sentence`` tell that a number is one of before."""
    ahead = _without_today(article, article.text[sentence[0] : figure.span[0]])
    behind = _without_today(article, article.text[figure.span[1] : sentence[1]])
    had = _HAD.search(ahead)
    if had is not None and (
        _SAID_THAT.search(ahead[: had.start()]) is None or _OF_BEFORE.search(had.group())
    ):
        return True
    if any(told.search(ahead) for told in _AHEAD):
        return True
    if any(told.search(ahead) and so.match(behind) for told, so in _AROUND):
        return True
    return _FROM.search(ahead) is not None and _TO.match(behind) is None


def _without_today(article: Article, text: str) -> str:
    """A text without the name of the day its report is of, which is no day of before."""
    day = (article.reference_date or article.published or "")[:10]
    return text.replace(date.fromisoformat(day).strftime("%A"), "today") if day else text
