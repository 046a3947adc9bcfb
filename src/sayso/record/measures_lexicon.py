"""The words of :mod:`sayso.record.measures`, read once from lexicon/measures.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product

from sayso.reading.dictionary import dictionary_form

__all__ = ["Lexicon", "lexicon", "singular_of"]

_PEOPLE = ("person", "soldier", "child")
"""Things that are people."""


@dataclass(frozen=True)
class Lexicon:
    """Which words name one thing, one state, one part; see the comments of the file."""

    states: dict[str, str]
    rising: frozenset[str]
    fates: frozenset[str]
    of_things: frozenset[str]
    open_ended: frozenset[str]
    perils: frozenset[str]
    forms: tuple[tuple[str, str], ...]
    ahead: tuple[tuple[str, str], ...]
    ahead_of_people: tuple[tuple[str, str], ...]
    things: dict[str, str]
    background_nouns: frozenset[str]
    handed_in: frozenset[tuple[str, str]]
    background_units: frozenset[str]
    telling_units: frozenset[str]
    speed_units: frozenset[str]
    weather: frozenset[str]
    extent_units: frozenset[str]
    at_first: tuple[str, ...]
    counted_as: frozenset[str]
    wrong: frozenset[str]
    unit_names: dict[str, str]
    reckoned: dict[str, str]
    neutral: frozenset[str]
    phrasal: dict[str, str]
    participles: dict[str, str]
    untelling: frozenset[str]
    acts: dict[str, str]
    cases: frozenset[str]
    patients: frozenset[str]
    illness: frozenset[str]
    agents: dict[str, str]
    gatherings: frozenset[str]
    people: frozenset[str]
    anybody: frozenset[str]
    animals: frozenset[str]
    sites: frozenset[str]
    """Where people are to whom something happens."""
    wildcards: frozenset[str]
    tallies: frozenset[str]
    own_tallies: frozenset[str]
    subgroups: frozenset[str]
    no_count_behind: tuple[str, ...]
    no_count_before: tuple[str, ...]
    part_before: tuple[str, ...]
    part_after: tuple[str, ...]
    pointing: tuple[str, ...]
    shared: frozenset[str]
    rates: frozenset[str]
    own_rates: frozenset[str]
    voters: frozenset[str]
    voting: frozenset[str]
    areas: frozenset[str]
    amounts: frozenset[str]
    hectares: dict[str, float]
    spreading: frozenset[str]
    done: frozenset[str]
    doing: dict[str, str]
    measured: dict[str, str]
    held: frozenset[str]
    holding: frozenset[str]
    opening: frozenset[str]
    majorities: frozenset[str]
    common_names: frozenset[str]
    unnamed_holders: frozenset[str]
    currencies: frozenset[str]
    purposes: dict[str, str]
    only_of_money: frozenset[str]
    of_each: frozenset[str]
    """Of these everyone has his own: every bidder a price, every tremor a magnitude."""
    promises: frozenset[str]
    turning: frozenset[str]
    lives_taken_by: frozenset[str]
    circumstances: tuple[str, ...]
    one_event: dict[str, str]
    side_offices: frozenset[str]
    losing: tuple[str, ...]
    foretelling: frozenset[str]
    kin: tuple[frozenset[str], ...]
    deeds: dict[str, str]
    owned: frozenset[str]
    common: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words, from the file."""
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/measures.toml").read_text("utf-8"))
    return Lexicon(
        states={lemma: state for state, row in raw["states"].items() for lemma in row["lemmas"]},
        rising=frozenset(state for state, row in raw["states"].items() if row["rising"]),
        fates=frozenset(state for state, row in raw["states"].items() if row.get("fate")),
        of_things=frozenset(state for state, row in raw["states"].items() if row.get("of_things")),
        open_ended=frozenset(state for state, row in raw["states"].items() if row.get("open_ended")),
        perils=frozenset(state for state, row in raw["states"].items() if row.get("peril")),
        forms=tuple((form, state) for state, row in raw["states"].items() for form in row.get("forms", ())),
        ahead=tuple((form, state) for state, row in raw["states"].items() for form in row.get("ahead", ())),
        ahead_of_people=tuple(
            (form, state) for state, row in raw["states"].items() for form in row.get("ahead_of_people", ())
        ),
        things={lemma: thing for thing, lemmas in raw["things"].items() for lemma in lemmas},
        background_nouns=frozenset(raw["background"]["nouns"]),
        handed_in=frozenset(product(raw["handed_in"]["nouns"], raw["handed_in"]["events"])),
        background_units=frozenset(raw["background"]["units"]),
        telling_units=frozenset(raw["background"]["telling"]),
        speed_units=frozenset(raw["background"]["speeds"]),
        weather=frozenset(raw["background"]["weather"]),
        extent_units=frozenset(raw["background"]["extents"]),
        unit_names=raw["unit_names"],
        reckoned=raw["reckoned"],
        at_first=tuple(raw["retold"]["at_first"]),
        counted_as=frozenset(raw["retold"]["nouns"]),
        wrong=frozenset(raw["retold"]["wrong"]),
        neutral=frozenset(raw["background"]["events"]),
        participles=raw["participles"],
        untelling=frozenset(raw["untelling"]["verbs"]),
        acts=raw["acts"],
        phrasal={form: event for event, forms in raw["phrasal"].items() for form in forms},
        subgroups=frozenset(raw["subgroups"]["things"]),
        tallies=frozenset(raw["tallies"]["nouns"]),
        own_tallies=frozenset(raw["tallies"]["own"]),
        cases=frozenset(raw["cases"]["nouns"]),
        patients=frozenset(raw["cases"]["patients"]),
        illness=frozenset(raw["cases"]["illness"]),
        agents=raw["agents"],
        gatherings=frozenset(raw["gatherings"]["nouns"]),
        people=frozenset((*raw["people"]["nouns"], *_PEOPLE, *raw["subgroups"]["things"])),
        anybody=frozenset(raw["people"]["anybody"]),
        animals=frozenset(raw["animals"]["nouns"]),
        sites=frozenset(raw["sites"]["nouns"]),
        wildcards=frozenset(raw["wildcards"]["nouns"]),
        no_count_behind=tuple(raw["no_count"]["behind"]),
        no_count_before=tuple(raw["no_count"]["before"]),
        part_before=tuple(f" {words}" for words in raw["parts"]["before"]),
        part_after=tuple(raw["parts"]["after"]),
        pointing=tuple(raw["parts"]["pointing"]),
        shared=frozenset(raw["shares"]["of"]),
        rates=frozenset(raw["shares"]["rates"]),
        own_rates=frozenset(raw["shares"]["own_rates"]),
        voters=frozenset(raw["shares"]["voters"]),
        voting=frozenset(raw["shares"]["voting"]),
        areas=frozenset(raw["extents"]["areas"]),
        amounts=frozenset(raw["extents"]["amounts"]),
        hectares=raw["extents"]["hectares"],
        spreading=frozenset(raw["extents"]["spreading"]),
        done=frozenset(raw["extents"]["done"]),
        doing=raw["extents"]["doing"],
        measured={word: name for name, words in raw["measured"].items() for word in words},
        held=frozenset(raw["shares"]["held"]),
        holding=frozenset(raw["shares"]["holding"]),
        opening=frozenset(raw["shares"]["opening"]),
        majorities=frozenset(raw["shares"]["majorities"]),
        common_names=frozenset(raw["shares"]["common_names"]),
        unnamed_holders=frozenset(raw["shares"]["unnamed"]),
        currencies=frozenset(raw["money"]["currencies"]),
        of_each=frozenset(raw["money"]["of_each"]),
        promises=frozenset(raw["money"]["promises"]),
        only_of_money=frozenset(raw["money"]["only_of_money"]),
        purposes={word: name for name, words in raw["money"]["purposes"].items() for word in words},
        turning=frozenset(raw["turning"]["things"]),
        lives_taken_by=frozenset(raw["lives"]["taken_by"]),
        circumstances=tuple(f"{by} {noun}" for by, nouns in raw["circumstances"].items() for noun in nouns),
        one_event={word: event for event, words in raw["one_event"].items() for word in words},
        side_offices=frozenset(raw["sides"]["offices"]),
        losing=tuple(raw["turning"]["losing"]),
        foretelling=frozenset(raw["money"]["foretelling"]),
        kin=tuple(frozenset(each) for each in raw["money"]["kin"]),
        deeds=raw["deeds"],
        owned=frozenset(raw["owned"]["things"]),
        common=frozenset(raw["frame"]["common"]),
    )


def singular_of(noun: str) -> str:
    """A counted noun in its dictionary form: "worker" where the plural was taken for a noun of its own."""
    words = lexicon()
    known = words.things.keys() | words.people | words.held
    if noun in known or not noun.endswith("s"):
        return noun
    return noun[:-1] if noun[:-1] in known else dictionary_form(noun, "NNS", noun)
