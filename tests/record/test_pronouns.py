"""Who "it" and "he" are that say something."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Speaker, Statement
from sayso.record.voices import with_voices
from speaking import body, meant, said


def it_said(text: str, content: str, cue: str) -> Statement:
    return replace(statement(text, content, by=None, cue=cue), speaker=None)


def test_it_is_whom_its_words_or_the_sentence_before_begin_with() -> None:
    text = "Grau Bank did not ask for help, it said on Monday."
    told = replace(it_said(text, "Grau Bank did not ask for help", "said"), source=(at(text, "it"),))
    assert meant(text, told, body(text, "Grau Bank")) == "Grau Bank"
    text = "Grau Bank regretted the delay. It disagrees that it was slow."
    assert meant(text, it_said(text, "that it was slow", "disagrees"), body(text, "Grau Bank")) == "Grau Bank"
    text = "Nobody liked Grau Bank. It disagrees that it was slow."
    assert meant(text, it_said(text, "that it was slow", "disagrees"), body(text, "Grau Bank")) is None


def test_he_is_who_spoke_last_and_not_whom_he_spoke_of() -> None:
    text = "Captain Roe had slept, insisted Ilan Dresk. “It is false,” he stormed."
    roe, dresk = body(text, "Roe", "e1", "person"), body(text, "Ilan Dresk", "e2", "person")
    first = replace(
        said(text, "Captain Roe had slept", "Ilan Dresk", "Ilan Dresk"),
        id="s1",
        speaker=Speaker("Ilan Dresk", "person", None, "e2"),
    )
    stormed = replace(
        said(text, "It is false", "he", "Roe"),
        id="s2",
        source=((text.rindex("he "), text.rindex("he ") + 2),),
    )
    stormed = replace(stormed, speaker=Speaker("Roe", "person", None, "e1"))
    found = with_voices(Reading(article(text), (first, stormed), entities=(roe, dresk))).statements
    assert [s.speaker and s.speaker.name for s in found] == ["Ilan Dresk", "Ilan Dresk"]
