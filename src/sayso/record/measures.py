"""Which figures count the same thing.

Two figures belong to one **measure** when they count the same thing (soldiers and troops are one,
by lexicon/measures.toml), in the same state (killed is not wounded), of the same people ("Russian"
is not "North Korean"), with the same standing (promised is not actual), in the same unit and
by the same (40 a day is not 40 in all), and neither is a part where the other is a total ("58, including 12
children"). Where the state is told (killed, missing …) the people counted may go by any general word: 31 miners
killed, 58 dead.

Shares ("41.2 percent" of a party), rates (turnout), margins, seats and sums of money are told apart by who holds
them and by what they are for: see :mod:`sayso.record.holders`.

Of things that have no such state the event tells measures apart, where it is told: batteries recalled,
batteries removed.

No measure: times, distances, ages; a difference, a limit; people of whom nothing is told; a number with
nothing counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import blake2b

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.evidence import sentence_around
from sayso.record.holders import special_of
from sayso.record.measures_lexicon import lexicon
from sayso.record.special import Special

__all__ = ["Quantity", "measure_id", "quantity_of"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DEMONYM_OR_NAME = re.compile(r"^[A-Z]")
_CLAUSE_ENDS = re.compile(r"[.,;:!?\n\d]|\b(?:and|but)\b")
_THE_NUMBER = re.compile(
    r"\b(?:number|figure|count|total|toll) "
    r"(?:was|is|were|stood at|stands at|(?:had|has) (?:reached|risen to|grown to)) $"
)
_CASES = 5
"""Fewer cases may be of anything: "in one case"."""
_OF_MANY = re.compile(r"(?:[\w-]+ ){0,2}?[\w-]+ (?:of|for) ((?:[\w-]+ ){0,2}?[\w-]+s)\b")
_OF_MORE = re.compile(
    r"(?:^|\b)of (?:the|its|their|his|her|those|these|all)(?: the)? "
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)"
)


@dataclass(frozen=True)
class Quantity:
    """What a figure counts, ready to be compared."""

    thing: str | None
    state: str | None
    event: str | None
    """What happened, where the thing has no state: batteries recalled are not batteries removed."""
    whom: frozenset[str]
    """Capitalised modifiers: nationalities, names."""
    modifiers: frozenset[str]
    """Other modifiers: "front-line", "second"."""
    standing: str
    """actual, or planned (planned, promised and possible alike)."""
    unit: str | None
    since: str | None
    """Since when it was counted, where that is said: since October is not in this attack."""
    part: bool
    rising: bool
    name: str
    own: bool = False
    """Whether it is news in the outlet's own voice too: a turnout, a party's seats."""
    turning: bool = False
    """Whether a report that opens with it tells news, whoever counted: jobs to go, a margin."""
    nameless: bool = False
    """Whether what is counted is not told, and only the number it was tells which measure it belongs to."""
    by_size: bool = False
    """Whether numbers far apart count different things, though called the same: sums of money."""
    per: str | None = None
    """What it is reckoned by: so many a week are never so many in all."""

    def one_with(self, other: Quantity) -> bool:
        """Whether the two are one measure."""
        if not self._alike(other) or (self.whom and other.whom and not self.whom & other.whom):
            return False
        if self.part:
            return self.thing == other.thing and self.modifiers == other.modifiers
        if self.state or "soldier" in (self.thing, other.thing):
            return self.thing == other.thing
        apart = self.event and other.event and self.event != other.event
        return not apart and self.thing == other.thing

    def unsaid_beside(self, other: Quantity) -> bool:
        """Whether what happened to the things is said of one of the two only: of 1,200 removed, of 20,000 not."""
        return self.state is None and bool(self.event) != bool(other.event)

    def may_be_called(self, other: Quantity, *, no_part: bool) -> bool:
        """Whether the fate of the same people is told by a general and by a particular word.

        Seven border guards killed, then eleven dead: one count. Where the general word came first, a
        particular one is the same count only if its number cannot be a part (``no_part``): 58 dead, then 12
        miners killed, are two. Children, women and foreigners are always a part.
        """
        if not self._alike(other) or self.state is None or {self.thing, other.thing} & lexicon().subgroups:
            return False
        return other.thing == "person" or no_part

    def may_stand_for(self, other: Quantity) -> bool:
        """Whether one of the two is called by a word for whatever was just named ("units")."""
        wild = lexicon().wildcards & {self.thing, other.thing}
        return self._alike(other) and self.state is None and bool(wild) and self.unit is None

    def _alike(self, other: Quantity) -> bool:
        mine, theirs = ((q.state, q.standing, q.unit, q.since, q.part, q.per) for q in (self, other))
        return mine == theirs


def quantity_of(
    article: Article,
    figure: Figure,
    before: Quantity | None = None,
    alone: bool = False,
    last: str | None = None,
) -> Quantity | None:
    """What ``figure`` counts; None where it is no measure of a story.

    ``before`` is what the figure close before it counts: "bringing the total to 120" counts that. ``alone``:
    no figure of the report before it counts the same noun. ``last`` is the thing of the figure right before it,
    whether or not that is a measure.
    """
    found = _in_all(article, figure, before, alone, last)
    if found is None or figure.per is None:
        return found
    says = f" per {figure.per}"
    name = found.name if says in found.name else found.name + says
    return replace(found, per=figure.per, rising=False, name=name)


def _in_all(
    article: Article, figure: Figure, before: Quantity | None, alone: bool, last: str | None
) -> Quantity | None:
    """The quantity of a figure, whatever it is reckoned by."""
    special = special_of(article, figure, last)
    if special is not None:
        return _special(figure, special)
    words = lexicon()
    tallied = (figure.counted_noun or "").lower() in words.tallies and figure.event not in words.states
    if tallied or (figure.counted is None and _is_the_number(article, figure)):
        return before if before is not None and _same_unit(before, figure) else None
    noun = (figure.counted_noun or "").lower() or None
    if noun in words.gatherings and (gathered := _gathered(article, figure)):
        figure = replace(figure, counted=gathered[0])
        noun = gathered[1]
    if noun in words.background_nouns or figure.unit in words.background_units:
        return None
    acted = _acted_on(figure, noun)
    if acted is not None:
        figure = replace(figure, counted=acted[0], event=words.acts[noun or ""])
        noun = acted[1]
    # The head names the state in "death toll"; else what happened to the counted does; else a
    # modifier ("200 injured passengers").
    told = _WORD.findall(figure.counted or "")
    state = words.states.get(noun or "") or words.states.get(figure.event or "")
    state = state or next((words.states[w.lower()] for w in told if w.lower() in words.states), None)
    if noun in words.cases and (figure.low or 0) >= _CASES:
        state = state or "infected"
    if state is None or state in words.open_ended:
        state = _state_beside(article, figure) or state  # shot to death, shot and wounded
    if _is_no_count(article, figure) or (state in words.fates and figure.status in ("planned", "promised")):
        return None
    thing = words.things.get(noun or "", noun)
    if state in words.of_things and (thing or "person") == "person":
        return None  # nobody is damaged
    event = None if state or thing is None else _event(article, figure)
    nameless = state is None and (thing is None or (thing == "person" and event is None))
    if nameless and figure.was is None:
        return None
    to_go = thing in words.turning and event is None  # jobs without a word for what became of them
    rest = [w for w in told if w.lower() != noun and words.things.get(w.lower()) is None]
    return Quantity(
        thing=thing if thing and not (state and noun in words.states) else "person",
        state=state,
        event=event,
        whom=frozenset(w.lower() for w in rest if _DEMONYM_OR_NAME.match(w)),
        modifiers=frozenset(w.lower() for w in rest if not _DEMONYM_OR_NAME.match(w)),
        standing="actual" if (figure.status == "actual" or state == "suspected") and not to_go else "planned",
        unit=figure.unit,
        since=figure.since if state and _long_ago(figure.since, article) else None,
        part=_is_part(article, figure, alone),
        rising=state in words.rising,
        name=_name(figure, noun, state),
        turning=to_go,
        nameless=nameless,
    )


def _is_the_number(article: Article, figure: Figure) -> bool:
    """ "The number was four": of what was counted just before."""
    return _THE_NUMBER.search(article.text[max(0, figure.span[0] - 40) : figure.span[0]]) is not None


def _same_unit(before: Quantity, figure: Figure) -> bool:
    return (before.unit, before.per) == (figure.unit, figure.per)


def _special(figure: Figure, special: Special) -> Quantity | None:
    """A share, a rate, a margin, seats or money; None where nobody is said to hold it."""
    if special.thing is None:
        return None
    always = special.thing in lexicon().promises  # a guarantee is a promise, however it is told
    planned = special.money and figure.status != "actual" and not always
    return Quantity(
        thing=special.thing,
        state=None,
        event=None,
        whom=special.whom,
        modifiers=frozenset(),
        standing="planned" if planned else "actual",
        unit=special.unit,
        since=None,
        part=False,
        rising=False,
        name=f"{special.name}, {figure.status}" if planned else special.name,
        own=special.own,
        turning=not special.money,
        by_size=special.money,
    )


def measure_id(story: str, name: str, first_article: str) -> str:
    """The id of a measure; it never changes once given."""
    return "m" + blake2b(f"{story}|{name}|{first_article}".encode(), digest_size=5).hexdigest()


def _name(figure: Figure, noun: str | None, state: str | None) -> str:
    counted = figure.counted or ("people" if state else noun or "")
    counted = re.sub(r"^(?:the|its|their|his|her|a|an)\s+", "", counted, flags=re.IGNORECASE)
    words = lexicon()
    if state and (noun in words.states or any(w in words.states for w in counted.lower().split())):
        counted = "people"
    told = "" if noun in words.cases else state or words.participles.get(figure.event or "", "")
    name = f"{counted} {told}" if told and counted else counted
    return name if figure.status == "actual" else f"{name}, {figure.status}"


def _long_ago(since: str | None, article: Article) -> bool:
    """Whether the count began before the story: months ago, not on the day of the riot."""
    day = article.reference_date or article.published or ""
    return since is not None and since[:7] < day[:7]


def _state_beside(article: Article, figure: Figure) -> str | None:
    """The state told right before the number, or in the few words behind the counted.

    "Shot and killed two", "the ferry’s manifest listed 118 passengers"; "24 people killed when", "118 people on board".
    """
    words = lexicon()
    before = article.text[max(0, figure.span[0] - 40) : figure.span[0]].lower().rstrip()
    ahead = next((state for form, state in words.ahead if re.search(rf"\b{form}$", before)), None)
    if ahead is not None:
        return ahead
    end = figure.counted_span[1] if figure.counted_span else figure.span[1]
    behind = _CLAUSE_ENDS.split(article.text[end : end + 60].lower(), maxsplit=1)[0]
    near = " ".join(behind.split()[:5])
    found = [(near.find(form), state) for form, state in words.forms if re.search(rf"\b{form}\b", near)]
    return min(found)[1] if found else None


def _gathered(article: Article, figure: Figure) -> tuple[str, str] | None:
    """ "Line of vessels", "figure for confirmed cases": what stands behind, as printed, and its noun."""
    if figure.counted_span is None:
        return None
    of = _OF_MANY.match(article.text, figure.counted_span[0])
    if of is None:
        return None
    noun = _WORD.findall(of[1])[-1].lower()
    return of[1], dictionary_form(noun, "NNS", noun)


def _acted_on(figure: Figure, noun: str | None) -> tuple[str, str] | None:
    """ "Recall of Hearth home batteries": the batteries as printed and their noun; None where no act is counted."""
    if noun not in lexicon().acts or figure.counted is None:
        return None
    of = re.search(rf"\b{noun}\s+of\s+(?:(?:the|its|their|all)\s+)*(.+)$", figure.counted, re.IGNORECASE)
    things = _WORD.findall(of[1]) if of else []
    if of is None or not things or "of" in things:
        return None
    return of[1], dictionary_form(things[-1].lower(), "NNS", things[-1].lower())


def _event(article: Article, figure: Figure) -> str | None:
    """What happened to a thing: "taken out" is removed; None where its verb only carries the number."""
    words = lexicon()
    end = figure.counted_span[1] if figure.counted_span else figure.span[1]
    behind = re.split(r"[.,;:!?\n\d]", article.text[end : end + 60], maxsplit=1)[0].lower()
    found = [event for form, event in words.phrasal.items() if re.search(rf"\b{form}\b", behind)]
    return next(iter(found), None if figure.event in words.neutral else figure.event)


def _is_no_count(article: Article, figure: Figure) -> bool:
    """A difference ("17 more than the Coast Guard") or a limit ("allowed to carry 140")."""
    words = lexicon()
    end = max(figure.span[1], figure.counted_span[1] if figure.counted_span else 0)
    behind = (
        article.text[figure.span[1] : figure.span[1] + 30].lower(),
        article.text[end : end + 30].lower(),
    )
    before = article.text[max(0, figure.span[0] - 30) : figure.span[0]].lower().rstrip()
    return any(b.lstrip().startswith(words.no_count_behind) for b in behind) or before.endswith(
        words.no_count_before
    )


def _is_part(article: Article, figure: Figure, alone: bool) -> bool:
    """ "12 of them" after "58 miners"; no part is "a fault in batteries affects 40,000 of them"."""
    start, end = sentence_around(article, figure.span)
    before = article.text[start : figure.span[0]].lower().rstrip(" ,(")
    after = article.text[figure.span[1] : min(end, figure.span[1] + 40)].lower().lstrip(" ,")
    words = lexicon()
    if alone and after.startswith(words.pointing):
        return False
    if _OF_MORE.search(article.text, *figure.span) or _OF_MORE.match(after):
        return True  # "two of the four men"
    return before.endswith(words.part_before) or after.startswith(words.part_after)
