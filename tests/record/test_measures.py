"""What a figure counts in the record, what its measure is called, and which figures are one measure."""

from __future__ import annotations

import pytest

from counting import counted_in, counts
from making import article, figure, statement
from sayso import Article, read
from sayso.model import Change, Reading
from sayso.record.counts import countable
from sayso.record.fold import StoryFold
from sayso.record.measures import quantity_of
from sayso.record.parties import Parties

MAKER, BUREAU = "Corvane", "The bureau"


def says(by: str, text: str, words: str, number: int, *, id: str, **more: object) -> Reading:
    """A report in which ``by`` gives ``number``, later the higher its ``id``."""
    content = text.removeprefix(f"{by} said ").rstrip(".")
    said = statement(text, content, by=by)
    counted = figure(text, words, number, statement="s1", **more)  # type: ignore[arg-type]
    return Reading(article(text, id=id, day=f"2025-03-1{id[-1]}"), (said,), (counted,))


def folded(*readings: Reading) -> list[list[Change]]:
    fold = StoryFold("s1")
    return [[c for c in fold.take(reading) if c.kind != "new_story"] for reading in readings]


def batteries(by: str, number: int, id: str, **more: object) -> Reading:
    verb = more.pop("verb", "had been recalled")
    text = f"{by} said {number} batteries {verb}, by report {id}."
    return says(by, text, str(number), number, id=id, counted="batteries", noun="battery", **more)


def test_a_bid_by_the_share_of_the_firm_is_one_by_the_share() -> None:
    day = read(article("Trevanne said on Monday it would pay 38 euros per Aldersea share.", id="a1"))
    week = read(
        article(
            "Trevanne raised its bid for Aldersea to 43.50 euros a share, it said.", id="a2", day="2025-03-12"
        )
    )
    (_, moved) = folded(day, week)
    assert [(c.kind, getattr(c.before, "low", None)) for c in moved if c.measure] == [("revision", 38)]


def test_a_small_number_of_which_more_is_said_is_another_measure() -> None:
    told = batteries(BUREAU, 20000, "a1", verb="are concerned", event="concern")
    (_, removed) = folded(told, batteries(MAKER, 1200, "a2", verb="had been removed", event="remove"))
    assert [(c.kind, c.measure) for c in removed] == [("first_figure", "batteries removed")]
    (_, recalled) = folded(told, batteries(MAKER, 40000, "a2", event="recall"))
    assert [c.kind for c in recalled] == ["conflict"]


def test_a_number_a_party_moves_to_is_news_though_another_told_it_of_something_else() -> None:
    first = batteries(MAKER, 20000, "a1", event="recall")
    other = batteries(BUREAU, 40000, "a2", verb="had been inspected", event="inspect")
    moved = batteries(MAKER, 40000, "a3", event="recall")
    assert [[c.kind for c in changes] for changes in folded(first, other, moved)][2] == ["revision"]


def test_what_a_party_has_done_it_may_say_it_will_do() -> None:
    done = batteries(MAKER, 40000, "a1", event="recall")
    later = batteries(MAKER, 40000, "a2", verb="will be replaced", event="replace", status="planned")
    assert folded(done, later)[1] == []


def test_a_rate_never_joins_the_series_of_a_total() -> None:
    """In a week is not in all, and so many a day not so many a week."""
    total = batteries(MAKER, 20_000, "r1")
    weekly = batteries(MAKER, 1_200, "r2", per="week")
    daily = batteries(MAKER, 170, "r3", per="day")
    again = batteries(MAKER, 1_500, "r4", per="week")
    changes = folded(total, weekly, daily, again)
    assert [[(c.kind, c.measure) for c in each] for each in changes] == [
        [("first_figure", "batteries")],
        [("first_figure", "batteries per week")],
        [("first_figure", "batteries per day")],
        [("revision", "batteries per week")],
    ]


def test_confirmed_cases_are_infected_and_suspected_ones_are_not_yet() -> None:
    sick = counts("Some 46 people were infected.", "46", 46, counted="people", noun="people", event="infect")
    cases = counts("It had 118 confirmed cases.", "118", 118, counted="confirmed cases", noun="case")
    suspected = counts("It had 640 suspected cases.", "640", 640, counted="suspected cases", noun="case")
    court = counts("In one case he won.", "one", 1, counted="case", noun="case")
    assert sick is not None and cases is not None and suspected is not None
    assert sick.one_with(cases) and not sick.one_with(suspected)
    assert court is None or court.state is None


@pytest.mark.parametrize(
    ("text", "words", "more", "state"),
    [
        ("It admitted the loss of two guards.", "two", {"counted": "guards", "noun": "guard"}, "killed"),
        ("It announced the loss of two jobs.", "two", {"counted": "jobs", "noun": "job"}, None),
        ("The number of prisoners is 14.", "14", {"counted": "prisoners", "noun": "prisoner"}, "captured"),
        ("Twelve prisoners were killed.", "Twelve", {"counted": "prisoners", "noun": "prisoner", "event": "kill"},
         "killed"),
        ("It was carrying 92 people.", "92", {"counted": "people", "noun": "people"}, "aboard"),
        ("There were 1,400 driven from their homes.", "1,400", {}, "displaced"),
        ("Citizens were killed and 210 received injuries.", "210", {"counted": "Citizens", "noun": "citizen"},
         "injured"),
        ("He was charged in 63 cases.", "63", {"counted": "cases", "noun": "case"}, None),
        ("The collapse has cost nine lives.", "nine", {"counted": "lives", "noun": "life", "event": "cost"}, "killed"),
        ("It saved nine lives.", "nine", {"counted": "lives", "noun": "life", "event": "save"}, "rescued"),
        ("Nearly 30 people have not been found.", "30", {"counted": "people", "noun": "people", "event": "find"},
         "missing"),
        ("The search for 58 people continues.", "58", {"counted": "people", "noun": "people"}, "missing"),
        ("Six miners were lifted to the surface.", "Six", {"counted": "miners", "noun": "miner"}, "rescued"),
        ("The number in hospital rose to 61.", "61", {"counted": "number", "noun": "number"}, "hospitalised"),
        ("Some 250 jobs would disappear.", "250", {"counted": "jobs", "noun": "job", "event": "disappear"}, None),
    ],
)  # fmt: skip
def test_what_befell_the_counted(text: str, words: str, more: dict[str, object], state: str | None) -> None:
    quantity = counts(text, words, 63, **more)
    assert (quantity.state if quantity else None) == state


@pytest.mark.parametrize(
    ("text", "words", "more", "thing", "state"),
    [
        ("Nineteen of the miners trapped at Harrow are alive.", "Nineteen", {"counted": "miners", "noun": "miner", "event": "trap"}, "person", "alive"),
        ("Nineteen of the miners are trapped.", "Nineteen", {"counted": "miners", "noun": "miner", "event": "trap"}, "person", "missing"),
        ("The army lost 870 persons killed and wounded.", "870", {"counted": "persons", "noun": "person", "event": "kill"}, "person", "casualties"),
        ("He shot 2 people dead and wounded others.", "2", {"counted": "people", "noun": "people", "event": "dead"}, "person", "killed"),
        ("As many as 2,500 jobs would disappear.", "2,500", {"counted": "jobs", "noun": "job", "event": "disappear", "status": "planned"}, "job", None),
        ("Some 410 employees will be made redundant.", "410", {"counted": "employees", "noun": "employee", "status": "planned", "statement": "s1"}, "job", None),
        ("Some 410 employees were made redundant.", "410", {"counted": "employees", "noun": "employee"}, "person", "dismissed"),
        ("It bears 145,000 signatures.", "145,000", {"counted": "signatures", "noun": "signature"}, "person", None),
        ("Up to 4,500 workers walked out.", "4,500", {"counted": "workers", "noun": "workers"}, "person", "striking"),
    ],
)  # fmt: skip
def test_what_became_of_the_counted(
    text: str, words: str, more: dict[str, object], thing: str, state: str | None
) -> None:
    quantity = counts(text, words, 1000, **more)
    assert quantity is not None and (quantity.thing, quantity.state) == (thing, state)


def test_what_had_been_offered_gives_way_to_the_offer() -> None:
    first = says("Tri-Rivers", "Tri-Rivers said it would pay 90 crowns.", "90", 90e6, id="r1",
                 counted="crowns", noun="crown", status="planned")  # fmt: skip
    text = "Tri-Rivers said that it, which had offered 90 crowns, would pay 150 crowns."
    said = statement(text, "it, which had offered 90 crowns, would pay 150 crowns", by="Tri-Rivers")
    figures = tuple(
        figure(
            text, words, low, counted=f"{words} crowns", noun="crown", status="planned", statement="s1", id=id
        )
        for id, words, low in (("f1", "90", 90e6), ("f2", "150", 150e6))
    )
    second = Reading(article(text, id="r2", day="2025-03-12"), (said,), figures)
    _, changes = folded(first, second)
    assert [(c.kind, c.after.low) for c in changes if c.after and not isinstance(c.after, str)] == [
        ("revision", 150e6)
    ]


@pytest.mark.parametrize(
    ("text", "words", "counted", "noun", "state"),
    [
        ("The police reported the detention of 21 traders.", "21", "traders", "trader", "arrested"),
        ("The prefect ordered the evacuation of 21 residents.", "21", "residents", "resident", "displaced"),
        ("The clinic defended the dismissal of 21 nurses.", "21", "nurses", "nurse", "dismissed"),
        ("The navy told of the rescue of 21 sailors.", "21", "sailors", "sailor", "rescued"),
        ("In all 21 miners fell victim to the gas.", "21", "miners", "miner", "killed"),
    ],
)
def test_what_became_of_people_is_told_by_a_noun_too(
    text: str, words: str, counted: str, noun: str, state: str
) -> None:
    found = quantity_of(article(text), figure(text, words, 21.0, counted=counted, noun=noun))
    assert found is not None and found.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Fourteen people, most of them refinery workers, were in hospital, the trust said.", "hospitalised"),
        ("Eighty-eight people have now sought treatment, the trust said.", "treated"),
        ("That would leave 46 people missing, the coast guard said.", "missing"),
        ("The coast guard puts the missing at 32.", "missing"),
    ],
)
def test_how_they_are_by_words_further_off(text: str, state: str) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-02-04"))
    assert [(c.quantity.state, c.quantity.standing) for c in countable(reading, Parties())] == [
        (state, "actual")
    ]


def test_what_has_power_again_is_no_count_of_what_is_without_it() -> None:
    home: dict[str, object] = {"counted": "homes", "noun": "home"}
    out, on = "Elan said 6000 homes were dark.", "Elan said that power was restored to 4000 homes."
    first, second = (
        says("Elan", t, n, int(n), id=i, **home) for t, n, i in ((out, "6000", "a1"), (on, "4000", "a2"))
    )
    assert [c.kind for c in folded(first, second)[1]] == ["first_figure"]


def test_job_cuts_are_jobs_and_who_has_fallen_ill_is_not_dead() -> None:
    cuts = counts("It plans 850 job cuts.", "850", 850, counted="job cuts", noun="cut")
    assert cuts is not None and cuts.thing == "job"
    ill = counts("It said 850 people had fallen ill.", "850", 850, counted="people", noun="people")
    assert ill is not None and ill.state == "infected"


def test_a_part_is_told_as_a_part() -> None:
    fold = StoryFold("s")
    fold.take(read(article("Police said 12 people were hurt, four of them badly.")))
    assert [measure.name for measure in fold.measures()] == ["people injured", "people injured (a part)"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials said 43 search and rescue teams had arrived.", "search and rescue teams arrived"),
        ("Officials said 43 rescued passengers had arrived.", "people rescued"),
    ],
)
def test_rescue_teams_are_nobody_who_was_rescued(text: str, name: str) -> None:
    fold = StoryFold("s")
    fold.take(read(article(text)))
    assert [measure.name for measure in fold.measures()] == [name]


def test_the_dead_of_a_heading_are_the_soldiers_of_the_text() -> None:
    text = "Army reports four dead\n\nFour soldiers had been killed near Orm on Friday, the defence ministry said."
    paragraphs = ((0, 22), (24, len(text)))
    found = countable(read(Article("a", text, paragraphs, published="2025-03-10")), Parties())
    assert [(c.point.low, c.quantity.thing) for c in found] == [(4, "soldier")]


def test_who_fell_ill_has_not_fallen() -> None:
    ill = "The number of pupils who fell ill after a lunch has risen to 112, the hospital said."
    assert [(low, state) for low, _, state in counted_in(ill)] == [(112, "infected")]
    assert [state for *_, state in counted_in("The number of soldiers who fell at Orm has risen to 40.")] == [
        "killed"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police are looking for two suspects.", ["suspects sought"]),
        ("Detectives are searching for two men seen opening fire, they said.", ["men sought"]),
        ("Rescuers are searching for 12 miners.", ["miners missing"]),
        ("Rebels had killed or wounded 20 soldiers, officials said.", ["soldiers killed or injured"]),
        ("Officials said 400 prisoners escaped.", ["prisoners escaped"]),
        ("All five victims are expected to survive, doctors said.", []),
        ("The man has six prior arrests, police said.", []),
        ("Police arrested six men.", ["men arrested"]),
        ("A guest spoke of 23 guns in the camp.", ["guns"]),
        ("The boy had been shot seven times, police said.", []),
        ("He is charged with two counts of serious assault.", []),
    ],
)
def test_what_befell_them_is_what_the_sentence_tells(text: str, names: list[str]) -> None:
    fold = StoryFold("s")
    fold.take(read(article(text)))
    assert [measure.name for measure in fold.measures()] == names


def test_of_two_measures_called_the_same_each_is_told_with_its_place() -> None:
    first = "At least 250 people were killed in Indonesia, officials said."
    fold = StoryFold("s")
    fold.take(read(article(f"{first} Officials said 90 people were killed in Thailand.")))
    names = [measure.name for measure in fold.measures()]
    assert names == ["people killed in Indonesia", "people killed in Thailand"]
    fold = StoryFold("s")
    fold.take(read(article(first)))
    assert [measure.name for measure in fold.measures()] == ["people killed"]


def test_a_country_that_raises_its_count_goes_on_with_its_offices() -> None:
    fold = StoryFold("s")
    told = (
        "Tarvia's intelligence service said on Monday that about 1,200 soldiers from Orlan had arrived in Veskar.",
        "The Western Alliance believes that 2,500 soldiers from Orlan are now in Veskar, it said.\n\n"
        "Tarvia raised its own count to 3,100.",
    )
    found = [fold.take(read(article(text, id=f"a{n}", day=f"2025-03-1{n}"))) for n, text in enumerate(told)]
    assert [(c.kind, c.party) for c in found[1]] == [("conflict", "Western Alliance"), ("revision", "Tarvia")]
