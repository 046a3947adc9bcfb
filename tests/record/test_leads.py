from __future__ import annotations

from sayso.record.leads import Leads


def test_a_word_leads_to_the_stories_that_used_it_last() -> None:
    leads = Leads()
    for number in range(12):
        leads.note(f"s{number}", {"ferry": 0.1 * number, f"own{number}": 0.5})
    assert list(leads.likely({"ferry": 1.0}, 0.0)) == ["s11", "s10", "s9"]
    assert not leads.likely({"own3": 1.0}, 0.6)
    leads.note("s0", {"ferry": 5.0})
    assert next(iter(leads.likely({"ferry": 1.0}, 0.0))) == "s0"


def test_one_that_others_came_after_is_led_to_again_when_they_are_forgotten() -> None:
    leads = Leads()
    for number in range(12):
        leads.note(f"s{number}", {"ferry": 1.0})
    assert "s0" not in leads.likely({"ferry": 1.0}, 0.0)
    for number in range(1, 12):
        leads.forget(f"s{number}", ["ferry"])
    assert leads.likely({"ferry": 1.0}, 0.0) == {"s0": 1.0}
