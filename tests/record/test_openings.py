"""What a report without a headline is called, and the sentence that tells what its headline does."""

import pytest

from making import article
from sayso.record.openings import headline_of, opening_of

LEAD = "Eleven houses burnt down in Orle on Sunday."


@pytest.mark.parametrize(
    "print_before",
    [
        "",
        "ORLE (Wire) - ",
        "Friday 8 July 2005 15.01 BST ",
        "Fri Jul 8, 2005 6:26 pm EDT ",
        "March 19, 2011 | By Jo Hanne, ORN ",
        "By Ada Sellen February 9, 2011: 2:42 PM ET ",
        "Page last updated at 07:39 GMT, Wednesday, 27 January 2010 ",
        "ORLE | Fri Jul 8, 2005 6:26 pm EDT ORLE (Wire) - ",
    ],
)
def test_a_report_is_called_by_its_first_words_behind_what_print_puts_there(print_before: str) -> None:
    assert headline_of(article(print_before + LEAD)) == LEAD


def test_a_long_one_is_cut_at_a_word_and_a_title_stays() -> None:
    text = "Eleven houses " + "and more houses " * 12 + "burnt."
    assert headline_of(article(text)).endswith(" …") and len(headline_of(article(text))) <= 162
    assert headline_of(article(text, title="Fire in Orle")) == "Fire in Orle"
    assert headline_of(article("Friday 8 July 2005.")) == "Friday 8 July 2005."


def test_a_storys_first_line_stands_on_what_the_headline_speaks_of() -> None:
    text = f"Sign up for our newsletter.\nWhy are we asking this?\n{LEAD}"
    start, end = opening_of(article(text, title="Houses burnt in Orle"))
    assert text[start:end] == LEAD
    start, end = opening_of(article(text, title="Something else"))
    assert text[start:end] == "Sign up for our newsletter."
