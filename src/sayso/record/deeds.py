"""What the writer tells of a party's deed that is a stance: leaving after "I will not resign"; a denial not quoted.

"Roe handed in his resignation on Tuesday" is nobody's statement; yet of a party that had refused to go it is a
reversal. "The ministry brushed the report aside" denies, whatever the words were that it used. Both are given as
statements of their own, for :mod:`sayso.record.positions` to judge; so is "police withdrew their statement that the
man had been armed", whose stance is "withdraws", claims "rejected" by nobody named, a plea or a confession told by a
lawyer, "so did the ministry", and "he told the board that he was stepping down". What each refuses is in its module.
"""

from __future__ import annotations

from sayso.model import Reading, Statement
from sayso.record.deed import DENYING, LEAVING, WITHDRAWS, is_plea, is_told_whole
from sayso.record.goings import goings, leavings
from sayso.record.passives import passives, rejections
from sayso.record.so_did import so_did
from sayso.record.stances_told import stances_told
from sayso.record.withdrawals import withdrawals

__all__ = ["DENYING", "LEAVING", "WITHDRAWS", "deeds_of", "is_plea", "is_told_whole"]

_BEHIND = 12
"""A verb that may confirm anything confirms for whom it stands right behind."""


def deeds_of(reading: Reading) -> list[Statement]:
    """Leavings (their ids begin with "leaves") and denials told of somebody, in the order of the text."""
    told = (
        *stances_told(reading, "denies", "told.denials"),
        *stances_told(reading, "confirms", "told.admissions"),
        *stances_told(reading, "confirms", "told.confirmations", _BEHIND),
    )
    claims = (*passives(reading), *rejections(reading), *so_did(reading))
    found = [*leavings(reading), *goings(reading), *told, *withdrawals(reading), *claims]
    return sorted(found, key=lambda s: s.content[0])
