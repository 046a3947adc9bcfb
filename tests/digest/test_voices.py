"""Speakers without a name, and people who speak for a party."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from sayso.digest import compose, headline, render_page
from sayso.digest.passage import passage_of
from sayso.digest.voices import unnamed_voice
from sayso.digest.wording import change_line
from sayso.model import (
    Article,
    Change,
    Evidence,
    FigureState,
    Measure,
    Point,
    Quote,
    Reading,
    Speaker,
    Statement,
    Story,
    Voice,
)

TEXT = "Prosecutors in Osmere said 14 people were missing. The bridge fell at noon."
EVIDENCE = Evidence("a", "h", (27, 29), Quote("14", "said ", " people"))
STATE = FigureState(14, 14, None, None, None, "total", "14")


def reading(name="Prosecutors in Osmere", type="unnamed", word=None, via=()) -> Reading:
    said = Statement(
        "s1", "indirect", ((0, 21),), ((22, 26),), ((27, 49),), Speaker(name, type),
        tuple(Voice(v) for v in via), Voice(word) if word else None,
    )  # fmt: skip
    return Reading(
        Article("a", TEXT, ((0, len(TEXT)),), outlet="Osmere Echo", published="2025-05-02"), (said,)
    )


def change(party=None, before=None) -> Change:
    kind = "revision" if before else "first_figure"
    return Change("c1", kind, "2025-05-02", "a", party, "people missing", before, STATE, EVIDENCE)


def test_an_unnamed_speaker_is_named_as_printed():
    readings = {"a": reading()}
    line = change_line(change(), None, "2025", readings)
    assert (line.party, line.text) == ("Prosecutors in Osmere", "people missing, 14")
    assert headline(change(), None, readings) == "Prosecutors in Osmere: 14 people missing"
    raised = change(before=replace(STATE, low=9, high=9, words="9"))
    assert (
        headline(raised, None, readings) == "Prosecutors in Osmere: count of people missing raised: 9 to 14"
    )


@pytest.mark.parametrize(
    "readings",
    [
        None,
        {},
        {"a": Reading(Article("a", TEXT))},
        {"a": reading("Osmere Council", "organisation")},
        {"a": replace(reading(), article=Article("a", "Another text. " * 9))},
    ],
    ids=["none", "empty", "the outlet's own voice", "a named speaker", "another text"],
)
def test_what_is_nobodys_stays_unattributed(readings):
    assert unnamed_voice(EVIDENCE, readings) == ""
    assert change_line(change(), None, "2025", readings).party == "Unattributed"
    assert headline(change(), None, readings) == "14 people missing, unattributed"


def test_the_page_does_not_say_unattributed_on_the_word_of_somebody():
    point = Point(None, (), 14, 14, None, "actual", "total", None, "2025-05-02", "a", "Osmere Echo", EVIDENCE)
    told = change()
    story = Story(
        "s", "Bridge falls", ("a",), 1, 1, (), (Measure("m", "people missing", None, (point,)),), (), (told,)
    )
    readings = {"a": reading()}
    edition = compose(story, [told], 1, readings)
    assert edition.headline == "Prosecutors in Osmere: 14 people missing"
    tree = html.document_fromstring(render_page(story, edition, readings, None))
    (line,) = tree.xpath("//ul[@class='changes']/li")
    assert line.xpath("string(.//b)") == "Prosecutors in Osmere"
    assert line.xpath("string(.//summary)") == "Osmere Echo, 2 May"
    assert tree.xpath("string(//tbody//th)") == "Prosecutors in Osmere"


def whose(party, *given, **more) -> str:
    return passage_of(EVIDENCE, {"a": reading(*given, **more)}, "2025", party).whose


def test_who_speaks_for_a_party_said_it():
    assert whose("Corvane Lines", "Tor Aune", "person") == "said by Tor Aune"
    assert (
        whose("Corvane Lines", "Tor Aune", "person", via=["Osmere Wire"])
        == "said by Tor Aune, through Osmere Wire"
    )
    assert whose(None, "Tor Aune", "person") == "on the word of Tor Aune", "nobody is named beside it"


def test_a_party_is_not_named_again():
    assert whose("Coast Guard", "the coast guard", "organisation") == ""
    assert whose("Tor Aune", "Tor Aune", "person") == ""


def test_knowledge_and_messenger_stay_apart():
    assert whose("Coast Guard", "Tor Aune", "person", word="Coast Guard") == "through Tor Aune"
    assert whose("Red Cross", "Red Cross", "organisation", word="relatives") == "on the word of relatives"
    assert (
        whose("Corvane Lines", "Tor Aune", "person", word="its crew")
        == "on the word of its crew, through Tor Aune"
    )
