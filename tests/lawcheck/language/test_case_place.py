from datetime import date

import pytest

from tests.lawcheck.language.words import case, faults


def build(text: str) -> str:
    return f"lawcheck: 1\nid: T-1\nas_of: 2018-04-10\n{text}"


@pytest.mark.parametrize(
    ("text", "state", "zone"),
    [
        pytest.param("place: {region: KZ-75}", "KZ", "Asia/Almaty", id="a region"),
        pytest.param("place: {region: KZ-MAN}", "KZ", "Asia/Aqtau", id="a former code"),
        pytest.param("place: {zone: Asia/Oral}", "KZ", "Asia/Oral", id="a zone only"),
        pytest.param("place: {region: XX-1, zone: UTC}", "XX", "UTC", id="another state"),
        pytest.param("place: {state: TJ, zone: Asia/Dushanbe}", "TJ", "Asia/Dushanbe", id="state"),
        pytest.param(
            "place: {region: KZ-43, locality: Qyzylorda, note: x}", "KZ", "Asia/Qyzylorda", id="all"
        ),
    ],
)
def test_place(text: str, state: str, zone: str) -> None:
    found = case(build(text))
    assert (found.state, found.zone) == (state, zone)


def test_treaties_of_another_state() -> None:
    place = "place: {state: AT, zone: UTC, treaties: {cedaw: 2000-01-01}}"
    assert case(build(place)).treaties == {"cedaw": date(2000, 1, 1).toordinal()}
    assert case(build("place: {region: KZ-75}")).treaties == {}


REGION = "write a code of ISO 3166-2 such as KZ-75; for another state add `zone`"
ASSUMED = (
    "warning[LC181] the file names no place; hours are read as in Asia/Almaty"
    " = add `place: {region: KZ-75}` with the region of the case"
)
KNOWN = (
    " = did you mean `Asia/Almaty`? known: Asia/Aqtau, Asia/Aqtobe, Asia/Atyrau, Asia/Oral,"
    " Asia/Qostanay, Asia/Qyzylorda, Asia/Almaty, UTC"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ["1:1+1 " + ASSUMED], id="no place"),
        pytest.param("place: {note: x}", ["4:8+1 " + ASSUMED], id="a place that says nothing"),
        pytest.param("place: {region: unknown}", ["4:8+1 " + ASSUMED], id="a place not known"),
        pytest.param(
            "place: {region: KZ-74}",
            [
                "4:17+5 error[LC117] the region `KZ-74` is not known"
                " = did you mean `KZ-79`? " + REGION
            ],
            id="no such region",
        ),
        pytest.param(
            "place: {region: KZ-74, zone: Asia/Almaty}",
            [
                "4:17+5 error[LC117] the region `KZ-74` is not known"
                " = did you mean `KZ-79`? " + REGION
            ],
            id="no such region, with a zone",
        ),
        pytest.param(
            "place: {region: KZ-74, zone: Asia/Almati, state: kz}",
            [
                "4:17+5 error[LC117] the region `KZ-74` is not known"
                " = did you mean `KZ-79`? " + REGION,
                "4:30+11 error[LC116] no time zone is called `Asia/Almati`" + KNOWN,
                "4:50+2 error[LC127] a state is two capital letters"
                " = write a code of ISO 3166-1 such as KZ",
            ],
            id="nothing right, all at once",
        ),
        pytest.param(
            "place: {region: XX-1}",
            ["4:17+4 error[LC117] the region `XX-1` is not known = " + REGION],
            id="another state without a zone",
        ),
        pytest.param(
            "place: {region: Almaty, zone: Asia/Almaty}",
            ["4:17+6 error[LC117] the region `Almaty` is not known = " + REGION],
            id="a name for a code",
        ),
        pytest.param(
            "place: {region: KZ-75, zone: Asia/Almati}",
            ["4:30+11 error[LC116] no time zone is called `Asia/Almati`" + KNOWN],
            id="no such zone",
        ),
        pytest.param(
            "place: {region: KZ-75, state: kz}",
            [
                "4:31+2 error[LC127] a state is two capital letters"
                " = write a code of ISO 3166-1 such as KZ"
            ],
            id="no such state",
        ),
        pytest.param(
            "place: {region: KZ-47, zone: Asia/Almaty}",
            [
                "4:30+11 warning[LC185] the clocks of KZ-47 are those of Asia/Aqtau"
                " = leave `zone` out unless the record uses another clock"
            ],
            id="another clock",
        ),
        pytest.param(
            "place: KZ-75",
            [
                "4:8+5 error[LC103] `place` must have keys of its own"
                " = write `key: value` lines, or {key: value, ...}",
                "4:8+5 " + ASSUMED,
            ],
            id="a text for a place",
        ),
        pytest.param(
            "place: {state: AT, zone: UTC, treaties: cedaw}",
            [
                "4:41+5 error[LC103] `treaties` must have keys of its own"
                " = write `key: value` lines, or {key: value, ...}"
            ],
            id="a text for treaties",
        ),
        pytest.param(
            "place: {state: AT, zone: UTC, treaties: {cedaw: 2005-02-30}}",
            [
                "4:49+10 error[LC113] there is no `2005-02-30` in the calendar"
                " = months have 28 to 31 days, days the hours 00:00 to 23:59"
            ],
            id="no such day",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(build(text)) == expected


def test_the_zone_of_the_record_wins() -> None:
    assert "LC185" in faults(build("place: {region: KZ-47, zone: Asia/Almaty}"))[0]
