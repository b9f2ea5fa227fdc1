import pytest

from tests.lawcheck.language.rule_text import ACT, READINGS, norm, refusal

DUTY = """\
kind: duty
bearer: police
for_each: report as r
discharge: order_copied about r
"""
ALL = ACT + READINGS


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param(
            norm("toy.1", DUTY + "dischrge: x"),
            [
                (
                    "LC201",
                    "dischrge",
                    "`dischrge` is not a key of a duty",
                    "did you mean `discharge`?",
                )
            ],
            id="a key that is none",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nfor_each: report as r")),
            [("LC202", "i", "`bearer` is missing in a duty", "")],
            id="a key that is missing",
        ),
        pytest.param(
            norm("toy.1", ("kind: exception\neffect: undercut")),
            [("LC202", "i", "`defeats` is missing in an exception", "")],
            id="an exception says of itself",
        ),
        pytest.param(
            norm("toy.1", DUTY + "level: cases"),
            [
                (
                    "LC204",
                    "cases",
                    "`level` must be `case`, `service` or `state`",
                    "did you mean `case`?",
                )
            ],
            id="a word that is none",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: often"),
            [("LC203", "often", "`recurring` must be a map", "")],
            id="text for a map",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: {per: 1 h, during: from r for 1 d, aas: gap}"),
            [("LC201", "aas", "`aas` is not a key of `recurring` in a duty", "did you mean `as`?")],
            id="a key inside",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: {per: 1 h}"),
            [("LC202", "{", "`during` is missing in `recurring` of a duty", "")],
            id="a missing key inside",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: {per: 1 h, during: from r for 1 d, as: gaps}"),
            [("LC204", "gaps", "`as` must be `window` or `gap`", "did you mean `gap`?")],
            id="a word inside",
        ),
        pytest.param(
            norm("toy.1", DUTY + "with: [a]"),
            [("LC203", "[", "`with` must be a map", "")],
            id="a list for a map",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: [police]")),
            [("LC203", "[", "`bearer` must be text", "")],
            id="a list for text",
        ),
        pytest.param(
            norm("toy.1", DUTY + "over: {a: b}"),
            [("LC203", "{", "`over` must be a list", "")],
            id="a map for a list",
        ),
        pytest.param(
            norm("toy.1", DUTY + "level: {a: b}"),
            [("LC204", "{", "`level` must be `case`, `service` or `state`", "")],
            id="a map for a word",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("title: {en: e, ru: r, kk: k}", "title: {en: e, kz: r}"),
            [("LC201", "kz", "`kz` is not a key of `title` in a duty", "")],
            id="a language that is none",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("read: seen", "read: {E0: sen}"),
            [
                (
                    "LC204",
                    "sen",
                    ("`E0` must be `seen`, `inferred`, `recalled`, `conflict` or `unread`"),
                    "did you mean `seen`?",
                )
            ],
            id="a status that is none",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: bridge\n"
                    "obligation: toy.1\n"
                    "implements: t 1\n"
                    "by: [{norm: toy.1, extent: full, wen: x}]"
                ),
            ),
            [("LC201", "wen", "`wen` is not a key of `by` in a bridge", "did you mean `when`?")],
            id="a key in a list",
        ),
    ],
)
def test_faults_of_shape(chapter: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal(chapter, ALL) == expected


FITS = "letters, digits, `.`, `-` and `_`, at most 80"


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(
            ALL.replace("window: {", '"win dow": {'),
            ('"win dow"', f"`win dow` must be {FITS}"),
            id="a value with a space",
        ),
        pytest.param(
            ALL.replace("id: how", "id: ho w"),
            ("ho w", f"`id` must be {FITS}"),
            id="an id with a space",
        ),
        pytest.param(
            ALL.replace("id: how", "id: ho\u202ew"),
            ("ho\ufffdw", f"`id` must be {FITS}"),
            id="an id that turns the line round",
        ),
        pytest.param(
            ALL.replace("id: toy", f"id: {'x' * 81}"),
            ("x" * 81, f"`id` must be {FITS}"),
            id="an id without an end",
        ),
        pytest.param(
            ALL.replace("https://example.org", "javascript:alert(1)"),
            ("javascript:alert(1)", "`url` must be an address that begins with https://"),
            id="an address that runs",
        ),
    ],
)
def test_ids_and_addresses_hide_nothing(act: str, expected: tuple[str, str]) -> None:
    (fault,) = [one for one in refusal("", act) if one[0] == "LC204"]
    assert fault[1:3] == expected
