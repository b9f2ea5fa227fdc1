"""Every field that the table of routes asks of a paper stands in it: filled, or to be filled in."""

from __future__ import annotations

import functools
import re
from typing import Any

import pytest

from lawcheck.analyses.route_fields import filled
from lawcheck.cli.case_input import shipped_program
from lawcheck.files.template_files import document_templates
from lawcheck.model.route import OPEN, Route
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.kinds import KINDS, content
from tests.lawcheck.render.documents.writing import body, known, lines

BEGINNINGS = (
    "statement", "forensic-referral", "protection-order", "special-requirements", "approach-ban",
    "records", "legal-aid", "social-services",
)  # fmt: skip
RULES = {one.id: one for one in shipped_program()[0].routes.rules if one.filing in BEGINNINGS}
# The words that show a field where a paper has them in place of its label.
SHOWN = {
    "addressee": {
        "en": r"^To: \[",
        "ru": r"^(?:В|Кому:) \[уточнить: адресат:",
        "kk": r"^Кімге: \[",
    },
    "applicant": {
        "en": r"^Applicant: V, \[",
        "ru": r"^Заявитель: V, \[",
        "kk": r"^Өтініш беруші: V, \[",
    },
    "respondent": {
        "en": r"^Against whom: R, \[",
        "ru": r"^В отношении кого: R, \[",
        "kk": r"^Кімге қатысты: R, \[",
    },
    "relation": {
        "en": r"spouses|\[to be confirmed: relation",
        "ru": r"супруги|\[уточнить: отнош",
        "kk": r"ерлі-зайыптылар|\[нақтылау: осы адаммен қатынасы",
    },
    "when": {
        "en": r"^(?:2.Mar.2018, 21:30|May.2019)\.",
        "ru": r"^(?:2.марта.2018.г., 21:30|Май.2019.г)\.",
        "kk": r"^(?:2018.ж\..2.наурыз, 21:30|2019.ж\..мамыр)\.",
    },
    "acts": {
        "en": "hitting|what was done",
        "ru": "нанесение ударов|что было сделано",
        "kk": "ұру|нақты не істелді",
    },
    "relief": {"en": "^I ask you to:", "ru": "^Прошу:", "kk": "^Сұрайтыным:"},
    "warning": {
        "en": r"\[to be confirmed: warning",
        "ru": r"\[уточнить: предупреждение о заведомо",
        "kk": r"\[нақтылау: көрінеу жалған сөз",
    },
    "signature": {"en": r"Signature: \[", "ru": r"Подпись: \[", "kk": r"Қолы: \["},
    "home_address": {
        "en": "address of the applicant: if",
        "ru": "адрес заявителя: если",
        "kk": "өтініш берушінің мекенжайы: оны жария",
    },
    "prior_incidents": {
        "en": "Earlier incidents: |Other incidents",
        "ru": "Прежние случаи: |Другие",
        "kk": "Бұрынғы оқиғалар: |Басқа оқиғалар",
    },
    "article": {
        "en": "article of the offence: ",
        "ru": "статья правонарушения: ",
        "kk": "құқық бұзушылықтың бабы: ",
    },
    "other_dwelling": {
        "en": "Another dwelling of",
        "ru": "Другое жильё у лица",
        "kk": "басқа тұрғын үйі: ",
    },
    "suspect_status": {
        "en": r"Criminal case opened: .*is a suspect",
        "ru": "Уголовное дело начато: .*признано ли подозреваемым",
        "kk": "Қылмыстық істің басталған күні: .*күдікті",
    },
}


@functools.cache
def written(name: str, case: str, lang: str) -> tuple[str, dict[str, dict[str, Any]]]:
    """Write a paper for a way as if it were open, about the first incident of a case."""
    m = known(case).matter(lang)
    table = shipped_program()[0].routes
    rule = RULES[name]
    route = Route(rule, OPEN, (), ("e1",), None, (), (), rule.read, ())
    route = route._replace(fields=filled(route, table, m.case, frozenset({"e1", "e2"})))
    kind = KINDS[rule.filing]
    told = content(kind, m, route)
    made = part(kind, m, told, document_templates(lang))
    return "\n".join(lines(body(made))), dict(told.values["fields"])


def shown(told: str, field: str, lang: str, label: str) -> bool:
    """Whether a field stands in a text: by its own words, else by its label and what follows."""
    pattern = SHOWN[field][lang] if field in SHOWN else f"^{re.escape(label)}: ."
    return bool(re.search(pattern, told, re.MULTILINE))


CHOICES = [
    (name, case, lang)
    for name in RULES
    for case, langs in (("all-unknown", ("en", "ru", "kk")), ("order-late", ("ru",)))
    for lang in langs
]


@pytest.mark.parametrize(("name", "case", "lang"), CHOICES)
def test_every_field_of_a_way_stands_in_its_paper(name: str, case: str, lang: str) -> None:
    told, fields = written(name, case, lang)
    assert set(fields) == set(RULES[name].fields)
    missing = [one for one in fields if not shown(told, one, lang, fields[one]["label"])]
    assert missing == []
    lost = [
        one
        for one, field in fields.items()
        if one not in SHOWN and field["values"] and not any(v in told for v in field["values"])
    ]
    assert lost == []


def test_every_kind_has_a_way_and_every_word_for_a_field_is_asked_for() -> None:
    assert {one.filing for one in RULES.values()} == set(BEGINNINGS)
    asked = {field for rule in RULES.values() for field in rule.fields}
    assert set(SHOWN) <= asked


def test_a_field_that_is_left_out_is_noticed() -> None:
    told, fields = written("records", "all-unknown", "en")
    label = fields["crew"]["label"]
    assert shown(told, "crew", "en", label)
    assert not shown(told.replace(f"{label}: ", "Team: "), "crew", "en", label)
    assert not shown(told.replace("Signature: [", "["), "signature", "en", "")
