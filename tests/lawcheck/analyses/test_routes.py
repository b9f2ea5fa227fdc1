"""What can be done now, in small invented cases under the shipped rules and table."""

from __future__ import annotations

import functools
import json
from typing import Any

import pytest

from lawcheck.analyses.routes import routes
from lawcheck.cli.case_input import load_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import parse_case
from lawcheck.model.route import NO_ROUTES, Route
from lawcheck.render.times import iso_moment

BATTERY = {"kind": "incident", "by": "R", "to": "V", "acts": ["hit"], "harm": "pain",
           "unlawful": "yes", "source": "s1"}  # fmt: skip
PEOPLE = {
    "V": {"role": "survivor", "sex": "female", "age": 34, "dependent": "no"},
    "R": {"role": "respondent", "age": 40, "sane": "yes"},
}
SPOUSES = [{"of": "V", "with": "R", "kind": "spouse", "since": 2010,
            "lived_together": [{"since": 2010}]}]  # fmt: skip


def case_text(day: str, as_of: str, *events: dict[str, Any], **more: Any) -> str:
    first = {"id": "e1", "at": day, **BATTERY, **more.pop("incident", {})}
    return json.dumps(
        {
            "lawcheck": 1, "id": "T-1", "fictional": "yes", "place": {"region": "KZ-75"},
            "as_of": as_of, "people": PEOPLE, "relationships": SPOUSES,
            "events": [first, *events],
            "sources": {"s1": {"kind": "official_record", "title": "file"}},
            **more,
        }
    )  # fmt: skip


@functools.cache
def of(text: str) -> tuple[Route, ...]:
    rules, program = load_program(())
    case, _ = parse_case(text.encode(), "case", rules.vocabulary)
    return routes(evaluate(program, case), case, rules.routes)


def ways(day: str, as_of: str, *events: dict[str, Any], **more: Any) -> dict[str, Route]:
    """Give the first route of each rule."""
    found: dict[str, Route] = {}
    for one in of(case_text(day, as_of, *events, **more)):
        found.setdefault(one.rule.id, one)
    return found


def reasons(one: Route) -> list[str]:
    return [each.reason for each in one.why]


def last(one: Route) -> str:
    moment = iso_moment(one.last_day, "Asia/Almaty")
    assert moment is not None
    assert moment["earliest"] == moment["latest"]
    return str(moment["earliest"])[:10]


def event(name: str, kind: str, at: str, about: str = "e1", **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": kind, "at": at, "about": about, "source": "s1", **more}


REPORT = {"by": "V", "to": "police"}


# -- both ways: one proceeding is open, and the other says why it is not --------------------


def test_a_battery_of_2018_is_administrative_and_the_criminal_way_says_why() -> None:
    found = ways("2018-03-02", "2018-03-20")
    administrative, criminal = found["administrative.case"], found["criminal.case"]
    assert (administrative.state, last(administrative)) == ("open", "2018-05-02")
    assert [one.norm.id for one in administrative.answers] == ["kz.cao.73-2.1"]
    assert (criminal.state, criminal.last_day) == ("closed", None)
    assert "other_regime" in reasons(criminal)
    assert criminal.why[0].norms[0] == "kz.cao.73-2.1"


def test_a_battery_of_2024_is_criminal_and_the_administrative_way_says_why() -> None:
    found = ways("2024-07-02", "2024-07-20")
    assert (found["criminal.case"].state, last(found["criminal.case"])) == ("open", "2025-07-02")
    assert found["administrative.case"].state == "closed"
    assert reasons(found["administrative.case"]) == ["other_regime"]
    assert "private.prosecution" not in found


def test_a_battery_of_2016_is_one_of_private_prosecution() -> None:
    found = ways("2016-03-02", "2016-03-20")
    assert found["private.prosecution"].state == "open"
    assert last(found["private.prosecution"]) == last(found["criminal.case"]) == "2017-03-02"
    assert found["administrative.case"].state == "closed"


def test_what_a_later_law_took_away_is_closed_by_that_law() -> None:
    found = ways("2016-09-02", "2017-08-10")
    assert found["criminal.case"].state == "closed"
    (why,) = found["criminal.case"].why
    assert (why.reason, why.norms) == ("removed", ("kz.l84-2017.1.1",))
    assert "private.prosecution" not in found


def test_limitation_that_is_over_is_told_with_its_day() -> None:
    found = ways("2018-03-02", "2018-05-03")["administrative.case"]
    assert (found.state, found.last_day) == ("closed", None)
    why = found.why[0]
    assert (why.reason, why.norms) == ("lapsed", ("kz.cao.73-2.1",))
    assert str(iso_moment(why.day, "Asia/Almaty")).count("2018-05-02") == 2


def test_the_last_day_itself_is_still_open() -> None:
    assert ways("2018-03-02", "2018-05-02")["administrative.case"].state == "open"


def test_in_the_zone_of_july_2017_both_ways_are_uncertain() -> None:
    found = ways("2017-07-20", "2017-07-22")
    states = [found[name].state for name in ("criminal.case", "administrative.case")]
    assert states == ["unsettled", "unsettled"]


def test_before_2015_other_entries_of_the_table_speak() -> None:
    found = ways("2014-01-20", "2014-02-10")
    assert found["administrative.case.2001"].state == "open"
    assert found["criminal.case.1997"].state == "closed"
    assert not {"administrative.case", "approach.ban", "complaint.judge"} & set(found)


def test_what_nothing_punished_is_closed_both_ways() -> None:
    stalking = {"acts": ["stalk"], "harm": "none"}
    found = ways("2019-03-02", "2019-03-20", incident=stalking)
    assert (found["criminal.case"].state, reasons(found["criminal.case"])) == (
        "closed", ["no_offence"],
    )  # fmt: skip
    assert reasons(found["administrative.case"]) == ["no_offence"]


def test_where_no_offence_fits_both_ways_say_so() -> None:
    young = {**PEOPLE, "R": {"role": "respondent", "age": 13, "sane": "yes"}}
    found = ways("2022-03-02", "2022-03-20", people=young)
    for name in ("criminal.case", "administrative.case"):
        assert (found[name].state, reasons(found[name])) == ("closed", ["none_fits"])


def test_an_offence_that_only_may_fit_is_not_said_to_be_one() -> None:
    threat = {"acts": ["threat_to_kill"], "harm": "none"}
    found = ways("2022-03-02", "2022-03-20", incident=threat)
    assert found["criminal.case"].state == "unsettled"
    assert reasons(found["administrative.case"]) == ["other_regime_perhaps"]


def test_a_call_against_an_order_needs_no_examination() -> None:
    call = {"id": "e9", "kind": "contact", "at": "2022-03-10", "by": "R", "to": "V",
            "form": "call", "against_will": "yes", "source": "s1"}  # fmt: skip
    found = of(case_text("2022-03-02", "2022-03-20", *order_without_copy("2022-03-02"), call))
    abouts = [one.about for one in found if one.rule.id == "forensic.referral"]
    assert abouts == [("e1",)]
    breach = [one for one in found if one.about == ("e9",)]
    assert {one.rule.id: one.state for one in breach} == {
        "administrative.case": "open", "criminal.case": "closed",
    }  # fmt: skip


# -- what the file shows as done ------------------------------------------------------------


def test_a_case_that_was_opened_is_not_asked_for_again() -> None:
    opened = event("e2", "case_opened", "2024-07-03", regime="criminal", by="police")
    found = ways("2024-07-02", "2024-07-20", opened)
    assert found["criminal.case"].state == "closed"
    assert [(one.reason, one.events) for one in found["criminal.case"].why] == [("used", ("e2",))]
    assert found["damages"].state == found["records"].state == "open"


def test_what_a_court_has_ended_is_not_begun_again() -> None:
    peace = event("e2", "case_closed", "2018-03-10", by="court", ground="reconciliation")
    protocol = event("e3", "protocol_drawn", "2018-03-02", by="police")
    found = ways("2018-03-02", "2018-03-20", protocol, peace)["administrative.case"]
    assert (found.state, reasons(found)) == ("closed", ["used", "decided"])
    assert found.why[1].events == ("e2",)
    penalty = event("e4", "decided", "2018-03-10", by="court", to="R", outcome="penalised")
    found = ways("2018-03-02", "2018-03-20", penalty)["administrative.case"]
    assert (found.state, reasons(found)) == ("closed", ["decided"])


def test_an_end_of_nobody_knows_which_case_closes_no_way() -> None:
    peace = event("e2", "case_closed", "2018-03-10", by="court", ground="reconciliation")
    assert ways("2018-03-02", "2018-03-20", peace)["administrative.case"].state == "open"


def test_the_end_of_an_administrative_case_leaves_the_criminal_way() -> None:
    threat = {"acts": ["insult", "threat_to_kill"], "threat_feared": "yes", "in_dwelling": "yes",
              "harm": "none"}  # fmt: skip
    protocol = event("e3", "protocol_drawn", "2018-03-02", by="police")
    peace = event("e2", "case_closed", "2018-03-10", by="court", ground="reconciliation")
    found = ways("2018-03-02", "2018-03-20", protocol, peace, incident=threat)
    assert found["criminal.case"].state != "closed"
    assert reasons(found["administrative.case"]) == ["used", "decided"]


def test_another_regime_or_a_denial_is_no_trace() -> None:
    other = event("e2", "case_opened", "2024-07-03", regime="administrative", by="police")
    denied = {**event("e3", "registered", "2024-07-03"), "done": "no"}
    found = ways("2024-07-02", "2024-07-20", other, denied)
    assert found["criminal.case"].state != "closed"


def test_an_order_in_force_is_told_with_its_end_and_a_request_as_asked() -> None:
    order = event("e2", "order_issued", "2022-03-03T10:00", by="police", to="R",
                  order="protection_order")  # fmt: skip
    served = event("e3", "order_served", "2022-03-03T10:30", "e2", to="R", signature="signed")
    found = ways("2022-03-02", "2022-03-20", order, served)["protection.order"]
    assert (found.state, reasons(found)) == ("closed", ["granted"])
    assert found.why[0].day is not None
    asked = event("e2", "order_requested", "2022-03-03", order="protection_order", **REPORT)
    found = ways("2022-03-02", "2022-03-20", asked)["protection.order"]
    assert (found.state, reasons(found)) == ("closed", ["used"])


def test_a_refused_measure_is_closed_as_refused() -> None:
    asked = event("e2", "order_requested", "2019-03-03", order="special_requirements", by="V",
                  to="court")  # fmt: skip
    refused = event("e3", "order_refused", "2019-03-04", order="special_requirements", by="court")
    drawn = event("e4", "protocol_drawn", "2019-03-02", by="police")
    found = ways("2019-03-02", "2019-03-20", asked, refused, drawn)["special.requirements"]
    assert (found.state, reasons(found)) == ("closed", ["refused"])


# -- measures inside a proceeding -------------------------------------------------------------


def test_special_requirements_need_an_administrative_case() -> None:
    drawn = event("e2", "protocol_drawn", "2019-03-02", by="police")
    assert ways("2019-03-02", "2019-03-20", drawn)["special.requirements"].state == "open"
    open_ = ways("2019-03-02", "2019-03-20")["special.requirements"]
    assert (open_.state, reasons(open_)) == ("unsettled", ["open_point", "condition"])
    none = ways("2024-07-02", "2024-07-20")["special.requirements"]
    assert (none.state, reasons(none)) == ("closed", ["no_case"])


def test_an_approach_ban_needs_a_criminal_case() -> None:
    assert reasons(ways("2019-03-02", "2019-03-20")["approach.ban"]) == ["no_case"]
    opened = event("e2", "case_opened", "2024-07-03", regime="criminal", by="police")
    assert ways("2024-07-02", "2024-07-20", opened)["approach.ban"].state == "open"
    assert ways("2024-07-02", "2024-07-20")["approach.ban"].state == "unsettled"


def test_what_only_an_exception_could_close_is_open_and_says_so() -> None:
    found = ways("2019-03-02", "2019-03-20")["protection.order"]
    assert (found.state, reasons(found)) == ("open", ["unless"])
    assert found.why[0].norms == ("kz.dv.20.1.detention",)


def test_papers_may_be_asked_for_even_where_there_is_certainly_no_case() -> None:
    none = [
        {"id": f"e{number}", "kind": kind, "about": "e1", "done": "no", "source": "s1"}
        for number, kind in ((2, "protocol_drawn"), (3, "case_opened"))
    ]
    found = ways("2019-03-02", "2019-03-20", *none)
    assert (found["records"].state, reasons(found["records"])) == ("unsettled", ["condition"])
    assert found["special.requirements"].state == "closed"


# -- complaints: by the duty that was missed -----------------------------------------------


def unregistered(day: str) -> list[dict[str, Any]]:
    return [
        event("e2", "report", day, **REPORT),
        {"id": "e3", "kind": "registered", "about": "e2", "done": "no", "source": "s1"},
    ]


def test_a_report_not_registered_is_a_matter_of_criminal_procedure() -> None:
    found = ways("2022-03-02", "2022-03-20", *unregistered("2022-03-02"))
    assert found["complaint.prosecutor.cpc"].state == "open"
    assert [one.norm.id for one in found["complaint.prosecutor.cpc"].answers] == ["kz.cpc.185.1"]
    for name in ("complaint.offence", "complaint.procedure"):
        assert (found[name].state, reasons(found[name])) == ("closed", ["other_procedure"])
        assert "kz.cpc.185.1" in found[name].why[0].norms
    assert (found["complaint.judge"].state, reasons(found["complaint.judge"])) == (
        "closed", ["condition"],
    )  # fmt: skip
    assert found["petition.prosecutor"].state == "open"
    assert found["communication"].state == "unsettled"


def test_a_refused_report_opens_the_way_to_the_judge_for_fifteen_days() -> None:
    report = event("e2", "report", "2026-04-10T10:00", **REPORT)
    refused = event("e3", "refused", "2026-04-10T10:20", "e2", what="report", by="police", to="V")
    found = ways("2026-04-09", "2026-04-20", report, refused)["complaint.judge"]
    assert found.state == "open"
    assert found.about == ("e3",)
    moment = iso_moment(found.last_day, "Asia/Almaty")
    assert moment is not None
    assert [str(day)[:10] for day in moment.values()] == ["2026-04-24", "2026-04-25"]
    assert found.fields[0].field.id == "addressee"


def order_without_copy(day: str) -> list[dict[str, Any]]:
    return [
        event("e2", "order_issued", f"{day}T10:00", by="police", to="R", order="protection_order"),
        event("e3", "order_served", f"{day}T10:30", "e2", to="R", signature="signed"),
        {"id": "e4", "kind": "order_copied", "about": "e2", "to": "V", "done": "no",
         "source": "s1"},
    ]  # fmt: skip


def test_a_duty_of_prevention_goes_by_administrative_procedure() -> None:
    found = ways("2022-03-02", "2022-03-20", *order_without_copy("2022-03-02"))
    one = found["complaint.procedure"]
    assert one.state == "open"
    assert [each.norm.id for each in one.stands_on] == ["kz.appc.92.order"]
    moment = iso_moment(one.last_day, "Asia/Almaty")
    assert moment is not None
    assert str(moment["earliest"])[:10] == "2022-06-02"
    assert found["complaint.prosecutor.cpc"].state == found["complaint.offence"].state == "closed"


def test_when_the_time_may_be_over_the_way_is_uncertain() -> None:
    found = ways("2022-03-02", "2022-08-20", *order_without_copy("2022-03-02"))
    assert found["complaint.procedure"].state == "unsettled"
    assert "condition" in reasons(found["complaint.procedure"])


def test_before_july_2021_the_way_of_prevention_was_not_read() -> None:
    found = ways("2019-03-02", "2019-03-20", *order_without_copy("2019-03-02"))
    assert "complaint.procedure" not in found
    assert (found["complaint.superior"].state, found["complaint.superior"].read) == (
        "unsettled", "unread",
    )  # fmt: skip


def test_each_missed_duty_is_answered() -> None:
    events = [*order_without_copy("2022-03-02"), event("e5", "report", "2022-03-02", **REPORT)]
    events.append({"id": "e6", "kind": "registered", "about": "e5", "done": "no", "source": "s1"})
    found = of(case_text("2022-03-02", "2022-03-20", *events))
    answered = {each.norm.id for one in found for each in one.answers}
    assert {"kz.cpc.185.1", "kz.dv.20.1.copy"} <= answered
    assert [one.rule.id for one in found if one.rule.id == "complaint.procedure"] == [
        "complaint.procedure"
    ]


def test_a_complaint_that_was_made_is_not_made_again() -> None:
    made = event("e4", "complaint", "2022-03-10", "e2", by="V", to="prosecutor", route="cpc105")
    found = ways("2022-03-02", "2022-03-20", *unregistered("2022-03-02"), made)
    assert reasons(found["complaint.prosecutor.cpc"]) == ["used"]


def test_without_a_missed_duty_nobody_is_complained_of() -> None:
    done = [event("e2", "report", "2022-03-02", **REPORT), event("e3", "registered", "2022-03-02",
            "e2")]  # fmt: skip
    found = ways("2022-03-02", "2022-03-20", *done)
    assert not [name for name in found if name.startswith(("complaint", "petition", "commun"))]


# -- whose ways they are ---------------------------------------------------------------------


def test_what_the_survivor_is_blamed_for_opens_no_way() -> None:
    assert ways("2022-03-02", "2022-03-20", incident={"by": "V", "to": "R"}) == {}


def test_what_was_owed_to_the_detained_alone_opens_no_complaint() -> None:
    detained = event("e2", "detained", "2022-03-02T10:00", by="police", to="R",
                     regime="administrative")  # fmt: skip
    told = {**event("e3", "rights_explained", "2022-03-02", "e2"), "to": "R", "done": "no"}
    text = case_text("2022-03-02", "2022-03-20", detained, told)
    assert "kz.cao.788" not in {each.norm.id for one in of(text) for each in one.answers}


def test_a_file_about_a_state_has_no_ways() -> None:
    text = json.dumps({"lawcheck": 1, "id": "T-2", "subject": "state", "as_of": "2022-03-20",
                       "place": {"region": "KZ-75"}, "events": []})  # fmt: skip
    assert of(text) == ()


def test_without_a_table_there_are_no_ways() -> None:
    rules, program = load_program(())
    case, _ = parse_case(case_text("2022-03-02", "2022-03-20").encode(), "c", rules.vocabulary)
    assert routes(evaluate(program, case), case, NO_ROUTES) == ()


# -- decisions in the file, order, fields ------------------------------------------------------


def test_a_ruling_can_be_appealed_until_its_last_day() -> None:
    drawn = event("e2", "protocol_drawn", "2026-03-02", by="police")
    ruling = event("e3", "decided", "2026-03-03", by="court", outcome="penalised")
    found = ways("2026-03-02", "2026-03-10", drawn, ruling)
    assert found["appeal.ruling"].state == "open"
    late = ways("2026-03-02", "2026-03-20", drawn, ruling)["appeal.ruling"]
    assert (late.state, reasons(late)) == ("closed", ["over"])
    assert "appeal.ruling" not in ways("2026-03-02", "2026-03-10", drawn)


def test_open_ways_come_first_and_those_that_end_sooner_before_the_others() -> None:
    found = of(case_text("2022-03-02", "2022-03-20", *order_without_copy("2022-03-02")))
    states = [one.state for one in found]
    assert states == sorted(states, key=["open", "unsettled", "closed"].index)
    days = [one.last_day.earliest for one in found if one.state == "open" and one.last_day]
    assert days == sorted(days)
    assert len(days) > 1


def test_an_injury_that_is_said_not_to_be_there_needs_no_examination() -> None:
    insult = {"acts": ["insult"], "harm": "none"}
    assert "forensic.referral" not in ways("2022-03-02", "2022-03-20", incident=insult)
    found = ways("2022-03-02", "2022-03-20")["forensic.referral"]
    assert (found.state, found.last_day, found.read) == ("open", None, "recalled")


def test_fields_are_filled_from_the_file_and_left_empty_where_it_has_nothing() -> None:
    found = ways("2024-07-02", "2024-07-20", people={**PEOPLE, "W": {"role": "witness"}})
    fields = {one.field.id: one.held for one in found["criminal.case"].fields}
    assert [(one.owner, one.value) for one in fields["acts"]] == [("e1", frozenset({"hit"}))]
    assert [one.owner for one in fields["witnesses"]] == ["W"]
    assert [one.owner for one in fields["respondent"]] == ["R"]
    assert [one.value for one in fields["relation"]] == ["spouse"]
    assert [one.key for one in fields["when"]] == ["at"]
    assert fields["applicant"] == fields["weapons"] == fields["registered_at"] == ()


@pytest.mark.parametrize("name", ["communication", "petition.prosecutor"])
def test_what_is_asked_of_everybody_answers_every_missed_duty(name: str) -> None:
    found = ways("2022-03-02", "2022-03-20", *unregistered("2022-03-02"))[name]
    assert "kz.cpc.185.1" in [one.norm.id for one in found.answers]
    assert found.stands_on == ()
