"""Each operator on the Toy Act: the mutant is made, one row kills it and another does not."""

import pytest

from lawcheck.analyses.mutation.mutants import mutants_of
from lawcheck.model.ruleset import RuleSet
from lawcheck.render.mutation_pages import IN_WORDS
from tests.lawcheck.analyses.mutation.made_tables import COURT_NOT_TOLD, mutant, mutants, noticed
from tests.toy.loading import toy

IN_TIME = "{name: in time, expect: met}"
COPY, VISIT, HEARD = "toy.safe.6.2", "toy.safe.5.1", "toy.safe.5.5"
ORDER = "order_issued as o where o.order is protection_order"
CASES = [
    pytest.param(
        (COPY, "drop_condition", ORDER, "order_issued as o"), COPY,
        "{name: no protection order, set: {e2.order: special_requirements}, expect: absent}",
        IN_TIME, id="drop_condition",
    ),
    pytest.param(
        (COPY, "negate", "served", "not served"), COPY,
        IN_TIME, "{name: no order, drop: [e2, e3, e4], expect: absent}", id="negate",
    ),
    pytest.param(
        (COPY, "word", "o.order is protection_order", "o.order is special_requirements"), COPY,
        IN_TIME, "{name: no order, drop: [e2, e3, e4], expect: absent}", id="word",
    ),
    pytest.param(
        (COPY, "period", "24 h", "23 h"), COPY,
        IN_TIME, '{name: at once, set: {e4.at: "2019-03-01T11:00"}, expect: met}', id="period",
    ),
    pytest.param(
        (COPY, "party", "police", "court"), COPY,
        "{name: who, expect: met, parties: {bearer: police, owed_to: prosecutor, for: V}}",
        IN_TIME, id="party: bearer",
    ),
    pytest.param(
        (COPY, "party", "order_copied to prosecutor about o", "order_copied to police about o"),
        COPY, IN_TIME, "{name: not known, drop: [e4], expect: unsettled}", id="party: addressee",
    ),
    pytest.param(
        (COPY, "drop_to", "order_copied to prosecutor about o", "order_copied about o"), COPY,
        "{name: to the court, set: {e4.to: court}, expect: unsettled}", IN_TIME, id="drop_to",
    ),
    pytest.param(
        (COPY, "drop_about", "order_copied to prosecutor about o", "order_copied to prosecutor"),
        COPY, "{name: of what, set: {e4.about: e1}, expect: unsettled}", IN_TIME, id="drop_about",
    ),
    pytest.param(
        (COPY, "drop_part", "24 h, served", "nothing"), COPY,
        f"{{name: late, set: {{e4.at: 2019-03-08}}, {COURT_NOT_TOLD}, expect: late}}",
        IN_TIME, id="drop_part",
    ),
    pytest.param(
        (COPY, "editions", "T0 to T2", "T1 to T2"), COPY,
        '{name: in 2012, set: {e1.at: "2012-03-01T08:00", e2.at: "2012-03-01T09:00",'
        ' e3.at: "2012-03-01T10:00", e4.at: "2012-03-01T11:00"}, drop: [r1, a1, v1, h1],'
        " expect: met}",
        IN_TIME, id="editions",
    ),
    pytest.param(
        ("toy.safe.6.5", "drop_exception", "toy.safe.6.2", "nothing"), COPY,
        "{name: the court was told, events: [{id: n1, kind: notified, to: court, about: e2,"
        " at: 2019-03-01}], drop: [e4], expect: met}",
        IN_TIME, id="drop_exception",
    ),
    pytest.param(
        (COPY, "burden", "nothing", "neutral"), COPY,
        "{name: perhaps longer, drop: [e3.signature], expect: unsettled, presumed: late,"
        f' set: {{e4.at: "2019-03-02T12:00"}}, {COURT_NOT_TOLD}}}',
        IN_TIME, id="burden",
    ),
    pytest.param(
        (VISIT, "and_or", "r.form is written and r.channel in (letter, online)",
         "r.form is written or r.channel in (letter, online)"), VISIT,
        "{name: written and by hand, set: {r1.form: written, r1.channel: visit},"
        " expect: unsettled}",
        "{name: in a letter, set: {r1.form: written, r1.channel: letter}, expect: absent}",
        id="and_or",
    ),
    pytest.param(
        ("toy.safe.5.2", "drop_by", "refused as f by police about r where f.what in"
         " (report, registration)", "refused as f about r where f.what in (report, registration)"),
        "toy.safe.5.2",
        "{name: the court refused it, expect: unsettled, events: [{id: f1, kind: refused,"
        " what: report, by: court, about: r1, at: 2019-03-01}],"
        " could_be: [suspended, met, late, missed, pending]}",
        "{name: no report, drop: [r1, a1, v1, h1], expect: absent}", id="drop_by",
    ),
    pytest.param(
        (HEARD, "drop_window", "interviewed to p about r within 10 d after r",
         "interviewed to p about r"), HEARD,
        "{name: heard in May, set: {h1.at: 2019-05-05}, expect: unsettled}",
        "{name: heard in time, expect: met}", id="drop_window",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "norm", "kills", "misses"), CASES)
def test_a_slip_is_noticed_by_one_row_and_not_by_another(
    change: tuple[str, str, str, str], norm: str, kills: str, misses: str
) -> None:
    made = mutant(*change)
    assert noticed(made, norm, misses, kills)
    assert not noticed(made, norm, misses)


@pytest.mark.parametrize(
    ("norm", "operator", "was", "now"),
    [
        ("toy.court.22", "count", "at least 2 report about i", "at least 1 report about i"),
        ("toy.court.20.2", "comparison", "o before c", "o at or before c"),
        ("toy.court.20.2", "drop_priority", "toy.court.20", "nothing"),
        ("toy.safe.6.1.duty", "reading", "duty", "power"),
        (
            "toy.safe.term",
            "swap_branches",
            "30 d if reading toy.safe.day_hours is hours else 30 calendar days",
            "30 calendar days if reading toy.safe.day_hours is hours else 30 d",
        ),
    ],
)
def test_these_slips_are_made(norm: str, operator: str, was: str, now: str) -> None:
    assert mutant(norm, operator, was, now).norm == norm


def test_every_operator_is_used_and_has_words() -> None:
    rules = toy()
    every = frozenset(norm.id for norm in rules.ruleset.norms)
    made = mutants_of(rules.ruleset, rules.vocabulary, every)
    assert {one.operator for one in made} == set(IN_WORDS)
    assert len(made) > 500


def test_no_mutant_is_made_twice_or_changes_nothing() -> None:
    for name in (COPY, VISIT, HEARD):
        made = [one.changed for one in mutants(name)]
        assert made
        for number, one in enumerate(made):
            assert one not in made[:number]
            assert all(toy().ruleset.norms[index] != norm for index, norm in one.items())


def test_what_nobody_read_has_only_its_days_changed() -> None:
    assert {one.operator for one in mutants("toy.safe.7.1")} == {"editions"}


def test_a_window_is_no_comparison() -> None:
    made = [one for one in mutants("toy.court.20") if one.operator == "comparison"]
    assert made == []


def test_a_boundary_between_wordings_that_come_to_the_same_is_not_moved() -> None:
    rules = toy()
    places = [i for i, norm in enumerate(rules.ruleset.norms) if norm.id == "toy.safe.6.1"]
    first, second = (rules.ruleset.norms[place] for place in places)
    alike = second._replace(when=first.when, parts=first.parts)
    norms = [alike if norm is second else norm for norm in rules.ruleset.norms]
    made = rules.ruleset._replace(norms=tuple(norms))

    def moves(ruleset: RuleSet) -> set[tuple[str, str]]:
        return {
            (one.before, one.after)
            for one in mutants_of(ruleset, rules.vocabulary, frozenset({"toy.safe.6.1"}))
            if one.operator == "editions"
        }

    assert ("T0 to T1", "T0") in moves(rules.ruleset)
    assert ("T0 to T1", "T0") not in moves(made)
    assert ("T0 to T1", "T1") in moves(made)


def test_what_extends_is_not_left_without_how_far() -> None:
    rules = toy()
    name = "toy.safe.6.8"
    (place,) = (i for i, norm in enumerate(rules.ruleset.norms) if norm.id == name)
    norm = rules.ruleset.norms[place]
    end = norm.parts["by"]

    def dropped(parts: dict[str, object]) -> list[object]:
        norms = list(rules.ruleset.norms)
        norms[place] = norm._replace(parts=parts)
        made = rules.ruleset._replace(norms=tuple(norms))
        found = mutants_of(made, rules.vocabulary, frozenset({name}))
        return [one.place for one in found if one.operator == "drop_part"]

    assert norm.effect == "extend"
    assert "until" not in dropped({"until": end})
    assert "until" in dropped({"until": end, "by": end})
