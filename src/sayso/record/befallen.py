"""What befell whom: a state that is told beside a thing is not always the state of that thing.

Jobs that disappear are not missing; at "64 pupils at three schools fell ill" no school did; birds destroyed are
culled; packs pulled from shops are not rescued; of people whose jobs go, the jobs are counted; "30 Vardan dead" are
people. Refused, as nothing is counted then: people or nobody "damaged", the dead of a plan, a difference or a limit,
a unit of which nothing is told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.record.differences import is_no_count
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.on_a_count import is_on_a_count
from sayso.record.things import Thing

__all__ = ["befallen"]

_INFERRED = re.compile(r"\bwould (?:then |now )?(?:leave|mean|put|bring|take|make)\b[^.;:\d]{0,30}$")
""" "That would leave 46 people missing": so many are, by what else is told."""
_EXPECTED = re.compile(
    r"\b(?:expect|anticipat|predict|project|reckon|think)(?:s|e[sd]?|ed|ing)?\b[^.;:\d]{0,60}$"
    r"|\bthere (?:will|would) be [^.;:\d]{0,30}$"
    r"|\b(?:tolls?|dead|deaths|number|figure|total|fatalities|casualties) "
    r"(?:will|would|(?:is|are) (?:likely|bound) to) [^.;:\d]{0,40}$",
    re.IGNORECASE,
)
""" "We anticipate there will be 100,000 dead": nobody plans them; so many there may be."""
_SEEMS = re.compile(r"\W{0,3}(?:\w+ )?(?:would|will|may) (?:seem|appear|be|prove)\b")
_RESCUED = "rescued"
_FROM_SHOPS = re.compile(
    r"[^.;:]{0,40}?\bfrom (?:[a-z]+ ){0,2}?(?:shops?|shelves|sale|stores?|(?:super)?markets?|circulation)\b"
)
_SHELTER = frozenset({"house", "building", "flat"})
_OF_THEM = re.compile(r" of them\b")
_CLAUSE = 60
_EXPECTING = 100
_PEOPLES = re.compile(
    r"(?:(?:North|South|East|West|New|Saudi|Sri|Ethnic) )?[A-Z][a-z]+(?:ans|is|ites|ards|eks|aks|iks)"
)
"""How people are called by where they are from, more than one."""
_CAPITAL = re.compile(r"\b[A-Z][a-z]+")
_STEM = 4
"""Letters by which a people is known from its land."""


def befallen(article: Article, thing: Thing) -> Thing | None:
    """The thing with the state that is its own; None where nothing is counted."""
    words = lexicon()
    if thing.kind in words.turning and thing.state != "dismissed":
        thing = replace(thing, state=None)  # jobs that disappear are not missing
    at = _who_was_there(article, thing)
    if at is None:
        return None
    thing = _inferred(article, at)
    fated = thing.state in words.fates
    if thing.kind is None and thing.figure.unit is not None and thing.state not in words.of_things:
        return None  # "80,000 barrels a day can be captured": nobody is a barrel
    if is_no_count(article, thing.figure) or (fated and thing.figure.status in ("planned", "promised")):
        return None
    whole = _of_things(article, _their_jobs(article, thing))
    return _of_a_people(article, whole) if whole is not None else None


def _who_was_there(article: Article, thing: Thing) -> Thing | None:
    """For a site where people come to harm those people, if it is they who are told of: "11 of them were taken to
    hospital", of the pupils of three schools."""
    words = lexicon()
    if thing.kind not in words.sites or not (thing.state in words.fates or thing.state == "hospitalised"):
        return thing
    if _OF_THEM.match(article.text, thing.figure.span[1]) is None:
        return None  # "64 pupils at three schools fell ill"
    figure = replace(thing.figure, counted="people", counted_noun="person")
    return Thing(figure, "person", "person", thing.state, ())


def _inferred(article: Article, thing: Thing) -> Thing:
    """A fate that follows from what else is told is actual; one that is expected is possible, and no plan."""
    start = thing.figure.span[0]
    if thing.state not in lexicon().fates:
        return thing
    if _INFERRED.search(article.text, max(0, start - _CLAUSE), start):
        return replace(thing, figure=replace(thing.figure, status="actual"))
    if thing.figure.status == "planned" and _is_expected(article, thing.figure):
        return replace(thing, figure=replace(thing.figure, status="possible"))
    return thing


def _is_expected(article: Article, figure: Figure) -> bool:
    """Whether somebody thinks that so many there are or will be: "100,000 would seem a minimum"."""
    start, end = figure.span
    before = _EXPECTED.search(article.text, max(0, start - _EXPECTING), start)
    return before is not None or _SEEMS.match(article.text, end) is not None


def _their_jobs(article: Article, thing: Thing) -> Thing:
    """As many jobs, where people are told of whose jobs go; those who are gone by now are people dismissed."""
    figure = thing.figure
    if thing.kind != "person" or figure.status == "actual" or figure.statement is None:
        return thing
    behind = article.text[figure.span[1] : figure.span[1] + _CLAUSE]
    losing = thing.state is None and any(form in behind for form in lexicon().losing)
    if not losing and thing.state != "dismissed":
        return thing
    return Thing(replace(figure, counted="jobs", counted_noun="job"), "job", "job", None, ())


def _of_things(article: Article, thing: Thing) -> Thing | None:
    """The thing without a state that only other things can be in; None where nobody can be in it."""
    words = lexicon()
    end = thing.figure.counted_span[1] if thing.figure.counted_span else thing.figure.span[1]
    if thing.state == _RESCUED and _FROM_SHOPS.match(article.text, end):
        return _without_state(thing, "recall")  # "46,000 packs pulled from shops"
    if thing.state in words.of_things and thing.kind in words.animals:
        return _without_state(thing, "cull")  # "250,000 birds have been destroyed"
    if thing.state in words.perils and thing.kind in _SHELTER:
        return _without_state(thing)  # "buried 12 houses, and 30 people were missing"
    if thing.state not in words.of_things or (thing.kind or "person") != "person":
        return thing
    if thing.kind or not is_on_a_count(article, thing.figure):
        return None  # nobody is damaged
    return _without_state(thing)


def _without_state(thing: Thing, event: str | None = None) -> Thing:
    return replace(thing, state=None, figure=replace(thing.figure, event=event))


def _of_a_people(article: Article, thing: Thing) -> Thing | None:
    """People, where the name of their people is all they are counted by, "30 Vardan dead", "11,000 North Koreans"; None
    for "Jeremy was 37"."""
    figure = thing.figure
    if thing.kind != thing.noun or figure.unit is not None:
        return thing
    many = (figure.low or figure.high or 0) > 1 and _are_a_people(article, figure.counted or "")
    if not (many or _is_a_people(article, figure)):
        return thing
    if thing.state is None and not many:
        return None
    told = [w.removesuffix("s") if many else w for w in thing.told]
    return replace(thing, kind="person", told=(*told, *([] if many else [figure.counted or ""])))


def _are_a_people(article: Article, counted: str) -> bool:
    """Whether a plural is of people by where they are from, and the report names that in another form: Yundarans, of
    Yundara; not Audis."""
    if _PEOPLES.fullmatch(counted) is None:
        return False
    last = counted.split()[-1]
    forms = {last, last.removesuffix("s")}
    return any(word[:_STEM] == last[:_STEM] and word not in forms for word in _CAPITAL.findall(article.text))


def _is_a_people(article: Article, figure: Figure) -> bool:
    """Whether what is counted is one word with a capital that does not begin its sentence: a people, or a name."""
    counted, span = figure.counted or "", figure.counted_span
    begins = span is not None and sentence_around(article, span)[0] == span[0]
    return counted[:1].isupper() and counted[1:].islower() and " " not in counted and not begins
