"""Stances that are told again and not taken."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.fold import StoryFold

OPENING = "A yard on the coast may change hands.\n\nNobody in the town was surprised.\n\n"


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


def said(text: str, content: str, by: str, cue: str, stance: str = "denies", **more: object) -> Reading:
    id, day = str(more.pop("id")), str(more.pop("day"))
    made: Statement = replace(
        statement(text, content, by=by, stance=stance),
        cue=(at(text, cue),),
        **more,  # type: ignore[arg-type]
    )
    return Reading(article(text, id=id, day=day), (made,))


FIRST = said(
    "Halvard denied that its ferry had been overloaded with cattle.",
    "that its ferry had been overloaded with cattle", "Halvard", "denied", id="a1", day="2025-03-10",
)  # fmt: skip


def test_somebody_without_a_name_who_has_denied_had_a_name_before() -> None:
    text = OPENING + "The local boat company has rejected talk of too many cows aboard."
    later = said(
        text, "talk of too many cows aboard", "local boat company", "has rejected", id="a2", day="2025-03-11"
    )
    assert kinds(FIRST, later) == [["denial"], []]
    assert kinds(later) == [["denial"]]


def test_what_opens_a_report_as_confirmed_by_an_office_is_news() -> None:
    text = "The ferry did carry too many cows, the harbour master has confirmed."
    later = said(
        text, "The ferry did carry too many cows", "harbour master", "has confirmed", stance="confirms",
        id="a2", day="2025-03-11",
    )  # fmt: skip
    assert kinds(FIRST, later) == [["denial"], ["confirmation"]]


def test_what_was_said_on_a_day_before_is_recalled() -> None:
    text = OPENING + "Brint denied on Monday that boats were unsafe."
    later = said(
        text, "that boats were unsafe", "Brint", "denied", id="a2", day="2025-03-13", said_on="2025-03-10"
    )
    assert kinds(FIRST, later) == [["denial"], []]
    today = said(
        text, "that boats were unsafe", "Brint", "denied", id="a2", day="2025-03-13", said_on="2025-03-13"
    )
    assert kinds(FIRST, today) == [["denial"], ["denial"]]


def test_that_is_untrue_with_no_telling_what_is_recalled() -> None:
    text = OPENING + "Brint says that is untrue."
    assert kinds(said(text, "that is untrue", "Brint", "says", id="a2", day="2025-03-11")) == [[]]


def test_a_person_whom_a_clause_describes_recalls_nothing() -> None:
    text = OPENING + "Piet Dormer, who flew back on Tuesday, denied that pay had been withheld."
    first = said(
        "Piet Dormer denied that the crane was unsafe.", "that the crane was unsafe", "Piet Dormer", "denied",
        id="a1", day="2025-03-10",
    )  # fmt: skip
    later = said(text, "that pay had been withheld", "Piet Dormer", "denied", id="a2", day="2025-03-11")
    source = at(text, "Piet Dormer, who flew back on Tuesday")
    later = replace(later, statements=(replace(later.statements[0], source=(source,)),))
    assert kinds(first, later) == [["denial"], ["denial"]]


def test_what_somebody_has_denied_beforehand_is_recalled_deep_in_a_report() -> None:
    def read(cue: str) -> Reading:
        text = f"{OPENING}Brint {cue} that boats were unsafe."
        return said(text, "that boats were unsafe", "Brint", cue, id="a2", day="2025-03-13")

    assert kinds(read("has previously denied")) == [[]]
    assert kinds(read("denied")) == [["denial"]]


def test_a_confirmation_of_something_else_does_not_make_an_accusation_an_old_one() -> None:
    text = (
        "Halvard confirmed that the boat carried ninety cows.\n\n"
        "The harbour guild accused Halvard of ignoring warnings about the engine.\n\n"
        "Halvard rejected the accusation."
    )
    parts = (
        ("that the boat carried ninety cows", "Halvard", "confirmed", "confirms"),
        ("Halvard of ignoring warnings about the engine", "The harbour guild", "accused", "accuses"),
        ("the accusation", "Halvard", "rejected", "denies"),
    )
    later = said(text, *parts[0], id="a2", day="2025-03-11")
    rest = [
        replace(statement(text, c, by=b, stance=s), id=f"s{n}", cue=(at(text, cue),))
        for n, (c, b, cue, s) in enumerate(parts[1:], 2)
    ]
    later = replace(later, statements=(*later.statements, *rest))
    assert "denial" in kinds(FIRST, later)[1]


def test_a_denial_of_the_day_before_is_no_repeat_of_another_sides() -> None:
    opening = "The lake was calm.\n\nBoats stayed in.\n\nNobody came.\n\n"
    text = opening + "Halvard denied on Tuesday that any of its captains had been arrested."
    other = said(
        "Torvik denied on Tuesday that its nets had been cut.",
        "that its nets had been cut", "Torvik", "denied", said_on="2025-03-11", id="a1", day="2025-03-11",
    )  # fmt: skip
    mine = said(
        text, "that any of its captains had been arrested", "Halvard", "denied",
        said_on="2025-03-11", id="a2", day="2025-03-12",
    )  # fmt: skip
    assert kinds(other, mine)[1] == ["denial"]


def deep(behind: str) -> Reading:
    """A denial of "the report" deep in a report, of a claim of few words, and what the party says behind it."""
    text = f"{OPENING}It might be closed, a clerk said.\n\nHalvard dismissed the report. {behind}"
    claimed = replace(statement(text, "It might be closed", by="clerk", cue="said"), id="s1")
    denied = replace(statement(text, "the report", by="Halvard", cue="dismissed", stance="denies"), id="s2")
    own = (
        replace(statement(text, "The yard at Orle stays as it is", by="Halvard"), id="s3") if behind else None
    )
    return Reading(article(text, id="a1"), (claimed, denied, *((own,) if own else ())))


def test_the_report_is_denied_where_the_party_tells_behind_it_what_of() -> None:
    assert kinds(deep("“The yard at Orle stays as it is,” it said.")) == [["denial"]]
    assert kinds(deep("")) == [[]]


def test_it_alone_and_deep_in_a_report_is_recalled() -> None:
    text = OPENING + "Halvard denied it."
    assert kinds(said(text, "it", "Halvard", "denied", id="a1", day="2025-03-12")) == [[]]


def test_a_comparison_with_what_is_admitted_admits_nothing() -> None:
    text = "That is five more dead miners than Halvard admits to in public."
    source = (at(text, "Halvard"),)
    admits = said(
        text,
        "five more dead miners",
        "Halvard",
        "admits",
        "confirms",
        source=source,
        id="a1",
        day="2025-03-12",
    )
    assert kinds(admits) == [[]]


def test_what_has_been_denied_for_weeks_is_recalled() -> None:
    text = "For seven weeks Halvard denied that the hull of the Vesna had rusted."
    content = "that the hull of the Vesna had rusted"
    assert kinds(said(text, content, "Halvard", "denied", id="a1", day="2025-03-12")) == [[]]


def test_rejected_that_opens_a_paragraph_and_answers_the_claim_of_the_one_before() -> None:
    claim = "“Brint asked for this truce,” Ada Roe said on television.\n\n"
    text = OPENING + claim + "Brint’s mayor, Lew Orr, rejected that."
    answers = said(text, "that", "Lew Orr", "rejected", id="a2", day="2025-03-11")
    roe = statement(text, "Brint asked for this truce", by="Ada Roe", id="s0")
    told = replace(answers, statements=(roe, *answers.statements))
    assert kinds(told) == [["denial"]]
    later = OPENING + claim + "It rained all day long. Brint’s mayor, Lew Orr, rejected that."
    answers = said(later, "that", "Lew Orr", "rejected", id="a2", day="2025-03-11")
    roe = statement(later, "Brint asked for this truce", by="Ada Roe", id="s0")
    assert kinds(replace(answers, statements=(roe, *answers.statements))) == [[]]
