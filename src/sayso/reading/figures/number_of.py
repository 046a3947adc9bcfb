"""What happened to the counted where the count is told apart: "the number of people missing … rose to 24"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.moves import is_move
from sayso.reading.figures.phrases import Phrase, phrase_after
from sayso.reading.figures.prose import Prose

__all__ = ["event_of_number", "event_of_those", "number_moved_to", "ranging_before"]

_GIVING = frozenset({"give", "list", "cite", "state", "quote", "record", "report"})
_WIDEST = 6
_FARTHEST = 60
"""Words between "the number of" and its number: a sentence of a thousand numbers must not take a day."""


def event_of_number(prose: Prose, phrase: Phrase, before: int) -> str | None:
    """The event after the noun of "the number of people …", as a lemma; None where nothing is told.

    ``phrase`` is the noun, which ends before word ``before``. "The number of people killed when a ferry
    sank" is of people killed, "of homes that were destroyed" of homes destroyed. Refused: a noun that no
    word of counting goes before, a verb that only carries the figure ("people listed"), and what the
    counted did to others ("people carrying flags").
    """
    if not _is_number_of(prose, phrase):
        return None
    forms = table("events", "forms")
    for word in prose.words[phrase.first : phrase.last]:
        if word.text.lower() in forms:
            return str(forms[word.text.lower()])  # "the number of rescued passengers"
    for i in range(phrase.last + 1, min(before, phrase.last + 1 + _WIDEST)):
        word = prose.words[i]
        form = word.text.lower()
        if form in forms:
            return str(forms[form])
        if form in words("events", "between") or word.pos == "ADV":
            continue
        done = word.tag == "VBN" or (word.tag == "VBD" and word.relation in ("acl", "acl:relcl", "root"))
        return word.lemma if done and _tells(word.lemma) and i < before - 1 else None
    return None


def event_of_those(prose: Prose, first: int, start: int) -> str | None:
    """The event of "raised the number of those rescued to 121", "… and that of injured to 212", as a lemma.

    So with "put the number of dead at 17 and of missing at six".

    ``first`` is the number's first word, ``start`` where its sentence begins. Refused: a comma or another number in
    between.
    """
    for i in range(first - 1, max(start, first - _FARTHEST), -1):
        word = prose.words[i]
        if word.tag == "CD" or word.text in ",;:–—":
            return None
        form = word.text.lower()
        those = form == "those" and _is_number_of(prose, Phrase(i, i, i, i))
        if those or (
            form == "of" and (prose.words[i - 1].text.lower() == "that" or _once_more(prose, i, start))
        ):
            told = [prose.words[j].text.lower() for j in range(i + 1, min(first, i + _WIDEST))]
            told = [form for form in told if form not in words("events", "between") and form != "the"]
            forms = table("events", "forms")
            return str(forms[told[0]]) if told and told[0] in forms else None
    return None


def number_moved_to(prose: Prose, first: int, start: int) -> Phrase | None:
    """The noun of "raised the number of people killed in the quake to 142", from the number at ``first``.

    Of "the number of people on board ranged from 50 to 70", too. Refused: a number without "to", "at" or a word of
    ranging before it, or "as" where nobody gives the number, and one with a verb of its own in between.
    """
    last = ranging_before(prose, first - 1)
    if last is None and first - 1 > start and prose.words[first - 1].text.lower() in ("to", "at", "as"):
        last = first - 1
    if last is None or last <= start:
        return None
    for i in range(last - 1, max(start + 1, first - _FARTHEST), -1):
        word = prose.words[i]
        finite = word.tag in ("VBD", "VBZ", "VBP") and word.relation != "acl"
        if word.pos == "PUNCT" or (finite and not _in_clause(prose, i, start)):
            return None
        that = prose.words[i - 1].text.lower() == "that"
        given = prose.words[last].text.lower() != "as" or _is_given(prose, i, start)
        if (
            word.text.lower() == "of"
            and (that or _counts(prose, i - 1) or _once_more(prose, i, start))
            and given
        ):
            return phrase_after(prose, i + 1, last)
    return None


def _is_given(prose: Prose, of: int, start: int) -> bool:
    """ "Gave the number | of people affected there as 780"."""
    return any(word.lemma in _GIVING for word in prose.words[max(start, of - 4) : of])


def ranging_before(prose: Prose, i: int) -> int | None:
    """The word of ranging at word ``i`` or before its "from": "the number of dead ranges from | 50 to 200"."""
    word = prose.word(i)
    if word is not None and word.text.lower() in ("from", "between"):
        word = prose.word(i - 1)
    ranges = word is not None and word.text.lower() in words("change", "ranging")
    return word.i if word is not None and ranges else None


def _counts(prose: Prose, i: int) -> bool:
    return prose.words[i].lemma in words("events", "counts")


def _once_more(prose: Prose, of: int, start: int) -> bool:
    """ "Put the number of deaths at 23 and | of cases at 540"."""
    told = (i for i in range(start + 1, of - 1) if prose.words[i].text.lower() == "of")
    return prose.words[of - 1].text.lower() == "and" and any(_counts(prose, i - 1) for i in told)


def _in_clause(prose: Prose, verb: int, start: int) -> bool:
    """Whether a finite verb stands in a clause of its own: "missing after a boat sank"."""
    before = (word.text.lower() for word in prose.words[max(start, verb - 8) : verb])
    return any(word in words("events", "clauses") for word in before)


def _tells(lemma: str) -> bool:
    return lemma not in words("events", "light") and not is_move(lemma)


def _is_number_of(prose: Prose, phrase: Phrase) -> bool:
    """Whether "number of", "toll of the" … goes right before the phrase."""
    i = phrase.first - 1
    while i >= 0 and prose.words[i].pos in ("DET", "PRON"):
        i -= 1
    of, noun = prose.word(i), prose.word(i - 1)
    if of is None or noun is None or of.text.lower() != "of":
        return False
    return _counts(prose, noun.i)
