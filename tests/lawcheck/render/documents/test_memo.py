"""The memo: its order, neutral facts, a short answer without citations, certainty by grade."""

import re

import pytest

from lawcheck.model.finding import Finding, counts_as_failure
from lawcheck.render.agenda import agenda
from lawcheck.render.documents.alike import alike
from lawcheck.render.documents.contents.memo import content
from lawcheck.render.documents.memo.argued import sure, weakest
from lawcheck.render.documents.memo.calling import by_day, by_id, events_of, ground_called
from lawcheck.render.documents.memo.evidence import evidence, unsourced
from lawcheck.render.documents.memo.issues import MOST_ARGUED, national
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
# A word of the law about what a fact comes to has no place among the facts.
ARGUES = re.compile(r"missed|\blate\b|broken|breach(?!ed)|duty|made out|certain|fail|Art\.", re.I)
MOST_LETTERS = 48_000  # of the largest teaching case: about fifteen pages
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


@pytest.mark.parametrize("case", CASES)
def test_the_facts_argue_nothing(case: str) -> None:
    told = section(text("memo", case), "Facts").replace("onsequences of a breach", "")
    assert ARGUES.findall(told) == []


def test_the_facts_tell_what_speaks_against_the_client_and_what_is_denied() -> None:
    told = section(text("memo", "five-calls"), "Facts")
    assert "There was a visit to the place by the police. (about e2)" in told
    assert "It is said that this did not happen: measures taken to stop it. (about e2)" in told
    assert told.index("**e2.**") < told.index("**e4.**") < told.index("**e5.**")
    assert "said to be complete" in told
    values = filled("memo", "five-calls").values
    assert len(values["facts"]) == len(known("five-calls", "en").case.events)


def test_an_unknown_event_is_told_as_unknown() -> None:
    told = section(text("memo", "all-unknown"), "Facts")
    assert "It is not known whether this happened: report. (about e1)" in told


@pytest.mark.parametrize("case", CASES)
def test_every_duty_not_kept_is_argued_as_sure_as_its_weakest_ground(case: str) -> None:
    found = failures(case)
    argued = filled("memo", case).values["duties"]["argued"]
    assert len(argued) == len(found) <= MOST_ARGUED
    assert [one["number"] for one in argued] == [f"B.{n}" for n in range(1, len(found) + 1)]
    assert sorted(one["sure"] for one in argued) == sorted(SURE[one.grade] for one in found)


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
        "In time: no. e7 copy of the order handed over (protection order): too late.",
        "**Conclusion.** Late. Arose: 2 Mar 2018, 23:10. Due: 3 Mar 2018, 23:10.",
        "Late by: 10 hours 50 minutes. How sure: so the file shows",
    ):
        assert words in late, words
    assert "in the JSON result" not in text("memo", "order-late")


def test_a_breach_is_argued_from_the_event_that_broke_the_prohibition() -> None:
    argued = filled("memo", "five-calls").values["duties"]["argued"]
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
    assert "gap in national law: 18" in part
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
    argued = values["duties"]["argued"]
    assert len(argued) == 7
    for one in argued:
        assert (one["cite"].partition(", ")[0], one["number"]) in places


def test_what_can_be_done_has_its_last_day_and_what_is_closed_is_named() -> None:
    told = section(text("memo", "five-calls"), "D. What can be done")
    assert "**Statement to the police about an administrative offence** (e22). To: police" in told
    assert "Last day: 20 Feb 2018." in told
    assert "Closed: Statement to the police about a criminal offence (e1, e15, e12);" in told
    assert ".." not in told


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
    assert len(values["facts"]) == 6
    assert values["facts_more"] > 0


def test_missing_records_are_named_once_for_each_register() -> None:
    rows = filled("memo", "five-calls").values["records"]
    keys = [(one["holder"], one["register"]) for one in rows]
    assert len(keys) == len(set(keys))
    assert ("police", "register of statements and reports") in keys


def test_sources_stand_with_the_strongest_first_and_what_has_none_is_named() -> None:
    s = known("five-calls", "en").s
    assert [one["grade"] for one in evidence(s)] == ["G4", "G4", "G4", "G4", "G2"]
    assert unsourced(s) == ("V", "R", "P1", "P2", "V–R")


def test_more_failures_than_are_argued_are_listed() -> None:
    m = known("order-late", "en")
    late = failures("order-late")[0]
    found = tuple(one for one in m.result.findings if one is not late)
    many = (late,) * (MOST_ARGUED + 2)
    values = content(m._replace(result=m.result._replace(findings=(*found, *many)))).values
    assert len(values["duties"]["argued"]) == MOST_ARGUED
    assert [one["number"] for one in values["duties"]["more"]][-1] == f"B.{MOST_ARGUED + 4}"


def test_the_last_days_are_not_past_and_those_not_certain_say_so() -> None:
    told = section(text("memo", "five-calls"), "Last days")
    assert "20 Feb 2018; days left: 5" in told or "20 Feb 2018<br>days left: 5" in told
    assert "Whether this is a last day cannot be told from this file." in told
    assert "Last days that are past, not shown here: 20." in told


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


def test_events_are_called_by_id_once_the_facts_have_told_them() -> None:
    s = known("order-late", "en").s
    assert by_day(s, ("e3", "V")) == "e3, 2\xa0Mar\xa02018; V (survivor)"
    assert by_day(s, ("e6",)) == "e6"
    assert events_of(s, ("e3", "V")) == ("e3",)
    assert events_of(s, ("V",)) == ("V",)
    told = by_id(s, "e2 report, 2\xa0Mar\xa02018, 22:05: done")
    assert told == "e2 report: done"


def test_a_ground_that_happened_is_its_id_and_one_that_did_not_says_so() -> None:
    m = known("five-calls", "en")
    grounds = {one.id: one for each in m.result.findings for one in each.grounds}
    assert ground_called(m.s, grounds["e9"]) == "e9 [s3, G4]"
    assert "said not to have happened" in ground_called(m.s, grounds["e4"])
    assert weakest([], m.s) == ""


def test_the_treaty_part_is_absent_where_no_treaty_was_asked() -> None:
    m = known("order-late", "en")
    found = tuple(one for one in m.result.findings if law_of(one) == "national")
    values = content(m._replace(result=m.result._replace(findings=found))).values
    assert values["treaties"]["number"] == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_memo_as_recorded(lang: str, golden: Golden) -> None:
    golden(f"memo-{lang}.md", text("memo", "order-late", lang))
