from typing import Any

import pytest

from lawcheck.model.diagnostic import Refused
from lawcheck.model.route import NO_ROUTES, FormField, Trace
from tests.lawcheck.language.route_text import FIELD, ROUTE, changed, table
from tests.lawcheck.language.rule_text import TEXTS


def faults(*texts: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        table(*texts)
    return [f"{one.line} {one.code} {one.message['en']}" for one in refused.value.diagnostics]


def field(source: str, name: str = "when") -> str:
    return f"fields:\n  {name}: {{from: {{{source}}}, label: {TEXTS}}}\n"


def test_rules_without_a_table_have_no_routes() -> None:
    assert table() is NO_ROUTES


def test_a_way_is_read_with_the_fields_of_another_file() -> None:
    rules, fields = table(ROUTE, f"fields:\n{FIELD}")
    told = {"en": "e", "ru": "r", "kk": "k"}
    assert fields == {"when": FormField("when", told, "event", "incident", "at")}
    (rule,) = rules
    assert (rule.id, rule.norms, rule.opens, rule.per) == (
        "way",
        ("toy.1",),
        ("toy.1",),
        ("failure",),
    )
    assert (rule.acts, rule.bearers, rule.rival, rule.otherwise) == (
        ("toy",), ("police",), False, "closed",
    )  # fmt: skip
    assert (rule.last, rule.regimes, rule.modes, rule.skip, rule.used) == (0, (), (), (), ())
    assert rule.title == told
    assert rule.attach == rule.asks == (told,)


def test_what_a_way_may_say_besides() -> None:
    text = changed(
        in_force="{from: 2015-01-01, until: 2016-01-01}",
        per="offence",
        answers="{acts: any, bearers: any, rival: yes}",
        opens="[]\n    offences: {regimes: [criminal], modes: private}"
        "\n    needs: criminal\n    otherwise: open"
        "\n    skip: [{event: incident, key: harm, value: none}]"
        "\n    used:\n      - {event: talk}\n      - {event: report, key: channel, value: visit}",
    )
    (rule,) = table(f"fields:\n{FIELD}", text).rules
    assert rule.last - rule.first == 364
    assert (rule.regimes, rule.modes, rule.rival) == (("criminal",), ("private",), True)
    assert (rule.needs, rule.otherwise) == ("criminal", "open")
    assert rule.skip == (Trace("incident", "harm", "none"),)
    assert rule.used == (Trace("talk", "", ""), Trace("report", "channel", "visit"))


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("person: witness", ("person", "witness", "")),
        ("person: witness, key: sex", ("person", "witness", "sex")),
        ("fact: flood", ("fact", "flood", "")),
        ("route: norms", ("route", "norms", "")),
        ("relationship: yes", ("relationship", "", "")),
        ("sources: yes", ("sources", "", "")),
        ("blank: yes", ("blank", "", "")),
        ("event: order_served", ("event", "order_served", "")),
    ],
)
def test_a_field_comes_from_a_place_in_the_case_file(source: str, read: tuple[str, ...]) -> None:
    assert table(field(source)).fields["when"][2:] == read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            field("event: incident, blank: yes"),
            "2 LC204 a field comes from one place, or is `blank`",
        ),
        (field("key: at"), "2 LC204 a field comes from one place, or is `blank`"),
        (field("event: incidents"), "2 LC222 no kind of event `incidents` is declared"),
        (field("event: talk, key: hours"), "2 LC222 no key of `talk` `hours` is declared"),
        (field("person: neighbour"), "2 LC222 no role `neighbour` is declared"),
        (field("person: witness, key: mood"), "2 LC222 no key of a person `mood` is declared"),
        (field("fact: storm"), "2 LC222 no fact `storm` is declared"),
        (field("blank: yes").replace("en: e", "en: ' '"), "2 LC202 `en` is empty"),
        ("fields: {when: 3}\n", "1 LC203 `when` must be a map"),
        ("routes: [\n", "2 LC006 "),
    ],
)
def test_a_field_at_fault_is_named_with_its_place(text: str, said: str) -> None:
    assert [one[: len(said)] for one in faults(text)] == [said]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ({"norms": "[toy.2]"}, "LC222 no norm `toy.2` is declared"),
        ({"opens": "[toy.2]"}, "LC222 no norm `toy.2` is declared"),
        ({"fields": "[where]"}, "LC222 no field `where` is declared"),
        ({"body": "sheriff"}, "LC222 no body `sheriff` is declared"),
        ({"answers": "{acts: [toys], bearers: [police]}"}, "LC222 no act `toys` is declared"),
        ({"answers": "{acts: [toy], bearers: [sheriff]}"}, "LC222 no body `sheriff` is declared"),
        ({"in_force": "{from: never}"}, "LC205 `never` is no day"),
        ({"in_force": "{from: 2015-01-01, until: soon}"}, "LC205 `soon` is no day"),
        ({"asks": f"[{TEXTS}, {{en: e, ru: '', kk: k}}]"}, "LC202 `ru` is empty"),
        ({"rows": "[ROW]\n    used: [{event: visits}]"}, "LC222 no kind of event `visits` is"),
        ({"rows": "[ROW]\n    skip: [{event: talk, key: x}]"}, "LC222 no key of `talk` `x` is"),
        (
            {"rows": "[ROW]\n    colour: red"},
            "LC201 `colour` is not a key of `routes` in a table of routes",
        ),
        ({"how": ""}, "LC202 `how` is missing"),
        ({"per": "mood"}, "LC204 `0` must be"),
    ],
)
def test_a_way_at_fault_is_named(lines: dict[str, Any], said: str) -> None:
    (fault,) = faults(f"fields:\n{FIELD}", changed(**lines))
    assert fault.split(" ", 1)[1].startswith(said)


def test_an_id_is_used_once() -> None:
    again = ROUTE.removeprefix("routes:\n")
    assert [one.split(" ", 1)[1] for one in faults(f"fields:\n{FIELD}", ROUTE + again)] == [
        "LC207 the route `way` is there already"
    ]
    assert [one.split(" ", 1)[1] for one in faults(f"fields:\n{FIELD}", f"fields:\n{FIELD}")] == [
        "LC207 the field `when` is there already"
    ]


def test_a_table_may_answer_nothing() -> None:
    (rule,) = table(f"fields:\n{FIELD}", changed(answers="")).rules
    assert (rule.acts, rule.bearers, rule.rival) == ((), (), False)


def test_the_faults_of_all_files_are_told_together() -> None:
    told = faults("fields: 3\n", "routes: 3\n")
    assert [one.split(" ", 1)[1] for one in told] == [
        "LC203 `fields` must be a map",
        "LC203 `routes` must be a list",
    ]
