import pytest

from lawcheck.model.finding import Finding
from lawcheck.render.text import assessment
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import QUESTIONS, RULES, result_of
from tests.lawcheck.render.made_parts import COPY, found, norm, open_on

DUTY = norm("toy.10", "duty", "Enough places", article="10")


def text(one: Finding) -> str:
    return assessment(CASE, result_of(one), QUESTIONS, RULES, "en", 80, False)


@pytest.mark.parametrize(("instance", "said"), [((), False), (("e3",), True)])
def test_a_duty_that_hangs_on_no_event_does_not_say_since_when(
    instance: tuple[str, ...], said: bool
) -> None:
    assert ("Arose: " in text(found(DUTY, "not_done", instance=instance))) is said


def test_what_is_open_about_no_event_has_no_empty_name() -> None:
    open_one = open_on(DUTY, ("met", "not_done"), COPY, instance=())
    assert "\n    could be: met; not done so far" in text(open_one)
