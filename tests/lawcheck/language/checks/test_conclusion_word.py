import pytest

from lawcheck.language.checks.conclusion_word import check
from lawcheck.language.checks.subject import Subject
from tests.lawcheck.language.checks.checked import found
from tests.lawcheck.language.rule_text import TEXTS, VOCABULARY, attributes, event, load, told

HELP = "(name what happened; a definition in the rules draws the conclusion)"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"events:\n  order_breached: {event()}\n",
            "vocabulary.yaml:2:19: LC409 the event `order_breached` states a conclusion: "
            f"`breached` {HELP}",
        ),
        (
            f"events:\n  alarm: {event(late='truth')}\n",
            f"vocabulary.yaml:1:1: LC409 the attribute of `alarm` `late` states a conclusion: "
            f"`late` {HELP}",
        ),
        (
            f"values:\n  role:\n    victim: {TEXTS}\n",
            f"vocabulary.yaml:3:13: LC409 the role `victim` states a conclusion: `victim` {HELP}",
        ),
        (
            f"people:\n  attributes:\n    {attributes(offender='truth')}\n",
            "vocabulary.yaml:3:15: LC409 the attribute of a person `offender` states a "
            f"conclusion: `offender` {HELP}",
        ),
        (
            f"facts:\n  {attributes(art_73='truth')}\n",
            f"vocabulary.yaml:2:11: LC409 the fact `art_73` names a norm {HELP}",
        ),
        (
            f"values:\n  role:\n    cao461: {TEXTS}\n",
            f"vocabulary.yaml:3:13: LC409 the role `cao461` names a norm {HELP}",
        ),
    ],
)
def test_words_that_conclude(words: str, expected: str) -> None:
    (fault,) = found("conclusion_word", "", more={"vocabulary.yaml": words})
    assert fault.startswith(expected)


def test_words_for_what_happened_or_was_written_down() -> None:
    words = f"""\
events:
  victim_recognised: {event()}
  incident: {{attributes: {{{attributes(unlawful="truth")}}}}}
values:
  channel: {{102: {TEXTS}}}
  ground: {{no_offence: {TEXTS}}}
  route: {{cpc105: {TEXTS}}}
"""
    assert found("conclusion_word", "", more={"vocabulary.yaml": words}) == []


def test_without_its_file_a_word_is_told_of_the_vocabulary() -> None:
    label = {"en": "e"}
    words = VOCABULARY._replace(values={"role": {"guilty": label}})
    expected = [
        f"vocabulary.yaml:1:1: LC409 the role `guilty` states a conclusion: `guilty` {HELP}"
    ]
    for files in ({}, {"act.yaml": b"guilty: 1"}, {"vocabulary.yaml": b"innocent: 1"}):
        assert told(check(Subject(load(""), words, (), files))) == expected
