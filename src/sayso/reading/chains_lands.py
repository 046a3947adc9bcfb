"""Countries by any name: "Kenya", "the UK", "Pyongyang" for its government, "the North"."""

from __future__ import annotations

from sayso.reading.chains import Chain
from sayso.reading.entities_lexicon import closed
from sayso.reading.entities_printed import printed_span
from sayso.reading.names import Printed, Runs, head_of

__all__ = ["Lands"]

_AT_A_PLACE = closed("at_a_place")


class Lands:
    """Which of the printed names are countries."""

    def __init__(self, runs: Runs, names: list[Printed]) -> None:
        self.runs = runs
        self.lexicon = runs.lexicon
        self.surnames = {n.words[-1] for n in names if n.type == "person" and len(n.words) > 1}

    def text(self, name: Printed) -> str:
        """The name as printed, apostrophes straight."""
        start, end = printed_span(self.runs, name)
        return self.runs.analysis.text[start:end].replace("’", "'")

    def of(self, name: Printed) -> str:
        """The country that the name is or stands for; "" for none."""
        lexicon, text = self.lexicon, self.text(name)
        if name.sure == 3 and name.type == "person":
            return ""
        if len(name.words) == 1 and name.words[0] in self.surnames and not self.located(name):
            return ""  # "Washington said", of an actor of that name
        doubtful = text in lexicon.doubtful
        if text in lexicon.country and (not doubtful or name.type == "place"):
            return lexicon.country[text]
        if text in lexicon.short and self._named(lexicon.short[text]):
            return lexicon.short[text]
        if text in lexicon.capital and (not doubtful or self._named(lexicon.capital[text])):
            return lexicon.capital[text] if self._governs(name) else ""
        return ""

    def _named(self, land: str) -> bool:
        return land in self.runs.analysis.text

    def _governs(self, name: Printed) -> bool:
        """Does a capital stand for its government here?

        As the owner of what a town has not ("Oslo’s envoy"), as the subject of a verb of
        speech or politics, or as its object ("accused Oslo"). Not "in Oslo", "Oslo’s streets".
        """
        words, lexicon = self.runs.words, self.lexicon
        word = words[name.last]
        if word.i + 2 < len(words) and words[word.i + 1].tag == "POS":
            owned = next((w for w in words[word.i + 2 : word.i + 6] if w.pos == "NOUN"), None)
            return owned is not None and owned.text not in lexicon.town_things
        if self.located(name):
            return False
        word = head_of(words, name.first, name.last)
        relation, head = word.relation, words[word.head]
        if relation == "conj" and head.i != word.i:
            relation, head = head.relation, words[head.head]
        verbs = head.lemma in lexicon.political or head.lemma in lexicon.speaking
        return relation in ("nsubj", "obj", "obl:agent") and verbs

    def located(self, name: Printed) -> bool:
        """Does it stand after "in", "near", "from"?"""
        return self._located(name.first)

    def _located(self, first: int) -> bool:
        return first > 0 and self.runs.words[first - 1].text.lower() in _AT_A_PLACE

    def is_body(self, chain: Chain) -> bool:
        """Is it a body, though the engine reads a place: a single name that speaks or sues, and is never "in" it?

        Not a name of the lists, nor one told by a word like "River".
        """
        if chain.type != "place" or chain.sure > 1 or len(chain.words) > 1 or chain.country:
            return False
        if self.lexicon.is_place(chain.words[0]) or any(self._located(m.first) for m in chain.mentions):
            return False
        return chain.speaks or any(self._acts(m.head) or self._is_cited(m.first) for m in chain.mentions)

    def _acts(self, head: int) -> bool:
        word = self.runs.words[head]
        return word.relation == "nsubj" and self.runs.words[word.head].lemma in self.lexicon.acting

    def _is_cited(self, first: int) -> bool:
        before = [w.text.lower() for w in self.runs.words[max(0, first - 2) : first]]
        return before == ["according", "to"]
