"""What holds of figures whatever the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model import Article
from sayso.reading.analysis import Analysis, Word
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures

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


@_FEW
@given(st.integers(10_000, 99_999_999))
def test_grouping_styles_are_equal(number):
    grouped = f"{number:,}"
    for style in (grouped, grouped.replace(",", " "), grouped.replace(",", " "), str(number)):
        (figure,) = read(f"The storm killed {style} people.")
        assert (figure.low, figure.high, figure.counted) == (number, number, "people")
