"""Statements of what an engine attributes: its spans put right by the marks, what it left apart joined, its stance.

The texts are marked up with what the engine is made to find: <s> speaker, <q> cue, <c> content; a
number behind the letter tells attributions apart.
"""

import re
from dataclasses import replace

import pytest

from sayso.model import Article, TimeExpression
from sayso.reading.analysis import Attribution
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements

TAG = re.compile(r"<(/?)([sqc])(\d?)>")


def unmarked(marked):
    """The text without its tags, and the attributions they mark."""
    text, place, open_, spans = "", 0, {}, {}
    for tag in TAG.finditer(marked):
        text += marked[place : tag.start()]
        place = tag.end()
        key = tag.group(3), tag.group(2)
        if tag.group(1):
            spans.setdefault(key, []).append((open_.pop(key), len(text)))
        else:
            open_[key] = len(text)
    text += marked[place:]
    numbers = sorted({number for number, _ in spans})
    return text, tuple(
        Attribution(*(tuple(spans.get((number, kind), ())) for kind in "sqc")) for number in numbers
    )


def read(marked, days=()):
    text, attributions = unmarked(marked)
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    article = Article(id="a", text=text, paragraphs=paragraphs)
    analysis = replace(load_engine("rules").analyse(article), attributions=attributions)
    times = tuple(
        TimeExpression(m.span(), "DATE", day) for word, day in days for m in re.finditer(word, text)
    )
    return text, find_statements(analysis, article, times)


def told(marked):
    """Source, cue and content of every statement as printed."""
    text, found = read(marked)
    return [
        tuple(" / ".join(text[a:b] for a, b in spans) for spans in (s.source, s.cue, s.content))
        for s in found
    ]


def contents(marked):
    return [content for _, _, content in told(marked)]


def only(marked):
    _, (statement,) = read(marked)
    return statement


# --- spans as they were found ------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<s>The mayor</s> <q>said</q> <c>that the pier was rotten</c>.",
         ("The mayor", "said", "that the pier was rotten")),
        ("<s>He</s> <q>called it</q> <c>“fake news”</c>.", ("He", "called it", "fake news")),
        ("<s>He</s> <q>said</q> <c>that he “would go”</c>.", ("He", "said", "that he “would go”")),
        ("<q>According to</q> <s>the port</s>, <c>the pier was shut</c>.",
         ("the port", "According to", "the pier was shut")),
        ("<c>The pier was shut</c>, <q>it was said</q>.", ("", "it was said", "The pier was shut")),
        ("<s>Ana Brun</s>, reading a letter <s>the guild had sent</s>, <q>said</q> <c>all was well</c>.",
         ("Ana Brun / the guild had sent", "said", "all was well")),
    ],
)  # fmt: skip
def test_what_the_engine_found_stays(marked, expected):
    assert told(marked) == [expected]


def test_without_attributions_of_an_engine_the_rules_read():
    text = "The mayor said that the pier was rotten."
    article = Article(id="a", text=text)
    analysis = load_engine("rules").analyse(article)
    assert len(find_statements(analysis, article)) == 1
    assert find_statements(replace(analysis, attributions=()), article) == ()


def test_a_statement_inside_another_has_it_for_parent():
    _, (outer, inner) = read(
        "<s1>Lee</s1> <q1>said</q1> <c1><s2>the agency</s2> had <q2>confirmed</q2> <c2>that the pier was rotten</c2></c1>."
    )
    assert (outer.parent, inner.parent, inner.stance) == (None, outer.id, "confirms")


# --- filled -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("“It was <c>late and dark</c>,” <s>Brun</s> <q>said</q>.", "It was late and dark"),
        ('"It was <c>late and dark</c>," <s>Brun</s> <q>said</q>.', "It was late and dark"),
        ("''It was <c>late and dark</c>,'' <s>Brun</s> <q>said</q>.", "It was late and dark"),
        ("``It was <c>late and dark</c>,'' <s>Brun</s> <q>said</q>.", "It was late and dark"),
        ("«It was <c>late and dark</c>», <s>Brun</s> <q>said</q>.", "It was late and dark"),
        ("‘It was <c>late and dark</c>,’ <s>Brun</s> <q>said</q>.", "It was late and dark"),
        ("“<c>We [the port]</c> were <c>late. It was</c> dark,” <s>Brun</s> <q>said</q>.",
         "We [the port] were late. It was dark"),
        ("“He told us ‘no’ <c>twice, and left</c>,” <s>Brun</s> <q>said</q>.", "He told us ‘no’ twice, and left"),
        ("<s>He</s> <q>called it</q> <c>a “great</c> mistake”.", "a “great mistake”"),
        ("the “<c>robbers“</c>, as <s>he</s> <q>calls</q> them.", "robbers"),
    ],
)  # fmt: skip
def test_a_quotation_is_one_piece(marked, content):
    assert contents(marked) == [content]


def test_pieces_of_a_quotation_that_belong_to_no_cue_are_its_own():
    marked = "“<c2>We were late</c2>. <c1>It was dark and nobody came</c1>,” <s1>Brun</s1> <q1>said</q1>."
    assert told(marked) == [("Brun", "said", "We were late. It was dark and nobody came")]


@pytest.mark.parametrize(
    "marked",
    [
        # two cues outside share it in earnest
        "<s1>Brun</s1> <q1>praised</q1> “<c1>one plan for</c1> <c2>the two ports</c2>”, which <s2>Lind</s2> <q2>mocked</q2>.",
        # the cue stands inside the marks
        "“<s>He</s> <q>told me</q> <c>to go</c> and I went.”",
        # an unclosed mark that no paragraph goes on from
        "“<c>It was late and dark</c>, <s>Brun</s> <q>said</q> on the pier.",
    ],
)
def test_where_marks_are_ambiguous_spans_stay(marked):
    text, attributions = unmarked(marked)
    found = {text[a:b] for s in read(marked)[1] for a, b in s.content}
    assert {text[a:b] for each in attributions for a, b in each.content} <= found


# --- cut --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("<c>“It was late,” the old</c> <s>mayor</s> <q>said</q>.", "It was late"),
        ("<c>“Was it late?” the</c> <s>mayor</s> <q>asked</q>.", "Was it late?"),
        ("<s>The mayor</s> <q>told</q> <c>reporters, “It was late and dark.”</c>", "It was late and dark"),
        ("<s>The mayor</s> <q>said</q> <c>such things as, “It was late and dark.”</c>",
         "such things as, “It was late and dark.”"),
        ("<s>The mayor</s> <q>called it</q> <c>“late” and rotten</c>.", "“late” and rotten"),
        ("<c>“It was late,”</c> <s>the mayor</s> <q>said</q>. <c>“It was dark.” Lind</c> left the pier for good.",
         "It was late / It was dark"),
    ],
)  # fmt: skip
def test_content_ends_where_the_saying_begins(marked, content):
    assert contents(marked) == [content]


def test_a_word_of_somebody_elses_quotation_is_given_back():
    marked = "<s1>Lind</s1> <q1>said</q1> <c1>it was late. “We</c1> <c2>never saw the boat at all</c2>,” <s2>Brun</s2> <q2>said</q2>."
    assert contents(marked) == ["it was late", "We never saw the boat at all"]


# --- joined -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("<c1>“It was late,”</c1> <s1>Brun</s1> <q1>said</q1>. <c2>“It was dark.”</c2>", "It was late / It was dark"),
        ("<c1>“It was late,”</c1> <s1>Brun</s1> <q1>said</q1>. “It was dark.”", "It was late / It was dark"),
        ("<c1>“It was late,”</c1> <s1>Brun</s1> <q1>said</q1>, <c2>“and dark.”</c2>", "It was late / and dark"),
        ("<c1>The pier,</c1> <s1>Brun</s1> <q1>said</q1>, <c2>was rotten</c2>.", "The pier / was rotten"),
        ("<s>Brun</s> <q>said</q>: <c>“It was late.</c>\n“It was dark.”", "It was late / It was dark"),
        ("<c>“It was late,”</c> <s>Brun</s> <q>said</q> on Monday.\n“It was dark.”", "It was late / It was dark"),
    ],
)  # fmt: skip
def test_a_quotation_goes_on_from_its_cue(marked, content):
    assert contents(marked) == [content]


@pytest.mark.parametrize(
    "marked",
    [
        # a question is answered by somebody else
        "<c>“Was it late?”</c> <s>Brun</s> <q>asked</q>.\n“It was dark and nobody came.”",
        # a paragraph between
        "<c>“It was late,”</c> <s>Brun</s> <q>said</q>.\nThe pier shut.\n“It was dark and nobody came.”",
        # a straight mark does not go on from a bent one, nor a heading in single marks from a quotation
        '<s>Brun</s> <q>said</q>: <c>“It was late.</c>\n"It was dark and nobody came."',
    ],
)
def test_a_quotation_that_does_not_go_on_is_nobodys(marked):
    _, second = told(marked)
    assert second == ("", "", "It was dark and nobody came")


def test_a_heading_in_single_marks_is_no_part_of_a_quotation():
    marked = "<s>Brun</s> <q>said</q>, <c>“It was late.”</c>\n‘Dark at the pier.’"
    assert contents(marked)[0] == "It was late"


def test_words_at_arms_length_are_no_statement():
    assert told("The so-called <c>“experts”</c> left.") == []
    assert told("<s>Brun</s> <q>spoke of</q> the so-called <c>“experts”</c>.") == [
        ("Brun", "spoke of", "experts")
    ]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        # scraps of another sentence
        ("<s>Lind</s> <q>said</q> <c>it was late</c>. The <c>rotten pier</c> was shut, and nobody came.", "it was late"),
        ("<s>Lind</s> <q>said</q> <c>it was late</c>. <c>The</c> pier was shut, and nobody came.", "it was late"),
        # words over the end of a sentence
        ("<s>Lind</s> <q>said</q> <c>it was late. The pier</c> was shut, and nobody came at all.", "it was late"),
        ("The pier was shut, and <c>nobody came. It was late</c>, <s>Lind</s> <q>said</q>.", "It was late"),
        # an article is no content
        ("<s>Lind</s> <q>said</q> of <c>the</c> pier: <c>“It was late.”</c>", "It was late"),
        # whole sentences may go on
        ("<s>Lind</s> <q>said</q> <c>it was late</c>. <c>Nobody had come</c>.", "it was late / Nobody had come"),
        ("<c>Some</c>, <s>Lind</s> <q>said</q>, <c>had left</c>.", "Some / had left"),
    ],
)  # fmt: skip
def test_scraps_of_another_sentence_are_no_content(marked, content):
    assert contents(marked) == [content]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor made the following comment:\n“It was late and nobody came.”", "The mayor"),
        ("The letter ended in one sentence:\n“It was late and nobody came.”", ""),
        ("The mayor left the pier.\n“It was late and nobody came.”", ""),
    ],
)
def test_a_colon_says_whose_quotation_follows(text, source):
    (each,) = told(text)
    assert (each[0], each[2]) == (source, "It was late and nobody came")


# --- who it must have been -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<c>“It was late,”</c> Ana Brun, the mayor, <q>said</q>.", "Ana Brun, the mayor"),
        ("She <q>denied</q> <c>that it was late</c>.", "She"),
        ("It <q>appeared</q> <c>that it was late</c>.", ""),
        ("The wreck <q>showed</q> <c>that it was late</c>.", ""),
        ("<c>The pier</c>, it was <q>said</q>, <c>was rotten</c>.", ""),
    ],
)
def test_a_speaker_is_added_only_where_the_form_leaves_no_doubt(marked, source):
    assert [each[0] for each in told(marked)] == [source]


# --- stance ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("<s>Brun</s> <q>said</q> <c>it was late</c>.", "asserts"),
        ("<s>Brun</s> <q>marvelled</q> <c>that it was late</c>.", "asserts"),
        ("<s>Brun</s> <q>denied</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>has repeatedly denied</q> <c>the report</c>.", "denies"),
        ("<s>Brun</s> did not <q>deny</q> <c>that it was late</c>.", "declines"),
        ("<s>Brun</s> <q>did not confirm</q> <c>that it was late</c>.", "declines"),
        ("<s>Brun</s> <q>neither confirmed nor denied</q> <c>that it was late</c>.", "declines"),
        ("<s>Brun</s> <q>not only denied</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>rejected claims</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>has dismissed a report</q> in the Herald <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>rejected calls</q> from the port <c>that it should be late</c>.", "declines"),
        ("<s>Brun</s> <q>refused to say</q> <c>whether it was late</c>.", "declines"),
        ("<s>Brun</s> <q>declined</q> <c>to comment</c>.", "declines"),
        ("<s>Brun</s> <q>could not resist saying</q> <c>that it was late</c>.", "asserts"),
        ("<s>Brun</s> <q>does not believe</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>does not accept</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>did not accept</q> <c>the figure</c>.", "denies"),
        ("<s>Brun</s> <q>did not accept</q> <c>the offer</c>.", "declines"),
        ("<s>Brun</s> <q>acknowledged</q> <c>that it was late</c>.", "confirms"),
        ("<s>Brun</s> <q>accused</q> <c>the port of sleeping</c>.", "accuses"),
        ("<s>Brun</s> <q>accused</q> the port <q>of</q> <c>sleeping</c>.", "accuses"),
        ("<s>Brun</s> <q>warned</q> <c>that it was late</c>.", "warns"),
        ("<s>Brun</s> <q>agreed</q> <c>to pay</c>.", "promises"),
        ("<s>Brun</s> <q>agreed</q> <c>that it was late</c>.", "asserts"),
        ("<s>Brun</s> <q>called for</q> <c>a new pier</c>.", "demands"),
        ("<s>Brun</s> <q>told</q> <c>owners to leave the pier</c>.", "demands"),
        ("<s>Brun</s> <q>told</q> owners <c>that the pier was shut</c>.", "asserts"),
        ("<s>Brun</s> <q>asked</q> <c>whether it was late</c>.", "asks"),
        ("<s>Brun</s> <q>estimated</q> <c>that 40 had left</c>.", "estimates"),
        ("<s>Brun</s> <q>called</q> <c>the report a lie</c>.", "denies"),
        ("<s>Brun</s> <q>called</q> <c>the report a triumph</c>.", "asserts"),
        ("<s>Brun</s> <q>said</q> <c>the reports were false</c>.", "denies"),
        ("<s>Brun</s> <q>issued a denial</q> <c>of the report</c>.", "denies"),
        ("<s>Brun</s>’s <q>claim</q> <c>that it was late</c> was printed.", "asserts"),
        ("<s>Brun</s>’s <q>warning</q> <c>that it was late</c> was printed.", "warns"),
        ("<s>Brun</s> <q>doubted</q> <c>that it was late</c>.", "denies"),
        ("<s>Brun</s> <q>left little doubt</q> <c>that it was late</c>.", "asserts"),
        ("<q>According to</q> <s>Brun</s>, <c>it was late</c>.", "asserts"),
        ("<s>Brun</s> <q>said</q> <c>it would not comment on a pending case</c>.", "declines"),
        ("<s>Brun</s> <q>said</q> <c>she had no comment</c>.", "declines"),
        ("<s>Brun</s> <q>said</q> <c>the mayor would not comment</c>.", "asserts"),
        ("<s>Brun</s> <q>rejected a demand</q> <c>that the pier be shut</c>.", "declines"),
        ("<s>Brun</s> <q>went on to deny</q> <c>that it was late</c>.", "denies"),
        ("<c>“That is a lie,”</c> <s>Brun</s> <q>said</q>.", "denies"),
    ],
)  # fmt: skip
def test_stance(marked, stance):
    assert only(marked).stance == stance


# --- the setting ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("<s>Brun</s> <q>told</q> reporters <c>that it was late</c>.", "reporters"),
        ("<s>Brun</s> <q>urged</q> <c>the bank to pay</c>.", "the bank"),
        ("<s>Brun</s> <q>encouraged</q> <c>owners to leave the pier</c>.", "owners"),
        ("<s>Brun</s> <q>promised</q> <c>lower taxes</c>.", None),
    ],
)
def test_who_is_spoken_to(marked, addressee):
    assert only(marked).addressee == addressee


def test_day_medium_and_place():
    marked = "<s>Brun</s> <q>said</q> in a statement in Oslo on Monday <c>that it was late</c>."
    _, (statement,) = read(marked, days=[("Monday", "2031-03-03")])
    assert (statement.said_on, statement.medium, statement.place) == ("2031-03-03", "a statement", "Oslo")


# --- what the rules add ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ministry raised its count to 97.", [("The ministry", "raised", "its count to 97")]),
        ("<s>The ministry</s> <q>said</q> <c>it had raised its count to 97</c>.",
         [("The ministry", "said", "it had raised its count to 97")]),
        ("The police’s count of 31 dead has not moved.", [("The police", "count of", "31 dead")]),
        ("“It was late and nobody came.”", [("", "", "It was late and nobody came")]),
        ("The book “Late at Night” was sold.", []),
        ("The mayor said that the pier was rotten.", []),
    ],
)  # fmt: skip
def test_what_the_rules_add(marked, expected):
    assert told(marked) == expected


def test_a_key_point_is_not_run_into_the_paragraph_behind_it():
    text = "Yard declines to comment\n\nHalvard is selling its yard</c>, <q>according to</q> <s>two dockers</s>.\n"
    assert contents("<c>" + text) == ["Halvard is selling its yard"]
    whole = "<c>Nobody came.\n\nHalvard is selling its yard</c>, <q>according to</q> <s>two dockers</s>.\n"
    assert contents(whole) == ["Nobody came.\n\nHalvard is selling its yard"]


def test_a_heading_before_a_quotation_is_no_part_of_it():
    text = "10:15 Mayor: <c>number will go up\n\n“We will not stop,”</c> <s>Mayor Ana Dulo</s> <q>told</q> reporters.\n"
    assert contents(text) == ["We will not stop"]
    goes_on = "<c>“We knew.\n\n“We said so,”</c> <s>she</s> <q>added</q>."
    assert "We knew." in " ".join(contents(goes_on))


def test_who_stands_behind_according_to_has_said_it() -> None:
    alone = "<c>Fourteen ships were waiting</c>, <q>according to</q> the Port Authority, and more came."
    elsewhere = f"Nobody wins at that, <s>she</s> added. {alone}"
    for marked in (alone, elsewhere):
        assert ("the Port Authority", "according to", "Fourteen ships were waiting") in told(marked)


def test_a_body_whose_name_ends_in_a_common_noun_has_said_it() -> None:
    text = "Calder Water, which pumps it, <q>has said</q> <c>that its supply is not the cause</c>."
    ((source, _, content),) = told(text)
    assert source.startswith("Calder Water") and content == "that its supply is not the cause"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine villages have been cleared, the governor told the Courier.",
         [("the governor", "told", "Nine villages have been cleared")]),
        ("Ships at anchor numbered 37, according to the Port Authority.",
         [("the Port Authority", "according to", "Ships at anchor numbered 37")]),
        ("The governor told the Courier that nine villages had been cleared.", []),
        ("Nine villages have been cleared, and the governor left.", []),
    ],
)  # fmt: skip
def test_what_its_speaker_closes_is_read_where_an_engine_finds_nothing(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    marked = f"<s>Lee</s> <q>said</q> <c>it rained</c>. {text}"
    assert [each for each in told(marked) if each[1] != "said"] == expected


def test_that_in_front_of_its_verb_stands_for_the_number_before_it():
    (found,) = contents(
        "It cut the sum to 2 million from the 3 million <c>that</c> <s>the council</s> <q>had announced</q>."
    )
    assert found == "the 3 million"


@pytest.mark.parametrize(
    "marked",
    [
        "<s>The council</s> <q>declared</q> <c>an outbreak of cholera</c> on Friday.",
        "<s>Ruiz</s> <q>did not repeat</q> <c>his claim that votes were false</c>.",
    ],
)
def test_what_is_done_or_left_unsaid_is_no_statement(marked):
    assert told(marked) == []


def test_which_report_it_is_is_not_what_it_says():
    marked = "<c>The pier was unsafe</c>, <q>says</q> <s>a report</s> <c>that the Courier has obtained</c>."
    assert contents(marked) == ["The pier was unsafe"]


def test_a_verb_behind_which_only_a_time_stands_says_nothing():
    marked = "<c>Ten had come</c>, <s>he</s> <q>said</q>, compared with the 6 it spoke of in the middle of last month."
    assert contents(marked)[0].startswith("Ten had come")


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("<s>The firm</s> <q>agreed</q> <c>to clean up the mines</c> and reclaim the land.",
         "to clean up the mines and reclaim the land"),
        ("<s>The court</s> <q>voted</q> <c>to hold the aide</c> in contempt.",
         "to hold the aide"),  # an adverbial may be when and where it was said
        ("<s>The report</s> <q>praised</q> <c>a firm</c> that sells fuel.", "a firm that sells fuel"),
        ("<s>The report</s> <q>praised</q> <c>a firm</c>, that sells fuel.", "a firm"),
        ("<s>The union</s> <q>said</q> <c>they seek to cut</c> debts.", "they seek to cut debts"),
        ("<s>The union</s> <q>praised</q> <c>the man</c> who <q2>said</q2> <c2>it was over</c2>.",
         "the man"),
        ("<s>The union</s> <q>praised</q> <c>the friends</c> of “peace”.", "the friends"),
    ],
)  # fmt: skip
def test_a_phrase_that_is_broken_off_is_taken_whole(marked, content):
    assert contents(marked)[0] == content


def test_the_name_between_a_clock_and_a_colon_speaks():
    days = [("09:40", "2031-03-05T09:40")]
    text, found = read("09:40 Fire service<q>:</q> <c>six dead</c>\n\nThe mayor wept.", days)
    assert [text[a:b] for s in found for a, b in s.source] == ["Fire service"]
    text, found = read("09:40 Update<q>:</q> <c>six dead</c>\n\nThe mayor wept.", days)
    assert [s.source for s in found] == [()]


def test_a_verb_behind_the_source_is_part_of_what_it_says():
    marked = "<q>According to</q> <s>the file</s>, a clerk told Ana Ruiz in May <c>that it was late</c>."
    assert "a clerk told Ana Ruiz in May that it was late" in contents(marked)


def test_a_source_that_opens_the_sentence_is_not_what_the_next_asked():
    marked = (
        "<q>According to</q> <s>a letter</s>, <c>an inspector asked in May for the bridge to be closed</c>."
    )
    assert contents(marked)[0] == "an inspector asked in May for the bridge to be closed"
    assert not any("letter" in content for content in contents(marked))


def test_a_hole_that_hangs_on_content_is_filled():
    marked = "<c>The chief told analysts in April</c> <c>that the unit was weak</c>, <q>according to</q> <s>a file</s>."
    assert contents(marked.replace(" analysts in April</c>", "</c> analysts in April"))[0] == (
        "The chief told analysts in April that the unit was weak"
    )


def test_whose_delegates_argue_is_not_what_they_argue():
    marked = "The plan came from Orlen, <s>whose delegates</s> <q>argued</q> <c>that it was late</c>."
    assert contents(marked) == ["that it was late"]


@pytest.mark.parametrize(
    ("inner", "source", "content"),
    [
        ("she called the council and was told that it was shut", "", "that it was shut"),
        ("the board was briefed by two engineers that it was weak", "two engineers", "that it was weak"),
        ("its contractors had certified that the line was safe", "its contractors", "that the line was safe"),
    ],
)
def test_what_one_was_told_or_another_certified_is_within_it(inner, source, content):
    found = told(f"<s>The mayor</s> <q>said</q> <c>{inner}</c>.")
    assert [(who, what) for who, _, what in found[1:]] == [(source, content)]


def test_the_place_that_opens_a_sentence_is_no_speaker():
    marked = "At <s>the works in Orm, a leader, Ana Ruiz,</s> <q>said</q> <c>that it was late</c>."
    assert [who.strip(", ") for who, _, _ in told(marked)] == ["a leader, Ana Ruiz"]


def test_a_participle_with_a_subject_of_its_own_tells_what_happened():
    from sayso.reading.statements.happening import happened
    from sayso.reading.statements.layout import lay_out

    def told_of(text, word, tag):
        article = Article(id="a", text=text, paragraphs=((0, len(text)),))
        analysis = load_engine("rules").analyse(article)
        i = next(w.i for w in analysis.words if w.text == word)
        words = tuple(replace(w, tag=tag) if w.i == i else w for w in analysis.words)
        return happened(lay_out(replace(analysis, words=words), article), i)

    assert told_of("He accused them of it.", "accused", "VBN")
    assert not told_of("The man accused of it left.", "accused", "VBN")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what stands in the next paragraph is not his
        (
            "<c>Four men were asked</c>, <s>the spokesman</s> <q>said</q>.\n\n"
            "<c>Some 41,000 cars had been repaired</c> by Friday.",
            [("the spokesman", "said", "Four men were asked")],
        ),
        # nor does who stood in the one before it say this
        (
            "<s>Wendt</s> left.\n\nThe ministry <q>raised</q> <c>the number of dead to 17</c>.",
            [("The ministry", "raised", "the number of dead to 17")],
        ),
        # nothing is left of it
        ("<c>The wells belong to us</c>\n\nAdulia <q>says</q> five.", []),
        # a list behind a colon is
        (
            "<q>According to</q> <s>the register</s>:\n\n<c>dead - 431 persons</c>",
            [("the register", "According to", "dead - 431 persons")],
        ),
    ],
)
def test_a_statement_keeps_to_the_paragraph_of_its_cue(marked, expected):
    assert told(marked) == expected
