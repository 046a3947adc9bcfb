"""Figures of whole sentences: value, hedge, noun, event, place, status, change, times, statement."""

from functools import cache

import pytest

from sayso.model import Article, Statement, TimeExpression
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures


@cache
def analysed(text):
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    return load_engine().analyse(article), article


def read(text, times=(), statements=()):
    analysis, article = analysed(text)
    return find_figures(analysis, article, times, statements)


def one(text, times=(), statements=()):
    (figure,) = read(text, times, statements)
    return figure


def printed(text, figure):
    return text[slice(*figure.span)]


def time(text, words, value, kind="DATE"):
    start = text.index(words)
    return TimeExpression((start, start + len(words)), kind, value)


# --- hedges and bounds ---------------------------------------------------------


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        ("at least", 700, None),
        ("more than", 700, None),
        ("over", 700, None),
        ("no fewer than", 700, None),
        ("up to", None, 700),
        ("as many as", None, 700),
        ("fewer than", None, 700),
        ("no more than", None, 700),
        ("about", 700, 700),
        ("nearly", 700, 700),
        ("an estimated", 700, 700),
        ("some", 700, 700),
        ("roughly", 700, 700),
    ],
)
def test_hedges_bound_the_number_and_are_kept(hedge, low, high):
    text = f"The storm killed {hedge} 700 people in the valley."
    figure = one(text)
    assert (figure.low, figure.high, figure.hedge) == (low, high, hedge)
    assert printed(text, figure) == f"{hedge} 700"
    assert figure.counted == "people"


@pytest.mark.parametrize(
    ("text", "hedge", "open_above"),
    [
        ("The death toll passed 300.", "passed", True),
        ("The toll continues to rise, passing 300 people.", "passing", True),
        ("Deaths surpass 300, officials said.", "surpass", True),
        ("The number of cases has climbed past 300.", "past", True),
        ("The toll crossed the 300 mark.", "crossed", True),
        ("Losses could top 300 houses.", "top", True),
        ("The toll nears 300.", "nears", False),
        ("The number of the dead is approaching 300.", "approaching", False),
        ("Parliament passed 300 laws.", None, False),
        ("The mayor approached 300 people.", None, False),
        ("The deficit grew. The Senate passed 300 bills.", None, False),
        ("He walked past 300 houses.", None, False),
    ],
)
def test_words_that_bound_a_count_and_nothing_else(text, hedge, open_above):
    (figure,) = read(text)
    assert (figure.hedge, figure.high is None) == (hedge, open_above)
    assert figure.low == 300


def test_a_hedge_after_the_number():
    text = "Rescuers found 40 or more bodies."
    figure = one(text)
    assert (figure.low, figure.high, printed(text, figure)) == (40, None, "40 or more")


def test_two_hedges_bound_together():
    figure = one("The fire destroyed at least about 40 houses.")
    assert (figure.low, figure.high) == (40, None)


@pytest.mark.parametrize(
    ("range_", "low", "high"),
    [
        ("10,000 to 12,000", 10_000, 12_000),
        ("10,000-12,000", 10_000, 12_000),
        ("10-12,000", 10_000, 12_000),
        ("between 20 and 30", 20, 30),
        ("two or three", 2, 3),
        ("four to five thousand", 4000, 5000),
    ],
)
def test_ranges_have_both_bounds(range_, low, high):
    figure = one(f"The army sent {range_} soldiers.")
    assert (figure.low, figure.high, figure.counted) == (low, high, "soldiers")


def test_dozens_is_its_own_hedge():
    figure = one("Dozens of villagers were hurt.")
    assert (figure.low, figure.high, figure.hedge, figure.counted) == (24, None, "Dozens", "villagers")


def test_a_conversion_in_brackets_keeps_the_bound():
    first, second = read("The fire spread more than 100 km (60 miles).")
    assert (first.low, first.high, first.unit) == (100, None, "km")
    assert (second.low, second.high, second.unit) == (60, None, "mile")


# --- what is counted, and what happened ----------------------------------------


@pytest.mark.parametrize(
    ("text", "counted", "noun", "event"),
    [
        ("The flood killed 58 people.", "people", "people", "kill"),
        ("In all 58 people were killed.", "people", "people", "kill"),
        ("The fire left 58 passengers missing.", "passengers", "passenger", "missing"),
        ("Doctors treated 200 injured passengers.", "injured passengers", "passenger", "injure"),
        ("The death toll rose to 58.", "death toll", "toll", "die"),
        ("The governor put the number of dead at 58.", "dead", "dead", "dead"),
        ("The number of cases rose to 1,200.", "cases", "case", None),
        ("Rescuers recovered at least 70 bodies.", "bodies", "body", "die"),
        (
            "The army sent 130 containers of shells, mines and other arms.",
            "containers of shells, mines and other arms",
            "container",
            "send",
        ),
        ("About 300 Cadrian soldiers are being trained.", "Cadrian soldiers", "soldier", "train"),
        ("A total of 58 people died.", "people", "people", "die"),
        ("Three of the miners died.", "miners", "miner", "die"),
        ("More than 40 soldiers and sailors were wounded.", "soldiers and sailors", "soldier", "wound"),
    ],
)
def test_counted_and_event(text, counted, noun, event):
    figure = one(text)
    assert (figure.counted, figure.counted_noun, figure.event) == (counted, noun, event)
    assert text[slice(*figure.counted_span)] == counted


def test_a_number_alone_counts_nobody_named():
    figure = one("In the town 58 were killed.")
    assert (figure.counted, figure.counted_span, figure.event) == (None, None, "kill")


@pytest.mark.parametrize(("text", "event"), [("58 dead in mine fire", "dead"), ("200 injured", "injure")])
def test_headlines(text, event):
    assert one(text).event == event


def test_who_did_it_did_not_suffer_it():
    gunmen, people = read("Three gunmen killed 58 worshippers.")
    assert (gunmen.counted, gunmen.event) == ("gunmen", None)
    assert (people.counted, people.event) == ("worshippers", "kill")


def test_an_elliptic_number_takes_the_noun_before_it():
    people, hurt = read("The blast killed 58 miners and injured 200.")
    assert (hurt.counted, hurt.event) == ("miners", "injure")
    assert hurt.counted_span == people.counted_span


def test_people_are_not_houses():
    _, killed = read("The storm destroyed 300 houses and killed 58.")
    assert (killed.counted, killed.event) == (None, "kill")


def test_the_number_refers_to_the_figure_before():
    _, raised = read("At first 40 miners were injured; that number was raised to 52.")
    assert (raised.low, raised.counted, raised.event) == (52, "miners", "injure")


def test_a_part_shares_what_happened():
    _, children = read("The bomb killed at least 12, including three children.")
    assert (children.counted, children.event) == ("children", "kill")


# --- change ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Another 40 miners were found.", ["increment"]),
        ("Rescuers found 40 more miners.", ["increment"]),
        ("The council hired an additional 40 nurses.", ["increment"]),
        ("The toll rose by 40.", ["increment"]),
        ("The number of cases fell by 300.", ["decrement"]),
        ("The toll rose from 31 to 58.", ["previous", "total"]),
        ("The toll rose to 58, up from 31.", ["total", "previous"]),
        ("The ministry counted 58 dead, compared with 31.", ["total", "previous"]),
        ("The toll stands at 58; an earlier estimate of 31 was withdrawn.", ["total", "previous"]),
        ("Prices fell 3 percent.", ["decrement"]),
        ("The village lost 300 men.", ["total"]),
        ("Troops came from 31 countries.", ["total"]),
        ("It counted more than 40 ships.", ["total"]),
    ],
)
def test_change(text, changes):
    assert [figure.change for figure in read(text)] == changes


def test_a_new_number_beside_the_one_already_reported():
    text = "Another 900 Cadrian soldiers joined the 700 the ministry recently estimated had reached Veska."
    new, old = read(text)
    assert (new.low, new.change, new.counted) == (900, "increment", "Cadrian soldiers")
    assert (old.low, old.change, old.counted) == (700, "previous", "Cadrian soldiers")


@pytest.mark.parametrize(
    ("text", "words", "factor", "counted"),
    [
        ("The report gives double the number of soldiers.", "double", 2, "soldiers"),
        ("It sent three times as many ships.", "three times", 3, "ships"),
        ("The number of soldiers doubled.", "doubled", 2, "soldiers"),
    ],
)
def test_multiples(text, words, factor, counted):
    figure = one(text)
    assert (figure.low, figure.high, figure.change) == (factor, factor, "multiple")
    assert (printed(text, figure), figure.counted) == (words, counted)


@pytest.mark.parametrize("text", ["He was elected twice.", "A double murder shook the town."])
def test_no_multiple(text):
    assert read(text) == ()


# --- status ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The president will call for the support of the nation's 135,000 troops.", "actual"),
        ("It is to cut the 1,900 posts in Orle.", "planned"),
        ("The army sent 300 soldiers.", "actual"),
        ("The army will send 300 soldiers.", "planned"),
        ("Drones set fire to the depot before dawn, killing 300 people.", "actual"),
        ("Rescuers called off the search with 300 people confirmed dead.", "actual"),
        ("The firm is set to cut 300 jobs.", "planned"),
        ("The union called for 300 nurses to be hired.", "planned"),
        ("The army plans to send 300 soldiers.", "planned"),
        ("They accused Cadria of preparing to send 300 soldiers.", "planned"),
        ("The agency expects 300 refugees.", "planned"),
        ("Cadria has promised to provide 300 soldiers.", "promised"),
        ("Cadria pledged 300 trucks.", "promised"),
        ("The army could send 300 soldiers.", "possible"),
        ("Officials feared 300 miners had died.", "possible"),
        ("The ministry said it sent 300 soldiers.", "actual"),
    ],
)
def test_status(text, status):
    assert one(text).status == status


# --- units -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("Some 45 percent of voters backed it.", 45, "percent"),
        ("Prices fell 3%.", 3, "percent"),
        ("The fund holds $3.2bn.", 3.2e9, "USD"),
        ("It costs 12 million yuan.", 12e6, "CNY"),
        ("The road is 2.5 km long.", 2.5, "km"),
        ("The lorry carried 20 tonnes of grain.", 20, "tonne"),
        ("Oil sold at $80 a barrel.", 80, "USD per barrel"),
        ("It was 40 degrees Celsius.", 40, "°C"),
        ("One in five households has no water.", 0.2, "fraction"),
        ("Half of the houses burned.", 0.5, "fraction"),
    ],
)
def test_units(text, low, unit):
    figure = one(text)
    assert (figure.low, figure.unit) == (low, unit)


def test_a_unit_given_once_serves_both():
    assert [f.unit for f in read("The gauge rose from 13 to 14 mm.")] == ["mm", "mm"]


# --- times, place, statement ---------------------------------------------------------


def test_as_of_and_place():
    text = "As of Tuesday, 312 villagers had been evacuated from the lower valley."
    figure = one(text, (time(text, "Tuesday", "2031-03-04"),))
    assert (figure.as_of, figure.place) == ("2031-03-04", "lower valley")


def test_day_of_the_event_not_of_the_saying():
    text = "The minister said on Monday that 40 people were killed on Sunday."
    times = (time(text, "Monday", "2031-03-03"), time(text, "Sunday", "2031-03-02"))
    assert one(text, times).as_of == "2031-03-02"
    assert one("The minister said on Monday that 40 people were killed.", times[:1]).as_of is None


def test_by_a_month_when_planned():
    text = "Cadria plans to deliver 120 trucks by June 2031."
    assert one(text, (time(text, "June 2031", "2031-06"),)).as_of == "2031-06"


def test_a_day_between_two_figures_is_of_the_first():
    text = "The pump collected 105 barrels of oil on Saturday and 111 barrels on Sunday."
    times = (time(text, "Saturday", "2031-03-01"), time(text, "Sunday", "2031-03-02"))
    assert [f.as_of for f in read(text, times)] == ["2031-03-01", "2031-03-02"]


def test_since():
    text = "The army has sent 130 lorries to Veska since May 2030."
    figure = one(text, (time(text, "May 2030", "2030-05"),))
    assert (figure.since, figure.as_of) == ("2030-05", None)


def test_an_unresolved_time_says_nothing():
    text = "As of June, 312 people had left."
    assert one(text, (time(text, "June", "XXXX-06"),)).as_of is None


def test_the_innermost_statement():
    text = "Lund said the ministry claimed 40 people died."
    inner = text.index("40")
    outer = Statement("s1", "indirect", (), (), ((text.index("the ministry"), len(text) - 1),))
    nested = Statement("s2", "indirect", (), (), ((inner, len(text) - 1),), parent="s1")
    assert one(text, statements=(outer, nested)).statement == "s2"
    assert one(text).statement is None


# --- refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The mayor came out of it a little before eight tonight.",
        "The Civil Protection Institute stood by its figures until nine this morning.",
        "The town was founded in 1850.",
        "They met on 5 May 2019.",
        "They met on May 12.",
        "The talks began at 10:30.",
        "The talks began at 5 pm.",
        "It lasted two years.",
        "Mara Lund, 45, left.",
        "A 45-year-old miner left.",
        "The victims, ages 24, 25 and 41, left.",
        "Orm won 3-1.",
        "Call 555-0199 now.",
        "She lives at 14 High Street.",
        "Police were called to the 900 block of Kent Street.",
        "They invoked Article 5.",
        "A Boeing 737 landed.",
        "The G7 met.",
        "Covid-19 spread.",
        "The 22nd amendment passed.",
        "No one was hurt.",
        "One of the men left.",
        "They arrived one day.",
        "See page 12.",
        "1. Introduction",
        "Neighbours called 911.",
        "The note says so [12].",
    ],
)
def test_refused(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("One soldier died.", 1),
        ("At least one person died.", 1),
        ("About 2000 soldiers came.", 2000),
        ("The 12-member council met.", 12),
        ("In Orm 12 people died.", 12),
    ],
)
def test_taken_beside_what_is_refused(text, low):
    assert one(text).low == low


def test_a_number_within_a_time_is_left():
    text = "The 48 hours were long."
    assert read(text, (time(text, "48 hours", "PT48H", "DURATION"),)) == ()


def test_ids_follow_the_spans():
    figures = read("The storm killed 12 people, hurt 30 and destroyed 400 homes.")
    assert [f.id for f in figures] == ["f1", "f2", "f3"]
    assert [f.low for f in figures] == [12, 30, 400]


def test_an_empty_text_has_none():
    article = Article(id="a", text="")
    assert find_figures(load_engine().analyse(article), article, (), ()) == ()


def test_an_analysis_of_another_text_is_refused():
    analysis, _ = analysed("The storm killed 12 people.")
    with pytest.raises(ValueError, match="another text"):
        find_figures(analysis, Article(id="b", text="Else."), (), ())


# --- addresses, articles before money, units ------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "It happened at Norbury Park, located at 4100 SW 18th Court.",
        "The shop stands at 1200 W. Main Street.",
        "She lives at 221 Quay Road.",
    ],
)
def test_an_address_is_no_figure(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("Police offered a $21,000 reward.", 21_000, "USD"),
        ("A $5 million grant was given.", 5_000_000, "USD"),
        ("The firm's $5 million loss was noted.", 5_000_000, "USD"),
        ("The lake has grown to about 350 sq miles.", 350, "mile2"),
        ("They sold 5 Main Street shops.", 5, None),
    ],
)
def test_a_dollar_behind_an_article_is_a_dollar(text, low, unit):
    figure = one(text)
    assert (figure.low, figure.unit) == (low, unit)


def test_what_is_allowed_to_grow_has_grown():
    figure = one("Warm rain allowed the lake to grow to about 350 sq miles.")
    assert figure.counted == "lake"


def test_who_died_is_dead_and_who_is_missing_is_missing():
    first, second = read(
        "At least two people died and 14 were missing on Friday after the river burst its banks."
    )
    assert (first.event, second.event) == ("die", "missing")


def test_what_cases_were_is_not_what_the_dead_were():
    text = "The ministry said 230 cases had been confirmed, up from 180 a week ago, and six people had died."
    cases, _, dead = read(text)
    assert cases.was is not None and cases.was.low == 180
    assert dead.was is None and dead.event == "die"


def test_who_has_the_other_share_is_not_what_the_first_is_of():
    first, _ = read("Mr Roe had 51.2 percent and Ms Lind 48.8.")
    assert first.counted is None or "Lind" not in first.counted


def test_who_lost_their_lives_died_whatever_befell_others():
    found = read("Ten people have lost their lives and dozens were hurt.")
    assert [(f.low, f.event) for f in found] == [(10, "die"), (24, "hurt")]


def test_who_nearly_lost_their_lives_or_lost_their_savings_lives() -> None:
    for text in (
        "Fourteen people lost their life savings.",
        "Twelve people nearly lost their lives in the fire.",
    ):
        assert [f.event == "die" for f in read(text)] == [False], text
