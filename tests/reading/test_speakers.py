"""Who speaks: the source of a statement resolved to somebody of the article."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article, Speaker, Statement, Voice
from sayso.reading.engines import load_engine
from sayso.reading.entities import find_entities
from sayso.reading.speakers import resolve_speakers


def resolve(text: str, *parts: tuple[str, ...]) -> tuple[Statement, ...]:
    """Statements of (source, cue, content[, parent]) in order of the text, each searched after the last."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    analysis = load_engine().analyse(article)
    statements, begin = [], 0
    for n, (source, cue, content, *parent) in enumerate(parts):
        spans = []
        for words in (source, cue, content):
            # Whole words only, so that "he" is not found in "the"; the cue behind its source if it can be.
            pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
            behind = spans[0][0][1] if spans and spans[0] and words == cue else begin
            found = (pattern.search(text, behind) or pattern.search(text, begin)) if words else None
            assert found or not words, words
            spans.append((found.span(),) if found else ())
        begin = min(span[0][0] for span in spans if span) + 1
        kind = "direct" if text[spans[2][0][0] - 1] in '“"' else "indirect"
        statements.append(Statement(f"s{n}", kind, *spans, parent=parent[0] if parent else None))
    entities = find_entities(analysis, article)
    return resolve_speakers(analysis, article, tuple(statements), entities)


def last(text: str, *parts: tuple[str, ...]) -> Speaker | None:
    return resolve(text, *parts)[-1].speaker


@pytest.mark.parametrize(
    ("text", "source", "name", "kind", "role"),
    [
        ("Maria Okoye, the port’s director, was late. Okoye said it would rain.", "Okoye",
         "Maria Okoye", "person", "port’s director"),
        ("Maria Okoye, the port’s director, said it would rain.", "Maria Okoye, the port’s director",
         "Maria Okoye", "person", "port’s director"),
        ("US Energy Secretary Jane Poe said it would rain.", "US Energy Secretary Jane Poe",
         "Jane Poe", "person", "US Energy Secretary"),
        ("US Secretary of State Jane Poe said it would rain.", "US Secretary of State Jane Poe",
         "Jane Poe", "person", "US Secretary of State"),
        ("Kenyan lawmaker Paul Njoroge came. The lawmaker said it would rain.", "The lawmaker",
         "Paul Njoroge", "person", "Kenyan lawmaker"),
        ("Lena Brandt came. Ms Brandt said it would rain.", "Ms Brandt", "Lena Brandt", "person", None),
        ("One of the lawyers, Justin Roe, said it would rain.", "One of the lawyers, Justin Roe,",
         "Justin Roe", "person", "One of the lawyers"),
        ("Kremlin spokesman Ivan Doru said it would rain.", "Kremlin spokesman Ivan Doru",
         "Ivan Doru", "person", "Kremlin spokesman"),
        ("A spokesman for the ministry, Ivan Doru, said it would rain.",
         "A spokesman for the ministry, Ivan Doru,", "Ivan Doru", "person", "spokesman for the ministry"),
        ("The Storm Service (SSG) came. The SSG said it would rain.", "The SSG",
         "Storm Service", "organisation", None),
        ("The Storm Service, Ghana’s weather agency, came. The agency said it would rain.", "The agency",
         "Storm Service", "organisation", "Ghana’s weather agency"),
        ("The interior ministry said no. A spokesman for the ministry said it would rain.",
         "A spokesman for the ministry", "interior ministry", "organisation", "spokesman"),
        ("The coastguard said no. A coastguard spokeswoman said it would rain.",
         "A coastguard spokeswoman", "coastguard", "organisation", "spokeswoman"),
        ("Oslo said it would rain.", "Oslo", "Norway", "place", None),
        ("The city of Tromso said it would rain.", "The city of Tromso", "Tromso", "place", None),
        ("The union said no. A statement by the union said it would rain.", "A statement by the union",
         "union", "organisation", None),
        ("Data from the Storm Project said it would rain.", "Data from the Storm Project", "Storm Project",
         "organisation", None),
        ("Democrats said it would rain.", "Democrats", "Democrats", "group", None),
        ("Kenya and Uganda said it would rain.", "Kenya and Uganda", "Kenya", "place", None),
    ],
)  # fmt: skip
def test_named(text: str, source: str, name: str, kind: str, role: str | None) -> None:
    speaker = last(text, (source, "said", "it would rain"))
    assert speaker is not None and speaker.entity is not None
    assert (speaker.name, speaker.type, speaker.role) == (name, kind, role)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Two officials who asked not to be named", "Two officials", "unnamed"),
        ("Residents of the town", "Residents of the town", "unnamed"),
        ("A witness", "witness", "unnamed"),
        ("The mayor", "mayor", "unnamed"),
        ("A report", "report", "unnamed"),
        ("A group of farmers", "group of farmers", "unnamed"),
        ("A spokesman for Ana Ruiz", "spokesman for Ana Ruiz", "unnamed"),
        ("Kenyan legislators", "Kenyan legislators", "group"),
        ("Lagos police officers", "Lagos police officers", "group"),
        ("The family, neighbours and friends", "family", "unnamed"),
        ("Soldiers at the crossing", "Soldiers", "unnamed"),
        ("A nurse at Tromso Hospital", "nurse at Tromso Hospital", "unnamed"),
        ("An official from the south", "official from the south", "unnamed"),
        ("A charity", "charity", "organisation"),
    ],
)
def test_without_an_entity(source: str, name: str, kind: str) -> None:
    speaker = last(f"{source} said it would rain.", (source, "said", "it would rain"))
    assert speaker == Speaker(name, kind)


def test_the_spokesman_is_the_one_before() -> None:
    text = "A coastguard spokesman said no. The spokesman said it would rain."
    first, second = resolve(
        text, ("A coastguard spokesman", "said", "no"), ("The spokesman", "said", "it would rain")
    )
    assert first.speaker == second.speaker and first.speaker is not None
    assert (first.speaker.name, first.speaker.role) == ("coastguard", "spokesman")


def test_the_source_is_the_one_before() -> None:
    text = "A source close to the talks said no. The source said it would rain."
    parts = ("A source close to the talks", "said", "no"), ("The source", "said", "it would rain")
    assert [s.speaker and s.speaker.name for s in resolve(text, *parts)] == ["source close to the talks"] * 2


def test_a_report_is_not_its_authors() -> None:
    text = "The authors of the report said no. The report said it would rain."
    speaker = last(text, ("The authors of the report", "said", "no"), ("The report", "said", "it would rain"))
    assert speaker == Speaker("report", "unnamed")


def test_a_quotation_that_goes_on() -> None:
    text = "“It will rain all week,” said Maria Okoye, a nurse.\n\n“We have no boats.”\n\nThe road is closed."
    first, second = resolve(
        text, ("Maria Okoye, a nurse", "said", "It will rain all week,"), ("", "", "We have no boats.")
    )
    assert second.speaker == first.speaker is not None


def test_a_quotation_by_nobody() -> None:
    assert last("The road was closed. “Who knows?”", ("", "", "Who knows?")) is None


def test_on_the_word_of_another() -> None:
    text = "The defence ministry said no. “Three are dead,” Tom Weber said, citing the ministry."
    one = resolve(text, ("Tom Weber", "said", "Three are dead"))[0]
    assert one.speaker is not None and one.speaker.name == "Tom Weber"
    assert one.on_word_of is not None and one.on_word_of.name == "defence ministry" and one.on_word_of.entity
    assert one.via == ()


@pytest.mark.parametrize(
    ("cited", "word"),
    [
        ("unnamed officials", Voice("unnamed officials")),
        ("a report", Voice("report")),
        ("concerns about safety", None),
        ("the heavy rain", None),
    ],
)
def test_what_may_be_cited(cited: str, word: Voice | None) -> None:
    text = f"Tom Weber said three were dead, citing {cited}."
    assert resolve(text, ("Tom Weber", "said", "three were dead"))[0].on_word_of == word


def test_citing_belongs_to_the_nearest_cue_outside_quotation_marks() -> None:
    text = "“I am citing the ministry,” Tom Weber said."
    assert resolve(text, ("Tom Weber", "said", "I am citing the ministry"))[0].on_word_of is None


def test_nested_statements_come_through_the_outer_speaker() -> None:
    text = "Reuters reported that Tom Weber said the coastguard had confirmed that three were dead."
    found = resolve(
        text,
        ("Reuters", "reported", "that Tom Weber said the coastguard had confirmed that three were dead"),
        ("Tom Weber", "said", "the coastguard had confirmed that three were dead", "s0"),
        ("the coastguard", "confirmed", "that three were dead", "s1"),
    )
    assert [v.name for v in found[0].via] == []
    assert [v.name for v in found[1].via] == ["Reuters"]
    assert [v.name for v in found[2].via] == ["Reuters", "Tom Weber"]


def test_nobody_passes_on_his_own_word() -> None:
    text = "Tom Weber said he would promise to leave."
    found = resolve(
        text, ("Tom Weber", "said", "he would promise to leave"), ("he", "promise", "to leave", "s0")
    )
    assert found[1].speaker == found[0].speaker and found[1].via == ()


def test_a_document_is_seen_through_somebody() -> None:
    text = "According to a report seen by Reuters, three were dead. Reuters has an office there."
    one = resolve(text, ("a report seen by Reuters", "According to", "three were dead"))[0]
    assert one.speaker == Speaker("report", "unnamed")
    assert [v.name for v in one.via] == ["Reuters"]


def test_parents_in_a_ring_end() -> None:
    text = "He said no. He said it would rain."
    found = resolve(text, ("He", "said", "no", "s1"), ("He", "said", "it would rain", "s0"))
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("According to data released by the health ministry, it would rain.", "data released by the health ministry",
         "health ministry", "organisation"),
        ("According to figures published on Friday by the weather office, it would rain.",
         "figures published on Friday by the weather office", "weather office", "organisation"),
        ("According to the count drawn up by the port’s inspectors, it would rain.",
         "the count drawn up by the port’s inspectors", "port’s inspectors", "unnamed"),
        ("According to a tally kept by Custody Watch, it would rain.", "a tally kept by Custody Watch",
         "Custody Watch", "organisation"),
        ("According to a paper seen by Custody Watch, it would rain.", "a paper seen by Custody Watch",
         "paper", "unnamed"),
    ],
)  # fmt: skip
def test_a_document_speaks_for_whoever_made_it(text: str, source: str, name: str, kind: str) -> None:
    speaker = last(text, (source, "According to", "it would rain"))
    assert speaker is not None and (speaker.name, speaker.type) == (name, kind)


def test_an_office_speaks_for_who_holds_it() -> None:
    text = "Governor Maria Okoye spoke on Monday. Her office said it would rain."
    speaker = last(text, ("Maria Okoye", "spoke", "on Monday"), ("Her office", "said", "it would rain"))
    assert speaker is not None and (speaker.name, speaker.type) == ("Maria Okoye", "person")
