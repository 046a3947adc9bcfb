"""What stands round a number: telephones, elided nouns, "the number of", "over", years, rates, headlines."""

from functools import cache

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times


@cache
def read(text):
    article = Article(id="a", text=text, paragraphs=((0, len(text)),), reference_date="2031-03-05")
    analysis = load_engine().analyse(article)
    return find_figures(analysis, article, find_times(analysis, article), ())


def one(text):
    (figure,) = read(text)
    return figure


@pytest.mark.parametrize(
    ("text", "low", "event"),
    [
        ("The relief board said 112 people had died in the landslide.", 112, "die"),
        ("At least 911 miners were killed.", 911, "kill"),
        ("The mayor counted 999 dead.", 999, "dead"),
        ("Clerks called 112 witnesses.", 112, "call"),
    ],
)
def test_the_numbers_of_emergency_calls_may_count(text, low, event):
    assert (one(text).low, one(text).event) == (low, event)


@pytest.mark.parametrize(
    "text",
    [
        "Call 112 if you see smoke.",
        "She dialled 999 and waited.",
        "A 911 operator heard it.",
        "The emergency number 112 was busy.",
    ],
)
def test_an_emergency_call_counts_nothing(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "counted", "event", "change"),
    [
        ("Police said 14 riders were hurt. They had earlier said 12.", "riders", "hurt", "previous"),
        ("Tovar said it would recall 9,000 vans. It will recall only 1,200.", "vans", "recall", "total"),
        ("The quake killed 400 villagers. Another 900 are missing.", "villagers", "missing", "increment"),
    ],
)
def test_a_noun_left_out_is_that_of_the_sentence_before(text, counted, event, change):
    _, last = read(text)
    assert (last.counted, last.event, last.change) == (counted, event, change)


def test_another_verb_takes_no_noun_from_the_sentence_before():
    _, last = read("Tovar said it would recall 9,000 vans. The mayor sold at least 12.")
    assert last.counted is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The number of people missing after the landslide in Orm rose to 24.", "missing"),
        ("The number of people killed when a ferry capsized has risen to 24.", "kill"),
        ("The number of people who died in the fire rose to 24.", "die"),
        ("The number of houses destroyed by the storm stands at 300.", "destroy"),
        ("The number of people living in Orm rose to 2,400.", None),
        ("The number of people in the valley rose to 2,400.", None),
    ],
)
def test_the_number_of_those_to_whom_it_happened(text, event):
    assert one(text).event == event


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Cadria handed over 340 prisoners.", 340, 340),
        ("The rebels took over 12 villages.", 12, 12),
        ("A row over 12 islands went on.", 12, 12),
        ("A lorry ran over three men.", 3, 3),
        ("The firm ran over 300 ferries.", 300, None),
        ("The army freed over 340 prisoners.", 340, None),
        ("The roof took over 40 kg of nails.", 40, None),
    ],
)
def test_over_bounds_only_where_it_belongs_to_no_verb(text, low, high):
    assert (one(text).low, one(text).high) == (low, high)


@pytest.mark.parametrize(
    "text", ["At least 1900 were arrested.", "More than 1900 were hurt in the fire.", "Some 1900 fled."]
)
def test_a_bounded_number_before_its_verb_is_no_year(text):
    assert one(text).low == 1900


@pytest.mark.parametrize(
    "text",
    [
        "The mill has stood since at least 1900.",
        "The mill opened in about 1900.",
        "Detectives spent over 2019 looking for him.",
    ],
)
def test_a_year_stays_one_beside_a_hedge(text):
    assert read(text) == ()


def test_a_year_earlier_is_no_rate():
    _, now, before = read("Net profit halved to 214 million euros from 431 million euros a year earlier.")
    assert (now.unit, now.counted, now.change) == ("EUR", "Net profit", "total")
    assert (before.unit, before.counted, before.change) == ("EUR", "Net profit", "previous")
    assert one("The ferry earns 3 million euros a year.").unit == "EUR per year"


@pytest.mark.parametrize(
    ("text", "counted", "change"),
    [
        ("The pool loses £410,000 a year.", None, "total"),
        ("Tovar lost $3bn.", None, "total"),
        ("Tovar shares lost 3 euros.", "Tovar shares", "decrement"),
        ("Rovers have lost four of their last five games.", "games", "total"),
        ("A 600-strong force crossed the river.", "force", "total"),
        ("Fighting spreads as thousands flee Orm", None, "total"),
        ("The agency expects between 20 and 35 tonnes to melt.", None, "total"),
    ],
)
def test_who_acts_is_not_counted(text, counted, change):
    figure = read(text)[0]
    assert (figure.counted, figure.change) == (counted, change)


def test_thousands_do_what_the_word_behind_them_says():
    assert one("Fighting spreads as thousands flee Orm").event == "flee"
    assert one("Thousands of villagers left.").counted == "villagers"


def test_a_magnitude_counts_no_quakes():
    assert one("A magnitude 6.3 quake struck the coast.").unit == "magnitude"
    assert one("A 6.3-magnitude quake struck the coast.").unit == "magnitude"
    assert one("Some 63 quakes struck the coast.").unit is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tovar to cut 1,200 jobs in Orm", "planned"),
        ("200 miners to lose jobs", "planned"),
        ("Tovar cuts 1,200 jobs in Orm", "actual"),
        ("The charity hopes to deliver tents for 6,000 families.", "planned"),
        ("Tovar would close the mine after its profit fell to $12m.", "actual"),
        ("Tovar said it would close the mine where 12 men died.", "actual"),
        ("Tovar said it would close if the price fell to $12.", "planned"),
    ],
)
def test_what_is_to_come(text, status):
    assert read(text)[0].status == status


def test_the_day_of_a_previous_figure_is_not_that_of_the_new():
    new, old = read("The number of people killed in the fire has risen to 31, from 24 on Monday.")
    assert (new.as_of, old.as_of, old.change) == (None, "2031-03-03", "previous")


def test_rates_that_moved():
    new, old = read("The bank raised its odds of a slump to 60% from 40%.")
    assert (new.low, new.change, old.low, old.change) == (60, "total", 40, "previous")


@pytest.mark.parametrize(
    ("text", "unit"),
    [("The fund holds 500 million kroner.", "krone"), ("It holds 500 million Danish kroner.", "DKK")],
)
def test_crowns(text, unit):
    assert one(text).unit == unit


def test_closer_to_is_a_hedge():
    figure = one("The toll is closer to 500.")
    assert (figure.low, figure.high, figure.hedge) == (500, 500, "closer to")


@pytest.mark.parametrize("text", ["Aïcha, 7, left.", "Zoë, 12, left."])
def test_an_age_behind_any_name(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ministry counted 55 dead.", "dead"),
        ("Mine blast killed at least 41", "kill"),
        ("Officials said 87 dead were found.", "dead"),
        ("Two shot dead in Orm", "shoot"),
    ],
)
def test_numbers_without_a_noun_keep_their_event(text, event):
    assert (one(text).counted, one(text).event) == (None, event)


@pytest.mark.parametrize(
    ("text", "counted", "event"),
    [
        ("The agency raised the number of people killed in the valley earthquake to 142.", "people", "kill"),
        ("The union put the number of jobs lost at 1,100.", "jobs", None),
    ],
)
def test_a_number_that_is_moved_to_counts_what_the_number_is_of(
    text: str, counted: str, event: str | None
) -> None:
    (figure,) = read(text)
    assert (figure.counted, figure.event) == (counted, event)


def test_what_befell_people_stands_right_before_their_number():
    assert [(f.low, f.event) for f in read("The bomb killed seven and wounded 12.")] == [
        (7, "kill"),
        (12, "wound"),
    ]
    assert [(f.low, f.event) for f in read("Injured - 2,140;\nmissing - 6;")] == [
        (2140, "injure"),
        (6, "missing"),
    ]


def test_what_breaks_in_two_is_not_counted_and_the_oldest_is_so_old():
    assert [f.low for f in read("The jet broke in two, killing at least 17 people.")] == [17]
    assert read("The youngest of the dead was six, the oldest 88.") == ()


def test_in_less_than_six_hours_takes_nothing_from_the_acres():
    (burned, *_) = read("The fire burned 3,200 acres in less than six hours.")
    assert burned.change == "total"
    (fewer,) = read("The fire burned 300 acres fewer than in May.")
    assert fewer.change == "decrement"
