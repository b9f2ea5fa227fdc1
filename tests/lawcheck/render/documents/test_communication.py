"""What a communication to the Committee must say, and must not, worked out by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.tree import Document
from tests.lawcheck.render.documents.writing import body, filled, paper, places, text

SENT, UNSENT = "treaty-communication-2021", "five-calls"
LANGS = ("en", "ru")
ELSEWHERE = ("8. Other international procedures", "9. Measures asked of the Committee")
INTERIM = ("10. Interim measures", "11. Request not to publish names")
DECISION = (
    "  - {point: cedaw.op.irreparable, value: possible, by: counsel, on: 2021-09-20, "
    'why: "threats to kill after strangling"}'
)
NOT_SENT = {
    "  - {id: e9, kind: communication_filed, at: 2021-09-01, by: V, about: e1, source: s3}\n": ""
}
OLD = {"as_of: 2018-02-15": "as_of: 2018-02-15", "at: \"2017-09-02T23:10\"": "at: 2001-05-01",
       "at: \"2017-09-02T23:20\"": "at: 2001-05-02", "at: \"2017-09-02T23:55\"": "at: 2001-05-03",
       "since: 2001-08": "since: 2000-08"}  # fmt: skip


def section(told: str, first: str, last: str) -> str:
    """Give what stands between two headings."""
    return told.split(f"\n{first}\n")[1].split(f"\n{last}\n")[0]


def test_facts_are_in_order_numbered_and_name_their_annex() -> None:
    _, content = filled(SENT, "communication", "en")
    facts = content.values["facts"]
    assert [one["number"] for one in facts] == list(range(1, len(facts) + 1))
    assert [one["when"].replace("\xa0", " ") for one in facts][:3] == [
        "10 Jan 2021", "11 Jan 2021", "25 Jan 2021"
    ]  # fmt: skip
    # s1 is the statement of the survivor, s2 the papers: annexes 1 and 2.
    assert [one["exhibit"] for one in facts][:3] == [1, 2, 2]
    told = text(SENT, "communication", "en")
    assert "strangling, threat to kill" in told
    # The step that is the communication itself is no fact of the case.
    assert "communication_filed" not in {one["kind"] for one in facts}


def test_what_was_never_done_is_told_as_that_and_not_left_out() -> None:
    told = section(text(UNSENT, "communication", "en"), "3. Facts", "4. Articles of the Convention")
    assert "did not take place" in told  # nobody came on the eleventh day
    assert "family matter" in told  # the reason for the refusal to detain, in the words of the file


def test_only_breaches_of_the_treaty_itself_are_claimed() -> None:
    _, content = filled(SENT, "communication", "en")
    claims = {norm["id"] for group in content.values["claims"] for norm in group["findings"]}
    assert claims == {
        "cedaw.2.c.order", "cedaw.2.e.investigate", "cedaw.2.e.ex-officio", "cedaw.5.a.order",
    }  # fmt: skip
    gaps = {one["id"] for group in content.values["claims"] for one in group["gaps"]}
    assert "bridge.criminalise.battery" in gaps
    assert "bridge.register" not in gaps  # national law covered it
    assert "bridge.refer" not in gaps  # only a recommendation asks for it
    soft = [one["id"] for one in content.values["soft"]]
    assert soft == ["cedaw.gr28.34", "bridge.refer", "bridge.inform"]
    told = text(SENT, "communication", "en")
    assert "Prevent further violence" not in told  # cannot be told: not asserted


def test_a_claim_comes_with_its_chain_its_national_law_and_its_certainty() -> None:
    _, content = filled(SENT, "communication", "en")
    order = next(
        one
        for group in content.values["claims"]
        for one in group["findings"]
        if one["id"] == "cedaw.2.c.order"
    )
    assert order["chain"].startswith("CEDAW 2(c) > CEDAW 2(d)")
    assert [one["status"] for one in order["national"]] == ["gap", "partly"]
    assert any("Art.\xa020(1)" in name for one in order["national"] for name in one["norms"])
    assert order["sure"]


def test_a_link_that_no_text_makes_is_marked() -> None:
    # Nobody answered the request for an order: the recommendation ties that to no article.
    _, content = filled("scenario-13-silence-counts", "communication", "en")
    soft = {one["id"]: one["chain"] for one in content.values["soft"]}
    assert soft["cedaw.gr19.24.i"].startswith("CEDAW 2(c) (our reading) > ")


def test_one_norm_broken_three_times_is_told_once() -> None:
    _, content = filled("scenario-09-three-calls-three-peaces", "communication", "en")
    told = [one["id"] for group in content.values["claims"] for one in group["findings"]]
    assert told.count("cedaw.2.e.withdrawal") == 1


@pytest.mark.parametrize("lang", LANGS)
def test_every_step_inside_the_country_has_its_date_body_and_result(lang: str) -> None:
    _, content = filled(SENT, "communication", lang)
    steps = {one["id"]: one for one in content.values["steps"]}
    assert list(steps) == ["e2", "e4", "e6"]
    assert [one["id"] for one in steps["e2"]["results"]] == ["e3"]
    assert [one["id"] for one in steps["e4"]["results"]] == ["e5"]
    assert [one["id"] for one in steps["e6"]["results"]] == ["e7"]
    assert all(one["when"] and one["to"] and one["exhibit"] == 2 for one in steps.values())
    unused = content.values["unused"]
    assert [one["id"] for one in unused] == ["e7"]  # the order was refused, nobody complained


def test_a_step_without_an_answer_asks_for_it() -> None:
    answer = {"{id: e5, kind: answered": "{id: e5, kind: learned", ", outcome: refused": ""}
    _, content = filled(SENT, "communication", "en", answer)
    steps = {one["id"]: one for one in content.values["steps"]}
    assert steps["e4"]["results"] == ()
    told = text(SENT, "communication", "en", answer)
    assert "[to be confirmed: result, or that there was none]" in told


def test_the_checklist_gives_a_reason_for_each_item_and_shows_what_is_unknown() -> None:
    _, content = filled(SENT, "communication", "en")
    items = {one["id"]: one for one in content.values["checklist"]}
    assert list(items) == [
        "cedaw.op.2", "cedaw.op.3", "cedaw.op.4.1", "cedaw.op.4.1.ground", "cedaw.op.4.2.a",
        "cedaw.op.4.2.b", "cedaw.op.4.2.c", "cedaw.op.4.2.d", "cedaw.op.4.2.e",
    ]  # fmt: skip
    assert {name for name, one in items.items() if one["state"] == "open"} == {
        "cedaw.op.4.1", "cedaw.op.4.2.b", "cedaw.op.4.2.c", "cedaw.op.4.2.d"
    }  # fmt: skip
    assert all(one["reasons"] for one in items.values())
    assert content.values["admissible"] == "open"


def test_before_it_is_sent_the_checklist_is_of_a_communication_of_that_day() -> None:
    _, content = filled(SENT, "communication", "en", NOT_SENT)
    items = {one["id"]: one["state"] for one in content.values["checklist"]}
    assert items["cedaw.op.2"] == "met"
    assert items["cedaw.op.4.2.a"] == "met"
    assert items["cedaw.op.4.2.e"] == "met"
    assert content.values["sent"] == ""
    assert [one["id"] for one in content.values["unused"]] == ["e7"]


def test_a_file_that_says_nothing_leaves_the_items_open() -> None:
    told = text(UNSENT, "communication", "en")
    _, content = filled(UNSENT, "communication", "en")
    items = {one["id"]: one["state"] for one in content.values["checklist"]}
    assert items["cedaw.op.2"] == items["cedaw.op.4.2.a"] == "open"
    assert items["cedaw.op.4.2.e"] == "met"
    assert "[to be confirmed:" in section(told, *ELSEWHERE)


def test_facts_before_the_protocol_are_called_that() -> None:
    _, content = filled(UNSENT, "communication", "en", OLD)
    old = [one["id"] for one in content.values["facts"] if one["period"]]
    assert old == ["e1", "e2", "e3"]
    assert {one["period"] for one in content.values["facts"]} == {"before_protocol", ""}
    items = {one["id"]: one["state"] for one in content.values["checklist"]}
    assert items["cedaw.op.4.2.e"] == "open"  # unless they went on: a lawyer decides
    told = text(UNSENT, "communication", "en", OLD)
    assert "before 24 Nov 2001" in told


def test_interim_measures_only_with_every_element_and_each_is_cited() -> None:
    told = text(SENT, "communication", "en")
    asked = section(told, *INTERIM)
    assert "The author asks the Committee" in asked
    assert "threats to kill after strangling" in asked  # who decided, and why
    assert "order refused" in asked  # the measure inside the country that failed
    for stem, changes in (
        (UNSENT, None),
        (SENT, {f"decisions:\n{DECISION}\n": ""}),
        (SENT, {"acts: [strangle, threat_to_kill]": "acts: [push]"}),
    ):
        other = section(text(stem, "communication", "en", changes), *INTERIM)
        assert "The author asks the Committee" not in other
        assert "not asked for in this draft" in other


def test_the_same_matter_elsewhere_is_said() -> None:
    change = {"same_matter_elsewhere: {value: no": "same_matter_elsewhere: {value: yes"}
    told = section(text(SENT, "communication", "en", change), *ELSEWHERE)
    assert "has been or is being examined" in told
    _, content = filled(SENT, "communication", "en", change)
    items = {one["id"]: one["state"] for one in content.values["checklist"]}
    assert items["cedaw.op.4.2.a"] == "not_met"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stem", [SENT, UNSENT])
def test_no_ids_of_events_and_every_field_of_the_row_is_there(stem: str, lang: str) -> None:
    told = text(stem, "communication", lang)
    assert not re.search(r"\be\d+\b", told)
    # author, capacity, state, facts, articles, discrimination, remedies, admissibility,
    # elsewhere, measures, interim, anonymity, annexes, signature
    assert [int(one) for one in re.findall(r"^(\d+)\. ", told, re.MULTILINE)] == list(range(1, 14))


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_one_case_are_recorded(lang: str, golden: Callable[[str, str], None]) -> None:
    made = paper(SENT, "communication", lang)
    told = document_markdown(Document("communication", (made._replace(blocks=body(made)),), 0))
    golden(f"communication.{lang}.md", told)


def test_both_languages_leave_the_same_places_open() -> None:
    for stem in (SENT, UNSENT):
        en, ru = (places(paper(stem, "communication", lang)) for lang in LANGS)
        assert len(en) == len(ru) > 15
        assert all(one.startswith("[to be confirmed: ") for one in en)
        assert all(one.startswith("[уточнить: ") for one in ru)


def test_it_never_says_that_the_state_violated_what_only_the_committee_finds() -> None:
    assert "violated" not in text(SENT, "communication", "en").replace("were violated", "")
    ru = text(SENT, "communication", "ru")
    assert "жертв" not in ru.lower()
