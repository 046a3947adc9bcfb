"""Units and currencies: CLDR's English ones, all of them but the named few, and what stands beside them."""

import re
import tomllib
from importlib.resources import files

import pytest
from babel import localedata

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.figures.measures import is_money, unit_after
from sayso.reading.figures.units import name_of_unit, units

_LEXICON = files("sayso.reading").joinpath("lexicon")
_REFUSED = tomllib.loads(_LEXICON.joinpath("cldr.toml").read_text(encoding="utf-8"))["refused"]
_OURS = tomllib.loads(_LEXICON.joinpath("units.toml").read_text(encoding="utf-8"))
_PATTERNS = localedata.load("en")["unit_patterns"]
_MEASURES = sorted(unit for unit in _PATTERNS if not unit.startswith("duration-"))
_BEFORE_THE_NUMBER = ["speed-beaufort"]
_PAID = localedata.load("en")["currency_names_plural"]


def plural(unit, locale="en"):
    return localedata.load(locale)["unit_patterns"][unit]["long"]["other"]


@pytest.mark.parametrize("locale", ["en", "en_GB"])
def test_every_english_unit_of_cldr_is_read(locale):
    unread = []
    for unit in _MEASURES:
        text = plural(unit, locale).format("12")
        known, end = unit_after(text, 2, None)
        if (known is None or end != len(text)) and unit not in [*_REFUSED["units"], *_BEFORE_THE_NUMBER]:
            unread.append(text)
    assert unread == []


def test_no_two_units_of_cldr_are_one_but_calories():
    names = {}
    for unit in _MEASURES:
        if unit not in [*_REFUSED["units"], *_BEFORE_THE_NUMBER]:
            names.setdefault(unit_after(plural(unit).format("12"), 2, None)[0], []).append(unit)
    assert [sorted(ids) for ids in names.values() if len(ids) > 1] == [
        ["energy-calorie", "energy-foodcalorie", "energy-kilocalorie"]
    ]


def test_every_english_currency_of_cldr_is_read():
    """Left out: periods and accounts of one currency, metals and units of account."""
    unread = []
    for code, name in _PAID.items():
        text = f"12 {name['other']}"
        tender = code in localedata.load("en")["currency_symbols"]
        if re.search(r"[()\d]", text[3:]) or (code.startswith("X") and not tender) or code == "XXX":
            continue
        known, end = unit_after(text, 2, None)
        if known != code or end != len(text):
            unread.append((code, text))
    assert unread == []


def test_what_is_refused_and_what_is_owned_is_in_cldr():
    assert set(_REFUSED["units"]) <= set(_MEASURES)
    assert set(_REFUSED["codes"]) <= set(_PAID)
    owned = [unit for entry in _OURS.values() for unit in entry.get("cldr", ())]
    assert set(owned) <= set(_MEASURES)
    assert len(owned) == len(set(owned))
    assert not set(owned) & set(_REFUSED["units"])


def test_no_form_belongs_to_two_units():
    for kind in ("forms", "symbols", "signs"):
        every = [form for unit in units().values() for form in getattr(unit, kind)]
        assert len(every) == len(set(every)), kind


def unit(text):
    article = Article(id="a", text=text)
    (figure,) = find_figures(load_engine().analyse(article), article, (), ())
    return figure.unit


@pytest.mark.parametrize(
    ("printed", "unit_"),
    [
        ("235 million guilders", "guilder"),
        ("1,015 French francs", "FRF"),
        ("40 million Argentine pesos", "ARS"),
        ("40 million pesos", "peso"),
        ("300 Kuwaiti dinars", "KWD"),
        ("6.70 dinars a share", "dinar per share"),
        ("CA$40 million", "CAD"),
        ("KWD 40 million", "KWD"),
        ("40 million ISK", "ISK"),
        ("12 million forints", "HUF"),
        ("2,000 bolivars", "VES"),
        ("four troy ounces", "troy ounce"),
        ("300 acre-feet", "ac ft"),
        ("12,000 dunams", "dunam"),
        ("990 millibars", "mbar"),
        ("40 imperial gallons", "imperial gallon"),
        ("7 litres per 100 kilometres", "L/100 km"),
        ("140 milligrams a decilitre", "mg/dL"),
        ("40 square yards", "yd²"),
        ("120 mmHg", "mmHg"),
        ("60 bucks", "USD"),
    ],
)
def test_units_of_both_tables(printed, unit_):
    assert unit(f"The yard lost {printed}.") == unit_


@pytest.mark.parametrize(
    "printed",
    ["40 bits", "12 grains", "12 soles", "40 marks", "12 stone walls", "40 moles", "40 cups", "40 bars"],
)
def test_words_that_are_things_are_no_units(printed):
    assert unit(f"The yard lost {printed}.") is None


@pytest.mark.parametrize(
    "text", ["The yard is in the TOP 10,000.", "Some 40 ALL stars came.", "At least 5G-like 40 masts fell."]
)
def test_codes_that_are_words_are_no_money(text):
    article = Article(id="a", text=text)
    assert not any(is_money(f.unit) for f in find_figures(load_engine().analyse(article), article, (), ()))


def test_names_of_units():
    assert name_of_unit("km per hour") == "kilometre per hour"
    assert name_of_unit("kWh") == "kilowatt hour"
    assert name_of_unit("KWD") == "kuwaiti dinar"
    assert name_of_unit("dinar") == "dinar"
    assert name_of_unit("no unit") == "no unit"
