"""The bundled sample is whole, consistent with itself, and holds what it promises."""

import html
import re
from collections import Counter

import pytest

from sayso import sample

FOLDERS = (*sample.stories(), sample.UNRELATED)
KINDS = {
    "new_story",
    "first_figure",
    "revision",
    "conflict",
    "denial",
    "confirmation",
    "reversal",
    "correction",
}
REPORT_FIELDS = {
    "file",
    "outlet",
    "url",
    "published",
    "seen",
    "role",
    "copy_of",
    "alters",
    "changes",
}
CHANGE_FIELDS = {
    "kind",
    "party",
    "or_party",
    "measure",
    "low",
    "high",
    "hedge",
    "increment",
    "status",
    "against",
    "before_low",
    "before_high",
    "before",
    "after",
    "claim",
    "note",
    "must",
    "or_kind",
}


def visible(page) -> str:
    """The words a reader sees: no head, scripts or tags, entities decoded, spaces single."""
    raw = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", page.read_text(encoding="utf-8"))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", raw)).split())


def paragraphs(page) -> list[str]:
    """The paragraphs of a page with straight quotation marks, so that copies compare."""
    found = re.findall(r"(?is)<p>(.*?)</p>", page.read_text(encoding="utf-8"))
    plain = (" ".join(html.unescape(re.sub(r"<[^>]+>", "", each)).split()) for each in found)
    straight = str.maketrans("“”‘’", "\"\"''")
    return [each.translate(straight) for each in plain]


def reports(folder: str) -> list[dict]:
    return sample.expected(folder)["report"]


def page_of(folder: str, name: str):
    return next(page for page in sample.pages(folder) if page.name == name)


def changes(folder: str) -> list[tuple[dict, dict]]:
    return [(report, change) for report in reports(folder) for change in report["changes"]]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_page_is_expected_and_every_expected_page_is_there_in_order(folder):
    assert [page.name for page in sample.pages(folder)] == [report["file"] for report in reports(folder)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_reports_arrive_in_order(folder):
    arrivals = [report.get("seen", report["published"]) for report in reports(folder)]
    assert arrivals == sorted(arrivals)


@pytest.mark.parametrize("folder", FOLDERS)
def test_only_known_fields_and_kinds(folder):
    for report in reports(folder):
        assert set(report) <= REPORT_FIELDS
    for _, change in changes(folder):
        assert set(change) <= CHANGE_FIELDS
        assert {change["kind"], *change.get("or_kind", [])} <= KINDS
        assert isinstance(change["must"], bool)


def test_unrelated_reports_begin_six_stories():
    assert [change["kind"] for _, change in changes(sample.UNRELATED)] == ["new_story"] * 6


@pytest.mark.parametrize("story", sample.stories())
def test_a_story_has_twelve_reports_and_four_outlets(story):
    assert len(reports(story)) >= 12
    assert len({report["outlet"] for report in reports(story)}) >= 4


@pytest.mark.parametrize("story", sample.stories())
def test_a_story_holds_what_was_promised(story):
    kinds = {change["kind"] for _, change in changes(story)}
    assert kinds >= {"new_story", "first_figure", "revision", "conflict", "denial", "reversal", "correction"}
    roles = Counter(report["role"] for report in reports(story))
    assert roles["copy"] >= 2 and roles["repeat"] >= 2 and roles["explainer"] == roles["altered"] == 1
    words = " ".join(visible(page) for page in sample.pages(story)).lower()
    for phrase in ("another 40", "double the number", "by december"):
        assert phrase in words


def test_both_stories_together_show_every_kind():
    assert {change["kind"] for story in sample.stories() for _, change in changes(story)} == KINDS


@pytest.mark.parametrize("story", sample.stories())
def test_a_figure_doubles_and_the_same_party_said_both(story):
    doubled = [
        change
        for _, change in changes(story)
        if change["kind"] == "revision" and change.get("low") == 2 * change.get("before_low", 0)
    ]
    assert doubled


@pytest.mark.parametrize("story", sample.stories())
def test_copies_repeats_and_explainers_bring_no_news(story):
    for report in reports(story):
        if report["role"] in {"copy", "repeat", "explainer"}:
            assert report["changes"] == [], report["file"]
        if report["role"] == "report":
            assert any(change["must"] for change in report["changes"]), report["file"]


@pytest.mark.parametrize("story", sample.stories())
def test_a_copy_says_nothing_that_its_origin_does_not(story):
    trimmed = 0
    for report in reports(story):
        if report["role"] != "copy":
            continue
        copied = paragraphs(page_of(story, report["file"]))
        origin = [each for each in paragraphs(page_of(story, report["copy_of"])) if len(each) > 60]
        kept = [each for each in origin if each in copied]
        assert len(kept) >= 4, report["file"]
        trimmed += len(kept) < len(origin)
    assert trimmed


@pytest.mark.parametrize("story", sample.stories())
def test_the_altered_page_differs_in_what_is_said_and_says_so_nowhere(story):
    report = next(each for each in reports(story) if each["role"] == "altered")
    first = next(each for each in reports(story) if each["file"] == report["alters"])
    assert report["url"] == first["url"] and report["published"] == first["published"] < report["seen"]
    old, new = visible(page_of(story, first["file"])), visible(page_of(story, report["file"]))
    correction = report["changes"][0]
    assert correction["before"] in old and correction["before"] not in new
    assert correction["after"] in new and correction["after"] not in old
    for word in ("correct", "amend", "updated", "earlier version", "clarif"):
        assert word not in new.lower()


@pytest.mark.parametrize("story", sample.stories())
def test_figures_of_a_party_follow_on_from_one_another(story):
    last: dict[tuple[str, str], tuple[float | None, float | None]] = {}
    for report, change in changes(story):
        if "measure" not in change or not {"low", "high"} & set(change):
            continue
        key = change["party"], change["measure"]
        before = change.get("before_low"), change.get("before_high")
        now = change.get("low"), change.get("high")
        if change["kind"] == "revision":
            assert before == last[key], report["file"]
            if "increment" in change:
                assert before[0] + change["increment"] == now[0]
        elif change["kind"] == "conflict" and (change["against"], change["measure"]) in last:
            assert before == last[change["against"], change["measure"]], report["file"]
            assert now != before
        last[key] = now


@pytest.mark.parametrize("story", sample.stories())
def test_what_is_taken_back_had_been_denied(story):
    denied: set[tuple[str, str]] = set()
    for report, change in changes(story):
        if change["kind"] == "denial":
            denied.add((change["party"], change["claim"]))
        if change["kind"] == "reversal":
            assert (change["party"], change["claim"]) in denied, report["file"]


@pytest.mark.parametrize("story", sample.stories())
def test_statements_stand_in_their_pages(story):
    spoken = sample.expected(story)["statement"]
    assert len(spoken) >= 20
    for statement in spoken:
        assert statement["kind"] in {"direct", "indirect", "mixed"}
        assert statement["exact"] in visible(page_of(story, statement["file"])), statement["exact"]


@pytest.mark.parametrize("story", sample.stories())
def test_parties_and_speakers_are_named_in_the_pages(story):
    words = " ".join(visible(page) for page in sample.pages(story)).replace("’", "'")
    record = sample.expected(story)
    for name in {*record["parties"], *(each["speaker"] for each in record["statement"])}:
        assert name in words, name


@pytest.mark.parametrize("folder", FOLDERS)
def test_pages_bear_their_address_and_day_and_are_invented(folder):
    for report in reports(folder):
        raw = page_of(folder, report["file"]).read_text(encoding="utf-8")
        assert report["url"] in raw and report["outlet"] in raw
        year, month, day = report["published"][:10].split("-")
        printed = re.compile(
            rf"{year}-{month}-{day}|\b{int(day)}(st|nd|rd|th)?,? .*{year}|\b{int(day)}, {year}"
        )
        assert printed.search(raw)
        hosts = set(re.findall(r"https?://([^/\"<\s]+)", raw))
        assert all(h.endswith(".example") or h in {"schema.org", "www.w3.org", "gmpg.org"} for h in hosts)


def test_outlets_mark_up_their_pages_each_in_its_own_way():
    marks = {
        "ledger": "application/ld+json",
        "northgate": "article:published_time",
        "vale": "itemprop",
        "harbor": "<TABLE",
        "meridian": "@graph",
        "sheaf": "Source link",
    }
    for page in sample.demo_order():
        outlet = page.name.split("-")[1]
        assert marks[outlet] in page.read_text(encoding="utf-8"), page.name


def test_demo_order_is_everything_once_by_arrival():
    order = [str(page) for page in sample.demo_order()]
    everything = [str(page) for folder in FOLDERS for page in sample.pages(folder)]
    assert sorted(order) == sorted(everything) and len(set(order)) == len(order)
    for folder in FOLDERS:
        own = [str(page) for page in sample.pages(folder)]
        assert [each for each in order if each in own] == own


def test_a_story_the_sample_has_not_is_named():
    with pytest.raises(KeyError, match="no-such-story"):
        sample.pages("no-such-story")


def test_what_is_expected_cannot_be_spoilt_by_a_caller():
    story = sample.stories()[0]
    reports(story).clear()
    assert reports(story)
