"""Printed names put into chains."""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest

from sayso.reading.analysis import Word
from sayso.reading.chains import Chain, Mention, is_acronym, joins_person, surname_fits
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_phrases import body_key, noun_at
from sayso.reading.entities_roles import acronym_after, find_roles
from sayso.reading.entities_typing import printed_span
from sayso.reading.names import Printed, Runs

__all__ = ["chain_names", "last_before"]

_AT_A_PLACE = closed("at_a_place")

_NEAR = 600
"""Characters within which the last bearer of a name is meant by it."""


def chain_names(runs: Runs, names: list[Printed]) -> list[Chain]:
    """Chains of all printed names, those without any type among them."""
    builder = _Builder(runs)
    builder.surnames = {n.words[-1] for n in names if n.type == "person" and len(n.words) > 1}
    lands = [n for n in names if builder.land(n)]
    rest = [n for n in names if not builder.land(n)]
    for name in lands:
        builder.add_land(name)
    singles = []
    for name in rest:
        if name.type == "person" and len(name.words) > 1:
            builder.add_person(name)
        elif len(name.words) == 1:
            singles.append(name)
        else:
            builder.add_other(name)
    for name in singles:
        builder.add_single(name)
    builder.join_short_forms()
    return [chain for chain in builder.chains if chain.mentions]


def last_before(chain: Chain, place: int) -> int:
    """Character of the last mention that begins before ``place``; -1 for none."""
    starts = sorted(m.span[0] for m in chain.mentions)
    n = bisect_left(starts, place)
    return starts[n - 1] if n else -1


class _Builder:
    """Chains under construction."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs
        self.lexicon = runs.lexicon
        self.chains: list[Chain] = []
        self.people: list[Chain] = []
        self.others: dict[tuple[str, ...], Chain] = {}
        self.lands: dict[str, Chain] = {}
        self.acronyms: dict[str, Chain] = {}
        self.surnames: set[str] = set()
        """Last names of the persons of the text."""
        self.printed = {name for name in runs.lexicon.country if name in runs.analysis.text}

    def land(self, name: Printed) -> str:
        """The country that the name is or stands for; "" for none."""
        lexicon, text = self.lexicon, self._text(name).replace("’", "'")
        if name.sure == 3 and name.type == "person":
            return ""
        if len(name.words) == 1 and name.words[0] in self.surnames and not self._located(name):
            return ""  # "Washington said", of an actor of that name
        doubtful = text in lexicon.doubtful
        if text in lexicon.country and (not doubtful or name.type == "place"):
            return lexicon.country[text]
        if text in lexicon.short and lexicon.short[text] in self.printed:
            return lexicon.short[text]
        if text in lexicon.capital and (not doubtful or lexicon.capital[text] in self.printed):
            return lexicon.capital[text] if self._governs(name) else ""
        return ""

    def _text(self, name: Printed) -> str:
        start, end = printed_span(self.runs, name)
        return self.runs.analysis.text[start:end]

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
        if self._located(name):
            return False
        relation, head = word.relation, words[word.head]
        if relation == "conj" and head.i != word.i:
            relation, head = head.relation, words[head.head]
        verbs = head.lemma in lexicon.political or head.lemma in lexicon.speaking
        return relation in ("nsubj", "obj", "obl:agent") and verbs

    def _located(self, name: Printed) -> bool:
        return name.first > 0 and self.runs.words[name.first - 1].text.lower() in _AT_A_PLACE

    def _mention(self, name: Printed, named: bool = True) -> Mention:
        return Mention(printed_span(self.runs, name), name.first, name.last, named)

    def _take(self, chain: Chain, name: Printed) -> None:
        chain.add(name, self._mention(name), self.lexicon)
        word = self.runs.words[name.last]
        if word.relation == "nsubj" and self.runs.words[word.head].lemma in self.lexicon.speaking:
            chain.speaks = True
        for span in find_roles(self.runs, name):
            chain.roles.append(span)
            inside = self.runs.analysis.words_in(*span)
            chain.keys.append(body_key([w.text for w in inside if w.tag != "POS"], self.lexicon))
            for noun in self._heads(inside):
                chain.nouns.add(noun)
                chain.classes |= self.lexicon.institutions.get(noun, frozenset())

    def _heads(self, role: tuple[Word, ...]) -> list[str]:
        """The nouns a role is: "mayor and senator"; of "the captain’s lawyer" only the lawyer."""
        found = []
        for word, after in zip_longest(role, role[1:]):
            if word.pos == "ADP":
                break
            goes_on = after is not None and (after.tag == "POS" or after.pos in ("NOUN", "PROPN"))
            if word.pos in ("NOUN", "PROPN") and not goes_on:
                found.append(noun_at(self.runs.words, word.i, self.lexicon))
        return [noun for noun in found if noun]

    def _new(self, name: Printed) -> Chain:
        chain = Chain(name.words)
        self.chains.append(chain)
        return chain

    def add_land(self, name: Printed) -> None:
        """Take in a country's name."""
        land = self.land(name)
        if land not in self.lands:
            self.lands[land] = self._new(name)
            self.lands[land].country = land
            self.lands[land].keys.append(frozenset({f"@{land}"}))
        self._take(self.lands[land], name)

    def add_person(self, name: Printed) -> None:
        """Take in a person's full name."""
        chain = next((c for c in self.people if joins_person(c.words, name.words)), None)
        if chain is None:
            chain = self._new(name)
            self.people.append(chain)
        self._take(chain, name)

    def add_other(self, name: Printed) -> None:
        """Take in the name of a body, a place or a people, and its letters in brackets."""
        whole = tuple(w.lower() for w in name.words)
        fits = next(
            (c for c in self.people if tuple(w.lower() for w in c.words)[-len(whole) :] == whole), None
        )
        chain = fits or self.others.get(whole)
        if chain is None:
            chain = self.others[whole] = self._new(name)
        self._take(chain, name)
        short = acronym_after(self.runs, name) if name.type in ("organisation", "group", "") else None
        if short is not None:
            chain.votes["organisation"] += 4
            self.acronyms[self.runs.words[short].text.replace(".", "")] = chain

    def add_single(self, name: Printed) -> None:
        """Take in a name of one word: a surname, letters, or a name of its own."""
        chain = self._person_called(name) or self.acronyms.get(name.words[0])
        if chain is None:
            chain = self.others.get((name.words[0].lower(),))
        if chain is None:
            chain = self.others[(name.words[0].lower(),)] = self._new(name)
            if name.type == "person":
                self.people.append(chain)
        self._take(chain, name)

    def _person_called(self, name: Printed) -> Chain | None:
        if name.sure > 1 and name.type != "person" and not name.words[0].isupper():
            return None
        before = self.runs.words[name.first - 1].text.lower() if name.first else ""
        if name.type == "place" and before in _AT_A_PLACE:
            return None
        gender = (
            "he"
            if name.courtesy in self.lexicon.man
            else "she"
            if name.courtesy in self.lexicon.woman
            else ""
        )
        fitting: dict[int, list[Chain]] = {}
        for chain in self.people:
            fit = surname_fits(name.words[0], chain.words)
            if fit and (fit == 3 or name.type in ("person", "")) and not _against(chain, gender, self):
                fitting.setdefault(fit, []).append(chain)
        return self._meant(fitting[max(fitting)], name) if fitting else None

    def _meant(self, chains: list[Chain], name: Printed) -> Chain:
        """Of two Johnsons the one named just before, unless the article is about the other one."""
        place = self.runs.words[name.first].start
        most = max(chains, key=lambda c: (len(c.mentions), -c.start))
        last = max(chains, key=lambda c: last_before(c, place))
        near = 0 <= place - last_before(last, place) < _NEAR and self._acts(last, place)
        return last if near and len(most.mentions) < 4 * len(last.mentions) else most

    def _acts(self, chain: Chain, place: int) -> bool:
        """Was the last mention a subject? "Bill Poe, with his wife Ana Poe. Poe said" means him."""
        before = [m for m in chain.mentions if m.span[0] < place]
        return bool(before) and self.runs.words[max(before, key=lambda m: m.span[0]).head].relation == "nsubj"

    def join_short_forms(self) -> None:
        """Join bodies named by their initials, their tail or their first words to the full name."""
        for key, chain in list(self.others.items()):
            full = self._long_form(key, chain)
            if full is not None and full is not chain:
                full.mentions += chain.mentions
                full.roles += chain.roles
                full.keys += chain.keys
                full.printed |= chain.printed
                full.nouns |= chain.nouns
                full.classes |= chain.classes
                full.votes += chain.votes
                full.speaks |= chain.speaks
                chain.mentions = []

    def _long_form(self, key: tuple[str, ...], chain: Chain) -> Chain | None:
        if chain.type not in ("organisation", "") or len(key) > 3 or not chain.mentions:
            return None
        letters = chain.words[0].replace(".", "")
        for other in self.others.values():
            longer = other.words
            if (
                other is chain
                or not other.mentions
                or len(longer) <= len(key)
                or other.type != "organisation"
            ):
                continue
            if len(key) == 1 and is_acronym(letters, longer):
                return other
            low = tuple(w.lower() for w in longer)
            if not chain.type:
                continue
            tail = low[-len(key) :] == key and (len(key) > 1 or self._with_article(chain))
            if tail or (low[: len(key)] == key and not _is_owner(chain, self)):
                return other
        return None

    def _with_article(self, chain: Chain) -> bool:
        return any(m.first and self.runs.words[m.first - 1].text.lower() == "the" for m in chain.mentions)


def _is_owner(chain: Chain, builder: _Builder) -> bool:
    # "New York" is not The New York Times, nor "Human Rights" Human Rights Watch.
    words = chain.words
    return (
        len(words) > 1 or words[0] in builder.lexicon.region or plain(words[0]) in builder.lexicon.portfolio
    )


def _against(chain: Chain, gender: str, builder: _Builder) -> bool:
    """Does a courtesy contradict what is known of the person?"""
    known = chain.gender or builder.lexicon.first_names.get(chain.words[0], "")
    return bool(gender and known and gender != known)
