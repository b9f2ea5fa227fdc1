import json
from typing import Any

import pytest

from lawcheck.language import compiled
from lawcheck.language.compiled import FORMAT, HEAD, MIDDLE, checksum, dump, norm_of, restore
from lawcheck.language.load import load_rules
from lawcheck.model.ruleset import Norm
from tests.lawcheck.language.route_text import FIELD, ROUTE, changed, table
from tests.lawcheck.language.rule_text import ACT, READINGS, VOCABULARY, files, norm

CALENDAR = "name: days\nweekend: [6, 7]\nyears: {2018: {off: [2018-01-01]}}\n"
REPEAL = READINGS + (
    "  - {id: after_repeal, title: {en: t}, values: {continues: {en: c}, ends: {en: e}}, why: {}}\n"
    "ends: {first: 2022-07-01, by: x, read: seen}\ncalendar: days\n"
)
CHAPTER = (
    norm(
        "toy.1",
        "kind: duty\nbearer: police\nfor_each: order_issued as o\n"
        "with: {s: order_served about o}\nwhen: s and reading how is gap\n"
        "discharge: {any_of: [order_copied about o, {condition: o}]}\ncloses: o + 9 d\n"
        "deadline: {within: 24 h, after: s}\nonly_in: {reading: how, value: gap}",
    )
    + norm(
        "toy.2",
        "kind: duty\nbearer: police\nfor_each: order_issued as o\ndischarge: talk about o\n"
        "recurring: {per: 7 calendar days, during: from o for 30 d, by_reading: how}",
    )
    + norm(
        "toy.3",
        "kind: offence\nregime: criminal\nfor_each: incident as i\n"
        "penalty: {fine: {max: 10}, other: [work, 3]}\n"
        "chain: [{norm: toy.1, cite: '1', strength: treaty, read: seen}]",
    )
    + norm("toy.4", "kind: exception\ndefeats: toy.1\neffect: undercut\nwhen: s").replace(
        "editions: [E0, E2]", "editions: [E1]"
    )
)
RULESET, WORDS, _ = load_rules(
    files(CHAPTER, ACT + REPEAL, **{"toy/calendar.yaml": CALENDAR}), VOCABULARY
)
DIGESTS = {"toy/act.yaml": "00"}
TEXT = dump(RULESET, WORDS, DIGESTS)


def test_rules_come_back_as_they_were() -> None:
    restored = restore(TEXT.encode())
    assert restored is not None
    assert restored.ruleset._replace(norms=tuple(restored.ruleset.norms)) == RULESET
    assert restored.vocabulary == WORDS
    assert restored.digests == DIGESTS


def test_what_comes_back_is_of_the_types_it_was() -> None:
    restored = restore(TEXT.encode())
    assert restored is not None
    assert repr(tuple(restored.ruleset.norms)) == repr(RULESET.norms)
    assert repr(restored.ruleset.acts) == repr(RULESET.acts)
    assert repr(restored.vocabulary) == repr(WORDS)


def test_the_table_of_routes_comes_back_as_it_was() -> None:
    text = changed(
        rows="[ROW]\n    skip: [{event: incident, key: harm, value: none}]"
        "\n    used: [{event: talk}]"
    )
    for routes in (table(f"fields:\n{FIELD}", text), table(f"fields:\n{FIELD}", ROUTE)):
        assert len(routes.rules) == 1
        restored = restore(dump(RULESET, WORDS, DIGESTS, routes).encode())
        assert restored is not None
        assert repr(restored.routes) == repr(routes)


def test_the_text_is_one_json_object_and_the_same_every_time() -> None:
    assert dump(RULESET, WORDS, DIGESTS) == TEXT
    assert list(json.loads(TEXT)) == [
        "crc32", "format", "digests", "acts", "readings", "calendars", "outlines", "vocabulary",
        "routes", "norms",
    ]  # fmt: skip


def test_each_norm_stands_on_a_line_of_its_own() -> None:
    lines = TEXT.splitlines()
    norms = lines[lines.index('"norms": [') + 1 : -1]
    assert [json.loads(line.removesuffix(","))[0] for line in norms] == [
        norm.id for norm in RULESET.norms
    ]


def test_a_norm_is_read_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    restored = restore(TEXT.encode())
    assert restored is not None
    read: list[str] = []

    def noted(given: list[Any]) -> Norm:
        read.append(given[0])
        return norm_of(given)

    monkeypatch.setattr(compiled, "norm_of", noted)
    assert restored.ruleset.norms[2].id == restored.ruleset.norms[2].id == "toy.3"
    assert read == ["toy.3"]


def forged(body: str) -> str:
    """Write a text whose checksum is right."""
    return f"{HEAD}{checksum(body.encode())}{MIDDLE}{body}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(TEXT[:-40], id="cut short"),
        pytest.param(TEXT.replace("police", "polise", 1), id="one letter changed"),
        pytest.param(TEXT.replace('{"crc32"', '{"crc33"'), id="another head"),
        pytest.param(
            forged(TEXT.partition(MIDDLE)[2].replace(FORMAT, f"0{FORMAT[1:]}", 1)),
            id="of another version",
        ),
        pytest.param("\x80\x04\x95\x0b.", id="pickle bytes"),
    ],
)
def test_a_damaged_or_foreign_text_is_no_rules(text: str) -> None:
    assert restore(text.encode()) is None
