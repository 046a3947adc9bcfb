"""Statements that take back what their speaker had held, told so by what stands beside them.

"The company said it would sell the yard, a deal that it had denied": an assertion beside the party's own
denial of before admits what was denied. So do "…, eight days after it dismissed the idea", "…, having insisted
that none was", "something she had ruled out", "reversing what it had told the town", "Roe, who had called this
nonsense, said …" and, in another sentence, "It had said that there was not one", "Earlier it had reported that
…". What was held must be the contrary: a denial of anything beside an admission; beside a mere assertion one
that points at it ("the idea", "any increase") or shares a weighty word with it. Not: where somebody else's
denial is recalled; "Roe, who had denied taking bribes, said he would read the report".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.model import Article, Reading, Span, Statement
from sayso.record.admitting import admits, is_headlined
from sayso.record.affiliation import institutions
from sayso.record.claims import words_of_claim
from sayso.record.deeds import LEAVING as LEAVES
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.retracting import is_of_before, retracted, told_earlier, with_withdrawals
from sayso.record.stayed import was_to_stay
from sayso.record.wording import is_of_leaving, level, pattern

__all__ = ["Held", "is_told_in", "taking_back", "told_turns"]

_PRONOUN = re.compile(r"(?:it|he|she|they)", re.IGNORECASE)
_LONGEST_CLAUSE, _SAYS_NOTHING = 16, 5
_SENTENCES_BEHIND, _MARKS = 3, '“"‘'
_NEAR = 24
"""How far behind a name the clause on it may begin: "Roe of the foreign ministry, who had …"."""
_TELLS = frozenset({"asserts", "confirms", "promises"})
_NO_LONGER = re.compile(
    r"\bno longer (?:den|disput|rul\w* out|contest|question|reject|insist)", re.IGNORECASE
)
_TIMED = re.compile(r"\b(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) $", re.IGNORECASE)
"""Before "after it denied": the writer sets the one beside the other."""
_LATER = re.compile(r"\b(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) after $")
_TURNED = "tb"
"""With which the ids of statements begin that others make of a party that has turned."""
_OWN = (
    r"(?:it|he|she|they|(?:its|his|her|their)(?: \w+){1,3}"
    r"|the (?:company|firm|group|ministry|government|union|party))"
)
_WHEN = (
    r"(?:(?:on|last|this) \w+ |(?:\w+ ){1,2}(?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|before) "
    r"|earlier(?: \w+){0,2} |yesterday |previously |a fortnight ago ),?"
)
"""When it was held: "who two weeks ago said there would be no delay"."""
_THE_SAME = (
    r"the (?:party|partner|alliance|option|rival|bidder|merger|sale|deal|measure|step|move)"
    r"(?: that| which| whom)?"
)
""" "Would open talks with Homeland, the party | he had ruled out"."""
_BEFORE = (
    rf"\b(?:after|since) (?:{_OWN} (?:had |first |at first |publicly ){{0,3}}|(?:\w+ of )?)VERB",
    r"(?:^|, )(?:after )?having (?:\w+ly |previously |first |at first |long ){0,2}VERB",
    rf"\b(?:who|which) (?:at the time |at first |initially |only \w+ ago |(?:only |just )?{_WHEN})?"
    r"(?:(?:had|has)(?: [\w’]+){0,4}? VERB|DENIED)",
    rf"\b(?:who|which),? {_WHEN}VERB",
    r"\b(?:something|which|(?:a|the very) (?:\w+ )?(?:step|move|deal|idea|possibility|demand|plan)(?: that| which)?"
    rf"|{_THE_SAME})"
    r" (?:it|he|she|they) (?:had |has )?(?:\w+ ){0,3}?DENYING",
)
_DEFERS = re.compile(
    r"\W*(?:that )?(?:it|they|he|she|we|I) (?:(?:would|will|was going to|is going to) (?:\w+ly )?"
    r"(?P<to>study|examine|look|review|consider|respond|comment|reply|wait|investigate|read|answer)"
    r"|(?:had|has|have) (?:no|not any) (?:immediate )?comment)\b"
    r"(?!.*\b(?:and|but) (?:it|they|he|she|that|had|has|have|was|were|is|are)\b)",
    re.IGNORECASE | re.DOTALL,
)
""" "It would study the report", and no more: what is said beside that may take back."""
_WHEN_AFTER = re.compile(
    r",? (?:just |only |less than |more than )?(?:an?|\d+|[a-z]+) (?:hours?|days?|weeks?|months?|years?)\s*$"
)
_FOLLOWS = re.compile(r"\s*(?:after|before|since|from when)\b")
_SOMETHING = re.compile(
    rf"(?:something|an?|the very|{_THE_SAME})\b|which (?:it|he|she|they)\b", re.IGNORECASE
)
_BEHIND = re.compile(
    r"^\s*(?:(?:only |just )?[\w ]{0,25}\b)?(?:it|he|she|they) (?:had|has)(?: [\w’]+){0,3}? ", re.IGNORECASE
)


@dataclass(frozen=True)
class Held:
    """Where a report tells that the speaker had held the contrary."""

    span: Span
    sure: bool = True
    """False where it is the contrary only if the record has a denial of the speaker's that bears it out."""
    beside: bool = False
    """It stands in another sentence, and is set against the statement by nothing but its place."""


def taking_back(reading: Reading) -> list[Statement]:
    """The statements of a reading; one beside which its own speaker had held the contrary confirms."""
    article = reading.article
    denials = [s for s in reading.statements if s.stance == "denies" and s.cue and is_of_before(article, s)]
    told = told_turns(reading)
    admitted = {
        sentence_around(article, s.content[0])
        for s in reading.statements
        if s.stance == "confirms" and s.content
    }
    found = []
    for statement in reading.statements:
        taken = statement.stance == "asserts" and any(_beside(article, statement, d) for d in denials)
        if statement.id in told:
            content = _without(article, statement, told[statement.id].span)
            sure = told[statement.id].sure
            found.append(replace(statement, stance="confirms", content=content) if sure else statement)
        elif taken or (statement.stance == "asserts" and _is_admission(article, statement, admitted)):
            found.append(replace(statement, stance="confirms"))
        else:
            found.append(statement)
    found = with_withdrawals(reading, found)
    return [*found, *(statement for statement, _ in _turned_by_others(reading))]


def _turned_by_others(reading: Reading) -> list[tuple[Statement, Held]]:
    """ "Havsund is to buy Norrland, the airlines said, three weeks after Norrland had denied any talks": what others
    tell of a party, set beside its denial of before, as said by the party itself."""
    article, found = reading.article, []
    for denial in reading.statements:
        if denial.stance != "denies" or denial.speaker is None or not denial.source or not denial.cue:
            continue
        start, end = sentence_around(article, denial.cue[0])
        after = _LATER.search(article.text, start, denial.source[0][0])
        if after is None or not is_of_before(article, denial):
            continue
        main = next(
            (s for s in reading.statements if _tells_of(article, s, denial, (start, after.start()))), None
        )
        if main is not None:
            told = replace(main, id=f"{_TURNED}{main.id}", speaker=denial.speaker, stance="confirms")
            found.append((told, Held((after.start(), end))))
    return found


def _tells_of(article: Article, statement: Statement, denial: Statement, within: Span) -> bool:
    """Whether somebody else tells of who denied, in the part of the sentence before that is recalled."""
    if statement.speaker is None or not statement.content or denial.speaker is None:
        return False
    start, end = statement.content[0]
    others = statement.speaker != denial.speaker and statement.stance in _TELLS
    name = denial.speaker.name.split()[0]
    return others and within[0] <= start and end <= within[1] and name in article.text[start:end]


def _is_admission(article: Article, statement: Statement, admitted: set[Span]) -> bool:
    """Whether a party admits what it asserts: in words, or by the headline; by that once for a sentence, and not where
    it stands in one of the ``admitted``."""
    if admits(article, statement):
        return True
    return is_headlined(article, statement) and sentence_around(article, statement.content[0]) not in admitted


def told_turns(reading: Reading, deeds: Sequence[Statement] = ()) -> dict[str, Held]:
    """What the report tells the speaker to have held, by id of the statement (or deed) that takes it back."""
    article, found = reading.article, dict[str, Held]()
    taken: set[Span] = set()
    whose = institutions(reading)
    for statement in (*reading.statements, *deeds):
        if statement.speaker is None or not statement.content:
            continue
        sentence = sentence_around(article, statement.content[0])
        held = _held(article, statement, sentence)
        is_deed = statement in deeds
        if held is None or (not is_deed and (sentence in taken or is_told_in(statement, held.span))):
            continue
        if any(_is_anothers(other, statement, held.span, whose) for other in reading.statements):
            continue
        if not is_deed:
            taken.add(sentence)
        found[statement.id] = held
    of_others = {statement.id: held for statement, held in _turned_by_others(reading)}
    now = retracted(reading, whose)
    beside = {s.id: Held(span, beside=True) for s, span in now if not _is_taken_back(found, span)}
    earlier = {s.id: Held(span, sure=False) for s, span in told_earlier(reading)}
    return beside | earlier | found | of_others


def _is_taken_back(found: Mapping[str, Held], recalled: Span) -> bool:
    """Whether what had been held has been found to be taken back already."""
    return any(held.span[0] < recalled[1] and recalled[0] < held.span[1] for held in found.values())


def _is_anothers(other: Statement, statement: Statement, held: Span, whose: Mapping[str, str]) -> bool:
    """Whether what was held is what somebody else denied or said, as the reading has it.

    ``whose`` are the institutions that people speak for: what the company denied its chief executive takes back.
    """
    inside = other is not statement and any(held[0] <= s < held[1] for s, _ in other.cue)
    if not inside or other.speaker is None or statement.speaker is None:
        return False
    if other.stance == "denies":
        return other.speaker != statement.speaker
    one, two = (whose.get(s.entity or s.name, s.name) for s in (other.speaker, statement.speaker))
    return other.speaker.type != "unnamed" and one != two


def _held(article: Article, statement: Statement, sentence: Span) -> Held | None:
    is_deed = statement.id.startswith(LEAVES)
    if not is_deed and (told := _no_longer(article, statement)) is not None:
        return Held(told)
    if not is_deed and (told := _turned(article, statement, sentence)) is not None:
        sure = pattern("said.turned_surely").match(level(article.text), told[0]) is not None
        return Held(told, sure or statement.stance == "confirms")
    if statement.stance not in _TELLS:
        return None
    if (held := _held_before(article, statement, sentence)) is not None:
        return held
    behind = was_to_stay(article, statement) if is_deed else _held_behind(article, statement, sentence)
    return Held(behind) if behind else None


def is_told_in(statement: Statement, held: Span) -> bool:
    """Whether a statement is no more than what was held before: its cue, or else its content, lies in there."""
    spans = statement.cue or statement.content
    return bool(spans) and all(held[0] <= start and end <= held[1] + 1 for start, end in spans)


@lru_cache(maxsize=8)
def _recalling(form: str) -> re.Pattern[str]:
    verbs = "|".join(
        f"(?P<{kind}>{pattern(f'said.{kind}', frame='{}').pattern})"
        for kind in ("denied", "insisted", "said")
    )
    denied = pattern("said.denied", frame="{}").pattern
    form = form.replace("|DENIED", rf"|(?P<denied2>{denied})").replace("VERB", rf"(?:{verbs})")
    form = form.replace("DENYING", rf"(?P<denied>{denied})(?P<insisted>(?!))?(?P<said>(?!))?")
    return re.compile(form + r"\b(?P<what>[^,.;!?]*)", re.IGNORECASE)


def _held_before(article: Article, statement: Statement, sentence: Span) -> Held | None:
    """What the sentence of a statement tells its speaker to have held."""
    start, end = sentence
    text = level(article.text)
    for form in _BEFORE:
        relative = form in _BEFORE[2:4]
        for match in _recalling(form).finditer(text, start, end):
            if relative and not _is_of_speaker(statement, match.start()):
                continue
            if not relative and match.end() <= statement.content[0][0]:
                continue
            if (sure := _is_contrary(article, statement, match, sentence, relative)) is not None:
                return Held(match.span(), sure)
    return None


def _held_behind(article: Article, statement: Statement, sentence: Span) -> Span | None:
    """ "It had said last week that there was not one": behind an admission, a quotation between them or not."""
    if statement.stance != "confirms":
        return None
    ends = max((e for s, e in article.paragraphs if s <= sentence[0] < e), default=sentence[1])
    end = sentence[1]
    for _ in range(_SENTENCES_BEHIND):
        behind = re.search(r"\S", article.text[end:ends])
        if behind is None:
            return None
        start = end + behind.start()
        _, end = sentence_around(article, (start, start + 1))
        match = _recalling(_BEHIND.pattern + "VERB").search(level(article.text)[start:end])
        if match and _is_no(match):
            return (start, end)
        if article.text[start] not in _MARKS:
            return None
    return None


def _is_of_speaker(statement: Statement, place: int) -> bool:
    """Whether a relative clause hangs on the mention of the speaker."""
    return any(start <= place <= end + _NEAR for start, end in statement.source)


def _is_contrary(
    article: Article, statement: Statement, match: re.Match[str], sentence: Span, relative: bool
) -> bool | None:
    """Whether what was held is the contrary for sure, or if a denial of before bears it out; None if it is not."""
    what = match["what"].strip()
    if match["said"] and not _is_no(match):
        return None
    if statement.stance == "confirms" and not statement.id.startswith(LEAVES):
        return True
    if _SOMETHING.match(match[0]):
        return True  # "agreed to let it mediate, something she had ruled out"
    main = article.text[sentence[0] : match.start()] + " " + article.text[match.end() : sentence[1]]
    points = pattern("said.pointing").match(what) is not None
    leaving = is_of_leaving(main) or pattern("leaves").search(level(main)) is not None
    if leaving or statement.id.startswith(LEAVES):
        return True if is_of_leaving(what) or points or not _denied(match) else None
    if _denied(match) in ("denials", "denial") or (points and len(what.split()) <= 4):
        return True
    if match["said"] and pattern("said.at_it").search(what):
        return not relative
    said = " ".join(article.text[slice(*span)] for span in statement.content)
    deferred = _DEFERS.match(said) if relative else None
    if deferred is not None and (deferred["to"] or "comment").lower() not in what.lower():
        return None  # "Teshkar, which has denied it, said that it would study the report"
    shares = words_of_claim(what).keys() & words_of_claim(main).keys()
    timed = _TIMED.search(article.text, sentence[0], match.start()) is not None
    return False if shares or relative or timed else None


def _denied(match: re.Match[str]) -> str | None:
    return match["denied"] or match.groupdict().get("denied2")


def _is_no(match: re.Match[str]) -> bool:
    words = match["what"].split()[:_LONGEST_CLAUSE]
    return bool(_denied(match)) or pattern("said.no").search(" ".join(words)) is not None


def _without(article: Article, statement: Statement, held: Span) -> tuple[Span, ...]:
    """The content without what had been held; the sentence before it where that is all the content there was."""
    if _NO_LONGER.match(article.text, held[0]):
        return statement.content
    pieces = [(s, min(e, held[0])) if s < held[0] < e else (s, e) for s, e in statement.content]
    left = tuple((s, _before_when(article, s, e)) for s, e in pieces if s < e and not held[0] <= s < held[1])
    begins, ends = sentence_around(article, held)
    if left and begins <= left[0][0] < ends and _is_little(article, left):
        left = _main_clause(article, held, (begins, ends)) or left
    before = (begins, held[0])
    return left or ((before,) if article.text[slice(*before)].strip() else statement.content)


def _is_little(article: Article, content: Sequence[Span]) -> bool:
    return sum(len(article.text[slice(*span)].split()) for span in content) < _SAYS_NOTHING


def _main_clause(article: Article, held: Span, sentence: Span) -> tuple[Span, ...]:
    """The sentence without what had been held within it: "Veskar … thanked Orlan for its help"; empty where that ends
    the sentence."""
    text, (begins, ends) = article.text, sentence
    ahead = (begins, begins + len(text[begins : held[0]].rstrip(" ,")))
    behind = (ends - len(text[held[1] : ends].lstrip(" ,")), ends)
    return (ahead, behind) if ahead[0] < ahead[1] and behind[0] < ends else ()


def _before_when(article: Article, start: int, end: int) -> int:
    """Where "would be cut, four days" ends that went on "after its chief had said …": before the time."""
    when = _WHEN_AFTER.search(article.text, start, end)
    if when is None or when.start() <= start or not _FOLLOWS.match(article.text, end):
        return end  # "had lain unread for 11 weeks, having denied it"
    return when.start()


def _turned(article: Article, statement: Statement, sentence: Span) -> Span | None:
    """ "In a second climb-down the ministry acknowledged …"."""
    if statement.stance not in ("confirms", "asserts"):
        return None
    text = level(article.text)
    found = pattern("said.turned", "said.turned_surely").search(text, *sentence)
    if found is None and (before := _sentence_before(article, sentence)) is not None:
        found = pattern("said.turned_surely").search(
            text, *before
        )  # "The police were taking back a claim. Forty …"
    return found.span() if found else None


def _sentence_before(article: Article, sentence: Span) -> Span | None:
    begins = paragraph_start(article, sentence[0], sentence[0])
    ended = begins + len(article.text[begins : sentence[0]].rstrip()) - 1
    return sentence_around(article, (ended, ended + 1)) if ended > begins else None


def _no_longer(article: Article, statement: Statement) -> Span | None:
    """ "No longer disputes that …", "said that it no longer ruled out …": where that stands."""
    spans = (*statement.cue, *statement.content) if statement.stance == "asserts" else statement.cue
    found = (_NO_LONGER.search(article.text, s, e + 12) for s, e in spans)
    return next((match.span() for match in found if match), None)


def _beside(article: Article, statement: Statement, denial: Statement) -> bool:
    if statement.speaker is None or not statement.content or statement.content[0][0] > denial.cue[0][0]:
        return False
    if sentence_around(article, statement.content[0]) != sentence_around(article, denial.cue[0]):
        return False
    pronoun = len(denial.source) == 1 and _PRONOUN.fullmatch(article.text[slice(*denial.source[0])])
    return bool(pronoun) or (denial.speaker is not None and denial.speaker.name == statement.speaker.name)
