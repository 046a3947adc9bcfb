"""The gold's files are read as their guideline says, what is wrong is named, and scores count what they say."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bench.gold import check, load_all, main, read_text
from bench.gold_files import GoldError, Text, load_annotation, load_texts
from bench.gold_score import Score

from sayso.reading.engines import load_engine

TEXT = (
    "Ana Brun, head of Orsa Ferries, told reporters on Monday that the Harbour Agency had confirmed the loss "
    "of the pier. “The pier is gone,” she said. The agency said the pier was old.\n\n"
    "Courier: Who pays?\n\nBrun: We pay. The pier is gone."
)
GOLD = """
doc = "a1"
annotator = "X"

[entities]
"Ana Brun" = ["Brun", "head of Orsa Ferries"]
"Harbour Agency" = ["the agency"]

[[statements]]
id = "s1"
source = "Ana Brun, head of Orsa Ferries"
cue = "told"
content = "that the Harbour Agency ~~ of the pier"
speaker = { name = "Ana Brun", type = "person" }
stance = "asserts"
addressee = "reporters"
said_on = "2025-03-10"

[[statements]]
id = "s2"
parent = "s1"
source = "the Harbour Agency"
cue = "had confirmed"
content = "the loss of the pier"
speaker = { name = "Harbour Agency", type = "organisation" }
via = ["Ana Brun"]
stance = "confirms"

[[statements]]
id = "s3"
source = "she"
cue = "said"
content = "“The pier is gone,”"
speaker = { name = "Ana Brun", type = "person" }
stance = "asserts"

[[statements]]
id = "s4"
source = "Brun"
cue = ":"
content = "We pay. ~~ gone."
speaker = { name = "Ana Brun", type = "person" }
stance = "promises"
"""
ROW = {"doc_id": "a1", "title": "Pier lost", "date": "2025-03-10", "part": "dev", "text": TEXT}
HERE = Text("a1", "Pier lost", "2025-03-10", "dev", TEXT)
FOLDER = Path(__file__).parents[2] / "gold" / "statements"


def folder(path, gold=GOLD):
    (path / "annotations").mkdir(parents=True)
    (path / "texts.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    (path / "annotations" / "a1.toml").write_text(gold, encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path):
    return load_all(folder(tmp_path), {"a1": HERE})["a1"]


def words(spans):
    return [TEXT[start:end] for start, end in spans]


def test_spans_are_found_by_their_words(gold):
    first, inner, quoted, turn = gold.statements
    assert words(first.content) == ["that the Harbour Agency had confirmed the loss of the pier"]
    assert words(inner.cue) == ["had confirmed"]
    assert words(quoted.cue) == ["said"]
    assert quoted.cue[0][0] == TEXT.index("said. The agency")
    assert words(turn.content) == ["We pay. The pier is gone."]
    assert TEXT[turn.source[0][0] - 2 : turn.cue[0][1]] == "\n\nBrun:"


@pytest.mark.parametrize(
    ("was", "becomes", "complaint"),
    [
        ("We pay.", "We paid.", "s4: not in the text: 'We paid. ~~ gone.'"),
        ("“The pier is gone,”", "The pier", "s3: 2 places, add #1, #2 …"),
        ("“The pier is gone,”", "The pier#3", "s3: only 2 places"),
        ('cue = "told"', 'cue = "had confirmed"', "s1: stands only inside the content"),
        ('"We pay. ~~ gone."', '["We pay. The", "The pier is gone.#1"]', "s4: spans of content overlap"),
        ('stance = "confirms"', 'stance = "nods"', "s2: stance is 'nods'"),
        ('type = "organisation"', 'type = "firm"', "s2: type is 'firm'"),
        ('parent = "s1"', 'parent = "s9"', "s2: no parent 's9'"),
        ('parent = "s1"', 'parent = "s2"', "s2: is its own parent"),
        ('id = "s2"', 'id = "s1"', "two statements have one id"),
        ('said_on = "2025-03-10"', 'said_on = "Monday"', "s1: said_on is 'Monday'"),
        ('via = ["Ana Brun"]', 'via = ["Jo Roe"]', "s2: not in the text: 'Jo Roe'"),
        ('addressee = "reporters"', 'addresee = "reporters"', "s1: unknown: addresee"),
        ('"the agency"]', '"Brun"]', "entities, Harbour Agency: 'brun' is another's too"),
        ('doc = "a1"', 'doc = "a2"', "doc is 'a2'"),
        ('annotator = "X"', "annotator = X", "no TOML"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path, capsys, was, becomes, complaint):
    path = folder(tmp_path, GOLD.replace(was, becomes, 1))
    with pytest.raises(GoldError) as error:
        load_annotation(path / "annotations" / "a1.toml", HERE)
    assert complaint in str(error.value)
    assert str(error.value).startswith("a1.toml: ")
    assert check(path) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_source_as_near_twice_is_refused(tmp_path):
    text = "Roe, “it rains”, Roe"
    gold = (
        'doc = "a1"\n[[statements]]\nid = "s1"\nsource = "Roe"\ncontent = "“it rains”"\nstance = "asserts"\n'
    )
    path = folder(tmp_path, gold) / "annotations" / "a1.toml"
    with pytest.raises(GoldError, match="two places as near"):
        load_annotation(path, replace(HERE, text=text))


def test_gold_agrees_with_itself(gold):
    score = Score()
    score.add(TEXT, gold, gold)
    counts = score.counts
    assert counts["both all"] == counts["gold all"] == counts["read"] == 4
    assert counts["found turns"] == counts["gold turns"] == 1
    assert counts["speaker right all"] == counts["stance right"] == 4
    assert [score.f1(what) for what in ("chain", "addressee", "said_on", "parent")] == [1.0] * 4
    assert score.f1("place") == 0


def scored(gold, **changed):
    read = [replace(each, **changed.get(each.id, {})) for each in gold.statements]
    score = Score()
    score.add(TEXT, gold, replace(gold, entities={}, statements=tuple(read)))
    return score


@pytest.mark.parametrize(
    ("name", "right"),
    [("Brun", 4), ("ana brun", 4), ("Head of Orsa Ferries", 4), ("Ana", 3), ("she", 3), (None, 3)],
)
def test_a_name_is_right_when_gold_lists_it(gold, name, right):
    assert scored(gold, s3={"speaker": name}).counts["speaker right all"] == right


def test_a_leading_article_does_not_count(gold):
    assert scored(gold, s2={"speaker": "the Harbour Agency"}).counts["speaker right all"] == 4


def test_no_speaker_is_right_only_where_gold_has_none(gold):
    nobody = replace(
        gold, statements=tuple(replace(each, speaker=None, type=None) for each in gold.statements)
    )
    score = Score()
    score.add(TEXT, nobody, gold)
    assert (score.counts["speaker of no speaker"], score.counts["speaker right all"]) == (4, 0)
    assert scored(nobody).counts["speaker right no speaker"] == 4


def test_what_is_not_found_misses_its_chain(gold):
    left = replace(gold, statements=gold.statements[:1])
    score = Score()
    score.add(TEXT, gold, left)
    assert (score.counts["found all"], score.counts["chain gold"], score.counts["chain read"]) == (1, 1, 0)
    assert scored(gold, s2={"via": (), "on_word_of": "Ana Brun"}).f1("chain") == 0


def test_stances_and_parents_that_differ(gold):
    score = scored(gold, s2={"stance": "asserts", "parent": "s3"})
    assert score.stances == {("confirms", "asserts"): 1}
    assert score.f1("parent") == 0


def test_thoughts_stay_out_of_one_view(gold):
    thinking = replace(
        gold, statements=tuple(replace(each, thought=each.id == "s2") for each in gold.statements)
    )
    score = Score()
    score.add(TEXT, thinking, replace(gold, statements=gold.statements[2:]))
    assert (score.counts["gold all"], score.counts["gold said"]) == (4, 3)
    assert score.counts["stance of"] == 2


def test_sayso_is_scored(tmp_path, capsys):
    path = folder(tmp_path)
    read = read_text(HERE, load_engine("rules"))
    assert any(each.speaker == "Ana Brun" for each in read.statements)
    assert main([str(path), "--engine", "rules"]) == 0
    assert capsys.readouterr().out.startswith("1 texts, 4 statements of gold")
    assert main([str(path), "--engine", "rules", "--part", "test"]) == 0
    assert capsys.readouterr().out.startswith("0 texts")


def test_other_annotations_and_one_shown(tmp_path, capsys):
    one, other = folder(tmp_path / "one"), folder(tmp_path / "other", GOLD.replace("promises", "asserts"))
    assert main([str(one), "--agreement", str(other)]) == 0
    assert "promises taken for asserts: 1" in capsys.readouterr().out
    assert main([str(one), "--show", "a1"]) == 0
    assert "[We pay. The pier is gone.]" in capsys.readouterr().out


def test_our_own_gold_is_sound():
    texts = load_texts(FOLDER)
    assert len(texts) >= 60
    assert 0.2 < sum(text.part == "test" for text in texts.values()) / len(texts) < 0.4
    assert all(len(text.text.split()) <= 700 for text in texts.values())
    load_all(FOLDER, texts)
