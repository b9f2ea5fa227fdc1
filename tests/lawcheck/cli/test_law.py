"""`lawcheck law`: golden pages of the made-up country, JSON, errors, and forms of output."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.law_schema import law_schema
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.versions import program_version
from tests.golden.holding import hold
from tests.toy.loading import TOY

PAGES = [
    pytest.param("2014-03-05", "orders", id="orders-inside-a-zone"),
    pytest.param("2018-06-01", "police", id="police"),
    pytest.param("2018-06-01", "help_organisation", id="help-organisation"),
    pytest.param("2015-06-01", "protections", id="protections"),
    pytest.param("2019-06-01", "offences", id="offences"),
    pytest.param("2013-12-31", "offences", id="offences-before-the-law"),
    pytest.param("2024-06-01", "", id="after-the-repeal"),
]
DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
FORMS = ("text", "md", "html", "json")


def law(capsys: pytest.CaptureFixture[str], *arguments: str, rules: Path | None = TOY) -> str:
    own = ["--rules", str(rules)] if rules else []
    status = main(["law", *arguments, *own])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def asked(on: str, about: str, lang: str = "en", form: str = "text") -> list[str]:
    return ["--on", on, *(["--about", about] if about else []), "--lang", lang, "--format", form]


def lasting(text: str) -> str:
    return DIGEST.sub("DIGEST", text).replace(program_version(), "VERSION")


def found_json(capsys: pytest.CaptureFixture[str], on: str, about: str, **more: Any) -> Any:
    found = json.loads(law(capsys, *asked(on, about, form="json", **more)))
    jsonschema.validate(found, law_schema(), jsonschema.Draft202012Validator)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("on", "about"), PAGES)
def test_the_page_is_as_recorded(
    on: str,
    about: str,
    lang: str,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    name = request.node.callspec.id.removesuffix(f"-{lang}").removeprefix(f"{lang}-")
    text = law(capsys, *asked(on, about, lang))
    hold(request, f"law/{name}.{lang}.txt", lasting(text))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_other_forms_are_as_recorded(
    form: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = law(capsys, *asked("2014-03-05", "orders", "en", form))
    hold(request, f"law/orders-inside-a-zone.{form}", lasting(text))


@pytest.mark.parametrize(("on", "about"), PAGES)
def test_the_json_is_what_its_schema_says(
    on: str, about: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = found_json(capsys, on, about)
    assert found["on"] == on
    assert found["about"] == (about or None)
    assert found["scope"]["norms"] == len(found["norms"])


def test_the_schema_refuses_a_norm_without_a_wording(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, "2018-06-01", "police")
    found["norms"][0]["wordings"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, law_schema(), jsonschema.Draft202012Validator)


def test_the_json_says_both_wordings_of_a_zone(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, "2014-03-05", "")
    [norm] = [one for one in found["norms"] if one["norm"] == "toy.safe.2.1"]
    assert [one["editions"] for one in norm["wordings"]] == [{"T0": "seen"}, {"T1": "inferred"}]
    [act] = [one for one in found["acts"] if one["act"] == "toy.safe"]
    assert act["zones"] == [
        {
            "edition": "T1",
            "first_day": {"earliest": "2014-03-01", "latest": "2014-03-21"},
            "by": "19",
            "read": "inferred",
        }
    ]


def test_only_words_and_labels_of_the_json_depend_on_the_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def rest(lang: str) -> Any:
        found = json.loads(law(capsys, *asked("2018-06-01", "police", lang, "json")))
        assert found.pop("lang") == lang
        for key in ("not_text", "not_advice"):
            assert found["scope"].pop(key)
        for group in found["groups"]:
            assert group.pop("label")
        for norm in found["norms"]:
            for wording in norm["wordings"]:
                assert wording.pop("words")
        return found

    assert rest("ru") == rest("kk") == rest("en")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_hidden_reaches_a_page(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.lawcheck.cli.toy_rules import CHAPTER, write_rules

    title = 'en: "<b onload=x>&amp; \\u202etitle"'
    chapter = CHAPTER.replace("en: Copy the order", title)
    rules = write_rules(tmp_path, **{"chapter-1": chapter})
    text = law(capsys, *asked("2012-01-01", "police", form=form), rules=rules)
    assert "\u202e" not in text
    assert bool(re.search(r"(?<!\\)<b onload", text)) is (form in ("text", "json"))


def test_a_page_of_html_asks_nothing_of_anybody(capsys: pytest.CaptureFixture[str]) -> None:
    text = law(capsys, *asked("2014-03-05", "police", "kk", "html"))
    assert '<html lang="kk">' in text
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    assert not re.search(r"<script|https?:|url\(|@import|\bon\w+=", text)
    levels = [int(level) for level in re.findall(r"<h([1-6])>", text)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_file_holds_what_would_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "law.html"
    printed = law(capsys, *asked("2018-06-01", "police", "ru", "html"))
    assert law(capsys, *asked("2018-06-01", "police", "ru", "html"), "-o", str(file)) == ""
    assert file.read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_the_shipped_rules_have_pages(
    form: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for about in ("", "orders", "police"):
        text = law(capsys, *asked("2018-06-01", about, lang, form), rules=None)
        if form == "json":
            jsonschema.validate(json.loads(text), law_schema(), jsonschema.Draft202012Validator)


def glance(capsys: pytest.CaptureFixture[str], on: str, article: str) -> str:
    """Give the line of an offence at the top of the page."""
    said = " ".join(law(capsys, *asked(on, "offences"), rules=None).split()).replace("\u00a0", " ")
    lines = said.partition("Offences at a glance ")[2].partition(" Acts on that day")[0]
    return lines.partition(f"Art. {article}, ")[2].partition(" Art. ")[0]


@pytest.mark.parametrize(
    ("on", "article", "expected"),
    [
        pytest.param(
            "2018-01-01", "73-2(1)",
            "administrative; Penalty: fine (MCI): 10; arrest (days): up to 10; text seen; "
            "Prosecution: on the victim's statement",
            id="read",
        ),
        pytest.param(
            "2023-08-01", "73-2(1-1)",
            "administrative; Penalty: text not read; Prosecution: without a statement (text not "
            "read)",
            id="neither the figures nor who starts the case was read",
        ),
        pytest.param("2017-07-25", "109", "(not certain): criminal; ", id="inside a zone"),
        pytest.param(
            "2024-07-01", "115-1", "none: this is not punished by it", id="nothing punishes it"
        ),
    ],
)  # fmt: skip
def test_an_offence_stands_in_one_line_at_the_top(
    on: str, article: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert expected in glance(capsys, on, article)


def test_a_day_after_the_last_look_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(law(capsys, *asked("2024-01-02", "court")).split())
    assert "Nobody looked for amendments after 1 Jan 2024: a later one is not known here." in said
    before = " ".join(law(capsys, *asked("2024-01-01", "court")).split())
    assert "Nobody looked" not in before


def test_a_day_after_the_repeal_says_by_what(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(law(capsys, *asked("2022-07-01", "police")).split())
    assert (
        "Safe Homes Act (7): no longer in force; ended: 1 Jul 2022; by: toy.court Art. 40." in said
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "Missing option '--on'.", id="no day"),
        pytest.param(["--on", ""], "a day is needed", id="an empty day"),
        pytest.param(["--on", "2018-02-30"], "'--on': there is no day 2018-02-30", id="no such"),
        pytest.param(["--on", "1.3.2018"], "'--on': a day is written YYYY-MM-DD", id="misspelt"),
        pytest.param(
            ["--on", "2018-03-02", "--about", "polise"],
            "'--about': there is no topic `polise`; did you mean `police`?",
            id="almost a body",
        ),
        pytest.param(
            ["--on", "2018-03-02", "--about", "weather"],
            "there is no topic `weather`; it may be orders, protections, offences, police,",
            id="no body at all",
        ),
        pytest.param(["--on", "2018-03-02", "--format", "pdf"], "'pdf' is not one of", id="form"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert message in said.err


def test_rules_that_cannot_be_read_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", "--on", "2018-03-02", "--rules", str(tmp_path / "none")]) == 3
    assert capsys.readouterr().out == ""
