"""The linguistic layer answers as if every word were asked: on trees by chance, against the plain definition."""

from random import Random

import pytest

from sayso.reading.analysis import Analysis, Word


def analysis(seed, size=24):
    """Words of one letter at odd distances, in sentences of eight, each with a tree by chance."""
    chance, words, place = Random(seed), [], 0
    for first in range(0, size, 8):
        order = chance.sample(range(first, first + 8), 8)
        heads = {i: order[chance.randrange(n)] if n else i for n, i in enumerate(order)}
        for i in range(first, first + 8):
            place += chance.randint(0, 2)
            relation = chance.choice(["nsubj", "obj", "conj"])
            words.append(Word(i, place, place + 1, "A", "a", "NOUN", "NN", heads[i], relation))
            place += 1
    sentences = tuple((first, first + 8) for first in range(0, size, 8))
    return Analysis("A" * (place + 3), tuple(words), sentences, ())


def depends(found, i, top):
    return i == top or any(word.i == top for word in found.ancestors(i))


@pytest.mark.parametrize("seed", range(20))
def test_children_subtree_and_reach_are_those_of_the_tree(seed):
    found = analysis(seed)
    for word in found.words:
        below = [each.i for each in found.words if depends(found, each.i, word.i)]
        assert found.subtree(word.i) == below
        own = [each for each in found.words if each.head == word.i != each.i]
        assert found.children(word.i) == own
        assert found.children(word.i, "obj") == [each for each in own if each.relation == "obj"]
        assert found.child(word.i, "obj") == next((each for each in own if each.relation == "obj"), None)
        first, last = found.reach(word.i)
        assert set(range(first, last + 1)) <= set(below)
        assert first <= word.i <= last and first - 1 not in below and last + 1 not in below


def test_what_it_gives_can_be_changed_and_the_tree_stays():
    found = analysis(3)
    top = next(word.i for word in found.words if found.children(word.i))
    before = list(found.children(top))
    found.children(top).clear()
    found.subtree(top).clear()
    assert found.children(top) == before
    assert len(found.subtree(top)) > 1


@pytest.mark.parametrize("seed", range(5))
def test_places_of_characters_are_those_of_the_words(seed):
    found = analysis(seed)
    words = found.words
    for place in range(len(found.text) + 1):
        assert found.first_from(place) == sum(word.start < place for word in words)
        assert found.first_behind(place) == sum(word.end <= place for word in words)
        assert found.last_from(place) == sum(word.start <= place for word in words) - 1
    for word in words:
        assert found.sentence_of(word.i) == found.sentences[found.sentence_number(word.i)]
        assert found.sentence_number(word.i) == word.i // 8
    assert found.lowered == ["a"] * len(words)
