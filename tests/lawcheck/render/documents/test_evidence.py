"""The list of exhibits: what there is, what rests on it, what is missing, what is thin."""

from __future__ import annotations

import re

import pytest

from lawcheck.files.template_files import document_templates
from lawcheck.model.case import Register
from lawcheck.model.moment import BEGINNING, END
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.contents.evidence import content
from lawcheck.render.documents.facts import Plain
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.tree import blanks
from tests.conftest import Golden
from tests.lawcheck.render.documents.teaching import filled, known, paper, text
from tests.lawcheck.render.made_case import at, event, leaf

pytestmark = pytest.mark.xdist_group("papers")  # they share what was evaluated
LANGUAGES = ("en", "ru", "kk")


def listed(name: str, case: str = "order-late") -> tuple[Plain, ...]:
    found: tuple[Plain, ...] = filled("evidence", case).values[name]
    return found


def changed(lang: str = "en", **changes: object) -> Matter:
    """Give the matter of a case with something in its file changed; the findings stay."""
    m = known("order-late", lang)
    case = m.case._replace(**changes)  # type: ignore[arg-type]
    return m._replace(case=case, s=m.s._replace(case=case))


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_source_is_an_exhibit_in_the_order_of_the_file() -> None:
    exhibits = listed("exhibits")
    assert [(one["number"], one["id"], one["kind"]) for one in exhibits] == [
        (1, "s1", "official record"),
        (2, "s2", "statement of the survivor"),
        (3, "s3", "official record"),
        (4, "s4", "official record"),
    ]
    assert spaced(exhibits[1]["taken"]) == "1 Apr 2018"
    assert exhibits[0]["holder"]["words"] == "police"


def test_an_exhibit_says_what_rests_on_it() -> None:
    form, _statement, stamp, log = listed("exhibits")
    assert form["events"] == ("e2", "e3", "e4", "e8")
    late = next(one for one in listed("findings") if one["status"] == "late")
    assert late["title"] == "Send the prosecutor a copy of the protection order"
    assert stamp["findings"] == (late["number"],)
    assert late["exhibits"] == (1, 3)
    assert log["registers"] == ("control sheet",)
    assert log["events"] == ()
    assert form["more"] > 0


def test_hash_number_and_pages_are_those_of_the_file_or_places_to_fill_in() -> None:
    m = changed()
    sources = dict(m.case.sources)
    sources["s1"] = sources["s1"]._replace(
        sha256="ab" * 32, pages="3", number="7", made=at("2018-03-02")
    )
    sources["s3"] = sources["s3"]._replace(kind="photo")
    sources["s4"] = sources["s4"]._replace(kind="allegation")
    m = changed(sources=sources)
    made = part(KINDS["evidence"], m, content(m), document_templates("en"))
    (form, _statement, photo), others = content(m).values["exhibits"], content(m).values
    assert (form["pages"], form["file_number"]) == ("3", "7")
    assert form["sha256"].split() == ["abababab"] * 8
    assert (photo["is_file"], form["is_file"]) == (True, False)
    assert others["words_only"] == ({"id": "s4", "kind": "bare allegation"},)
    told = blanks(made.blocks)
    assert told.count("[to be confirmed: hash of the file]") == 1
    assert told.count("[to be confirmed: number of pages]") == 2


def test_what_has_no_source_is_named() -> None:
    assert filled("evidence", "order-late").values["unsourced"] == ("relationship of V and R",)
    bare = event("e9", "report", "2018-03-05", done=leaf("yes", ""))
    m = changed(events=(bare, event("e8", "registered", done=leaf(None, ""))))
    assert [spaced(one) for one in content(m).values["unsourced"]] == [
        "e9 report, 5 Mar 2018",
        "relationship of V and R",
    ]


def test_a_record_is_asked_of_who_keeps_it_once_for_all_its_questions() -> None:
    groups = {(one["holder"], one["record"]): one for one in listed("missing")}
    assert len(groups) == len(listed("missing"))
    register = groups["police", "register of criminal investigations"]
    assert spaced(register["days"]) == "from 2 Mar 2018 to 10 Apr 2018"
    assert [len(row["questions"]) for row in register["rows"]] == [2, 1, 1, 1]
    for group in groups.values():
        for row in group["rows"]:
            assert len(set(row["questions"])) == len(row["questions"])
    told = text("evidence", "order-late")
    assert "certified copies of what the register of criminal investigations holds" in told


def test_a_request_names_no_id_of_the_file() -> None:
    for group in listed("missing", "five-calls"):
        for row in group["rows"]:
            assert not re.search(r"\b[eVRPs]\d", row["subject"]), row


def test_what_people_could_tell_stands_apart_and_law_is_only_counted() -> None:
    assert [one["holder"] for one in listed("to_ask")] == ["survivor"]
    assert filled("evidence", "order-late").values["of_law"] == 13
    assert "Open points of law, which no record shows: 13." in text("evidence", "order-late")


def test_both_sides_of_what_is_contested_are_named() -> None:
    against = leaf(None, "s1")._replace(contested_by="s2")
    m = known("order-late", "en")
    first = m.case.events[0]
    bond = m.case.relationships[0]
    people = dict(m.case.people)
    people["R"] = people["R"]._replace(attributes={"age": against})
    m = changed(
        events=(first._replace(attributes={"harm": against}, done=against),),
        relationships=(bond._replace(kind=against),),
        people=people,
        facts={"x": against},
    )
    found = content(m).values["contested"]
    assert [spaced(one["what"]) for one in found] == [
        "e1 incident, 2 Mar 2018, 21:30",
        "e1 incident, 2 Mar 2018, 21:30: harm to health",
        "R (respondent): age in years",
        "relationship of V and R: relationship",
        "x",
    ]
    assert found[0]["one"].startswith("s1")
    assert found[0]["other"].startswith("s2")


def test_a_register_says_for_what_it_is_complete() -> None:
    (log,) = listed("registers")
    assert (log["complete"], log["exhibit"]) == ("yes", 4)
    assert [spaced(one) for one in log["days"]] == ["2 Mar 2018", "1 Apr 2018"]
    vague = Register("control_log", "", (), END, BEGINNING, False, 1, "", 1)
    (made,) = content(changed(registers=(vague,))).values["registers"]
    assert (made["days"], made["complete"], made["exhibit"]) == ((), "unknown", 0)


def test_a_finding_on_words_on_one_exhibit_or_on_no_source_says_so() -> None:
    found = {one["title"]: one for one in listed("findings")}
    notes = {
        title: (one["exhibits"], one["alone"], one["bare"], one["words"])
        for title, one in found.items()
    }
    assert notes == {
        "Record the report": ((1, 2), False, True, True),
        "Take and register the report": ((1, 2), False, False, True),
        "Send the prosecutor a copy of the protection order": ((1, 3), False, False, False),
        "Check every week that the order is kept": ((1, 4), False, False, False),
    }


def test_one_exhibit_alone_is_noted_where_nothing_else_stands_beside_it() -> None:
    m = known("order-late", "en")
    late = next(one for one in m.result.findings if one.status == "late")
    grounds = tuple(one._replace(source="s1") for one in late.grounds)
    m = m._replace(result=m.result._replace(findings=(late._replace(grounds=grounds),)))
    (made,) = content(m).values["findings"]
    assert (made["alone"], made["exhibits"]) == (True, (1,))


def test_nothing_accuses_and_nothing_is_weighed_beyond_its_form() -> None:
    told = text("evidence", "order-late")
    assert "it says nothing about whether the finding is true" in told
    assert not re.search(r"\b(liar?|lied|unreliable|not credible|weak)\b", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_without_sources_or_questions_is_short(lang: str) -> None:
    m = changed(lang, sources={}, registers=(), relationships=(), events=())
    m = m._replace(questions=(), result=m.result._replace(findings=()))
    made = part(KINDS["evidence"], m, content(m), document_templates(lang))
    assert blanks(made.blocks) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", ["five-calls", "nothing-missed", "all-unknown"])
def test_other_cases_can_be_told_too(case: str, lang: str) -> None:
    assert paper("evidence", case, lang).blocks


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_exhibits_of_a_case(lang: str, golden: Golden) -> None:
    golden(f"evidence-{lang}.md", text("evidence", "order-late", lang))
