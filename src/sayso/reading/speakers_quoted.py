"""Who is quoted, and by whom: Roe speaks, through Reuters, in "Reuters quoted Roe as saying", "was quoted by Reuters".

So also in "the minutes record her as saying", "quotes a text from Roe", "prosecutors said, quoting him as telling
them", and where a lawyer "read a statement on her behalf".
"""

from __future__ import annotations

from sayso.model import Span, Statement
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_cited import noun_phrase
from sayso.reading.speakers_phrases import phrase_first
from sayso.reading.statements.word_classes import closed_class

__all__ = ["on_behalf", "quoted"]

_ENDS = closed("cited_ends")
_RECORDING = closed_class("recording")
_NEAR_SAYING = 8
_HOLDING = closed_class("holding")


def quoted(cast: Cast, statement: Statement) -> tuple[Span, Span] | None:
    """Who is quoted, and by whom, as spans; None where the cue does not quote anybody."""
    holding = _has_saying(cast, statement)
    if holding is not None:
        return holding
    for start, end in statement.cue:
        for word in cast.analysis.words_in(start, end):
            cites = word.pos == "VERB" and word.text.lower() in cast.lexicon.citing
            if not cites and not _records(cast, word):
                continue
            found = _passive(cast, word) or _active(cast, word) or _beside(cast, statement, word)
            if found is not None:
                return found
    return None


def _has_saying(cast: Cast, statement: Statement) -> tuple[Span, Span] | None:
    """For "a leaked recording has | the governor | telling donors that" the governor and the recording; else None."""
    if not statement.source or not statement.cue:
        return None
    cue = cast.analysis.words_in(*statement.cue[0])
    has = cast.word_from(statement.source[0][0]) - 1
    if not cue or cue[-1].tag != "VBG" or has < 1 or cast.words[has].lemma not in _HOLDING:
        return None
    document = plain(cast.words[has - 1].lemma) in cast.lexicon.documents
    first = _opening(cast, has)
    return (statement.source[0], cast.analysis.span(first, has - 1)) if document and first < has else None


def on_behalf(cast: Cast, statement: Statement) -> tuple[Span, Span] | None:
    """For "Ruiz's lawyer read a statement on her behalf" the spans of Ruiz and of the lawyer; else None."""
    if not statement.source or not statement.cue:
        return None
    begin = cast.word_from(statement.cue[0][0])
    behalf = [w for w in cast.words[begin : begin + _NEAR_SAYING] if w.text == "behalf"]
    if not behalf or not behalf[0].i or cast.words[behalf[0].i - 1].tag != "PRP$":
        return None
    for word in cast.analysis.words_in(*statement.source[0]):
        seen = cast.at.get(word.i)
        if seen is None or seen.entity.type != "person":
            continue
        if any(behind.tag == "POS" for behind in cast.words[seen.last + 1 : seen.last + 2]):
            return cast.analysis.span(seen.first, seen.last), statement.source[0]
    return None


def _records(cast: Cast, word: Word) -> bool:
    """ "The minutes record him | as saying": not "reported that"."""
    if word.lemma not in _RECORDING:
        return False
    near = zip(cast.words[word.i + 1 : word.i + 16], cast.words[word.i + 2 : word.i + 17], strict=False)
    return any(small.text == "as" and verb.tag == "VBG" for small, verb in near)


def _active(cast: Cast, verb: Word) -> tuple[Span, Span] | None:
    """ "Reuters quoted Roe as saying"."""
    subject, person = cast.analysis.child(verb.i, "nsubj"), cast.analysis.child(verb.i, "obj")
    for saying in cast.analysis.children(verb.i, "advcl", "xcomp", "ccomp"):
        if saying.tag == "VBG" and saying.i > verb.i:  # its subject, for some parsers
            person = person or cast.analysis.child(saying.i, "nsubj")
    if person is not None and verb.lemma == "quote":
        person = _writer(cast, person)
    if subject is None or person is None or not _says(cast, person):
        return None
    return _phrase(cast, person), _phrase(cast, subject)


def _writer(cast: Cast, person: Word) -> Word:
    """Of "a text | from Lund | to his brother" Lund; anybody else himself."""
    noun = plain(person.lemma)
    written = person.pos == "NOUN" and (noun in cast.lexicon.documents or noun in cast.lexicon.publishable)
    after = cast.words[person.i + 1 : person.i + 5] if written else ()
    if after and after[0].text in ("from", "by"):
        noun_behind = next((word for word in after[1:] if nominal(word)), None)
        if noun_behind is not None:
            return noun_behind
    for by in cast.analysis.children(person.i, "nmod") if written else ():
        case = cast.analysis.child(by.i, "case")
        if case is not None and case.text in ("from", "by"):
            return by
    owner = cast.analysis.child(person.i, "nmod:poss") if written else None
    return owner if owner is not None and owner.tag != "PRP$" else person


def _beside(cast: Cast, statement: Statement, verb: Word) -> tuple[Span, Span] | None:
    """ "Kim | quoted | the chief | as saying", by the order of the words alone."""
    before = cast.at.get(verb.i - 1) if verb.i else None
    behind = [span for span in statement.source if verb.end < span[0] <= verb.end + 2]
    if verb.tag == "VBG" and statement.source and statement.cue[0][0] <= verb.start:
        above = _subject_above(cast, verb)
        return (statement.source[0], above) if above is not None and above != statement.source[0] else None
    if not behind or verb.tag == "VBG":
        return None
    if before is not None and before.last == verb.i - 1:
        return behind[0], cast.analysis.span(before.first, before.last)
    first = _opening(cast, verb.i)
    return (behind[0], cast.analysis.span(first, verb.i - 1)) if first < verb.i else None


def _subject_above(cast: Cast, verb: Word) -> Span | None:
    """Who quotes in "prosecutors said, | quoting him as telling the thief": the subject right before the comma."""
    said = verb.i - 2
    if said < 1 or cast.words[verb.i - 1].text != "," or cast.words[said].lemma not in cast.lexicon.speaking:
        return None
    subject = cast.analysis.child(said, "nsubj")
    return _phrase(cast, subject) if subject is not None else None


def _opening(cast: Cast, verb: int) -> int:
    """First word of the noun phrase before a verb, with what hangs on it: "minutes of the May meeting | record"."""
    opens, _ = cast.analysis.sentence_of(verb)
    first = verb
    while first > opens:
        before = cast.words[first - 1]
        inside = (
            nominal(before) or before.pos in ("ADJ", "DET", "NUM", "ADP") or before.tag in ("PRP$", "POS")
        )
        if not inside:
            break
        first -= 1
    while first < verb and cast.words[first].pos == "ADP":
        first += 1
    return first


def _passive(cast: Cast, verb: Word) -> tuple[Span, Span] | None:
    """ "Roe was quoted by Reuters", "in the Times"."""
    subject = cast.analysis.child(verb.i, "nsubj:pass")
    for agent in cast.analysis.children(verb.i, "obl:agent", "obl"):
        case = cast.analysis.child(agent.i, "case")
        seen = cast.at.get(agent.i)
        if subject is None or case is None or case.text not in ("by", "in") or seen is None:
            continue
        if seen.entity.type in ("organisation", "person"):
            return _phrase(cast, subject), _phrase(cast, agent)
    by = _named_behind_saying(cast, verb.i)
    return (_phrase(cast, subject), by) if subject is not None and by is not None else None


def _named_behind_saying(cast: Cast, verb: int) -> Span | None:
    """ "was quoted as saying by | KCNA", whatever the parser hangs it on."""
    for word in cast.words[verb + 1 : verb + _NEAR_SAYING]:
        if word.text in _ENDS:
            return None
        if word.text.lower() == "by" and word.i + 1 < len(cast.words):
            phrase = list(noun_phrase(cast, word.i + 1))
            named = [each for i in phrase if (each := cast.at.get(i)) is not None]
            outlet = any(plain(cast.words[i].lemma) in cast.lexicon.institutions for i in phrase)
            if named and named[-1].last == phrase[-1] and (outlet or named[-1].entity.type == "organisation"):
                return cast.analysis.span(word.i + 1, named[-1].last)
    return None


def _says(cast: Cast, word: Word) -> bool:
    """Can it be somebody who is quoted: a person, a body, a pronoun, an official?"""
    seen = cast.at.get(word.i)
    if seen is not None:
        return seen.entity.type in ("person", "organisation", "group")
    noun = plain(word.lemma)
    return word.pos == "PRON" or noun in cast.lexicon.roles or noun in cast.lexicon.sources


def _phrase(cast: Cast, head: Word) -> Span:
    seen = cast.at.get(head.i)
    first = min(phrase_first(cast, head.i), seen.first if seen else head.i)
    return cast.analysis.span(first, max(head.i, seen.last if seen else head.i))
