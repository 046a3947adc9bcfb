"""Whose word a number is: sources without a name, who goes on speaking, who counts, and verbs the reading missed."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties
from sayso.record.unnamed import in_own_words, is_several
from sayso.record.voices import with_voices


def source(
    text: str, number: float, outlet: str = "Harbor Courier", parties: Parties | None = None
) -> str | None:
    paragraphs = ((0, len(text)),)
    made = Article(id=outlet, text=text, paragraphs=paragraphs, published="2026-05-05", outlet=outlet)
    parties = parties or Parties()
    parties.note_places(reading := with_voices(read(made)))
    told = [c.point.source for c in countable(reading, parties) if number in (c.point.low, c.point.high)]
    assert told
    return told[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Two people familiar with the matter", "two people familiar with the matter"),
        ("vet in the district", "vet in the district"),
        ("One of the observers", "one of the observers"),
        ("Prosecutors in Dunmore", "prosecutors in Dunmore"),
        ("NGO worker", "NGO worker"),
        ("Organisers", "organisers"),
        ("officials", None),
        ("local health officials", "health officials"),
        ("Health officials in Marl", "health officials"),
        ("survivors", "survivors"),
        ("Egyptian state media", "state media"),
        ("The observers", "observers"),
        ("Two officials", "two officials"),
        ("authorities in Marl", None),
        ("few investors", None),
        ("analysts", None),
        ("his staff", None),
        ("final count", None),
        ("camera pictures", None),
        ("four percent", None),
    ],
)
def test_a_source_without_a_name_goes_by_its_own_words(name: str, words: str | None) -> None:
    assert in_own_words(name) == words


def test_prosecutors_of_a_town_are_the_same_in_every_report_and_two_diplomats_are_not() -> None:
    assert is_several("Prosecutors in Dunmore")
    assert not is_several("two diplomats")


def test_a_medic_of_another_outlet_is_another() -> None:
    parties, text = Parties(), "“I counted nine dead,” a medic said on Monday in the yard of the hospital."
    text = text.replace("“I", "“We").replace("nine dead", "nine dead people")
    first = source(text, 9, "Courier", parties)
    assert first == "medic"
    assert source(text, 9, "Courier", parties) == first
    assert source(text, 9, "Herald", parties) == "medic (Herald)"


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        # who goes on speaking
        (
            "The Harland Transport Board said on Monday that two trams had collided. Nineteen passengers were hurt.",
            19,
            "Harland Transport Board",
        ),
        (
            "The Teachers' League said talks had failed. About 9,000 of its members will stop work on Monday.",
            9000,
            "Teachers' League",
        ),
        # who counts
        ("A team from Orlan University came up with 7,200 tents on the common.", 7200, "Orlan University"),
        ("The Wool Board's estimate is 4,100 tonnes.", 4100, "Wool Board"),
        ("The museum's own inventory shows 34 paintings missing.", 34, "museum"),
        ("By the count of the Harland Guild, 350 barns burned.", 350, "Harland Guild"),
        ("The Harland Guild, a league of farmers, puts the number of burned barns at 350.", 350, "Harland Guild"),
        ("The Wool Board put the number of farmers who have left the valley at 4,100.", 4100, "Wool Board"),
        ("The civil defence put the number of people moved out of the valley at 1,200.", 1200, "civil defence"),
        # who does it
        ("DUNMORE, May 4 (HC) - Police in Dunmore raised the number of stolen paintings to 34 on Friday.", 34, "police"),
        ("Prosecutors in Orlan arrested five councillors on Monday.", 5, "prosecutors"),
        ("Prime Minister Ada Lorn flew over the valley and promised 50 million euros in aid.", 5e7, "Ada Lorn"),
        ("The civil defence said that 31 people had died in the fire.", 31, "civil defence"),
        ("According to survivors, 85 people were on the boat when it sank.", 85, "survivors"),
        ("The observers said that 12 soldiers were killed in the fighting on Sunday.", 12, "observers"),
        ("According to government estimates, 40 villages were flooded on Sunday.", 40, "government"),
        ("The Roads Commission imposed a fine of 18 million euros on Aerosant.", 18e6, "Roads Commission"),
        ("Marl Tin said it would dig 3,100 tonnes of tin a year.", 3100, "Marl Tin"),
        # whose people and papers
        ("Organisers with the Green Alliance claimed 25,000 marchers.", 25000, "Green Alliance"),
        ("The inspectorate's annual report shows 1,204 accidents.", 1204, "inspectorate"),
        ("The Ministry of Roads has 84 bridges on its list.", 84, "Ministry of Roads"),
        ("Forty-seven sailors died by the Harland Guild's reckoning.", 47, "Harland Guild"),
        # what the sentence itself tells
        ("In all, 640 houses were flooded, the head of Torsk county, Olga Rinn, informed.", 640, "Olga Rinn"),
        ("Some 60 goats have died, a vet in the district told the Courier.", 60, "vet in the district"),
        ("St Olave's said 14 of its patients had been moved.", 14, "St Olave's"),
    ],
)  # fmt: skip
def test_the_text_tells_whose_a_number_is(text: str, number: float, who: str) -> None:
    assert source(text, number) == who


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police fired tear gas at the gates. Nine fans fell from a wall.", 9),
        ("The mayor thanked the divers. In the harbour bars, 300 people watched the final.", 300),
        ("The Harland Board said a storm was near. The village has 1,900 inhabitants.", 1900),
        ("The Harland Board denied that it would close. Some 5,000 people marched on Sunday.", 5000),
        (
            "The Harland Board, the Guild had said in May, would close. The board has 12 men now on the roof.",
            12,
        ),
        (
            "The ministry has paid 1.8 million crowns to a farm near Orlan, documents seen by the Courier show.",
            1.8e6,
        ),
        ("Harland Bank said it would appeal. Its shares have lost 14 percent since May.", 14),
        ("Mira Holt said “it was bad”. Tom Varley saw 40 men on the roof.", 40),
        ("Residents said they had followed the news with concern. A meeting on Friday drew 45 people.", 45),
    ],
)
def test_what_nobody_tells_is_nobodys(text: str, number: float) -> None:
    assert source(text, number) is None


def test_a_saint_owns_no_hospital() -> None:
    parties = Parties()
    first = source("St Olave's Hospital said 14 of its patients had been moved.", 14, parties=parties)
    assert source("St Olave's said 15 of its patients had been moved.", 15, parties=parties) == first


def test_the_second_number_of_a_count_is_of_whom_the_first_is() -> None:
    text = "The health ministry's latest count, published on Sunday, is 210 cases and 12 deaths."
    assert source(text, 12) == source(text, 210) == "health ministry"


def test_the_company_of_a_later_report_is_the_one_that_the_story_is_on() -> None:
    parties = Parties()
    text = "Velden said on Monday that 40 trams had been recalled. Velden has two plants, and the company is sorry."
    first = Article(
        id="1", text=text, paragraphs=((0, len(text)),), published="2026-05-05", title="Velden recalls trams"
    )
    parties.note_places(with_voices(read(first)))
    assert source("The company said that 52 trams had been recalled.", 52, parties=parties) == "Velden"
    assert source("The company said that 52 trams had been recalled.", 52) is None


def test_of_what_pilots_had_reported_their_association_tells() -> None:
    text = (
        "The jet had a fault that pilots had reported 11 times since December, the Pilots' Association said."
    )
    assert source(text, 11) == "Pilots' Association"


def test_the_nine_that_a_report_points_to_are_those_it_has_told_of() -> None:
    text = "Nine miners were rescued on Monday. Samuel Bwana said that the nine had been found on a ledge."
    made = with_voices(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-11-17")))
    assert [c.point.evidence.quote.exact for c in countable(made, Parties())] == ["Nine miners"]


def test_what_somebody_is_said_to_plan_is_the_word_of_who_says_so() -> None:
    text = (
        "Kellan plans to close its plant with the loss of 900 jobs, the Allied Workers union said on Tuesday."
    )
    assert source(text, 900) == "Allied Workers union"


def test_who_concedes_does_not_count_what_he_concedes_after() -> None:
    text = (
        "Prime Minister Gitte Rohm conceded defeat early on Monday after the Liberals won 71 of the 160 seats, with "
        "98 percent of the votes counted."
    )
    assert source(text, 98) is None


def test_who_holds_a_share_does_not_count_it_by_that() -> None:
    assert (
        source("After the election Revek had 52.4 percent of the vote and Oresk 44.7 percent.", 52.4) is None
    )


def test_by_her_list_is_of_who_speaks_next() -> None:
    text = "By her list 240 people have been treated. “They leave out everyone,” Gerda Pohl said on Friday."
    assert source(text, 240) == "Gerda Pohl"
