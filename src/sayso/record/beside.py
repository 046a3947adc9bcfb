"""What the words around a figure tell of it: a state, an event, a part, a difference, what it is of.

Counted are the few words right before the number and right behind what is counted; no tree is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = [
    "acted_on",
    "are_dead_or_missing",
    "event_beside",
    "gathered",
    "is_no_count",
    "is_of_both",
    "is_part",
    "is_the_number",
    "state_beside",
]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLAUSE_ENDS = re.compile(r"[.,;:!?\n\d]|\b(?:and|but)\b")
_THE_NUMBER = re.compile(
    r"\b(?:number|figure|count|total|toll) "
    r"(?:was|is|were|stood at|stands at|(?:had|has) (?:reached|risen to|grown to)) $"
)
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
_NEAR_WORDS = 8
_BETWEEN, _FAR_BETWEEN = 60, 140
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
_OF_MANY = re.compile(r"(?:[\w-]+ ){0,2}?[\w-]+ (?:of|for) ((?:[\w-]+ ){0,2}?[\w-]+s)\b")
_AMONG = re.compile(
    r"\bamong the (?:dead|killed|victims|injured|wounded|hurt|missing|survivors|arrested|detained|hostages|"
    r"passengers)\b"
)
_NOT_SO_MANY = re.compile(
    r"^,? (?:and )?(?:not|rather than|instead of)(?: the)? [\d,.]*\d(?: million| billion)?\b[^,.]{0,25},"
)
_MOST_OF_THEM = re.compile(r"^, [\w ]{2,25}? of (?:them|whom)\b[^,.;:\d]{0,50},")
""" "Fourteen people, | most of them refinery workers, | were in hospital"."""
_BOTH = re.compile(
    r"[^.;:\d]{0,50}?\b(?:killed|dead|died|deaths|slain)"
    r"(?:, (?:wounded|injured|hurt|missing|maimed))* (?:and|or|and/or)"
    r" (?:wounded|injured|hurt|injuries|missing|homeless)\b"
    r"(?=\s*(?:[.,;:!?)\"”’]|$|(?:since|in|on|during|by|at|according|after|among|as|over|near)\b))",
    re.IGNORECASE,
)
_BOTH_BEFORE = re.compile(
    r"\bkill\w* (?:and|or|and/or) (?:wound|injur|maim|hurt)\w* (?:(?:some|about|at least|more than|nearly|up to) )?$",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"(?:^|\b)of (?:the|its|their|his|her|those|these|all)(?: the)? "
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)"
)


def _is_fate(word: str, figure: Figure) -> bool:
    """Whether what is counted is the bare word for what befell somebody: the injured, those rescued."""
    states = lexicon().states
    named = figure.counted_noun in states and word == f"{figure.counted_noun}s"  # survivors
    told = named or word in states or (word.endswith("ed") and figure.event in states)
    return told and word == (figure.counted or "").lower()


_OF_THOSE = re.compile(r"of (?:the|those|its|their) (\w+)")


def is_the_number(article: Article, figure: Figure) -> bool:
    """ "The number was four": of what was counted just before."""
    return _THE_NUMBER.search(article.text[max(0, figure.span[0] - 40) : figure.span[0]]) is not None


def state_beside(article: Article, figure: Figure) -> str | None:
    """The state told right before the number, or in the few words behind the counted.

    "Shot and killed two", "the loss of two guards", "the ferry’s manifest listed 118 passengers"; "24 people killed
    when", "118 people on board".
    """
    words = lexicon()
    noun = (figure.counted_noun or "").lower()
    people = words.things.get(noun, noun) in words.people
    before = article.text[max(0, figure.span[0] - 40) : figure.span[0]].lower().rstrip()
    ahead_forms = (*words.ahead, *words.ahead_of_people) if people else words.ahead
    ahead = next((state for form, state in ahead_forms if re.search(rf"\b{form}$", before)), None)
    ahead = ahead or _by_a_toll(article, figure, noun, people)
    end = _end(figure)
    if ahead == "missing" and _is_hunted(article, noun, end, before):
        return "sought"
    if ahead is not None:
        return ahead
    if noun in _TRAVELLING and _WITH.search(before):
        return "aboard"
    if people and _HELD.match(article.text, end):
        return "abducted" if _HOSTAGES.search(article.text) else "arrested"
    behind = _NOT_SO_MANY.sub("", article.text[end : end + 120].lower(), count=1)
    behind = _MOST_OF_THEM.sub("", behind, count=1)[:60]
    behind = _CLAUSE_ENDS.split(behind, maxsplit=1)[0]
    near = " ".join((*_told_between(article, figure).split(), *behind.split())[:_NEAR_WORDS])
    found = [
        (state in words.open_ended, near.find(form), state)
        for form, state in words.forms
        if re.search(rf"\b{form}\b", near)
    ]
    return (
        min(found)[2] if found else None
    )  # "evacuated last week may go home": what is open-ended comes last


_TRAVELLING = frozenset({"passenger", "passengers"})
_AND_CREW = re.compile(
    r"passengers (?:and|plus) (?:(?:a|its|the|her) )?(?:\w+ )?(?:crew|sailors|seafarers|staff|stewards)\b"
)
_WITH = re.compile(r"\bwith(?: (?:about|some|around|nearly|at least|more than|over|up to))?$")
""" "Bound for Tessary with 128 passengers"."""
_HUNT = re.compile(r"\b(?:search\w*|look\w*|hunt\w*) for$")
_POLICE_HUNT = re.compile(
    r"\b(?:police|officers|detectives|investigators|prosecutors)\b[^.;:,]{0,20}\b(?:look\w*|hunt\w*) for$"
)
_ANYBODY = frozenset({"people", "person", "man", "men", "woman", "women", "youth", "teenager"})
_HUNTED = re.compile(
    r"(?:suspect|gunm[ae]n|shooter|attacker|assailant|robber|fugitive|killer|burglar|bomber|thie(?:f|ve))s?"
)
_WANTED = re.compile(
    r"\W*(?:who (?:shot|fired|opened|robbed|fled|attacked|ran|escaped|are suspected|were seen)|seen|wanted|suspected|"
    r"accused|believed to have|thought to have|in connection with)\b"
)


def _is_hunted(article: Article, noun: str, end: int, before: str) -> bool:
    """Whether those searched for are wanted for a deed, and not missed: "looking for two men seen opening fire"."""
    if _HUNT.search(before) is None:
        return False
    by_police = _POLICE_HUNT.search(before) is not None and noun in _ANYBODY
    return by_police or _HUNTED.fullmatch(noun) is not None or _WANTED.match(article.text, end) is not None


_ELSEWHERE = re.compile(
    r"(?:\w+ ){0,2}(?:die|died|dead) (?:later )?(?:at home|in (?:an? |the )?hospitals?|on the way to)\b"
)
_HELD = re.compile(
    r" (?:(?:who|that|are|were|was|is|remain|remained|being|still|be|been|now) )+held\b"
    r"(?! (?:up|back|the|an?|its|their|his|her|it|them|talks|that|no)\b)"
)
_HOSTAGES = re.compile(r"\bhostage|\babduct|\bkidnap|\bgunmen\b|\bcaptors?\b", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:(?P<killed>death toll|toll of (?:the )?dead|number (?:of (?:the )?)?(?:dead|deaths|killed|people killed"
    r"|those killed|fatalities))"
    r"|number of (?:the )?(?:people |those )?(?P<injured>injured|wounded))\b[^.;:\d]{0,40}\b(?:at|to) $",
    re.IGNORECASE,
)
_LOSSES = re.compile(
    r"\b(?:irretrievable|irrecoverable) losses\b[^.;:\d]*(?:\d{1,2}(?:st|nd|rd|th)?\b[^.;:\d]*){0,2}"
    r"\b(?:are|is|were|was|amount(?:s|ed)? to|st(?:an|oo)ds? at|c[ao]mes? to|reach(?:ed)?) $",
    re.IGNORECASE,
)
""" "The irretrievable losses of the 47th brigade amounted to": the dead, as armies' bulletins call them."""
_LIVES = re.compile(r"\b(?:claim(?:s|ed|ing)?|costs?|costing|took|taken|taking) $", re.IGNORECASE)


def _by_a_toll(article: Article, figure: Figure, noun: str, people: bool) -> str | None:
    """ "The death toll stands at 40 people", "has claimed 4,500 lives"."""
    before = article.text[max(0, figure.span[0] - 100) : figure.span[0]]
    if noun in ("life", "lives"):
        return "killed" if _LIVES.search(before) else None
    if (people or not noun) and _LOSSES.search(article.text, max(0, figure.span[0] - 200), figure.span[0]):
        return "killed"
    toll = _TOLL.search(before) if people or (not noun and figure.unit is None) else None
    return next((state for state, told in toll.groupdict().items() if told), None) if toll else None


def is_of_both(article: Article, figure: Figure) -> bool:
    """ "870 persons killed and wounded", "had killed or wounded 20": casualties, and no count of either."""
    before = article.text[max(0, figure.span[0] - 40) : figure.span[0]]
    return _BOTH.match(article.text, figure.span[1]) is not None or _BOTH_BEFORE.search(before) is not None


def are_dead_or_missing(article: Article, figure: Figure) -> bool:
    """ "Nine of its members were dead or missing": nobody is told to be hurt."""
    told = _BOTH.match(article.text, figure.span[1])
    return told is not None and "missing" in told[0] and not re.search(r"wound|injur|hurt|homeless", told[0])


def _told_between(article: Article, figure: Figure) -> str:
    """What stands between the counted and the number that is told behind it: "the number in hospital rose to 61"."""
    counted = figure.counted_span
    if counted is None or not counted[1] <= figure.span[0] <= counted[1] + _FAR_BETWEEN:
        return ""
    between = article.text[counted[1] : figure.span[0]].lower()
    return "" if _CLAUSE_ENDS.search(between) else between


@lru_cache(maxsize=1)
def _circumstance() -> re.Pattern[str]:
    told = "|".join(sorted(lexicon().circumstances, key=len, reverse=True))
    be = r"(?:(?:who|that|which|are|is|were|was|be|been|being|remain|remained|still|now|currently|left|put|placed|"
    be += r"held|kept)\s+)*"
    return re.compile(rf"\s+{be}({told})\b(?!['’])")


def circumstance(article: Article, figure: Figure) -> str | None:
    """How the counted are, by what is said right behind them: "under investigation", "without power"; else None."""
    text, counted = article.text, figure.counted_span
    places = (
        [_end(figure)] if counted is None or counted[0] >= figure.span[0] else [counted[1], figure.span[1]]
    )
    told = (_circumstance().match(text, place, place + _BETWEEN) for place in places)
    return next((found[1] for found in told if found), None)


def _end(figure: Figure) -> int:
    """Where a number ends with what it counts; a noun that was named before it is not with it."""
    counted = figure.counted_span
    return counted[1] if counted is not None and counted[0] >= figure.span[0] else figure.span[1]


def gathered(article: Article, figure: Figure) -> tuple[str, str] | None:
    """ "Line of vessels", "figure for confirmed cases": what stands behind, as printed, and its noun."""
    if figure.counted_span is None:
        return None
    of = _OF_MANY.match(article.text, figure.counted_span[0])
    if of is None:
        return None
    if of[1].split()[0].lower() == "those":
        return "people", "person"  # "the number of those missing was put at 12"
    return of[1], _noun_of(of[1])


def acted_on(figure: Figure, noun: str | None) -> tuple[str, str] | None:
    """ "Recall of Hearth home batteries", "job cuts": the batteries, the jobs as printed and their noun; None where no
    act is counted."""
    if noun not in lexicon().acts or figure.counted is None:
        return None
    pair = re.search(
        rf"\b(job|post|flight|train|school|shop|store|plant|road|order)s? {noun}s?$", figure.counted
    )
    if pair is not None:
        return f"{pair[1]}s", pair[1]
    of = re.search(rf"\b{noun}\s+of\s+(?:(?:the|its|their|all)\s+)*(.+)$", figure.counted, re.IGNORECASE)
    things = _WORD.findall(of[1]) if of else []
    if of is None or not things or "of" in things:
        return None
    return of[1], _noun_of(of[1])


def _noun_of(things: str) -> str:
    """The last word of a phrase in its dictionary form."""
    noun = _WORD.findall(things)[-1].lower()
    return dictionary_form(noun, "NNS", noun)


def event_beside(article: Article, figure: Figure) -> str | None:
    """What happened to a thing, or how it is: "taken out" is removed, "without power"; None where nothing is told."""
    words = lexicon()
    end = _end(figure)
    behind = re.split(r"[.,;:!?\n\d]", article.text[end : end + 60], maxsplit=1)[0].lower()
    but = _ALL_BUT.search(article.text, sentence_around(article, figure.span)[0], figure.span[0])
    if but is not None:
        return _one_word(f"without {but[1].lower()}")  # "power has been restored to all but 25,000"
    if _RESTORED.search(article.text, max(0, figure.span[0] - _BETWEEN), figure.span[0]):
        return "restored"
    if (lost := _LOST.search(behind)) is not None:
        return _one_word(f"without {lost[1]}")
    if _AGAINST.search(article.text, max(0, figure.span[0] - _FAR_BETWEEN), figure.span[0]):
        return "under investigation"
    found = [event for form, event in words.phrasal.items() if re.search(rf"\b{form}\b", behind)]
    told = None if figure.event in words.neutral else figure.event
    told = told or words.agents.get((figure.counted_noun or "").lower())
    told = told or circumstance(article, figure)
    return _one_word(next(iter(found), told or _present(article, figure, end)))


def _present(article: Article, figure: Figure, end: int) -> str | None:
    """ "About 60 people had been on the bridge", "58 people were at the plant": all that is told is that they were."""
    people = (
        lexicon().things.get((figure.counted_noun or "").lower(), figure.counted_noun) in lexicon().people
    )
    return "there" if people and _WERE_AT.match(article.text, end) else None


def _one_word(event: str | None) -> str | None:
    """One word for what is told by several: without electricity, without power; in need, to need."""
    return lexicon().one_event.get(event or "", event)


def is_no_count(article: Article, figure: Figure) -> bool:
    """A difference ("17 more than the Coast Guard") or a limit ("allowed to carry 140")."""
    words = lexicon()
    end = max(figure.span[1], figure.counted_span[1] if figure.counted_span else 0)
    behind = (
        article.text[figure.span[1] : figure.span[1] + 30].lower(),
        article.text[end : end + 30].lower(),
    )
    before = article.text[max(0, figure.span[0] - 30) : figure.span[0]].lower().rstrip()
    return any(b.lstrip().startswith(words.no_count_behind) for b in behind) or before.endswith(
        words.no_count_before
    )


def is_part(article: Article, figure: Figure, alone: bool) -> bool:
    """ "12 of them" after "58 miners"; no part is "a fault in batteries affects 40,000 of them"."""
    start, end = sentence_around(article, figure.span)
    before = article.text[start : figure.span[0]].lower().rstrip(" ,(")
    after = article.text[figure.span[1] : min(end, figure.span[1] + 40)].lower().lstrip(" ,")
    words = lexicon()
    of_those = _OF_THOSE.match(after)
    if of_those and figure.unit is None and _is_fate(of_those[1], figure):
        return True  # "33 of the injured are in hospital"
    if alone and after.startswith(words.pointing):
        return False
    if figure.counted_noun in _TRAVELLING and _AND_CREW.match(after):
        return True
    people = words.things.get(figure.counted_noun or "", figure.counted_noun) in {None, *words.people}
    if people and _AMONG.search(_CLAUSE_ENDS.split(after, maxsplit=1)[0]):
        return True
    if people and _ELSEWHERE.match(after):
        return True  # "12 people died at home", of whoever died
    if people and (_OF_MORE.search(article.text, *figure.span) or _OF_MORE.match(after)):
        return True  # "two of the four men"; "96 of the 214 stations" tells how far a thing has come
    return before.endswith(words.part_before) or after.startswith(words.part_after)
