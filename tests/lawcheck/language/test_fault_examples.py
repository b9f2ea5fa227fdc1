import pytest

from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.fault_examples import (
    FaultExample,
    codes,
    diagnostics_of,
    fault_examples,
    message_of,
    whole,
)
from lawcheck.language.messages import LANGUAGES

SHIPPED = shipped_rules().vocabulary
EXAMPLES = fault_examples()
SHOWN = [one for one in EXAMPLES.values() if one.wrong]
TOLD = [one for one in EXAMPLES.values() if not one.wrong]


def test_every_code_is_explained() -> None:
    assert tuple(EXAMPLES) == codes()


def of_code(example: FaultExample) -> str:
    return example.code


@pytest.mark.parametrize("example", SHOWN, ids=of_code)
def test_the_wrong_piece_has_the_fault_alone(example: FaultExample) -> None:
    found = {one.code for one in diagnostics_of(example.wrong, SHIPPED)}
    assert found == {example.code}


@pytest.mark.parametrize("example", SHOWN, ids=of_code)
def test_the_right_piece_has_none(example: FaultExample) -> None:
    assert example.right
    assert diagnostics_of(example.right, SHIPPED) == []


@pytest.mark.parametrize("example", TOLD, ids=of_code)
def test_what_no_piece_shows_is_worded(example: FaultExample) -> None:
    message, remedy = message_of(example)
    assert all(message[lang] and "{" not in message[lang] + remedy[lang] for lang in LANGUAGES)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=of_code)
def test_the_reason_is_given_in_every_language(example: FaultExample) -> None:
    assert tuple(example.why) == LANGUAGES
    assert len(set(example.why.values())) == len(LANGUAGES)


def test_the_lines_of_a_piece_keep_their_numbers() -> None:
    assert whole("as_of: 2020-01-01\nid: T-9\n").splitlines() == [
        "as_of: 2020-01-01",
        "id: T-9",
        "lawcheck: 1",
        "place: {region: KZ-75}",
        "people: {V: {role: survivor}, R: {role: respondent}}",
    ]
