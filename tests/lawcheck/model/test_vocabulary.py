"""The vocabulary says who the subjects of duty are."""

from tests.lawcheck.engine.making import VOCABULARY


def test_bodies_are_the_words_of_that_enumeration() -> None:
    assert VOCABULARY.bodies == {"police", "prosecutor", "court", "help_organisation"}
