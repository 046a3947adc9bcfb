"""Printed names put into chains."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest

from sayso.reading.analysis import Word
from sayso.reading.chains import Chain, Mention, last_before
from sayso.reading.chains_lands import Lands
from sayso.reading.chains_people import joins_person, surname_fits
from sayso.reading.chains_short import join_short_forms
from sayso.reading.entities_lexicon import closed
from sayso.reading.entities_nouns import body_key, noun_at
from sayso.reading.entities_printed import printed_span
from sayso.reading.entities_roles import acronym_after, find_roles, is_firm_noun
from sayso.reading.entities_signs import (
    acts_as_it,
    goes_by_it,
    has_shares,
    has_works,
    is_run,
    trades,
    works_at_its,
)
from sayso.reading.names import Printed, Runs, head_of, nominal

__all__ = ["chain_names"]


_SIDES = closed("sides")
_SEVERAL = closed("several_are")
_NEAR = 600
"""Characters within which the last bearer of a name is meant by it."""


def chain_names(runs: Runs, names: list[Printed]) -> list[Chain]:
    """Chains of all printed names, those without any type among them."""
    known = Lands(runs, names)
    builder = _Builder(runs, known)
    singles = []
    for name in names:
        land = known.of(name)
        if land:
            builder.add_land(name, land)
        elif name.type == "person" and len(name.words) > 1:
            builder.add_person(name)
        elif len(name.words) == 1:
            singles.append(name)
        else:
            builder.add_other(name)
    for name in singles:
        builder.add_single(name)
    for chain in builder.others.values():
        if known.is_body(chain):
            chain.votes = Counter(organisation=1)
    for chain in builder.chains:
        if _is_firm(runs, chain):
            chain.votes = Counter(organisation=1)
        elif _are_people_of(runs, chain):
            chain.votes = Counter(group=1)
    join_short_forms(runs, list(builder.others.values()))
    return [chain for chain in builder.chains if chain.mentions]


def _is_firm(runs: Runs, chain: Chain) -> bool:
    """Is it a firm or a body, though the engine reads a person or a place: one that is told to be one?

    By what stands beside it ("the country's largest bank, Unikredit Nordra"), by a plant or shares that it has, or by
    what it does as "it" ("Auriga said that it would examine the cases"). Not one with a role that people have.
    """
    words, lists = chain.words, runs.lexicon
    if chain.type == "place" and not (chain.country or lists.is_place(" ".join(words))):
        return (
            _is_run(runs, chain)
            or any(is_firm_noun(lists, noun) for noun in chain.nouns)
            or _owns_as_it(runs, chain)
        )
    if chain.type != "person" or chain.sure > 1 or chain.gender or len(words) > 2:
        return False
    if (len(words) == 2 and lists.given(words[0]) is not None) or chain.nouns & lists.roles.keys():
        return False
    if chain.nouns & lists.institutions.keys():
        return True
    signs = (has_works(runs, m.first) or acts_as_it(runs, m.head) for m in chain.mentions if m.named)
    works = any(works_at_its(runs, m.head) for m in chain.mentions if m.named)
    return works or _is_run(runs, chain) or any(signs) or _owns_as_it(runs, chain)


def _is_run(runs: Runs, chain: Chain) -> bool:
    """ "Minera Alumbre is owned by Kestwick Resources"."""
    ends = (runs.analysis.words_in(*m.span)[-1:] for m in chain.mentions if m.named)
    return any(is_run(runs, word.i) for last in ends for word in last)


def _owns_as_it(runs: Runs, chain: Chain) -> bool:
    """ "Vindpost said that parcels were waiting in its centres", "shares in Vindpost", "Vindpost shares fell"."""
    named = [m for m in chain.mentions if m.named]
    if any(trades(runs, m.head) for m in named):
        return True
    return any(has_shares(runs, m.first) or goes_by_it(runs, m.head) == "organisation" for m in named)


def _are_people_of(runs: Runs, chain: Chain) -> bool:
    """Is it the plural of a people that the lists do not know, of which the engine makes a body: "Bravans"?"""
    if chain.type not in ("organisation", "") or len(chain.words) != 1 or chain.nouns:
        return False
    return chain.words[0].endswith("ans") and all(_are_several(runs, m.head) for m in chain.mentions)


def _are_several(runs: Runs, i: int) -> bool:
    before = runs.words[i - 1].text.lower() if i else ""
    return runs.words[i].tag == "NNPS" or before in _SEVERAL


class _Builder:
    """Chains under construction."""

    def __init__(self, runs: Runs, lands: Lands) -> None:
        self.runs = runs
        self.known_lands = lands
        self.lexicon = runs.lexicon
        self.chains: list[Chain] = []
        self.others: dict[tuple[str, ...], Chain] = {}
        self.lands: dict[str, Chain] = {}
        self.acronyms: dict[str, Chain] = {}
        self.bearers: dict[str, list[Chain]] = {}
        """Small-letter part of a person's name → the persons who bear it."""

    def _mention(self, name: Printed, named: bool = True) -> Mention:
        head = head_of(self.runs.words, name.first, name.last).i
        return Mention(printed_span(self.runs, name), name.first, head, named)

    def _take(self, chain: Chain, name: Printed) -> None:
        chain.add(name, self._mention(name), self.lexicon)
        word = head_of(self.runs.words, name.first, name.last)
        if word.relation == "nsubj" and self.runs.words[word.head].lemma in self.lexicon.speaking:
            chain.speaks = True
        chain.nouns |= self._by_clause(name)
        for span in find_roles(self.runs, name):
            chain.roles.append(span)
            inside = self.runs.analysis.words_in(*span)
            chain.keys.append(body_key([w.text for w in inside if w.tag != "POS"], self.lexicon))
            for noun in self._heads(inside):
                chain.nouns.add(noun)
                chain.classes |= self.lexicon.institutions.get(noun, frozenset())

    def _by_clause(self, name: Printed) -> frozenset[str]:
        """What somebody is by the clause behind the name: ", who heads the union"."""
        words, i = self.runs.words, name.last + 1
        if i + 2 >= len(words) or words[i].text != "," or words[i + 1].text != "who":
            return frozenset()
        return self.lexicon.relative.get(words[i + 2].lemma, frozenset())

    def _heads(self, role: tuple[Word, ...]) -> list[str]:
        """The nouns a role is: "mayor and senator"; of "the captain’s lawyer" only the lawyer."""
        found = []
        for word, after in zip_longest(role, role[1:]):
            if word.pos == "ADP":
                break
            goes_on = after is not None and (after.tag == "POS" or nominal(after))
            if nominal(word) and not goes_on:
                found.append(noun_at(self.runs.words, word.i, self.lexicon))
        return [noun for noun in found if noun]

    def _new(self, name: Printed) -> Chain:
        chain = Chain(name.words)
        self.chains.append(chain)
        return chain

    def add_land(self, name: Printed, land: str) -> None:
        """Take in a country's name."""
        if land not in self.lands:
            self.lands[land] = self._new(name)
            self.lands[land].country = land
            self.lands[land].keys.append(frozenset({f"@{land}"}))
        self._take(self.lands[land], name)

    def add_person(self, name: Printed) -> None:
        """Take in a person's full name."""
        chain = next((c for c in self._namesakes(name) if joins_person(c.words, name.words)), None)
        if chain is None:
            chain = self._new(name)
        self._take(chain, name)
        self._bear(chain, name)

    def _namesakes(self, name: Printed) -> list[Chain]:
        """Persons who share a part of the name, in order of appearance."""
        found = {id(c): c for word in name.words for c in self.bearers.get(word.lower(), ())}
        return sorted(found.values(), key=lambda c: c.mentions[0].span)

    def _bear(self, chain: Chain, name: Printed) -> None:
        parts = name.words[-1].split("-") if len(name.words) > 1 else []
        for word in dict.fromkeys((*name.words, *(p for p in parts if len(p) > 3))):
            bearers = self.bearers.setdefault(word.lower(), [])
            if not any(c is chain for c in bearers):
                bearers.append(chain)

    def add_other(self, name: Printed) -> None:
        """Take in the name of a body, a place or a people, and its letters in brackets."""
        whole = tuple(w.lower() for w in name.words)
        fits = next((c for c in self._namesakes(name) if _lower(c)[-len(whole) :] == whole), None)
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
        chain = self._labelled(name) or self._person_called(name)
        chain = chain or self.acronyms.get(name.words[0]) or self._side_called(name)
        if chain is None:
            chain = self.others.get((name.words[0].lower(),))
        if chain is None:
            chain = self.others[(name.words[0].lower(),)] = self._new(name)
            if name.type == "person":
                self._take(chain, name)
                self._bear(chain, name)
                return
        self._take(chain, name)

    def _labelled(self, name: Printed) -> Chain | None:
        """The one person with these initials: "NA:" at the head of an interviewee’s answer."""
        letters, words, after = name.words[0], self.runs.words, name.last + 1
        label = name.first in self.runs.opens and after < len(words) and words[after].text == ":"
        if not label or not (letters.isupper() and 1 < len(letters) < 4):
            return None
        fits = [c for c in self.chains if c.votes["person"] and letters in _initials(c.words)]
        return fits[0] if len(fits) == 1 else None

    def _person_called(self, name: Printed) -> Chain | None:
        if name.sure > 1 and name.type != "person" and not name.words[0].isupper():
            return None
        if name.type == "place" and self.known_lands.located(name):
            return None
        gender = (
            "he"
            if name.courtesy in self.lexicon.man
            else "she"
            if name.courtesy in self.lexicon.woman
            else ""
        )
        may_be_first = name.type in ("person", "") or self.lexicon.given(name.words[0]) is not None
        fitting: dict[int, list[Chain]] = {}
        for chain in self.bearers.get(name.words[0].lower(), ()):
            fit = surname_fits(name.words[0], chain.words)
            if not fit or _against(chain, gender, self) or self._is_kin_of(chain, name):
                continue
            if fit == 3 or may_be_first:
                fitting.setdefault(fit, []).append(chain)
        return self._meant(fitting[max(fitting)], name) if fitting else None

    def _side_called(self, name: Printed) -> Chain | None:
        """ "The North", where the text has one place alone of which that is the first word: North Ardal."""
        side, before = name.words[0].lower(), self.runs.words[name.first - 1].text.lower()
        if side not in _SIDES or not name.first or before != "the":
            return None
        places = [
            c
            for words, c in self.others.items()
            if len(words) == 2 and words[0] == side and self._may_be_land(c)
        ]
        return places[0] if len(places) == 1 else None

    def _may_be_land(self, chain: Chain) -> bool:
        """Can it be a country that the lists do not know? Not "North America", "North Sea", "North Bank"."""
        last = chain.words[-1]
        told = last in self.lexicon.name_head or last in self.lexicon.place_head
        listed = self.lexicon.is_place(" ".join(chain.words))
        return chain.type in ("place", "organisation", "") and not told and not listed

    def _is_kin_of(self, chain: Chain, name: Printed) -> bool:
        # "President Obama" is not Michelle Obama, "the first lady", even where only she has a first name.
        if name.title is None or not chain.nouns:
            return False
        noun = noun_at(self.runs.words, name.title[1] - 1, self.lexicon)
        kin = all(each == "first-lady" or "kin" in self.lexicon.roles.get(each, ()) for each in chain.nouns)
        return kin and bool(noun) and noun not in chain.nouns

    def _meant(self, chains: list[Chain], name: Printed) -> Chain:
        """Of two Johnsons the one named just before, unless the article is about the other one."""
        place = self.runs.words[name.first].start
        most = max(chains, key=lambda c: (c.surnames, -c.start))
        last = max(chains, key=lambda c: last_before(c, place))
        near = 0 <= place - last_before(last, place) < _NEAR and self._acts(last, place)
        return last if near and most.surnames < 4 * last.surnames else most

    def _acts(self, chain: Chain, place: int) -> bool:
        """Was the last mention a subject? "Bill Poe, with his wife Ana Poe. Poe said" means him."""
        before = [m for m in chain.mentions if m.span[0] < place]
        return bool(before) and self.runs.words[max(before, key=lambda m: m.span[0]).head].relation == "nsubj"


def _initials(words: tuple[str, ...]) -> set[str]:
    """The letters a person may be shortened to: NA, and of a double name BL and BLA."""
    parts = [part for word in words for part in word.split("-") if part]
    return {"".join(w[0] for w in words), "".join(w[0] for w in parts), words[0][0] + words[-1][0]}


def _lower(chain: Chain) -> tuple[str, ...]:
    return tuple(word.lower() for word in chain.words)


def _against(chain: Chain, gender: str, builder: _Builder) -> bool:
    """Does a courtesy contradict what is known of the person?"""
    known = chain.gender or builder.lexicon.given(chain.words[0])
    return bool(gender and known and gender != known)
