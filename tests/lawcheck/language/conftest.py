import zoneinfo
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def zones_of_the_package() -> Iterator[None]:
    """Count hours by the pinned zone data, as the program does."""
    zoneinfo.reset_tzpath(to=())
    yield
    zoneinfo.reset_tzpath()
