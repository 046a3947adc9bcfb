"""What holds of figures whatever the text."""

from datetime import date, timedelta
from random import Random
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from making import flat, slowness
from sayso.model import Article, Level
from sayso.reading.analysis import Analysis, Word
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times

_FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_PIECES = st.sampled_from(
    [
        *(
            "at least",
            "about",
            "up to",
            "more than",
            "another",
            "10,000",
            "12",
            "1.5m",
            "$3.2bn",
            "3%",
            "dozens",
        ),
        *(
            "of",
            "people",
            "soldiers",
            "were",
            "killed",
            "dead",
            "from",
            "to",
            "between",
            "and",
            "or",
            "the",
            "a",
        ),
        *(
            "double",
            "twice as many",
            "rose",
            "by",
            "half of",
            "one in five",
            "In 2019",
            "Article 5",
            "3-1",
            "-40",
        ),
        *("Lee, 45,", "will", "could", "promised", ".", ",", ";", "(", ")", "“", "”", "two", "three hundred"),
        *("million", "km", "per day", "more", "them", "in Orm", "since May 2030", "½", "×", "10:30"),
    ]
)
_NEWSLIKE = st.lists(_PIECES, max_size=25).map(" ".join)


def read(text):
    article = Article(id="a", text=text)
    return find_figures(load_engine().analyse(article), article, (), ())


def holds(text, figures):
    end = 0
    for n, figure in enumerate(figures, 1):
        assert figure.id == f"f{n}"
        assert end <= figure.span[0] < figure.span[1] <= len(text)
        end = figure.span[1]
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        if figure.counted_span is None:
            assert figure.counted is None
            assert figure.counted_noun is None
        else:
            assert text[slice(*figure.counted_span)] == figure.counted
        for level in (figure.was, figure.became):
            if level is not None:
                is_a_number_of(figures, figure, level)


def is_a_number_of(figures, figure, level):
    """A level is the number of another figure, or of none; and never nothing."""
    assert level.low is not None or level.high is not None
    assert level.figure != figure.id
    if level.figure is not None:
        other = next(f for f in figures if f.id == level.figure)
        scaled = [Level(other.low, other.high), Level(*(n and n / 100 for n in (other.low, other.high)))]
        assert Level(level.low, level.high) in scaled


@_FEW
@given(_NEWSLIKE)
def test_spans_are_in_bounds_sorted_and_apart(text):
    figures = read(text)
    holds(text, figures)
    assert figures == read(text)


@_FEW
@given(st.text(max_size=120))
def test_arbitrary_text_never_raises(text):
    holds(text, read(text))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="0123456789,.-–/ :$€%kmx×½⁄٣abcſKı()[]\n'", max_size=60),
    st.randoms(use_true_random=False),
)
def test_no_tree_makes_it_raise(text, random):
    words, at = [], 0
    pieces = text.split()
    for i, piece in enumerate(pieces):
        start = text.index(piece, at)
        at = start + len(piece)
        pos = random.choice(["NUM", "NOUN", "VERB", "ADP", "PUNCT", "PROPN", "ADJ"])
        relation = random.choice(
            ["nsubj", "obj", "conj", "nummod", "compound", "obl", "case", "xcomp", "root"]
        )
        head = random.randrange(i + 1) if i else 0
        words.append(Word(i, start, at, piece, piece.lower(), pos, "NN", head, relation))
    sentences = ((0, len(words)),) if words else ()
    article = Article(id="a", text=text)
    holds(text, find_figures(Analysis(text, tuple(words), sentences, ()), article, (), ()))


@_FEW
@given(st.integers(2, 9_999_999), st.sampled_from(["about", "around", "nearly", "some", "roughly"]))
def test_about_never_changes_the_value(number, hedge):
    (plain,) = read(f"The storm killed {number:,} people.")
    (hedged,) = read(f"The storm killed {hedge} {number:,} people.")
    assert (plain.low, plain.high) == (hedged.low, hedged.high) == (number, number)
    assert (plain.hedge, hedged.hedge) == (None, hedge)


def printed(figure):
    """The number of a figure in digits, as it would be printed again."""
    number = figure.low if figure.low is not None else figure.high
    return f"{number:,.6f}".rstrip("0").rstrip(".")


@_FEW
@given(_NEWSLIKE)
def test_every_value_re_parses(text):
    """Printed in digits it is read again as the same number, counting what it is made to count."""
    for figure in read(text):
        number = figure.low if figure.low is not None else figure.high
        (again,) = read(f"The yard weighed {printed(figure)} tonnes.")
        assert abs(again.low - number) < 1e-5
        assert again.low == again.high


_WHEN = st.sampled_from(
    ["yesterday", "on Monday", "last week", "on Friday", "two days ago", "on Sunday night", "three weeks ago"]
)


@_FEW
@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(-60, 60), _WHEN, _WHEN)
def test_the_days_of_figures_move_with_the_report(day, weeks, here, there):
    text = f"The storm killed 40 people {here}. Another 12 men died in the flood {there}."
    analysis = load_engine().analyse(Article(id="a", text=text))

    def of(day):
        article = Article(id="a", text=text, reference_date=day.isoformat())
        return find_figures(analysis, article, find_times(analysis, article), ())

    before, after = of(day), of(day + timedelta(weeks=weeks))
    assert len(before) == 2
    assert all(figure.as_of for figure in before)
    assert [moved(figure.as_of, weeks) for figure in before] == [figure.as_of for figure in after]


def moved(value, weeks):
    """A day or a week by so many weeks later."""
    if "-W" in value:
        year, week = value.split("-W")
        there = date.fromisocalendar(int(year), int(week), 1) + timedelta(weeks=weeks)
        return f"{there.isocalendar().year:04}-W{there.isocalendar().week:02}"
    return (date.fromisoformat(value) + timedelta(weeks=weeks)).isoformat()


_CHARACTERS = [*(chr(n) for n in range(9, 127)), "’", "–", "½", "é", "中", "€", "£"]


@pytest.mark.parametrize("seed", range(8))
def test_no_text_of_5000_characters_takes_50_milliseconds(seed):
    """One sentence of random characters, of whose numbers some thirty are taken for figures: the parse left out."""
    text = "".join(Random(seed).choices(_CHARACTERS, k=5000))
    article = Article(id="a", text=text)
    read("The storm killed about 40 people a day, up from 30.")  # the word lists are loaded once a process
    assert find_figures(flat(text), article, (), ())
    # The pace of the machine is taken beside each measure: it may be shared, and change.
    paces = (seconds(flat(text), article) / slowness.__wrapped__() for _ in range(12))
    assert any(pace < 0.05 for pace in paces)


@pytest.mark.parametrize(
    "piece",
    ["12 ", "12 people, ", "was 12, now ", "doubled that to 12 ", "1,", "1-", "in 1 ", "$", "killed 3 "],
)
def test_twice_the_numbers_take_about_twice_the_time(piece):
    """Whatever is looked for is looked for nearby: a sentence of a thousand numbers must not take a day."""
    texts = [piece * many for many in (400, 800)]
    # By turns, so that a machine that slows down slows both.
    spent = [[seconds(flat(text), Article(id="a", text=text)) for text in texts] for _ in range(5)]
    once, twice = (min(times) for times in zip(*spent, strict=True))
    assert twice < 3.2 * once


def seconds(analysis, article):
    begun = process_time()
    find_figures(analysis, article, (), ())
    return process_time() - begun


@pytest.mark.parametrize("piece", ["1-", "$", "and "])
def test_fifty_thousand_of_nothing_take_seconds(piece):
    """No number is read again with each that goes on from it."""
    text = piece * 50_000
    assert seconds(flat(text), Article(id="a", text=text)) < 30 * slowness()


@_FEW
@given(st.integers(10_000, 99_999_999))
def test_grouping_styles_are_equal(number):
    grouped = f"{number:,}"
    for style in (grouped, grouped.replace(",", " "), grouped.replace(",", " "), str(number)):
        (figure,) = read(f"The storm killed {style} people.")
        assert (figure.low, figure.high, figure.counted) == (number, number, "people")


_PRINTED = [
    "40",
    "1,204",
    "3.5 million",
    "1.5m",
    "two",
    "three hundred",
    "$3.2bn",
    "£400",
    "7%",
    "12 km",
    "6.70 dinars",
    "40 acre-feet",
]
_ABOUT = ["about", "around", "nearly", "some", "roughly", "an estimated", "almost", "approximately"]


@pytest.mark.parametrize("printed_", _PRINTED)
@pytest.mark.parametrize("hedge", _ABOUT)
def test_a_hedge_changes_no_number_of_any_form(printed_, hedge):
    """Nor what is counted, nor its unit, nor what became of it."""
    noun = (
        ""
        if printed_[-1:].isalpha()
        and " " in printed_
        and printed_.split()[-1] in ("km", "dinars", "acre-feet")
        else " bags"
    )
    noun = "" if printed_[0] in "$£" or printed_.endswith("%") else noun
    (plain,) = read(f"The port lost {printed_}{noun}.")
    (hedged,) = read(f"The port lost {hedge} {printed_}{noun}.")
    assert hedged.hedge == hedge
    kept = ("low", "high", "unit", "per", "counted", "event", "change", "status")
    assert [getattr(plain, name) for name in kept] == [getattr(hedged, name) for name in kept]


@_FEW
@given(_NEWSLIKE)
def test_no_figure_is_part_of_a_date(text):
    """A number is a count or tells when, never both; "300 a day" shares its rate with an expression of time."""
    article = Article(id="a", text=text, reference_date="2030-05-14")
    analysis = load_engine().analyse(article)
    times = find_times(analysis, article)
    for figure in find_figures(analysis, article, times, ()):
        for time in times:
            if time.type in ("DATE", "TIME"):
                assert figure.span[1] <= time.span[0] or time.span[1] <= figure.span[0], (figure, time)


@_FEW
@given(_NEWSLIKE)
def test_the_words_of_a_figure_say_the_same_elsewhere(text):
    """Hedge, number and unit as printed, alone in another sentence: the same bounds in the same unit.

    But for a part that has the unit of its whole: "of 40 tons two were sold".
    """
    found = read(text)
    for i, figure in enumerate(found):
        if figure.change == "multiple" or figure.unit == "fraction":
            continue  # these are told by the words around them
        words = text[slice(*figure.span)]
        again = [f for f in read(f"The yard holds {words}.") if f.low is not None or f.high is not None]
        assert len(again) == 1, words
        whole = again[0].unit is None and "of" in text.split() and figure.unit in {f.unit for f in found[:i]}
        unit = figure.unit if whole else again[0].unit
        assert (again[0].low, again[0].high, unit) == (figure.low, figure.high, figure.unit), words
