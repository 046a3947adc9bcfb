"""Names with offices, owners and honorifics around them, and what the words beside a name tell of it."""

import re

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text):
    """The statements of a text, as the network reads it."""
    article = Article(id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]+", text)))
    return read_article(article, load_engine("encoder")).statements


def last(text):
    """Name and type of the last speaker."""
    speaker = read(text)[-1].speaker
    return (speaker.name, speaker.type) if speaker else None


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The Umpires' Board", "Umpires' Board", "organisation"),
        ("The Sheriff's Office", "Sheriff's Office", "organisation"),
        ("The Drivers' and Conductors' Union", "Drivers' and Conductors' Union", "organisation"),
        ("The People's Front for Justice", "People's Front for Justice", "organisation"),
        ("High Commissioner for Water Íñigo Tarrant", "Íñigo Tarrant", "person"),
        ("Leader of the Opposition Gareth Quill", "Gareth Quill", "person"),
        ("The President of the Bakers' Association (BA), Alhaji Musa Tarfa,", "Musa Tarfa", "person"),
        ("The Governor of Merrow State, Alhaji Umar Bako,", "Umar Bako", "person"),
        ("The chairman of the Ports Board, Mr Ola Renn,", "Ola Renn", "person"),
        ("The head of the Food and Drug Authority, Ana Ruiz,", "Ana Ruiz", "person"),
        ("The Speaker of the House of Assembly, Rt. Hon. Femi Bode,", "Femi Bode", "person"),
        ("Mallam Sani Dogara", "Sani Dogara", "person"),
        ("Her lawyer, Atty. Rosa Limjoco,", "Rosa Limjoco", "person"),
        ("Marta Ollerton KC", "Marta Ollerton", "person"),
        ("Its military spokesman, Brigadier Omar al-Sadiq,", "Omar al-Sadiq", "person"),
        ("A passenger, Florence, 22,", "Florence", "person"),
        ('A commander who goes by the alias "Tomás"', "Tomás", "person"),
        ("The Sunday Gazette", "Sunday Gazette", "organisation"),
    ],
)
def test_names_whole(source, name, kind):
    assert last(f"{source} said it was over.") == (name, kind)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Norwegian metals group Tervane", "Tervane", "organisation"),
        ("Dutch pump maker Osselt", "Osselt", "organisation"),
        ("The British bookmaker Tanner & Poole", "Tanner & Poole", "organisation"),
        ("Owner Rio-Sampa Nickel, a unit of Canada's Lakestone,", "Rio-Sampa Nickel", "organisation"),
        ("The ship's Greek manager, Argo-Delphi Marine,", "Argo-Delphi Marine", "organisation"),
        ("Pollster Vantor", "Vantor", "organisation"),
        ("El Cenit", "El Cenit", "organisation"),
        ("The partisan group Grey Falcon", "Grey Falcon", "group"),
        ("The environmental group Clean Seas", "Clean Seas", "organisation"),
        ("The gang Red Nine", "Red Nine", "group"),
        ("UN agencies", "UN agencies", "unnamed"),
        ("The Port Agency on Aug. 2", "Port Agency", "organisation"),
        ("The state network RT", "RT", "organisation"),
        ("Community leaders", "Community leaders", "unnamed"),
        ("Its Permanent Representative", "Permanent Representative", "unnamed"),
        ("A spokesman for the French permanent representation", "French permanent representation", "organisation"),
    ],
)  # fmt: skip
def test_told_by_what_stands_beside(source, name, kind):
    assert last(f"{source} said it was over.") == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under-Secretary-General Mara Okello came. The Secretary-General said it was late.", None),
        ("Secretary-General Mara Okello came. The Secretary-General said it was late.", "Mara Okello"),
        ("The prison's governor said it was late. Otto Lind, the prison's governor, left.", "Otto Lind"),
        ("Deputy Prime Minister Mara Okello came. The prime minister said it was late.", None),
    ],
)
def test_one_office_is_not_the_one_below(text, name):
    (statement,) = read(text)
    assert (statement.speaker.name if statement.speaker.entity else None) == name


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Economists polled by Mercato Wire expect two cuts this year.", "Economists", ["Mercato Wire"]),
        ("On Monday its official KNB news agency quoted Ri Sung as saying that it would pay.", "Ri Sung", ["KNB"]),
        ("“It is late,” Ana Brun was quoted as saying by the Orsan daily Gazeta.", "Ana Brun", ["Gazeta"]),
        ("Ana Brun, in remarks carried by the Orsa Gazette, said that it was late.", "Ana Brun", ["Orsa Gazette"]),
        ("Ana Brun denied the charge through her lawyer.", "Ana Brun", ["lawyer"]),
    ],
)  # fmt: skip
def test_through_whom(text, speaker, via):
    (statement,) = read(text)
    assert statement.speaker.name == speaker
    assert [each.name for each in statement.via] == via


def test_a_court_that_hears_something_does_not_say_it():
    statement = read(
        "A deckhand had told his wife that the hatch never shut right, an inquest in Orsa heard."
    )[0]
    assert statement.speaker is None
    assert statement.addressee is not None
    assert statement.addressee.startswith("an inquest")


def test_who_told_it_where_somebody_was_told():
    text = "The Orsa Harbour Guild said it had been told by two divers that the wreck was empty."
    assert [each.speaker.name for each in read(text)][-1] == "two divers"


def test_on_the_word_of_letters():
    (statement,) = read("The Nord Bank, citing e-mails between officials, reported that he knew of it.")
    assert statement.on_word_of.name == "e-mails between officials"


def test_who_is_asked_by_another_answers():
    text = (
        "Councillor Dan Amery admitted that he had met the builder. Asked by Labour leader Hugh Tarn whether he "
        "would resign, he said it was too early."
    )
    assert last(text) == ("Dan Amery", "person")


def test_initials_before_a_turn():
    text = (
        "The river engineer Tomas Rask talks to our reporter Ada Nyberg-Holt about barges.\n"
        "AN: Your critics say the barge catches more fish than plastic. Are they wrong?\n"
        "TR: They were right in the first year. Our own logbook said so, and we published it.\n"
        "AN: You were quoted by the Herald in 2023 as saying the sea would be clean by 2030.\n"
        "TR: That was nonsense. I said the river mouths could be.\n"
        "AN: And the bet?\n"
        "TR: I lost it. The minister said so as well."
    )
    named = {s.speaker.name for s in read(text) if s.speaker and s.speaker.entity}
    assert named == {"Tomas Rask", "Ada Nyberg-Holt"}


def test_the_owner_who_is_named_is_not_who_spoke_before() -> None:
    text = "“The sprinklers failed,” said fire chief Ann Vroom.\nThe owner, Zelk Storage Ltd, denied that they had failed."
    assert last(text) == ("Zelk Storage Ltd", "organisation")


def test_whose_debts_are_put_at_a_sum_in_pounds_is_told() -> None:
    assert last("Administrator Fiona Crane put the club's debts at £44.5m on Wednesday.") == (
        "Fiona Crane",
        "person",
    )
