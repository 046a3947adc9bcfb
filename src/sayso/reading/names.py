"""Runs of capitals: what in a text is written as a name.

A name here is a run of capitalised words as English prints it, with the small words that
hold names together ("Bank of Ghana", "Ana de la Cruz", "Park Min-ji"). The engine's own
names serve as evidence only: a small model leaves names out, cuts them short and takes
"the" and "’s" along, so the borders are found from the letters.

Not a name: days and months, a word that is capitalised because a sentence begins with it,
an adjective before a common noun ("Russian troops"), a heading in Title Case.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.model import Span
from sayso.reading.analysis import Analysis, Word
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.names_lands import adjectives_of_lands

__all__ = [
    "Printed",
    "Runs",
    "abbreviated",
    "apart",
    "head_of",
    "nominal",
    "nouns_among",
    "past_brackets",
    "proper",
    "qualifying",
]

_NEVER = closed("never_names")
_OPENERS = closed("openers")
_BEHIND_OFFICES = closed("behind_offices")
_DAYS = closed("days")
_NEWSPAPERS = closed("newspaper_words")
_HYPHENS = frozenset("-–‑")
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_BEFORE_MAY = closed("before_may")
_FIRST_NAMES = frozenset({"Jan", "April", "June", "August"})
"""Months by which people are called."""
_NOUNS = frozenset(("NOUN", "PROPN"))
_PROPER = frozenset(("NNP", "NNPS"))
"""Penn tags of names."""
_LONGEST_BYLINE = 16
_LONGEST_BRACKETS = 10


def proper(word: Word) -> bool:
    """Is it a word of a name, by either of its tags: of "United" engines make an adjective with the tag NNP?"""
    return word.pos == "PROPN" or word.tag in _PROPER


def nominal(word: Word) -> bool:
    """Is it a noun, a common one or one of a name?"""
    return word.pos in _NOUNS or word.tag in _PROPER


def nouns_among(words: tuple[Word, ...]) -> list[Word]:
    """Those of the words that are :func:`nominal`."""
    return [word for word in words if word.pos in _NOUNS or word.tag in _PROPER]


def qualifying(word: Word) -> bool:
    """Is it an adjective, by either of its tags: "retired" may be a verb with the tag JJ?"""
    return word.pos == "ADJ" or word.tag in ("JJ", "JJR", "JJS")


def head_of(words: tuple[Word, ...], first: int, last: int) -> Word:
    """The word of a name that hangs on a word outside it: the first or the last, as the engine has it."""
    inside = words[first : last + 1]
    return next((w for w in inside if w.head == w.i or not first <= w.head <= last), words[last])


def past_brackets(words: tuple[Word, ...], i: int, end: int) -> int:
    """The word behind the brackets that open at word ``i`` and close before ``end``; ``i`` where none do."""
    if i < end and words[i].text == "(":
        for j in range(i + 1, min(i + _LONGEST_BRACKETS, end)):
            if words[j].text == ")":
                return j + 1
    return i


@dataclass(slots=True)
class Printed:
    """One name where it stands in the text."""

    first: int
    """Word it begins with, titles left out."""
    last: int
    """Word it ends with."""
    words: tuple[str, ...]
    """Its words as compared: no full stops, straight apostrophes."""
    type: str
    """person, organisation, place, group or ""."""
    sure: int = 0
    """How strong the evidence for the type is: 0 none, 1 the engine's, 2 its words, 3 beyond doubt."""
    title: Span | None = None
    """The role in front of it: words of the text, half-open."""
    courtesy: str = ""
    """Mr, Mrs, Dr … before it."""
    roles: list[Span] = field(default_factory=list)
    """Characters of the roles beside it."""


class Runs:
    """The words of an analysis as the search for names needs them."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.lexicon = lexicon
        self.engine: list[int] = [-1] * len(self.words)
        """For each word the engine's name it stands in, -1 for none."""
        cut = {first for first, _ in analysis.sentences if self._inside_name(first)}
        self.opens = {first for first, _ in analysis.sentences} - cut
        self.ends = {last for _, last in analysis.sentences} - cut
        self.heading: set[int] = set()
        for n, name in enumerate(analysis.names):
            for word in analysis.words_in(name.start, name.end):
                self.engine[word.i] = n
        for first, last in analysis.sentences:
            if _in_title_case(self.words[first:last]):
                self.heading.update(range(first, last))
        self.bylines = {i for first, last in analysis.sentences for i in self._byline(first, last)}
        """The words before the writers' names in "By Ana Poe and Jo Roe" on a line of its own."""
        self.capitals = [w for w in self.words if w.text[0].isupper()]
        """The words that begin with a capital."""
        self.surnames = {w.text for w in self.capitals if w.i and self._ends_person(w)}
        """Words in capitals behind a first name: "Dean" in "Alan Dean", which is no office then."""
        self.inside = {
            w.text for w in self.capitals if proper(w) and not self.initial(w.i) and w.i not in self.heading
        }

        self.alone = {w.text for w in self.capitals if self._stands_alone(w)}
        """Words in capitals that stand somewhere with no genitive and no capital after them."""
        self.lands = adjectives_of_lands(self)
        """The lands that are told by their adjectives, by adjective: {"Drevonian": "Drevonia"}."""

    def _byline(self, first: int, last: int) -> list[int]:
        if self.words[first].text.lower() != "by":
            return []
        words = self.words[first:last]
        line = not any(w.pos in ("VERB", "AUX") for w in words)
        if not line or len(words) > _LONGEST_BYLINE or not words[-1].text[-1].isalnum():
            return []
        return [w.i for w in words if w.text.lower() in ("by", "and", ",", "&")]

    def _stands_alone(self, word: Word) -> bool:
        if word.i + 1 == len(self.words):
            return False
        after = self.words[word.i + 1]
        genitive = after.tag == "POS" or after.text in ("'", "’")
        return not genitive and not after.text[0].isupper()

    def _inside_name(self, i: int) -> bool:
        """Does the engine begin a sentence between two capitals of one line: "Andra | Tessen said"?"""
        if not 0 < i < len(self.words):
            return False
        before, word = self.words[i - 1], self.words[i]
        if before.text == "-" and i > 1:  # "Ana Nyberg-|Holt"
            joined = self.words[i - 2].end == before.start and before.end == word.start
            return joined and word.text[0].isupper() and self.words[i - 2].text[0].isupper()
        names = proper(before) and proper(word)
        capitals = names and before.text.isalpha() and word.text[0].isupper()
        return capitals and self.analysis.text[before.end : word.start] == " "

    def _ends_person(self, word: Word) -> bool:
        if self.lexicon.given(self.words[word.i - 1].text) is None:
            return False
        after = self.words[word.i + 1].text if word.i + 1 < len(self.words) else ""
        return not after[:1].isupper()

    def sentence_number(self, i: int) -> int:
        """Which sentence of the text holds word ``i``, counted from 0."""
        return self.analysis.sentence_number(i)

    def initial(self, i: int) -> bool:
        """Would word ``i`` bear a capital whatever it is?"""
        return i in self.opens or self.words[i - 1].text in _OPENERS

    def engine_type(self, first: int, last: int) -> str:
        """What the engine calls the name that ends or lies in these words, "" when it names none."""
        for i in range(last, first - 1, -1):
            if self.engine[i] >= 0:
                return self.analysis.names[self.engine[i]].type
        return ""

    def never(self, i: int) -> bool:
        """Is word ``i`` one that bears a capital for another reason: a day, "I", the party in "(D-Ohio)"?"""
        text = self.words[i].text
        if text in _DAYS and i + 1 < len(self.words) and self.words[i + 1].text in _NEWSPAPERS:
            return i + 1 in self.opens  # "The Sunday Record"
        after = self.words[i + 1].text if i + 1 < len(self.words) else ""
        before = self.words[i - 1].text.lower() if i else ""
        if text in _FIRST_NAMES:
            called = after[:1].isupper() and after[1:].islower() and after not in _NEVER
            return not called or before in _BEFORE_MAY or before[:1].isdigit()  # "Jan Ostrow", "June Harper"
        if text in _NEVER or text.rstrip(".") in _NEVER or text[:2] in ("I’", "I'"):
            return True
        if text in ("D", "R") and after in _HYPHENS:
            return True
        if text == "May" and (before in _BEFORE_MAY or after[:1].isdigit()):
            return True
        return i > 1 and self.words[i - 1].text in _HYPHENS and self.words[i - 2].text in ("D", "R")

    def starts(self, i: int) -> bool:
        """Can a name begin at word ``i``?"""
        word = self.words[i]
        if not word.text[0].isupper() or self.never(i):
            return False
        if i in self.heading:
            return self.engine[i] >= 0 or (proper(word) and self.seen_inside(word.text))
        if not self.initial(i):
            return True
        low = {plain(word.lemma), plain(word.text)}
        alone = i + 1 >= len(self.words) or not self.words[i + 1].text[0].isupper()
        titled = plain(word.text) in self.lexicon.title
        members = word.text.endswith("s") and "party" in self.lexicon.roles.get(plain(word.text)[:-1], ())
        if (
            low & self.lexicon.common
            and not (titled or members)
            and (alone or word.tag in ("NNS", "NNPS", "NN"))
        ):
            # "Scholars agree", "Data from Ghana show"; but "Baker said", after James Baker
            return word.text in self.surnames or (not alone and self.seen_inside(word.text))
        return members or proper(word) or self.engine[i] >= 0 or self.seen_inside(word.text)

    def seen_inside(self, text: str) -> bool:
        """Has this word, in capitals or not, a capital elsewhere in the middle of a sentence?"""
        return text in self.inside or (text.isupper() and text.title() in self.inside)


def _in_title_case(words: tuple[Word, ...]) -> bool:
    """Is this sentence a heading: four long words or more, every one of content with a capital?"""
    for word in words:
        text = word.text
        if text[0].islower() and len(text) > 3 and word.pos in _CONTENT and text.isalpha():
            return False
    long = [w for w in words if len(w.text) > 3 and w.text.isalpha()]
    return len(long) > 3 and sum(w.text[0].isupper() for w in long) >= 0.75 * len(long)


_ABBREVIATIONS = closed("abbreviations")


def abbreviated(text: str) -> bool:
    """Does the full stop belong to the word ("Inc.", "U.S.", "Gregory W.") and not to its sentence?"""
    return text in _ABBREVIATIONS or text.count(".") > 1


def apart(text: str) -> str:
    """A word of a name as compared: without full stops ("U.N." is "UN"), apostrophes straight."""
    if "." in text:
        text = text.replace(".", "") if text.upper() == text else text.rstrip(".")
    return text.replace("’", "'")
