"""The place of a case: its region, its state, and the zone its clocks are read in.

Shapes
    Regions are ISO 3166-2 codes, the present ones and those used before; zones IANA names.
Errors
    A zone nobody knows is told apart by `is_zone`, never by an exception.
Source
    ISO 3166-2:KZ.  Clocks differ: five western regions, Kyzylorda and Kostanay have a
    zone of their own, the rest reads the clocks of Almaty.
"""

from __future__ import annotations

import re

from lawcheck.engine.counting import zone_of

STATE = "KZ"
USUAL_ZONE = "Asia/Almaty"
REGION = re.compile("([A-Z]{2})-[A-Z0-9]{1,3}")
STATE_CODE = re.compile("[A-Z]{2}")
ZONE_NAME = re.compile("[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*")

OWN_ZONES = {
    "Asia/Aqtau": ("KZ-47", "KZ-MAN"),
    "Asia/Aqtobe": ("KZ-15", "KZ-AKT"),
    "Asia/Atyrau": ("KZ-23", "KZ-ATY"),
    "Asia/Oral": ("KZ-27", "KZ-ZAP"),
    "Asia/Qostanay": ("KZ-39", "KZ-KUS"),
    "Asia/Qyzylorda": ("KZ-43", "KZ-KZY", "KZ-BAY"),
}
OTHERS = (
    "KZ-10", "KZ-11", "KZ-19", "KZ-31", "KZ-33", "KZ-35", "KZ-55", "KZ-59", "KZ-61", "KZ-62",
    "KZ-63", "KZ-71", "KZ-75", "KZ-79", "KZ-AKM", "KZ-ALA", "KZ-ALM", "KZ-AST", "KZ-KAR",
    "KZ-PAV", "KZ-SEV", "KZ-SHY", "KZ-VOS", "KZ-YUZ", "KZ-ZHA",
)  # fmt: skip
ZONES = {region: zone for zone, regions in OWN_ZONES.items() for region in regions}
ZONES.update(dict.fromkeys(OTHERS, USUAL_ZONE))


def is_zone(name: str) -> bool:
    """Whether the time zone data knows a zone of this name."""
    if not ZONE_NAME.fullmatch(name):
        return False
    try:
        zone_of(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def state_of(region: str) -> str:
    """Give the state a region code begins with; "" when it is no such code."""
    found = REGION.fullmatch(region)
    return found[1] if found else ""
