"""The columns of each export, in order, with what stands in them.

Columns are only ever added, at the end. Every line that stands on words of a report
has the same columns for them: ``exact`` is the words, ``start`` and ``end`` their place
in the article's text, in Unicode code points.
"""

from __future__ import annotations

__all__ = ["COLUMNS"]

_STORY = {"story": "Id of the story."}
_ARTICLE = {
    "article": "Id of the report.",
    "outlet": "Who published it.",
    "url": "Its address.",
    "published": "When it was published: a day, or an instant in UTC.",
}
_EVIDENCE = {
    "exact": "The words of the report that the line stands on.",
    "start": "Where they begin in the report's text.",
    "end": "Where they end, exclusive.",
    "snapshot": "Hash of the text that was read.",
}
_BOUNDS = {
    "low": "The number, or its lower end; empty where open.",
    "high": "The number again, or its upper end; empty where open.",
    "hedge": "The hedging words as printed.",
}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        **_STORY,
        **_ARTICLE,
        "published_from": "Where that date was found.",
        "reference_date": 'The day that "Wednesday" is counted from.',
        "date_note": "Why that is not the day of the page.",
        "title": "The headline.",
        "standfirst": "The paragraph under it.",
        "genre": 'What the page calls this kind of report, as printed: "Explainer".',
        "authors": "Names, in the order of the byline; in csv parted by semicolons.",
        "language": "Language of the text.",
        "credit": "The agency the page credits.",
        "source_link": "The address the page names as its source.",
        "copy_of": "Id of the report whose text it is a copy of.",
        "copy_kind": "exact, near or excerpt.",
        "copy_share": "Share of its text that stands in the origin, 0 to 1.",
        "snapshot": "Hash of the text that was read.",
        "text": "The text.",
    },
    "statements": {
        **_STORY,
        **_ARTICLE,
        "statement": "Id of the statement within the report.",
        "kind": "direct, indirect or mixed.",
        "speaker": "Who said it, as resolved; empty where nobody was found.",
        "speaker_type": "person, organisation, place, group or unnamed.",
        "role": "The speaker's role as printed.",
        "on_word_of": "On whose word the speaker has it.",
        "via": "Who passed it on, nearest to the page first; in csv parted by semicolons.",
        "stance": "asserts, denies, confirms and so on.",
        "addressee": "To whom.",
        "medium": "Where it was said or posted.",
        "place": "The place it was said in.",
        "said_on": "The day it was said.",
        "source": "The mention of the speaker in the text.",
        "cue": "The words that attribute it: said, according to.",
        "parent": "Id of the statement it stands in.",
        **_EVIDENCE,
    },
    "figures": {
        **_STORY,
        **_ARTICLE,
        "figure": "Id of the figure within the report.",
        **_BOUNDS,
        "unit": "percent, USD, km; empty where people or things are counted.",
        "per": "What it is reckoned by: day, 2 weeks, share, 100,000 people; empty for a number in all.",
        "counted": "What is counted, as printed.",
        "counted_noun": "Dictionary form of its head noun.",
        "event": "What is said to have happened to the counted, as a dictionary form.",
        "place": "Where, as printed.",
        "status": "actual, planned, promised or possible.",
        "change": "total, increment, decrement, previous or multiple.",
        "was": "What it was before, with the figure that prints it, if any does; in csv as JSON.",
        "became": "What it became, likewise.",
        "as_of": "The day the figure speaks of.",
        "since": "Since when it is counted.",
        "statement": "Id of the statement it stands in; empty where the outlet says it itself.",
        "source": "Whose figure it is.",
        **_EVIDENCE,
    },
    "times": {
        **_STORY,
        **_ARTICLE,
        "type": "DATE, TIME, DURATION or SET (TIMEX3).",
        "value": "The normalised value (TIMEX3, ISO 8601).",
        "mod": "The TIMEX3 modifier: START, APPROX and so on.",
        "anchor": "The day it was counted from; empty for an absolute date.",
        **_EVIDENCE,
    },
    "measures": {
        **_STORY,
        "measure": "Id of the measure.",
        "name": "What is counted.",
        "unit": "Its unit; empty where people or things are counted.",
        "source": "Whose figure it is; empty where unattributed.",
        "via": "Who passed it on, nearest to the page first; in csv parted by semicolons.",
        **_BOUNDS,
        "status": "actual, planned, promised or possible.",
        "change": "total, increment, decrement, previous or multiple.",
        "as_of": "The day the figure speaks of.",
        "reported_at": "When it was reported.",
        "altered_at": "When its outlet put another number in its place on the page; empty while it stands.",
        "article": "Id of the report.",
        "outlet": "Who published it.",
        "url": "Its address.",
        **_EVIDENCE,
    },
    "changes": {
        "id": "Id of the change; it never changes.",
        **_STORY,
        "kind": "new_story, first_figure, revision, conflict, denial, confirmation, reversal or correction.",
        "at": "When it was reported; of a correction, when the page says that it was altered, if it does.",
        "article": "Id of the report that brought it.",
        "outlet": "Who published it.",
        "url": "Its address.",
        "party": "Whose figure or position changed.",
        "measure": "Name of the measure, for a change of figures.",
        "before": "What stood before: a figure, a position or a passage; in csv as JSON.",
        "after": "What stands now, likewise.",
        "edition": "Number of the edition that published it; empty where none has.",
        "evidence": "The words it stands on, with their place; in csv as JSON.",
        "exact": "The same words alone.",
        "start": "Where they begin in the report's text.",
        "end": "Where they end, exclusive.",
    },
    "editions": {
        **_STORY,
        "story_title": "Title of the story.",
        "number": "The edition's number within the story, from 1.",
        "at": "When the latest report it covers was published.",
        "headline": "Its headline.",
        "changes": "Ids of the changes it published; in csv parted by semicolons.",
    },
}
"""Kind, then column, then what stands in it."""
