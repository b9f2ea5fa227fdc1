from lawcheck.analyses.questions import attribute_of, is_law, keeper_of, kind_of, questions
from lawcheck.model.result import Question
from tests.lawcheck.render.made_case import CASE, VOCABULARY
from tests.lawcheck.render.made_findings import QUESTIONS, result_of
from tests.lawcheck.render.made_parts import (
    COPY,
    COPY_TIME,
    COUNTING,
    EDITION,
    HIT,
    REPEAL,
    RIGHTS,
    TEXT,
    UNLAWFUL,
    found,
    norm,
    open_on,
    yes_or_no,
)

MISSED = ("met", "missed")
HOLDS = ("holds", "does_not_hold")
DUTY = norm("toy.7", "duty", "Duty")
TERM = norm("toy.1", "definition", "Term")


def asked(*findings: object) -> list[str]:
    made = result_of(*findings)  # type: ignore[arg-type]
    return [one.atom.key for one in questions(made, VOCABULARY, CASE)]


def test_what_could_be_a_missed_duty_comes_before_what_settles_more() -> None:
    terms = [open_on(TERM, HOLDS, HIT, instance=(name,)) for name in ("e1", "e3", "e4")]
    assert asked(*terms, open_on(DUTY, MISSED, COPY)) == [COPY.key, HIT.key]


def test_then_what_settles_more_then_what_is_easier_then_the_key() -> None:
    first, second = open_on(TERM, HOLDS, COPY, RIGHTS, HIT, UNLAWFUL), open_on(TERM, HOLDS, COPY)
    assert asked(first, second) == [COPY.key, HIT.key, UNLAWFUL.key, RIGHTS.key]


def test_what_only_a_lawyer_can_answer_comes_last() -> None:
    law = [REPEAL, EDITION, TEXT, COUNTING]
    found_ = asked(open_on(DUTY, MISSED, *law), open_on(TERM, HOLDS, HIT))
    assert found_ == [HIT.key, *sorted(atom.key for atom in law)]


def test_how_prompt_is_prompt_enough_is_for_a_lawyer() -> None:
    prompt = yes_or_no("time:e7<=e4+0at_once", "reading", "time", "e7", "e4+0at_once")
    assert is_law(prompt)
    assert not is_law(COPY_TIME)
    assert keeper_of(prompt, VOCABULARY, CASE) == ("lawyer", 3, None)


def test_one_atom_is_one_question_with_all_it_settles() -> None:
    duty, late = open_on(DUTY, MISSED, COPY), open_on(norm("toy.8", "duty", "D"), MISSED, COPY)
    again = duty._replace(instance=("e4",))
    [one] = questions(result_of(duty, again, late), VOCABULARY, CASE)
    assert one == Question(
        COPY, ("toy.7", "toy.8"), 3, "police", 2, VOCABULARY.events["order_copied"].kept, 1
    )


def test_only_open_findings_ask() -> None:
    assert asked(found(DUTY, "missed", settle=((COPY,),))) == []


def test_a_client_is_not_asked_what_a_service_should_know() -> None:
    service = norm("toy.s", "duty", "Service", level="service")
    both = asked(open_on(service, MISSED, COPY), open_on(DUTY, MISSED, RIGHTS))
    assert both == [RIGHTS.key]
    assert asked(open_on(service, MISSED, COPY)) == [COPY.key]


def test_ranks_count_from_one() -> None:
    assert [one.rank for one in QUESTIONS] == list(range(1, len(QUESTIONS) + 1))
    assert len(QUESTIONS) > 7


def test_who_could_show_an_answer() -> None:
    def keeper(*subject: str) -> tuple[str, int]:
        found_ = keeper_of(yes_or_no("k", "fact", *subject), VOCABULARY, CASE)
        return found_.holder, found_.effort

    assert keeper("attr", "e1", "unlawful") == ("survivor", 1)
    assert keeper("attr", "R", "age") == ("survivor", 1)
    assert keeper("attr", "case", "mutual") == ("police", 2)
    assert keeper("attr", "?order_copied(about=e3)", "form") == ("police", 2)
    assert keeper("done", "e4") == ("police", 2)
    assert keeper("unlisted", "rights_explained", "", "V", "e3") == ("survivor", 1)
    assert keeper("relation", "V", "R", "lived_together") == ("survivor", 1)
    assert keeper("relation", "V", "R", "common_child") == ("survivor", 1)
    assert keeper("person", "e7", "to") == ("police", 2)
    assert keeper("time", "as_of", "latest(e7,e4)+24h") == ("police", 2)
    assert keeper("time", "as_of", "?checked(about=e3)") == ("police", 2)
    assert keeper("other", "nobody") == ("survivor", 1)


def test_words_of_owners_listed_or_not() -> None:
    assert kind_of("?checked(about=e3)", CASE) == "checked"
    assert kind_of("e4", CASE) == "order_served"
    assert kind_of("nobody", CASE) == ""
    assert attribute_of("nobody", "age", VOCABULARY, CASE) is None
