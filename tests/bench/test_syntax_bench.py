"""How the linguistic layer is measured: what counts as right, on small documents made up for it."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import syntax
from sayso.model import Article
from sayso.reading.analysis import Analysis, Name, Word

TREES = """\
# newdoc id = harbour
# newpar
# sent_id = h-1
# text = The pilots don't agree.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tpilots\tpilot\tNOUN\tNNS\t_\t5\tnsubj\t_\t_
3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdo\tdo\tAUX\tVBP\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5.1\tagree\tagree\tVERB\tVB\t_\t_\t_\t0:root\t_
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\tSpaceAfter=No

# sent_id = h-2
# text = They were heard.
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj:pass\t_\t_
2\twere\tbe\tAUX\tVBD\t_\t3\taux:pass\t_\t_
3\theard\thear\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = h-3
# text = Orsa wants with out
1\tOrsa\tOrsa\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\twants\twant\tVERB\tVBZ\t_\t0\troot\t_\t_
3\twith\twithout\tADP\tIN\t_\t2\tobj\t_\t_
4\tout\t_\tX\tGW\t_\t3\tgoeswith\t_\t_

# newdoc id = quay
# sent_id = q-1
# text = Rain.
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""

NAMES = """\
# newdoc id = harbour
# sent_id = h-1
# text = The pilots do n't agree .
1\tThe\tO\t-\t-
2\tpilots\tB-OTH\t-\tx
3\tdo\tO\t-\t-
4\tn't\tO\t-\t-
5\tagree\tO\t-\t-
6\t.\tO\t-\t-

# sent_id = n-1
# text = Port Ansel Mira Holt spoke
1\tPort\tB-LOC\t-\tx
2\tAnsel\tI-LOC\t-\tx
3\tMira\tB-PER\t-\tx
4\tHolt\tI-PER\t-\tx
5\tspoke\tO\t-\t-
"""


def written(folder: Path, text: str, name: str = "made.conllu") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def harbour(tmp_path: Path) -> syntax.Gold:
    return syntax.read_conllu(written(tmp_path, TREES))[0]


def changed(analysis: Analysis, i: int, **fields: object) -> Analysis:
    words = list(analysis.words)
    words[i] = replace(words[i], **fields)  # type: ignore[arg-type]
    return replace(analysis, words=tuple(words))


# --- the gold ----------------------------------------------------------------


def test_documents_are_put_together_as_they_were_printed(tmp_path: Path) -> None:
    first, second = syntax.read_conllu(written(tmp_path, TREES))
    assert first.article.text == "The pilots don't agree.They were heard.\nOrsa wants with out"
    assert [first.article.text[a:b] for a, b in first.article.paragraphs] == first.article.text.split("\n")
    assert (second.article.id, second.article.text) == ("quay", "Rain.")


def test_words_lie_where_they_stand_in_the_text(harbour: syntax.Gold) -> None:
    words = harbour.analysis.words
    assert [harbour.article.text[w.start : w.end] for w in words] == [w.text for w in words]
    assert [w.text for w in words[2:4]] == ["do", "n't"]
    assert [w.i for w in words] == list(range(14))


def test_heads_count_from_the_start_of_the_text_and_a_root_is_its_own(harbour: syntax.Gold) -> None:
    analysis = harbour.analysis
    assert analysis.sentences == ((0, 6), (6, 10), (10, 14))
    assert [w.text for w in analysis.words if w.head == w.i] == ["agree", "heard", "wants"]
    assert analysis.words[analysis.words[10].head].text == "wants"


def test_gzipped_files_are_read_too(tmp_path: Path) -> None:
    path = tmp_path / "made.conllu.gz"
    path.write_bytes(gzip.compress(TREES.encode()))
    assert syntax.read_conllu(path) == syntax.read_conllu(written(tmp_path, TREES))


def test_words_that_are_not_those_of_the_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"q-1.*'Snow'"):
        syntax.read_conllu(written(tmp_path, TREES.replace("1\tRain", "1\tSnow")))


def test_names_next_to_each_other_stay_two_and_other_types_are_left_out(tmp_path: Path) -> None:
    (gold,) = syntax.read_iob(written(tmp_path, NAMES, "made.iob2"))
    found = [(gold.analysis.cut((n.start, n.end)), n.type) for n in gold.analysis.names]
    assert found == [("Port Ansel", "place"), ("Mira Holt", "person")]


def test_names_are_read_on_the_text_as_the_trees_print_it(tmp_path: Path) -> None:
    path = written(tmp_path, NAMES, "made.iob2")
    (plain,), (printed,) = syntax.read_iob(path), syntax.read_iob(path, [written(tmp_path, TREES)])
    assert plain.article.text.startswith("The pilots do n't agree . Port")
    assert printed.article.text.startswith("The pilots don't agree.Port")
    assert [n.type for n in printed.analysis.names] == ["place", "person"]


# --- the score ---------------------------------------------------------------


def test_gold_agrees_with_itself(harbour: syntax.Gold) -> None:
    for name, tally in syntax.score_syntax(harbour.analysis, harbour.analysis).items():
        assert tally.right == tally.gold == tally.read, name


def test_every_measure_that_is_shown_is_scored(harbour: syntax.Gold) -> None:
    assert set(syntax.score_syntax(harbour.analysis, harbour.analysis)) == set(syntax._SYNTAX)


def test_punctuation_has_no_arc_and_a_part_of_a_torn_word_no_lemma(harbour: syntax.Gold) -> None:
    scores = syntax.score_syntax(harbour.analysis, harbour.analysis)
    assert (scores["heads"].gold, scores["lemmas"].gold, scores["Penn tags"].gold) == (12, 13, 14)


def test_a_wrong_head_costs_its_arc_and_its_subject(harbour: syntax.Gold) -> None:
    scores = syntax.score_syntax(harbour.analysis, changed(harbour.analysis, 1, head=2))
    assert scores["heads"] == syntax.Tally(11, 12, 12)
    assert scores["subjects"] == syntax.Tally(2, 3, 3)
    assert scores["words"].right == 14


@pytest.mark.parametrize(
    ("i", "relation", "right"),
    [
        (8, "root:x", 12),  # of a relation the part before the colon counts
        (7, "aux", 12),
        (6, "nsubj", 11),  # but a passive subject is not an active one
        (1, "nsubj:pass", 11),
        (1, "nsubj:outer", 12),
    ],
)
def test_what_counts_as_the_same_relation(harbour: syntax.Gold, i: int, relation: str, right: int) -> None:
    scores = syntax.score_syntax(harbour.analysis, changed(harbour.analysis, i, relation=relation))
    assert scores["heads and relations"] == syntax.Tally(right, 12, 12)
    assert scores["subjects"].right == 3


def test_a_clause_as_subject_is_counted_apart(harbour: syntax.Gold) -> None:
    scores = syntax.score_syntax(harbour.analysis, changed(harbour.analysis, 1, relation="csubj"))
    assert scores["subjects"] == syntax.Tally(2, 3, 2)
    assert scores["clausal subjects"] == syntax.Tally(0, 0, 1)


def test_an_arc_is_found_only_when_both_its_words_are(harbour: syntax.Gold) -> None:
    gold = harbour.analysis
    # "don't" as one word: the arcs of "do" and "n't" are gone, those of the others stay.
    one = replace(gold.words[2], end=gold.words[3].end, text="don't")
    words = [*gold.words[:2], one, *gold.words[4:]]
    moved = tuple(replace(w, i=n, head=w.head - (w.head > 2)) for n, w in enumerate(words))
    scores = syntax.score_syntax(gold, replace(gold, words=moved, sentences=((0, 5), (5, 9), (9, 13))))
    assert scores["words"] == syntax.Tally(12, 14, 13)
    assert scores["heads"] == syntax.Tally(10, 12, 11)
    assert scores["parts of speech"] == syntax.Tally(12, 12, 12)
    assert scores["trees"] == syntax.Tally(3, 3, 3)


def test_a_sentence_is_right_when_both_its_ends_are(harbour: syntax.Gold) -> None:
    joined = replace(harbour.analysis, sentences=((0, 10), (10, 14)))
    scores = syntax.score_syntax(harbour.analysis, joined)
    assert scores["sentences"] == syntax.Tally(1, 3, 2)
    assert scores["trees"] == syntax.Tally(1, 2, 2)  # two roots in the first


def heads(*ups: int) -> Analysis:
    words = tuple(Word(i, i, i + 1, "x", "x", "X", "X", up, "dep") for i, up in enumerate(ups))
    return Analysis("x" * len(ups), words, ((0, len(ups)),), ())


@pytest.mark.parametrize(
    ("ups", "tree"),
    [
        ((0,), True),
        ((1, 1, 1), True),
        ((0, 1), False),  # two roots
        ((1, 2, 0), False),  # none, and a cycle
        ((0, 2, 1), False),  # a root, and a cycle beside it
    ],
)
def test_what_is_a_tree(ups: tuple[int, ...], tree: bool) -> None:
    assert syntax.is_tree(heads(*ups), (0, len(ups))) is tree


def test_a_head_in_another_sentence_makes_no_tree() -> None:
    assert not syntax.is_tree(heads(0, 0, 0), (1, 3))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=10))
def test_a_tree_is_what_leads_every_word_up_to_the_one_root(ups: list[int]) -> None:
    ups = [up % len(ups) for up in ups]
    ends = []
    for i in range(len(ups)):
        for _ in ups:
            i = ups[i]
        ends.append(i)
    led = len(set(ends)) == 1 and ups[ends[0]] == ends[0]
    assert syntax.is_tree(heads(*ups), (0, len(ups))) is led


def test_names_need_the_same_span_and_type() -> None:
    gold = Analysis("", (), (), (Name(0, 4, "person"), Name(5, 9, "place"), Name(10, 14, "organisation")))
    read = Analysis(
        "", (), (), (Name(0, 4, "person"), Name(5, 8, "place"), Name(10, 14, "place"), Name(20, 24, "group"))
    )
    scores = syntax.score_names(gold, read)
    assert scores["names"] == syntax.Tally(1, 3, 3)
    assert scores["place"] == syntax.Tally(0, 1, 2)


def test_f1_of_nothing_is_unknown() -> None:
    assert syntax.Tally().f1 is None
    assert syntax.Tally(1, 2, 2).f1 == 50.0


# --- the measurement ---------------------------------------------------------


class Parrot:
    """An engine that knows the gold, or only its text."""

    def __init__(self, documents: list[syntax.Gold], knows: bool) -> None:
        self.name = "parrot"
        self._known = {gold.article.text: gold.analysis for gold in documents if knows}

    def analyse(self, article: Article) -> Analysis:
        return self._known.get(article.text, Analysis(article.text, (), (), ()))


def test_engines_are_measured_side_by_side(tmp_path: Path) -> None:
    documents = syntax.read_conllu(written(tmp_path, TREES))
    found = {
        name: syntax.measure(Parrot(documents, knows), documents, syntax.score_syntax)
        for name, knows in (("all-knowing", True), ("mute", False))
    }
    assert found["all-knowing"].tallies["words"] == syntax.Tally(16, 16, 16)
    assert found["mute"].tallies["words"] == syntax.Tally(0, 16, 0)
    lines = syntax.table("made", documents, found, syntax._SYNTAX).splitlines()
    assert lines[0].split() == ["made:", "2", "documents,", "11", "words", "gold", "all-knowing", "mute"]
    assert lines[1].split() == ["words", "16", "100.0", "0.0"]
    assert next(line for line in lines if "lemmas" in line).split() == ["lemmas", "100.0", "-"]
    assert "words a CPU-second" in lines[-1]


def test_the_command_measures_files_and_names_what_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trees, names = written(tmp_path, TREES), written(tmp_path, NAMES, "made-names.iob2")
    parrot = Parrot(syntax.read_conllu(trees), True)
    monkeypatch.setattr(syntax, "load_engine", lambda name: parrot)
    arguments = ["x", str(tmp_path), "--engine", "a", "b", "--conllu", str(trees), "--iob", str(names)]
    monkeypatch.setattr("sys.argv", arguments)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        monkeypatch.setenv(name, "1")
    syntax.main()
    shown = capsys.readouterr().out
    assert shown.count("not there, not measured") == 3
    assert "made: 2 documents" in shown
    assert "made-names: 1 documents" in shown


def test_nothing_to_measure_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["x", "--engine", "rules"])
    with pytest.raises(SystemExit, match="2"):
        syntax.main()
