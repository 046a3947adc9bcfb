"""What an expression of time says, before it is counted from any day."""

from __future__ import annotations

from sayso.reading.fixed import fixed


@fixed
class Sense:
    """The meaning of one expression. Only the fields that its ``base`` needs are filled.

    ``base`` says how a value comes of it:

    ========== =====================================================================================
    calendar   year, month, day as far as named; what is missing is found by direction
    weekday    a day of the week; ``rel`` where the words say which one
    season     ``name`` is SP SU FA WI; quarter, half: ``number``; the year as for calendar
    offset     ``offset`` × ``unit`` from the day of the report
    anaphor    ``offset`` × ``unit`` from the time last spoken of
    holiday    ``name`` is the rule of the holiday
    ordinal    the ``number``-th ``unit`` of ``of``; week_of: the week or weekend that holds ``of``;
               beside: the ``unit`` beside it
    literal    ``name`` is the value
    clock      ``clock`` on the day ``of``, or on the day being spoken of
    ========== =====================================================================================
    """

    grain: str
    """DAY WEEK WEEKEND MONTH SEASON QUARTER HALF YEAR DECADE CENTURY CLOCK DURATION SET REF TIME."""
    base: str
    type: str = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int = 0
    name: str = ""
    rel: int | None = None
    unit: str = ""
    offset: int = 0
    clock: str = ""
    """T17:00 or TMO, put behind the day."""
    of: Sense | None = None
    mod: str | None = None
