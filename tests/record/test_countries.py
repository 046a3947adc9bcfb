"""Whose a ministry is in a story of two states."""

from __future__ import annotations

from making import article
from sayso import read
from sayso.model import Reading
from sayso.record.affiliation import institutions
from sayso.record.countries import Countries

FIRST = (
    "BRASNA, Sept 6 (MPA) - Four Ardovian soldiers were killed at the springs, Ardovia's defence ministry said on "
    "Monday.\n\nThe ministry said troops of Nethrin had crossed the border. “Four of our men gave their lives,” "
    "spokesman Colonel Ivo Stanek told reporters.\n\nNethrin rejected that account. Its defence ministry said none of "
    "its troops had crossed the border. “Not one soldier set foot there,” the ministry in Qasrin said."
)


def told(countries: Countries, text: str, outlet: str = "Lake Post") -> dict[str, str]:
    """By the words for a speaker whom the report, as told, makes speak there."""
    reading = countries.told_whose(read(article(text, outlet=outlet)))
    whose = institutions(reading)
    return {
        reading.article.text[slice(*s.source[0])]: whose.get(s.speaker.entity or "", s.speaker.name)
        for s in reading.statements
        if s.speaker and s.source
    }


def countries_of(*texts: str) -> Countries:
    countries = Countries()
    for text in (FIRST, *texts):
        countries.told_whose(read(article(text)))
    return countries


def test_its_ministry_and_the_ministry_in_a_capital_are_of_the_country_told_of_before() -> None:
    said = told(Countries(), FIRST)
    assert said["The ministry"] == "Ardovia's defence ministry"
    assert said["Its defence ministry"] == "Nethrin's defence ministry"
    assert said["the ministry in Qasrin"] == "Nethrin's defence ministry"


def test_a_ministry_without_its_country_is_of_the_capital_that_the_report_is_from() -> None:
    text = "QASRIN, Sept 7 (NIA) - Six servicemen have been killed, the Ministry of Defence announced on Tuesday."
    assert told(countries_of(), text)["the Ministry of Defence"] == "Nethrin's defence ministry"
    assert (
        told(countries_of(), text.replace("QASRIN", "GENEVA"))["the Ministry of Defence"]
        == "Ministry of Defence"
    )


def test_or_of_the_one_whose_outlet_it_is() -> None:
    text = "Six servicemen have been killed, the defence ministry announced on Tuesday."
    assert (
        told(countries_of(), text, "The Qasrin Times")["the defence ministry"] == "Nethrin's defence ministry"
    )
    assert told(countries_of(), text)["the defence ministry"] == "defence ministry"


def test_a_minister_who_speaks_in_a_capital_is_that_countrys_and_so_is_the_ministry_then() -> None:
    text = (
        "Nine soldiers have been killed, the defence minister, Marta Helic, told parliament in Brasna.\n\n"
        "The ministry said on Monday that four had been killed."
    )
    said = told(countries_of(), text)
    assert said["The ministry"] == "Ardovia's defence ministry"
    assert said["the defence minister, Marta Helic"] == "Ardovia's defence ministry"


def test_in_a_story_of_one_state_and_where_it_is_told_nothing_is_changed() -> None:
    reading = read(
        article("Ardovia's defence ministry said four were dead. The ministry said more would follow.")
    )
    assert Countries().told_whose(reading) is reading
    named = "The Foreign Ministry of Nethrin said so on Monday."
    reading = read(article(named))
    again = countries_of().told_whose(reading)
    assert isinstance(again, Reading) and again.entities == reading.entities


def test_the_capitals_of_the_world_are_known() -> None:
    text = (
        "GENEVA, May 3 (MPA) - Ukraine's general staff denied it. The Ukrainian defence ministry said 40 Russian "
        "soldiers had been killed.\n\nRussia said it was not so. The defence ministry in Moscow said two of its "
        "soldiers had been wounded.\n\nRussia's foreign ministry said no more."
    )
    assert told(Countries(), text)["The defence ministry in Moscow"] == "Russia's defence ministry"


def test_of_a_state_of_the_world_the_capital_and_the_adjective_tell_the_same() -> None:
    first = "Russia's defence ministry said on Monday that ten had died. Ukraine's defence ministry said nobody had."
    countries = Countries()
    countries.told_whose(read(article(first)))
    text = (
        "Moscow's defence ministry said on Tuesday that twelve had died.\n\nKyiv rejected that. Its foreign ministry said "
        "that nobody knew.\n\nThe Dutch foreign ministry said that it had asked both."
    )
    said = told(countries, text)
    assert said["Moscow's defence ministry"] == "Russia's defence ministry"
    assert said["Its foreign ministry"] == "Ukraine's foreign ministry"
    assert said["The Dutch foreign ministry"] == "Dutch foreign ministry"
