"""The memo: its order, neutral facts, a short answer without citations, certainty by grade."""

import re

import pytest

from lawcheck.model.finding import Finding, counts_as_failure
from lawcheck.render.agenda import agenda
from lawcheck.render.documents.alike import alike
from lawcheck.render.documents.contents.memo import content
from lawcheck.render.documents.memo.argued import arguing, sure
from lawcheck.render.documents.memo.groups import national
from lawcheck.render.documents.memo.issues import MOST_ARGUED, duties
from lawcheck.render.treaty_side import law_of
from tests.conftest import Golden
from tests.lawcheck.render.documents.teaching import filled, known, paper, text

LANGUAGES = ("en", "ru", "kk")
CASES = ("order-late", "five-calls", "nothing-missed", "all-unknown")
ORDER = [
    "Question presented", "Short answer", "Facts", "Discussion", "A. Offences",
    "B. Duties and prohibitions", "C. Protections", "D. What can be done",
    "E. What cannot be told", "F. Treaties", "Conclusion", "Dated chronology", "Evidence",
    "Missing evidence", "Table of authorities", "Last days",
    "Open facts that would change the answer", "Risks of each step to the client",
]  # fmt: skip
SHORT = {
    "en": ("## Short answer", "## Facts"),
    "ru": ("## Краткий ответ", "## Факты"),
    "kk": ("## Қысқаша жауап", "## Фактілер"),
}
CITED = {
    "en": r"\bArt\.|Code|Law on|\d-(?:IV|V|VI)\b|kz\.",
    "ru": r"\bст\.|[Кк]одекс|Закон |\d-(?:IV|V|VI)\b|kz\.",
    "kk": r"-бап|[Кк]одекс|туралы заң|\d-(?:IV|V|VI)\b|kz\.",
}
MOST_LETTERS = 36_000  # of the largest teaching case: twelve pages
SURE = {0: "alleged", 1: "alleged", 2: "appears", 3: "shown", 4: "shown", 5: "established"}


def section(told: str, heading: str) -> str:
    return told.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def failures(case: str) -> list[Finding]:
    found = national(known(case, "en").result.findings)
    return [one for one in found if one.norm.kind != "bridge" and counts_as_failure(one)]


@pytest.mark.parametrize("case", CASES)
def test_the_order_is_that_of_a_memo(case: str) -> None:
    assert re.findall(r"^## (.+)$", text("memo", case), re.MULTILINE) == ORDER


@pytest.mark.parametrize(
    ("case", "lang"),
    [("order-late", "ru"), ("order-late", "kk"), *((case, "en") for case in CASES)],
)
def test_the_short_answer_cites_nothing(case: str, lang: str) -> None:
    first, last = SHORT[lang]
    told = text("memo", case, lang).partition(first)[2].partition(last)[0]
    assert len(told) > 300
    assert re.findall(CITED[lang], told) == []


def offences_argued(case: str) -> int:
    acts = filled("memo", case).values["offences"]["acts"]
    return sum(len(one["argued"]) for one in acts)


@pytest.mark.parametrize("case", CASES)
def test_every_duty_not_kept_is_argued_as_sure_as_its_weakest_ground(case: str) -> None:
    found = failures(case)
    told = filled("memo", case).values["duties"]
    assert len(told["argued"]) == min(len(found), MOST_ARGUED - offences_argued(case))
    every = [*told["argued"], *told["more"]]
    assert [name for one in every for name in one["number"].split(", ")] == [
        f"B.{n}" for n in range(1, len(found) + 1)
    ]
    sure_of = [one["sure"] for one in every for _ in one["number"].split(", ")]
    assert sorted(sure_of) == sorted(SURE[one.grade] for one in found)


@pytest.mark.parametrize(("grade", "word"), SURE.items())
def test_how_sure_follows_from_the_grade(grade: int, word: str) -> None:
    assert sure(failures("order-late")[0]._replace(grade=grade)) == word


def test_an_argument_has_issue_rule_application_and_conclusion() -> None:
    part = section(text("memo", "order-late"), "B. Duties and prohibitions")
    late = part.partition("Send the prosecutor a copy of the protection order: late")[2]
    late = late.partition("### ")[0]
    for words in (
        "**Issue.** Was this duty performed, and in time",
        "Who was bound: police.",
        "**Rule.** Art. 20(1), Law on the Prevention of Domestic Violence (214-IV); edition E5",
        "In summary, not word for word: Within 24 hours",
        "**Application.**",
        "In time: no. e7 copy of the order handed over: too late.",
        "**Conclusion.** Late. Arose: 2 Mar 2018, 23:10. Due: 3 Mar 2018, 23:10.",
        "Late by: 10 hours 50 minutes. Certainty: so the file shows",
    ):
        assert words in late, words
    assert "in the JSON result" not in text("memo", "order-late")


def test_a_breach_is_argued_from_the_event_that_broke_the_prohibition() -> None:
    argued = duties(arguing(known("five-calls", "en")), 8).values["argued"]
    one = next(one for one in argued if one["title"].startswith("No domestic violence"))
    assert "e22 incident: such an event" in one["application"]
    assert one["anyway"]


def test_a_recurring_duty_is_argued_period_by_period() -> None:
    one = filled("memo", "five-calls").values["duties"]["argued"][0]
    assert one["application"].count(": missed.") == 4
    assert "unknown" not in one["application"]


def test_treaties_do_not_flood_the_memo() -> None:
    told = text("memo", "five-calls")
    part = section(told, "F. Treaties")
    assert len(part) < 1_500
    assert "Further gaps, not shown here: 2." in part
    assert "Findings on treaties: 178." in part
    assert "Crosswalk" not in told
    assert len(told) < MOST_LETTERS


@pytest.mark.parametrize("case", CASES)
def test_what_is_open_is_shown_or_counted(case: str) -> None:
    values = filled("memo", case).values["opened"]
    found = [
        one for one in national(known(case, "en").result.findings) if one.status == "unsettled"
    ]
    assert values["number"] == sum(one.norm.kind != "offence" for one in found)
    shown = sum(one["number"] for one in values["rows"])
    assert shown + values["more"] == values["number"]
    assert values["duties"] + values["rights"] + values["definitions"] == values["more"]


def test_every_provision_that_is_argued_is_among_the_authorities() -> None:
    values = filled("memo", "five-calls").values
    places = {
        (one["place"], where)
        for row in values["authorities"]
        for one in row["places"]
        for where in one["where"].split(", ")
    }
    told = [*values["duties"]["argued"], *values["duties"]["more"]]
    named = [(one, name) for one in told for name in one["number"].split(", ")]
    assert len(named) == 7
    for one, name in named:
        assert (one["cite"].partition(", ")[0], name) in places


def test_what_can_be_done_has_its_last_day_and_what_is_closed_is_named() -> None:
    told = section(text("memo", "five-calls"), "D. What can be done")
    assert "**Statement to the police about an administrative offence** (e22). To: police" in told
    assert "Last day: 20 Feb 2018." in told
    assert "Closed: Statement to the police about a criminal offence (e1, e15, e12);" in told
    assert ".." not in told
    assert ".." not in text("memo", "five-calls", "ru")


def test_a_case_without_a_missed_duty_is_told_fairly() -> None:
    told = text("memo", "nothing-missed")
    part = section(told, "B. Duties and prohibitions")
    assert part.startswith("\nThe file does not show that any duty was missed")
    assert "Kept:" in part
    assert "###" not in part
    assert len(told) < 25_000


def test_a_file_of_unknowns_says_that_nothing_is_made_out() -> None:
    told = text("memo", "all-unknown")
    assert "The file does not make out any offence that was read." in told
    assert "None of the provisions" not in told
    assert filled("memo", "all-unknown").values["short"]["duties"] == ()


def test_orders_stand_apart_and_help_under_whoever_gives_it() -> None:
    values = filled("memo", "five-calls").values["protections"]
    assert [one["title"] for one in values["now"]] == [
        "Bringing the offender to the police",
        "Protection order",
    ]
    told = {one["giver"]: one["told"] for one in values["help"]}
    assert "Temporary residence, if there is room (Art. 15(1)(3))" in told[
        "help organisation"
    ].replace("\xa0", " ")
    assert told["police"].count("Police response on the spot") == 1


def test_only_the_risks_that_practice_names_are_named() -> None:
    told = section(text("memo", "five-calls"), "Risks of each step to the client")
    assert "that the respondent learns of it" in told
    assert "The order is handed to the respondent" in told
    assert told.count("to be confirmed") == 3


def test_an_open_fact_says_what_an_answer_leads_to() -> None:
    part = section(text("memo", "order-late"), "Open facts that would change the answer")
    assert "Who could show it: police." in part
    assert re.search(r"\(Art\. [\d()-]+\), e\d: yes: \w+", part)
    values = filled("memo", "five-calls").values["points"]
    assert len(values["facts"]) == 3
    assert values["facts_more"] > 0


def test_missing_records_are_named_once_for_each_register() -> None:
    rows = filled("memo", "five-calls").values["records"]
    keys = [(one["holder"], one["register"]) for one in rows]
    assert len(keys) == len(set(keys))
    assert ("police", "register of criminal investigations") in keys


def test_more_failures_than_are_argued_are_listed() -> None:
    m = known("order-late", "en")
    late = failures("order-late")[0]
    found = tuple(one for one in m.result.findings if one is not late)
    many = (late,) * (MOST_ARGUED + 2)
    values = content(m._replace(result=m.result._replace(findings=(*found, *many)))).values
    assert len(values["duties"]["argued"]) == MOST_ARGUED
    numbers = ", ".join(one["number"] for one in values["duties"]["more"]).split(", ")
    assert numbers == [f"B.{n}" for n in range(MOST_ARGUED + 1, MOST_ARGUED + 5)]


def test_more_offences_than_are_argued_are_told_in_short() -> None:
    m = known("five-calls", "en")
    made_out = next(one for one in m.result.findings if one.status == "made_out")
    many = (made_out,) * (MOST_ARGUED + 2)
    values = content(m._replace(result=m.result._replace(findings=many))).values
    act = values["offences"]["acts"][0]
    assert (len(act["argued"]), len(act["short"])) == (MOST_ARGUED, 2)


def test_the_last_days_are_not_past_and_those_not_certain_say_so() -> None:
    told = section(text("memo", "five-calls"), "Last days")
    assert "20 Feb 2018; days left: 5" in told or "20 Feb 2018<br>days left: 5" in told
    assert "Whether this is a last day cannot be told from this file." in told
    assert "Last days that are past, not shown here: 20." in told


def test_no_sentence_ends_twice() -> None:
    told = text("memo", "refused-at-the-desk", "ru")
    assert "Чем нарушено: e3 отказ, 11 апреля 2026 г.\n" in told
    assert ".." not in told
    assert ".." not in text("memo", "five-calls", "ru")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_to_fill_in_is_one(lang: str) -> None:
    made = paper("memo", "order-late", lang)
    assert made.lang == lang
    marks = {"en": "to be confirmed", "ru": "уточнить", "kk": "нақтылау"}
    assert text("memo", "order-late", lang).count(marks[lang]) >= 5


def test_questions_that_differ_in_the_event_are_asked_once() -> None:
    m = known("five-calls", "en")
    items = [one for one in agenda(m.s, m.questions).items if "registered, and" in one.text]
    joined = alike(m.s, items)
    assert len(items) > len(joined) == 2
    assert joined[0]["likewise"] == "e16, e2, e23, e6"


def test_the_treaty_part_is_absent_where_no_treaty_was_asked() -> None:
    m = known("order-late", "en")
    found = tuple(one for one in m.result.findings if law_of(one) == "national")
    values = content(m._replace(result=m.result._replace(findings=found))).values
    assert values["treaties"]["number"] == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_memo_as_recorded(lang: str, golden: Golden) -> None:
    golden(f"memo-{lang}.md", text("memo", "order-late", lang))


def test_a_day_that_may_be_past_is_not_the_nearest_one() -> None:
    told = text("memo", "scenario-09-third-peace-in-2023")
    assert "it may be past" in section(told, "Last days")
    assert "-51" not in told
    assert "The nearest last day is 21 Oct 2023" in section(told, "Conclusion").replace("\xa0", " ")


def test_a_last_day_that_hangs_on_a_text_nobody_read_says_so() -> None:
    days = section(text("memo", "all-unknown"), "Last days")
    (row,) = [one for one in days.splitlines() if "Decide within 24 hours" in one]
    assert "text recalled from memory, verify" in row
