"""Through whom: who has seen, got or passed on what was said: "a report seen by Reuters", "through his lawyer".

* **handed on**: who has seen a document, right behind it, within or after its comma; who got it, and who gave it:
  "a letter shared with the Courier by a clerk".
* **published**: who prints, sends or has seen what was said elsewhere: "in remarks carried by state television",
  "in a letter to the court, obtained by Reuters, she writes"; who speaks for somebody: "through his lawyer".
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Span, Speaker, Statement
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_cited import Citation, cited_span, cited_speaker, noun_phrase
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk

__all__ = ["find_published", "handed_on_by"]

_THROUGH = closed("speaking_through")
_MOUTHPIECES = closed("mouthpieces")
_HANDED_OVER = closed("handed_over")
_HEAD = frozenset({"head", "heart"})
"""What a thing may go through that speaks for nobody."""
_COPIES = closed("copies")
_PRINTED = frozenset(("quoted", "cited"))
_AT_SOME_TIME = frozenset({"on", "to", "last", "this", "yesterday", "earlier", "late"})
_WHEN = 5
"""Words from "published" within which "on Monday by" has its "by"."""
_BEFORE_PRINT = frozenset({"in", "from"})
_HANGS_ON = frozenset({"ADP", "DET", "PART"})
_BETWEEN = _HANGS_ON | {"ADV"}
_NEAR = 7
_FURTHER = 12
"""Words behind a source within which "seen by Reuters" still belongs to it."""


def find_published(cast: Cast) -> list[Citation]:
    """Every "remarks carried by …", "through his lawyer" outside quotation marks, in order."""
    found = _through(cast) + _seen(cast)
    for how in _outside_marks(cast, cast.lexicon.published):
        span = _publisher(cast, how, cast.words[how.i + 1]) if how.i + 1 < len(cast.words) else None
        if span:
            found.append(Citation(how.start, how.i, span))
    return found


def _outside_marks(cast: Cast, printed: frozenset[str]) -> Iterator[Word]:
    """The words outside quotation marks that are, in small letters, among these."""
    for i, text in enumerate(cast.analysis.lowered):
        if text in printed and not cast.in_quotes(cast.words[i].start):
            yield cast.words[i]


def _publisher(cast: Cast, how: Word, by: Word) -> Span | None:
    """Who prints or airs it: "remarks carried | by …", "her memoir, serialised | in …", "Read out | by … , it said"."""
    what = cast.words[how.i - 1 - (cast.words[how.i - 1].text == ",")] if how.i > 1 else None
    opens = cast.analysis.sentence_of(how.i)[0] == how.i
    if not opens and (what is None or not _is_printed(cast, what)):
        return None
    if by.text in ("out", "aloud"):
        by = cast.words[min(by.i + 1, len(cast.words) - 1)]
    if by.text in _AT_SOME_TIME:
        near = cast.words[by.i : by.i + _WHEN]
        by = next((w for w in near if w.text == "by"), by)
        if any(w.text in (",", ".") for w in cast.words[near[0].i : by.i]):
            return None
    if by.text == "by":
        return cited_span(cast, by.i + 1)
    outlet = (
        _named(cast, by.i + 1, min(len(cast.words), by.i + _FURTHER)) if by.text in ("in", "on") else None
    )
    return cited_span(cast, by.i + 1) if outlet is not None and outlet.type == "organisation" else None


def _through(cast: Cast) -> list[Citation]:
    """ "denied it through | his lawyer": who spoke for the speaker."""
    found = []
    for through in _outside_marks(cast, _THROUGH):
        phrase = list(noun_phrase(cast, through.i + 1))
        noun = plain(cast.words[phrase[-1]].lemma) if phrase else ""
        if (noun in cast.lexicon.roles or noun in _MOUTHPIECES) and noun not in _HEAD:
            found.append(Citation(through.start, through.i, cast.analysis.span(phrase[0], phrase[-1])))
    return found


def _seen(cast: Cast) -> list[Citation]:
    """ "In | a letter to the court, obtained by Reuters, she writes …": who has seen what it was said in."""
    found = []
    for small in _outside_marks(cast, _BEFORE_PRINT):
        near = cast.words[small.i + 1 : small.i + 1 + _FURTHER]
        what = next((w for w in near[:4] if _is_printed(cast, w)), None)
        for how in near if what is not None else ():
            by = _by(cast, how) if what is not None and how.i > what.i else None
            got = _got(cast, how) if what is not None and how.i > what.i and by is None else None
            if got is not None:
                found.append(Citation(how.start, how.i, got))
                break
            if by is not None:
                span = cited_span(cast, by + 1)
                reach = min(len(cast.words), by + _FURTHER)
                named = _named(cast, by + 1, reach) is not None
                if how.text in _HANDED_OVER and _named(cast, how.i + 2, by) is not None:
                    found.append(Citation(how.start, how.i, cast.analysis.span(how.i + 2, by - 1)))
                if span is not None and (named or how.text in _HANDED_OVER):
                    found.append(Citation(how.start, how.i, span))
                break
            if what is not None and how.i > what.i and (how.pos == "VERB" or how.text in ("“", '"', ".")):
                break
    return found


def _got(cast: Cast, how: Word) -> Span | None:
    """Who got it, named: "leaked to | the Courier"."""
    words, first = cast.words, how.i + 2
    if how.text not in _HANDED_OVER or first >= len(words) or words[how.i + 1].text not in ("to", "with"):
        return None
    span = cited_span(cast, first)
    return span if span is not None and _named(cast, first, min(len(words), first + _FURTHER)) else None


def _by(cast: Cast, how: Word) -> int | None:
    """The "by" of "obtained | by", "passed to us | by"."""
    words, next_ = cast.words, how.i + 1
    if next_ + 2 >= len(words):
        return None
    if how.text in cast.lexicon.handed_on and words[next_].text == "by":
        return next_
    if how.text in _HANDED_OVER and words[next_].text in ("to", "with"):
        return next(
            (i for i in range(next_ + 1, min(next_ + 6, len(words) - 1)) if words[i].text == "by"), None
        )
    return None


def _is_printed(cast: Cast, word: Word) -> bool:
    noun = plain(word.lemma)
    return word.pos == "NOUN" and (noun in cast.lexicon.publishable or noun in cast.lexicon.documents)


def handed_on_by(cast: Cast, statement: Statement) -> tuple[Speaker, ...]:
    """Who has seen the document: Reuters, in "a report seen by Reuters", "a draft, first read by Reuters,".

    Two of them in "a letter shared with the Courier by a former clerk"; the clerk in "… passed to us by a clerk".
    """
    for span in statement.source:
        inside = cast.analysis.words_in(*span)
        if not inside:
            continue
        _, end = cast.analysis.sentence_of(inside[-1].i)
        reach = min(end, inside[-1].i + _FURTHER)
        for i in range(inside[0].i, reach - 1):
            word, small = cast.words[i], cast.words[i + 1].text
            if word.text not in cast.lexicon.handed_on and word.text not in _HANDED_OVER:
                continue
            if i > inside[-1].i and not _may_stand_behind(cast, inside[-1].i, i):
                break
            by = _agent_of(cast, i, end) if word.text in cast.lexicon.handed_on else None
            if by is not None:
                seen_by = _named(cast, by + 1, min(end, by + _FURTHER))
                if seen_by is not None:
                    return (*_given_on(cast, by, min(end, by + _FURTHER)), seen_by)
            if (reader := _reader(cast, word) or _printer(cast, word)) is not None:
                return (reader,)
            if word.text in _HANDED_OVER and small in ("to", "with"):
                return _given_to(cast, i + 2, min(end, i + _FURTHER))
    return ()


def _given_on(cast: Cast, by: int, reach: int) -> tuple[Speaker, ...]:
    """Who got it from whoever had it first: "obtained by Radio Sol and shared with | the Courier"."""
    for word in cast.words[by + 1 : reach - 2]:
        if word.text in (",", ";") or word.tag in ("VBZ", "VBP", "MD"):
            break
        if word.text in _HANDED_OVER and cast.words[word.i + 1].text in ("to", "with"):
            got = _named(cast, word.i + 2, min(len(cast.words), word.i + _FURTHER))
            return (got,) if got is not None else ()
    return ()


def _agent_of(cast: Cast, read: int, end: int) -> int | None:
    """The "by" of "seen | by", "obtained under freedom of information | by"."""
    for word in cast.words[read + 1 : min(end, read + _NEAR)]:
        if word.text == "by":
            return word.i
        if not nominal(word) and word.pos not in ("ADP", "ADJ", "DET"):
            return None
    return None


def _reader(cast: Cast, read: Word) -> Speaker | None:
    """Who has seen it, named: "a report that | Channel Six | has obtained"."""
    if read.text not in cast.lexicon.handed_on or not read.relation.startswith("acl"):
        return None
    subject = cast.analysis.child(read.i, "nsubj")
    if subject is None or not read.head < subject.i < read.i:
        return None
    return _named(cast, phrase_first(cast, subject.i), read.i)


def _printer(cast: Cast, how: Word) -> Speaker | None:
    """The outlet, named: "a neighbour, quoted in | yesterday's Courier"."""
    behind = cast.words[how.i + 1 : how.i + 5]
    if how.text not in _PRINTED or len(behind) < 2 or behind[0].text not in ("in", "on"):
        return None
    first = behind[2].i + 1 if len(behind) > 2 and behind[2].tag == "POS" else behind[1].i
    outlet = _named(cast, first, min(len(cast.words), first + _NEAR))
    return outlet if outlet is not None and outlet.type != "place" else None


def _given_to(cast: Cast, first: int, reach: int) -> tuple[Speaker, ...]:
    """Who got a document, and who gave it: "to | the Courier by a former clerk"."""
    got = _named(cast, first, reach)
    by = next((i for i in range(first, reach - 1) if cast.words[i].text == "by"), None)
    gave = None
    if by is not None and not any(w.text == "," or w.pos == "VERB" for w in cast.words[first:by]):
        span = cited_span(cast, by + 1)
        gave = cited_speaker(cast, span, Talk()) if span is not None else None
    return tuple(each for each in (got, gave) if each is not None)


def _named(cast: Cast, first: int, reach: int) -> Speaker | None:
    """The named party whose mention begins with word ``first``."""
    if first >= reach:
        return None
    phrase = read_phrase(cast, (cast.words[first].start, cast.words[reach - 1].end))
    if phrase is None:
        return None
    own = (
        cast.words[first].text == "this" and plain(cast.words[phrase.head].lemma) in cast.lexicon.institutions
    )
    head = cast.words[phrase.head]
    outlet = plain(head.lemma) in cast.lexicon.institutions and cast.words[phrase.head - 1].text[0].isupper()
    if not (own or outlet or phrase.mention is not None or head.text[0].isupper()):
        return None
    return speaker_of(cast, phrase, Talk())


def _may_stand_behind(cast: Cast, last: int, i: int) -> bool:
    """Is word ``i`` the participle behind a source that ends with ``last``, a comma or an adverb between?"""
    while last + 1 <= i and (cast.words[last + 1].pos in _HANGS_ON or nominal(cast.words[last + 1])):
        last += 1  # "a memo | from the chief to his staff, a copy of which …", "the ministry| ’s account, relayed by …"
    between = cast.words[last + 1 : i + 1]
    return all(
        w.text in (",", "and")
        or w.pos in _BETWEEN
        or w.text in cast.lexicon.handed_on
        or w.text in _COPIES
        or nominal(w)
        for w in between
    )
