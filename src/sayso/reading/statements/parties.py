"""Whether a word stands for somebody who can say and count: a person, a body, a place, a name."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon, plain
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.word_classes import closed_class

__all__ = ["is_document", "is_party", "is_party_noun", "looks_like_somebody", "other_than"]

_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ee")
_NOBODY = closed_class("things_in_er")


def is_party(word: Word) -> bool:
    """Whether ``word`` names or describes a person or a body: "bureau", "Ruiz", "she"; not "blast"."""
    if is_party_noun(word):
        return True
    return word.pos == "PROPN" or word.text.lower() in ("he", "she", "they", "we", "i", "who")


def is_party_noun(word: Word) -> bool:
    """Whether a list knows the noun for a person or a body, whatever its tag."""
    known, printed = lexicon(), plain(word.text)
    nouns = (
        {word.lemma, printed.removesuffix("s"), printed.removesuffix("es")}
        if word.pos == "PRON"
        else {word.lemma}
    )
    return any(n in known.institutions or n in known.roles or n in known.sources for n in nouns)


def is_document(word: Word) -> bool:
    """Whether ``word`` is a noun for something written or recorded that tells what it holds: "minutes", "memo"."""
    documents = lexicon().documents
    return word.pos == "NOUN" and (plain(word.lemma) in documents or plain(word.text) in documents)


def looks_like_somebody(word: Word) -> bool:
    """Whether a noun that no list knows is built like one for a person: "purser", "machinist"; not "order"."""
    noun = word.lemma.removesuffix("s")
    return word.pos == "NOUN" and noun.endswith(_ENDINGS) and noun not in _NOBODY


def other_than(layout: Layout, pronoun: str, speaker: Run | None) -> bool:
    """Whether a pronoun can hardly be who speaks around it: for "he" a woman, several, a body; for "they" a person."""
    if speaker is None:
        return False
    words = layout.words[speaker[0] : speaker[1] + 1]
    top = next((w for w in words if w.head == w.i or not speaker[0] <= w.head <= speaker[1]), words[-1])
    known, noun = lexicon(), plain(top.lemma)
    several = top.tag in ("NNS", "NNPS") or top.text.lower() in ("they", "we")
    body = (noun in known.institutions and noun not in known.roles) or is_document(top)
    if pronoun == "they":
        singular = top.tag in ("NN", "NNP", "PRP") and not body and not several
        return singular and bool(_gender(words) or noun in known.roles or noun in known.sources)
    return several or body or _gender(words) in {"he", "she"} - {pronoun}


def _gender(words: tuple[Word, ...]) -> str:
    """What the words tell of who is meant: "he", "she" or nothing; by a pronoun, a courtesy, a role or a first name."""
    known = lexicon()
    own = [word for word in words if word.relation != "nmod:poss"]  # "the boy's grandmother"
    for word in own:
        text = plain(word.text)
        if text in ("he", "she"):
            return text
        if text in known.man or text in known.woman:
            return "he" if text in known.man else "she"
        given = known.given(word.text) if word.pos == "PROPN" else None
        if given:
            return given
    return ""
