"""Every command runs against a record of the test's own, never the user's."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from sayso.cli import main

TEXTS = {
    "first": (
        "2025-05-02T08:00:00Z",
        "Harbour Mail",
        "Landslide buries road above Kelm",
        "At least 12 people were missing after a landslide buried a road above the town of Kelm on Friday, "
        "the Kelm Rescue Service said.\n\n"
        "“We have no contact with two buses,” said Orla Finch, a spokeswoman for the Kelm Rescue Service. "
        "“The slope is still moving.”\n\n"
        "The road authority denied that cracks had been reported in April.",
    ),
    "second": (
        "2025-05-03T09:30:00Z",
        "Valley Courier",
        "Missing in Kelm landslide now 24",
        "The Kelm Rescue Service said on Saturday that 24 people were missing after the landslide above the "
        "town of Kelm.\n\n"
        "Orla Finch, a spokeswoman for the Kelm Rescue Service, said two buses had been found empty.",
    ),
    "other": (
        "2025-05-03T10:00:00Z",
        "Harbour Mail",
        "Bakers' guild elects first woman",
        "The bakers' guild of Ostry elected Petra Lind as its master, the guild announced on Saturday.\n\n"
        "“The ovens will not notice,” Lind said. “I hope the members do.”",
    ),
}


def report(name: str) -> dict[str, object]:
    """One made-up report as a record of .jsonl."""
    published, outlet, title, text = TEXTS[name]
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{name}"
    return {"id": name, "url": url, "outlet": outlet, "title": title, "published": published, "text": text}


@pytest.fixture(autouse=True)
def record(tmp_path, monkeypatch):
    """Path of the record; commands run in a folder of their own."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("SAYSO_DB", str(path))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return path


@pytest.fixture
def run():
    """Runs a command line; gives click's result, whose exception is always a SystemExit or None."""

    def call(*args: object, stdin: bytes | str | None = None):
        result = CliRunner().invoke(main, [str(each) for each in args], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture(scope="session")
def told_once(tmp_path_factory):
    """A record of all the reports with one edition of each story, made once."""
    folder = tmp_path_factory.mktemp("told")
    reports = folder / "reports.jsonl"
    reports.write_text("".join(json.dumps(report(name)) + "\n" for name in TEXTS))
    for args in (["add", str(reports)], ["digest", "--out", str(folder / "site")]):
        done = CliRunner().invoke(main, [*args, "--db", str(folder / "record.db")])
        assert done.exit_code == 0, done.output
    return folder / "record.db"


@pytest.fixture
def told(told_once, record):
    """The test's own copy of that record."""
    shutil.copyfile(told_once, record)


@pytest.fixture
def empty(record):
    """A record of the test's own with nothing in it."""
    from sayso.store import Repository

    Repository.open(str(record)).close()


@pytest.fixture
def jsonl(tmp_path):
    """Writes reports as a .jsonl file."""

    def write(*names: str):
        path = tmp_path / ("-".join(names) + ".jsonl")
        path.write_text("".join(json.dumps(report(name)) + "\n" for name in names))
        return path

    return write


@pytest.fixture
def page(tmp_path):
    """A page with an article on it."""
    published, outlet, title, text = TEXTS["first"]
    paragraphs = "".join(f"<p>{each}</p>" for each in text.split("\n\n"))
    data = {"@type": "NewsArticle", "headline": title, "datePublished": published}
    path = tmp_path / "page.html"
    path.write_text(
        f"<html lang='en'><head><title>{title} | {outlet}</title>"
        f"<meta property='og:site_name' content='{outlet}'>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    return path
