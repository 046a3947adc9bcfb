from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.digest import headline, standfirst, weightiest
from sayso.digest.movement import movement
from sayso.digest.numerals import bounds_words, figure_words, number
from sayso.digest.weight import in_order
from sayso.digest.wording import change_line, kind_words
from sayso.model import Change, Evidence, FigureState, PositionState, Quote

EVIDENCE = Evidence("a", "h", (0, 1), Quote("x", "", ""))


def figures(before, after, *, kind="revision", party="Harbour Ministry", measure="people missing"):
    return Change("c", kind, "2025-03-04", "a", party, measure, before, after, EVIDENCE)


def exact(value, source="Harbour Ministry", words=None):
    return FigureState(value, value, None, None, source, "total", f"{value:,}" if words is None else words)


def words(exact):
    return Evidence("a", "h", (0, len(exact)), Quote(exact, "", ""))


def stance(kind, before, after, party="Venn Lines"):
    return Change("c", kind, "2025-03-04", "a", party, None, before, after, EVIDENCE)


@pytest.mark.parametrize(
    ("before", "after", "verb"),
    [
        (1500, 3000, "doubles"),
        (31, 58, "nearly doubles"),
        (31, 55, "raises"),
        (14, 31, "more than doubles"),
        (10, 30, "triples"),
        (10, 35, "more than triples"),
        (10, 80, "raises"),
        (3000, 1500, "halves"),
        (58, 57, "lowers"),
    ],
)
def test_the_verb_of_two_exact_figures_follows_their_ratio(before, after, verb):
    figures_said = f"{before:,} to {after:,}"
    assert headline(figures(exact(before), exact(after))) == (
        f"Harbour Ministry {verb} its count of people missing: {figures_said}"
    )


@pytest.mark.parametrize(
    ("before", "after", "verb"),
    [
        (FigureState(40, 40, "about", None, None), FigureState(80, 80, None, None, None), "raises"),
        (
            FigureState(40, None, "at least", None, None),
            FigureState(80, None, "at least", None, None),
            "raises",
        ),
        (FigureState(70, None, "at least", None, None), FigureState(80, 80, None, None, None), "raises"),
        (FigureState(50, 50, None, None, None), FigureState(None, 90, "up to", None, None), "revises"),
        (FigureState(60, 60, None, None, None), FigureState(30, None, "at least", None, None), "revises"),
        (FigureState(70, None, "at least", None, None), FigureState(60, 60, None, None, None), "lowers"),
        (FigureState(20, 30, None, None, None), FigureState(25, 40, None, None, None), "revises"),
        (FigureState(None, 90, "up to", None, None), FigureState(None, 50, "up to", None, None), "lowers"),
        (FigureState(0, 0, None, None, None), FigureState(4, 4, None, None, None), "raises"),
    ],
)
def test_doubling_is_not_said_of_hedged_open_or_ranged_figures(before, after, verb):
    assert movement(before, after) == verb


def test_the_words_as_printed_survive_with_their_hedge():
    after = FigureState(70, None, "At least", None, "Red Cross", "total", "At least 70")
    assert headline(figures(None, after, kind="first_figure", party="Red Cross")) == (
        "Red Cross speaks of at least 70 people missing"
    )


def test_a_party_that_may_be_a_person_is_given_no_pronoun():
    assert headline(figures(exact(5, "Mira Solberg"), exact(10), party="Mira Solberg")) == (
        "Mira Solberg doubles count of people missing: 5 to 10"
    )


def test_a_figure_of_nobody_is_unattributed():
    assert headline(figures(None, exact(14), kind="first_figure", party=None)) == (
        "14 people missing, unattributed"
    )
    before = exact(5, None)
    assert headline(figures(before, exact(10), party=None)) == "Count of people missing doubled: 5 to 10"


def test_no_party_raises_the_count_of_another():
    gone_on = figures(exact(5), exact(10), party="Red Cross")
    assert headline(gone_on) == "Red Cross speaks of 10 people missing; Harbour Ministry spoke of 5 before"
    assert change_line(gone_on).text == "people missing, from 5 (Harbour Ministry) to 10"
    of_nobody = figures(exact(5, None), exact(10), party="Red Cross")
    assert headline(of_nobody) == "Red Cross speaks of 10 people missing, after 5, unattributed"
    assert change_line(of_nobody).text == "people missing, from 5 (unattributed) to 10"
    unsaid = figures(exact(5), exact(10), party=None)
    assert headline(unsaid) == "Count of people missing doubled: 5 (Harbour Ministry) to 10"


def test_whose_a_number_was_stands_with_its_day():
    before = FigureState(31, 31, None, "2025-03-03", "Coast Guard", "total", "31")
    after = FigureState(70, 70, None, None, "Red Cross", "total", "70")
    change = figures(before, after, party="Red Cross")
    assert change_line(change, year="2025").text == "people missing, from 31 (Coast Guard, 3 March) to 70"


def test_an_addition_stays_an_addition():
    after = FigureState(1500, 1500, None, None, "Harbour Ministry", "increment", "another 1,500")
    before = FigureState(1500, 1500, None, None, "Harbour Ministry", "total", "1,500")
    words = headline(figures(before, after, measure="soldiers sent"))
    assert words == "Harbour Ministry reports another 1,500 soldiers sent, after 1,500"
    assert "3,000" not in words


def test_a_multiple_is_quoted_as_printed():
    after = FigureState(2, 2, None, None, "Harbour Ministry", "multiple", "double the number")
    assert headline(figures(None, after)) == "Harbour Ministry on people missing: “double the number”"


@pytest.mark.parametrize(
    ("words", "low", "high", "hedge", "change", "shown"),
    [
        ("14 people", 14, 14, None, "total", "14"),
        ("At least 70 people", 70, None, "At least", "total", "at least 70"),
        ("between 20 and 30 of the crew", 20, 30, None, "total", "between 20 and 30"),
        ("hundreds of villagers", 200, None, None, "total", "hundreds"),
        ("two of the crew", 2, 2, None, "total", "two"),
        ("1.5 million tonnes of grain", 1.5e6, 1.5e6, None, "total", "1.5 million tonnes"),
        ("About 9,000 cubic metres of water", 9000, 9000, "about", "total", "about 9,000 cubic metres"),
        ("some 40 square kilometres of forest", 40, 40, "some", "total", "some 40 square kilometres"),
        ("No more than 40 kilograms of gas", None, 40, "No more than", "total", "no more than 40 kilograms"),
        ("Escapes number at most 40", None, 40, "At most", "total", "at most 40"),
        ("85 kilos of cocaine", 85, 85, None, "total", "85 kilos"),
        ("US$3 million", 3e6, 3e6, None, "total", "US$3 million"),
        ("sixty-six passengers", 66, 66, None, "total", "sixty-six"),
        ("70 people or more", 70, None, "or more", "total", "70 or more"),
        ("the toll rose to 58", 58, 58, None, "total", "58"),
        ("damage at 14 million euros", 14e6, 14e6, None, "total", "14 million euros"),
        ("debts at £44.5m", 44.5e6, 44.5e6, None, "total", "£44.5m"),
        ("budget rose from 3 million to 4 million", 4e6, 4e6, None, "total", "4,000,000"),
        ("passed 300", 300, None, "passed", "total", "“passed 300”"),
        ("nears 60,000", 60000, 60000, "nears", "total", "“nears 60,000”"),
        ("58, the ministry said", 58, 58, None, "total", "58"),
        ("another 9 bodies", 9, 9, None, "increment", "another 9"),
        ("40 house fires", 40, 40, None, "increment", "another 40"),
        ("more than 40 fires", 40, None, "more than", "increment", "more than 40 more"),
        ("12 fewer", 12, 12, None, "decrement", "12 fewer"),
        ("double the number of soldiers", 2, 2, None, "multiple", "double the number"),
        ("", 3, 3, None, "multiple", "3 times as many"),
        ("", None, None, None, "total", "no number"),
    ],
)
def test_a_figure_is_cut_from_its_evidence_with_its_hedge(words, low, high, hedge, change, shown):
    assert figure_words(FigureState(low, high, hedge, None, "S", change, words)) == shown


def test_a_conflict_names_both_and_both_their_words():
    before = FigureState(31, 31, None, "2025-03-03", "Coast Guard", "total", "31")
    after = FigureState(70, None, "at least", "2025-03-04", "Red Cross", "total", "at least 70")
    change = figures(before, after, kind="conflict", party="Red Cross")
    assert headline(change) == "Red Cross speaks of at least 70 people missing, Coast Guard of 31"
    assert change_line(change, year="2025").text == (
        "people missing, at least 70 (4 March); Coast Guard says 31 (3 March)"
    )
    assert "(3 March 2025)" in change_line(change, year="2026").text


def test_denial_and_confirmation_quote_the_words():
    denied = stance("denial", None, PositionState("denies", "“pure invention”"))
    assert headline(denied) == "Venn Lines denies: “pure invention”"
    said = stance("denial", None, PositionState("denies", "that it had “any” part in it"))
    said = replace(said, evidence=words("Venn denied on Monday that it had “any” part in it"))
    assert headline(said) == "Venn Lines denies that “it had ‘any’ part in it”"
    said = stance("confirmation", None, PositionState("confirms", 'the ship was full,"'))
    assert headline(said) == "Venn Lines confirms: “the ship was full”"
    said = stance("denial", None, PositionState("denies", "having known of it"))
    assert headline(said) == "Venn Lines denies “having known of it”"
    said = stance("confirmation", None, PositionState("confirms", "the ship was full"))
    assert headline(said) == "Venn Lines confirms: “the ship was full”"


@pytest.mark.parametrize(
    ("before", "claim", "shown"),
    [
        ("Venn said ", "that its valves were not the cause", ": “its valves were not the cause”"),
        ("Venn said on Monday ", "that the claim was baseless", ": “the claim was baseless”"),
        ("Venn denied a charge. He said ", "that he would not go", ": “he would not go”"),
        ("Venn denied ", "reports that a valve failed", " denies “reports that a valve failed”"),
        ("Venn denied the charge. It called it ", "pure invention", ": “pure invention”"),
        ("Venn does not believe ", "that a valve failed", " denies that “a valve failed”"),
        ("Venn has ruled out ", "that a valve failed", " rules out that “a valve failed”"),
        ("Venn has ruled out ", "that a valve … had failed", " rules out that “a valve … had failed”"),
        ("Venn denied it ", "that a valve broke", " denies that “a valve broke”"),
        ("Venn rejected that, saying ", "a valve broke", ": “Venn rejected that, saying a valve broke”"),
        ("Venn does not expect ", "a verdict by May", ": “Venn does not expect a verdict by May”"),
    ],
)
def test_what_no_verb_of_the_source_denies_is_quoted_as_its_own_words(before, claim, shown):
    said = words(before + claim.replace(" …", " in the hall"))
    denied = replace(stance("denial", None, PositionState("denies", claim)), evidence=said)
    assert headline(denied) == "Venn Lines" + shown
    assert change_line(denied).text == shown.lstrip(": ")


@pytest.mark.parametrize(
    ("before", "claim", "behind", "shown"),
    [
        (
            "",
            "that its hall was too warm",
            ", the union said. Venn denied it",
            " denies that “its hall was too warm”",
        ),
        ("“", "Everyone knew", ",” said Orm, a union man. The company denies it", " denies “Everyone knew”"),
        ("", "Rumours of a leak", " were dismissed by the firm", " denies “Rumours of a leak”"),
        ("“", "Our hall was cool", ",” Venn said, denying the report", ": “Our hall was cool”"),
        ("Venn denied it. “", "Our hall was cool", ",” Mr Venn said", ": “Our hall was cool”"),
    ],
)
def test_what_another_says_and_the_party_denies_behind_it_is_no_word_of_its_own(before, claim, behind, shown):
    denied = stance("denial", None, PositionState("denies", claim))
    assert headline(replace(denied, evidence=words(before + claim + behind))) == "Venn Lines" + shown


def test_a_denial_given_up_is_told_in_its_own_words(story, changes):
    turned = replace(
        changes["reversal"],
        before=PositionState("denies", "that it had no plans to hire"),
        after=PositionState("asserts", "it will hire ten men"),
    )
    assert headline(turned) == (
        "Venn Lines denied: “it had no plans to hire”, now asserts: “it will hire ten men”"
    )


def test_who_is_told_to_have_done_what_he_said_he_would_not_is_said_to_confirm_nothing(story):
    told = "The head of the lines, Jonas Venn, resigned"
    change = stance(
        "reversal", PositionState("denies", "that he would not resign"), PositionState("confirms", told)
    )
    change = replace(change, party="Jonas Venn", evidence=words(told))
    no = next(p for p in story.positions if p.stance == "denies")
    held = replace(
        no,
        party="Jonas Venn",
        claim="that he would not resign",
        evidence=words("Jonas Venn said that he would not resign"),
    )
    assert change_line(change, replace(story, positions=(held,))).text == (
        "said on 2 March: “he would not resign”, now: “The head of the lines, Jonas Venn, resigned”"
    )


def test_what_the_writer_told_of_a_party_it_has_not_said(story):
    told = "Jonas Venn laughed off the idea of leaving"
    gone = "Jonas Venn is out at Venn Lines"
    change = stance("reversal", PositionState("denies", told), PositionState("confirms", gone))
    change = replace(change, party="Jonas Venn", evidence=words(gone))
    no = next(p for p in story.positions if p.stance == "denies")
    held = replace(no, party="Jonas Venn", claim=told, evidence=words(told))
    assert change_line(change, replace(story, positions=(held,))).text == (
        f"on 2 March: “{told}”, now: “{gone}”"
    )


def test_a_number_that_its_outlet_has_altered_does_not_lead_and_says_so(story, changes):
    change = changes["conflict"]
    series = next(m for m in story.measures if m.name == change.measure)
    altered = tuple(
        replace(p, altered_at="2025-03-05") if p.evidence == change.evidence else p for p in series.points
    )
    told = replace(story, measures=(replace(series, points=altered),))
    assert any(p.altered_at for p in altered)
    assert change_line(change, told).text.endswith("; altered since")
    assert "altered" not in change_line(change, story).text
    assert weightiest([change, changes["correction"]], story) is change
    assert weightiest([change, changes["correction"]], told) is changes["correction"]


def test_a_reversal_tells_the_day_of_what_is_given_up(story, changes):
    assert headline(changes["reversal"], story) == (
        "Venn Lines said on 2 March: “We were never told that the ship was over its limit”, "
        "now confirms: “a mate had reported the ship over its limit”"
    )
    assert headline(changes["reversal"]).startswith("Venn Lines denied it, now confirms")


def test_the_very_claim_of_another_is_told_as_his(story, changes):
    made = next(p for p in story.positions if p.party == "Seafarers’ Union")
    denied = replace(changes["denial"], after=PositionState("denies", made.claim))
    own = next(p for p in story.positions if p.party == "Venn Lines")
    told = replace(story, positions=(made, replace(own, evidence=denied.evidence)))
    assert headline(denied, told) == (
        "Venn Lines denies what Seafarers’ Union says: “the ferry had sailed with too many on board”"
    )


def test_who_asserted_the_contrary_is_quoted_with_it(story, changes):
    turned = replace(
        changes["reversal"],
        before=PositionState("asserts", "it had no plans to hire"),
        after=PositionState("confirms", "that it had hired"),
    )
    assert headline(turned) == (
        "Venn Lines asserted: “it had no plans to hire”, now confirms that “it had hired”"
    )


def test_what_is_said_now_is_set_beside_what_was_denied_and_not_called_it(story):
    change = stance(
        "reversal",
        PositionState("denies", "that the ship was full"),
        PositionState("asserts", "that a list was lost"),
    )
    no = next(p for p in story.positions if p.stance == "denies")
    told = replace(no, claim="that the ship was full", evidence=words("It denied that the ship was full"))
    told_story = replace(story, positions=(told,))
    assert change_line(change, told_story).text == (
        "denied on 2 March that “the ship was full”, now asserts that “a list was lost”"
    )


def test_an_empty_claim_is_told_in_the_words_of_who_made_it(story, changes):
    empty = replace(changes["denial"], after=PositionState("denies", "the claim"))
    assert headline(empty) == "Venn Lines denies “the claim”"
    own = next(p for p in story.positions if p.party == "Venn Lines")
    told = replace(story, positions=(story.positions[0], replace(own, evidence=empty.evidence)))
    assert headline(empty, told) == (
        "Venn Lines denies what Seafarers’ Union says: “the ferry had sailed with too many on board”"
    )


def test_a_correction_quotes_what_became_what(story, changes):
    assert (
        headline(changes["correction"], story)
        == "Northern Herald altered its report: “Ola Rask” became “Odd Rask” in “a volunteer, Odd Rask, told the Herald”"
    )
    rewritten = replace(changes["correction"], before="one two three", after="nine ten " * 12)
    assert headline(rewritten, story) == "Northern Herald altered its report"


def test_a_new_story_bears_its_title(story, changes):
    assert headline(changes["new"], story) == story.title


def test_what_is_planned_does_not_read_as_what_is(story, changes):
    measure = next(m for m in story.measures if m.name == "bodies recovered")
    promised = replace(measure, points=(replace(measure.points[0], status="promised"),))
    assert headline(changes["another"], replace(story, measures=(promised,))) == (
        "Coast Guard reports another 9 bodies recovered (promised)"
    )


def test_editors_order(changes):
    order = [c.kind for c in in_order(list(changes.values()))]
    assert order[0] == "reversal"
    assert (
        order.index("revision")
        < order.index("conflict")
        < order.index("denial")
        < order.index("first_figure")
    )
    assert order.index("first_figure") < order.index("new_story")


def test_a_revision_already_overtaken_does_not_lead(changes):
    early, late = changes["revision1"], changes["revision2"]  # 14 to 31 moved further than 31 to 62
    assert weightiest([early, late]) is late
    assert weightiest([early, changes["first"]]) is early


def test_a_revision_that_was_altered_has_overtaken_nothing(story, changes):
    early, late = changes["revision1"], changes["revision2"]
    series = next(m for m in story.measures if m.name == late.measure)
    points = tuple(
        replace(p, altered_at="2025-03-05") if p.evidence == late.evidence else p for p in series.points
    )
    told = replace(story, measures=(replace(series, points=points),))
    assert any(p.altered_at for p in points)
    assert weightiest([early, late, changes["first"]], told) is early


def test_lives_lead_before_goods_but_a_doubling_before_a_small_rise():
    dead = figures(exact(57), exact(58), measure="people killed")
    tents = replace(figures(exact(57), exact(58), measure="tents pitched"), id="d", at="2025-03-09")
    doubled = replace(figures(exact(50), exact(100), measure="tents pitched"), id="e")
    assert weightiest([tents, dead]) is dead
    assert weightiest([dead, doubled]) is doubled


def test_of_at_least_so_many_dead_so_many_are_weighed():
    at_least = replace(exact(4), high=None, hedge="at least")
    dead = figures(at_least, exact(6), measure="people killed")
    tents = replace(figures(exact(120), exact(220), measure="tents pitched"), id="d", at="2025-03-09")
    assert weightiest([tents, dead]) is dead


def test_the_first_dead_lead_before_a_denial_and_first_tents_do_not(changes):
    dead = replace(figures(exact(57), exact(58), measure="people killed"), kind="first_figure", before=None)
    tents = replace(dead, id="d", measure="tents pitched")
    assert weightiest([changes["denial"], dead]) is dead
    assert weightiest([changes["denial"], tents]) is changes["denial"]


def test_an_opening_report_leads_with_its_title(changes):
    opening = [changes["first"], changes["new"]]
    assert weightiest(opening) is changes["new"]
    assert weightiest([*opening, changes["revision1"]]) is changes["revision1"]


def test_the_order_of_changes_given_does_not_matter(changes):
    given_order = list(changes.values())
    assert in_order(given_order) == in_order(given_order[::-1])


def test_no_change_no_edition():
    with pytest.raises(ValueError, match="at least one change"):
        weightiest([])


def test_the_standfirst_is_the_conflict_about_the_same_measure(story, changes):
    told = [changes["revision2"], changes["conflict"], changes["denial"]]
    assert standfirst(told, story) == "Red Cross speaks of at least 70 people missing, Coast Guard of 31."
    assert standfirst([changes["revision2"]], story) == ""
    assert standfirst([], story) == ""


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_numbers_read_back_as_they_were(value):
    assert float(number(value).replace(",", "")) == pytest.approx(
        value, rel=1e-9, abs=5e-4 if abs(value) < 1 else 1e-9
    )


BOUND = st.none() | st.integers(0, 10**7)


@given(BOUND, BOUND, st.sampled_from([None, "about", "at least", "nearly"]))
def test_no_number_is_shown_that_was_not_there(low, high, hedge):
    words = bounds_words(low, high, hedge)
    shown = {int(n.replace(",", "")) for n in re.findall(r"[\d,]+", words)}
    assert shown <= {low, high}
    if hedge and (low is None or high is None or low == high):
        assert hedge in words


STATE = st.builds(
    lambda low, high, hedge, change: FigureState(low, high, hedge, None, "S", change),
    BOUND, BOUND, st.sampled_from([None, "about"]), st.sampled_from(["total", "increment", "previous"]),
)  # fmt: skip


@given(STATE, STATE, st.sampled_from(["revision", "conflict", "first_figure"]))
def test_a_headline_computes_nothing(before, after, kind):
    words = headline(figures(before, after, kind=kind))
    shown = {int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", words)}
    assert shown <= {before.low, before.high, after.low, after.high}
    if re.search("doubles|triples|halves", words):
        assert before.low == before.high and after.low == after.high and not before.hedge and not after.hedge
    assert figure_words(after) in words


def revision(id, before, after, measure, party="Harbour Ministry"):
    return replace(figures(before, after, measure=measure, party=party), id=id)


def test_more_dead_lead_before_fewer_missing():
    missing = revision("m", exact(60), exact(12), "people missing")
    killed = revision("k", exact(9), exact(11), "people killed")
    assert weightiest([missing, killed]) is killed
    hedged = revision(
        "k", FigureState(9, None, "at least", None, "S"), exact(11), "people killed", "Governor"
    )
    assert weightiest([missing, hedged]) is hedged
    fewer = revision("k", exact(11), exact(9), "people killed")
    assert weightiest([missing, fewer]) is missing, "where the dead are fewer too, the larger step leads"
    more = revision("m", exact(12), exact(60), "people missing")
    assert weightiest([more, killed]) is more, "more missing are not the dead of yesterday"


def test_police_raise_their_count():
    two, three = (replace(exact(n), source="Police") for n in (2, 3))
    told = replace(revision("d", two, three, "people injured"), party="Police")
    assert headline(told) == "Police raise their count of people injured: 2 to 3"


def test_a_count_of_people_that_doubles_leads():
    doubled = revision("d", exact(12), exact(24), "people missing")
    killed = revision("k", exact(10), exact(16), "people killed")
    halved = revision("h", exact(60), exact(12), "people injured")
    tents = revision("t", exact(10), exact(90), "tents pitched")
    assert in_order([killed, halved, tents, doubled])[0] is doubled
    assert headline(doubled) == "Harbour Ministry doubles its count of people missing: 12 to 24"
    deadlier = revision("k", exact(10), exact(21), "people killed")
    assert weightiest([doubled, deadlier]) is deadlier


def test_who_dies_as_the_third_is_told_by_the_number_and_no_third() -> None:
    assert figure_words(exact(3, words="A third man")) == "3"
    assert figure_words(exact(3, words="third suspect")) == "3"
    assert figure_words(exact(1 / 3, words="a third of the stock")) == "a third"


@pytest.mark.parametrize(
    ("measure", "words", "line", "head"),
    [
        ("price in dollars", "$7bn", "price, $7bn", "Venn Lines speaks of $7bn price"),
        ("dollars, planned", "$7bn", "a sum (planned), $7bn", "Venn Lines speaks of $7bn (planned)"),
        ("dollars", "$7bn", "a sum, $7bn", "Venn Lines speaks of $7bn"),
        (
            "price in crowns",
            "7 billion",
            "price in crowns, 7 billion",
            "Venn Lines speaks of 7 billion price in crowns",
        ),
    ],
)
def test_a_currency_that_has_its_sign_is_not_told_twice(changes, measure, words, line, head):
    after = FigureState(7e9, 7e9, None, None, "Venn Lines", "total", words)
    change = replace(
        changes["revision1"],
        kind="first_figure",
        party="Venn Lines",
        measure=measure,
        before=None,
        after=after,
    )
    assert (change_line(change).text, headline(change)) == (line, head)


def test_an_altered_passage_is_told_with_the_words_around_it():
    before = "A report of 2025 found that eight of the 14 anchors of the footbridge were corroded, and advised closing it."
    change = replace(
        stance("correction", None, None, "The Kenner Star"),
        before=before,
        after=before.replace("eight", "five"),
    )
    assert change_line(change).text == (
        "altered its report: “eight of” became “five of” in “…report of 2025 found that five of the 14 anchors of the footbridge…”"
    )
    short = replace(change, before="Four people", after="Three people")
    assert change_line(short).text == "altered its report: “Four people” became “Three people”"


def test_what_only_the_report_recalls_of_a_denial_stands_in_its_words(story):
    before = PositionState("denies", "after it had dismissed such reports as rumours")
    turned = stance("reversal", before, PositionState("confirms", "that it had sent soldiers"), "Qarland")
    assert change_line(turned, story).text == (
        "“after it had dismissed such reports as rumours”, now confirms that “it had sent soldiers”"
    )


def test_a_first_figure_is_shown_as_a_figure():
    assert kind_words("first_figure") == "figure"
    assert kind_words("new_story") == "new story"


def test_a_standfirst_that_quotes_a_whole_sentence_has_one_stop() -> None:
    def told(claim: str) -> str:
        denial = replace(stance("denial", None, PositionState("denies", claim)), id="d")
        lead = weightiest([figures(exact(3), exact(9)), denial])
        other = replace(denial, id="e", party="Brint Lines")
        return standfirst([lead, other] if lead.id == "d" else [lead, denial])

    assert re.search(r"aboard[.]?”[.]?$", told("We sailed with all aboard."))
    assert not told("We sailed with all aboard.").endswith(".”.")
    assert told("that it sailed").endswith("”.")
