"""Statements on plain news prose: one table a rule, with what the rule refuses."""

import re

import pytest

from sayso.model import Article, TimeExpression
from sayso.reading.engines import load_engine
from sayso.reading.statements import continues, find_statements

DAYS = {"Monday": "2031-03-03", "Tuesday": "2031-03-04", "last week": "2031-W09", "one day": "XXXX-XX-XX"}


def article_of(text):
    spans = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return Article(id="a", text=text, paragraphs=spans)


def read(text):
    article = article_of(text)
    times = tuple(
        TimeExpression(m.span(), "DATE", DAYS[m.group()]) for m in re.finditer("|".join(DAYS), text)
    )
    return find_statements(load_engine("rules").analyse(article), article, times)


def words(text, spans):
    return [text[start:end] for start, end in spans]


def only(text):
    (statement,) = read(text)
    return statement


# --- where the cue stands ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that taxes would rise.", "The mayor", "said", ["that taxes would rise"]),
        ("The mayor said taxes would rise.", "The mayor", "said", ["taxes would rise"]),
        ("Taxes would rise, the mayor said.", "the mayor", "said", ["Taxes would rise"]),
        ("Taxes would rise, said the mayor.", "the mayor", "said", ["Taxes would rise"]),
        ("The dam, engineers said, would not hold.", "engineers", "said", ["The dam", "would not hold"]),
        (
            "The dam would break, engineers said, and the town must leave.",
            "engineers",
            "said",
            ["The dam would break", "and the town must leave"],
        ),
        ("“It is over,” the mayor said.", "the mayor", "said", ["It is over"]),
        ("“It is over,” said the mayor.", "the mayor", "said", ["It is over"]),
        ("“Is it over?” the mayor asked.", "the mayor", "asked", ["Is it over?"]),
        ("The mayor said: “It is over.”", "The mayor", "said", ["It is over"]),
        ("The mayor told reporters, “It is over.”", "The mayor", "told", ["It is over"]),
        ("“It is,” the mayor said, “a hard choice.”", "the mayor", "said", ["It is", "a hard choice"]),
        ("“Never,” smiled the baker.", "the baker", "smiled", ["Never"]),
        (
            "As many port officials have pointed out, the crane is free to move.",
            "many port officials",
            "have pointed out",
            ["the crane is free to move"],
        ),
        (
            "According to the health ministry, at least 40 people were hurt.",
            "the health ministry",
            "According to",
            ["at least 40 people were hurt"],
        ),
        (
            "At least 40 people were hurt, according to the health ministry.",
            "the health ministry",
            "according to",
            ["At least 40 people were hurt"],
        ),
        ("Its claim that the ship was empty was false.", "Its", "claim", ["that the ship was empty"]),
        ("LIMA, Peru (AP) — Peru will pay, the bank said.", "the bank", "said", ["Peru will pay"]),
        ("Ruiz told police her son was out.", "Ruiz", "told", ["her son was out"]),
        ("Guards said earlier that four had fled.", "Guards", "said", ["that four had fled"]),
        (
            "A man who investigators say shot three seals has fled.",
            "investigators",
            "say",
            ["A man", "shot three seals"],
        ),
        (
            "The car sped off, said Harbour Det. Dave Orm.",
            "Harbour Det. Dave Orm",
            "said",
            ["The car sped off"],
        ),
        ("The minister was quoted as saying the talks had failed.", "The minister", "quoted as saying", None),
    ],
)
def test_source_cue_and_content(text, source, cue, content):
    statement = only(text)
    assert words(text, statement.source) == [source]
    assert " ".join(words(text, statement.cue)) == cue
    if content is not None:
        assert words(text, statement.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "The novel “The Old Pier” was sold for a record sum.",
        "The so-called “dry law” was lifted by parliament.",
        "The team “Red Lions” won the cup.",
        "If the bank says it is broke, clients will run.",
        "The president could say more.",
        "She plans to announce her candidacy.",
        "The orchestra offers a season of eight concerts, ten talks and a ball.",
        "Hikers found that the path was closed.",
        "The river rose and the bridge fell.",
        "The blasts claimed at least 217 lives.",
        "Ruiz — whom guards have told residents about — is safe.",
        "The man was pronounced dead at the scene.",
        "That said, the river was low and the boats were safe.",
        "CORRECTION: The dam is 40 metres high.",
    ],
)
def test_no_statement(text):
    assert read(text) == ()


def test_the_source_takes_its_apposition_and_leaves_the_circumstances():
    text = "“We are ready,” said Ana Ruiz, a member of the council, on Monday."
    assert words(text, only(text).source) == ["Ana Ruiz, a member of the council"]
    text = "The Harbour Board (HB), the port's owner, said the quay was safe."
    assert words(text, only(text).source) == ["The Harbour Board (HB), the port's owner"]
    text = "Jo Lind, speaking in Oslo, said the quay was safe."
    assert words(text, only(text).source) == ["Jo Lind"]


def test_a_headline_that_reports_is_a_statement():
    text = "Port’s harbour master says twice the number of boats earlier stated were lost."
    statement = only(text)
    assert words(text, statement.source) == ["Port’s harbour master"]
    assert words(text, statement.content) == ["twice the number of boats earlier stated were lost"]


def test_a_transcript_names_the_speaker_before_a_colon():
    text = "RUIZ: We had no warning. Nobody called."
    statement = only(text)
    assert words(text, statement.source) == ["RUIZ"]
    assert words(text, statement.content) == ["We had no warning. Nobody called"]


# --- where content ends -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Jo Lind said the quay was safe, adding that it would be painted.",
            ["the quay was safe", "that it would be painted"],
        ),
        ("The bank denied that it was broke but confirmed it had sought help.", None),
        (
            "Peru said about 300 boats were lost as Chile said none had left port.",
            ["about 300 boats were lost", "none had left port"],
        ),
        ("Kyiv says Moscow lied; Moscow says Kyiv did.", ["Moscow lied", "Kyiv did"]),
        (
            "Confirming their arrival, the consul told guests that more would come.",
            ["their arrival", "that more would come"],
        ),
    ],
)
def test_content_stops_where_the_sentence_turns_to_another_cue(text, contents):
    found = [" … ".join(words(text, s.content)) for s in read(text)]
    assert len(found) == 2
    if contents is not None:
        assert found == contents


def test_a_trailing_full_stop_is_trimmed_but_not_that_of_an_abbreviation():
    text = "Jo Lind said he would leave the U.S."
    assert words(text, only(text).content) == ["he would leave the U.S."]
    text = "“Why?” he asked."
    assert words(text, only(text).content) == ["Why?"]


# --- kind -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We lost the boat,” the captain said.", "direct"),
        ("The captain said they had lost the boat.", "indirect"),
        ("The captain said they were “deeply sorry” for the loss.", "mixed"),
        ("The captain called the order “madness”.", "mixed"),
    ],
)
def test_kind(text, kind):
    assert only(text).kind == kind


# --- stance -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "stance", "content"),
    [
        ("Kenya denied the charge.", "denies", ["the charge"]),
        ("Rebels denied shooting at the boat.", "denies", ["shooting at the boat"]),
        ("Rebels denied having shot at the boat.", "denies", ["having shot at the boat"]),
        ("The army dismissed the report as “pure invention”.", "denies", ["the report", "pure invention"]),
        ("The government has ruled out a second vote.", "denies", ["a second vote"]),
        ("The army rejected the offer.", "declines", ["the offer"]),
        ("The bank confirmed that it had sought help.", "confirms", ["that it had sought help"]),
        ("The union accused the company of hiding it.", "accuses", ["the company of hiding it"]),
        ("The envoy warned that grain would run out.", "warns", ["that grain would run out"]),
        ("The bank pledged to repay 40,000 clients.", "promises", ["to repay 40,000 clients"]),
        ("Chile called for an immediate truce.", "demands", ["an immediate truce"]),
        ("Peru urged Chile to open the border.", "demands", ["Chile to open the border"]),
        ("Officials believe up to 200 people are trapped.", "estimates", ["up to 200 people are trapped"]),
        ("“Who knew?” the judge asked.", "asks", ["Who knew?"]),
        ("The company declined to comment on the merger.", "declines", ["to comment on the merger"]),
        ("The ministry refused to confirm the report.", "declines", ["the report"]),
        ("The mayor did not deny that the bridge was closed.", "declines", ["that the bridge was closed"]),
        ("The army could not confirm the losses.", "declines", ["the losses"]),
    ],
)
def test_stance(text, stance, content):
    statement = only(text)
    assert statement.stance == stance
    assert words(text, statement.content) == content


def test_the_cue_of_a_dismissal_has_its_as():
    text = "The army dismissed the report as “pure invention”."
    assert words(text, only(text).cue) == ["dismissed", "as"]


def test_a_passive_accusation_has_the_agent_for_source_or_none():
    text = "He was accused of fraud by the police."
    assert words(text, only(text).source) == ["the police"]
    assert only("He was accused of fraud.").source == ()


# --- nesting ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "outer", "inner", "stance"),
    [
        (
            "Lind said the agency confirmed that Peru had sold 40 boats.",
            "Lind",
            "the agency",
            "confirms",
        ),
        (
            "The army dismissed the report as “pure invention”, while the police kept silent, said Ines Prado.",
            "Ines Prado",
            "The army",
            "denies",
        ),
        (
            "Peru has promised to send about 400 tonnes of rice, two senators told the paper.",
            "two senators",
            "Peru",
            "promises",
        ),
        (
            "The port said 40 more boats joined the 40 the coastguard recently estimated had left in May.",
            "The port",
            "the coastguard",
            "estimates",
        ),
    ],
)
def test_a_statement_inside_a_statement_has_it_for_parent(text, outer, inner, stance):
    found = {words(text, s.source)[0]: s for s in read(text)}
    assert set(found) == {outer, inner}
    assert found[inner].parent == found[outer].id
    assert found[outer].parent is None
    assert found[inner].stance == stance


def test_two_statements_side_by_side_have_no_parent():
    assert [s.parent for s in read("Kyiv says Moscow lied; Moscow says Kyiv did.")] == [None, None]


# --- setting ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The consul told reporters in Rome that more would come.", "addressee", "reporters"),
        ("The consul told reporters in Rome that more would come.", "place", "Rome"),
        ("Speaking in Geneva, the envoy said talks would resume.", "place", "Geneva"),
        ("The envoy said talks in Geneva would resume.", "place", None),
        ("“It is over,” the Foreign Office said on X.", "medium", "X"),
        ("He wrote on Truth Social: “It is over.”", "medium", "Truth Social"),
        ("The bank said in a statement that it was sound.", "medium", "a statement"),
        ("The bank said in a post on Telegram that it was sound.", "medium", "Telegram"),
        ("The bank said in its view it was sound.", "medium", None),
        ("She told state television that prices would fall.", "addressee", "state television"),
        ("She told state television that prices would fall.", "medium", None),
        ("She told Northwire TV that prices would fall.", "addressee", "Northwire TV"),
        ("She said in an interview with Northwire that prices would fall.", "addressee", None),
        ("She said in an interview with Northwire that prices would fall.", "medium", "an interview"),
        ("She told friends “all was well”.", "addressee", "friends"),
        ("The port said on Monday that 40 boats were lost.", "said_on", "2031-03-03"),
        ("The port said last week that 40 boats were lost.", "said_on", "2031-W09"),
        ("Last night was calm, the port said on Tuesday.", "said_on", "2031-03-04"),
        ("The port said that 40 boats were lost on Monday.", "said_on", None),
        ("The port said Monday was the last day.", "said_on", None),
        ("The port said one day that 40 boats were lost.", "said_on", None),
    ],
)
def test_setting(text, field, value):
    assert getattr(only(text), field) == value


def test_a_participle_shares_the_occasion_of_the_main_clause():
    text = "Confirming their presence on Monday, the consul told guests in Oslo that more would come."
    confirms, asserts = read(text)
    assert (confirms.stance, asserts.stance) == ("confirms", "asserts")
    assert words(text, confirms.content) == ["their presence"]
    assert {s.said_on for s in (confirms, asserts)} == {"2031-03-03"}
    assert {s.place for s in (confirms, asserts)} == {"Oslo"}


def test_a_pronoun_is_no_addressee():
    (told,) = read("Ana Brun, the mayor, told us that the road was shut.")
    assert told.addressee is None


def test_a_complementiser_is_no_addressee():
    text = "Chile called for a truce, warning that it may close the border."
    _, warns = read(text)
    assert (warns.addressee, words(text, warns.content)) == (None, ["that it may close the border"])


def test_a_participle_behind_keeps_its_own_day():
    text = "The envoy accused Peru of hiding boats, calling on neighbours on Tuesday to respond."
    accuses, demands = read(text)
    assert (accuses.said_on, demands.said_on) == (None, "2031-03-04")
    assert words(text, demands.content) == ["neighbours", "to respond"]
    assert demands.addressee == "neighbours"


# --- quotations that go on --------------------------------------------------------------


def test_the_sentence_quoted_directly_after_belongs_to_the_same_statement():
    text = "“We lost the boat,” Ruiz said. “What now? Nobody knows.”"
    statement = only(text)
    assert words(text, statement.content) == ["We lost the boat", "What now? Nobody knows"]


def test_a_quotation_opened_again_in_the_next_paragraph_is_one_statement():
    text = "“We lost the boat,” Ruiz said. “The water came at night.\n“By morning the road was gone.”"
    assert len(only(text).content) == 3


def test_a_cue_with_a_colon_opens_the_next_paragraph():
    text = "The coach added:\n“It is a long season. We are tired.”"
    assert words(text, only(text).content) == ["It is a long season. We are tired"]


def test_a_whole_paragraph_of_quotation_goes_on_from_the_paragraph_before():
    text = "“We lost the boat,” Ruiz said.\n“By morning the road was gone as well.”"
    first, second = read(text)
    assert (second.cue, second.source) == ((), ())
    assert continues((first, second), article_of(text)) == {second.id: first.id}


def test_a_quoted_sentence_goes_on_from_the_reported_one_before_it():
    text = "Ruiz called the rescue a failure. “We learned nothing from the last one.”"
    first, second = read(text)
    assert continues((first, second), article_of(text)) == {second.id: first.id}


@pytest.mark.parametrize(
    "text",
    [
        "The square was quiet.\n“We lost the boat that night.”",
        "“We lost the boat,” Ruiz said.\nThe army has sent help.\n“By morning the road was gone as well.”",
        "Ruiz said the boat was lost.\n“By morning the road was gone as well.”",
        "“We lost the boat,” Ruiz said.\n“The road is gone as well,” the mayor said.",
    ],
)
def test_what_does_not_go_on(text):
    assert continues(read(text), article_of(text)) == {}


def test_ids_follow_the_text_and_resolution_is_left_to_others():
    text = "Kenya denied the charge. Chile said talks would resume. “Who knew?” the judge asked."
    found = read(text)
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    assert all(s.speaker is None and s.via == () and s.on_word_of is None for s in found)


def test_nothing_in_nothing_out():
    assert read("") == ()
    assert read(" \n ") == ()
