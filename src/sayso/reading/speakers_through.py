"""Through whom: who has seen, got or passed on what was said: "a report seen by Reuters", "through his lawyer".

* **handed on**: who has seen a document, right behind it, within or after its comma; who got it, and who gave it:
  "a letter shared with the Courier by a clerk".
* **published**: who prints, sends or has seen what was said elsewhere: "in remarks carried by state television",
  "in a letter to the court, obtained by Reuters, she writes"; who speaks for somebody: "through his lawyer".
"""

from __future__ import annotations

from sayso.model import Speaker, Statement
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_cited import Citation, cited_span, cited_speaker, noun_phrase
from sayso.reading.speakers_phrases import read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk

__all__ = ["find_published", "handed_on_by"]

_THROUGH = closed("speaking_through")
_HANDED_OVER = closed("handed_over")
_HEAD = frozenset({"head", "heart"})
"""What a thing may go through that speaks for nobody."""
_COPIES = closed("copies")
_FURTHER = 12
"""Words behind a source within which "seen by Reuters" still belongs to it."""


def find_published(cast: Cast) -> list[Citation]:
    """Every "remarks carried by …", "through his lawyer" outside quotation marks, in order."""
    found = _through(cast) + _seen(cast)
    for what, how, by in zip(cast.words, cast.words[1:], cast.words[2:], strict=False):
        printed = plain(what.lemma) in cast.lexicon.publishable and how.text.lower() in cast.lexicon.published
        if printed and by.text == "by" and not cast.in_quotes(how.start):
            span = cited_span(cast, by.i + 1)
            if span:
                found.append(Citation(how.start, how.i, span))
    return found


def _through(cast: Cast) -> list[Citation]:
    """ "denied it through | his lawyer": who spoke for the speaker."""
    found = []
    for through in cast.words:
        if through.text.lower() not in _THROUGH or cast.in_quotes(through.start):
            continue
        phrase = list(noun_phrase(cast, through.i + 1))
        noun = plain(cast.words[phrase[-1]].lemma) if phrase else ""
        if noun in cast.lexicon.roles and noun not in _HEAD:
            found.append(Citation(through.start, through.i, cast.analysis.span(phrase[0], phrase[-1])))
    return found


def _seen(cast: Cast) -> list[Citation]:
    """ "In | a letter to the court, obtained by Reuters, she writes …": who has seen what it was said in."""
    found = []
    for small in cast.words:
        near = cast.words[small.i + 1 : small.i + 1 + _FURTHER]
        if small.text.lower() not in ("in", "from") or cast.in_quotes(small.start):
            continue
        what = next((w for w in near[:4] if _is_printed(cast, w)), None)
        for how in near if what is not None else ():
            by = _by(cast, how) if what is not None and how.i > what.i else None
            if by is not None:
                span = cited_span(cast, by + 1)
                reach = min(len(cast.words), by + _FURTHER)
                named = _named(cast, by + 1, reach) is not None
                if how.text in _HANDED_OVER and _named(cast, how.i + 2, by) is not None:
                    found.append(Citation(how.start, how.i, cast.analysis.span(how.i + 2, by - 1)))
                if span is not None and (named or how.text in _HANDED_OVER):
                    found.append(Citation(how.start, how.i, span))
                break
            if (
                what is not None
                and how.i > what.i
                and (how.pos in ("VERB", "AUX") or how.text in ("“", '"', "."))
            ):
                break
    return found


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
            if i > inside[-1].i and not _may_stand_behind(cast, inside[-1].i, i):
                break
            if word.text in cast.lexicon.handed_on and small == "by":
                seen_by = _named(cast, i + 2, reach)
                if seen_by is not None:
                    return (seen_by,)
            if word.text in _HANDED_OVER and small in ("to", "with"):
                return _given_to(cast, i + 2, min(end, i + _FURTHER))
    return ()


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
    if phrase is None or not (phrase.mention is not None or cast.words[phrase.head].text[0].isupper()):
        return None
    return speaker_of(cast, phrase, Talk())


def _may_stand_behind(cast: Cast, last: int, i: int) -> bool:
    """Is word ``i`` the participle behind a source that ends with ``last``, a comma or an adverb between?"""
    while last + 1 <= i and (cast.words[last + 1].text == "of" or nominal(cast.words[last + 1])):
        last += 1  # "a list | of names, a copy of which …"
    between = cast.words[last + 1 : i + 1]
    small = cast.lexicon.handed_on | _COPIES
    return all(w.text == "," or w.pos == "ADV" or w.text in small for w in between)
