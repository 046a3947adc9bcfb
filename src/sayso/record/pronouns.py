"""Who "it", "they", "he" or "she" is that says something.

* "Grau Bank did not ask for help, it said": whom the words that "it" says begin with; "It said": whom the sentence
  before does, in the same paragraph.
* "He said": who spoke last in the paragraph.
* "Captain Roe had slept, insisted Dresk. “It is false,” he stormed": who spoke last, and not whom he spoke of.

Not: one of two institutions that the words of "it" name, where they begin with neither.
"""

from __future__ import annotations

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.evidence import paragraph_start
from sayso.record.named import last_to_speak, named_in, speaker_of, spoken, subject_before
from sayso.record.whose_people import opening_body

__all__ = ["pronoun_meant", "spoke_last"]


def pronoun_meant(reading: Reading, statement: Statement) -> Speaker | None:
    """Who a pronoun is that the reading has given to nobody."""
    words = _words_for_speaker(reading, statement)
    if words is None:
        return None
    begins = statement.content[0][0]
    if words[0] > begins and words[1].strip() in ("it", "they"):
        body = opening_body(reading, begins)
        if body is not None:
            return body
    entity = _told_of(reading, begins, *words)
    return speaker_of(entity) if entity is not None else None


def _words_for_speaker(reading: Reading, statement: Statement) -> tuple[int, str] | None:
    """Where the words for the speaker stand and which they are: those before the cue, where the reading has none."""
    if not statement.content or not (statement.source or statement.cue):
        return None
    start, end = (
        statement.source[0] if statement.source else (statement.cue[0][0] - 3, statement.cue[0][0] - 1)
    )
    return start, reading.article.text[max(start, 0) : end]


def _told_of(reading: Reading, begins: int, start: int, said: str) -> Entity | None:
    """Whom words that begin at ``begins`` tell of, or the sentence before, where ``said`` says them at ``start``."""
    if said in ("He", "She"):
        return last_to_speak(reading, start)
    if said.lower() not in ("it", "they"):
        return None
    if start < begins:
        return subject_before(reading, start, ()) if said == "It" else None
    begins += 4 if reading.article.text[begins : begins + 4].lower() == "the " else 0
    named = [(e, s) for e, (s, _) in named_in(reading, (begins, start)) if e.type == "organisation"]
    only = {e.id for e, _ in named}  # "the fire has cost Sandor Steel 55 million dollars, it said"
    return next((e for e, s in named if s == begins or len(only) == 1), None)


def spoke_last(reading: Reading, statement: Statement, speaker: Speaker) -> Speaker | None:
    """ "Captain Roe had slept, insisted Dresk. “It is false,” he stormed": who spoke last, and not whom he spoke of.

    Only where the one taken for "he" is named in the paragraph in those words alone, and speaks nowhere.
    """
    start, end = statement.source[0]
    if reading.article.text[start:end].lower() not in ("he", "she") or not statement.content:
        return None
    begins = paragraph_start(reading.article, start, start)
    told = [s for s in spoken(reading) if s.content and begins <= s.content[0][0] < statement.content[0][0]]
    if not told or told[-1].speaker is None or told[-1].speaker.type in ("organisation", "place", "group"):
        return None
    mentions = [m for e in reading.entities if e.id == speaker.entity for m in e.mentions]
    here = [s for s, t in mentions if begins <= s < end and reading.article.text[s:t][:1].isupper()]
    inside = all(any(a <= s < b for a, b in told[-1].content) for s in here)
    speaks = any(s.speaker == speaker for s in spoken(reading) if s.source != statement.source)
    return told[-1].speaker if here and inside and not speaks and told[-1].speaker != speaker else None
