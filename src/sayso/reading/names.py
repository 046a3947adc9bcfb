"""Runs of capitals: what in a text is written as a name.

A name here is a run of capitalised words as English prints it, with the small words that
hold names together ("Bank of Ghana", "Ana de la Cruz", "Park Min-ji"). The engine's own
names serve as evidence only: a small model leaves names out, cuts them short and takes
"the" and "’s" along, so the borders are found from the letters.

Not a name: days and months, a word that is capitalised because a sentence begins with it,
an adjective before a common noun ("Russian troops"), a heading in Title Case.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from sayso.model import Span
from sayso.reading.analysis import Analysis, Word
from sayso.reading.entities_lexicon import Lexicon, closed, plain

__all__ = [
    "Printed",
    "Runs",
    "abbreviated",
    "apart",
    "find_runs",
    "head_of",
    "nominal",
    "past_brackets",
    "person_within",
    "proper",
    "qualifying",
]

_NEVER = closed("never_names")
_OPENERS = closed("openers")
_PARTICLES = closed("particles")
_BEHIND_OFFICES = closed("behind_offices")
_ENDS_OF_NAMES = closed("ends_of_names")
_DAYS = closed("days")
_NEWSPAPERS = closed("newspaper_words")
_HYPHENS = frozenset("-–‑")
_COMPOUND_ENDS = closed("compound_ends")
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_JOINING = closed("joining")
_OPEN_TO_ALL = closed("open_to_all")
_BEFORE_MAY = closed("before_may")
_LONGEST_BYLINE = 16
_LONGEST_BRACKETS = 10


def proper(word: Word) -> bool:
    """Is it a word of a name, by either of its tags: of "United" engines make an adjective with the tag NNP?"""
    return word.pos == "PROPN" or word.tag in ("NNP", "NNPS")


def nominal(word: Word) -> bool:
    """Is it a noun, a common one or one of a name?"""
    return word.pos == "NOUN" or proper(word)


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
        self._sentence_starts = [first for first, _ in analysis.sentences]
        cut = {first for first, _ in analysis.sentences if self._inside_name(first)}
        self.opens = {first for first, _ in analysis.sentences} - cut
        self.ends = {last for _, last in analysis.sentences} - cut
        self._common = lexicon.sources | lexicon.documents | frozenset(lexicon.roles)
        self.heading: set[int] = set()
        for n, name in enumerate(analysis.names):
            for word in analysis.words_in(name.start, name.end):
                self.engine[word.i] = n
        for first, last in analysis.sentences:
            if _in_title_case(self.words[first:last]):
                self.heading.update(range(first, last))
        self.bylines = {i for first, last in analysis.sentences for i in self._byline(first, last)}
        """The words before the writers' names in "By Ana Poe and Jo Roe" on a line of its own."""
        self.surnames = {w.text for w in self.words[1:] if self._ends_person(w)}
        """Words in capitals behind a first name: "Dean" in "Alan Dean", which is no office then."""
        self.inside = {
            w.text
            for w in self.words
            if w.text[:1].isupper() and proper(w) and not self.initial(w.i) and w.i not in self.heading
        }

        self.alone = {w.text for w in self.words[:-1] if self._stands_alone(w)}
        """Words in capitals that stand somewhere with no genitive and no capital after them."""

    def _byline(self, first: int, last: int) -> list[int]:
        words = self.words[first:last]
        line = words[0].text.lower() == "by" and not any(w.pos in ("VERB", "AUX") for w in words)
        if not line or len(words) > _LONGEST_BYLINE or not words[-1].text[-1].isalnum():
            return []
        return [w.i for w in words if w.text.lower() in ("by", "and", ",", "&")]

    def _stands_alone(self, word: Word) -> bool:
        after = self.words[word.i + 1]
        genitive = after.tag == "POS" or after.text in ("'", "’")
        return word.text[0].isupper() and not genitive and not after.text[0].isupper()

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
        before = self.words[word.i - 1].text
        after = self.words[word.i + 1].text if word.i + 1 < len(self.words) else ""
        given = self.lexicon.given(before) is not None
        return given and word.text[0].isupper() and not after[:1].isupper()

    def sentence_number(self, i: int) -> int:
        """Which sentence of the text holds word ``i``, counted from 0."""
        return bisect_right(self._sentence_starts, i) - 1

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
        if text in _NEVER or text.rstrip(".") in _NEVER or text[:2] in ("I’", "I'"):
            return True
        after = self.words[i + 1].text if i + 1 < len(self.words) else ""
        if text in ("D", "R") and after in _HYPHENS:
            return True
        if text == "May" and ((i and self.words[i - 1].text.lower() in _BEFORE_MAY) or after[:1].isdigit()):
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
        if self._opens_office(i):
            return True
        titled = plain(word.text) in self.lexicon.title
        members = word.text.endswith("s") and "party" in self.lexicon.roles.get(plain(word.text)[:-1], ())
        if low & self._common and not (titled or members) and (alone or word.tag in ("NNS", "NNPS", "NN")):
            # "Scholars agree", "Data from Ghana show"; but "Baker said", after James Baker
            return word.text in self.surnames or (not alone and self.seen_inside(word.text))
        return members or proper(word) or self.engine[i] >= 0 or self.seen_inside(word.text)

    def _opens_office(self, i: int) -> bool:
        """Is it the title in "Leader of the Opposition Jo Roe" at the head of a sentence?"""
        words = self.words[i : i + 4]
        if len(words) < 4 or plain(words[0].text) not in self.lexicon.title:
            return False
        after = words[3] if words[2].text == "the" else words[2]
        office = words[1].text in _BEHIND_OFFICES and after.text[0].isupper()
        return office and self._person_behind(after.i)

    def seen_inside(self, text: str) -> bool:
        """Has this word, in capitals or not, a capital elsewhere in the middle of a sentence?"""
        return text in self.inside or (text.isupper() and text.title() in self.inside)

    def goes_on(self, first: int, i: int) -> int:
        """The last word of the next piece of the run that stands at ``i``, or ``i`` when it ends there."""
        words = self.words
        if i + 1 >= len(words) or i + 1 in self.ends:
            return i
        following = words[i + 1]
        if following.text[0].isupper():
            one = self.engine[i] >= 0 and self.engine[i] == self.engine[i + 1]
            named = one and following.text in _ENDS_OF_NAMES  # "Oceans Now"
            return i if self.never(i + 1) and not named else i + 1
        if i + 2 >= len(words) or i + 2 in self.ends:
            return i
        if following.text == "." and plain(self.words[i].text) in self.lexicon.printed_short:
            return i + 2 if words[i + 2].text[0].isupper() else i  # "Col. Musa", cut in two by the engine
        if following.text in _HYPHENS:
            return self._hyphen(first, i)
        if following.tag == "POS" or following.text in ("'", "’"):
            return self._owner(first, i)
        return self._joined(first, i)

    def _hyphen(self, first: int, i: int) -> int:
        hyphen, part = self.words[i + 1], self.words[i + 2]
        if hyphen.start != self.words[i].end or part.start != hyphen.end or not part.text[0].isalpha():
            return i
        if part.text[0].isupper():
            return i + 2
        # "Park Min-ji", but not "Lagos-based", nor "the Paris-trained chef".
        if hyphen.text != "-":
            return i
        given = i > first and part.text not in _COMPOUND_ENDS and len(part.text) <= 6
        return i + 2 if given or part.tag.startswith("NNP") else i

    def _owner(self, first: int, i: int) -> int:
        # "Save the Children’s Fund" goes on after the ’s only where the engine sees one name.
        after, owner = self.words[i + 2], self.words[i]
        if after.text in self.lexicon.name_head or after.text in self.lexicon.name_open:
            saint = self.words[first].text in ("St", "St.", "Saint") and first < i
            if owner.text in self.lexicon.plural_owner or saint or self._of_a_calling(i):
                return i + 2
        if after.text == "and" and self._two_owners(i):
            return i + 3  # "Drivers’ and Conductors’ Union"
        further = self.words[i + 3] if i + 3 < len(self.words) else after
        if self.lexicon.is_place(after.text) and further.text[0].islower():
            return i  # "the World Health Organization’s Africa director"
        same = self.engine[i] >= 0 and self.engine[i] == self.engine[i + 2]
        if not (same and after.text[0].isupper() and self.engine_type(i, i) == "organisation"):
            return i
        # "Lloyd’s Register", but "Apple’s Mac", where Apple stands elsewhere on its own
        return i if self.words[first].text in self.alone else i + 2

    def _two_owners(self, i: int) -> bool:
        words = self.words[i + 1 : i + 6]
        marks = len(words) == 5 and words[0].text == words[3].text and words[0].text in ("'", "’")
        return marks and words[2].text[0].isupper() and words[4].text in self.lexicon.name_head

    def _of_a_calling(self, i: int) -> bool:
        """ "Referees’ Board", "Sheriff’s Office": does the owner say what people are, and bear no name?"""
        noun = plain(self.words[i].text)
        several = noun.endswith("s") and self.words[i + 1].text in ("'", "’")
        told = noun in self.lexicon.roles or (several and noun[:-1] in self.lexicon.roles)
        return told and noun not in self.lexicon.documents and self.words[i].text not in self.surnames

    def _joined(self, first: int, i: int) -> int:
        words, lexicon = self.words, self.lexicon
        small, after = words[i + 1].text, words[i + 2]
        office = small in _BEHIND_OFFICES and plain(words[i].text) in lexicon.title
        if small in _BEHIND_OFFICES and after.text == "the" and i + 3 < len(words):
            after = words[i + 3]
        if small in _PARTICLES and after.text in _HYPHENS and words[i + 3 : i + 4]:
            part = words[i + 3]
            return part.i if part.text[0].isupper() and part.start == after.end else i  # "Omar al-Sadiq"
        if not after.text[0].isupper() or after.text in _NEVER:
            return self._double_particle(i) if small in _PARTICLES else i
        if small in _PARTICLES:
            return after.i
        opened = words[first].text in lexicon.name_open or words[i].text in lexicon.name_open
        if office and small == "for" and self._person_behind(after.i):
            return after.i  # "Commissioner for Peace Ana Ruiz"
        if small == "of":
            return after.i if opened or plain(words[i].text) in lexicon.title else self._one_name(i, after.i)
        if small in _JOINING:
            body = words[first].text in _OPEN_TO_ALL or words[i].text in _OPEN_TO_ALL
            return after.i if body else self._one_name(i, after.i)
        if small == "&":
            return after.i
        if small == "and":
            portfolio = plain(words[i].text) in lexicon.portfolio and plain(after.text) in lexicon.portfolio
            return after.i if opened and portfolio else self._one_name(i, after.i)
        if small in '“"' and i + 3 < len(words) and words[i + 3].text in '”"':
            return i + 3 if words[i + 4 : i + 5] and words[i + 4].text[0].isupper() else i
        return i

    def _person_behind(self, i: int) -> bool:
        """Does a person begin behind word ``i`` in the same run of capitals?"""
        end = i
        while (
            end + 1 < len(self.words) and end + 1 not in self.opens and self.words[end + 1].text[0].isupper()
        ):
            end += 1
        return person_within(self, i, end) not in (None, i)

    def _double_particle(self, i: int) -> int:
        after = self.words[i + 3] if i + 3 < len(self.words) else None
        if after and self.words[i + 2].text in _PARTICLES and after.text[0].isupper():
            return i + 3
        return i

    def _one_name(self, i: int, j: int) -> int:
        n = self.engine[i]
        return j if n >= 0 and n == self.engine[j] and self.analysis.names[n].type == "organisation" else i


def person_within(runs: Runs, first: int, last: int) -> int | None:
    """The word from ``first`` on with which somebody begins: a first name, or the engine's person."""
    for i in range(first, last):
        if _of_a_body(runs, i):
            continue
        begins = runs.engine[i] >= 0 and runs.engine[i] != runs.engine[i - 1]
        person = begins and runs.engine[last] == runs.engine[i] and runs.engine_type(i, i) == "person"
        owner = runs.words[i + 1].tag == "POS"
        given = runs.lexicon.given(runs.words[i].text) is not None
        if person or (given and not owner and runs.words[i + 1].text[0].isupper()):
            return i
        office = plain(runs.words[i - 1].text) in runs.lexicon.portfolio and i > first
        if office and last - i in (1, 2) and not any(_of_a_body(runs, j) for j in range(i, last + 1)):
            return i  # "for Water Íñigo Tarrant"
    return None


def _of_a_body(runs: Runs, i: int) -> bool:
    """Is it a word of offices and bodies, or of none: "Affairs", "Council", "and"?"""
    word, lists = runs.words[i], runs.lexicon
    listed = plain(word.text) in lists.portfolio or plain(word.text) in lists.title
    return listed or word.text in lists.name_head or lists.is_place(word.text) or not word.text[0].isupper()


def _in_title_case(words: tuple[Word, ...]) -> bool:
    """Is this sentence a heading: four long words or more, every one of content with a capital?"""
    long = [w for w in words if len(w.text) > 3 and w.text.isalpha()]
    if len(long) < 4 or any(w.text[0].islower() and w.pos in _CONTENT for w in long):
        return False
    return sum(w.text[0].isupper() for w in long) >= 0.75 * len(long)


_ABBREVIATIONS = closed("abbreviations")


def abbreviated(text: str) -> bool:
    """Does the full stop belong to the word ("Inc.", "U.S.", "Gregory W.") and not to its sentence?"""
    return text in _ABBREVIATIONS or text.count(".") > 1


def _trimmed(runs: Runs, first: int, last: int) -> tuple[int, int]:
    """In a heading: the words of the engine's name that are names elsewhere; all of it where none is.

    Of "Mwangi Says" the engine makes a person; the text below knows Mwangi only.
    """
    words = runs.words
    while last > first and (words[last].tag == "POS" or not words[last].text[0].isalnum()):
        last -= 1
    known = [i for i in range(first, last + 1) if runs.seen_inside(words[i].text)]
    if not known:
        return first, last
    end = known[0]
    while end + 1 in known:
        end += 1
    return known[0], end


def _one_piece(runs: Runs, i: int) -> bool:
    """In a heading: do words ``i`` and the next belong to one name?"""
    if runs.engine[i] >= 0 or runs.engine[i + 1] >= 0:
        return runs.engine[i] == runs.engine[i + 1]
    after = runs.words[i + 1]
    return i + 1 not in runs.opens and proper(after) and after.text in runs.inside


def find_runs(runs: Runs) -> list[tuple[int, int]]:
    """First and last word of every run of capitals, in order, none overlapping."""
    found, i = [], 0
    words = runs.words
    while i < len(words):
        if not runs.starts(i):
            i += 1
            continue
        last = i
        if i in runs.heading:
            # In a heading every word has a capital; only the engine knows where a name ends.
            while last + 1 < len(words) and last + 1 in runs.heading and _one_piece(runs, last):
                last += 1
            found.append(_trimmed(runs, i, last))
            i = last + 1
            continue
        while (further := runs.goes_on(i, last)) != last:
            last = further
        first = i
        if i >= 2 and words[i - 1].text in _HYPHENS and words[i - 2].text in _PARTICLES:
            first = i - 2  # al-Shabaab
        while last > first and not words[last].text[0].isalnum():
            last -= 1
        found.append((first, last))
        i = last + 1
    return found


def apart(text: str) -> str:
    """A word of a name as compared: without full stops ("U.N." is "UN"), apostrophes straight."""
    if "." in text:
        text = text.replace(".", "") if text.upper() == text else text.rstrip(".")
    return text.replace("’", "'")
