import json

import pytest

from lawcheck.language.extras import MissingExtra, needs


def test_a_package_that_is_there_is_given() -> None:
    assert needs("json", "sheets") is json


def test_a_package_that_is_missing_is_named_by_its_extra() -> None:
    with pytest.raises(MissingExtra, match=r"extra `crypt`: pip install 'lawcheck\[crypt\]'"):
        needs("no_such_package_at_all", "crypt")
