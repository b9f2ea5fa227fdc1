from zoneinfo import ZoneInfo

import pytest

from lawcheck.language.regions import ZONES, is_zone, state_of


def test_every_region_has_a_zone_that_exists() -> None:
    assert len(ZONES) == 38
    assert all(ZoneInfo(zone).key == zone for zone in ZONES.values())


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("KZ-75", "Asia/Almaty"),
        ("KZ-ALA", "Asia/Almaty"),
        ("KZ-10", "Asia/Almaty"),
        ("KZ-43", "Asia/Qyzylorda"),
        ("KZ-KUS", "Asia/Qostanay"),
        ("KZ-15", "Asia/Aqtobe"),
        ("KZ-47", "Asia/Aqtau"),
        ("KZ-ATY", "Asia/Atyrau"),
        ("KZ-27", "Asia/Oral"),
    ],
)
def test_zone_of_a_region(region: str, zone: str) -> None:
    assert ZONES[region] == zone


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("Asia/Almaty", True, id="a zone"),
        pytest.param("UTC", True, id="universal time"),
        pytest.param("Asia/Almati", False, id="a slip"),
        pytest.param("Asia", False, id="a folder"),
        pytest.param("../zone", False, id="a path"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_zone(name: str, known: bool) -> None:
    assert is_zone(name) is known


def test_state_of() -> None:
    assert [state_of(code) for code in ("KZ-75", "XX-1", "KZ", "kz-75")] == ["KZ", "XX", "", ""]
